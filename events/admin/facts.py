"""Statements and forums: the queue that a curator works through, and one fact beside its source."""

from typing import Any, Final

from django.contrib import admin, messages
from django.db.models import F, Prefetch, QuerySet
from django.db.models.functions import Greatest, Substr
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from events import review
from events.admin.desk import desk_view, ruling_view
from events.admin.finding import names_view
from events.admin.lists import SeenValues
from events.admin.many import ManyAdmin
from events.highlight import FIELDS, WINDOW, Mark, marked, paragraph
from events.models import Evidence, Forum, Report, Statement
from events.vocabulary import Status, Subject, Verb

NEAR: Final = 160
"""Code points of a paragraph on either side of a statement that a list shows."""


class StatusFilter(admin.SimpleListFilter):
    """The queue shows what waits for a ruling, unless asked for more."""

    title = "status"
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Offer every status, and all of them."""
        return [("all", "all"), *((word.value, word.value) for word in Status)]

    def choices(self, changelist: Any) -> Any:
        """Mark what waits as the default."""
        for value, title in self.lookup_choices:
            yield {
                "selected": (self.value() or Status.PROPOSED.value) == value,
                "query_string": changelist.get_query_string({self.parameter_name: value}),
                "display": title,
            }

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Select by status."""
        status = self.value() or Status.PROPOSED.value
        return queryset if status == "all" else queryset.filter(status=status)


class RuledAdmin(ManyAdmin):
    """Facts that are accepted or rejected, least sure first."""

    actions = ("accept_selected", "reject_selected", "amend_selected", "merge_selected")
    ordering = ("-doubt", "id")

    @admin.action(description="Accept the selected", permissions=["bulk"])
    def accept_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """Plan to accept each as it stands."""
        return self._plan_rulings(request, queryset, Verb.ACCEPT)

    @admin.action(description="Reject the selected", permissions=["bulk"])
    def reject_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """Plan to reject each."""
        return self._plan_rulings(request, queryset, Verb.REJECT)

    def _plan_rulings(
        self, request: HttpRequest, queryset: QuerySet[Any], verb: Verb
    ) -> HttpResponse | None:
        asked = (
            review.Asked(verb=verb, subject=self.subject, pk=pk)
            for pk in queryset.order_by("pk").values_list("pk", flat=True)
        )
        return self.plan(request, asked, f"{verb} {self.opts.verbose_name_plural}")

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """After a ruling show the next that waits."""
        if not {"_accept", "_reject"} & set(request.POST):
            return super().response_change(request, obj)
        done = "accepted" if "_accept" in request.POST else "rejected"
        history = reverse(f"admin:events_{self.opts.model_name}_history", args=[obj.pk])
        messages.success(
            request, format_html('{}: {} (<a href="{}">undo</a>)', done, str(obj), history)
        )
        waiting = self.get_queryset(request).filter(status=Status.PROPOSED.value)
        following = waiting.order_by("-doubt", "id").values_list("pk", flat=True).first()
        name = f"admin:events_{self.opts.model_name}"
        return HttpResponseRedirect(
            reverse(f"{name}_change", args=[following])
            if following
            else reverse(f"{name}_changelist")
        )


