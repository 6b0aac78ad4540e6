"""Tables of facts in the admin: the list as it is filtered goes out, a changed table comes in."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from events import exchange, review
from events.admin.batches import leads_to

MOST: Final = 20_000
"""Rows of one export from the admin; `manage.py facts export` has no bound."""


class ImportForm(forms.Form):
    """A table, as it was exported and changed."""

    file = forms.FileField(help_text="CSV, XLSX or JSON, as exported here and changed")
    reason = forms.CharField(required=False, max_length=500)

    def clean_file(self) -> Any:
        """Take the format from the name."""
        file = self.cleaned_data["file"]
        suffix = file.name.rpartition(".")[2].lower()
        if suffix not in set(exchange.Format):
            known = ", ".join(f".{one}" for one in exchange.Format)
            raise forms.ValidationError(f"The name of {file.name} tells no format; use {known}.")
        file.form = exchange.Format(suffix)
        return file


def exchange_urls(model_admin: Any) -> list[URLPattern]:
    """Return the addresses of the exports and of the import of one table."""
    name, site = model_admin.opts.model_name, model_admin.admin_site
    views: list[tuple[str, str, Callable[..., HttpResponse]]] = [
        (f"export/{form}/", f"export_{form}", partial(_export, model_admin, form))
        for form in exchange.Format
    ]
    views.append(("import/", "import", partial(_import, model_admin)))
    return [
        path(address, site.admin_view(view), name=f"events_{name}_{verb}")
        for address, verb, view in views
    ]


def _export(model_admin: Any, form: exchange.Format, request: HttpRequest) -> HttpResponse:
    """Answer with the rows of the list that is asked for, all of its pages."""
    if not model_admin.has_view_permission(request):
        raise PermissionDenied
    listed = f"admin:events_{model_admin.opts.model_name}_changelist"
    facts = model_admin.get_changelist_instance(request).get_queryset(request)
    if facts.order_by()[: MOST + 1].count() > MOST:
        messages.error(
            request, f"More than {MOST:,} rows; filter the list, or use manage.py facts."
        )
        return HttpResponseRedirect(f"{reverse(listed)}?{request.GET.urlencode()}")
    subject = model_admin.subject
    told = exchange.write(exchange.COLUMNS[subject], exchange.rows(subject, facts), form)
    name = f'attachment; filename="{subject}s.{form}"'
    return HttpResponse(
        told, content_type=exchange.FORMATS[form], headers={"Content-Disposition": name}
    )


def _import(model_admin: Any, request: HttpRequest) -> HttpResponse:
    """Take a table, and lead to the plan of what it would change."""
    if not review.may(request.user, review.Right.BULK):
        raise PermissionDenied("Importing rules on many facts at once: that is for leads.")
    form = ImportForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        file, subject = form.cleaned_data["file"], model_admin.subject
        try:
            asked = exchange.asked(subject, exchange.read(file.read(), file.form))
            return leads_to(
                review.plan(
                    asked,
                    title=f"import {subject}s from {file.name}"[:200],
                    curator=request.user,  # type: ignore[arg-type] # admin_view signed them in
                    reason=form.cleaned_data["reason"],
                )
            )
        except review.ReviewError as error:
            form.add_error("file", str(error))
    context = {
        **model_admin.admin_site.each_context(request),
        "title": f"Import {model_admin.opts.verbose_name_plural}",
        "opts": model_admin.opts,
        "form": form,
        "columns": exchange.COLUMNS[model_admin.subject],
    }
    return TemplateResponse(request, "admin/events/import.html", context)
