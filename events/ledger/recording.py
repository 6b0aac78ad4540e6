"""Record what changed: one transaction, one version, a revision for each fact that differs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from events.ledger.documents import Served, restated, served_forums, served_statements
from events.ledger.doubts import rank_forums, rank_statements
from events.ledger.snapshots import SNAPSHOTS, UNSHOWN, dependents
from events.models import (
    Chronology,
    Decision,
    Entry,
    ExtractionRun,
    Forum,
    PastEntry,
    Revision,
    Statement,
    wire,
)
from events.vocabulary import Action, EntryKind, Status, Subject, address

BATCH: Final = 500
"""Facts rebuilt at once: bounds memory when a renamed speaker has many statements."""

SERVED_COLUMNS: Final = (
    "kind",
    "statement",
    "forum",
    "series",
    "speaker",
    "organisation",
    "country",
    "language",
    "status",
    "confidence",
    "edtf",
    "lower",
    "upper",
    "precision",
    "reach",
    "dated",
    "search",
)
STAMPED: Final = ("wire", "version", "changed_at")
"""What changes of an entry whenever anything does."""

_COLUMNS: Final = Entry._meta.concrete_fields  # noqa: SLF001 - Django's documented Meta API
KEPT_COLUMNS: Final = tuple(column.attname for column in _COLUMNS if not column.primary_key)

GONE: Final = frozenset({Status.REJECTED.value, Status.WITHDRAWN.value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Why something changes: a curator's decision, an extraction run, or a plain reason."""

    curator: User | None = None
    decision: Decision | None = None
    run: ExtractionRun | None = None
    reason: str = ""


@dataclass(slots=True)
class Recording:
    """The facts that the open transaction touched, by subject."""

    cause: Cause
    touched: dict[Subject, set[int]] = field(default_factory=lambda: defaultdict(set))
    ruled: dict[Subject, dict[int, Statement | Forum]] = field(
        default_factory=lambda: defaultdict(dict)
    )

    def touch(self, subject: Subject, ids: Iterable[int]) -> None:
        """Say that these facts may have changed. Saying it of unchanged ones writes nothing."""
        self.touched[subject].update(ids)

    def rule(self, subject: Subject, row: Statement | Forum) -> None:
        """Say that a fact was accepted or rejected: of its entry the status alone is written.

        The rest stands as it was recorded when it changed, and is not read from the tables again.
        """
        self.ruled[subject][row.pk] = row

    def because(self, **changes: Any) -> None:
        """Name the decision or run once it exists: it is often made inside the block."""
        known = {name: getattr(self.cause, name) for name in Cause.__slots__}
        self.cause = Cause(**{**known, **changes})


@contextmanager
def recording(
    *,
    curator: User | None = None,
    decision: Decision | None = None,
    run: ExtractionRun | None = None,
    reason: str = "",
) -> Iterator[Recording]:
    """Open a transaction in which facts change; on leaving, record whatever differs.

    Writers queue on the one row of :class:`Chronology`, so versions are gapless and a revision is
    never visible before an older one. An exception inside the block undoes all of it.
    """
    with transaction.atomic():
        chronology = _queue()
        record = Recording(Cause(curator=curator, decision=decision, run=run, reason=reason))
        yield record
        writer = _Writer(record.cause, version=chronology.version + 1, now=timezone.now())
        writer.rule(record.ruled, record.touched)
        writer.write(record.touched)
        if writer.revised:
            chronology.version = writer.version
            chronology.save()


def _queue() -> Chronology:
    """Wait for the one row that writers queue on; make it where nobody wrote yet."""
    known = Chronology.objects.select_for_update().filter(pk=1).first()
    if known is None:
        Chronology.objects.get_or_create(pk=1)
        known = Chronology.objects.select_for_update().get(pk=1)
    return known


