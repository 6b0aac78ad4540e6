"""In which city and country a gathering is held, in literal texts."""

import pytest

from events.extraction import extract
from events.extraction.forums import find_forums
from events.extraction.layout import read_layout
from events.extraction.records import Document
from tests.extraction.test_forums import forums_in

PLACES = {
    "a street behind a venue called by a city": (
        "The Nile Water Forum was held at Cairo Dive Hall, 12 River Road, in Lagos.",
        ("Lagos", "Nigeria"),
    ),
    "a numbered hall": (
        "She spoke at the Nile Water Forum at 4 p.m. in Thimble 1 Lecture Hall on Monday.",
        (None, None),
    ),
    "the place that it is called by": (
        "Back from the Hanoi summit, he spoke. The summit failed, he said at a hotel in London.",
        ("Hanoi", "Vietnam"),
    ),
    "its name before what points back": (
        "She opened the Nile Water Forum in Cairo. The meeting in Paris was a bore.",
        ("Cairo", "Egypt"),
    ),
    "an island is in another city": (
        "The Nile Water Forum opened on Victoria Island, in Lagos.",
        ("Lagos", "Nigeria"),
    ),
    "where people gather, far behind it": (
        "LAGOS - At the Nile Water Forum, sixty friends of the river from twelve colleges and schools known for their care of it will gather in Cairo.",
        ("Cairo", "Egypt"),
    ),
    "behind the hours": (
        "LAGOS - She opens the Nile Water Forum. It costs nothing. The forum, “Reef Alive”, takes place from 8 a.m. to 4 p.m. at Lake College in Cairo.",
        ("Cairo", "Egypt"),
    ),
    "the city behind a venue and its initials": (
        "The Nile Water Forum opened at the Reef Convention Centre (RCC), Nairobi on Monday.",
        ("Nairobi", "Kenya"),
    ),
    "a room is no city": ("She opened the Nile Water Forum in the East Room.", (None, None)),
    "last year's city": (
        "She went to the Nile Water Forum in Cairo last year. The Nile Water Forum opened in Giza.",
        ("Giza", "Egypt"),
    ),
    "the city the lead is in": (
        "Delegates met in Cairo. London objected. She spoke at the Nile Water Forum.",
        ("Cairo", "Egypt"),
    ),
    "a venue of a city in two words": (
        "The Nile Water Forum opened at Port Said’s Lake Hall.",
        ("Port Said", "Egypt"),
    ),
    "a city behind a comma": (
        "Address to the Nile Water Forum, Cairo, by Ada Lim. The Nile Water Forum was lively.",
        ("Cairo", "Egypt"),
    ),
    "somebody's city behind a comma": (
        "At the Nile Water Forum, Cairo pledged help. The Nile Water Forum was lively.",
        (None, None),
    ),
    "gathering in a city on a day": (
        "Divers are gathering in Cairo today (Jan. 25) for the Nile Water Forum. The Nile Water Forum is lively.",
        ("Cairo", "Egypt"),
    ),
    "at a town of a country": (
        "The Nile Water Forum was held at Qantir, Egypt.",
        ("Qantir", "Egypt"),
    ),
    "a town behind a venue": (
        "The Nile Water Forum was held at the Lake Resort, Qantir, Egypt.",
        ("Qantir", "Egypt"),
    ),
    "a venue of a name that is elsewhere": (
        "The Nile Water Forum was held at the Shangri-La Hotel in Cairo.",
        ("Cairo", "Egypt"),
    ),
    "over a line's end": (
        "The Nile Water Forum was held at Qantir, Trinidad and\nTobago, and was lively.",
        ("Qantir", "Trinidad and Tobago"),
    ),
    "in collaboration": (
        "Ada Lim spoke at the Nile Water Forum in Partnership with Bo.",
        (None, None),
    ),
    "a host city before a day": (
        "Cairo will host on 7 May the Nile Water Summit.",
        ("Cairo", "Egypt"),
    ),
    "who speaks behind a city": (
        "At the Nile Water Forum in Giza, Cairo, Okoro spoke.",
        ("Giza", "Egypt"),
    ),
    "a city behind a venue of another": (
        "The Nile Water Forum was held at the Trade Center Alexandria in Cairo.",
        ("Cairo", "Egypt"),
    ),
    "a town in a venue's name": (
        "The Nile Water Forum was held at the Congress Centre Charlotte.",
        ("Charlotte", "United States"),
    ),
    "a city behind its noun": ("She spoke at Water Expo Cairo.", ("Cairo", "Egypt")),
    "held in a city first": (
        "Held on 7 May in Cairo, the Nile Water Forum drew many.",
        ("Cairo", "Egypt"),
    ),
    "a visit to a city": (
        "She will visit Cairo, Egypt from 7 to 9 May to attend the Nile Water Forum.",
        ("Cairo", "Egypt"),
    ),
    "a way that a day parts": (
        "She flew on Tuesday evening to Cairo to take part in the Nile Water Forum.",
        ("Cairo", "Egypt"),
    ),
    "a venue in small letters": (
        "The Nile Water Forum opened in Ulu-Reef university, Cairo.",
        ("Cairo", "Egypt"),
    ),
    "in a city": ("She spoke at the Nile Water Forum in Cairo.", ("Cairo", "Egypt")),
    "held in": ("The Nile Water Forum, held this week in Cairo, ended.", ("Cairo", "Egypt")),
    "a city that no list knows, with its country": (
        "The Nile Water Forum opened in Qantir, Egypt.",
        ("Qantir", "Egypt"),
    ),
    "the city of": (
        "The Nile Water Forum opened in the coastal city of Alexandria.",
        ("Alexandria", "Egypt"),
    ),
    "a city with its state": (
        "The Nile Water Forum was held in Aspen, Colorado.",
        ("Aspen", "United States"),
    ),
    "a building and its city": (
        "The Nile Water Forum was held at the Kenyatta Centre in Nairobi.",
        ("Nairobi", "Kenya"),
    ),
    "the host in front": ("Nairobi hosted the Nile Water Forum.", ("Nairobi", "Kenya")),
    "the capital": ("The Nile Water Forum opened in the Kenyan capital.", ("Nairobi", "Kenya")),
    "a country alone": ("The Nile Water Forum was held in Kenya.", (None, "Kenya")),
    "a region is none": ("The Nile Water Forum was held in East Africa.", (None, None)),
    "a month is none": ("The Nile Water Forum was held in April.", (None, None)),
    "the city of another act": (
        "She told the Nile Water Forum that a school would open in Nairobi.",
        (None, None),
    ),
    "a hotel of a city": (
        "The Nile Water Forum was held at Nairobi’s Lake Hotel.",
        ("Nairobi", "Kenya"),
    ),
    "a university that a city gave its name": (
        "The Nile Water Forum was held at Victoria University.",
        (None, None),
    ),
    "no place at all": ("She opened the Nile Water Forum, told of in the Annex.", (None, None)),
    "a word of the text": (
        "War is a conflict. She opened the Nile Water Forum in Conflict.",
        (None, None),
    ),
    "in a city, the forum": (
        "After two weeks of talk in Nairobi, Kenya, the Nile Water Forum ended.",
        ("Nairobi", "Kenya"),
    ),
    "a city before its noun": (
        "She spoke at the NWF Nairobi Conference on Tuesday.",
        ("Nairobi", "Kenya"),
    ),
    "a city before its noun, behind another": (
        "She spoke at the Singapore Water Centre Nairobi Conference on Tuesday.",
        ("Nairobi", "Kenya"),
    ),
    "a line of a notice": (
        "She will lead a Nile Water Workshop. The workshop is open.\n\nVenue: Lake Hall, Nairobi",
        ("Nairobi", "Kenya"),
    ),
    "held there lately": (
        "The Nile Water Forum, called the best of all, was held last week in Qantir North.",
        ("Qantir North", None),
    ),
    "where they go for it": (
        "Two divers will travel to Nairobi this week to take part in the Nile Water Forum.",
        ("Nairobi", "Kenya"),
    ),
    "a city inside the name of a venue": (
        "The Nile Water Forum was held at the University of Nairobi Business School.",
        ("Nairobi", "Kenya"),
    ),
    "a venue that opens with its city": (
        "The Nile Water Forum took place at the Nairobi Lake Conference Centre.",
        ("Nairobi", "Kenya"),
    ),
    "the address of a venue": (
        "She opened the Nile Water Forum at the Lake Hall, 12 River Road, Nairobi.",
        ("Nairobi", "Kenya"),
    ),
    "a short form before the city": (
        "She opened the Nile Water Forum at the U.N. offices in Nairobi.",
        ("Nairobi", "Kenya"),
    ),
    "the city of another year": (
        "The Nile Water Forum in 2019 was held in Cairo. The Nile Water Forum opened in Giza.",
        ("Giza", "Egypt"),
    ),
    "where somebody speaks at it": (
        "She spoke in Qantir on Tuesday at the end of the fifth Nile Water Forum.",
        ("Qantir", None),
    ),
    "at a place outside a city": (
        "She opened the Nile Water Forum at Qantir Reach, just outside Cairo.",
        ("Qantir Reach", "Egypt"),
    ),
    "a city called like a person": (
        "They met in Charlotte. She will speak at the Nile Water Forum.",
        ("Charlotte", "United States"),
    ),
    "a person called like a city": (
        "They looked to Charlotte. She will speak at the Nile Water Forum.",
        (None, None),
    ),
    "a venue in the lead": (
        "Crowds filled the Nairobi Lake Hall. They met at the Nairobi Lake Hall for the Nile Forum.",
        ("Nairobi", "Kenya"),
    ),
    "a closing mark before it": (
        "She spoke at a “Nile Water Forum” hosted by the old friends of Hydrosoft in Giza.",
        ("Giza", "Egypt"),
    ),
    "a pollster called like a town": (
        "He leads in Gallup's poll. She will speak at the Nile Water Forum.",
        (None, None),
    ),
    "the city of those who go to one that is to come": (
        "They toil in Nairobi. All await the upcoming Nile Forum. Lim will speak at the Nile Forum.",
        (None, None),
    ),
    "the city where it is": (
        "From Cairo to Suva they came. It rained. They are in Nairobi, where the Nile Forum opened.",
        ("Nairobi", "Kenya"),
    ),
    "a hall of a hall": (
        "The Nile Water Forum took place at the Great Hall, of the Nairobi Town Hall.",
        ("Nairobi", "Kenya"),
    ),
    "the meeting of somebody else": (
        (
            "She spoke at the Nile Water Forum. It rained. Birds sang. All slept. The party failed "
            "at its forum in Cairo last week."
        ),
        (None, None),
    ),
    "a month is no city": (
        "She spoke in March at the end of the fifth Nile Water Forum.",
        (None, None),
    ),
    "a house of parliament is no city": (
        "She spoke in Parliament on Tuesday at the opening of the Nile Water Forum.",
        (None, None),
    ),
    "the city that the lead goes to": (
        "Lin paid a visit to Nairobi. Cairo’s press slept. She opened the Nile Water Forum.",
        ("Nairobi", "Kenya"),
    ),
    "a city that the lead only names": (
        "Moscow and Paris agreed. Nobody asked Cairo. She opened the Nile Water Forum.",
        (None, None),
    ),
    "the seat of a body that the lead names": (
        "Ada Lim from the Reef Watch Institute in Nairobi sang at the Nile Water Forum in May.",
        (None, None),
    ),
    "a university that one visits for it": (
        "She will visit the University of Nairobi today to attend a water symposium. It is free.",
        ("Nairobi", "Kenya"),
    ),
    "a university that they meet at for it": (
        "All meet at the University of Nairobi for the Nile Water Forum. The Nile Water Forum ended.",
        ("Nairobi", "Kenya"),
    ),
    "a state somewhere behind the city": (
        "Her home is Nairobi, Texas. She spoke at the Nile Water Forum in Nairobi.",
        ("Nairobi", "United States"),
    ),
    "in which": (
        "She spoke at the Nile Water Forum in which Giza divers met.",
        (None, None),
    ),
    "several cities": (
        "She opened the Nile Water Forum in Cairo, Giza and Aswan.",
        (None, None),
    ),
    "two cities": ("She opened the Nile Water Forum in Cairo and Aswan.", (None, None)),
    "a city in the name of a body for another land": (
        "She will speak at the Cairo School of Trade India Summit. The summit is free.",
        (None, None),
    ),
    "where she is for it": (
        "In Nairobi from 7 May, Ada Lim will take part in the annual Nile Water Forum.",
        ("Nairobi", "Kenya"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), PLACES.values(), ids=PLACES.keys())
def test_place_is_where_the_text_puts_the_gathering(text, expected):
    (forum,) = forums_in(text)
    assert (forum.city, forum.country) == expected


def test_a_dateline_in_capitals_tells_a_place_that_no_list_has():
    text = "QANTIR, May 7 (Reuters) - Ada Lim spoke at the Nile Water Forum."
    (forum,) = find_forums(read_layout(Document(text=text)), (), (), None)
    assert (forum.city, forum.country) == ("Qantir", None)


def test_the_dateline_of_the_united_nations_is_of_their_seat():
    text = "UNITED NATIONS, May 7 (Reuters) - Ada Lim spoke at the Nile Water Forum."
    (forum,) = find_forums(read_layout(Document(text=text)), (), (), None)
    assert (forum.city, forum.country) == ("New York", "United States")


def test_the_campus_of_a_university_is_in_no_city_of_its_name():
    text = "Suva University looks ahead. The Nile Water Summit will be held at Suva’s Reef {}."
    assert [forums_in(text.format(where))[0].city for where in ("campus", "Hall")] == [None, "Suva"]


def test_a_dateline_is_no_shorter_name_of_a_list():
    text = "SUVA REACH, May 7 (Reuters) - Ada Lim spoke at the Nile Water Forum."
    (forum,) = find_forums(read_layout(Document(text=text)), (), (), None)
    assert (forum.city, forum.country) == ("Suva Reach", None)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ada Lim in Qantir", ("Qantir", None)),
        ("Staff Correspondent, Nairobi", ("Nairobi", "Kenya")),
        ("By Ada Lim", (None, None)),
    ],
)
def test_a_byline_tells_where_its_writer_is(line, expected):
    text = f"Nile rivals agree on a plan\n\n{line}\n\nShe spoke at the Nile Water Forum. It ended."
    (forum,) = find_forums(read_layout(Document(text=text)), (), (), None)
    assert (forum.city, forum.country) == expected


