"""Speakers, organisations and forum series, with every name that they were printed under."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Q, QuerySet

from events.models import (
    Appearance,
    ForumSeries,
    Organisation,
    OrganisationIdentifier,
    OrganisationName,
    SeriesName,
    Speaker,
    SpeakerIdentifier,
    SpeakerName,
    Tenure,
)
from events.models.document import NamedRef
from events.vocabulary import SpeakerKind, Subject, address
from timeline.api.details import DetailView
from timeline.api.documents import (
    IdentifierItem,
    NameItem,
    OrganisationItem,
    RoleItem,
    SeriesItem,
    SpeakerDetailItem,
    SpeakerItem,
    TenureItem,
)
from timeline.api.tables import TableView
from timeline.api.views import PageItem
from timeline.query import MAX_TEXT, Parameter, listing, one_of, read_words, several_of

NAMED: Final = Parameter(
    "q",
    "words",
    f"words that one printed name holds, up to {MAX_TEXT} characters",
    "Lu",
    read_words,
)
KIND: Final = Parameter(
    "kind",
    "kind",
    several_of(SpeakerKind),
    "person",
    one_of(SpeakerKind),
    listing(SpeakerKind),
)


Identity = Speaker | Organisation | ForumSeries

LISTED: Final[Mapping[str, Any]] = {"merged_into": None, "withdrawn": False}
"""Which rows a list has."""

MERGES_FOLLOWED: Final = 3
"""How long a chain of merges a search by name follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Where the rows of a subject, their printed names and their identifiers are kept."""

    subject: Subject
    model: type[Identity]
    names: type[SpeakerName | OrganisationName | SeriesName]
    identifiers: type[SpeakerIdentifier | OrganisationIdentifier] | None
    owner: str


SPEAKERS: Final = Table(
    subject=Subject.SPEAKER,
    model=Speaker,
    names=SpeakerName,
    identifiers=SpeakerIdentifier,
    owner="speaker_id",
)
ORGANISATIONS: Final = Table(
    subject=Subject.ORGANISATION,
    model=Organisation,
    names=OrganisationName,
    identifiers=OrganisationIdentifier,
    owner="organisation_id",
)
SERIES: Final = Table(
    subject=Subject.SERIES, model=ForumSeries, names=SeriesName, identifiers=None, owner="series_id"
)


class SpeakerPage(PageItem):
    """One page of speakers."""

    results: list[SpeakerItem]


class OrganisationPage(PageItem):
    """One page of organisations."""

    results: list[OrganisationItem]


class SeriesPage(PageItem):
    """One page of forum series."""

    results: list[SeriesItem]


class Speakers(TableView[Speaker]):
    """Everyone to whom a statement is attributed. One who was merged away is not listed."""

    operation = "speakers"
    versioned = False  # identifiers and roles held may come past the ledger, as by an import
    own = (NAMED, KIND)
    shows = SpeakerPage

    def rows(self, extra: Mapping[str, Any]) -> QuerySet[Speaker]:
        """Select by name and kind."""
        rows = Speaker.objects.filter(**LISTED).select_related("organisation")
        if "kind" in extra:
            rows = rows.filter(kind__in=extra["kind"])
        return _bearing(SPEAKERS, rows, extra)

    def items(self, rows: Sequence[Speaker], root: str) -> list[SpeakerItem]:
        """Show speakers with all their names."""
        return speaker_items(rows, root)


class SpeakerDetail(DetailView):
    """One speaker, with the roles as printed beside the roles held."""

    operation = "speaker_detail"
    shows = SpeakerDetailItem
    subject = Subject.SPEAKER
    model = Speaker

    def find(self, pk: int, root: str) -> SpeakerDetailItem | None:
        """Return the speaker with roles."""
        rows = Speaker.objects.filter(pk=pk, **LISTED).select_related("organisation")
        for shown in speaker_items(rows, root):
            return {**shown, "roles": _roles(pk), "tenures": _tenures(pk)}
        return None


class Organisations(TableView[Organisation]):
    """Bodies that speak, employ speakers or host forums; countries too."""

    operation = "organisations"
    versioned = False  # identifiers and roles held may come past the ledger, as by an import
    own = (NAMED,)
    shows = OrganisationPage

    def rows(self, extra: Mapping[str, Any]) -> QuerySet[Organisation]:
        """Select by name."""
        return _bearing(ORGANISATIONS, Organisation.objects.filter(**LISTED), extra)

    def items(self, rows: Sequence[Organisation], root: str) -> list[OrganisationItem]:
        """Show organisations with all their names."""
        return organisation_items(rows, root)


class OrganisationDetail(DetailView):
    """One organisation."""

    operation = "organisation_detail"
    shows = OrganisationItem
    subject = Subject.ORGANISATION
    model = Organisation

    def find(self, pk: int, root: str) -> OrganisationItem | None:
        """Return the organisation."""
        rows = Organisation.objects.filter(pk=pk, **LISTED)
        return next(iter(organisation_items(rows, root)), None)


class AllSeries(TableView[ForumSeries]):
    """The series that group the editions of a forum."""

    operation = "series"
    own = (NAMED,)
    shows = SeriesPage

    def rows(self, extra: Mapping[str, Any]) -> QuerySet[ForumSeries]:
        """Select by name."""
        return _bearing(SERIES, ForumSeries.objects.filter(**LISTED), extra)

    def items(self, rows: Sequence[ForumSeries], root: str) -> list[SeriesItem]:
        """Show series with all their names."""
        return series_items(rows, root)


class SeriesDetail(DetailView):
    """One forum series."""

    operation = "series_detail"
    shows = SeriesItem
    subject = Subject.SERIES
    model = ForumSeries

    def find(self, pk: int, root: str) -> SeriesItem | None:
        """Return the series."""
        rows = ForumSeries.objects.filter(pk=pk, **LISTED)
        return next(iter(series_items(rows, root)), None)


def speaker_items(rows: Iterable[Speaker], root: str) -> list[SpeakerItem]:
    """Return speakers as served."""
    rows = list(rows)
    identified = _identified(SPEAKERS, rows, root)
    return [
        {**shown, "kind": SpeakerKind(row.kind), "organisation": _ref(row.organisation)}
        for row, shown in zip(rows, identified, strict=True)
    ]


def organisation_items(rows: Iterable[Organisation], root: str) -> list[OrganisationItem]:
    """Return organisations as served."""
    return _identified(ORGANISATIONS, rows, root)


def series_items(rows: Iterable[ForumSeries], root: str) -> list[SeriesItem]:
    """Return forum series as served."""
    rows = list(rows)
    return _named(SERIES, rows, root, _family(SERIES, rows))


def _identified(table: Table, rows: Iterable[Identity], root: str) -> list[OrganisationItem]:
    rows = list(rows)
    family = _family(table, rows)
    identifiers: dict[int, list[IdentifierItem]] = {row.pk: [] for row in rows}
    if table.identifiers is not None:
        found = table.identifiers.objects.filter(**{f"{table.owner}__in": family})
        for owner, scheme, value in found.values_list(table.owner, "scheme", "value"):
            identifiers[family[owner]].append({"scheme": scheme, "value": value})
    return [
        {**shown, "identifiers": identifiers[shown["id"]]}
        for shown in _named(table, rows, root, family)
    ]


def _named(
    table: Table, rows: Iterable[Identity], root: str, family: Mapping[int, int]
) -> list[SeriesItem]:
    names: dict[int, dict[str, NameItem]] = {row.pk: {} for row in rows}
    found = table.names.objects.filter(**{f"{table.owner}__in": family}).order_by("name", "id")
    for owner, name, language, script in found.values_list(
        table.owner, "name", "language", "script"
    ):
        names[family[owner]].setdefault(
            name, {"name": name, "language": language, "script": script}
        )
    return [
        {
            "id": row.pk,
            "url": address(root, table.subject, row.pk),
            "name": row.name,
            "names": list(names[row.pk].values()),
            "entries": f"{root}timeline/?{table.subject}={row.pk}",
        }
        for row in rows
    ]


def _family(table: Table, rows: Iterable[Identity]) -> dict[int, int]:
    """Return which of these rows stands for each id: its own, and all that were merged into it."""
    family = {row.pk: row.pk for row in rows}
    newest = list(family)
    while newest:
        merged = table.model.objects.filter(merged_into__in=newest)
        pairs = list(merged.values_list("pk", "merged_into_id"))
        family.update({pk: family[target] for pk, target in pairs})
        newest = [pk for pk, _ in pairs]
    return family


def _bearing(table: Table, rows: QuerySet[Any], extra: Mapping[str, Any]) -> QuerySet[Any]:
    """Keep the rows with a printed name, their own or that of a row merged into them."""
    if "words" not in extra:
        return rows
    names = table.names.objects.all()
    for word in extra["words"]:
        names = names.filter(name__icontains=word)
    bearers = names.values(table.owner)
    chosen = Q(pk__in=bearers)
    for _ in range(MERGES_FOLLOWED):
        bearers = table.model.objects.filter(pk__in=bearers).values("merged_into_id")
        chosen |= Q(pk__in=bearers)
    return rows.filter(chosen)


def _roles(speaker: int) -> list[RoleItem]:
    """Return the roles that were printed, each once."""
    printed = Appearance.objects.filter(speaker=speaker).exclude(role="", organisation="")
    pairs = printed.order_by("role", "organisation").values_list("role", "organisation").distinct()
    return [{"role": role, "organisation": organisation} for role, organisation in pairs]


def _tenures(speaker: int) -> list[TenureItem]:
    held = Tenure.objects.filter(speaker=speaker).select_related("organisation")
    return [
        {
            "role": tenure.role,
            "organisation": _ref(tenure.organisation),
            "date": tenure.edtf,
            "source": tenure.source,
        }
        for tenure in held
    ]


def _ref(row: Organisation | None) -> NamedRef | None:
    return {"id": row.pk, "name": row.name} if row else None
