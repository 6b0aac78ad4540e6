"""What a client has already: ETags that hold the chronology's version, and the 304 for them.

Most repeats ask for what did not change. Whoever sends no token, where reading has no limit, is
answered before anything else is done: the ETag is sealed, so it proves that this very address was
answered at that version, and would be again.
"""

from collections.abc import Callable
from datetime import datetime
from hashlib import blake2b, sha256
from http import HTTPStatus
from typing import Final

from django.conf import settings
from django.db import Error
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.http import http_date, parse_etags
from rest_framework.request import Request

from timeline import chronology
from timeline.api.access import ReadThrottle
from timeline.api.documents import ROOT
from timeline.chronology import Version

SHAPE: Final = 1
"""Raised whenever facts that did not change are served in another shape: old copies end then."""

FRESH: Final = "public, max-age=0, must-revalidate"
"""Keep it, but ask before each use: the answer is a 304 while nothing changed."""

READING: Final = frozenset({"GET", "HEAD"})
PLAIN: Final = frozenset({"*/*", "application/json"})
"""Whatever else is accepted has to be weighed."""


def tag(request: HttpRequest | Request, version: int) -> str:
    """Return the ETag: equal only for the same address of an unchanged chronology."""
    told = f"{SHAPE}-{version}"
    key = sha256(settings.SECRET_KEY.encode()).digest()
    address = f"{told} {request.build_absolute_uri()}".encode()
    return f'"{told}-{blake2b(address, digest_size=8, key=key).hexdigest()}"'


def holds(request: HttpRequest | Request, tag: str) -> bool:
    """Tell whether the client has the answer with this ETag."""
    held = parse_etags(request.META.get("HTTP_IF_NONE_MATCH", ""))
    return tag in {etag.removeprefix("W/") for etag in held}


def kept(tag: str, changed_at: datetime | None = None) -> dict[str, str]:
    """Return what tells a client to keep an answer, and to ask before each use."""
    headers = {"ETag": tag, "Cache-Control": FRESH, "Vary": "Accept"}
    if changed_at is not None:
        headers["Last-Modified"] = http_date(changed_at.timestamp())
    return headers


def unchanged(
    request: HttpRequest | Request, tag: str, changed_at: datetime | None = None
) -> HttpResponse | None:
    """Return the answer to a client that has what the ETag names; nothing where it has not."""
    if not holds(request, tag):
        return None
    return HttpResponse(status=HTTPStatus.NOT_MODIFIED, headers=kept(tag, changed_at))


class Unchanged:
    """Answers who has it already; whatever needs a thought goes to the view, which does the same.

    That is a token, a limit for reading, or an ``Accept`` that has to be weighed.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request."""
        return (_repeats(request) and _answered(request)) or self.get_response(request)


def _repeats(request: HttpRequest) -> bool:
    given = request.META
    return (
        "HTTP_IF_NONE_MATCH" in given
        and "HTTP_AUTHORIZATION" not in given
        and given.get("HTTP_ACCEPT", "*/*") in PLAIN
        and request.method in READING
        and request.path_info.startswith(ROOT)
        and ReadThrottle().rate is None
    )


def _answered(request: HttpRequest) -> HttpResponse | None:
    try:
        stamp: Version = chronology.version()
    except Error:
        return None  # the view says so
    return unchanged(request, tag(request, stamp.number), stamp.changed_at)
