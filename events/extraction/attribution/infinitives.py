"""“… to say”, “went on to warn”, “took the chance to urge”: cues in the infinitive."""

from events.extraction.attribution import sources
from events.extraction.attribution.appositions import Range
from events.extraction.attribution.bounds import end_of
from events.extraction.attribution.clauses import Clause
from events.extraction.attribution.content import (
    Found,
    ahead_of,
    complement_or_quotation,
    framed,
)
from events.extraction.classes import FINITE
from events.extraction.cues import Verb
from events.extraction.lexicon import words

_CHANCES = frozenset(["opportunity", "occasion", "platform"])
_SEIZES = frozenset(["took", "used", "seized", "takes", "uses", "take", "use"])
_HEARSAY = frozenset(["reported", "quoted", "alleged", "said", "understood"])
_LED_TO = frozenset(  # "was forced to admit", "was quick to add"
    ["careful", "compelled", "forced", "had", "obliged", "pains", "quick", "right"]
)
_NAME = 4  # tokens of a name before "to say"
_SEIZED = 14  # tokens of "used her speech at the fair to"
_TOOK_TO = ["took", "to"]  # "took to Twitter to say"
_HAD_THIS = (["had", "this"], ["has", "this"], ["have", "this"])  # "had this to say: “…”"


def read_infinitive(clause: Clause, at: int, verb: Verb) -> Found | None:
    """Read “… to say, “…””, “went on to say that …”, and “is reported to have said that …”.

    Also “took the opportunity to urge …”.
    """
    left = at - 1
    while clause.around[left] == "R":
        left -= 1
    perfect = clause.words[left] == "have"
    left -= perfect
    if clause.around[left] != "T" or (perfect and clause.words[left - 1] not in _HEARSAY):
        return None
    kind, begin = complement_or_quotation(clause, at, verb.frames)
    on = clause.words[left - 1] == "on" or clause.words[left - 1].startswith("continue")
    went_on = perfect or verb.lemma == "say" or (on and left > 1)
    chance = clause.words[left - 1] in _CHANCES | words("occasions")
    # "took the chance to add", "used her speech at the fair to warn"
    seized = (chance and clause.words[left - 3] in _SEIZES) or _seizes(clause, left)
    took_to = clause.tags[left - 1] == "P" and clause.words[left - 3 : left - 1] == _TOOK_TO
    source = sources.main(clause, left)
    quoted = ahead_of(clause, 0, source[0]) if perfect and source else None
    if source and quoted and clause.tags[quoted[1] - 1] == "Q":
        return Found((quoted,), (at, at + 1), source, "after", "quote", verb)
    end = end_of(clause, begin)
    sure = took_to or on or clause.words[left - 2 : left] in _HAD_THIS
    sure = sure or seized or (clause.words[left - 1] in _LED_TO and clause.words[left - 2] != "not")
    kind = framed(clause, kind, (begin, end), verb.frames) if sure else kind
    if kind != "quote" and not ((went_on or sure) and kind in verb.frames):
        return None
    joined = kind == "clause" and clause.around[begin] == "C"  # "what to say and do"
    if not source or end <= begin or joined or not (sure or _is_said(clause, source, left)):
        return None
    # as sure as "said": "went on to say"; "is reported to have said" as "is reported as saying"
    rule = "before" if sure else "gerund" if perfect else "infinitive"
    return Found(((begin, end),), (at, at + 1), source, rule, kind, verb)


def _is_said(clause: Clause, source: Range, left: int) -> bool:
    """Tell words from "it would be wrong to say" and "waited for Osei to say"."""
    at = left
    while clause.around[at - 1] in "PDN" and left - at < _NAME:
        at -= 1
    waited = at < left and clause.words[at - 1] == "for"
    return not waited and clause.words[slice(*source)] != ["it"]


def _seizes(clause: Clause, left: int) -> bool:
    """Tell whether "used her speech at the fair to" leads to a verb: an occasion that is used."""
    for at in range(left - 1, max(0, left - _SEIZED), -1):
        if clause.words[at] in _SEIZES:
            return not words("occasions").isdisjoint(clause.words[at + 1 : left])
        if clause.tags[at] in FINITE or clause.tags[at] in "HSW,;:":
            break
    return False
