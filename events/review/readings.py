"""Two readers: a sample is read a second time, blind; how far they agree; who is right.

The second reader sees a statement as the engine proposed it. The answer is kept beside the first
ruling and changes nothing; where they differ a lead settles it, by the verbs.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass
from hashlib import sha256
from math import ceil
from typing import Any, Final

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from events.models import BY_HAND, Decision, Reading, Report, Statement
from events.review.errors import ConflictError, NotPermittedError, ReviewError
from events.review.roles import Right, permit
from events.review.rulings import accept, amend, reject, set_value, value_of
from events.vocabulary import Stands, Status, Subject, Verb

FIELDS_READ: Final = ("speaker", "forum", "kind", "date")
"""The fields that a second reader may put right."""

ANSWERS: Final = (Verb.ACCEPT, Verb.AMEND, Verb.REJECT)

_DECIDED: Final = (Status.ACCEPTED.value, Status.REJECTED.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far two readers agree on the statements of one rule; ``rule`` is empty for all of them.

    ``agreed`` counts equal answers, ``kappa`` is null where chance alone explains everything.
    """

    rule: str
    drawn: int
    read: int
    agreed: int
    open: int
    kappa: float | None


def draw(share: float, *, curator: User) -> int:
    """Put a share of each rule's decided statements before second readers; return how many new.

    The sample of a rule is its first statements in the order of a hash of where they were found, at
    least one: drawing again, or more, keeps those that were drawn.

    Raises:
        NotPermittedError: the user may not adjudicate.
        ReviewError: the share is none.
    """
    permit(curator, Right.ADJUDICATE)
    if not 0 < share <= 1:
        raise ReviewError(f"A share is more than 0 and at most 1, and not {share}.")
    by_rule: dict[str, list[tuple[str, Statement]]] = defaultdict(list)
    for statement in _decided():
        report = statement.reports.all()[0]
        by_rule[report.rule].append((_place(report), statement))
    new: list[Reading] = []
    known = set(Reading.objects.values_list("statement_id", flat=True))
    for rule, found in by_rule.items():
        found.sort(key=lambda one: one[0])
        for place, statement in found[: ceil(share * len(found))]:
            if statement.pk not in known:
                new.append(Reading(statement=statement, rule=rule, place=place))
    for start in range(0, len(new), 500):
        some = new[start : start + 500]
        changed = amendments(one.statement_id for one in some)
        for one in some:
            one.shown = _proposed(one.statement, changed[one.statement_id])
        Reading.objects.bulk_create(some, ignore_conflicts=True)
    return len(new)


def _decided() -> QuerySet[Statement]:
    reports = Report.objects.order_by("pk").select_related("article").defer("article__text")
    rows = Statement.objects.filter(status__in=_DECIDED, merged_into=None)
    rows = rows.filter(reports__isnull=False).exclude(reports__rule=BY_HAND).distinct()
    return rows.order_by("pk").prefetch_related(Prefetch("reports", reports))


def _place(report: Report) -> str:
    found = f"{report.article.text_sha256}:{report.start}:{report.end}"
    return sha256(found.encode()).hexdigest()


def amendments(statements: Iterable[int]) -> dict[int, list[Decision]]:
    """Return the amendments in force of statements, oldest first."""
    told: dict[int, list[Decision]] = defaultdict(list)
    rows = Decision.objects.in_force().filter(
        subject=Subject.STATEMENT.value, verb=Verb.AMEND.value, subject_id__in=list(statements)
    )
    for decision in rows.order_by("pk"):
        told[decision.subject_id].append(decision)
    return told


def _proposed(statement: Statement, changed: Iterable[Decision]) -> dict[str, Any]:
    """Return the fields as they were before any amendment."""
    shown = {name: value_of(statement, name) for name in FIELDS_READ}
    for decision in reversed(list(changed)):
        shown |= {name: value for name, value in decision.before.items() if name in shown}
    return shown


# ---------------------------------------------------------------- the second reader


def to_read(reader: User) -> QuerySet[Reading]:
    """Return what waits for this reader: nothing that they ruled on themselves."""
    own = Decision.objects.filter(subject=Subject.STATEMENT.value, curator=reader.pk)
    return Reading.objects.filter(answer="").exclude(statement__in=own.values("subject_id"))


def answer(
    reading: Reading,
    verb: Verb,
    change: Mapping[str, Any] | None = None,
    *,
    curator: User,
    reason: str = "",
) -> Reading:
    """Keep what the second reader says of a statement as it was proposed; nothing is ruled.

    ``change`` maps fields to values where the verb is amend; those that are as shown are left out.

    Raises:
        ConflictError: somebody answered already, or the first ruling was taken back.
        NotPermittedError: the user may not rule, or was the first reader.
        ReviewError: no such answer, or no such value.
    """
    permit(curator, Right.RULE)
    with transaction.atomic():
        reading = Reading.objects.select_for_update().get(pk=reading.pk)
        if reading.answer:
            raise ConflictError("Somebody else has read this one meanwhile; take the next.")
        if not to_read(curator).filter(pk=reading.pk).exists():
            raise NotPermittedError("You were the first to rule on this one; take another.")
        statement = reading.statement
        corrected = _corrected(statement, reading.shown, dict(change or {}))
        if verb not in ANSWERS or (verb is Verb.AMEND) != bool(corrected):
            raise ReviewError(
                f"{verb}: accept or reject it as it is shown, or amend what is wrong."
            )
        reading.first, reading.first_change = _first(statement, reading.shown)
        reading.answer, reading.change, reading.reason = verb.value, corrected, reason
        reading.agrees = (reading.first, reading.first_change) == (verb.value, corrected)
        reading.reader_id, reading.read_at = curator.pk, timezone.now()
        reading.save()
    return reading


