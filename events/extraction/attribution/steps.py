"""The order in which a text's attributions are found: sentence by sentence, then across them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from events.extraction import text as primitives
from events.extraction.attribution import cues, sources
from events.extraction.attribution.clauses import Clause, read
from events.extraction.attribution.rules import found_in
from events.extraction.lexicon import alternation
from events.extraction.records import Attribution, Block, Layout, Name, Quotation, Span
from events.vocabulary import StatementKind

_STOPS = ".,;: \n\t–—-"


@dataclass(slots=True)
class _Draft:
    """An attribution in the making."""

    parts: list[Span]
    cue: Span | None
    source: Span | None
    rule: str
    confidence: float
    paragraph: int
    continues: bool = False
    quotations: set[int] = field(default_factory=set)


def find_attributions(
    layout: Layout, names: tuple[Name, ...], quotations: tuple[Quotation, ...]
) -> tuple[Attribution, ...]:
    """Return who said what, as printed, in the order of the text."""
    del names
    text = layout.text
    speech = [
        (part, number)
        for number, quotation in enumerate(quotations)
        if quotation.speech
        for part in quotation.parts
    ]
    drafts: list[_Draft] = []
    pending: list = []
    place = 0
    for paragraph, block in enumerate(layout.body):
        inside = []
        while place < len(speech) and speech[place][0].start < block.span.end:
            if speech[place][0].start >= block.span.start:
                inside.append(speech[place])
            place += 1
        for span, quoted in _units(text, block, inside):
            if quoted or _TRIGGER.search(text, span.start, span.end):
                for clause in read(text, span, quoted):
                    _read_clause(clause, paragraph, drafts, quotations, pending)
    marked = [part for quotation in quotations if not quotation.name for part in quotation.parts]
    found = []
    low = 0
    for draft in sorted(drafts, key=lambda draft: min(draft.parts)):
        first, last = min(draft.parts).start, max(part.end for part in draft.parts)
        while low < len(marked) and marked[low].end <= first:
            low += 1
        high = low
        while high < len(marked) and marked[high].start < last:
            high += 1
        found.append(_attribution(text, draft, marked[low:high]))
    return tuple(found)


def _units(
    text: str, block: Block, speech: list[tuple[Span, int]]
) -> Iterator[tuple[Span, list[tuple[Span, int]]]]:
    """Yield the sentences of a paragraph, none cut inside a quotation, with their quotations."""
    sentences = block.sentences or primitives.sentences(text, block.span)
    start: int | None = None
    at = 0
    for sentence in sentences:
        begin = sentence.start if start is None else start
        while at < len(speech) and speech[at][0].end <= sentence.start:
            at += 1
        crossing = _asks(text, sentence, speech[at : at + 3]) or any(
            q.start < sentence.end < q.end for q, _ in speech[at : at + 3]
        )
        if crossing:
            start = begin
            continue
        start = None
        span = Span(begin, sentence.end)
        yield span, [(q, n) for q, n in speech if span.start <= q.start and q.end <= span.end]
    if start is not None:
        span = Span(start, block.span.end)
        yield span, [(q, n) for q, n in speech if span.start <= q.start and q.end <= span.end]


def _asks(text: str, sentence: Span, quotations: list[tuple[Span, int]]) -> bool:
    """Tell whether a sentence ends with a question in marks that "X asked." follows."""
    if not any(quotation.end == sentence.end for quotation, _ in quotations):
        return False
    return _ASKED.match(text, sentence.end) is not None


def _read_clause(
    clause: Clause, paragraph: int, drafts: list[_Draft], quotations: tuple[Quotation, ...], pending
) -> None:
    held: set[int] = set()
    for found in found_in(clause):
        if not found.content:
            pending[:] = [(clause.cover(*found.cue), clause.cover(*found.source))]
            continue
        draft = _Draft(
            parts=[_span(clause, low, high) for low, high in found.content],
            cue=clause.cover(*found.cue),
            source=clause.cover(*found.source) if found.source else None,
            rule=found.rule
            + (f"/{found.verb.lemma}/{found.frame}" if found.verb else f"//{found.frame}"),
            confidence=0.5,
            paragraph=paragraph,
        )
        for low, high in found.content:
            inside = {clause.quoted[k] for k in range(low, high) if k in clause.quoted}
            held |= inside
            draft.quotations |= inside
        _extend_over_paragraphs(draft, quotations)
        drafts.append(draft)
    for token, number in clause.quoted.items():
        if number not in held:
            _loose(clause, token, number, paragraph, drafts, quotations, pending)
    if not clause.tags.endswith(":"):
        pending.clear()
    elif not pending:
        source = sources.main(clause, len(clause.tags) - 1)
        if source:
            pending.append((None, clause.cover(*source)))


def _extend_over_paragraphs(draft: _Draft, quotations: tuple[Quotation, ...]) -> None:
    for number in draft.quotations:
        parts = quotations[number].parts
        if len(parts) > 1:
            draft.parts = sorted({*draft.parts, *parts})


def _loose(clause, token, number, paragraph, drafts, quotations, pending):
    """Give a quotation without a cue in its sentence to the attribution that it continues."""
    if any(number in d.quotations for d in drafts[-3:]):
        return
    span = Span(clause.starts[token], clause.ends[token])
    alone = (
        not clause.tags.replace(".", "")
        .replace(",", "")
        .replace("C", "")
        .replace("R", "")
        .replace("Q", "")
    )
    last = drafts[-1] if drafts else None
    if alone and last and last.paragraph == paragraph and last.quotations:
        last.parts.append(span)
        last.quotations.add(number)
        return
    if alone and pending:
        cue, source = pending[0]
        d = _Draft([span], cue, source, "announced", 0.5, paragraph, False, {number})
        _extend_over_paragraphs(d, quotations)
        drafts.append(d)
        return
    if not alone:
        source = sources.main(clause, token)
        if source:
            d = _Draft(
                [span], None, clause.cover(*source), "embedded", 0.5, paragraph, False, {number}
            )
            _extend_over_paragraphs(d, quotations)
            drafts.append(d)
        return
    if (alone and last) or (len(quotations[number].parts) > 1 or False):
        d = _Draft(
            [span], None, None, "continued" if alone else "loose", 0.5, paragraph, True, {number}
        )
        _extend_over_paragraphs(d, quotations)
        drafts.append(d)


def _span(clause: Clause, low: int, high: int) -> Span:
    span = clause.cover(low, high)
    text = clause.text
    start, end = span
    while (
        start > 0
        and text[start - 1] in "\"“'‘$€£("
        and start > clause.span.start
        and not text[start - 1].isspace()
        and text[start - 1] in '"“‘$€£'
    ):
        start -= 1
    while end < clause.span.end and text[end] in '"”%':
        end += 1
    return Span(start, end)


def _attribution(text: str, draft: _Draft, marked: list[Span]) -> Attribution:
    """Return the finished value; its kind is told by how much of its content stands in marks."""
    parts = tuple(sorted(draft.parts))
    quoted = [mark for mark in marked if any(part.overlaps(mark) for part in parts)]
    kind = StatementKind.MIXED if quoted else StatementKind.INDIRECT
    if quoted and all(any(mark.contains(part) for mark in quoted) for part in parts):
        kind = StatementKind.DIRECT
    return Attribution(
        parts=parts,
        kind=kind,
        cue=draft.cue,
        source=draft.source,
        rule=draft.rule,
        confidence=draft.confidence,
        continues=draft.continues,
    )


_ASKED = re.compile(
    r"""(?<=[?!….—–-][”"’»])[ ]*(?:(?:[A-Z][\w.’'-]*|the|a|an|of|former|[a-z]+er)[ ]){1,6}(?:also[ ]|then[ ])?"""
    rf"(?:{alternation(f for f, v in cues.verbs().items() if 'pre' in v.frames and v.form in 'ds')})\b"
)
_TRIGGER = re.compile(
    rf"(?<!\w)(?:{alternation([*cues.verbs(), *cues.nouns(), 'according to'])})(?!\w)",
    re.IGNORECASE,
)
