"""The spans that support the facts of one article, with the words round them (W3C selectors)."""

from collections.abc import Iterable

from events.extraction.records import Span, Support
from events.models import Appearance, Article, Evidence, ExtractionRun, Forum, Report
from events.models.evidence import BY_HAND, context

Fact = Report | Forum | Appearance


class EvidenceSheet:
    """The evidence from one article: what is stored, what a new reading wants instead.

    What a curator marked for a field of a forum or a speaker stays; what the engine finds for that
    field is kept beside it, and not shown.
    """

    def __init__(self, article: Article, run: ExtractionRun) -> None:
        self._article = article
        self._run = run
        self._stored: dict[tuple[str, int], dict[tuple[str, Span], Evidence]] = {}
        self._by_hand: dict[tuple[str, int], set[tuple[str, Span]]] = {}
        self._new: list[Evidence] = []
        self._changed: list[Evidence] = []
        self._gone: list[int] = []
        for row in Evidence.objects.filter(article=article).order_by("id"):
            place = row.field, Span(row.start, row.end)
            if row.rule == BY_HAND and row.report_id is None:
                self._by_hand.setdefault(_owner(row), set()).add(place)
            else:
                self._stored.setdefault(_owner(row), {})[place] = row

    def spans(self, kind: type[Fact], field: str) -> dict[int, set[Span]]:
        """Return the stored spans of a field, by the id of the fact that they support."""
        found: dict[int, set[Span]] = {}
        for places in (self._stored, self._by_hand):
            for (name, pk), rows in places.items():
                spans = {span for of, span in rows if of == field}
                if name == kind.__name__ and spans:
                    found.setdefault(pk, set()).update(spans)
        return found

    def of(self, kind: type[Fact]) -> set[int]:
        """Return the ids of the facts of a kind that this article supports."""
        return {pk for name, pk in {*self._stored, *self._by_hand} if name == kind.__name__}

    def by_hand(self, kind: type[Fact], field: str) -> set[int]:
        """Return the ids of the facts of which a curator marked a field in this article."""
        marked = ((key, of) for key, places in self._by_hand.items() for of, _ in places)
        return {pk for (name, pk), of in marked if name == kind.__name__ and of == field}

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
        key = (type(fact).__name__, fact.pk)
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
            aside=any(_alike(of, support.field) for of, _ in self._by_hand.get(key, ())),
            report=fact if isinstance(fact, Report) else None,
            forum=fact if isinstance(fact, Forum) else None,
            appearance=fact if isinstance(fact, Appearance) else None,
        )


def _alike(one: str, other: str) -> bool:
    """Tell whether two fields of evidence support one thing: a date has words, or two ends."""
    return one == other or {one, other} <= {"dates", "start", "end"}


def _owner(row: Evidence) -> tuple[str, int]:
    if row.report_id is not None:
        return Report.__name__, row.report_id
    if row.forum_id is not None:
        return Forum.__name__, row.forum_id
    return Appearance.__name__, row.appearance_id or 0
