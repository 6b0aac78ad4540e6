"""Build what is served of statements and forums from the fact tables, a batch at a time."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, QuerySet

from events.ledger.pieces import (
    accounts_of,
    appearing,
    date_document,
    forum_document,
    report_document,
    speaker_document,
    statement_document,
)
from events.models import (
    OPEN_END,
    OPEN_START,
    Appearance,
    Article,
    Evidence,
    Forum,
    Report,
    Statement,
    reach,
)
from events.models.document import (
    EntryDocument,
    SpeakerDocument,
)
from events.models.fields import Dated
from events.vocabulary import EntryKind, Status
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
        if row.speaker_id and not appearing(row)
        for report in row.reports.all()
    }
    if not told:
        return {}
    articles, speakers = zip(*told, strict=True)
    found = Appearance.objects.filter(article__in=articles, speaker__in=speakers)
    rows_of = found.select_related("organisation_entity").order_by("-pk")
    return {(one.article_id, one.speaker_id): one for one in rows_of}


def _served_statement(row: Statement, printed: dict[tuple[int, int], Appearance]) -> Served:
    reports = list(row.reports.all())
    speaker = speaker_document(row, printed)
    forum = forum_document(row.forum) if row.forum else None
    document: EntryDocument = {
        "kind": EntryKind.STATEMENT.value,
        "status": _status(row),
        "confidence": row.confidence,
        "date": date_document(row, row.said_basis, _printed(reports, "said")),
        "statement": statement_document(row, reports),
        "speaker": speaker,
        "forum": forum,
        "reports": [report_document(report) for report in reports],
        "independent_sources": _independent([report.article for report in reports]),
    }
    organisation = speaker["organisation"] if speaker else None
    words = [row.text, *_speaker_words(speaker), row.forum.name if row.forum else ""]
    columns = {
        "statement": row,
        "forum": row.forum,
        "series": row.forum.series if row.forum else None,
        "speaker": row.speaker,
        "organisation_id": organisation["id"] if organisation else None,
        "country": row.forum.country.casefold() if row.forum else "",
        "language": row.language,
        "search": folded(words),
    }
    return _served(row, document, columns, placed=row.speaker_id is not None)


def _served_forum(row: Forum) -> Served:
    forum = forum_document(row)
    accounts = accounts_of(row)
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
        "statement": None,
        "forum": row,
        "series": row.series,
        "speaker": None,
        "organisation_id": None,
        "country": row.country.casefold(),
        "language": "",
        "search": folded([*words, *(host["name"] for host in forum["hosts"])]),
    }
    return _served(row, document, columns, placed=True)


def _served(
    row: Statement | Forum, document: EntryDocument, columns: dict[str, Any], *, placed: bool
) -> Served:
    """Return what a fact's entry shall hold: its own columns, and those that every entry has."""
    common = {name: document[name] for name in ("kind", "status", "confidence")}
    return Served(
        fact_id=row.pk,
        placed=placed,
        waits=_waits(row),
        document=_kept(row, document),
        columns={**columns, **common, **_order(row)},
    )


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


def _speaker_words(speaker: SpeakerDocument | None) -> list[str]:
    if speaker is None:
        return []
    return [speaker["name"], speaker["role"], speaker["organisation_as_printed"]]


def _printed(reports: list[Report], field: str) -> str:
    """Return the words of the first report's evidence for a field."""
    found = (one.exact for report in reports for one in report.evidence.all() if one.field == field)
    return next(found, "")


def _independent(articles: list[Article]) -> int:
    return len({article.original_id or article.pk for article in articles})
