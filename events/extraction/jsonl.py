"""What is found in one article as one JSON object on one line, the form that clients read.

The fields and their order are part of the contract; offsets are code points, half-open. ``dates``
are the expressions that pin a day, month, year or a range of these, each with the value that the
printed words have by themselves: what follows from the words round them ("since 2009" is open, "the
two-day forum opened on Tuesday" has a second day) is kept in the records and not repeated here.
"""

import json
import re
from typing import Any

from events import edtf
from events.extraction.records import DateMention, Extraction, Forum, Speaker, Statement
from events.vocabulary import Precision, TimeKind

_THIRD = re.compile(r"(\d{4}-\d\d)-\d\d~/\1-\d\d~")  # "early December 2012" is in its month


def as_object(extraction: Extraction, identity: str) -> dict[str, Any]:
    """Return the findings as plain values; ``identity`` is what the reader calls the article.

    Durations, recurring times, weeks and what the text does not resolve pin no date.
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
        "dates": [_date(one, value) for one in extraction.dates if (value := _pinned(one))],
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


def _pinned(one: DateMention) -> str | None:
    """Return the value that the printed words have by themselves; null where they pin no date."""
    loose = one.precision in {Precision.WEEK, Precision.CENTURY} or one.rule == "weekend"
    if one.kind is not TimeKind.DATE or one.edtf is None or loose:
        return None
    return _THIRD.sub(r"\1", one.alone or one.edtf)


def _date(one: DateMention, value: str) -> dict[str, Any]:
    known = edtf.parse(value)
    return {
        "span": list(one.span),
        "text": one.text,
        "edtf": known.text,
        "lower": known.lower.isoformat() if known.lower else None,
        "upper": known.upper.isoformat() if known.upper else None,
        "rule": one.rule,
        "anchor": one.anchor.isoformat() if one.anchor else None,
    }
