"""Who is heard in whole texts: who is near, and what stands beside names that speak."""

import pytest

from events.extraction import extract

CASES = [
    (
        "a former office in capitals, and the office of an advocate",
        "Ex-President Kofi Osei said no. Attorney-at-Law Ann Addo asserted the need for it.",
        ["Kofi Osei", "Ann Addo"],
    ),
    (
        "who speaks at a gathering, without a comma",
        "Former MP Ama Osei speaking at the Reef meeting said the dam was late.",
        ["Ama Osei"],
    ),
    (
        "a name behind an article is no person",
        "The Cooks Concerned About the Salt Tax announced that it was late.",
        ["Cooks Concerned About the Salt Tax"],
    ),
    (
        "the caption of a video is no part of a name",
        "It was late. JUST WATCHED Osei on the dam. It was cold, and Osei said that it leaks.",
        ["Osei"],
    ),
    (
        "a show is no person",
        "It was on the Ann Addo Show. Ms. Addo said that it was late.",
        ["Addo"],
    ),
    (
        "one word that spoke is nearer than a person named long before",
        "Ann Mensah said no. Kofi Addo said yes. It rained. It was cold. Ise said no. He said so too.",
        ["Ann Mensah", "Kofi Addo", "Ise", "Ise"],
    ),
    (
        "whose plan it was does not speak next",
        "Ann Addo said no. It rained. It is late after Ama Osei's plan. She said it leaks.",
        ["Ann Addo", "Ann Addo"],
    ),
    (
        "the first of two nameless sources",
        "Police in Accra and Malta's state media said no. But supporters said it was late.",
        ["Police in Accra", "supporters"],
    ),
    (
        "who are one source",
        "A group of cooks and guards said no. Leaders of parties and unions said yes.",
        ["group of cooks and guards", "Leaders of parties and unions"],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, expected, id=name) for name, text, expected in CASES]
)
def test_heard(text, expected):
    assert [one.speaker for one in extract(text).statements] == expected
