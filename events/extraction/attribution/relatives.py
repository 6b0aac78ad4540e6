"""Clauses that hang on a subject without a comma: "farmers hit by the flood said", "those who"."""

import re
from typing import Final

from events.extraction.attribution.clauses import Clause
from events.extraction.attribution.counts import PLENTY

_ENDS = frozenset("NPMO")  # classes that the subject before a participle ends with
_BARS = frozenset("VFAXKWHSCQ,;:-()")  # classes that no reduced relative clause has
_DONE = re.compile("[WH][FAB]{1,3}R?E")  # "that was burned"
_HAPPENED = {
    "that": _DONE,
    "where": re.compile("W(?:U|D?[JN]*N|P+)[FAB]{0,3}R?E"),  # "where she was treated"
    "which": _DONE,
}
ASIDE: Final = 12  # tokens of a relative clause without commas
_LONGEST = 16  # tokens of "families forced to leave their homes last week"


def participle_behind(clause: Clause, verb: int) -> int:
    """Return the participle that opens what stands between a subject and its verb; 0 for none.

    "A report released on Sunday said", "voters going to the polls say". Where several can, the
    first one does; what stands before its subject opens the sentence or a part of it.
    """
    tags, found = clause.tags, 0
    low = max(0, verb - _LONGEST)
    at = verb - 1
    while at > low and tags[at] not in _BARS:
        if tags[at] in "EG" and (tags[at - 1] in _ENDS or clause.words[at - 1] in PLENTY):
            found = at
        at -= 1
    opened = at <= 0 or (at > low and tags[at] in ",;:-Q(SHC")
    return found if opened else 0


def relative_before(clause: Clause, end: int) -> int:
    """Return "who", or "that" of "a shop that was shut in Suva", before a token; 0 for none."""
    low = max(0, end - ASIDE)
    that = clause.tags.rfind("H", low, end)
    acts = that > 0 and clause.tags[that - 1] == "N" and clause.around[that + 1] in "FA"
    return max(clause.tags.rfind("W", low, end), that if acts else 0, 0)


def whose_end(clause: Clause, end: int) -> int:
    """Return the relative word of a clause that ends at a token, 0 for none.

    "A nurse at the hall where she was treated", "the owner of a shop that was burned".
    """
    relative = relative_before(clause, end)
    if not relative or clause.tags[relative - 1] not in "NP":
        return 0
    pattern = _HAPPENED.get(clause.words[relative])
    return relative if pattern and pattern.fullmatch(clause.tags, relative, end) else 0
