"""The place that "in" or "at" leads to: a city, a town that no list has, a venue in a city."""

import re
from dataclasses import replace

from events.extraction.forums.places import (
    READ,
    RUN,
    THEN,
    Place,
    cities,
    countries,
    held_in,
    known_place,
    plain,
    span_of,
    state,
    supported,
)
from events.extraction.forums.venues import behind_venue, of_venue
from events.extraction.lexicon import words
from events.extraction.records import Span

_SMALL_VENUE = re.compile(
    r"\s(?:university|hotel|hall|college|school|palace|stadium|centre|center)\b"
)
_ROOM = re.compile(  # "Reef 1 Lecture Hall"
    r"\s\d+\s(?:[A-Z]\w+\s)?(?:Building|Hall|Room|Theat(?:er|re))\b"
)
_OUTSIDE = re.compile(
    rf",\s(?:just\s)?(?:outside|near|south|north|east|west)(?:\sof)?\s(?P<run>{RUN})"
)


def spot_at(text: str, match: re.Match[str], end: int, *, sure: bool) -> Place | None:
    """Return the place that "in <Capitals>" names, if it names one."""
    run = match["run"].rstrip(".'’").replace("\n", " ")
    start = match.start("run")
    then = THEN.match(text, start + len(run), end)
    tail = then[1].rstrip(".").replace("\n", " ") if then else ""
    country = countries().get(tail) or state(tail)
    at = match["in"] == "at"
    if place := _listed(text, match, run, end):
        known = place.city and country
        return replace(place, country=country) if known else place
    outside = at and _OUTSIDE.match(text, start + len(run), end)
    if run in words("regions") or run.split()[0] in words("forum-openers"):
        return None
    hall = _SMALL_VENUE.match(text, start + len(run), end)
    run += hall[0] if hall else ""
    venue = hall or run.split()[-1] in words("forum-venues")
    town = at and not venue and tail in countries()  # "at Gros Islet, Saint Lucia"
    if (venue or at) and not (outside or town):
        return of_venue(text, start, run, end)
    if outside:
        country = (known_place(outside["run"]) or (None, None))[1]
    if then and tail in cities() and tail not in countries() and not state(tail):
        return supported(*known_place(tail) or (None, None), span_of(then.start(1), tail))
    sure = sure and not match["owner"]  # "in the university's Quad"
    one_place = country is not None or (sure and looks_like_place(text, span_of(start, run)))
    return supported(plain(run), country, span_of(start, run)) if one_place else None


def _listed(text: str, match: re.Match[str], run: str, end: int) -> Place | None:
    """Return the place that a run is named after or stands in, if a list has it."""
    span = span_of(match.start("run"), run)
    if match["in"] == "at" and " " in run and (place := behind_venue(text, span.end, end)):
        return place
    if known := (held_in if match["in"] == "in" else known_place)(run):
        return supported(*known, span)
    owner = f"{match['owner']}'s {run}"
    if owner in cities():  # "in Cox’s Bazar"
        return supported(owner, cities()[owner], Span(match.start("owner"), span.end))
    campus = text.startswith(" campus", span.end)  # of Victoria University
    if match["owner"] in cities() and not campus:  # "at Nairobi's Hilton Hotel"
        return supported(*known_place(match["owner"]) or (None, None), Span(*match.span("owner")))
    return None


def looks_like_place(text: str, span: Span) -> bool:
    """Tell whether a name that no list has, behind "in", is that of a place by its shape."""
    run = span.of(text)
    first, _, last = run.rpartition(" ")
    if any(map(str.isdigit, run)) or _ROOM.match(text, span.end):
        return False
    body = last in words("organisation-heads") or last in words("forum-openers")
    owner = text[span.end : span.end + 1] in {"'", "’"} or text.endswith("the ", 0, span.start)
    owner = owner or text.startswith(" with ", span.end)  # "in Partnership with"
    return " " not in first and run.istitle() and not (body or owner or _is_word(text, run))


def _is_word(text: str, run: str) -> bool:
    """Tell whether a text also prints a name in small letters, as no place is: "in Conflict"."""
    last = run.rpartition(" ")[2].lower()
    return re.search(rf"\b{re.escape(last)}\b", text[:READ]) is not None
