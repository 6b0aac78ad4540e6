"""The one selection: which entries are published, in one order, as plain values.

API, feeds and pages render what this module gives. Pages are keyset pages over
``(lower, upper, id)``: a crawl visits each row once, in both directions, while other rows come and
go, and no page is slower than the first.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Final

from django.db.models import BigIntegerField, DateField, F, Func, IntegerField, Q, QuerySet, Value
from django.db.models.lookups import GreaterThan, LessThan

from events.models import (
    OPEN_END,
    Chronology,
    Forum,
    ForumSeries,
    Organisation,
    Speaker,
    Statement,
)
from events.models import Entry as Row
from events.models.document import EntryDocument
from timeline.cursor import Cursor
from timeline.query import Order, ParameterError, QueryError, Selection

Identity = Speaker | Forum | ForumSeries | Organisation | Statement
Key = tuple[date, date, int]

STREAM_CHUNK: Final = 1000
_UNDATED: Final[Key] = (OPEN_END, OPEN_END, 0)
"""Between the dated entries and the undated ones; no row has the id 0."""
_IDENTITIES: Final[Mapping[str, type[Identity]]] = {
    "speaker": Speaker,
    "forum": Forum,
    "series": ForumSeries,
    "organisation": Organisation,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One dated thing as it is served; ``document`` is what to render.

    ``lower`` and ``upper`` are sort bounds: an open side holds ``OPEN_START`` or ``OPEN_END``, an
    undated entry ``OPEN_END`` on both. ``statement_id`` is null for a forum.
    """

    id: int
    kind: str
    status: str
    statement_id: int | None
    forum_id: int | None
    edtf: str
    lower: date
    upper: date
    dated: bool
    version: int
    recorded_at: datetime
    changed_at: datetime
    document: EntryDocument

    @property
    def key(self) -> Key:
        """Where the entry sorts."""
        return self.lower, self.upper, self.id


@dataclass(frozen=True, slots=True)
class Place:
    """Beside the entry that ``key`` sorts at, looking on, or back when ``backward``."""

    key: Key
    backward: bool = False

    @classmethod
    def of(cls, begun: Cursor | None) -> "Place | None":
        """Return the place that a cursor of this list tells."""
        if begun is None:
            return None
        lower, upper, pk = begun.key
        key = (date.fromordinal(lower), date.fromordinal(upper), pk)
        return cls(key=key, backward=begun.backward)

    @property
    def numbers(self) -> tuple[int, int, int]:
        """The key as a cursor carries it: days as proleptic Gregorian ordinals."""
        lower, upper, pk = self.key
        return lower.toordinal(), upper.toordinal(), pk


@dataclass(frozen=True, slots=True)
class Page:
    """Some entries in order, and whether there are more on either side."""

    entries: tuple[Entry, ...]
    has_previous: bool
    has_next: bool


@dataclass(frozen=True, slots=True)
class Version:
    """The stamp of the whole chronology: it grows with every change of anything published."""

    number: int
    changed_at: datetime | None


def version() -> Version:
    """Return the stamp that ETags and Last-Modified come from; one row is read."""
    row = Chronology.objects.values_list("version", "changed_at").first()
    return Version(*row) if row else Version(number=0, changed_at=None)


def page(selection: Selection, *, limit: int, place: Place | None = None) -> Page:
    """Return the page of at most ``limit`` entries that begins at a place, else the first.

    Raises ``QueryError`` when a filter names a row that does not exist.
    """
    backward = place is not None and place.backward
    rows = _fetch(_rows(selection), selection.order, place, limit + 1)
    more = len(rows) > limit
    entries = tuple(rows[:limit])
    if backward:
        return Page(entries=entries[::-1], has_previous=more, has_next=True)
    return Page(entries=entries, has_previous=place is not None, has_next=more)


def stream(selection: Selection) -> Iterator[Entry]:
    """Give every selected entry in order, in constant memory.

    Raises ``QueryError`` when a filter names a row that does not exist.
    """
    rows = _rows(selection)
    place = None
    while chunk := _fetch(rows, selection.order, place, STREAM_CHUNK):
        yield from chunk
        place = Place(key=chunk[-1].key)


def count(selection: Selection) -> int:
    """Return how many entries are selected; as slow as counting is, so only when asked."""
    return _rows(selection).count()


def find(**lookup: int | str) -> Entry | None:
    """Return the one entry with these columns, whatever its status, or nothing."""
    row = Row.objects.filter(**lookup).values_list(*_COLUMNS).first()
    return Entry(*row) if row else None


