"""A text as a row of time words: each word becomes one character that names its class.

The grammar then matches short patterns over that row instead of the text, so its cost follows the
number of time words; a run of other words counts as one "x". Words come from ``data/dates_en.txt``.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from events.extraction import lexicon

FIRST_YEAR, LAST_YEAR = 1000, 2199  # a bare number outside is no year
_DAYS = 31
_COUNTABLE = 9  # characters of a number that can count days or years
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

_TOKEN = re.compile(
    r"""(?P<ampm>(?<=[0-9\ ])[ap](?:\.m\b\.?|m\b))
      | (?P<code>(?:Q[1-4]|H[12])\b)
      | (?P<mixed>[^\W\d_]+[0-9]\w*)
      | (?P<word>[^\W\d_]+)
      | (?P<ymd>[0-9]{4}(?P<a>[-/.])[0-9]{1,2}(?P=a)[0-9]{1,2}
          (?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?!\w))
      | (?P<dmy>[0-9]{1,2}(?P<b>[-/.])[0-9]{1,2}(?P=b)(?:[0-9]{4}|[0-9]{2})(?![\w]|[-/.][0-9]))
      | (?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![\w:]))
      | (?P<decade>(?:1[0-9]|20)[0-9]0['’]?s\b|['’]?[2-9]0['’]?s\b)
      | (?P<dayth>[0-9]{1,2}(?:st|nd|rd|th)\b)
      | (?P<fraction>[0-9]{1,2}[\ -]1/2\b)
      | (?P<poss>['’]s\b)
      | (?P<short>['’][0-9]{2}(?!\w))
      | (?P<number>[$€£¥#]?[0-9]+(?:[.,][0-9]+)*(?:%|\w)*)
      | (?P<stop>\n[^\S\n]*\n\s*)
      | (?P<mark>[^\s\w]|_)""",
    re.VERBOSE,
)


class Row(NamedTuple):
    """Part of a text as classes, one character a token, with each token's place and value."""

    classes: str
    places: list[tuple[int, int]]
    values: list[str]


@cache
def vocabulary() -> Mapping[str, tuple[str, str]]:
    """Return class and value of every printed form of a time word, and of the plain marks."""
    forms = {mark: (symbol("x"), "") for mark in "\"'`“”‘’%*_…"}
    forms |= {mark: (symbol(kind), mark) for mark, kind in _MARKS.items()}
    for word, entry in lexicon.table("dates_en").items():
        kind, _, value = entry.partition(" ")
        for form in {word, word.capitalize(), word.upper()}:
            forms[form] = (symbol(kind), value)
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
    classes: list[str] = []
    places: list[tuple[int, int]] = []
    values: list[str] = []
    find, other = vocabulary().get, symbol("x")
    word, nothing = _TOKEN.groupindex["word"], (other, "")
    last = ""
    for match in _TOKEN.finditer(text, start, end):
        entry = find(match[0])
        if entry is None:
            if match.lastindex == word:
                if last == other:  # the usual case: one more ordinary word
                    continue
                entry = nothing
            else:
                entry = _form(match, text)
        kind, value = entry
        if kind == other == last:
            continue
        last = kind
        classes.append(kind)
        places.append(match.span())
        values.append(value)
    return Row("".join(classes), places, values)


def _form(match: re.Match[str], text: str) -> tuple[str, str]:
    """Return class and value of a token that the vocabulary does not know, by its form."""
    kind, printed = match.lastgroup or "x", match[0]
    if kind in {"mixed", "mark"}:
        around = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        kind = "x"
        if printed == "-":
            kind = "hyphen" if any(side.strip() for side in around) else "dash"
        elif printed in ";:!?" and not around[1].strip():
            kind = "stop"
    elif kind == "number":
        kind = _number(printed)
    elif kind == "dayth" and not 1 <= int(printed[:-2]) <= _DAYS:
        kind = "number"
    return symbol(kind), printed


def _number(printed: str) -> str:
    if len(printed) > _COUNTABLE:
        return "x"
    if not printed.isascii() or not printed.isdigit():
        return "number" if printed.replace(",", "").replace(".", "").isdigit() else "x"
    if len(printed) <= 2 and 1 <= int(printed) <= _DAYS:  # digits of a day
        return "day"
    is_year = len(printed) == 4 and FIRST_YEAR <= int(printed) <= LAST_YEAR
    return "year" if is_year else "number"
