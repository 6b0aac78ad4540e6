"""Who is who, at the desk: the pairs that may be one, the likeliest first, with what would move."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db.models import Q

from events.admin.moving import moving, printed
from events.models import Appearance, Candidate, Entry, Forum, Speaker, Statement
from events.review.subjects import MERGEABLE, there
from events.vocabulary import Subject

SHOWN = 3
"""Statements of each side that are shown."""


class PairPlace(NamedTuple):
    """Where a pair stands among the pairs: the likelier first, then the older."""

    score: float
    pk: int

    @classmethod
    def read(cls, text: str) -> "PairPlace | None":
        """Read a place as a page carries it; what is none is the beginning."""
        parts = text.split(":")
        try:
            return cls(float(parts[0]), int(parts[2])) if parts[1] == "pair" else None
        except (IndexError, ValueError):
            return None

    def __str__(self) -> str:
        return f"{self.score!r}:pair:{self.pk}"


def waiting_pairs(after: PairPlace | None, count: int) -> list[Candidate]:
    """Return the next pairs that nobody ruled on, and of which neither side was merged away."""
    found: list[Candidate] = []
    for pair in _open(after):
        if len(found) == count:
            break
        if pair.judgement == "" and len(sides(pair)) == 2:  # noqa: PLR2004 - a pair
            found.append(pair)
    return found


def pair_of(subject: Subject, one: int, other: int) -> Candidate | None:
    """Return the pair of two rows, if it is one."""
    left, right = sorted((one, other))
    rows = Candidate.objects.filter(subject=subject.value, left_id=left, right_id=right)
    return rows.first()


def sides(pair: Candidate) -> list[Any]:
    """Return the rows of a pair that were neither merged away nor taken back, the older first."""
    table = MERGEABLE[Subject(pair.subject)]
    rows: Any = table._default_manager.filter(pk__in=[pair.left_id, pair.right_id])  # noqa: SLF001 - any table
    return list(there(rows).order_by("pk"))


def shown(pair: Candidate) -> dict[str, Any]:
    """Return what a curator compares: names, roles, words, and what a merge would move."""
    subject = Subject(pair.subject)
    return {
        "pair": pair,
        "place": str(PairPlace(pair.score, pair.pk)),
        "sides": [
            {
                "row": row,
                "names": printed(row),
                "roles": _roles(row),
                "words": _words(row),
                "moving": moving(subject, row.pk),
            }
            for row in sides(pair)
        ],
    }


def _open(after: PairPlace | None) -> Iterator[Candidate]:
    rows = Candidate.objects.filter(judgement="").order_by("-score", "id")
    if after is not None:
        rows = rows.filter(Q(score__lt=after.score) | Q(score=after.score, pk__gt=after.pk))
    start, batch = 0, 20
    while page := list(rows[start : start + batch]):
        yield from page
        start += batch


def _roles(row: Any) -> list[str]:
    if not isinstance(row, Speaker):
        return []
    rows = Appearance.objects.filter(speaker=row).exclude(role="", organisation="")
    told = rows.order_by("id").values_list("role", "organisation")[: SHOWN * 3]
    return list(dict.fromkeys(", ".join(filter(None, one)) for one in told))[:SHOWN]


def _words(row: Any) -> list[str]:
    """Return some of what was said by them, there, or in these words."""
    if isinstance(row, Statement):
        return [row.text]
    if not isinstance(row, Speaker | Forum):
        return []
    field = "speaker" if isinstance(row, Speaker) else "forum"
    entries = Entry.objects.filter(**{field: row}, statement__isnull=False).order_by("pk")
    return list(entries.values_list("statement__text", flat=True)[:SHOWN])
