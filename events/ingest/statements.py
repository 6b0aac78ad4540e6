"""The statements of an article, written as reports of known or new ones."""

from dataclasses import dataclass
from typing import Final

from django.db.models import Count, Min

from events.edtf import parse
from events.extraction.records import Span, Support
from events.extraction.records import Statement as Finding
from events.identity.statements import StatementClaim, doubt_statements, find_statements, wording
from events.ingest.people import People
from events.ingest.reading import Reading, assign, columns, fitting
from events.ingest.rulings import amended_fields, is_decided, moved_spans
from events.ingest.spans import match
from events.models import Forum, Report, Speaker, Statement
from events.models.fields import DATED_COLUMNS
from events.vocabulary import SaidBasis, Status, Subject

_REPORT: Final = (
    "start",
    "end",
    "kind",
    "text",
    "cue",
    "source",
    "rule",
    "confidence",
    "appearance",
    "statement",
)
_STATEMENT: Final = (
    *DATED_COLUMNS,
    "speaker",
    "forum",
    "kind",
    "text",
    "language",
    "said_basis",
    "status",
    "confidence",
)
_BEST_FIRST: Final = [*(basis.value for basis in SaidBasis), ""]


@dataclass(slots=True)
class _Account:
    """A finding, its report, and the statement that it is a report of.

    The first report of a statement settles its details (``leads``); others fill what is missing.
    """

    finding: Finding
    report: Report
    statement: Statement
    leads: bool
    alone: bool
    speaker: Speaker | None
    forum: Forum | None


def write_statements(reading: Reading, people: People, forums: dict[str, Forum]) -> None:
    """Write what was said. What a curator decided is not touched, nor proposed again."""
    found = {one.span: one for one in reversed(reading.extraction.statements)}
    findings = sorted(found.values(), key=lambda one: one.span)
    reports = Report.objects.filter(article=reading.article).select_related("statement")
    stored = list(reports.order_by("start", "end"))
    amended = amended_fields(Subject.STATEMENT, {row.statement_id for row in stored})
    moved = moved_spans(reading.article.text_sha256)
    spans = [moved.get((row.start, row.end)) or (row.start, row.end) for row in stored]
    pairs = match([one.span for one in findings], [Span(*span) for span in spans])
    known = _known(stored)
    accounts = [
        _account(reading, finding, people, forums, *known[stored[pairs[place]].pk])
        if place in pairs
        else _account(reading, finding, people, forums)
        for place, finding in enumerate(findings)
    ]
    doubts = _recognise(reading, [one for one in accounts if not one.statement.pk])
    set_by_hand = {row.pk for row in stored if (row.start, row.end) in moved}
    open_ones = [
        one
        for one in accounts
        if not (one.report.pk and is_decided(one.statement)) and one.report.pk not in set_by_hand
    ]
    changed: dict[int, Statement] = {}
    for one in open_ones:
        fixed = amended.get(one.statement.pk, set())
        if not is_decided(one.statement) and _fill(reading, one, fixed):
            changed[id(one.statement)] = one.statement
    _save(reading, open_ones, list(changed.values()), people)
    doubt_statements(doubts)
    kept = set(pairs.values())
    lost = [row for place, row in enumerate(stored) if place not in kept]
    _lose(reading, lost, amended)
    touched = {row.statement_id for row in stored} | {one.statement.pk for one in accounts}
    reading.record.touch(Subject.STATEMENT, touched)


def _known(stored: list[Report]) -> dict[int, tuple[Report, Statement, bool, bool]]:
    """Return by its id each report with its statement, if it leads, and if it stands alone."""
    statements = {row.statement_id: row.statement for row in stored}
    counted = (
        Report.objects.filter(statement__in=statements)
        .order_by()
        .values_list("statement")
        .annotate(first=Min("id"), times=Count("id"))
    )
    firsts = {statement: (first, times) for statement, first, times in counted}
    return {
        row.pk: (
            row,
            statements[row.statement_id],
            row.pk == firsts[row.statement_id][0],
            firsts[row.statement_id][1] == 1,
        )
        for row in stored
    }


def _account(  # noqa: PLR0913, PLR0917 - the last four describe one stored report
    reading: Reading,
    finding: Finding,
    people: People,
    forums: dict[str, Forum],
    report: Report | None = None,
    statement: Statement | None = None,
    leads: bool = True,  # noqa: FBT001, FBT002 - as above
    alone: bool = True,  # noqa: FBT001, FBT002 - as above
) -> _Account:
    appearance = people.by_name.get(finding.speaker) if finding.speaker else None
    return _Account(
        finding=finding,
        report=report or Report(article=reading.article),
        statement=statement or Statement(),
        leads=leads,
        alone=alone,
        speaker=appearance.speaker if appearance else None,
        forum=forums.get(finding.forum) if finding.forum else None,
    )


def _recognise(reading: Reading, fresh: list[_Account]) -> list[tuple[Statement, Statement, float]]:
    """Give new reports the statements that other articles reported; return what is doubtful."""
    spoken = [one for one in fresh if one.speaker is not None]
    results = find_statements(
        [_claim(reading, one) for one in spoken], elsewhere_than=reading.article.pk
    )
    doubts: list[tuple[Statement, Statement, float]] = []
    for one, (same, unsure) in zip(spoken, results, strict=True):
        if same is not None:
            one.statement, one.leads, one.alone = same, False, False
        doubts += [(one.statement, other, score) for other, score in unsure]
    copied = _copied(reading)
    for one in fresh:
        same = copied.get(wording(_content(reading, one.finding)))
        if one.speaker is None and same is not None:
            one.statement, one.leads, one.alone = same, False, False
    return doubts


