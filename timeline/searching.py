"""Full text search: which rows hold what is asked for, and the shorter way to them.

Each row holds its words folded (:mod:`events.words`), so the row itself tells whether it matches,
alike on both databases. The index only narrows: it names the rows that hold every word. Which way
is shorter depends on how common the words are. Rare ones are looked up in the index and sorted; for
common ones some rows are read on in their order, and when they do not fill the page the index is
asked for a month, for a quarter, for years: a word may be common, and all of it years ahead.
"""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any, Final, NamedTuple

import orjson
from django.db import connection
from django.db.models import BooleanField, F, Func, QuerySet, Value
from django.db.models.functions import StrIndex

from events.models import Entry, PastEntry
from events.words import Term
from timeline.keyset import Range, within
from timeline.query import MAX_ID

YEAR: Final = 12
"""Months."""

FEW: Final = 2_000
"""Up to so many rows are looked up at once and sorted."""

AHEAD: Final = 500
"""How many rows are read on in their order before the index is asked for periods of time."""

PERIODS: Final = ("month", 1), ("month", 6), ("year", 2), ("year", 10)
"""What the index is asked for, one after the other, and after that for everything."""


@dataclass(frozen=True)
class Search:
    """A search in one table, whose column ``pk`` is the last of its key."""

    model: type[Entry] | type[PastEntry]
    pk: str
    terms: tuple[Term, ...]

    def find(self, rows: QuerySet[Any], part: Range, size: int) -> list[int]:
        """Return the primary keys of the first ``size`` rows of a range that match."""
        if self.rare:
            return self._looked_up(rows, part, size)
        found = self._read_on(within(rows, part, self.pk), size)
        return self._by_periods(rows, part, size) if found is None else found

    def matching(self, rows: QuerySet[Any], during: Sequence[str] = ()) -> QuerySet[Any]:
        """Keep the rows that match, in no order; those that begin ``during`` some periods."""
        if not self.terms:
            return rows
        return _holding(rows.filter(_named(self.model, self.terms, during)), self.terms)

    @cached_property
    def rare(self) -> bool:
        """Whether the index names few rows: PostgreSQL estimates it, SQLite counts so far."""
        if connection.vendor == "postgresql":
            named = self.model.objects.filter(_named(self.model, self.terms)).values("pk")
            (told,) = orjson.loads(named.explain(format="json"))
            return bool(told["Plan"]["Plan Rows"] <= FEW)
        table = _table(self.model)
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {table} MATCH %s LIMIT %s)",  # noqa: S608 - no input
                [_asked(self.terms, (), _FTS5), FEW + 1],
            )
            (count,) = cursor.fetchone()
        return bool(count <= FEW)

    def _looked_up(
        self, rows: QuerySet[Any], part: Range, size: int, during: Sequence[str] = ()
    ) -> list[int]:
        """Take what the index names, and sort it."""
        found = within(self.matching(rows, during), part, self.pk, indexed=False)
        return list(found.values_list("pk", flat=True)[:size])

    def _read_on(self, rows: QuerySet[Any], size: int) -> list[int] | None:
        """Read rows in their order until enough match; nothing when too many had to be read."""
        ahead, given = rows.values_list("id", "search")[:AHEAD].query.sql_with_params()
        position = "strpos" if connection.vendor == "postgresql" else "instr"
        holds = " AND ".join([f"{position}(search, %s) > 0"] * len(self.terms))
        needles = [term.needle for term in self.terms]
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT id, {holds}, number FROM ("  # noqa: S608 - no input
                f"SELECT id, search, row_number() OVER () AS number FROM ({ahead}) AS ahead"
                f") AS read WHERE {holds} OR number = %s LIMIT %s",
                [*needles, *given, *needles, AHEAD, size],
            )
            read = cursor.fetchall()
        found = [pk for pk, held, _ in read if held]
        whole = len(found) == size or not read or read[-1][-1] < AHEAD
        return found if whole else None

    def _by_periods(self, rows: QuerySet[Any], part: Range, size: int) -> list[int]:
        """Look periods up in reading order, each from the next row that there is."""
        found: list[int] = []
        for unit, count in PERIODS:
            ahead = within(rows, part, self.pk)
            begins = ahead.values_list("lower", flat=True).first()
            if begins is None:
                return found
            period = Period.of(begins, unit, count, back=part.descending)
            found += self._looked_up(rows, part, size - len(found), period.words)
            if len(found) == size:
                return found
            part = period.beyond(part)
        return found + self._looked_up(rows, part, size - len(found))


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


def _holding(rows: QuerySet[Any], terms: tuple[Term, ...]) -> QuerySet[Any]:
    """Keep the rows that hold every term, judged by the row alone."""
    for number, term in enumerate(terms):
        place = StrIndex(F("search"), Value(term.needle))
        rows = rows.alias(**{f"term_{number}": place}).filter(**{f"term_{number}__gt": 0})
    return rows


def _named(
    model: type[Entry] | type[PastEntry], terms: tuple[Term, ...], during: Sequence[str] = ()
) -> Func:
    """Tell whether the index of words names a row: one that holds every word, and few others."""
    if connection.vendor == "postgresql":
        return Func(
            Func(F("search"), F("lower"), function="events_words"),
            Value(_asked(terms, during, _TSQUERY)),
            template="(%(expressions)s::tsquery)",
            arg_joiner=" @@ ",
            output_field=BooleanField(),
        )
    table = _table(model)
    return Func(
        F("pk"),
        Value(_asked(terms, during, _FTS5)),
        template="%(expressions)s)",
        arg_joiner=f" IN (SELECT rowid FROM {table} WHERE {table} MATCH ",  # noqa: S608 - no input
        output_field=BooleanField(),
    )


def _table(model: type[Entry] | type[PastEntry]) -> str:
    """Return the table of words that SQLite keeps beside the rows."""
    return f"{model._meta.db_table}_words"  # noqa: SLF001 - Django's documented Meta API


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
