"""What is asked of a made chronology: places in it, and searches by class of word."""

from base64 import b64encode
from collections.abc import Iterator
from itertools import pairwise, product
from random import Random
from typing import Final, NamedTuple
from urllib.parse import urlencode

from benchmarks.prose import Prose
from events.models import Entry, Statement
from timeline.chronology import version
from timeline.cursor import Crawl, Cursor
from timeline.keyset import Key, Place
from timeline.query import Selection

SIZE: Final = 50
"""Entries of a page."""

PLACES: Final = 200
"""Pages that are asked for in turn: at one depth, and all over the chronology."""

WORDS: Final = 4
"""Searches of a class, each with every pair of filters and in both orders."""

PAIRS: Final = (
    {"language": "{language}", "kind": "statement"},
    {"status": "proposed", "from": "2005"},
    {"from": "2010", "to": "2019"},
    {"country": "Kenya", "kind": "statement"},
    {"speaker": "3", "from": "2000"},
    {"organisation": "12", "language": "{language}"},
    {"series": "7", "status": "accepted"},
    {"to": "2012", "language": "{language}"},
)


class Search(NamedTuple):
    """A search with two filters; ``kind`` is the class of its words."""

    kind: str
    path: str


def depths(wanted: list[int]) -> dict[int, list[Key]]:
    """Return the keys before two hundred pages from each depth on; a depth is of rows."""
    found = {}
    for depth in wanted:
        rows = Entry.objects.published().chronological().values_list("lower", "upper", "id")
        before = list(rows[max(0, depth - 1) : depth + PLACES * SIZE : SIZE])
        found[depth] = before
    return found


def everywhere() -> list[Key]:
    """Return keys all over the chronology, in no order."""
    (last,) = Entry.objects.order_by("-id").values_list("id")[0]
    ids = Random(3).sample(range(1, last), min(PLACES, last - 1))  # noqa: S311 - repeatable
    return list(Entry.objects.filter(pk__in=ids).order_by("pk").values_list("lower", "upper", "id"))


def page(key: Key | None) -> str:
    """Return the path of the page after a key; of the first without one."""
    path = "/api/v1/timeline/"
    if key is None:
        return path
    begun = Cursor(
        key=Place(key=key).numbers,
        backward=False,
        fingerprint=Selection().fingerprint,
        crawl=Crawl(version=version().number, whole=False),
    )
    return f"{path}?{urlencode({'cursor': begun.encode()})}"


def after(key: Key) -> str:
    """Return a key as the raw page takes it."""
    lower, upper, pk = key
    return f"{lower},{upper},{pk}"


def usual_cursor(key: Key) -> str:
    """Return where a page of DRF's own CursorPagination begins, as its query."""
    return urlencode({"cursor": b64encode(urlencode({"p": key[0]}).encode()).decode()})


def searches() -> list[Search]:
    """Return the searches of every class, in no order."""
    made = [
        Search(kind, f"/api/v1/timeline/?{urlencode({'q': words, **filters, 'order': order})}")
        for kind, found in _words().items()
        for words, (pair, order) in product(found, product(PAIRS, ("date", "-date")))
        for filters in [_filled(pair, kind)]
    ]
    Random(7).shuffle(made)  # noqa: S311 - repeatable
    return made


def _filled(pair: dict[str, str], kind: str) -> dict[str, str]:
    language = "zh" if kind == "Chinese" else "en"
    return {name: value.format(language=language) for name, value in pair.items()}


def _words() -> dict[str, list[str]]:
    """Return what is asked for by class: by how common the words were made, or as they stand."""
    prose, chance = Prose(), Random(11)  # noqa: S311 - repeatable
    english = prose.english

    def some(first: int, last: int) -> list[str]:
        return chance.sample(english[first:last], WORDS)

    return {
        "rare": some(9_000, len(english)),
        "middling": some(60, 1_000),
        "common": some(0, 20),
        "clustered": [word for word, *_ in chance.sample(prose.topics, WORDS)],
        "two words": [f"{a} {b}" for a, b in zip(some(10, 60), some(60, 400), strict=True)],
        "phrase": [f'"{one}"' for one in _phrases(chance)],
        "Chinese": [prose.chinese[rank] for rank in chance.sample(range(400), WORDS)],
    }


def _phrases(chance: Random) -> Iterator[str]:
    """Give two words in a row from statements, all of them commoner than most."""
    known = set(Prose().english[:500])
    last = Statement.objects.count()
    found = 0
    while found < WORDS:
        text = Statement.objects.get(pk=chance.randint(1, last)).text.split()
        pairs = [pair for pair in pairwise(text) if known.issuperset(pair)]
        if pairs:
            found += 1
            yield " ".join(chance.choice(pairs))
