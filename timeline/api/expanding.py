"""``expand``: what the entries of a page name, whole and once each, beside the results."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, Final, TypedDict

from django.db.models import Model, QuerySet

from events.models import Article, ForumSeries, Organisation, Speaker
from events.models.document import EntryDocument
from timeline.api.articles import article_items
from timeline.api.documents import ArticleItem, OrganisationItem, SeriesItem, SpeakerItem
from timeline.api.identities import organisation_items, series_items, speaker_items
from timeline.chronology import Entry
from timeline.query import (
    Parameter,
    ParameterError,
    QueryError,
    Selection,
    listing,
    one_of,
    several_of,
)


class Part(StrEnum):
    """What can be expanded; a forum stands whole in its entry already."""

    SPEAKER = "speaker"
    ORGANISATION = "organisation"
    SERIES = "series"
    ARTICLE = "article"


EXPAND: Final = Parameter(
    "expand", "expand", several_of(Part), "speaker,article", one_of(Part), listing(Part)
)


class ExpandedItem(TypedDict, total=False):
    """What the entries of the page name, by what was asked for, each once and in order of id."""

    speaker: list[SpeakerItem]
    organisation: list[OrganisationItem]
    series: list[SeriesItem]
    article: list[ArticleItem]


def expanded(
    entries: Sequence[Entry], parts: Iterable[str], selection: Selection, root: str
) -> dict[str, Any]:
    """Return what these entries name, with as many queries for many as for one.

    Raises:
        QueryError: the page is of the past, and what is named is known as it is now.
    """
    if selection.known_at is not None:
        asked = ",".join(parts)
        raise QueryError(
            ParameterError("expand", asked, "tells what is so now; leave it out with known_at")
        )
    told: dict[str, Any] = {}
    for part in map(Part, parts):
        ids = {pk for entry in entries for pk in _NAMED[part](entry.document)}
        told[part.value] = _shown(part, ids, root)
    return told


def _speakers(document: EntryDocument) -> Iterator[int]:
    if document["speaker"]:
        yield document["speaker"]["id"]


def _organisations(document: EntryDocument) -> Iterator[int]:
    speaker, forum = document["speaker"], document["forum"]
    if speaker and speaker["organisation"]:
        yield speaker["organisation"]["id"]
    for host in forum["hosts"] if forum else ():
        yield host["id"]


def _series(document: EntryDocument) -> Iterator[int]:
    if document["forum"]:
        yield document["forum"]["series"]["id"]


def _articles(document: EntryDocument) -> Iterator[int]:
    for report in document["reports"]:
        yield report["article"]["id"]


_NAMED: Final[Mapping[Part, Callable[[EntryDocument], Iterator[int]]]] = {
    Part.SPEAKER: _speakers,
    Part.ORGANISATION: _organisations,
    Part.SERIES: _series,
    Part.ARTICLE: _articles,
}


def _shown(part: Part, ids: set[int], root: str) -> Any:
    if part is Part.SPEAKER:
        return speaker_items(_rows(Speaker, ids, "organisation"), root)
    if part is Part.ORGANISATION:
        return organisation_items(_rows(Organisation, ids), root)
    if part is Part.SERIES:
        return series_items(_rows(ForumSeries, ids), root)
    return article_items(_rows(Article, ids, "outlet").defer("text"), root)


def _rows(model: type[Model], ids: set[int], *beside: str) -> QuerySet[Any]:
    named = model._default_manager.filter(pk__in=ids)  # noqa: SLF001 - of any of four models
    return named.select_related(*beside).order_by("pk") if beside else named.order_by("pk")
