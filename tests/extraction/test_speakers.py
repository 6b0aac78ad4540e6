"""Whom a source as printed stands for, and what the text tells of its speakers.

In the rows, each source stands in square brackets, which the test takes out of the text; what is
between them is a source as the attribution step gives it.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.extraction.layout import read_layout
from events.extraction.names import find_names
from events.extraction.records import Attribution, Document, Resolution, Span, Speaker
from events.extraction.speakers import resolve_speakers
from events.vocabulary import SpeakerKind, StatementKind

MARK = re.compile(r"\[([^\]]*)\]")


def resolved(marked: str) -> Resolution:
    """Resolve the sources that a text has in square brackets."""
    text = MARK.sub(r"\1", marked)
    attributions = []
    for number, found in enumerate(MARK.finditer(marked)):
        start = found.start() - 2 * number
        source = Span(start, start + len(found[1]))
        attributions.append(
            Attribution(
                parts=(Span(source.end, source.end),),
                kind=StatementKind.INDIRECT,
                cue=None,
                source=source if source.end > source.start else None,
                rule="test",
                confidence=1.0,
                continues=source.end == source.start,
            )
        )
    layout = read_layout(Document(text=text))
    return resolve_speakers(layout, find_names(layout), tuple(attributions))


def chosen(marked: str) -> list[str | None]:
    found = resolved(marked)
    return [None if index is None else found.speakers[index].name for index in found.chosen]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "[Lu Wei] said no. [Lu] added that it was late.", ["Lu Wei", "Lu Wei"], id="surname"
        ),
        pytest.param(
            "[Togo's foreign ministry] said no. [It] added that it was late.",
            ["Togo's foreign ministry", "Togo's foreign ministry"],
            id="a ministry, not its country",
        ),
        pytest.param(
            "[The camp's health ministry] said no. [Togo's foreign ministry] said yes.",
            ["camp's health ministry", "Togo's foreign ministry"],
            id="two ministries without a name",
        ),
        pytest.param("[The air force] said no.", ["air force"], id="a force speaks"),
        pytest.param(
            "[The envoys] said no. Regarding Togo, it was late. [They] added that it rained.",
            ["envoys", "envoys"],
            id="what a sentence regards does not speak",
        ),
        pytest.param("[The “first initiative”] said no.", ["“first initiative”"], id="in marks"),
        pytest.param(
            "[Yousef Okoro] said no. [His Excellency] added that it was late.",
            ["Yousef Okoro", "Yousef Okoro"],
            id="a form of address without a name",
        ),
        pytest.param(
            "[Ann Okoro] said no. The mood is dark, says the Harbour correspondent,"
            " [Lea Mensah]. [She] added that it was late.",
            ["Ann Okoro", "Lea Mensah", "Ann Okoro"],
            id="a correspondent is not who the article is about",
        ),
        pytest.param(
            "[The Saudis] said no. [One Democrat] said so too. [He’s] saying that it was late.",
            ["Saudis", "Democrat", "Democrat"],
            id="peoples and parties speak; a pronoun with its verb is one, of a nameless man too",
        ),
        pytest.param(
            "[Ann Okoro] said no. [The self-styled socialist] added that it was late.",
            ["Ann Okoro", "Ann Okoro"],
            id="a description of the only voice",
        ),
        pytest.param(
            "[Pope Linus] said no. [The Pope] added that it was late.",
            ["Linus", "Linus"],
            id="the pope is who holds the office",
        ),
        pytest.param(
            "[Trade giant Harboursoft] said no. [The aid group Seaworth] said so too.",
            ["Harboursoft", "Seaworth"],
            id="a body behind its description",
        ),
        pytest.param(
            "[Ann B. Okoro] said no. [Okoro] and [Mrs Okoro] and [Ann Okoro] said so too.",
            ["Ann B. Okoro"] * 4,
            id="surname, honorific, initial left out",
        ),
        pytest.param(
            "[Li Ming] said no. [Li Hong] said yes. [Li Ming] left.",
            ["Li Ming", "Li Hong", "Li Ming"],
            id="two of one family",
        ),
        pytest.param(
            "[Ferdinand Marcos Jr.] said no. [Marcos] said yes.",
            ["Ferdinand Marcos Jr."] * 2,
            id="junior",
        ),
        pytest.param(
            "[Ursula von der Linde] said no. [Von der Linde] said yes. [Linde] left.",
            ["Ursula von der Linde"] * 3,
            id="particles",
        ),
        pytest.param("[Lu Wei] said no. [He] said so.", ["Lu Wei"] * 2, id="pronoun"),
        pytest.param(
            "[Ann Okoro] met Robert Mensah. [She] said no. [He] said yes.",
            ["Ann Okoro", "Ann Okoro", "Robert Mensah"],
            id="pronouns by gender",
        ),
        pytest.param(
            "[Robert Mensah] said no. Peter Asante, an expert, agreed. [He] said so.",
            ["Robert Mensah", "Peter Asante"],
            id="the subject nearest before",
        ),
        pytest.param(
            "[Robert Mensah] said that Peter Asante was late. [He] said so.",
            ["Robert Mensah"] * 2,
            id="the speaker before one spoken of",
        ),
        pytest.param(
            "[Foreign Minister Wang Li] met Robert Mensah. [The minister] said no.",
            ["Wang Li"] * 2,
            id="office",
        ),
        pytest.param(
            "[Deputy Minister Ann Okoro] met Finance Minister Robert Mensah."
            " [The deputy minister] said no.",
            ["Ann Okoro"] * 2,
            id="office by all of its words",
        ),
        pytest.param(
            "[Harbour Bank] said no. [The bank] said it again. [The company] added so.",
            ["Harbour Bank"] * 3,
            id="nouns for a body",
        ),
        pytest.param(
            "The Ministry of Trade met Harbour Bank. [The ministry] said no.",
            ["Ministry of Trade"],
            id="noun of the name of a body",
        ),
        pytest.param(
            "The Pan-Harbour Council (PHC) met. [The PHC] said no. [The council] agreed.",
            ["Pan-Harbour Council"] * 2,
            id="acronym in brackets",
        ),
        pytest.param(
            "China met Malta. [Beijing] said no.", ["China"], id="capital of a country named"
        ),
        pytest.param("[Beijing] said no.", ["Beijing"], id="capital alone"),
        pytest.param(
            "[Robert Mensah, who chairs it,] said no. [Two officials] agreed.",
            ["Robert Mensah", "Two officials"],
            id="relative clause",
        ),
        pytest.param(
            "[A spokesman for Ann Okoro] said no. [The spokesman] added so.",
            ["spokesman for Ann Okoro", "spokesman for Ann Okoro"],
            id="nameless, and again",
        ),
        pytest.param("[Mensah's spokesman] said no.", ["Mensah's spokesman"], id="possessive"),
        pytest.param(
            "[The President of Kiribas], Ann Okoro, said no.",
            ["Ann Okoro"],
            id="office beside a name",
        ),
        pytest.param(
            "[Ann Okoro] said no. [The Chief Executive] left.",
            ["Ann Okoro"] * 2,
            id="the only voice",
        ),
        pytest.param(
            "[Malta’s trade minister] said no. Ann Okoro spoke at noon.",
            ["Ann Okoro"],
            id="named next",
        ),
        pytest.param(
            "[Ann Okoro] said no. Peter Asante is part of a team. [] It was late.",
            ["Ann Okoro", "Peter Asante"],
            id="continues with whom the sentence before introduces",
        ),
        pytest.param(
            "[A statement] on Monday by the head of it, Ann Okoro, said no. [The statement] went on.",
            ["Ann Okoro"] * 2,
            id="who issued the document",
        ),
        pytest.param(
            "[The head of the Harbour Bank] said no. Klaus Okoro, founder of the Harbour Bank, left.",
            ["Klaus Okoro"],
            id="named next, by the body",
        ),
        pytest.param(
            "[Marcos] said no. President Ferdinand 'Bong' Marcos Jr. left.",
            ["Ferdinand 'Bong' Marcos Jr."],
            id="full name later",
        ),
        pytest.param(
            "[Khalid bin Aziz al-Falih] said no. [Al-Falih] agreed.",
            ["Khalid bin Aziz al-Falih"] * 2,
            id="article capitalised",
        ),
        pytest.param("[The CBI’s] claim was no.", ["CBI"], id="possessive source"),
        pytest.param(
            "Speakers at a seminar laid emphasis on it. [They] said no.", ["Speakers"], id="they"
        ),
        pytest.param(
            "Pacific leaders declined to come because [they] say no.",
            ["Pacific leaders"],
            id="they, same sentence",
        ),
        pytest.param("[The afternoon] said no.", [None], id="nobody who could speak"),
        pytest.param(
            "[Ngozi Okoro-Eze] said no. Later [Okoro Eze] said so.",
            ["Ngozi Okoro-Eze"] * 2,
            id="hyphen",
        ),
        pytest.param("[Lu Wei and Ann Okoro] said no.", ["Lu Wei"], id="joint: the first"),
        pytest.param("[Lu Wei] said no. [] It was late.", ["Lu Wei"] * 2, id="continues"),
        pytest.param(
            "[President Yaw B. Okoro] said no. A rival praised Governor Kofi Okoro. [Okoro] said so.",
            ["Yaw B. Okoro"] * 2,
            id="of one family name, who has spoken and not who was spoken of",
        ),
        pytest.param(
            "[Yaw Okoro] said no. Later [Kofi Okoro] said yes. [Okoro] said it twice.",
            ["Yaw Okoro", "Kofi Okoro", "Kofi Okoro"],
            id="of one family name, who spoke last",
        ),
        pytest.param(
            "First lady Esi Okoro came first. [President Okoro] said no.",
            ["Okoro"],
            id="a president is not the first lady",
        ),
        pytest.param(
            "[A harbour spokeswoman] said no. [She] added that it was late. [He] said so.",
            ["harbour spokeswoman", "harbour spokeswoman", None],
            id="a pronoun goes to a nameless person of its gender",
        ),
        pytest.param(
            "[Ann Okoro] met port officials, [who] said no.",
            ["Ann Okoro", "port officials"],
            id="who, of nameless people directly before it",
        ),
        pytest.param(
            "[Okoro supporters] said no. [Okoro aide Robert Mensah] said so. Yaw Okoro left.",
            ["Okoro supporters", "Robert Mensah"],
            id="a name before a noun for adherents only describes them",
        ),
        pytest.param(
            "[The town's main lender], Harbour Bank, said no. [The town's main lender] agreed.",
            ["Harbour Bank"] * 2,
            id="a noun for a body and its name; the same words later",
        ),
        pytest.param(
            "[One of the released detainees], Yaw Okoro, said no. [The detainees] agreed.",
            ["Yaw Okoro", "detainees"],
            id="one of several, and his name",
        ),
        pytest.param(
            "[Ama Mensah] said no. [The chancellor] said so. Shadow chancellor Yaw Okoro left."
            " [The chancellor] said it again.",
            ["Ama Mensah"] * 3,
            id="an office of another rank is another office",
        ),
        pytest.param(
            "Republican nominee Yaw Okoro met [Ama Mensah]. [The Democratic nominee] said no.",
            ["Ama Mensah", "Ama Mensah"],
            id="an office of the other party is not meant",
        ),
        pytest.param(
            "French President Yves Mensah met Kenyan President Yaw Okoro. [The French president] said no.",
            ["Yves Mensah"],
            id="an office by its country",
        ),
        pytest.param(
            "Prime Minister Yaw Okoro met President Kofi Mensah. [The premier] said no.",
            ["Yaw Okoro"],
            id="an office by another word",
        ),
        pytest.param(
            "[Sen. Ama Mensah] said no. [Harbour Bank] agreed. [The lawmaker] said so.",
            ["Ama Mensah", "Harbour Bank", "Ama Mensah"],
            id="an office that a form of address tells",
        ),
        pytest.param(
            "[Harbourguard] said no. Reef Bank has been in the news. [The firm] said so.",
            ["Harbourguard"] * 2,
            id="the firm is the body heard last",
        ),
        pytest.param(
            "[The Justice Department] said no. [The Department of Justice] said so.",
            ["Justice Department"] * 2,
            id="a department by both of its names",
        ),
        pytest.param(
            "[The EU] said no. [The European Union] said so.",
            ["European Union"] * 2,
            id="a body by its well-known acronym",
        ),
        pytest.param(
            "[Yaw Okoro] left before Kofi Mensah's long speech, in which [he] said no.",
            ["Yaw Okoro", "Kofi Mensah"],
            id="a pronoun in a clause about what somebody owns",
        ),
        pytest.param(
            "[Yaw Okoro] said no. Despite what [he] said, Kofi Mensah left.",
            ["Yaw Okoro", "Kofi Mensah"],
            id="a pronoun that points forward",
        ),
        pytest.param(
            "[A spokesman for Mr Okoro] said no. [An aide to Yaw Okoro] agreed.",
            ["spokesman for Mr Okoro", "aide to Yaw Okoro"],
            id="in whose service somebody is does not speak",
        ),
        pytest.param(
            "[Yaw Okoro] said no. [Each candidate] said so. [A county sheriff's deputy] agreed.",
            ["Yaw Okoro", "Each candidate", "county sheriff's deputy"],
            id="each, and an indefinite office, point to nobody before",
        ),
        pytest.param(
            "Reef's leader said no. It was late, [he] says in [his] speech. [I] say so too.",
            [None, None, None],
            id="who writes is not named",
        ),
        pytest.param(
            "[Yaw Okoro] said no. [Yaw Okoro Jr.] said yes. [Okoro] said it again.",
            ["Yaw Okoro", "Yaw Okoro Jr.", "Yaw Okoro Jr."],
            id="a son is not his father",
        ),
        pytest.param(
            "[A sculpture by artist Yaw Okoro] tells more. [Mr Okoro's book] says so.",
            [None, "Yaw Okoro"],
            id="who made a thing does not speak; whose book it is does",
        ),
        pytest.param(
            "[President Okoro] said no. The president and first lady Esi Okoro left. [Okoro] said so.",
            ["Okoro", "Okoro"],
            id="a president, then his wife",
        ),
        pytest.param(
            "[George H.W. Okoro] said no. [George W. Okoro] said yes.",
            ["George H.W. Okoro", "George W. Okoro"],
            id="other initials",
        ),
        pytest.param(
            "[Okoro campaign communications director Ama Mensah] said no. Yaw Okoro left.",
            ["Ama Mensah"],
            id="the name of a campaign before a name",
        ),
        pytest.param(
            "[Harbour Party leader Yaw Okoro] said no. [The Reef senator] said so too.",
            ["Yaw Okoro"] * 2,
            id="who sits for a place is who spoke just before",
        ),
        pytest.param(
            "[A statement issued at the end of talks] said no.", ["statement"], id="issued"
        ),
        pytest.param("[He] said no.", [None], id="nobody before"),
        pytest.param("Ms [Ann Okoro] left. [He] said no.", ["Ann Okoro", None], id="wrong gender"),
    ],
)
def test_source_stands_for(marked, expected):
    assert chosen(marked) == expected


def test_abstention_has_its_reason():
    found = resolved("[He] said no. [] It was late.")
    assert found.reasons == ("nothing before tells who “He” is", "no source is printed")


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "No, said [Qian Dawei], vice minister of the State Harbour Office. [Qian] left.",
            ("Qian Dawei", SpeakerKind.PERSON, "vice minister", "State Harbour Office", ("Qian",)),
            id="person",
        ),
        pytest.param(
            "No, said spokeswoman [Ann Le Okoro]. The Harbour Bank's [Le Okoro] said no again.",
            ("Ann Le Okoro", SpeakerKind.PERSON, "spokeswoman", "Harbour Bank", ("Le Okoro",)),
            id="an office here, a body there",
        ),
        pytest.param(
            "Reef Port Authority left. [Ann Okoro], head of the Authority, said no.",
            ("Ann Okoro", SpeakerKind.PERSON, "head", "Reef Port Authority", ()),
            id="a lone noun for a body named before",
        ),
        pytest.param(
            "Reef left. [Ann Okoro], head of the Company, said no.",
            ("Ann Okoro", SpeakerKind.PERSON, "head", None, ()),
            id="a lone noun for a body without a name",
        ),
        pytest.param(
            "The Harbour Bank grew. Its chairman, [Ann Okoro], said no.",
            ("Ann Okoro", SpeakerKind.PERSON, "chairman", "Harbour Bank", ()),
            id="its chairman",
        ),
        pytest.param(
            "At the Harbour Bank on Friday, spokeswoman [Ann Okoro] said no.",
            ("Ann Okoro", SpeakerKind.PERSON, "spokeswoman", "Harbour Bank", ()),
            id="a bare office in a sentence that names a body",
        ),
        pytest.param(
            "The Harbour Bank grew. “No,” chairman [Ann Okoro] said.",
            ("Ann Okoro", SpeakerKind.PERSON, "chairman", "Harbour Bank", ()),
            id="a bare office behind a sentence that a body opens",
        ),
        pytest.param(
            "The Harbour Bank grew. Kofi Mensah left. Late, spokesman [Ann Okoro] said.",
            ("Ann Okoro", SpeakerKind.PERSON, "spokesman", None, ()),
            id="a bare office behind somebody whom it may serve",
        ),
        pytest.param(
            "[Governor Ann Okoro] left. [The governor Sindh] said no.",
            ("Ann Okoro", SpeakerKind.PERSON, "Governor", None, ()),
            id="a place behind an office",
        ),
        pytest.param(
            "[The Harbour Bank] said no.",
            ("Harbour Bank", SpeakerKind.ORGANISATION, None, None, ()),
            id="body",
        ),
        pytest.param(
            "The [United States] said no. The [US] left.",
            ("United States", SpeakerKind.ORGANISATION, None, None, ("US",)),
            id="country",
        ),
        pytest.param(
            "[A senior World Bank official] said no.",
            ("senior World Bank official", SpeakerKind.UNNAMED, "official", "World Bank", ()),
            id="nameless",
        ),
    ],
)
def test_what_is_told_of_a_speaker(marked, expected):
    (speaker,) = resolved(marked).speakers
    fields = (speaker.name, speaker.kind, speaker.role, speaker.organisation, speaker.aliases)
    assert fields == expected


def test_support_is_printed_there():
    marked = "[Qian Dawei], head of the Harbour Office, left. [Qian] said no."
    text = MARK.sub(r"\1", marked)
    (speaker,) = resolved(marked).speakers
    printed = {one.field: one.span.of(text) for one in speaker.support}
    assert printed == {"name": "Qian Dawei", "role": "head", "organisation": "Harbour Office"}
    assert [span.of(text) for span in speaker.spans] == ["Qian Dawei", "Qian"]


def test_a_nameless_source_is_supported_where_its_words_stand_not_by_a_pronoun():
    text = "The dock workers left at noon. They said no."
    (speaker,) = resolved(text.replace("They", "[They]")).speakers
    assert (speaker.name, speaker.spans) == ("dock workers", (Span(31, 35),))
    assert [(one.span.of(text), one.rule) for one in speaker.support] == [
        ("dock workers", "noun-phrase")
    ]


def test_nobody_speaks():
    assert resolved("Nobody spoke.") == Resolution(speakers=(), chosen=(), reasons=())


@given(st.text(alphabet=st.sampled_from("AaLuWei he[].,“”\n\ud800’s"), max_size=120))
def test_any_source_is_read(marked):
    plain = MARK.sub(r"\1", marked)
    for speaker in resolved(MARK.sub(r"[\1]", marked)).speakers:
        assert isinstance(speaker, Speaker)
        assert all(span.end <= len(plain) for span in speaker.spans)
