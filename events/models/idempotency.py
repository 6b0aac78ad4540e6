"""Answers to writes that clients may send again: the first is kept, and given again."""

from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.db import models
from django.utils import timezone

KEPT: Final = timedelta(hours=24)
"""How long an answer is given again; after that the key is free."""
ABANDONED: Final = timedelta(minutes=5)
"""After so long without an answer the process that began is taken for dead."""
LONGEST_KEY: Final = 200


class KeptAnswerQuerySet(models.QuerySet["KeptAnswer"]):
    """Questions about kept answers."""

    def begin(self, user: Any, key: str, digest: str) -> "tuple[KeptAnswer, bool]":
        """Return the row of a user's key, and whether the caller is the one to do the work.

        The row is there for every process before the work begins; ``digest`` tells what is asked.
        """
        now = timezone.now()
        self.filter(begun_at__lt=now - KEPT).delete()
        row, new = self.get_or_create(
            user_id=user.pk, key=key, defaults={"digest": digest, "begun_at": now}
        )
        if new or row.status is not None or row.digest != digest:
            return row, new
        dead = self.filter(pk=row.pk, status=None, begun_at__lt=now - ABANDONED)
        return row, bool(dead.update(begun_at=now))


class KeptAnswer(models.Model):
    """One write under a client's ``Idempotency-Key``; ``status`` is null while it is under way."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=LONGEST_KEY)
    digest = models.CharField(max_length=64, help_text="SHA-256 of method, address and body")
    begun_at = models.DateTimeField()
    status = models.PositiveSmallIntegerField(null=True, blank=True)
    location = models.CharField(max_length=500, blank=True)
    document = models.TextField(default="", help_text="JSON, byte for byte as it was answered")

    objects = KeptAnswerQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["begun_at"], name="keptanswer_begun")]
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="keptanswer_once")]

    def __str__(self) -> str:
        return f"{self.key}: {self.status or 'under way'}"
