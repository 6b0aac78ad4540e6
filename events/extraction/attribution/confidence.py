"""How often each rule is right, counted on annotated news; and which findings are worth giving.

``data/cue-precision.txt`` holds what ``benchmarks/statements.py --count`` counted: a line
``rule frame = right of`` for each rule, and ``rule lemma frame = right of`` for each verb met.
A verb's own record is drawn towards its rule's, the more the rarer the verb.
"""

from functools import cache, lru_cache

from events.extraction.attribution.content import Found
from events.extraction.lexicon import table

_LEAST = 0.5  # a finding less likely than this is not given out
_LEAST_BARE = 0.6  # nor an attitude
_RULE_WEIGHT = 2.0  # how many imagined cases stand behind the prior of a rule, and of a verb
_VERB_WEIGHT = 10.0
_UNKNOWN = 0.5


def key_of(found: Found, *, quoted: bool) -> tuple[str, str]:
    """Return the keys of a finding's record: its rule's and its verb's.

    ``quoted`` tells whether some of the content stands in quotation marks.
    """
    frame = found.frame + ("+marks" if quoted and found.frame not in ("quote", "colon") else "")
    lemma = found.verb.lemma if found.verb else "-"
    out = found.cue is not None and found.cue[1] - found.cue[0] > 1 and found.frame != "to"
    lemma = "point out" if lemma == "point" and out else lemma
    return f"{found.rule} {frame}", f"{found.rule} {lemma} {frame}"


@lru_cache(maxsize=4096)
def confidence_of(keys: tuple[str, str]) -> float:
    """Return the share of findings with these keys that were right."""
    rule, verb = keys
    right, of = _record(rule)
    prior = (right + _RULE_WEIGHT * _UNKNOWN) / (of + _RULE_WEIGHT)
    right, of = _record(verb)
    return round((right + _VERB_WEIGHT * prior) / (of + _VERB_WEIGHT), 2)


def is_worth_giving(keys: tuple[str, str], *, bare: bool) -> bool:
    """Tell whether findings like this are right often enough; ``bare`` tells an attitude.

    A quotation that goes on in a new paragraph is always given: somebody was quoted.
    """
    if keys[0] == "continued quotation":
        return True
    return confidence_of(keys) >= (_LEAST_BARE if bare else _LEAST)


@cache
def _record(key: str) -> tuple[int, int]:
    right, _, of = table("cue-precision").get(key, "0 0").partition(" ")
    return int(right), int(of)
