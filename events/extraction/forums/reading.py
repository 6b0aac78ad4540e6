"""The words of one sentence as the forum step reads them, and the numbers they may stand for."""

import re
from functools import cache
from typing import NamedTuple

from events.extraction.lexicon import lines, words
from events.extraction.records import Span

_TOKEN = re.compile(
    r"[A-Za-z]++(?![-–‑'’.&+/\w])"  # most words: nothing is repeated for them
    r"|[^\W\d_]\.[^\W\d_]\.(?:[^\W\d_]\.)*|[A-Z]/[A-Z](?!\w)"  # U.S.
    r"|[^\W_]+(?:[-–‑'’.&+](?!(?:19|20)\d\d\b)[^\W_]+)*|[^\w\s]|_+"
)
_POSSESSIVES = frozenset({"'s", "’s"})
_APOSTROPHES = re.compile(r"['’]s\b")
QUOTED = re.compile(r"[“\"‘'][^“”\"‘]{2,160}?[”\"’'](?!\w)")  # a theme, a title
HELD_FIRST = re.compile(  # "Held in Suva on 7 May, the forum"
    r"(?:Held|Hosted|Organi[sz]ed|Convened|Staged|Scheduled|Set|Slated|Billed|Running|Taking\splace)\b"
)
_WORDS = re.compile(r"[^\W_]+")
_GROUP = re.compile(r"\bG(?:roup\sof\s(?=[\dA-Z])|-(?=\d))")  # "Group of 20", "G-20" of "G20"
_GROUPS = {"gseven": "g7", "geight": "g8", "gtwenty": "g20"}
_YEAR = re.compile(r"(?:19|20)\d\d$")
_NUMBERED = re.compile(r"(\d{1,3})(?:st|nd|rd|th)$", re.IGNORECASE)
_DAY_LONG = frozenset({"day-long", "daylong", "hour-long"})
_LONG = 3  # digits: no forum lasts a hundred days
_SHORT = 4  # letters of a word whose s is taken for its own
_ROMAN = re.compile(
    r"((?=[XVI]{2,})X{0,3}(?:IX|IV|V?I{0,3})|XL(?:IX|IV|V?I{0,3})(?<!XL))(?:th|rd|nd|st)?$"
)
_ROMAN_VALUES = {"L": 50, "X": 10, "V": 5, "I": 1}

_FIRSTS = frozenset({"inaugural", "maiden", "first-annual", "first-ever"})

_CENTRES = frozenset({"Center", "Centre", "Institute"})  # "the Centre for the Book Symposium"

LONGEST = 14  # words of a name, its topic included
JOINS = frozenset({"and", "&", "of", "for", "on", "the", "in", "to", "-", "–", "’", "'", ","})
OPENS, CLOSES = frozenset("“\"‘'_"), frozenset("”\"’'_")  # "_" in Markdown
OPENED_BY = {
    "”": "“",
    '"': '"“',
    "’": "‘",
    "'": "'‘",
    "_": "_",
}  # a straight mark may close a curly one
MONTHS = frozenset(
    {"January", "February", "March", "April", "May", "June", "July", "August", "September"}
    | {"October", "November", "December"}
)
PERIODS = frozenset({"year", "month", "week", "night", "yesterday", "today", "tomorrow"})


class Token(NamedTuple):
    """A word or a mark, where it stands in the text."""

    start: int
    end: int
    text: str

    @property
    def capital(self) -> bool:
        """Tell whether the word can be part of a name: "Asia", "G20", "e-Health", "2+2"."""
        return self.text != self.text.lower() or "+" in self.text

    @property
    def bare(self) -> str:
        """Return the word without a possessive ending."""
        return self.text[:-2] if self.text[-2:] in _POSSESSIVES else self.text

    @property
    def possessive(self) -> bool:
        """Tell whether the word ends in 's."""
        return self.text[-2:] in _POSSESSIVES


def tokens_of(text: str, span: Span) -> list[Token]:
    """Return the words and marks inside a span."""
    found = _TOKEN.finditer(text, *span)  # made in half the time that Token() takes
    return [tuple.__new__(Token, (one.start(), one.end(), one[0])) for one in found]


def ordinal(word: str) -> int | None:
    """Return the number of "16th", "fifth", "Twenty-first", "inaugural" or "XVI"."""
    if word[:1].isdigit():
        number = _NUMBERED.match(word)
        return int(number[1]) if number else None
    if word[:1] in _ROMAN_VALUES and (roman := _ROMAN.match(word)):
        return _roman(roman[1])
    return ordinals().get(word.lower())


@cache
def ordinals() -> dict[str, int]:
    """Return the numbers of ordinals in words; "inaugural" and its like are the first."""
    numbers = {word: number for number, word in enumerate(lines("ordinals"), 1)}
    return numbers | dict.fromkeys(_FIRSTS, 1)


def _roman(word: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in word]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def year(word: str) -> int | None:
    """Return the year that a word of four digits stands for."""
    return int(word) if word[:1].isdigit() and _YEAR.match(word) else None


def days(word: str) -> int | None:
    """Return how many days "two-day", "3-day", "day-long" or "two-hour" tell of."""
    count, hyphen, unit = word.lower().rpartition("-")
    if unit == "hour" and (count.isdecimal() or count in _counts()):
        return 1
    if unit not in {"day", "days"} or not hyphen:
        return 1 if word.lower() in _DAY_LONG else None
    if count.isdecimal():
        return int(count) if len(count) < _LONG else None
    return _counts().get(count)


@cache
def _counts() -> dict[str, int]:
    numbers = {word: number for number, word in enumerate(lines("counts"), 1)}
    return numbers | dict.fromkeys(("full", "half"), 1)


@cache
def offices() -> frozenset[str]:
    """Return the nouns of offices and bodies, behind which "of" opens no part of a name."""
    return words("roles") | words("forum-bodies") | words("body-nouns")


def is_office(noun: str) -> bool:
    """Tell whether a noun is one of an office or body, or of several: "minister", "Chiefs"."""
    return not offices().isdisjoint({noun.lower(), noun.lower().removesuffix("s")})


def name_set(name: str) -> frozenset[str]:
    """Return what two printings of one name share: its words without case and small words."""
    name = _GROUP.sub("G", name) if "G" in name else name
    printed = _WORDS.findall(_APOSTROPHES.sub("", name.replace(".", "")).casefold())
    found = frozenset(_singular(_GROUPS.get(word, word)) for word in printed)
    return found - words("forum-small-words") or found


def _singular(word: str) -> str:
    """Return a word without the s of a plural: "Pacific Island Forum", "Pacific Islands Forum"."""
    plural = word.endswith("s") and len(word) > _SHORT and word[-2] not in "aiosu"
    return word if not plural or word in words("forum-heads-weak") else word[:-1]


def is_topical(word: str) -> bool:
    """Tell whether a small word can describe what a gathering is about: no verb, no adverb."""
    if not word[:1].islower() or word in words("forum-function-words"):
        return False
    if re.split("['’]", word)[0] in words("forum-function-words"):
        return False  # "that's why"
    if word.endswith("ly") and word not in {"early", "family", "supply", "monthly", "assembly"}:
        return False  # "openly hostile"
    return word not in words("finite-verbs")  # "the farmers told the convention"


def is_centre(noun: str, before: str) -> bool:
    """Tell whether a body is whole: "the Centre for the Book", "NUS Centre for Law"."""
    return noun in _CENTRES and (before in {"the", "The"} or before.isupper())