def _corrected(
    statement: Statement, shown: Mapping[str, Any], change: dict[str, Any]
) -> dict[str, Any]:
    """Return the values that differ from those shown, as the statement would keep them."""
    unknown = sorted(set(change) - set(FIELDS_READ))
    if unknown:
        raise ReviewError(f"No field {unknown[0]} is read again; use {', '.join(FIELDS_READ)}.")
    trial = copy(statement)
    for name, value in change.items():
        set_value(trial, name, value)
    kept = {name: value_of(trial, name) for name in change}
    return {name: value for name, value in kept.items() if value != shown[name]}


def _first(statement: Statement, shown: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """Return the first reader's answer, as the rulings in force tell it."""
    if statement.status == Status.REJECTED:
        return Verb.REJECT.value, {}
    if statement.status != Status.ACCEPTED:
        raise ConflictError("The first ruling on this one was taken back; take the next.")
    now = {name: value_of(statement, name) for name in FIELDS_READ}
    set_by_hand = {
        name for decision in amendments([statement.pk])[statement.pk] for name in decision.change
    }
    change = {
        name: value for name, value in now.items() if name in set_by_hand and value != shown[name]
    }
    return (Verb.AMEND if change else Verb.ACCEPT).value, change


# ---------------------------------------------------------------- agreement, and who is right


def agreement() -> list[Agreement]:
    """Return the agreement of all readings, then that of each rule, the largest samples first."""
    by_rule: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
    rows = Reading.objects.order_by().values_list("rule", "first", "answer", "agrees", "stands")
    for rule, first, second, agrees, stands in rows:
        by_rule[rule].append((first, second, agrees is False and not stands))
    every = [one for found in by_rule.values() for one in found]
    rules = sorted(by_rule.items(), key=lambda one: (-len(one[1]), one[0]))
    return [_agreement("", every), *(_agreement(rule, found) for rule, found in rules)]


def _agreement(rule: str, found: list[tuple[str, str, bool]]) -> Agreement:
    pairs = [(first, second) for first, second, _ in found if second]
    return Agreement(
        rule=rule,
        drawn=len(found),
        read=len(pairs),
        agreed=sum(first == second for first, second in pairs),
        open=sum(is_open for *_, is_open in found),
        kappa=kappa(pairs),
    )


def kappa(pairs: Iterable[tuple[str, str]]) -> float | None:
    """Return Cohen's kappa of pairs of answers, or null where it is not defined.

    kappa = (po - pe) / (1 - pe), where po is the share of equal pairs and pe the share that chance
    would make equal: the sum, over the answers, of the product of the shares with which the two
    readers give them. 1 is full agreement, 0 that of chance; with pe = 1 both say one thing only.
    """
    told = list(pairs)
    count = len(told)
    if not count:
        return None
    equal = sum(first == second for first, second in told)
    firsts, seconds = [one for one, _ in told], [other for _, other in told]
    chance = sum(firsts.count(word) * seconds.count(word) for word in set(firsts))
    if chance == count * count:
        return None
    return (equal * count - chance) / (count * count - chance)


def disputed() -> QuerySet[Reading]:
    """Return the readings that differ from the first ruling and were not settled."""
    return Reading.objects.filter(agrees=False, stands="")


def settle(reading: Reading, stands: Stands, *, curator: User) -> Reading:
    """Rule whose answer stands. If it is the second reader's, the verbs make the statement so.

    Raises:
        ConflictError: it was settled, or there is nothing to settle.
        NotPermittedError: the user may not adjudicate.
    """
    permit(curator, Right.ADJUDICATE)
    with transaction.atomic():
        reading = Reading.objects.select_for_update().get(pk=reading.pk)
        if not disputed().filter(pk=reading.pk).exists():
            raise ConflictError("There is nothing to settle here any more; take the next.")
        if stands is Stands.SECOND:
            _rule_as_second(reading, curator)
        reading.stands, reading.settled_by_id = stands.value, curator.pk
        reading.settled_at = timezone.now()
        reading.save(update_fields=["stands", "settled_by", "settled_at"])
    return reading


def _rule_as_second(reading: Reading, curator: User) -> None:
    why: dict[str, Any] = {
        "curator": curator,
        "reason": f"second reader: {reading.reason}".strip(": "),
    }
    pk = reading.statement_id
    if reading.answer == Verb.REJECT:
        reject(Subject.STATEMENT, pk, **why)
        return
    wanted = {**{name: reading.shown[name] for name in reading.first_change}, **reading.change}
    row = reading.statement
    change = {name: value for name, value in wanted.items() if value_of(row, name) != value}
    if change:
        amend(Subject.STATEMENT, pk, change, **why)
    if row.status != Status.ACCEPTED:
        accept(Subject.STATEMENT, pk, **why)
