"""Dates that may be partial: the part of EDTF (ISO 8601-2:2019, levels 0-1) that this project uses.

A partial date stays partial: "2011-12" is the whole month and never its first day. Every value
has a canonical text, inclusive bounds in days, and a form in words. Accepted are

    2011  2011-12  2011-12-07  2011-12-07T09:30:00+08:00     a year, month, day, moment
    2011~  2011-12?  2011-12-07%                             approximate, uncertain, both
    199X  19XX  XXXX-12-07  XXXX-12  2011-12-XX              unknown digits; the last is "2011-12"
    2011-21 2011-22 2011-23 2011-24                          spring (March to May) to winter
    2011-12-07/2011-12-08  2009/..  ../2015                  intervals, open ends
    {2011-11-03,2011-11-10}  [2011-07-12,2011-12-07]         all of them; one of them
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property, lru_cache

from events.vocabulary import Precision

MONTHS = "January February March April May June July August September October November December"
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
PARTS = {
    Precision.QUARTER: ("first quarter", "second quarter", "third quarter", "fourth quarter"),
    Precision.HALF: ("first half", "second half"),
}
ACCEPTED = (
    "2011, 2011-12, 2011-12-07, 2011-12-07T09:30:00Z, each with ~ ? or %; 199X, 19XX, XXXX-12-07; "
    "intervals like 2009-03/2011, 2009/.. and ../2015; {a,b} and [a,b] of dates"
)

_POINT = re.compile(
    r"""(?P<year>\d{4}|\d{3}X|\d\dXX|XXXX)
        (?:-(?P<month>0[1-9]|1[0-2]|2[1-4])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?)?
        (?P<time>T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?
        (?P<mark>[~?%]?)""",
    re.VERBOSE | re.ASCII,
)
_LONGEST = 1000  # characters: a set of ninety days


class EdtfError(ValueError):
    """The text is not a date that is understood here; the message names it and what is accepted."""

    def __init__(self, text: str, why: str) -> None:
        super().__init__(f"{text[:60]!r} is not a date: {why}. Accepted: {ACCEPTED}.")


@dataclass(frozen=True)
class Edtf:
    """A date in EDTF: its canonical text and what follows from it.

    ``lower`` and ``upper`` are inclusive days; null on an open side, and both null where the year
    is unknown ("XXXX-09-18"), which no chronology can place.
    """

    text: str
    lower: date | None
    upper: date | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False

    def __str__(self) -> str:
        return self.text

    @property
    def placeable(self) -> bool:
        """Whether a chronology can place it: at least one bound is known."""
        return self.lower is not None or self.upper is not None

    @cached_property
    def display(self) -> str:
        """The date in words: "7-8 December 2011", "about 2014", "18 September, year unknown"."""
        doubt = ("possibly " if self.uncertain else "") + ("about " if self.approximate else "")
        return doubt + _words(re.sub("[~?%]", "", self.text), self)


@lru_cache(maxsize=4096)
def parse(text: str) -> Edtf:
    """Read one date; raises ``EdtfError`` for all that is not in the module's table."""
    text = text.strip()
    if len(text) > _LONGEST:
        raise EdtfError(text, f"it is longer than {_LONGEST} characters")
    if "/" in text:
        return _interval(text)
    if text[:1] + text[-1:] in {"{}", "[]"}:
        return _collection(text)
    return _point(text, text)


def between(first: date, last: date) -> Edtf:
    """Write the days from the first to the last, both included."""
    return parse(str(first) if first == last else f"{first}/{last}")


# ---------------------------------------------------------------- reading


def _point(text: str, whole: str) -> Edtf:
    text = text.replace("-XX", "")
    match = _POINT.fullmatch(text)
    if match is None:
        raise EdtfError(whole, f"{text!r} is not understood" if text else "a date is missing")
    year, month, day, time, mark = match.group("year", "month", "day", "time", "mark")
    try:
        if time:
            datetime.fromisoformat(f"{year}-{month}-{day}{time}")
        lower, upper, precision = _bounds(year, month, day)
    except (ValueError, OverflowError) as why:
        raise EdtfError(whole, f"{text!r} is not in the calendar ({why})") from why
    return Edtf(
        text=text,
        lower=lower,
        upper=upper,
        precision=Precision.INSTANT if time else precision,
        approximate=mark in {"~", "%"},
        uncertain=mark in {"?", "%"},
    )


def _bounds(
    year: str, month: str | None, day: str | None
) -> tuple[date | None, date | None, Precision]:
    if year == "XXXX":
        date(2000, int(month or 0), int(day or 1))  # a leap year: it has every day there is
        return None, None, Precision.DAY if day else Precision.MONTH
    if month is None:
        unit = (Precision.YEAR, Precision.DECADE, Precision.CENTURY)[year.count("X")]
        first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
        return date(first, 1, 1), date(last, 12, 31), unit
    if month in SEASONS:
        start = date(int(year), 3 * (int(month) - 20), 0 if day else 1)
        return start, _month_end(start + timedelta(days=62)), Precision.QUARTER
    start = date(int(year), int(month), int(day or 1))
    return start, start if day else _month_end(start), Precision.DAY if day else Precision.MONTH


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _interval(text: str) -> Edtf:
    first, _, last = text.partition("/")
    known = [_point(side, text) for side in (first, last) if side not in {"", ".."}]
    if not known:
        raise EdtfError(text, "an interval needs a known end")
    start, end = known[0], known[-1]
    if start.placeable != end.placeable:
        raise EdtfError(text, "one end has a year and the other has none")
    starts, ends = [(side.lower or date.min, side.upper or date.min) for side in (start, end)]
    if starts[0] > ends[0] or starts[1] > ends[1]:
        raise EdtfError(text, "it ends before it starts")
    lower = None if first in {"", ".."} else start.lower
    upper = None if last in {"", ".."} else end.upper
    return Edtf(
        text=text,
        lower=lower,
        upper=upper,
        precision=_extent(lower, upper),
        approximate=any(side.approximate for side in known),
        uncertain=any(side.uncertain for side in known),
    )


def _extent(lower: date | None, upper: date | None) -> Precision:
    """Name the calendar unit that the days fill: a week from Monday, a quarter, a half-year."""
    if lower is None or upper is None:
        return Precision.INTERVAL
    if lower.weekday() == 0 and upper - lower == timedelta(days=6):
        return Precision.WEEK
    whole = lower.day == 1 and upper == _month_end(upper) and lower.year == upper.year
    months = upper.month - lower.month + 1
    if whole and months in {3, 6} and upper.month % months == 0:
        return {3: Precision.QUARTER, 6: Precision.HALF}[months]
    return Precision.INTERVAL


def _collection(text: str) -> Edtf:
    points = [_point(part.strip(), text) for part in text[1:-1].split(",")]
    if len({point.placeable for point in points}) > 1:
        raise EdtfError(text, "some of its dates have a year and some have none")
    return Edtf(
        text=text[0] + ",".join(point.text for point in points) + text[-1],
        lower=min((point.lower for point in points if point.lower), default=None),
        upper=max((point.upper for point in points if point.upper), default=None),
        precision=Precision.INTERVAL if len(points) > 1 else points[0].precision,
        approximate=any(point.approximate for point in points),
        uncertain=any(point.uncertain for point in points),
    )


# ---------------------------------------------------------------- in words


def _words(text: str, value: Edtf) -> str:
    if text[0] in "{[":
        join = " and " if text[0] == "{" else " or "
        return join.join(_point_words(part) for part in text[1:-1].split(","))
    first, slash, last = text.partition("/")
    if not slash:
        words = _point_words(text)
    elif first in {"", ".."}:
        words = f"until {_point_words(last)}"
    elif last in {"", ".."}:
        words = f"since {_point_words(first)}"
    elif value.lower and (parts := PARTS.get(value.precision)):
        words = f"{parts[(value.lower.month - 1) * len(parts) // 12]} of {value.lower.year}"
    else:
        words = _range_words(_point_words(first).split(" "), _point_words(last).split(" "))
    return words


def _range_words(first: list[str], last: list[str]) -> str:
    """Say what the two ends share once: 7-8 December 2011, January to October 2011."""
    shared: list[str] = []
    while len(first) > 1 and len(last) > 1 and first[-1] == last[-1]:
        shared.insert(0, first.pop())
        last.pop()
    days = shared and first[0].isdigit() and len(first) == len(last) == 1
    return " ".join([("-" if days else " to ").join([" ".join(first), " ".join(last)]), *shared])


def _point_words(text: str) -> str:
    day, _, time = text.partition("T")
    year, month, number = [*day.split("-"), "", ""][:3]
    named = SEASONS.get(month) or (MONTHS.split()[int(month) - 1] if month else "")
    when = f"{int(number)} {named}" if number else named
    if year == "XXXX":
        return f"{when}, year unknown"
    if year.endswith("XX"):
        return _century(int(year[:2]) + 1)
    return f"{when} {year.replace('X', '0s')}".lstrip() + (f", {time}" if time else "")


def _century(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in {11, 12, 13} else ending} century"
