"""Full text search: which rows hold what is asked for, and the shorter way to them.

Each row holds its words folded (:mod:`events.words`), so the row itself tells whether it matches,
alike on both databases. The index only narrows: it names the rows that hold every word, of a phrase
every two words that follow each other, and, since it knows them as words too, that have the values
of the filters. Which way is shorter depends on how many there are. Few are looked up in the index
and sorted; for many some rows are read on in their order, and when they do not fill the page the
index is asked for a month, for half a year, for years: a word may be common, and all of it years
ahead. Whatever holds too many is divided.
"""

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from hashlib import md5
from itertools import pairwise
from typing import Any, Final, NamedTuple

import orjson
from django.db import connection

from events.words import Term
from timeline.keyset import Range
from timeline.query import MAX_ID, PUBLISHED, Selection
from timeline.scan import POSTGRESQL, Branch, ordered

FEW: Final = 500
"""Up to so many rows are looked up at once and sorted."""

LIKELY: Final = 2_000
"""Up to so many by the planner's estimate are tried at once: it guesses so of all rare words."""

AHEAD: Final = 200
"""How many rows are read on in their order before the index is asked for periods of time."""

PERIODS: Final = ("month", 1), ("month", 6), ("year", 2), ("year", 10)
"""What the index is asked for, one after the other, and after that for everything.

A period with too many is asked for by those before it."""

YEAR: Final = 12
"""Months."""

_WORDS: Final = (
    "events_words(search, lower, kind, status, language, country,"
    " speaker_id, forum_id, series_id, organisation_id)"
)
_POSITION: Final = "strpos" if POSTGRESQL else "instr"

Condition = tuple[str, list[Any]]
"""A condition in SQL with its values."""

Mark = tuple[str, str]
"""A value as the index knows it beside the words: a letter for its column, and its text."""

TEXTS: Final = "cklt"
"""The letters of columns that hold text: country, kind, language, status."""


def holding(terms: tuple[Term, ...]) -> Condition:
    """Return that a row holds every term, judged by the row alone."""
    return " AND ".join([f"{_POSITION}(search, %s) > 0"] * len(terms)), [
        term.needle for term in terms
    ]


def marks(selection: Selection) -> tuple[tuple[Mark, ...], ...]:
    """Return how the index knows what the filters ask for: of each group a row has one."""
    asked: dict[str, Iterable[object]] = {
        "s": selection.speaker,
        "f": selection.forum,
        "e": selection.series,
        "o": selection.organisation,
        "c": [selection.country.casefold()] if selection.country else [],
        "k": selection.kind,
        "l": selection.language,
        "t": selection.status if selection.status != PUBLISHED else [],
    }
    groups = (tuple((letter, str(one)) for one in values) for letter, values in asked.items())
    return tuple(group for group in groups if group)


def named(table: str, terms: tuple[Term, ...], groups: Sequence[Sequence[Mark]] = ()) -> Condition:
    """Return that the index of words names a row: one that holds every term, and few others.

    Of each group the row has one of the marks.
    """
    if POSTGRESQL:
        return f"{_WORDS} @@ %s::tsquery", [_asked(terms, groups, _TSQUERY)]
    return (
        f"id IN (SELECT rowid FROM {table}_words WHERE {table}_words MATCH %s)",  # noqa: S608 - no input
        [_asked(terms, groups, _FTS5)],
    )


