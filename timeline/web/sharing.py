"""Pages of other sites may read what is published: any origin, reading alone, no credentials."""

import re
from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponse, HttpResponseBase

SHARED: Final = re.compile(r"^/(api|feeds)/")
READING: Final = frozenset({"GET", "HEAD"})
ANYBODY: Final = {"Access-Control-Allow-Origin": "*"}
TOLD: Final = {
    "Access-Control-Expose-Headers": "ETag, Link, Memento-Datetime, Retry-After, "
    "Content-Disposition",
}
ASKED: Final = {
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "Accept-Datetime, If-None-Match, If-Modified-Since",
    "Access-Control-Max-Age": "86400",
}


class CrossOrigin:
    """Tells browsers so, for the API and the feeds; the same for every origin, so caches may keep.

    A page of another site can send no token: the answer to the browser's question names no header
    for it, and no method that writes.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the browser's question, or the request."""
        if not SHARED.match(request.path_info):
            return self.get_response(request)
        if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
            return HttpResponse(status=204, headers=ANYBODY | ASKED)
        response = self.get_response(request)
        if request.method in READING:
            for name, value in (ANYBODY | TOLD).items():
                response.headers[name] = value
        return response
