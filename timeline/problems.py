"""Problem documents (RFC 9457): what is wrong, where, and the remedy, for API and feeds alike."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final, NotRequired, TypedDict

import orjson
from django.http import HttpRequest, HttpResponse

from timeline.query import QueryError

MEDIA_TYPE: Final = "application/problem+json"
RETRY_AFTER: Final = 5
"""Seconds after which to ask again where the database does not answer."""


class InvalidItem(TypedDict):
    """One thing in the request that was refused, and what is accepted in its place."""

    name: str
    value: str
    accepted: str


class FactVersion(TypedDict):
    """A fact as it was served at a version, and when and why it came to be so."""

    version: int
    at: str | None
    reason: str
    document: dict[str, Any] | None


class ConflictItem(TypedDict):
    """The fact as the client saw it, and as it is."""

    seen: FactVersion
    current: FactVersion


class Problem(TypedDict):
    """Why a request was not answered (RFC 9457); ``type`` is a path that explains it.

    ``conflict`` is there when a fact changed since the client saw it.
    """

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: list[InvalidItem]
    conflict: NotRequired[ConflictItem]


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
            "under-way",
            HTTPStatus.CONFLICT,
            "The write with this Idempotency-Key is under way",
            "Ask again after as many seconds as the Retry-After header says.",
        ),
        Kind(
            "gone",
            HTTPStatus.GONE,
            "The fact was withdrawn",
            "Remove it from copies; the detail says why.",
        ),
        Kind(
            "precondition-failed",
            HTTPStatus.PRECONDITION_FAILED,
            "The fact changed since the version in If-Match",
            "Both versions are under conflict; read the fact again, then decide.",
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
            "precondition-required",
            HTTPStatus.PRECONDITION_REQUIRED,
            "The request must say which version it changes",
            "Send the ETag of the fact as If-Match.",
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
        Kind(
            "unavailable",
            HTTPStatus.SERVICE_UNAVAILABLE,
            "The database does not answer",
            "Ask again after as many seconds as the Retry-After header says.",
        ),
    )
}


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


def refused(error: QueryError) -> list[InvalidItem]:
    """Return the parameters of a query that were refused."""
    return [
        {"name": one.name, "value": one.value, "accepted": one.accepted} for one in error.errors
    ]


def answer(
    slug: str, detail: str, request: HttpRequest, errors: list[InvalidItem] | None = None
) -> HttpResponse:
    """Answer with a problem document, without any framework of views."""
    document = problem(slug, detail, request, errors)
    response = HttpResponse(
        orjson.dumps(document), status=document["status"], content_type=MEDIA_TYPE
    )
    response["Cache-Control"] = "no-store"
    if slug == "unavailable":
        response["Retry-After"] = str(RETRY_AFTER)
    return response
