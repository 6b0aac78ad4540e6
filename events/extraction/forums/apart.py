"""A gathering's own name, printed apart from the noun that describes it.

"Reef Alive, the annual conference of divers", "Reef Alive is a conference of divers", "a conference
called Reef Alive", "Reef Alive 2024 will be held".
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from events.extraction.forums.choice import Gathering
from events.extraction.forums.mentions import Mention
from events.extraction.forums.reading import name_set
from events.extraction.forums.whole import is_title
from events.extraction.lexicon import words
from events.extraction.records import Layout, Name, NameKind, Span

_NAME = r"[A-Z][\w’'-]*(?:\s(?:(?:of|and|the)\s)?[A-Z][\w’'-]*){0,5}"
_SMALL = "of|and|the|to|for|in|on|with|a|an"
_APPOSED = re.compile(
    rf"(?P<name>{_NAME})(?:\s(?:19|20)\d\d)?(?:,\s(?:the|an?|its|their)|\sis\s(?:an?|the))\s$"
)
_FAMED = re.compile(rf"(?P<name>{_NAME}),\s(?:the\s\w+|[A-Z]\w+)[’']s\s$")
_MOST = re.compile(r"(?:biggest|largest|leading|longest-running|oldest|premier|top)\b")
_CALLED = re.compile(rf",?\s(?:called|dubbed|known\sas|named|titled)\s(?:the\s)?(?P<name>{_NAME})")
_INSERTED = re.compile(rf"\s(?P<dash>[-–—]{{1,2}})\s(?P<name>{_NAME})\s(?P=dash)\s")
_TITLE = r"(?:[“\"]|(?<![\w“\"])[_‘'])(?P<name>[A-Z][^“”\"_‘]{8,120}?)"
_QUOTED = re.compile(rf"{_TITLE},?[”\"’'_],?(?:\sis)?\s(?:an?|the|our|its)\s$")
_BEFORE_NOUN = re.compile(  # "the “Reef Alive” international conference"
    r"(?:[“\"]|(?<![\w“\"])[‘'])(?P<name>[A-Z][^“”\"‘.,;?!]{2,60})[”\"’']\s$"
)
_TITLED = re.compile(  # "a webinar, An Introduction to Reefs, with experts"
    rf",\s(?P<name>[A-Z][\w’'-]*(?:\s(?:(?:{_SMALL})\s){{0,2}}[A-Z][\w’'-]*){{0,8}})"
    r",\s(?:with|on|in|at|to\sbe|which|held|hosted)\b"
)
_ALONE = re.compile(  # "“Rivers and Reefs: What Next” will be held"
    rf"{_TITLE},?[”\"’'_]\s(?:will|is\sto|is\sbeing|was|takes?\splace|took\splace|runs?)\s"
    r"(?:be\s)?(?:held|hosted|run|take\splace|feature|bring|explore|examine|on\b)"
)
_OF_YEAR = re.compile(
    rf"(?P<name>{_NAME})\s(?:19|20)\d\d\s(?:(?:will|is|was|to|be|being)\s){{0,3}}"
    r"(?:held|runs?|takes?\splace|taking\splace|took\splace|opens?|kicks?\soff|gathers?|brings?)\b"
)
_ANOTHERS = re.compile(  # "by the Reef Council, the two-day conference"
    r"\b(?:and|at|by|from|in|near|said|says|to|told|with)\s(?:the\s)?$"
)
_CLOSED = ("” ", '" ', "’ ", "' ")
_ARTICLES = frozenset({"A", "An", "The"})
_OTHERS = frozenset({NameKind.PERSON, NameKind.PLACE, NameKind.COUNTRY})
_REACH = 120  # characters before a description that may hold its name


def named_apart(layout: Layout, gathering: Gathering, names: tuple[Name, ...]) -> Mention | None:
    """Return the name of a gathering that is only described, where the text has one beside it."""
    if gathering.named:
        return None
    others = [name.span for name in names if name.kind in _OTHERS]
    text = layout.text
    titled = (_called(text, gathering), _quoted(text, gathering), _famed(text, gathering))
    for span, sentence in chain.from_iterable(titled):
        return _named(text, gathering, span, sentence)
    found_so = (_apposed(text, gathering), _inserted(text, gathering))
    for found in (*found_so, _of_year(layout, _OF_YEAR), _of_year(layout, _ALONE)):
        for span, sentence in found:
            if not any(span.overlaps(other) for other in others):
                return _named(text, gathering, span, sentence)
    return None


def _apposed(text: str, gathering: Gathering) -> Iterator[tuple[Span, Span]]:
    """Yield what stands before a description: "Reef Alive, the annual conference", "is a"."""
    for mention in gathering.mentions:
        start = max(mention.sentence.start, mention.whole.start - _REACH)
        near = _APPOSED.search(text, start, mention.whole.start)
        if near is None or not _introduces(text, mention):
            continue
        span = Span(*near.span("name"))
        anothers = _ANOTHERS.search(text, mention.sentence.start, span.start)
        if not anothers and not _opens(span.of(text)):
            yield span, mention.sentence


def _called(text: str, gathering: Gathering) -> Iterator[tuple[Span, Span]]:
    """Yield what a description is called, though it may look like a person's name: "Reef Alive"."""
    for mention in gathering.mentions:
        near = _CALLED.match(text, mention.whole.end, mention.sentence.end)
        if near and mention.indefinite and not _opens(near["name"]):
            yield Span(*near.span("name")), mention.sentence


