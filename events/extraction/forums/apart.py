"""A gathering's own name, printed apart from the noun that describes it.

"Reef Alive, the annual conference of divers", "Reef Alive is a conference of divers", "a conference
called Reef Alive", "Reef Alive 2024 will be held".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from events.extraction.forums.choice import Gathering
from events.extraction.forums.mentions import Mention
from events.extraction.forums.reading import name_set
from events.extraction.forums.whole import is_title
from events.extraction.lexicon import words
from events.extraction.records import Layout, Name, NameKind, Span

NAME = r"[A-Z][\w’'-]*(?:\s(?:(?:of|and|the)\s)?[A-Z][\w’'-]*){0,5}"
_SMALL = "of|and|the|to|for|in|on|with|a|an"
_APPOSED = re.compile(
    rf"(?P<name>{NAME}!?)(?:\s(?:19|20)\d\d)?(?:,\s(?:the|an?|its|their)|\sis\s(?:an?|the))\s$"
)
_FAMED = re.compile(
    rf"(?P<name>{NAME})(?:\s(?:19|20)\d\d)?,\s(?:(?:the|its)\s)?(?:[\w-]+\s){{0,2}}\w+[’']s?\s$"
)
_MOST = re.compile(r"\b(?:biggest|largest|leading|longest-running|oldest|premier|top)\b")
_CALLED = re.compile(
    r"(?:,|,?\s(?:called|dubbed|known\sas|named|titled))\s(?:the\s)?"
    r"[“\"](?P<title>[A-Z][^“”\"]{3,120}?),?[”\"]"
    rf"|,?\s(?:called|dubbed|known\sas|named|titled)\s(?:the\s)?(?P<name>{NAME})"
)
_INSERTED = re.compile(rf"\s(?P<dash>[-–—]{{1,2}})\s(?P<name>{NAME})\s(?P=dash)\s")
_TITLE = r"(?:[“\"]|(?<![\w“\"])[_‘'])(?P<name>[A-Z][^“”\"_‘]{8,120}?)"
_QUOTED = re.compile(rf"{_TITLE},?[”\"’'_],?(?:\sis)?\s(?:an?|the|our|its)\s$")
_BEFORE_NOUN = re.compile(  # "the “Reef Alive” international conference"
    r"(?:[“\"]|(?<![\w“\"])[‘'])(?P<name>[A-Z][^“”\"‘.,;?!]{2,60})[”\"’']\s$"
)
_TITLED = re.compile(  # "a webinar, An Introduction to Reefs, with experts"
    rf",\s(?:the\s)?(?P<name>[A-Z][\w’'-]*(?:\s(?:(?:{_SMALL})\s){{0,2}}[A-Z][\w’'-]*){{0,8}})"
    r",\s(?:with|on|in|at|from|to\sbe|which|held|hosted)\b"
)
_ALONE = re.compile(  # "“Rivers and Reefs: What Next” will be held"
    rf"{_TITLE},?[”\"’'_]\s(?:will|is\sto|is\sbeing|was|takes?\splace|took\splace|runs?)\s"
    r"(?:be\s)?(?:held|hosted|run|take\splace|feature|bring|explore|examine|on\b)"
)
_OF_YEAR = re.compile(
    rf"(?P<name>{NAME})\s(?:19|20)\d\d\s(?:(?:will|is|was|to|be|being)\s){{0,3}}"
    r"(?:held|runs?|takes?\splace|taking\splace|took\splace|opens?|kicks?\soff|gathers?|brings?)\b"
)
_ANOTHERS = re.compile(  # "by the Reef Council, the two-day conference"
    r"\b(?:and|at|by|from|in|near|said|says|to|told|with)\s(?:the\s)?$"
)
_AT_IT = re.compile(r"\b(?:at|part\sin)\s$")  # "took part in Reef Alive, a conference"
_DOUBTFUL = frozenset({"ceremony", "congress", "session", "week"})
_ASKS = ("?", "!")
_CLOSED = ("” ", '" ', "’ ", "' ")
_ARTICLES = frozenset({"A", "An", "The"})
_OTHERS = frozenset({NameKind.PERSON, NameKind.PLACE, NameKind.COUNTRY})
_TIE = 16  # characters of "told the", "part in"
_REACH = 120  # characters before a description that may hold its name


def named_apart(layout: Layout, gathering: Gathering, names: tuple[Name, ...]) -> Mention | None:
    """Return the name of a gathering that is only described, where the text has one beside it."""
    if gathering.named:
        return None
    others = [name.span for name in names if name.kind in _OTHERS]
    text = layout.text
    told = gathering.mentions
    titled = (_called(text, told), _quoted(text, told), _famed(text, told))
    for span, sentence in chain.from_iterable(titled):
        return _named(text, gathering, span, sentence)
    found_so = (_apposed(text, told), _inserted(text, gathering))
    for found in (*found_so, _of_year(layout, _OF_YEAR), _of_year(layout, _ALONE)):
        for span, sentence in found:
            if not any(span.overlaps(other) for other in others):
                return _named(text, gathering, span, sentence)
    return None


def introduced(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Span, Mention]]:
    """Yield names that a text introduces by what they are, and the mention that tells it."""
    for mention in mentions:
        if mention.named or mention.head in _DOUBTFUL:
            continue
        new = mention.indefinite or mention.weak  # "the conference, called" was told before
        for find in (_called, _quoted, _famed, _apposed)[not new :]:
            for span, _ in find(text, [mention]):
                yield span, mention


def _apposed(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Span, Span]]:
    """Yield what stands before a description: "Reef Alive, the annual conference", "is a"."""
    for mention in mentions:
        start = max(mention.sentence.start, mention.whole.start - _REACH)
        near = _APPOSED.search(text, start, mention.whole.start)
        if near is None or not _introduces(text, mention):
            continue
        span = Span(*near.span("name"))
        first = max(mention.sentence.start, span.start - _TIE)
        anothers = _ANOTHERS.search(text, first, span.start) and not (
            mention.indefinite and _AT_IT.search(text, first, span.start)
        )
        if not anothers and not opens_or_is_body(span.of(text)):
            yield span, mention.sentence


def _called(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Span, Span]]:
    """Yield what a description is called, though it may look like a person's name: "Reef Alive"."""
    for mention in mentions:
        near = _CALLED.match(text, mention.whole.end, mention.sentence.end) or (
            _CALLED.match(text, mention.whole.end, mention.sentence.end + _REACH)
            if text[mention.sentence.end - 1 : mention.sentence.end] in _ASKS
            else None  # “What Price Reefs? The Cost of Dams” is no end of a sentence
        )
        told = mention.indefinite or text.startswith(",", mention.whole.end)
        if near and told and (near["title"] or not opens_or_is_body(near["name"])):
            yield Span(*near.span("title" if near["title"] else "name")), mention.sentence


