"""The words of a text as full text search sees them: stored and asked for, read alike.

A word is a run of letters and digits without case and accents. Chinese and Japanese have no spaces,
so each character there begins a word of two, and the last one of its run stands alone: 中国人 reads
as 中国, 国人, 人. Whatever a text holds is so found by comparing words one by one, on any database.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

LONGEST: Final = 64
"""Characters of a word that count; what follows is not looked at."""

KEPT: Final = 100_000
"""Characters of folded words that are kept of one row: an index takes no more than so much."""

BREAK: Final = "|"
"""Stands between two fields, where no phrase goes on."""

_UNSPACED: Final = (
    (0x3005, 0x3007),  # 々〆〇
    (0x3041, 0x30FF),  # hiragana, katakana
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),  # Han
    (0x4E00, 0x9FFF),
    (0x20000, 0x3FFFF),
)


_SIGNS: Final = str.maketrans(dict.fromkeys("“”‘’«»–—…\xa0", " "))
"""What English texts hold beside ASCII: signs that part words, each of one character."""

_CHUNK: Final = re.compile(r"(?:[0-9A-Za-z]|[^\x00-\x7F])+")


class Word(NamedTuple):
    """A word and where it stands, in code points; ``head`` is the end of its first character.

    Between letters the whole word is what a reader sees, so ``head`` is ``end`` there.
    """

    text: str
    start: int
    end: int
    head: int


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must follow each other; the last may go on where ``prefix`` is set."""

    words: tuple[str, ...]
    prefix: bool = False

    @property
    def needle(self) -> str:
        """What a folded text holds exactly when it holds the term."""
        return f" {' '.join(self.words)}{'' if self.prefix else ' '}"

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return where a text holds the term, in code points, in order."""
        plain = text if text.isascii() else text.translate(_SIGNS)
        if plain.isascii():
            return [found.span(1) for found in _pattern(self).finditer(plain)]
        return [(words[0].start, self._end(words[-1])) for words in self._found(_listed(text))]

    def _found(self, stored: Sequence[Word]) -> Iterator[Sequence[Word]]:
        length = len(self.words)
        for first in range(len(stored) - length + 1):
            stretch = stored[first : first + length]
            *whole, last = (word.text for word in stretch)
            begins = last.startswith if self.prefix else last.__eq__
            if (*whole,) == self.words[:-1] and begins(self.words[-1]):
                yield stretch

    def _end(self, last: Word) -> int:
        return last.head if len(self.words[-1]) == 1 else last.end


@lru_cache(maxsize=256)
def _pattern(term: Term) -> re.Pattern[str]:
    """Return what finds a term in a text of ASCII, as comparing its words would, but faster."""
    letters = "[0-9A-Za-z]*"
    told = [re.escape(one) + (letters if len(one) == LONGEST else "") for one in term.words]
    whole = "[^0-9A-Za-z]+".join(told) + (letters if term.prefix else "")
    return re.compile(rf"(?<![0-9A-Za-z])(?=({whole})(?![0-9A-Za-z]))", re.ASCII | re.IGNORECASE)


@lru_cache(maxsize=8)
def _listed(text: str) -> tuple[Word, ...]:
    """Return the words of a text: several terms are looked for in each."""
    return tuple(words(text))


class _Kind(Enum):
    GAP = auto()
    LETTER = auto()
    MARK = auto()
    UNSPACED = auto()


def words(text: str) -> Iterator[Word]:
    """Give the words of a text in order."""
    for found in _CHUNK.finditer(text):
        chunk, start, end = found[0], found.start(), found.end()
        if chunk.isascii():
            yield Word(chunk.lower()[:LONGEST], start, end, end)
        else:
            yield from _words(chunk, start)


def _words(chunk: str, start: int) -> Iterator[Word]:
    """Give the words of a chunk, character by character; it begins at ``start``."""
    run: list[tuple[int, str]] = []
    kind = _Kind.GAP
    for at, character in enumerate(chunk, start):
        found, letters = _folded(character)
        if found is _Kind.MARK:
            found = kind  # it belongs to what it is on, and is nothing alone
        if found is not kind and run:
            yield from _read(kind, run, at)
            run = []
        kind = found
        if found is not _Kind.GAP:
            run.append((at, letters))
    if run:
        yield from _read(kind, run, start + len(chunk))


def folded(fields: Iterable[str]) -> str:
    """Return the words of several fields as one text: a space around each, a break between fields.

    It holds the ``needle`` of a term exactly when one of the fields holds the term.
    """
    texts = (" ".join(word.text for word in words(one)) for one in fields)
    kept = f" {BREAK} ".join(text for text in texts if text)  # signs alone leave nothing
    if len(kept) > KEPT:
        kept = kept[:KEPT].rpartition(" ")[0]
    return f" {kept} "


def term(text: str, *, prefix: bool = False) -> Term | None:
    """Return what a piece of text asks for, or nothing when it has no word.

    The last character of a Chinese run is in the word of two before it; alone it may begin one.
    """
    found = [word.text for word in words(text)]
    if not found:
        return None
    last = found[-1]
    if len(last) == 1 and _folded(last)[0] is _Kind.UNSPACED:
        if len(found) > 1 and found[-2] != last and found[-2].endswith(last):
            return Term(tuple(found[:-1]))
        return Term(tuple(found), prefix=True)
    return Term(tuple(found), prefix=prefix)


def _read(kind: _Kind, run: list[tuple[int, str]], end: int) -> Iterator[Word]:
    """Give the words of a run of one kind, which ends before ``end``."""
    if kind is _Kind.LETTER:
        whole = unicodedata.normalize("NFC", "".join(letters for _, letters in run))
        yield Word(whole[:LONGEST], run[0][0], end, end)
        return
    begun = [(at, letters) for at, letters in run if letters]  # a mark belongs to what it is on
    ends = [at for at, _ in begun[1:]] + [end]
    for (first, second), head, last in zip(pairwise(begun), ends, ends[1:], strict=False):
        yield Word(first[1] + second[1], first[0], last, head)
    at, letters = begun[-1]
    yield Word(letters, at, end, end)


@lru_cache(maxsize=8192)
def _folded(character: str) -> tuple[_Kind, str]:
    """Return what a character is, and its letters without case, accents and width."""
    plain = unicodedata.normalize("NFKD", character.casefold()).casefold()
    if plain and all(unicodedata.combining(one) for one in plain):
        return _Kind.MARK, ""
    letters = "".join(one for one in plain if one.isalnum() or _vowel(one))
    if not letters:
        return _Kind.GAP, ""
    if any(first <= ord(letters[0]) <= last for first, last in _UNSPACED):
        return _Kind.UNSPACED, letters
    return (_Kind.MARK if _vowel(character) else _Kind.LETTER), letters


def _vowel(character: str) -> bool:
    """Tell a sign that is no accent, as the vowels of Indian scripts are."""
    return unicodedata.category(character) in {"Mc", "Mn"} and not unicodedata.combining(character)
