"""Entries in bulk, straight into the tables, where only order and columns matter."""

from datetime import UTC, datetime

from events import edtf
from events.models import OPEN_END, OPEN_START, Chronology, Entry, Speaker, Statement, reach, wire

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
        "version": 1,
        "recorded_at": AT,
        "changed_at": AT,
    }
    known |= columns
    known["reach"] = reach(known["lower"], known["upper"])
    document = known.pop("document", None) or shown(when, **known)
    stamps = {name: known[name] for name in ("version", "recorded_at", "changed_at")}
    return Entry(**known, wire=wire.write(document, url="statements/1/", **stamps))


def shown(when, **columns):
    """Return what is served of a statement of which nothing but its date is known."""
    bounds = {"lower": when.lower, "upper": when.upper} if when.placeable else {}
    return {
        "kind": columns["kind"],
        "status": columns["status"],
        "confidence": columns["confidence"],
        "date": {
            "edtf": columns["edtf"],
            "lower": bounds["lower"].isoformat() if bounds.get("lower") else None,
            "upper": bounds["upper"].isoformat() if bounds.get("upper") else None,
            "precision": columns["precision"],
            "approximate": False,
            "uncertain": False,
            "display": "",
            "basis": "",
            "printed": "",
        },
        "statement": None,
        "speaker": None,
        "forum": None,
        "reports": [],
        "independent_sources": 0,
    }
