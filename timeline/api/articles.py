"""Articles with their text, and the date expressions in them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from django.db.models import F, IntegerField, Q, QuerySet, Value
from django.db.models.functions import Greatest, Substr

from events.models import Article, DateMention, Evidence
from events.models.document import target
from events.vocabulary import EntryKind, Subject, TimeKind, address
from timeline.api.details import PlainDetailView
from timeline.api.documents import (
    ArticleDetailItem,
    ArticleItem,
    DateItem,
    HighlightItem,
)
from timeline.api.tables import TableView
from timeline.api.views import PageItem
from timeline.query import (
    FILTERS,
    MAX_TEXT,
    PUBLISHED,
    Parameter,
    listing,
    one_of,
    read_id,
    read_words,
    several_of,
)

AROUND: Final = 32
"""Code points before and after a date expression that are served with it."""

BOUNDS: Final = tuple(one for one in FILTERS if one.field in {"start", "end"})
LANGUAGE: Final = tuple(one for one in FILTERS if one.field == "language")
TITLED: Final = Parameter(
    "q",
    "words",
    f"words that the title holds, up to {MAX_TEXT} characters",
    "forum",
    read_words,
)
ARTICLE: Final = Parameter("article", "article", "the id of an article", "1", read_id)
KIND: Final = Parameter(
    "kind",
    "kind",
    several_of(TimeKind),
    "date",
    one_of(TimeKind),
    listing(TimeKind),
)


class ArticlePage(PageItem):
    """One page of articles."""

    results: list[ArticleItem]


class DatePage(PageItem):
    """One page of date expressions."""

    results: list[DateItem]


class Articles(TableView[Article]):
    """The articles, without their texts; ``from`` and ``to`` are about publication."""

    operation = "articles"
    own = (*BOUNDS, *LANGUAGE, TITLED)
    shows = ArticlePage

    def rows(self, extra: Mapping[str, Any]) -> QuerySet[Article]:
        """Select by publication, language and title."""
        rows = _overlapping(Article.objects.select_related("outlet").defer("text"), extra)
        if "language" in extra:
            rows = rows.filter(language__in=extra["language"])
        for word in extra.get("words", ()):
            rows = rows.filter(title__icontains=word)
        return rows

    def items(self, rows: Sequence[Article], root: str) -> list[ArticleItem]:
        """Show articles without their texts."""
        return article_items(rows, root)


class ArticleDetail(PlainDetailView):
    """One article with its text, and the spans that support what is published."""

    operation = "article_detail"
    shows = ArticleDetailItem
    subject = Subject.ARTICLE

    def find(self, pk: int, root: str) -> ArticleDetailItem | None:
        """Return the article with its text and highlights."""
        row = Article.objects.select_related("outlet").filter(pk=pk).first()
        if row is None:
            return None
        return {**_article(row, root), "text": row.text, "highlights": _highlights(row, root)}


class Dates(TableView[DateMention]):
    """The date expressions that were read in articles, resolved or not."""

    operation = "dates"
    own = (*BOUNDS, ARTICLE, KIND)
    shows = DatePage

    def rows(self, extra: Mapping[str, Any]) -> QuerySet[DateMention]:
        """Select by what the expression resolves to, by article and by kind."""
        rows = _overlapping(_with_surroundings(DateMention.objects.all()), extra)
        if "article" in extra:
            rows = rows.filter(article=extra["article"])
        if "kind" in extra:
            rows = rows.filter(kind__in=extra["kind"])
        return rows

    def items(self, rows: Sequence[DateMention], root: str) -> list[DateItem]:
        """Show date expressions in their place."""
        return [_date(row, root) for row in rows]


class DateDetail(PlainDetailView):
    """One date expression."""

    operation = "date_detail"
    shows = DateItem
    subject = Subject.DATE

    def find(self, pk: int, root: str) -> DateItem | None:
        """Return the date expression."""
        row = _with_surroundings(DateMention.objects.filter(pk=pk)).first()
        return _date(row, root) if row else None


def _overlapping(rows: QuerySet[Any], extra: Mapping[str, Any]) -> QuerySet[Any]:
    """Keep the rows whose date overlaps the days asked for; a null bound is an open side."""
    if "start" in extra or "end" in extra:
        rows = rows.exclude(lower=None, upper=None)
    if "start" in extra:
        rows = rows.filter(Q(upper__gte=extra["start"]) | Q(upper=None))
    if "end" in extra:
        rows = rows.filter(Q(lower__lte=extra["end"]) | Q(lower=None))
    return rows


def _with_surroundings(rows: QuerySet[DateMention]) -> QuerySet[DateMention]:
    """Let the database cut the words around each expression, so that no text is read whole."""
    before = Greatest(F("start") - AROUND, Value(0), output_field=IntegerField())
    return rows.annotate(
        sha=F("article__text_sha256"),
        prefix=Substr("article__text", before + 1, F("start") - before),
        suffix=Substr("article__text", F("end") + 1, AROUND),
    )


def _highlights(article: Article, root: str) -> list[HighlightItem]:
    """Return what supports a published statement or forum, in text order."""
    statements = Q(report__statement__entry__status__in=PUBLISHED)
    forums = Q(forum__entries__kind=EntryKind.FORUM.value, forum__entries__status__in=PUBLISHED)
    spans = (
        Evidence.objects.filter(statements | forums, article=article, aside=False)
        .order_by("start", "end", "id")
        .values_list("start", "end", "field", "report__statement", "forum")
        .distinct()
    )
    return [
        {
            "start": start,
            "end": end,
            "field": field,
            "fact": address(root, Subject.STATEMENT, statement)
            if statement
            else address(root, Subject.FORUM, forum),
        }
        for start, end, field, statement, forum in spans
    ]


def article_items(rows: Iterable[Article], root: str) -> list[ArticleItem]:
    """Return articles as served, without their texts."""
    return [_article(row, root) for row in rows]


def _article(row: Article, root: str) -> ArticleItem:
    return {
        "id": row.pk,
        "url": address(root, Subject.ARTICLE, row.pk),
        "address": row.url,
        "title": row.title,
        "byline": row.byline,
        "outlet": row.outlet.name if row.outlet else "",
        "language": row.language,
        "published": row.edtf,
        "published_basis": row.published_basis,
        "text_sha256": row.text_sha256,
        "fetched_at": _moment(row.fetched_at),
        "recorded_at": row.recorded_at.isoformat(),
        "original": row.original_id,
        "supersedes": row.supersedes_id,
    }


def _date(row: Any, root: str) -> DateItem:
    source = address(root, Subject.ARTICLE, row.article_id)
    return {
        "id": row.pk,
        "url": address(root, Subject.DATE, row.pk),
        "article": row.article_id,
        "kind": TimeKind(row.kind),
        "edtf": row.edtf,
        "lower": _day(row.lower),
        "upper": _day(row.upper),
        "precision": row.precision,
        "rule": row.rule,
        "anchor": _day(row.anchor),
        "target": target(
            source,
            row.sha,
            {
                "start": row.start,
                "end": row.end,
                "exact": row.text,
                "prefix": row.prefix,
                "suffix": row.suffix,
            },
        ),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
