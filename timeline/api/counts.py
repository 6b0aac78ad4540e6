"""How many entries there are: by period of time, and by what they tell of."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, ClassVar, Final, TypedDict

from rest_framework.request import Request

from events.models.document import Count
from timeline import chronology
from timeline.api.views import ReadView
from timeline.counting import Aspect, Period, Shares, Unit, histogram, shares
from timeline.query import (
    DEFAULT_LIMIT,
    FILTERS,
    PAGING,
    Parameter,
    Selection,
    listing,
    one_of,
    read_values,
    select,
    several_of,
)

FACETED: Final = 20
"""Values of a facet."""

Day = Annotated[str, ("format", "date")]

UNIT: Final = Parameter(
    "by",
    "by",
    f"one of {', '.join(Unit)}",
    "month",
    Unit,
    {"type": "string", "enum": [one.value for one in Unit], "default": Unit.YEAR.value},
)
ASPECT: Final = Parameter(
    "by",
    "by",
    f"one of {', '.join(Aspect)}",
    "speaker",
    Aspect,
    {"type": "string", "enum": [one.value for one in Aspect], "default": Aspect.SPEAKER.value},
)
FACETS: Final = Parameter(
    "facets", "facets", several_of(Aspect), "speaker,year", one_of(Aspect), listing(Aspect)
)
NARROWING: Final = tuple(one for one in FILTERS if one.field != "order")
LIMIT: Final = tuple(one for one in PAGING if one.field == "limit")


class PeriodItem(TypedDict):
    """A period, its first and last day, and how many entries lie within it."""

    period: str
    first: Day
    last: Day
    count: Count


class HistogramItem(TypedDict):
    """Entries by period; each is counted once, so that all counts add up to ``total``.

    ``periods`` are those that hold some. ``coarser`` tells by year what is known to lie in one year
    but in no single period; ``across`` counts what is dated but in no single year; ``undated`` the
    rest.
    """

    version: Count
    by: Unit
    total: Count
    periods: list[PeriodItem]
    coarser: list[PeriodItem]
    across: Count
    undated: Count


class ShareItem(TypedDict):
    """How many entries have one value: an id with its name, or a word."""

    value: str
    name: str
    count: Count


class SharesItem(TypedDict):
    """The commonest values; ``others`` counts entries with another one, ``none`` those without."""

    values: list[ShareItem]
    others: Count
    none: Count


class CountsItem(SharesItem):
    """Entries by what they tell of."""

    version: Count
    by: Aspect


class CountingView(ReadView):
    """A view that counts a selection, once for each version of the chronology."""

    def read(self, given: Mapping[str, Sequence[str]]) -> Any:
        """Read the filters of the chronology, and what is counted by."""
        values = read_values(given, self.parameters)
        return {"selection": select(given, values), **values}


class Histogram(CountingView):
    """How many entries there are by year, month, week or day, with every filter."""

    operation = "timeline_histogram"
    parameters: ClassVar[tuple[Parameter, ...]] = (UNIT, *NARROWING)
    shows = HistogramItem

    def show(self, request: Request, values: Any, version: int, **ids: Any) -> HistogramItem:
        """Return the counts."""
        unit = values.get("by", Unit.YEAR)
        found = histogram(chronology.version(), values["selection"], unit)
        periods, coarser = _periods(found.periods), _periods(found.coarser)
        placed = sum(one["count"] for one in (*periods, *coarser))
        return {
            "version": version,
            "by": unit,
            "total": placed + found.across + found.undated,
            "periods": periods,
            "coarser": coarser,
            "across": found.across,
            "undated": found.undated,
        }


class Counts(CountingView):
    """How many entries there are by speaker, forum, country, with the filters of the chronology."""

    operation = "timeline_counts"
    parameters: ClassVar[tuple[Parameter, ...]] = (ASPECT, *NARROWING, *LIMIT)
    shows = CountsItem

    def show(self, request: Request, values: Any, version: int, **ids: Any) -> CountsItem:
        """Return the commonest values."""
        aspect, limit = values.get("by", Aspect.SPEAKER), values.get("limit", DEFAULT_LIMIT)
        found = shares(chronology.version(), values["selection"], aspect, limit)
        return {"version": version, "by": aspect, **_shares(found)}


def facets(selection: Selection, aspects: Sequence[Aspect]) -> dict[str, SharesItem]:
    """Return the commonest values of a selection by each aspect."""
    stamp = chronology.version()
    return {one.value: _shares(shares(stamp, selection, one, FACETED)) for one in aspects}


def _shares(found: Shares) -> SharesItem:
    values: list[ShareItem] = [
        {"value": one.value, "name": one.name, "count": one.count} for one in found.shares
    ]
    return {"values": values, "others": found.others, "none": found.none}


def _periods(periods: Sequence[Period]) -> list[PeriodItem]:
    return [
        {
            "period": one.name,
            "first": one.first.isoformat(),
            "last": one.last.isoformat(),
            "count": one.count,
        }
        for one in periods
    ]
