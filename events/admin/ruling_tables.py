"""Rulings as tables in the admin: those in force go out; a table is tried first, then ruled."""

import json
from collections.abc import Iterable
from functools import partial
from typing import Any, Final

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from events import exchange, review
from events.admin.exchanging import ImportForm

LONGEST: Final = 2_000_000
"""Characters of rulings that the page carries from the trial to the confirmation."""


def ruling_urls(model_admin: Any) -> list[URLPattern]:
    """Return the addresses of the exports and of the import."""
    site = model_admin.admin_site
    exports = [
        path(
            f"export/{form}/",
            site.admin_view(partial(_export, model_admin, form)),
            name=f"events_decision_export_{form}",
        )
        for form in exchange.Format
    ]
    taking = site.admin_view(partial(_import, model_admin))
    return [*exports, path("import/", taking, name="events_decision_import")]


def _export(model_admin: Any, form: exchange.Format, request: HttpRequest) -> HttpResponse:
    if not model_admin.has_view_permission(request):
        raise PermissionDenied
    rows = exchange.ruling_rows(review.export())
    return HttpResponse(
        exchange.write(exchange.RULING_COLUMNS, rows, form),
        content_type=exchange.FORMATS[form],
        headers={"Content-Disposition": f'attachment; filename="rulings.{form}"'},
    )


def _import(model_admin: Any, request: HttpRequest) -> HttpResponse:
    """Try a table and tell what it would rule; on confirmation rule so."""
    if not review.may(request.user, review.Right.BULK):
        raise PermissionDenied("Importing rules on many facts at once: that is for leads.")
    curator: Any = request.user
    form = ImportForm(request.POST or None, request.FILES or None)
    context: dict[str, Any] = {}
    try:
        if "rulings" in request.POST:
            told = review.replay(_carried(request.POST["rulings"]), curator=curator)
            messages.success(request, f"{told.done} ruled, {told.known} ruled so before.")
            for one in told.unfit:
                messages.warning(request, f"Does not fit: {one}")
            return HttpResponseRedirect(reverse("admin:events_decision_changelist"))
        if form.is_valid():
            lines = _read(form.cleaned_data["file"])
            context["told"] = review.replay(lines, curator=curator, dry=True)
            context["rulings"] = json.dumps(lines, ensure_ascii=False)
    except review.NotPermittedError as error:
        raise PermissionDenied(str(error)) from error
    except review.ReviewError as error:
        messages.error(request, str(error))
    context |= {
        **model_admin.admin_site.each_context(request),
        "title": "Import rulings",
        "opts": model_admin.opts,
        "form": form,
    }
    return TemplateResponse(request, "admin/events/import_rulings.html", context)


def _read(file: Any) -> list[review.Line]:
    lines = list(exchange.lines(exchange.read(file.read(), file.form)))
    if len(json.dumps(lines, ensure_ascii=False)) > LONGEST:
        raise review.ReviewError("The file is too long for a page; use manage.py decisions.")
    return lines


def _carried(text: str) -> Iterable[review.Line]:
    """Return the rulings that the page of the trial carried."""
    try:
        lines = json.loads(text)
    except ValueError as error:
        raise review.ReviewError(f"The rulings cannot be read ({error}); import again.") from None
    return review.read(json.dumps(line) for line in (lines if isinstance(lines, list) else [lines]))
