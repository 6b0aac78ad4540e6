"""Gatherings of everyday news: their names, numbers, days and cities, and what only looks so."""

import pytest

from events.extraction import extract

FOUND = {
    "called, behind a comma": (
        "They met in Suva today. The forum, called Western Reef Vision, was hosted by Ada Lim.",
        [("Western Reef Vision", None, None, "Suva")],
    ),
    "dubbed, in marks": (
        "They met in Suva today. The event, dubbed “Reefs at Risk”, drew 300 people.",
        [("Reefs at Risk", None, None, "Suva")],
    ),
    "titled, with a colon": (
        "They met in Suva today. The conference, titled “Reefs: Next Steps,” drew 300 people.",
        [("Reefs: Next Steps", None, None, "Suva")],
    ),
    "a name in Markdown, and a verb of aims": (
        "They met in Suva today. The _Cultures of Reefs_ conference sets out to save reefs.",
        [("Cultures of Reefs conference", None, None, "Suva")],
    ),
    "the year inside the marks": (
        "The ‘Sound of Sigatoka 2024’ festival opened in Suva on Monday.",
        [("Sound of Sigatoka festival", None, None, "Suva")],
    ),
    "a group of a number": (
        "They met in Suva at the summit of the Group of 7 industrialized economies days after it.",
        [("summit of the Group of 7 industrialized economies", None, None, "Suva")],
    ),
    "chiefs of a thing": (
        "“It is safe,” Lim said in an address to the Global Chiefs of Dams Conference.",
        [("Global Chiefs of Dams Conference", None, None, None)],
    ),
    "it lasts two days": (
        "Lim is heading to Lucca, Italy, for a two-day meeting of reef ministers.",
        [("meeting of reef ministers", None, None, "Lucca")],
    ),
    "a credit before it": (
        "People wade in Suva. Ada Lim/Reuters Reef Summit opened in Suva on Monday.",
        [("Reef Summit", None, None, "Suva")],
    ),
    "how often somebody went": (
        "Lim will speak at his second Nile Forum in Cairo on Monday.",
        [("Nile Forum", None, None, "Cairo")],
    ),
    "two at once": (
        "We met at this year’s Reef Forum and the Suva Media Festival. It was the Media Festival.",
        [("Reef Forum", None, None, None), ("Suva Media Festival", None, None, "Suva")],
    ),
    "a question in its title": (
        "Lim spoke in Suva at a conference, “What Price Reefs? The Cost of Dams,” on Monday.",
        [("What Price Reefs? The Cost of Dams", None, None, "Suva")],
    ),
    "the next of a row, told of once": (
        "The COP29 talks opened in Baku. COP29 lasts two weeks. Fiji will go to COP30 in Brazil.",
        [("COP29", 29, None, "Baku")],
    ),
    "a call for something in it": (
        "Lim called for a fight in an RIC summit in Suva.",
        [("RIC summit", None, None, "Suva")],
    ),
    "the two meet in its place": (
        "Ada Lim and Bo Roe will meet on Monday in Helsinki. The Helsinki summit scares us.",
        [("Helsinki summit", None, None, "Helsinki")],
    ),
    "the day of a post": (
        "The Reef Conference opened in Suva, we read. — RC (@reef) May 6, 2024.",
        [("Reef Conference", None, None, "Suva")],
    ),
    "the month of a vote": (
        "Ahead of the November midterm elections, leaders gathered in Suva for the Reef Summit.",
        [("Reef Summit", None, None, "Suva")],
    ),
    "whom one meets on a day": (
        "Lim is at the Reef Forum. He will meet Tom Bo on 6 May 2024 to discuss trade.",
        [("Reef Forum", None, None, None)],
    ),
    "where somebody is at a tribute": (
        "He left the Reef Summit that Lim opened to be at a tribute in Boston for Ada Lim.",
        [("Reef Summit", None, None, None)],
    ),
    "a session run by it": (
        "The Reef Expo 2024 (RX 2024) closed in Suva. At the 'RX Forward: RX 2025' session, all met.",
        [("Reef Expo", None, None, "Suva")],
    ),
    "a country called like a state": (
        "The Reef Summit opened in Tbilisi, Georgia, on Monday, Ada Lim said.",
        [("Reef Summit", None, None, "Tbilisi")],
    ),
    "a known longer name": (
        "Lim told an event at the Edinburgh Festival Fringe he was tired.",
        [("Edinburgh Festival Fringe", None, None, "Edinburgh")],
    ),
    "the day of an effect": (
        "It will take effect on March 14, Lim said at the Reef Summit in Suva.",
        [("Reef Summit", None, None, "Suva")],
    ),
    "its name in the next sentence": (
        (
            "Value is a key issue at an international symposium in Suva on 17-18 February. "
            "The US-Fiji Reef Symposium will bring experts."
        ),
        [("US-Fiji Reef Symposium", None, "XXXX-02-17", "Suva")],
    ),
    "somebody who is there": (
        (
            "Thank you for joining us for this Reef Dialogue. The Lake Expo and the Nile Forum were "
            "in Suva and in Cairo."
        ),
        [("Reef Dialogue", None, None, None)],
    ),
    "a title behind the noun": (
        "They met at a symposium in Suva. The symposium, “A Reef Garden: Why,” features talks.",
        [("A Reef Garden: Why", None, None, "Suva")],
    ),
    "two nouns, and a mark in the name": (
        (
            "UC Suva is hosting Exposed!, the ninth annual conference and general assembly of the "
            "Reef Divers Association. The conference opened in Suva."
        ),
        [("Exposed!", 9, None, "Suva")],
    ),
    "the session of a body": (
        (
            "Lim is at the Reef Forum in Suva on 6 May. Reefs are on the agenda of the Commission "
            "at its 60th session."
        ),
        [("Reef Forum", None, "XXXX-05-06?", "Suva")],
    ),
    "an adverb before it": (
        "Thus National Reef Week is important. National Reef Week opened in Suva on Monday.",
        [("National Reef Week", None, None, "Suva")],
    ),
    "whose party meets": (
        "The Reef Party voted for it at its party conference in Suva. The party’s leader came.",
        [("Reef Party conference", None, None, "Suva")],
    ),
    "whose party, by a name that does not tell": (
        "Plaid Cymru backed it in a vote at their party conference on Saturday.",
        [("Plaid Cymru party conference", None, None, None)],
    ),
    "a dateline with the outlet, no mark between": (
        "Suva CNN — Ada Lim announced plans in a speech opening the Reef Summit.",
        [("Reef Summit", None, None, "Suva")],
    ),
    "a dateline with an outlet of two words": (
        "London CNN Business — The boss told the Reef Summit on Monday that it leaks.",
        [("Reef Summit", None, None, "London")],
    ),
    "members of a house beside it": (
        (
            "The Reef National Convention opened in Suva. Fewer than 200 from under their "
            "247-member conference will come to the convention."
        ),
        [("Reef National Convention", None, None, "Suva")],
    ),
    "where somebody is before it": (
        "Ada Lim will appear in Nadi on Tuesday ahead of her speech at the Reef Convention.",
        [("Reef Convention", None, None, None)],
    ),
    "a fair in small letters": (
        "The luxury Watches and Wonders fair closed its doors in Geneva on Monday.",
        [("Watches and Wonders fair", None, None, "Geneva")],
    ),
    "what it began with": (
        (
            "The annual Jane Lim Festival opened in Bath. The first Jane Lim Festival in 2001 "
            "took place over one weekend."
        ),
        [("Jane Lim Festival", None, None, "Bath")],
    ),
    "a university called like a city": (
        "Lim said at the Columbia University Reef Conference that it is late.",
        [("Columbia University Reef Conference", None, None, None)],
    ),
    "a numbered line by itself": (
        (
            "We Are One\n\n28th Reef Lawyers Association Regional Conference\n\nThe lake was full. "
            "It was late. All went home."
        ),
        [("Reef Lawyers Association Regional Conference", 28, None, None)],
    ),
    "who runs it, and its name behind it": (
        (
            "Reef Press will run a cloud workshop in Suva. The ‘Into the Cloud’ workshop is free. "
            "It is late."
        ),
        [("Into the Cloud workshop", None, None, "Suva")],
    ),
    "a party’s by its year": (
        "We invite you to ACT’s 2016 Party Conference in Suva.",
        [("ACT Party Conference", None, None, "Suva")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND.keys())
def test_a_gathering_is_told(text, expected):
    found = extract(text).forums
    assert [(one.name, one.edition, one.start, one.city) for one in found] == expected


NONE = {
    "where they met far before it": (
        "Ada Lim and Bo Roe will meet on Monday in Helsinki. "
        + "It was late and dark there. " * 40
        + "The Helsinki summit scares us."
    ),
    "a treaty of a city": "Ada Lim spoke at the Cape Town Convention in Suva on Monday.",
    "a term of the year": "The board met at its Summer Session in Suva. The Summer Session closed.",
    "a member's body": "“It is safe,” said Ada Lim, member of the Hague Conference, in Suva.",
    "a treaty on arms": "He spoke to join the Chemical Weapons Convention in Suva on Monday.",
    "a week of the church": "But in this Holy Week, the city may turn, said Ada Lim in Suva.",
    "a magazine": "Ada Lim told Vanity Fair that it is safe. Vanity Fair printed it.",
    "what is on the air": "Ada Lim spoke to Bo Roe at “Fiji Talks Live” in Suva.",
    "a house of one party": "He spoke as the new, all-Republican Congress met in Suva.",
    "a league": "They lead at the Western Conference after an overtime win in Glendale.",
    "a feast of lovers": "Roses sold during the Qixi Festival. The Qixi Festival was in Suva.",
    "a feast of spring": "Trains filled during the Spring Festival. The Spring Festival is in May.",
    "the name of grounds": "They gave to the Lim Festival Glen at the Festival Glen in Suva.",
    "how one talks": "He heard how the US talks about reefs in Suva. The US talks about reefs.",
    "where a film won": "It won the 2003 Golden Crab award at the Suva Film Festival, said Lim.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_what_only_looks_like_one_is_none(text):
    assert extract(text).forums == ()
