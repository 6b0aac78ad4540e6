"""What every reading view shares: strict parameters, ETag before any work, and keyset pages."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from http import HTTPStatus
from typing import Any, ClassVar, Generic, TypedDict, TypeVar
from urllib.parse import urlencode

import orjson
from django.http import HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from events.models.document import Count, Url
from timeline import chronology
from timeline.api.choosing import FIELDS, choose
from timeline.api.documents import ROOT
from timeline.api.unchanged import kept, tag, unchanged
from timeline.cursor import Crawl, Cursor, decode, proof
from timeline.query import PAGING, Parameter, read_values

Item = TypeVar("Item")


class CrawlItem(TypedDict):
    """What following the links gave so far, this page included.

    ``digest`` is the sum, modulo 2**128, of the first 16 bytes (big-endian) of the SHA-256 of each
    id in decimal, as 32 hexadecimal digits. On the last page ``complete`` is true when the crawl
    began at the other end of the list; when ``version`` equals the page's own, nothing changed
    meanwhile.
    """

    version: Count
    rows: Count
    digest: str
    complete: bool


class PageItem(TypedDict):
    """One page of a list. ``count`` is null unless it was asked for."""

    version: Count
    next: Url | None
    previous: Url | None
    count: Count | None
    crawl: CrawlItem


@dataclass(frozen=True, slots=True)
class Found(Generic[Item]):
    """What a list gives for one page: rows in order, their ids, and what lies beside them.

    ``ends`` are the keys of the first and of the last row, none on an empty page.
    """

    rows: Sequence[Item]
    ids: Sequence[int]
    ends: Sequence[tuple[int, ...]]
    has_previous: bool
    has_next: bool


class ReadView(APIView):
    """A view that reads, and works only when the client's copy is out of date.

    ``versioned`` says that whatever is shown changes with the version of the chronology. Where that
    is not so the ETag is made from the answer itself.
    """

    http_method_names = ["get", "head"]
    parameters: ClassVar[tuple[Parameter, ...]] = ()
    versioned: ClassVar[bool] = True
    operation: ClassVar[str]
    shows: ClassVar[Any]
    problems: ClassVar[tuple[str, ...]] = (
        "bad-parameter",
        "not-authenticated",
        "not-acceptable",
        "too-many-requests",
        "server-error",
        "unavailable",
    )

    def get(self, request: Request, **ids: Any) -> HttpResponseBase:
        """Answer from the client's copy where it can; else read and show."""
        given = dict(request.query_params.lists())
        choice = choose(self.shows, given)
        values = self.read({name: given[name] for name in given if name != FIELDS.name})
        stamp = chronology.version()
        mark, changed_at = self.tag(request, stamp.number), stamp.changed_at
        known = unchanged(request, mark, changed_at) if self.versioned else None
        if known:
            return known
        shown = self.show(request, values, stamp.number, **ids)
        if isinstance(shown, Response):
            return choice.cut(shown)
        if not self.versioned:
            mark, changed_at = self.mark(shown, **ids), None
            known = unchanged(request, mark)
        return known or choice.answer(shown, kept(mark, changed_at))

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Leave a 304 as it is, whoever gave it: all headers but its own are known already."""
        if response.status_code == HTTPStatus.NOT_MODIFIED:
            return response
        return super().finalize_response(request, response, *args, **kwargs)

    @classmethod
    def answers(cls) -> dict[int, tuple[Any, str]]:
        """Return the shapes that the view answers with by status, each with when that is."""
        return {200: (cls.shows, "As asked for.")}

    def read(self, given: Mapping[str, Sequence[str]]) -> Any:
        """Return the parameters of a request, read; ``QueryError`` where one is refused."""
        return read_values(given, self.parameters)

    def tag(self, request: Request, version: int) -> str:
        """Return the ETag: equal only for the same address of an unchanged chronology."""
        return tag(request, version)

    def mark(self, shown: Any, **ids: Any) -> str:
        """Return the ETag of what no version of the chronology tells of."""
        return f'"{sha256(orjson.dumps(shown)).hexdigest()[:32]}"'

    @abstractmethod
    def show(self, request: Request, values: Any, version: int, **ids: Any) -> Any:
        """Return the document to answer with, or a whole response."""

    def root(self, request: Request) -> str:
        """Return the absolute address of the API."""
        return str(request.build_absolute_uri(ROOT))


class ListView(ReadView, Generic[Item]):
    """A view of a list, page by page."""

    parameters: ClassVar[tuple[Parameter, ...]] = PAGING

    @abstractmethod
    def find(self, values: Any, cursor: Cursor | None, version: int) -> Found[Item]:
        """Return the rows of the page that the cursor begins, else of the first at a version."""

    @abstractmethod
    def count(self, values: Any) -> int:
        """Return how many rows the whole list has."""

    def version(self, values: Any, current: int) -> int:
        """Return the version that is listed: the current one, unless another is asked for."""
        return current

    @abstractmethod
    def items(self, rows: Sequence[Item], root: str) -> Any:
        """Return rows as served, a list or its JSON, with as many queries for many as for one."""

    def beside(self, values: Any, rows: Sequence[Item], root: str) -> dict[str, Any]:
        """Return what a page tells beside its rows."""
        return {}

    @abstractmethod
    def fingerprint(self, values: Any) -> str:
        """Return a digest of what is listed, which cursors are bound to."""

    def show(self, request: Request, values: Any, version: int, **ids: Any) -> Any:
        """Return one page with the links to its neighbours."""
        listed = self.fingerprint(values)
        version = self.version(values, version)
        cursor = decode(values.cursor, listed) if values.cursor else None
        found = self.find(values, cursor, version)
        ends = _ends(found, cursor, listed, version)
        root = self.root(request)
        return {
            "version": version,
            "next": _link(request, ends.next),
            "previous": _link(request, ends.previous),
            "count": self.count(values) if values.count else None,
            "crawl": ends.crawl,
            "results": self.items(found.rows, root),
            **self.beside(values, found.rows, root),
        }


@dataclass(frozen=True, slots=True)
class _Ends:
    """Where a page's links lead, and what the crawl that it belongs to was given."""

    next: Cursor | None
    previous: Cursor | None
    crawl: CrawlItem


def _ends(found: Found[Any], cursor: Cursor | None, listed: str, version: int) -> _Ends:
    """Carry the crawl on in its direction, and begin a new one in the other, at its version.

    An empty page has no links: all that its cursor led to is gone.
    """
    backward = cursor is not None and cursor.backward
    page = proof(found.ids)
    crawl = (cursor.crawl if cursor else Crawl(version=version)).extended(page)
    more = bool(found.ids) and (found.has_previous if backward else found.has_next)
    turned = Crawl(version=crawl.version, whole=not more).extended(page)
    links: dict[bool, Cursor | None] = {False: None, True: None}
    for back in links:
        if found.ids and (found.has_previous if back else found.has_next):
            links[back] = Cursor(
                key=found.ends[0 if back else -1],
                backward=back,
                fingerprint=listed,
                crawl=crawl if back == backward else turned,
            )
    told: CrawlItem = {
        "version": crawl.version,
        "rows": crawl.count,
        "digest": f"{crawl.digest:032x}",
        "complete": crawl.whole and not more,
    }
    return _Ends(next=links[False], previous=links[True], crawl=told)


def _link(request: Request, cursor: Cursor | None) -> str | None:
    if cursor is None:
        return None
    given = {**dict(request.query_params.lists()), "cursor": [cursor.encode()]}
    query = urlencode(given, doseq=True, safe=":")
    return str(request.build_absolute_uri(f"{request.path}?{query}"))
