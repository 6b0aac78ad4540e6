"""All rules on one clause: which rule reads which word, and what is a report inside another."""

import re
from functools import cache
from itertools import compress, count

from events.extraction.attribution import cues
from events.extraction.attribution.appositions import Range
from events.extraction.attribution.clauses import Clause
from events.extraction.attribution.content import Found
from events.extraction.attribution.finite import read_finite
from events.extraction.attribution.nominal import UTTERS, read_noun
from events.extraction.attribution.others import (
    read_according,
    read_colon,
    read_infinitive,
    read_manner,
    read_participle,
    read_phrase,
    read_signature,
)
from events.extraction.attribution.passives import read_passive
from events.extraction.attribution.sources import UNNAMED
from events.extraction.lexicon import words

_FINITE = re.compile("[EV]")
_STRONG = frozenset(["say", "tell", "add", "write", "note", "argue"])
_NOT_TO_BE = ["not", "to", "be"]
_BESIDE = frozenset(("before", "inverted", "after", "around"))
_CLOSING = frozenset(("after", "around"))
_EARLIER = 4  # reports before a cue that may be inside each other
_SPEAKS = frozenset(("before", "progressive"))


def found_in(clause: Clause) -> list[Found]:
    """Return the attributions of one clause in the order of their cues, none inside another."""
    found: list[Found] = []
    for at in _cues_in(clause):
        one = _read(clause, at, found)
        if one:
            found.append(one)
    if ":" in clause.tags and not any(one.frame in ("colon", "quote") for one in found):
        found += filter(None, [read_colon(clause)])
    found += filter(None, [read_signature(clause)])
    if len(found) < 2:
        return found
    told = [one for one in found if not _is_relay(clause, one, found)]
    return [one for one in told if not _is_nested(one, told)]


def _cues_in(clause: Clause) -> list[int]:
    """Return the tokens that may report; beside a quotation any finite verb may."""
    tags = clause.tags
    listed = compress(count(), map(_vocabulary().__contains__, clause.words))
    cues_in = [at for at in listed if not at or tags[at] in "NVEGLRJZ"]
    if "Q" not in tags:
        return cues_in
    return sorted({*cues_in, *(match.start() for match in _FINITE.finditer(tags))})


@cache
def _vocabulary() -> frozenset[str]:
    """Return every word that a rule reads."""
    return frozenset((*cues.verbs(), *cues.nouns(), *cues.PHRASES, "according"))


def _read(clause: Clause, at: int, found: list[Found]) -> Found | None:
    """Return what the word at a token reports, by the first rule that reads it."""
    word, low = clause.words[at], _low(found) if found else 0
    if clause.words[at + 1 : at + 4] == _NOT_TO_BE and clause.words[at + 4] in UNNAMED:
        return None  # "asked not to be named"
    if word == "according":
        return read_according(clause, at, low) if clause.around[at + 1] == "T" else None
    if word in cues.PHRASES:
        return read_phrase(clause, at)
    verb = cues.verbs().get(word)
    one = None
    if verb:
        if verb.form == "g":
            one = read_participle(clause, at, verb, found)
        else:
            one = read_finite(clause, at, verb, low, speaker=_speaker(found))
            if not one and (verb.form == "b" or clause.words[at - 1] == "have"):
                one = read_infinitive(clause, at, verb)
            one = one or read_passive(clause, at, verb)
    elif clause.tags[at] in "EV":
        one = read_manner(clause, at, low)
    led = clause.around[at - 1] in "DZ" or clause.words[at - 1] in UTTERS
    led = led or clause.words[at + 1] in ("by", "from")  # "claims by Osei that"
    owned = led and clause.tags[at] == "V"  # "his calls for", "renewed calls for"
    if not one and (owned or clause.tags[at] == "N"):
        one = read_noun(clause, at, cues.nouns().get(word, frozenset()))
    return one


def _speaker(found: list[Found]) -> Range | None:
    """Return the source of the report that stands just before what is read, if it tells words.

    A report inside its content is passed over: "Osei said she thinks it leaks but said".
    """
    for last in reversed(found[-_EARLIER:]):
        if not _is_nested(last, found):
            return last.source if last.rule in _SPEAKS and last.verb else None
    return None


def _low(found: list[Found]) -> int:
    """Return where the last report ends that stands beside, not inside, what follows."""
    ends = [
        max([one.cue[1] if one.cue else 0, *(high for _, high in one.content)])
        for one in found
        if one.rule in _BESIDE and one.verb and one.verb.lemma in _STRONG
    ]
    return max(ends, default=0)


def _is_relay(clause: Clause, one: Found, found: list[Found]) -> bool:
    """Tell whether an outlet passes on what somebody else is reported to say."""
    if one.rule == "after" and one.verb and one.verb.lemma == "report":
        return any(
            (other.rule in _BESIDE or other.rule == "participle")
            and not (other.verb and other.frame in other.verb.bare)
            and _holds(one, other)
            for other in found
        )  # "…, Osei said, the agency reported"
    if one.rule != "according":
        return False
    printed = clause.cover(*one.source).of(clause.text)
    return printed.removeprefix("the ") in words("outlets") and any(
        other.verb is not None and other.frame not in other.verb.bare and _holds(one, other)
        for other in found
    )


def _is_nested(one: Found, found: list[Found]) -> bool:
    """Tell whether a report stands inside the content of another: it is the other's words.

    Of two that hold each other the one whose words come first does: "X asked for tea, Osei said".
    """
    return any(
        other is not one
        and _holds(other, one)
        and not (one.rule in _CLOSING and other.rule not in _CLOSING and _holds(one, other))
        and not (other.verb and other.frame in other.verb.bare)
        for other in found
    )


def _holds(one: Found, other: Found) -> bool:
    """Tell whether the cue of a report stands in the content of another."""
    at = other.cue[0] if other.cue else -1
    return any(low <= at < high for low, high in one.content)
