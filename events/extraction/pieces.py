"""What is known of the pieces between the spaces of a text, looked up instead of read again.

Most pieces of an article ("the", "said", "2019,") were met before. What a step asks of each word
is therefore asked once of each piece, and a table that grows with the pieces met answers for the
rest of them.
"""

from collections.abc import Callable
from functools import lru_cache

_KNOWN, _LONGEST = 50_000, 40  # pieces in a table, code points of one
_OPENING, _CLOSING = '([“‘"', ")]”’\"'.,;:!?…"
_SPACES = "\n\r\t\xa0\u2009\u202f"


def on_one_line(text: str) -> str:
    """Return the text with every white space a plain one, each in its place."""
    for char in _SPACES:
        text = text.replace(char, " ")
    return text


@lru_cache(maxsize=1)  # every step asks for those of one text
def pieces_of(text: str) -> tuple[str, ...]:
    """Return what stands between the spaces of a text: joined by a space they are as long as it."""
    return tuple(on_one_line(text).split(" "))


class Table(dict[str, str]):
    """What a function that depends on nothing else says of each piece met so far."""

    def __init__(self, read: Callable[[str], str]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, piece: str) -> str:
        """Read a new piece, and remember it unless it is too long to come again."""
        told = self._read(piece)
        if len(piece) <= _LONGEST and len(self) < _KNOWN:
            self[piece] = told
        return told


def bare(piece: str) -> str:
    """Return a piece without the marks around it: a word, in most pieces."""
    return piece.lstrip(_OPENING).rstrip(_CLOSING)
