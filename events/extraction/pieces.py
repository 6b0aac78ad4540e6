"""What is known of the pieces between the spaces of a text, looked up instead of read again.

Most pieces of an article ("the", "said", "2019,") were met before. What a step asks of each word
is therefore asked once of each piece, and a table that grows with the pieces met answers for the
rest of them. It has one row a piece and a column for each step: a text is looked up once for all.
"""

from collections.abc import Callable
from functools import lru_cache
from operator import itemgetter

_KNOWN, _LONGEST = 100_000, 40  # pieces in a table, code points of one
_OPENING, _CLOSING = '([“‘"', ")]”’\"'.,;:!?…"
_SPACES = "\n\r\t\xa0\u2009\u202f"

Question = Callable[[str, str], str]  # of a piece and the word that is left without its marks


def on_one_line(text: str) -> str:
    """Return the text with every white space a plain one, each in its place."""
    for char in _SPACES:
        text = text.replace(char, " ")
    return text


def pieces_of(text: str) -> list[str]:
    """Return what stands between the spaces of a text: joined by a space they are as long as it."""
    return on_one_line(text).split(" ")


class Table(dict[str, tuple[str, ...]]):
    """What the questions that depend on nothing else tell of each piece met so far."""

    def __init__(self) -> None:
        super().__init__()
        self._questions: list[Question] = []
        self._rows: dict[tuple[str, ...], tuple[str, ...]] = {}

    def add(self, question: Question) -> int:
        """Ask one more question from now on; return the column of its answers."""
        self.clear()
        self._rows.clear()
        self._questions.append(question)
        return len(self._questions) - 1

    def __missing__(self, piece: str) -> tuple[str, ...]:
        """Read a new piece, and remember it unless it is too long to come again.

        Most words of one length have one row, which is kept once: a text then reads few of them,
        and those are near at hand.
        """
        word = bare(piece)
        told = tuple([question(piece, word) for question in self._questions])
        if len(piece) <= _LONGEST and len(self) < _KNOWN:
            self[piece] = told = self._rows.setdefault(told, told)
        return told


_TABLE = Table()


@lru_cache(maxsize=1)  # every step asks for those of one text; its reader clears them at the end
def rows(text: str) -> list[tuple[str, ...]]:
    """Return what is told of each piece of a text."""
    return [*map(_TABLE.__getitem__, pieces_of(text))]


def asked_of_each(question: Question) -> Callable[[str], list[str]]:
    """Make a question about one piece a function of a text that returns the answers for each."""
    answer = itemgetter(_TABLE.add(question))
    rows.cache_clear()  # they lack that column
    return lambda text: [*map(answer, rows(text))]


def bare(piece: str) -> str:
    """Return a piece without the marks around it: a word, in most pieces."""
    return piece.lstrip(_OPENING).rstrip(_CLOSING)
