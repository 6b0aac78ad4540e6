"""Neighbours that make one date: from A to B, since A, by A, a two-day forum that opened on A."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from events.edtf import EdtfError, parse
from events.extraction.dates.reading import Found, Reading

_BETWEEN = re.compile(
    r"\s*(?:(?:,\s*)?(?P<word>to|through|until|till|and|or)|(?P<dash>[-–—]))\s*(?:the\s+|on\s+)?"
)
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
_BETWEEN_WORD = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
_OPEN = re.compile(r"\b(?P<word>since|by|until|till)\s+(?:the\s+)?$", re.IGNORECASE)
_PUT_OFF = re.compile(r"\b(?:postponed|delayed|deferred|adjourned|put\s+off)\s[^.]*$")
_OPENS = re.compile(
    r"\b(?:open(?:ed|s|ing)?|beg[au]n|begins?|start(?:ed|s|ing)?|kick(?:ed|s)\s+off|commenced?)\b"
)
_CLOSES = re.compile(
    r"\b(?:clos(?:ed?|es|ing)|end(?:ed|s|ing)?|conclud(?:ed?|es|ing)|wrapped\s+up)\b"
)
_TO_COME = re.compile(
    r"\b(?:will|shall|to|scheduled|set|slated|planned|due|next|upcoming|would)\b[^.;]*$"
)
_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s+(?=[A-Z“\"])|\n")
_NEAR = 160  # code points between a duration and the day that it starts or ends on
_LONGEST = 31  # days of a gathering
_SAMPLE = "2004"  # a year with a leap day, for days of an unknown one
_POINT = re.compile(r"(?:\d{4}|XXXX)(?:-\d\d){0,2}")


def joined(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Yield the findings with ranges made one, open ends opened and durations laid on their day."""
    held: Found | None = None
    stay: Found | None = None
    for item in found:
        if held is not None and (pair := _pair(text, held, item)):
            held = pair
            continue
        if held is not None:
            yield _opened(text, held)
        if item.reading.type == "DURATION":
            stay = item
        elif stay is not None and (laid := _laid(text, stay, item)):
            held, stay = laid, None
            continue
        held = item
    if held is not None:
        yield _opened(text, held)


def _pair(text: str, a: Found, b: Found) -> Found | None:
    first, last = _first_of(text, a, b), b.reading.edtf
    if not first or not last or b.start - a.end > 16:  # " through the "
        return None
    link = _BETWEEN.fullmatch(text, a.end, b.start)
    if link is None or not (_POINT.fullmatch(first) and _POINT.fullmatch(last)):
        return None
    first, last = _here(text, a, b) or (first, last)
    whole = _whole(text[max(0, a.start - 16) : a.start], link["word"] or "-", first, last)
    if whole is None:
        return None
    parts = tuple(
        part
        for item in (a, b)
        for part in item.reading.parts or ((item.start, item.end, item.reading.value),)
    )
    reading = Reading(a.reading.type, a.reading.value, whole, parts)
    return Found(a.start, b.end, "range" if "/" in whole else "list", reading, a.anchor or b.anchor)


def _here(text: str, a: Found, b: Found) -> tuple[str, str] | None:
    """Return the days of "runs from Monday to Wednesday" where that range is under way.

    Each day by itself is the one to come, but what is told on its second day or its last has begun.
    """
    if {a.rule, b.rule} != {"weekday"} or a.anchor is None:
        return None
    days = [date.fromisoformat(one.reading.edtf or "") for one in (a, b)]
    first, last = (day - timedelta(7 * (day > a.anchor)) for day in days)
    last += timedelta(7 * (last < first))
    told = _TO_COME.search(text[max(0, a.start - _NEAR) : a.start])
    return None if told or not first < a.anchor <= last else (str(first), str(last))


def _first_of(text: str, a: Found, b: Found) -> str | None:
    """Return the first date; "January" of "January to March 2023" takes the year of the last."""
    first, last = a.reading.edtf, b.reading.edtf
    if not first or not last or not last[:4].isdigit() or not first[4:]:
        return first
    if last[:4] not in text[b.start : b.end] or first[:4] in text[a.start : a.end]:
        return first
    year = int(last[:4]) - (first[4:] > last[4:])
    return _valid(f"{year:04}{first[4:]}")


def _whole(before: str, word: str, first: str, last: str) -> str | None:
    """Return the interval or set of two dates joined by a word, null where they stay two."""
    days = len(first) == len(last) == len("YYYY-MM-DD")
    both = word == "and" and not _BETWEEN_WORD.search(before)
    if word == "or" or (both and not days):
        return None
    gap = _apart(first, last) if both else 1
    if gap != 1:
        return _valid(f"{{{first},{last}}}") if gap > 1 and "X" not in first else None
    if word in {"until", "till"} and not _FROM.search(before):
        return None
    return _valid(f"{first}/{last}")


def _apart(first: str, last: str) -> int:
    """Return how many days lie between two days; 0 where the year of one alone is known."""
    if ("X" in first) != ("X" in last):
        return 0
    one, other = (date.fromisoformat(day.replace("XXXX", _SAMPLE)) for day in (first, last))
    return (other - one).days


def _valid(text: str) -> str | None:
    try:
        return parse(text).text
    except EdtfError:
        return None


def _opened(text: str, item: Found) -> Found:
    edtf = item.reading.edtf
    if not edtf or not re.fullmatch(r"\d{4}(?:-\d\d){0,2}", edtf):
        return item
    match = _OPEN.search(text[max(0, item.start - 12) : item.start])
    if match is None or _PUT_OFF.search(text[max(0, item.start - 40) : item.start]):
        return item
    since = match["word"].lower() == "since"
    whole = f"{edtf}/.." if since else f"../{edtf}"
    return _widened(item, "since" if since else "by", whole)


def _widened(item: Found, rule: str, whole: str) -> Found:
    reading = item.reading._replace(edtf=whole)
    return item._replace(rule=rule, reading=reading, alone=item.reading.edtf)


def _laid(text: str, stay: Found, on: Found) -> Found | None:
    """Lay "the two-day forum" on the Tuesday that it opened or closed."""
    length = re.fullmatch(r"P(\d{1,2})D", stay.reading.value)
    if length is None or on.reading.type != "DATE" or not 0 < on.start - stay.end <= _NEAR:
        return None
    between = text[stay.end : on.start]
    days = int(length[1])
    if (
        not 1 < days <= _LONGEST
        or _SENTENCE_END.search(between)
        or "-" not in text[stay.start : stay.end]
    ):
        return None
    try:
        day = date.fromisoformat(on.reading.edtf or "")
    except ValueError:
        return None
    rest = timedelta(days - 1)
    if _OPENS.search(between):
        whole = f"{day}/{day + rest}"
    elif _CLOSES.search(between):
        whole = f"{day - rest}/{day}"
    else:
        return None
    return _widened(on, "duration-on-day", whole)
