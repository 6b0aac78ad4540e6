"""Write one reading of one article: everything of it in one transaction, or nothing.

A first reading and a later one take the same path: what the run found is set against what is
stored, so that rows keep their ids and whatever a curator decided stays as it is.
"""

import json
from dataclasses import asdict, dataclass, field
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import Any, Final

from django.db import IntegrityError

from events import ledger
from events.extraction.records import Extraction
from events.ingest.articles import (
    Arrival,
    describe,
    find_article,
    kin_of,
    learn,
    make_article,
)
from events.ingest.dates import write_dates
from events.ingest.evidence import EvidenceSheet
from events.ingest.forums import write_forums
from events.ingest.people import drop_lost, write_organisations, write_people
from events.ingest.reading import Reading
from events.ingest.statements import write_statements
from events.models import Article, ExtractionRun
from events.vocabulary import Subject

ATTEMPTS: Final = 3
"""Tries of one article: another ingest may have written it in the meantime."""


class Result(StrEnum):
    """What became of an article."""

    NEW = "new"
    NEAR_COPY = "near-copy"  # new, and pointing at its original
    UPDATED = "updated"  # known, and something differs now
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one article; ``unfit`` names what was decided but is no longer found."""

    article: int
    source: str
    result: Result
    original: int | None = None
    unfit: list[str] = field(default_factory=list)


def store(arrival: Arrival, extraction: Extraction) -> Outcome:
    """Write an article as it arrives; one that is known learns what is new about it."""
    for attempt in range(ATTEMPTS):
        try:
            return _store(arrival, extraction)
        except IntegrityError:
            if attempt == ATTEMPTS - 1:
                raise
    raise AssertionError("the loop returns or raises")


def _store(arrival: Arrival, extraction: Extraction) -> Outcome:
    with ledger.recording(reason="ingest") as record:
        article = find_article(arrival)
        known = article is not None
        if article is None:
            article = make_article(arrival)
        elif not learn(article, arrival):
            return Outcome(article=article.pk, source=arrival.source, result=Result.UNCHANGED)
        unfit = _write(article, extraction, record)
    fresh = Result.NEAR_COPY if article.original_id else Result.NEW
    return Outcome(
        article=article.pk,
        source=arrival.source,
        result=Result.UPDATED if known else fresh,
        original=article.original_id,
        unfit=unfit,
    )


def restore(article: Article, extraction: Extraction) -> Outcome:
    """Write a later reading of a stored article; one that found the same changes nothing."""
    with ledger.recording(reason="reextract") as record:
        article = Article.objects.select_related("outlet").get(pk=article.pk)
        last = article.runs.order_by("-id").first()
        same = last and (last.engine, last.digest) == (extraction.engine, digest(extraction))
        unfit = [] if same else _write(article, extraction, record)
    return Outcome(
        article=article.pk,
        source=article.source,
        result=Result.UNCHANGED if same else Result.UPDATED,
        original=article.original_id,
        unfit=unfit,
    )


def _write(article: Article, extraction: Extraction, record: ledger.Recording) -> list[str]:
    """Set the tables to what the run found; return what was decided but is no longer found."""
    describe(article, extraction)
    article.save()
    run, _ = ExtractionRun.objects.get_or_create(
        article=article, engine=extraction.engine, digest=digest(extraction)
    )
    record.because(run=run)
    record.touch(Subject.ARTICLE, [article.pk])
    reading = Reading(
        article=article,
        extraction=extraction,
        run=run,
        record=record,
        evidence=EvidenceSheet(article, run),
        kin=kin_of(article),
    )
    write_dates(reading)
    write_organisations(reading)
    people = write_people(reading)
    forums = write_forums(reading)
    write_statements(reading, people, forums)
    reading.evidence.save()
    drop_lost(people)
    return reading.unfit


def digest(extraction: Extraction) -> str:
    """Return the SHA-256 of all that a run found, in hexadecimal."""
    found = json.dumps(asdict(extraction), sort_keys=True, default=_plain)
    return sha256(found.encode()).hexdigest()


def _plain(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} is no value of an extraction")
