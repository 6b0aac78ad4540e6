"""What each subscriber is to be told next, and what becomes of it: at least once, in order.

A worker takes a subscription for itself (:func:`take`), sends what :func:`next_message` gives, and
writes down the outcome (:func:`settle`). A message that failed is tried again, with the same number
and before anything later, after the next of :data:`DELAYS`; after the last the subscription is
disabled until somebody enables or replays it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import uuid4

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from events.models import Delivery, Revision, Subscription

DELAYS: Final = tuple(
    timedelta(seconds=seconds)
    for seconds in (5, 30, 120, 600, 1800, 3600, 7200, 14400, 28800, 57600)
)
"""How long to wait after each failure in a row: about 32 hours in all."""
AT_ONCE: Final = 50
"""Changes in one message."""
LEASE: Final = timedelta(minutes=2)
"""How long a worker has a subscription for itself, from taking it or from its last message on."""
KEPT: Final = timedelta(days=30)
GONE: Final = 410
OK: Final = range(200, 300)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What is to be sent: the log's row, and the changes in it."""

    subscription: Subscription
    delivery: Delivery
    changes: list[Revision]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of an attempt: the answer's status, or why there was none."""

    status: int | None = None
    error: str = ""


def take() -> Iterator[Subscription]:
    """Give the subscriptions that are due and to be told something, each to one worker alone."""
    last = Revision.objects.order_by("-pk").values("pk")[:1]
    for one in Subscription.objects.due().filter(position__lt=last):
        mine = Subscription.objects.filter(pk=one.pk, next_at=one.next_at, disabled_at=None)
        lease = timezone.now() + LEASE
        if mine.update(next_at=lease):
            one.next_at = lease
            yield one


def next_message(subscription: Subscription) -> Message | None:
    """Return the message that is still tried, else one of what changed since; or nothing.

    One that was stopped meanwhile is told nothing.
    """
    if subscription.disabled_at is not None:
        return None
    delivery = subscription.deliveries.filter(ended_at=None).first()
    rows = Revision.objects.filter(pk__gt=subscription.position).order_by("pk")
    if delivery is not None:
        rows = rows.filter(pk__lte=delivery.last)
    changes = list(rows[:AT_ONCE])
    if not changes:
        return None
    if delivery is None:
        delivery = Delivery.objects.create(
            subscription=subscription,
            number=f"msg_{uuid4().hex}",
            first=changes[0].pk,
            last=changes[-1].pk,
        )
    return Message(subscription=subscription, delivery=delivery, changes=changes)


def settle(message: Message, outcome: Outcome) -> bool:
    """Write down what came of an attempt; tell whether it was taken.

    Whoever replayed or stopped the subscription meanwhile wins, and so does another worker that had
    the message taken while this one was late.
    """
    now, taken = timezone.now(), outcome.status in OK
    subscription, delivery = message.subscription, message.delivery
    failures = 0 if taken else subscription.failures + 1
    over = outcome.status == GONE or failures > len(DELAYS)
    wait = LEASE if taken or over else DELAYS[failures - 1]
    ended = {"disabled_at": now} if over else {}
    with transaction.atomic():
        Delivery.objects.filter(pk=delivery.pk, ended_at=None).update(
            attempts=delivery.attempts + 1,
            status=outcome.status,
            error=outcome.error[:500],
            tried_at=now,
            ended_at=now if taken else None,
        )
        Subscription.objects.filter(pk=subscription.pk, position=subscription.position).update(
            position=delivery.last if taken else subscription.position,
            failures=failures,
            next_at=now + wait,
            **ended,
        )
    subscription.refresh_from_db()
    return taken


def replay(subscriptions: QuerySet[Subscription], since: int) -> int:
    """Tell these again what changed after a version, and enable them; return how many."""
    last = Revision.objects.filter(version__lte=since).order_by("-id").first()
    with transaction.atomic():
        Delivery.objects.filter(subscription__in=subscriptions, ended_at=None).delete()
        return subscriptions.update(
            position=last.pk if last else 0,
            failures=0,
            disabled_at=None,
            next_at=timezone.now(),
        )


def release(subscription: Subscription) -> None:
    """Give back a subscription: nothing is left for it, or others have a turn."""
    mine = Subscription.objects.filter(pk=subscription.pk, next_at=subscription.next_at)
    mine.update(next_at=timezone.now())


def sweep() -> None:
    """Forget deliveries that ended long ago."""
    Delivery.objects.filter(ended_at__lt=timezone.now() - KEPT).delete()
