"""Which number a gathering has where it stands apart from its name, in literal texts."""

import pytest

from tests.extraction.test_forums import forums_in


@pytest.mark.parametrize(
    "text",
    [
        "She spoke at the Nile Water Forum. The forum, hosted by Suva, held its fourth edition in May.",
        "The Nile Water Forum, which we are organising the fourth edition, is a brand.",
    ],
)
def test_an_edition_is_held(text):
    (forum,) = forums_in(text)
    assert forum.edition == 4


def test_a_roman_number_may_have_a_full_stop_in_a_title():
    title = "Address at the IV. Nile Water Forum in Giza"
    (forum,) = forums_in(f"{title}\n\nThe Nile Water Forum has become a brand.", title=title)
    assert forum.edition == 4


def test_the_weekday_of_a_title_in_small_letters_is_no_topic():
    title = "She spoke at the Nile Water Forum on Sunday."
    (forum,) = forums_in(f"{title}\nThe forum was good.", title=title)
    assert forum.name == "Nile Water Forum"


TITLES = {
    "where the speech was": (
        "Opening Speech by Minister for Water, Ms Ada Lim, at the 3rd Nile Divers Congress 2024",
        "Good morning. I wish you a fruitful congress.",
        [("Nile Divers Congress", 3)],
    ),
    "up to a colon": (
        "#ReefCare Summit: Saving Rivers, Reefs and Lakes",
        "Lake Bank brought 200 divers together. Ada Lim said the event was good.",
        [("ReefCare Summit", None)],
    ),
    "who holds it": (
        "Lake College To Host 6th Annual Reef Dream Conference",
        "Divers will meet at a conference in Suva on Tuesday. The conference is free.",
        [("Reef Dream Conference", 6)],
    ),
    "where a verb may be": (
        "Lake College Offers Reef Pruning Workshop",
        "Ada Lim will speak at a reef workshop in Suva on Tuesday. The workshop is free.",
        [("reef workshop", None)],
    ),
}


@pytest.mark.parametrize(("title", "text", "expected"), TITLES.values(), ids=TITLES.keys())
def test_a_title_in_capitals_names_what_it_tells_both_ends_of(title, text, expected):
    found = forums_in(f"{title}\n\n{text}", title=title)
    assert [(forum.name, forum.edition) for forum in found] == expected