def _quoted(text: str, gathering: Gathering) -> Iterator[tuple[Span, Span]]:
    """Yield a title in front of a description: "“Reefs of Today,” a two-day workshop"."""
    for mention in gathering.mentions:
        start = max(mention.sentence.start, mention.whole.start - _REACH)
        near = (mention.indefinite and _QUOTED.search(text, start, mention.whole.start)) or (
            text.endswith(_CLOSED, start, mention.whole.start)
            and _BEFORE_NOUN.search(text, start, mention.whole.start)
        )
        if near and (near.re is _QUOTED or is_title(near["name"])):
            yield Span(*near.span("name")), mention.sentence


def _famed(text: str, gathering: Gathering) -> Iterator[tuple[Span, Span]]:
    """Yield what is told to be the most of its kind: "Reef Alive, Fiji's biggest festival"."""
    for mention in gathering.mentions:
        if not _MOST.match(text, mention.whole.start):
            continue
        start = max(mention.sentence.start, mention.whole.start - _REACH)
        near = _FAMED.search(text, start, mention.whole.start)
        if near and not _opens(near["name"]):
            yield Span(*near.span("name")), mention.sentence


def _inserted(text: str, gathering: Gathering) -> Iterator[tuple[Span, Span]]:
    """Yield what stands between dashes behind one: "its reef conference - Reef Alive - in Suva"."""
    for mention in gathering.mentions:
        near = _INSERTED.match(text, mention.whole.end, mention.sentence.end) or (
            _introduces(text, mention)
            and _TITLED.match(text, mention.whole.end, mention.sentence.end)
        )
        if near and not _opens(near["name"]):
            yield Span(*near.span("name")), mention.sentence


def _introduces(text: str, mention: Mention) -> bool:
    """Tell whether a description says more than "the conference"."""
    return mention.indefinite or "annual" in text[mention.whole.start : mention.span.end]


def _of_year(layout: Layout, pattern: re.Pattern[str]) -> Iterator[tuple[Span, Span]]:
    """Yield what is held, in a year or under a title: "Reef Alive 2024 will be held"."""
    for block in layout.body:
        for sentence in block.sentences:
            near = pattern.search(layout.text, *sentence)
            if near and (pattern is _ALONE or not _opens(near["name"])):
                yield Span(*near.span("name")), sentence


def _opens(name: str) -> bool:
    """Tell whether a run of capitals opens a sentence, tells a month or names a body."""
    first, *rest = name.split()
    told = rest if first in _ARTICLES and len(rest) > 1 else [first, *rest]
    return any(w in words("forum-openers") or w in words("organisation-heads") for w in told)


def _named(text: str, gathering: Gathering, span: Span, sentence: Span) -> Mention:
    name = span.of(text)
    return replace(
        gathering.full,
        span=span,
        whole=span,
        sentence=sentence,
        name=name,
        key=name_set(name),
        named=True,
        weak=False,
        acronym=name if name.isupper() else None,
    )
