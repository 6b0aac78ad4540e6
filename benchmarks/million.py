"""Make a chronology of so many statements in an empty database.

    DATABASE_URL=postgres://... python -m benchmarks.million [--statements 1000000]

Articles of ten statements, each with its text, its run, speakers with role and organisation as
printed, forums, spans that hold (``manage.py verify``), and entries as the ledger would write them,
which a test compares. Days are uneven and have ties, one of them thousands; some dates are months,
years or stretches, some are unknown. A twelfth is Chinese. Each statement has one report, and the
history of how it all came is left out. The same number gives the same rows.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from itertools import count
from typing import Final

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
django.setup()

from django.core.management import call_command  # noqa: E402 - settings first

from benchmarks.cast import (  # noqa: E402 - as above
    BEGINNING,
    Cast,
    Gathering,
    Speaker,
    bounds,
    columns,
    date_document,
    read,
)
from benchmarks.loading import analyze, count_on, without_indexes, write  # noqa: E402 - as above
from benchmarks.prose import Prose  # noqa: E402 - as above
from benchmarks.tables import Tables  # noqa: E402 - as above
from events import edtf, models  # noqa: E402 - as above
from events.models import reach, wire  # noqa: E402 - as above
from events.models.document import (  # noqa: E402 - as above
    ArticleDocument,
    EntryDocument,
    EvidenceDocument,
    ReportDocument,
    SpeakerDocument,
    target,
)
from events.vocabulary import Subject, address  # noqa: E402 - as above
from events.words import folded  # noqa: E402 - as above

AT: Final = datetime(2026, 1, 1, tzinfo=UTC)
STORED_AT: Final = "2026-01-01 00:00:00"

AN_ARTICLE: Final = 10
"""Statements of one article."""

A_VERSION: Final = 50
"""Articles that came at once: one version of the chronology."""

CHUNK: Final = 500
"""Articles that are written at once."""

AT_A_FORUM: Final = 0.4
"""How many articles tell of a forum."""

RULE: Final = "made"

CUES: Final = {"en": ("said", "added", "warned that", "stressed"), "zh": ("表示", "指出", "强调")}


class Maker:
    """Makes rows in the order of their ids; whoever calls writes them."""

    def __init__(self, statements: int) -> None:
        self.prose = Prose()
        self.chance = self.prose.chance
        self.statements = statements
        self.proofs, self.appearances, self.entries = count(1), count(1), count(1)
        self.cast = Cast(self.chance, statements)
        self.tables = Tables()

    def write_people(self) -> None:
        """Make the rows of everybody and of every gathering; the gatherings' entries too."""
        for body in self.cast.organisations:
            self.tables.organisation.add(body["id"], body["name"], STORED_AT, 0)
        for one in self.cast.speakers:
            self.tables.speaker.add(one.id, one.name, STORED_AT, "person", 0)
            first, _, last = one.name.casefold().partition(" ")
            self.tables.speaker_name.add(one.id, one.name, one.name.casefold(), "", "", first, last)
        for n in range(1, 101):
            self.tables.outlet.add(n, f"Herald {n}", f"herald{n}.example")
        named = {
            forum.document["series"]["id"]: forum.document["series"] for forum in self.cast.forums
        }
        for series in named.values():
            self.tables.series.add(series["id"], series["name"], STORED_AT, 0)
        for forum in self.cast.forums:
            self._write_forum(forum)

    def _write_forum(self, one: Gathering) -> None:
        forum = one.document
        series = forum["series"]["id"]
        place = forum["city"], forum["country"], forum["theme"]
        shown = forum["name"], STORED_AT, *columns(one.when)
        self.tables.forum.add(
            forum["id"], *shown, series, forum["edition"], *place, "proposed", 0.9, 0.1
        )
        for host in forum["hosts"]:
            self.tables.host.add(forum["id"], host["id"])
        document: EntryDocument = {
            "kind": "forum",
            "status": "proposed",
            "confidence": 0.9,
            "date": forum["date"],
            "statement": None,
            "speaker": None,
            "forum": forum,
            "reports": [],
            "independent_sources": 0,
        }
        words = [forum["name"], forum["series"]["name"], *place]
        words += [host["name"] for host in forum["hosts"]]
        self._write_entry(document, one.when, words, 1)

    # ------------------------------------------------------------ what was said

    def articles(self) -> Iterator[int]:
        """Make the rows of each article in turn; give its number."""
        for number in range(1, self.statements // AN_ARTICLE + 1):
            self._article(number)
            yield number

    def _article(self, number: int) -> None:
        chance = self.chance
        language = "zh" if chance.random() < 1 / 12 else "en"
        published = self.cast.day()
        forum = chance.choice(self.cast.forums) if chance.random() < AT_A_FORUM else None
        voices = self.cast.voices()
        story = _Story(language)
        month = (published.year - BEGINNING.year) * 12 + published.month - 1
        first = (number - 1) * AN_ARTICLE
        told = [
            self._told(story, first + n, chance.choice(voices), month)
            for n in range(1, AN_ARTICLE + 1)
        ]
        text = "".join(story.pieces)
        document: ArticleDocument = {
            "id": number,
            "url": f"https://herald.example/{published:%Y/%m/%d}/{number}.html",
            "title": self.prose.sentence(language, month)[:60].strip(),
            "outlet": f"Herald {1 + number % 100}",
            "published": published.isoformat(),
            "text_sha256": sha256(text.encode()).hexdigest(),
        }
        given = document["url"], document["title"], "", 1 + number % 100, language, "given"
        kept = text, document["text_sha256"], "1", number, "{}", "made.txt"
        self.tables.article.add(
            number, *columns(read(published.isoformat())), *kept, *given, STORED_AT
        )
        self.tables.run.add(number, number, "made", "made", STORED_AT)
        where = _Where(document, language, published, forum, text, 1 + number // A_VERSION)
        seen: dict[int, int] = {}
        for one in told:
            if one.speaker.id not in seen:
                seen[one.speaker.id] = self._appears(number, one.speaker)
            self._statement(where, one, seen[one.speaker.id])

    def _appears(self, article: int, speaker: Speaker) -> int:
        pk = next(self.appearances)
        body = speaker.organisation
        self.tables.appearance.add(
            pk, article, speaker.id, speaker.name, speaker.role, body["name"], body["id"]
        )
        return pk

    def _told(self, story: "_Story", pk: int, speaker: Speaker, month: int) -> "_Told":
        cue = self.chance.choice(CUES[story.language])
        content = self.prose.sentence(story.language, month)
        spans = story.tell(speaker.name, cue, content)
        return _Told(pk, speaker, cue, content, spans)

    def _statement(self, where: "_Where", one: "_Told", appearance: int) -> None:
        chance = self.chance
        when, basis = self.cast.said(where.published, where.forum)
        kind = chance.choice(("direct", "indirect", "indirect", "mixed"))
        status = chance.choices(("proposed", "accepted", "rejected"), (70, 29, 1))[0]
        confidence = round(0.5 + chance.random() / 2, 2)
        forum, speaker = where.forum.document if where.forum else None, one.speaker
        forum_id = forum["id"] if forum else None
        pk = one.pk
        self.tables.statement.add(
            *(pk, *columns(when), speaker.id, forum_id, kind, one.content, where.language),
            *(basis, status, confidence, round(1 - confidence, 2), STORED_AT),
        )
        article = where.article
        start, end = one.spans["part"]
        said = kind, one.content, one.cue, speaker.name, RULE, confidence
        self.tables.report.add(pk, pk, article["id"], appearance, start, end, *said)
        shown: SpeakerDocument = {
            "id": speaker.id,
            "name": speaker.name,
            "kind": "person",
            "role": speaker.role,
            "organisation": speaker.organisation,
            "organisation_as_printed": speaker.organisation["name"],
        }
        report: ReportDocument = {
            "id": pk,
            "article": article,
            "kind": kind,
            "text": one.content,
            "cue": one.cue,
            "source": speaker.name,
            "rule": RULE,
            "confidence": confidence,
            "evidence": [self._proof(where, pk, name, span) for name, span in one.spans.items()],
        }
        document: EntryDocument = {
            "kind": "statement",
            "status": status,
            "confidence": confidence,
            "date": date_document(when, basis),
            "statement": {
                "id": pk,
                "kind": kind,
                "text": one.content,
                "parts": [one.content],
                "language": where.language,
            },
            "speaker": shown,
            "forum": forum,
            "reports": [report],
            "independent_sources": 1,
        }
        words = [one.content, speaker.name, speaker.role, speaker.organisation["name"]]
        words.append(forum["name"] if forum else "")
        self._write_entry(document, when, words, where.version)

    def _proof(
        self, where: "_Where", report: int, name: str, span: tuple[int, int]
    ) -> EvidenceDocument:
        start, end = span
        pk, text, article = next(self.proofs), where.text, where.article
        exact, prefix, suffix = text[start:end], text[max(0, start - 32) : start], text[end:][:32]
        number = article["id"]
        words = start, end, exact, prefix, suffix
        self.tables.evidence.add(pk, number, number, report, None, name, *words, RULE, 0, 0)
        found = {"start": start, "end": end, "exact": exact, "prefix": prefix, "suffix": suffix}
        place = target(
            address("", Subject.ARTICLE, number),
            article["text_sha256"],
            found,  # type: ignore[arg-type] # its five keys
        )
        return {"id": pk, "field": name, "rule": RULE, "target": place}

    def _write_entry(
        self, document: EntryDocument, when: edtf.Edtf | None, words: list[str], version: int
    ) -> None:
        statement, forum, speaker = document["statement"], document["forum"], document["speaker"]
        subject = Subject.STATEMENT if statement else Subject.FORUM
        fact = statement or forum
        assert fact is not None  # noqa: S101 - one of the two is told
        url = address("", subject, fact["id"])
        stamps = {"version": version, "recorded_at": AT, "changed_at": AT}
        text = wire.write(document, url=url, **stamps)  # type: ignore[arg-type] # three of two types
        lower, upper = bounds(when)
        body = speaker["organisation"] if speaker else None
        self.tables.entry.add(
            *(next(self.entries), document["kind"]),
            *(forum["country"].casefold() if forum else "",),
            *(statement["language"] if statement else "", document["status"]),
            *(document["confidence"], when.text if when else "", lower, upper),
            *(when.precision.value if when else "", reach(lower, upper), when is not None),
            *(folded(words), text, version, STORED_AT, STORED_AT),
            *(statement["id"] if statement else None, forum["id"] if forum else None),
            *(forum["series"]["id"] if forum else None, speaker["id"] if speaker else None),
            body["id"] if body else None,
        )


class _Story:
    """The text of an article as it grows."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.pieces: list[str] = []
        self._length = 0

    def tell(self, source: str, cue: str, content: str) -> dict[str, tuple[int, int]]:
        """Add a sentence; return the span of each part of it, in the order of the text."""
        spans = {}
        space, end = ("", "。") if self.language == "zh" else (" ", ". ")
        for name, words in (("source", source), ("cue", cue), ("part", content)):
            spans[name] = self._length, self._length + len(words)
            self._add(words + (end if name == "part" else space))
        return spans

    def _add(self, words: str) -> None:
        self.pieces.append(words)
        self._length += len(words)


@dataclass(frozen=True, slots=True)
class _Told:
    pk: int
    speaker: Speaker
    cue: str
    content: str
    spans: dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Where:
    article: ArticleDocument
    language: str
    published: date
    forum: Gathering | None
    text: str
    version: int


def make(statements: int) -> None:
    """Make all rows of a chronology in an empty database whose tables exist."""
    maker = Maker(statements)
    maker.write_people()
    for number in maker.articles():
        if number % CHUNK == 0:
            write(maker.tables.all)
            if sys.stderr.isatty():
                print(f"\r{number * AN_ARTICLE:,} statements", end="", file=sys.stderr)
    version = 1 + statements // AN_ARTICLE // A_VERSION
    maker.tables.chronology.add(1, version, STORED_AT)
    write(maker.tables.all)
    count_on([table for table in maker.tables.all if "id" in table.columns])


def main() -> None:
    """Read the command line, and make."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--statements", type=int, default=1_000_000)
    given = parser.parse_args()
    call_command("migrate", verbosity=0)
    if models.Article.objects.exists() or models.Speaker.objects.exists():
        parser.error("the database of DATABASE_URL is not empty; give one that may be filled")
    with without_indexes():
        make(given.statements)
    analyze()


if __name__ == "__main__":
    main()
