"""Tokens for the clients of curators."""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final, Self

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models
from django.db.models import Q
from django.utils import timezone

MARK: Final = "rostrum_"
"""What every secret begins with, so that scanners recognise one that leaked."""
PREFIX_LENGTH: Final = 12
NOTED_EVERY: Final = timedelta(minutes=1)
"""How exactly the last use is known: a write for each request would cost more than the reading."""


class ApiTokenQuerySet(models.QuerySet["ApiToken"]):
    """Questions about tokens."""

    def valid(self) -> Self:
        """Return the tokens that are neither revoked nor ended, of users who may still sign in."""
        fresh = Q(expires_at=None) | Q(expires_at__gt=timezone.now())
        return self.filter(fresh, revoked_at=None, user__is_active=True)

    def bearing(self, secret: str) -> "ApiToken | None":
        """Return the valid token with this secret, and note that it was used."""
        token = self.valid().select_related("user").filter(digest=_digest(secret)).first()
        now = timezone.now()
        if token is not None and token.used_before(now - NOTED_EVERY):
            self.filter(pk=token.pk).update(last_used_at=now)
        return token

    def issue(self, user: User, name: str, *, days: int | None = None) -> str:
        """Make a token and return its secret, which is kept nowhere; it ends after some days."""
        secret = MARK + secrets.token_urlsafe(32)
        self.create(
            user_id=user.pk,
            name=name,
            prefix=secret[:PREFIX_LENGTH],
            digest=_digest(secret),
            expires_at=timezone.now() + timedelta(days=days) if days else None,
        )
        return secret

    def revoke(self) -> int:
        """Revoke these tokens for good; return how many still were valid."""
        return self.filter(revoked_at=None).update(revoked_at=timezone.now())


def _digest(secret: str) -> str:
    # A secret of 256 random bits needs no slow hash: there is nothing to guess.
    return sha256(secret.encode()).hexdigest()


class ApiToken(models.Model):
    """A client's token; only the SHA-256 of its secret is kept. ``prefix`` tells them apart."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="api_tokens"
    )
    name = models.CharField(max_length=100)
    prefix = models.CharField(max_length=12, editable=False)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    last_used_at = models.DateTimeField(null=True, blank=True, editable=False)
    expires_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = ApiTokenQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.prefix}… {self.name}"

    @property
    def state(self) -> str:
        """Whether it may be used, in a word."""
        ended = self.expires_at is not None and self.expires_at <= timezone.now()
        return "revoked" if self.revoked_at else "ended" if ended else "valid"

    def used_before(self, moment: datetime) -> bool:
        """Tell whether the last use was before a moment; one that was never used was."""
        return self.last_used_at is None or self.last_used_at <= moment
