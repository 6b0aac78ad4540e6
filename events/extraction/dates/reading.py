"""What a rule of the grammar sees and gives: a phrase, the context round it, and a reading."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from events.extraction.dates.tokens import BLANK, Row, symbol

_YEAR, _DAY = re.compile(r"\d{4}"), re.compile(r"\d{4}-\d\d-\d\d")

Timex = Literal["DATE", "TIME", "DURATION", "SET"]


class Reading(NamedTuple):
    """A time expression understood: its TIMEX3 type and value, and what the chronology gets.

    ``edtf`` is null where nothing can be placed. ``parts`` are (start, end, value) of the pieces
    that TIMEX3 counts singly ("Dec 7 and 8" has two).
    """

    type: Timex
    value: str
    edtf: str | None = None
    parts: tuple[tuple[int, int, str], ...] = ()


class Found(NamedTuple):
    """A reading where it is printed; ``alone`` is its EDTF before a neighbour widened it."""

    start: int
    end: int
    rule: str
    reading: Reading
    anchor: date | None = None
    alone: str | None = None


class NoAnchor(Exception):  # noqa: N818 - not an error: the phrase is relative to a day nobody gave
    """A relative phrase has nothing to be counted from."""


class Phrase:
    """The tokens that a pattern matched, asked by class."""

    def __init__(self, row: Row, first: int, last: int) -> None:
        self.text, self._row, self._first = row.text, row, first
        self._classes = row.classes[first:last]
        self.start, self.end = row.place(first)[0], row.place(last - 1)[1]

    def has(self, *names: str) -> bool:
        """Tell whether a token of any of the classes is there."""
        classes = self._classes
        for name in names:  # noqa: SIM110 - asked most of all; a generator takes twice as long
            if symbol(name) in classes:
                return True
        return False

    def get(self, name: str) -> str:
        """Return the value of the first token of the class, "" for none."""
        at = self._classes.find(symbol(name))
        return self._row.value(self._first + at) if at >= 0 else ""

    def all(self, *names: str) -> list[str]:
        """Return the values of all tokens of the classes, in order."""
        wanted = {symbol(name) for name in names}
        tokens = enumerate(self._classes, self._first)
        return [self._row.value(n) for n, kind in tokens if kind in wanted]

    def spans(self, *names: str) -> list[tuple[int, int]]:
        """Return where the tokens of the classes are printed."""
        wanted = {symbol(name) for name in names}
        tokens = enumerate(self._classes, self._first)
        return [self._row.place(n) for n, kind in tokens if kind in wanted]

    @property
    def printed(self) -> str:
        """The phrase as printed."""
        return self.text[self.start : self.end]

    def before(self, size: int = 40) -> str:
        """Return what is printed before it on the same line of thought."""
        return self.text[max(0, self.start - size) : self.start]

    def after(self, size: int = 40) -> str:
        """Return what is printed after it."""
        return self.text[self.end : self.end + size]


@dataclass(slots=True)
class Context:
    """What is known while a text is read from its start to its end.

    ``reference`` is the day of publication, ``last`` the latest day, month or year mentioned (as a
    TIMEX3 value), ``quarter`` the latest quarter, ``closing`` the place, year and month of the last
    "quarter ended Aug. 31", ``anchor`` what this phrase is counted from.
    """

    text: str
    reference: date | None
    last: str = ""
    day: date | None = None
    quarter: str = ""
    closing: tuple[int, int, int] | None = None
    anchor: date | None = None

    @property
    def today(self) -> date:
        """The day that relative phrases are counted from; raises ``NoAnchor`` for none."""
        return self.counted_from(self.reference)

    def counted_from(self, day: date | None) -> date:
        """Take the day as the anchor of this phrase; raises ``NoAnchor`` for none."""
        if day is None:
            raise NoAnchor
        self.anchor = day
        return day

    def note(self, value: str) -> None:
        """Remember a value for "the same day" and "that year".

        Talk of nine months ends that of a quarter.
        """
        if value in {"P6M", "P9M"}:
            self.quarter = ""
        elif _YEAR.match(value):
            self.last = value
            if _DAY.match(value):
                self.day = date.fromisoformat(value[:10])


class Rule(NamedTuple):
    """A name, a pattern over classes of words, and what reads a phrase that matches it.

    A pattern is a regular expression whose words are classes: ``month dot? day (comma? year)?``.
    """

    name: str
    pattern: str
    read: Callable[[Phrase, Context], Reading | None]


# No pattern begins with the first, nor with an article before one of them, nor with one of the
# last before an ordinary word: most of any text.
_NO_START = (
    "x of in on to and or so from between stop comma dot slash dash hyphen open close its poss"
)
_NOT_ALONE = "that this at some no more word number day nth after"
_START = (
    f"[^{_NO_START} {BLANK}](?!(?<=[the a]){BLANK}*[{_NO_START}])(?!(?<=[{_NOT_ALONE}]){BLANK}*x)"
)


def openings() -> re.Pattern[str]:
    """Return the pattern of one class of words at which a phrase can begin.

    It begins with a set of characters, which is searched for fastest.
    """
    return re.compile(_symbolic(_START))


def compiled(rules: tuple[Rule, ...]) -> re.Pattern[str]:
    """Join the patterns, first come first served; group n, empty, ends rule n.

    The group stands last, so that a rule is rejected by its first character alone.
    """
    patterns = "|".join(f"(?:{_symbolic(rule.pattern)})()" for rule in rules)
    return re.compile(patterns)


def _symbolic(pattern: str) -> str:
    spelt = re.sub(r"[a-z]+", lambda word: re.escape(symbol(word[0])), pattern)
    return re.sub(r"\s+", "", spelt).replace("(", "(?:").replace("(?:?", "(?")
