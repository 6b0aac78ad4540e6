"""Writes that may be sent again: ``Idempotency-Key`` gives the first answer, and writes once."""

import re
from collections.abc import Callable
from hashlib import sha256
from http import HTTPStatus
from typing import Final

import orjson
from django.db import transaction
from rest_framework.request import Request
from rest_framework.response import Response

from events.models import KeptAnswer
from timeline.api.errors import NotPossible, UnderWay
from timeline.problems import MEDIA_TYPE
from timeline.query import Parameter, ParameterError, QueryError

HEADER: Final = "Idempotency-Key"
REPLAYED: Final = "Idempotency-Replayed"
PARAMETER: Final = Parameter(
    HEADER,
    "idempotency_key",
    "a name for this one write, up to 200 visible ASCII characters: sent again with the same body "
    "within a day, the write is not done again and its first answer is given",
    "import-17",
    str,
    {"type": "string", "pattern": "^[!-~]{1,200}$"},
)
TEMPORARY: Final = frozenset({HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS})
"""Refusals that may be other ones tomorrow, though the request is the same."""

_KEY: Final = re.compile(r"[!-~]{1,200}")


def once(
    request: Request, act: Callable[[], Response], fail: Callable[[Exception], Response]
) -> Response:
    """Do a write, or give the answer that it had before; ``fail`` answers an exception.

    What is written and its answer are one transaction: a process that dies in between leaves
    neither. Failures of the server are not kept, so that the client may try again.
    """
    key = request.headers.get(HEADER)
    if key is None:
        return act()
    if not _KEY.fullmatch(key):
        raise QueryError(ParameterError(HEADER, key, f"must be {PARAMETER.accepts}"))
    row, mine = KeptAnswer.objects.begin(request.user, key, _digest(request))
    if not mine:
        return _again(row, request)
    try:
        with transaction.atomic():
            answer = act()
            _keep(row, answer)
    except Exception as error:  # noqa: BLE001 - every one is answered, and its answer kept
        answer = fail(error)
        failed = answer.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR
        if failed or answer.status_code in TEMPORARY:
            row.delete()
        else:
            _keep(row, answer)
    return answer


def _digest(request: Request) -> str:
    asked = f"{request.method} {request.get_full_path()}\n".encode()
    return sha256(asked + request.body).hexdigest()


def _keep(row: KeptAnswer, answer: Response) -> None:
    row.status, row.document = answer.status_code, orjson.dumps(answer.data).decode()
    row.location = answer.headers.get("Location", "")
    row.save(update_fields=["status", "document", "location"])


def _again(row: KeptAnswer, request: Request) -> Response:
    """Give the kept answer; or refuse a key that names another write, or one under way."""
    if row.digest != _digest(request):
        raise NotPossible(
            f"{HEADER} {row.key} was sent before with another address or body; "
            "take a new key for another write."
        )
    if row.status is None:
        raise UnderWay(f"The write with the {HEADER} {row.key} is under way; ask again.")
    headers = {REPLAYED: "true"} | ({"Location": row.location} if row.location else {})
    if row.status == HTTPStatus.ACCEPTED:
        headers["Retry-After"] = "1"
    kind = MEDIA_TYPE if row.status >= HTTPStatus.BAD_REQUEST else None
    return Response(
        orjson.loads(row.document), status=row.status, headers=headers, content_type=kind
    )
