"""The words of a person's name: given names, particles, East Asian names, what is told before."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from unicodedata import combining, normalize

from events.extraction.lexicon import table, words
from events.extraction.names.gazetteer import given_names

_SYLLABLE = (
    r"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|[aeio]ng|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo"
    r"|a|e|i|o|u|ü)"
)
_PINYIN = re.compile(rf"{_SYLLABLE}(?:['’-]?{_SYLLABLE}){{0,2}}", re.IGNORECASE)
_DOUBLE = re.compile(r"[A-Z][a-z]+-[A-Za-z][a-z]+")  # Ki-moon, Geun-hye, Ing-wen
_OF_PERSONS = frozenset(
    ["bin", "binti", "binte", "bint", "ibn", "van", "von", "de", "del", "della"]
)
_OF_PERSONS |= {"da", "dos", "der", "di", "al", "el", "ul", "a/l", "a/p", "s/o", "d/o"}
_CELTIC = frozenset({"mac", "ni", "nic", "ní", "uí", "ó"})
_FULL = 2  # words in a given and a family name


@lru_cache(maxsize=4096)
def is_given(word: str) -> bool:
    """Tell whether a word is a given name, or begins with one ("Jean-Yves"), accents aside."""
    plain = "".join(char for char in normalize("NFD", word) if not combining(char))
    return any(
        name in given_names() for one in (word, plain) for name in (one, one.partition("-")[0])
    )


def tells_person(word: str) -> bool:
    """Tell whether a particle makes a person's name of the words around it: no "la", no "y"."""
    return word.casefold() in _OF_PERSONS


def is_particle(word: str) -> bool:
    """Tell whether a word ties a given and a family name: "bin", "van"."""
    small = word.casefold()
    return small in words("name-particles") or small in _CELTIC


def is_east_asian(run: Sequence[str]) -> bool:
    """Tell whether a run is a family name and one or two given names after it."""
    if run[0] not in words("surnames-first") or len(run) not in {2, 3}:
        return False
    two_given = len(run) == 3  # Lee Hsien Loong
    return two_given or bool(_DOUBLE.fullmatch(run[1]) or _PINYIN.fullmatch(run[1]))


def tells_who(run: Sequence[str], small: str) -> bool:
    """Tell whether a noun for people stands before a full name: "Undergraduate Devon Okoro".

    Or an age: "Nine-year-old Ama", "Mother-of-two Ama Okoro".
    """
    noun, hyphen, _ = small.partition("-of-")
    noun = noun.rpartition("-")[2]
    aged = small.endswith("-old")
    people = aged or noun in _people() or (noun.endswith("s") and noun[:-1] in _people())
    return people and (aged or hyphen != "" or (is_given(run[1]) and len(run) > _FULL))


@cache
def _people() -> frozenset[str]:
    return words("roles") | words("speaking-nouns") | table("gendered-words").keys()
