"""What the screens share: rulings instead of saves, a history, merging, no query a row."""

from typing import Any, ClassVar

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import models
from django.forms import CharField, HiddenInput, IntegerField, ModelForm, Textarea
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from events import edtf, review
from events.admin.lists import BoundedPaginator
from events.admin.searching import SearchingAdmin
from events.models import Decision, Entry, Revision
from events.vocabulary import EntryKind, Subject

PER_PAGE = 50


class ReadOnlyAdmin(SearchingAdmin):
    """A table that only machines and rulings write: it can be looked at."""

    list_per_page = PER_PAGE
    show_full_result_count = False
    paginator = BoundedPaginator
    change_list_template = "admin/events/fact_list.html"

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Refuse: rows come from ingest."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse: rows are not edited by hand."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse: nothing is lost."""
        return False


class RulingForm(ModelForm):
    """A fact's form: what is changed becomes an amendment, with a reason."""

    reason = CharField(
        required=False, max_length=500, widget=Textarea(attrs={"rows": 2}), help_text="Kept with it"
    )
    version = IntegerField(required=False, widget=HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        entry = entry_of(self.instance)
        self.initial["version"] = entry.version if entry else None

    def clean_edtf(self) -> str:
        """Refuse what is no date, naming what is."""
        text = str(self.cleaned_data["edtf"]).strip()
        if text:
            try:
                return edtf.parse(text).text
            except edtf.EdtfError as error:
                self.add_error("edtf", str(error))
        return text

    def changes(self) -> dict[str, Any]:
        """Return the amendment that the form asks for."""
        names = [name for name in self.changed_data if name not in {"reason", "version"}]
        return {
            "date" if name == "edtf" else name: plain(self.cleaned_data[name]) for name in names
        }


def plain(value: Any) -> Any:
    """Return a form's value as a ruling takes it: rows by id."""
    if isinstance(value, models.QuerySet):
        return sorted(value.values_list("pk", flat=True))
    return value.pk if isinstance(value, models.Model) else value


def entry_of(row: models.Model) -> Entry | None:
    """Return the chronology's entry of a fact, if it has one."""
    kind = getattr(row, "_meta", None) and row._meta.model_name  # noqa: SLF001 - Django's documented Meta API
    if row.pk is None or kind not in {"statement", "forum"}:
        return None
    if kind == "statement":
        return Entry.objects.filter(statement=row.pk).first()
    return Entry.objects.filter(kind=EntryKind.FORUM.value, forum=row.pk).first()


class RulingAdmin(SearchingAdmin):
    """A table of facts: saving amends, and a fact's history can be read and undone."""

    subject: ClassVar[Subject]
    form = RulingForm
    list_per_page = PER_PAGE
    show_full_result_count = False
    paginator = BoundedPaginator
    change_form_template = "admin/events/fact_form.html"
    change_list_template = "admin/events/fact_list.html"
    save_on_top = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Refuse: facts come from articles."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse: a fact is rejected or merged, never lost."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Tell whether the user may rule: saving is a ruling."""
        return review.may(request.user, review.Right.RULE)

    def has_merge_permission(self, request: HttpRequest) -> bool:
        """Tell whether the user may merge."""
        return review.may(request.user, review.Right.MERGE)

    def has_bulk_permission(self, request: HttpRequest) -> bool:
        """Tell whether the user may rule on many facts at once."""
        return review.may(request.user, review.Right.BULK)

    def get_urls(self) -> list[URLPattern]:
        """Add the address that takes a decision back."""
        undo = path(
            "undo/<int:pk>/",
            self.admin_site.admin_view(self.undo_view),
            name=f"events_{self.opts.model_name}_undo",
        )
        return [undo, *super().get_urls()]

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show a refused ruling where it was asked for."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except review.ReviewError as error:
            messages.error(request, str(error))
            return HttpResponseRedirect(request.path)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        """Amend what was changed; then rule, if that was the button."""
        ruling = {
            "curator": request.user,
            "reason": form.cleaned_data["reason"],
            "version": form.cleaned_data["version"],
        }
        changes = form.changes()
        if changes:
            review.amend(self.subject, obj.pk, changes, **ruling)
            ruling["version"] = None  # the amendment itself moved it on
        for button, verb in (("_accept", review.accept), ("_reject", review.reject)):
            if button in request.POST:
                verb(self.subject, obj.pk, **ruling)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: Any) -> None:
        """Leave related rows alone: the ruling wrote them."""

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> None:  # type: ignore[override] # the history is ours
        """Leave no second log: revisions tell more."""

    def history_view(
        self,
        request: HttpRequest,
        object_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Tell who changed the fact, when, why, and from what to what."""
        row = self.get_object(request, unquote(object_id))
        if row is None or not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        revisions = (
            Revision.objects.filter(subject=self.subject.value, subject_id=row.pk)
            .select_related("curator", "run", "decision")
            .order_by("-id")
        )
        context = {
            **self.admin_site.each_context(request),
            "title": f"History of {row}",
            "opts": self.opts,
            "object": row,
            "told": [(one, list(differences(one.before, one.after))) for one in revisions],
            "undo_name": f"admin:events_{self.opts.model_name}_undo",
        }
        return TemplateResponse(request, "admin/events/history.html", context)

    def undo_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take a decision back, and return to where the curator was."""
        if request.method != "POST":
            raise PermissionDenied("A decision is undone by a button, not by an address.")
        decision = get_object_or_404(Decision, pk=pk)
        try:
            review.undo(decision, curator=request.user)  # type: ignore[arg-type] # admin_view signed them in
            messages.success(request, f"Undone: {decision}.")
        except review.NotPermittedError as error:
            raise PermissionDenied(str(error)) from error
        except review.ReviewError as error:
            messages.error(request, str(error))
        history = f"admin:events_{self.opts.model_name}_history"
        return HttpResponseRedirect(reverse(history, args=[decision.subject_id]))


def differences(before: Any, after: Any, path: str = "") -> Any:
    """Yield (field, before, after) for every value in which two documents differ.

    Of a fact that was not there before nothing is told: all of it is new.
    """
    if isinstance(before, dict) and isinstance(after, dict):
        for name in sorted({*before, *after}):
            inner = f"{path}.{name}" if path else name
            yield from differences(before.get(name), after.get(name), inner)
    elif before != after and (path or before is not None):
        yield path or "all", before, after
