"""Usual sentences, crossed: each way to tell of a statement with each source and each clause.

Articles show every verb, source and clause, but seldom one with the other: what no article of the
annotated sets held was misread until the crosses showed it.
"""

import pytest

from events.extraction import extract

SOURCES = [
    "Ama Osei",
    "the minister",
    "police",
    "a spokesman for the bank",
    "Reef Bank director Kofi Adom",
    "the ministry of health",
    "the company's chief executive",
    "one of the guards",
    "the 45-year-old farmer",
    "Finance Minister Kofi Adom",
]
CLAUSES = [
    "two people died in the flood",
    "the bridge had been closed for years",
    "prices rose 3 percent in May",
    "it would cut 300 jobs next year",
    "nobody knows what happened on the ship",
    "the talks, which began on Monday, had stalled",
    "more than 40 houses were damaged by the storm",
    "if the rain stops, work will begin at once",
    "children who miss school rarely come back",
]
WAYS = {
    "before, with that": "{source} said that {clause}.",
    "before, without that": "{source} said {clause}.",
    "before, with a day": "{source} said on Tuesday that {clause}.",
    "before, to somebody": "{source} told parliament that {clause}.",
    "before, one more": "{source} also added that {clause}.",
    "behind an opening": "At a meeting in Reefside on Friday, {source} warned that {clause}.",
    "behind but": "The rain went on, but {source} said {clause}.",
    "behind": "{clause}, {source} said.",
    "behind, with a day": "{clause}, {source} said on Tuesday.",
    "inverted": "{clause}, said {source}.",
    "according to, behind": "{clause}, according to {source}.",
    "according to, before": "According to {source}, {clause}.",
    "quoted": "“{clause},” {source} said.",
    "quoted, inverted": "“{clause},” said {source}.",
    "quoted behind a colon": "{source} said: “{clause}.”",
}


def told(way: str, source: str, clause: str) -> tuple[str, str]:
    """Return a sentence and what is said in it, each with a capital where it begins."""
    sentence = WAYS[way].format(source=source, clause=clause)
    if sentence[0] == "“":
        sentence = sentence.replace(clause, clause[0].upper() + clause[1:])
    return sentence[0].upper() + sentence[1:], clause


@pytest.mark.parametrize("clause", CLAUSES)
@pytest.mark.parametrize("way", WAYS)
def test_each_source_is_told_with(way, clause):
    for source in SOURCES:
        text, said = told(way, source, clause)
        found = [
            (one.source_text, text[one.span.start : one.span.end].strip("“”,.").casefold())
            for one in extract(text).statements
        ]
        printed = source[0].upper() + source[1:] if text.startswith(source[0].upper()) else source
        assert [(who.casefold(), what) for who, what in found] == [
            (printed.casefold(), said.casefold())
        ], text


OFFICES = [
    "chief executive",
    "spokesman",
    "head of research",
    "vice president for trade",
    "professor of law",
    "co-founder and chief technology officer",
    "president and CEO",
    "captain",
    "chief of staff",
    "director-general",
]
BODIES = [
    "Reef Bank",
    "Oxfam",
    "Human Rights Watch",
    "Toyota Motor Corp.",
    "Council on Foreign Relations",
    "Johnson & Johnson",
]
HELD = {
    "apposed, at": "Ama Osei, {office} at {body}, said it was late.",
    "apposed, of": "Ama Osei, the {office} of {body}, said it was late.",
    "apposed behind an age": "“It is late,” Ama Osei, 45, {office} at {body}, said.",
    "a clause": "“It is late,” said Ama Osei, who is {office} at {body}.",
    "between dashes": "Ama Osei – {office} of {body} – said it was late.",
    "once": "Ama Osei, now {office} at {body}, said it was late.",
    "behind an opening": "Speaking in Accra, Ama Osei, {office} at {body}, said it was late.",
    "owned": "{body}'s {office}, Ama Osei, said it was late.",
}


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize("way", HELD)
def test_each_body_is_told_with(way, office):
    for body in BODIES:
        text = HELD[way].format(office=office, body=body)
        found = [(one.name, one.role, one.organisation) for one in extract(text).speakers]
        assert found == [("Ama Osei", office, body)], text


GATHERINGS = [
    "Reef Economic Forum",
    "International Conference on Tidal Energy",
    "Pacific Islands Forum",
    "African Union summit",
    "World Ports Congress",
    "Labour Party conference",
    "Consumer Electronics Show",
    "Web Summit",
    "Ports and Harbours Seminar",
    "South by Southwest",
]
HELD_IN = {
    "opened": "The {name} opened in Lima on Monday.",
    "told": "Ama Osei told the {name} in Lima on Monday that ports must change.",
    "spoken at": "Speaking at the {name} in Lima, Ama Osei said ports must change.",
    "held": "The {name}, held in Lima this week, drew hundreds of delegates.",
    "gathered for": "Hundreds of delegates gathered in Lima for the {name}.",
    "hosted": "Lima will host the {name} on May 3-5, 2014.",
    "an edition": "The fifth edition of the {name} kicked off in Lima on May 3, 2014.",
    "a length": "The two-day {name} in Lima ended on Saturday with a call for change.",
    "attended": "Ama Osei is in Lima to attend the {name}.",
}
REST = "“It is late,” said Kofi Adom. He came with his family, who live by the harbour."


@pytest.mark.parametrize("name", GATHERINGS)
@pytest.mark.parametrize("way", HELD_IN)
def test_each_gathering_is_told_with(way, name):
    text = f"Change is late\n\n{HELD_IN[way].format(name=name)}\n\n{REST}\n"
    found = [(one.name, one.city) for one in extract(text, published="2014-04-28").forums]
    assert found == [(name, "Lima")]
