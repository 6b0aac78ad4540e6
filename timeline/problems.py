"""Problem documents (RFC 9457): the one shape in which every refusal of API and feeds is told."""

from collections.abc import Sequence
from typing import Any, Final

import orjson
from django.http import HttpResponse

from timeline.query import QueryError

CONTENT_TYPE: Final = "application/problem+json"


def problem(
    status: int, kind: str, title: str, detail: str, *, errors: Sequence[dict[str, Any]] = ()
) -> dict[str, Any]:
    """Return a problem document; ``kind`` is a short permanent word for this sort of refusal."""
    document: dict[str, Any] = {
        "type": f"urn:rostrum:problem:{kind}",
        "title": title,
        "status": status,
        "detail": detail,
    }
    if errors:
        document["errors"] = list(errors)
    return document


def bad_query(error: QueryError) -> dict[str, Any]:
    """Return the problem of a refused query: each parameter, its value, and what is accepted."""
    told = [
        {"parameter": one.name, "value": one.value, "accepted": one.accepted}
        for one in error.errors
    ]
    return problem(
        400,
        "bad-parameter",
        "The query is refused",
        f"{error}. Mend it and ask again.",
        errors=told,
    )


def respond(document: dict[str, Any]) -> HttpResponse:
    """Answer with a problem document."""
    return HttpResponse(
        orjson.dumps(document), status=document["status"], content_type=CONTENT_TYPE
    )
