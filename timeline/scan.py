"""The statement that reads a page: one text for both databases, which their indexes answer.

What a page holds may come from several branches (the entries as they are, and as they were). Each
is read in order from its index; the database merges them, so that all belong to one moment.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, NamedTuple

from django.db import connection
from django.db.models import QuerySet
from psycopg2.extensions import BYTES, register_type

from timeline.keyset import Key, Range

POSTGRESQL: Final = connection.vendor == "postgresql"
# Bytes on both sides: decoding the text of a page costs as much as reading it.
_WIRE: Final = "wire" if POSTGRESQL else "CAST(wire AS BLOB) AS wire"
_VERSION: Final = "(SELECT version FROM events_chronology) AS now"


class Line(NamedTuple):
    """Where a row sorts, and the stored text."""

    lower: date
    upper: date
    id: int
    wire: bytes


Read = tuple[date, date, int, bytes, int | None]
"""A row as read: the values of a line, then the chronology's version at that moment."""


@dataclass(frozen=True, slots=True)
class Branch:
    """Rows of one table by a condition in SQL; ``pk`` names the column of the entry's id.

    ``few`` says that there are so few that a search reads them through.
    """

    table: str
    pk: str
    condition: str
    values: tuple[Any, ...]
    above: Key | None = None
    below: Key | None = None
    few: bool = False

    def between(self, above: Key | None, below: Key | None) -> "Branch":
        """Return the rows that sort strictly between two keys; null: no bound."""
        return replace(self, above=above, below=below)

    def narrowed(self, condition: str, *values: Any) -> "Branch":
        """Return the rows of which another condition holds too."""
        both = f"{self.condition} AND {condition}"
        return replace(self, condition=both, values=(*self.values, *values))

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that the rows are sorted by."""
        return "lower", "upper", self.pk

    def within(self, part: Range, key: Sequence[str] = ()) -> tuple[str, list[Any]]:
        """Return the condition of the rows of a range, with its values; ``key`` writes the key."""
        where, given = [self.condition], list(self.values)
        bounded = self._bounded(part)
        # Row values are what both databases search their index by. A disjunction of comparisons
        # makes SQLite read the whole table, and tuple lookups become one there.
        for sign, bound in ((">", bounded.above), ("<", bounded.below)):
            if bound is not None:
                where.append(f"({', '.join(key or self.key)}) {sign} (%s, %s, %s)")
                given += _told(bound)
        return " AND ".join(where), given

    def empty(self, part: Range) -> bool:
        """Tell whether no key of a range can be a row's."""
        bounded = self._bounded(part)
        return bool(bounded.above and bounded.below and bounded.above >= bounded.below)

    def statement(self, part: Range, size: int) -> tuple[str, list[Any]] | None:
        """Return what reads up to ``size`` rows of a range, with its values; null: none can be."""
        if self.empty(part):
            return None
        where, given = self.within(part)
        text = (
            f"SELECT lower, upper, {self.pk} AS id, {_WIRE}, {_VERSION} FROM {self.table} "  # noqa: S608 - our own words
            f"WHERE {where} {ordered(part, self.key)} LIMIT %s"
        )
        return text, [*given, size]

    def _bounded(self, part: Range) -> Range:
        above = max(filter(None, (part.above, self.above)), default=None)
        below = min(filter(None, (part.below, self.below)), default=None)
        return replace(part, above=above, below=below)


def branch(rows: QuerySet[Any], pk: str = "id") -> Branch:
    """Return what a query set selects by its own columns; to make it costs as much as a page."""
    where, values = rows.query.get_compiler(connection=connection).compile(rows.query.where)
    table = rows.model._meta.db_table  # noqa: SLF001 - Django's documented Meta API
    return Branch(table=table, pk=pk, condition=where, values=tuple(values))


def read(branches: Sequence[Branch], part: Range, size: int) -> list[Read]:
    """Return up to ``size`` rows of a range in reading order."""
    statements = [told for one in branches if (told := one.statement(part, size))]
    if not statements:
        return []
    texts, values = zip(*statements, strict=True)
    text, given = texts[0], [value for some in values for value in some]
    if len(texts) > 1:
        parts = [f"SELECT * FROM ({one}) AS part{n}" for n, one in enumerate(texts)]  # noqa: S608 - our own words
        text = f"{' UNION ALL '.join(parts)} {ordered(part, ('lower', 'upper', 'id'))} LIMIT %s"
        given.append(size)
    with connection.cursor() as cursor:
        if POSTGRESQL:
            register_type(BYTES, cursor.cursor)
        cursor.execute(text, given)
        return list(cursor.fetchall())


def _told(key: Key) -> tuple[str, str, int]:
    lower, upper, pk = key
    return lower.isoformat(), upper.isoformat(), pk


def ordered(part: Range, key: Sequence[str]) -> str:
    """Return the clause that puts the rows of a range in reading order."""
    way = " DESC" if part.descending else ""
    return f"ORDER BY {', '.join(f'{column}{way}' for column in key)}"
