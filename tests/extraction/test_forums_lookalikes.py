"""Which meetings, chambers, treaties and bodies are no gathering that an article reports."""

import pytest

from tests.extraction.test_forums import forums_in

REPORTED = {
    "a meeting behind closed doors": (
        "Ada Lim spoke at a closed-door meeting in Suva. The meeting was opened at noon. It rained.",
        [],
    ),
    "a public meeting": (
        "Ada Lim spoke at a public meeting in Suva. The meeting was opened at noon. It rained.",
        ["public meeting"],
    ),
    "a meeting of a body": (
        "Ada Lim opened a meeting of the Reef Council. At the meeting she wept. It rained.",
        ["meeting of the Reef Council"],
    ),
    "one in a room": (
        "Ada Lim spoke at the Reef Tower meeting. The Reef Tower meeting was held in May.",
        [],
    ),
    "a row of meetings": (
        "Ada Lim spoke at the Reef Claims Meetings. The Reef Claims Meetings opened in Suva.",
        [],
    ),
    "a row that is one gathering": (
        "Ada Lim spoke at the Reef Bank Spring Meetings. The Spring Meetings opened in Suva.",
        ["Reef Bank Spring Meetings"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), REPORTED.values(), ids=REPORTED.keys())
def test_what_only_looks_like_a_gathering_is_not_reported(text, expected):
    assert [forum.name for forum in forums_in(text)] == expected
