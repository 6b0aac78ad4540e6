"""One reading of one article on its way into the tables: what every part of the store works on."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db import models

from events.extraction.records import Extraction, Span
from events.ingest.evidence import EvidenceSheet
from events.ledger import Recording
from events.models import Article, ExtractionRun, Organisation

Row = TypeVar("Row", bound=models.Model)


@dataclass(slots=True, kw_only=True)
class Reading:
    """What one run found in one article, and what the parts of the store tell each other.

    ``kin`` are the articles that this one is a copy or a later version of, and their copies.
    ``amended`` gives for the span of a date the EDTF that the engine reads there and the one that a
    curator set instead. ``unfit`` names what was decided but is no longer found.
    """

    article: Article
    extraction: Extraction
    run: ExtractionRun
    record: Recording
    evidence: EvidenceSheet
    kin: tuple[int, ...] = ()
    organisations: dict[str, Organisation] = field(default_factory=dict)
    amended: dict[Span, tuple[str, str]] = field(default_factory=dict)
    unfit: list[str] = field(default_factory=list)

    def text(self, span: Span) -> str:
        """Return what the article prints there."""
        return span.of(self.article.text)

    def dated(self, date: str, span: Span | None) -> str:
        """Return a date that was read from a span, or what a curator set instead of it."""
        was, now = self.amended.get(span, ("", "")) if span else ("", "")
        return now if was and was == date else date


def assign(row: models.Model, values: dict[str, Any]) -> bool:
    """Set the columns of a row; tell whether the row is new or anything differed."""
    before = columns(row, values)
    for name, value in values.items():
        setattr(row, name, value)
    return not row.pk or columns(row, values) != before


def columns(row: models.Model, names: Iterable[str]) -> list[Any]:
    """Return what stands in the columns of a row: for a relation the id, so nothing is loaded."""
    fields = [row._meta.get_field(name) for name in names]  # noqa: SLF001 - Django's documented Meta API
    return [getattr(row, getattr(field, "attname", field.name)) for field in fields]


def fitting(table: type[models.Model], column: str, text: str | None) -> str:
    """Return a text as far as its column holds it."""
    field = table._meta.get_field(column)  # noqa: SLF001 - Django's documented Meta API
    return (text or "")[: getattr(field, "max_length", None)]
