"""Every error of the API as a problem document (RFC 9457): what is wrong, where, and the remedy."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from math import ceil
from typing import Any, Final, TypedDict

import orjson
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.views import defaults
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import set_rollback

from timeline.query import QueryError

MEDIA_TYPE: Final = "application/problem+json"
PREFIX: Final = "/api/"

log = logging.getLogger(__name__)


class InvalidItem(TypedDict):
    """One thing in the request that was refused, and what is accepted in its place."""

    name: str
    value: str
    accepted: str


class Problem(TypedDict):
    """Why a request was not answered (RFC 9457); ``type`` is a path that explains it."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: list[InvalidItem]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: its name in addresses, status, title, and what to do about it."""

    slug: str
    status: HTTPStatus
    title: str
    remedy: str


KINDS: Final = {
    kind.slug: kind
    for kind in (
        Kind(
            "bad-parameter",
            HTTPStatus.BAD_REQUEST,
            "A parameter was refused",
            "Every refused parameter is named under errors, with what is accepted.",
        ),
        Kind(
            "bad-request",
            HTTPStatus.BAD_REQUEST,
            "The request could not be read",
            "Send what the schema describes.",
        ),
        Kind(
            "bad-body",
            HTTPStatus.BAD_REQUEST,
            "A field of the body was refused",
            "Every refused field is named under errors, with what is accepted.",
        ),
        Kind(
            "not-authenticated",
            HTTPStatus.UNAUTHORIZED,
            "A valid token is needed",
            "Send Authorization: Bearer and a token that manage.py token made.",
        ),
        Kind(
            "not-permitted",
            HTTPStatus.FORBIDDEN,
            "The token's user may not do this",
            "Ask an administrator for the permission that the detail names.",
        ),
        Kind(
            "not-found",
            HTTPStatus.NOT_FOUND,
            "Nothing is served at this address",
            "The root of the API lists what there is; ids are those that the API gave.",
        ),
        Kind(
            "method-not-allowed",
            HTTPStatus.METHOD_NOT_ALLOWED,
            "The method is not allowed here",
            "The Allow header names the methods that are.",
        ),
        Kind(
            "not-acceptable",
            HTTPStatus.NOT_ACCEPTABLE,
            "The API cannot answer in that format",
            "Accept application/json.",
        ),
        Kind(
            "conflict",
            HTTPStatus.CONFLICT,
            "The fact changed meanwhile",
            "Read it again, then decide.",
        ),
        Kind(
            "gone",
            HTTPStatus.GONE,
            "The fact was withdrawn",
            "Remove it from copies; the detail says why.",
        ),
        Kind(
            "too-large",
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            "The body is too long",
            "The detail says how much is read.",
        ),
        Kind(
            "unsupported-media-type",
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
            "The body's format is not understood",
            "Send application/json.",
        ),
        Kind(
            "not-possible",
            HTTPStatus.UNPROCESSABLE_ENTITY,
            "The request is well formed but makes no sense",
            "The detail names the input and the remedy.",
        ),
        Kind(
            "too-many-requests",
            HTTPStatus.TOO_MANY_REQUESTS,
            "Too many requests",
            "Wait for as many seconds as the Retry-After header says.",
        ),
        Kind(
            "server-error",
            HTTPStatus.INTERNAL_SERVER_ERROR,
            "The server failed",
            "Try again later; the operator finds the cause in the log.",
        ),
    )
}

_BY_STATUS: Final = {
    kind.status: kind.slug
    for kind in reversed(KINDS.values())
    if kind.slug not in {"bad-parameter", "bad-body"}
}


class Gone(exceptions.APIException):
    """A fact that was rejected or withdrawn."""

    status_code = HTTPStatus.GONE
    default_code = "gone"


class Conflict(exceptions.APIException):
    """A fact that is no longer as the client saw it."""

    status_code = HTTPStatus.CONFLICT
    default_code = "conflict"


class TooLarge(exceptions.APIException):
    """A body that is longer than is read."""

    status_code = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    default_code = "too-large"


class NotPossible(exceptions.APIException):
    """A request that is understood and cannot be done."""

    status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    default_code = "not-possible"


def problem(
    slug: str, detail: str, request: Any, errors: list[InvalidItem] | None = None
) -> Problem:
    """Return a problem document about this request."""
    kind = KINDS[slug]
    return {
        "type": f"/api/v1/problems/{slug}/",
        "title": kind.title,
        "status": kind.status.value,
        "detail": detail or kind.remedy,
        "instance": request.get_full_path(),
        "errors": errors or [],
    }


def handle(error: Exception, context: dict[str, Any]) -> Response:
    """Answer any exception of a view with a problem document; REST framework calls this."""
    set_rollback()
    slug, detail, errors = _told(error)
    if slug == "server-error":
        log.error("A view failed", exc_info=error)
    document = problem(slug, detail, context["request"], errors)
    return Response(
        document, status=document["status"], headers=_headers(error), content_type=MEDIA_TYPE
    )


def _told(error: Exception) -> tuple[str, str, list[InvalidItem] | None]:
    """Return the kind of problem, its detail and the inputs that were refused."""
    if isinstance(error, QueryError):
        refused: list[InvalidItem] = [
            {"name": one.name, "value": one.value, "accepted": one.accepted} for one in error.errors
        ]
        return "bad-parameter", str(error), refused
    if isinstance(error, exceptions.ValidationError):
        fields = _fields(error.detail)
        detail = "; ".join(f"{one['name']}: {one['accepted']}" for one in fields)
        return "bad-body", detail, fields
    if isinstance(error, Http404 | PermissionDenied):
        return "not-found" if isinstance(error, Http404) else "not-permitted", "", None
    if isinstance(error, exceptions.APIException):
        slug = _BY_STATUS.get(HTTPStatus(error.status_code), "server-error")
        return slug, str(error.detail), None
    return "server-error", "", None


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


def _headers(error: Exception) -> dict[str, str]:
    headers = {"Cache-Control": "no-store"}
    scheme = getattr(error, "auth_header", None)
    if scheme:
        headers["WWW-Authenticate"] = scheme
    wait = getattr(error, "wait", None)
    if wait:
        headers["Retry-After"] = str(ceil(wait))
    return headers


def answer(slug: str, detail: str, request: HttpRequest) -> HttpResponse:
    """Return a problem document from outside of any view."""
    document = problem(slug, detail, request)
    response = HttpResponse(
        orjson.dumps(document), status=document["status"], content_type=MEDIA_TYPE
    )
    response["Cache-Control"] = "no-store"
    return response


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