@dataclass(slots=True)
class _Writer:
    cause: Cause
    version: int
    now: datetime
    revised: int = 0

    def rule(
        self,
        ruled: dict[Subject, dict[int, Statement | Forum]],
        touched: dict[Subject, set[int]],
    ) -> None:
        """Write what became of facts that changed in nothing else and have an entry.

        The others are left among those that are touched.
        """
        for subject, rows in ruled.items():
            known = self._known(subject, sorted(rows.keys() - touched[subject]))
            served = [restated(rows[pk], entry.document) for pk, entry in known.items()]
            self._entries(subject, served, known)
            touched[subject] |= rows.keys() - known.keys()

    def write(self, touched: dict[Subject, set[int]]) -> None:
        """Write snapshots first: a new name reaches the entries that show it."""
        statements = set(touched.get(Subject.STATEMENT, ()))
        forums = set(touched.get(Subject.FORUM, ()))
        for subject in SNAPSHOTS:
            for batch in _batches(touched.get(subject, ())):
                renamed = self._snapshots(subject, batch)
                more_statements, more_forums = dependents(subject, renamed)
                statements |= more_statements
                forums |= more_forums
        for batch in _batches(forums):
            served = served_forums(batch)
            rank_forums(_waiting(served))
            changed = self._entries(Subject.FORUM, served, self._known(Subject.FORUM, batch))
            statements |= dependents(Subject.FORUM, changed)[0]
        for batch in _batches(statements):
            served = served_statements(batch)
            rank_statements(_waiting(served))
            self._entries(Subject.STATEMENT, served, self._known(Subject.STATEMENT, batch))

    def _snapshots(self, subject: Subject, ids: list[int]) -> list[int]:
        """Revise the subjects whose snapshot differs; return those that entries show otherwise."""
        last: dict[int, Revision] = {}
        revisions = Revision.objects.filter(subject=subject.value, subject_id__in=ids)
        for revision in revisions.order_by("id"):
            last[revision.subject_id] = revision
        new, renamed = [], []
        now = SNAPSHOTS[subject](ids)
        gone = [pk for pk, revision in last.items() if pk not in now and revision.after is not None]
        new += [self._revision(subject, pk, last[pk].after, None) for pk in gone]
        for pk, after in now.items():
            before = last[pk].after if pk in last else None
            if before == after:
                continue
            new.append(self._revision(subject, pk, before, after))
            if before is not None and _shown(before) != _shown(after):
                renamed.append(pk)
        self._keep(new)
        return renamed

    def _entries(
        self, subject: Subject, served: list[Served], known: dict[int, Entry]
    ) -> list[int]:
        """Write the entries that differ; return the facts that other entries show otherwise now.

        Statements show their forum, but not which articles tell of it: one more changes no others.
        """
        new: list[Entry] = []
        past: list[PastEntry] = []
        changed: list[tuple[Entry, Served]] = []
        revisions: list[Revision] = []
        for one in served:
            entry = known.get(one.fact_id)
            if entry is None and not one.placed:
                continue
            before = entry.document if entry is not None else None
            if before == one.document:
                continue
            if entry is None:
                new.append(self._entry(subject, Entry(recorded_at=self.now), one))
            else:
                past.append(self._past(entry))
                changed.append((self._entry(subject, entry, one), one))
            revisions.append(self._revision(subject, one.fact_id, before, one.document))
        Entry.objects.bulk_create(new)
        PastEntry.objects.bulk_create(past)
        if len(changed) == 1:  # as nearly every ruling: several are written in one longer query
            [(entry, one)] = changed
            entry.save(update_fields=[*one.columns, *STAMPED])
        elif changed:
            Entry.objects.bulk_update([entry for entry, _ in changed], (*SERVED_COLUMNS, *STAMPED))
        self._keep(revisions)
        return [
            revision.subject_id
            for revision in revisions
            if (revision.before or {}).get("forum") != (revision.after or {}).get("forum")
        ]

    def _known(self, subject: Subject, ids: list[int]) -> dict[int, Entry]:
        if subject is Subject.STATEMENT:
            entries = Entry.objects.filter(statement__in=ids)
            return {entry.statement_id: entry for entry in entries if entry.statement_id}
        entries = Entry.objects.filter(kind=EntryKind.FORUM.value, forum__in=ids)
        return {entry.forum_id: entry for entry in entries if entry.forum_id}

    def _entry(self, subject: Subject, entry: Entry, one: Served) -> Entry:
        for name, value in one.columns.items():
            setattr(entry, name, value)
        entry.version = self.version
        entry.changed_at = self.now
        entry.wire = wire.write(
            one.document,
            url=address("", subject, one.fact_id),
            version=entry.version,
            recorded_at=entry.recorded_at,
            changed_at=entry.changed_at,
        )
        return entry

    def _past(self, entry: Entry) -> PastEntry:
        """Keep an entry as it is before it changes."""
        columns = {name: getattr(entry, name) for name in KEPT_COLUMNS}
        return PastEntry(entry_id=entry.pk, until=self.version, **columns)

    def _revision(self, subject: Subject, pk: int, before: Any, after: Any) -> Revision:
        return Revision(
            version=self.version,
            subject=subject.value,
            subject_id=pk,
            action=_action(before, after).value,
            before=before,
            after=after,
            at=self.now,
            decision=self.cause.decision,
            run=self.cause.run,
            curator_id=self.cause.curator.pk if self.cause.curator else None,
            reason=self.cause.reason,
        )

    def _keep(self, revisions: list[Revision]) -> None:
        Revision.objects.bulk_create(revisions)
        self.revised += len(revisions)


def _waiting(served: Iterable[Served]) -> list[int]:
    """Return those that wait for a ruling: only these are ranked by doubt."""
    return [one.fact_id for one in served if one.waits]


def _shown(snapshot: Any) -> Any:
    """Leave out what no entry shows."""
    return {name: value for name, value in snapshot.items() if name not in UNSHOWN}


def _action(before: Any, after: Any) -> Action:
    """Name a change by what it did to the fact's place in the world."""
    if before is None:
        return Action.CREATED
    if after is None:
        return Action.WITHDRAWN
    was_merged, is_merged = before.get("merged_into"), after.get("merged_into")
    if was_merged != is_merged:
        return Action.MERGED if is_merged else Action.UNMERGED
    was_gone, is_gone = before.get("status") in GONE, after.get("status") in GONE
    if was_gone != is_gone:
        return Action.WITHDRAWN if is_gone else Action.RESTORED
    return Action.CHANGED


def _batches(ids: Iterable[int]) -> Iterator[list[int]]:
    ordered = sorted(ids)
    for start in range(0, len(ordered), BATCH):
        yield ordered[start : start + BATCH]
