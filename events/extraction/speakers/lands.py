"""Countries by any of their names, their peoples, and the capitals that speak for them."""

import re
from functools import cache

from events.extraction.lexicon import lines

_POSSESSIVE = re.compile(r"[’']s?$")


def country_of(printed: str) -> str:
    """Return the usual name of a country, also for its capital; any other place as printed."""
    return _usual().get(printed, printed)


def is_capital(printed: str) -> bool:
    """Tell whether a place may speak for its country: "Beijing said"."""
    return _usual().get(printed, printed) != printed


def land_in(phrase: str) -> str:
    """Return the country that a phrase names first, by name or adjective; empty where none."""
    found = [_POSSESSIVE.sub("", word) for word in phrase.split()]
    for at in range(len(found)):
        for length in (3, 2, 1):
            land = _lands().get(" ".join(found[at : at + length]))
            if land:
                return land
    return ""


@cache
def peoples() -> frozenset[str]:
    """Return the names of peoples in small letters, one and many: "saudi", "saudis"."""
    cells = (line.split(";")[1] for line in lines("countries"))
    names = [name.strip().casefold() for cell in cells for name in cell.split(",") if name.strip()]
    return frozenset((*names, *(f"{name}s" for name in names)))


@cache
def _lands() -> dict[str, str]:
    """Return every name and adjective of a country with its usual name; capitals are left out."""
    found: dict[str, str] = {}
    for line in lines("countries"):
        name, adjectives, _, others = (cell.strip() for cell in line.split(";"))
        for printed in (name, *adjectives.split(","), *others.split(",")):
            found.setdefault(printed.strip(), name)
    found.pop("", None)
    return found


@cache
def _usual() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines("countries"):
        name, _, capitals, others = (cell.strip() for cell in line.split(";"))
        for printed in (*capitals.split(","), *others.split(","), name):
            found.setdefault(printed.strip(), name)
        found[name] = name
    return found
