"""Who is told of changes, how far, and what became of each telling."""

import secrets
from base64 import b64encode
from typing import Final, Self
from urllib.parse import SplitResult, urlsplit

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.crypto import salted_hmac

from events.models.curation import Revision

MARK: Final = "whsec_"
"""What a secret begins with (Standard Webhooks)."""


def receiver(address: str) -> SplitResult:
    """Return the parts of an address that messages can be sent to.

    Raises:
        ValidationError: it is none of http or https, has no host, or names a user.
    """
    try:
        parts = urlsplit(address)
        usable = parts.port is None or parts.port > 0
        (parts.hostname or "").encode("idna")  # as the look-up does
    except ValueError as error:
        raise ValidationError(f"{address!r} is no web address: {error}.") from error
    if parts.scheme not in {"http", "https"} or not parts.hostname or not usable:
        raise ValidationError(f"{address!r} is no web address; give one of http or https.")
    if parts.username is not None or not address.isprintable() or " " in address:
        what = f"{address!r} holds a user or a space; the signature tells who sends."
        raise ValidationError(what)
    if not (parts.path + parts.query).isascii():
        what = f"{address!r} holds letters outside of ASCII; write them as %C3%A9."
        raise ValidationError(what)
    return parts


def _salt() -> str:
    return secrets.token_hex(16)


class SubscriptionQuerySet(models.QuerySet["Subscription"]):
    """Questions about subscriptions."""

    def due(self) -> Self:
        """Return those that may be told something now, the longest waiting first."""
        return self.filter(disabled_at=None, next_at__lte=timezone.now()).order_by("next_at", "id")

    def subscribe(self, name: str, address: str) -> "Subscription":
        """Make a subscription to whatever changes from now on."""
        last = Revision.objects.order_by("-id").values_list("pk", flat=True).first()
        return self.create(name=name, address=address, position=last or 0)

    def stop(self) -> int:
        """Tell these nothing more; return how many were told until now."""
        return self.filter(disabled_at=None).update(disabled_at=timezone.now())

    def start(self) -> int:
        """Go on where these stopped; return how many were stopped."""
        stopped = self.exclude(disabled_at=None)
        return stopped.update(disabled_at=None, failures=0, next_at=timezone.now())


class Subscription(models.Model):
    """An address that is told of every change, in order, at least once.

    The secret that signs is kept nowhere: it follows from the secret key of the site and ``salt``.
    ``position`` is the last revision that was told; ``failures`` counts those since a success.
    """

    name = models.CharField(max_length=100, unique=True)
    address = models.CharField(max_length=500)
    salt = models.CharField(max_length=32, default=_salt, editable=False)
    position = models.BigIntegerField(default=0, editable=False)
    failures = models.PositiveIntegerField(default=0, editable=False)
    next_at = models.DateTimeField(default=timezone.now, editable=False)
    made_at = models.DateTimeField(auto_now_add=True)
    disabled_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = SubscriptionQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        indexes = [models.Index(fields=["next_at"], name="subscription_due")]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse an address that messages cannot be sent to."""
        if self.address:
            receiver(self.address)

    @property
    def key(self) -> bytes:
        """The key of the signatures, 32 bytes."""
        return salted_hmac("events.webhooks", self.salt, algorithm="sha256").digest()

    @property
    def secret(self) -> str:
        """The key as the receiver is given it, once."""
        return MARK + b64encode(self.key).decode()


class Delivery(models.Model):
    """One message to one subscriber: the changes ``first`` to ``last``, and what became of it.

    ``number`` is the same for every attempt. ``ended_at`` is null while it is still tried.
    """

    subscription = models.ForeignKey(
        Subscription, on_delete=models.CASCADE, related_name="deliveries"
    )
    number = models.CharField(max_length=40, unique=True)
    first = models.BigIntegerField()
    last = models.BigIntegerField()
    attempts = models.PositiveIntegerField(default=0)
    status = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="What the receiver answered last"
    )
    error = models.CharField(max_length=500, blank=True)
    begun_at = models.DateTimeField(auto_now_add=True)
    tried_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "deliveries"
        indexes = [models.Index(fields=["begun_at"], name="delivery_begun")]
        constraints = [
            models.CheckConstraint(condition=Q(last__gte=F("first")), name="delivery_forward"),
            models.UniqueConstraint(
                fields=["subscription"], condition=Q(ended_at=None), name="delivery_one_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} to {self.subscription_id}"
