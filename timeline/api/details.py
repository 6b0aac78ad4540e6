"""One fact by its id: where it is, where it went, or why it is gone."""

from abc import abstractmethod
from hashlib import sha256
from typing import Any, ClassVar, NoReturn, TypedDict

import orjson
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from events.models import Revision
from events.models.document import Url
from events.vocabulary import Action, Subject, address
from timeline import chronology
from timeline.api.errors import Gone
from timeline.api.unchanged import FRESH, SHAPE
from timeline.api.views import ReadView
from timeline.query import MAX_ID


class PlainDetailView(ReadView):
    """A view of one row by its id.

    The ETag holds the version at which the fact last changed: sent back as If-Match it guards a
    write against lost updates.
    """

    subject: ClassVar[Subject]
    versioned = False  # a fact stays as it is while the chronology goes on
    problems = (*ReadView.problems, "not-found", "gone")

    @abstractmethod
    def find(self, pk: int, root: str) -> Any:
        """Return the row as served, or nothing."""

    def show(self, request: Request, values: Any, version: int, **ids: Any) -> Any:
        """Return the row."""
        pk = ids["pk"]
        shown = self.find(pk, self.root(request)) if pk <= MAX_ID else None
        return missing(self.subject, pk) if shown is None else shown

    def mark(self, shown: Any, **ids: Any) -> str:
        """Name the version of the fact, and what is shown of it."""
        version = Revision.objects.version_of(self.subject, ids["pk"]) or 0
        return f'"{SHAPE}-{version}-{self.subject}-{ids["pk"]}-{content_hash(shown)}"'


class MovedItem(TypedDict):
    """Where a fact that was merged away is now, and why."""

    location: Url
    reason: str


class DetailView(PlainDetailView):
    """A view of one fact by its id. The id of a fact that was merged away redirects."""

    model: ClassVar[type[chronology.Identity]]

    @classmethod
    def answers(cls) -> dict[int, tuple[Any, str]]:
        """Return also the redirect."""
        return {**super().answers(), 301: (MovedItem, "Merged into another, which this leads to.")}

    def show(self, request: Request, values: Any, version: int, **ids: Any) -> Any:
        """Return the fact, or redirect to the one that took it over."""
        pk = ids["pk"]
        kept = chronology.survivor(self.model, pk) if pk <= MAX_ID else None
        if kept is None:
            return missing(self.subject, pk)
        if kept != pk:
            return moved(self.subject, pk, address(self.root(request), self.subject, kept))
        return super().show(request, values, version, **ids)


def content_hash(shown: Any) -> str:
    """Return a short digest of what is shown."""
    return sha256(orjson.dumps(shown)).hexdigest()[:16]


def moved(subject: Subject, pk: int, location: str) -> Response:
    """Redirect from a fact that was merged away to the one that was kept."""
    told: MovedItem = {"location": location, "reason": why(subject, pk)}
    return Response(told, status=301, headers={"Location": location, "Cache-Control": FRESH})


def missing(subject: Subject, pk: int) -> NoReturn:
    """Refuse an id that names no row: gone where it once named one, else never there."""
    if pk <= MAX_ID and Revision.objects.of(subject, pk).exists():
        raise Gone(f"The {subject} {pk} was withdrawn: {why(subject, pk)}.")
    raise NotFound(f"There is no {subject} {pk}.")


def why(subject: Subject, pk: int) -> str:
    """Return the reason that was given when a fact was last withdrawn or merged away."""
    ends = Revision.objects.of(subject, pk).filter(action__in=[Action.WITHDRAWN, Action.MERGED])
    return ends.values_list("reason", flat=True).first() or "no reason was given"
