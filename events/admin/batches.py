"""Rulings on many facts: what they would change, how far they are, and one button back."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any, Final

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from events import review
from events.admin.base import ReadOnlyAdmin
from events.models import Batch, BatchItem
from events.review.subjects import REFERENCES, TABLES
from events.vocabulary import Planned, Subject

SHOWN: Final = 100
"""Items of one state that the page shows; the counts tell of all."""

TOLD: Final = {
    Planned.WAITS: "Will change",
    Planned.DONE: "Done",
    Planned.LEFT_OUT: "Left out",
    Planned.SO_ALREADY: "So already",
}


def leads_to(batch: Batch) -> HttpResponseRedirect:
    """Send the curator to the page of a batch."""
    return HttpResponseRedirect(reverse("admin:events_batch_change", args=[batch.pk]))


@admin.register(Batch)
class BatchAdmin(ReadOnlyAdmin):
    """Rulings on many, newest first; a batch that was not begun waits for somebody to do it."""

    list_display = ("title", "curator", "planned_at", "begun_at", "ended_at", "undone_at")
    list_filter = ("curator",)
    list_select_related = ("curator",)
    search_fields = ("title", "reason")

    def get_urls(self) -> list[URLPattern]:
        """Add an address for each button."""
        buttons: dict[str, Callable[..., Any]] = {
            "go": review.go_on,
            "undo": review.undo_batch,
            "discard": review.discard,
        }
        ours = [
            path(
                f"<int:pk>/{name}/",
                self.admin_site.admin_view(self._button(verb)),
                name=f"events_batch_{name}",
            )
            for name, verb in buttons.items()
        ]
        return [*ours, *super().get_urls()]

    def _button(self, verb: Callable[..., Any]) -> Callable[[HttpRequest, int], HttpResponse]:
        def press(request: HttpRequest, pk: int) -> HttpResponse:
            if request.method != "POST":
                raise PermissionDenied("A batch is ruled on by a button, not by an address.")
            batch = get_object_or_404(Batch, pk=pk)
            try:
                verb(batch, curator=request.user)
            except review.NotPermittedError as error:
                raise PermissionDenied(str(error)) from error
            except review.ReviewError as error:
                messages.error(request, str(error))
            if not Batch.objects.filter(pk=pk).exists():
                return HttpResponseRedirect(reverse("admin:events_batch_changelist"))
            return leads_to(batch)

        return press

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show a batch: the plan, the progress or the outcome."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        batch = get_object_or_404(Batch.objects.select_related("curator"), pk=object_id)
        context = {
            **self.admin_site.each_context(request),
            "title": str(batch),
            "opts": self.opts,
            "batch": batch,
            "may": review.may(request.user, review.Right.BULK),
            **shown(batch),
        }
        return TemplateResponse(request, "admin/events/batch.html", context)


def shown(batch: Batch) -> dict[str, Any]:
    """Return counts and the first items of each state, with names for ids."""
    counted = batch.items.order_by().values_list("state").annotate(number=Count("pk"))
    counts = dict(counted)
    parts = [
        (state, told, counts.get(state.value, 0), list(_first(batch, state)))
        for state, told in TOLD.items()
        if counts.get(state.value)
    ]
    names = _Names(item for *_, items in parts for item in items)
    return {
        "parts": [
            (told, count, [names.told(item) for item in items]) for _, told, count, items in parts
        ],
        "total": sum(counts.values()),
        "waits": counts.get(Planned.WAITS.value, 0),
        "ruled": sum(counts.values()) - counts.get(Planned.WAITS.value, 0),
        "most": SHOWN,
    }


def _first(batch: Batch, state: Planned) -> Iterable[BatchItem]:
    return batch.items.filter(state=state.value).order_by("pk")[:SHOWN]


class _Names:
    """What the items are about, in words: one query a table."""

    def __init__(self, items: Iterable[BatchItem]) -> None:
        wanted: dict[Subject, set[int]] = defaultdict(set)
        for item in items:
            wanted[Subject(item.subject)] |= {item.subject_id or 0, item.other_id or 0}
            for name, target in REFERENCES.items():
                for values in (item.before, item.change):
                    value = values.get(name)
                    wanted[target].update(value if isinstance(value, list) else [value or 0])
        self._names = {
            subject: {row.pk: str(row) for row in _rows(subject, ids)}
            for subject, ids in wanted.items()
        }

    def told(self, item: BatchItem) -> dict[str, Any]:
        subject = Subject(item.subject)
        known = self._names.get(subject, {})
        fields = [
            (name, self._value(name, item.before.get(name)), self._value(name, value))
            for name, value in item.change.items()
        ]
        other = known.get(item.other_id or 0)
        if item.other_id is not None:
            fields = [("merged into it", "", f"{other} ({item.other_id})")]
        return {
            "item": item,
            "fact": known.get(item.subject_id or 0, "a new one"),
            "address": _address(subject, item.subject_id),
            "fields": fields,
        }

    def _value(self, name: str, value: Any) -> str:
        if name not in REFERENCES or value is None:
            return "nothing" if value is None or value == "" else str(value)
        ids = value if isinstance(value, list) else [value]
        known = self._names[REFERENCES[name]]
        return ", ".join(f"{known.get(pk, 'gone')} ({pk})" for pk in ids) or "nobody"


def _rows(subject: Subject, ids: set[int]) -> Any:
    return TABLES[subject]._default_manager.filter(pk__in=ids - {0})  # noqa: SLF001 - any table


def _address(subject: Subject, pk: int | None) -> str | None:
    if pk is None:
        return None
    table = TABLES[subject]._meta.model_name  # noqa: SLF001 - Django's documented Meta API
    return reverse(f"admin:events_{table}_change", args=[pk])
