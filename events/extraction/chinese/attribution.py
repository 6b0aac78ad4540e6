"""Who is reported to have said what in a Chinese text: content, cue and source as printed."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from events.extraction.chinese.reports import Report, Sentence, is_outlet
from events.extraction.chinese.subjects import Kind, Subjects
from events.extraction.hanzi import plain
from events.extraction.records import Attribution, Block, Layout, Name, Quotation, Span, kind_of

_RIGHT = {  # estimates, below what the few annotated articles gave: too few to count each rule
    "before": 0.9,
    "clause": 0.8,
    "according": 0.8,
    "after": 0.9,
    "colon": 0.9,
    "followed": 0.7,
    "embedded": 0.7,
    "continued": 0.8,
}
_ALSO = re.compile("[还也又并更]|同时|进一步|补充|另外")
_LOOSE = 12  # characters; a shorter quotation without a reporting word is none
_SHORT = 4  # characters of the least content


@dataclass(slots=True)
class _Draft:
    """An attribution in the making; ``held`` are the numbers of its quotations."""

    parts: list[Span]
    cue: Span | None
    source: Span | None
    rule: str
    paragraph: int
    held: set[int] = field(default_factory=set)
    continues: bool = False


def find_attributions(
    layout: Layout, names: tuple[Name, ...], quotations: tuple[Quotation, ...]
) -> tuple[Attribution, ...]:
    """Return who said what, as printed, in the order of the text.

    A source is the name with its office, a pronoun, or the noun phrase of a body or nameless
    source; where it is null the one before goes on.
    """
    reader = _Reader(layout, names, quotations)
    for paragraph, block in enumerate(layout.body):
        reader.read(paragraph, block)
    return reader.finished()


class _Reader:
    """Goes through the paragraphs of a text in order."""

    def __init__(
        self, layout: Layout, names: Sequence[Name], quotations: Sequence[Quotation]
    ) -> None:
        self._signs = plain(layout.text)
        self._masked = _masked(self._signs, quotations)
        self._subjects = Subjects(
            self._masked, [one for one in names if self._masked[one.mention.start] != "Q"]
        )
        self._quotations = quotations
        self._speech = [(p, n) for n, q in enumerate(quotations) if q.speech for p in q.parts]
        self._later = {part.start for q in quotations for part in q.parts[1:]}
        self._all = [part for q in quotations for part in q.parts]
        self._drafts: list[_Draft] = []
        self._pending: list[tuple[Span, int]] = []
        self._paragraph = 0
        self._named: Span | None = None  # who opened the last sentence, if a name
        self._at = self._mark = 0

    def read(self, paragraph: int, block: Block) -> None:
        """Add the attributions of a paragraph."""
        self._paragraph = paragraph
        if self._pending and not self._open(block):
            self._give_up()
        for unit in self._units(block):
            first = self._at
            while self._at < len(self._speech) and self._speech[self._at][0].start < unit.end:
                self._at += 1
            self._read_unit(unit, self._speech[first : self._at])
        if self._pending and not self._runs_on():
            self._give_up()

    def _open(self, block: Block) -> bool:
        """Tell whether the pending quotation goes on in this paragraph."""
        return block.span.start in self._later

    def _runs_on(self) -> bool:
        """Tell whether the last pending quotation has a part in a later paragraph."""
        part, number = self._pending[-1]
        return part != self._quotations[number].parts[-1]

    def _units(self, block: Block) -> list[Span]:
        """Return the sentences of a paragraph, none cut inside a quotation."""
        units: list[Span] = []
        start = None
        for sentence in block.sentences:
            start = sentence.start if start is None else start
            while self._mark < len(self._all) and self._all[self._mark].end <= sentence.end:
                self._mark += 1
            running = self._mark < len(self._all) and self._all[self._mark].start < sentence.end
            if not running:
                units.append(Span(start, sentence.end))
                start = None
        if start is not None and block.sentences:
            units.append(Span(start, block.sentences[-1].end))
        return units

    def _read_unit(self, unit: Span, inside: Sequence[tuple[Span, int]]) -> None:
        """Add what a sentence reports, and its quotations that no reporting word accounts for."""
        follows, alone = bool(self._pending), self._only_quotations(unit, inside)
        sentence = Sentence(self._masked, unit, self._subjects, follows=follows)
        reports = sentence.reports()
        if self._pending and reports and self._attributes_before(reports[0], unit):
            self._attach(reports[0])
        elif self._pending and not alone:
            self._settle(sentence)
        for report in reports:
            self._add_report(report, inside)
        if sentence.speaker and sentence.speaker.kind is Kind.NAME:
            self._named = sentence.speaker.span
        held = {number for draft in self._drafts[-6:] for number in draft.held}
        for part, number in inside:
            if number in held and self._holds(number, part):
                continue
            if alone:
                self._pending.append((part, number))
            elif part.end - part.start >= _LOOSE:
                self._add_embedded(part, number, unit, sentence)

    def _holds(self, number: int, part: Span) -> bool:
        """Tell whether a draft has this part, or takes it as a further one of its quotation."""
        holder = next((d for d in self._drafts[:-7:-1] if number in d.held), None)
        if holder and not any(own.overlaps(part) for own in holder.parts):
            holder.parts.append(part)
        return holder is not None

    def _only_quotations(self, unit: Span, inside: Sequence[tuple[Span, int]]) -> bool:
        """Tell whether a sentence is quotation and nothing else."""
        rest = unit.end - unit.start - sum(part.end - part.start for part, _ in inside)
        return bool(inside) and rest <= 1

    def _attributes_before(self, report: Report, unit: Span) -> bool:
        """Tell whether the first words of a sentence tell who spoke the quotation before it."""
        spoken = self._drafts and self._drafts[-1].paragraph == self._paragraph
        if (
            spoken
            and report.rule != "after"
            and self._adds(report)
            and self._drafts[-1].parts[-1].end + 4 > self._pending[0][0].start
        ):
            return False  # it goes on with who spoke just before it
        return (
            report.quoted is None
            and report.clause.start - unit.start <= 1
            and report.rule in ("before", "after", "clause")
            and report.subject.kind is not Kind.NONE
        )

    def _adds(self, report: Report) -> bool:
        """Tell whether a report goes on with who spoke last, and leaves the quotation to it.

        Not where another is named, nor where further words in marks follow: “…”他说,“…”.
        """
        last, subject = self._drafts[-1].source, report.subject
        if subject.span is None or last is None or report.cue is None:
            return True
        if report.content and self._masked[report.content.start] == "Q":
            return _ALSO.search(self._signs, subject.span.end, report.cue.start) is not None
        one, other = self._signs[slice(*last)], self._signs[slice(*subject.span)]
        return subject.kind is not Kind.NAME or one[-2:] == other[-2:] or other in one

    def _attach(self, report: Report) -> None:
        """Give the pending quotations to the report behind them."""
        report.parts = [part for part, _ in self._pending]
        report.quoted = report.quoted or self._pending[-1][0]

    def _settle(self, sentence: Sentence) -> None:
        """Give pending quotations to who spoke before in the paragraph, else is named next."""
        spoken = self._drafts and self._drafts[-1].paragraph == self._paragraph
        speaker = sentence.speaker
        if spoken or speaker is None or speaker.span is None:
            self._give_up()
            return
        draft = _Draft([], None, speaker.span, "followed", self._paragraph)
        self._take_pending(draft)
        self._drafts.append(draft)

    def _give_up(self) -> None:
        """Let whoever spoke last, or was the subject since, go on with the pending quotations."""
        last = self._drafts[-1].parts[-1].end if self._drafts else -1
        named = self._named if self._named and self._named.start > last else None
        if self._goes_on(named):
            self._drafts[-1].parts += [part for part, _ in self._pending]
            self._drafts[-1].held |= {number for _, number in self._pending}
        elif self._drafts or named:
            rule = "followed" if named else "continued"
            draft = _Draft([], None, named, rule, self._paragraph, continues=not named)
            self._take_pending(draft)
            if not draft.parts:
                return
            if draft.parts[-1].end - draft.parts[0].start >= _LOOSE:
                self._drafts.append(draft)
        self._pending = []

    def _goes_on(self, named: Span | None) -> bool:
        """Tell whether pending quotations go on behind words in the middle: “A。”X说。“B。”."""
        draft = self._drafts[-1] if self._drafts else None
        if draft is None or draft.cue is None or draft.paragraph != self._paragraph:
            return False
        return draft.cue.start >= draft.parts[-1].end and named in (None, draft.source)

    def _take_pending(self, draft: _Draft) -> None:
        draft.parts = [part for part, _ in self._pending]
        draft.held = {number for _, number in self._pending}
        self._pending = []

    def _add_report(self, report: Report, inside: Sequence[tuple[Span, int]]) -> None:
        """Add a report with the quotations that it holds."""
        parts = report.parts or ([report.quoted] if report.quoted else [])
        parts = [*parts, *self._content(report.content, inside)]
        source = report.subject.span
        if not parts or (source and is_outlet(self._signs, source)):
            return
        if report.subject.kind is Kind.NONE and not self._drafts:
            return
        if sum(part.end - part.start for part in parts) < _SHORT:
            return
        draft = _Draft(parts, report.cue, source, report.rule, self._paragraph)
        draft.continues = source is None
        draft.held = {n for own in parts for part, n in _near(inside, own) if own.overlaps(part)}
        if report.parts:
            draft.held |= {number for _, number in self._pending}
            self._pending = []
        self._drafts.append(draft)

    def _content(self, content: Span | None, inside: Sequence[tuple[Span, int]]) -> list[Span]:
        """Return the content, or the quotation alone where it is one."""
        if content is None:
            return []
        whole = [
            part for part, _ in _near(inside, content) if content.start <= part.start < content.end
        ]
        rest = content.end - content.start - sum(part.end - part.start for part in whole)
        if whole and rest <= 1:
            return whole
        return [content]

    def _add_embedded(self, part: Span, number: int, unit: Span, sentence: Sentence) -> None:
        """Add a quotation that stands in a sentence without a reporting word."""
        before = self._masked[part.start - 1 : part.start]
        speaker = sentence.speaker
        stopped = self._signs[part.end - 2 : part.end - 1] in tuple("。!?,…")
        last = self._drafts[-1] if self._drafts else None
        if speaker is None and before == "," and last and last.paragraph == self._paragraph:
            if self._signs[part.end : unit.end] in ("", "。"):  # it closes what somebody said
                draft = _Draft([part], None, None, "continued", self._paragraph, {number})
                draft.continues = True
                self._drafts.append(draft)
            return
        if speaker and speaker.span and (before in tuple(",:") or stopped):
            self._drafts.append(
                _Draft([part], None, speaker.span, "embedded", self._paragraph, {number})
            )

    def finished(self) -> tuple[Attribution, ...]:
        """Return everything found, in the order of the text."""
        if self._pending:
            self._give_up()
        marked = [part for q in self._quotations if not q.name for part in q.parts]
        ordered = sorted(self._drafts, key=lambda one: min(one.parts))
        return tuple(self._attribution(draft, marked) for draft in ordered)

    def _attribution(self, draft: _Draft, marked: list[Span]) -> Attribution:
        """Return the finished value; ``marked`` are all quotations."""
        draft.parts.sort()
        return Attribution(
            parts=tuple(draft.parts),
            kind=kind_of(draft.parts, marked),
            cue=draft.cue,
            source=draft.source,
            rule=draft.rule,
            confidence=_RIGHT[draft.rule],
            continues=draft.continues,
        )


def _near(inside: Sequence[tuple[Span, int]], span: Span) -> Sequence[tuple[Span, int]]:
    """Return the quotations of a sentence that begin in a span, and the one before them."""
    first = bisect_left(inside, span.start, key=_start)
    return inside[max(0, first - 1) : bisect_left(inside, span.end, first, key=_start)]


def _start(part: tuple[Span, int]) -> int:
    return part[0].start


def _masked(signs: str, quotations: Sequence[Quotation]) -> str:
    """Return the text with speech in marks as ``Q`` and no marks inside terms and titles."""
    found, at = [], 0
    for quotation in quotations:
        for part in quotation.parts:
            inner = signs[part.start : part.end]
            found.append(signs[at : part.start])
            if quotation.speech:
                found.append("Q" * len(inner))
            else:
                found.append(inner.translate(_QUIET))
            at = part.end
    found.append(signs[at:])
    return _WORK.sub(lambda work: work[0].translate(_QUIET), "".join(found))


_WORK = re.compile(r"《[^《》\n]{1,60}》|\([^()\n。]{1,60}\)")  # whole, whatever marks it holds
_QUIET = str.maketrans(dict.fromkeys(",;:。!?", "、"))
