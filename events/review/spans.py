"""Set where a statement stands in its article, and add one that the engine missed."""

from collections.abc import Sequence
from typing import Any

from django.contrib.auth.models import User

from events import ledger
from events.edtf import EdtfError
from events.models import Appearance, Article, Decision, Evidence, Report, Statement
from events.models.evidence import BY_HAND, context
from events.review import footing
from events.review.errors import ReviewError
from events.review.roles import Right, permit
from events.review.subjects import decide, kind_of, standing
from events.vocabulary import StatementKind, Status, Subject, Verb

Parts = list[list[int]]


def parts_of(statement: Statement) -> Parts:
    """Return the spans of the pieces of content in the first report, in text order."""
    report = statement.reports.order_by("id").first()
    if report is None:
        return []
    pieces = report.evidence.filter(field="part").order_by("start")
    return [[start, end] for start, end in pieces.values_list("start", "end")]


def set_parts(statement: Statement, value: Any, *, restored: bool = False) -> None:
    """Move the content of the first report to other spans of the same article.

    The evidence is then a curator's, or the engine's again when it is ``restored``.

    Raises:
        ReviewError: no spans of that article, in order and apart; or another report has them.
    """
    report = statement.reports.select_related("article").order_by("id").first()
    if report is None:
        raise ReviewError(f"Statement {statement.pk} has no report whose span could be set.")
    parts = check_parts(report.article, value)
    _check_free(report.article, parts, report)
    report.start, report.end = parts[0][0], parts[-1][1]
    report.text = statement.text = _wording(report.article, parts)
    report.save(update_fields=["start", "end", "text"])
    _mark(report, parts, report.rule if restored else BY_HAND)


def article_of(pk: int) -> Article:
    """Return the article that something is added to.

    Raises:
        ReviewError: there is none.
    """
    article = Article.objects.filter(pk=pk).first()
    if article is None:
        raise ReviewError(f"There is no article {pk}; look it up again.")
    return article


def check_parts(article: Article, value: Any, name: str = "parts") -> Parts:
    """Return spans as given, if they are spans of the article; ``name`` is what they are called.

    Raises:
        ReviewError: they are not; the message says what is asked for.
    """
    asked = "give [[start, end], ...] in code points of the article's text, in order and apart"
    try:
        parts = [[int(start), int(end)] for start, end in value]
    except (TypeError, ValueError):
        raise ReviewError(f"{name}: {value!r} is no list of spans; {asked}.") from None
    bounds = [bound for part in parts for bound in part]
    apart = all(start < end for start, end in parts) and bounds == sorted(bounds)
    if not parts or not apart or bounds[0] < 0 or bounds[-1] > len(article.text):
        raise ReviewError(f"{name}: {value!r} are no spans of article {article.pk}; {asked}.")
    if not _wording(article, parts).strip():
        raise ReviewError(f"{name}: {value!r} hold white space only; {asked}.")
    return parts


def add(  # noqa: PLR0913 - a statement is all of these
    article: int,
    parts: Sequence[Sequence[int]],
    *,
    speaker: int,
    kind: StatementKind,
    curator: User,
    forum: int | None = None,
    date: str = "",
    reason: str = "",
) -> Decision:
    """Add a statement that the engine missed, accepted, with the same proof as any other.

    Raises:
        ReviewError: an unknown article, speaker or forum, no spans, or a report stands there.
    """
    permit(curator, Right.RULE)
    with ledger.recording(curator=curator, reason=reason) as record:
        source = article_of(article)
        who = standing(Subject.SPEAKER, speaker)
        where = None if forum is None else standing(Subject.FORUM, forum)
        spans = check_parts(source, parts)
        statement = _statement(
            source, who, where, spans, kind=kind_of(StatementKind, kind), date=date
        )
        decision = decide(
            Verb.ADD,
            Subject.STATEMENT,
            statement,
            curator=curator,
            ground=footing.Ground(
                rests=footing.rows(Subject.SPEAKER, [who.pk])
                | footing.rows(Subject.FORUM, [forum]),
                changes=footing.rows(Subject.STATEMENT, [statement.pk]),
            ),
            reason=reason,
            before={"status": Status.WITHDRAWN.value},
            change={
                "parts": spans,
                "speaker": who.pk,
                "forum": forum,
                "kind": statement.kind,
                "date": date,
            },
        )
        record.because(decision=decision)
        record.touch(Subject.STATEMENT, [statement.pk])
    return decision


def _statement(
    article: Article, speaker: Any, forum: Any, parts: Parts, *, kind: StatementKind, date: str
) -> Statement:
    known = _taken_back(article, parts)
    if known is None:
        _check_free(article, parts)
    statement = Statement(confidence=1.0) if known is None else known.statement
    statement.speaker, statement.forum, statement.said_basis = speaker, forum, ""
    statement.kind, statement.status = kind.value, Status.ACCEPTED.value
    statement.text, statement.language = _wording(article, parts), article.language
    try:
        statement.set_date(date)
    except EdtfError as error:
        raise ReviewError(str(error)) from error
    statement.save()
    if known is not None:
        known.delete()  # reports stand in the order in which they came: this one comes only now
    report = Report(article=article, statement=statement, rule=BY_HAND, confidence=1.0)
    report.appearance = Appearance.objects.filter(article=article, speaker=speaker).first()
    report.start, report.end = parts[0][0], parts[-1][1]
    report.kind, report.text = statement.kind, statement.text
    report.save()
    _mark(report, parts)
    return statement


def _taken_back(article: Article, parts: Parts) -> Report | None:
    """Return the report that was added just there and taken back: adding it again revives it."""
    there = Report.objects.filter(
        article=article, start=parts[0][0], end=parts[-1][1], rule=BY_HAND
    )
    withdrawn = there.filter(statement__status=Status.WITHDRAWN.value)
    return withdrawn.select_related("statement", "article").first()


def _check_free(article: Article, parts: Parts, own: Report | None = None) -> None:
    taken = Report.objects.filter(article=article, start=parts[0][0], end=parts[-1][1])
    other = (taken.exclude(pk=own.pk) if own else taken).first()
    if other is not None:
        raise ReviewError(
            f"Statement {other.statement_id} is reported at that very span; amend that one."
        )


def _mark(report: Report, parts: Parts, rule: str = BY_HAND) -> None:
    """Make the report's pieces of content these: rows are moved, made and removed as needed."""
    rows = list(report.evidence.filter(field="part").order_by("start"))
    Evidence.objects.filter(pk__in=[row.pk for row in rows[len(parts) :]]).delete()
    text = report.article.text
    for place, (start, end) in enumerate(parts):
        known = rows[place] if place < len(rows) else None
        row = known or Evidence(report=report, article=report.article, field="part")
        row.start, row.end, row.exact, row.rule = start, end, text[start:end], rule
        row.prefix, row.suffix = context(text, start, end)
        row.save()


def mark(article: Article, field: str, span: Sequence[int], **fact: Any) -> Evidence:
    """Let a span support a field of a fact, as a curator says; return the evidence."""
    start, end = span
    prefix, suffix = context(article.text, start, end)
    return Evidence.objects.create(
        article=article,
        field=field,
        start=start,
        end=end,
        exact=article.text[start:end],
        prefix=prefix,
        suffix=suffix,
        rule=BY_HAND,
        **fact,
    )


def _wording(article: Article, parts: Parts) -> str:
    return " ".join(article.text[start:end] for start, end in parts)
