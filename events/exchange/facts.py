"""Facts as rows of a table, and a changed table as the rulings that it asks for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final

from django.db import models
from django.db.models import Max, Prefetch, QuerySet

from events.exchange.formats import Row
from events.models import Appearance, Evidence, Report, Revision, Speaker, Statement
from events.review import REFERENCES, TABLES, Asked, ReviewError
from events.review.subjects import AMENDABLE
from events.vocabulary import Status, Subject, Verb

COLUMNS: Final[Mapping[Subject, tuple[str, ...]]] = {
    Subject.STATEMENT: (
        *("id", "version", "status", "speaker", "speaker_name", "forum", "forum_name", "kind"),
        *("date", "text", "article", "parts", "url"),
    ),
    Subject.FORUM: (
        *("id", "version", "status", "name", "edition", "series", "series_name", "date"),
        *("city", "country", "theme", "hosts", "article", "span"),
    ),
    Subject.SPEAKER: (
        *("id", "version", "name", "kind", "organisation", "organisation_name"),
        *("role", "organisation_as_printed", "article", "span"),
    ),
    Subject.ORGANISATION: ("id", "version", "name"),
    Subject.SERIES: ("id", "version", "name"),
}
"""The columns of each table; those that are no field of the fact are there to be read."""

CHUNK: Final = 500
_NEW: Final[Mapping[Subject, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    Subject.STATEMENT: (("article", "parts", "speaker", "kind"), ("forum", "date")),
    Subject.FORUM: (("article", "span", "name"), ("date", "edition", "city", "country")),
    Subject.SPEAKER: (("article", "span", "name", "kind"), ("role", "organisation_as_printed")),
}
"""What a row without ``id`` needs, and what it may tell besides."""
_READ: Final = frozenset(
    {"id", "version", "status", "text", "url"}
    | {"speaker_name", "forum_name", "series_name", "organisation_name"}
)
"""What such a row may hold to no effect, so that another row can be copied for it."""
_RULED: Final = {Status.ACCEPTED: Verb.ACCEPT, Status.REJECTED: Verb.REJECT}


def rows(subject: Subject, facts: QuerySet[Any]) -> Iterator[Row]:
    """Yield facts as rows, some queries for each 500 of them."""
    found = _with_relations(subject, facts).iterator(chunk_size=CHUNK)
    chunk: list[Any] = []
    for fact in found:
        chunk.append(fact)
        if len(chunk) == CHUNK:
            yield from _chunk(subject, chunk)
            chunk = []
    yield from _chunk(subject, chunk)


def asked(subject: Subject, table: Sequence[Row]) -> list[Asked]:
    """Return what a table asks for: nothing where a row is as it was, else the verbs, by line.

    Raises:
        ReviewError: the table has no ``id``, or a column that nobody knows.
    """
    _check_columns(subject, table)
    ids = [int(row["id"]) for row in table if row["id"].isdecimal()]
    now: dict[str, Row] = {}
    for start in range(0, len(ids), CHUNK):
        some = TABLES[subject]._default_manager.filter(pk__in=ids[start : start + CHUNK])  # noqa: SLF001 - any table
        now |= {row["id"]: row for row in rows(subject, some)}
    told: list[Asked] = []
    lines: dict[str, int] = {}
    for line, row in enumerate(table, 2):  # the first is the heading
        try:
            _check_once(row["id"], line, lines)
            told += list(_of_line(subject, row, now.get(row["id"]), line))
        except ReviewError as error:
            verb = Verb.AMEND if row["id"] else Verb.ADD
            told.append(Asked(verb=verb, subject=subject, line=line, fault=str(error), pk=_pk(row)))
    return told


def _check_columns(subject: Subject, table: Sequence[Row]) -> None:
    given = set(table[0]) if table else set()
    if "id" not in given:
        raise ReviewError("The table has no rows, or no column 'id'; export one and change that.")
    unknown = sorted(given - set(COLUMNS[subject]))
    if unknown:
        known = ", ".join(COLUMNS[subject])
        raise ReviewError(f"A table of {subject}s has no column {unknown[0]!r}; use {known}.")


def _check_once(fact: str, line: int, lines: dict[str, int]) -> None:
    if fact and lines.setdefault(fact, line) != line:
        raise ReviewError(f"Line {lines[fact]} is about {fact} too; keep one of them.")


def _of_line(subject: Subject, row: Row, now: Row | None, line: int) -> Iterator[Asked]:
    if not row["id"]:
        yield _new(subject, row, line)
        return
    if now is None:
        raise ReviewError(f"There is no {subject} {row['id']}; look it up again.")
    version = int(row["version"]) if row.get("version", "").isdecimal() else None
    plain: dict[str, Any] = {"subject": subject, "pk": int(row["id"]), "line": line}
    plain["version"] = version
    fields = [name for name in AMENDABLE[subject] if name in now]
    differs = {name for name in fields if row.get(name, now[name]) != now[name]}
    ruling = _ruling(row.get("status") or now.get("status", ""), now.get("status", ""))
    if differs:
        change = {name: _value(name, row[name]) for name in differs}
        yield Asked(verb=Verb.AMEND, change=change, **plain)
    if ruling:
        yield Asked(verb=ruling, **plain)
    if not differs and not ruling:
        yield Asked(verb=Verb.AMEND, settled=True, **plain)


def _ruling(status: str, now: str) -> Verb | None:
    if status == now:
        return None
    if status not in _RULED:
        raise ReviewError(
            f"status: {status!r} cannot be asked for; write accepted or rejected, or undo the "
            "ruling in the history of the fact."
        )
    return _RULED[Status(status)]


def _new(subject: Subject, row: Row, line: int) -> Asked:
    if subject not in _NEW:
        raise ReviewError(f"A {subject} comes with the facts of articles; it cannot be added.")
    needed, taken = _NEW[subject]
    missing = [name for name in needed if not row.get(name)]
    if missing:
        raise ReviewError(f"A new {subject} needs {', '.join(missing)}.")
    given = {name for name, cell in row.items() if cell}
    late = sorted(given - {*needed, *taken} - _READ)
    if late:
        raise ReviewError(f"A new {subject} takes no {', '.join(late)}; amend it once it is there.")
    change = {name: _value(name, row[name]) for name in (*needed, *taken) if row.get(name)}
    return Asked(verb=Verb.ADD, subject=subject, change=change, line=line)


def _value(name: str, cell: str) -> Any:
    """Return a cell as a ruling takes it."""
    try:
        if name == "hosts":
            return [int(part) for part in cell.split()]
        if name == "parts":
            return [_span(part) for part in cell.split()]
        if name == "span":
            return _span(cell)
        if name in REFERENCES or name in {"article", "edition"}:
            return int(cell) if cell else None
    except ValueError:
        shape = {
            "hosts": "ids with spaces between",
            "parts": "start-end start-end",
            "span": "start-end",
        }
        raise ReviewError(f"{name}: {cell!r}; write {shape.get(name, 'a number')}.") from None
    return cell


def _span(cell: str) -> list[int]:
    start, end = cell.split("-", 1)
    return [int(start), int(end)]


def _pk(row: Row) -> int | None:
    return int(row["id"]) if row["id"].isdecimal() else None


# ---------------------------------------------------------------- one fact as a row


def _with_relations(subject: Subject, facts: QuerySet[Any]) -> QuerySet[Any]:
    facts = facts.select_related(None).prefetch_related(None)
    if subject is Subject.STATEMENT:
        parts = Evidence.objects.filter(field="part").order_by("start")
        reports = Report.objects.order_by("pk").prefetch_related(Prefetch("evidence", parts))
        reports = reports.select_related("article").defer("article__text")
        return facts.select_related("speaker", "forum").prefetch_related(
            Prefetch("reports", reports)
        )
    named = Evidence.objects.filter(field="name", aside=False).order_by("pk")
    names = Prefetch("evidence", named, to_attr="named")
    if subject is Subject.FORUM:
        return facts.select_related("series").prefetch_related("hosts", names)
    if subject is Subject.SPEAKER:
        appearances = Appearance.objects.order_by("pk").prefetch_related(names)
        return facts.select_related("organisation").prefetch_related(
            Prefetch("appearances", appearances, to_attr="in_articles")
        )
    return facts


def _chunk(subject: Subject, facts: list[Any]) -> Iterator[Row]:
    ids = [fact.pk for fact in facts]
    last = Revision.objects.filter(subject=subject.value, subject_id__in=ids).order_by()
    versions = dict(last.values_list("subject_id").annotate(last=Max("version")))
    for fact in facts:
        row = {name: _cell(fact, name) for name in COLUMNS[subject]}
        yield {**row, "version": str(versions.get(fact.pk, 0))}


def _cell(fact: Any, name: str) -> str:
    if name in _CELLS:
        return _CELLS[name](fact)
    if name.endswith("_name"):
        related = getattr(fact, name.removesuffix("_name"))
        return str(related.name) if related is not None else ""
    value = getattr(fact, name, "")
    value = value.pk if isinstance(value, models.Model) else value
    return "" if value is None else str(value)


def _first_report(fact: Any) -> Any:
    return next(iter(fact.reports.all()), None)


def _parts(fact: Any) -> str:
    report = _first_report(fact)
    parts = report.evidence.all() if report else []
    return " ".join(f"{one.start}-{one.end}" for one in parts)


def _article(fact: Any) -> str:
    first = _first_report(fact) if isinstance(fact, Statement) else _first_name(fact)
    return str(first.article_id) if first else ""


def _span_of(fact: Any) -> str:
    name = _first_name(fact)
    return f"{name.start}-{name.end}" if name else ""


def _first_name(fact: Any) -> Any:
    """Return the evidence of a name where a forum, or a speaker, was first found."""
    first = _first_appearance(fact) if isinstance(fact, Speaker) else fact
    return next(iter(first.named), None) if first else None


def _first_appearance(speaker: Any) -> Any:
    return next(iter(speaker.in_articles), None)


def _printed(column: str, speaker: Any) -> str:
    """Return what the article that has a speaker first prints of them."""
    return str(getattr(_first_appearance(speaker), column, ""))


def _url(fact: Any) -> str:
    report = _first_report(fact)
    return str(report.article.url) if report else ""


_CELLS: Final[dict[str, Callable[[Any], str]]] = {
    "version": lambda _: "",
    "date": lambda fact: str(fact.edtf),
    "hosts": lambda fact: " ".join(str(pk) for pk in sorted(host.pk for host in fact.hosts.all())),
    "article": _article,
    "parts": _parts,
    "url": _url,
    "span": _span_of,
    "role": partial(_printed, "role"),
    "organisation_as_printed": partial(_printed, "organisation"),
}
