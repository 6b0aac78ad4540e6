"""What was said and opens with a phrase before its subject: "said with the right tools, they grow".

Such a phrase is told from the setting of the report ("said in Suva on Monday") by its preposition,
and by the subject and verb behind it.
"""

import re

from events.extraction.attribution.clauses import Clause
from events.extraction.classes import FINITE, STATING, VERBAL
from events.extraction.lexicon import words

_UNDER = re.compile("I[DJZ]*[NPMU][DJNPMZIU]*R?[AF]")  # "said under the law firms must"
_CERTAIN = frozenset(["despite", "like", "over", "since", "through", "under", "unlike", "with"])
_CERTAIN |= frozenset(["within", "without"])  # that open no setting of a report
_LEADING = _CERTAIN | frozenset(["for", "from", "in"])
_OPENS = _LEADING | frozenset(["because", "on"])  # where a comma closes the phrase
_VOICES = frozenset(["interpreter", "lawyer", "lawyers", "spokesman", "spokesperson"])
_VOICES |= frozenset(["attorney", "spokeswoman", "translator"])  # "said through a lawyer"
_ONWARD = re.compile(r"[DJMNPZUEG]{0,8}(?:K|R?[VFAX])")  # a subject and its verb
_TO_ACT = re.compile("T(?:L|N(?=[DJNP]))")  # "to end hunger"
_TO_GAIN = re.compile(  # "to save the reef they must act", "to build a dam would be wrong"
    r"TL(?:[DJNPMZC]|I[^T]){0,10}?(?:[DPU][JNPMZ]{0,4})R?[VFAX]"
)
_ROLE = re.compile("SD[JNP]+(?:,D?[JNPMZ]+|P[JNPMZ]*)R?[VFAX]")  # "as a small state, Malta is"
_FRONTED = 24  # tokens of a phrase that opens what was said
_VOICE = 4  # tokens of "a lawyer of his"


def leads_content(clause: Clause, at: int) -> bool:
    """Tell whether a phrase opens what was said: "said over 40 were lost", "under the law"."""
    tag, word = clause.around[at], clause.words[at]
    if tag == "S":
        return word == "as" and _ROLE.match(clause.tags, at) is not None
    if tag == "T":
        acts = _TO_ACT.match(clause.tags, at) is not None
        return acts and (_is_closed(clause, at) or _TO_GAIN.match(clause.tags, at) is not None)
    if tag != "I" or word == "of":
        return False
    if word == "by":
        moment = clause.around[at + 1] == "M" or clause.words[at + 2] in ("end", "middle", "start")
        return moment and _UNDER.match(clause.tags, at) is not None  # "by 2030", "by the end of"
    begun = word in _LEADING and _UNDER.match(clause.tags, at) and not _is_voice(clause, at)
    return _counts(clause, at) or bool(begun) or (word in _OPENS and _is_closed(clause, at))


def _counts(clause: Clause, at: int) -> bool:
    """Tell whether a number follows that something is told of: "over 40 were lost"."""
    first = clause.around[at + 1 : at + 3]
    counts = first[:1] == "M" or first == "TM" or clause.words[at + 1] in ("least", "most")
    return counts and not VERBAL.isdisjoint(clause.tags[at:])


def opens_content(clause: Clause, at: int) -> bool:
    """Tell whether such a phrase begins where a setting could: "in" and "on" are settings first."""
    word, tag = clause.words[at], clause.around[at]
    if tag == "I" and word not in _CERTAIN and word != "by" and not _is_closed(clause, at):
        return False
    return leads_content(clause, at)


def is_fronted(clause: Clause, at: int) -> bool:
    """Tell whether the phrase at a token leads content: "with the right tools, they grow"."""
    return clause.around[at - 1] == "I" and _onward(clause, at)


def opens_clause(clause: Clause, at: int) -> bool:
    """Tell "says as demand grows, prices rise" from "said as a guest": a verb, then a comma."""
    comma = clause.tags.find(",", at)
    rest = clause.tags[comma + 1 :] if comma > 0 else ""
    acts = not (FINITE | {"L"}).isdisjoint(clause.tags[at:comma])
    return acts and not FINITE.isdisjoint(rest)


def _onward(clause: Clause, at: int) -> bool:
    """Tell whether a comma closes a phrase without a verb, and a subject and its verb follow."""
    comma = clause.tags.find(",", at, at + _FRONTED)
    if comma < 0 or not STATING.isdisjoint(clause.tags[at:comma]):
        return False
    return _ONWARD.match(clause.tags, comma + 1) is not None


def _is_closed(clause: Clause, at: int) -> bool:
    """Tell whether a phrase that is no setting leads to a comma, a subject and its verb."""
    if not _onward(clause, at + 1):
        return False
    comma = clause.tags.index(",", at)
    tags, phrase = clause.tags[at + 1 : comma], clause.words[at + 1 : comma]
    if "Y" in tags or "H" in tags or not tags.strip("PDZ"):
        return False  # "in Suva, ", "on Monday, "
    return words("occasions").isdisjoint(phrase) and _VOICES.isdisjoint(phrase)


def _is_voice(clause: Clause, at: int) -> bool:
    """Tell whether a phrase names who spoke for somebody: "said through a lawyer she was"."""
    return not _VOICES.isdisjoint(clause.words[at + 1 : at + 1 + _VOICE])
