"""Near copies share a fingerprint but for a few bits; other articles do not."""

import pytest

from events.ingest.fingerprint import NEAR, alike, bands, distance, fingerprint

WORDS = [
    "harbour",
    "tide",
    "council",
    "wall",
    "river",
    "delta",
    "market",
    "price",
    "minister",
    "port",
    "rain",
    "storm",
    "engine",
    "school",
    "bridge",
    "paper",
    "winter",
    "budget",
    "train",
    "museum",
    "garden",
    "island",
    "signal",
    "wind",
    "forest",
    "stone",
    "copper",
]


def article(seed, length=300):
    """A long text of its own for each seed: some common words, some that come once."""
    state, words = seed, []
    for place in range(length):
        state = (state * 1_103_515_245 + 12_345) % 2**31
        common = WORDS[(state >> 16) % len(WORDS)]
        words.append(common if place % 3 else f"{common}{state >> 20}")
    return " ".join(words)


BASE = article(1)


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(BASE.upper() + "!", id="case and marks"),
        pytest.param("(Harbour Wire) - " + BASE, id="a wire credit before it"),
        pytest.param(BASE + " Reporting by Ana Lim.", id="a credit after it"),
        pytest.param(BASE.replace(" ", "\n\n"), id="other spacing"),
    ],
)
def test_near_copies(copy):
    assert distance(fingerprint(BASE), fingerprint(copy)) <= NEAR
    assert alike(BASE, copy)
    assert set(zip(range(4), bands(fingerprint(BASE)), strict=True)) & set(
        zip(range(4), bands(fingerprint(copy)), strict=True)
    )


@pytest.mark.parametrize("seed", range(2, 40))
def test_other_articles(seed):
    assert distance(fingerprint(BASE), fingerprint(article(seed))) > NEAR
    assert not alike(BASE, article(seed))


def test_a_fingerprint_is_the_same_everywhere_and_fits_its_column():
    assert fingerprint("Tides rise.") == fingerprint("tides RISE")
    assert all(-(2**63) <= fingerprint(article(seed)) < 2**63 for seed in range(50))
    assert [fingerprint(""), fingerprint("钱小芊在论坛上说")] == [
        fingerprint("!"),
        fingerprint("钱小芊 在论坛上说"),
    ]


def test_bands_are_the_bits():
    assert bands(-5) == [65531, 65535, 65535, 65535]
    assert bands(1 << 16) == [0, 1, 0, 0]
    assert distance(-1, 0) == 64
