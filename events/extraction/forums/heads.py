"""Which words mean a gathering where they stand, and which sentences tell names by capitals."""

import re
from functools import cache

from events.extraction.forums.reading import Token
from events.extraction.lexicon import alternation, words

_TITLE_CASE = 0.75  # share of capitalised words in a line that is no sentence
_SHOUTING = 0.6  # share of capitals among the letters of a sentence without small letters


@cache
def head_pattern() -> re.Pattern[str]:
    """Return the pattern of all words that can mean a gathering."""
    nouns = alternation(words("forum-heads") | _soft_heads())
    return re.compile(rf"\b(?:(?i:{nouns})|{alternation(words('forum-known'))}-?\d{{0,3}})\b")


@cache
def _known() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(words('forum-known')))})-?(\d{{0,3}})$")


def known_number(token: Token) -> int | None:
    """Return the number of a name like "COP28", 0 where it has none; null for other words."""
    known = _known().match(token.bare)
    return int(known[1] or 0) if known else None


@cache
def stand_ins() -> frozenset[str]:
    """Return the words that stand for a gathering and never name one."""
    return words("forum-words-for") - words("forum-heads") - words("forum-heads-weak")


def head_of(token: Token) -> str:
    """Return the noun of a word as the lists have it."""
    return token.bare.lower().removeprefix("mini-")


def is_head(tokens: list[Token], at: int) -> bool:
    """Tell whether the word means a gathering here and is not part of "press conference"."""
    head = head_of(tokens[at])
    if known_number(tokens[at]) is not None:
        return True
    lower = tokens[at].text.islower() and head in words("forum-heads-capital")
    if lower or (head not in words("forum-heads") and head not in _soft_heads()):
        return False
    after = tokens[at + 1].bare if at + 1 < len(tokens) else ""
    if after.lower() in words("forum-not-after") and not tokens[at].possessive:
        return False
    before = [token.text.lower() for token in tokens[max(0, at - 2) : at]]
    last = before[-1] if before else ""
    if {last, " ".join(before), f"{last} {head}"} & words("forum-not-before"):
        return False
    return not (head == "convention" and after in {"on", "against", "for", "relating"})


@cache
def _soft_heads() -> frozenset[str]:
    return words("forum-heads-weak") | words("forum-words-for")


def shouts(sentence: str) -> bool:
    """Tell whether the sentence is in capitals: then capitals mark no names."""
    return sum(map(str.isupper, sentence)) > _SHOUTING * sum(map(str.isalpha, sentence))


def title_case(tokens: list[Token]) -> bool:
    """Tell whether most long words are capitalised, as in a title."""
    long = [token.capital for token in tokens if len(token.text) > 3]  # noqa: PLR2004 - "with"
    return sum(long) > _TITLE_CASE * len(long)
