"""The order in which a text's attributions are found: sentence by sentence, then across them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from events.extraction import cues
from events.extraction import text as primitives
from events.extraction.attribution.announcements import find_announced
from events.extraction.attribution.clauses import Quoted, read
from events.extraction.attribution.drafts import Drafts, Finding
from events.extraction.attribution.lists import find_lists
from events.extraction.attribution.turns import find_turns
from events.extraction.lexicon import alternation
from events.extraction.records import Attribution, Block, Layout, Name, Quotation, Span

_ENDED = re.compile(r"[.,;]| (?:in|on|at|during|after|when|as|to|of)\b|(?: [A-Z]?[a-z]+){1,3}[.,;]")
_TITLE = (  # "chairman Ann Osei", "Malta's foreign ministry", "Reef Bank economists"
    r"[a-z-]+(?:(?:er|or|man|ent|ist|ial|ian|ant)s?|ary|hief|tive|chair|men)"
    r"|army|company|defen[cs]e|deputy|firm|foreign|group|head|local|ministry|office|police|press"
    r"|prime|senior|state|union|vice"
)
_NEAR = 80  # characters before a quotation in which its cue is looked for
_SIGNED = re.compile(r"[^\S\n]?(?:[―–—]|--?)[^\S\n]?(?:[A-Z][\w.’'-]*+[^\S\n]?){1,5}(?:,|$|\n)")


def find_attributions(
    layout: Layout, names: tuple[Name, ...], quotations: tuple[Quotation, ...]
) -> tuple[Attribution, ...]:
    """Return who said what, as printed, in the order of the text.

    A rule that begins with ``stance:`` found an attitude or a topic, no words. ``names`` only tell
    whom the labels of a transcript name: a source is printed as a noun phrase, whoever it names.
    What is right too seldom is left out.
    """
    rest = tuple(one.attribution for one in find_rated(layout, quotations) if one.worth)
    listed = (*find_lists(layout), *find_turns(layout, names), *find_announced(layout))
    if not listed:
        return rest
    return tuple(sorted((*_apart(rest, listed), *listed), key=lambda one: one.parts))


def find_rated(layout: Layout, quotations: tuple[Quotation, ...]) -> tuple[Finding, ...]:
    """Return everything that the rules find, with the keys of each finding's record."""
    drafts = Drafts(layout.text, quotations)
    place = 0
    parts = [(part, n) for n, q in enumerate(quotations) if q.speech for part in q.parts]
    for block in layout.body:
        first = place
        while place < len(parts) and parts[place][0].start < block.span.end:
            place += 1
        inside = [quoted for quoted in parts[first:place] if block.span.contains(quoted[0])]
        drafts.open_paragraph()
        _read_block(layout, block, inside, drafts)
    return drafts.finished()


