"""Clauses that hang on a subject without a comma: "farmers hit by the flood said", "those who"."""

import re
from typing import Final

from events.extraction.attribution.clauses import Clause

PLENTY: Final = frozenset(["all", "both", "few", "many", "others", "several", "some", "those"])
TOGETHER: Final = frozenset(["all", "both", "each"])  # "the ministers all said"
_ENDS = frozenset("NPMO")  # classes that the subject before a participle ends with
_BARS = frozenset("VFAXKWHSCQ,;:-()")  # classes that no reduced relative clause has
_ABOUT = frozenset(["about", "around", "over", "under"])
_DONE = re.compile("[WH][FAB]{1,3}R?E")  # "that was burned"
_HAPPENED = {
    "that": _DONE,
    "where": re.compile("W(?:U|D?[JN]*N|P+)[FAB]{0,3}R?E"),  # "where she was treated"
    "which": _DONE,
}
_PLACE = 12  # tokens of a relative clause without commas
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


def counted_before(clause: Clause, end: int) -> tuple[int, int] | None:
    """Return "some", "several of those" that ends at a token, for people nobody names."""
    if clause.words[end - 1] not in PLENTY:
        return None
    several = end > 2 and clause.words[end - 2] == "of"
    return (end - 3 if several else end - 1), end


def number_behind(clause: Clause, start: int, end: int) -> tuple[int, int] | None:
    """Return the people of "about 300 residents", "at least nine governments", none for others.

    ``start`` and ``end`` bound the phrase behind the preposition.
    """
    before, first = clause.words[start - 1], clause.words[start]
    if before == "at" and first in ("least", "most") and start + 1 < end:
        return start + 1, end
    counts = before in _ABOUT and (clause.tags[start] == "M" or first == "a")
    return (start, end) if counts else None


def relative_before(clause: Clause, end: int) -> int:
    """Return "who", or "that" of "a shop that was shut in Suva", before a token; 0 for none."""
    low = max(0, end - _PLACE)
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
