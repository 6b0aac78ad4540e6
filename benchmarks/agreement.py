"""How far findings agree with annotated articles: a small scorer that travels with the project.

It counts what the floors of ``floors.json`` are about, on articles annotated in the format of
``gold/README.md``. Findings in zones to ignore and those that match what is optional count neither
for nor against.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.gold_reading import Article, articles

_WORD = re.compile(r"\w+")
_SMALL = frozenset({"the", "a", "an", "of", "for", "and", "in", "on", "at", "to"})
_OVERLAP = 0.5  # of the words of two statements that are one
_ALIKE = 0.8  # of the words of two names of one gathering, role or body
_SURE = 0.9  # the confidence from which a finding should be reliable
_ZONE = 0.8  # of a statement's words in zones to ignore


class Outcome(NamedTuple):
    """A statement found, whether an annotated one matches it, and whether its speaker is right."""

    statement: dict[str, Any]
    matched: bool
    speaker_right: bool


def figures(folder: Path) -> dict[str, float]:
    """Return each figure of the engine on the annotated articles of a folder, between 0 and 1.

    F1 for statements, speakers, forums and dates; for ``statement speaker`` and ``statement kind``
    the share of matched statements where they are right, for ``reliable`` the share of findings of
    confidence 0.9 and more that match with the right speaker.
    """
    hits: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()

    def count(name: str, right: int, given: int, needed: int) -> None:
        hits[name] += right
        found[name] += given
        wanted[name] += needed

    for article in articles(folder):
        for outcome in outcomes_of(article):
            right = outcome.matched and outcome.speaker_right
            count("statements", outcome.matched, 1, 0)
            if outcome.matched:
                kind = outcome.statement["kind"] == outcome.statement["annotated"]["kind"]
                count("statement speaker", right, 1, 1)
                count("statement kind", kind, 1, 1)
            if outcome.statement["confidence"] >= _SURE:
                count("reliable", right, 1, 1)
        needed = [one for one in article.gold["statements"] if not one.get("optional")]
        count("statements", 0, 0, len(needed))
        count("speakers", *_speakers(article, {one["speaker"] for one in needed}))
        count("forums", *_forums(article))
        count("dates", *_dates(article))
    return {name: 2 * hits[name] / (found[name] + wanted[name]) for name in wanted}


def outcomes_of(article: Article) -> Iterator[Outcome]:
    """Yield the statements found in an article that count, and whether each is right."""
    gold = article.gold["statements"]
    words = [match.span() for match in _WORD.finditer(article.text)]
    zone = _covered(words, article.gold["ignore"])
    given = [(one, _covered(words, one["parts"])) for one in article.found["statements"]]
    given = [(one, at) for one, at in given if len(at & zone) < _ZONE * len(at)]
    kept = [_covered(words, one["parts"]) for one in gold]
    pairs = _paired([at for _, at in given], kept, lambda a, b: len(a & b) / len(a | b), _OVERLAP)
    for place, (one, _) in enumerate(given):
        match = gold[pairs[place]] if place in pairs else None
        if match and match.get("optional"):
            continue
        right = match is not None and _is_called(article, one["speaker"], match["speaker"])
        yield Outcome({**one, "annotated": match}, match is not None, right)


def _speakers(article: Article, needed: set[str]) -> tuple[int, int, int]:
    """Return how many speakers are right, given and wanted."""
    gold = article.gold["speakers"]
    given = [one["name"] for one in article.found["speakers"]]
    pairs = _paired(
        given,
        [one["name"] for one in gold],
        lambda a, b: float(_is_called(article, a, b)),
        1.0,
    )
    free = [j for j in pairs.values() if gold[j]["name"] not in needed]
    return len(pairs) - len(free), len(given) - len(free), len(needed)


def _forums(article: Article) -> tuple[int, int, int]:
    """Return how many gatherings are right, given and wanted; those only mentioned are free."""
    gold = [[one["name"], *one["aliases"]] for one in article.gold["forums"]]
    given = [[one["name"]] for one in article.found["forums"]]
    pairs = _paired(given, gold, _likeness, _ALIKE)
    mentioned = article.gold["mentioned_forums"]
    free = [
        place
        for place, names in enumerate(given)
        if place not in pairs and mentioned and _likeness(names, mentioned) >= _ALIKE
    ]
    return len(pairs), len(given) - len(free), len(gold)


def _dates(article: Article) -> tuple[int, int, int]:
    """Return how many dates have their place and value, are given and wanted."""
    gold = article.gold["dates"]
    given = [(one["span"], one["edtf"]) for one in article.found["dates"]]
    pairs = _paired(
        given,
        [(one["span"], one["edtf"]) for one in gold if not one.get("optional")],
        lambda a, b: float(_meet(a[0], b[0]) and a[1] == b[1]),
        1.0,
    )
    free = [
        place
        for place, (span, _) in enumerate(given)
        if place not in pairs
        and any(_meet(span, one["span"]) for one in gold if one.get("optional"))
    ]
    needed = sum(1 for one in gold if not one.get("optional"))
    return len(pairs), len(given) - len(free), needed


def _paired(one: Sequence[Any], other: Sequence[Any], score: Any, least: float) -> dict[int, int]:
    """Return the pairs of two lists that score best, one to one."""
    scored = [
        (-score(a, b), i, j) for i, a in enumerate(one) for j, b in enumerate(other) if a and b
    ]
    pairs: dict[int, int] = {}
    for value, i, j in sorted(scored):
        if -value >= least and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _covered(words: Sequence[tuple[int, int]], parts: Sequence[Sequence[int]]) -> frozenset[int]:
    """Return the numbers of the words that some parts of a text hold."""
    return frozenset(
        number
        for number, (start, end) in enumerate(words)
        if any(first < end and start < last for first, last in parts)
    )


def _is_called(article: Article, given: str | None, name: str) -> bool:
    """Tell whether a name given is that of an annotated speaker, or one of its other names."""
    if not given:
        return False
    speaker = next(one for one in article.gold["speakers"] if one["name"] == name)
    return any(_plain(given) == _plain(other) for other in (name, *speaker.get("aliases", [])))


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Return how alike the likest of two lists of names are, by their words without numbers."""
    return max(
        2 * len(a & b) / (len(a) + len(b)) for a in map(_telling, one) for b in map(_telling, other)
    )


def _telling(name: str) -> set[str]:
    words = _plain(name)
    kept = {word for word in words if not word[0].isdigit()}
    return kept or set(words) or {name}


def _plain(name: str) -> list[str]:
    return [word for word in _WORD.findall(name.casefold()) if word not in _SMALL]


def _meet(one: Sequence[int], other: Sequence[int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
