"""The gazetteer: cities and countries as news names them, and the place that words name."""

import re
from dataclasses import dataclass
from functools import cache
from typing import TypeGuard

from events.extraction.lexicon import lines, words
from events.extraction.records import Span, Support

_CAPITAL = "[A-ZÀ-ÖØ-ÞĀČĐĒĞĪİŁŌŘŚŞŠȘȚŪŻŽ]"
RUN = (
    rf"{_CAPITAL}[\w’'.-]*"
    rf"(?:\s(?:(?:de|da|do|del|la|le|el|al|es|am|of|and|upon)\s|(?:el|al|es|ash)-|d[’'])?{_CAPITAL}[\w’'-]*){{0,6}}"
)
ABBREVIATED = re.compile(r"(?:[.]?[-–—].*|[.](?:\s.*)?)$")  # "Calif.", "CA--Rivers"
THEN = re.compile(rf",\s+(?:the\s)?(?:capital\sof\s|in\s)?(?:the\s)?({RUN})")
_LISTED = re.compile(rf"(?:,\s|,?\sand\s)({RUN})")
_GROUNDS = frozenset(
    {"Airport", "Avenue", "Bay", "Beach", "Boulevard", "Crescent", "Drive", "Highway", "Island"}
    | {"Islands", "Lane", "River", "Road", "Room", "Street", "Terrace"}
)
_OF_NAMES = frozenset(  # "South Carolina Hotel"
    [
        "East",
        "Fort",
        "Lake",
        "Mount",
        "New",
        "North",
        "Port",
        "Saint",
        "San",
        "Santa",
        "South",
        "St",
        "West",
    ]
)
_WITHIN = frozenset(["Downtown", "Central", "Metro", "Midtown", "Uptown", "Ōtautahi", "Ōtepoti"])
SEAT = re.compile(  # "an adviser from the Reef Institute in Suva"
    r"\b(?:from|of|with|by)\s(?:the\s)?(?:[A-Z][\w&'’-]*\s(?:(?:of|and|for)\s)?){1,6}$"
)
TROUBLE = re.compile(  # "the war in Suva", which is talked about, "lives in Suva"
    r"\b(?:wars?|conflict|cris[ei]s|ceasefire|fighting|attacks?|violence|genocide|situation|unrest"
    r"|(?:tragic|terrible|horrific)\sevents?|coup|earthquakes?|explosions?|famine|flood(?:s|ing)|hunger|poverty|unemployment|massacre|outbreak|riots?|wildfires?|elections?|bombings?|shootings?|liv(?:es|ed|ing)|based|born|founded|raised|resid\w+"
    r"|educated|grew\sup|headquartered|clinic|from\s(?:her|his|their)\soffice|schools|work(?:s|ed|ing)?"
    r"|concert|fundraiser|funeral|parade|rall(?:y|ies)|tribute|vigil|wedding)\s$"
)
LAST_YEAR = re.compile(
    r",?\s(?:(?:last|the\s(?:previous|past)|a)\syear\b"
    r"|last\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)
READ = 20_000  # characters of a text that tell what its words are
Known = tuple[str | None, str | None]  # a city, where one is meant, and a country


@cache
def cities() -> dict[str, str]:
    """Return the country of each city that news names."""
    return _placed("cities")


@cache
def towns() -> dict[str, str]:
    """Return the country of names that are a place only where a gathering is held: "Charlotte"."""
    return _placed("towns")


def _placed(name: str) -> dict[str, str]:
    rows = (line.partition("\t") for line in lines(name))
    found = {place.strip(): country.strip() for place, _, country in rows}
    return found | {place.replace("'", "’"): found[place] for place in found if "'" in place}


@cache
def countries() -> dict[str, str]:
    """Return the usual name of each country by every name and adjective it has."""
    found: dict[str, str] = {}
    for row in _rows():
        for name in (row[0], *row[1].split(","), *row[3].split(",")):
            if name.strip():
                found[name.strip()] = row[0]
    return found


@cache
def capitals() -> dict[str, str]:
    """Return the capital of each country."""
    return {row[0]: row[2].split(",")[0].strip() for row in _rows()}


@cache
def _rows() -> tuple[tuple[str, str, str, str], ...]:
    split = (tuple(part.strip() for part in line.split(";")) for line in lines("countries"))
    return tuple((row[0], row[1], row[2], row[3]) for row in split)


def city_states() -> frozenset[str]:
    """Return the names that are a city and a country at once."""
    return words("forum-city-states")


def state(name: str) -> str | None:
    """Return the country of a state or province printed after a city: "Aspen, Colorado"."""
    return "United States" if name.rstrip(".") in words("forum-us-states") else None


@cache
def places() -> frozenset[str]:
    """Return every name of a city or country."""
    return frozenset(cities()) | frozenset(countries())


@dataclass(frozen=True, slots=True)
class Place:
    """A city and its country, each null where not known, and what supports them."""

    city: str | None = None
    country: str | None = None
    support: tuple[Support, ...] = ()


def supported(city: str | None, country: str | None, span: Span) -> Place:
    """Return a place with the words that tell it: a city tells its country, but not the reverse."""
    field = "city" if city else "country"
    return Place(city, country, (Support(field=field, span=span, rule="forum-place"),))


def span_of(start: int, run: str) -> Span:
    """Return where a run of words stands."""
    return Span(start, start + len(run))


def printed_in(text: str, span: Span, name: str) -> Span:
    """Return where a name stands in a span, the whole of it where it is printed otherwise."""
    at = text.find(name, *span)
    return span_of(at, name) if at >= 0 else span


def elsewhere(text: str, start: int, end: int) -> bool:
    """Tell whether "in" after some words tells a body's seat, or what is talked about."""
    return bool(SEAT.search(text, start, end) or TROUBLE.search(text, start, end))


def in_row(text: str, match: re.Match[str], end: int) -> bool:
    """Tell whether the text names several cities, of a row of meetings: "in Suva, Nadi and Ba"."""
    run = match["run"]
    then = THEN.match(text, match.end("run"), end)
    if then is None or countries().get(then[1]):
        return several(run)
    third = _LISTED.match(text, then.end(), end)  # not who speaks: "in Nusa Dua, Bali, Okoro"
    listed = third and held_in(third[1]) and several(f"{run} and {then[1]}")
    return several(run) or several(then[1]) or bool(listed)


def several(run: str) -> bool:
    """Tell whether a run joins two cities, of a row of meetings: "Suva and Nadi"."""
    one, _, other = run.partition(" and ")
    known = [place for part in (one, other) if (place := held_in(part)) and place[0] == part]
    return len(known) > 1


def plain(run: str) -> str:
    """Return a run without a possessive ending."""
    return re.sub(r"['’]s$", "", run)


def known_place(run: str) -> Known | None:
    """Return city and country of the longest opening of a run that the gazetteer knows."""
    run = plain(run)
    parts = run.split(" ")
    for size in range(len(parts), 0, -1):
        name = " ".join(parts[:size])
        name = name if name in cities() else name.rstrip(",.")
        after = parts[size] if size < len(parts) else ""
        named = after in words("forum-venues") and name in words("forum-no-cities")
        if after in _GROUNDS or named:
            continue  # "Victoria Island" is in another city, so is the "Shangri-La Hotel"
        if name in cities() and not (name in countries() and name not in city_states()):
            if after == "City" and size + 1 == len(parts):
                return f"{name} City", cities()[name]  # where the list has "Davao"
            return name.removesuffix(" City") if name == "Washington City" else name, cities()[name]
        if name in countries():
            return None, countries()[name]
    return None


def is_city(known: Known | None) -> TypeGuard[tuple[str, str | None]]:
    """Tell whether what a run names is a city, and not one whose name opens many others."""
    return known is not None and known[0] is not None and known[0] not in words("forum-no-cities")


def held_in(run: str) -> Known | None:
    """Return city and country of a run behind "in", where a name is a town's before a person's."""
    name = run.rstrip(",.")  # "in Charlotte", not "in Gallup's poll"
    found = known_place(run) or ((name, towns()[name]) if name in towns() else None)
    first, _, rest = run.partition(" ")
    return found or (known_place(rest) if first in _WITHIN else None)  # "in Downtown Suva"


def inside(run: str, *, opens: bool) -> tuple[str, str | None] | None:
    """Return the city that a run ends in or is of, or opens with: "University of Nairobi"."""
    parts = run.split(" ")
    opens = opens and parts[0] not in words("forum-no-cities")  # "Shangri-La Hotel"
    for at in range(len(parts)):
        whole = " ".join(parts[at:])
        if whole in cities():
            return whole, cities()[whole]
        if at and whole in towns() and parts[at - 1] in words("forum-venues"):
            return whole, towns()[whole]  # "Conference Centre Umuahia"
        if at and parts[at - 1] == "of" and (known := held_in(whole)) and known[0]:
            return known[0], known[1]
        if opens and (city := _opening(parts, at)):
            return city
    return None


def _opening(parts: list[str], at: int) -> tuple[str, str | None] | None:
    """Return the city that opens the words of a venue, or is one of them: "Reeftec Suva Hall"."""
    if at:
        own = parts[at] in cities() and parts[at - 1] not in _OF_NAMES
        return (parts[at], cities()[parts[at]]) if own else None
    known = known_place(" ".join(parts))
    return (known[0], known[1]) if known and known[0] else None