def _quoted(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Span, Span]]:
    """Yield a title in front of a description: "“Reefs of Today,” a two-day workshop"."""
    for mention in mentions:
        start = max(mention.sentence.start, mention.whole.start - _REACH)
        near = (mention.indefinite and _QUOTED.search(text, start, mention.whole.start)) or (
            text.endswith(_CLOSED, start, mention.whole.start)
            and _BEFORE_NOUN.search(text, start, mention.whole.start)
        )
        if near and (near.re is _QUOTED or is_title(near["name"])):
            yield Span(*near.span("name")), mention.sentence


def _famed(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Span, Span]]:
    """Yield what is told to be the most of its kind: "Reef Alive, Fiji's biggest festival"."""
    for mention in mentions:
        most = _MOST.search(text, *mention.whole)
        if most is None:
            continue
        start = max(mention.sentence.start, mention.whole.start - _REACH)
        near = _FAMED.search(text, start, most.start())
        if near and not opens_or_is_body(near["name"]):
            yield Span(*near.span("name")), mention.sentence


def _inserted(text: str, gathering: Gathering) -> Iterator[tuple[Span, Span]]:
    """Yield what stands between dashes behind one: "its reef conference - Reef Alive - in Suva"."""
    for mention in gathering.mentions:
        near = _INSERTED.match(text, mention.whole.end, mention.sentence.end) or (
            _introduces(text, mention)
            and _TITLED.match(text, mention.whole.end, mention.sentence.end)
        )
        if near and not opens_or_is_body(near["name"]):
            yield Span(*near.span("name")), mention.sentence


def _introduces(text: str, mention: Mention) -> bool:
    """Tell whether a description says more than "the conference"."""
    return mention.indefinite or "annual" in text[mention.whole.start : mention.span.end]


def _of_year(layout: Layout, pattern: re.Pattern[str]) -> Iterator[tuple[Span, Span]]:
    """Yield what is held, in a year or under a title: "Reef Alive 2024 will be held"."""
    for block in layout.body:
        for sentence in block.sentences:
            near = pattern.search(layout.text, *sentence)
            if near and (pattern is _ALONE or not opens_or_is_body(near["name"])):
                yield Span(*near.span("name")), sentence


def opens_or_is_body(name: str) -> bool:
    """Tell whether a run of capitals opens a sentence, tells a month or names a body."""
    first, *rest = name.split()
    told = rest if first in _ARTICLES and len(rest) > 1 else [first, *rest]
    venue = told[-1] in words("forum-venues")
    return venue or any(
        w in words("forum-openers") or w in words("organisation-heads") for w in told
    )


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
