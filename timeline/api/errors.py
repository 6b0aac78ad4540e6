"""Every error of the API as a problem document: exceptions in, answers out."""

import logging
from collections.abc import Callable
from http import HTTPStatus
from math import ceil
from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.views import defaults
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import set_rollback

from timeline.problems import (
    KINDS,
    MEDIA_TYPE,
    RETRY_AFTER,
    ConflictItem,
    InvalidItem,
    answer,
    problem,
    refused,
)
from timeline.query import QueryError

PREFIX: Final = "/api/"

_PLAIN: Final[dict[type[Exception], str]] = {
    Http404: "not-found",
    PermissionDenied: "not-permitted",
    OperationalError: "unavailable",
    InterfaceError: "unavailable",
}
FAILURES: Final = frozenset({"server-error", "unavailable"})
"""The kinds of problem that an operator should hear of."""

log = logging.getLogger(__name__)


_BY_STATUS: Final = {
    kind.status: kind.slug
    for kind in reversed(KINDS.values())
    if kind.slug not in {"bad-parameter", "bad-body", "under-way"}
}


class Gone(exceptions.APIException):
    """A fact that was rejected or withdrawn."""

    status_code = HTTPStatus.GONE
    default_code = "gone"


class Conflict(exceptions.APIException):
    """A fact that is no longer as the client saw it; ``conflict`` shows both versions."""

    status_code = HTTPStatus.CONFLICT
    default_code = "conflict"
    conflict: ConflictItem | None = None


class Stale(Conflict):
    """A fact that is no longer as the client's ``If-Match`` says."""

    status_code = HTTPStatus.PRECONDITION_FAILED
    default_code = "precondition-failed"


class NotSeen(exceptions.APIException):
    """A change that does not say which version it is of."""

    status_code = HTTPStatus.PRECONDITION_REQUIRED
    default_code = "precondition-required"


class UnderWay(exceptions.APIException):
    """A write that another request with the same key began and did not end yet."""

    status_code = HTTPStatus.CONFLICT
    default_code = "under-way"
    slug = "under-way"
    wait = 1


class TooLarge(exceptions.APIException):
    """A body that is longer than is read."""

    status_code = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    default_code = "too-large"


class NotPossible(exceptions.APIException):
    """A request that is understood and cannot be done."""

    status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    default_code = "not-possible"


def handle(error: Exception, context: dict[str, Any]) -> Response:
    """Answer any exception of a view with a problem document; REST framework calls this."""
    set_rollback()
    slug, detail, errors = _told(error)
    if slug in FAILURES:
        log.error("A view failed", exc_info=error)
    document = problem(slug, detail, context["request"], errors)
    conflict = getattr(error, "conflict", None)
    if conflict is not None:
        document["conflict"] = conflict
    headers = _headers(error, slug)
    return Response(document, status=document["status"], headers=headers, content_type=MEDIA_TYPE)


def _told(error: Exception) -> tuple[str, str, list[InvalidItem] | None]:
    """Return the kind of problem, its detail and the inputs that were refused."""
    if isinstance(error, QueryError):
        return "bad-parameter", str(error), refused(error)
    if isinstance(error, exceptions.ValidationError):
        fields = _fields(error.detail)
        detail = "; ".join(f"{one['name']}: {one['accepted']}" for one in fields)
        return "bad-body", detail, fields
    if isinstance(error, exceptions.APIException):
        known = _BY_STATUS.get(HTTPStatus(error.status_code), "server-error")
        slug = getattr(error, "slug", known)
        return slug, str(error.detail), None
    plain = (slug for kind, slug in _PLAIN.items() if isinstance(error, kind))
    return next(plain, "server-error"), "", None


def _fields(detail: Any, name: str = "") -> list[InvalidItem]:
    """Flatten REST framework's nested messages, field by field."""
    if isinstance(detail, dict):
        return [
            item
            for key, value in detail.items()
            for item in _fields(value, f"{name}.{key}" if name else str(key))
        ]
    messages = detail if isinstance(detail, list) else [detail]
    return [{"name": name, "value": "", "accepted": " ".join(str(one) for one in messages)}]


def _headers(error: Exception, slug: str) -> dict[str, str]:
    headers = {"Cache-Control": "no-store"}
    scheme = getattr(error, "auth_header", None)
    if scheme:
        headers["WWW-Authenticate"] = scheme
    wait = getattr(error, "wait", None) or (RETRY_AFTER if slug == "unavailable" else None)
    if wait:
        headers["Retry-After"] = str(ceil(wait))
    return headers


def _page(slug: str, default: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Return an error handler: a problem document under the API, Django's page elsewhere."""

    def show(request: HttpRequest, *args: Any, exception: Exception | None = None) -> HttpResponse:
        if request.path_info.startswith(PREFIX):
            return answer(slug, "", request)
        given = {"exception": exception} if exception is not None else {}
        return default(request, *args, **given)

    return show


bad_request = _page("bad-request", defaults.bad_request)
not_permitted = _page("not-permitted", defaults.permission_denied)
not_found = _page("not-found", defaults.page_not_found)
server_error = _page("server-error", defaults.server_error)
