"""Names of gatherings that hold no noun for one: "Malta Speaks", "TechConnect 2024".

A text introduces them ("Reef Alive, the annual conference of divers", "the third edition of Reef
Alive", "Reef Alive 2024 kicks off") and then prints them alone. Each printing is a mention.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from events.extraction.forums.apart import NAME, introduced, opens_or_is_body
from events.extraction.forums.mentions import Mention
from events.extraction.forums.reading import name_set, ordinal, year
from events.extraction.lexicon import words
from events.extraction.records import Block, BlockRole, Layout, Name, NameKind, Span

_ENDS = re.compile(rf"(?<![\w’'-])(?P<name>{NAME})$")
_BEGINS = re.compile(NAME)
_YEAR = re.compile(r"\s(?:19|20)\d\d(?=[\s.,;])")
_TURNS = re.compile(
    r",?\s(?:(?:will|is|was|to|has|be|been|being|also|officially)\s){0,3}"
    r"(?:held|runs?|tak(?:es?|ing)\splace|took\splace|open(?:s|ed)?|kick(?:s|ed)?\soff"
    r"|g[eo]ts?\sunder\s?way|gather(?:s|ed)|br(?:ings?|ought)\stogether|attract(?:s|ed)|draws|drew"
    r"|conven(?:es|ed)|conclude[ds]?|ended|returns?|begins|began|start(?:s|ed)?|aims|featur(?:es|ed))\b"
)
_EDITION_OF = re.compile(
    r"\b(?P<number>[\w-]+)\s(?:annual\s)?edition\sof\s(?:the\s(?:annual\s)?)?(?=[A-Z])"
)
_ITS_EDITION = re.compile(
    rf"(?:[A-Z]{{3}}[A-Z, ]*\s[-–—]\s)?(?P<name>{NAME})"
    r"\s(?:will|is|has|returns?|marks?|opens?|kicks?)\b[^.;:]{0,80}?\b(?:its|the)\s(?P<number>[\w-]+)\s(?:annual\s)?edition\b"
)
_DAY_OF = re.compile(
    r"\b(?:day\s)?(?P<number>one|two|three|four|first|second|third|opening|final|last)"
    r"(?:\s(?:day|ceremony|session))?\sof\s(?:the\s)?(?=[A-Z])"
)
_GOES = re.compile(  # what people do at one
    r"\b(?:at|during|attend(?:s|ed|ing)?|join(?:s|ed|ing)?|host(?:s|ed|ing)?|open(?:s|ed|ing)?"
    r"|(?:delegates|participants|speakers|visitors|exhibitors)\s(?:at|to)|(?:sidelines|edition|ceremony|session|day(?:\s\w+)?)\sof"
    r"|met\s[^.;]{0,40}\sfor|gathered\s[^.;]{0,40}\sfor|arrived\s[^.;]{0,40}\sfor)\s(?:the\s|this\s)?$"
)
_FAR = 60  # characters of a name, or before one
_NO_NAMES = frozenset({NameKind.PERSON, NameKind.PLACE, NameKind.COUNTRY})
_ENOUGH = 3  # points
_MOST = 40  # names that are looked for, each in the whole text
_INTRODUCED, _PLANNED = 3, 2
_EVENTS = frozenset({"conference", "event", "expo", "forum", "gathering", "summit"})
_WHICH = frozenset({"final", "four", "last", "latest", "next", "one", "opening", "three", "two"})
_READ = frozenset({BlockRole.BODY, BlockRole.TITLE})


def coined(
    layout: Layout, mentions: Sequence[Mention], names: tuple[Name, ...]
) -> Iterator[Mention]:
    """Yield each printing of a name that the text tells to be a gathering's."""
    if not mentions:
        return
    others = {name.span.of(layout.text) for name in names if name.kind in _NO_NAMES}
    found: dict[str, int] = {}
    told = any(one.definite and one.head in _EVENTS for one in mentions)
    heads: dict[str, str] = {}
    for span, mention in introduced(layout.text, mentions):
        name = span.of(layout.text)
        heads.setdefault(name, mention.head)
        found[name] = found.get(name, 0) + _INTRODUCED
    for name, points in dict.fromkeys(_planned(layout)):
        found[name] = found.get(name, 0) + points
    sentences = [one for block in layout.blocks for one in block.sentences or [block.span]]
    longer = " ".join(one.name for one in mentions if one.named).casefold()
    for name, points in islice(found.items(), _MOST):
        if name in others or name.casefold() in longer or not _can_name(name):
            continue
        printed = list(_printed(layout.text, name, sentences))
        titled = layout.title is not None and name in layout.title.of(layout.text)
        attended = sum(_is_attended(layout.text, *one) for one in printed)
        if points + told + titled + attended >= _ENOUGH:
            yield from (_mention(name, heads.get(name, "event"), *one) for one in printed)


