"""Attributions in the making: what one sentence gives, tied to the sentences around it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from events.extraction.attribution import sources
from events.extraction.attribution.clauses import Clause
from events.extraction.attribution.confidence import confidence_of, is_worth_giving, key_of
from events.extraction.attribution.content import Found, is_need
from events.extraction.attribution.rules import found_in
from events.extraction.records import Attribution, Quotation, Span, kind_of

_OPENING = '"“‘$€£'
_CLOSING = '"”%'
_STOPPED = frozenset(stop + mark for stop in ".,?!" for mark in '”"')
_LED = frozenset("VFAXEGWSH")  # classes that tell a clause before the main one
_BEHIND = frozenset(("after quote", "inverted quote", "manner quote"))
_TOLD = frozenset(("that", "clause", "obj"))
_LOOK_BACK = 6  # drafts


@dataclass(slots=True)
class _Draft:
    """One attribution in the making; ``keys`` find its record of precision.

    ``paragraph`` and ``clause`` number where it was read, ``quotations`` those that it holds.
    ``bare`` tells an attitude, ``sure`` what is given however seldom its like was right.
    """

    parts: list[Span]
    cue: Span | None
    source: Span | None
    keys: tuple[str, str]
    paragraph: int
    quotations: set[int] = field(default_factory=set)
    bare: bool = False
    sure: bool = False
    continues: bool = False
    clause: int = 0


class Finding(NamedTuple):
    """An attribution, the keys of its record, and whether it is worth giving."""

    attribution: Attribution
    keys: tuple[str, str]
    worth: bool


class Drafts:
    """The drafts of a text, in the order in which its paragraphs are read."""

    def __init__(self, text: str, quotations: Sequence[Quotation]) -> None:
        self._text = text
        self._quotations = quotations
        self._drafts: list[_Draft] = []
        self._announced: tuple[Span | None, Span] | None = None  # cue and source before a colon
        self._paragraph = 0  # these two count what was read so far
        self._clause = 0

    def open_paragraph(self) -> None:
        """Count one more paragraph: what goes on in the next one is near."""
        self._paragraph += 1

    def add_clause(self, clause: Clause) -> None:
        """Add what a clause reports, and its quotations that no cue in it accounts for."""
        announced, held = None, set()
        self._clause += 1
        for found in found_in(clause):
            cue = clause.cover(*found.cue) if found.cue else None
            said_by = cue, clause.cover(*found.source)
            if found.content:
                held |= self._add_found(clause, found, said_by)
            else:
                announced = said_by
        for token, number in clause.quoted.items():
            if number not in held:
                self._add_loose(clause, token, number)
        if clause.tags.endswith(":") and not announced:
            colon = len(clause.tags) - 1
            source = sources.opening(clause, 0, colon)
            if source is None or not _LED.isdisjoint(clause.tags[: source[0]]):
                source = sources.main(clause, colon)  # "When the vote ended, the mayor"
            announced = (None, clause.cover(*source)) if source else None
        self._announced = announced

    def _add_found(
        self, clause: Clause, found: Found, cue_and_source: tuple[Span | None, Span]
    ) -> set[int]:
        """Add one finding of a clause; return the numbers of the quotations in its content."""
        numbers = {
            number
            for low, high in found.content
            for token, number in clause.quoted.items()
            if low <= token < high
        }
        parts = [_widened(clause, low, high) for low, high in found.content]
        quoted = bool(numbers) or any(_holds_mark(self._text, part) for part in parts)
        draft = self._add(parts, cue_and_source, key_of(found, quoted=quoted), numbers)
        if found.verb:
            need = found.frame == "obj" and is_need(clause, found.content[0][0])
            draft.bare = found.is_act() and not numbers and not need
            # "was told by Osei that": by definition a statement, too rare to be counted
            draft.sure = found.frame in found.verb.sure or need or found.rule == "passive"
        if found.rule == "gerund" and found.frame in _TOLD and not draft.bare:
            draft.sure = draft.sure or _is_led(clause, found)  # "by saying that"
        return numbers

    def _add_loose(self, clause: Clause, token: int, number: int) -> None:
        """Add a quotation without a cue in its sentence, or give it to whoever speaks already."""
        holder = self._holder(number) if len(self._quotations[number].parts) > 1 else None
        if holder:  # a further paragraph of a quotation
            holder.paragraph = self._paragraph
            return
        part = clause.cover(token, token + 1)
        alone = not clause.tags.strip("Q.,CR")
        last = self._last_speaking()
        if not alone:
            source = sources.main(clause, token)
            whole = clause.around[token - 1] in ",:-^" and self._text[part.start + 1].isupper()
            if source:
                keys = "embedded sentence" if whole else "embedded words", ""
                self._add([part], (None, clause.cover(*source)), keys, {number})
        elif self._announced:
            self._add([part], self._announced, ("announced colon", ""), {number})
        elif last and (quoting := self._quoting(last)):
            quoting.parts.append(part)
            quoting.quotations.add(number)
        elif last:
            near = last.paragraph >= self._paragraph - 1
            keys = "continued quotation" if near else "continued narration", ""
            self._add([part], (None, None), keys, {number}).continues = True

    def _add(
        self,
        parts: list[Span],
        cue_and_source: tuple[Span | None, Span | None],
        keys: tuple[str, str],
        numbers: set[int],
    ) -> _Draft:
        cue, source = cue_and_source
        draft = _Draft(parts, cue, source, keys, self._paragraph, numbers, clause=self._clause)
        self._drafts.append(draft)
        return draft

    def _holder(self, number: int) -> _Draft | None:
        """Return the draft just before that holds a quotation."""
        return next((d for d in self._drafts[:-4:-1] if number in d.quotations), None)

    def _quoting(self, last: _Draft) -> _Draft | None:
        """Return the draft that quotes in the last sentence of this paragraph that reports.

        “A,” Osei said, adding that B. “C.” - C goes on with A.
        """
        if last.paragraph != self._paragraph:
            return None
        same = [d for d in self._drafts[-_LOOK_BACK:] if d.clause == last.clause]
        quoting = [d for d in same if d.quotations or d.keys[0].endswith("+marks")]
        return quoting[-1] if quoting else None

    def _last_speaking(self) -> _Draft | None:
        """Return the last draft with words of somebody: not an attitude, no noun or participle."""
        weak = ("noun", "reduced", "gerund")
        return next(
            (
                draft
                for draft in self._drafts[: -_LOOK_BACK - 1 : -1]
                if not draft.bare and not draft.keys[0].startswith(weak)
            ),
            None,
        )

    # -------------------------------------------------------------- at the end of the text

    def finished(self) -> tuple[Finding, ...]:
        """Return everything found, in the order of the text."""
        self._share_paragraphs()
        marked = [part for q in self._quotations if not q.name for part in q.parts]
        found = []
        drafts = [draft for draft in self._drafts if draft.parts]
        for draft in sorted(drafts, key=lambda draft: min(draft.parts)):
            draft.parts.sort()
            worth = draft.sure or is_worth_giving(draft.keys, bare=draft.bare)
            found.append(Finding(_attribution(draft, marked), draft.keys, worth))
        return tuple(found)

    def _share_paragraphs(self) -> None:
        """Give each further part of a quotation over paragraphs to the draft nearest before it."""
        holders: dict[int, list[_Draft]] = {}
        for draft in self._drafts:
            for number in draft.quotations:
                if len(self._quotations[number].parts) > 1:
                    holders.setdefault(number, []).append(draft)
        for number, drafts in holders.items():
            if len(drafts) > 1 and drafts[0].continues and drafts[1].keys[0] in _BEHIND:
                drafts[1].parts += drafts[0].parts  # the attribution comes a paragraph later
                drafts.pop(0).parts.clear()
            parts = self._quotations[number].parts
            starts = [part.start for part in parts]
            owners = {
                place: draft
                for draft in reversed(drafts)
                for piece in draft.parts
                if starts[0] < piece.end and piece.start < parts[-1].end
                for place in _held(piece, parts, bisect_right(starts, piece.end - 1) - 1)
            }
            holder = drafts[0]
            for place, part in enumerate(parts):
                if place not in owners:
                    holder.parts.append(part)
                holder = owners.get(place, holder)


def _is_led(clause: Clause, found: Found) -> bool:
    """Tell whether "by", "after" or "while" leads to a participle: "while also saying that"."""
    if found.cue is None:
        return False
    left = found.cue[0] - 1
    left -= clause.around[left] == "R"
    return clause.words[left] in ("by", "after", "while")


def _held(piece: Span, parts: Sequence[Span], last: int) -> Iterator[int]:
    """Yield the parts of a quotation that a piece of content holds: the one it ends in, and more.

    Where paragraphs were run together one piece may hold several.
    """
    yield last
    while last and piece.start < parts[last - 1].end:
        last -= 1
        yield last


def _holds_mark(text: str, part: Span) -> bool:
    """Tell whether a quotation mark is printed in a range."""
    printed = part.of(text)
    return "“" in printed or '"' in printed


def _widened(clause: Clause, low: int, high: int) -> Span:
    """Return the span of content with the marks at its edges that are no tokens."""
    start, end, text = clause.starts[low], clause.ends[high - 1], clause.text
    while start > clause.span.start and text[start - 1] in _OPENING:
        start -= 1
    while end < clause.span.end and text[end] in _CLOSING:
        end += 1
    if text[end - 1] not in '"”' and text[end : end + 2] in _STOPPED:
        end += 2
    return Span(start, end)


def _attribution(draft: _Draft, marked: Sequence[Span]) -> Attribution:
    """Return the finished value; ``marked`` are all quotations."""
    return Attribution(
        parts=tuple(draft.parts),
        kind=kind_of(draft.parts, marked),
        cue=draft.cue,
        source=draft.source,
        rule=("stance:" if draft.bare else "") + draft.keys[0].replace(" ", ":"),
        confidence=confidence_of(draft.keys),
        continues=draft.continues,
    )
