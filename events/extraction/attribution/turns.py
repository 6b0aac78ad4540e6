"""What is told by the form of a page: turns of a transcript, lines under a quotation, posts.

"OSEI: The dam is safe." - "The dam is safe." above the line "Ama Osei, Reef Times" - "The dam is
safe. — Ama Osei (@amaosei) January 11, 2031".
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from events.extraction.lexicon import table, words
from events.extraction.records import Attribution, Block, BlockRole, Layout, Name, NameKind, Span
from events.vocabulary import StatementKind

_CONFIDENCE = 0.8
_LABEL = re.compile(
    r"[\s*_]{0,4}"
    r"(?P<who>(?:[A-Z][A-Z.'’-]*[ \xa0]){0,6}[A-Z][A-Z.'’-]+|[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
    r"(?:[ \xa0]?\([^()\n]{1,40}\))?[*_]{0,2}\s?:[*_]{0,2}(?=\s|$)"
)
_ASKED = re.compile(
    r"[\s*_]{0,4}(?:Q|Question|QUESTION|JOURNALIST|REPORTER|INTERVIEWER|MODERATOR)\b"
)
_NO_VOICES = frozenset(
    ["WHAT", "WHO", "WHERE", "WHEN", "WHY", "HOW", "NOTE", "CONTACT", "DATE", "TIME", "VENUE"]
)
_LONGEST = 120  # characters of a label
_TURNS = 2  # labels that make a transcript, in capitals; in small letters one more
_LINE = re.compile(
    r"\s*(?P<dash>[―–—-]\s?)?(?P<who>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,3})"
    r"(?P<of>, \w[^\n:!?“”\"]{1,80})?\s*"
)
_OPENS, _CLOSES = ("“", '"', "``"), ("”", '"', "''")
_POSTED = re.compile(
    r"\s?[―–—] (?P<who>[^\n()@]{2,40}?) \( ?@ ?\w{2,20} ?\) [A-Z][a-z]{2,8} \d{1,2} ?, \d{4}"
)
_READ = frozenset({BlockRole.BODY, BlockRole.HEADING})


class _Label(NamedTuple):
    """The label that begins a block; ``who`` is empty for somebody who only asks."""

    place: int
    who: Span | None
    end: int


def find_turns(layout: Layout, names: Sequence[Name]) -> Iterator[Attribution]:
    """Yield what the page itself gives to somebody: turns, signed lines and posts."""
    shown = [block for block in layout.blocks if block.role in _READ]
    yield from _turns(layout.text, shown, names)
    yield from _signed(layout.text, shown)
    yield from _posts(layout.text, shown)


def _turns(text: str, shown: Sequence[Block], names: Sequence[Name]) -> Iterator[Attribution]:
    """Yield the turns of a transcript: each runs to the next label or heading."""
    if all(text.find(":", *_head(block)) < 0 for block in shown):
        return
    labels = [one for place in range(len(shown)) if (one := _label(text, place, shown[place]))]
    told = Counter(one.who.of(text) for one in labels if one.who)
    asked = len(labels) - told.total()
    persons = _persons(text, names) if labels else frozenset()
    for at, label in enumerate(labels):
        if label.who is None:
            continue
        printed = label.who.of(text)
        alone = told[printed] + asked < _TURNS + (not printed.isupper())
        known = printed.split()[-1].casefold() in persons
        if len(labels) < _TURNS or not (known or (_is_office(printed) and not alone)):
            continue
        if not printed.isupper() and alone:
            continue
        bare = label.end >= shown[label.place].span.end  # its words are in the next block
        last = labels[at + 1].place if at + 1 < len(labels) else label.place + 1 + bare
        if parts := _parts(text, shown, label, last):
            yield _found(parts, label.who, "turn:label")


def _head(block: Block) -> tuple[int, int]:
    """Return the range of a block in which a label ends."""
    return block.span.start, min(block.span.end, block.span.start + _LONGEST)


def _label(text: str, place: int, block: Block) -> _Label | None:
    """Return the label that begins a block."""
    if _ASKED.match(text, *block.span):
        return _Label(place, None, block.span.start)
    found = _LABEL.match(text, *block.span)
    if found is None or found["who"] in _NO_VOICES:
        return None
    return _Label(place, Span(*found.span("who")), found.end())


def _parts(text: str, shown: Sequence[Block], label: _Label, last: int) -> tuple[Span, ...]:
    """Return the paragraphs of a turn; a heading ends it, unless its label stands alone."""
    found: list[Span] = []
    for block in shown[label.place : last]:
        start = label.end if block is shown[label.place] else block.span.start
        printed = text[start : block.span.end]
        start += len(printed) - len(printed.lstrip())
        if start >= block.span.end:
            continue
        if found and block.role is BlockRole.HEADING:
            break
        found.append(Span(start, start + len(printed.strip())))
    return tuple(found)


def _persons(text: str, names: Sequence[Name]) -> frozenset[str]:
    """Return the words of the names of persons, in small letters."""
    persons = (name.span.of(text) for name in names if name.kind is NameKind.PERSON)
    return frozenset(word.casefold() for name in persons for word in name.split())


def _is_office(label: str) -> bool:
    """Tell whether a label holds an office or form of address, or a given name and another."""
    found = label.removeprefix("THE ").casefold().split()
    told = found[0] in words("roles") or found[0] in _addresses() or found[-1] in words("roles")
    return told or (len(found) > 1 and found[0].title() in table("given-names"))


@cache
def _addresses() -> frozenset[str]:
    return frozenset(word.casefold() for word in table("honorifics"))


def _signed(text: str, shown: Sequence[Block]) -> Iterator[Attribution]:
    """Yield the paragraphs in marks right above a line with a name: "Ama Osei, Reef Times".

    Where the first such line has none above it, each stands above what is said instead.
    """
    step = 0
    for place, block in enumerate(shown):
        line = _LINE.fullmatch(text, *block.span) if block.role is BlockRole.HEADING else None
        if line is None or not (line["dash"] or line["of"]):
            continue
        above = place > 0 and _is_marked(text, shown[place - 1])
        below = place + 1 < len(shown) and _is_marked(text, shown[place + 1])
        step = step or (-1 if above else 1 if below else 0)
        if step and (above if step < 0 else below):
            said = shown[place + step].span
            yield _found((said,), Span(*line.span("who")), "signed:line")


def _is_marked(text: str, block: Block) -> bool:
    """Tell whether a paragraph is one quotation."""
    printed = block.span.of(text).strip()
    marked = printed.startswith(_OPENS) and printed.endswith(_CLOSES)
    return block.role is BlockRole.BODY and marked


def _posts(text: str, shown: Sequence[Block]) -> Iterator[Attribution]:
    """Yield the paragraphs that end with the name, the handle and the day of a post."""
    for block in shown:
        if text.find("@", *block.span) < 0:
            continue
        start = block.span.start
        for found in _POSTED.finditer(text, *block.span):
            if found.start() > start:
                yield _found((Span(start, found.start()),), Span(*found.span("who")), "signed:post")
            start = found.end()


def _found(parts: tuple[Span, ...], who: Span, rule: str) -> Attribution:
    return Attribution(
        parts=parts,
        kind=StatementKind.DIRECT,
        cue=None,
        source=who,
        rule=rule,
        confidence=_CONFIDENCE,
    )
