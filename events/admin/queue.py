"""What waits for a ruling, the most doubtful first, one fact at a time."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Final, NamedTuple, Self

from django.db.models import F, Model, Q, QuerySet

from events.admin.searching import named
from events.models import Forum, Outlet, Speaker, Statement
from events.vocabulary import Status, Subject

FILTERS: Final[Mapping[Subject, Mapping[str, str]]] = {
    Subject.STATEMENT: {
        "speaker": "speaker__in",
        "forum": "forum__in",
        "outlet": "reports__article__outlet__in",
        "rule": "reports__rule__startswith",
        "language": "language",
    },
    Subject.FORUM: {
        "forum": "pk__in",
        "outlet": "evidence__article__outlet__in",
        "rule": "evidence__rule__startswith",
        "language": "evidence__article__language",
    },
}
"""How each filter reads in each queue; a queue without the filter is left out."""

NAMED: Final[Mapping[str, type[Model]]] = {"speaker": Speaker, "forum": Forum, "outlet": Outlet}
"""The filters by name: what is called so is looked up first."""


class Place(NamedTuple):
    """Where a fact stands in the queue: more doubt first, then forums, then the older row."""

    doubt: float
    subject: Subject
    pk: int

    @classmethod
    def read(cls, text: str) -> "Place | None":
        """Read a place as a page carries it; what is none is the beginning."""
        parts = text.split(":")
        try:
            return cls(float(parts[0]), Subject(parts[1]), int(parts[2]))
        except (IndexError, ValueError):
            return None

    def __str__(self) -> str:
        return f"{self.doubt!r}:{self.subject}:{self.pk}"


@dataclass(frozen=True, slots=True)
class Filters:
    """What a curator wants to see: parts of names, a rule's beginning, a language."""

    speaker: str = ""
    forum: str = ""
    outlet: str = ""
    rule: str = ""
    language: str = ""

    @classmethod
    def read(cls, given: Mapping[str, str]) -> Self:
        """Take the filters from a query; the rest of it is none of theirs."""
        return cls(**{field.name: given.get(field.name, "").strip() for field in fields(cls)})

    @property
    def chosen(self) -> dict[str, str]:
        """The filters that are set."""
        named = ((field.name, getattr(self, field.name)) for field in fields(self))
        return {name: value for name, value in named if value}


def waiting(filters: Filters, after: Place | None, count: int) -> list[tuple[Place, Any]]:
    """Return the next facts that wait, with their places; each queue is asked once.

    What else is shown of a fact is asked of those that are shown: here most are of the other queue.
    """
    found: list[tuple[Place, Any]] = []
    chosen = {
        name: named(NAMED[name], value) if name in NAMED else value
        for name, value in filters.chosen.items()
    }
    for subject, rows in ((Subject.FORUM, _forums()), (Subject.STATEMENT, _statements())):
        if set(chosen) <= set(FILTERS[subject]):
            asked = _chosen(rows, subject, chosen)
            on = _beyond(asked, subject, after).order_by("-doubt", "pk")[:count]
            found += [(Place(row.doubt, subject, row.pk), row) for row in on]
    return sorted(found, key=lambda one: (-one[0].doubt, one[0].subject, one[0].pk))[:count]


def one(subject: Subject, pk: int) -> Any:
    """Return one fact as the queue has it, whatever its status, or nothing."""
    rows: QuerySet[Any] = _forums() if subject is Subject.FORUM else _statements()
    return rows.filter(pk=pk).first()


def _chosen(rows: QuerySet[Any], subject: Subject, chosen: Mapping[str, Any]) -> QuerySet[Any]:
    rows = rows.filter(status=Status.PROPOSED.value, merged_into=None)
    conditions = {FILTERS[subject][name]: value for name, value in chosen.items()}
    beside = {
        name: conditions.pop(name)
        for name in list(conditions)
        if name.startswith(("reports", "evidence"))
    }
    if beside:  # a fact that several reports match is one fact
        ids = rows.model._default_manager.filter(**beside).values("pk")  # noqa: SLF001 - either table
        rows = rows.filter(pk__in=ids)
    return rows.filter(**conditions)


def _beyond(rows: QuerySet[Any], subject: Subject, after: Place | None) -> QuerySet[Any]:
    if after is None:
        return rows
    same_doubt = Q(doubt=after.doubt)
    if subject is after.subject:
        same_doubt &= Q(pk__gt=after.pk)
    elif subject < after.subject:
        same_doubt &= Q(pk__in=[])
    # The bound is implied, and lets the index of the queue be searched.
    return rows.filter(doubt__lte=after.doubt).filter(Q(doubt__lt=after.doubt) | same_doubt)


def _statements() -> QuerySet[Statement]:
    """Return statements with the version of their entry, if they have one."""
    rows = Statement.objects.select_related("speaker", "forum")
    return rows.annotate(version=F("entry__version"))


def _forums() -> QuerySet[Forum]:
    return Forum.objects.all()
