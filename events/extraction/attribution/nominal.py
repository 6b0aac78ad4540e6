"""Rules for nouns that report: "his call for", "claims by Osei that", "renewed calls for"."""

import re
from collections.abc import Container

from events.extraction import cues
from events.extraction.attribution import sources, voices
from events.extraction.attribution.appositions import Range
from events.extraction.attribution.bounds import end_of
from events.extraction.attribution.clauses import Clause
from events.extraction.attribution.content import Found
from events.extraction.classes import FINITE, STATING, VERBAL
from events.extraction.cues import Verb

_POSSESSIVES = frozenset(["his", "her", "their", "its", "my", "our"])
_GISTS = frozenset(["message", "point", "argument", "contention", "advice", "warning", "reply"])
_WAS = frozenset(["is", "was"])
_SURE = frozenset(["for", "to"])  # "his call for": a statement by definition
_MODIFIERS = 4  # between "his" and the noun
UTTERS = frozenset(["made", "makes", "gave", "gives", "issued", "issues", "joined", "repeated"])
UTTERS |= frozenset(["echoed", "echoes", "reiterated", "reiterates", "renewed", "renews", "voiced"])
_SUBMITTED = frozenset(["abstracts", "applications", "entries", "nominations", "papers"])
_SUBMITTED |= {"presentations", "proposals", "submissions"}  # "a call for scientific papers"
_SOLICITED = _SUBMITTED | {"bids", "contributions", "tenders"}  # not "for more contributions"
_NAME_WORDS = 6  # of an owner
_DESPITE = frozenset(["after", "amid", "despite", "following"])
_BY = frozenset(["by", "from"])
_WHERE = frozenset(["at", "during", "in", "on"])
_TWO_VERBS = re.compile(
    "([^VFAXKHWSC,;:.Q()-]*[VFAX])([VFAXRBLEG]*[DNPMJUOZ][DNPMJUOZRIYT]*)(?=R?[VFAX])"
)
_REACH = 8  # tokens of "made on Monday at the fair"
_AGENT = 12  # tokens of who a claim is by


def read_noun(clause: Clause, at: int, frames: frozenset[str]) -> Found | None:
    """Read “his call for …”, “the minister's claim that …”, “claims by the minister that …”."""
    following, told = at + 1, False
    source: Range | None = None
    bare = "that" in frames and clause.around[following] == "U"  # "her claim it was late"
    bare = bare and clause.around[following + 1] in FINITE
    if not bare and clause.words[following] not in frames:
        told = clause.words[at] in _GISTS and clause.words[following] in _WAS
        if told and clause.around[at + 2] != "H":
            return None
        if not told:
            following, source = _behind_owner(clause, at, frames)
    if not following or not _is_told(clause, following):
        return None
    before = len(clause.tags[:at].rstrip("DJNERG")) - 1
    if source is None and (source := _owner(clause, at)):
        before = source[0] - 1
    frame = "that" if told or bare else clause.words[following]
    begin = following + (frame != "to") + told - bare
    end = end_of(clause, begin)
    if clause.around[begin] == "Q" and clause.around[begin + 1] in "-,ISN":
        end = min(end, begin + 1)  # "his claim that “…” hours after"
    if before >= 0 and clause.words[before] in _DESPITE:
        end = min(end, _closed(clause, begin, "DPU" if before == 0 else VERBAL) or end)
    if frame == "that" and not told and STATING.isdisjoint(clause.tags[:at]):
        end = min(end, _main_verb(clause, begin) or end)
    first, second = clause.words[begin : begin + 2]
    invites = frame == "for" and (first in _SOLICITED or second in _SUBMITTED)
    if not source or end <= begin or invites or _is_occasion(clause, before):
        return None
    verb = Verb(clause.words[at], "noun", frames, frozenset(), frames & _SURE | {"that"})
    return Found(((begin, end),), (at, at + 1), source, "noun", frame, verb)


