"""The date expressions of an article, written to their table."""

from typing import Any

from events.extraction.records import DateMention as Finding
from events.extraction.records import Span
from events.ingest.reading import Reading, assign, fitting
from events.ingest.rulings import amended_fields
from events.ingest.spans import match
from events.models import DateMention
from events.vocabulary import Subject


def write_dates(reading: Reading) -> None:
    """Write what the run read as dates; what a curator amended stays as it is."""
    found = list({one.span: one for one in reversed(reading.extraction.dates)}.values())
    stored = list(DateMention.objects.filter(article=reading.article).order_by("start"))
    amended = amended_fields(Subject.DATE, [row.pk for row in stored])
    pairs = match([one.span for one in found], [Span(row.start, row.end) for row in stored])
    new: list[DateMention] = []
    changed: list[DateMention] = []
    for place, finding in enumerate(found):
        row = stored[pairs[place]] if place in pairs else DateMention(article=reading.article)
        if row.pk in amended:
            reading.amended[finding.span] = (finding.edtf or "", row.edtf)
        elif assign(row, _columns(finding)):
            (changed if row.pk else new).append(row)
    kept = set(pairs.values())
    gone = [row for place, row in enumerate(stored) if place not in kept]
    reading.unfit += [f"date {row.pk} ({row.text})" for row in gone if row.pk in amended]
    lost = [row.pk for row in gone if row.pk not in amended]
    if lost:
        DateMention.objects.filter(pk__in=lost).delete()
    if changed:
        DateMention.objects.bulk_update(changed, _COLUMNS)
    DateMention.objects.bulk_create(sorted(new, key=lambda row: row.start))
    reading.record.touch(Subject.DATE, [*lost, *(row.pk for row in [*changed, *new])])


def _columns(finding: Finding) -> dict[str, Any]:
    return {
        "start": finding.span.start,
        "end": finding.span.end,
        "text": fitting(DateMention, "text", finding.text),
        "kind": finding.kind.value,
        "edtf": finding.edtf or "",
        "lower": finding.lower,
        "upper": finding.upper,
        "precision": finding.precision.value if finding.precision else "",
        "approximate": finding.approximate,
        "uncertain": finding.uncertain,
        "rule": finding.rule,
        "anchor": finding.anchor,
    }


_COLUMNS = (
    "start",
    "end",
    "text",
    "kind",
    "edtf",
    "lower",
    "upper",
    "precision",
    "approximate",
    "uncertain",
    "rule",
    "anchor",
)
