"""Whether a word is a finite, active and affirmed verb, and not a participle or a plural noun."""

import re

from events.extraction.attribution import sources
from events.extraction.attribution.appositions import Range
from events.extraction.attribution.clauses import Clause
from events.extraction.attribution.counts import PLENTY, TOGETHER
from events.extraction.cues import Verb, nouns
from events.extraction.lexicon import words

_NOT_BE = frozenset(["isn't", "aren't", "wasn't", "weren't"])
_BE = _NOT_BE | {"is", "are", "was", "were", "be", "been", "being", "am"}
_IT_IS = frozenset(["it's", "it’s", "that's", "that’s", "there's"])  # "It's predicted that"
_PLURAL = PLENTY | frozenset(["and", "people", "police", "media", "women", "men", "children"])
_BARRED = {"d": "DJITZ", "n": "DJITZ", "s": "DJITZFAX^"}  # what no finite verb follows
_NOBODY = frozenset(["neither", "no", "nobody", "none"])
_AT_LEAST = frozenset(["10", "fewer", "less"])  # "no fewer than", "No 10 said"
_NEGATES = frozenset("BXA")
_NOUNS = frozenset(["counsel", "state"])  # "the special counsel"
_AND_VERB = re.compile("[IT][DJNPMZICVE]+?F")
_SINGLE = frozenset(["his", "its", "this"])  # "his campaign boast that"
_PASSIVES = frozenset(["accuse", "advise", "ask", "inform", "remind", "tell", "urge", "warn"])
_SEVERAL = frozenset(["i", "they", "they're", "they’re", "we", "we're", "we’re", "you"])
_DENIAL = 6  # tokens of "was not the first time that"
_REPRESENTED = 8  # tokens of "represented by his deputy, "
_QUALIFIERS = 3  # tokens before a verb that may negate it


def is_finite(clause: Clause, at: int, verb: Verb) -> bool:
    """Tell a finite, active, affirmed verb from participles, adjectives and plural nouns."""
    left = at - 1
    while clause.around[left] in "RY" or _is_dating(clause, left):
        left -= 1
    left -= clause.words[left] in TOGETHER and clause.around[left - 1] in "NPO,-"
    left -= clause.words[left] in ("long", "since") and clause.around[left - 1] == "F"
    tag = clause.around[left]
    apart = verb.form in "ds" and clause.around[at - 1] == ","  # "… do not recur, says Osei"
    before = clause.tags[max(0, at - _QUALIFIERS) : at]
    # "they must go and urged": what is only possible has no ending
    joined = verb.form in "ds" and tag == "C" and "F" not in before
    if not apart and not (_NEGATES - {"A"} if joined else _NEGATES).isdisjoint(before):
        return False
    if verb.form == "b":
        noun = clause.words[at] in _NOUNS and clause.around[at + 1] != "H"
        noun = noun or (clause.words[at] == "direct" and clause.around[at + 1] in "NJ")
        return not noun and _is_plural(clause, at, left)  # "the state senator"
    if tag in _BARRED[verb.form]:
        return tag in "IT" and verb.form == "d" and sources.met(clause, left + 1) is not None
    if verb.form == "s":  # "the Baltic states"
        noun = tag in "NHM" and clause.words[at] in nouns()
        noun = noun or (tag == "P" and clause.words[at] == "states")
        noun = noun or (tag == "P" and left == 0 and _is_many(clause, at))
        return not noun or _takes_clause(clause, at, left)
    dubbed = verb.lemma == "dub" and tag == ","  # "the march, dubbed the last one, was long"
    passive = dubbed or (tag in "FL" and clause.words[left] in _BE)
    passive = passive or clause.words[left] in _IT_IS
    noun = clause.around[at + 1] in "FA" and clause.words[at] in nouns()  # "the forecast will"
    passive = passive or noun
    return not passive and (verb.form == "d" or tag == "F")


def _is_dating(clause: Clause, at: int) -> bool:
    """Tell whether a word leads to a day: "on | Monday", "on | 2 | May"."""
    tag, following = clause.around[at], clause.around[at + 1]
    if tag == "M":
        return following == "Y"
    return tag == "I" and (following == "Y" or clause.around[at + 1 : at + 3] == "MY")


def is_supposed(clause: Clause, source: Range) -> bool:
    """Tell whether the clause of a subject is a condition, or denied: "if", "not … that"."""
    subject, end = source
    if subject and clause.words[subject - 1] in ("how", "if", "nor", "unless", "until", "whether"):
        return True
    if clause.words[subject] in _NOBODY and clause.words[subject + 1] not in _AT_LEAST:
        return True
    low = max(0, subject - _DENIAL)
    before = clause.tags[low:subject]
    denied = "B" in before or "X" in before
    joined = before.endswith("H") or ("time" in clause.words[low:end] and not before.endswith(","))
    return denied and joined


def disagrees(clause: Clause, source: Range, verb: Verb) -> bool:
    """Tell whether a form cannot go with its subject: "they oppose trade and | promises to"."""
    subject, end = source
    return verb.form == "s" and end - subject == 1 and clause.words[subject] in _SEVERAL


def is_aside(clause: Clause, source: Range, at: int, verb: Verb) -> bool:
    """Tell whether a verb between commas is passive: "Osei, asked about the dam, said".

    Behind an apposition one with an object is active: "Osei, the mayor, told reporters".
    """
    beside = source[1] == at - 1 and clause.around[at - 1] == ","
    active = clause.around[source[0] - 1] == "," and clause.around[at + 1] in "DNPU"
    spoken = "represented" in clause.words[max(0, source[0] - _REPRESENTED) : source[0]]
    return beside and not (active or spoken) and verb.form == "d" and verb.lemma in _PASSIVES


def _is_plural(clause: Clause, at: int, left: int) -> bool:
    """Tell whether a plain form is a verb: after a pronoun, "do", or a plural subject."""
    tag = clause.around[left]
    if tag in "UKW":
        wished = clause.words[left] in ("he", "she", "it") and clause.around[left - 1] == "H"
        return not wished  # "to demand that it explain how"
    if tag == "F":
        return clause.words[left] in ("do", "did", "does")
    subject = sources.before(clause, at) if tag in "NPO,-" else None
    if not subject or (clause.words[at] in nouns() and clause.around[at + 1] == ","):
        return False  # "the weak jobs report, that he left"
    if clause.words[at] in nouns() and tag == "N" and not clause.words[left].endswith("s"):
        return False
    heads = clause.words[subject[0] : subject[1]]
    return any((word.endswith("s") and word not in _SINGLE) or word in _PLURAL for word in heads)


def _is_many(clause: Clause, at: int) -> bool:
    """Tell whether a form in -s is a noun with a verb of its own: "Vague calls for unity are"."""
    found = _AND_VERB.match(clause.tags, at + 1)
    return found is not None and clause.words[found.end() - 1] in ("are", "were", "have")


def _takes_clause(clause: Clause, at: int, left: int) -> bool:
    """Tell "the ad claims “…”", "the report claims that" from "insurance claims"."""
    following, second = clause.around[at + 1], clause.around[at + 2]
    paper = clause.words[left] in words("papers") | words("issued-documents")
    if paper and clause.words[at : at + 2] == ["calls", "for"]:
        return True  # "The peace plan calls for"
    if following in "HQ" or (following in ",:" and second == "Q"):
        return True
    if clause.words[at] == "states" and clause.around[left] == "P" and following == "D":
        return clause.words[left] != "united"  # "Osei states the fair was late"
    return following == "D" and clause.around[left - 1] == "D"
