"""Gatherings whose names hold no noun for one, and names in titles with capitals on each word."""

import pytest

from events.extraction import extract
from events.extraction.forums.heads import nouns_in
from events.extraction.forums.mentions import mentions_in
from events.extraction.records import Span

COINED = {
    "the largest of its kind": (
        (
            "Divers came to Suva for ReefConnect 2024, the island’s largest diving event.\n\n"
            "“It grows,” Ada Lim said at the opening of ReefConnect 2024."
        ),
        ["ReefConnect"],
    ),
    "it has editions": (
        (
            "Lagos Reef Talks ends\n\nThe third edition of Lagos Reef Talks ended in Lagos on Sunday. "
            "The event drew 600 divers, Ada Lim said."
        ),
        ["Lagos Reef Talks"],
    ),
    "it returns for one": (
        (
            "Reef Minds to return\n\nReef Minds will return to the lake in May for its sixth edition, "
            "Ada Lim said. The event will be bigger."
        ),
        ["Reef Minds"],
    ),
    "it opens in its year": (
        (
            "Reef Minds 2024 opens in Suva\n\nReef Minds 2024 opened in Suva on Tuesday. "
            "The conference brings together 400 divers, Ada Lim said."
        ),
        ["Reef Minds"],
    ),
    "people took part in it": (
        (
            "Students shine in Apia\n\nStudents took part in Reef Voices, an annual conference on dams. "
            "Reef Voices has grown, Ada Lim said."
        ),
        ["Reef Voices"],
    ),
    "in quotation marks": (
        (
            "Divers debate nets\n\nDivers debated nets at “Mending Nets”, a two-day workshop in Brno. "
            "“We listened,” Ada Lim said."
        ),
        ["Mending Nets"],
    ),
    "it has days": (
        (
            "Rise Up Suva puts divers first\n\nDivers attended the opening day of Rise Up Suva. "
            "The event, in its fifth year, is free, Ada Lim said."
        ),
        ["Rise Up Suva"],
    ),
    "a book has editions": (
        "The second edition of the Reef Atlas was out on Monday, Ada Lim said at the launch event.",
        [],
    ),
    "a prize has years": (
        "Okoro wins\n\nAda Okoro won the Reef Prize 2024 at an event in Suva on Monday, Bo Lim said.",
        [],
    ),
    "a firm is the largest": (
        (
            "Tariffs hurt\n\nReef Foods, the country’s largest exporter, is in Suva. "
            "Tom Bo said at an event that Reef Foods would cut jobs."
        ),
        [],
    ),
}


@pytest.mark.parametrize(("text", "expected"), COINED.values(), ids=COINED.keys())
def test_a_text_tells_a_name_without_a_noun(text, expected):
    assert [forum.name for forum in extract(text).forums] == expected


TITLES = {
    "small words have capitals there": (
        "Suva Hosts World Conference On The Structure Of Reefs",
        ["World Conference on the Structure of Reefs"],
    ),
    "what is to come ends it on the right": (
        "Reef Spring Festival Scheduled For April",
        ["Reef Spring Festival"],
    ),
    "it opens": ("Pacific Reef Summit Opens In Suva", ["Pacific Reef Summit"]),
    "a word that judges it": ("Major Reef Conference To Tackle Dams", ["Reef Conference"]),
    "no end is told": ("Pacific Reef Summit Hopes Fade Again", []),
}


@pytest.mark.parametrize(("title", "expected"), TITLES.values(), ids=TITLES.keys())
def test_a_title_with_a_capital_on_each_word_tells_both_ends(title, expected):
    whole = Span(0, len(title))
    found = mentions_in(title, whole, nouns_in(title), title=True)
    assert [mention.name for mention in found] == expected


NAMES = {
    "at inside a name": ("at the Girls at Risk Symposium", ["Girls at Risk Symposium"]),
    "where people are": ("Ada Lim met Bo Lim at Reef Summit", ["Reef Summit"]),
    "a state behind an aim": (
        "the Summit to End Reef Loss in War, hosted by Fiji",
        ["Summit to End Reef Loss in War"],
    ),
    "whose needs": (
        "a conference on women’s reef rights in Suva",
        ["conference on women’s reef rights"],
    ),
    "a headline’s last part": ("Reef loss in the Pacific - Conference", ["Conference"]),
    "a body without an article": (
        "at RTU Centre for Reef Conference",
        ["RTU Centre for Reef Conference"],
    ),
    "a fair of a state": ("at the Kansas State Fair", ["Kansas State Fair"]),
    "a fair of no state": ("at the State Fair", []),
    "it is set for a day": ("the Reef Conference set for Monday", ["Reef Conference"]),
    "a media forum with a title": ("at a media forum titled Reef Voices", ["media forum"]),
    "a media forum without one": ("at a media forum in Suva", []),
    "a media conference": ("at a media conference titled Reef Voices", []),
    "a set of something": ("the Reef Conference set fell down", []),
}


@pytest.mark.parametrize(("text", "expected"), NAMES.values(), ids=NAMES.keys())
def test_a_name_is_read_to_its_ends(text, expected):
    found = mentions_in(text, Span(0, len(text)), nouns_in(text))
    assert [mention.name for mention in found] == expected


def test_a_parliament_with_a_number_is_no_gathering_before_it():
    text = (
        "Ada Lim spoke at the Reef Divers conference in Suva on Monday. "
        "She told of bills in the 108th Congress. The conference ended."
    )
    (forum,) = extract(text).forums
    assert (forum.name, forum.edition) == ("Reef Divers conference", None)
