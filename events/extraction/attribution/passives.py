"""Rules for the passive: "Osei was accused by the union of waste", "described by her as safe"."""

from collections.abc import Set as AbstractSet

from events.extraction.attribution import voices
from events.extraction.attribution.appositions import Range
from events.extraction.attribution.bounds import end_of
from events.extraction.attribution.clauses import Clause
from events.extraction.attribution.content import Found
from events.extraction.cues import Verb

_TAKES = {  # the complements that a verb takes behind "by Osei", where its own list tells none
    "accuse": frozenset(["of"]),
    "ask": frozenset(["to"]),
    "tell": frozenset(["that", "to"]),
}
_LATE = {"accuse": "of", "describe": "as"}
_PASSIVE = frozenset(["was", "were", "been", "is", "are", "being"])
_FINITE = frozenset("FAX")
_CONTENT = 16  # tokens between a verb and who it is by
_COMPLEMENTS = frozenset(["as", "of", "that", "to"])
_SOME = frozenset(["about", "at", "least", "more", "nearly", "than"])  # "by more than 50"
_NEGATES = frozenset("AXB")
_TIES = frozenset(["and", "of"])
_AGENT = 12  # tokens of who it is by


def read_passive(clause: Clause, at: int, verb: Verb) -> Found | None:
    """Read “was accused by Osei of …”, “was urged by Osei to …”, “described by Osei as …”."""
    if clause.words[at + 1] != "by" or verb.form not in "dn":
        late = verb.form in "dn" and verb.lemma in _LATE
        return _by_at_last(clause, at, verb) if late else None
    frames = _TAKES.get(verb.lemma, verb.frames - verb.bare) & _COMPLEMENTS
    agent = _agent(clause, at + 2, frames)
    frame = clause.words[agent[1]]
    if frame not in frames or not voices.is_somebody(clause, agent):
        return None
    if not _NEGATES.isdisjoint(clause.tags[max(0, at - 3) : at]):
        return None  # "was not accused by", "could be told by"
    begin = agent[1] + (frame != "to")
    end = end_of(clause, begin)
    comma = clause.tags.find(",", begin) if clause.around[at - 1] == "," else -1
    if comma > 0:
        end = min(end, comma)  # "The call, described by Osei as late, was short"
    if end <= begin:
        return None
    return Found(((begin, end),), (at, at + 1), agent, "passive", frame, verb)


def _by_at_last(clause: Clause, at: int, verb: Verb) -> Found | None:
    """Read “was accused of theft by Osei”, but not “accused of being bribed by Osei”."""
    frame, before = clause.words[at + 1], clause.words[at - 1]
    if frame != _LATE[verb.lemma] or before not in _PASSIVE or "by" not in clause.words[at:]:
        return None
    by = clause.words.index("by", at)
    agent = _agent(clause, by + 1, frozenset())
    if clause.tags[by - 1] in "EGV" or by - at > _CONTENT or not voices.is_somebody(clause, agent):
        return None
    if not _NEGATES.isdisjoint(clause.tags[max(0, at - 3) : at]):
        return None
    content = at + 2, by
    if content[1] <= content[0] or not _FINITE.isdisjoint(clause.tags[slice(*content)]):
        return None
    return Found((content,), (at, at + 1), agent, "passive", frame, verb)


def _agent(clause: Clause, start: int, frames: AbstractSet[str]) -> Range:
    """Return the phrase for whoever does something, with what "of" and "and" tie to it."""
    end = start
    while clause.words[end] in _SOME:
        end += 1
    start = end
    while end - start < _AGENT and (
        clause.around[end] in "DJNPMZU"
        or (clause.words[end] in _TIES - frames and clause.around[end + 1] in "DJNP")
    ):
        end += 1
    return start, end
