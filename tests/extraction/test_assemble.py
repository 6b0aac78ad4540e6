"""Which gathering and which day a statement belongs to, and which dates are content."""

from datetime import date

import pytest

from events.extraction.assemble import assemble, printed_dates
from events.extraction.records import (
    Attribution,
    Block,
    BlockRole,
    DateMention,
    Forum,
    Layout,
    Span,
    Support,
)
from events.extraction.text import paragraphs, sentences
from events.vocabulary import Precision, SaidBasis, StatementKind, TimeKind


def at(text: str, printed: str, nth: int = 1) -> Span:
    start = -1
    for _ in range(nth):
        start = text.index(printed, start + 1)
    return Span(start, start + len(printed))


def laid_out(text: str) -> Layout:
    blocks = tuple(
        Block(span=span, role=BlockRole.BODY, sentences=sentences(text, span))
        for span in paragraphs(text)
    )
    return Layout(text=text, blocks=blocks, language="en")


def said(text: str, content: str, cue: str | None = "said", nth: int = 1, *, on: bool = False):
    """Build an attribution from what is printed; ``on`` for one that goes on without a cue."""
    return Attribution(
        parts=(at(text, content),),
        kind=StatementKind.INDIRECT,
        cue=at(text, cue, nth) if cue else None,
        source=None,
        rule="given",
        confidence=0.9,
        continues=on,
    )


def day(text: str, printed: str, edtf: str) -> DateMention:
    value = date.fromisoformat(edtf.replace("XXXX", "2000"))
    return DateMention(
        span=at(text, printed),
        text=printed,
        kind=TimeKind.DATE,
        edtf=edtf,
        lower=value,
        upper=value,
        precision=Precision.DAY,
        approximate=False,
        uncertain=False,
        rule="given",
        anchor=None,
    )


def forum(text: str, *printed: str, start: str | None = None, end: str | None = None, dated=""):
    support = (Support(field="dates", span=at(text, dated), rule="given"),) if dated else ()
    return Forum(
        name=printed[0],
        series=printed[0],
        edition=None,
        start=start,
        end=end,
        city=None,
        country=None,
        hosts=(),
        aliases=(),
        spans=tuple(at(text, one) for one in printed),
        support=support,
    )


# ---------------------------------------------------------------- the day of an utterance

BESIDE_CUE = {
    "after the cue": ("Ada Lim said on Tuesday that rivers die.", "rivers die", "Tuesday", True),
    "after cue and hearer": (
        "Ada Lim told reporters in Aswan on Tuesday that rivers die.",
        "rivers die",
        "Tuesday",
        True,
    ),
    "before the source": ("On Tuesday Ada Lim said rivers die.", "rivers die", "Tuesday", True),
    "between source and cue": (
        "Ada Lim on Tuesday said rivers die.",
        "rivers die",
        "Tuesday",
        True,
    ),
    "inside the content": (
        "Ada Lim said rivers died on Tuesday.",
        "rivers died on Tuesday",
        "Tuesday",
        False,
    ),
    "in a clause about the source": (
        "Ada Lim, who arrived on Tuesday, said rivers die.",
        "rivers die",
        "Tuesday",
        False,
    ),
    "after another act": (
        "Ada Lim said after a visit on Tuesday that rivers die.",
        "rivers die",
        "Tuesday",
        False,
    ),
}


@pytest.mark.parametrize(
    ("text", "content", "printed", "stated"), BESIDE_CUE.values(), ids=BESIDE_CUE.keys()
)
def test_a_day_beside_the_cue_is_the_day_of_the_utterance(text, content, printed, stated):
    cue = "told" if "told" in text else "said"
    (found,) = assemble(
        laid_out(text),
        [(said(text, content, cue), "Ada Lim", None)],
        (),
        dates=(day(text, printed, "2024-05-07"),),
        published="2024-05-09",
    )
    expected = (
        ("2024-05-07", SaidBasis.STATED, at(text, printed))
        if stated
        else ("2024-05-09~", SaidBasis.PUBLISHED, None)
    )
    assert (found.said, found.said_basis, found.said_span) == expected


ABOUT = {
    "a day": ("2024-05-09", "2024-05-09~"),
    "a moment": ("2024-05-09T16:57", "2024-05-09~"),
    "a day already approximate": ("2024-05-09~", "2024-05-09~"),
    "an uncertain month": ("2024-05?", "2024-05~"),
    "unknown": (None, None),
}


@pytest.mark.parametrize(("published", "expected"), ABOUT.values(), ids=ABOUT.keys())
def test_the_day_of_publication_is_always_approximate(published, expected):
    text = "Ada Lim said rivers die."
    (found,) = assemble(
        laid_out(text),
        [(said(text, "rivers die"), "Ada Lim", None)],
        (),
        dates=(),
        published=published,
    )
    assert (found.said, found.said_basis) == (expected, expected and SaidBasis.PUBLISHED)


FORUM_DAYS = {
    "a range": (("2024-05-07", "2024-05-08"), "2024-05-07/2024-05-08"),
    "one day": (("2024-05-07", "2024-05-07"), "2024-05-07"),
    "an opening": (("2024-05-07", None), "2024-05-07"),
    "a closing": ((None, "2024-05-08"), "2024-05-08"),
}


