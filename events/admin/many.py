"""Set one field of many facts to one value: the form, then the plan to look at."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AutocompleteSelect
from django.db.models import QuerySet
from django.forms.models import fields_for_model
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from events import edtf, review
from events.admin.base import plain
from events.admin.batches import leads_to
from events.admin.merging import MergingAdmin
from events.vocabulary import Verb


class _NamedSelect(AutocompleteSelect):
    """An autocomplete that says what it is while nothing is chosen, for screen readers too."""

    def build_attrs(
        self, base_attrs: dict[str, Any], extra_attrs: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Put words where Django puts an empty placeholder."""
        return {**super().build_attrs(base_attrs, extra_attrs), "data-placeholder": "Type a name"}


class ManyAdmin(MergingAdmin):
    """A table whose rows may be given one value of a field at once."""

    actions: Sequence[str] = ("amend_selected", "merge_selected")

    @admin.action(description="Amend a field of the selected", permissions=["bulk"])
    def amend_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """Ask for the field and the value; then show what they would change."""
        names = review.MANY[self.subject]
        field = request.POST.get("field", "")
        form = self._value_form(request, field) if field in names else None
        if form is not None and form.is_valid():
            change = {field: plain(form.cleaned_data["value"])}
            asked = (
                review.Asked(verb=Verb.AMEND, subject=self.subject, pk=pk, change=change)
                for pk in queryset.order_by("pk").values_list("pk", flat=True)
            )
            title = f"amend the {field} of {self.opts.verbose_name_plural}"
            return self.plan(request, asked, title, reason=request.POST.get("reason", ""))
        context = {
            **self.admin_site.each_context(request),
            "title": f"Amend {queryset.count()} {self.opts.verbose_name_plural}",
            "opts": self.opts,
            "names": names,
            "field": field,
            "form": form,
            "media": self.media + form.media if form else self.media,
            "across": request.POST.get("select_across", "0"),
            "selected": request.POST.getlist("_selected_action"),
        }
        return TemplateResponse(request, "admin/events/amend.html", context)

    def plan(
        self, request: HttpRequest, asked: Any, title: str, *, reason: str = ""
    ) -> HttpResponse | None:
        """Keep what is asked as a batch, and lead to it; a refusal is told on the list."""
        try:
            batch = review.plan(asked, title=title, curator=request.user, reason=reason)  # type: ignore[arg-type] # staff are users
        except review.ReviewError as error:
            messages.error(request, str(error))
            return None
        return leads_to(batch)

    def _value_form(self, request: HttpRequest, field: str) -> forms.Form:
        """Return a form of the one field, with the widget that the fact's own form has."""
        column = "edtf" if field == "date" else field
        callback = partial(self.formfield_for_dbfield, request=request)
        fields = fields_for_model(self.model, [column], formfield_callback=callback)
        value = fields[column]
        value.label = field
        inner = getattr(value.widget, "widget", value.widget)
        if isinstance(inner, AutocompleteSelect):
            value.widget = _NamedSelect(inner.field, inner.admin_site, choices=inner.choices)
        if field == "date":
            value.validators = [*value.validators, _is_date]
        given = request.POST if "value" in request.POST else None
        form = forms.Form(given)
        form.fields["value"] = value
        return form


def _is_date(text: str) -> None:
    try:
        edtf.parse(text)
    except edtf.EdtfError as error:
        raise forms.ValidationError(str(error)) from error
