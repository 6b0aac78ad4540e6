"""The chronology, and the forums and statements on it."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from events.models import Forum, Statement
from events.vocabulary import EntryKind, Subject
from timeline import chronology
from timeline.api.documents import EntryItem, address, entry_item, fact_of
from timeline.api.errors import Gone
from timeline.api.views import DetailView, Found, ListView, PageItem, ReadView, moved, why
from timeline.chronology import Entry
from timeline.cursor import Cursor
from timeline.keyset import Place
from timeline.query import FILTERS, MAX_ID, PAGING, PUBLISHED, Parameter, Query, read


class EntryPage(PageItem):
    """One page of entries."""

    results: list[EntryItem]


class Timeline(ListView[Entry]):
    """The chronology: forums and statements in the order of their dates, the undated last."""

    operation = "timeline"
    parameters: ClassVar[tuple[Parameter, ...]] = (*FILTERS, *PAGING)
    fixed: ClassVar[Mapping[str, Any]] = {}
    shows = EntryPage

    def read(self, given: Mapping[str, Sequence[str]]) -> Query:
        """Read the filters of the chronology, but for those that are fixed here."""
        return read(given, fixed=self.fixed)

    def fingerprint(self, values: Query) -> str:
        """Bind cursors to the selection."""
        return values.selection.fingerprint

    def find(self, values: Query, cursor: Cursor | None) -> Found[Entry]:
        """Return a page of the selection."""
        page = chronology.page(
            values.selection,
            limit=values.limit,
            place=Place.of(cursor),
            version=cursor.crawl.version if cursor else None,
        )
        return Found(
            rows=page.entries,
            keys=[Place(key=entry.key).numbers for entry in page.entries],
            has_previous=page.has_previous,
            has_next=page.has_next,
        )

    def version(self, values: Query, current: int) -> int:
        """Return the version of the moment that ``known_at`` names."""
        known = chronology.known_version(values.selection)
        return current if known is None else known

    def count(self, values: Query) -> int:
        """Count the selection."""
        return chronology.count(values.selection)

    def items(self, rows: Sequence[Entry], root: str) -> list[EntryItem]:
        """Show entries with their evidence."""
        return [entry_item(entry, root) for entry in rows]


class Forums(Timeline):
    """The forums, in the order of the chronology, with the same filters."""

    operation = "forums"
    parameters = tuple(one for one in (*FILTERS, *PAGING) if one.field != "kind")
    fixed = {"kind": (EntryKind.FORUM,)}


class Statements(Timeline):
    """The statements, in the order of the chronology, with the same filters."""

    operation = "statements"
    parameters = Forums.parameters
    fixed = {"kind": (EntryKind.STATEMENT,)}


class ForumDetail(DetailView):
    """One forum."""

    operation = "forum_detail"
    shows = EntryItem
    problems = (*DetailView.problems, "gone")
    subject = Subject.FORUM
    model = Forum

    def find(self, pk: int, root: str) -> EntryItem | None:
        """Return the forum's entry."""
        entry = chronology.find(kind=EntryKind.FORUM.value, forum_id=pk)
        return _published(entry, root) if entry else None


class StatementDetail(DetailView):
    """One statement, with every report of it."""

    operation = "statement_detail"
    shows = EntryItem
    problems = (*DetailView.problems, "gone")
    subject = Subject.STATEMENT
    model = Statement

    def find(self, pk: int, root: str) -> EntryItem | None:
        """Return the statement's entry; one without a speaker has none."""
        entry = chronology.find(statement_id=pk)
        return _published(entry, root) if entry else None


class EntryDetail(ReadView):
    """One entry of the chronology by its own id, which a merge of its fact does not change."""

    operation = "entry_detail"
    shows = EntryItem
    problems = ForumDetail.problems

    @classmethod
    def answers(cls) -> dict[int, tuple[Any, str]]:
        """Return also the redirect."""
        return ForumDetail.answers()

    def show(self, request: Request, values: Any, version: int, **ids: Any) -> Any:
        """Return the entry, or redirect to the fact that took its own over."""
        pk, root = ids["pk"], self.root(request)
        entry = chronology.find(id=pk) if pk <= MAX_ID else None
        if entry is None:
            raise NotFound(f"There is no entry {pk}.")
        subject, fact = fact_of(entry)
        kept = entry.document["merged_into"]
        if kept is not None:
            return moved(subject, fact, address(root, subject, kept))
        return _published(entry, root)


def _published(entry: Entry, root: str) -> EntryItem:
    if entry.status not in PUBLISHED:
        subject, pk = fact_of(entry)
        raise Gone(f"The {subject} {pk} was {entry.status}: {why(subject, pk)}.")
    return entry_item(entry, root)
