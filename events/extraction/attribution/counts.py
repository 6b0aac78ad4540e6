"""Sources that are only counted: "some", "several of those", "about 300 residents"."""

from typing import Final

from events.extraction.attribution.clauses import Clause

PLENTY: Final = frozenset(["all", "both", "few", "many", "others", "several", "some", "those"])
TOGETHER: Final = frozenset(["all", "both", "each"])  # "the ministers all said"
_ABOUT = frozenset(["about", "around", "over", "under"])


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
