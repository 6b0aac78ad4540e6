"""The desk: one fact beside its article, a key for each ruling, the next fact already there."""

import json
from collections.abc import Callable
from typing import Any, Final

from django.contrib.admin import AdminSite
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.views.decorators.http import require_GET, require_POST

from events import review
from events.admin.queue import Filters, Place, one, waiting
from events.highlight import FIELDS, Mark, marked
from events.models import Article, Decision, Evidence, Forum, Speaker, Statement
from events.vocabulary import EntryKind, StatementKind, Subject

LONG: Final = 20_000
"""Code points of an article that are shown whole; of a longer one, half of this on either side."""

Ruling = Callable[..., Decision]


def desk_view(site: AdminSite) -> Callable[[HttpRequest], HttpResponse]:
    """Return the page: the first fact that waits, and the one after it, ready."""

    @require_GET
    def view(request: HttpRequest) -> HttpResponse:
        filters = Filters.read(request.GET.dict())
        items = _items(request, filters, None, 2)
        context = {
            **site.each_context(request),
            "title": "The desk",
            "filters": filters,
            "items": items,
        }
        return TemplateResponse(request, "admin/events/desk/page.html", context)

    return view


@require_POST
def ruling_view(request: HttpRequest) -> HttpResponse:
    """Rule as asked; answer with the fact after the one that is shown next."""
    try:
        asked = json.loads(request.body)
        decision = _rule(request, asked) if asked.get("verb") != "skip" else None
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        return _refusal(request, error)
    items = _items(
        request, Filters.read(asked.get("filters", {})), Place.read(asked.get("after", "")), 1
    )
    again = None
    if decision is not None and asked["verb"] in {"undo", "amend"}:
        again = _shown(request, Subject(decision.subject), decision.subject_id)
    return JsonResponse(
        {
            "decision": decision.pk if decision else None,
            "said": str(decision) if decision else "skipped",
            "again": again,
            "items": items,
        }
    )


def _refusal(request: HttpRequest, error: Exception) -> HttpResponse:
    """Say why; where somebody else was faster, show the fact as it is now."""
    known = isinstance(error, review.ReviewError)
    told = str(error) if known else f"The ruling cannot be read ({error}); reload the desk."
    body: dict[str, Any] = {"refused": told}
    if isinstance(error, review.ConflictError):
        asked = json.loads(request.body)
        if "subject" in asked:
            body["again"] = _shown(request, Subject(asked["subject"]), int(asked["id"]))
    return JsonResponse(body, status=409 if isinstance(error, review.ConflictError) else 400)


def _rule(request: HttpRequest, asked: dict[str, Any]) -> Decision:
    """Call the verb that is asked for."""
    curator: User = request.user  # type: ignore[assignment] # admin_view signed them in
    if asked["verb"] == "undo":
        decision = Decision.objects.filter(pk=asked["decision"]).first()
        if decision is None:
            raise review.ReviewError(
                "There is nothing to undo in this sitting; the history of each fact can."
            )
        return review.undo(decision, curator=curator)
    if asked["verb"] == "add":
        return review.add(
            int(asked["article"]),
            asked["parts"],
            speaker=int(asked["speaker"]),
            kind=StatementKind(asked["kind"]),
            curator=curator,
        )
    subject, pk = Subject(asked["subject"]), int(asked["id"])
    ruling: dict[str, Any] = {
        "curator": curator,
        "reason": str(asked.get("reason", "")),
        "version": int(asked["version"]) if asked.get("version") else None,
    }
    if asked["verb"] == "amend":
        return review.amend(subject, pk, asked["changes"], **ruling)
    verbs: dict[str, Ruling] = {"accept": review.accept, "reject": review.reject}
    return verbs[asked["verb"]](subject, pk, **ruling)


# ---------------------------------------------------------------- one fact as it is shown


def _items(request: HttpRequest, filters: Filters, after: Place | None, count: int) -> list[str]:
    return [
        _rendered(request, place.subject, row, str(place))
        for place, row in waiting(filters, after, count)
    ]


def _shown(request: HttpRequest, subject: Subject, pk: int) -> str | None:
    row = one(subject, pk)
    place = Place(row.doubt, subject, pk) if row else None
    return _rendered(request, subject, row, str(place)) if row else None


def _rendered(request: HttpRequest, subject: Subject, row: Any, place: str) -> str:
    shown = _forum(row) if subject is Subject.FORUM else _statement(row)
    context = {"subject": subject.value, "row": row, "place": place, **shown}
    return render_to_string("admin/events/desk/item.html", context, request)


def _statement(row: Statement) -> dict[str, Any]:
    reports = list(row.reports.all())
    first = reports[0] if reports else None
    own = list(first.evidence.all()) if first else []
    entry = getattr(row, "entry", None)
    speakers = Speaker.objects.filter(merged_into=None)
    in_article = (
        speakers.filter(appearances__article=first.article).distinct() if first else speakers.none()
    )
    return {
        "article": first.article if first else None,
        "text": _text(first.article, own) if first else "",
        "report": first,
        "others": reports[1:],
        "printed": {one.field: one.exact for one in own},
        "version": entry.version if entry else "",
        "speakers": list({who.pk: who for who in [*in_article, row.speaker] if who}.values()),
        "kinds": [kind.value for kind in StatementKind],
    }


def _forum(row: Forum) -> dict[str, Any]:
    evidence = list(row.evidence.all())
    article = evidence[0].article if evidence else None
    own = [one for one in evidence if article and one.article_id == article.pk]
    entry = next((one for one in row.entries.all() if one.kind == EntryKind.FORUM.value), None)
    return {
        "article": article,
        "text": _text(article, own) if article else "",
        "printed": {one.field: one.exact for one in own},
        "version": entry.version if entry else "",
        "articles": len({one.article_id for one in evidence}),
    }


def _text(article: Article, own: list[Evidence]) -> Any:
    """Mark the fact's own evidence, and lightly whatever else was found in the article."""
    others = Evidence.objects.filter(article=article, field="part").exclude(
        pk__in=[one.pk for one in own]
    )
    marks = [Mark(one.start, one.end, one.field if one.field in FIELDS else "part") for one in own]
    taken = [(mark.start, mark.end) for mark in marks]
    for start, end in others.values_list("start", "end"):
        if not any(start < last and first < end for first, last in taken):
            marks.append(Mark(start, end, "other"))
    first = min((one.start for one in own), default=0)
    whole = len(article.text) <= LONG
    bounds = (0, len(article.text)) if whole else (max(0, first - LONG // 2), first + LONG // 2)
    return {"marked": marked(article.text, marks, bounds), "from": bounds[0]}
