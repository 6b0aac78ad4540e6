"""Rules for dates that are counted from the day of publication or from a date just mentioned."""

import re
from datetime import date, timedelta

from events.extraction.dates.absolute import (
    EDGE,
    MONTH,
    SPELLED,
    dated_day,
    day_number,
    edge_of,
    year_number,
)
from events.extraction.dates.reading import Context, Phrase, Reading, Rule
from events.extraction.dates.tense import AHEAD, BACK, direction, weekday, year_of
from events.extraction.dates.values import duration, shifted, to_edtf, week

MORE = "(at least|up to|no? (more|less) than|nearly)"
NUMBER = "(a? some|a|word|day|number|ten (hyphen? word)?)"
UNIT = "(uday|uweek|umonth|uquarter|uyear|udecade|ucentury)"
SHIFTS = "(last|past|next|this|previous|coming|following|current|same|that|latest)"
_UNITS = ("uday", "uweek", "umonth", "uquarter", "uyear", "udecade", "ucentury", "units")
_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_COMPARED = re.compile(r"\bcompared with [^;]{0,40}$|\b(?:from|than) $")
_WEEKDAY_BEFORE = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]oday|[Tt]omorrow)"
    r"\s(?:and|through|to)\s(?:on\s)?$"
)
_AGE_BEFORE = re.compile(
    r"\b(?:(?:many|most|some|all|people|leaders|world|youth|generation|cities|workers) of"
    r"|an? (?:better|brighter|greener|safer))\s$"
)
_TERM_AFTER = re.compile(r"\s(?:school|camp|course|internship|job|Olympic|Games)")
_APPEAL = re.compile(  # "Sign up today to receive"
    r"\b(?:Sign\sup|Subscribe|Join|Register|Donate|Enrol|Order|Call)(?:\s(?:us|for\sfree|here))?\s$"
)
_AGE_AFTER = re.compile(r"['’]s\s(?:\w+\s)?(?:world|youth|generation|era|age|society|economy)\b")
FIVE_YEAR_PLANS = (1951, 5, 3)  # the n-th plan, from the third on, starts in 1951 + 5n


def unit_of(phrase: Phrase) -> str:
    """Return the ISO letter of the unit in the phrase."""
    return next(value for name in _UNITS if (value := phrase.get(name)))


def number_of(phrase: Phrase) -> str:
    """Return how many units: digits, or X for "several"; "twenty-five" is 25."""
    if phrase.has("some"):
        return "2" if "couple" in phrase.printed.lower() else "X"
    if phrase.has("ten", "word"):
        tens, ones = phrase.get("ten") or "0", phrase.get("word") or "0"
        return str(int(tens) + int(ones))
    printed = (phrase.get("day") or phrase.get("number")).replace(",", "")
    return printed or ("1" if phrase.has("a") else "X")


def shift_of(phrase: Phrase) -> int:
    """Return -1 for last, 1 for next, 0 for this."""
    if phrase.has("last", "past", "previous"):
        return -1
    return 1 if phrase.has("next", "coming", "following") else 0


def day(phrase: Phrase, context: Context) -> Reading | None:
    """Today, yesterday, tomorrow; not "VOA Today", "the leaders of tomorrow" or "today's youth"."""
    named = phrase.printed.isupper() and phrase.before(4) == "USA "
    if named or (phrase.printed.istitle() and re.search(r"\w\s$", phrase.before(2))):
        return None
    if _AGE_BEFORE.search(phrase.before(20)) or _AGE_AFTER.match(phrase.after(20)):
        return None
    if phrase.has("today") and _APPEAL.search(phrase.before(24)):
        return None
    return _day(context.today + timedelta(int(phrase.get("today"))), phrase)


def _day(when: date, phrase: Phrase) -> Reading:
    part = phrase.get("part") or phrase.get("tonight")
    return Reading("TIME" if part else "DATE", f"{when}{part}", str(when))


