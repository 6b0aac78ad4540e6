"""A text as a row of time words: each word becomes one character that names its class.

The grammar then matches short patterns over that row instead of the text. A token carries the white
space after it, so that the tokens put together are the text; what each token is is looked up in a
table that grows with the words met. All other words are "x". Words come from ``data/dates_en.txt``.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from events.extraction import lexicon

FIRST_YEAR, LAST_YEAR = 1000, 2199  # a bare number outside is no year
_DAYS = 31
_COUNTABLE = 9  # characters of a number that can count days or years
_KNOWN, _LONGEST = 50_000, 40  # tokens in the table, code points of one
_CHUNK = 1 << 16  # code points; bounds the memory, and is far longer than any paragraph of news
_MARKS = {
    "&": "and",
    ",": "comma",
    ".": "dot",
    "/": "slash",
    "–": "dash",
    "—": "dash",
    "(": "open",
    ")": "close",
}
# Classes that are read off the form of a token; all others are named by the vocabulary.
_FORMS = (
    *("x", "stop", "hyphen", *_MARKS.values(), "poss", "code", "ampm", "clock", "ymd", "dmy"),
    *("day", "dayth", "year", "short", "number", "fraction", "decade"),
)

_CLOCK = r"[0-9]{2}:[0-9]{2}(?::[0-9]{2})?"
_ZONE = r"(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
_YMD = "|".join(rf"[0-9]{{4}}{s}[0-9]{{1,2}}{s}[0-9]{{1,2}}" for s in ("-", "/", r"\."))
_DMY = "|".join(
    rf"[0-9]{{1,2}}{s}[0-9]{{1,2}}{s}(?:[0-9]{{4}}|[0-9]{{2}})" for s in ("-", "/", r"\.")
)
# By what a token looks like; the first that fits. Each begins with a character or a set of them,
# which the regular expression engine rejects fastest.
_SHAPES = {
    "ampm": r"[ap](?<=[0-9\s].)(?:\.m\b\.?|m\b)",
    "code": r"Q[1-4]\b|H[12]\b",
    "word": r"(?:[A-Za-z]+[^\W\d_]*|[^\W\d_]+)(?:[0-9]\w*|)",
    "ymd": rf"(?:{_YMD})(?:T{_CLOCK}(?:\.[0-9]{{1,9}})?{_ZONE})?(?!\w)",
    "dmy": rf"(?:{_DMY})(?![\w]|[-/.][0-9])",
    "clock": r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![\w:])",
    "decade": r"(?:1[0-9]|20)[0-9]0['’]?s\b|['’]?[2-9]0['’]?s\b",
    "dayth": r"[0-9]{1,2}(?:st|nd|rd|th)\b",
    "fraction": r"[0-9]{1,2}[ -]1/2\b",
    "poss": r"['’]s\b",
    "short": r"['’][0-9]{2}(?!\w)",
    "number": r"[$€£¥#]?[0-9]+(?:[.,][0-9]+)*(?:%|\w)*",
    "stop": r"\n[^\S\n]*\n\s*",
}
_GLUE = r"[^\S\n]*(?:\n(?![^\S\n]*\n)[^\S\n]*|)"  # white space, but no blank line
_TOKEN = re.compile(rf"(?:{'|'.join(_SHAPES.values())}|.|\n){_GLUE}")
_SHAPE = re.compile("|".join(f"(?P<{name}>{shape})" for name, shape in _SHAPES.items()))


class Row(NamedTuple):
    """Part of a text as classes, one character a token, with the tokens and where they start."""

    classes: str
    tokens: list[str]
    starts: list[int]

    def place(self, n: int) -> tuple[int, int]:
        """Return where a token is printed."""
        return self.starts[n], self.starts[n] + len(self.tokens[n].rstrip())

    def value(self, n: int) -> str:
        """Return what the vocabulary says of a token, else the token as printed."""
        printed = self.tokens[n].rstrip()
        entry = vocabulary().get(printed)
        return printed if entry is None else entry[1]


@cache
def vocabulary() -> Mapping[str, tuple[str, str]]:
    """Return class and value of every printed form of a time word, and of the plain marks."""
    forms = {mark: (kind, mark) for mark, kind in _MARKS.items()}
    for word, entry in lexicon.table("dates_en").items():
        kind, _, value = entry.partition(" ")
        for form in {word, word.capitalize(), word.upper()}:
            forms[form] = (kind, value)
    return forms


@cache
def _symbols() -> Mapping[str, str]:
    named = {entry.partition(" ")[0] for entry in lexicon.table("dates_en").values()}
    return {name: chr(0xA1 + n) for n, name in enumerate(dict.fromkeys([*_FORMS, *sorted(named)]))}


def symbol(name: str) -> str:
    """Return the character that stands for a class of words; raises ``KeyError`` for none."""
    return _symbols()[name]


def rows(text: str) -> Iterator[Row]:
    """Yield the text in rows; a row ends at a paragraph or, in endless ones, at a space."""
    start = 0
    while start < len(text):
        end = len(text)
        if end - start > _CHUNK:
            limit = start + _CHUNK
            cuts = (text.rfind(mark, start + _CHUNK // 2, limit) for mark in ("\n\n", "\n", " "))
            end = next((cut for cut in cuts if cut > 0), limit)
        yield _row(text, start, end)
        start = end


def _row(text: str, start: int, end: int) -> Row:
    tokens: list[str] = _TOKEN.findall(text, start, end)
    classes = "".join(map(_classes().__getitem__, tokens))
    return Row(classes, tokens, list(accumulate(map(len, tokens), initial=start)))


class _Classes(dict[str, str]):
    """The classes of all tokens met so far."""

    def __missing__(self, token: str) -> str:
        kind = symbol(_class(token))
        if len(token) <= _LONGEST and len(self) < _KNOWN:
            self[token] = kind
        return kind


@cache
def _classes() -> _Classes:
    return _Classes()


def _class(token: str) -> str:
    """Return the name of the class of a token, by the vocabulary, else by its shape."""
    printed = token.rstrip()
    if entry := vocabulary().get(printed):
        return entry[0]
    if printed.isalpha() and len(printed) > len("pm"):
        return "x"  # most tokens
    shape = _SHAPE.fullmatch(f" {printed or token}", 1)
    kind = (shape.lastgroup if shape else None) or _mark(printed, alone=printed == token)
    if kind == "number" or (kind == "dayth" and not 1 <= int(printed[:-2]) <= _DAYS):
        return _number(printed) if kind == "number" else "number"
    return "x" if kind == "word" else kind


def _mark(printed: str, *, alone: bool) -> str:
    if printed == "-":
        return "hyphen" if alone else "dash"
    return "stop" if printed in {";", ":", "!", "?"} and not alone else "x"


def _number(printed: str) -> str:
    if len(printed) > _COUNTABLE:
        return "x"
    if not printed.isascii() or not printed.isdigit():
        return "number" if printed.replace(",", "").replace(".", "").isdigit() else "x"
    if len(printed) <= 2 and 1 <= int(printed) <= _DAYS:  # digits of a day
        return "day"
    is_year = len(printed) == 4 and FIRST_YEAR <= int(printed) <= LAST_YEAR
    return "year" if is_year else "number"
