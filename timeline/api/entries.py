"""The chronology, and the forums and statements on it."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, ClassVar, Final, NotRequired, TypedDict
from urllib.parse import urlencode

from orjson import Fragment, dumps, loads
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from events.models import Forum, Statement, wire
from events.models.document import Count
from events.vocabulary import EntryKind, Subject, address
from events.words import Term
from timeline import chronology
from timeline.api.counts import FACETS, SharesItem, facets
from timeline.api.details import DetailView, content_hash, moved, why
from timeline.api.documents import EntryItem, entry_item, fact_of
from timeline.api.errors import Gone
from timeline.api.expanding import EXPAND, ExpandedItem, expanded
from timeline.api.unchanged import SHAPE
from timeline.api.views import Found, ListView, PageItem, ReadView
from timeline.chronology import Entry
from timeline.cursor import Cursor
from timeline.keyset import Place
from timeline.query import FILTERS, MAX_ID, PAGING, PUBLISHED, Parameter, Query, read
from timeline.snippets import matches

KNOWN_AT: Final = tuple(one for one in FILTERS if one.field == "known_at")


BESIDE: Final = (FACETS, EXPAND)


class MatchItem(TypedDict):
    """A field that holds something of what ``q`` asks for.

    ``text`` is the field, or a stretch of it that begins at ``start``. ``spans`` are the finds, as
    pairs of code points of ``text``, the end exclusive.
    """

    field: str
    text: str
    start: Count
    spans: list[list[Count]]


class FoundItem(EntryItem):
    """One entry on a list; with ``q`` it tells in which fields something was found."""

    matches: NotRequired[list[MatchItem]]


class EntryPage(PageItem):
    """One page of entries; ``facets`` and ``expanded`` are there when they were asked for."""

    results: list[FoundItem]
    facets: NotRequired[dict[str, SharesItem]]
    expanded: NotRequired[ExpandedItem]


class Timeline(ListView[Entry]):
    """The chronology: forums and statements in the order of their dates, the undated last."""

    operation = "timeline"
    parameters: ClassVar[tuple[Parameter, ...]] = (*FILTERS, *PAGING, *BESIDE)
    fixed: ClassVar[Mapping[str, Any]] = {}
    shows = EntryPage

    def read(self, given: Mapping[str, Sequence[str]]) -> Query:
        """Read the filters of the chronology, but for those that are fixed here."""
        return read(given, own=BESIDE, fixed=self.fixed)

    def fingerprint(self, values: Query) -> str:
        """Bind cursors to the selection."""
        return values.selection.fingerprint

    def find(self, values: Query, cursor: Cursor | None, version: int) -> Found[Entry]:
        """Return a page of the selection."""
        page = chronology.page(
            values.selection,
            limit=values.limit,
            place=Place.of(cursor),
            version=cursor.crawl.version if cursor else version,
        )
        return Found(
            rows=page.entries,
            ids=[entry.id for entry in page.entries],
            ends=[Place(key=one.key).numbers for one in (*page.entries[:1], *page.entries[-1:])],
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

    def show(self, request: Request, values: Query, version: int, **ids: Any) -> Any:
        """Return one page, with what a search found."""
        page = super().show(request, values, version, **ids)
        terms = values.selection.terms
        if terms:
            page["results"] = [_found(item, terms) for item in loads(dumps(page["results"]))]
        return page

    def beside(self, values: Query, rows: Sequence[Entry], root: str) -> dict[str, Any]:
        """Return facets of the whole list, and what its entries name, where they are asked for."""
        told: dict[str, Any] = {}
        if "facets" in values.extra:
            told["facets"] = facets(values.selection, values.extra["facets"])
        if "expand" in values.extra:
            told["expanded"] = expanded(rows, values.extra["expand"], values.selection, root)
        return told

    def items(self, rows: Sequence[Entry], root: str) -> list[Fragment]:
        """Show entries as the ledger wrote them."""
        return [Fragment(text) for text in wire.served(((one.id, one.wire) for one in rows), root)]


class Forums(Timeline):
    """The forums, in the order of the chronology, with the same filters."""

    operation = "forums"
    parameters = tuple(one for one in Timeline.parameters if one.field != "kind")
    fixed = {"kind": (EntryKind.FORUM,)}


class Statements(Timeline):
    """The statements, in the order of the chronology, with the same filters."""

    operation = "statements"
    parameters = Forums.parameters
    fixed = {"kind": (EntryKind.STATEMENT,)}


def _found(item: Any, terms: tuple[Term, ...]) -> dict[str, Any]:
    """Return an entry with the fields in which something was found."""
    found: list[MatchItem] = [
        {
            "field": one.field,
            "text": one.text,
            "start": one.start,
            "spans": [list(span) for span in one.spans],
        }
        for one in matches(item, terms)
    ]
    return {**item, "matches": found}


class FactDetail(DetailView):
    """A statement or a forum, as it is or as it was recorded at a moment."""

    parameters = KNOWN_AT
    shows = EntryItem

    @abstractmethod
    def lookup(self, pk: int) -> dict[str, Any]:
        """Return what finds the entry of the fact."""

    def find(self, pk: int, root: str) -> EntryItem | None:
        """Return the fact's entry."""
        entry = chronology.find(**self.lookup(pk))
        return _published(entry, root) if entry else None

    def show(self, request: Request, values: Any, version: int, **ids: Any) -> Any:
        """Return the fact, or redirect to the one that took it over."""
        moment, pk = values.get("known_at"), ids["pk"]
        if moment is None:
            return super().show(request, values, version, **ids)
        entry = chronology.find(known_at=moment, **self.lookup(pk)) if pk <= MAX_ID else None
        if entry is None:
            raise NotFound(f"No {self.subject} {pk} was recorded by {moment.isoformat()}.")
        return _followed(entry, self.root(request), moment)

    def mark(self, shown: Any, **ids: Any) -> str:
        """Name the version that is shown: now, or at the moment asked for."""
        return f'"{SHAPE}-{shown["version"]}-{self.subject}-{ids["pk"]}-{content_hash(shown)}"'


