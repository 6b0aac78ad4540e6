"""The way in: what the API serves, and what its problems mean."""

from typing import Any, TypedDict

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import resolve
from django.views.decorators.csrf import csrf_exempt
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from events.models.document import Url
from timeline.api.documents import ROOT
from timeline.api.views import ReadView
from timeline.problems import KINDS, answer

LISTED = (
    "timeline",
    "forums",
    "statements",
    "series",
    "speakers",
    "organisations",
    "articles",
    "dates",
    "changes",
    "usage",
    "problems",
    "schema",
    "docs",
)


class ProblemKindItem(TypedDict):
    """A kind of problem: the status that it comes with, and what to do about it."""

    type: str
    title: str
    status: int
    remedy: str


class Root(ReadView):
    """Every list that the API serves, by name."""

    operation = "root"
    shows = dict[str, Url]

    def show(self, request: Request, values: Any, version: int, **ids: Any) -> Any:
        """Return the addresses."""
        root = self.root(request)
        return {name: f"{root}{name}/" for name in LISTED}


class Problems(ReadView):
    """Every kind of problem that the API answers with."""

    operation = "problems"
    shows = list[ProblemKindItem]

    def show(self, request: Request, values: Any, version: int, **ids: Any) -> Any:
        """Return all kinds."""
        return [_kind(slug) for slug in KINDS]


class ProblemDetail(ReadView):
    """One kind of problem: where the ``type`` of a problem document leads."""

    operation = "problem_detail"
    shows = ProblemKindItem
    problems = (*ReadView.problems, "not-found")

    def show(self, request: Request, values: Any, version: int, **ids: Any) -> Any:
        """Return the kind."""
        if ids["slug"] not in KINDS:
            raise NotFound(f"There is no kind of problem {ids['slug']}.")
        return _kind(ids["slug"])


def _kind(slug: str) -> ProblemKindItem:
    kind = KINDS[slug]
    return {
        "type": f"{ROOT}problems/{slug}/",
        "title": kind.title,
        "status": kind.status.value,
        "remedy": kind.remedy,
    }


@csrf_exempt
def unknown(request: HttpRequest, rest: str = "") -> HttpResponse:
    """Answer for every other address: lead to the one that lacks only its last slash."""
    slashed = f"{request.path_info}/"
    if request.method in {"GET", "HEAD"} and resolve(slashed).func is not unknown:
        query = request.META.get("QUERY_STRING")
        return HttpResponsePermanentRedirect(f"{slashed}?{query}" if query else slashed)
    return answer("not-found", f"Nothing is served at /api/{rest}; {ROOT} lists what is.", request)
