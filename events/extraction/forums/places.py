"""The gazetteer: cities and countries as news names them."""

from functools import cache

from events.extraction.lexicon import lines, words


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
    return {place.strip(): country.strip() for place, _, country in rows}


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
