"""The desk: one fact beside its article, a key for each ruling, the next fact already there."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from django.contrib.admin import AdminSite
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q, Value, Window
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.views.decorators.http import require_GET, require_POST

from events import review
from events.admin.pairs import PairPlace, pair_of, shown, waiting_pairs
from events.admin.queue import Filters, Place, one, waiting
from events.highlight import FIELDS, Mark, marked
from events.models import (
    Article,
    Candidate,
    Decision,
    Evidence,
    Forum,
    Report,
    Speaker,
    Statement,
)
from events.review.places import PLACED
from events.vocabulary import EntryKind, SpeakerKind, StatementKind, Subject, Verb

LONG: Final = 20_000
"""Code points of an article that are shown whole; of a longer one, half of this on either side."""

ADDED: Final[dict[Subject, tuple[str, ...]]] = {
    Subject.SPEAKER: ("name", "kind", "role", "organisation_as_printed"),
    Subject.FORUM: ("name", "date", "edition", "city", "country"),
}
"""What is told of a speaker or a forum that is added."""

PAIRED: Final = frozenset({"same", "different", "unsure"})

STATUS: Final[dict[type[Exception], int]] = {
    review.ConflictError: 409,
    review.StaleError: 409,
    review.NotPermittedError: 403,
}
"""How a refusal is told; any other is a bad request."""

Ruling = Callable[..., Decision]


def desk_view(site: AdminSite) -> Callable[[HttpRequest], HttpResponse]:
    """Return the page: the first fact that waits, and the one after it, ready."""

    @require_GET
    def view(request: HttpRequest) -> HttpResponse:
        if not request.user.has_perm("events.view_statement"):
            raise PermissionDenied("The desk shows statements, which you may not see.")
        given = request.GET.dict()
        filters = Filters.read(given)
        items = _items(request, given, "", 2)
        context = {
            **site.each_context(request),
            "title": "The desk",
            "filters": filters,
            "pairs": _pairs(given),
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
    items = _items(request, asked.get("filters", {}), asked.get("after", ""), 1)
    again = None
    if decision is not None and asked["verb"] in {"undo", "amend"}:
        again = _again(request, decision)
    return JsonResponse(
        {
            "decision": decision.pk if decision else None,
            "said": str(decision) if decision else "skipped",
            "again": again,
            "choice": _choice(decision) if decision else None,
            "items": items,
        }
    )


def _choice(decision: Decision) -> dict[str, Any] | None:
    """Return the speaker or forum that was added, or taken back, for the fields that choose one."""
    if decision.verb != Verb.ADD or decision.subject == Subject.STATEMENT:
        return None
    return {
        "field": decision.subject,
        "id": decision.subject_id,
        "name": decision.change["name"],
        "there": decision.undone_at is None,
    }


def _refusal(request: HttpRequest, error: Exception) -> HttpResponse:
    """Say why; where somebody else was faster, show the fact as it is now."""
    known = isinstance(error, review.ReviewError)
    told = str(error) if known else f"The ruling cannot be read ({error}); reload the desk."
    body: dict[str, Any] = {"refused": told}
    if isinstance(error, review.ConflictError):
        asked = json.loads(request.body)
        if "subject" in asked and "id" in asked:
            body["again"] = _shown(request, Subject(asked["subject"]), int(asked["id"]))
    return JsonResponse(body, status=STATUS.get(type(error), 400))


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
        return _add(asked, curator)
    if asked["verb"] in PAIRED:
        return _judge(asked, curator)
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


def _add(asked: dict[str, Any], curator: User) -> Decision:
    """Add what the engine missed: a statement, or a speaker or forum for the fields."""
    article, told = int(asked["article"]), {"curator": curator, "reason": asked.get("reason", "")}
    if asked.get("subject") == Subject.SPEAKER:
        named = {name: asked["told"][name] for name in ADDED[Subject.SPEAKER]}
        return review.add_speaker(article, asked["span"], **named, **told)
    if asked.get("subject") == Subject.FORUM:
        named = {name: asked["told"][name] for name in ADDED[Subject.FORUM]}
        named["edition"] = int(named["edition"]) if named["edition"] else None
        return review.add_forum(article, asked["span"], **named, **told)
    return review.add(
        article,
        asked["parts"],
        speaker=int(asked["speaker"]),
        kind=StatementKind(asked["kind"]),
        forum=int(asked["forum"]) if asked.get("forum") else None,
        **told,
    )


def _judge(asked: dict[str, Any], curator: User) -> Decision:
    """Rule on a pair; of one that is the same, the side that is asked for stays."""
    pair = Candidate.objects.filter(pk=int(asked["pair"])).first()
    if pair is None:
        raise review.MissingError(f"There is no pair {asked['pair']}; reload the desk.")
    subject, left, right = Subject(pair.subject), pair.left_id, pair.right_id
    ruling: dict[str, Any] = {"curator": curator, "reason": str(asked.get("reason", ""))}
    if asked["verb"] == "same":
        keep, other = (right, left) if str(asked.get("keep", left)) == str(right) else (left, right)
        return review.merge(subject, keep, other, **ruling)
    return review.judge(subject, left, right, Verb(asked["verb"]), **ruling)


# ---------------------------------------------------------------- one fact as it is shown


def _pairs(given: Mapping[str, str]) -> bool:
    """Tell whether the pairs are asked for, and not the facts."""
    return given.get("show") == "pairs"


def _items(request: HttpRequest, given: Mapping[str, str], after: str, count: int) -> list[str]:
    if _pairs(given):
        pairs = waiting_pairs(PairPlace.read(after), count)
        return [_rendered_pair(request, pair) for pair in pairs]
    return [
        _rendered(request, place.subject, row, str(place))
        for place, row in waiting(Filters.read(given), Place.read(after), count)
    ]


def _again(request: HttpRequest, decision: Decision) -> str | None:
    """Show what was just ruled on as it is now: a pair, or a fact that waits at the desk."""
    subject = Subject(decision.subject)
    if decision.verb == Verb.ADD:
        return None
    if decision.other_id is not None:
        pair = pair_of(subject, decision.subject_id, decision.other_id)
        return _rendered_pair(request, pair) if pair else None
    if subject not in {Subject.STATEMENT, Subject.FORUM}:
        return None
    return _shown(request, subject, decision.subject_id)


def _rendered_pair(request: HttpRequest, pair: Candidate) -> str:
    return render_to_string("admin/events/desk/pair.html", shown(pair), request)


def _shown(request: HttpRequest, subject: Subject, pk: int) -> str | None:
    row = one(subject, pk)
    place = Place(row.doubt, subject, pk) if row else None
    return _rendered(request, subject, row, str(place)) if row else None


def _rendered(request: HttpRequest, subject: Subject, row: Any, place: str) -> str:
    shown = _forum(row) if subject is Subject.FORUM else _statement(row)
    context = {"subject": subject.value, "row": row, "place": place, **shown}
    return render_to_string("admin/events/desk/item.html", context, request)


def _statement(row: Any) -> dict[str, Any]:
    report = _first_report(row)
    article = report.article if report else None
    found = found_in(article, report) if article else []
    own = [one for one in found if report and one.report == report.pk]
    parts = [one for one in found if one.field == "part"]
    choices = _choices(article) if article else {}
    return {
        "article": article,
        "text": text_of(article, own, parts) if article else "",
        "report": report,
        "others": report.told - 1 if report else 0,
        "printed": {one.field: one.exact for one in own},
        "version": row.version or "",
        "speakers": _with(choices.get(Subject.SPEAKER, {}), row.speaker),
        "forums": _with(choices.get(Subject.FORUM, {}), row.forum),
        "kinds": [kind.value for kind in StatementKind],
        "voices": [kind.value for kind in SpeakerKind],
    }


def _first_report(row: Statement) -> Any:
    """Return the report that was found first, with its article; ``told`` is how many there are."""
    reports = row.reports.annotate(told=Window(Count("pk"))).select_related("article__outlet")
    return reports.order_by("pk").first()


class Found(NamedTuple):
    """A span of evidence, with the report that it supports, if it does."""

    report: int | None
    field: str
    start: int
    end: int
    exact: str


def found_in(article: Article, report: Report | None = None) -> list[Found]:
    """Return the words of all statements that an article has, and the evidence of one report."""
    shown = Q(field="part") | Q(report=report.pk) if report else Q(field="part")
    rows = Evidence.objects.filter(shown, article=article.pk)
    return [Found(*one) for one in rows.values_list("report", "field", "start", "end", "exact")]


def _choices(article: Article) -> dict[str, dict[int, str]]:
    """Return the names of the speakers and of the forums that an article has, by subject and id."""
    speakers = Speaker.objects.filter(withdrawn=False, appearances__article=article.pk)
    forums = Forum.objects.filter(evidence__article=article.pk)
    either = [
        rows.filter(merged_into=None).order_by().values_list(Value(subject.value), "name", "pk")
        for subject, rows in ((Subject.SPEAKER, speakers), (Subject.FORUM, forums))
    ]
    names: dict[str, dict[int, str]] = {}
    for subject, name, pk in either[0].union(either[1]).order_by("name", "pk"):
        names.setdefault(subject, {})[pk] = name
    return names


def _with(names: dict[int, str], row: Speaker | Forum | None) -> list[tuple[int, str]]:
    """Return choices by id, with the one that the fact has."""
    return list({**names, row.pk: row.name}.items() if row else names.items())


def _forum(row: Forum) -> dict[str, Any]:
    evidence = list(row.evidence.filter(aside=False).order_by("article", "start"))
    article = evidence[0].article if evidence else None
    own = [one for one in evidence if article and one.article_id == article.pk]
    entries = row.entries.filter(kind=EntryKind.FORUM.value)
    return {
        "article": article,
        "text": text_of(article, own, found_in(article)) if article else "",
        "printed": {one.field: one.exact for one in own},
        "version": entries.values_list("version", flat=True).first() or "",
        "placed": list(PLACED),
        "articles": len({one.article_id for one in evidence}),
    }


def text_of(article: Article, own: Sequence[Evidence | Found], parts: Iterable[Found]) -> Any:
    """Mark the fact's own evidence, and lightly the other words that were found in the article."""
    marks = [Mark(one.start, one.end, one.field if one.field in FIELDS else "part") for one in own]
    taken = [(mark.start, mark.end) for mark in marks]
    marks += [
        Mark(part.start, part.end, "other")
        for part in parts
        if not any(part.start < last and first < part.end for first, last in taken)
    ]
    first = min((one.start for one in own), default=0)
    whole = len(article.text) <= LONG
    bounds = (0, len(article.text)) if whole else (max(0, first - LONG // 2), first + LONG // 2)
    return {"marked": marked(article.text, marks, bounds), "from": bounds[0]}
