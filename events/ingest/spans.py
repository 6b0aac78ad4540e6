"""Spans of a new reading set against those of an earlier one."""

from collections.abc import Sequence
from typing import Final

from events.extraction.records import Span

OVERLAP: Final = 0.5
"""Share of the covered text that two spans have in common when they are of one finding."""


def match(found: Sequence[Span], stored: Sequence[Span]) -> dict[int, int]:
    """Pair new spans with stored ones, by their places in the two lists, each at most once.

    Equal spans belong together; of the rest, those that overlap most, by at least ``OVERLAP``.
    """
    places = {span: place for place, span in reversed(list(enumerate(stored)))}
    pairs: dict[int, int] = {}
    for place, span in enumerate(found):
        other = places.pop(span, None)
        if other is not None:
            pairs[place] = other
    taken = set(pairs.values())
    rest = sorted((span, place) for place, span in enumerate(found) if place not in pairs)
    free = sorted((span, place) for place, span in enumerate(stored) if place not in taken)
    for _, one, other in sorted(_overlaps(rest, free)):
        if one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)
    return pairs


def _overlaps(
    found: list[tuple[Span, int]], stored: list[tuple[Span, int]]
) -> list[tuple[float, int, int]]:
    """Return minus the share and both places of all that overlap enough; both lists are sorted."""
    out: list[tuple[float, int, int]] = []
    first = 0
    longest = max((span.end - span.start for span, _ in stored), default=0)
    for span, place in found:
        while first < len(stored) and stored[first][0].start + longest <= span.start:
            first += 1
        for other, other_place in stored[first:]:
            if other.start >= span.end:
                break
            share = _share(span, other)
            if share >= OVERLAP:
                out.append((-share, place, other_place))
    return out


def _share(one: Span, other: Span) -> float:
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start))