class ForumDetail(FactDetail):
    """One forum."""

    operation = "forum_detail"
    subject = Subject.FORUM
    model = Forum

    def lookup(self, pk: int) -> dict[str, Any]:
        """Find the entry of the forum itself, not of what was said there."""
        return {"kind": EntryKind.FORUM.value, "forum_id": pk}


class StatementDetail(FactDetail):
    """One statement, with every report of it."""

    operation = "statement_detail"
    subject = Subject.STATEMENT
    model = Statement

    def lookup(self, pk: int) -> dict[str, Any]:
        """Find the entry; a statement without a speaker has none."""
        return {"statement_id": pk}


class EntryDetail(ReadView):
    """One entry of the chronology by its own id, which a merge of its fact does not change."""

    operation = "entry_detail"
    parameters = KNOWN_AT
    shows = EntryItem
    problems = ForumDetail.problems

    @classmethod
    def answers(cls) -> dict[int, tuple[Any, str]]:
        """Return also the redirect."""
        return ForumDetail.answers()

    def show(self, request: Request, values: Any, version: int, **ids: Any) -> Any:
        """Return the entry, or redirect to the fact that took its own over."""
        pk, moment = ids["pk"], values.get("known_at")
        entry = chronology.find(known_at=moment, id=pk) if pk <= MAX_ID else None
        if entry is None:
            then = f" at {moment.isoformat()}" if moment else ""
            raise NotFound(f"There is no entry {pk}{then}.")
        return _followed(entry, self.root(request), moment)


def _followed(entry: Entry, root: str, moment: datetime | None) -> Response | EntryItem:
    """Return an entry, or the way to the fact that its own was merged into."""
    kept = entry.document.get("merged_into")
    if kept is None:
        return _published(entry, root)
    subject, fact = fact_of(entry)
    then = "?" + urlencode({"known_at": moment.isoformat()}) if moment else ""
    return moved(subject, fact, address(root, subject, kept) + then)


def _published(entry: Entry, root: str) -> EntryItem:
    if entry.status not in PUBLISHED:
        subject, pk = fact_of(entry)
        raise Gone(f"The {subject} {pk} was {entry.status}: {why(subject, pk)}.")
    return entry_item(entry, root)
