"""The body that somebody is of, by what stands between it, an office and a name."""

import pytest

from tests.extraction.test_names import persons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Mrs Ama Osei, President HCC, said no.",
            [("Ama Osei", "President", "HCC")],
            id="a body that no word ties to the office behind a name",
        ),
        pytest.param(
            "Dr Ama Osei Vice-Chancellor, Harbour University, Accra said no.",
            [("Ama Osei", "Vice-Chancellor", "Harbour University")],
            id="an office behind a name without a comma",
        ),
        pytest.param(
            "Dr Ama Osei, Chairperson of HCC said that the commission was late.",
            [("Ama Osei", "Chairperson", "HCC")],
            id="a commission in what is said",
        ),
        pytest.param(
            "Well-known poet Ama Osei said no.",
            [("Ama Osei", "poet", None)],
            id="who is well known",
        ),
        pytest.param(
            "Togolese ambassador to Ghana Izzam Abdukara told them no.",
            [("Izzam Abdukara", "Togolese ambassador to Ghana", None)],
            id="where an envoy is sent, and a name that no list has",
        ),
        pytest.param(
            "Harbour Bank’s (HB) Vice President for Roads, Mr Kofi Adom, said no.",
            [("Kofi Adom", "Vice President for Roads", "Harbour Bank")],
            id="a body with its letters owns the office",
        ),
        pytest.param(
            "The Minister for Trade and  Roads, Mr Kofi Adom, said no.",
            [("Kofi Adom", "Minister for Trade and  Roads", None)],
            id="an office printed with two spaces",
        ),
        pytest.param(
            "Ama Osei, founder of The Harbour Fund, said no.",
            [("Ama Osei", "founder", "Harbour Fund")],
            id="a body with a capital article",
        ),
        pytest.param(
            "Ama Osei, director of the Harbour Research and Training Centre, said no.",
            [("Ama Osei", "director", "Harbour Research and Training Centre")],
            id="a body of two fields",
        ),
        pytest.param(
            "She met the head of the Ghanaian navy, Kofi Adom, in Accra.",
            [("Kofi Adom", "head", "Ghanaian navy")],
            id="a force of a country before its head",
        ),
        pytest.param(
            "Kofi Adom, who heads the Harbour Institute, said no.",
            [("Kofi Adom", None, "Harbour Institute")],
            id="who heads a body",
        ),
        pytest.param(
            "Kofi Adom, speaking for the Harbour Union, said no.",
            [("Kofi Adom", None, "Harbour Union")],
            id="for whom somebody speaks",
        ),
        pytest.param(
            "Kofi Adom, Chief Executive Officer (CEO) of the Harbour Institute, said no.",
            [("Kofi Adom", "Chief Executive Officer", "Harbour Institute")],
            id="a title with its letters",
        ),
        pytest.param(
            "Massey University School of Law lecturer Dr Kofi Adom says no.",
            [("Kofi Adom", "lecturer", "Massey University School of Law")],
            id="the field of a school is none of its lecturer",
        ),
        pytest.param(
            "Kofi Adom, the head of policy at Harbour Watch, said no.",
            [("Kofi Adom", "head of policy", "Harbour Watch")],
            id="a body behind a field speaks for nobody",
        ),
        pytest.param(
            "Kofi Adom, co-founder of the charity Harbour Aid, said no.",
            [("Kofi Adom", "co-founder", "Harbour Aid")],
            id="a body that its noun introduces",
        ),
        pytest.param(
            "Chairman of the Tide Alliance in Reef Care and Health (TARCH), Kofi Adom, said no.",
            [("Kofi Adom", "Chairman", "Tide Alliance in Reef Care and Health")],
            id="letters spell a body over small words",
        ),
        pytest.param(
            "Chairman of the Harbour Watch Guild (HWG) Kofi Adom said no.",
            [("Kofi Adom", "Chairman", "Harbour Watch Guild")],
            id="letters between a body and its chairman",
        ),
        pytest.param(
            "President HCCI Abrar Adom said no.",
            [("Abrar Adom", "President", "HCCI")],
            id="letters of a body behind an office",
        ),
        pytest.param(
            "The Harbour Office (HaO) met. CEO HaO Ama Osei said no.",
            [("Ama Osei", "CEO", "HaO")],
            id="letters of a body that the text introduces",
        ),
        pytest.param(
            "HTO DG, Dr. Ama Osei, and Roads CS Kofi Adom said no.",
            [("Ama Osei", "DG", "HTO"), ("Kofi Adom", "Roads CS", None)],
            id="letters of an office",
        ),
        pytest.param(
            "Ama Osei, roads adviser to the prime minister, said no.",
            [("Ama Osei", "roads adviser to the prime minister", None)],
            id="whom an adviser serves",
        ),
        pytest.param(
            "Deputy Speaker of the Reef Assembly Mwimba Adom said no.",
            [("Mwimba Adom", "Deputy Speaker", "Reef Assembly")],
            id="a body before a name that no list has",
        ),
        pytest.param(
            "HUNO's Eastern and Southern Africa Director, Ms Ama Osei, said no.",
            [("Ama Osei", "Eastern and Southern Africa Director", "HUNO")],
            id="two quarters of a continent",
        ),
        pytest.param(
            "Reefside Member of Parliament and Lands Minister, Ama Osei said no.",
            [("Ama Osei", "Member of Parliament and Lands Minister", None)],
            id="the seat of a minister",
        ),
        pytest.param(
            "HUNO's Vice President for Research and Graduate Studies, Ama Osei, said no.",
            [("Ama Osei", "Vice President for Research and Graduate Studies", "HUNO")],
            id="studies of graduates are a field",
        ),
        pytest.param(
            "Ama Osei, Program Officer for Tide Programming at the Ministry of Roads, said no.",
            [("Ama Osei", "Program Officer for Tide Programming", "Ministry of Roads")],
            id="a programme that is no body, a field that no list has",
        ),
        pytest.param(
            "World Food Programme Director Ama Osei said no.",
            [("Ama Osei", "Director", "World Food Programme")],
            id="a programme that is a body",
        ),
        pytest.param(
            "HUNO Project Manager Ama Osei said no.",
            [("Ama Osei", "Project Manager", "HUNO")],
            id="a project behind letters",
        ),
        pytest.param(
            "The Director General, Harbour Agency (HA), Suva, retired Maj.-Gen Kofi Adom MFR, said.",
            [("Kofi Adom", "Director General", "Harbour Agency")],
            id="body, letters and town between an office and a retired general",
        ),
        pytest.param(
            "Kofi Adom, President, HCC and Chancellor, Reef University, said no.",
            [("Kofi Adom", "President", "HCC")],
            id="two offices behind a name",
        ),
        pytest.param(
            "Kofi Adom, head of research, Save the Children, said no.",
            [("Kofi Adom", "head of research", "Save the Children")],
            id="a known body with an article inside",
        ),
        pytest.param(
            "Ministry of Foreign Affairs Deputy Spokesman Kofi Adom said no.",
            [("Kofi Adom", "Deputy Spokesman", "Ministry of Foreign Affairs")],
            id="the field of a ministry is none of its spokesman",
        ),
        pytest.param(
            "Former Reefside farmer Ama Osei said no.",
            [("Ama Osei", "farmer", None)],
            id="where a farmer is from",
        ),
        pytest.param(
            "Reef University Associate Professor Ama Osei said no.",
            [("Ama Osei", "Associate Professor", "Reef University")],
            id="a body before a professor",
        ),
        pytest.param(
            "No, said lead author Dr Ama Osei from Victoria’s School of Law.",
            [("Ama Osei", "lead author", "School of Law")],
            id="a school of what a lone name owns",
        ),
        pytest.param(
            "The head of the University's College of Law, Dr Ama Osei, said no.",
            [("Ama Osei", "head", "College of Law")],
            id="a college of the university",
        ),
        pytest.param(
            "Dr Ama Osei, of the University of Reefs, Wellington, said no.",
            [("Ama Osei", None, "University of Reefs")],
            id="a university and its town",
        ),
        pytest.param(
            "Labour’s Aged Care spokesperson Ama Osei said no.",
            [("Ama Osei", "Aged Care spokesperson", "Labour")],
            id="a field that no list has behind a party",
        ),
        pytest.param(
            "Dr Ama Osei, consultant epidemiologist at HUNO, said no.",
            [("Ama Osei", "consultant epidemiologist", "HUNO")],
            id="two nouns of an office",
        ),
        pytest.param(
            "Ama Osei, founder of Food Next Door, said no.",
            [("Ama Osei", "founder", "Food Next Door")],
            id="no holder behind an office in apposition",
        ),
        pytest.param(
            "Minister AKM Adom Osei said no.",
            [("AKM Adom Osei", "Minister", None)],
            id="initials behind an office",
        ),
        pytest.param(
            "Director General Reef Food Authority Muzammil Adom said no.",
            [("Muzammil Adom", "Director General", "Reef Food Authority")],
            id="a body that no word ties to an office",
        ),
        pytest.param(
            "Secretary Health Punjab Muzammil Adom said no.",
            [("Muzammil Adom", "Secretary Health Punjab", None)],
            id="field and place that no word ties to an office",
        ),
        pytest.param(
            "Chief Minister Punjab Maryam Adom said no.",
            [("Maryam Adom", "Chief Minister Punjab", None)],
            id="a place that no word ties to an office",
        ),
        pytest.param(
            "No, the Greens’ health spokesperson Ama Osei said.",
            [("Ama Osei", "health spokesperson", "Greens")],
            id="a party owns its spokesperson",
        ),
        pytest.param(
            "The Harbour Office, led by Director Ama Osei, is ready.",
            [("Ama Osei", "Director", "Harbour Office")],
            id="a body led by somebody",
        ),
        pytest.param(
            "Ama Osei, head of the Ghanaian navy, said no.",
            [("Ama Osei", "head", "Ghanaian navy")],
            id="a force of a country",
        ),
        pytest.param(
            "Ama Osei, a coral researcher at King's College Harbour, said no.",
            [("Ama Osei", "coral researcher", "King's College Harbour")],
            id="a school called after somebody",
        ),
        pytest.param(
            "Ama Osei, a spokeswoman for Accra ISO, said no.",
            [("Ama Osei", "spokeswoman", "Accra ISO")],
            id="a body of a place and letters",
        ),
        pytest.param(
            "Harbour Corp. president Ama Osei said no.",
            [("Ama Osei", "president", "Harbour Corp.")],
            id="a company whose form is shortened",
        ),
        pytest.param(
            "Osei Bros. president Ama Osei and Harbour Cos. director Kofi Adom said no.",
            [("Ama Osei", "president", "Osei Bros."), ("Kofi Adom", "director", "Harbour Cos.")],
            id="companies whose nouns are shortened",
        ),
        pytest.param(
            "Economist Ama Osei, head of Harbour Watch, said no.",
            [("Ama Osei", "head", "Harbour Watch")],
            id="a trade that opens a sentence",
        ),
        pytest.param(
            "Ama Osei, a lecturer in French at Harbour University, said no.",
            [("Ama Osei", "lecturer in French", "Harbour University")],
            id="a language that is taught",
        ),
        pytest.param(
            "Ama Osei, a professor of Earth sciences at Harbour University, said no.",
            [("Ama Osei", "professor of Earth sciences", "Harbour University")],
            id="a field that goes on in small letters",
        ),
        pytest.param(
            "Ama Osei, a professor of tides, law and trade at Harbour University, said no.",
            [("Ama Osei", "professor of tides, law and trade", "Harbour University")],
            id="fields in a list",
        ),
        pytest.param(
            "Ama Osei, spokeswoman for Ghana's ministry of trade, said no.",
            [("Ama Osei", "spokeswoman", "ministry of trade")],
            id="a ministry of a country in small letters",
        ),
        pytest.param(
            "Ama Osei of the Netherlands’ Harbour University said no.",
            [("Ama Osei", None, "Harbour University")],
            id="a body of a country in the plural",
        ),
        pytest.param(
            "Ama Osei, director of the Reef Program at Harbour Bank, said no.",
            [("Ama Osei", "director of the Reef Program", "Harbour Bank")],
            id="a programme of a body",
        ),
        pytest.param(
            "Ama Osei, president of the Center on Tides and Port Priorities, said no.",
            [("Ama Osei", "president", "Center on Tides and Port Priorities")],
            id="a second field of several words",
        ),
        pytest.param(
            "Ama Osei, chair of the Center for Tides and Reefs at Harbour University, said no.",
            [("Ama Osei", "chair", "Center for Tides and Reefs")],
            id="a second field before a whole",
        ),
        pytest.param(
            "Ama Osei, president of the Center for Ghanaian Progress, said no.",
            [("Ama Osei", "president", "Center for Ghanaian Progress")],
            id="a people inside the name of a body",
        ),
        pytest.param(
            "Ama Osei, director of the Coalition to Stop Reef Fires, said no.",
            [("Ama Osei", "director", "Coalition to Stop Reef Fires")],
            id="what a body is there to do",
        ),
        pytest.param(
            "Ama Osei, who heads the Committee for a Cleaner Harbour, said no.",
            [("Ama Osei", None, "Committee for a Cleaner Harbour")],
            id="a small article inside the name of a body",
        ),
        pytest.param(
            "Ama Osei, chairman of the House Tides and Ports Committee, said no.",
            [("Ama Osei", "chairman", "House Tides and Ports Committee")],
            id="a committee of a chamber for two fields",
        ),
        pytest.param(
            "Ama Osei, a strategist at the conservative Reef Action for America, said no.",
            [("Ama Osei", "strategist", "Reef Action for America")],
            id="a movement for a country",
        ),
        pytest.param(
            "Ama Osei, director of the Securities and Exchange Commission, said no.",
            [("Ama Osei", "director", "Securities and Exchange Commission")],
            id="two fields that the list has as one body",
        ),
        pytest.param(
            "Ama Osei, director of the Reef and Tide Commission, said no.",
            [("Ama Osei", "director", "Reef and Tide Commission")],
            id="one article before two fields of an agency",
        ),
        pytest.param(
            "Ama Osei, head of the Reef Growers and Tide Exporters Association, said no.",
            [("Ama Osei", "head", "Reef Growers and Tide Exporters Association")],
            id="two trades of an association",
        ),
        pytest.param(
            "Ama Osei, director of the Royal Society for the Prevention of Reef Fires, said no.",
            [("Ama Osei", "director", "Royal Society for the Prevention of Reef Fires")],
            id="what a society prevents",
        ),
        pytest.param(
            "Kofi Adom of campaign group Swimmers Against Salt said no.",
            [("Kofi Adom", None, "Swimmers Against Salt")],
            id="the noun of a body before a name that could be a person's",
        ),
        pytest.param(
            "Ama Osei, from the Reef Traders Association (RTA) told them no.",
            [("Ama Osei", None, "Reef Traders Association")],
            id="an acronym before the verb and no comma",
        ),
        pytest.param(
            "Izzam Udru of the Harbour Bank said no.",
            [("Izzam Udru", None, "Harbour Bank")],
            id="a name that no list has, of a body, that speaks",
        ),
        pytest.param(
            "Izzam Udru and Ama Osei said no.",
            [("Izzam Udru", None, None), ("Ama Osei", None, None)],
            id="a name that no list has speaks with a person",
        ),
        pytest.param(
            "Harbour Corp.'s spokesman, Kofi Adom, said no.",
            [("Kofi Adom", "spokesman", "Harbour Corp.")],
            id="a company whose form is shortened owns the office",
        ),
        pytest.param(
            "Kofi Adom, director of the Institute for Health and the Environment, said no.",
            [("Kofi Adom", "director", "Institute for Health and the Environment")],
            id="an article before the second field of a body",
        ),
        pytest.param(
            "Kofi Adom, a fellow at the Institute for the Study of Tides, said no.",
            [("Kofi Adom", "fellow", "Institute for the Study of Tides")],
            id="what a body is there to study",
        ),
        pytest.param(
            "Department for Tides and Pensions spokeswoman Ann Osei said no.",
            [("Ann Osei", "spokeswoman", "Department for Tides and Pensions")],
            id="a department of two fields before who speaks for it",
        ),
        pytest.param(
            "In the hall of the Martin Luther King Jr Memorial Library, Kofi Adom said no.",
            [("Kofi Adom", None, None)],
            id="a family name like an office inside the name of a library",
        ),
        pytest.param(
            "Ann Osei, a spokeswoman for the Reef County Sheriff’s Office, said no.",
            [("Ann Osei", "spokeswoman", "Reef County Sheriff’s Office")],
            id="the office of a sheriff with its seat",
        ),
        pytest.param(
            "Ann Osei, director of the Center for Reef Physics and Climatology of the bank, said no.",
            [("Ann Osei", "director", "Center for Reef Physics and Climatology")],
            id="a second field before of",
        ),
        pytest.param(
            "Ann Osei, head of the Tide Goods and Reef Services Policy Agency, said no.",
            [("Ann Osei", "head", "Tide Goods and Reef Services Policy Agency")],
            id="goods and services of one agency",
        ),
        pytest.param(
            "Ann Osei, a lawyer at the Office of Legal Counsel, said no.",
            [("Ann Osei", "lawyer", "Office of Legal Counsel")],
            id="an office that ends the name of a body",
        ),
        pytest.param(
            "Kofi Adom, an analyst at Moody’s, said no.",
            [("Kofi Adom", "analyst", "Moody’s")],
            id="a body whose name ends in an owner's mark",
        ),
        pytest.param(
            "Kofi Adom, an analyst with Bank Sal Osei, said no.",
            [("Kofi Adom", "analyst", "Bank Sal Osei")],
            id="a bank called by its founder",
        ),
        pytest.param(
            "Yazidi activist Kofi Adom said no.",
            [("Kofi Adom", "activist", None)],
            id="a people that no country is called by",
        ),
        pytest.param(
            "Reef Bank chose school teacher Kofi Adom.",
            [("Kofi Adom", "school teacher", None)],
            id="a verb behind a body that is not its teacher's",
        ),
        pytest.param(
            "New EU trade commissioner Kofi Adom said no.",
            [("Kofi Adom", "trade commissioner", "EU")],
            id="new before a body",
        ),
        pytest.param(
            "Kofi Adom of the Hollywood Reporter said no.",
            [("Kofi Adom", None, "Hollywood Reporter")],
            id="an outlet whose name ends like an office",
        ),
        pytest.param(
            "Republican Elections Commissioner Kofi Adom said no.",
            [("Kofi Adom", "Republican Elections Commissioner", None)],
            id="the party and field of an office are no body",
        ),
        pytest.param(
            "Kofi Adom is a member of the so-called “Squad”.",
            [("Kofi Adom", "member", None)],
            id="an office does not end before a mark",
        ),
        pytest.param(
            "Malta's Coast Guard said no.", [], id="a body like a family name behind an owner"
        ),
    ],
)
def test_bodies(text, expected):
    assert persons(text) == expected
