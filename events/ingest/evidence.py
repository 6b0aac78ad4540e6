"""The spans that support the facts of one article, with the words round them (W3C selectors)."""

from collections.abc import Iterable

from events.extraction.records import Span, Support
from events.models import Appearance, Article, Evidence, ExtractionRun, Forum, Report
from events.models.evidence import context

Fact = Report | Forum | Appearance


class EvidenceSheet:
    """The evidence from one article: what is stored, what a new reading wants instead."""

    def __init__(self, article: Article, run: ExtractionRun) -> None:
        self._article = article
        self._run = run
        self._stored: dict[tuple[str, int], dict[tuple[str, Span], Evidence]] = {}
        self._new: list[Evidence] = []
        self._changed: list[Evidence] = []
        self._gone: list[int] = []
        for row in Evidence.objects.filter(article=article).order_by("id"):
            self._stored.setdefault(_owner(row), {})[row.field, Span(row.start, row.end)] = row

    def spans(self, kind: type[Fact], field: str) -> dict[int, set[Span]]:
        """Return the stored spans of a field, by the id of the fact that they support."""
        return {
            pk: spans
            for (name, pk), rows in self._stored.items()
            if name == kind.__name__ and (spans := {span for (of, span) in rows if of == field})
        }

    def of(self, kind: type[Fact]) -> set[int]:
        """Return the ids of the facts of a kind that this article supports."""
        return {pk for name, pk in self._stored if name == kind.__name__}

    def put(self, fact: Fact, supports: Iterable[Support]) -> None:
        """Say all that supports a stored fact in this article: what is not among it goes."""
        stored = dict(self._stored.get((type(fact).__name__, fact.pk), {}))
        for support in {(one.field, one.span): one for one in supports}.values():
            row = stored.pop((support.field, support.span), None)
            if row is None:
                self._new.append(self._evidence(fact, support))
            elif row.rule != support.rule:
                row.rule, row.run = support.rule, self._run
                self._changed.append(row)
        self._gone.extend(row.pk for row in stored.values())

    def save(self) -> None:
        """Write what differs."""
        if self._gone:
            Evidence.objects.filter(pk__in=self._gone).delete()
        if self._changed:
            Evidence.objects.bulk_update(self._changed, ["rule", "run"])
        Evidence.objects.bulk_create(self._new)

    def _evidence(self, fact: Fact, support: Support) -> Evidence:
        start, end = support.span
        prefix, suffix = context(self._article.text, start, end)
        return Evidence(
            article=self._article,
            run=self._run,
            field=support.field,
            start=start,
            end=end,
            exact=self._article.text[start:end],
            prefix=prefix,
            suffix=suffix,
            rule=support.rule,
            report=fact if isinstance(fact, Report) else None,
            forum=fact if isinstance(fact, Forum) else None,
            appearance=fact if isinstance(fact, Appearance) else None,
        )


def _owner(row: Evidence) -> tuple[str, int]:
    if row.report_id is not None:
        return Report.__name__, row.report_id
    if row.forum_id is not None:
        return Forum.__name__, row.forum_id
    return Appearance.__name__, row.appearance_id or 0
