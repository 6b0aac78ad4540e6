"""Curated articles in the format of ``benchmarks/gold``: curation measures the engine.

An article is curated when every statement and forum found in it was accepted or rejected. What was
accepted is required of an engine; what was rejected is wrong to find.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Prefetch, Q, QuerySet

from events import edtf
from events.models import Appearance, Article, DateMention, Decision, Evidence, Forum, Report
from events.vocabulary import Precision, SpeakerKind, Status, Subject, TimeKind, Verb

_RULED: Final = (Status.ACCEPTED.value, Status.REJECTED.value)
_DATED: Final = frozenset({"said", "start", "end", "dates"})


@dataclass(frozen=True, slots=True)
class Annotated:
    """One article of a gold folder: the name of its two files, its text, its annotation."""

    stem: str
    text: str
    annotation: dict[str, Any]


def curated() -> Iterator[Annotated]:
    """Yield the curated articles, oldest first; a copy is not told beside its original."""
    for article in _articles().iterator(chunk_size=100):
        yield _annotated(article)


def _articles() -> QuerySet[Article]:
    open_reports = Report.objects.filter(statement__status=Status.PROPOSED.value)
    open_forums = Evidence.objects.filter(forum__status=Status.PROPOSED.value)
    ruled = Q(reports__statement__status__in=_RULED) | Q(evidence__forum__status__in=_RULED)
    ids = Article.objects.filter(ruled, original=None).order_by().values("pk").distinct()
    reports = Report.objects.filter(statement__status=Status.ACCEPTED.value).order_by("start")
    evidence = Evidence.objects.filter(
        Q(forum__status=Status.ACCEPTED.value)
        | Q(report__isnull=False)
        | Q(appearance__isnull=False),
        aside=False,
    )
    return (
        Article.objects.filter(pk__in=ids)
        .exclude(pk__in=open_reports.values("article"))
        .exclude(pk__in=open_forums.values("article"))
        .order_by("pk")
        .select_related("outlet")
        .prefetch_related(
            Prefetch("reports", reports.select_related("statement__speaker")),
            Prefetch("evidence", evidence.select_related("forum").order_by("start", "pk")),
            "evidence__forum__hosts",
            Prefetch("appearances", Appearance.objects.order_by("pk").select_related("speaker")),
            "dates",
        )
    )


def _annotated(article: Article) -> Annotated:
    evidence = list(article.evidence.all())
    voices = _Voices(article, evidence)
    reports = list(article.reports.all())
    told = [one for one in reports if one.statement.speaker is not None]
    statements = [_statement(one, voices, evidence) for one in told]
    speaking = {one["speaker"] for one in statements}
    slug = re.sub(r"[^a-z0-9]+", "-", (article.title or article.source).casefold()).strip("-")
    return Annotated(
        stem=f"{article.pk:02d}-{slug[:60].strip('-') or 'untitled'}",
        text=article.text,
        annotation={
            "title": article.title or None,
            "outlet": article.outlet.name if article.outlet else None,
            "url": article.url or None,
            "published": article.edtf or None,
            "forums": _forums(evidence),
            "mentioned_forums": [],
            "speakers": [one for one in voices.described() if one["name"] in speaking],
            "statements": statements,
            "dates": _dates(article, evidence),
            "ignore": [[one.start, one.end] for one in reports if one.statement.speaker is None],
            "source": f"ruled on by curators; article {article.pk}, {article.source}",
            "text": {
                "sha256": article.text_sha256,
                "length": len(article.text),
                "encoding": "utf-8",
            },
        },
    )


class _Voices:
    """The speakers of one article: each once, by the fullest name that is printed there."""

    def __init__(self, article: Article, evidence: list[Evidence]) -> None:
        self._names: dict[int, list[str]] = {}
        self._first: dict[int, Appearance] = {}
        printed: dict[int, set[str]] = {}
        for one in evidence:
            if one.appearance_id is not None and one.field == "name":
                printed.setdefault(one.appearance_id, set()).add(one.exact)
        for row in article.appearances.all():
            forms = {row.name} | printed.get(row.pk, set())
            known = self._names.setdefault(row.speaker_id, [])
            first = self._first.get(row.speaker_id)
            if first is None or len(row.name) > len(first.name):
                self._first[row.speaker_id] = row
            known += sorted(forms - set(known))

    def name(self, report: Report) -> str:
        """Return what the speaker of a report is called in its article."""
        speaker = report.statement.speaker
        if speaker is None:
            return ""
        if speaker.pk not in self._first:  # a curator knew better than the article
            self._first[speaker.pk] = Appearance(speaker=speaker, name=speaker.name)
        return self._first[speaker.pk].name

    def described(self) -> Iterator[dict[str, Any]]:
        """Yield the speakers as annotations have them."""
        for pk, row in self._first.items():
            others = [name for name in self._names.get(pk, []) if name != row.name]
            person = row.speaker.kind == SpeakerKind.PERSON
            short = [name for name in others if person and " " not in name]
            yield {
                "name": row.name,
                "aliases": [name for name in others if name not in short],
                "short": short,
                "kind": row.speaker.kind,
                "role": row.role or None,
                "organisation": row.organisation or None,
            }


def _statement(report: Report, voices: _Voices, evidence: list[Evidence]) -> dict[str, Any]:
    parts = [
        [one.start, one.end]
        for one in evidence
        if one.report_id == report.pk and one.field == "part"
    ]
    parts = parts or [[report.start, report.end]]
    return {
        "speaker": voices.name(report),
        "kind": report.statement.kind,
        "parts": parts,
        "span": [parts[0][0], parts[-1][1]],
        "cue": report.cue or None,
    }


def _forums(evidence: list[Evidence]) -> list[dict[str, Any]]:
    """Describe the forums; what only other articles say of one is right, but not required."""
    rows: dict[int, Forum] = {}
    fields: dict[int, set[str]] = {}
    printed: dict[int, set[str]] = {}
    for one in evidence:
        if one.forum is not None:
            rows[one.forum.pk] = one.forum
            fields.setdefault(one.forum.pk, set()).add(one.field)
            if one.field == "name":
                printed.setdefault(one.forum.pk, set()).add(one.exact)
    return [_forum(row, fields[pk], printed.get(pk, set())) for pk, row in rows.items()]


def _forum(row: Forum, fields: set[str], printed: set[str]) -> dict[str, Any]:
    start, _, end = row.edtf.partition("/")
    days = [_side(start), _side(end or start)]
    dated, placed = bool(fields & _DATED), "city" in fields
    return {
        "name": row.name,
        "aliases": sorted(printed - {row.name}),
        "edition": row.edition,
        "start": days[0] if dated else None,
        "end": days[1] if dated else None,
        "city": (row.city or None) if placed else None,
        "country": row.country or None,
        "hosts": [host.name for host in row.hosts.all()],
        # One stored day is a first day whose last nobody tells, or both.
        "date_alts": [[days[0], None]] if dated and days[0] == days[1] else [days] * bool(row.edtf),
        "city_alts": [] if placed or not row.city else [row.city],
    }


def _side(text: str) -> str | None:
    return None if text in {"", ".."} else text


def _dates(article: Article, evidence: list[Evidence]) -> list[dict[str, Any]]:
    """Return the dates: required where a curator ruled on them, or on a fact that rests on them.

    An interval may have been widened by the words round it ("since 2009"), while an annotation has
    what the printed words say by themselves: it is required only as a curator amended it.
    """
    mentions = list(article.dates.all())
    amended = set(
        Decision.objects.in_force()
        .filter(
            subject=Subject.DATE.value,
            verb=Verb.AMEND.value,
            subject_id__in=[one.pk for one in mentions],
        )
        .values_list("subject_id", flat=True)
    )
    resting = {(one.start, one.end) for one in evidence if one.field in _DATED}
    return [
        _date(
            one,
            required=one.pk in amended or ((one.start, one.end) in resting and "/" not in one.edtf),
        )
        for one in mentions
        if one.kind == TimeKind.DATE and one.edtf and one.precision != Precision.WEEK
    ]


def _date(mention: DateMention, *, required: bool) -> dict[str, Any]:
    told = {"span": [mention.start, mention.end], "edtf": edtf.parse(mention.edtf).text}
    return told if required else {**told, "optional": True}
