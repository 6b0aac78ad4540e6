"""The bodies and series that an addition makes or names on its way, and how they go with it."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import Any, Final

from django.db.models import Max, Q

from events.models import (
    Appearance,
    Candidate,
    Decision,
    Forum,
    Organisation,
    OrganisationName,
    SeriesName,
    Speaker,
)
from events.review import footing
from events.review.subjects import TABLES
from events.vocabulary import Subject

_PRINTED: Final[dict[Subject, tuple[type[OrganisationName | SeriesName], str]]] = {
    Subject.ORGANISATION: (OrganisationName, "organisation"),
    Subject.SERIES: (SeriesName, "series"),
}
"""Where the names are kept of what an addition may make beside what it is about."""


class Trace:
    """What is made, found and named of a subject from now on, until it is ended.

    Writers queue on each other, so whatever is newer than the beginning is of this addition.
    """

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.found: list[int] = []
        self.made: dict[str, int] = {}
        self._names: dict[int, tuple[int, str]] = {}
        self._table: Any = TABLES[subject]
        self._printed: Any = _PRINTED[subject][0]
        self._owner = f"{_PRINTED[subject][1]}_id"
        self._newest, self._newest_name = _last(self._table), _last(self._printed)

    def ended(self, ids: Iterable[int | None]) -> "Trace":
        """Tell what was made, and what of these was there before."""
        new = self._table.objects.filter(pk__gt=self._newest)
        self.made = dict(new.values_list("name", "pk"))
        self.found = sorted({pk for pk in ids if pk is not None} - set(self.made.values()))
        names = self._printed.objects.filter(pk__gt=self._newest_name)
        self._names = {
            pk: (row, name) for pk, row, name in names.values_list("pk", self._owner, "name")
        }
        return self

    @property
    def rows(self) -> list[int]:
        """All that was made or found."""
        return [*self.found, *self.made.values()]

    def kept(self) -> dict[str, Any]:
        """Return what the undoing needs."""
        return {"made": self.made, "found": self.found, "names": list(self._names)}

    def ground(self, used: Iterable[Any]) -> footing.Ground:
        """Return what it rests on: what it found, by the names it used; and what it changes."""
        known = self._printed.objects.filter(**{f"{self._owner}__in": self.rows})
        before = known.filter(name__in=[name for name in used if isinstance(name, str)])
        before = before.exclude(pk__in=self._names).values_list(self._owner, "name")
        return footing.Ground(
            rests=footing.rows(self.subject, self.found) | {self._going_by(*one) for one in before},
            changes=footing.rows(self.subject, self.made.values())
            | {self._going_by(*one) for one in self._names.values()},
        )

    def _going_by(self, pk: int, name: str) -> str:
        """Name the going of a row by a name."""
        return footing.part(self.subject, pk, f"name {sha256(name.encode()).hexdigest()[:12]}")


def efface(subject: Subject, kept: dict[str, Any], decision: Decision) -> list[int]:
    """Withdraw what an addition made that nothing else uses; return all that it made or found."""
    _forget_names(subject, kept["names"])
    for pk in kept["made"].values():
        if not _USED[subject](pk, decision):
            withdraw(subject, pk)
    return [*kept["made"].values(), *kept["found"]]


def withdraw(subject: Subject, pk: int) -> None:
    """Take a row out of the lists: it goes by no name, and nobody asks about it."""
    row: Any = TABLES[subject]._default_manager.get(pk=pk)  # noqa: SLF001 - any table
    row.names.all().delete()
    row.withdrawn = True
    row.save(update_fields=["withdrawn"])
    drop_pairs(subject, pk)


def drop_pairs(subject: Subject, pk: int) -> None:
    """Ask no more whether it is one with another."""
    pairs = Candidate.objects.filter(Q(left_id=pk) | Q(right_id=pk), subject=subject.value)
    pairs.filter(judgement="").delete()


def _last(table: Any) -> int:
    return int(table.objects.aggregate(last=Max("pk"))["last"] or 0)


def _forget_names(subject: Subject, ids: list[int]) -> None:
    """Forget the names that were printed by the addition alone."""
    table, owner = _PRINTED[subject]
    for row in table._default_manager.filter(pk__in=ids):  # noqa: SLF001 - either table
        theirs = Appearance.objects.filter(organisation_entity=getattr(row, f"{owner}_id"))
        printed = theirs.filter(Q(organisation=row.name) | Q(name=row.name))
        if subject is not Subject.ORGANISATION or not printed.exists():
            row.delete()


def _employs(pk: int, decision: Decision) -> bool:
    """Tell whether anything else names an organisation."""
    voices = Speaker.objects.filter(organisation=pk, withdrawn=False)
    return (
        Appearance.objects.filter(organisation_entity=pk).exists()
        or voices.exclude(pk=decision.subject_id).exists()
        or Organisation.objects.get(pk=pk).hosted.exists()
    )


def _gathers(pk: int, decision: Decision) -> bool:
    """Tell whether a series has any other edition."""
    return Forum.objects.filter(series=pk).exclude(pk=decision.subject_id).exists()


_USED: Final[dict[Subject, Callable[[int, Decision], bool]]] = {
    Subject.ORGANISATION: _employs,
    Subject.SERIES: _gathers,
}
