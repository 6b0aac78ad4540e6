"""Build what is served of statements and forums from the fact tables, a batch at a time."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Prefetch, QuerySet

from events import edtf
from events.models import (
    OPEN_END,
    OPEN_START,
    Appearance,
    Article,
    Evidence,
    Forum,
    Organisation,
    Report,
    Statement,
    reach,
)
from events.models.document import (
    ArticleDocument,
    DateDocument,
    EntryDocument,
    EvidenceDocument,
    ForumDocument,
    NamedRef,
    ReportDocument,
    SpeakerDocument,
    StatementDocument,
    target,
)
from events.models.fields import Dated
from events.vocabulary import EntryKind, SaidBasis, Status, Subject, address
from events.words import folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """What the entry of one fact shall hold; an unplaced fact gets none if it has none yet.

    Placed is a statement with a speaker. A fact that was merged away keeps its entry, withdrawn.
    What waits for a ruling is ranked by doubt.
    """

    fact_id: int
    placed: bool
    waits: bool
    document: EntryDocument
    columns: dict[str, Any]


def served_statements(ids: list[int]) -> list[Served]:
    """Return what the entries of these statements shall hold, in the order of their ids."""
    rows = (
        Statement.objects.filter(pk__in=ids)
        .select_related("speaker", "forum__series")
        .prefetch_related("forum__hosts", _forum_evidence("forum__evidence"), _reports())
        .order_by("pk")
    )
    found = list(rows)
    printed = _printed_elsewhere(found)
    return [_served_statement(row, printed) for row in found]


def served_forums(ids: list[int]) -> list[Served]:
    """Return what the entries of these forums shall hold, in the order of their ids."""
    rows = (
        Forum.objects.filter(pk__in=ids)
        .select_related("series")
        .prefetch_related("hosts", _forum_evidence("evidence"))
        .order_by("pk")
    )
    return [_served_forum(row) for row in rows]


def restated(row: Statement | Forum, document: EntryDocument) -> Served:
    """Return what the entry of a fact shall hold that changed in its status and in nothing else."""
    status = _status(row)
    return Served(
        fact_id=row.pk,
        placed=True,
        waits=_waits(row),
        document={**document, "status": status},
        columns={"status": status},
    )


def _articles() -> QuerySet[Article]:
    return Article.objects.select_related("outlet").defer("text")


def _evidence() -> QuerySet[Evidence]:
    shown = Evidence.objects.filter(aside=False)
    return shown.order_by("article_id", "start", "end", "field")


def _forum_evidence(lookup: str) -> "Prefetch[str]":
    return Prefetch(lookup, _evidence().prefetch_related(Prefetch("article", _articles())))


def _reports() -> "Prefetch[str]":
    reports = (
        Report.objects.order_by("id")
        .select_related("article__outlet", "appearance__organisation_entity")
        .defer("article__text")
        .prefetch_related(Prefetch("evidence", _evidence()))
    )
    return Prefetch("reports", reports)


def _printed_elsewhere(rows: list[Statement]) -> dict[tuple[int, int], Appearance]:
    """Return what the articles print of the speakers that a curator named instead of theirs.

    It is asked for those alone: a statement of the speaker that was found costs nothing.
    """
    told = {
        (report.article_id, row.speaker_id)
        for row in rows
        if row.speaker_id and not _appearing(row)
        for report in row.reports.all()
    }
    if not told:
        return {}
    articles, speakers = zip(*told, strict=True)
    found = Appearance.objects.filter(article__in=articles, speaker__in=speakers)
    rows_of = found.select_related("organisation_entity").order_by("-pk")
    return {(one.article_id, one.speaker_id): one for one in rows_of}


def _appearing(row: Statement) -> Appearance | None:
    """Return how the first report that names the speaker prints them."""
    appearances = (report.appearance for report in row.reports.all() if report.appearance)
    return next((one for one in appearances if one.speaker_id == row.speaker_id), None)


def _served_statement(row: Statement, printed: dict[tuple[int, int], Appearance]) -> Served:
    reports = list(row.reports.all())
    speaker = _speaker(row, printed)
    forum = _forum(row.forum) if row.forum else None
    document: EntryDocument = {
        "kind": EntryKind.STATEMENT.value,
        "status": _status(row),
        "confidence": row.confidence,
        "date": _date(row, row.said_basis, _printed(reports, "said")),
        "statement": _statement(row, reports),
        "speaker": speaker,
        "forum": forum,
        "reports": [_report(report) for report in reports],
        "independent_sources": _independent([report.article for report in reports]),
    }
    organisation = speaker["organisation"] if speaker else None
    words = [row.text, *_speaker_words(speaker), row.forum.name if row.forum else ""]
    columns = {
        "kind": document["kind"],
        "statement": row,
        "forum": row.forum,
        "series": row.forum.series if row.forum else None,
        "speaker": row.speaker,
        "organisation_id": organisation["id"] if organisation else None,
        "country": row.forum.country.casefold() if row.forum else "",
        "language": row.language,
        "search": folded(words),
        **_order(row),
        **_common(document),
    }
    placed = row.speaker_id is not None
    return Served(
        fact_id=row.pk,
        placed=placed,
        waits=_waits(row),
        document=_kept(row, document),
        columns=columns,
    )


def _served_forum(row: Forum) -> Served:
    forum = _forum(row)
    accounts = _accounts(row)
    document: EntryDocument = {
        "kind": EntryKind.FORUM.value,
        "status": _status(row),
        "confidence": row.confidence,
        "date": forum["date"],
        "statement": None,
        "speaker": None,
        "forum": forum,
        "reports": accounts,
        "independent_sources": _independent([one.article for one in row.evidence.all()]),
    }
    words = [row.name, row.series.name, row.city, row.country, row.theme]
    columns = {
        "kind": document["kind"],
        "statement": None,
        "forum": row,
        "series": row.series,
        "speaker": None,
        "organisation_id": None,
        "country": row.country.casefold(),
        "language": "",
        "search": folded([*words, *(host["name"] for host in forum["hosts"])]),
        **_order(row),
        **_common(document),
    }
    return Served(
        fact_id=row.pk,
        placed=True,
        waits=_waits(row),
        document=_kept(row, document),
        columns=columns,
    )


def _common(document: EntryDocument) -> dict[str, Any]:
    return {"status": document["status"], "confidence": document["confidence"]}


def _kept(row: Statement | Forum, document: EntryDocument) -> EntryDocument:
    """Tell of a merge where there was one."""
    return {**document, "merged_into": row.merged_into_id} if row.merged_into_id else document


def _waits(row: Statement | Forum) -> bool:
    return row.status == Status.PROPOSED and row.merged_into_id is None


def _status(row: Statement | Forum) -> str:
    """Tell a fact that was merged away, or lost its speaker, as withdrawn."""
    homeless = isinstance(row, Statement) and row.speaker_id is None
    return Status.WITHDRAWN.value if row.merged_into_id or homeless else row.status


def _order(row: Dated) -> dict[str, Any]:
    """Return the sort columns: sentinels for open sides, the last bucket for the undated."""
    dated = row.lower is not None or row.upper is not None
    lower = (row.lower or OPEN_START) if dated else OPEN_END
    upper = row.upper or OPEN_END
    return {
        "edtf": row.edtf,
        "precision": row.precision,
        "dated": dated,
        "lower": lower,
        "upper": upper,
        "reach": reach(lower, upper),
    }


def _date(row: Dated, basis: str, printed: str) -> DateDocument:
    return {
        "edtf": row.edtf,
        "lower": _iso(row.lower),
        "upper": _iso(row.upper),
        "precision": row.precision,
        "approximate": row.approximate,
        "uncertain": row.uncertain,
        "display": edtf.parse(row.edtf).display if row.edtf else "",
        "basis": basis,
        "printed": printed,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _statement(row: Statement, reports: list[Report]) -> StatementDocument:
    evidence = reports[0].evidence.all() if reports else []
    parts = [one.exact for one in evidence if one.field == "part"]
    return {
        "id": row.pk,
        "kind": row.kind,
        "text": row.text,
        "parts": parts or [row.text],
        "language": row.language,
    }


def _speaker(row: Statement, printed: dict[tuple[int, int], Appearance]) -> SpeakerDocument | None:
    if row.speaker is None:
        return None
    places = ((report.article_id, row.speaker.pk) for report in row.reports.all())
    elsewhere = (printed[place] for place in places if place in printed)
    shown = _appearing(row) or next(elsewhere, None)
    return {
        "id": row.speaker.pk,
        "name": row.speaker.name,
        "kind": row.speaker.kind,
        "role": shown.role if shown else "",
        "organisation": _ref(shown.organisation_entity) if shown else None,
        "organisation_as_printed": shown.organisation if shown else "",
    }


def _speaker_words(speaker: SpeakerDocument | None) -> list[str]:
    if speaker is None:
        return []
    return [speaker["name"], speaker["role"], speaker["organisation_as_printed"]]


def _forum(row: Forum) -> ForumDocument:
    dates = [one.exact for one in row.evidence.all() if one.field in {"start", "end", "dates"}]
    hosts = sorted(row.hosts.all(), key=lambda host: (host.name, host.pk))
    return {
        "id": row.pk,
        "name": row.name,
        "edition": row.edition,
        "series": {"id": row.series.pk, "name": row.series.name},
        "city": row.city,
        "country": row.country,
        "theme": row.theme,
        "hosts": [{"id": host.pk, "name": host.name} for host in hosts],
        "date": _date(row, SaidBasis.STATED.value if row.edtf else "", dates[0] if dates else ""),
    }


def _ref(row: Organisation | None) -> NamedRef | None:
    return {"id": row.pk, "name": row.name} if row else None


def _report(report: Report) -> ReportDocument:
    article = _article(report.article)
    return {
        "id": report.pk,
        "article": article,
        "kind": report.kind,
        "text": report.text,
        "cue": report.cue,
        "source": report.source,
        "rule": report.rule,
        "confidence": report.confidence,
        "evidence": [_evidence_of(article, one) for one in report.evidence.all()],
    }


def _accounts(row: Forum) -> list[ReportDocument]:
    """Return a forum's evidence article by article, in the shape of a statement's reports."""
    return [
        {
            "id": None,
            "article": article,
            "kind": "",
            "text": "",
            "cue": "",
            "source": "",
            "rule": evidence[0].rule,
            "confidence": row.confidence,
            "evidence": [_evidence_of(article, one) for one in evidence],
        }
        for _, group in groupby(row.evidence.all(), key=lambda one: one.article_id)
        if (evidence := list(group)) and (article := _article(evidence[0].article))
    ]


def _article(row: Article) -> ArticleDocument:
    return {
        "id": row.pk,
        "url": row.url,
        "title": row.title,
        "outlet": row.outlet.name if row.outlet else "",
        "published": row.edtf,
        "text_sha256": row.text_sha256,
    }


def _evidence_of(article: ArticleDocument, one: Evidence) -> EvidenceDocument:
    return {
        "id": one.pk,
        "field": one.field,
        "rule": one.rule,
        "target": target(
            address("", Subject.ARTICLE, article["id"]),
            article["text_sha256"],
            {
                "start": one.start,
                "end": one.end,
                "exact": one.exact,
                "prefix": one.prefix,
                "suffix": one.suffix,
            },
        ),
    }


def _printed(reports: list[Report], field: str) -> str:
    """Return the words of the first report's evidence for a field."""
    found = (one.exact for report in reports for one in report.evidence.all() if one.field == field)
    return next(found, "")


def _independent(articles: list[Article]) -> int:
    return len({article.original_id or article.pk for article in articles})