def _main_verb(clause: Clause, begin: int) -> int:
    """Return the verb of the sentence whose subject the noun is, nought for none before a mark.

    "His claim that dams leak | is false": the second verb is the sentence's, but not behind a cue.
    """
    two = _TWO_VERBS.match(clause.tags, begin)
    return two.end(2) if two and clause.words[two.end(1) - 1] not in cues.verbs() else 0


def _closed(clause: Clause, begin: int, behind: Container[str]) -> int:
    """Return the comma before what goes on: "despite its vow to stay, | left"."""
    comma = clause.tags.find(",", begin)
    return comma if comma > 0 and clause.around[comma + 1] in behind else 0


def _behind_owner(clause: Clause, at: int, frames: frozenset[str]) -> tuple[int, Range | None]:
    """Return where the complement of a noun begins behind whose it is, or where it was said.

    "Claims made on Monday by Ama Osei | that", "her claim in Accra | that"; nought where nothing
    follows so.
    """
    begin = at + 1
    if clause.words[begin] in _WHERE:
        end = begin + 1
        while clause.around[end] in "DPNY" and end - begin < _NAME_WORDS:
            end += 1
        return (end if clause.words[end] == "that" and "that" in frames else 0), None
    if clause.around[begin] in "EV":
        made = clause.words[begin : begin + _REACH]
        begin += made.index("by") if "by" in made else 0
    if clause.words[begin] not in _BY:
        return 0, None
    begin += 1
    end = begin
    while clause.around[end] in "DJNPMZ" or _links(clause, end, frames):
        end += 1
    agent = begin, end
    near = begin < end < begin + _AGENT and clause.words[end] in frames
    if clause.words[at] == "demand" and clause.words[end] == "for":
        return 0, None  # "demand from Malta for oil"
    return (end, agent) if near and voices.is_somebody(clause, agent) else (0, None)


def _links(clause: Clause, at: int, frames: frozenset[str]) -> bool:
    """Tell whether a word ties two nouns of one name, and is no complement: "of", "and"."""
    word = clause.words[at]
    ties = word in ("of", "and", "for") and word not in frames
    return ties and clause.around[at + 1] in "DJNP"


def _owner(clause: Clause, noun: int) -> Range | None:
    """Return whose a noun is, by a genitive, a possessive or a verb that utters it."""
    owner = noun - 1
    while clause.around[owner] in "JNERG" and noun - owner < _MODIFIERS:
        owner -= 1
    if clause.around[owner] == "Z":
        low = owner
        while clause.around[low - 1] in "PNDJ" and owner - low < _NAME_WORDS:
            low -= 1
        return low, owner + 1
    if clause.around[owner] == "D" and clause.words[owner] in _POSSESSIVES:
        return owner, owner + 1
    return _uttering(clause, owner - (clause.around[owner] == "D"), noun)


def _is_told(clause: Clause, at: int) -> bool:
    """Tell "his claim that it leaks", "her vow to stay" from "remarks that hurt"."""
    following = clause.around[at + 1]
    if clause.words[at] == "that":
        return following not in "VFAXE^"
    if clause.words[at] != "to":
        return True
    if following == "^":
        return False
    object_ = clause.words[at + 1]
    people = voices.has_noun_for_somebody(clause, (at + 1, at + 2))
    people = people or (object_.endswith("s") and not object_.endswith(("ss", "us")))
    return following in "LVRNJ" and not people


def _is_occasion(clause: Clause, before: int) -> bool:
    """Tell whether a report goes on behind a noun: "said in his remarks that", "after her call"."""
    verb = cues.verbs().get(clause.words[before - 1])
    return clause.around[before] in "IS" and verb is not None and "that" in verb.frames


def _uttering(clause: Clause, low: int, noun: int) -> Range | None:
    """Return who "made the case that", "renewed calls for", "issued a warning that"."""
    verb = next((at for at in range(max(low, 1), noun) if clause.words[at] in UTTERS), 0)
    if not verb:
        return None
    source = sources.before(clause, verb)
    return source if source and voices.is_somebody(clause, source) else None
