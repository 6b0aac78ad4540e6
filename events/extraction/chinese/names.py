"""Persons and bodies in Chinese text, with the office and body printed beside each."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator

from events.extraction.chinese.cues import cues_in
from events.extraction.chinese.offices import lands_named
from events.extraction.chinese.phrases import Person, persons_with_offices
from events.extraction.chinese.shapes import (
    japanese_at,
    name_at,
    name_ends,
    native_at,
    opens_word,
    parts_of,
    sounds_at,
)
from events.extraction.chinese.subjects import PRONOUN
from events.extraction.hanzi import HAN, plain, segments
from events.extraction.lexicon import alternation
from events.extraction.records import Block, BlockRole, Layout, Name, NameKind, Span

_READ = frozenset({BlockRole.BODY, BlockRole.CAPTION})
_DOTTED = re.compile(rf"(?<![{HAN}-])[{HAN}]{{1,7}}(?:-[{HAN}]{{1,7}})?·[{HAN}]")
_LEAD = re.compile(
    r"[”’\s]*(?:(?:但是?|而|并|据|同时|此外|另外|然而|不过|因此|对此|其次|最后|首先|随后|接着)[,\s]?)?"
)
_ACTS = re.compile(  # what a person does who opens a sentence
    "代表|出席|主持|致[辞词]|发表|会见|回顾|分享|感谢|希望|期待|相信|围绕|结合|应邀|受邀|首先|接过|接着|批评|抨击|恭贺|祝贺|盛赞|称赞|赞扬|坦|听|阐述|总结"
)
_OPENING = 24  # characters of a sentence within which somebody acts
_LED = re.compile(rf"由(?P<who>[{HAN}]{{2,3}}?)(?=主持|主讲|致[辞词]|担任)")  # "会议由王明主持"
_BODILY = frozenset("部会局院厅署委社党办司报方网")  # how no person's name ends, but a body's


def find_names(layout: Layout) -> tuple[Name, ...]:
    """Return the persons named in the content and captions of a Chinese text, in its order.

    First those with an office beside them and those who speak; then wherever else the text prints
    one of these names, or the last part of a foreign one.
    """
    signs = plain(layout.text)
    stretches = [span for block in layout.blocks if block.role in _READ for span in _content(block)]
    found = [person for span in stretches for person in persons_with_offices(signs, *span)]
    found = _agreed(signs, found)
    found += _apart(found, (one for span in stretches for one in _dotted(signs, span)))
    found += _apart(found, _shortened(signs, stretches, found))
    named = _named(signs, _forms(signs, found))
    speaking = (one for span in stretches for one in _speaking(signs, span, named))
    found += _apart(found, speaking)
    known = _forms(signs, found)
    found += _apart(found, _again(signs, stretches, known))
    return tuple(
        Name(
            span=one.span,
            mention=one.mention,
            kind=NameKind.PERSON,
            role=one.role,
            organisation=one.body,
        )
        for one in sorted(found)
    )


def _content(block: Block) -> tuple[Span, ...]:
    return block.sentences or (block.span,)


def _agreed(signs: str, found: Iterable[Person]) -> list[Person]:
    """Return the persons, a name cut where most of its printings end."""
    persons = list(found)
    times = Counter(signs[one.span.start : one.span.end] for one in persons)
    agreed = []
    for one in persons:
        printed = signs[one.span.start : one.span.end]
        longer = signs[one.span.start : one.span.end + 1]
        end = one.span.end
        if len(printed) == 3 and times[printed[:2]] > times[printed]:
            end -= 1
        elif len(printed) == 2 and times[longer] > times[printed]:
            end += 1
        span = Span(one.span.start, end)
        mention = Span(
            one.mention.start, max(end, one.mention.end if one.mention.end > one.span.end else end)
        )
        agreed.append(one._replace(span=span, mention=mention))
    return agreed


def _dotted(signs: str, span: Span) -> Iterator[Person]:
    """Yield foreign names written with dots that no office stands before."""
    for match in _DOTTED.finditer(signs, *span):
        name = name_at(signs, match.start(), span.end)
        if name:
            yield Person(name, name)


def _named(signs: str, forms: Collection[str]) -> Callable[[int], bool]:
    """Return what tells whether one of some names begins at a place."""
    lengths = sorted({len(form) for form in forms})
    return lambda at: any(signs[at : at + length] in forms for length in lengths)


def _speaking(signs: str, span: Span, known: Callable[[int], bool]) -> Iterator[Person]:
    """Yield who opens a sentence and acts, is led in, or speaks in a clause; none ``known``."""
    yield from filter(None, (_acting(signs, span, known),))
    for led in _LED.finditer(signs, *span):
        name = native_at(signs, *led.span("who"))
        if name:
            yield Person(name, name)
    for clause in segments(signs, *span):
        for cue in cues_in(signs, *clause):
            at = _behind_lead(signs, clause.start, cue.start)
            if PRONOUN.match(signs, at) or known(at):
                break
            name = japanese_at(signs, at, cue.end) or native_at(signs, at, cue.end)
            if name is None or opens_word(signs, at):
                name = sounds_at(signs, at, cue.start)
            if name and name.end <= cue.start and _may_speak(signs, name):
                yield Person(name, name)
            break


def _acting(signs: str, span: Span, known: Callable[[int], bool]) -> Person | None:
    """Return who opens a sentence by what people do: "李明代表市政府…"."""
    if not _ACTS.search(signs, span.start, min(span.end, span.start + _OPENING)):
        return None
    at = _behind_lead(signs, *span)
    name = native_at(signs, at, span.end)
    if name is None or not _ACTS.match(signs, name.end):
        return None
    return None if opens_word(signs, at) or known(at) else Person(name, name)


def _behind_lead(signs: str, start: int, end: int) -> int:
    lead = _LEAD.match(signs, start, end)
    return lead.end() if lead else start


def _may_speak(signs: str, name: Span) -> bool:
    """Tell whether what looks like a name may be one that speaks: no body, nobody's something."""
    return signs[name.end - 1] not in _BODILY and not signs.startswith("的", name.end)