def test_the_head_comes_before_the_lead():
    text = (
        "Nile Water Forum opens well in Nairobi\n\n"
        "Unlike last time in Cairo, she came early. She spoke at the Nile Water Forum."
    )
    (forum,) = find_forums(read_layout(Document(text=text)), (), (), None)
    assert (forum.city, forum.country) == ("Nairobi", "Kenya")


def test_a_title_in_capitals_tells_the_city():
    text = "LIM HOLDS WATER FORUM IN SUVA\n\nAda Lim spoke at a water forum. The water forum ended."
    (forum,) = find_forums(read_layout(Document(text=text)), (), (), None)
    assert forum.city == "Suva"


def test_a_town_that_no_list_has_makes_a_dateline_with_its_country():
    text = "Qantir, Egypt: Ada Lim spoke at the Nile Water Forum today. The forum ended."
    (forum,) = find_forums(read_layout(Document(text=text)), (), (), None)
    assert (forum.city, forum.country) == ("Qantir", "Egypt")


def test_a_head_in_capitals_that_grow_in_small_letters_moves_no_place():
    text = "İŞİ İÇİN LEADERS MEET IN SUVA, SAYS MAYOR\n\nAnn Osei told the Reef Conference so."
    (forum,) = extract(text).forums
    assert [one.span.of(text) for one in forum.support if one.field == "city"] == []