def weekday_near(phrase: Phrase, context: Context) -> Reading:
    """Friday; on Monday evening: the nearest, before or after as the words round it say.

    On Monday nights: recurring. Saturday and Sunday: the second follows the first.
    """
    number = int(phrase.get("weekday") or phrase.get("shortday"))
    if phrase.printed.endswith("s") and phrase.has("part"):
        return Reading("SET", f"XXXX-WXX-{number + 1}{phrase.get('part')}")
    if context.day and _WEEKDAY_BEFORE.search(phrase.before(28)):
        first = context.counted_from(context.day)
        return _day(first + timedelta((number - first.weekday()) % 7), phrase)
    return _day(weekday(context, number, direction(phrase)), phrase)


def weekday_shifted(phrase: Phrase, context: Context) -> Reading:
    """Last Wednesday, next Monday: strictly before or after the reference; this Friday: near it."""
    number, shift, today = int(phrase.get("weekday")), shift_of(phrase), context.today
    if shift == 0:  # on a Wednesday "this Friday" is never the last one
        back = number < today.weekday() and direction(phrase) == BACK
        return _day(weekday(context, number, BACK if back else AHEAD), phrase)
    if phrase.has("previous", "following") and context.day:
        today = context.counted_from(context.day)
    away = (today.weekday() - number) % 7 or 7
    return _day(
        today - timedelta(away) if shift < 0 else today + timedelta((7 - away) or 7), phrase
    )


def weekday_of_week(phrase: Phrase, context: Context) -> Reading:
    """Tuesday last week; Monday of next week."""
    monday = context.today - timedelta(context.today.weekday())
    return _day(monday + timedelta(7 * shift_of(phrase) + int(phrase.get("weekday"))), phrase)


def week_of(phrase: Phrase, context: Context) -> Reading | None:
    """The week of March 6."""
    on = dated_day(phrase, context, int(phrase.get("month")), day_number(phrase.get("day")))
    if on is None or not on[:4].isdigit():
        return None
    value = week(date.fromisoformat(on))
    return Reading("DATE", value, to_edtf(value))


def month_shifted(phrase: Phrase, context: Context) -> Reading:
    """Last November: the latest before this month; next May; this September."""
    number, shift, today = int(phrase.get("month")), shift_of(phrase), context.today
    year = today.year
    if shift < 0:
        year -= number >= today.month
    elif shift > 0:
        year += number <= today.month
    value = f"{year:04}-{number:02}"
    return Reading("DATE", value, to_edtf(value, edge_of(phrase)))


def season(phrase: Phrase, context: Context) -> Reading | None:
    """Last fall, this summer, the winter of 1994, spring 2011."""
    if _TERM_AFTER.match(phrase.after(16)):
        return None
    name, today = phrase.get("season"), context.reference
    year = year_number(phrase, context)
    if year is None:
        if today is None:
            today = context.today
        started = _SEASON_START[name] <= today.month
        year = today.year
        if phrase.has("last", "previous"):
            year -= 0 if _SEASON_START[name] + 2 < today.month else 1
        elif phrase.has("next", "coming"):
            year += started
        elif not phrase.has("this"):
            year -= 0 if started or direction(phrase) == AHEAD else 1
    value = f"{year:04}-{name}"
    return Reading("DATE", value, to_edtf(value))


def season_spoken(phrase: Phrase, context: Context) -> Reading | None:
    """Into the summer, of the early spring: where it is a time, not "the fall of" something."""
    placed = re.search(r"\b(?:in|into|of|over|during|since|until|by|through)\s$", phrase.before(9))
    return season(phrase, context) if placed and phrase.after(4) != " of " else None


