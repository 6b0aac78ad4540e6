"""The city of a building or ground: in its name, behind it, or in the address that follows."""

import re

from events.extraction.forums.places import (
    RUN,
    Known,
    Place,
    countries,
    held_in,
    inside,
    known_place,
    span_of,
    state,
    supported,
)
from events.extraction.lexicon import words
from events.extraction.records import Span

_IN_CITY = re.compile(rf"\sin\s({RUN})")
_ADDRESSED = re.compile(
    rf"(?:,\s+|\s[-–]\s)(?P<number>\d[\w-]*\s)?(?:in\s|at\s|of\s)?(?:the\s)?(?P<run>{RUN}(?:\s\d{{1,3}}\b)?)"
)
_SHORT = re.compile(
    rf"\s\([A-Z]{{2,8}}\)|\s(?:auditorium|ballroom|campus|compound|grounds|lawns?|premises)\b|\s(?:on\s(?:the\s)?|&\s){RUN}(?=,)"
)
_ADDRESS = 4  # parts of an address between commas


def of_venue(text: str, start: int, run: str, end: int) -> Place | None:
    """Return the city in the name of a venue, else in the address that goes on behind it."""
    if place := behind_venue(text, start + len(run), end):
        return place
    venue = run.rpartition(" ")[2].capitalize() in words("forum-venues")
    if city := inside(run, opens=venue):
        return supported(*city, span_of(start, run))
    at = start + len(run)
    short = _SHORT.match(text, at, end)  # "at Lake Hall & Rooms, Suva", "on Lake Quay, Suva"
    return _of_address(text, short.end() if short else at, end)


def behind_venue(text: str, at: int, end: int) -> Place | None:
    """Return the city right behind a venue named after another one: "Suva Hall in Nadi"."""
    then = _IN_CITY.match(text, at, end)
    if then and (city := held_in(then[1])) and city[0]:
        return _larger(text, then, city, end) or supported(*city, Span(*then.span(1)))
    part = _ADDRESSED.match(text, at, end)
    run = part["run"].rstrip(".") if part else ""
    known = known_place(run) if part else None
    if part and known and known[0] == run:  # not ", Suva Mayor Ann Okoro"
        return supported(*known, span_of(part.start("run"), run))
    street = part and part["number"]  # "at Nadi Hall, 6 Lake Road, Suva"
    return _of_address(text, at, end) if street else None


def _larger(text: str, then: re.Match[str], city: Known, end: int) -> Place | None:
    """Return the city behind a part of it called as a town elsewhere: "in Lakeside, Kampala"."""
    part = _ADDRESSED.match(text, then.end(), end)
    known = held_in(part["run"]) if part and part["run"] not in countries() else None
    if part is None or not known or known[0] != part["run"] or known[1] == city[1]:
        return None
    state_of = state(part["run"]) is not None
    return None if state_of else supported(*known, Span(*part.span("run")))


def _of_address(text: str, at: int, end: int) -> Place | None:
    """Return the city that goes on behind a venue: ", 12 River Road, Suva"."""
    town = None
    for _ in range(_ADDRESS):
        part = _ADDRESSED.match(text, at, end)
        if part is None:
            return None
        street = part["number"] is not None  # "6 Reef House Terrace"
        known = known_place(part["run"]) or (None if street else inside(part["run"], opens=False))
        if known and known[0]:
            return supported(*known, Span(*part.span("run")))
        if known and town:  # "at the Lake Resort, Buccament, St. Vincent"
            return supported(town.of(text), known[1], town)
        town = Span(*part.span("run"))
        at = part.end()
        then = _IN_CITY.match(text, at, end)  # "at Lake Expo, Newtown in Suva"
        if then and (city := held_in(then[1])) and city[0]:
            return supported(*city, Span(*then.span(1)))
    return None
