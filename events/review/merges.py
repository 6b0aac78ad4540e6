"""Rule that two rows are the same, different, or that it cannot be told."""

from typing import Final

from django.contrib.auth.models import User
from django.db import models
from django.db.models import F, Max, Q

from events import ledger
from events.models import (
    Appearance,
    Candidate,
    Decision,
    Evidence,
    Forum,
    Report,
    Speaker,
    Statement,
    Tenure,
)
from events.review import footing
from events.review.dating import dates_beside
from events.review.errors import ReviewError
from events.review.roles import Right, permit
from events.review.subjects import MERGEABLE, Row, check_version, decide, find, key
from events.vocabulary import SpeakerKind, Subject, Verb

REPOINTED: Final[dict[Subject, tuple[tuple[type[models.Model], str], ...]]] = {
    Subject.SPEAKER: ((Statement, "speaker"), (Appearance, "speaker"), (Tenure, "speaker")),
    Subject.ORGANISATION: (
        (Appearance, "organisation_entity"),
        (Speaker, "organisation"),
        (Tenure, "organisation"),
        (Forum.hosts.through, "organisation"),
    ),
    Subject.SERIES: ((Forum, "series"),),
    Subject.FORUM: ((Statement, "forum"), (Evidence, "forum")),
    Subject.STATEMENT: ((Report, "statement"),),
}
"""What points at a subject and follows a merge. Printed names stay: lookups follow the redirect."""

KEPT: Final[dict[type[models.Model], tuple[str, ...]]] = {
    Forum.hosts.through: ("forum_id",),
    Evidence: ("article_id", "field", "start", "end", "aside"),
}
"""Rows that stay behind where the kept subject has one that is equal in these columns."""


def merge(
    subject: Subject,
    keep: int,
    other: int,
    *,
    curator: User,
    reason: str = "",
    version: int | None = None,
) -> Decision:
    """Rule that ``other`` is the same as ``keep``: all that pointed at it points at ``keep``.

    The other row stays and redirects; :func:`events.review.undo` takes the merge back. ``version``
    is that of ``keep`` as seen.

    Raises:
        ReviewError: the same row twice, one of them gone, or two that cannot be one.
    """
    permit(curator, Right.MERGE)
    if subject not in MERGEABLE:
        raise ReviewError(f"A {subject} cannot be merged; amend it instead.")
    if keep == other:
        raise ReviewError(f"{subject} {keep} cannot be merged with itself; name another one.")
    with ledger.recording(curator=curator, reason=reason) as record:
        kept, gone = find(subject, keep), find(subject, other)
        check_version(subject, kept, version)
        _compatible(kept, gone)
        place = key(subject, gone)
        ground = footing.Ground(
            rests={footing.dates(pk) for row in (kept, gone) for pk in dates_beside(row)},
            changes=footing.rows(subject, (keep, other)),
        )
        moved = {
            f"{table.__name__}.{field}": _repoint(table, field, other, keep)
            for table, field in REPOINTED[subject]
        }
        redirect(subject, other, keep)
        before = _judge_candidate(subject, keep, other, Verb.SAME)
        newest = Statement.objects.aggregate(newest=Max("pk"))["newest"] or 0
        decision = decide(
            Verb.SAME,
            subject,
            kept,
            curator=curator,
            ground=ground,
            reason=reason,
            other_id=other,
            before={"moved": moved, "judgement": before, "newest": newest},
            change={"other": place._asdict()},
        )
        record.because(decision=decision)
        touch_merged(record, subject, (keep, other), moved)
    return decision


def judge(
    subject: Subject,
    left: int,
    right: int,
    verb: Verb,
    *,
    curator: User,
    reason: str = "",
) -> Decision:
    """Rule that two rows are different, or that it cannot be told; "different" is remembered.

    Raises:
        ReviewError: the verb is neither, the same row twice, or one of the rows is gone.
    """
    permit(curator, Right.RULE)
    if verb not in {Verb.DIFFERENT, Verb.UNSURE}:
        raise ReviewError(f"{verb} is no judgement on a pair; use different, unsure, or merge.")
    if left == right:
        raise ReviewError(f"{subject} {left} is the same row twice; name another one.")
    with ledger.recording(curator=curator, reason=reason) as record:
        one, other = find(subject, left), find(subject, right)
        before = _judge_candidate(subject, left, right, verb)
        decision = decide(
            verb,
            subject,
            one,
            curator=curator,
            ground=footing.Ground(
                rests=footing.rows(subject, (left, right)),
                changes={" and ".join(sorted(footing.rows(subject, (left, right))))},
            ),
            reason=reason,
            other_id=right,
            before={"judgement": before},
            change={"other": key(subject, other)._asdict()},
        )
        record.because(decision=decision)
    return decision


