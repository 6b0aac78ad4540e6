"""The engine on the articles that the project ships: no figure falls below its floor."""

import json

from benchmarks.agreement import figures, outcomes_of
from benchmarks.fetch_gold import GOLD
from benchmarks.gold_reading import Article

TEXT = "Ann Okoro said the dam was safe. Ben Mensah said the road was shut."


def test_no_figure_is_below_its_floor():
    floors = json.loads((GOLD.parent / "floors.json").read_text("utf-8"))
    reached = figures(GOLD / "own")
    rows = (f"{name:20}{value:7.3f}  floor {floors[name]:.2f}" for name, value in reached.items())
    print(*rows, sep="\n")  # noqa: T201 - the figures are what CI shows
    assert {name: value for name, value in reached.items() if value < floors[name]} == {}
    assert set(reached) == set(floors)


def statement(speaker, piece, **more):
    start = TEXT.index(piece)
    parts = [[start, start + len(piece)]]
    return {"speaker": speaker, "parts": parts, "kind": "indirect", "confidence": 0.9, **more}


def article(*found, ignore=(), **optional):
    gold = {
        "speakers": [{"name": "Ann Okoro", "aliases": ["Okoro"]}, {"name": "Ben Mensah"}],
        "statements": [
            statement("Ann Okoro", "the dam was safe", **optional),
            statement("Ben Mensah", "the road was shut"),
        ],
        "ignore": ignore,
    }
    return Article("1", TEXT, gold, {"statements": found})


def judged(one):
    return [outcome[1:] for outcome in outcomes_of(one)]


def test_statements_are_judged_by_their_words_and_speaker():
    assert judged(article(statement("Okoro", "the dam was"))) == [(True, True)]
    assert judged(article(statement("Ben Mensah", "the dam was safe"))) == [(True, False)]
    assert judged(article(statement("Ann Okoro", "dam was safe. Ben Mensah said the road"))) == [
        (False, False)
    ]


def test_what_is_optional_or_ignored_counts_nothing():
    found = statement("Ann Okoro", "the dam was safe")
    assert judged(article(found, optional=True)) == []
    assert judged(article(found, ignore=[[0, 31]])) == []
