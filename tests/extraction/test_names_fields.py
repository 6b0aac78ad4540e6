"""The body that somebody is of, behind fields, parts, towns and letters that stand between."""

import pytest

from events.extraction.names.mentions import Kind, Mention
from events.extraction.names.splits import split_untied
from tests.extraction.test_names import persons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ama Osei of the University of Nevada, Reno, said no.",
            [("Ama Osei", None, "University of Nevada, Reno")],
            id="the seat of a university",
        ),
        pytest.param(
            "A university is open. University of Accra president Ama Osei said no.",
            [("Ama Osei", "president", "University of Accra")],
            id="a body that opens a sentence, though its noun is also small",
        ),
        pytest.param(
            "Ghanaian navy spokesman Ama Osei said no.",
            [("Ama Osei", "spokesman", "Ghanaian navy")],
            id="a force that somebody speaks for",
        ),
        pytest.param(
            "Harbour Bank's supreme reef commander, US Gen. Ama Osei, said no.",
            [("Ama Osei", "supreme reef commander", "Harbour Bank")],
            id="a country between an office and a form of address",
        ),
        pytest.param(
            "Ama Osei, who is President Kofi Adom's deputy adviser, said no.",
            [("Ama Osei", "deputy adviser", None), ("Kofi Adom", "President", None)],
            id="whose aide somebody is",
        ),
        pytest.param(
            "The ambassador to Sri Lanka Izzam Abdukara told them no.",
            [("Izzam Abdukara", "ambassador to Sri Lanka", None)],
            id="a country whose first word is also a given name",
        ),
        pytest.param(
            "Ama Osei, a chemical and tide engineer at Harbour University, said no.",
            [("Ama Osei", "chemical and tide engineer", "Harbour University")],
            id="two adjectives of an office",
        ),
        pytest.param(
            "Ama Osei, chief US economist at Harbour Bank, said no.",
            [("Ama Osei", "chief US economist", "Harbour Bank")],
            id="a country inside an office",
        ),
        pytest.param(
            "Ama Osei, director of the Gambling and Addictions Research Centre, said no.",
            [("Ama Osei", "director", "Gambling and Addictions Research Centre")],
            id="a body of two fields that no list has",
        ),
        pytest.param(
            "Ama Osei, Harbour University, said no.",
            [("Ama Osei", None, "Harbour University")],
            id="a body in apposition",
        ),
        pytest.param(
            "Thanks to Ama Osei, Harbour University, and others.",
            [("Ama Osei", None, None)],
            id="a body that only goes on with a list",
        ),
        pytest.param(
            "Ama Osei, who directs the Harbour Lab at the port, said no.",
            [("Ama Osei", None, "Harbour Lab")],
            id="who directs a body",
        ),
        pytest.param(
            "Ama Osei, a professor of law at Accra’s Harbour University, said no.",
            [("Ama Osei", "professor of law", "Harbour University")],
            id="a body of a town",
        ),
        pytest.param(
            "National’s Health spokesperson Ama Osei says no.",
            [("Ama Osei", "Health spokesperson", "National")],
            id="a party that owns an office",
        ),
        pytest.param(
            "Education Union secretary Ama Osei said no.",
            [("Ama Osei", "secretary", "Education Union")],
            id="a union of a field",
        ),
        pytest.param(
            "Ama Osei, a professor at Duke University, said no.",
            [("Ama Osei", "professor", "Duke University")],
            id="a university that is no duke",
        ),
        pytest.param(
            "Ama Osei of the Faculty of Medical and Health Sciences said no.",
            [("Ama Osei", None, "Faculty of Medical and Health Sciences")],
            id="fields of a faculty",
        ),
        pytest.param(
            "Ama Osei, CEO of reef developer TransHarbour, said no.",
            [("Ama Osei", "CEO", "TransHarbour")],
            id="a firm that its trade introduces",
        ),
        pytest.param(
            "Harbour University Pro Vice-Chancellor (Equal Opportunity) Dr Ama Osei said no.",
            [("Ama Osei", "Pro Vice-Chancellor", "Harbour University")],
            id="a field in brackets",
        ),
        pytest.param(
            "Harbour University’s Vice-Chancellor Business Development, Ama Osei, said no.",
            [("Ama Osei", "Vice-Chancellor Business Development", "Harbour University")],
            id="a field right behind an office",
        ),
        pytest.param(
            "Lead author Ama Osei, an engineer at Harbour Bank, said no.",
            [("Ama Osei", "engineer", "Harbour Bank")],
            id="an author that opens a sentence",
        ),
        pytest.param(
            "Ama Osei, chief economist at Reefy’s Analytics, said no.",
            [("Ama Osei", "chief economist", "Reefy’s Analytics")],
            id="a firm called after somebody",
        ),
        pytest.param(
            "Ama Osei, chief lending operations officer at Harbour Bank, said no.",
            [("Ama Osei", "chief lending operations officer", "Harbour Bank")],
            id="an office of several nouns",
        ),
        pytest.param(
            "Ama Osei, the president of Colour of Change, said no.",
            [("Ama Osei", "president", "Colour of Change")],
            id="a body of common words",
        ),
        pytest.param(
            "Ama Osei, an analyst covering Ghana at Harbour Bank, said no.",
            [("Ama Osei", "analyst", "Harbour Bank")],
            id="what somebody works on",
        ),
        pytest.param(
            "The US envoy for Ghana Izzam Abdukara told them no.",
            [("Izzam Abdukara", "envoy for Ghana", None)],
            id="an envoy for a country",
        ),
        pytest.param(
            "Ghana's Ministry of Foreign Affairs spokesman Kofi Adom said no.",
            [("Kofi Adom", "spokesman", "Ministry of Foreign Affairs")],
            id="a field that is no part of the office",
        ),
        pytest.param(
            "Rep. Ama Osei (D-RI) said no.",
            [("Ama Osei", None, None)],
            id="party and state in brackets",
        ),
        pytest.param(
            "Conservative radio host Ama Osei said no.",
            [("Ama Osei", "Conservative radio host", None)],
            id="a creed that is no party",
        ),
        pytest.param(
            "A study by professor of tides Zorba Osei was read.",
            [("Zorba Osei", "professor of tides", None)],
            id="a field before a name that no list has",
        ),
        pytest.param(
            "Harbour River Tribe Chairman Kofi Adom said no.",
            [("Kofi Adom", "Chairman", "Harbour River Tribe")],
            id="a tribe",
        ),
        pytest.param(
            "Ama Osei, of Friends of the Earth in Ghana, said no.",
            [("Ama Osei", None, "Friends of the Earth")],
            id="where a body is",
        ),
        pytest.param(
            "“No,” said Ama Osei, of the Harbour Transport Council.",
            [("Ama Osei", None, "Harbour Transport Council")],
            id="a body at the end",
        ),
        pytest.param(
            "Republican pollster Ama Osei, president of Harbour Group, said no.",
            [("Ama Osei", "president", "Harbour Group")],
            id="a trade with a capital before it",
        ),
        pytest.param(
            "Ama Osei at a Pre-Summit Investor Roundtable said no.",
            [("Ama Osei", None, None)],
            id="a gathering with an article",
        ),
        pytest.param(
            "Ama Osei, a Past President of HPA, said no.",
            [("Ama Osei", "Past President", "HPA")],
            id="who was president",
        ),
        pytest.param(
            "Ama Osei, Dean – Research and Trade at Harbour University, said no.",
            [("Ama Osei", "Dean", "Harbour University")],
            id="a field behind a dash",
        ),
        pytest.param(
            "Ama Osei, director of the Accra program, said no.",
            [("Ama Osei", "director of the Accra program", None)],
            id="what is run somewhere",
        ),
        pytest.param(
            "Md Kojo Haque, chairman of Harbour Chamber, and Mayor Md. Anis Osei said no.",
            [("Md Kojo Haque", "chairman", "Harbour Chamber"), ("Md. Anis Osei", "Mayor", None)],
            id="Mohammed, for short",
        ),
        pytest.param(
            "Minister of Digital Economy and Society Chaiwut Tengjai and Zorba ya Osei said no.",
            [
                ("Chaiwut Tengjai", "Minister of Digital Economy and Society", None),
                ("Zorba ya Osei", None, None),
            ],
            id="a society that is a field, and a particle",
        ),
        pytest.param(
            "The Minister of Media Turki Al-Osei said no.",
            [("Turki Al-Osei", "Minister of Media", None)],
            id="media that are a field",
        ),
        pytest.param(
            "The CEO of the Royal Commission for Riyadh City Fahd Al-Osei said no.",
            [("Fahd Al-Osei", "CEO", "Royal Commission for Riyadh City")],
            id="a body with a field, and its head",
        ),
        pytest.param(
            "Officer of Transparency Solomon Islands, Zorba Osei, said no.",
            [("Zorba Osei", "Officer", "Transparency Solomon Islands")],
            id="a country that a given name begins",
        ),
        pytest.param(
            "Ama Osei, CEO of the Saudi Research and Publishing Co., said no.",
            [("Ama Osei", "CEO", "Saudi Research and Publishing Co.")],
            id="a company of two trades",
        ),
        pytest.param(
            "Ghana leads in shellfish and Harbour University Professor Ama Osei said no.",
            [("Ama Osei", None, "Harbour University")],
            id="a professor behind another clause",
        ),
        pytest.param(
            "The President of Malta Dr Ama Osei and the Emir of Kuwait Sheikh Kofi Osei said no.",
            [("Ama Osei", "President of Malta", None), ("Kofi Osei", "Emir of Kuwait", None)],
            id="a form of address behind a country of an office",
        ),
        pytest.param(
            "Harbour University Tide-Faculty of Law Dean Professor Kofi Osei said no.",
            [("Kofi Osei", "Dean", "Harbour University Tide-Faculty of Law")],
            id="a faculty behind a hyphen",
        ),
        pytest.param(
            "Opera singer Ama Osei said no.",
            [("Ama Osei", "Opera singer", None)],
            id="a singer of no opera house",
        ),
        pytest.param(
            "The College of Health’s Pro Vice-Chancellor Ama Osei said no.",
            [("Ama Osei", "Pro Vice-Chancellor", "College of Health")],
            id="an office of a body with a field",
        ),
        pytest.param(
            "Kofi Adom, director of asset trade at Reefdar Americas, said no.",
            [("Kofi Adom", "director of asset trade", "Reefdar Americas")],
            id="a body that no list has behind a field",
        ),
        pytest.param(
            "The director of HRFU Ama Osei says no.",
            [("Ama Osei", "director", "HRFU")],
            id="letters of a body before a name",
        ),
        pytest.param(
            "Labour Trade and Roads spokesperson Ama Osei said no.",
            [("Ama Osei", "Trade and Roads spokesperson", "Labour")],
            id="a party before the fields of who speaks for it",
        ),
        pytest.param(
            "Ama Osei, chief AI scientist at the Harbour Institute, said no.",
            [("Ama Osei", "chief AI scientist", "Harbour Institute")],
            id="letters inside an office",
        ),
        pytest.param(
            "Ama Osei, from the University of Accra, Kumasi, said no.",
            [("Ama Osei", None, "University of Accra")],
            id="the town of a university",
        ),
        pytest.param(
            "Ama Osei, from Harbour University’s School of Roads, said no.",
            [("Ama Osei", None, "Harbour University")],
            id="a body that owns another",
        ),
        pytest.param(
            "Ama Osei, geologist  at the Harbour Institute, said no.",
            [("Ama Osei", "geologist", "Harbour Institute")],
            id="two spaces before a body",
        ),
        pytest.param(
            "It came a few hours after Harbour Bank's commander, Gen. Ama Osei, said no.",
            [("Ama Osei", "commander", "Harbour Bank")],
            id="a form of address before the name that closes an apposition",
        ),
        pytest.param(
            "Zorba Osei, a senior U.S. economist at Harbour Bank, left.",
            [("Zorba Osei", "economist", "Harbour Bank")],
            id="a country between a name that no list has and its office",
        ),
        pytest.param(
            "“No,” said Ama Osei, Reefmart.com’s economic analyst.",
            [("Ama Osei", "economic analyst", "Reefmart.com")],
            id="a body that is an address",
        ),
        pytest.param(
            "Ama Osei, vice chancellor for student affairs at HCU, said no.",
            [("Ama Osei", "vice chancellor for student affairs", "HCU")],
            id="a field that begins with the noun of an office",
        ),
        pytest.param(
            "Ama Osei, a researcher of West Reef studies at the Harbour Academy, said no.",
            [("Ama Osei", "researcher of West Reef studies", "Harbour Academy")],
            id="studies of what has a name",
        ),
        pytest.param(
            "Ama Osei, president of the liberal Christian group Tidewalkers, said no.",
            [("Ama Osei", "president", "Tidewalkers")],
            id="a body behind a description with a capital",
        ),
        pytest.param(
            "Ama Osei, editor of the daily Harbour Elections, said no.",
            [("Ama Osei", "editor", "Harbour Elections")],
            id="a name of unknown kind that closes a description",
        ),
        pytest.param(
            "Ama Osei, an expert at the Ghana think tank the Harbour Institute, said no.",
            [("Ama Osei", "expert", "Harbour Institute")],
            id="an article between a description and a body",
        ),
        pytest.param(
            "Ama Osei, a former state official now with the Harbour Institution, said no.",
            [("Ama Osei", "former state official", "Harbour Institution")],
            id="where somebody is now",
        ),
        pytest.param(
            "Ama Osei,  director of the Harbour Project, said no.",
            [("Ama Osei", "director", "Harbour Project")],
            id="two spaces before an office",
        ),
        pytest.param(
            "The Ghanaian Embassy to Malta’s Second Secretary Ama Osei said no.",
            [("Ama Osei", "Second Secretary", "Ghanaian Embassy to Malta")],
            id="a mission and where it is sent",
        ),
        pytest.param(
            "Ama Osei, who chairs Ghana's Harbour Party, said no.",
            [("Ama Osei", None, "Harbour Party")],
            id="who chairs the body of a country",
        ),
        pytest.param(
            "Ama Osei, Minister of Trade and Blue Economy, said no.",
            [("Ama Osei", "Minister of Trade and Blue Economy", None)],
            id="two fields of a minister behind the name",
        ),
        pytest.param(
            "Industrialisation Secretary Ama Osei said no.",
            [("Ama Osei", "Industrialisation Secretary", None)],
            id="a field that the Commonwealth has",
        ),
        pytest.param(
            "The head of the Office for Eastern Africa, Ama Osei, said no.",
            [("Ama Osei", "head", "Office for Eastern Africa")],
            id="a side of a continent in the name of a body",
        ),
        pytest.param(
            "In talks with the head of the Reef Bank, Ama Osei said no.",
            [("Ama Osei", None, None)],
            id="whom the subject met holds the office",
        ),
        pytest.param(
            "As head of the Reef Bank, Ama Osei said no.",
            [("Ama Osei", "head", "Reef Bank")],
            id="what the subject is",
        ),
        pytest.param(
            "Speaking to reporters the head of the Reef Bank, Ama Osei, said no.",
            [("Ama Osei", "head", "Reef Bank")],
            id="an opening phrase without a comma before the subject",
        ),
        pytest.param(
            "Minister Ng Eng Hen and Eng Ama Osei said no.",
            [("Ng Eng Hen", "Minister", None), ("Ama Osei", None, None)],
            id="a given name that is also a form of address",
        ),
        pytest.param(
            "The head of the Harbour Agency, Ambassador Ama Osei, said no.",
            [("Ama Osei", "head", "Harbour Agency")],
            id="a title between an office and its holder",
        ),
        pytest.param(
            "Harbour Radio's correspondent in Port Vila Okuku Mbele said no.",
            [("Okuku Mbele", "correspondent", "Harbour Radio")],
            id="the town of a correspondent before the name",
        ),
        pytest.param(
            "Ama Osei, Joint-secretary of the Harbour Union, said no.",
            [("Ama Osei", "Joint-secretary", "Harbour Union")],
            id="a joint secretary with a hyphen",
        ),
        pytest.param(
            "Senator Ali Osei Sheriff said no.",
            [("Ali Osei Sheriff", None, None)],
            id="a family name that is an office, behind two names",
        ),
        pytest.param(
            "Harbour Business Council (HBC) Malta chair Ama Osei said no.",
            [("Ama Osei", "chair", "Harbour Business Council (HBC) Malta")],
            id="the branch of a body in a country behind its letters",
        ),
        pytest.param(
            "NATO Chief Ama Osei and Harbour Council Grand Chief Tom Osei said no.",
            [("Ama Osei", "Chief", "NATO"), ("Tom Osei", "Grand Chief", "Harbour Council")],
            id="the chief of a body",
        ),
        pytest.param(
            "Ama Osei, secretary of the Executive Council, said no.",
            [("Ama Osei", "secretary", "Executive Council")],
            id="a body that is called by an office",
        ),
        pytest.param(
            "Ama Osei, director, Malta and South Asia, WEF, said no.",
            [("Ama Osei", "director", "WEF")],
            id="the lands of an office before its body",
        ),
        pytest.param(
            "The president of the Riigikogu Henn Mets said no.",
            [("Henn Mets", "president", "Riigikogu")],
            id="a parliament before its speaker",
        ),
        pytest.param(
            "The president of the Baltic Assembly (BA) Tom Osei said no.",
            [("Tom Osei", "president", "Baltic Assembly (BA)")],
            id="letters of a body before its head",
        ),
        pytest.param(
            "Ama Osei, officer in the Ministry Of Ports, Energy and Water Resources (MPEWR), left.",
            [("Ama Osei", "officer", "Ministry Of Ports, Energy and Water Resources")],
            id="a capitalised of",
        ),
        pytest.param(
            "The Permanent Secretary (PS) in charge of Gender and Health, Ms Ama Osei, said no.",
            [("Ama Osei", "Permanent Secretary", None)],
            id="the letters of an office before what is in its charge",
        ),
        pytest.param(
            "Dean Faculty of Arts – Prof Dr Ama Osei said no.",
            [("Ama Osei", "Dean", "Faculty of Arts")],
            id="a dash behind a body that no word ties to its office",
        ),
        pytest.param(
            "Minister for Finance Professor Ama Osei said no.",
            [("Ama Osei", "Minister for Finance", None)],
            id="a professor behind the field of an office",
        ),
        pytest.param(
            "Ama Osei, vice president for Trade and Tide Matters at the Harbour Institute, left.",
            [("Ama Osei", "vice president for Trade and Tide Matters", "Harbour Institute")],
            id="a second field of unknown words before the body",
        ),
        pytest.param(
            "Ama Osei, editor of The Daily Star, said no.",
            [("Ama Osei", "editor", "The Daily Star")],
            id="an outlet whose name begins with its article",
        ),
        pytest.param(
            "Ghanaian Natural Resources and Ecology Minister Ama Osei said no.",
            [("Ama Osei", "Natural Resources and Ecology Minister", None)],
            id="two fields behind the adjective of a country",
        ),
        pytest.param(
            "Derry Aman, the ministry's director for trade, said no.",
            [("Derry Aman", "director for trade", None)],
            id="a name that the office of a body in small letters tells",
        ),
        pytest.param(
            "Ama Osei, The head of the Harbour Bank, said no.",
            [("Ama Osei", "head", "Harbour Bank")],
            id="an article in capitals before an office",
        ),
        pytest.param(
            "Director of the Harbour Bank, Shadi Al-Gerjawi joined the fair.",
            [("Shadi Al-Gerjawi", "Director", "Harbour Bank")],
            id="an unknown name behind the office that opens the sentence",
        ),
        pytest.param(
            "Cas Osei, who heads the Harbour Council, said no.",
            [("Cas Osei", None, "Harbour Council")],
            id="a given name that is also an office in capitals",
        ),
        pytest.param(
            "Labour analyst Ama Osei and Labour leader Tom Osei said no.",
            [("Ama Osei", "analyst", None), ("Tom Osei", "leader", "Labour")],
            id="labour that is no party",
        ),
        pytest.param(
            "Harbour Union said on Thursday that its president, Ama Osei, had left.",
            [("Ama Osei", "president", "Harbour Union")],
            id="the body that opens the sentence of its president",
        ),
        pytest.param(
            "Minister for Law and Second Minister for Home Affairs Edwin Osei said no.",
            [("Edwin Osei", "Minister for Law and Second Minister for Home Affairs", None)],
            id="a second minister behind the field of a first",
        ),
        pytest.param(
            "Minister for Culture, Community and Youth and Minister for Law Edwin Osei said no.",
            [
                (
                    "Edwin Osei",
                    "Minister for Culture, Community and Youth and Minister for Law",
                    None,
                )
            ],
            id="two offices of many fields",
        ),
    ],
)
def test_bodies_behind_fields(text, expected):
    assert persons(text) == expected


class Sought(str):
    """A text that counts how often it is read through for a piece."""

    __slots__ = ("times",)

    def __contains__(self, piece: object) -> bool:
        self.times = getattr(self, "times", 0) + 1
        return str(piece) in str(self)


def test_the_text_is_not_read_through_for_one_word_behind_a_title():
    text = Sought("MP MS, late")
    split_untied(text, [Mention(Kind.ROLE, 0, 2), Mention(Kind.OTHER, 3, 5)])
    assert not hasattr(text, "times")
