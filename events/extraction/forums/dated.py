"""Which dates the text ties to a gathering, and as what: its opening, its close, its days."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from events.extraction.forums.choice import Gathering
from events.extraction.forums.mentions import Mention
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
from events.extraction.records import DateMention
from events.vocabulary import Precision, TimeKind

_HOUR = r"\d[\d:.]*\s?(?:[ap]\.?m\.?)?"
_LABEL = re.compile(  # "When:", "When: 8am-6pm,"
    rf"\b(?:(?i:dates?|when)\s*:|WHEN)\s*(?:{_HOUR}(?:\s?(?:-|–|to)\s?{_HOUR})?,\s)?$"
)
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
_SAID_ON = re.compile(r"\b(?:said|says|told)\b[^,.;]{0,30}$")  # "they met, she said on"
_GATHERED = re.compile(r"(?:(?:are|is|w\w+)\smeeting|gather|met|meet|congregat|conven|assembl)")
_CALLED_ON = re.compile(r"me(?:t|ets?)\s(?:with\s|(?!\w+day\b)[A-Z])")  # "meets President Osei"
_POSTED = re.compile(r"\(@\w+\)\s$")
_VOTE = re.compile(
    r"\s(?:[a-z]+\s){0,2}(?:ballot|election|midterm|poll|primar(?:y|ie)|referendum|vote)s?\b"
)
_PURPOSE = re.compile(r"\s(?:to|for)\s")
_SPEECH = re.compile(r"\b(?:address|keynote|remarks|speech|statement)\b", re.IGNORECASE)
_UNITS = frozenset({Precision.INSTANT, Precision.DAY, Precision.MONTH, Precision.INTERVAL})
UNKNOWN = "XXXX"  # a year that is not known
LEAP = "2004"  # a year with a leap day
_LONG = 14  # days of a gathering
_NEAR = 100  # characters between the day of a speech and its verb
_REACH = 240  # characters between a mention and the date that its verb gives it
_TOP = 600  # characters in which a text tells what it is about
_OPENING = 30  # characters of "On Tuesday, in Doha, the"


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and the mention it is tied to, as its opening ("begin"), close or days ("held")."""

    relation: str  # begin, end, held, nth-day-<n>
    mention: Mention
    date: DateMention


def dated(text: str, gathering: Gathering, dates: Sequence[DateMention]) -> Iterator[Dated]:
    """Yield the dates that the text ties to the gathering itself, in the order of the text."""
    placed = [one for one in dates if is_placed(one)]
    starts = [one.span.start for one in placed]
    one_day = gathering.days == 1
    for named in gathering.mentions:
        mention = replace(named, days=1) if one_day else named
        if gathering.named and named.indefinite:
            mention = replace(mention, indefinite=False)  # the forum of a name, not any forum
        low = max(mention.sentence.start, mention.whole.start - _REACH)
        high = min(mention.sentence.end, mention.whole.end + _REACH)
        for one in placed[bisect_left(starts, low) : bisect_left(starts, high)]:
            if _is_anothers(text, one):
                continue
            if relation := relation_of(text, mention, one):
                yield Dated(relation, mention, one)
        nth = nth_day(words_before(text, mention))
        at = bisect_left(starts, mention.whole.start)
        if nth and at and starts[at - 1] >= low:
            yield Dated(nth, mention, placed[at - 1])
    first = gathering.mentions[0]
    labelled = [
        one
        for one in placed
        if (one.span > first.span and _labelled(text, one)) or (is_run(one) and _is_line(text, one))
    ]
    if len(labelled) == 1:
        yield Dated("held", first, labelled[0])


def opened(text: str, gathering: Gathering, dates: Sequence[DateMention]) -> Iterator[Dated]:
    """Yield the day of a speech that opened or closed it: "He said so on Monday. Opening the"."""
    spoken = [one for one in dates if one.precision is Precision.DAY and _spoken(text, one)]
    ends = [one.span.end for one in spoken]
    for mention in gathering.mentions:
        at = bisect_left(ends, mention.sentence.start) - 1
        relation = verb_before(words_before(text, mention)) if at >= 0 else None
        near = at >= 0 and mention.sentence.start - ends[at] < _REACH
        if near and relation in {"begin", "end"} and not mention.body:
            yield Dated(relation, mention, spoken[at])


def met(
    text: str, gathering: Gathering, dates: Sequence[DateMention], city: str | None
) -> Iterator[Dated]:
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
    if meeting and city in meeting[0] and is_short(start, end):
        yield Dated("held", gathering.mentions[0], one)


def _met_on(
    text: str, gathering: Gathering, dates: Sequence[DateMention], city: str | None
) -> Iterator[Dated]:
    """Yield the one day on which people are said to meet in its city, or to gather near the top."""
    first = gathering.mentions[0]
    short = gathering.full.head in OF_LEADERS | MINOR or gathering.days == 1
    top = first.sentence.end + _TOP
    found: dict[str | None, DateMention] = {}
    for one in dates if gathering.days in {None, 1} else ():
        low = max(0, one.span.start - _REACH)
        meeting = one.precision is Precision.DAY and _MEETING.search(text, low, one.span.start)
        if not meeting or not is_placed(one) or _SAID_ON.search(meeting[0]):
            continue
        behind = text[one.span.end : one.span.end + _NEAR].partition(".")[0]
        here = short and city is not None and (city in meeting[0] or city in behind)
        purpose = one.span.start < top and _PURPOSE.match(text, one.span.end)
        gathered = _GATHERED.match(meeting[0]) and not _CALLED_ON.match(meeting[0])
        if here or (purpose and gathered):
            found.setdefault(one.edtf, one)
    if len(found) == 1:
        yield Dated("held", first, next(iter(found.values())))


def addressed(text: str, gathering: Gathering, dates: Sequence[DateMention]) -> Iterator[Dated]:
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
            if not (before + after).strip(" \t*.#") and is_placed(one) and line_start > end:
                yield Dated("held", first, one)
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


def _is_anothers(text: str, one: DateMention) -> bool:
    """Tell whether it is the day of a post or of a vote: "(@reef) May 6", "the May elections"."""
    posted = text.endswith(") ", 0, one.span.start) and _POSTED.search(
        text, max(0, one.span.start - _OPENING), one.span.start
    )
    return bool(posted or _VOTE.match(text, one.span.end))


def is_short(start: str, end: str) -> bool:
    """Tell whether a range is as short as a gathering, of a known year or not."""
    first, last = (date.fromisoformat(day.replace(UNKNOWN, LEAP)) for day in (start, end))
    return timedelta() <= last - first <= timedelta(_LONG)


def is_placed(one: DateMention) -> bool:
    """Tell whether a date can be one on which a gathering is held: no week, season or year."""
    told = bounds(one) or (one.alone and len(one.alone) > len("YYYY"))
    vague = one.precision is Precision.MONTH and one.text.startswith(("early ", "late ", "mid"))
    if vague or (one.precision is Precision.INTERVAL and not told):
        return False
    return one.kind is TimeKind.DATE and one.edtf is not None and one.precision in _UNITS
