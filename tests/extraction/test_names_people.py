"""Which words belong to a person's name, and what tells a person from a body."""

import pytest

from tests.extraction.test_names import persons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Highly-rated Kofi Adom said no.",
            [("Kofi Adom", None, None)],
            id="praise with a hyphen is no part of a name",
        ),
        pytest.param(
            "Election-law expert Kofi Adom said no.",
            [("Kofi Adom", "expert", None)],
            id="two common words with a hyphen are no body",
        ),
        pytest.param(
            "Scot Adom, a former envoy, said no.",
            [("Scot Adom", "former envoy", None)],
            id="a given name that one of a people is called too",
        ),
        pytest.param(
            "Texas Republican Kevin Adom, a senior member of the tides committee, said no.",
            [("Kevin Adom", "senior member", "tides committee")],
            id="a member of a party before a name",
        ),
        pytest.param(
            "It was led by Co-Chairs Kofi Adom and Ann Osei.",
            [("Kofi Adom", None, None), ("Ann Osei", None, None)],
            id="the office of several before the first of them",
        ),
        pytest.param(
            "UN Under-Secretary General for Peace Operations Ann Osei said no.",
            [("Ann Osei", "Under-Secretary General for Peace Operations", "UN")],
            id="the last word of a field is no given name",
        ),
        pytest.param(
            "Kofi Adom, General Manager RKC Pakistan, said no.",
            [("Kofi Adom", "General Manager", "RKC Pakistan")],
            id="letters and a country are a branch, and nobody",
        ),
        pytest.param(
            "Bodo Udru, the Left-party state premier of Reefshire, said no.",
            [("Bodo Udru", "state premier", "Left-party")],
            id="a name that no list has before a party and an office",
        ),
        pytest.param(
            "Reef Bank's Simon Champion said no.",
            [("Simon Champion", None, "Reef Bank")],
            id="a family name like what somebody has won",
        ),
        pytest.param("He built the Sally Tower there.", [], id="a building"),
        pytest.param("Digesting what he wrote, I said no.", [], id="a participle with its object"),
        pytest.param("All 25 Reef pages, he said, are late.", [], id="a number behind an opener"),
        pytest.param(
            "World War I ended. I say no. It is late, I think.", [], id="a numeral like a pronoun"
        ),
        pytest.param(
            "The Conseil Superieur de l'Audiovisuel said no.", [], id="a body called in French"
        ),
        pytest.param(
            "Detective Senior Sergeant Kofi Adom said no.",
            [("Kofi Adom", "Detective Senior Sergeant", None)],
            id="a rank of three words",
        ),
        pytest.param(
            "Reef Bank took over Maltese winemaker Southreef.", [], id="a firm behind its trade"
        ),
        pytest.param(
            "Christian Adom, a senior lecturer at Reef University, said no.",
            [("Christian Adom", "senior lecturer", "Reef University")],
            id="a given name like a creed, of who is told to be a person",
        ),
        pytest.param("Christian Relief said no.", [], id="a creed before a body"),
        pytest.param("He wrote for Cleveland.com and Al Qaeda.", [], id="an address on the web"),
        pytest.param(
            "The Scot Kofi Adom said no.",
            [("Kofi Adom", None, None)],
            id="one of a people before a name",
        ),
    ],
)
def test_name_of_person(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert persons(text) == expected
