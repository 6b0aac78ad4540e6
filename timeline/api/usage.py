"""How often a client may ask, and how often it did."""

import time
from typing import Any, Final, Literal, TypedDict

from rest_framework.request import Request
from rest_framework.response import Response

from events.models.document import Count
from timeline.api.access import CountedThrottle, ReadThrottle, WriteThrottle
from timeline.api.views import ReadView

THROTTLES: Final[tuple[type[CountedThrottle], ...]] = (ReadThrottle, WriteThrottle)


class LimitItem(TypedDict):
    """Requests in a window of so many seconds; ``limit`` and ``remaining`` are null for no limit.

    ``resets_in`` is how many seconds pass until the oldest request that counts is forgotten.
    """

    scope: Literal["read", "write"]
    limit: Count | None
    seconds: Count | None
    used: Count
    remaining: Count | None
    resets_in: Count


class UsageItem(TypedDict):
    """The limits of whoever asks: of the address for reading, of the token's user for writing."""

    user: str | None
    limits: list[LimitItem]


class Usage(ReadView):
    """The limits of whoever asks, and what is used of them. Writing is counted by user."""

    operation = "usage"
    shows = UsageItem

    def show(self, request: Request, values: Any, version: int, **ids: Any) -> Any:
        """Return the limits; what changes with every request is kept by nobody."""
        known = request.user.is_authenticated
        asked = THROTTLES if known else (ReadThrottle,)
        shown: UsageItem = {
            "user": request.user.get_username() if known else None,
            "limits": [_limit(throttle(), request, self) for throttle in asked],
        }
        return Response(shown, headers={"Cache-Control": "no-store"})


def _limit(throttle: CountedThrottle, request: Request, view: Any) -> LimitItem:
    limit, seconds = throttle.num_requests, throttle.duration
    since = time.time() - (seconds or 0)
    used = [moment for moment in throttle.counted(request, view) if moment > since]
    return {
        "scope": throttle.scope,
        "limit": limit,
        "seconds": seconds,
        "used": len(used),
        "remaining": max(limit - len(used), 0) if limit else None,
        "resets_in": max(int(used[-1] - since) + 1, 0) if used else 0,
    }