@pytest.mark.parametrize(("days", "expected"), FORUM_DAYS.values(), ids=FORUM_DAYS.keys())
def test_the_days_of_the_forum_come_before_the_day_of_publication(days, expected):
    text = "Ada Lim said at the Nile Forum, held on Tuesday, that rivers die."
    held = forum(text, "Nile Forum", start=days[0], end=days[1], dated="Tuesday")
    (found,) = assemble(
        laid_out(text),
        [(said(text, "rivers die"), "Ada Lim", None)],
        (held,),
        dates=(day(text, "Tuesday", "2024-05-07"),),
        published="2024-05-09",
    )
    assert (found.forum, found.said, found.said_basis, found.said_span) == (
        "Nile Forum",
        expected,
        SaidBasis.FORUM,
        at(text, "Tuesday"),
    )


def test_one_speech_has_one_day():
    text = "Ada Lim said at the Nile Forum on Tuesday that rivers die. She said fish die too."
    found = assemble(
        laid_out(text),
        [
            (said(text, "rivers die"), "Ada Lim", None),
            (said(text, "fish die too", nth=2), "Ada Lim", None),
        ],
        (forum(text, "Nile Forum"),),
        dates=(day(text, "Tuesday", "2024-05-07"),),
        published="2024-05-09",
    )
    assert [(one.said, one.said_basis) for one in found] == [("2024-05-07", SaidBasis.STATED)] * 2


def test_a_quotation_that_goes_on_keeps_its_day():
    text = "“Rivers die,” Ada Lim said on Tuesday.\n\n“Fish die too.”"
    found = assemble(
        laid_out(text),
        [
            (said(text, "“Rivers die,”"), "Ada Lim", None),
            (said(text, "“Fish die too.”", None, on=True), "Ada Lim", None),
        ],
        (),
        dates=(day(text, "Tuesday", "2024-05-07"),),
        published="2024-05-09",
    )
    assert [one.said for one in found] == ["2024-05-07", "2024-05-07"]


# ---------------------------------------------------------------- the gathering

VENUES = {
    "named in the sentence": ("Ada Lim said at the Nile Forum that rivers die.", 1, "Nile Forum"),
    "named before": ("The Nile Forum opened. Ada Lim said that rivers die.", 1, "Nile Forum"),
    "named only later": ("Ada Lim said that rivers die. The Nile Forum opened.", 1, None),
    "said in an interview": (
        "The Nile Forum opened. Ada Lim said in an interview that rivers die.",
        1,
        None,
    ),
    "said in a statement": (
        "The Nile Forum opened. In a statement, Ada Lim said that rivers die.",
        1,
        None,
    ),
    "named inside the content": (
        "Ada Lim said that rivers die before the Nile Forum.",
        1,
        "Nile Forum",
    ),
}


@pytest.mark.parametrize(("text", "nth", "expected"), VENUES.values(), ids=VENUES.keys())
def test_a_statement_is_of_the_forum_that_its_sentence_or_the_article_names(text, nth, expected):
    (found,) = assemble(
        laid_out(text),
        [(said(text, "rivers die", nth=nth), "Ada Lim", None)],
        (forum(text, "Nile Forum"),),
        dates=(),
        published=None,
    )
    assert found.forum == expected


def test_of_two_forums_each_speaker_keeps_his_own():
    text = (
        "Ada Lim said at the Nile Forum that rivers die. "
        "Bo Tan said at the Danube Summit that fish die. She said dams die. He said seas die."
    )
    found = assemble(
        laid_out(text),
        [
            (said(text, "rivers die", nth=1), "Ada Lim", None),
            (said(text, "fish die", nth=2), "Bo Tan", None),
            (said(text, "dams die", nth=3), "Ada Lim", None),
            (said(text, "seas die", nth=4), "Bo Tan", None),
            (said(text, "seas die", nth=4), None, "two men"),
        ],
        (forum(text, "Nile Forum"), forum(text, "Danube Summit")),
        dates=(),
        published=None,
    )
    assert [one.forum for one in found] == [
        "Nile Forum",
        "Danube Summit",
        "Nile Forum",
        "Danube Summit",
        None,
    ]
    assert [one.rule for one in found] == ["given"] * 4 + ["given: two men"]


# ---------------------------------------------------------------- cues with their particle

CUES = {
    # what is printed, with the rule's frame: the cue read, its content, the cue given
    "She pointed out that rivers die.": ("that", "pointed", "rivers die", "pointed out"),
    "Ada Lim called for a dam.": ("for", "called", "a dam", "called for"),
    "She called on all to act.": ("on", "called", "all to act", "called on"),
    "She said on Tuesday that rivers die.": ("that", "said", "rivers die", "said"),
    "She insists on the dam.": ("on", "insists", "on the dam", "insists"),
}


@pytest.mark.parametrize(("text", "read"), CUES.items(), ids=CUES.keys())
def test_a_particle_belongs_to_its_cue(text, read):
    frame, cue, content, expected = read
    one = said(text, content, cue)._replace(rule=f"before:{frame}")
    (found,) = assemble(laid_out(text), [(one, "Ada Lim", None)], (), dates=(), published=None)
    assert (found.cue, found.cue_span.of(text)) == (expected, expected)


# ---------------------------------------------------------------- dates of the article


def test_dates_of_furniture_are_of_other_articles():
    text = "Updated: 9 May 2024\n\nRead also: Of 8 May 2024\n\nAda Lim came on 7 May 2024."
    roles = (BlockRole.DATE, BlockRole.FURNITURE, BlockRole.BODY)
    layout = Layout(
        text=text,
        blocks=tuple(
            Block(span=span, role=role) for span, role in zip(paragraphs(text), roles, strict=True)
        ),
        language="en",
    )
    dates = [
        day(text, "9 May 2024", "2024-05-09"),
        day(text, "8 May 2024", "2024-05-08"),
        day(text, "7 May 2024", "2024-05-07"),
    ]
    assert [one.text for one in printed_dates(layout, dates)] == ["9 May 2024", "7 May 2024"]
