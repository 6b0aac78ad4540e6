"""Who holds the office that a phrase points back to: "the minister", "the French president".

An office is compared by its words. What ranks it ("deputy", "former"), the country and the party
beside it must not contradict the phrase; the more words agree, the better.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from events.extraction.lexicon import table, words
from events.extraction.records import Name
from events.extraction.speakers.lands import land_in

_WORD = re.compile(r"[^\W\d_][\w-]*")
_OF_TWO = re.compile(
    r"(?<=director) (?=general)|(?<=secretary) (?=general)|(?<=vice) (?=chancellor)"
)
_FIRST = frozenset({"prime", "first", "chief"})  # ministers who have no field
_WEAK = -4  # what an office is worth that the phrase calls by another word
_CAPITALS = re.compile(r"(?:[A-Z][\w.’']*[ ]){1,3}$")
_BESIDE = 32  # characters before an office in which its country stands
_ELECTED = re.compile(
    r" ?\(?,? ?\(?[DRI](?:\.,? |-)[A-Z]"
)  # ", R-Maine", "(D-Mass.)", "(R., Ariz.)"


class Office(NamedTuple):
    """The words of an office and the country it is held in; empty where that is not told."""

    words: frozenset[str]
    country: str


class Wanted(NamedTuple):
    """The noun of the office that a phrase names, its other words, and the country in it."""

    noun: str
    words: frozenset[str]
    country: str


@cache
def titles() -> frozenset[str]:
    """Return the nouns for whoever has a form of address: "general" for "Gen. Osei"."""
    return frozenset(
        noun for nouns in table("honorific-offices").values() for noun in nouns.split()
    )


def wanted(noun: str, phrase: str) -> Wanted:
    """Read a phrase such as "the French president" whose noun is given."""
    return Wanted(_joined(noun).rpartition(" ")[2], _words(phrase), land_in(phrase))


def offices(text: str, mentions: Iterable[Name]) -> tuple[Office, ...]:
    """Return the offices that are printed beside the mentions of a person."""
    found: dict[Office, None] = {}
    for name in mentions:
        if name.role:
            before = _CAPITALS.search(text[max(0, name.role.start - _BESIDE) : name.role.start])
            land = land_in(f"{before[0] if before else ''}{name.role.of(text)}")
            found[Office(_words(name.role.of(text)), land)] = None
        for word in text[name.mention.start : name.span.start].split():
            called = table("honorific-offices").get(word.rstrip(".,"))
            if called:
                found[Office(frozenset(called.split()), "")] = None
        if _ELECTED.match(text, name.span.end):
            found[Office(frozenset(table("honorific-offices")["Rep"].split()), "")] = None
    return tuple(found)


def fit(sought: Wanted, held: Sequence[Office]) -> int | None:
    """Return how well the best of some offices answers a phrase, null where none can.

    Below nought the phrase uses another noun, or the office has a rank that the phrase leaves out.
    """
    worth = (_fit(sought, office) for office in held)
    return max((one for one in worth if one is not None), default=None)


def _fit(sought: Wanted, office: Office) -> int | None:
    same = sought.noun in office.words
    if not same and office.words.isdisjoint(_called(sought.noun)):
        return None
    ranks = words("office-ranks")
    if (sought.words & ranks) - office.words - {"former"} or _differ(sought, office):
        return None
    if sought.noun == "minister" and _of_other_field(sought, office):
        return None
    land = sought.country != "" and sought.country == office.country
    worth = len(sought.words & office.words) + land
    return worth + (0 if same else _WEAK) - 2 * len((office.words & ranks) - sought.words)


def _of_other_field(sought: Wanted, office: Office) -> bool:
    """Tell whether one minister is the first, and the other is called by something else."""
    one, other = sought.words - {sought.noun}, office.words - {sought.noun}
    apart = bool(one and other) and one.isdisjoint(other)
    return apart and not _FIRST.isdisjoint(one | other)


def _differ(sought: Wanted, office: Office) -> bool:
    """Tell whether two offices are of different countries or parties."""
    if sought.country and office.country and sought.country != office.country:
        return True
    one, other = (each & words("party-words") for each in (sought.words, office.words))
    return bool(one and other and one != other)


def _words(phrase: str) -> frozenset[str]:
    found = _WORD.findall(_joined(phrase.casefold()))
    return frozenset(found) - {"the", "of", "for", "and", "a", "an"}


def _joined(office: str) -> str:
    """Return an office with a hyphen in the nouns of two words that some print so."""
    return _OF_TWO.sub("-", office) if "general" in office or "chancellor" in office else office


@cache
def _called(noun: str) -> frozenset[str]:
    """Return the nouns of offices whose holder may be called by another: "premier"."""
    return frozenset(table("office-synonyms").get(noun, "").split())
