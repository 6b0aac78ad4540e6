"""A text as rows of time words: each word becomes one character that names its class.

The grammar then matches short patterns over a row instead of the text. What stands between two
spaces is looked up in a table that grows with the pieces met: "2019," is a year and a comma. All
words but those of time are "x". Words come from ``data/dates_en.txt``.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final, NamedTuple

from events.extraction import lexicon
from events.extraction.pieces import asked_of_each

BLANK: Final = "_"  # what stands for a character at which no token starts
FIRST_YEAR, LAST_YEAR = 1000, 2199  # a bare number outside is no year
_DAYS = 31
_COUNTABLE = 9  # characters of a number that can count days or years
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
# What can stand for a class: no letter or sign of a pattern, and all of one byte, which is searched
# for fastest.
_CHARACTERS = [char for char in map(chr, range(0x80, 0x100)) if not char.isspace()]
# Classes that are read off the form of a token; all others are named by the vocabulary.
_FORMS = (
    *("x", "stop", "hyphen", *_MARKS.values(), "poss", "code", "ampm", "clock", "ymd", "dmy"),
    *("day", "dayth", "year", "short", "number", "fraction", "decade"),
)

_CLOCK = r"[0-9]{2}:[0-9]{2}(?::[0-9]{2})?"
_ZONE = r"(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
_YMD = "|".join(rf"[0-9]{{3}}{s}[0-9]{{1,2}}{s}[0-9]{{1,2}}" for s in ("-", "/", r"\."))
_DMY = "|".join(
    rf"[0-9]?{s}[0-9]{{1,2}}{s}(?:[0-9]{{4}}|[0-9]{{2}})" for s in ("-", "/", r"\.")
)  # both behind a figure
# By what a token looks like; the first that fits. Each begins with a character or a set of them,
# which the regular expression engine rejects fastest.
_SHAPES = {
    "ampm": r"[ap](?<=[0-9\s].)(?:\.m\b\.?|m\b)",
    "code": r"Q[1-4]\b|H[12]\b",
    "word": r"(?:[A-Za-z]+[^\W\d_]*|[^\W\d_]+)(?:[0-9]\w*|)",
    "ymd": rf"[0-9](?:{_YMD})(?:T{_CLOCK}(?:\.[0-9]{{1,9}})?{_ZONE})?(?!\w)",
    "dmy": rf"[0-9](?:{_DMY})(?![\w]|[-/.][0-9])",
    "clock": r"[0-9][0-9]?:[0-9]{2}(?::[0-9]{2})?(?![\w:])",
    "decade": r"[12](?:(?<=1)[0-9]|(?<=2)0)[0-9]0['’]?s\b|['’][2-9]0['’]?s\b|[2-9]0['’]?s\b",
    "dayth": r"[0-9][0-9]?(?:st|nd|rd|th)\b",
    "fraction": r"[0-9][0-9]?[ -]1/2\b",
    "poss": r"['’]s\b",
    "short": r"['’][0-9]{2}(?!\w)",
    "number": r"[$€£¥#]?[0-9]+(?:[.,][0-9]+)*(?:%|\w)*",
}
_TOKEN = re.compile(rf"({'|'.join(_SHAPES.values())}|\S)\s*")
_SHAPE = re.compile("|".join(f"(?P<{name}>{shape})" for name, shape in _SHAPES.items()))
_GAP = re.compile(r"\n[^\S\n]*\n\s*")
_HALF = re.compile(r"(?<![\w$€£¥#.,:/'’])([0-9]{1,2}) (?=1/2\b)")  # "2 1/2" is one token


class Row(NamedTuple):
    """Words of a text as classes, a character a token, and where they and what follows start."""

    text: str
    classes: str
    starts: list[int]

    def place(self, n: int) -> tuple[int, int]:
        """Return where a token is printed."""
        start = self.starts[n]
        return start, start + len(self.text[start : self.starts[n + 1]].rstrip())

    def value(self, n: int) -> str:
        """Return what the vocabulary says of a token, else the token as printed."""
        printed = self.text[self.starts[n] : self.starts[n + 1]].rstrip()
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
    return dict(zip(dict.fromkeys([*_FORMS, *sorted(named)]), _CHARACTERS, strict=False))


def symbol(name: str) -> str:
    """Return the character that stands for a class of words; raises ``KeyError`` for none."""
    return _symbols()[name]


def marked(text: str) -> str:
    """Return a text of the same length: the class of each token where it starts, else blanks."""
    return BLANK.join(_classes(_HALF.sub(r"\1-", text) if " 1/2" in text else text))


def between(text: str) -> Iterator[tuple[int, int]]:
    """Yield the bounds of what stands between blank lines: no phrase runs over one."""
    start = 0
    for gap in _GAP.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


@asked_of_each
def _classes(piece: str, word: str) -> str:
    """Return the classes of the tokens in a piece, which a space follows, each at its place."""
    if word.isalpha() and _is_ordinary(word):  # most pieces
        before, _, after = piece.partition(word)
        return f"{_marked(before)}{symbol('x')}{BLANK * (len(word) - 1)}{_marked(after)}"
    return _marked(piece)


@lru_cache(maxsize=1024)  # the marks around a word, above all
def _marked(piece: str) -> str:
    """Return the classes of the tokens in a piece that is no ordinary word."""
    printed = f"{piece} "
    marks = [BLANK] * len(piece)
    for start, end in _tokens(piece):
        marks[start] = symbol(_class(printed[start:end], alone=printed[end] != " "))
    return "".join(marks)


def _tokens(piece: str) -> Iterator[tuple[int, int]]:
    """Yield where the tokens of a piece stand in it."""
    for token in _TOKEN.finditer(f" {piece} ", 1):
        start, end = token.span(1)
        yield start - 1, end - 1


def _is_ordinary(word: str) -> bool:
    """Tell whether a word of letters is none of time."""
    return len(word) > len("pm") and word not in vocabulary()


def _class(printed: str, *, alone: bool) -> str:
    """Return the name of the class of a token, by the vocabulary, else by its shape.

    ``alone`` tells that no white space follows.
    """
    if entry := vocabulary().get(printed):
        return entry[0]
    if printed.isalpha() and _is_ordinary(printed):
        return "x"
    if len(printed) == 1 and not printed.isalnum():
        return _mark(printed, alone=alone)
    return _number(printed) if printed.isdecimal() and printed.isascii() else _shape_of(printed)


def _shape_of(printed: str) -> str:
    shape = _SHAPE.fullmatch(f" {printed}", 1)
    kind = (shape.lastgroup if shape else None) or "x"
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
