"""Countries by any of their names, their peoples, and the capitals that speak for them."""

from functools import cache

from events.extraction.lexicon import lines


def country_of(printed: str) -> str:
    """Return the usual name of a country, also for its capital; any other place as printed."""
    return _usual().get(printed, printed)


def is_capital(printed: str) -> bool:
    """Tell whether a place may speak for its country: "Beijing said"."""
    return _usual().get(printed, printed) != printed


@cache
def peoples() -> frozenset[str]:
    """Return the names of peoples in small letters, one and many: "saudi", "saudis"."""
    cells = (line.split(";")[1] for line in lines("countries"))
    names = [name.strip().casefold() for cell in cells for name in cell.split(",") if name.strip()]
    return frozenset((*names, *(f"{name}s" for name in names)))


@cache
def _usual() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines("countries"):
        name, _, capitals, others = (cell.strip() for cell in line.split(";"))
        for printed in (*capitals.split(","), *others.split(","), name):
            found.setdefault(printed.strip(), name)
        found[name] = name
    return found
