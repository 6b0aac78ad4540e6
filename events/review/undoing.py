"""Take a ruling back."""

from typing import Any

from django.apps import apps
from django.contrib.auth.models import User
from django.utils import timezone

from events import ledger
from events.models import Candidate, Decision, Forum, Statement
from events.models.fields import DATED_COLUMNS
from events.review import footing
from events.review.adding import take_back
from events.review.errors import ConflictError, ReviewError
from events.review.merges import REPOINTED, redirect, touch_merged
from events.review.places import restore_place
from events.review.roles import Right, permit
from events.review.rulings import set_value
from events.review.spans import set_parts
from events.review.subjects import TABLES
from events.vocabulary import Subject, Verb


def undo(decision: Decision, *, curator: User, reason: str = "") -> Decision:
    """Put back what a decision changed, whole or not at all; the decision stays in the history.

    Raises:
        ConflictError: it was undone before, or a later ruling that builds on it is in force.
        NotPermittedError: the user may not rule on this subject.
    """
    subject = Subject(decision.subject)
    permit(curator, Right.MERGE if decision.verb == Verb.SAME else Right.RULE)
    with ledger.recording(curator=curator, reason=reason or f"undo of {decision.pk}") as record:
        decision = Decision.objects.select_for_update().get(pk=decision.pk)
        if decision.undone_at is not None:
            raise ConflictError(
                f"Decision {decision.pk} was undone already; there is nothing to do."
            )
        _nothing_later(decision)
        record.because(decision=decision)
        if decision.verb == Verb.SAME:
            _unmerge(record, subject, decision)
        elif decision.verb in {Verb.DIFFERENT, Verb.UNSURE}:
            _unjudge(decision)
        elif decision.verb == Verb.ADD and subject is not Subject.STATEMENT:
            take_back(record, decision)
        else:
            _restore(record, subject, decision)
        decision.undone_at = timezone.now()
        decision.undone_by_id = curator.pk
        decision.save(update_fields=["undone_at", "undone_by"])
    return decision


def _nothing_later(decision: Decision) -> None:
    """Refuse where a later decision in force needs this one."""
    other = footing.needing(decision)
    if other is not None:
        raise ConflictError(
            f"Decision {other.pk} ({other}) came later and builds on decision "
            f"{decision.pk}; undo {other.pk} first."
        )


def _restore(record: ledger.Recording, subject: Subject, decision: Decision) -> None:
    row = TABLES[subject]._default_manager.get(pk=decision.subject_id)  # noqa: SLF001 - any table
    before: dict[str, Any] = dict(decision.before)
    carried = before.pop("carried", [])
    for name, value in before.items():
        if name == "parts" and isinstance(row, Statement):
            set_parts(row, value, restored=True)
        elif name == "place" and isinstance(row, Forum):
            restore_place(row, value)
        else:
            set_value(row, name, value)
    row.save()
    record.touch(subject, [row.pk])
    for one in carried:
        table: type[Statement | Forum] = Statement if one["subject"] == Subject.STATEMENT else Forum
        fact = table._default_manager.get(pk=one["id"])  # noqa: SLF001 - either table
        fact.set_date(one["date"])
        fact.save(update_fields=DATED_COLUMNS)
        record.touch(Subject(one["subject"]), [fact.pk])


def _unmerge(record: ledger.Recording, subject: Subject, decision: Decision) -> None:
    keep, other = decision.subject_id, decision.other_id
    if other is None:
        raise ReviewError(f"Decision {decision.pk} names no other row; it cannot be undone.")
    moved: dict[str, list[int]] = dict(decision.before["moved"])
    for table, field in REPOINTED[subject]:
        name = f"{table.__name__}.{field}"
        moved[name] = [*moved[name], *_came_since(table.__name__, decision)]
        # What was pointed elsewhere since, by a ruling or an ingest, stays where it is.
        theirs = table._default_manager.filter(pk__in=moved[name], **{field: keep})  # noqa: SLF001 - any table
        theirs.update(**{field: other})
    redirect(subject, other, None)
    _unjudge(decision)
    touch_merged(record, subject, (keep, other), moved)


def _came_since(table: str, decision: Decision) -> list[int]:
    """Return the rows that later ingests gave to the kept speaker under the other one's names."""
    if decision.subject != Subject.SPEAKER or table not in {"Statement", "Appearance"}:
        return []
    names = apps.get_model("events", "SpeakerName").objects
    theirs = set(names.filter(speaker=decision.other_id).values_list("name", flat=True))
    theirs -= set(names.filter(speaker=decision.subject_id).values_list("name", flat=True))
    appearances = apps.get_model("events", "Appearance").objects.filter(
        speaker=decision.subject_id, name__in=theirs
    )
    if table == "Appearance":
        return list(appearances.values_list("pk", flat=True))
    reported = Statement.objects.filter(
        speaker=decision.subject_id,
        reports__appearance__in=appearances,
        pk__gt=decision.before["newest"],
    )
    return list(reported.distinct().values_list("pk", flat=True))


def _unjudge(decision: Decision) -> None:
    left, right = sorted((decision.subject_id, decision.other_id or 0))
    Candidate.objects.filter(subject=decision.subject, left_id=left, right_id=right).update(
        judgement=decision.before.get("judgement", "")
    )
