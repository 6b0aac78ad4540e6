"""What a selection selects, in SQL: the entries as they are, and as they were, in branches.

The ORM writes the conditions, once for each set of filters; a branch adds what an index can answer.
"""

from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any, Final

from django.db.models import Q, QuerySet

from events.models import OPEN_END, OPEN_START, REACHES, Entry, PastEntry
from timeline.keyset import UNDATED
from timeline.query import MAX_ID, Order, Selection
from timeline.scan import Branch, branch

IDENTITIES: Final = ("speaker", "forum", "series", "organisation")
"""The filters that name rows."""


def filtered(rows: QuerySet[Any], selection: Selection) -> QuerySet[Any]:
    """Keep the rows that are selected."""
    rows = rows.filter(status__in=selection.status)
    if selection.start or selection.end:
        rows = rows.filter(dated=True)
    if selection.start:
        rows = rows.filter(upper__gte=selection.start)
    if selection.end:
        rows = rows.filter(lower__lte=selection.end)
    for name in IDENTITIES:
        ids = getattr(selection, name)
        if ids:
            rows = rows.filter(_any_of(f"{name}_id", ids))
    if selection.country:
        rows = rows.filter(country=selection.country.casefold())
    if selection.kind:
        rows = rows.filter(kind__in=selection.kind)
    if selection.language:
        rows = rows.filter(language__in=selection.language)
    return rows


def _any_of(column: str, ids: tuple[int, ...]) -> Q:
    # An equality, unlike IN, lets the index of the column give the order too.
    return Q(**{column: ids[0]}) if len(ids) == 1 else Q(**{f"{column}__in": ids})


def _filters(selection: Selection) -> Selection:
    """Return a selection by columns alone: what many searches have in common."""
    return replace(selection, terms=(), order=Order.DATE, known_at=None)


@lru_cache(maxsize=256)
def _now(selection: Selection) -> Branch:
    """Return what is selected of the entries as they are."""
    return branch(filtered(Entry.objects.all(), selection))


@lru_cache(maxsize=256)
def _then(selection: Selection) -> Branch:
    """Return what is selected of the entries as they were before they changed."""
    return branch(filtered(PastEntry.objects.all(), selection), "entry_id")


def present(selection: Selection) -> list[Branch]:
    """Return what is selected of the entries as they are, in branches that are ranges of an index.

    What overlaps a stretch of time begins in it, which is one range of the order, or it was under
    way already: that is looked for by class of length, for what lasts at most a month began at most
    a month before.
    """
    start, end = selection.start, selection.end
    whole = _now(replace(_filters(selection), start=None, end=None))
    if start is None and end is None:
        return [whole]
    last = UNDATED if end is None else min(UNDATED, (end, OPEN_END, MAX_ID))
    if start is None:
        return [whole.between(None, last)]
    first = (start, OPEN_START, 0)
    under_way = [
        replace(whole, few=True)
        .narrowed("reach = %s AND upper >= %s", days, start.isoformat())
        .between((_before(start, days), OPEN_START, 0), first)
        for days in REACHES[1:]
    ]
    return [*under_way, whole.between(first, last)]


def past(selection: Selection, at: int) -> Branch:
    """Return what is selected of the entries that changed since a version, as they were then."""
    return _then(_filters(selection)).narrowed("version <= %s AND until > %s", at, at)


def _before(day: date, days: int) -> date:
    return date.fromordinal(max(1, day.toordinal() - days))
