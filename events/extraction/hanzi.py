"""Chinese text as the rules read it: one form of every character and mark, sentences, clauses.

Rules and word lists are written once, in simplified characters and narrow marks: ``plain`` gives a
text that form, character for character, so that every offset is one of the text as given.
"""

import re
from collections import deque
from functools import cache, lru_cache

from events.extraction.lexicon import table
from events.extraction.records import Span

HAN = "\u3400-\u4dbf\u4e00-\u9fff"
DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "0": 0, "两": 2}

_WIDE = "，；：（）！？﹐﹔﹕﹖﹗「」『』〝〞﹁﹂﹃﹄•‧・．﹑／｜－～［］＋％　"
_NARROW = ",;:()!?,;:?!“”‘’“”“”‘’····、/|-~[]+% "
_STOP = re.compile(r"(?:[。!?]++|\.(?=[”’])|(?<!…)…++(?=[”’]))[”’)\]]*+(?!,)")
_JOINED = "国"  # a sign at which no rule parts anything
_SEGMENT = re.compile(r"[,;:。!?…]")


@lru_cache(maxsize=2)
def plain(text: str) -> str:
    """Return the text in simplified characters with narrow marks, of the same length."""
    return text.translate(_forms())


def sentences(signs: str, span: Span) -> tuple[Span, ...]:
    """Return the sentences inside a span of plain text; closing marks belong to the sentence."""
    found = []
    start, marks = span.start, 0  # straight marks so far
    for stop in _STOP.finditer(signs, span.start, span.end):
        end = stop.end()
        marks += signs.count('"', start, end)
        if marks % 2 and signs[end : end + 1] == '"':  # it closes
            end, marks = end + 1, marks + 1
        found.append(Span.trimmed(signs, start, end))
        start = end
    found.append(Span.trimmed(signs, start, span.end))
    return tuple(sentence for sentence in found if sentence.start < sentence.end)


def segments(signs: str, start: int, end: int) -> list[Span]:
    """Return the clauses between commas, semicolons, colons and stops, marks left out."""
    found, at = [], start
    for mark in _SEGMENT.finditer(signs, start, end):
        if mark[0] == "," and _inside_number(signs, mark.start()):
            continue
        found.append(Span(at, mark.start()))
        at = mark.end()
    if at < end:
        found.append(Span(at, end))
    return found


def last_match(pattern: re.Pattern[str], signs: str, start: int, end: int) -> re.Match[str] | None:
    """Return the last place in a range where a pattern matches."""
    found = deque(pattern.finditer(signs, start, end), maxlen=1)
    return found[0] if found else None


def without_joints(signs: str, span: Span, joined: re.Pattern[str]) -> str:
    """Return a stretch in which no sign of a ``joined`` name looks like a boundary."""
    return joined.sub(lambda name: _JOINED * len(name[0]), span.of(signs))


def _inside_number(signs: str, at: int) -> bool:
    """Tell whether a comma parts the digits of one number: 2,000."""
    return signs[at - 1 : at].isdigit() and signs[at + 1 : at + 4].isdigit()


@cache
def _forms() -> dict[int, str]:
    """Return the plain form of each character that has another."""
    forms = dict(zip(map(ord, _WIDE), _NARROW, strict=True))
    forms |= {0xFF10 + n: str(n) for n in range(10)}
    forms |= {0xFF21 + n: chr(0x41 + n) for n in range(26)}
    forms |= {0xFF41 + n: chr(0x61 + n) for n in range(26)}
    return forms | {ord(wide): simple for wide, simple in table("zh-simplified").items()}