@admin.register(Statement)
class StatementAdmin(RuledAdmin):
    """Statements, each in its sentence."""

    subject = Subject.STATEMENT
    list_display = ("sentence", "speaker", "forum", "edtf", "sureness", "status")
    list_display_links = ("sentence",)
    list_filter = (StatusFilter, "kind", "said_basis", ("language", SeenValues))
    list_select_related = ("speaker", "forum")
    search_fields = ("text", "speaker__name", "speaker__names__name", "forum__name")
    autocomplete_fields = ("speaker", "forum")
    readonly_fields = ("in_the_article", "status", "sureness", "said_basis")
    fields = (
        "in_the_article",
        ("speaker", "forum"),
        ("edtf", "said_basis"),
        ("kind", "status", "sureness"),
        "reason",
        "version",
    )

    def get_urls(self) -> list[URLPattern]:
        """Add the desk."""
        site = self.admin_site
        return [
            path("desk/", site.admin_view(desk_view(site)), name="events_desk"),
            path("desk/rule/", site.admin_view(ruling_view), name="events_desk_rule"),
            path("desk/names/", site.admin_view(names_view), name="events_desk_names"),
            *super().get_urls(),
        ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Bring along the stretch of text around each report, not whole articles."""
        stretch = Report.objects.annotate(
            context_start=Greatest(F("start") - WINDOW, 0),
            context=Substr(
                "article__text",
                Greatest(F("start") - WINDOW, 0) + 1,
                F("end") - F("start") + 2 * WINDOW,
            ),
        ).order_by("id")
        reports = stretch.prefetch_related(
            Prefetch("evidence", Evidence.objects.filter(field__in=FIELDS))
        ).select_related("article__outlet")
        return (
            super()
            .get_queryset(request)
            .prefetch_related(Prefetch("reports", reports.defer("article__text")))
        )

    @admin.display(description="statement")
    def sentence(self, obj: Statement) -> SafeString | str:
        """The first report in its paragraph, marked."""
        report = next(iter(obj.reports.all()), None)
        return _in_context(report, NEAR) if report else obj.text

    @admin.display(description="in the article")
    def in_the_article(self, obj: Statement) -> SafeString:
        """Every report in its paragraph, with a way to the whole article."""
        return format_html_join(
            "",
            '<div class="rostrum-report"><p>{}</p><p class="help">{} · rule {} · '
            '<a href="{}">whole article</a></p></div>',
            (
                (
                    _in_context(report),
                    report.article,
                    report.rule,
                    reverse("admin:events_article_change", args=[report.article_id]),
                )
                for report in obj.reports.all()
            ),
        )

    @admin.display(description="confidence", ordering="confidence")
    def sureness(self, obj: Statement) -> str:
        """The engine's confidence, in percent."""
        return f"{obj.confidence:.0%}"


@admin.register(Forum)
class ForumAdmin(RuledAdmin):
    """Forums, with the words that support each field."""

    subject = Subject.FORUM
    list_display = ("name", "edition", "edtf", "city", "country", "series", "status")
    list_filter = (StatusFilter,)
    list_select_related = ("series",)
    search_fields = ("name", "series__name", "city", "country")
    autocomplete_fields = ("series", "hosts")
    readonly_fields = ("in_the_articles", "status")
    fields = (
        "in_the_articles",
        ("name", "edition", "series"),
        ("edtf", "city", "country"),
        "theme",
        "hosts",
        "status",
        "reason",
        "version",
    )

    @admin.display(description="in the articles")
    def in_the_articles(self, obj: Forum) -> SafeString:
        """The words that support each field."""
        evidence = obj.evidence.filter(aside=False).select_related("article").defer("article__text")
        return format_html_join(
            "",
            '<div class="rostrum-report"><b>{}</b> {}<mark class="part">{}</mark>{} '
            '<a href="{}">{}</a></div>',
            (
                (
                    one.field,
                    one.prefix,
                    one.exact,
                    one.suffix,
                    reverse("admin:events_article_change", args=[one.article_id]),
                    one.article,
                )
                for one in evidence
            ),
        )


def _in_context(report: Any, around: int = WINDOW) -> SafeString:
    """Mark a report's evidence in its paragraph, as far as it came with it and is near enough."""
    text, shift = report.context, report.context_start
    marks = [Mark(one.start - shift, one.end - shift, one.field) for one in report.evidence.all()]
    start, end = report.start - shift, report.end - shift
    first, last = paragraph(text, start, end)
    before = after = ""
    if first < start - around:
        before, first = "… ", max(start - around, text.find(" ", start - around, start) + 1)
    if end + around < last:
        cut = text.rfind(" ", end, end + around)
        after, last = " …", cut if cut > end else end + around
    return format_html("{}{}{}", before, marked(text, marks, (first, last)), after)
