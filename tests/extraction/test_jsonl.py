"""Which dates the JSON form gives, and with which value."""

import pytest

from events.extraction import as_object, extract

PINNED = {
    "a day": ("It opened on 7 May 2024.", [("7 May 2024", "2024-05-07")]),
    "a range": ("It ran from 7 to 9 May 2024.", [("7 to 9 May 2024", "2024-05-07/2024-05-09")]),
    "since: the year itself": ("It has met since 2009.", [("2009", "2009")]),
    "by: the year itself": ("It must end by 2030.", [("2030", "2030")]),
    "a third of a month: the month": (
        "It will meet in early June 2024.",
        [("early June 2024", "2024-06")],
    ),
    "half a year stays a range": (
        "It met in the first half of 2023.",
        [("the first half of 2023", "2023-01/2023-06")],
    ),
    "an opening day is one day": (
        "The two-day forum opened on Tuesday.",
        [("Tuesday", "2024-05-07")],
    ),
    "a year ago stays about": ("It met three years ago.", [("three years ago", "2021~")]),
    "a week is none": ("It met last week and over the weekend.", []),
    "a century is none": ("It is one of the best of the 21st century.", []),
    "a duration is none": ("It lasts two days every year.", []),
    "what is not resolved is none": ("It opened the same day.", []),
}


@pytest.mark.parametrize(("text", "expected"), PINNED.values(), ids=PINNED.keys())
def test_dates_are_what_the_printed_words_pin(text, expected):
    found = as_object(extract(text, published="2024-05-09"), "a")
    assert [(one["text"], one["edtf"]) for one in found["dates"]] == expected


def test_bounds_are_those_of_the_value():
    found = as_object(extract("It has met since 2009.", published="2024-05-09"), "a")
    assert [(one["lower"], one["upper"]) for one in found["dates"]] == [
        ("2009-01-01", "2009-12-31")
    ]
