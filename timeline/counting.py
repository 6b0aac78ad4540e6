"""How many entries there are by period of time, and by what they tell of.

Each entry is counted once. What is not known finely enough for a period is not guessed into one: it
is counted apart, by its year where it lies within one.
"""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any, Final

from django.db.models import Count, Model

from events.models import OPEN_END, OPEN_START, Forum, ForumSeries, Organisation, Speaker
from timeline import chronology
from timeline.chronology import Version
from timeline.query import Selection

WEEK: Final = 7
"""Days."""


class Unit(StrEnum):
    """The periods that entries are counted by."""

    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"


class Aspect(StrEnum):
    """What an entry tells of, that entries are counted by."""

    SPEAKER = "speaker"
    FORUM = "forum"
    SERIES = "series"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    KIND = "kind"
    LANGUAGE = "language"
    STATUS = "status"
    YEAR = "year"


_NAMED: Final[Mapping[Aspect, type[Model]]] = {
    Aspect.SPEAKER: Speaker,
    Aspect.FORUM: Forum,
    Aspect.SERIES: ForumSeries,
    Aspect.ORGANISATION: Organisation,
}


@dataclass(frozen=True, slots=True)
class Period:
    """The days of a period, inclusive, and how many entries lie within it."""

    name: str
    first: date
    last: date
    count: int


@dataclass(frozen=True, slots=True)
class Histogram:
    """Entries by period, only those that have some.

    ``coarser`` are the years of entries that lie in one year but in no single period, ``across``
    counts the dated entries that lie in no single year either: ranges, and what is open.
    """

    periods: tuple[Period, ...]
    coarser: tuple[Period, ...]
    across: int
    undated: int


@dataclass(frozen=True, slots=True)
class Share:
    """How many entries have one value; ``name`` says in words what the value is."""

    value: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Shares:
    """The commonest values; ``others`` counts entries with another, ``none`` those without."""

    shares: tuple[Share, ...]
    others: int
    none: int


@lru_cache(maxsize=16)
def histogram(stamp: Version, selection: Selection, unit: Unit) -> Histogram:
    """Count the selection by period. ``stamp`` is the version that the count stays true for.

    Raises ``QueryError`` when a filter names a row that does not exist.
    """
    within: Counter[tuple[str, date, date]] = Counter()
    coarser: Counter[tuple[str, date, date]] = Counter()
    across = undated = 0
    for (lower, upper), count in _intervals(stamp, selection).items():
        if lower == OPEN_END:
            undated += count
        elif lower == OPEN_START or upper == OPEN_END or lower.year != upper.year != lower.year + 1:
            across += count
        elif _period(lower, unit) == (period := _period(upper, unit)):
            within[period] += count
        elif lower.year == upper.year:
            coarser[_period(lower, Unit.YEAR)] += count
        else:
            across += count
    return Histogram(_sorted(within), _sorted(coarser), across, undated)


@lru_cache(maxsize=4)
def _intervals(stamp: Version, selection: Selection) -> Counter[tuple[Any, ...]]:  # noqa: ARG001 - the key of what is kept
    """Count the selected entries by their bounds: few enough to keep, whatever is asked of them."""
    return _grouped(selection, "lower", "upper")


@lru_cache(maxsize=64)
def shares(stamp: Version, selection: Selection, aspect: Aspect, limit: int) -> Shares:
    """Count the selection by one aspect. ``stamp`` is the version that the count stays true for.

    Raises ``QueryError`` when a filter names a row that does not exist.
    """
    counts, none = _by_aspect(stamp, selection, aspect)
    commonest = sorted(counts.items(), key=lambda one: (-one[1], str(one[0])))[:limit]
    names = _names(aspect, [value for value, _ in commonest])
    found = tuple(Share(str(value), names[value], count) for value, count in commonest)
    return Shares(found, sum(counts.values()) - sum(one.count for one in found), none)


def _by_aspect(stamp: Version, selection: Selection, aspect: Aspect) -> tuple[dict[Any, int], int]:
    """Return how many entries have each value, and how many have none."""
    if aspect is Aspect.YEAR:
        years = histogram(stamp, selection, Unit.YEAR)
        return {one.name: one.count for one in years.periods}, years.across + years.undated
    column = f"{aspect}_id" if aspect in _NAMED else str(aspect)
    counts = {value: count for (value,), count in _grouped(selection, column).items()}
    return counts, counts.pop(None, 0) + counts.pop("", 0)


def _grouped(selection: Selection, *columns: str) -> Counter[tuple[Any, ...]]:
    """Count the selected entries that are equal in some columns."""
    counts: Counter[tuple[Any, ...]] = Counter()
    for rows in chronology.selected(selection):
        grouped = rows.order_by().values_list(*columns).annotate(count=Count("pk"))
        for *values, count in grouped:
            counts[tuple(values)] += count
    return counts


def _names(aspect: Aspect, values: Iterable[Any]) -> dict[Any, str]:
    """Say in words what each value is."""
    model = _NAMED.get(aspect)
    if model is None:
        return {value: str(value) for value in values}
    named = model._default_manager.filter(pk__in=values)  # noqa: SLF001 - of any of four models
    return dict(named.values_list("pk", "name"))


def _period(day: date, unit: Unit) -> tuple[str, date, date]:
    """Return the period that a day is in, with its first and last day."""
    if unit is Unit.YEAR:
        return f"{day.year:04}", day.replace(month=1, day=1), day.replace(month=12, day=31)
    if unit is Unit.MONTH:
        first = day.replace(day=1)
        return day.isoformat()[:7], first, first.replace(day=monthrange(day.year, day.month)[1])
    if unit is Unit.WEEK:
        year, week, weekday = day.isocalendar()
        first = day - timedelta(days=weekday - 1)
        last = min(first.toordinal() + WEEK - 1, date.max.toordinal())
        return f"{year:04}-W{week:02}", first, date.fromordinal(last)
    return day.isoformat(), day, day


def _sorted(counts: Counter[tuple[str, date, date]]) -> tuple[Period, ...]:
    periods = (Period(*period, count) for period, count in counts.items())
    return tuple(sorted(periods, key=lambda one: one.first))
