"""The pieces of a document that is served, each made of the row that it tells of."""

from datetime import date
from itertools import groupby

from events import edtf
from events.models import (
    Appearance,
    Article,
    Evidence,
    Forum,
    Organisation,
    Report,
    Statement,
)
from events.models.document import (
    ArticleDocument,
    DateDocument,
    EvidenceDocument,
    ForumDocument,
    NamedRef,
    ReportDocument,
    SpeakerDocument,
    StatementDocument,
    target,
)
from events.models.fields import Dated
from events.vocabulary import SaidBasis, Subject, address


def appearing(row: Statement) -> Appearance | None:
    """Return how the first report that names the speaker prints them."""
    appearances = (report.appearance for report in row.reports.all() if report.appearance)
    return next((one for one in appearances if one.speaker_id == row.speaker_id), None)


def date_document(row: Dated, basis: str, printed: str) -> DateDocument:
    """Return a date with what it rests on and as it is printed."""
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


def statement_document(row: Statement, reports: list[Report]) -> StatementDocument:
    """Return what was said, in the pieces that its first report prints."""
    evidence = reports[0].evidence.all() if reports else []
    parts = [one.exact for one in evidence if one.field == "part"]
    return {
        "id": row.pk,
        "kind": row.kind,
        "text": row.text,
        "parts": parts or [row.text],
        "language": row.language,
    }


def speaker_document(
    row: Statement, printed: dict[tuple[int, int], Appearance]
) -> SpeakerDocument | None:
    """Return who said it, with the office that the articles print; null where nobody is known.

    ``printed`` is what they print of speakers that a curator named instead of theirs.
    """
    if row.speaker is None:
        return None
    places = ((report.article_id, row.speaker.pk) for report in row.reports.all())
    elsewhere = (printed[place] for place in places if place in printed)
    shown = appearing(row) or next(elsewhere, None)
    return {
        "id": row.speaker.pk,
        "name": row.speaker.name,
        "kind": row.speaker.kind,
        "role": shown.role if shown else "",
        "organisation": _ref(shown.organisation_entity) if shown else None,
        "organisation_as_printed": shown.organisation if shown else "",
    }


def forum_document(row: Forum) -> ForumDocument:
    """Return a gathering with its place, days and hosts."""
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
        "date": date_document(
            row, SaidBasis.STATED.value if row.edtf else "", dates[0] if dates else ""
        ),
    }


def _ref(row: Organisation | None) -> NamedRef | None:
    return {"id": row.pk, "name": row.name} if row else None


def report_document(report: Report) -> ReportDocument:
    """Return one article's account of a statement, with its evidence."""
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


def accounts_of(row: Forum) -> list[ReportDocument]:
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
