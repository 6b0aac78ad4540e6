"""Full text search: which rows hold what is asked for, and the shorter way to them.

Each row holds its words folded (:mod:`events.words`), so the row itself tells whether it matches,
alike on both databases. The index only narrows: it names the rows that hold every word. Which way
is shorter depends on how common the words are. Rare ones are looked up in the index and sorted; for
common ones some rows are read on in their order, and when they do not fill the page the index is
asked for a month, for half a year, for years: a word may be common, and all of it years ahead.
"""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any, Final, NamedTuple

import orjson
from django.db import connection

from events.words import Term
from timeline.keyset import Range
from timeline.query import MAX_ID
from timeline.scan import POSTGRESQL, Branch, ordered

FEW: Final = 2_000
"""Up to so many rows are looked up at once and sorted."""

AHEAD: Final = 500
"""How many rows are read on in their order before the index is asked for periods of time."""

PERIODS: Final = ("month", 1), ("month", 6), ("year", 2), ("year", 10)
"""What the index is asked for, one after the other, and after that for everything."""

YEAR: Final = 12
"""Months."""

_POSITION: Final = "strpos" if POSTGRESQL else "instr"

Condition = tuple[str, list[Any]]
"""A condition in SQL with its values."""


def holding(terms: tuple[Term, ...]) -> Condition:
    """Return that a row holds every term, judged by the row alone."""
    return " AND ".join([f"{_POSITION}(search, %s) > 0"] * len(terms)), [
        term.needle for term in terms
    ]


def named(table: str, terms: tuple[Term, ...], during: Sequence[str] = ()) -> Condition:
    """Return that the index of words names a row: one that holds every word, and few others.

    With ``during`` the row begins in one of these periods.
    """
    if POSTGRESQL:
        return "events_words(search, lower) @@ %s::tsquery", [_asked(terms, during, _TSQUERY)]
    return (
        f"id IN (SELECT rowid FROM {table}_words WHERE {table}_words MATCH %s)",  # noqa: S608 - no input
        [_asked(terms, during, _FTS5)],
    )


@dataclass(frozen=True)
class Search:
    """A search among the rows of a branch."""

    branch: Branch
    terms: tuple[Term, ...]

    def find(self, part: Range, size: int) -> list[int]:
        """Return the ids of the first ``size`` entries of a range that match."""
        if self.rare:
            return self._looked_up(part, size)
        found = self._read_on(part, size)
        return self._by_periods(part, size) if found is None else found

    @cached_property
    def rare(self) -> bool:
        """Whether the index names few rows: PostgreSQL estimates it, SQLite counts so far."""
        table = self.branch.table
        if POSTGRESQL:
            condition, given = named(table, self.terms)
            (((told,),),) = _rows(
                f"EXPLAIN (FORMAT JSON) SELECT 1 FROM {table} WHERE {condition}",  # noqa: S608 - no input
                given,
            )
            plan = orjson.loads(told) if isinstance(told, str) else told
            return bool(plan["Plan"]["Plan Rows"] <= FEW)
        ((count,),) = _rows(
            f"SELECT count(*) FROM (SELECT 1 FROM {table}_words"  # noqa: S608 - no input
            f" WHERE {table}_words MATCH %s LIMIT %s)",
            [_asked(self.terms, (), _FTS5), FEW + 1],
        )
        return bool(count <= FEW)

    def _looked_up(self, part: Range, size: int, during: Sequence[str] = ()) -> list[int]:
        """Take what the index names, and sort it: no index gives the order of a value made anew."""
        key = tuple(f"COALESCE({name}, {name})" for name in self.branch.key)
        conditions = [
            named(self.branch.table, self.terms, during),
            holding(self.terms),
            self.branch.within(part, key),
        ]
        text = (
            f"SELECT {self.branch.pk} FROM {self.branch.table} "  # noqa: S608 - no input
            f"WHERE {' AND '.join(text for text, _ in conditions)} {ordered(part, key)} LIMIT %s"
        )
        return [pk for (pk,) in _rows(text, [*_values(conditions), size])]

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

    def _by_periods(self, part: Range, size: int) -> list[int]:
        """Look periods up in reading order, each from the next row that there is."""
        found: list[int] = []
        for unit, count in PERIODS:
            begins = self._next(part)
            if begins is None:
                return found
            period = Period.of(begins, unit, count, back=part.descending)
            found += self._looked_up(period.within(part), size - len(found), period.words)
            if len(found) == size:
                return found
            part = period.beyond(part)
        return found + self._looked_up(part, size - len(found))

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
    """Some months or years in a row, and the words that the index has for them."""

    first: date
    last: date
    words: tuple[str, ...]

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
            words=tuple(f"y{one}" if length == YEAR else _month(one) for one in blocks),
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
    return f"m{number // YEAR * 100 + number % YEAR + 1}"


def _first_day(number: int) -> date:
    return date(number // YEAR, number % YEAR + 1, 1)


def _last_day(number: int) -> date:
    year, month = divmod(number, YEAR)
    return date(year, month + 1, monthrange(year, month + 1)[1])


class _Language(NamedTuple):
    """How an index is asked: what stands around a word, after a beginning, and between words."""

    quote: str
    star: str
    all: str
    any: str


_TSQUERY: Final = _Language("'", ":*", " & ", " | ")
_FTS5: Final = _Language('"', "*", " AND ", " OR ")


def _asked(terms: tuple[Term, ...], during: Sequence[str], language: _Language) -> str:
    """Return what the index is asked for: every word of every term, and one of the periods.

    Words hold letters and digits alone; the sign before a period keeps it apart from them.
    """
    quote = language.quote
    parts = [
        f"{quote}{word}{quote}{language.star if term.prefix and word is term.words[-1] else ''}"
        for term in terms
        for word in term.words
    ]
    if during:
        periods = language.any.join(f"{quote}~{one}{quote}" for one in during)
        parts.append(f"({periods})")
    return language.all.join(parts)


def _values(conditions: Sequence[Condition]) -> list[Any]:
    return [value for _, values in conditions for value in values]


def _rows(text: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(text, values)
        return list(cursor.fetchall())
