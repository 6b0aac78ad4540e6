"""In which city and country a gathering is held, in literal texts."""

import pytest

from events.extraction.forums import find_forums
from events.extraction.layout import read_layout
from events.extraction.records import Document
from tests.extraction.test_forums import forums_in

PLACES = {
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
    "a room is no city": ("She opened the Nile Water Forum in the East Room.", (None, None)),
    "last year's city": (
        "She went to the Nile Water Forum in Cairo last year. The Nile Water Forum opened in Giza.",
        ("Giza", "Egypt"),
    ),
    "the city the lead is in": (
        "Delegates met in Cairo. London objected. She spoke at the Nile Water Forum.",
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
