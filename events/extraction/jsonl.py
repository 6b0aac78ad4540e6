"""What is found in one article as one JSON object on one line, the form that clients read.

The fields and their order are part of the contract; offsets are code points, half-open.
"""

import json
from typing import Any

from events.extraction.records import DateMention, Extraction, Forum, Speaker, Statement
from events.vocabulary import TimeKind


def as_object(extraction: Extraction, identity: str) -> dict[str, Any]:
    """Return the findings as plain values; ``identity`` is what the reader calls the article.

    Durations and recurring times are no dates and are left out.
    """
    return {
        "id": identity,
        "language": extraction.language,
        "title": extraction.title,
        "byline": extraction.byline,
        "outlet": extraction.outlet,
        "published": extraction.published,
        "forums": [_forum(one) for one in extraction.forums],
        "speakers": [_speaker(one) for one in extraction.speakers],
        "statements": [_statement(one) for one in extraction.statements],
        "dates": [_date(one) for one in extraction.dates if one.kind is TimeKind.DATE],
    }


def as_line(extraction: Extraction, identity: str) -> str:
    """Return the findings as one line of JSON, without a line end, that UTF-8 can hold."""
    found = as_object(extraction, identity)
    line = json.dumps(found, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:  # half a surrogate pair: only an escape can carry it
        return json.dumps(found)
    return line


def _forum(one: Forum) -> dict[str, Any]:
    return {
        "name": one.name,
        "series": one.series,
        "edition": one.edition,
        "start": one.start,
        "end": one.end,
        "city": one.city,
        "country": one.country,
        "hosts": list(one.hosts),
        "aliases": list(one.aliases),
        "spans": [list(span) for span in one.spans],
    }


def _speaker(one: Speaker) -> dict[str, Any]:
    return {
        "name": one.name,
        "kind": one.kind.value,
        "role": one.role,
        "organisation": one.organisation,
        "spans": [list(span) for span in one.spans],
    }


def _statement(one: Statement) -> dict[str, Any]:
    return {
        "speaker": one.speaker,
        "kind": one.kind.value,
        "span": list(one.span),
        "parts": [list(part) for part in one.parts],
        "cue": one.cue,
        "cue_span": list(one.cue_span) if one.cue_span else None,
        "source_text": one.source_text,
        "source_span": list(one.source_span) if one.source_span else None,
        "forum": one.forum,
        "said": one.said,
        "said_basis": one.said_basis.value if one.said_basis else None,
        "rule": one.rule,
        "confidence": one.confidence,
    }


def _date(one: DateMention) -> dict[str, Any]:
    return {
        "span": list(one.span),
        "text": one.text,
        "edtf": one.edtf,
        "lower": one.lower.isoformat() if one.lower else None,
        "upper": one.upper.isoformat() if one.upper else None,
        "rule": one.rule,
        "anchor": one.anchor.isoformat() if one.anchor else None,
    }