def unit_shifted(phrase: Phrase, context: Context) -> Reading | None:
    """Last year, next month, this week, the previous day, that year, early next year."""
    unit = unit_of(phrase)
    if phrase.has("that", "same", "previous", "following") or (unit == "D" and phrase.has("next")):
        return _from_last(phrase, context, unit)
    if phrase.has("latest"):
        return Reading("DATE", "PAST_REF")
    if phrase.has("past", "next", "coming") and unit in {"E", "C"}:
        return Reading("DURATION", duration("10" if unit == "E" else "100", "Y"))
    titled = phrase.printed.istitle() and phrase.before(1) in {'"', "“"}
    if unit == "D" or titled or phrase.after(11) == " and a half":
        return None  # "the last day" is that of a forum; "This Week With David Brinkley"
    value = shifted(context.today, shift_of(phrase), unit)
    if unit == "Y" and phrase.has("last") and _COMPARED.search(phrase.before(60)):
        value += context.quarter[4:]
    return Reading("DATE", value, to_edtf(value, edge_of(phrase)))


def _from_last(phrase: Phrase, context: Context, unit: str) -> Reading:
    if phrase.has("same", "that") and unit == "D":
        base = context.counted_from(context.day)
    else:
        base = context.counted_from(_mentioned(context, unit) or context.reference)
    value = shifted(base, shift_of(phrase), unit)
    return Reading("DATE", value, to_edtf(value, edge_of(phrase)))


def _mentioned(context: Context, unit: str) -> date | None:
    """Return the day mentioned last, or the first of the month or year, for the coarser units."""
    if (unit == "D" and context.day) or not re.match(r"\d{4}(?!-W)", context.last):
        return context.day
    month = re.match(r"\d{4}-(\d\d)", context.last)
    return date(int(context.last[:4]), int(month[1]) if month else 1, 1)


def ago(phrase: Phrase, context: Context) -> Reading | None:
    """Three years ago, 11 days ago: whole units back; a year or a month is approximate."""
    return _counted(phrase, context.today, -1)


def later(phrase: Phrase, context: Context) -> Reading | None:
    """A month later, two days earlier: counted from the date mentioned last."""
    unit = unit_of(phrase)
    base = context.counted_from(_mentioned(context, unit) or context.reference)
    return _counted(phrase, base, 1 if phrase.has("later") else -1)


