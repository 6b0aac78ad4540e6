"""Who is asking, by token, and how often they may."""

from typing import Any, Literal

from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request
from rest_framework.throttling import SimpleRateThrottle

from events.models import ApiToken

SCHEME = "Bearer"
PARTS = 2


class TokenAuthentication(BaseAuthentication):
    """``Authorization: Bearer SECRET``, with a secret that ``manage.py token`` made."""

    def authenticate(self, request: Request) -> tuple[object, ApiToken] | None:
        """Return the user and the token; nothing where no token was sent."""
        parts = get_authorization_header(request).split()
        if not parts:
            return None
        if len(parts) != PARTS or parts[0].lower() != SCHEME.lower().encode():
            raise AuthenticationFailed(f"Send Authorization: {SCHEME}, one space and a token.")
        token = ApiToken.objects.bearing(parts[1].decode("latin-1"))
        if token is None:
            raise AuthenticationFailed("The token is unknown or revoked; make another one.")
        return token.user, token

    def authenticate_header(self, request: Request) -> str:
        """Return the challenge that a 401 is sent with."""
        return f'{SCHEME} realm="rostrum"'


class CountedThrottle(SimpleRateThrottle):
    """A throttle that tells what it counted."""

    scope: Literal["read", "write"]
    num_requests: int | None
    duration: int | None

    def counted(self, request: Request, view: Any) -> list[float]:
        """Return when the requests were that count, newest first."""
        found: list[float] = self.cache.get(self.get_cache_key(request, view), [])
        return found


class WriteThrottle(CountedThrottle):
    """So many writes a minute by one user, counted for all processes together."""

    scope = "write"

    def get_cache_key(self, request: Request, view: Any) -> str | None:
        """Count by user."""
        return self.cache_format % {"scope": self.scope, "ident": request.user.pk}


class ReadThrottle(CountedThrottle):
    """So many reads a minute from one address; no limit unless the settings name one."""

    scope = "read"

    def get_cache_key(self, request: Request, view: Any) -> str | None:
        """Count by address."""
        return self.cache_format % {"scope": self.scope, "ident": self.get_ident(request)}
