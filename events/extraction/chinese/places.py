"""Cities, countries and other names in Chinese text that are known, and whose city each is."""

import re
from functools import cache

from events.extraction.lexicon import alternation, lines, table
from events.extraction.records import Span


def city_in(signs: str, span: Span) -> Span | None:
    """Return the last known city of a stretch, province and country before it left out."""
    last = None
    for found in cities().finditer(signs, span.start, span.end):
        last = Span(*found.span())
    return last


def country_of(city: str) -> str | None:
    """Return the country of a known city; null for one of several or of none."""
    return table("zh-cities").get(city)


@cache
def cities() -> re.Pattern[str]:
    """Return the pattern of the known cities."""
    # Nice is no part of Tunisia; told last, since a pattern that opens with a look back is slow
    return re.compile(rf"{alternation(table('zh-cities'))}(?<!突尼斯)")


@cache
def lands() -> dict[str, str]:
    """Return the country that each short form and capital speaks for, its name included."""
    found: dict[str, str] = {}
    for name, forms in table("zh-countries").items():
        for form in (name, *filter(None, forms.split(","))):
            found.setdefault(form, name)
    return found


@cache
def land() -> re.Pattern[str]:
    """Return the pattern of countries, provinces and regions by name."""
    return re.compile(alternation((*table("zh-countries"), *_other_names(), *lines("zh-regions"))))


@cache
def closing_land() -> re.Pattern[str]:
    """Return the pattern of such a name at the end of what is searched."""
    return re.compile(rf"{land().pattern}\Z")


@cache
def joined() -> re.Pattern[str]:
    """Return the pattern of names in which a word that parts phrases is no boundary."""
    return re.compile(alternation(lines("zh-joined")))


def _other_names() -> tuple[str, ...]:
    """Return what else countries are called, without those forms that speak for them."""
    return tuple(form for form in lands() if not form.endswith(("方", "方面")))
