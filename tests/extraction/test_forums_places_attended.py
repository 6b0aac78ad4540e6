"""The city of a gathering by where people met, came or spoke, and where they did not."""

import pytest

from events.extraction import extract

_NAMED = "Ms Lim spoke at the Nile Water Forum. It was lively. "
_FAR = "The tide is high. It was late. It rained. Nobody slept. The river rose. "

PLACES = {
    "a crowd": (f"{_NAMED}{_FAR}She told a crowd of thousands in Cairo so.", ("Cairo", "Egypt")),
    "who gathered on a day": (
        f"{_NAMED}{_FAR}Divers gathered on Monday in Cairo to sing.",
        ("Cairo", "Egypt"),
    ),
    "the capital": (
        f"{_NAMED}{_FAR}The leaders met in private in the Egyptian capital Cairo.",
        ("Cairo", "Egypt"),
    ),
    "a venue": (f"{_NAMED}{_FAR}She walked the Lake Arena in Cairo.", ("Cairo", "Egypt")),
    "a theatre of a city": (
        f"{_NAMED}{_FAR}She signs her book at Cairo’s Lake Theatre.",
        ("Cairo", "Egypt"),
    ),
    "one city more than another": (
        f"{_NAMED}{_FAR}Reporters in Giza slept. Leaders came to Cairo. Divers arrived in Cairo.",
        ("Cairo", "Egypt"),
    ),
    "as much of another city": (
        f"{_NAMED}{_FAR}Reporters in Giza slept. Leaders came to Cairo.",
        (None, None),
    ),
    "where they welcome people": (
        f"{_NAMED}{_FAR}We welcome all of you to Cairo.",
        ("Cairo", "Egypt"),
    ),
    "here": (f"{_NAMED}{_FAR}“It is good to be here in Cairo,” he said.", ("Cairo", "Egypt")),
    "where they converge": (f"{_NAMED}{_FAR}Divers converge in Cairo.", ("Cairo", "Egypt")),
    "at another convention": (f"{_NAMED}{_FAR}It rose before a convention in Cairo.", (None, None)),
    "in an earlier year": (
        f"{_NAMED}{_FAR}In April 2016, Ms Lim met him in Cairo.",
        (None, None),
    ),
    "long ago": (f"{_NAMED}{_FAR}The protesters in Cairo in 1773 wore hats.", (None, None)),
    "of the land that is told": (
        f"LAGOS - Ms Lim spoke at the Nile Water Forum in Egypt. {_FAR}Divers arrived in Cairo.",
        ("Cairo", "Egypt"),
    ),
    "where somebody lives": (
        "Ms Lim, who lives in Giza, will sing for the Nile Water Forum. The Nile Water Forum was lively.",
        (None, None),
    ),
    "a yard of a school": (
        "The Nile Water Forum is held in Reefside University’s Quad in May.",
        (None, None),
    ),
    "at a house that no list has": (
        "Divers gather at Qantirhaus for the Nile Water Forum. The Nile Water Forum was lively.",
        (None, None),
    ),
    "home again": (f"{_NAMED}{_FAR}He arrived back in Cairo.", (None, None)),
    "before": (f"{_NAMED}{_FAR}Leaders met in Cairo last year.", (None, None)),
    "at another gathering": (
        f"{_NAMED}{_FAR}She had spoken at a coal conference in Cairo.",
        (None, None),
    ),
    "cities in a row": (f"{_NAMED}{_FAR}Leaders met in Cairo, Giza and Aswan.", (None, None)),
    "not what is quoted of the lead": (
        "“We send fish to Giza,” he said at the Nile Water Forum. It was lively.",
        (None, None),
    ),
    "not the post of the lead": (
        "Ms Lim, the envoy to Giza, spoke at the Nile Water Forum. It was lively.",
        (None, None),
    ),
    "not what is talked about": (
        "They talked about the war in Giza at the Nile Water Forum. It was lively.",
        (None, None),
    ),
    "not the home that papers print": (
        "MANILA, Philippines — Ms Lim spoke at the Nile Water Forum. It was lively.",
        (None, None),
    ),
    "a line above a day": (
        "Speech to the Nile Water Forum\n\nSuva\n\n7 May 2009\n\nMr Chairman, the Nile Water Forum is lively.",
        ("Suva", "Fiji"),
    ),
    "a venue and a city in capitals above a day": (
        "Speech to the Nile Water Forum\n\nLAKE HALL, SUVA\n\nTHURSDAY, 7 MAY 2009\n\nFriends, the Nile Water Forum is lively.",
        ("Suva", "Fiji"),
    ),
    "the venue of a city": (
        "Ms Lim told the Nile Water Forum so. She climbed the Cairo venue.",
        ("Cairo", "Egypt"),
    ),
    "the event of a city": (
        "Ms Lim told the Nile Water Forum so. The televised Cairo event was free.",
        ("Cairo", "Egypt"),
    ),
    "a town that opens the name": (
        "Ms Lim opened the Charlotte Water Forum. Thousands of divers fly to Charlotte each May.",
        ("Charlotte", "United States"),
    ),
    "a word that opens the name": (
        "Ms Lim opened the Charlotte Water Forum. Thousands of divers play each May.",
        (None, None),
    ),
    "her hometown": (
        "Ms Lim sang at the Nile Water Forum in her hometown of Cairo.",
        ("Cairo", "Egypt"),
    ),
    "a hall of a building": (
        "The Nile Water Forum is held at the theatre of the Museum Wing, Lake St, Cairo from noon.",
        ("Cairo", "Egypt"),
    ),
    "on a street": (
        "Ms Lim speaks at the Nile Water Forum at the Faculty of Tides on Reef Quay, Cairo.",
        ("Cairo", "Egypt"),
    ),
    "a street that ends like a town": (
        "The Nile Water Forum is held at the Reef Society, 6 Lake House Terrace, Cairo.",
        ("Cairo", "Egypt"),
    ),
    "a quoted name goes on": (
        "She opens “The Nile Water Forum in a Time of Drought” to be held in Lake House, Cairo today.",
        ("Cairo", "Egypt"),
    ),
    "a city in the middle of a venue": (
        "The Nile Water Forum is held at the Reeftec Cairo Convention Centre.",
        ("Cairo", "Egypt"),
    ),
    "a venue of a long name": (
        "The Nile Water Forum is held at the Reeftec Cairo International Convention and Exhibition Centre.",
        ("Cairo", "Egypt"),
    ),
    "a part of a city": ("The Nile Water Forum opened in Downtown Cairo.", ("Cairo", "Egypt")),
    "a Māori name before the English one": (
        "The Nile Water Forum opened in Ōtautahi Christchurch.",
        ("Christchurch", "New Zealand"),
    ),
    "where it brings people": (
        "LAGOS - Ms Lim spoke at the Nile Water Forum. The Nile Water Forum will bring three hundred divers from Giza to Cairo in May.",
        ("Cairo", "Egypt"),
    ),
    "where it returns": (
        "LAGOS - Ms Lim spoke at the Nile Water Forum. The Nile Water Forum returns to Cairo in May.",
        ("Cairo", "Egypt"),
    ),
    "a venue of a city on its first day": (
        "Ms Lim sang at Cairo’s Lake Hall on the opening night of the Nile Water Forum. The Nile Water Forum was lively.",
        ("Cairo", "Egypt"),
    ),
    "where they swoop for it": (
        "Divers will swoop into Cairo this weekend for the Nile Water Forum. The Nile Water Forum is lively.",
        ("Cairo", "Egypt"),
    ),
    "one of many, long ago": (
        "The Nile Water Forum is near. It was back then, at a Nile Water Forum in Giza, that they met. The forum in Cairo will be lively.",
        ("Cairo", "Egypt"),
    ),
    "behind its hall": (
        "Speech to the Nile Water Forum, Lake Gardens, Cairo, by Ada Lim. The Nile Water Forum was lively.",
        ("Cairo", "Egypt"),
    ),
    "the arena of a city": (
        "Ms Lim told the Nile Water Forum so. A storm shook the Cairo arena.",
        ("Cairo", "Egypt"),
    ),
    "on a tour of a region": (
        "Ms Lim is in Asia on a tour during the Nile Water Forum. It was lively.",
        (None, None),
    ),
    "years ago": (
        f"{_NAMED}{_FAR}She met him at the forum two years ago in Giza.",
        (None, None),
    ),
    "a city that welcomed people to it": (
        "The city of Cairo welcomed divers to the Nile Water Summit on Monday.",
        ("Cairo", "Egypt"),
    ),
    "gathered on a day for one": (
        "Leaders gathered in Cairo on Monday for COP29. Ms Lim spoke first.",
        ("Cairo", "Egypt"),
    ),
    "a forum that a city will host": (
        "Cairo will host the Nile Trade Forum next month, Ms Lim said. It will be lively.",
        ("Cairo", "Egypt"),
    ),
    "where it meets next": (
        f"{_NAMED}{_FAR}The forum next meets in May in Giza.",
        (None, None),
    ),
    "the summit before its talks": (
        "Ms Lim opened the Nile Water Summit. The talks go on in Giza. The summit in Cairo was lively.",
        ("Cairo", "Egypt"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), PLACES.values(), ids=PLACES.keys())
def test_place_is_where_people_meet(text, expected):
    forum = extract(text).forums[0]
    assert (forum.city, forum.country) == expected
