"""Offices, bodies and names as usual forms print them: the first who is heard in whole texts."""

import pytest

from events.extraction import extract

TOLD = [
    (
        "the name of the body behind a noun for it, of an office behind a name",
        "Ann Osei, president of the country's largest bank, the Reef Bank, said no.",
        ("Ann Osei", "president", "Reef Bank"),
    ),
    (
        "the name of the body behind a noun for it, of an office before a name",
        "As head of the region's travel body, the Reef Tourism Bureau, Ann Osei said no.",
        ("Ann Osei", "head", "Reef Tourism Bureau"),
    ),
    (
        "the name of the body behind a noun for it without a comma",
        "The chairman of the industry group Reef Oil Council, Ann Osei, said no.",
        ("Ann Osei", "chairman", "Reef Oil Council"),
    ),
    (
        "the name of the body behind a noun that a country owns",
        "Ann Osei, head of Ghana's car industry association, VDA, said no.",
        ("Ann Osei", "head", "VDA"),
    ),
    (
        "the name of the body behind a capitalised noun for it",
        "Ann Osei, President and Chairman of Council, Reef Chamber of Trade, said no.",
        ("Ann Osei", "President and Chairman", "Reef Chamber of Trade"),
    ),
    (
        "a capitalised noun for a body that no name follows",
        "Ann Osei, chairman of the Council, said no.",
        ("Ann Osei", "chairman", None),
    ),
    (
        "the body of a country that has no name",
        "Ann Osei, governor of Ghana's central bank, said no.",
        ("Ann Osei", "governor", "central bank"),
    ),
    (
        "who leads a body that a noun describes",
        "Dr Ann Osei who chairs the schools' representative body, the Reef Committee, said no.",
        ("Ann Osei", None, "Reef Committee"),
    ),
    (
        "a body of Europe in small letters",
        "European commission president Ann Osei said no.",
        ("Ann Osei", "president", "European commission"),
    ),
    (
        "letters of an honour in brackets are no body",
        "Works Minister Ann Osei (SAN) said no.",
        ("Ann Osei", "Works Minister", None),
    ),
    (
        "a form of address before others",
        "Trade Minister Tengku Datuk Seri Ann Osei said no.",
        ("Ann Osei", "Trade Minister", None),
    ),
    (
        "an office of an embassy",
        "The U.S. Chargé d’Affaires, Ann Osei, said no.",
        ("Ann Osei", "Chargé d’Affaires", None),
    ),
    (
        "a family name in capitals behind a given name",
        "The commissioner for youth Kofi OKORO said no. Kofi Mensah said yes.",
        ("Kofi OKORO", "commissioner for youth", None),
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, expected, id=name) for name, text, expected in TOLD]
)
def test_told(text, expected):
    first = extract(text).speakers[0]
    assert (first.name, first.role, first.organisation) == expected
