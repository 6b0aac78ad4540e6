"""Rules for quarters and half-years, and for what reports of them are compared with."""

import re

from events.extraction.dates.absolute import MONTH, day_number, year_number
from events.extraction.dates.reading import Context, Phrase, Reading, Rule
from events.extraction.dates.relative import SHIFTS, shift_of
from events.extraction.dates.tense import AHEAD, BACK, direction, year_of
from events.extraction.dates.values import checked, months_to, shifted, to_edtf

_PER_YEAR = {"Q": 4, "H": 2}
_RECENT = 9  # months since the end of a quarter that can be "the latest"
_SENTENCE = 100  # code points from "the quarter ended Sept. 30" to its "a year earlier"


def quarter(phrase: Phrase, context: Context) -> Reading | None:
    """The third quarter; the first half of the year; the 2009 second quarter; the last one."""
    unit = "H" if phrase.has("half") or phrase.get("code")[:1] == "H" else "Q"
    number = int(
        phrase.get("code")[1:]
        or phrase.get("nth")
        or phrase.get("second")
        or re.sub(r"\D", "", phrase.get("dayth"))
        or _PER_YEAR[unit]
    )
    if number > _PER_YEAR[unit] or (unit == "H" and not _is_half_year(phrase)):
        return None
    value = f"{_year_of(phrase, context, number, unit):04}-{unit}{number}"
    if unit == "Q":
        _speak_of(phrase, context, value)
    return Reading("DATE", value, to_edtf(value))


def _year_of(phrase: Phrase, context: Context, number: int, unit: str) -> int:
    year = year_number(phrase, context)
    if phrase.has("ago", "earlier"):
        return context.today.year - 1
    if year is not None:
        return year
    year = context.today.year + shift_of(phrase)
    month = (number - 1) * 12 // _PER_YEAR[unit] + 1
    near = phrase.has("last", "next", "this", "uyear")
    if not near and month > context.today.month and direction(phrase) != AHEAD:
        year -= 1
    return year


def _is_half_year(phrase: Phrase) -> bool:
    """Tell "in the first half" of a year from that of a match."""
    if phrase.has("uyear", "year", "short", "fiscal", "code"):
        return True
    within = re.search(r"\b(?:in|for|during|over)\s+$", phrase.before(8))
    return within is not None and not re.match(r"\s+of\b", phrase.after(6))


def _speak_of(phrase: Phrase, context: Context, value: str) -> None:
    """Remember the latest quarter that was over; an earlier one beside it is but mentioned.

    A quarter that is not over by the calendar and yet reported is a fiscal one.
    """
    today = context.reference
    if today is None or (value < context.quarter and not phrase.has("fiscal")):
        return
    over = today.year * 12 + today.month - int(value[:4]) * 12 - 3 * int(value[-1])
    fiscal = -3 < over <= 0 and not context.quarter and direction(phrase) == BACK
    if fiscal or 0 < over <= _RECENT:
        context.quarter = value


def quarter_ended(phrase: Phrase, context: Context) -> Reading | None:
    """The quarter ended Sept. 30: three months; where they are a fiscal quarter, QX: no number."""
    month, day = int(phrase.get("month")), day_number(phrase.get("day"))
    year = year_number(phrase, context) or year_of(context, month, day, BACK)
    end = checked(f"{year:04}-{month:02}-{day:02}")
    if end is None:
        return None
    value = f"{year:04}-Q{month // 3}"  # the months of a quarter
    if month % 3 == 0 and context.quarter in {"", value}:
        context.quarter = value
    else:
        value, context.closing = f"{year:04}-QX", (phrase.end, year, month)
    (_, first), (second, _) = phrase.spans("uquarter")[0], phrase.spans("month")[0]
    parts = ((phrase.start, first, value), (second, phrase.end, end))
    return Reading("DATE", end, months_to(year, month), parts)


def year_before(phrase: Phrase, context: Context) -> Reading:
    """A year ago, a year earlier, the year-ago quarter: the same quarter when one is spoken of."""
    if context.closing and phrase.start - context.closing[0] < _SENTENCE:
        _, year, month = context.closing
        return Reading("DATE", f"{year - 1:04}-QX", months_to(year - 1, month))
    if context.quarter:
        return in_year(context, int(context.quarter[:4]) - 1)
    value = str(context.today.year - 1)
    return Reading("DATE", value, checked(f"{value}~" if phrase.has("ago") else value))


def in_year(context: Context, year: int) -> Reading:
    """Return the quarter that is spoken of in another year, or just that year."""
    value = f"{year:04}{context.quarter[4:]}"
    return Reading("DATE", value, to_edtf(value))


def period(phrase: Phrase, context: Context) -> Reading:
    """The 1988 period, the same period last year, last year's quarter."""
    year = year_number(phrase, context)
    return in_year(context, context.today.year + shift_of(phrase) if year is None else year)


def the_quarter(_: Phrase, context: Context) -> Reading:
    """The quarter, the latest quarter: the one spoken of, else the last that was over."""
    value = context.quarter or shifted(context.today, -1, "Q")
    return Reading("DATE", value, to_edtf(value))


NTH = (
    f"(uyear hyphen (ago|earlier)|{SHIFTS} uyear poss|year|fiscal|comparable){{0,3}}"
    "(nth|second|dayth) fiscal?"
)
OF_YEAR = f"((of|in|comma)? (fiscal? (year|short)|(the|{SHIFTS}) fiscal? uyear))"
RULES = (
    Rule("quarter", f"(the|{SHIFTS}|latest)? {NTH} (uquarter|half) {OF_YEAR}?", quarter),
    Rule("quarter", f"{NTH} hyphen (uquarter|half)|code {OF_YEAR}?", quarter),
    Rule("quarter", "the last (uquarter|half) of (fiscal? (year|short)|the uyear)", quarter),
    Rule("quarter-ended", f"the? uquarter ended on? {MONTH} day (comma? year)?", quarter_ended),
    Rule(
        "period",
        "the year period|the? (same|comparable) (period|uquarter) (of|in)?"
        "((last|previous) uyear|year)|last uyear poss (uquarter|period)",
        period,
    ),
    Rule(
        "year-before",
        "the? comparable? uyear hyphen (ago|earlier) (period|uquarter)|uyear hyphen (ago|earlier)"
        "|a uyear hyphen? (ago|earlier)|the uquarter a uyear (ago|earlier)",
        year_before,
    ),
    Rule(
        "quarter-spoken",
        "(the|that)? latest uquarter|(the|that) uquarter|the latest period",
        the_quarter,
    ),
)
