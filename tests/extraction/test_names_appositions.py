"""What is told of somebody beside the name: behind an age, of a body in small letters, by a trade."""

import pytest

from tests.extraction.test_names import persons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Kofi Adom, 45, a lecturer at Reef University, said no.",
            [("Kofi Adom", "lecturer", "Reef University")],
            id="an office behind an age",
        ),
        pytest.param(
            "Kofi Adom, 45, from Reef University, said no.",
            [("Kofi Adom", None, "Reef University")],
            id="a body behind an age",
        ),
        pytest.param(
            "Kofi Adom KC, a member of Reef Chambers, says no.",
            [("Kofi Adom", "member", "Reef Chambers")],
            id="an office behind letters of a name",
        ),
        pytest.param(
            "Kofi Adom, 15, from Accra, is a trustee of the charity Reef Alive.",
            [("Kofi Adom", "trustee", "Reef Alive")],
            id="an office behind an age and a home",
        ),
        pytest.param(
            "Kofi Adom, who currently serves as the Dean of Reef Law School, said no.",
            [("Kofi Adom", "Dean", "Reef Law School")],
            id="an office that is held at present",
        ),
        pytest.param(
            "Kofi Adom, a member of the Suva delegation, said no.",
            [("Kofi Adom", "member", "Suva delegation")],
            id="a group named for a place",
        ),
        pytest.param(
            "Kofi Adom, leader of the WAVE group, said no.",
            [("Kofi Adom", "leader", "WAVE group")],
            id="a group with a noun in small letters",
        ),
        pytest.param(
            "Kofi Adom, speaker of the Malta parliament, said no.",
            [("Kofi Adom", "speaker", "Malta parliament")],
            id="the parliament of a country",
        ),
        pytest.param(
            "Kofi Adom, a strategist for the Osei campaign, met Ama Osei.",
            [
                ("Kofi Adom", "strategist", "Osei campaign"),
                ("Osei", None, None),
                ("Ama Osei", None, None),
            ],
            id="the campaign of a person",
        ),
        pytest.param(
            "Kofi Adom, head of the ports committee in the upper house, said no.",
            [("Kofi Adom", "head", "ports committee")],
            id="a body in small letters",
        ),
        pytest.param(
            "Kofi Adom, head of the company, said no.",
            [("Kofi Adom", "head of the company", None)],
            id="a lone noun for a body names none",
        ),
        pytest.param(
            "Kofi Adom, head of a free harbour movement, said no.",
            [("Kofi Adom", "head of a free harbour movement", None)],
            id="a body that nobody is told of before has no name",
        ),
        pytest.param(
            "Kofi Adom, head of the Accra-based game developer Reef Studios, said no.",
            [("Kofi Adom", "head", "Reef Studios")],
            id="a trade behind the seat of a body",
        ),
        pytest.param(
            "Kofi Adom, research fellow at the U.K.-based Chatham House, said no.",
            [("Kofi Adom", "research fellow", "Chatham House")],
            id="a seat with stops",
        ),
        pytest.param(
            "Kofi Adom, co-founder of tide reform group The Harbour Solution, said no.",
            [("Kofi Adom", "co-founder", "Harbour Solution")],
            id="a body with a capital article behind what describes it",
        ),
        pytest.param(
            "Director of The Reef Foundation Kofi Adom said no.",
            [("Kofi Adom", "Director", "Reef Foundation")],
            id="a body with a capital article before its head",
        ),
        pytest.param(
            "Kofi Adom, head of the TIDE program at the University of Accra, said no.",
            [("Kofi Adom", "head of the TIDE program", "University of Accra")],
            id="a programme is a part of its university",
        ),
        pytest.param(
            "Kofi Adom, professor of foreign relations tells the BBC no.",
            [("Kofi Adom", "professor of foreign relations", None)],
            id="who is told is no employer",
        ),
        pytest.param(
            "Kofi Adom, press secretary, on Twitter said no.",
            [("Kofi Adom", "press secretary", None)],
            id="where something is said is no employer",
        ),
    ],
)
def test_told_beside(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert persons(text) == expected
