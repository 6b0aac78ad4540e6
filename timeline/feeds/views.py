"""The feeds' addresses: read the query, select once, render, and let readers cache."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import wraps
from hashlib import sha256
from itertools import chain, islice
from typing import Final, TypeVar

import orjson
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.urls import reverse
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import condition, require_safe

from events.vocabulary import EntryKind, Status
from timeline import chronology, cursor
from timeline.chronology import Entry
from timeline.feeds import annotations, atom, calendar, jsonfeed, jsonld, table, timelinejs
from timeline.feeds.records import EPOCH, Feed
from timeline.keyset import Place
from timeline.problems import answer, refused
from timeline.query import FILTERS, Parameter, QueryError, Selection, read, read_values, select

TITLE: Final = "Rostrum: who said what, at which forum, and when"
_BOM: Final = Parameter("bom", "bom", "1, to please Excel", "1", lambda text: {"1": True}[text])

Answer = TypeVar("Answer", bound=HttpResponseBase)
View = Callable[[HttpRequest], HttpResponseBase]


def feed(render: Callable[[HttpRequest], HttpResponseBase]) -> View:
    """Make a renderer a view: safe methods only, refusals as problems, 304, compressed."""
    unless_known = condition(etag_func=_etag, last_modified_func=_changed_at)(render)

    @gzip_page
    @require_safe
    @wraps(render)
    def view(request: HttpRequest) -> HttpResponseBase:
        try:
            response: HttpResponseBase = unless_known(request)
        except QueryError as error:
            return answer("bad-parameter", str(error), request, refused(error))
        response["Cache-Control"] = "public, max-age=0, must-revalidate"
        return response

    return view


def _etag(request: HttpRequest) -> str:
    """Stamp the answer: the same version and the same address give the same bytes."""
    address = request.build_absolute_uri().encode()
    return f'"{chronology.version().number}-{sha256(address).hexdigest()[:16]}"'


def _changed_at(_: HttpRequest) -> datetime | None:
    return chronology.version().changed_at


# ---------------------------------------------------------------- feeds that are read in pages


@feed
def timelinejs_view(request: HttpRequest) -> HttpResponse:
    """Serve TimelineJS JSON."""
    return _json(timelinejs.render(_page(request)), timelinejs.CONTENT_TYPE)


@feed
def jsonfeed_view(request: HttpRequest) -> HttpResponse:
    """Serve JSON Feed."""
    return _json(jsonfeed.render(_page(request)), jsonfeed.CONTENT_TYPE)


@feed
def atom_view(request: HttpRequest) -> HttpResponse:
    """Serve Atom."""
    return HttpResponse(atom.render(_page(request)), content_type=atom.CONTENT_TYPE)


@feed
def jsonld_view(request: HttpRequest) -> HttpResponse:
    """Serve schema.org JSON-LD."""
    return _json(jsonld.render(_page(request)), jsonld.CONTENT_TYPE)


@feed
def annotations_view(request: HttpRequest) -> HttpResponse:
    """Serve Web Annotations."""

    def article_link(pk: int) -> str:
        return request.build_absolute_uri(reverse("web:article", args=[pk]))

    return _json(annotations.render(_page(request), article_link), annotations.CONTENT_TYPE)


def _json(document: object, content_type: str) -> HttpResponse:
    return HttpResponse(orjson.dumps(document), content_type=content_type)


def _page(request: HttpRequest) -> Feed:
    """Select the page that is asked for, and link the following one."""
    query = read(dict(request.GET.lists()))
    mine = f"feed:{query.selection.fingerprint}"
    begun = cursor.decode(query.cursor, mine) if query.cursor else None
    at = begun.crawl.version if begun else chronology.stamp(query.selection).number
    page = chronology.page(query.selection, limit=query.limit, place=Place.of(begun), version=at)
    following = None
    if page.has_next and page.entries:
        key = Place(key=page.entries[-1].key).numbers
        crawl = begun.crawl if begun else cursor.Crawl(version=at)
        onward = cursor.Cursor(key=key, backward=False, fingerprint=mine, crawl=crawl)
        parameters = request.GET.copy()
        parameters["cursor"] = onward.encode()
        following = request.build_absolute_uri(f"{request.path}?{parameters.urlencode()}")
    return _feed(request, query.selection, page.entries, following)


# ---------------------------------------------------------------- feeds of everything


@feed
def calendar_view(request: HttpRequest) -> HttpResponse:
    """Serve the forums as iCalendar, with those that were withdrawn since."""
    selection = replace(_whole(request), kind=(EntryKind.FORUM,), status=tuple(Status))
    entries = tuple(chronology.stream(selection))
    body = calendar.render(_feed(request, selection, entries))
    return _attached(HttpResponse(body, content_type=calendar.CONTENT_TYPE), "forums.ics")


@feed
def csv_view(request: HttpRequest) -> HttpResponseBase:
    """Serve a table of the whole selection."""
    given = dict(request.GET.lists())
    values = read_values(given, (*FILTERS, _BOM))
    bom = values.pop("bom", False)
    rows = table.csv_rows(_stream(select(given, values)), bom=bom)
    return _streamed(rows, table.CSV_TYPE, "entries.csv")


@feed
def json_lines_view(request: HttpRequest) -> HttpResponseBase:
    """Serve the whole selection, a line an entry, each as the API serves it."""
    root = request.build_absolute_uri(reverse("api:root"))
    lines = table.json_lines(_stream(_whole(request)), root)
    return _streamed(lines, table.JSONL_TYPE, "entries.jsonl")


def _whole(request: HttpRequest) -> Selection:
    """Read the filters; there are no pages here, and their parameters are refused."""
    given = dict(request.GET.lists())
    return select(given, read_values(given, FILTERS))


def _stream(selection: Selection) -> Iterator[Entry]:
    """Give the entries; a filter that names no row is refused now, not half way."""
    entries = chronology.stream(selection)
    first = list(islice(entries, 1))
    return chain(first, entries)


def _streamed(
    pieces: Iterable[str] | Iterable[bytes], content_type: str, name: str
) -> HttpResponseBase:
    return _attached(StreamingHttpResponse(pieces, content_type=content_type), name)


def _attached(response: Answer, name: str) -> Answer:
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response


# ---------------------------------------------------------------- common to both


def _feed(
    request: HttpRequest,
    selection: Selection,
    entries: tuple[Entry, ...],
    following: str | None = None,
) -> Feed:
    version = chronology.stamp(selection)
    return Feed(
        entries=entries,
        title=TITLE,
        home=request.build_absolute_uri(reverse("web:start")),
        address=request.build_absolute_uri(),
        next=following,
        version=version.number,
        changed_at=version.changed_at or EPOCH,
        link=lambda entry: request.build_absolute_uri(reverse("web:entry", args=[entry.id])),
    )
