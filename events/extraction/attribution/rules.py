"""All rules on one clause: which rule reads which word, and what is a report inside another."""

import re
from functools import cache
from itertools import compress, count

from events.extraction import cues
from events.extraction.attribution import phrases, voices
from events.extraction.attribution.according import read_according, read_words
from events.extraction.attribution.appositions import Range
from events.extraction.attribution.clauses import Clause
from events.extraction.attribution.content import Found
from events.extraction.attribution.finite import read_finite
from events.extraction.attribution.infinitives import read_infinitive
from events.extraction.attribution.nominal import UTTERS, read_noun
from events.extraction.attribution.others import (
    read_colon,
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
_CITING = frozenset(("after", "before", "around"))
_OUTLETS = frozenset(["agency", "broadcaster", "daily", "media", "newspaper", "outlet", "outlets"])
_OUTLETS |= frozenset(["paper", "publication", "reports"])
_LONGEST = 4  # words of the name of an outlet
_EARLIER = 4  # reports before a cue that may be inside each other
_ACTING = frozenset("VFAXEKW")  # classes of which none stands in a subject
_SPEAKS = frozenset(("before", "inverted", "progressive"))


def found_in(clause: Clause) -> list[Found]:
    """Return the attributions of one clause in the order of their cues, none inside another."""
    found: list[Found] = []
    for at in _cues_in(clause):
        one = None if found and _in_setting(at, found) else _read(clause, at, found)
        if one:
            found.append(one)
    if ":" in clause.tags and not any(one.frame in ("colon", "quote") for one in found):
        found += filter(None, [read_colon(clause)])
    found += filter(None, [read_signature(clause)])
    if len(found) < 2:
        return found
    told = [_cited(clause, one, found) for one in found if not _is_relay(clause, one, found)]
    return [one for one in told if not (_is_nested(one, told) or _is_again(clause, one, told))]


def _cues_in(clause: Clause) -> list[int]:
    """Return the tokens that may report; beside a quotation any finite verb may."""
    tags = clause.tags
    listed = compress(count(), map(_vocabulary().__contains__, clause.words))
    cues_in = [
        at for at in listed if not at or tags[at] in "NVEGLRJZ" or tags[at - 1 : at + 1] == ":P"
    ]
    if "Q" not in tags:
        return cues_in
    return sorted({*cues_in, *(match.start() for match in _FINITE.finditer(tags))})


@cache
def _vocabulary() -> frozenset[str]:
    """Return every word that a rule reads."""
    return frozenset((*cues.verbs(), *cues.nouns(), *cues.PHRASES, "according", "words"))


def _read(clause: Clause, at: int, found: list[Found]) -> Found | None:
    """Return what the word at a token reports, by the first rule that reads it."""
    word, low = clause.words[at], _low(found) if found else 0
    if clause.words[at + 1 : at + 4] == _NOT_TO_BE and clause.words[at + 4] in UNNAMED:
        return None  # "asked not to be named"
    if word == "according":
        return read_according(clause, at, low) if clause.around[at + 1] == "T" else None
    if word == "words":
        return read_words(clause, at)
    if word in cues.PHRASES:
        return read_phrase(clause, at)
    verb = cues.verbs().get(word)
    one = None
    if verb:
        if verb.form == "g":
            one = read_participle(clause, at, verb, _outer(found))
        else:
            one = read_finite(clause, at, verb, low, speaker=_speaker(found))
            if not one and (verb.form == "b" or clause.words[at - 1] == "have"):
                one = read_infinitive(clause, at, verb)
            one = one or read_passive(clause, at, verb)
    if not one and clause.tags[at] in "EV" and (verb is None or verb.form in "ds"):
        one = read_manner(clause, at, low)
        given = one and any(one.content[0] in other.content for other in found)
        one = None if given else one  # "Osei said as he left, “…”"
    led = clause.around[at - 1] in "DZ" or clause.words[at - 1] in UTTERS
    led = led or clause.words[at + 1] in ("by", "from")  # "claims by Osei that"
    warned = clause.tags[at] == "G" and clause.words[at + 1] in ("that", "by")  # "his warning that"
    owned = led and (warned or clause.tags[at] == "V")  # "his calls for", "renewed calls for"
    if not one and (owned or clause.tags[at] == "N"):
        one = read_noun(clause, at, cues.nouns().get(word, frozenset()))
    return one


def _outer(found: list[Found]) -> list[Found]:
    """Leave out acts and attitudes inside a report: "Osei said Addo likes it, adding"."""
    if len(found) < 2:
        return found
    return [one for one in found[-_EARLIER:] if not (one.is_act() and _is_nested(one, found))]


def _in_setting(at: int, found: list[Found]) -> bool:
    """Tell whether a word stands before what is said: "said at a fair announcing the pact that"."""
    return any(one.cue and one.content and one.cue[1] <= at < one.content[0][0] for one in found)


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
        max([one.cue[1] if one.cue else 0, _end_of_source(one), *(high for _, high in one.content)])
        for one in found
        if one.rule in _BESIDE and one.verb and one.verb.lemma in _STRONG
    ]
    return max(ends, default=0)


