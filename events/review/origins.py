"""Facts by where the machine found them: names that are equal in every database of these articles.

Rows have other ids after a fresh ingest, merges move reports and appearances, amendments move
spans. All of that is thought away here: a fact is named by what pointed at it before any ruling.
"""

import json
from typing import Any, Final

from django.db import models

from events.models import (
    BY_HAND,
    Appearance,
    DateMention,
    Decision,
    Evidence,
    OrganisationName,
    Report,
    SeriesName,
)
from events.vocabulary import Subject, Verb

Ref = dict[str, Any]
"""The name of a fact, as JSON: a place in a text, or the printed name of a body or series."""

_NAMED: Final[dict[Subject, tuple[type[models.Model], str]]] = {
    Subject.ORGANISATION: (OrganisationName, "organisation"),
    Subject.SERIES: (SeriesName, "series"),
}
_PROVED: Final[dict[Subject, str]] = {
    Subject.STATEMENT: "Report.statement",
    Subject.FORUM: "Evidence.forum",
    Subject.SPEAKER: "Appearance.speaker",
}

Span = tuple[str, int, int]


class Origins:
    """The rulings in force, thought away: what belonged to which fact, and where it stood."""

    def __init__(self) -> None:
        self._owners: dict[str, dict[int, int]] = {}
        self._standing: dict[Span, int] = {}
        self._places: dict[int, Span] = {}
        in_force = Decision.objects.in_force()
        for decision in in_force.filter(verb=Verb.SAME.value).order_by("pk"):
            for name, ids in decision.before["moved"].items():
                owners = self._owners.setdefault(name, {})
                for pk in ids:
                    owners.setdefault(pk, decision.other_id or 0)
        self._added: dict[tuple[Subject, Span], int] = {}
        self._made: dict[tuple[Subject, int], Ref] = {}
        for decision in in_force.filter(verb=Verb.ADD.value):
            self.learn(decision)
        moved = in_force.filter(subject=Subject.STATEMENT.value, change__has_key="parts")
        for decision in moved.exclude(verb=Verb.ADD.value).order_by("-pk"):
            self._unmove(decision)

    def learn(self, decision: Decision) -> None:
        """Take in what a ruling added: it is named by where that was, and what it made by it."""
        subject = Subject(decision.subject)
        span: Span = (decision.text_sha256, decision.start or 0, decision.end or 0)
        self._added[subject, span] = decision.subject_id
        ref = {**_ref(span), "added": True}
        self._made[subject, decision.subject_id] = ref
        for word, ids in decision.before.get("trace", {}).items():
            for name, pk in ids["made"].items():
                made = {**ref, "by": subject.value, "name": name}
                self._made[Subject(word), pk] = made
                self._added[Subject(word), (_text(made), 0, 0)] = pk

    def _unmove(self, decision: Decision) -> None:
        """Follow a report from where an amendment set it to where it stood before."""
        sha, parts = decision.text_sha256, decision.change["parts"]
        new: Span = (sha, parts[0][0], parts[-1][1])
        report = (
            self._standing.pop(new, None) or _report_at(new).values_list("pk", flat=True).first()
        )
        if report is not None:
            old: Span = (sha, decision.start or 0, decision.end or 0)
            self._standing[old] = report
            self._places[report] = old

    # ------------------------------------------------------------ from a row to its name

    def name(self, subject: Subject, pk: int) -> Ref | None:
        """Return what a row is called in every database; nothing where it has no proof."""
        made = self._made.get((subject, pk))
        return self._found_name(subject, pk) if made is None else dict(made)

    def _found_name(self, subject: Subject, pk: int) -> Ref | None:
        if subject is Subject.DATE:
            mention = DateMention.objects.select_related("article").get(pk=pk)
            return _ref((mention.article.text_sha256, mention.start, mention.end))
        if subject in _NAMED:
            table, field = _NAMED[subject]
            printed = table._default_manager.filter(**{field: pk}).order_by("pk")  # noqa: SLF001 - either table
            name = printed.values_list("name", flat=True).first()
            return None if name is None else {"name": name}
        if subject is Subject.STATEMENT:
            return self._name_of_statement(pk)
        proofs = {
            Subject.FORUM: {"pk__in": self._owned(Subject.FORUM, Evidence, "forum", pk)},
            Subject.SPEAKER: {
                "appearance__in": self._owned(Subject.SPEAKER, Appearance, "speaker", pk)
            },
        }
        first = Evidence.objects.filter(**proofs[subject]).exclude(rule=BY_HAND).order_by("pk")
        proof = first.select_related("article").first()
        if proof is None:
            return None
        return {**_ref((proof.article.text_sha256, proof.start, proof.end)), "field": proof.field}

    def _name_of_statement(self, pk: int) -> Ref | None:
        owned = self._owned(Subject.STATEMENT, Report, "statement", pk)
        report = (
            Report.objects.filter(pk__in=owned).select_related("article").order_by("pk").first()
        )
        if report is None:
            return None
        here = (report.article.text_sha256, report.start, report.end)
        return _ref(self._places.get(report.pk, here))

    def _owned(self, subject: Subject, table: type[models.Model], field: str, pk: int) -> set[int]:
        """Return what pointed at a row before any merge."""
        owners = self._owners.get(_PROVED[subject], {})
        now = table._default_manager.filter(**{field: pk}).values_list("pk", flat=True)  # noqa: SLF001 - any of three
        return {one for one in now if one not in owners} | {
            one for one, owner in owners.items() if owner == pk
        }

    # ------------------------------------------------------------ from a name to the row

    def find(self, subject: Subject, name: Ref) -> int | None:
        """Return the row that goes by a name here; nothing where there is none."""
        if name.get("added"):
            return self._find_added(subject, name)
        if subject in _NAMED:
            table, field = _NAMED[subject]
            rows = table._default_manager.filter(name=name["name"]).order_by("pk")  # noqa: SLF001 - either table
            return rows.values_list(f"{field}_id", flat=True).first()
        span: Span = (name["text_sha256"], name["start"], name["end"])
        if subject is Subject.STATEMENT:
            return self._statement_at(span)
        if subject is Subject.DATE:
            here = DateMention.objects.filter(
                article__text_sha256=span[0], start=span[1], end=span[2]
            )
            return here.values_list("pk", flat=True).first()
        return self._proved_at(subject, span, name["field"])

    def _find_added(self, subject: Subject, name: Ref) -> int | None:
        """Return what a ruling added or made; a speaker or a forum may be found by the engine."""
        span: Span = (name["text_sha256"], name["start"], name["end"])
        known = self._added.get((subject, (_text(name), 0, 0) if "by" in name else span))
        if known is None and subject in {Subject.SPEAKER, Subject.FORUM}:
            return self._proved_at(subject, span, "name")
        return known

    def _proved_at(self, subject: Subject, span: Span, field: str) -> int | None:
        target = "forum" if subject is Subject.FORUM else "appearance"
        proof = (
            Evidence.objects.filter(
                article__text_sha256=span[0],
                start=span[1],
                end=span[2],
                field=field,
                **{f"{target}__isnull": False},
            )
            .exclude(rule=BY_HAND)
            .select_related("appearance")
            .order_by("pk")
            .first()
        )
        if proof is None:
            return None
        owners = self._owners.get(_PROVED[subject], {})
        if proof.appearance is not None:
            return owners.get(proof.appearance.pk, proof.appearance.speaker_id)
        return owners.get(proof.pk, proof.forum_id)

    def _statement_at(self, span: Span) -> int | None:
        known = self._standing.get(span)
        reports = Report.objects.filter(pk=known) if known else _report_at(span)
        if known is None:
            reports = reports.exclude(pk__in=self._places)
        report = reports.exclude(rule=BY_HAND).first()
        if report is None:
            return None
        return self._owners.get("Report.statement", {}).get(report.pk, report.statement_id)


def _report_at(span: Span) -> "models.QuerySet[Report]":
    sha, start, end = span
    return Report.objects.filter(article__text_sha256=sha, start=start, end=end)


def _text(name: Ref) -> str:
    return json.dumps(name, sort_keys=True)


def _ref(span: Span) -> Ref:
    return dict(zip(("text_sha256", "start", "end"), span, strict=True))
