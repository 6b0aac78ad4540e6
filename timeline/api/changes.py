"""What changed, in order: all that a client needs to keep a copy in step."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

from django.db.models import Q, QuerySet

from events.models import Entry, Revision
from events.models.document import EntryDocument
from events.vocabulary import Action, EntryKind, Status, Subject, address
from timeline.api.documents import ChangeItem, fact_item
from timeline.api.tables import TableView
from timeline.api.views import PageItem
from timeline.query import MAX_ID, Parameter, listing, one_of, several_of

GONE: Final = frozenset({Status.REJECTED.value, Status.WITHDRAWN.value})
ENTRIES: Final = frozenset({Subject.STATEMENT.value, Subject.FORUM.value})


def _version(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > MAX_ID:
        raise ValueError(text)
    return int(text)


SINCE: Final = Parameter(
    "since", "since", "the version of the chronology that a copy is at", "0", _version
)
SUBJECT: Final = Parameter(
    "subject",
    "subject",
    several_of(Subject),
    "statement,forum",
    one_of(Subject),
    listing(Subject),
)


class ChangePage(PageItem):
    """One page of changes; when the last is read, a copy is at the page's ``version``."""

    results: list[ChangeItem]


class Changes(TableView[Revision]):
    """Every change in the order in which it was made, withdrawals and merges included.

    Crawl the timeline, keep the version of the crawl, then read the changes ``since`` it.
    """

    operation = "changes"
    own = (SINCE, SUBJECT)
    shows = ChangePage

    def rows(self, extra: Mapping[str, Any]) -> QuerySet[Revision]:
        """Select what came after a version, and by subject."""
        rows = Revision.objects.all()
        if "since" in extra:
            rows = rows.filter(version__gt=extra["since"])
        if "subject" in extra:
            rows = rows.filter(subject__in=extra["subject"])
        return rows

    def items(self, rows: Sequence[Revision], root: str) -> list[ChangeItem]:
        """Show changes, without the words of what has been withdrawn since."""
        return change_items(rows, root)


def change_items(rows: Sequence[Revision], root: str) -> list[ChangeItem]:
    """Return changes as served, without the words of what has been withdrawn since."""
    gone = withdrawn(rows)
    return [_change(row, root, shown=(row.subject, row.subject_id) not in gone) for row in rows]


def withdrawn(rows: Sequence[Revision]) -> set[tuple[str, int]]:
    """Return which of the statements and forums are withdrawn by now."""
    ids: dict[str, list[int]] = {Subject.STATEMENT.value: [], Subject.FORUM.value: []}
    for row in rows:
        if row.subject in ids:
            ids[row.subject].append(row.subject_id)
    entries = Entry.objects.filter(
        Q(statement__in=ids["statement"]) | Q(kind=EntryKind.FORUM.value, forum__in=ids["forum"]),
        status__in=GONE,
    )
    return {
        ("statement", statement) if statement else ("forum", forum)
        for statement, forum in entries.values_list("statement", "forum")
    }


def _change(row: Revision, root: str, *, shown: bool) -> ChangeItem:
    subject = Subject(row.subject)
    kept = (row.after or {}).get("merged_into")
    return {
        "id": row.pk,
        "version": row.version,
        "at": row.at.isoformat(),
        "action": Action(row.action),
        "subject": subject,
        "subject_id": row.subject_id,
        "url": address(root, subject, row.subject_id),
        "redirect": address(root, subject, kept) if kept is not None else None,
        "reason": row.reason,
        "document": served_document(row.subject, row.after, root) if shown else None,
    }


def served_document(
    subject: str, told: Any, root: str, *, whole: bool = False
) -> dict[str, Any] | None:
    """Return a fact as a revision tells it, served.

    Nothing where it was then withdrawn or merged, unless the ``whole`` history is asked for.
    """
    document = told or {}
    gone = document.get("merged_into") is not None or document.get("status") in GONE
    if not document or (gone and not whole):
        return None
    if subject in ENTRIES:
        return dict(fact_item(cast("EntryDocument", document), root))
    return dict(document)
