"""What a ruling rests on and what it changes, so that an undo never pulls the ground from another.

A later ruling needs an earlier one if it changes what that one rested on or changed, or rests on
what that one changed. Then the later one has to be undone first. The things are names, as in
``speaker 5`` (the row as an identity: merges change it), ``statement 7 date`` (a field) and
``article 3 dates`` (how its date expressions are read).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q

from events.models import Decision, Footing
from events.vocabulary import Subject


@dataclass(slots=True)
class Ground:
    """The things that one ruling rests on, and those that it changes."""

    rests: set[str] = field(default_factory=set)
    changes: set[str] = field(default_factory=set)


def row(subject: Subject, pk: int) -> str:
    """Name a row as an identity."""
    return f"{subject} {pk}"


def part(subject: Subject, pk: int, name: str) -> str:
    """Name a field of a row."""
    return f"{subject} {pk} {name}"


def dates(article: int) -> str:
    """Name the way in which the date expressions of an article are read."""
    return f"article {article} dates"


def keep(decision: Decision, ground: Ground) -> None:
    """Write down the ground of a decision."""
    things = dict.fromkeys(ground.rests, False) | dict.fromkeys(ground.changes, True)
    Footing.objects.bulk_create(
        Footing(decision=decision, thing=thing, changed=changed)
        for thing, changed in sorted(things.items())
    )


def needing(decision: Decision) -> Decision | None:
    """Return the last decision in force that came later and needs this one, if any does."""
    changed, rested = _things(decision)
    needs = Q(footings__thing__in=changed) | Q(footings__thing__in=rested, footings__changed=True)
    later = Decision.objects.in_force().filter(needs, pk__gt=decision.pk)
    return later.order_by("-pk").first()


def _things(decision: Decision) -> tuple[list[str], list[str]]:
    changed: list[str] = []
    rested: list[str] = []
    for thing, is_changed in decision.footings.values_list("thing", "changed"):
        (changed if is_changed else rested).append(thing)
    return changed, rested


def rows(subject: Subject, ids: Iterable[int | None]) -> set[str]:
    """Name several rows; nothing stands for none."""
    return {row(subject, pk) for pk in ids if pk is not None}