def redirect(subject: Subject, pk: int, target: int | None) -> None:
    """Point a row at the one that took it over, or at none."""
    MERGEABLE[subject]._default_manager.filter(pk=pk).update(merged_into=target)  # noqa: SLF001 - any table's manager


def touch_merged(
    record: ledger.Recording, subject: Subject, pair: tuple[int, int], moved: dict[str, list[int]]
) -> None:
    """Say what a merge or its undoing changed on the chronology."""
    record.touch(subject, pair)
    record.touch(Subject.STATEMENT, moved.get("Statement.speaker", []))
    record.touch(Subject.STATEMENT, moved.get("Statement.forum", []))
    record.touch(Subject.FORUM, moved.get("Forum.series", []))
    record.touch(Subject.SPEAKER, moved.get("Speaker.organisation", []))
    hosted = moved.get(f"{Forum.hosts.through.__name__}.organisation", [])
    links = Forum.hosts.through.objects.filter(pk__in=hosted)
    record.touch(Subject.FORUM, links.values_list("forum_id", flat=True))
    record.touch(Subject.STATEMENT, _showing(subject, pair, moved))


def _showing(subject: Subject, pair: tuple[int, int], moved: dict[str, list[int]]) -> list[int]:
    """Return the statements that tell how these appearances print their speaker, or told it.

    A statement tells how any of its articles prints its speaker, not the appearance of its report
    alone: a curator may have named another speaker than was found.
    """
    fields = ("Appearance.organisation_entity", "Appearance.speaker")
    printed = [pk for name in fields for pk in moved.get(name, [])]
    theirs = Q(statement__speaker=F("article__appearances__speaker"))
    if subject is Subject.SPEAKER:
        theirs |= Q(statement__speaker__in=pair)
    reports = Report.objects.filter(theirs, article__appearances__in=printed)
    return list(reports.values_list("statement_id", flat=True))


def _compatible(kept: Row, gone: Row) -> None:
    """Refuse to make a person of an organisation."""
    kinds = (
        {row.kind for row in (kept, gone) if isinstance(row, Speaker | Statement)}
        if isinstance(kept, Speaker)
        else set()
    )
    if {SpeakerKind.PERSON.value, SpeakerKind.ORGANISATION.value} <= kinds:
        raise ReviewError(
            f"{kept} and {gone} cannot be one: a person and an organisation. "
            "If the kind is wrong, amend it first."
        )


def _repoint(table: type[models.Model], field: str, old: int, new: int) -> list[int]:
    """Point rows at ``new``; return their ids."""
    rows = table._default_manager.filter(**{field: old})  # noqa: SLF001 - any table's manager
    columns = KEPT.get(table)
    if columns:
        there = set(table._default_manager.filter(**{field: new}).values_list(*columns))  # noqa: SLF001 - as above
        here = rows.values_list("pk", *columns)
        ids = [pk for pk, *values in here if tuple(values) not in there]
    else:
        ids = list(rows.values_list("pk", flat=True))
    table._default_manager.filter(pk__in=ids).update(**{field: new})  # noqa: SLF001 - as above
    return ids


def _judge_candidate(subject: Subject, one: int, other: int, verb: Verb) -> str:
    """Remember the judgement on the pair; return the one before."""
    left, right = sorted((one, other))
    candidate, _ = Candidate.objects.get_or_create(
        subject=subject.value, left_id=left, right_id=right, defaults={"score": 0.0}
    )
    before, candidate.judgement = candidate.judgement, verb.value
    candidate.save(update_fields=["judgement"])
    return before
