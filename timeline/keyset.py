"""Places in the one order, ``(lower, upper, id)``, and the ranges of it that lie on from them."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from events.models import OPEN_END
from timeline.cursor import Cursor
from timeline.query import Order

Key = tuple[date, date, int]

UNDATED: Final[Key] = (OPEN_END, OPEN_END, 0)
"""Between the dated entries and the undated ones; no row has the id 0."""


@dataclass(frozen=True, slots=True)
class Place:
    """Beside the entry that ``key`` sorts at, looking on, or back when ``backward``."""

    key: Key
    backward: bool = False

    @classmethod
    def of(cls, begun: Cursor | None) -> "Place | None":
        """Return the place that a cursor of this list tells."""
        if begun is None:
            return None
        lower, upper, pk = begun.key
        key = (date.fromordinal(lower), date.fromordinal(upper), pk)
        return cls(key=key, backward=begun.backward)

    @property
    def numbers(self) -> tuple[int, int, int]:
        """The key as a cursor carries it: days as proleptic Gregorian ordinals."""
        lower, upper, pk = self.key
        return lower.toordinal(), upper.toordinal(), pk


@dataclass(frozen=True, slots=True)
class Range:
    """The keys strictly between two others (null: no bound), read in one direction."""

    above: Key | None
    below: Key | None
    descending: bool


def ranges(order: Order, place: Place | None) -> list[Range]:
    """Return the ranges of keys that lie on from a place, in reading order.

    Ascending order is one range, since the undated entries have the greatest keys. Descending
    order is two: the dated entries from the last to the first, then the undated ones.
    """
    descending = order is Order.DATE_DESCENDING
    parts = [Range(above=None, below=None, descending=descending)]
    if descending:
        parts = [
            Range(above=None, below=UNDATED, descending=True),
            Range(above=UNDATED, below=None, descending=True),
        ]
    if place is None:
        return parts
    if place.backward:
        parts = [replace(part, descending=not part.descending) for part in reversed(parts)]
    holding = next(index for index, part in enumerate(parts) if _holds(part, place.key))
    first = parts[holding]
    rest = replace(first, below=place.key) if first.descending else replace(first, above=place.key)
    return [rest, *parts[holding + 1 :]]


def _holds(part: Range, key: Key) -> bool:
    return (part.above is None or part.above < key) and (part.below is None or key < part.below)
