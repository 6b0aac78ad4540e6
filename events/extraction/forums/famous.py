"""Gatherings that a list knows by a name of several words: "Burning Man", "Web Summit"."""

from functools import cache

from events.extraction.forums.reading import Token
from events.extraction.lexicon import words


@cache
def last_words() -> frozenset[str]:
    """Return the words that such names end in."""
    return frozenset(_names())


@cache
def _names() -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for name in sorted(words("forum-famous")):
        found.setdefault(name.rpartition(" ")[2], []).append(name.split())
    return found


def famous(tokens: list[Token], at: int) -> range:
    """Return which words up to one make a known name, none where they make none."""
    for name in _names().get(tokens[at].bare, ()):
        first = at + 1 - len(name)
        printed = [token.text for token in tokens[max(0, first) : at]]
        if first >= 0 and printed == name[:-1]:
            return range(first, at + 1)
    return range(0)
