"""Calendar arithmetic on TIMEX3 values ("2011-12", "1989-Q3", "1998-W07"), and their EDTF."""

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from events.edtf import EdtfError, parse

UNITS_OF_MONTHS = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}
_SEASON = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
_EDGES = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}


def checked(value: str) -> str | None:
    """Return the EDTF text if it is in the calendar, else null."""
    try:
        return parse(value).text
    except EdtfError:
        return None


def to_edtf(value: str, edge: str = "") -> str | None:
    """Return the EDTF of a TIMEX3 date; null for what is vague or impossible.

    ``edge`` is START, MID or END: a third of a month (days 1-10, 11-20, 21-end), marked
    approximate. A year or more keeps its whole extent.
    """
    value = value.partition("T")[0]
    if match := re.fullmatch(r"(\d{4})-(?:Q([1-4])|H([12]))", value):
        size, number = (3, int(match[2])) if match[2] else (6, int(match[3]))
        return months(int(match[1]), size * (number - 1) + 1, size * number)
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        return _week(int(match[1]), int(match[2]), weekend=bool(match[3]))
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        first, last = _SEASON[match[2]]
        year = int(match[1])
        return checked(f"{year:04}-{first:02}~/{year + (last < first):04}-{last:02}~")
    if edge and re.fullmatch(r"\d{4}-\d\d", value):
        return _third(value, edge)
    return checked(f"{value:X<4}" if re.fullmatch(r"\d{2,3}", value) else value)


def months(year: int, first: int, last: int) -> str | None:
    """Return the interval from the first month of a year to the last."""
    return checked(f"{year:04}-{first:02}/{year:04}-{last:02}")


def months_to(year: int, month: int) -> str | None:
    """Return the interval of three months up to a month."""
    first, before = divmod(year * 12 + month - 3, 12)
    return checked(f"{first:04}-{before + 1:02}/{year:04}-{month:02}")


def _week(year: int, number: int, *, weekend: bool) -> str | None:
    try:
        first = date.fromisocalendar(year, number, 6 if weekend else 1)
    except ValueError:
        return None
    return f"{first}/{first + timedelta(1 if weekend else 6)}"


def _third(month: str, edge: str) -> str | None:
    first, last = _EDGES[edge]
    try:
        last = min(last, monthrange(int(month[:4]), int(month[5:]))[1])
    except ValueError:
        return None
    return checked(f"{month}-{first:02}~/{month}-{last:02}~")


def shifted(day: date, number: int, unit: str) -> str:
    """Return the TIMEX3 value, in the unit, of the day moved by that many units.

    Raises ``OverflowError`` where the calendar ends.
    """
    if unit == "D":
        return str(day + timedelta(number))
    if unit in {"W", "2W"}:
        return week(day + timedelta(number * (7 if unit == "W" else 14)))
    total = day.year * 12 + day.month - 1 + number * UNITS_OF_MONTHS[unit]
    year, month = divmod(total, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError
    by_unit = {
        "M": f"{year:04}-{month + 1:02}",
        "Q": f"{year:04}-Q{month // 3 + 1}",
        "E": f"{year:04}"[:3],
        "C": f"{year:04}"[:2],
    }
    return by_unit.get(unit, f"{year:04}")


def week(day: date) -> str:
    """Return the ISO week of a day as a TIMEX3 value."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def duration(number: str, unit: str) -> str:
    """Return an ISO 8601 duration: P2D, PT3H, PXM for an unknown number."""
    if unit == "2W":
        return f"P{2 * int(number)}W" if number.isdigit() else "PXW"
    if unit.startswith("T"):
        return f"PT{number}{unit[1:]}"
    return f"P{number}{unit}"