def _copied(reading: Reading) -> dict[str, Statement]:
    """Return what nobody is known to have said in the articles that this one is a copy of."""
    if not reading.kin:
        return {}
    rows = Statement.objects.filter(reports__article__in=reading.kin, speaker__isnull=True)
    rows = rows.exclude(reports__article=reading.article).distinct().order_by("-id")
    return {wording(row.text): row for row in rows}


def _claim(reading: Reading, one: _Account) -> StatementClaim:
    said = _said(reading, one.finding)
    date = parse(said) if said else None
    return StatementClaim(
        text=_content(reading, one.finding),
        speaker=one.speaker.pk if one.speaker else 0,
        lower=date.lower if date else None,
        upper=date.upper if date else None,
    )


def _content(reading: Reading, finding: Finding) -> str:
    return " ".join(reading.text(part) for part in finding.parts)


def _said(reading: Reading, finding: Finding) -> str:
    return reading.dated(finding.said or "", finding.said_span)


def _fill(reading: Reading, one: _Account, fixed: set[str]) -> bool:
    """Set what the finding gives and nobody fixed; tell whether anything changed."""
    row, finding = one.statement, one.finding
    before = columns(row, _STATEMENT)
    if one.leads:
        settled = {
            "speaker": one.speaker,
            "forum": one.forum,
            "kind": finding.kind.value,
            "text": _content(reading, finding),
            "language": reading.article.language,
            "confidence": finding.confidence,
        }
    else:
        missing = {"speaker": one.speaker, "forum": one.forum}
        settled = {name: value for name, value in missing.items() if columns(row, [name]) == [None]}
    assign(row, {name: value for name, value in settled.items() if name not in fixed})
    basis = finding.said_basis.value if finding.said_basis else ""
    better = _BEST_FIRST.index(basis) - _BEST_FIRST.index(row.said_basis)
    if "date" not in fixed and (one.alone or better < 0 or (one.leads and better == 0)):
        row.set_date(_said(reading, finding))
        row.said_basis = basis
    if row.status == Status.WITHDRAWN:
        row.status = Status.PROPOSED.value
    return not row.pk or columns(row, _STATEMENT) != before


def _save(
    reading: Reading, accounts: list[_Account], changed: list[Statement], people: People
) -> None:
    """Write statements, then their reports, then what supports these."""
    known = [row for row in changed if row.pk]
    Statement.objects.bulk_create(row for row in changed if not row.pk)
    Statement.objects.bulk_update(known, _STATEMENT)
    moved = [one.report for one in accounts if _set_report(reading, one, people)]
    Report.objects.bulk_update([row for row in moved if row.pk], _REPORT)
    Report.objects.bulk_create(row for row in moved if not row.pk)
    rules = {one.span: one.rule for one in reading.extraction.dates}
    for one in accounts:
        reading.evidence.put(one.report, _supports(one.finding, rules))


def _set_report(reading: Reading, one: _Account, people: People) -> bool:
    finding = one.finding
    return assign(
        one.report,
        {
            "start": finding.span.start,
            "end": finding.span.end,
            "kind": finding.kind.value,
            "text": _content(reading, finding),
            "cue": fitting(Report, "cue", finding.cue),
            "source": fitting(Report, "source", finding.source_text),
            "rule": finding.rule,
            "confidence": finding.confidence,
            "appearance": people.by_name.get(finding.speaker) if finding.speaker else None,
            "statement": one.statement,
        },
    )


def _supports(finding: Finding, rules: dict[Span, str]) -> list[Support]:
    """Name the span of each field: parts, cue, source, and the words of the date."""
    supports = [Support(field="part", span=part, rule=finding.rule) for part in finding.parts]
    if finding.cue_span:
        supports.append(Support(field="cue", span=finding.cue_span, rule=finding.rule))
    if finding.source_span:
        supports.append(Support(field="source", span=finding.source_span, rule=finding.rule))
    if finding.said_span:
        rule = rules.get(finding.said_span) or finding.said_basis or finding.rule
        supports.append(Support(field="said", span=finding.said_span, rule=str(rule)))
    return supports


def _lose(reading: Reading, lost: list[Report], amended: dict[int, set[str]]) -> None:
    """Withdraw what nobody reports any more; what was decided stays, and is told."""
    gone = {row.pk for row in lost}
    reported = set(
        Report.objects.filter(statement__in={row.statement_id for row in lost})
        .exclude(pk__in=gone)
        .values_list("statement_id", flat=True)
    )
    for row in lost:
        if is_decided(row.statement) or row.statement_id in amended:
            reading.unfit.append(f"statement {row.statement_id} ({row.statement})")
        elif row.statement_id in reported:
            row.delete()
        elif row.statement.status == Status.PROPOSED:
            row.statement.status = Status.WITHDRAWN.value
            row.statement.save(update_fields=["status"])
