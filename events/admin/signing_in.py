"""The sign-in, guarded against guessing: failures are counted for all processes together."""

from hashlib import sha256
from typing import Any, Final

from django.contrib.admin.forms import AdminAuthenticationForm
from django.core.cache import cache
from django.core.exceptions import ValidationError

WAIT: Final = 15 * 60
"""Seconds after the first failure until the count begins anew."""

MOST_ONE: Final = 5
"""Failures of one name from one address; so nobody else can lock somebody out."""

MOST_ANY: Final = 50
"""Failures of any names from one address."""


class GuardedSignIn(AdminAuthenticationForm):
    """Refuses to try another password after too many wrong ones."""

    def clean(self) -> dict[str, Any]:
        """Check the password, unless too many were wrong; the right one is not told then either."""
        address = self.request.META.get("REMOTE_ADDR", "") if self.request else ""
        name = str(self.cleaned_data.get("username", "")).casefold()
        limits = {_key(name, address): MOST_ONE, _key("", address): MOST_ANY}
        if any(cache.get(key, 0) >= most for key, most in limits.items()):
            raise ValidationError(
                f"Too many wrong passwords. Wait {WAIT // 60} minutes, then try again.",
                code="too_many",
            )
        try:
            cleaned: dict[str, Any] = super().clean()
        except ValidationError:
            for key in limits:
                cache.add(key, 0, WAIT)
                cache.incr(key)
            raise
        cache.delete(_key(name, address))
        return cleaned


def _key(name: str, address: str) -> str:
    return "sign-in:" + sha256(f"{name}\0{address}".encode()).hexdigest()
