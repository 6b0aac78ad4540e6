"""Who is who: speakers, organisations and series, with every printed name."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest

from events import ledger
from events.admin.base import PER_PAGE, ReadOnlyAdmin
from events.admin.lists import BoundedPaginator
from events.admin.many import ManyAdmin
from events.admin.merging import MergingAdmin
from events.admin.searching import SearchingAdmin
from events.models import (
    Appearance,
    Forum,
    ForumSeries,
    Organisation,
    OrganisationIdentifier,
    OrganisationName,
    Outlet,
    SeriesName,
    Speaker,
    SpeakerIdentifier,
    SpeakerName,
    Statement,
    Tenure,
)
from events.vocabulary import Subject


class PrintedNameInline(admin.TabularInline):
    """The names as printed; they come from articles."""

    extra = 0
    can_delete = False
    fields = ["name", "language", "script"]
    readonly_fields = ["name", "language", "script"]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse: names come from articles."""
        return False


class SpeakerNameInline(PrintedNameInline):
    """A speaker's printed names."""

    model = SpeakerName


class OrganisationNameInline(PrintedNameInline):
    """An organisation's printed names."""

    model = OrganisationName


class SeriesNameInline(PrintedNameInline):
    """A series' printed names."""

    model = SeriesName


class AppearanceInline(PrintedNameInline):
    """The roles as printed, article by article."""

    model = Appearance
    fields = ["article", "name", "role", "organisation"]
    readonly_fields = ["article", "name", "role", "organisation"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Appearance]:
        """Bring the titles of the articles along, not their text."""
        rows = super().get_queryset(request)
        return rows.select_related("article").defer("article__text")


@admin.register(Speaker)
class SpeakerAdmin(ManyAdmin):
    """Speakers; the number of statements tells a slip from a person."""

    subject = Subject.SPEAKER
    list_display = ("name", "kind", "organisation", "said")
    list_filter = ("kind",)
    list_select_related = ("organisation",)
    search_fields = ("name", "names__name")
    autocomplete_fields = ("organisation",)
    fields = ("name", ("kind", "organisation"), "reason", "version")
    inlines = (SpeakerNameInline, AppearanceInline)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Count the statements of those on the page in the one query."""
        said = Statement.objects.filter(speaker=OuterRef("pk")).order_by().values("speaker")
        count = Subquery(said.annotate(number=Count("pk")).values("number"))
        rows: QuerySet[Any] = super().get_queryset(request).annotate(said_count=Coalesce(count, 0))
        return rows

    @admin.display(description="statements")
    def said(self, obj: Any) -> int:
        """How many statements are attributed to them."""
        return int(obj.said_count)


@admin.register(Organisation)
class OrganisationAdmin(MergingAdmin):
    """Organisations."""

    subject = Subject.ORGANISATION
    list_display = ("name",)
    search_fields = ("name", "names__name")
    fields = ("name", "reason", "version")
    inlines = (OrganisationNameInline,)


@admin.register(ForumSeries)
class ForumSeriesAdmin(MergingAdmin):
    """Series of forums."""

    subject = Subject.SERIES
    list_display = ("name", "editions_known")
    search_fields = ("name", "names__name")
    fields = ("name", "reason", "version")
    inlines = (SeriesNameInline,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Count the editions of those on the page in the one query."""
        held = Forum.objects.filter(series=OuterRef("pk")).order_by().values("series")
        count = Subquery(held.annotate(number=Count("pk")).values("number"))
        known = Coalesce(count, 0)
        rows: QuerySet[Any] = super().get_queryset(request).annotate(edition_count=known)
        return rows

    @admin.display(description="editions")
    def editions_known(self, obj: Any) -> int:
        """How many editions are known."""
        return int(obj.edition_count)


@admin.register(Appearance)
class AppearanceAdmin(ReadOnlyAdmin):
    """Roles as printed."""

    list_display = ("name", "role", "organisation", "speaker", "article")
    search_fields = ("name", "role", "organisation")
    list_select_related = ("speaker", "article")


class NamedAdmin(SearchingAdmin):
    """Facts that curators know from elsewhere: edited directly, found by name."""

    list_per_page = PER_PAGE
    show_full_result_count = False
    paginator = BoundedPaginator


class NotedAdmin(NamedAdmin):
    """What is known of a speaker or an organisation: each change is in the history of theirs."""

    owner: ClassVar[Subject]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        """Keep it, and record it with whoever it is about now and was about before."""
        before = self.model._default_manager.filter(pk=obj.pk)  # noqa: SLF001 - any table
        with self._recording(request, before) as record:
            super().save_model(request, obj, form, change)
            record.touch(self.owner, [getattr(obj, f"{self.owner}_id")])

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Remove it, and record that."""
        self.delete_queryset(request, self.model._default_manager.filter(pk=obj.pk))  # noqa: SLF001 - any table

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Remove them, and record that."""
        with self._recording(request, queryset):
            queryset.delete()

    @contextmanager
    def _recording(self, request: HttpRequest, rows: QuerySet[Any]) -> Iterator[ledger.Recording]:
        curator: Any = request.user
        reason = f"{self.opts.verbose_name}, by hand"
        with ledger.recording(curator=curator, reason=reason) as record:
            record.touch(self.owner, list(rows.values_list(f"{self.owner}_id", flat=True)))
            yield record


@admin.register(Outlet)
class OutletAdmin(NamedAdmin):
    """Who publishes."""

    list_display = ("name", "domain")
    search_fields = ("name", "domain")


@admin.register(Tenure)
class TenureAdmin(NotedAdmin):
    """Roles held, as curators know them."""

    owner = Subject.SPEAKER

    list_display = ("speaker", "role", "organisation", "edtf")
    list_select_related = ("speaker", "organisation")
    autocomplete_fields = ("speaker", "organisation")
    search_fields = ("role", "speaker__name")
    fields = ("speaker", "role", "organisation", "edtf", "source")

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        """Derive the bounds from the date."""
        obj.set_date(obj.edtf)
        super().save_model(request, obj, form, change)


class IdentifierAdmin(NotedAdmin):
    """Identifiers elsewhere, for example a Wikidata item."""

    list_filter = ("scheme",)


@admin.register(SpeakerIdentifier)
class SpeakerIdentifierAdmin(IdentifierAdmin):
    """Identifiers of speakers."""

    owner = Subject.SPEAKER

    list_display = ("speaker", "scheme", "value")
    search_fields = ("value", "speaker__name")
    list_select_related = ("speaker",)
    autocomplete_fields = ("speaker",)


@admin.register(OrganisationIdentifier)
class OrganisationIdentifierAdmin(IdentifierAdmin):
    """Identifiers of organisations."""

    owner = Subject.ORGANISATION

    list_display = ("organisation", "scheme", "value")
    search_fields = ("value", "organisation__name")
    list_select_related = ("organisation",)
    autocomplete_fields = ("organisation",)
