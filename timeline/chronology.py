"""The one selection: which entries are published, in one order, as plain values.

API, feeds and pages render what this module gives. Pages are keyset pages over
``(lower, upper, id)``: a crawl visits each row once, in both directions, while other rows come and
go, and no page is slower than the first.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from heapq import merge
from itertools import islice
from typing import Any, Final

from django.db.models import Q, QuerySet

from events.models import (
    Chronology,
    Forum,
    ForumSeries,
    Organisation,
    PastEntry,
    Revision,
    Speaker,
    Statement,
)
from events.models import Entry as Row
from events.models.document import EntryDocument
from timeline.keyset import Key, Place, Range, ranges, within
from timeline.query import Order, ParameterError, QueryError, Selection

Identity = Speaker | Forum | ForumSeries | Organisation | Statement

STREAM_CHUNK: Final = 1000
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


def known_version(selection: Selection) -> int | None:
    """Return the version that the chronology had at the moment asked for; null for now."""
    if selection.known_at is None:
        return None
    recorded = Revision.objects.filter(at__lte=selection.known_at)
    last = recorded.order_by("-at", "-version").values_list("version", flat=True).first()
    return last or 0


def page(
    selection: Selection, *, limit: int, place: Place | None = None, version: int | None = None
) -> Page:
    """Return the page of at most ``limit`` entries that begins at a place, else the first.

    With a ``version`` the entries are those of the chronology at that version: pages of one crawl
    so belong together, whatever is written meanwhile. Raises ``QueryError`` when a filter names a
    row that does not exist.
    """
    backward = place is not None and place.backward
    at = known_version(selection) if version is None else version
    rows = _fetch(_tables(selection, at), selection.order, place, limit + 1)
    more = len(rows) > limit
    entries = tuple(rows[:limit])
    if backward:
        return Page(entries=entries[::-1], has_previous=more, has_next=True)
    return Page(entries=entries, has_previous=place is not None, has_next=more)


def stream(selection: Selection) -> Iterator[Entry]:
    """Give every selected entry in order, in constant memory, as they were when it began.

    Raises ``QueryError`` when a filter names a row that does not exist.
    """
    at = known_version(selection)
    tables = _tables(selection, version().number if at is None else at)
    place = None
    while chunk := _fetch(tables, selection.order, place, STREAM_CHUNK):
        yield from chunk
        place = Place(key=chunk[-1].key)


def count(selection: Selection) -> int:
    """Return how many entries are selected; as slow as counting is, so only when asked."""
    return sum(table.rows.count() for table in _tables(selection, known_version(selection)))


def find(*, known_at: datetime | None = None, **lookup: int | str) -> Entry | None:
    """Return the one entry with these columns, whatever its status, or nothing.

    With ``known_at`` it is the entry as it was recorded at that moment.
    """
    row = Row.objects.filter(**lookup).values_list(*_COLUMNS).first()
    entry = Entry(*row) if row else None
    at = known_version(Selection(known_at=known_at))
    if entry is None or at is None or entry.version <= at:
        return entry
    past = PastEntry.objects.filter(entry_id=entry.id, version__lte=at, until__gt=at)
    row = past.values_list("entry_id", *_COLUMNS[1:]).first()
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


def _selected(rows: QuerySet[Any], selection: Selection) -> QuerySet[Any]:
    """Keep the rows that are selected."""
    rows = rows.filter(status__in=selection.status)
    if selection.start or selection.end:
        rows = rows.filter(dated=True)
    if selection.start:
        rows = rows.filter(upper__gte=selection.start)
    if selection.end:
        rows = rows.filter(lower__lte=selection.end)
    for name, model in _IDENTITIES.items():
        ids = getattr(selection, name)
        if ids:
            wanted = _survivors(name, model, ids)
            if selection.known_at is not None:  # a merge may be younger than what is asked for
                wanted = sorted({*wanted, *ids})
            rows = rows.filter(_any_of(f"{name}_id", wanted))
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


def _matching(rows: QuerySet[Any], words: tuple[str, ...]) -> QuerySet[Any]:
    """Keep the rows that hold every word: the one place that full text search is asked for."""
    for word in words:
        rows = rows.filter(search__icontains=word)
    return rows


# ---------------------------------------------------------------- as it is, and as it was


@dataclass(frozen=True, slots=True)
class _Table:
    """One of the tables that a reading takes its rows from; ``pk`` names the entry's id in it."""

    rows: QuerySet[Any]
    pk: str

    def fetch(self, part: Range, size: int) -> list[Entry]:
        columns = (self.pk, *_COLUMNS[1:])
        return [
            Entry(*row) for row in within(self.rows, part, self.pk).values_list(*columns)[:size]
        ]


def _tables(selection: Selection, version: int | None) -> list[_Table]:
    """Return what holds the selected entries: as they are, or as they were at a version."""
    if version is None:
        return [_Table(_selected(Row.objects.all(), selection), "id")]
    unchanged = Row.objects.filter(version__lte=version)
    changed = PastEntry.objects.filter(version__lte=version, until__gt=version)
    return [
        _Table(_selected(unchanged, selection), "id"),
        _Table(_selected(changed, selection), "entry_id"),
    ]


def _fetch(tables: list[_Table], order: Order, place: Place | None, size: int) -> list[Entry]:
    """Return up to ``size`` entries on from a place, nearest first."""
    entries: list[Entry] = []
    for part in ranges(order, place):
        missing = size - len(entries)
        if missing:
            found = [table.fetch(part, missing) for table in tables]
            near = merge(*found, key=lambda entry: entry.key, reverse=part.descending)
            entries.extend(islice(near, missing))
    return entries
