"""The forums of an article, written as editions of known or new series."""

from collections.abc import Sequence
from typing import Any, Final

from events.edtf import Edtf, parse
from events.extraction.records import Forum as Finding
from events.extraction.records import Support
from events.identity.forums import ForumClaim, resolve_forums
from events.identity.series import SeriesClaim, resolve_series
from events.ingest.reading import Reading, assign, columns, fitting
from events.ingest.rulings import amended_fields, is_decided
from events.models import Evidence, Forum, ForumSeries
from events.models.fields import DATED_COLUMNS
from events.vocabulary import Status, Subject

_DETAILS: Final = ("name", "edition", "city", "country", "theme")
_COLUMNS: Final = (*_DETAILS, *DATED_COLUMNS, "series", "status")


def write_forums(reading: Reading) -> dict[str, Forum]:
    """Write the forums that the run found; return them by the name that the engine gave.

    The first article that tells of a forum settles its details; later ones fill what is missing.
    """
    findings = list({one.name: one for one in reversed(reading.extraction.forums)}.values())[::-1]
    here = reading.evidence.of(Forum)
    elsewhere = _told_elsewhere(reading, here)
    rows = Forum.objects.filter(pk__in=here, merged_into__isnull=True)
    stored = list(rows.select_related("series").order_by("id"))
    known = _match(reading, findings, stored)
    found = _resolve(reading, findings, known, elsewhere)
    first = _first_tellers([row.pk for row in found.values()])
    amended = amended_fields(Subject.FORUM, [row.pk for row in found.values()])
    changed: list[Forum] = []
    for finding in findings:
        row = found[finding.name]
        if is_decided(row) and row.pk in here:
            continue
        reading.evidence.put(row, _supports(finding))
        if is_decided(row):
            continue
        leads = first.get(row.pk, reading.article.pk) >= reading.article.pk
        fixed = amended.get(row.pk, set())
        if _fill(reading, row, finding, fixed=fixed, leads=leads, alone=row.pk not in elsewhere):
            changed.append(row)
    changed += _lose(reading, [row for row in stored if row not in found.values()], elsewhere)
    if changed:
        Forum.objects.bulk_update(changed, _COLUMNS)
    reading.record.touch(Subject.FORUM, {*here, *(row.pk for row in found.values())})
    reading.record.touch(Subject.SERIES, {row.series_id for row in found.values()})
    return found


def _told_elsewhere(reading: Reading, ids: set[int]) -> set[int]:
    """Return those that another article tells of as well."""
    others = Evidence.objects.filter(forum__in=ids).exclude(article=reading.article)
    return {pk for pk in others.values_list("forum_id", flat=True).distinct() if pk}


def _first_tellers(ids: list[int]) -> dict[int, int]:
    """Return the first article that tells of each forum, by the forum."""
    first: dict[int, int] = {}
    pairs = Evidence.objects.filter(forum__in=ids).order_by().values_list("forum_id", "article_id")
    for forum, article in pairs.distinct():
        if forum is not None:
            first[forum] = min(article, first.get(forum, article))
    return first


def _match(reading: Reading, findings: Sequence[Finding], stored: list[Forum]) -> dict[str, Forum]:
    """Pair findings with the forums found here before, by the mentions that they share."""
    mentions = reading.evidence.spans(Forum, "name")
    shared = sorted(
        (-common, row.pk, one.name)
        for one in findings
        for row in stored
        if (common := len(mentions.get(row.pk, set()) & set(one.spans)))
    )
    by_id = {row.pk: row for row in stored}
    known: dict[str, Forum] = {}
    for _, pk, name in shared:
        if name not in known and pk in by_id:
            known[name] = by_id.pop(pk)
    return known