@dataclass(frozen=True)
class Search:
    """A search among the rows of a branch; ``marks`` are those of its filters."""

    branch: Branch
    terms: tuple[Term, ...]
    marks: tuple[tuple[Mark, ...], ...] = ()

    def find(self, part: Range, size: int) -> list[int]:
        """Return the ids of the first ``size`` entries of a range that match."""
        if self.branch.empty(part):
            return []
        if self.rare:
            return self._in(part, size, len(PERIODS))
        found = self._read_on(part, size)
        if found is None:
            return self._by_periods(part, size, len(PERIODS))
        return found

    @cached_property
    def rare(self) -> bool:
        """Whether the index names few rows: PostgreSQL estimates it, SQLite counts so far."""
        table = self.branch.table
        if POSTGRESQL:
            condition, given = named(table, self.terms, self.marks)
            (((told,),),) = _rows(
                f"EXPLAIN (FORMAT JSON) SELECT 1 FROM {table} WHERE {condition}",  # noqa: S608 - no input
                given,
            )
            plan = orjson.loads(told) if isinstance(told, str) else told
            return bool(plan["Plan"]["Plan Rows"] <= LIKELY)
        ((count,),) = _rows(
            f"SELECT count(*) FROM (SELECT 1 FROM {table}_words"  # noqa: S608 - no input
            f" WHERE {table}_words MATCH %s LIMIT %s)",
            [_asked(self.terms, self.marks, _FTS5), FEW + 1],
        )
        return bool(count <= FEW)

    def _in(self, part: Range, size: int, level: int, during: Sequence[Mark] = ()) -> list[int]:
        """Return what matches in a period, or in everything; what holds too many is divided."""
        if level == 0:
            return self._looked_up(part, size, during)[0]
        found, number = self._looked_up(part, size, during, most=FEW + 1)
        if number <= FEW:
            return found
        return self._by_periods(part, size, level - 1)

    def _looked_up(
        self, part: Range, size: int, during: Sequence[Mark] = (), most: int = -1
    ) -> tuple[list[int], int]:
        """Take what the index names, and sort it; tell how many match, up to ``most``.

        No index gives the order of a value made anew: that of the words is what is left.
        """
        pk, table = self.branch.pk, self.branch.table
        made = tuple(f"COALESCE({name}, {name})" for name in self.branch.key)
        conditions = [
            named(table, self.terms, [*self.marks, *([during] if during else [])]),
            holding(self.terms),
            self.branch.within(part, made),
        ]
        bound = "LIMIT %s" if most >= 0 else ""
        text = (
            f"SELECT {pk}, count(*) OVER () FROM ("  # noqa: S608 - no input
            f"SELECT {', '.join(self.branch.key)} FROM {table} "
            f"WHERE {' AND '.join(text for text, _ in conditions)} {bound}"
            f") AS matching {ordered(part, self.branch.key)} LIMIT %s"
        )
        limits = [most, size] if bound else [size]
        rows = _rows(text, [*_values(conditions), *limits])
        return [pk for pk, _ in rows], rows[0][1] if rows else 0

    def _read_on(self, part: Range, size: int) -> list[int] | None:
        """Read rows in their order until enough match; nothing when too many had to be read."""
        condition, given = self.branch.within(part)
        holds, needles = holding(self.terms)
        pk, table = self.branch.pk, self.branch.table
        text = (
            f"SELECT pk, {holds}, number FROM ("  # noqa: S608 - no input
            f"SELECT pk, search, row_number() OVER () AS number FROM ("
            f"SELECT {pk} AS pk, search FROM {table} WHERE {condition} "
            f"{ordered(part, self.branch.key)} LIMIT %s"
            f") AS ahead) AS numbered WHERE {holds} OR number = %s LIMIT %s"
        )
        read = _rows(text, [*needles, *given, AHEAD, *needles, AHEAD, size])
        found = [pk for pk, held, _ in read if held]
        whole = len(found) == size or not read or read[-1][-1] < AHEAD
        return found if whole else None

    def _by_periods(self, part: Range, size: int, last: int) -> list[int]:
        """Look periods up in reading order, each from the next row that there is.

        Each is longer than the one before, up to those of level ``last``, but where one as long is
        likely to hold what is missing.
        """
        found: list[int] = []
        level = 0
        while len(found) < size and (begins := self._next(part)) is not None:
            missing = size - len(found)
            if level == len(PERIODS):
                return found + self._in(part, missing, level)
            period = Period.of(begins, *PERIODS[level], back=part.descending)
            more = self._in(period.within(part), missing, level, period.marks)
            found += more
            part = period.beyond(part)
            if 4 * len(more) < missing:
                level = min(level + 1, last)
        return found

    def _next(self, part: Range) -> date | None:
        """Return the day that the next row of a range begins on, whether it matches or not."""
        condition, given = self.branch.within(part)
        order = ordered(part, self.branch.key)
        text = f"SELECT lower FROM {self.branch.table} WHERE {condition} {order} LIMIT 1"  # noqa: S608 - no input
        for (day,) in _rows(text, given):
            return day if isinstance(day, date) else date.fromisoformat(day)
        return None