def _counted(phrase: Phrase, base: date, sign: int) -> Reading | None:
    number, unit = number_of(phrase), unit_of(phrase)
    if not number.isdigit() or unit.startswith("T"):  # minutes and hours tell no day
        return Reading("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    if unit == "E":
        number, unit = str(10 * int(number)), "Y"
    if int(number) > 9999:  # years of the calendar
        return None
    value = shifted(base, sign * int(number), unit)
    text = to_edtf(value)
    return Reading("DATE", value, f"{text}~" if text and unit in {"Y", "M"} else text)


def weekend(phrase: Phrase, context: Context) -> Reading:
    """The weekend, last weekend, next weekend."""
    today = context.today
    saturday = today - timedelta((today.weekday() - 5) % 7)
    told = direction(phrase)
    over = phrase.has("past", "last") or (told == BACK and today.weekday() < 2)  # on Tuesday
    ahead = phrase.has("next", "coming") or phrase.before(9) == "ahead of "
    if ahead or told == AHEAD or (phrase.has("this") and not over):
        saturday += timedelta(7 if today.weekday() < 5 else 0)  # Saturday is 5
    value = f"{week(saturday)}-WE"
    return Reading("DATE", value, to_edtf(value))


def year_end(phrase: Phrase, context: Context) -> Reading:
    """Year-end, the end of the year, the end of next year."""
    year = f"{context.today.year + shift_of(phrase):04}"
    return Reading("DATE", f"{year}-12-31" if phrase.has("hyphen") else year, year)


def plan(phrase: Phrase, _: Context) -> Reading | None:
    """The 12th Five-Year Plan period: 2011 to 2015."""
    number = int(phrase.get("nth") or re.sub(r"\D", "", phrase.get("dayth")))
    origin, length, first = FIVE_YEAR_PLANS
    if not first <= number <= 30:  # 2105; further plans are not spoken of
        return None
    start = origin + length * number
    return Reading("DURATION", f"P{length}Y", f"{start}/{start + length - 1}")


def feast(phrase: Phrase, context: Context) -> Reading:
    """Christmas Day 2010, last Thanksgiving."""
    month_number, number, *on = (int(part) for part in phrase.get("feast").split("-"))
    year = year_number(phrase, context)
    if year is None:
        shift = shift_of(phrase)
        year = year_of(context, month_number, number, {-1: BACK, 1: AHEAD}.get(shift, BACK))
    if on:
        first = date(year, month_number, 1)
        number = 1 + (on[0] - first.weekday()) % 7 + 7 * (number - 1)
    value = str(date(year, month_number, number))
    return Reading("DATE", value, value)


def part_of_today(phrase: Phrase, context: Context) -> Reading:
    """This morning, tonight, last night."""
    back = -1 if phrase.has("last") else 0
    return _day(context.today + timedelta(back), phrase)


def span(phrase: Phrase, _: Context) -> Reading:
    """The past two months, the next three years."""
    return Reading("DURATION", duration(number_of(phrase), unit_of(phrase)))


EDGED = f"(the? {EDGE}|(earlier|later) (in)?)"
RULES = (
    Rule("plan", "the? (dayth|nth) word hyphen uyear plan period?", plan),
    Rule("weekday", "(weekday|shortday dot?) (part|tonight)", weekday_near),
    Rule("week-of", f"the? uweek of {MONTH} day (comma? year)?", week_of),
    Rule("weekday-of-week", f"weekday of? {SHIFTS} uweek|{SHIFTS} uweek weekday", weekday_of_week),
    Rule(
        "weekday-shifted",
        "(the? (early|mid|late) hyphen?)? (the|this)? "
        "(last|past|next|this|coming|previous|following) weekday part?",
        weekday_shifted,
    ),
    Rule("day", "((early|late|earlier|later|mid) hyphen?)? today part?", day),
    Rule("part-of-day", "(this|last) part|tonight", part_of_today),
    Rule(
        "month-shifted",
        f"(the? {EDGE})? (last|past|next|this|coming|previous) month",
        month_shifted,
    ),
    Rule(
        "season",
        f"(the? {EDGE}|the)? (last|past|next|this|coming|previous|this past)? season"
        f" of? comma? (year|short|{SPELLED})",
        season,
    ),
    Rule(
        "season", f"(the? {EDGE}|the)? this? (last|past|next|this|coming|previous) season", season
    ),
    Rule("season", "the (early|mid|late)? season", season_spoken),
    Rule(
        "weekend",
        "(the|last|past|next|this|coming|previous) (last|past|next|coming|previous)? weekend",
        weekend,
    ),
    Rule("ago", f"{MORE}? {NUMBER} more? (units|{UNIT}) (or so)? ago", ago),
    Rule("later", f"{NUMBER} (units|{UNIT}) (later|earlier)", later),
    Rule(
        "span",
        "(the latest|the? (last|past|next|coming|previous|following|nth|second))"
        f"{NUMBER} of? (units|{UNIT})",
        span,
    ),
    Rule(
        "year-end",
        "(around? the?)? (uyear (hyphen|poss)? end|end of (the|this|next|last) uyear)",
        year_end,
    ),
    Rule("unit-now", f"{EDGED} the (uyear|umonth|uday|uweek)|the full uyear", unit_shifted),
    Rule("unit-shifted", f"({EDGED}|the)? {SHIFTS} {UNIT}", unit_shifted),
    Rule("feast", "(last|past|next|this)? feast (uday|eve)? ((comma|of)? (year|short))?", feast),
    Rule("weekday", "((early|late) hyphen? on?)? weekday", weekday_near),
)
