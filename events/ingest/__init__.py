"""Articles in: read, extracted, identified and stored, each in one transaction or not at all."""

from events.extraction.records import Document
from events.ingest.batch import (
    Failure,
    ingest_document,
    ingest_files,
    reextract,
)
from events.ingest.sources import SourceError, find
from events.ingest.store import Outcome, Result
from events.ingest.text import LONGEST
from events.ingest.verification import Checked, verify

__all__ = [
    "LONGEST",
    "Checked",
    "Document",
    "Failure",
    "Outcome",
    "Result",
    "SourceError",
    "find",
    "ingest_document",
    "ingest_files",
    "reextract",
    "verify",
]
