"""Memento (RFC 7089): ``Accept-Datetime`` asks for what was published then.

Every address that takes ``known_at`` is its own timegate: it redirects to itself as it was at that
moment, and the answer there says of which moment it is.
"""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final
from urllib.parse import quote, urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.http import http_date, parse_http_date

from timeline import chronology
from timeline.problems import answer
from timeline.query import FILTERS

HEADER: Final = "Accept-Datetime"
GIVEN: Final = "HTTP_ACCEPT_DATETIME"
DATED: Final = re.compile(r"^/(api/v1/(timeline|forums|statements)/([0-9]+/)?|feeds/[^/]+)$")
READING: Final = frozenset({"GET", "HEAD"})
OWN: Final = frozenset({"known_at", "cursor"})
ANSWERED: Final = frozenset({200, 304})
_READ: Final = next(one.read for one in FILTERS if one.name == "known_at")


class Memento:
    """Leads to the past, and says of each answer which moment it is of."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request."""
        if request.method not in READING or not DATED.match(request.path_info):
            return self.get_response(request)
        asked, known = request.META.get(GIVEN), request.GET.get("known_at")
        if asked is not None and known is None:
            response: HttpResponseBase = _led(request, asked)
        else:
            response = self.get_response(request)
            if response.status_code in ANSWERED:
                _told(request, response, known)
        patch_vary_headers(response, [HEADER])
        return response


def _led(request: HttpRequest, asked: str) -> HttpResponse:
    """Redirect to the moment asked for; what lies ahead is as it is now."""
    try:
        moment = datetime.fromtimestamp(parse_http_date(asked), UTC)
    except (ValueError, OverflowError):
        detail = f"{HEADER}: {asked}: must be a date of HTTP (Wed, 23 Nov 2026 05:00:00 GMT)"
        return answer("bad-request", detail, request)
    changed_at = chronology.version().changed_at
    moment = min(moment, changed_at) if changed_at else moment
    place = _address(request, moment)
    headers = {"Location": place, "Link": _links(request, place, moment)}
    return HttpResponse(status=302, headers=headers)


def _told(request: HttpRequest, response: HttpResponseBase, known: str | None) -> None:
    if known is None:
        response.headers["Link"] = f'<{_address(request)}>; rel="original timegate"'
        return
    moment = _READ(known)
    response.headers["Memento-Datetime"] = http_date(moment.timestamp())
    response.headers["Link"] = _links(request, _address(request, moment), moment)


def _links(request: HttpRequest, place: str, moment: datetime) -> str:
    when = http_date(moment.timestamp())
    original = f'<{_address(request)}>; rel="original timegate"'
    return f'{original}, <{place}>; rel="memento"; datetime="{when}"'


def _address(request: HttpRequest, moment: datetime | None = None) -> str:
    """Return the address as it is, or at a moment; a cursor belongs to the one or the other."""
    query = {name: texts for name, texts in request.GET.lists() if name not in OWN}
    if moment is not None:
        query["known_at"] = [moment.astimezone(UTC).isoformat().replace("+00:00", "Z")]
    asked = urlencode(query, doseq=True, safe=":", quote_via=quote)
    return request.build_absolute_uri(request.path + (f"?{asked}" if asked else ""))
