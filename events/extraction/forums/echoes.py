"""Where a text speaks of a gathering that it reports without the noun: "NWF 2024 will run", "It".

These printings tell days and places; they speak for no gathering.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from events.extraction.forums.choice import Gathering
from events.extraction.forums.mentions import Mention
from events.extraction.forums.reading import ordinal
from events.extraction.records import BlockRole, Layout, Span

_TITLED = frozenset({BlockRole.TITLE, BlockRole.HEADING})
_IS_HELD = (
    r"(?:\s(?:19|20)\d\d)?\s(?:(?:will|is|was|to|also|be|being)\s){0,3}"
    r"(?:held|runs?|ran|running|opens?|opened|takes?\splace|took\splace|taking\splace|begins?|began"
    r"|starts?|kicks?\soff|kicked\soff|scheduled|hosted|organi[sz]ed|staged|continues?|concludes|ends)\b"
)
_HELD = re.compile(_IS_HELD)
_IT = re.compile(rf"It(?={_IS_HELD})")
_IT_LASTS = re.compile(  # said of nothing but gatherings
    r"It(?=\s(?:will\s(?:run|be\sheld|take\splace)|runs|ran|took\splace|takes\splace|was\sheld|is\sto\sbe\sheld)"
    r"\s(?:on|from|between)\b)"
)
_EDITION = re.compile(rf"(?:This\syear[’']s|The\s[\w-]+)\sedition(?={_IS_HELD})")
_FAR = 4  # sentences behind a mention


def in_short(layout: Layout, gathering: Gathering) -> Iterator[Mention]:
    """Yield each printing of a short form that the text introduced: "APCHI 2004 will run"."""
    short = [acronym for acronym in gathering.acronyms if len(acronym) > 2]  # "UN" is a body
    if not short:
        return
    names = "|".join(map(re.escape, sorted(short)))
    pattern = re.compile(
        rf"\b(?:(?P<number>\d{{1,3}}(?:st|nd|rd|th)|[a-z-]{{5,14}})\s)?"
        rf"(?P<name>{names})\b(?:\s(?:19|20)\d\d\b)?"
    )
    for block in (*layout.body, *(b for b in layout.blocks if b.role in _TITLED)):
        ends = [sentence.end for sentence in block.sentences]
        for one in pattern.finditer(layout.text, *block.span):
            at = bisect_right(ends, one.start())
            sentence = block.sentences[at] if at < len(ends) else block.span
            span, whole = Span(*one.span("name")), Span(*one.span())
            if number := ordinal(one["number"] or ""):  # "the 21st APCHI"
                gathering.edition = gathering.edition or number
            else:
                whole = Span(span.start, whole.end)
            yield _echo(gathering, span, whole, sentence)


def without_noun(layout: Layout, gathering: Gathering) -> Iterator[Mention]:
    """Yield "It will take place" near behind a mention, and "Reef Alive will be held" alone."""
    stem = _stem(gathering)
    named = {mention.sentence.start for mention in gathering.mentions}
    behind = _FAR  # sentences since the last mention
    for block in layout.body:
        for sentence in block.sentences:
            it = (_IT if behind == 0 else _IT_LASTS).match(layout.text, *sentence)
            it = it or (behind < _FAR and _EDITION.match(layout.text, *sentence)) or None
            near = it and behind < _FAR
            one = (
                Span(*it.span()) if it and near else stem and _is_held(layout.text, stem, sentence)
            )
            if one:
                yield _echo(gathering, one, one, sentence)
            behind = 0 if sentence.start in named else behind + 1


def _stem(gathering: Gathering) -> str:
    """Return a name without its noun where that still tells it: "Reef Alive" of such a forum."""
    name, noun = gathering.full.name, f" {gathering.full.head}"
    if gathering.full.named and gathering.full.head not in name.lower().split():
        return name
    stem = name[: -len(noun)] if gathering.full.named and name.lower().endswith(noun) else ""
    return stem if " " in stem else ""


def _is_held(text: str, stem: str, sentence: Span) -> Span | None:
    """Return where a sentence says that what is called so takes place."""
    at = text.find(stem, *sentence)
    while at >= 0:
        end = at + len(stem)
        inside = text[at - 1 : at].isalnum()
        if not inside and _HELD.match(text, end, sentence.end):
            return Span(at, end)
        at = text.find(stem, end, sentence.end)
    return None


def _echo(gathering: Gathering, span: Span, whole: Span, sentence: Span) -> Mention:
    return replace(
        gathering.full,
        span=span,
        whole=whole,
        sentence=sentence,
        days=None,
        body=False,
    )