def test_a_head_in_capitals_tells_a_city_where_it_stands():
    text = "REEF LEADERS MEET IN SUVA, SAYS MAYOR\n\nAnn Osei told the Reef Conference so."
    (forum,) = extract(text).forums
    assert [one.span.of(text) for one in forum.support if one.field == "city"] == ["SUVA"]


def test_a_city_in_the_middle_of_a_venue_is_supported_where_it_stands():
    text = "Leaders gather at the Palace of Suva Hall\n\nAnn Osei told the Reef Conference so."
    (forum,) = extract(text).forums
    assert [one.span.of(text) for one in forum.support if one.field == "city"] == ["Suva"]


def test_the_city_behind_a_place_that_no_list_has_is_supported_where_it_stands():
    (forum,) = forums_in(text := "The Nile Water Forum was held in Reefvale, Suva, on Monday.")
    assert [one.span.of(text) for one in forum.support if one.field == "city"] == ["Suva"]


def test_a_country_alone_is_supported_as_the_country():
    (forum,) = extract("Ann Osei opened the Reef Conference in Fiji. The conference ended.").forums
    assert (forum.city, forum.country) == (None, "Fiji")
    assert [(one.field, one.rule) for one in forum.support if one.field in {"city", "country"}] == [
        ("country", "forum-place")
    ]
