"""The pages: the chronology as a list without scripts, one entry with its proof, an article."""

from functools import partial
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from events.highlight import FIELDS, Mark, marked, paragraph
from events.models import Article, Evidence
from events.models.document import EntryDocument, position
from events.vocabulary import Status
from events.words import Term
from timeline import chronology, cursor
from timeline.chronology import Entry
from timeline.keyset import Place
from timeline.query import QueryError, Selection, read
from timeline.snippets import hits
from timeline.web.overview import overview
from timeline.wording import date_line, forum_name, headline, place, speaker_line

FEEDS: Final = (
    ("TimelineJS", "feeds:timelinejs"),
    ("JSON Feed", "feeds:jsonfeed"),
    ("Atom", "feeds:atom"),
    ("iCalendar", "feeds:calendar"),
    ("CSV", "feeds:csv"),
    ("JSON Lines", "feeds:jsonl"),
    ("schema.org", "feeds:jsonld"),
    ("Web Annotations", "feeds:annotations"),
)


@gzip_page
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Show the chronology, a page at a time, with the filters of every other output."""
    given = {name: texts for name, texts in request.GET.lists() if texts != [""]}  # empty fields
    context: dict[str, Any] = {"given": {name: texts[0] for name, texts in given.items()}}
    try:
        query = read(given)
        mine = f"web:{query.selection.fingerprint}"
        begun = cursor.decode(query.cursor, mine) if query.cursor else None
        page = chronology.page(query.selection, limit=query.limit, place=Place.of(begun))
    except QueryError as error:
        context["errors"] = error.errors
        return render(request, "rostrum/start.html", context, status=400)
    context |= {
        "overview": None
        if begun
        else overview(chronology.version(), query.selection, partial(_between, given)),
        "years": _by_year(page.entries, query.selection.terms),
        "previous": _link(request, page.entries[: page.has_previous], mine, backward=True),
        "next": _link(request, page.entries[-1:] if page.has_next else (), mine, backward=False),
        "feeds": [(name, f"{reverse(view)}{_filters(given)}") for name, view in FEEDS],
        "filtered": query.selection != Selection(),
    }
    return render(request, "rostrum/start.html", context)


@gzip_page
@require_safe
def entry(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one entry with every span that supports it, in its paragraph."""
    found = chronology.find(id=pk)
    if found is None:
        raise Http404(f"There is no entry {pk}.")
    gone = found.status in {Status.REJECTED.value, Status.WITHDRAWN.value}
    ids = [report["article"]["id"] for report in found.document["reports"]]
    articles = {article.pk: article for article in Article.objects.filter(pk__in=ids)}
    context = {
        **_shown(found),
        "gone": gone,
        "reports": [
            (report, _in_context(articles[report["article"]["id"]], report))
            for report in found.document["reports"]
        ],
    }
    return render(request, "rostrum/entry.html", context, status=410 if gone else 200)


@gzip_page
@require_safe
def article(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an article's text as stored, with every published statement marked and linked."""
    found = get_object_or_404(Article.objects.select_related("outlet"), pk=pk)
    evidence = Evidence.objects.filter(
        article=found,
        field="part",
        report__statement__entry__status__in=[Status.PROPOSED.value, Status.ACCEPTED.value],
    ).values_list("start", "end", "report__statement__entry__pk")
    marks = [
        Mark(begin, end, "part", reverse("web:entry", args=[pk]), f"entry-{pk}-{begin}")
        for begin, end, pk in evidence
    ]
    text = marked(found.text, marks, (0, len(found.text)))
    return render(request, "rostrum/article.html", {"article": found, "text": text})


def _link(
    request: HttpRequest, beside: tuple[Entry, ...], fingerprint: str, *, backward: bool
) -> str | None:
    """Return the address of the page on one side of an entry."""
    if not beside:
        return None
    onward = cursor.Cursor(
        key=Place(key=beside[0].key).numbers,
        backward=backward,
        fingerprint=fingerprint,
        crawl=cursor.Crawl(version=0),
    )
    parameters = request.GET.copy()
    parameters["cursor"] = onward.encode()
    return f"?{parameters.urlencode()}"


def _by_year(
    entries: tuple[Entry, ...], terms: tuple[Term, ...]
) -> list[tuple[str, list[dict[str, Any]]]]:
    """Group entries under the year in which they begin; the undated come under none."""
    years: list[tuple[str, list[dict[str, Any]]]] = []
    for one in entries:
        year = _year(one)
        if not years or years[-1][0] != year:
            years.append((year, []))
        years[-1][1].append({**_shown(one), **_marked(one.document, terms)})
    return years


def _year(one: Entry) -> str:
    when = one.document["date"]
    if not one.dated:
        return "Undated"
    return when["lower"][:4] if when["lower"] else f"Until {one.upper.year}"


def _shown(one: Entry) -> dict[str, Any]:
    """Return what a template needs of an entry."""
    document = one.document
    forum = document["forum"]
    return {
        "entry": one,
        "document": document,
        "headline": headline(one),
        "speaker": speaker_line(document),
        "forum": forum_name(forum) if forum else "",
        "place": place(forum) if forum else "",
        "date": document["date"]["display"],
        "date_line": date_line(document),
        "vague": document["date"]["approximate"] or document["date"]["uncertain"],
    }


def _marked(document: EntryDocument, terms: tuple[Term, ...]) -> dict[str, Any]:
    """Return what a list shows of an entry, with the words of a search marked."""

    def mark(text: str) -> SafeString:
        spans = hits(text, terms) if terms else []
        return marked(text, [Mark(*span, "found") for span in spans], (0, len(text)))

    statement, speaker, forum = document["statement"], document["speaker"], document["forum"]
    shown: dict[str, Any] = {}
    if statement:
        shown["parts"] = [mark(part) for part in statement["parts"]]
    if speaker:
        shown["who"] = mark(speaker["name"])
        shown["role"] = mark(speaker["role"])
        shown["organisation"] = mark(speaker["organisation_as_printed"])
    if forum:
        shown["forum"] = mark(forum_name(forum))
        shown["place"] = mark(place(forum))
        shown["theme"] = mark(forum["theme"])
        shown["hosts"] = [mark(host["name"]) for host in forum["hosts"]]
    return shown


def _between(given: dict[str, list[str]], first: str, last: str) -> str:
    """Return the address of the entries between two dates, with the other filters of the page."""
    return _filters({**given, "from": [first], "to": [last]})


def _in_context(found: Article, report: Any) -> Any:
    """Mark a report's evidence, each paragraph that holds some once."""
    evidence = report["evidence"]
    marks = [
        Mark(*position(one), one["field"] if one["field"] in FIELDS else "part") for one in evidence
    ]
    bounds = sorted({paragraph(found.text, mark.start, mark.end) for mark in marks})
    joined: list[tuple[int, int]] = []
    for first, last in bounds:
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return [marked(found.text, marks, stretch) for stretch in joined]


def _filters(given: dict[str, list[str]]) -> str:
    """Return the filters of the page as a query for the feeds: all but what picks a page."""
    kept = QueryDict(mutable=True)
    for name, texts in given.items():
        if name not in {"cursor", "limit", "count"}:
            kept.setlist(name, texts)
    return f"?{kept.urlencode()}" if kept else ""
