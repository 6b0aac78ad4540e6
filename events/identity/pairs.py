"""Pairs that only a curator can tell, and the redirects that curators' merges left."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, TypeVar

from events.models import Candidate, Forum, ForumSeries, Organisation, Speaker, Statement
from events.vocabulary import Subject

Merged = Speaker | Organisation | ForumSeries | Forum | Statement
Row = TypeVar("Row", bound=Merged)

MOST: Final = 5
"""Pairs proposed for one new row: beyond these a curator searches."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A new row may be the same as a known one, for a reason that a curator reads."""

    one: Merged
    other: Merged
    score: float
    reason: str


def propose(subject: Subject, doubts: Iterable[Doubt]) -> None:
    """Keep the strongest doubts about each new row; what was proposed or ruled stays as it is."""
    strongest: dict[tuple[int, int], Doubt] = {}
    counts: dict[int, int] = {}
    for doubt in sorted(doubts, key=lambda one: -one.score):
        left, right = sorted((doubt.one.pk, doubt.other.pk))
        if left == right or (left, right) in strongest or counts.get(doubt.one.pk, 0) >= MOST:
            continue
        strongest[left, right] = doubt
        counts[doubt.one.pk] = counts.get(doubt.one.pk, 0) + 1
    Candidate.objects.bulk_create(
        (
            Candidate(
                subject=subject.value,
                left_id=left,
                right_id=right,
                reasons=[doubt.reason],
                score=round(doubt.score, 3),
            )
            for (left, right), doubt in strongest.items()
        ),
        ignore_conflicts=True,
    )


def follow(rows: Iterable[Row]) -> dict[int, Row]:
    """Return for the id of each row the row that it stands for, at the end of its redirects."""
    known = {row.pk: row for row in rows}
    first = set(known)
    while missing := {row.merged_into_id for row in known.values() if row.merged_into_id} - set(
        known
    ):
        table = type(next(iter(known.values())))
        known.update(table._default_manager.in_bulk(missing))  # noqa: SLF001 - any table's manager
    return {pk: _end(known[pk], known) for pk in first}


def _end(row: Row, known: dict[int, Row]) -> Row:
    while row.merged_into_id:
        row = known[row.merged_into_id]
    return row
