"""Bodies that no list holds, told by where they stand: beside an office, a bearer or a verb."""

import pytest

from tests.extraction.test_names import persons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ama Osei, spokeswoman of Women in Trade, said no.",
            [("Ama Osei", "spokeswoman", "Women in Trade")],
            id="people and a field are a body",
        ),
        pytest.param(
            "Save the Reef director Ama Osei said no.",
            [("Ama Osei", "director", "Save the Reef")],
            id="a body called by what it wants, before an office",
        ),
        pytest.param(
            "Ama Osei, who works for Bright Horizons for Children, said no.",
            [("Ama Osei", None, "Bright Horizons for Children")],
            id="for whom a body is",
        ),
        pytest.param(
            "Ama Osei, president of the March for Life, told them no.",
            [("Ama Osei", "president", "March for Life")],
            id="a march is held by a body of its name",
        ),
        pytest.param(
            "Ama Osei, head of the Parents Worried About the Dam, said no.",
            [("Ama Osei", "head", "Parents Worried About the Dam")],
            id="a name goes on behind a capital preposition",
        ),
        pytest.param(
            "Ama Osei, Assistant Secretary of Defense for Homeland Defense, said no.",
            [("Ama Osei", "Assistant Secretary of Defense for Homeland Defense", None)],
            id="the fields of an office are no body",
        ),
        pytest.param(
            "Ama Osei, a director at Reef Watch in Harbour Dale, said no.",
            [("Ama Osei", "director", "Reef Watch")],
            id="a body and where it is",
        ),
        pytest.param(
            "Fintan House chief executive Ama Osei said no.",
            [("Ama Osei", "chief executive", "Fintan House")],
            id="a house that is no chamber",
        ),
        pytest.param(
            "Texas House Speaker Ama Osei said no.",
            [("Ama Osei", "Texas House Speaker", None)],
            id="a chamber of a state",
        ),
        pytest.param(
            "Ama Osei, analyst, Reef Watch, said no.",
            [("Ama Osei", "analyst", "Reef Watch")],
            id="not the body behind an office speaks",
        ),
        pytest.param(
            "Ama Osei, Head of Policy, Reef Watch, said no.",
            [("Ama Osei", "Head of Policy", "Reef Watch")],
            id="nor one behind an office with a field",
        ),
        pytest.param(
            "Ama Osei, CEO, Lagos Chamber of Commerce, said no.",
            [("Ama Osei", "CEO", "Lagos Chamber of Commerce")],
            id="a CEO is no letters behind a name",
        ),
        pytest.param(
            "Ama Osei, Vice President, Public Affairs, Corvex Ltd, said no.",
            [("Ama Osei", "Vice President, Public Affairs", "Corvex Ltd")],
            id="a field behind a comma",
        ),
        pytest.param(
            "Ama Osei, Director – Policy, Reef Watch, said no.",
            [("Ama Osei", "Director – Policy", "Reef Watch")],
            id="a field behind a dash",
        ),
        pytest.param(
            "Ama Osei, Global Head of Partnerships, Corvex, said no.",
            [("Ama Osei", "Global Head of Partnerships", "Corvex")],
            id="a division that no list has",
        ),
        pytest.param(
            "Ama Osei, who heads Corvex, said no.",
            [("Ama Osei", None, "Corvex")],
            id="heads is a verb there",
        ),
        pytest.param(
            "Ama Osei, who runs the nonprofit Open Harbors, said no.",
            [("Ama Osei", None, "Open Harbors")],
            id="what the body is stands before its name",
        ),
        pytest.param(
            "Ama Osei of radio station WREF said no.",
            [("Ama Osei", None, "WREF")],
            id="a station",
        ),
        pytest.param(
            "Ama Osei from Pacific Voices said no.",
            [("Ama Osei", None, "Pacific Voices")],
            id="a plural is no town",
        ),
        pytest.param(
            "Ama Osei of Grand Rapids said no.",
            [("Ama Osei", None, None)],
            id="a town of two words",
        ),
        pytest.param(
            "Ama Osei, with Corvex, said no.",
            [("Ama Osei", None, "Corvex")],
            id="nobody is with a town",
        ),
        pytest.param(
            "Ama Osei (Pacific Voices) said no.",
            [("Ama Osei", None, "Pacific Voices")],
            id="a body in brackets",
        ),
        pytest.param(
            "Ama Osei, speaking on behalf of the Reef Union, said no.",
            [("Ama Osei", None, "Reef Union")],
            id="on behalf of whom somebody speaks",
        ),
        pytest.param(
            "Ama Osei, who teaches trade law at Reef University, said no.",
            [("Ama Osei", None, "Reef University")],
            id="what somebody teaches where",
        ),
        pytest.param(
            "Analyst at Corvex Abrar Velik said no.",
            [("Abrar Velik", "Analyst", "Corvex")],
            id="who speaks stands behind the body",
        ),
        pytest.param(
            "Abrar Velik, Director of Japan Association of Arbitrators said no.",
            [("Abrar Velik", "Director", "Japan Association of Arbitrators")],
            id="not where the holder stands before it",
        ),
        pytest.param(
            "Ama Osei, a former colonel in the Ghanaian army and director of the Reef Center, left.",
            [("Ama Osei", "director", "Reef Center")],
            id="the office held now, behind one that is over",
        ),
        pytest.param(
            "Ama Osei, a former mayor who is now head of the Reef Bank, said no.",
            [("Ama Osei", "head", "Reef Bank")],
            id="who now holds another",
        ),
        pytest.param(
            "Ama Osei, the former head of the Reef Bank and former chief of the Port Board, left.",
            [("Ama Osei", "former head", "Reef Bank")],
            id="both are over",
        ),
        pytest.param(
            "The managing director of rail operator CNER, Kofi Adom, said no.",
            [("Kofi Adom", "managing director", "CNER")],
            id="an operator is a body there",
        ),
        pytest.param(
            "Corvex UK and Ireland chief executive Ama Osei said no.",
            [("Ama Osei", "chief executive", "Corvex")],
            id="the branch in two countries",
        ),
        pytest.param(
            "Ama Osei, director of US charity Girls Helping Girls, said no.",
            [("Ama Osei", "director", "Girls Helping Girls")],
            id="of what country the charity is",
        ),
        pytest.param(
            "However, Kofi Adom general secretary of RUT, has said no.",
            [("Kofi Adom", "general secretary", "RUT")],
            id="an office behind a name without a comma",
        ),
        pytest.param(
            "He is the Kofi Adom professor of law at Reef University.",
            [("Kofi Adom", None, None)],
            id="nor one who gave his name to a chair",
        ),
        pytest.param(
            "Prof Ama Osei from The Institute of Tides said no.",
            [("Ama Osei", None, "Institute of Tides")],
            id="a capital article",
        ),
        pytest.param(
            "Ama Osei, from Brackendale West Primary School near Suva, said no.",
            [("Ama Osei", None, "Brackendale West Primary School")],
            id="near which town a school is",
        ),
        pytest.param(
            "Ama Osei, senior recovery navigator at the charity Open Door, said no.",
            [("Ama Osei", "senior recovery navigator", "Open Door")],
            id="an office whose noun no list has",
        ),
        pytest.param(
            "Ama Osei, seen last at the Reef Bank, said no.",
            [("Ama Osei", None, None)],
            id="where somebody was seen is no office",
        ),
        pytest.param(
            "Ama Osei, a spokeswoman for campaign group Stop the Dam, said no.",
            [("Ama Osei", "spokeswoman", "Stop the Dam")],
            id="what sort of body it is",
        ),
        pytest.param(
            "Ama Osei, president of the Reef Patrolman’s Association, said no.",
            [("Ama Osei", "president", "Reef Patrolman’s Association")],
            id="whose association it is",
        ),
        pytest.param(
            "RTU head of fish market and harbour statistics Kofi Adom said no.",
            [("Kofi Adom", "head of fish market and harbour statistics", "RTU")],
            id="a long field in small letters",
        ),
        pytest.param(
            "Associate Director of Primary Care Kofi Adom said no.",
            [("Kofi Adom", "Associate Director of Primary Care", None)],
            id="care is a field",
        ),
        pytest.param(
            "Foreign ministry spokeswoman Ama Osei said no.",
            [("Ama Osei", "spokeswoman", "Foreign ministry")],
            id="a ministry that opens the sentence",
        ),
    ],
)
def test_body_no_list_holds(text: str, expected: list[tuple[str | None, ...]]) -> None:
    assert persons(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ama Osei, executive director of Citizens for Responsibility and Ethics in"
            " Washington, said no.",
            [
                (
                    "Ama Osei",
                    "executive director",
                    "Citizens for Responsibility and Ethics in Washington",
                )
            ],
            id="more small words than any other body has",
        ),
        pytest.param(
            "Ama Osei, spokeswoman for Gun Owners of America, said no.",
            [("Ama Osei", "spokeswoman", "Gun Owners of America")],
            id="a country at its end",
        ),
        pytest.param(
            "House Ways and Means Chairman Sal Osei said no.",
            [("Sal Osei", "Chairman", "House Ways and Means")],
            id="a body before an office",
        ),
        pytest.param(
            "Sal Osei of Americans for Tax Reform said no.",
            [("Sal Osei", None, "Americans for Tax Reform")],
            id="a body that opens with a people",
        ),
        pytest.param(
            "Labour's Law and Order spokesman Sal Osei said no.",
            [("Sal Osei", "Law and Order spokesman", "Labour")],
            id="a field of two words is no body",
        ),
    ],
)
def test_pieces_of_a_listed_body(text: str, expected: list[tuple[str | None, ...]]) -> None:
    assert persons(text) == expected
