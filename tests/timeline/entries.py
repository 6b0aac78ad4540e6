"""Entries in bulk, straight into the tables, where only order and columns matter."""

from datetime import UTC, datetime

from events import edtf
from events.models import OPEN_END, OPEN_START, Chronology, Entry, Speaker, Statement

AT = datetime(2024, 1, 1, tzinfo=UTC)


def speaker(name="Ada Okoro", **columns):
    return Speaker.objects.create(name=name, kind="person", **columns)


def statements(dates, **columns):
    """Store an entry of a statement for each EDTF text ("" is undated); return their ids."""
    rows = Statement.objects.bulk_create(
        [Statement(kind="direct", text=f"Statement {n}", confidence=1.0) for n in range(len(dates))]
    )
    entries = [entry(text, statement=row, **columns) for text, row in zip(dates, rows, strict=True)]
    Chronology.objects.get_or_create(pk=1, defaults={"version": 1})
    return [row.pk for row in Entry.objects.bulk_create(entries, batch_size=2000)]


def entry(text, **columns):
    """Return an unsaved entry with this date."""
    when = edtf.parse(text or "XXXX-01")
    known = {
        "kind": "statement",
        "status": "proposed",
        "confidence": 1.0,
        "edtf": text,
        "lower": (when.lower or OPEN_START) if when.placeable else OPEN_END,
        "upper": (when.upper or OPEN_END) if when.placeable else OPEN_END,
        "precision": when.precision if text else "",
        "dated": when.placeable,
        "search": "",
        "document": {"kind": "statement"},
        "version": 1,
        "recorded_at": AT,
        "changed_at": AT,
    }
    return Entry(**known | columns)