@dataclass(frozen=True, slots=True)
class Period:
    """Some months or years in a row, and how the index knows them."""

    first: date
    last: date
    marks: tuple[Mark, ...]

    @classmethod
    def of(cls, day: date, unit: str, count: int, *, back: bool) -> "Period":
        """Return so many months or years from that of a day on, or back; months count from 0."""
        length = YEAR if unit == "year" else 1
        block = (day.year * YEAR + day.month - 1) // length
        around = range(block - count + 1, block + 1) if back else range(block, block + count)
        blocks = [one for one in around if YEAR <= one * length <= date.max.year * YEAR + 11]
        return cls(
            first=_first_day(blocks[0] * length),
            last=_last_day((blocks[-1] + 1) * length - 1),
            marks=tuple(
                ("y", str(one)) if length == YEAR else ("m", _month(one)) for one in blocks
            ),
        )

    def within(self, part: Range) -> Range:
        """Return a range as far as the period goes: a text may hold the word of another one."""
        if part.descending:
            first = self.first, date.min, 0
            return replace(part, above=max(first, part.above or first))
        last = self.last, date.max, MAX_ID
        return replace(part, below=min(last, part.below or last))

    def beyond(self, part: Range) -> Range:
        """Return what a range has after the period, or before it when it is read backwards."""
        if part.descending:
            return replace(part, below=(self.first, date.min, 0))
        return replace(part, above=(self.last, date.max, MAX_ID))


def _month(number: int) -> str:
    return f"{number // YEAR * 100 + number % YEAR + 1}"


def _first_day(number: int) -> date:
    return date(number // YEAR, number % YEAR + 1, 1)


def _last_day(number: int) -> date:
    year, month = divmod(number, YEAR)
    return date(year, month + 1, monthrange(year, month + 1)[1])


class _Language(NamedTuple):
    """How an index is asked: by what for a term, and what stands around marks and between all."""

    told: Callable[[Term], Iterator[str]]
    quote: str
    all: str
    any: str


def _words_or_pairs(term: Term) -> Iterator[str]:
    """Give a term to PostgreSQL: a word, or the mark of each two that follow each other."""
    whole = term.words[:-1] if term.prefix else term.words
    if len(whole) == 1:
        yield f"'{whole[0]}'"
    for pair in pairwise(whole):
        yield f"'~p{md5(' '.join(pair).encode(), usedforsecurity=False).hexdigest()[:4]}'"
    if term.prefix:
        yield f"'{term.words[-1]}':*"


def _phrase(term: Term) -> Iterator[str]:
    """Give a term to SQLite, whose index knows the order of words."""
    yield f'"{" ".join(term.words)}"{"*" if term.prefix else ""}'


_TSQUERY: Final = _Language(_words_or_pairs, "'", " & ", " | ")
_FTS5: Final = _Language(_phrase, '"', " AND ", " OR ")


def _asked(terms: tuple[Term, ...], groups: Sequence[Sequence[Mark]], language: _Language) -> str:
    """Return what the index is asked for: every term, and a mark of each group.

    Words hold letters and digits alone.
    """
    parts = [part for term in terms for part in language.told(term)]
    for group in groups:
        quote = language.quote
        either = language.any.join(f"{quote}{_written(mark, language)}{quote}" for mark in group)
        parts.append(f"({either})")
    return language.all.join(parts)


def _written(mark: Mark, language: _Language) -> str:
    """Return a mark as the index holds it (migration 0014).

    On PostgreSQL a sign keeps it apart from the words. SQLite's index knows letters and digits
    alone: texts stand in hexadecimal there.
    """
    letter, text = mark
    if language is _TSQUERY:
        return f"~{letter}{text}".replace("\\", r"\\").replace("'", "''")
    return letter + (text.encode().hex() if letter in TEXTS else text)


def _values(conditions: Sequence[Condition]) -> list[Any]:
    return [value for _, values in conditions for value in values]


def _rows(text: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(text, values)
        return list(cursor.fetchall())
