"""What the copy that the steps read leaves out, and where what is found in it stands in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.extraction import extract
from events.extraction.plain import layers_of
from events.extraction.records import Span
from tests.soundness import unsound

PROSE = "The minister said on Monday that the harbour would open to every ship"


def read(text: str) -> str:
    """Return what the steps read of a text."""
    layers = layers_of(text)
    return layers[-1].text if layers else text


COPIES = {
    "entities": ("Okoro&rsquo;s &#8220;reef&#x201D; &amp; bay", "Okoro’s “reef” & bay"),
    "a hard space": ("the port.&nbsp;\nIt is deep", "the port. \nIt is deep"),
    "no entity": ("Okoro & Co; AT&T; Q&A; R&D", "Okoro & Co; AT&T; Q&A; R&D"),
    "tags": ("<p>The <b>port</b> is <a href='/x'>deep</a>.<br/>It", "\nThe port is deep.\nIt"),
    "no tag": ("if a < b and c > d, <REEF.N> rose", "if a < b and c > d, <REEF.N> rose"),
    "links": ("the [Reef Forum](https://reef.example/a_(b)) of", "the Reef Forum of"),
    "a link run into a word": (
        "in [Suva](/x)the [forum](/y)s [close](/z).",
        "in Suva the forums close.",
    ),
    "a picture": ("![Okoro waves](/a.png)The port", "The port"),
    "bold": ("**Ann Okoro** said", "Ann Okoro said"),
    "a note": ("[the port](see below)", "[the port](see below)"),
    "runs of spaces": (
        "the Reef    Government   will,    she said",
        "the Reef Government will, she said",
    ),
    "columns, a stop and two spaces": (
        "Suva    40    Lami.    It  is late",
        "Suva    40    Lami.    It  is late",
    ),
    "teasers": (
        "Sen. Ann Okoro Ann (Annie) Mary OkoroSenate votes on reefs Five things MORE (R) said",
        "Sen. Ann Okoro (R) said",
    ),
    "teasers behind a space": (
        "Ann Okoro Ann Mary Okoro Senators vote on reefs MORE and Li Bai met",
        "Ann Okoro and Li Bai met",
    ),
    "teasers of a family name": (
        "Trump Donald John TrumpReefs close Five things to know MORE’s aides",
        "Trump’s aides",
    ),
    "no teasers": (
        "Ann Okoro said Okoro wants MORE reefs",
        "Ann Okoro said Okoro wants MORE reefs",
    ),
    "a link in a sentence": (
        f"{PROSE}, said\nLi Fei\n, vice-minister of the\nReef Union\n. She left.\nIt is late.",
        f"{PROSE}, said Li Fei, vice-minister of the Reef Union. She left.\nIt is late.",
    ),
    "small letters": (
        f"{PROSE} of the\nReef Union\nbefore winter.",
        f"{PROSE} of the Reef Union before winter.",
    ),
    "a link that opens": (
        "The\nReef Union\n, the bay’s oldest,\nmet.",
        "The Reef Union, the bay’s oldest, met.",
    ),
    "a row of links": (
        f"{PROSE} of\nSuva\n,\nTema\nand\nAccra\n.",
        f"{PROSE} of Suva, Tema and Accra.",
    ),
    "a link behind few words": (
        "Speaking at\nthe third Reef Forum\nin Suva on Monday, she said no.",
        "Speaking at the third Reef Forum in Suva on Monday, she said no.",
    ),
    "a heading that ends in a small word": (
        "What we stand for\nthe third Reef Forum\nShe said no.",
        "What we stand for\nthe third Reef Forum\nShe said no.",
    ),
    "an ordinal behind a capital apart": (
        "T\nhe 17\nth\nReef Forum was held in Suva on Monday.",
        "The 17th Reef Forum was held in Suva on Monday.",
    ),
    "an ordinal": (
        f"{PROSE} for the 30\nth\nanniversary of it.",
        f"{PROSE} for the 30th anniversary of it.",
    ),
    "over an empty line": (
        f"{PROSE} that\n\nwaits there for long.\n\nIt left.",
        f"{PROSE} that waits there for long.\n\nIt left.",
    ),
    "a capital apart": (
        "F\noreign Minister Okoro said on Monday that she would go.",
        "Foreign Minister Okoro said on Monday that she would go.",
    ),
    "a word of one letter": (
        "A\nforeign minister said on Monday that she would go to foreign ports.",
        "A foreign minister said on Monday that she would go to foreign ports.",
    ),
    "a heading": (f"Harbours\n{PROSE}.", f"Harbours\n{PROSE}."),
    "a caption": (f"{PROSE} (AFP)\nHarbours, which\nwait", f"{PROSE} (AFP)\nHarbours, which\nwait"),
    "a list of short lines": ("Bring\na hat\na coat\nan oar.", "Bring\na hat\na coat\nan oar."),
    "a list of long lines": (
        "They agreed:\nto open the harbour to every ship this winter\nto mend the quays before the storms come back",
        "They agreed:\nto open the harbour to every ship this winter\nto mend the quays before the storms come back",
    ),
    "an address": (
        f"{PROSE}\nhttps://reef.example/harbour/news",
        f"{PROSE}\nhttps://reef.example/harbour/news",
    ),
    "two quotations": (
        "She said it was “too late.”“I think so,” Li added.",
        "She said it was “too late.”\n“I think so,” Li added.",
    ),
    "an opening mark": (
        'The bay is closed."It is late," Li said."He left."Okoro told Li "no."She left.',
        'The bay is closed.\n"It is late," Li said.\n"He left."\nOkoro told Li "no."\nShe left.',
    ),
    "words set apart": (
        "Ann Okoro , Reef ’ s mayor , said : “ I do n't , as we ’ ll see , mind ( O ’ Reef ) . ” It cost $ 5 .",
        "Ann Okoro, Reef’s mayor, said: “I don't, as we’ll see, mind (O’Reef).” It cost $5.",
    ),
    "two marks for one": (
        "`` It is ` late ' , '' said Gov . Okoro , who left ; the boats ' crews , too .",
        "“It is ‘late',” said Gov. Okoro, who left; the boats' crews, too.",
    ),
    "few commas set apart": (
        "Ann Okoro , mayor , left , but Li , Bai, Osei, Ama, Kofi and Yaw stayed , too.",
        "Ann Okoro, mayor, left, but Li, Bai, Osei, Ama, Kofi and Yaw stayed, too.",
    ),
    "commas in a print": (
        "Ann Okoro , mayor, left , but Li, Bai, Osei, Ama , Kofi and Yaw stayed.",
        "Ann Okoro , mayor, left , but Li, Bai, Osei, Ama , Kofi and Yaw stayed.",
    ),
    "labels": (
        "RELATED\nworld\nReefs close\nlife\nReefs open",
        "RELATED\nworld\nReefs close\nlife\nReefs open",
    ),
}


@pytest.mark.parametrize(("text", "copy"), COPIES.values(), ids=COPIES.keys())
def test_the_steps_read_a_text_without_what_a_page_put_into_it(text, copy):
    assert read(text) == copy


TORN = [
    "&amp;",
    "&nbsp;",
    "<br>",
    "<b>",
    "**",
    "[Suva](/x)",
    "\n",
    "\n\n",
    "\n, ",
    "F\n",
    " MORE ",
]
APART = [" , ", " , ", "’ s ", "`` ", "'' ", "( "]
WORDS = [
    "Ann Okoro ",
    "OkoroReefs ",
    "said ",
    "that the",
    ". ",
    "“It is late,” ",
    "late.”“It",
    PROSE,
]


def _texts(pieces: list[str]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from([*pieces, *WORDS]), max_size=30).map("".join)


@given(st.one_of(_texts(TORN), _texts(APART)))
def test_what_is_read_stands_in_the_text_in_its_order(text):
    copy = text
    for layer in layers_of(text):
        places = [layer.given(Span(at, at + 1)) for at in range(len(layer.text))]
        kept = [place.of(copy) for place in places]
        changed = {edit[:2] for edit in layer.edits}
        assert all(
            one == char or place in changed
            for one, char, place in zip(kept, layer.text, places, strict=True)
        )
        assert places == sorted(places)
        copy = layer.text
    assert unsound(text, extract(text)) == []


def test_findings_quote_the_text_as_given():
    text = (
        "Reefs\n\nThe minister,\nAnn Okoro\n, who left&nbsp;Suva, told the\nReef\n&amp; Bay Forum"
        "\nthat &ldquo;rivers&rdquo; die on 4&nbsp;May 2019.\n\nThe bay&rsquo;s mayor agreed that they do."
    )
    found = extract(text)
    assert [
        (one.speaker, one.source_text, one.cue, one.forum, one.span.of(text))
        for one in found.statements
    ] == [
        (
            "Ann Okoro",
            "Ann Okoro",
            "told",
            "Reef & Bay Forum",
            "&ldquo;rivers&rdquo; die on 4&nbsp;May 2019",
        ),
        ("Ann Okoro", "The bay&rsquo;s mayor", "agreed", "Reef & Bay Forum", "they do"),
    ]
    assert [one.text for one in found.dates] == ["4&nbsp;May 2019"]


def test_findings_of_words_set_apart_quote_the_text_as_given():
    text = (
        "Rivers are shrinking .\n“ It ’ s late , ” said Ann Okoro , Osei ’ s adviser , on May 4 , 2019 , in Suva ."
        "\n`` It is , '' Li Bai , the mayor , agreed ."
    )
    found = extract(text)
    assert [(one.speaker, one.span.of(text)) for one in found.statements] == [
        ("Ann Okoro", "“ It ’ s late , ”"),
        ("Li Bai", "`` It is , ''"),
    ]
    assert [(one.name, one.role) for one in found.speakers] == [
        ("Ann Okoro", "adviser"),
        ("Li Bai", "mayor"),
    ]
    assert [one.text for one in found.dates] == ["May 4 , 2019"]
