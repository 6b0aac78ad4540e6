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
        pytest.param(
            "“No,” said Kofi Adom of the Refugee Council.",
            [("Kofi Adom", None, "Refugee Council")],
            id="a body named for people of a trade",
        ),
        pytest.param(
            "Refugee Kofi Adom said no.",
            [("Kofi Adom", "Refugee", None)],
            id="such a trade alone is an office",
        ),
        pytest.param(
            "House Ports and Accountability Committee Chairman Kofi Adom said no.",
            [("Kofi Adom", "Chairman", "House Ports and Accountability Committee")],
            id="a committee of two fields",
        ),
        pytest.param(
            "House Homeland Security Chairman Kofi Adom said no.",
            [("Kofi Adom", "Chairman", "House Homeland Security")],
            id="a committee called by its field",
        ),
        pytest.param(
            "Senate Minority Leader Kofi Adom said no.",
            [("Kofi Adom", "Minority Leader", "Senate")],
            id="a leader in a chamber",
        ),
        pytest.param(
            "Project Reef President Kofi Adom said no.",
            [("Kofi Adom", "President", "Project Reef")],
            id="a name that begins with a noun for bodies",
        ),
        pytest.param(
            "“No,” said Iron Reef's Kofi Adom.",
            [("Kofi Adom", None, "Iron Reef")],
            id="whose somebody is, of a name that no list has",
        ),
        pytest.param(
            "They met in Reefside. Reefside's Kofi Adom said no.",
            [("Kofi Adom", None, None)],
            id="whose somebody is, of a town",
        ),
        pytest.param(
            "The top Democrat on the Senate Ports Committee, Kofi Adom, said no.",
            [("Kofi Adom", "top Democrat", "Senate Ports Committee")],
            id="a rank before a name",
        ),
        pytest.param(
            "Kofi Adom, a member of Ama Osei's Reef Chambers, says no.",
            [("Kofi Adom", "member", "Reef Chambers"), ("Ama Osei", None, None)],
            id="a body and whose it is",
        ),
        pytest.param(
            "Kofi Adom, the first African-American chair of the Reef Democrats, said no.",
            [("Kofi Adom", "chair", "Reef Democrats")],
            id="a people in a compound is no body",
        ),
        pytest.param(
            "Kofi Adom, the hall's Promotions Coordinator, said no.",
            [("Kofi Adom", "Promotions Coordinator", None)],
            id="the field of an office that is owned in small letters",
        ),
        pytest.param(
            "Kofi Adom, one of the most vocal Osei critics in the Senate, said no.",
            [("Kofi Adom", None, None)],
            id="where critics sit",
        ),
        pytest.param(
            "Undersecretary Kofi Adom, the manager of the Reef Agency, said no.",
            [("Kofi Adom", "Undersecretary", "Reef Agency")],
            id="a title before, the body behind",
        ),
        pytest.param(
            "Undersecretary Kofi Adom, former manager of the Reef Agency, said no.",
            [("Kofi Adom", "Undersecretary", None)],
            id="a body of the past",
        ),
        pytest.param(
            "RKU English professor Kofi Adom said no.",
            [("Kofi Adom", "English professor", "RKU")],
            id="what a professor teaches",
        ),
        pytest.param(
            "Reefside Zoology Professor Kofi Adom said no.",
            [("Kofi Adom", None, "Reefside")],
            id="what a titled professor teaches, behind a name that no list has",
        ),
        pytest.param(
            "Zoology Professor Kofi Adom said no.",
            [("Kofi Adom", None, None)],
            id="a subject is no body",
        ),
        pytest.param(
            "People's Republic of China Ambassador to ASEAN Kofi Adom said no.",
            [("Kofi Adom", "Ambassador to ASEAN", None)],
            id="a country whose name reads as a body's",
        ),
        pytest.param(
            "Reef Radio DJ Kofi Adom said no.",
            [("Kofi Adom", "DJ", "Reef Radio")],
            id="a trade in capitals",
        ),
        pytest.param(
            "Kofi Adom, head of organiser Solar Uplift, said no.",
            [("Kofi Adom", "head", "Solar Uplift")],
            id="a trade tells a body of two words",
        ),
        pytest.param(
            "Kofi Adom, lawyer for organiser Ama Osei, said no.",
            [("Kofi Adom", "lawyer", None), ("Ama Osei", "organiser", None)],
            id="a given name is that of a person",
        ),
        pytest.param(
            "Kofi Adom, chief executive of UK insurer Reefa, said no.",
            [("Kofi Adom", "chief executive", "Reefa")],
            id="a trade behind a country",
        ),
        pytest.param(
            "Kofi Adom, who heads the sea/air lab at Reef University, said no.",
            [("Kofi Adom", None, "Reef University")],
            id="who heads a part of a body",
        ),
        pytest.param(
            "Kofi Adom, who was elected president of the Reef Institute, said no.",
            [("Kofi Adom", "president", "Reef Institute")],
            id="an office to which somebody was elected",
        ),
        pytest.param(
            "Kofi Adom has been made artistic director of this year's Reef Festival.",
            [("Kofi Adom", "artistic director", "Reef Festival")],
            id="an office that somebody got",
        ),
        pytest.param(
            "“No,” said Kofi Adom and Ama Osei of the Reef Bank.",
            [("Kofi Adom", None, "Reef Bank"), ("Ama Osei", None, "Reef Bank")],
            id="a body of two people",
        ),
        pytest.param(
            "Kofi Adom, Head of Finance Processes and Digital Finance at Reefwag, said no.",
            [("Kofi Adom", "Head of Finance Processes and Digital Finance", "Reefwag")],
            id="two fields before a body",
        ),
        pytest.param(
            "Kofi Adom, a lecturer in the Department of Art History, said no.",
            [("Kofi Adom", "lecturer", "Department of Art History")],
            id="a field that reads as a name",
        ),
        pytest.param(
            "The Speaker of Malta's National Assembly Marzuk al Adom said no.",
            [("Marzuk al Adom", "Speaker", "National Assembly")],
            id="an assembly before a name with a particle",
        ),
        pytest.param(
            "“No,” said Kofi Adom of the Student Volunteer Connection.",
            [("Kofi Adom", None, "Student Volunteer Connection")],
            id="a body of two kinds of people",
        ),
        pytest.param(
            "U.S. Senator Kofi Adom said no.",
            [("Kofi Adom", "U.S. Senator", None)],
            id="a form of address with a country",
        ),
        pytest.param(
            "Ohio state Rep. Kofi Adom said no.",
            [("Kofi Adom", "state Rep.", None)],
            id="a form of address with a rank",
        ),
        pytest.param(
            "Ohio Rep. Kofi Adom said no.",
            [("Kofi Adom", None, None)],
            id="a form of address and a seat",
        ),
        pytest.param(
            "Associate Professor Kofi Adom said no.",
            [("Kofi Adom", "Associate Professor", None)],
            id="a rank of professors",
        ),
        pytest.param(
            "Portsmouth manager Kofi Adom said no.",
            [("Kofi Adom", "manager", "Portsmouth")],
            id="a club that is called by its town",
        ),
        pytest.param(
            "Ghana coach Kofi Adom said no.",
            [("Kofi Adom", "coach", None)],
            id="a country is no club",
        ),
        pytest.param(
            "BBC White House correspondent Kofi Adom said no.",
            [("Kofi Adom", "White House correspondent", "BBC")],
            id="what a correspondent reports on",
        ),
        pytest.param(
            "Kofi Adom, White House correspondent for RBK News, said no.",
            [("Kofi Adom", "White House correspondent", "RBK News")],
            id="what a correspondent reports on, behind a name",
        ),
        pytest.param(
            "The CEO of Reefly, Kofi Adom, said no.",
            [("Kofi Adom", "CEO", "Reefly")],
            id="a company that no list has before its head",
        ),
        pytest.param(
            "The head of Reefly, Kofi Adom, said no.",
            [("Kofi Adom", "head of Reefly", None)],
            id="what anything else is the head of",
        ),
        pytest.param(
            "Kofi Adom, bishop of Reefshire, said no.",
            [("Kofi Adom", "bishop of Reefshire", None)],
            id="a see is no body",
        ),
        pytest.param(
            "Reef Power vice president Kofi Adom said no.",
            [("Kofi Adom", "vice president", "Reef Power")],
            id="a company whose name ends like a field",
        ),
        pytest.param(
            "Kenya Energy minister Kofi Adom said no.",
            [("Kofi Adom", "Energy minister", None)],
            id="the field of a minister",
        ),
        pytest.param(
            "Kofi Adom, a RKB board member, said no.",
            [("Kofi Adom", "board member", "RKB")],
            id="a member of a board",
        ),
        pytest.param(
            "Kofi Adom, one of the top experts on AI-powered boats, said no.",
            [("Kofi Adom", None, None)],
            id="what describes a thing is no body",
        ),
        pytest.param(
            "Duke Energy spokesman Kofi Adom said no.",
            [("Kofi Adom", "spokesman", "Duke Energy")],
            id="a form of address in a company's name",
        ),
        pytest.param(
            "Kofi Osei, captain of Reef United, said no.",
            [("Kofi Osei", "captain", "Reef United")],
            id="who leads a team",
        ),
        pytest.param(
            "Ama Osei, a former colonel in the Reef Army, said no.",
            [("Ama Osei", "former colonel", "Reef Army")],
            id="a rank in small letters",
        ),
        pytest.param(
            "Captain Ama Osei said no.",
            [("Ama Osei", None, None)],
            id="a rank before a name is a form of address",
        ),
        pytest.param(
            "Ann Osei, professor emeritus at Harbour University, said no.",
            [("Ann Osei", "professor emeritus", "Harbour University")],
            id="a word in -us is no plural",
        ),
        pytest.param(
            "Harbour University's Prof. Emerita Ann Osei said no.",
            [("Ann Osei", None, "Harbour University")],
            id="a form of address in two words",
        ),
        pytest.param(
            "Suva Fire Chief Ann Osei said no.",
            [("Ann Osei", "Suva Fire Chief", None)],
            id="an office of two nouns",
        ),
        pytest.param(
            "James Head, a professor at Harbour University, said no.",
            [("James Head", "professor", "Harbour University")],
            id="a family name that is an office",
        ),
        pytest.param(
            "Sen. Dean Osei said no.", [("Dean Osei", None, None)], id="a given name that is one"
        ),
        pytest.param(
            "United Future leader Ann Osei said no.",
            [("Ann Osei", "leader", "United Future")],
            id="a party of two adjectives",
        ),
        pytest.param(
            "Kofi Adom is the second candidate to leave, following former Reefside Sen. Ann Osei.",
            [("Kofi Adom", "second candidate", None), ("Ann Osei", None, None)],
            id="an office of somebody else who is to do something",
        ),
        pytest.param(
            "Kofi Adom, head of the Queensland state Tides Department, said no.",
            [("Kofi Adom", "head", "Tides Department")],
            id="a department of a state in small letters",
        ),
        pytest.param(
            "Kofi Adom, manager of mobile terminals marketing for Reefly, said no.",
            [("Kofi Adom", "manager of mobile terminals marketing", "Reefly")],
            id="a field in small letters before the body that it is for",
        ),
        pytest.param(
            "Kofi Adom, a two-time Reef Open winner, said no.",
            [("Kofi Adom", "Reef Open winner", None)],
            id="what somebody won is no body",
        ),
        pytest.param(
            "Suva 500 champion Kofi Adom said no.",
            [("Kofi Adom", "Suva 500 champion", None)],
            id="what somebody won, before the name",
        ),
        pytest.param(
            "FBI agent Kofi Adom said no.", [("Kofi Adom", "agent", "FBI")], id="an agent"
        ),
        pytest.param(
            "Professor Kofi Adom, a fierce critic of the Okoro administration, said no.",
            [("Kofi Adom", "fierce critic", None)],
            id="a critic is not of what he speaks against",
        ),
        pytest.param(
            "“No,” says Labour's housing spokesperson and Reefdale MP Ann Osei.",
            [("Ann Osei", "housing spokesperson and Reefdale MP", "Labour")],
            id="the body behind two offices, the second for a seat",
        ),
        pytest.param(
            "Ann Osei, Minister for Trade and the Arts, said no.",
            [("Ann Osei", "Minister for Trade and the Arts", None)],
            id="an article before the second field of an office",
        ),
        pytest.param(
            "“No,” said Kofi Adom, chief secretary to the Treasury in a statement.",
            [("Kofi Adom", "chief secretary to the Treasury", None)],
            id="what it was said in is no field",
        ),
        pytest.param(
            "He met Mr. Adom at the White House.",
            [("Adom", None, None)],
            id="where somebody is met",
        ),
        pytest.param(
            "Conservative Justice Kofi Adom said no.",
            [("Kofi Adom", None, None)],
            id="a judge is of no party",
        ),
        pytest.param(
            "Kofi Adom, honorary professor of Tide Studies and Reefs, Harbour University in Suva.",
            [("Kofi Adom", "honorary professor of Tide Studies and Reefs", "Harbour University")],
            id="two subjects before the university, and its town",
        ),
        pytest.param(
            "Kofi Adom, a partner at law firm Osei Mensah, said no.",
            [("Kofi Adom", "partner", "Osei Mensah")],
            id="a firm called like a person",
        ),
        pytest.param(
            "Kofi Adom, the MP for Reefham and Stamfield, said no.",
            [("Kofi Adom", "MP for Reefham and Stamfield", None)],
            id="a seat of two places",
        ),
        pytest.param(
            "Kofi Adom, the director of the charity's Maltese programs, said no.",
            [("Kofi Adom", "director", None)],
            id="an office does not end in an owner",
        ),
        pytest.param(
            "Kofi Adom, a leader in passage of a 1994 act, said no.",
            [("Kofi Adom", "leader in passage", None)],
            id="an office does not end in an article",
        ),
        pytest.param(
            "Kofi Adom, managing director of the tide program at the Suva Center, said no.",
            [("Kofi Adom", "managing director of the tide program", "Suva Center")],
            id="a programme at a body",
        ),
        pytest.param(
            "Kofi Adom, a farmer in northern Malta, said no.",
            [("Kofi Adom", "farmer", None)],
            id="whereabouts behind an adjective",
        ),
        pytest.param(
            "Kofi Adom, General Manager Commercialisation at Reeflink, said no.",
            [("Kofi Adom", "General Manager Commercialisation", "Reeflink")],
            id="a field that no word ties, before the body",
        ),
        pytest.param(
            "Kofi Adom, vice-president of the Arthur D. Osei consultancy, said no.",
            [("Kofi Adom", "vice-president", "Arthur D. Osei"), ("Arthur D. Osei", None, None)],
            id="a body called like a person by its noun",
        ),
        pytest.param(
            "Rep. Ann Osei, who represents Reefham, said no.",
            [("Ann Osei", None, None)],
            id="a seat is no body",
        ),
        pytest.param(
            "Kofi Adom, the author of a bestselling Reef cookbook, said no.",
            [("Kofi Adom", "author", None)],
            id="an office does not end before the noun of what it is of",
        ),
        pytest.param(
            "Agence Reef quoted interior ministry spokesman Kofi Adom.",
            [("Kofi Adom", "spokesman", "interior ministry")],
            id="a verb behind a body is no part of an office",
        ),
        pytest.param(
            "Once one of Mr Osei's closest Treasury aides, Kofi Adom said no.",
            [("Osei", None, None), ("Kofi Adom", None, None)],
            id="an office of several whose first word is capitalised",
        ),
        pytest.param(
            "A letter was sent to Kofi Adom, the lawyer says.",
            [("Kofi Adom", None, None)],
            id="the office of who says so, behind the name of somebody else",
        ),
        pytest.param(
            "Researcher Kofi Adom and professor of Earth sciences Ann Osei said no.",
            [("Kofi Adom", "Researcher", None), ("Ann Osei", "professor of Earth sciences", None)],
            id="a subject that a capital opens",
        ),
        pytest.param(
            "Kofi Adom, the U.S. attorney for the Middle District of Ohio, said no.",
            [("Kofi Adom", "attorney for the Middle District of Ohio", None)],
            id="the district of an attorney",
        ),
        pytest.param(
            "Kofi Adom, a spokesman for New York Attorney General Ann Osei, said no.",
            [("Kofi Adom", "spokesman", None), ("Ann Osei", "New York Attorney General", None)],
            id="the place of whom a spokesman serves",
        ),
        pytest.param(
            "The race's governors – Kofi Adom and Ann Osei – said no.",
            [("Kofi Adom", None, None), ("Ann Osei", None, None)],
            id="an office of several before a dash",
        ),
        pytest.param(
            "Kofi Adom, senior China fellow at Reef Watch, said no.",
            [("Kofi Adom", "senior China fellow", "Reef Watch")],
            id="a country behind a rank",
        ),
        pytest.param(
            "Politics expert Kofi Adom said no.",
            [("Kofi Adom", "Politics expert", None)],
            id="a subject is no body",
        ),
        pytest.param(
            "Ex-chief inspector of schools Mr Adom said no.",
            [("Adom", "Ex-chief inspector of schools", None)],
            id="an office that is over, at the head of a sentence",
        ),
    ],
)
def test_told_beside(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert persons(text) == expected
