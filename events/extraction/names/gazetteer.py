"""What is known of names before a text is read: places, bodies, given names, words of offices."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from events.extraction.lexicon import alternation, lines, table, words
from events.extraction.records import NameKind

LONGEST: Final = 6  # words in the longest place or body that is looked up

_SHOUTED = frozenset({"governor", "minister", "president", "prime minister", "vice-president"})
_UPPER = "".join(
    char
    for block in (range(0x41, 0x250), range(0x1E00, 0x1F00))
    for char in map(chr, block)
    if char.isupper()
)
_SCHOOLS = (  # behind "Duke", "Professor,": no holder
    "(?:University|School|Department|Division|Faculty|Institute|College|Cent(?:er|re)|Hospital|Energy)"
)
_OFFICER = r"Chief(?:[ ](?:[A-Z][\w-]*|and|&)){1,3}[ ]Officer\b"  # of any field
UPPER: Final = f"[{_UPPER}]"


@cache
def countries() -> dict[str, str]:
    """Return each printed name of a country, capitals left out, with its usual name."""
    return {name: row[0] for row in _countries() for name in (row[0], *_split(row[3]))}


@cache
def capitals() -> dict[str, str]:
    """Return each capital with the country that it may speak for."""
    return {name: row[0] for row in _countries() for name in _split(row[2])}


@cache
def demonyms() -> dict[str, str]:
    """Return each adjective or name of a people with its country."""
    return {name: row[0] for row in _countries() for name in _split(row[1])}


@cache
def inhabitants() -> frozenset[str]:
    """Return the nouns for one of a people that no adjective is: "Dane", "Scot"."""
    return frozenset(name for row in _countries() for name in _split(row[1])[1:])


@cache
def known() -> dict[str, NameKind]:
    """Return what a printed name stands for by itself: a country, place, body, or nothing."""
    places = (line.partition("\t")[0] for line in lines("cities"))
    return (
        dict.fromkeys(places, NameKind.PLACE)
        | dict.fromkeys(words("regions"), NameKind.PLACE)
        | dict.fromkeys(capitals(), NameKind.PLACE)
        | dict.fromkeys(countries(), NameKind.COUNTRY)
        | dict.fromkeys(words("outlets") | words("organisations"), NameKind.ORGANISATION)
        | dict.fromkeys(words("not-names"), NameKind.OTHER)
    )


@cache
def towns() -> frozenset[str]:
    """Return the towns that no list of places holds, as they may be called like a person."""
    return frozenset(line.partition("\t")[0] for line in lines("towns"))


def given_names() -> Mapping[str, str]:
    """Return given names with the gender they are usual for: m, f, or u for both."""
    return table("given-names")


def honorific_genders() -> Mapping[str, str]:
    """Return forms of address with the gender they tell, empty where they tell none."""
    return table("honorifics")


@cache
def honorific_pattern() -> str:
    """Return the pattern of one form of address and the space after it.

    A word that is also an office counts only where no office or body follows: "General Wang", not
    "General Secretary Wang" nor "General Assembly".
    """
    fields = words("role-modifiers")
    shared = words("roles") | fields
    shared |= {plural(noun) for noun in shared}
    plain = [name for name in honorific_genders() if name.casefold() not in shared]
    double = [name for name in honorific_genders() if name.casefold() in shared]
    others = [*lines("organisation-heads"), *lines("gatherings"), *map(str.title, fields)]
    gap = r"(?:\.,?[ \xa0]{0,3}|,?[ \xa0]{1,3})"
    gap = rf"{gap}(?:\((?:[Rr]|[Rr]e?td|[Rr]etired)\.?\)[ \xa0])?"  # "General (retd) Okoro"
    return (
        rf"(?:(?!Sri[ ]Lanka|Sultan[ ][Aa]l[ -]|{_OFFICER})"
        rf"(?:{alternation(plain)}){gap}(?!{_SCHOOLS}\b)"
        rf"|(?:{alternation(double)}){gap}(?!{role_pattern()}|(?:{alternation(others)})\b))"
    )


@cache
def role_pattern() -> str:
    """Return the pattern of the noun of an office or trade, small or capitalised.

    Capitalised only in the singular, and not before a union of such people: "Student Union"; nor
    those whom bodies are named for before any noun of a body: "Refugee Council".
    """
    small = [form for noun in lines("roles") for form in (noun, plural(noun))]
    served = words("served-people")
    capitals = [form for noun in lines("roles") if noun not in served for form in titled(noun)]
    people = [form for noun in served for form in titled(noun)]
    bodies = alternation(lines("organisation-heads"))
    return (
        rf"(?:Ex-)?(?:{alternation([*small, *capitals])}"
        rf"|(?:{alternation(people)})(?![ ](?:[A-Z][a-z]+[ ])?(?:{bodies})\b))"
        r"(?:[ -](?:[Dd]esignate|[Ee]lect)\b)?(?!\w|-\w)"
        r"(?![ ](?:Union|Party|Association|Club|League|Network|Guild|Society|Trust|Movement"
        r"|Affairs|Services|Studies|Welfare|Jr|Memorial)\b)"
    )


def plural(noun: str) -> str:
    """Return the plural of a noun of office: that of its first noun in "secretaries of state"."""
    head, of, rest = noun.partition(" of ")
    if head.endswith("man"):
        return f"{head[:-3]}men{of}{rest}"
    if head.endswith("y"):
        return f"{head[:-1]}ies{of}{rest}"
    return f"{head}{'es' if head.endswith(('s', 'ch', 'sh')) else 's'}{of}{rest}"


def is_plural(noun: str) -> bool:
    """Tell whether a noun is one for several people: "delegates", not "boss" nor "emeritus"."""
    return noun.endswith("s") and not noun.endswith("us") and noun not in words("roles")


def titled(noun: str) -> tuple[str, ...]:
    """Return the capitalised forms of a noun: "Vice-minister", "Vice-Minister", "CEO"."""
    small = {"of", "in", "at", "the", "and", "d"}
    every = re.sub(r"[^\W\d_]+", lambda found: _cased(found[0], small), noun)
    if noun in {"cas", "md"}:
        return (noun.upper(),)  # "Md" is Mohammed, "Cas" a given name
    first = noun[0].upper() + noun[1:]
    shouted = (noun.upper(),) if len(noun) < 4 or noun in _SHOUTED else ()  # CEO, CFO, MP
    return tuple(dict.fromkeys((every, first, *shouted)))


def _cased(word: str, small: set[str]) -> str:
    return word if word in small else word.title()


def _countries() -> list[list[str]]:
    return [[cell.strip() for cell in line.split(";")] for line in lines("countries")]


def _split(cell: str) -> list[str]:
    return [name.strip() for name in cell.split(",") if name.strip()]
