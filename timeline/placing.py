"""Place a date that may be partial in formats that know only years, months and days.

Nothing is padded: a year stays a year, and an open side has no point. (Date matrix: a format that
cannot say what is known leaves the entry out and counts it.)
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from events import edtf
from events.models.document import DateDocument
from events.vocabulary import TO_THE_DAY, Precision

_BY_YEAR: Final = frozenset({Precision.YEAR, Precision.DECADE, Precision.CENTURY})


@dataclass(frozen=True, slots=True)
class Point:
    """One end of a date, as finely as it is known."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """The point in ISO 8601, reduced where it is coarse: "2011", "2011-12", "2011-12-07"."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)


def points(when: DateDocument) -> tuple[Point | None, Point | None]:
    """Return the first and last point of a date; both null where nothing can be placed.

    A single point has no last one, unless its unit has none of its own (decade, quarter, week).
    """
    if not when["edtf"]:
        return None, None
    if "/" in when["edtf"]:
        first, last = when["edtf"].split("/")
        return _end(first, last=False), _end(last, last=True)
    known = edtf.parse(when["edtf"])
    if not known.placeable:
        return None, None
    first_point = _point(known.lower, known.precision)
    last_point = _point(known.upper, known.precision)
    return first_point, last_point if last_point != first_point else None


def whole_days(when: DateDocument) -> tuple[date, date] | None:
    """Return the first and last day, inclusive, of a date that is known to the day, else null."""
    first, last = points(when)
    last = last or first
    is_open = ".." in when["edtf"]
    if is_open or not (first and last and first.day and last.day):
        return None
    return date.fromisoformat(first.iso), date.fromisoformat(last.iso)


def day_after(day: date) -> date:
    """Return the next day: the exclusive end that calendars want."""
    return day + timedelta(days=1)


def _end(text: str, *, last: bool) -> Point | None:
    if text in {"", ".."}:
        return None
    known = edtf.parse(text)
    return _point(known.upper if last else known.lower, known.precision)


def _point(day: date | None, precision: Precision) -> Point | None:
    if day is None:
        return None
    if precision in _BY_YEAR:
        return Point(day.year)
    if precision in TO_THE_DAY or precision is Precision.INTERVAL:
        return Point(day.year, day.month, day.day)
    return Point(day.year, day.month)
