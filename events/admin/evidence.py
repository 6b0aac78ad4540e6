"""What supports the facts: articles with every finding marked, dates, spans, runs."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from events.admin.base import ReadOnlyAdmin, RulingAdmin
from events.admin.lists import SeenValues
from events.highlight import FIELDS, Mark, marked
from events.models import Article, DateMention, Evidence, ExtractionRun, Report
from events.vocabulary import Subject


@admin.register(Article)
class ArticleAdmin(ReadOnlyAdmin):
    """Articles as stored."""

    list_display = ("title_or_source", "outlet", "edtf", "language", "recorded_at")
    list_filter = (("language", SeenValues), "published_basis")
    list_select_related = ("outlet",)
    search_fields = ("title", "url", "source")
    fields = (
        "highlighted",
        ("outlet", "url"),
        ("edtf", "published_basis"),
        ("source", "text_sha256"),
        ("original", "supersedes"),
    )
    readonly_fields = fields[:1]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        """Leave the text where it is until one article is opened."""
        return super().get_queryset(request).defer("text")

    @admin.display(description="article", ordering="title")
    def title_or_source(self, obj: Article) -> str:
        """The title, or where it came from."""
        return str(obj)

    @admin.display(description="text")
    def highlighted(self, obj: Article) -> SafeString:
        """The whole text with everything that was found in it."""
        evidence = Evidence.objects.filter(article=obj, field__in=FIELDS)
        marks = [Mark(*span) for span in evidence.values_list("start", "end", "field")]
        shown = marked(obj.text, marks, (0, len(obj.text)))
        return format_html('<div class="rostrum-article">{}</div>', shown)


@admin.register(DateMention)
class DateMentionAdmin(RulingAdmin):
    """Date expressions; amending one carries the facts that were dated by it."""

    subject = Subject.DATE
    list_display = ("text", "edtf", "kind", "rule", "anchor", "article")
    list_filter = ("kind", "precision")
    list_select_related = ("article",)
    search_fields = ("text", "edtf")
    readonly_fields = ("article", "text", "kind", "rule", "anchor")
    fields = (("text", "article"), ("kind", "rule", "anchor"), "edtf", "reason", "version")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Bring the titles of the articles along, not their text."""
        return super().get_queryset(request).defer("article__text")


class BesideArticleAdmin(ReadOnlyAdmin):
    """A table whose rows stand in an article each, newest first."""

    list_select_related = ("article",)
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Bring the titles of the articles along, not their text."""
        return super().get_queryset(request).defer("article__text")


@admin.register(Report)
class ReportAdmin(BesideArticleAdmin):
    """Each article's account of a statement."""

    list_display = ("text", "source", "cue", "rule", "confidence", "article")
    list_filter = (("rule", SeenValues), "kind")
    search_fields = ("text", "article__title")


@admin.register(Evidence)
class EvidenceAdmin(BesideArticleAdmin):
    """Spans that support facts; a broken one no longer stands in its article."""

    list_display = ("field", "exact", "rule", "article", "aside", "broken", "verified_at")
    list_filter = (("field", SeenValues), "aside", "broken")
    search_fields = ("article__title", "article__source")


@admin.register(ExtractionRun)
class ExtractionRunAdmin(BesideArticleAdmin):
    """Readings of articles."""

    list_display = ("article", "engine", "at")
    search_fields = ("article__title", "article__source")
    list_filter = (("engine", SeenValues),)