def _forms(signs: str, found: Iterable[Person]) -> Counter[str]:
    """Return the names to look for elsewhere: whole ones, and the last parts of foreign ones."""
    forms: Counter[str] = Counter()
    for one in found:
        printed = signs[one.span.start : one.span.end]
        if len(printed) > 1:
            forms[printed] += 1
        first, _, last = printed.rpartition("·" if "·" in printed else " ")
        if len(last) > 1:
            forms[last] += 1
        if first.isascii() and first.isalpha() and len(first) > 2:  # "Merit" of "Merit Janow"
            forms[first] += 1
    return forms


def _shortened(signs: str, stretches: list[Span], found: Iterable[Person]) -> Iterator[Person]:
    """Yield the part of a foreign name by which a clause that it opens calls its bearer."""
    printed = {signs[one.span.start : one.span.end] for one in found}
    parts = {part for name in printed for part in parts_of(name)} - printed
    if not parts:
        return
    pattern = re.compile(rf"(?:(?<=[\n。,;:“”])|^)\s*(?P<part>{alternation(parts)})", re.MULTILINE)
    for span in stretches:
        for match in pattern.finditer(signs, *span):
            name = Span(*match.span("part"))
            if name_ends().match(signs, name.end, span.end) and not lands_named().match(
                signs, name.start, span.end
            ):
                yield Person(name, name)


def _again(signs: str, stretches: list[Span], forms: Iterable[str]) -> Iterator[Person]:
    """Yield every printing of the known names."""
    pattern = re.compile(alternation(forms))
    for span in stretches:
        for match in pattern.finditer(signs, *span):
            yield Person(Span(*match.span()), Span(*match.span()))


def _apart(found: list[Person], more: Iterable[Person]) -> list[Person]:
    """Return those of the further persons that overlap none of the found ones."""
    taken = {at for one in found for at in range(one.mention.start, one.mention.end)}
    return [one for one in more if one.span.start not in taken and one.span.end - 1 not in taken]
