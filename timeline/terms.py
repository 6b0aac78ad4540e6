"""Read what ``q`` asks for: words, phrases in quotation marks, and beginnings of words with a star.

All of them must occur. Signs that other engines know (``-word``, ``OR``, ``field:word``) are
refused, not read as something else.
"""

import re
from typing import Final

from events.words import Term, term

ACCEPTS: Final = (
    'words that must all occur, up to 200 characters: word, "several words in a row", begin*'
)
OPERATORS: Final = frozenset({"AND", "OR", "NOT", "NEAR"})
SHORTEST_BEGINNING: Final = 2
"""Letters before a star; fewer begin every other word."""

EMPTY: Final = '""'

_QUOTE: Final = '"“”＂'
_PIECE: Final = re.compile(rf"[{_QUOTE}]([^{_QUOTE}]*)[{_QUOTE}](?!\S)|(\S+)")
_SIGNS: Final = re.compile(r"^[-+!~]|[()|^{}\[\]<>&]|[^\W\d]:\w")


class TermError(ValueError):
    """A search that is refused; the message names the piece and says what to write instead."""


def read_terms(text: str) -> tuple[Term, ...]:
    """Return the distinct terms of a search, in their order. Raises ``TermError``."""
    pieces = [_phrase(found[1]) if found[2] is None else _word(found[2]) for found in _pieces(text)]
    return tuple(dict.fromkeys(pieces))


def _pieces(text: str) -> list[re.Match[str]]:
    found = list(_PIECE.finditer(text))
    if not found:
        raise TermError("must hold a word")
    return found


def _phrase(text: str) -> Term:
    if "*" in text:
        raise TermError(f'"{text}": a star stands after a word, outside of quotation marks')
    return _found(text)


def _word(piece: str) -> Term:
    _found(piece)
    if any(quote in piece for quote in _QUOTE):
        raise TermError(
            f"{piece}: quotation marks stand in pairs around words, with spaces outside"
        )
    if piece in OPERATORS:
        raise TermError(f'{piece} is no operator here, all words must occur; the word is "{piece}"')
    if _SIGNS.search(piece):
        raise TermError(f'{piece}: signs have no meaning here; for the very words write "{piece}"')
    beginning = piece.removesuffix("*")
    if "*" in beginning:
        raise TermError(f"{piece}: one star may stand at the end of a word")
    found = _found(beginning, prefix=beginning != piece)
    if found.prefix and len(found.words[-1]) < SHORTEST_BEGINNING and found.words[-1].isascii():
        raise TermError(f"{piece}: {SHORTEST_BEGINNING} letters have to stand before a star")
    return found


def _found(text: str, *, prefix: bool = False) -> Term:
    found = term(text, prefix=prefix)
    if found is None:
        raise TermError(f"{text or EMPTY}: no letter and no digit to look for")
    return found
