"""What a cue reports: where its content begins and ends in the sentence.

Token indices are those of one clause. A ``Found`` holds content as ranges of tokens in the order
of the text, the cue, the source, and the names of the rule and the frame that found it.
"""

from typing import NamedTuple

from events.extraction.attribution import cues, sources
from events.extraction.attribution.clauses import Clause
from events.extraction.attribution.sources import Range


class Found(NamedTuple):
    """One attribution in tokens of its clause."""

    content: tuple[Range, ...]
    cue: Range
    source: Range | None
    rule: str
    frame: str
    verb: cues.Verb | None = None


_STATED_IN = frozenset(
    "statement interview interviews speech tweet tweets email e-mail conference letter post report memo release "
    "hearing briefing debate rally twitter facebook cnn message video article editorial column "
    "testimony ad series note address remarks call forum summit event appearance campaign thursday "
    "monday tuesday wednesday friday saturday sunday press news response reply part".split()
)
_ADJUNCT = frozenset("in on at during after before with from to via through".split())
_TRAILING = ",;:-C"


def complement(clause: Clause, verb: int, frames: frozenset[str]) -> tuple[str, int]:
    """Return the kind of complement behind a verb and the token where it begins.

    Kinds: that, wh, to, quote, clause (anything else), a preposition, ``mark`` (a comma or dash
    comes first), ``colon``, ``end``.
    """
    tags, words = clause.tags, clause.words
    at = verb + 1
    size = len(tags)
    if at < size and words[at] == "out" and "out" in frames | {"out"}:
        at += 1
    if "tell" in frames:
        at = _addressee(clause, at)
    moved = True
    while moved and at < size:
        moved = False
        if tags[at] in "RY" and not (tags[at] == "R" and words[at] in ("only", "even", "just")):
            at, moved = at + 1, True
        elif tags[at] in "IT" and words[at] not in frames and words[at] in _ADJUNCT:
            after = _adjunct(clause, at)
            moved, at = after > at, after
    return _kind(clause, at, frames)


def _kind(clause: Clause, at: int, frames: frozenset[str]) -> tuple[str, int]:
    tags, words = clause.tags, clause.words
    if at >= len(tags) or tags[at] == ".":
        return "end", at
    word, tag = words[at], tags[at]
    if tag == "H":
        return "that", at + 1
    if tag == "Q":
        return "quote", at
    if tag == ":":
        return "colon", at + 1
    if tag in ",;-()":
        return "mark", at
    if tag == "T":
        return "to", at
    if tag == "I" or word in ("as", "if"):
        return ("wh", at) if word == "if" else (word, at + 1)
    if tag == "W":
        return "wh", at
    return "clause", at


def _addressee(clause: Clause, at: int) -> int:
    """Return the token behind "reporters in Ohio", where a verb tells somebody something."""
    found = sources.phrase_at(clause, at)
    if not found:
        return at
    tags, end = clause.tags, found[1]
    if clause.tags[at] in "NP" and all(tag in "NPMZJ" for tag in tags[at:end]):
        nxt = tags[end : end + 1]
        if nxt in ("F", "A", "V", "X", "E", ""):
            return at + 1
    return end


def _adjunct(clause: Clause, at: int) -> int:
    """Return the token behind "in a statement", "at a rally in Ohio", "on Twitter"; else ``at``."""
    tags, words = clause.tags, clause.words
    end = at + 1
    hit = False
    while end < len(tags) and tags[end] in "DJNPMZYGE":
        if tags[end] == "D" and end > at + 1:
            break
        hit = hit or words[end] in _STATED_IN or tags[end] == "Y"
        end += 1
        if hit and end < len(tags) and tags[end] in "PDU" and tags[end - 1] in "NY":
            break
    if end == at + 1:
        return at
    rest = tags[end : end + 1]
    if hit or rest in ("H", "Q", ":", ",", "", ".", "T", "I"):
        return end
    return at


def content_end(clause: Clause, start: int) -> int:
    """Return where content that begins at a token ends: at the sentence's end or a further cue."""
    tags, words = clause.tags, clause.words
    forms = cues.verbs()
    end = len(tags)
    for at in range(start + 1, end):
        tag = tags[at]
        if tag in ",C-;" and at + 1 < end:
            cut = _next_cue(clause, at, forms)
            if cut:
                end = at
                break
        if words[at] == "according" and words[at + 1 : at + 2] == ("to",):
            end = at
            break
    while end > start and tags[end - 1] in ".,;:-C(":
        end -= 1
    return end


def _next_cue(clause: Clause, at: int, forms: dict[str, cues.Verb]) -> bool:
    """Tell whether a comma or conjunction opens the next reporting clause of the same sentence."""
    tags, words = clause.tags, clause.words
    nxt = at + 1
    while nxt < len(tags) and tags[nxt] in "CR":
        nxt += 1
    if nxt >= len(tags):
        return False
    verb = forms.get(words[nxt])
    if verb and not verb.stance and tags[nxt] in "NVEG":
        if verb.form == "g":
            return tags[at] == ","
        return verb.form in "dsn" and tags[at : at + 1] in ("C", ",")
    if tags[at] in ",;-C" and tags[nxt] in "DPUNZSI":
        # ", X said": a subject and a strong cue close by
        for k in range(nxt, min(nxt + 8, len(tags))):
            if tags[k] in ",.Q":
                return False
            if words[k] in ("said", "says", "told", "added", "wrote") and k > nxt:
                return (
                    k + 1 >= len(tags)
                    or tags[k + 1] in ".,Q"
                    or tags[at] == ","
                    and tags[at + 1] in "CS"
                )
    return False


def before_end(clause: Clause, high: int) -> Range | None:
    """Return the content that a trailing "X said" closes: the sentence up to its comma."""
    tags = clause.tags
    end = high
    while end and tags[end - 1] in ",-;.":
        end -= 1
    low = 0
    while low < end and tags[low] in ".,;)-":
        low += 1
    return (low, end) if end > low else None