def survivor(model: type[Identity], pk: int) -> int | None:
    """Return the id that the merges of a row lead to: itself when it was never merged.

    Nothing is returned for an unknown id.
    """
    ids = model.objects.values_list("merged_into_id", flat=True)
    target: int | None = pk
    while target is not None:
        pk = target
        try:
            target = ids.get(pk=pk)
        except model.DoesNotExist:
            return None
    return pk


_COLUMNS: Final = tuple(field.name for field in fields(Entry))


def _rows(selection: Selection) -> QuerySet[Row]:
    """Return the rows that are selected, in the one order."""
    rows = Row.objects.filter(status__in=selection.status).chronological()
    if selection.start or selection.end:
        rows = rows.filter(dated=True)
    if selection.start:
        rows = rows.filter(upper__gte=selection.start)
    if selection.end:
        rows = rows.filter(lower__lte=selection.end)
    for name, model in _IDENTITIES.items():
        ids = getattr(selection, name)
        if ids:
            rows = rows.filter(_any_of(f"{name}_id", _survivors(name, model, ids)))
    if selection.country:
        rows = rows.filter(country__iexact=selection.country)
    if selection.kind:
        rows = rows.filter(kind__in=selection.kind)
    if selection.language:
        rows = rows.filter(language__in=selection.language)
    return _matching(rows, selection.words)


def _any_of(column: str, ids: list[int]) -> Q:
    # An equality, unlike IN, lets the index of the column give the order too.
    return Q(**{column: ids[0]}) if len(ids) == 1 else Q(**{f"{column}__in": ids})


def _survivors(name: str, model: type[Identity], ids: tuple[int, ...]) -> list[int]:
    found = {pk: survivor(model, pk) for pk in ids}
    unknown = [
        ParameterError(name, str(pk), "names no row; ids are those that this API gave")
        for pk, target in found.items()
        if target is None
    ]
    if unknown:
        raise QueryError(*unknown)
    return sorted({target for target in found.values() if target is not None})


def _matching(rows: QuerySet[Row], words: tuple[str, ...]) -> QuerySet[Row]:
    """Keep the rows that hold every word: the one place that full text search is asked for."""
    for word in words:
        rows = rows.filter(search__icontains=word)
    return rows


@dataclass(frozen=True, slots=True)
class _Range:
    """The keys strictly between two others (null: no bound), read in one direction."""

    above: Key | None
    below: Key | None
    descending: bool


def _fetch(rows: QuerySet[Row], order: Order, place: Place | None, size: int) -> list[Entry]:
    """Return up to ``size`` entries on from a place, nearest first."""
    entries: list[Entry] = []
    for part in _ranges(order, place):
        if len(entries) < size:
            missing = size - len(entries)
            found = _within(rows, part).values_list(*_COLUMNS)[:missing]
            entries.extend(Entry(*row) for row in found)
    return entries


def _ranges(order: Order, place: Place | None) -> list[_Range]:
    """Return the ranges of keys that lie on from a place, in reading order.

    Ascending order is one range, since the undated entries have the greatest keys. Descending
    order is two: the dated entries from the last to the first, then the undated ones.
    """
    descending = order is Order.DATE_DESCENDING
    parts = [_Range(above=None, below=None, descending=descending)]
    if descending:
        parts = [
            _Range(above=None, below=_UNDATED, descending=True),
            _Range(above=_UNDATED, below=None, descending=True),
        ]
    if place is None:
        return parts
    if place.backward:
        parts = [replace(part, descending=not part.descending) for part in reversed(parts)]
    holding = next(index for index, part in enumerate(parts) if _holds(part, place.key))
    first = parts[holding]
    rest = replace(first, below=place.key) if first.descending else replace(first, above=place.key)
    return [rest, *parts[holding + 1 :]]


def _holds(part: _Range, key: Key) -> bool:
    return (part.above is None or part.above < key) and (part.below is None or key < part.below)


def _within(rows: QuerySet[Row], part: _Range) -> QuerySet[Row]:
    if part.above is not None:
        rows = rows.filter(GreaterThan(_columns_row(), _values_row(part.above)))
    if part.below is not None:
        rows = rows.filter(LessThan(_columns_row(), _values_row(part.below)))
    return rows.reverse() if part.descending else rows


# Row values, ``(lower, upper, id) > (x, y, z)``, are what both databases search their index by. A
# disjunction of comparisons makes SQLite read the whole table, and tuple lookups become one there.


def _columns_row() -> Func:
    return Func(F("lower"), F("upper"), F("id"), function="", output_field=IntegerField())


def _values_row(key: Key) -> Func:
    lower, upper, pk = key
    return Func(
        Value(lower, DateField()),
        Value(upper, DateField()),
        Value(pk, BigIntegerField()),
        function="",
        output_field=IntegerField(),
    )
