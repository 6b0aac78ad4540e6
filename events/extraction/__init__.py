"""The engine: the text of one article in, frozen findings out; no Django, network or clock."""

from events.extraction.jsonl import as_line, as_object
from events.extraction.pipeline import ENGINE_VERSION, extract
from events.extraction.records import (
    DateMention,
    Document,
    Extraction,
    Forum,
    Span,
    Speaker,
    Statement,
    Support,
)

__all__ = [
    "ENGINE_VERSION",
    "DateMention",
    "Document",
    "Extraction",
    "Forum",
    "Span",
    "Speaker",
    "Statement",
    "Support",
    "as_line",
    "as_object",
    "extract",
]
