"""A 64-bit fingerprint by which near copies are found: texts that share most words share bits.

Simhash (Charikar 2002, "Similarity estimation techniques from rounding algorithms"): each bit is
what most shingles of the text vote for. Candidates are looked up by an index on four 16-bit bands:
two texts within three bits agree in one of them for certain, most others within eight bits do, too;
their words then decide.
"""

import re
from hashlib import blake2b
from itertools import pairwise
from typing import Final

NEAR: Final = 8
"""Bits that the fingerprints of near copies may differ in, of 64; unrelated texts differ in 32."""

ALIKE: Final = 0.7
"""Share of common shingles that near copies have at least: bits alone can agree by chance."""

BANDS: Final = 4
_SHINGLE: Final = 2  # words
_WORD: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\w+")
_LANE: Final = 32  # bits for each counter; more shingles than that no text has

# Eight counters side by side in one integer for each value of a byte: one addition counts a byte.
_VOTES: Final = [
    sum(1 << (_LANE * bit) for bit in range(8) if value >> bit & 1) for value in range(256)
]


def shingles(text: str) -> set[tuple[str, ...]]:
    """Return each run of two words, whatever their case and the marks between them."""
    words = _WORD.findall(text.casefold())
    if len(words) < _SHINGLE:
        return {tuple(words)}
    return set(pairwise(words))


def fingerprint(text: str) -> int:
    """Return the fingerprint as a signed 64-bit number."""
    runs = shingles(text)
    counters = [0] * 8
    for run in runs:
        digest = blake2b(" ".join(run).encode(), digest_size=8).digest()
        for place, value in enumerate(digest):
            counters[place] += _VOTES[value]
    mask = (1 << _LANE) - 1
    votes = [counter >> (_LANE * bit) & mask for counter in counters for bit in range(8)]
    unsigned = sum(1 << bit for bit, count in enumerate(votes) if 2 * count > len(runs))
    return unsigned - (1 << 64) if unsigned >> 63 else unsigned


def bands(value: int) -> list[int]:
    """Return the four 16-bit parts of a fingerprint, lowest first."""
    return [value >> (16 * number) & 0xFFFF for number in range(BANDS)]


def distance(one: int, other: int) -> int:
    """Return in how many bits two fingerprints differ."""
    return ((one ^ other) & (1 << 64) - 1).bit_count()


def alike(one: str, other: str) -> bool:
    """Tell whether most of the two texts is the same, word for word."""
    left, right = shingles(one), shingles(other)
    return len(left & right) >= ALIKE * len(left | right)
