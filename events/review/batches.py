"""Rule on many facts as one thing: planned and looked at, done in pieces, undone whole.

Each ruling is that of a verb, with its own decision and history. A batch remembers which they are.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from events.models import Batch, BatchItem, Decision, Revision
from events.review.adding import add_forum, add_speaker
from events.review.errors import ConflictError, NotPermittedError, ReviewError, StaleError
from events.review.merges import merge
from events.review.plans import Asked, after_another, planned
from events.review.roles import Right, permit
from events.review.rulings import accept, amend, reject
from events.review.spans import add
from events.review.undoing import undo
from events.vocabulary import Planned, Subject, Verb

MOST: Final = 5_000
"""Rulings of one batch: an undo of all of them is still one transaction."""

_ADD: Final[Mapping[Subject, Callable[..., Decision]]] = {
    Subject.STATEMENT: add,
    Subject.SPEAKER: add_speaker,
    Subject.FORUM: add_forum,
}

AT_ONCE: Final = 100
"""Rulings of one piece: writers wait for each other, so nobody waits for a whole batch."""


def plan(asked: Iterable[Asked], *, title: str, curator: User, reason: str = "") -> Batch:
    """Keep what is asked, with the versions of the facts as they are now; nothing is ruled yet.

    Items that would change nothing, or cannot be done, say so in their ``state`` and ``why``.

    Raises:
        NotPermittedError: the user may not rule on many facts at once, or not merge.
        ReviewError: nothing is asked, or too much.
    """
    permit(curator, Right.BULK)
    wanted = list(asked)
    if any(one.verb is Verb.SAME for one in wanted):
        permit(curator, Right.MERGE)
    if not wanted or len(wanted) > MOST:
        raise ReviewError(
            f"A batch has from 1 to {MOST} rulings, and not {len(wanted)}; choose others, or "
            "make several."
        )
    with transaction.atomic():
        batch = Batch.objects.create(title=title, curator_id=curator.pk, reason=reason)
        items = planned(wanted)
        for item in items:
            item.batch = batch
        BatchItem.objects.bulk_create(items, batch_size=500)
    return batch


def go_on(batch: Batch, *, curator: User, most: int = AT_ONCE) -> Batch:
    """Do the next rulings of a batch; it has ended when none waits any more.

    What somebody else changed since the plan was shown is left out, and says so.

    Raises:
        ConflictError: the batch was undone.
        NotPermittedError: the user may not rule on many facts at once, or not merge.
    """
    permit(curator, Right.BULK)
    with transaction.atomic():
        batch = Batch.objects.select_for_update().get(pk=batch.pk)
        if batch.undone_at is not None:
            raise ConflictError(f"Batch {batch.pk} was undone; plan another one.")
        batch.begun_at = batch.begun_at or timezone.now()
        left_out = _left_out(batch)
        waiting = batch.items.filter(state=Planned.WAITS.value)
        for item in list(waiting.order_by("pk")[:most]):
            fact = (item.subject, item.subject_id)
            _do(item, curator, batch.reason, follows=left_out.get(fact, item.pk) < item.pk)
            if item.state == Planned.LEFT_OUT and item.verb != Verb.SAME:
                left_out.setdefault(fact, item.pk)
        if not waiting.exists():
            batch.ended_at = batch.ended_at or timezone.now()
        batch.save(update_fields=["begun_at", "ended_at"])
    return batch


def finish(batch: Batch, *, curator: User) -> Iterator[Batch]:
    """Do all of a batch; yield it after each piece."""
    while batch.ended_at is None:
        batch = go_on(batch, curator=curator)
        yield batch


def discard(batch: Batch, *, curator: User) -> None:
    """Forget a plan that was not begun.

    Raises:
        ConflictError: it was begun.
        NotPermittedError: the user may not rule on many facts at once.
    """
    permit(curator, Right.BULK)
    with transaction.atomic():
        batch = Batch.objects.select_for_update().get(pk=batch.pk)
        if batch.begun_at is not None:
            raise ConflictError(f"Batch {batch.pk} was begun; undo it instead.")
        batch.delete()


def undo_batch(batch: Batch, *, curator: User, reason: str = "") -> int:
    """Take back all rulings of a batch that are in force, or none; return how many there were.

    Raises:
        ConflictError: it was not begun, was undone, or a later ruling builds on a part of it.
        NotPermittedError: the user may not rule on many facts at once, or not merge.
    """
    permit(curator, Right.BULK)
    with transaction.atomic():
        batch = Batch.objects.select_for_update().get(pk=batch.pk)
        if batch.undone_at is not None:
            raise ConflictError(f"Batch {batch.pk} was undone already; there is nothing to do.")
        if batch.begun_at is None:
            raise ConflictError(f"Batch {batch.pk} was not begun; discard it instead.")
        rulings = list(Decision.objects.in_force().filter(item__batch=batch).order_by("-pk"))
        for decision in rulings:
            try:
                undo(decision, curator=curator, reason=reason or f"undo of batch {batch.pk}")
            except ConflictError as error:
                raise ConflictError(
                    f"Batch {batch.pk} is undone whole or not at all: {error}"
                ) from error
        batch.ended_at = batch.ended_at or timezone.now()
        batch.undone_at, batch.undone_by_id = timezone.now(), curator.pk
        batch.save(update_fields=["ended_at", "undone_at", "undone_by"])
    return len(rulings)


def summary(batch: Batch) -> Iterator[str]:
    """Yield counts, then what would change and what is left out, a line each, for a terminal."""
    items = list(batch.items.order_by("pk"))
    counts = {state: sum(item.state == state for item in items) for state in Planned}
    told = ", ".join(f"{count} {state}" for state, count in counts.items() if count)
    yield f"batch {batch.pk}: {told}"
    for item in items:
        at = f"line {item.line}: " if item.line else ""
        if item.state == Planned.LEFT_OUT:
            yield f"left out: {at}{item}: {item.why}"
        elif item.state == Planned.WAITS:
            change = f"{item.before} -> {item.change}" if item.change else item.other_id
            yield f"would: {at}{item}: {change}"


def _left_out(batch: Batch) -> dict[tuple[str, int | None], int]:
    """Return, by fact, the first ruling on it that was left out; each merge stands for itself."""
    rows = batch.items.filter(state=Planned.LEFT_OUT.value).exclude(verb=Verb.SAME.value)
    known = rows.order_by("-pk").values_list("subject", "subject_id", "pk")
    return {(subject, fact): pk for subject, fact, pk in known}


def _do(item: BatchItem, curator: User, reason: str, *, follows: bool) -> None:
    """Rule, or write down why not; ``follows`` an item on the same fact that was left out."""
    try:
        with transaction.atomic():
            after_another(left_out=follows)
            item.decision = _rule(item, curator, reason)
            item.subject_id = item.decision.subject_id
            item.state = Planned.DONE.value
    except NotPermittedError:
        raise
    except ReviewError as error:
        item.state, item.why = Planned.LEFT_OUT.value, str(error)[:500]
    item.save(update_fields=["decision", "subject_id", "state", "why"])


def _rule(item: BatchItem, curator: User, reason: str) -> Decision:
    verb, subject = Verb(item.verb), Subject(item.subject)
    if verb is Verb.ADD or item.subject_id is None:
        return _ADD[subject](**item.change, curator=curator, reason=reason)
    pk, version = item.subject_id, _unchanged(item, item.subject_id, item.version)
    if verb is Verb.SAME and item.other_id is not None:
        _unchanged(item, item.other_id, item.other_version)
        return merge(subject, pk, item.other_id, curator=curator, reason=reason, version=version)
    if verb is Verb.AMEND:
        return amend(subject, pk, item.change, curator=curator, reason=reason, version=version)
    verbs = {Verb.ACCEPT: accept, Verb.REJECT: reject}
    return verbs[verb](subject, pk, curator=curator, reason=reason, version=version)


def _unchanged(item: BatchItem, pk: int, seen: int) -> int | None:
    """Return the version of a fact, if none but this batch changed it since it was shown.

    Raises:
        StaleError: somebody else did.
    """
    subject = Subject(item.subject)
    revisions = Revision.objects.of(subject, pk)
    last = revisions.values_list("version", "decision__item__batch").first()
    if last is None:
        return None
    version, batch = last
    if version != seen and batch != item.batch_id:
        raise StaleError(
            f"{subject} {pk} was changed since it was shown at version {seen} (it is now at "
            f"{version}). Look at it again, then decide.",
            seen=seen,
            current=version,
        )
    return int(version)
