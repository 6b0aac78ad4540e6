"""Gatherings that a list knows by a name of several words: "Burning Man", "Web Summit"."""

from functools import cache

from events.extraction.forums.reading import Token, tokens_of
from events.extraction.lexicon import words
from events.extraction.records import Span


@cache
def last_words() -> frozenset[str]:
    """Return the words that such names end in."""
    return frozenset(_names())


@cache
def _names() -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for name in sorted(words("forum-famous")):
        parts = [token.text for token in tokens_of(name, Span(0, len(name)))]  # "re", ":", "Invent"
        found.setdefault(parts[-1], []).append(parts)
    return found


def famous(tokens: list[Token], at: int) -> range:
    """Return which words up to one make a known name, none where they make none."""
    for name in _names().get(tokens[at].bare, ()):
        first = at + 1 - len(name)
        printed = [token.text for token in tokens[max(0, first) : at]]
        if first >= 0 and printed == name[:-1]:
            return range(first, at + 1)
    return range(0)


def begins(tokens: list[Token], at: int) -> int:
    """Return where a known name that ends in a word begins; the word itself where none does."""
    return (famous(tokens, at) or (at,))[0]
