"""On which days a gathering was held, where the text dates it: never the day of one speech."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from events import edtf
from events.extraction.forums.choice import Gathering
from events.extraction.forums.dated import (
    LEAP,
    UNKNOWN,
    Dated,
    addressed,
    dated,
    is_placed,
    is_short,
    met,
    opened,
)
from events.extraction.forums.mentions import Mention
from events.extraction.forums.reading import days as day_count
from events.extraction.forums.relations import (
    bounds,
)
from events.extraction.lexicon import words
from events.extraction.records import DateMention, Span, Support
from events.vocabulary import Precision

_WORD = re.compile(r"\s([a-z]+)\b")
_ELSE = re.compile(
    r"\b(?:(?:sp(?:eak|oke)|speech|address|remark|lectur|keynote|deliver|said|say|told|tell|report"
    r"|announc|effect|visit|trip|tour|meeting|congress|host|sign|since|releas|issu)\w*|before|after|until|by)\b",
    re.IGNORECASE,
)
_READY = re.compile(
    r"\b(?:ahead\sof|before|prepar(?:ations|ing)\sfor|prior\sto)\s(?:the|its|this)\b"
)
_LASTING = re.compile(
    r"\b(?:over|during|for|last(?:s|ing)?|span(?:s|ning)?)\s(?:the\s|its\s)?(?P<length>[a-z]+|\d{1,2})\sdays\b"
)
_SAMPLE = "2001"  # a year without a leap day
_WEEKS = 45  # days between a photograph and what it goes with


@dataclass(frozen=True, slots=True)
class Days:
    """The first and last day of a gathering as EDTF, and what supports them."""

    start: str | None = None
    end: str | None = None
    support: tuple[Support, ...] = ()


def held(text: str, gathering: Gathering, dates: Sequence[DateMention], city: str | None) -> Days:
    """Return the days that the text gives a gathering; what it does not say stays null.

    The year of "Forum 2024" is that of a day without one.
    """
    days = _held(text, gathering, dates, city)
    told = (day[:4] for day in (days.start, days.end) if day and not day.startswith(UNKNOWN))
    years = {one.year for one in gathering.mentions if one.year and one.named == gathering.named}
    years = {int(year) for year in told} or years
    return _of_year(days, *years) if len(years) == 1 else days


def of_photographs(days: Days, captioned: Sequence[DateMention]) -> Days:
    """Return days of an unknown year in that of captions dated in the weeks round them, if one."""
    told = days.start or days.end or ""
    if not told.startswith(UNKNOWN) or len(told) != len("YYYY-MM-DD"):
        return days
    years = {
        one.lower.year
        for one in captioned
        if one.lower and one.lower == one.upper and str(one.lower.year) in one.text
        if abs(date.fromisoformat(told.replace(UNKNOWN, LEAP)) - one.lower.replace(year=int(LEAP)))
        <= timedelta(_WEEKS)
    }
    return _of_year(days, *years) if len(years) == 1 else days


def _of_year(days: Days, year: int | None) -> Days:
    """Return days of an unknown year as those of one that is told beside them.

    They stay unknown where that year has no such day, or they would run backwards in it.
    """
    if year is None:
        return days
    start, end = (day and day.replace(UNKNOWN, str(year)) for day in (days.start, days.end))
    told = [day for day in (start, end) if day]
    sound = all(map(_exists, told)) and told == sorted(told)
    return replace(days, start=start, end=end) if sound else days


def _exists(day: str) -> bool:
    """Tell whether there is such a day: no 29 February in most years."""
    try:
        edtf.parse(day)
    except ValueError:
        return False
    return True


def _held(text: str, gathering: Gathering, dates: Sequence[DateMention], city: str | None) -> Days:
    found = (
        list(dated(text, gathering, dates))
        or list(opened(text, gathering, dates))
        or list(met(text, gathering, dates, city))
        or list(addressed(text, gathering, dates))
    )
    spreads = [one for one in found if one.relation != "end" and bounds(one.date)]
    if any(one.relation == "begin" and one.date.precision is Precision.DAY for one in found):
        spreads = [one for one in spreads if one.date.rule != "weekend"]
        found = [one for one in found if one.date.rule != "weekend"]
    spread = min(spreads, key=lambda one: one.date.rule == "weekend", default=None)
    if spread:
        start, end = bounds(spread.date) or (None, None)
        return _of_year(Days(start, end, _support(spread)), spread.mention.year)
    begins = [one for one in found if one.relation in {"begin", "held"}]
    begin = min(begins, key=lambda one: one.date.precision is Precision.MONTH, default=None)
    close = next((one for one in found if one.relation == "end"), None)
    nth = next((one for one in found if one.relation.startswith("nth-day-")), None)
    if begin is None and nth is not None:
        return _counted(nth, gathering.days)
    if begin is None and close is None:
        return _untied_day(text, gathering, dates)
    length = gathering.days or (_lasting(text, begin.mention) if begin else None)
    return _filled(_between(begin, close, length), dates)


def _untied_day(text: str, gathering: Gathering, dates: Sequence[DateMention]) -> Days:
    """Return the only day or days in figures that the sentences of a gathering print, if any.

    No word ties them to it, so they are uncertain ("?").
    """
    told = [one for one in dates if is_placed(one) and any(map(str.isdigit, one.text))]
    starts = [one.span.start for one in told]
    near: dict[str | None, tuple[DateMention, Span]] = {}  # each day, where it is printed last
    for sentence in sorted({one.sentence for one in gathering.mentions if not one.body}):
        low, high = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        near |= {_printed(one): (one, sentence) for one in told[low:high]}
    if len(near) != 1:
        return Days()
    ((value, (one, sentence)),) = near.items()
    first, _, last = (value or "").partition("/")
    if len(first) < len("YYYY-MM-DD") or _is_of_another(text, one, sentence):
        return Days()
    support = Support(field="dates", span=one.span, rule="forum-beside")
    return Days(f"{first}?", f"{last or first}?", (support,))


def _is_of_another(text: str, one: DateMention, sentence: Span) -> bool:
    """Tell whether a date is that of something else: a speech, a visit, "the 17 May budget"."""
    noun = _WORD.match(text, one.span.end)
    if noun and noun[1] not in words("forum-function-words"):
        return True
    ready = _READY.search(text, one.span.end, sentence.end)
    return bool(ready) or _ELSE.search(text, sentence.start, one.span.start) is not None


def _lasting(text: str, mention: Mention) -> int | None:
    """Return the length that the sentence of a mention tells: "during its five days"."""
    told = _LASTING.search(text, *mention.sentence)
    return day_count(f"{told['length']}-day") if told else None


def _filled(days: Days, dates: Sequence[DateMention]) -> Days:
    """Return days with the end that is not told, where one range of days has the other end."""
    if (days.start is None) == (days.end is None):
        return days
    ranges = {own for one in dates if (own := bounds(one))}
    fitting = [own for own in ranges if days.start == own[0] or days.end == own[1]]
    if len(fitting) != 1:
        return days
    start, end = fitting[0]
    return replace(days, start=start, end=end) if is_short(start, end) else days


def _between(begin: Dated | None, end: Dated | None, length: int | None) -> Days:
    """Return the days from an opening, a closing and a length, as far as they are known."""
    start = (_printed(begin.date) or "").partition("/")[0] or None if begin else None
    last = (_printed(end.date) or "").rpartition("/")[2] or None if end else None
    if begin and not last and begin.date.precision is Precision.MONTH:
        last = start if begin.relation == "held" else None
    elif begin and not last and (begin.relation == "held" or length == 1):
        last = _moved(begin.date, (length or 1) - 1)
    elif begin and not last and length:
        last = _moved(begin.date, length - 1)
    elif end and not start and length:
        start = _moved(end.date, 1 - length)
    if start and last and end and last < start:  # a weekday that was taken for the one before
        later = _moved(end.date, 7) if end.date.rule == "weekday" else None
        last = later if later and later >= start else None
    if start and last and length and begin and begin.date.rule == "weekday":
        first = _later(last, 1 - length)  # or the weekday of the week before
        start = first if first == _later(start, 7) else start
    return Days(start, last, tuple(one for item in (begin, end) if item for one in _support(item)))


def _printed(mention: DateMention) -> str | None:
    """Return the value of the printed words: "until Friday" is Friday here."""
    return mention.alone or mention.edtf


def _counted(nth: Dated, length: int | None) -> Days:
    """Return the days from "the second day of the forum on Tuesday"."""
    start = _moved(nth.date, 1 - int(nth.relation.rpartition("-")[2]))
    end = _later(start, length - 1) if start and length else None
    return Days(start, end, _support(nth))


def _support(dated: Dated) -> tuple[Support, ...]:
    return (Support(field="dates", span=dated.date.span, rule=f"forum-{dated.relation}"),)


def _moved(mention: DateMention, by: int) -> str | None:
    """Return the day so many days later; null where the date is no single day of a known year."""
    if by == 0:
        return _printed(mention)
    whole = mention.lower is not None and mention.lower == mention.upper
    day = mention.lower.isoformat() if whole and mention.lower else _printed(mention) or ""
    return _later(day, by) if whole or day.startswith(UNKNOWN) else None


def _later(day: str, by: int) -> str | None:
    """Return the day so many days later; one of an unknown year stays in its month."""
    known = day.replace(UNKNOWN, _SAMPLE)
    try:
        moved = (date.fromisoformat(known) + timedelta(days=by)).isoformat()
    except (ValueError, OverflowError):
        return None
    if known == day:
        return moved
    return day[:-2] + moved[-2:] if moved[:-2] == known[:-2] else None
