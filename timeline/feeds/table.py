"""CSV (RFC 4180) and JSON Lines of the whole selection, a line an entry, in constant memory."""

import csv
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final

from events.models import wire
from events.models.document import position
from timeline.chronology import Entry

CSV_TYPE = "text/csv; charset=utf-8; header=present"
JSONL_TYPE = "application/jsonl; charset=utf-8"

COLUMNS: Final = (
    "entry_id",
    "kind",
    "status",
    "confidence",
    "edtf",
    "lower",
    "upper",
    "precision",
    "date_display",
    "date_basis",
    "date_printed",
    "statement_id",
    "statement_kind",
    "statement",
    "language",
    "speaker_id",
    "speaker",
    "role_as_printed",
    "organisation_as_printed",
    "forum_id",
    "forum",
    "edition",
    "city",
    "country",
    "hosts",
    "article_id",
    "article_url",
    "article_title",
    "outlet",
    "published",
    "text_sha256",
    "char_start",
    "char_end",
    "independent_sources",
    "recorded_at",
    "changed_at",
)
LIST = " | "
"""Between the values of a list in one cell."""

LINES: Final = 100
"""JSON Lines sent at once."""

_FORMULA: Final = re.compile(r"[=+\-@\t\r＝＋－＠]")
"""What a spreadsheet may run when a cell begins with it (OWASP, CSV injection)."""


class _Line:
    """A file for the csv module that hands each row back."""

    def write(self, row: str) -> str:
        return row


def csv_rows(entries: Iterable[Entry], *, bom: bool = False) -> Iterator[str]:
    """Give the header and a row an entry; ``bom`` is for Excel, which guesses without it.

    A cell that a spreadsheet could run as a formula gets an apostrophe in front.
    """
    writer = csv.writer(_Line(), lineterminator="\r\n")
    yield ("\ufeff" if bom else "") + str(writer.writerow(COLUMNS))
    for entry in entries:
        cells = row(entry)
        yield str(writer.writerow([_safe(cells[name]) for name in COLUMNS]))


def json_lines(entries: Iterable[Entry], root: str) -> Iterator[bytes]:
    """Give one JSON object a line, each as the API serves it; ``root`` is that of the API."""
    rest = iter(entries)
    while some := [(entry.id, entry.wire) for entry in islice(rest, LINES)]:
        yield b"".join(text + b"\n" for text in wire.served(some, root))


def row(entry: Entry) -> dict[str, Any]:
    """Return the cells of an entry by column; null where nothing is known."""
    document = entry.document
    when = document["date"]
    return {
        "entry_id": entry.id,
        "kind": entry.kind,
        "status": entry.status,
        "confidence": document["confidence"],
        "edtf": when["edtf"],
        "lower": when["lower"],
        "upper": when["upper"],
        "precision": when["precision"],
        "date_display": when["display"],
        "date_basis": when["basis"],
        "date_printed": when["printed"],
        "independent_sources": document["independent_sources"],
        "recorded_at": entry.recorded_at.isoformat(),
        "changed_at": entry.changed_at.isoformat(),
        **_said(entry),
        **_forum(entry),
        **_source(entry),
    }


def _said(entry: Entry) -> dict[str, Any]:
    statement, speaker = entry.document["statement"], entry.document["speaker"]
    return {
        "statement_id": statement["id"] if statement else None,
        "statement_kind": statement["kind"] if statement else None,
        "statement": statement["text"] if statement else None,
        "language": statement["language"] if statement else None,
        "speaker_id": speaker["id"] if speaker else None,
        "speaker": speaker["name"] if speaker else None,
        "role_as_printed": speaker["role"] if speaker else None,
        "organisation_as_printed": speaker["organisation_as_printed"] if speaker else None,
    }


def _forum(entry: Entry) -> dict[str, Any]:
    forum = entry.document["forum"]
    names = ("forum_id", "forum", "edition", "city", "country", "hosts")
    if forum is None:
        return dict.fromkeys(names)
    hosts = LIST.join(host["name"] for host in forum["hosts"])
    values = (forum["id"], forum["name"], forum["edition"], forum["city"], forum["country"], hosts)
    return dict(zip(names, values, strict=True))


def _source(entry: Entry) -> dict[str, Any]:
    """Return the first report's article and span."""
    names = ("article_id", "article_url", "article_title", "outlet", "published", "text_sha256")
    reports = entry.document["reports"]
    if not reports:
        return dict.fromkeys((*names, "char_start", "char_end"))
    article, evidence = reports[0]["article"], reports[0]["evidence"]
    content = [one for one in evidence if one["field"] == "part"] or evidence
    return {
        "article_id": article["id"],
        "article_url": article["url"],
        "article_title": article["title"],
        "outlet": article["outlet"],
        "published": article["published"],
        "text_sha256": article["text_sha256"],
        "char_start": position(content[0])[0] if content else None,
        "char_end": position(content[-1])[1] if content else None,
    }


def _safe(cell: Any) -> Any:
    if isinstance(cell, str) and _FORMULA.match(cell):
        return f"'{cell}"
    return cell