def _planned(layout: Layout) -> Iterator[tuple[str, int]]:
    """Yield what is of a year and held, or has editions or days."""
    text = layout.text
    for block in layout.blocks:
        if block.role in _READ:
            yield from _of_years(text, block.span)
            if text.find("edition", *block.span) >= 0:
                yield from _of_editions(text, block)
            if text.find(" day", *block.span) >= 0:
                yield from _behind(text, block.span, _DAY_OF, 1)


def _of_years(text: str, span: Span) -> Iterator[tuple[str, int]]:
    """Yield what stands before a year: "Reef Alive 2024", "Reef Alive 2024 kicks off"."""
    for one in _YEAR.finditer(text, *span):
        near = _ENDS.search(text, max(span.start, one.start() - _FAR), one.start())
        if near:
            yield near["name"], 1
            if _TURNS.match(text, one.end(), span.end):
                yield near["name"], _PLANNED


def _of_editions(text: str, block: Block) -> Iterator[tuple[str, int]]:
    yield from _behind(text, block.span, _EDITION_OF, _PLANNED)
    for sentence in block.sentences or [block.span]:
        its = _ITS_EDITION.match(text, *sentence)
        if its and _is_edition(its["number"]):
            yield its["name"], _PLANNED


def _behind(
    text: str, span: Span, frame: re.Pattern[str], points: int
) -> Iterator[tuple[str, int]]:
    for one in frame.finditer(text, *span):
        near = _BEGINS.match(text, one.end(), span.end)
        if near and _is_edition(one["number"]):
            yield near[0], points


def _is_edition(word: str) -> bool:
    return bool(ordinal(word) or year(word)) or word in _WHICH


def _can_name(name: str) -> bool:
    """Tell whether a run of capitals can be such a name: no body, no noun of gatherings in it."""
    parts = name.split()
    small = {part.lower() for part in parts}
    taken = words("forum-heads") | words("forum-heads-weak") | words("forum-not-coined")
    joined = name != name.capitalize() and not name.isupper()  # "TechConnect"
    return small.isdisjoint(taken) and (len(parts) > 1 or joined) and not opens_or_is_body(name)


def _printed(text: str, name: str, sentences: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Yield where a text prints a name, its year with it, and in which sentence or title."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        place = bisect_right(sentences, at, key=_start) - 1
        apart = not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum())
        if apart and place >= 0 and end <= sentences[place].end:
            whole = _YEAR.match(text, end, sentences[place].end)
            yield Span(at, whole.end() if whole else end), sentences[place]
        at = text.find(name, end)


def _start(span: Span) -> int:
    return span.start


def _is_attended(text: str, span: Span, sentence: Span) -> bool:
    start = max(sentence.start, span.start - _FAR)
    return _GOES.search(text, start, span.start) is not None


def _mention(name: str, head: str, whole: Span, sentence: Span) -> Mention:
    return Mention(
        span=Span(whole.start, whole.start + len(name)),
        whole=whole,
        sentence=sentence,
        name=name,
        key=name_set(name),
        head=head,
        named=True,
        definite=False,
        weak=False,
    )
