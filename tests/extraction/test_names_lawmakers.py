"""The body in which a lawmaker holds an office, behind the party and the seat."""

import pytest

from tests.extraction.test_names import persons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Rep. Ama Osei, R-Ore., chairman of the Reef Campaign Committee, said no.",
            [("Ama Osei", "chairman", "Reef Campaign Committee")],
            id="a party and a state between commas",
        ),
        pytest.param(
            "Rep. Ama Osei (R., N.Y.), chairman of the House Reef Committee, said no.",
            [("Ama Osei", "chairman", "House Reef Committee")],
            id="a party and a state in brackets",
        ),
        pytest.param(
            "Rep. Ama Osei (D) of Oregon, a member of the Reef Caucus, said no.",
            [("Ama Osei", "member", "Reef Caucus")],
            id="a party in brackets and a state behind them",
        ),
        pytest.param(
            "Sen. Ama Osei of New Mexico, the ranking Republican on the Reef committee, said no.",
            [("Ama Osei", "ranking Republican", "Reef committee")],
            id="the rank of a party's member",
        ),
        pytest.param(
            "Sen. Ama Osei, the top Democrat on the Senate Reef Committee, said no.",
            [("Ama Osei", "top Democrat", "Senate Reef Committee")],
            id="such a rank without a seat",
        ),
        pytest.param(
            "Rep. Ama Osei, Iowa Republican and ranking member of the Reef Committee, said no.",
            [("Ama Osei", "ranking member", "Reef Committee")],
            id="a party's member of a state",
        ),
        pytest.param(
            "Rep. Ama Osei, the New York Democrat who chairs the Reef Committee, said no.",
            [("Ama Osei", None, "Reef Committee")],
            id="who chairs a body",
        ),
        pytest.param(
            "Representative Ama Osei, Republican of Ohio and a member of the Reef Caucus, said no.",
            [("Ama Osei", "member", "Reef Caucus")],
            id="an office with a body wins over a seat before the name",
        ),
        pytest.param(
            "Sen. Ama Osei of Ohio, President Kofi Adom and Rep. Esi Roy, D-Ohio, met.",
            [("Ama Osei", None, None), ("Kofi Adom", "President", None), ("Esi Roy", None, None)],
            id="the office of the next name",
        ),
        pytest.param(
            "Sen. Ama Osei of Ohio, who leads the Democrat by two points, said no.",
            [("Ama Osei", None, None)],
            id="no body behind a seat",
        ),
    ],
)
def test_offices_of_lawmakers(text, expected):
    assert persons(text) == expected
