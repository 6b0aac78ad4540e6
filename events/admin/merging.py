"""Merge rows of one table, with a preview of what moves."""

from collections.abc import Sequence
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern

from events import review
from events.admin.base import RulingAdmin
from events.admin.batches import leads_to
from events.admin.exchanging import exchange_urls
from events.admin.moving import moving, printed
from events.models import Revision
from events.review.subjects import there
from events.vocabulary import Verb


class MergingAdmin(RulingAdmin):
    """A table whose rows may turn out to be one and the same."""

    actions: Sequence[str] = ("merge_selected",)
    change_list_template = "admin/events/exchange_list.html"

    def get_urls(self) -> list[URLPattern]:
        """Add the tables that go out and come in."""
        return [*exchange_urls(self), *super().get_urls()]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Offer the import to whoever may."""
        may = {"may_import": review.may(request.user, review.Right.BULK)}
        return super().changelist_view(request, {**may, **(extra_context or {})})

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Leave out what was merged away, whose id still redirects, and what was taken back."""
        return there(super().get_queryset(request))

    @admin.action(description="Merge the selected into one", permissions=["merge"])
    def merge_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """Ask which to keep, showing what moves; on confirmation merge the others into it."""
        rows = list(queryset.order_by("pk"))
        if len(rows) < 2:  # noqa: PLR2004 - a pair
            messages.error(request, "Select at least two to merge.")
            return None
        if "keep" in request.POST:
            return self._merge(request, rows)
        context = {
            **self.admin_site.each_context(request),
            "title": f"Merge {len(rows)} {self.opts.verbose_name_plural}",
            "opts": self.opts,
            "rows": [
                (
                    row,
                    printed(row),
                    moving(self.subject, row.pk),
                    Revision.objects.version_of(self.subject, row.pk) or 0,
                )
                for row in rows
            ],
            "action": "merge_selected",
        }
        return TemplateResponse(request, "admin/events/merge.html", context)

    def _merge(self, request: HttpRequest, rows: list[Any]) -> HttpResponse:
        keep = next((row for row in rows if str(row.pk) == request.POST["keep"]), rows[0])
        curator: Any = request.user  # admin_view signed them in
        asked = [
            review.Asked(
                verb=Verb.SAME,
                subject=self.subject,
                pk=keep.pk,
                other=row.pk,
                version=_version(request, keep.pk),
                other_version=_version(request, row.pk),
            )
            for row in rows
            if row != keep
        ]
        try:
            title = f"merge {self.opts.verbose_name_plural} into {keep}"[:200]
            reason = request.POST.get("reason", "")
            batch = review.plan(asked, title=title, curator=curator, reason=reason)
            review.go_on(batch, curator=curator)
        except review.ReviewError as error:
            messages.error(request, str(error))
            return HttpResponseRedirect(request.get_full_path())
        return leads_to(batch)


def _version(request: HttpRequest, pk: int) -> int | None:
    """Return the version of a row that the curator saw."""
    seen = request.POST.get(f"version_{pk}", "")
    return int(seen) if seen.isdecimal() else None
