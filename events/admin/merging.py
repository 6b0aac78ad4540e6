"""Merge rows of one table, with a preview of what moves."""

from collections.abc import Sequence
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse

from events import review
from events.admin.base import RulingAdmin
from events.review.merges import REPOINTED
from events.vocabulary import Subject


class MergingAdmin(RulingAdmin):
    """A table whose rows may turn out to be one and the same."""

    actions: Sequence[str] = ("merge_selected",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Leave out what was merged away: its id still redirects."""
        return super().get_queryset(request).filter(merged_into=None)

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
            "rows": [(row, moving(self.subject, row.pk)) for row in rows],
            "action": "merge_selected",
        }
        return TemplateResponse(request, "admin/events/merge.html", context)

    def _merge(self, request: HttpRequest, rows: list[Any]) -> HttpResponse:
        keep = next((row for row in rows if str(row.pk) == request.POST["keep"]), rows[0])
        try:
            for row in rows:
                if row != keep:
                    review.merge(
                        self.subject,
                        keep.pk,
                        row.pk,
                        curator=request.user,  # type: ignore[arg-type] # admin_view signed them in
                        reason=request.POST.get("reason", ""),
                    )
                    messages.success(request, f"{row} ({row.pk}) is now {keep} ({keep.pk}).")
        except review.ReviewError as error:
            messages.error(request, str(error))
        return HttpResponseRedirect(request.get_full_path())


def moving(subject: Subject, pk: int) -> list[tuple[str, int]]:
    """Count what would move with a row, table by table."""
    counts = [
        (table._meta.verbose_name_plural, table._default_manager.filter(**{field: pk}).count())  # noqa: SLF001 - any table
        for table, field in REPOINTED[subject]
    ]
    return [(str(name), count) for name, count in counts if count]
