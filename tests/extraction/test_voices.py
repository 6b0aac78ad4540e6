"""Who is heard in whole texts: cases where the content itself, or another's voice, misleads."""

import pytest

from events.extraction import extract

CASES = [
    (
        "a name inside the content does not say it",
        (
            "India's spokesman Randhir Mensah said trade had grown. "
            "Less debt would be a “matter of priority” in talks with Viktor Osei, he added."
        ),
        ["Randhir Mensah", "Randhir Mensah"],
    ),
    (
        "the office in front of a genitive is its owner's",
        "Prime Minister Kojo Addo's official spokesman said: “We need to study this.”",
        ["Prime Minister Kojo Addo's official spokesman"],
    ),
    (
        "the minister of a country that the voice does not serve",
        (
            "“We are ready to go,” Kojo Addo said on Monday. "
            "The Ghana labour minister said the union would be sent home."
        ),
        ["Kojo Addo", "Ghana labour minister"],
    ),
    (
        "it is the motion",
        "The motion claimed dams were unsafe. It called for the union to lobby the town.",
        ["motion", "motion"],
    ),
    (
        "a body that was heard is no minister",
        (
            "Kojo Addo said the cost was being counted. Women earn less, according to the Equal Pay "
            "Commission. The minister told delegates that it was vital."
        ),
        ["Kojo Addo", "Equal Pay Commission", "Kojo Addo"],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, expected, id=name) for name, text, expected in CASES]
)
def test_heard(text, expected):
    assert [one.speaker for one in extract(text).statements] == expected
