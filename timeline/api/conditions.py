"""What a client saw of a fact, and whether it still is so: ``If-Match`` against lost updates."""

import re
from typing import Any, Final

from django.utils.http import parse_etags
from rest_framework.request import Request

from events import review
from events.models import Revision
from events.vocabulary import Subject
from timeline.api.changes import served_document
from timeline.api.documents import ROOT
from timeline.api.errors import Conflict, NotSeen, Stale
from timeline.api.unchanged import SHAPE
from timeline.problems import ConflictItem, FactVersion
from timeline.query import Parameter, ParameterError, QueryError

HEADER: Final = "If-Match"
PARAMETER: Final = Parameter(
    HEADER,
    "if_match",
    "the ETag that the fact was served with, or several of them, or *: when the fact changed "
    "since, nothing is done and the answer is a 412 with both versions",
    "",
    str,
    {"type": "string", "pattern": '^(\\*|(W/)?"[!#-~]*"(, *(W/)?"[!#-~]*")*)$'},
)
ANY: Final = "*"


def seen_version(
    request: Request, given: dict[str, Any], subject: Subject, pk: int, *, required: bool
) -> int | None:
    """Take the version that the client saw out of the header or the body; null for any.

    Raises:
        QueryError: the header is no list of ETags, or the body names a version as well.
        NotSeen: neither is there where one is required.
    """
    header = request.headers.get(HEADER)
    version: int | None = given.pop("version", None)
    if header is None:
        if version is None and required:
            raise NotSeen(f"Send the {subject}'s ETag as {HEADER}, or its version in the body.")
        return version
    if version is not None:
        accepted = "must stand alone: the body names a version too"
        raise QueryError(ParameterError(HEADER, header, accepted))
    if not re.fullmatch(PARAMETER.schema["pattern"], header.strip()):
        raise QueryError(ParameterError(HEADER, header, f"must be {PARAMETER.accepts}"))
    if header.strip() == ANY:
        return None
    ours = re.compile(rf'(?:W/)?"{SHAPE}-(\d{{1,18}})-{subject}-{pk}-[0-9a-f]{{16}}"')
    found = [ours.fullmatch(tag) for tag in parse_etags(header)]
    versions = [int(match[1]) for match in found if match]
    current = Revision.objects.version_of(subject, pk)
    return current if current in versions else next(iter(versions), 0)


def stale(error: review.StaleError, request: Request, subject: Subject, pk: int) -> Conflict:
    """Return the refusal of a ruling on a fact that changed, with both versions of it."""
    refusal = (Stale if HEADER in request.headers else Conflict)(str(error))
    refusal.conflict = ConflictItem(
        seen=_at(request, subject, pk, error.seen),
        current=_at(request, subject, pk, error.current),
    )
    return refusal


def _at(request: Request, subject: Subject, pk: int, version: int) -> FactVersion:
    """Return a fact as it was at a version; no document where it was not or no longer served."""
    row = Revision.objects.of(subject, pk).filter(version__lte=version).first()
    root = str(request.build_absolute_uri(ROOT))
    return {
        "version": version,
        "at": row.at.isoformat() if row else None,
        "reason": row.reason if row else "",
        "document": served_document(subject, row.after, root) if row else None,
    }
