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
