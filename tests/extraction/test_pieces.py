"""What is looked up of the pieces between spaces is what would be read of the text."""

import pytest

from events.extraction.dates import tokens
from events.extraction.forums import heads
from events.extraction.names import mentions
from events.extraction.pieces import Table, bare, pieces_of

TEXT = "On  May 5,\n\nthe Hon.\tAnn Okoro (Reef) told “the mini-summit” of COP27's vice-president."


def test_pieces_are_as_long_as_their_text():
    assert len(" ".join(pieces_of(TEXT))) == len(TEXT)


@pytest.mark.parametrize("marked", [mentions.marked, tokens.marked])
def test_marks_are_as_long_as_their_text(marked):
    assert len(marked(TEXT)) == len(TEXT)


def test_mentions_may_begin_at_capitals_and_offices():
    marks = mentions.marked(TEXT)
    begins = [TEXT[at:].split(maxsplit=1)[0] for at, mark in enumerate(marks) if mark == "!"]
    assert " ".join(begins) == "On May the Hon. Ann Okoro Reef) COP27's vice-president. president."


def test_nouns_of_gatherings_end_with_their_numbers():
    assert [TEXT[:end].rsplit(maxsplit=1)[-1] for end in heads.nouns_in(TEXT)] == [
        "mini-summit",
        "COP27",
    ]


def test_a_token_is_marked_where_it_stands():
    marks = tokens.marked(TEXT)
    month, day = tokens.symbol("month"), tokens.symbol("day")
    assert (marks.index(month), marks.index(day)) == (TEXT.index("May"), TEXT.index("5"))


@pytest.mark.parametrize(("piece", "kept"), [("Reef", True), ("x" * 41, False)])
def test_only_short_pieces_are_remembered(piece, kept):
    table = Table()
    asked = [table.add(lambda piece, _: piece.upper()), table.add(lambda _, word: word)]
    assert asked == [0, 1]
    assert table[f"({piece})"] == (f"({piece.upper()})", piece)
    assert table[piece] == (piece.upper(), piece)
    assert (piece in table) is kept


def test_marks_around_a_word_are_left_out():
    assert bare("(“Reef”),") == "Reef"


def test_a_question_asked_later_is_asked_of_every_piece():
    table = Table()
    table.add(lambda piece, _: piece)
    assert table["Reef"] == ("Reef",)
    table.add(lambda piece, _: piece.lower())
    assert table["Reef"] == ("Reef", "reef")
