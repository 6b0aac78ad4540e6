"""On which days a gathering was held, where the text dates it: never the day of one speech."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from events import edtf
from events.extraction.forums.choice import Gathering
from events.extraction.forums.mentions import Mention
from events.extraction.forums.reading import days as day_count
from events.extraction.forums.relations import (
    MINOR,
    OF_LEADERS,
    bounds,
    is_run,
    nth_day,
    relation_of,
    verb_before,
    words_before,
)
from events.extraction.lexicon import words
from events.extraction.records import DateMention, Span, Support
from events.vocabulary import Precision, TimeKind

_LABEL = re.compile(r"\b(?:(?i:dates?|when)\s*:|WHEN)\s*$")
_LINED = re.compile(  # what stands beside days on a line of their own
    r"[\s*#|(]*(?:(?i:dates?|when)\s?:\s*)?[\s,|–-]*+(?:[A-Z][\w’'.]*+[\s,|–-]*+){0,6}[\s*|)]*$"
)
_TELLS = re.compile(
    r"\b(?:said|says|told|announced|urged|called|warned|noted|stress\w+|add\w+|advised|declared"
    r"|reiterated|disclosed|assured|express\w+|emphasi[sz]ed|underlined|highlighted|vowed)\b"
)
_MEETING = re.compile(
    r"\b(?:congregat\w+|conven\w+|gather\w*|met|meets?|(?:are|is|were|was)\smeeting|assembled?|held|t(?:ook|akes?|aking)\splace|hosted|run|ran)"
    r"\b[^.;:?!“”\"]{0,120}$"
)
_WORD = re.compile(r"\s([a-z]+)\b")
_ELSE = re.compile(
    r"\b(?:(?:sp(?:eak|oke)|speech|address|remark|lectur|keynote|deliver|said|say|told|tell|report"
    r"|announc|visit|trip|tour|meeting|congress|host|sign|since|releas|issu)\w*|before|after|until|by)\b",
    re.IGNORECASE,
)
_READY = re.compile(
    r"\b(?:ahead\sof|before|prepar(?:ations|ing)\sfor|prior\sto)\s(?:the|its|this)\b"
)
_GATHERED = re.compile(r"(?:(?:are|is|w\w+)\smeeting|gather|met|meet|congregat|conven|assembl)")
_PURPOSE = re.compile(r"\s(?:to|for)\s")
_SPEECH = re.compile(r"\b(?:address|keynote|remarks|speech|statement)\b", re.IGNORECASE)
_LASTING = re.compile(
    r"\b(?:over|during|for|last(?:s|ing)?|span(?:s|ning)?)\s(?:the\s|its\s)?(?P<length>[a-z]+|\d{1,2})\sdays\b"
)
_UNITS = frozenset({Precision.INSTANT, Precision.DAY, Precision.MONTH, Precision.INTERVAL})
_UNKNOWN = "XXXX"  # a year that is not known
_SAMPLE, _LEAP = "2001", "2004"  # years without and with a leap day
_NEAR = 100  # characters between the day of a speech and its verb
_WEEKS = 45  # days between a photograph and what it goes with
_LONG = 14  # days of a gathering
_REACH = 240  # characters between a mention and the date that its verb gives it
_TOP = 600  # characters in which a text tells what it is about
_OPENING = 30  # characters of "On Tuesday, in Doha, the"


@dataclass(frozen=True, slots=True)
class Days:
    """The first and last day of a gathering as EDTF, and what supports them."""

    start: str | None = None
    end: str | None = None
    support: tuple[Support, ...] = ()


@dataclass(frozen=True, slots=True)
class _Dated:
    relation: str  # begin, end, held, nth-day-<n>
    mention: Mention
    date: DateMention


def held(text: str, gathering: Gathering, dates: Sequence[DateMention], city: str | None) -> Days:
    """Return the days that the text gives a gathering; what it does not say stays null.

    The year of "Forum 2024" is that of a day without one.
    """
    days = _held(text, gathering, dates, city)
    told = (day[:4] for day in (days.start, days.end) if day and not day.startswith(_UNKNOWN))
    years = {one.year for one in gathering.mentions if one.year and one.named == gathering.named}
    years = {int(year) for year in told} or years
    return _of_year(days, *years) if len(years) == 1 else days


def of_photographs(days: Days, captioned: Sequence[DateMention]) -> Days:
    """Return days of an unknown year in that of captions dated in the weeks round them, if one."""
    told = days.start or days.end or ""
    if not told.startswith(_UNKNOWN) or len(told) != len("YYYY-MM-DD"):
        return days
    years = {
        one.lower.year
        for one in captioned
        if one.lower and one.lower == one.upper and str(one.lower.year) in one.text
        if abs(
            date.fromisoformat(told.replace(_UNKNOWN, _LEAP)) - one.lower.replace(year=int(_LEAP))
        )
        <= timedelta(_WEEKS)
    }
    return _of_year(days, *years) if len(years) == 1 else days


def _of_year(days: Days, year: int | None) -> Days:
    """Return days of an unknown year as those of one that is told beside them.

    They stay unknown where that year has no such day, or they would run backwards in it.
    """
    if year is None:
        return days
    start, end = (day and day.replace(_UNKNOWN, str(year)) for day in (days.start, days.end))
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
        list(_dated(text, gathering, dates))
        or list(_opened(text, gathering, dates))
        or list(_met(text, gathering, dates, city))
        or list(_addressed(text, gathering, dates))
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
    told = [one for one in dates if _placed(one) and any(map(str.isdigit, one.text))]
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
    return replace(days, start=start, end=end) if _near(start, end) else days


def _near(start: str, end: str) -> bool:
    """Tell whether a range is as short as a gathering, of a known year or not."""
    first, last = (date.fromisoformat(day.replace(_UNKNOWN, _LEAP)) for day in (start, end))
    return timedelta() <= last - first <= timedelta(_LONG)


def _between(begin: _Dated | None, end: _Dated | None, length: int | None) -> Days:
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


def _counted(nth: _Dated, length: int | None) -> Days:
    """Return the days from "the second day of the forum on Tuesday"."""
    start = _moved(nth.date, 1 - int(nth.relation.rpartition("-")[2]))
    end = _later(start, length - 1) if start and length else None
    return Days(start, end, _support(nth))


def _support(dated: _Dated) -> tuple[Support, ...]:
    return (Support(field="dates", span=dated.date.span, rule=f"forum-{dated.relation}"),)


def _moved(mention: DateMention, by: int) -> str | None:
    """Return the day so many days later; null where the date is no single day of a known year."""
    if by == 0:
        return _printed(mention)
    whole = mention.lower is not None and mention.lower == mention.upper
    day = mention.lower.isoformat() if whole and mention.lower else _printed(mention) or ""
    return _later(day, by) if whole or day.startswith(_UNKNOWN) else None


def _later(day: str, by: int) -> str | None:
    """Return the day so many days later; one of an unknown year stays in its month."""
    known = day.replace(_UNKNOWN, _SAMPLE)
    try:
        moved = (date.fromisoformat(known) + timedelta(days=by)).isoformat()
    except (ValueError, OverflowError):
        return None
    if known == day:
        return moved
    return day[:-2] + moved[-2:] if moved[:-2] == known[:-2] else None


# ---------------------------------------------------------------- which date is whose


def _dated(text: str, gathering: Gathering, dates: Sequence[DateMention]) -> Iterator[_Dated]:
    """Yield the dates that the text ties to the gathering itself, in the order of the text."""
    placed = [one for one in dates if _placed(one)]
    starts = [one.span.start for one in placed]
    one_day = gathering.days == 1
    for named in gathering.mentions:
        mention = replace(named, days=1) if one_day else named
        if gathering.named and named.indefinite:
            mention = replace(mention, indefinite=False)  # the forum of a name, not any forum
        low = max(mention.sentence.start, mention.whole.start - _REACH)
        high = min(mention.sentence.end, mention.whole.end + _REACH)
        for one in placed[bisect_left(starts, low) : bisect_left(starts, high)]:
            if relation := relation_of(text, mention, one):
                yield _Dated(relation, mention, one)
        nth = nth_day(words_before(text, mention))
        at = bisect_left(starts, mention.whole.start)
        if nth and at and starts[at - 1] >= low:
            yield _Dated(nth, mention, placed[at - 1])
    first = gathering.mentions[0]
    labelled = [
        one
        for one in placed
        if (one.span > first.span and _labelled(text, one)) or (is_run(one) and _is_line(text, one))
    ]
    if len(labelled) == 1:
        yield _Dated("held", first, labelled[0])


def _opened(text: str, gathering: Gathering, dates: Sequence[DateMention]) -> Iterator[_Dated]:
    """Yield the day of a speech that opened or closed it: "He said so on Monday. Opening the"."""
    spoken = [one for one in dates if one.precision is Precision.DAY and _spoken(text, one)]
    ends = [one.span.end for one in spoken]
    for mention in gathering.mentions:
        at = bisect_left(ends, mention.sentence.start) - 1
        relation = verb_before(words_before(text, mention)) if at >= 0 else None
        near = at >= 0 and mention.sentence.start - ends[at] < _REACH
        if near and relation in {"begin", "end"} and not mention.body:
            yield _Dated(relation, mention, spoken[at])


def _met(
    text: str, gathering: Gathering, dates: Sequence[DateMention], city: str | None
) -> Iterator[_Dated]:
    """Yield the one range of days in a text, on which people are said to meet in its city."""
    ranges = [one for one in dates if is_run(one)]
    own = {one.edtf: one for one in ranges}
    if not own:
        yield from _met_on(text, gathering, dates, city)
    if len(own) != 1 or city is None:
        return
    one = next(iter(own.values()))
    start, end = bounds(one) or ("", "")
    low = max(0, one.span.start - _REACH)
    meeting = _MEETING.search(text, low, one.span.start)
    if meeting and city in meeting[0] and _near(start, end):
        yield _Dated("held", gathering.mentions[0], one)


def _met_on(
    text: str, gathering: Gathering, dates: Sequence[DateMention], city: str | None
) -> Iterator[_Dated]:
    """Yield the one day on which people are said to meet in its city, or to gather near the top."""
    first = gathering.mentions[0]
    short = gathering.full.head in OF_LEADERS | MINOR or gathering.days == 1
    top = first.sentence.end + _TOP
    found: dict[str | None, DateMention] = {}
    for one in dates if gathering.days in {None, 1} else ():
        low = max(0, one.span.start - _REACH)
        meeting = one.precision is Precision.DAY and _MEETING.search(text, low, one.span.start)
        if not meeting or not _placed(one):
            continue
        behind = text[one.span.end : one.span.end + _NEAR].partition(".")[0]
        here = short and city is not None and (city in meeting[0] or city in behind)
        purpose = one.span.start < top and _PURPOSE.match(text, one.span.end)
        if here or (purpose and _GATHERED.match(meeting[0])):
            found.setdefault(one.edtf, one)
    if len(found) == 1:
        yield _Dated("held", first, next(iter(found.values())))


def _addressed(text: str, gathering: Gathering, dates: Sequence[DateMention]) -> Iterator[_Dated]:
    """Yield the day on a line of its own below the name, in the head of a speech."""
    first = gathering.mentions[0]
    end = first.whole.end
    if end > _TOP or not _SPEECH.search(text, 0, end):
        return
    for one in dates:
        if end < one.span.start < end + _NEAR * 2 and one.precision is Precision.DAY:
            line_start = text.rfind("\n", 0, one.span.start) + 1
            before = text[line_start : one.span.start]
            after = text[one.span.end : one.span.end + _NEAR].partition("\n")[0]
            if not (before + after).strip(" \t*.#") and _placed(one) and line_start > end:
                yield _Dated("held", first, one)
                return


def _spoken(text: str, one: DateMention) -> bool:
    """Tell whether a day stands as that of what is told: "on Monday", "today", "yesterday"."""
    low, high = max(0, one.span.start - _NEAR), one.span.end + _NEAR
    told = text.startswith(("today", "yesterday"), one.span.start)
    told = told or text.endswith("on ", 0, one.span.start)
    return told and _TELLS.search(text, low, high) is not None


def _labelled(text: str, one: DateMention) -> bool:
    """Tell whether a notice gives the date: "When: 25 August"."""
    return _LABEL.search(text, max(0, one.span.start - _OPENING), one.span.start) is not None


def _is_line(text: str, one: DateMention) -> bool:
    """Tell whether days stand on a line near the top with a place at most: "6-8 May, Suva"."""
    if one.span.start > _TOP:
        return False
    start = text.rfind("\n", 0, one.span.start) + 1
    behind = text[one.span.end : one.span.end + _NEAR].partition("\n")[0]
    return _LINED.match(text[start : one.span.start] + behind) is not None


def _placed(one: DateMention) -> bool:
    """Tell whether a date can be one on which a gathering is held: no week, season or year."""
    told = bounds(one) or (one.alone and len(one.alone) > len("YYYY"))
    vague = one.precision is Precision.MONTH and one.text.startswith(("early ", "late ", "mid"))
    if vague or (one.precision is Precision.INTERVAL and not told):
        return False
    return one.kind is TimeKind.DATE and one.edtf is not None and one.precision in _UNITS
