"""The one selection: which entries are published, in one order, as plain values.

API, feeds and pages render what this module gives. Pages are keyset pages over
``(lower, upper, id)``: a crawl visits each row once, in both directions, while other rows come and
go, and no page is slower than the first.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, Final

from django.db import connection
from django.db.models import BooleanField, QuerySet
from django.db.models.expressions import RawSQL

from events.models import Entry as Row
from events.models import (
    Forum,
    ForumSeries,
    Organisation,
    PastEntry,
    Revision,
    Speaker,
    Statement,
    wire,
)
from events.models.document import StoredDocument
from timeline.keyset import UNDATED, Key, Place, Range, ranges
from timeline.query import ParameterError, QueryError, Selection
from timeline.scan import Branch, Line, Read, read
from timeline.searching import Search, holding, marks, named
from timeline.selecting import filtered, past, present

Identity = Speaker | Forum | ForumSeries | Organisation | Statement

STREAM_CHUNK: Final = 1000
_IDENTITIES: Final[Mapping[str, type[Identity]]] = {
    "speaker": Speaker,
    "forum": Forum,
    "series": ForumSeries,
    "organisation": Organisation,
}


class Entry(Line):
    """One dated thing: where it sorts, and the text that is served of it, which tells all else.

    ``lower`` and ``upper`` are sort bounds: an open side holds ``OPEN_START`` or ``OPEN_END``, an
    undated entry ``OPEN_END`` on both.
    """

    @property
    def key(self) -> Key:
        """Where the entry sorts."""
        return self.lower, self.upper, self.id

    @cached_property
    def document(self) -> StoredDocument:
        """The fact as it is stored."""
        return wire.read(self.wire)

    @property
    def kind(self) -> str:
        """A word of ``EntryKind``."""
        return self.document["kind"]

    @property
    def status(self) -> str:
        """A word of ``Status``."""
        return self.document["status"]

    @property
    def statement_id(self) -> int | None:
        """The statement that is told; null for a forum."""
        statement = self.document["statement"]
        return statement["id"] if statement else None

    @property
    def forum_id(self) -> int | None:
        """The forum itself, or the one that the statement was made at."""
        forum = self.document["forum"]
        return forum["id"] if forum else None

    @property
    def edtf(self) -> str:
        """The date; empty where nothing is known."""
        return self.document["date"]["edtf"]

    @property
    def dated(self) -> bool:
        """False in the last bucket."""
        when = self.document["date"]
        return when["lower"] is not None or when["upper"] is not None

    @property
    def version(self) -> int:
        """The version of the chronology when this last changed."""
        return self.document["version"]

    @property
    def recorded_at(self) -> datetime:
        """When this first came onto the chronology."""
        return datetime.fromisoformat(self.document["recorded_at"])

    @property
    def changed_at(self) -> datetime:
        """When this last changed."""
        return datetime.fromisoformat(self.document["changed_at"])


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
    with connection.cursor() as cursor:
        cursor.execute("SELECT version, changed_at FROM events_chronology")
        row = cursor.fetchone()
    if row is None:
        return Version(number=0, changed_at=None)
    number, moment = row
    return Version(number=number, changed_at=moment.replace(tzinfo=UTC))  # SQLite tells no zone


def stamp(selection: Selection) -> Version:
    """Return the stamp of what is selected: of the moment asked for, or of now."""
    known = known_version(selection)
    if known is None:
        return version()
    recorded = Revision.objects.filter(version=known).values_list("at", flat=True)
    return Version(number=known, changed_at=recorded.first())


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
    rows = _fetch(_resolved(selection), at, place, limit + 1)
    more = len(rows) > limit
    entries = tuple(rows[:limit])
    if backward:
        return Page(entries=entries[::-1], has_previous=more, has_next=True)
    return Page(entries=entries, has_previous=place is not None, has_next=more)


def stream(selection: Selection) -> Iterator[Entry]:
    """Give every selected entry in order, in constant memory, as they were when it began.

    Raises ``QueryError`` when a filter names a row that does not exist.
    """
    at, resolved = _version(selection), _resolved(selection)
    place = None
    while chunk := _fetch(resolved, at, place, STREAM_CHUNK):
        yield from chunk
        place = Place(key=chunk[-1].key)


def count(selection: Selection) -> int:
    """Return how many entries are selected; as slow as counting is, so only when asked."""
    return sum(rows.count() for rows in selected(selection))


def selected(selection: Selection) -> list[QuerySet[Any]]:
    """Return the rows of the selection, in no order, of each table that has some of them.

    Raises ``QueryError`` when a filter names a row that does not exist.
    """
    at, resolved = known_version(selection), _resolved(selection)
    tables: list[QuerySet[Any]] = [Row.objects.all()]
    if at is not None:
        changed = PastEntry.objects.filter(version__lte=at, until__gt=at)
        tables = [Row.objects.filter(version__lte=at), changed]
    return [_matching(filtered(rows, resolved), resolved) for rows in tables]


def find(*, known_at: datetime | None = None, **lookup: int | str) -> Entry | None:
    """Return the one entry with these columns, whatever its status, or nothing.

    With ``known_at`` it is the entry as it was recorded at that moment.
    """
    rows = Row.objects.filter(**lookup)
    entry = _one(rows, "id")
    at = known_version(Selection(known_at=known_at))
    if entry is None or at is None or entry.version <= at:
        return entry
    past = PastEntry.objects.filter(entry_id=entry.id, version__lte=at, until__gt=at)
    return _one(past, "entry_id")


def _one(rows: QuerySet[Any], pk: str) -> Entry | None:
    row = rows.values_list("lower", "upper", pk, "wire").first()
    if row is None:
        return None
    lower, upper, number, text = row
    return Entry(lower, upper, number, text.encode())


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


def _resolved(selection: Selection) -> Selection:
    """Follow the merges of what the filters name; ``QueryError`` where one names no row."""
    named = [name for name in _IDENTITIES if getattr(selection, name)]
    found: dict[str, Any] = {name: _survivors(selection, name) for name in named}
    return replace(selection, **found)


def _survivors(selection: Selection, name: str) -> tuple[int, ...]:
    ids: tuple[int, ...] = getattr(selection, name)
    found = {pk: survivor(_IDENTITIES[name], pk) for pk in ids}
    unknown = [
        ParameterError(name, str(pk), "names no row; ids are those that this API gave")
        for pk, target in found.items()
        if target is None
    ]
    if unknown:
        raise QueryError(*unknown)
    kept = {target for target in found.values() if target is not None}
    before = set(ids) if selection.known_at is not None else set()  # a merge may be younger
    return tuple(sorted(kept | before))


def _matching(rows: QuerySet[Any], selection: Selection) -> QuerySet[Any]:
    """Keep the rows that hold every term."""
    terms = selection.terms
    if not terms:
        return rows
    table = rows.model._meta.db_table  # noqa: SLF001 - Django's documented Meta API
    for condition, values in (named(table, terms, marks(selection)), holding(terms)):
        rows = rows.filter(RawSQL(condition, values, BooleanField()))  # noqa: S611 - no input
    return rows


# ---------------------------------------------------------------- as it is, and as it was


def _version(selection: Selection) -> int:
    """Return the version that is asked for: that of a moment, else the current one."""
    known = known_version(selection)
    return version().number if known is None else known


def _fetch(selection: Selection, at: int | None, place: Place | None, size: int) -> list[Entry]:
    """Return up to ``size`` entries on from a place, nearest first; null: of whatever version."""
    entries: list[Entry] = []
    dated = selection.start is not None or selection.end is not None
    for part in ranges(selection.order, place):
        missing = size - len(entries)
        if missing and not (dated and part.above and part.above >= UNDATED):
            rows = _between(selection, at, part, missing)
            entries += [Entry._make(row[:-1]) for row in rows]
    return entries


def _between(selection: Selection, at: int | None, part: Range, size: int) -> list[Read]:
    """Read the entries as they are; where the chronology is at another version, as they were."""
    branches = present(selection)
    rows = _read(selection, branches, part, size)
    if at is None or (rows[0][-1] if rows else version().number) == at:
        return rows
    unchanged = [one.narrowed("version <= %s", at) for one in branches]
    return _read(selection, [*unchanged, past(selection, at)], part, size)


def _read(selection: Selection, branches: list[Branch], part: Range, size: int) -> list[Read]:
    """Read rows; where there is a search, those that it finds.

    All are then read by one statement, whichever branch they were found in: what changed meanwhile
    is so read once, as it was.
    """
    if selection.terms:
        condition, values = holding(selection.terms)
        held = [one.narrowed(condition, *values) for one in branches]
        known = marks(selection)
        few = read([one for one in held if one.few], part, size)
        found = [pk for _, _, pk, *_ in few]
        for one in branches:
            if not one.few:
                found += Search(one, selection.terms, known).find(part, size)
        if not found:
            return []
        places = ", ".join(["%s"] * len(found))
        branches = [one.narrowed(f"{one.pk} IN ({places})", *found) for one in held]
    return read(branches, part, size)
