"""Two readers: the blind second reading, how far they agree, and who is right where they differ."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from events import review
from events.admin.base import ReadOnlyAdmin
from events.admin.desk import found_in, text_of
from events.models import Forum, Reading, Speaker
from events.vocabulary import Stands, StatementKind, Verb

TITLES: Final = {"read": "Second reading", "settle": "Two readers differ"}

View = Callable[[HttpRequest], HttpResponse]


@admin.register(Reading)
class ReadingAdmin(ReadOnlyAdmin):
    """The sample: what was read, and where the two readers differ."""

    list_display = ("statement", "rule", "reader", "read_at", "agrees", "stands", "settled_by")
    list_filter = ("agrees", "stands")
    list_select_related = ("statement", "reader", "settled_by")
    change_list_template = "admin/events/reading_list.html"

    def get_urls(self) -> list[URLPattern]:
        """Add the three pages."""
        pages: dict[str, View] = {
            "read": self.read_view,
            "agreement": self.agreement_view,
            "settle": self.settle_view,
        }
        ours = [
            path(f"{name}/", self.admin_site.admin_view(view), name=f"events_reading_{name}")
            for name, view in pages.items()
        ]
        return [*ours, *super().get_urls()]

    def read_view(self, request: HttpRequest) -> HttpResponse:
        """Show the next statement as it was proposed; take the answer."""
        _only(request, review.Right.RULE)
        reader: Any = request.user
        if request.method == "POST":
            return self._done(request, "read", lambda row: _answer(request, row))
        return self._page(request, "read", review.to_read(reader))

    def settle_view(self, request: HttpRequest) -> HttpResponse:
        """Show both answers side by side; take whose stands."""
        _only(request, review.Right.ADJUDICATE)
        lead: Any = request.user
        if request.method == "POST":
            stands = request.POST.get("stands", "")
            return self._done(
                request,
                "settle",
                lambda row: review.settle(row, Stands(stands), curator=lead),
            )
        return self._page(request, "settle", review.disputed())

    def agreement_view(self, request: HttpRequest) -> HttpResponse:
        """Tell how far two readers agree, rule by rule; draw a sample."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        if request.method == "POST":
            _only(request, review.Right.ADJUDICATE)
            lead: Any = request.user
            try:
                share = float(request.POST.get("share", "")) / 100
                new = review.draw(share, curator=lead)
                messages.success(request, f"{new} more to be read a second time.")
            except ValueError as error:  # a review error is one too
                messages.error(request, f"The sample was not drawn: {error}")
            return HttpResponseRedirect(request.path)
        context = {
            **self.admin_site.each_context(request),
            "title": "Agreement of two readers",
            "opts": self.opts,
            "told": review.agreement(),
            "may": review.may(request.user, review.Right.ADJUDICATE),
        }
        return TemplateResponse(request, "admin/events/agreement.html", context)

    def _done(
        self, request: HttpRequest, page: str, act: Callable[[Reading], Reading]
    ) -> HttpResponse:
        """Do what the button says, then show the next."""
        reading = get_object_or_404(Reading, pk=request.POST.get("reading") or 0)
        try:
            act(reading)
        except review.NotPermittedError as error:
            raise PermissionDenied(str(error)) from error
        except ValueError as error:  # a review error is one too
            messages.error(request, str(error))
        return HttpResponseRedirect(reverse(f"admin:events_reading_{page}"))

    def _page(self, request: HttpRequest, name: str, waiting: QuerySet[Reading]) -> HttpResponse:
        rows = waiting.select_related("statement", "reader").order_by("place")
        reading = rows.first()
        context = {
            **self.admin_site.each_context(request),
            "title": TITLES[name],
            "opts": self.opts,
            "reading": reading,
            "waiting": waiting.count(),
            **(_shown(reading) if reading else {}),
        }
        return TemplateResponse(request, f"admin/events/{name}.html", context)


def _only(request: HttpRequest, right: review.Right) -> None:
    if not review.may(request.user, right):
        raise PermissionDenied(f"This needs the permission {right}.")


def _answer(request: HttpRequest, reading: Reading) -> Reading:
    """Read the form: the fields count only where the button amends."""
    curator: Any = request.user
    verb = Verb(request.POST.get("verb", ""))
    given = {name: request.POST.get(name, "") for name in review.FIELDS_READ}
    rows = {name: int(given[name]) if given[name] else None for name in ("speaker", "forum")}
    change = {**given, **rows} if verb is Verb.AMEND else {}
    return review.answer(
        reading, verb, change, curator=curator, reason=request.POST.get("reason", "")[:500]
    )


def _shown(reading: Reading) -> dict[str, Any]:
    """Return the statement as it was proposed, and both answers, with names for ids."""
    report = reading.statement.reports.select_related("article__outlet").order_by("pk").first()
    article = report.article if report else None
    answers = [reading.shown, reading.first_change, reading.change]
    named = {name: {one.get(name) for one in answers} - {None} for name in ("speaker", "forum")}
    speakers = Speaker.objects.filter(pk__in=named["speaker"])
    forums = Forum.objects.filter(pk__in=named["forum"])
    if article is not None:
        speakers |= Speaker.objects.filter(
            appearances__article=article, merged_into=None, withdrawn=False
        )
        forums |= Forum.objects.filter(evidence__article=article, merged_into=None)
    names = {
        "speaker": {row.pk: row.name for row in speakers.distinct()},
        "forum": {row.pk: row.name for row in forums.distinct()},
    }
    return {
        "article": article,
        "text": text_of(article, list(report.evidence.all()), found_in(article))
        if report and article
        else None,
        "speakers": names["speaker"].items(),
        "forums": names["forum"].items(),
        "kinds": [kind.value for kind in StatementKind],
        "shown": reading.shown,
        "proposed": _named(reading.shown, names),
        "both": [
            (Stands.FIRST, "First ruling", reading.first, _named(reading.first_change, names), ""),
            (
                Stands.SECOND,
                "Second reader",
                reading.answer,
                _named(reading.change, names),
                reading.reason,
            ),
        ],
    }


def _named(values: Mapping[str, Any], names: Mapping[str, Mapping[int, str]]) -> dict[str, str]:
    told = {name: names.get(name, {}).get(value, value) for name, value in values.items()}
    return {name: "none" if value in {None, ""} else str(value) for name, value in told.items()}