def _resolve(
    reading: Reading, findings: list[Finding], known: dict[str, Forum], elsewhere: set[int]
) -> dict[str, Forum]:
    """Tell which forum each finding is; one known from here keeps its row."""
    free = [one for one in findings if one.name not in known or known[one.name].pk not in elsewhere]
    series = resolve_series([_series(one) for one in free], language=reading.article.language)
    by_finding = dict(zip((one.name for one in free), series, strict=True))
    new = [one for one in findings if one.name not in known]
    forums = resolve_forums(
        [
            ForumClaim(
                name=fitting(Forum, "name", one.name),
                series=by_finding[one.name],
                edition=one.edition,
                when=_when(reading, one),
                seen=reading.article.lower,
            )
            for one in new
        ],
        kin=reading.kin,
    )
    fixed = amended_fields(Subject.FORUM, [row.pk for row in known.values()])
    for name, row in known.items():
        if name in by_finding and not is_decided(row) and "series" not in fixed.get(row.pk, ()):
            row.series = by_finding[name]
    return {**known, **dict(zip((one.name for one in new), forums, strict=True))}


def _series(finding: Finding) -> SeriesClaim:
    return SeriesClaim(
        name=fitting(ForumSeries, "name", finding.series),
        aliases=tuple(fitting(ForumSeries, "name", alias) for alias in finding.aliases),
    )


def _when(reading: Reading, finding: Finding) -> Edtf | None:
    """Return the days from the first to the last, as a curator set them if one did."""
    if not finding.start and not finding.end:
        return None
    start, end = finding.start or "..", finding.end or finding.start or ".."
    text = start if start == end else f"{start}/{end}"
    for support in finding.support:
        if support.field in {"start", "end", "dates"}:
            text = reading.dated(text, support.span)
    return parse(text) if text else None


def _fill(
    reading: Reading, row: Forum, finding: Finding, *, fixed: set[str], leads: bool, alone: bool
) -> bool:
    """Set what the finding gives and nobody fixed; tell whether anything changed."""
    when = _when(reading, finding)
    values: dict[str, Any] = {
        "name": fitting(Forum, "name", finding.name),
        "edition": finding.edition,
        "city": fitting(Forum, "city", finding.city),
        "country": fitting(Forum, "country", finding.country),
        "theme": fitting(Forum, "theme", finding.theme),
    }
    before = columns(row, _COLUMNS)
    assign(
        row,
        {
            name: value
            for name, value in values.items()
            if name not in fixed and _may_set(getattr(row, name), value, leads=leads, alone=alone)
        },
    )
    date = when.text if when else ""
    if "date" not in fixed and _may_set(row.edtf, date, leads=leads, alone=alone):
        row.set_date(date)
    if row.status == Status.WITHDRAWN:
        row.status = Status.PROPOSED.value
    hosts = [reading.organisations[_host(host)] for host in finding.hosts]
    if "hosts" not in fixed and (leads or not row.hosts.exists()):
        row.hosts.set(hosts)
    return columns(row, _COLUMNS) != before


def _may_set(old: Any, new: Any, *, leads: bool, alone: bool) -> bool:
    """Tell whether this article's word counts: it fills gaps, and rules where it told first."""
    if new in {None, ""}:
        return alone and leads
    return leads or old in {None, ""}


def _host(name: str) -> str:
    return name[:300]


def _supports(finding: Finding) -> list[Support]:
    mentions = [Support(field="name", span=span, rule="mention") for span in finding.spans]
    return [*finding.support, *mentions]


def _lose(reading: Reading, lost: list[Forum], elsewhere: set[int]) -> list[Forum]:
    """Withdraw what is told nowhere any more; what was decided stays, and is reported."""
    amended = amended_fields(Subject.FORUM, [row.pk for row in lost])
    withdrawn: list[Forum] = []
    for row in lost:
        if is_decided(row) or row.pk in amended:
            reading.unfit.append(f"forum {row.pk} ({row.name})")
        elif row.pk in elsewhere:
            reading.evidence.put(row, [])
        elif row.status == Status.PROPOSED:
            row.status = Status.WITHDRAWN.value
            withdrawn.append(row)
    return withdrawn
