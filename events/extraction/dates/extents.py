"""Rules for durations, recurring times, clock times and vague words: recognised, never placed."""

import re

from events.extraction.dates.absolute import MONTH, WEEKDAY, dated_day, day_number
from events.extraction.dates.reading import Context, Phrase, Reading, Rule
from events.extraction.dates.relative import MORE, NUMBER, UNIT, number_of, unit_of
from events.extraction.dates.tense import direction, weekday
from events.extraction.dates.values import checked, duration

_AFTERNOON = 12
_HALVES = {"Y": "6M", "TH": "30M", "D": "T12H", "TM": "30S"}
_PLACE_ZONES = {"Beijing time": "+08:00", "Hong Kong time": "+08:00", "Singapore time": "+08:00"}


def length(phrase: Phrase, _: Context) -> Reading | None:
    """Two days, the two-day, 22 months, several years, 2 1/2 hours; an age is none of them."""
    if phrase.has("old") or re.match(r"\s+(?:old|of age)\b", phrase.after(8)):
        return None
    unit = phrase.get("uhour") or unit_of(phrase)
    if unit == "Q" and (phrase.has("hyphen") or phrase.after(4) == " of "):
        return None  # a share: three-quarters, a quarter of
    if phrase.has("a") and re.search(r"(?:[a-z]s|\d)\s$", phrase.before(3)):
        return Reading("SET", duration("1", unit))  # 700 seats a week
    if phrase.has("fraction", "half"):
        whole = "1" if phrase.has("half") else phrase.get("fraction")[:-3].strip(" -") or "0"
        return Reading("DURATION", duration(whole, unit) + _HALVES.get(unit, ""))
    number = number_of(phrase)
    if unit == "E" and number.isdigit() and int(number) > 1:
        number, unit = f"{number}0", "Y"
    return Reading("DURATION", duration(number, unit))


def bare_units(phrase: Phrase, _: Context) -> Reading | None:
    """For years, within weeks: a duration of no stated length."""
    placed = re.search(r"\b(?:[Ff]or|[Ii]n|[Ww]ithin|[Aa]fter|[Oo]ver)\s$", phrase.before(8))
    if not placed and not phrase.has("hyphen"):
        return None
    return Reading("DURATION", duration("X", unit_of(phrase)))


def year_ended(_: Phrase, context: Context) -> Reading:
    """The fiscal year ended July 2."""
    context.quarter = ""
    return Reading("DURATION", "P1Y")


def often(phrase: Phrase, _: Context) -> Reading:
    """Daily, every year, each month."""
    if phrase.has("often"):
        return Reading("SET", phrase.get("often"))
    if phrase.has("month"):
        return Reading("SET", f"XXXX-{int(phrase.get('month')):02}")
    if phrase.has("weekday", "weekdays"):
        number = int(phrase.get("weekday") or phrase.get("weekdays")) + 1
        return Reading("SET", f"XXXX-WXX-{number}{phrase.get('part')}")
    return Reading("SET", duration("1", phrase.get("uhour") or unit_of(phrase)))


def vague(phrase: Phrase, _: Context) -> Reading:
    """Now, recently, recent months, coming years, the past."""
    if phrase.has("coming", "current"):
        return Reading("DATE", "FUTURE_REF" if phrase.has("coming") else "PRESENT_REF")
    return Reading("DATE", phrase.get("vague") or "PAST_REF")


def clock(phrase: Phrase, context: Context) -> Reading | None:
    """9:30 am on Dec 7, Beijing time; 10 p.m. Wednesday; noon; a bare clock is of today."""
    time = phrase.get("noon") or _clock(phrase)
    if time is None or phrase.before(5).lower() == "high ":
        return None
    on = _day_of(phrase, context)
    if on is None:
        return Reading("TIME", f"{context.reference or ''}{time}")
    zone = phrase.get("zone") or next(
        (
            zone
            for place, zone in _PLACE_ZONES.items()
            if place in phrase.printed + phrase.after(20)
        ),
        "",
    )
    instant = checked(f"{on}{time}:00{zone}") if zone else None
    return Reading("TIME", f"{on}{time}", instant or on)


def _clock(phrase: Phrase) -> str | None:
    hour, _, minute = (phrase.get("clock") or phrase.all("day", "clock")[0]).partition(":")
    number = int(hour)
    if phrase.has("ampm", "part"):
        before_noon = phrase.get("ampm")[:1] == "a" or phrase.get("part") == "TMO"
        number = number % _AFTERNOON + (0 if before_noon else _AFTERNOON)
    if number > 24 or int(minute[:2] or 0) > 59:  # hours and minutes
        return None
    return f"T{number:02}:{minute[:2] or '00'}"


def _day_of(phrase: Phrase, context: Context) -> str | None:
    if phrase.has("month"):
        return dated_day(
            phrase, context, int(phrase.get("month")), day_number(phrase.all("day", "dayth")[-1])
        )
    if phrase.has("weekday"):
        return str(weekday(context, int(phrase.get("weekday")), direction(phrase)))
    return None


ZONE = "(open? number? zone close?)"
RULES = (
    Rule(
        "clock",
        f"((day|clock) ampm|clock|noon) {ZONE}? comma? on? {WEEKDAY}? {MONTH} day (comma? year)?",
        clock,
    ),
    Rule("clock", f"((day|clock) ampm|clock|noon) {ZONE}? comma? on? weekday", clock),
    Rule("clock", f"(day|clock) ampm {ZONE}?|(day|clock) in the part|noon", clock),
    Rule(
        "often",
        f"each (weekday part?|month|{UNIT}|uhour)|weekdays part?|often",
        often,
    ),
    Rule(
        "duration",
        f"a ({UNIT}|uhour) and a half"
        f"|(the (word|day) units|{MORE}? (fraction|{NUMBER}) more? (units|{UNIT}|uhour))"
        "(?!hyphen) old?"
        f"|(fraction|{NUMBER}) hyphen (units|{UNIT}|uhour) (hyphen old)?",
        length,
    ),
    Rule("duration", "fiscal? uyear (?=ended)|the fiscal? uyear (?=ended)", year_ended),
    Rule("duration", "units (hyphen old)?", bare_units),
    Rule(
        "vague",
        "vague|(recent|coming) units ((and|or) units)?|the past (?=x|comma|dot|stop)"
        "|current (?!uyear|umonth|uweek|uquarter|udecade)",
        vague,
    ),
)
