"""What a batch would do to each fact as it is now: change it, leave it as it is, or be refused."""

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Any, Final

from django.db.models import Max

from events.models import Article, BatchItem, Report, Revision
from events.review.adding import known_in
from events.review.errors import ReviewError
from events.review.rulings import hosts_of, set_value, value_of
from events.review.subjects import AMENDABLE, TABLES, Row, check_there
from events.vocabulary import Planned, Status, Subject, Verb

MANY: Final[Mapping[Subject, tuple[str, ...]]] = {
    Subject.STATEMENT: ("speaker", "forum", "kind", "date"),
    Subject.FORUM: ("series", "date", "city", "country", "theme"),
    Subject.SPEAKER: ("kind", "organisation"),
}
"""The fields that make sense to be set to one value in many facts."""

_STATUS: Final = {Verb.ACCEPT: Status.ACCEPTED, Verb.REJECT: Status.REJECTED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One ruling as it is asked for.

    ``pk`` is the fact, ``None`` for one that is added; ``other`` what is merged into it. With
    ``version`` the fact must still be at it, otherwise it is guarded from now on.
    """

    verb: Verb
    subject: Subject
    pk: int | None = None
    other: int | None = None
    change: Mapping[str, Any] = field(default_factory=dict)
    version: int | None = None
    other_version: int | None = None
    line: int | None = None
    fault: str = ""  # found by whoever read it: it is left out for this
    settled: bool = False  # the fact is so already, as whoever read it found


def planned(asked: Sequence[Asked]) -> list[BatchItem]:
    """Return an item for each ruling, in their order, not yet saved."""
    return _Plan(asked).items()


def after_another(*, left_out: bool) -> None:
    """Refuse to rule on a fact where the ruling before it in the same batch was left out."""
    if left_out:
        raise ReviewError("The ruling on this fact before it in the batch is left out.")


class _Plan:
    """All rows and versions that are asked about, looked up a few queries a subject."""

    def __init__(self, asked: Sequence[Asked]) -> None:
        self._asked = asked
        self._rows: dict[tuple[Subject, int], Row] = {}
        self._versions: dict[tuple[Subject, int], int] = {}
        self._checked: dict[tuple[Subject, str, str], tuple[Any, str]] = {}
        for subject in {one.subject for one in asked}:
            ids = {pk for one in asked if one.subject is subject for pk in (one.pk, one.other)}
            self._look_up(subject, sorted(pk for pk in ids if pk is not None))
        self._reported = self._reports()

    def _look_up(self, subject: Subject, ids: list[int]) -> None:
        rows: Any = TABLES[subject]._default_manager.all()  # noqa: SLF001 - any table
        if subject is Subject.FORUM:
            rows = rows.prefetch_related("hosts")
        revisions = Revision.objects.filter(subject=subject.value).order_by()
        for start in range(0, len(ids), 500):
            some = ids[start : start + 500]
            for row in rows.filter(pk__in=some):
                self._rows[subject, row.pk] = row
            last = revisions.filter(subject_id__in=some).values_list("subject_id")
            for pk, version in last.annotate(last=Max("version")):
                self._versions[subject, pk] = version

    def _reports(self) -> set[tuple[int, int, int]]:
        """Return where the articles of what is to be added have reports already."""
        articles = {one.change.get("article") for one in self._asked if one.verb is Verb.ADD}
        known = Report.objects.filter(article__in=[pk for pk in articles if isinstance(pk, int)])
        standing = known.exclude(statement__status=Status.WITHDRAWN.value)
        return set(standing.values_list("article_id", "start", "end"))

    def items(self) -> list[BatchItem]:
        """Judge each; what follows a ruling on the same fact that is left out is left out too."""
        items, left_out = [], set()
        for one in self._asked:
            item = BatchItem(
                verb=one.verb.value,
                subject=one.subject.value,
                subject_id=one.pk,
                other_id=one.other,
                change=dict(one.change),
                line=one.line,
            )
            try:
                after_another(left_out=(one.subject, one.pk) in left_out)
                self._judge(one, item)
            except ReviewError as error:
                item.state, item.why = Planned.LEFT_OUT.value, str(error)[:500]
                if one.pk is not None and one.verb is not Verb.SAME:
                    left_out.add((one.subject, one.pk))
            items.append(item)
        return items

    def _judge(self, one: Asked, item: BatchItem) -> None:
        if one.fault:
            raise ReviewError(one.fault)
        if one.settled:
            item.state = Planned.SO_ALREADY.value
            return
        if one.verb is Verb.ADD or one.pk is None:
            self._judge_new(one, item)
            return
        row = self._row(one.subject, one.pk)
        item.version = self._versions.get((one.subject, one.pk), 0)
        if one.verb is Verb.SAME:
            self._judge_merge(one, item)
        elif one.verb in _STATUS:
            status = getattr(row, "status", None)
            if status is None:
                raise ReviewError(f"A {one.subject} cannot be {one.verb}ed; amend or merge it.")
            item.before, item.change = {"status": status}, {"status": _STATUS[one.verb].value}
            if status == _STATUS[one.verb]:
                item.state = Planned.SO_ALREADY.value
        else:
            self._judge_change(one, row, item)
        if item.state == Planned.WAITS:
            _guard(one.subject, one.pk, one.version, item.version)
            _guard(one.subject, one.other, one.other_version, item.other_version)

    def _judge_merge(self, one: Asked, item: BatchItem) -> None:
        if one.other is None or one.other == one.pk:
            raise ReviewError(f"{one.subject} {one.pk} is merged with another one; name it.")
        self._row(one.subject, one.other)
        item.other_version = self._versions.get((one.subject, one.other), 0)

    def _judge_new(self, one: Asked, item: BatchItem) -> None:
        if self._is_there(one):
            item.state = Planned.SO_ALREADY.value
        elif not Article.objects.filter(pk=one.change["article"]).exists():
            raise ReviewError(f"There is no article {one.change['article']}; look it up again.")

    def _is_there(self, one: Asked) -> bool:
        article = one.change["article"]
        if one.subject is Subject.STATEMENT:
            parts = one.change["parts"]
            return (article, parts[0][0], parts[-1][1]) in self._reported
        return bool(known_in(one.subject, article, one.change["span"], one.change["name"]))

    def _judge_change(self, one: Asked, row: Row, item: BatchItem) -> None:
        unknown = sorted(set(one.change) - set(AMENDABLE[one.subject]))
        if unknown or not one.change:
            raise ReviewError(
                f"A {one.subject} has no field {', '.join(unknown) or '(none given)'} to amend; "
                f"use {', '.join(AMENDABLE[one.subject])}."
            )
        before = {name: _value(row, name) for name in one.change}
        after = {name: self._checked_value(one, row, name) for name in one.change}
        item.change = {name: value for name, value in after.items() if value != before[name]}
        item.before = {name: before[name] for name in item.change}
        if not item.change:
            item.state = Planned.SO_ALREADY.value

    def _row(self, subject: Subject, pk: int) -> Row:
        row = self._rows.get((subject, pk))
        if row is None:
            raise ReviewError(f"There is no {subject} {pk}; look it up again.")
        check_there(subject, row)
        return row

    def _checked_value(self, one: Asked, row: Row, name: str) -> Any:
        """Return a value as the fact would keep it; each value of a field is looked up once."""
        value = one.change[name]
        known = (one.subject, name, repr(value))
        if known not in self._checked:
            try:
                self._checked[known] = (_kept(row, name, value), "")
            except ReviewError as error:
                self._checked[known] = (None, str(error))
        kept, fault = self._checked[known]
        if fault:
            raise ReviewError(fault)
        return kept


def _guard(subject: Subject, pk: int | None, seen: int | None, current: int) -> None:
    """Refuse what was changed since it was seen."""
    if seen not in {None, current}:
        raise ReviewError(
            f"{subject} {pk} was changed since version {seen} that you saw (it is now at "
            f"{current}). Look at it again, then decide."
        )


def _value(row: Row, name: str) -> Any:
    if name == "hosts":  # came with the row
        return sorted(host.pk for host in row.hosts.all())  # type: ignore[union-attr] # a forum
    return value_of(row, name)


def _kept(row: Row, name: str, value: Any) -> Any:
    """Return a value as it would be kept, by setting it in a copy that is not saved."""
    if name in {"parts", "place"}:
        return value
    if name == "hosts":
        return hosts_of(value)
    trial = copy(row)
    set_value(trial, name, value)
    return value_of(trial, name)