def _end_of_source(one: Found) -> int:
    """Return where a source behind its verb ends: "“A,” said Osei, “B,” she added"."""
    return one.source[1] if one.rule == "inverted" else 0


def _is_relay(clause: Clause, one: Found, found: list[Found]) -> bool:
    """Tell whether an outlet passes on what somebody else is reported to say."""
    if one.rule == "before" and one.verb and one.verb.lemma == "report":
        begins = one.content[0][0] if one.content else -1
        return _is_outlet(clause, one.source) and any(
            other.rule == "before"
            and other.cue is not None
            and begins <= other.source[0]
            and _ACTING.isdisjoint(clause.tags[begins : other.cue[0]])
            for other in found
        )  # "Reef Radio reports that Osei said"
    lemma = one.verb.lemma if one.rule == "after" and one.verb else ""
    if lemma == "report" or (lemma == "say" and _is_outlet(clause, one.source)):
        return any(
            (other.rule in _BESIDE or other.rule == "participle")
            and not other.is_act()
            and _holds(one, other)
            for other in found
        )  # "…, Osei said, the agency reported"
    if one.rule != "according":
        return False
    return _is_outlet(clause, one.source) and any(
        other.verb is not None and not other.is_act() and _holds(one, other) for other in found
    )


def _is_outlet(clause: Clause, source: Range) -> bool:
    """Tell whether a source is an outlet, by a name in it or its noun: "the Reef news agency"."""
    printed = clause.cover(*source).of(clause.text).removeprefix("the ").split()
    if not _OUTLETS.isdisjoint(clause.words[slice(*source)]):
        return True
    return any(
        " ".join(printed[low:high]) in words("outlets")
        for low in range(min(len(printed), _LONGEST))
        for high in range(low + 1, min(len(printed), low + _LONGEST) + 1)
    )


def _cited(clause: Clause, one: Found, found: list[Found]) -> Found:
    """Return a report as that of whom its outlet cites: "KNA said, citing the mayor"."""
    if one.rule not in _CITING or one.verb is None or one.verb.lemma not in ("say", "report"):
        return one
    behind = (other for other in found if other.verb and other.verb.lemma == "cite")
    cite = next((other for other in behind if other.cue and other.source == one.source), None)
    if cite is None or not _is_outlet(clause, one.source):
        return one
    person = phrases.phrase_at(clause, cite.content[0][0])
    if person is None or not voices.is_somebody(clause, person):
        return one
    cited = clause.words[person[0] : person[1] + 1]
    paper = {form for word in cited for form in (word, word[:-1])} & _papers()  # "army sources"
    return one if paper else one._replace(source=person)


@cache
def _papers() -> frozenset[str]:
    return words("issued-documents") | words("made-documents") | {"source"}


def _is_nested(one: Found, found: list[Found]) -> bool:
    """Tell whether a report stands inside the content of another: it is the other's words.

    Of two that hold each other the one whose words come first does: "X asked for tea, Osei said".
    """
    return any(
        other is not one
        and _holds(other, one)
        and not (one.rule in _CLOSING and other.rule not in _CLOSING and _holds(one, other))
        and not other.is_act()
        for other in found
    )


def _is_again(clause: Clause, one: Found, found: list[Found]) -> bool:
    """Tell whether another report gives the same words with a better cue.

    ““A,” Osei, who | read the letter, said”, “Osei went on that it is welcoming, “A”".
    """
    relative = one.cue is not None and clause.around[one.cue[0] - 1] == "W"
    return (relative or one.rule == "gerund") and any(
        other is not one and other.content == one.content for other in found
    )


def _holds(one: Found, other: Found) -> bool:
    """Tell whether the cue of a report stands in the content of another."""
    at = other.cue[0] if other.cue else -1
    return any(low <= at < high for low, high in one.content)