def _apart(rest: Sequence[Attribution], listed: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield what stands in no list or turn: a report in one is the words of whose it is."""
    wholes = sorted(part for one in listed for part in one.parts)
    for one in rest:
        place = one.cue or one.parts[0]
        before = bisect_right(wholes, place.start, key=lambda whole: whole.start)
        if not (before and wholes[before - 1].contains(place)):
            yield one


def _read_block(layout: Layout, block: Block, quoted: Sequence[Quoted], drafts: Drafts) -> None:
    """Add the attributions of a paragraph to the drafts."""
    text = layout.text
    start = block.span.start
    if layout.dateline and block.span.contains(layout.dateline):
        start = layout.dateline.end
    for first, end, inside in _units(text, block, quoted):
        begin = max(first, start)
        if begin < end and (inside or _may_report(text[begin:end].lower())):
            for clause in read(text, Span(begin, end), inside):
                drafts.add_clause(clause)


def _may_report(sentence: str) -> bool:
    """Tell whether a sentence in small letters has a word that a rule may read.

    In most sentences that have one it stands between spaces.
    """
    if not _entries().isdisjoint(sentence.split()):
        return True
    return _trigger().search(f" {sentence}") is not None


def _units(
    text: str, block: Block, quoted: Sequence[Quoted]
) -> Iterator[tuple[int, int, Sequence[Quoted]]]:
    """Yield where sentences begin and end, and their quotations, none cut inside a quotation.

    A quotation that ends with a stop stays with the attribution behind it: “Why?” Osei asked.
    """
    sentences = block.sentences or primitives.sentences(text, block.span)
    start, first, place = block.span.start, 0, 0
    for sentence in sentences:
        while place < len(quoted) and quoted[place][0].end <= sentence.end:
            place += 1
        running = place < len(quoted) and quoted[place][0].start < sentence.end
        last = quoted[place - 1][0] if place > first else None
        if running or (last and _goes_on(text, Span(start, sentence.end), last)):
            continue
        yield start, sentence.end, quoted[first:place]
        start, first = sentence.end, place
    if start < block.span.end and first < len(quoted):
        yield start, block.span.end, quoted[first:]


def _goes_on(text: str, sentence: Span, quotation: Span) -> bool:
    """Tell whether a quotation that ends a sentence is followed by its attribution.

    One that a colon or a cue and a comma announce has its attribution.
    """
    if quotation.end != sentence.end:
        return False
    ahead = text[max(sentence.start, quotation.start - _NEAR) : quotation.start].rstrip()
    begun = ahead.endswith(",") or text[quotation.start + 1 : quotation.start + 2].islower()
    if ahead.endswith(":") or (begun and _may_report(ahead.lower())):
        return False
    asked = _asked().match(text, sentence.end)
    if asked and text[quotation.end - 2] == "." and not _ENDED.match(text, asked.end()):
        return False  # "“It is late.” Osei said Malta was"
    return bool(asked or _SIGNED.match(text, sentence.end))


@cache
def _trigger() -> re.Pattern[str]:
    """Return the pattern of every word that a rule may read, in small letters behind some sign.

    Lowering a sentence and searching that costs a third of a search that ignores case; a set of
    characters is searched for fastest, and the sign before a word is rarer than a letter.
    """
    return re.compile(rf"[^a-z](?<!\w)(?:{alternation(sorted(_entries()))})(?!\w)")


@cache
def _entries() -> frozenset[str]:
    """Return every word that a rule may read, in small letters."""
    entries = (*cues.verbs(), *cues.nouns(), *cues.PHRASES, "according to")
    return frozenset(map(str.lower, entries))


@cache
def _asked() -> re.Pattern[str]:
    """Return the pattern of a short subject and a finite cue, behind a quotation."""
    finite = [form for form, verb in cues.verbs().items() if verb.form in "ds"]
    return re.compile(
        rf"(?<=[”\"’»'])[^\S\n]*(?:(?:[A-Z][\w.’'-]*|the|a|an|of|former|{_TITLE})[ ]){{0,5}}"
        rf"(?:[A-Z][\w.’'-]*|{_TITLE})(?:[ ]\([^()\n]{{1,24}}\))?"
        r"(?:[ ]|(?:,[ ][^,.;:\"“”\n]{1,80}|,[ ][A-Z][\w.]{1,4}){1,2},[ ]"
        r"|[ ](?P<dash>[–—-])[ ][^,.;:\"“”\n]{1,80}[ ](?P=dash)[ ])"
        rf"(?<![’']s[ ])(?:also[ ]|then[ ])?(?:{alternation(finite)})"
        r"(?![\w:]|,[ ]?[\"“«‘']|[ ](?:that|he|she|this|it|they|there|these|we|no)\b"
        r"|(?<!told)[ ]the\b|(?<=told)[ ]the[ ][\w’'-]+[ ](?:that|the|he|she|it|they|there|we)\b"
        r"|[ ](?:in|at|on|during)\b[^.,;:\"“”\n]{0,60}[ ]that\b)"
    )
