"""How fast the API serves a million statements, against the limit and against what is usual.

    DATABASE_URL=postgres://... python -m benchmarks.million
    DATABASE_URL=postgres://... python -m benchmarks.api [--only pages limit search counts export]

Starts the server as ``./run`` does, and beside it the same page by other means
(``benchmarks/rivals.py``), each in a process of its own with four threads; the subjects take turns
in each round. Pages by depth, searches, counts and the export are asked for by one kept-alive
connection of ``http.client``, depth by depth in turn; under load wrk asks (four connections). On
SQLite ``--datasette PATH`` serves the same file by datasette too.
"""

import argparse
import math
import os
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import Final

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
os.environ.setdefault("ROSTRUM_SECRET_KEY", "for measuring only")
django.setup()

from django.db import connection  # noqa: E402 - settings first

from benchmarks import datasette, questions  # noqa: E402 - as above
from benchmarks.serving import Load, Server, median_of, served  # noqa: E402 - as above
from events.models import Entry  # noqa: E402 - as above

ROUNDS: Final = 5
DEPTHS: Final = [0, 10_000, 500_000]
PARTS: Final = ("pages", "limit", "search", "counts", "export")
EXPORT: Final = "/feeds/entries.jsonl"
CHUNK: Final = 1 << 20
"""Bytes of an export that are read at once."""


def pages(ours: Server, rounds: int) -> None:
    """Print how long a page takes by its depth."""
    known = {
        depth: [questions.page(key) for key in keys]
        for depth, keys in questions.depths(DEPTHS).items()
        if keys
    }
    found: dict[int, list[float]] = {depth: [] for depth in known}
    for _ in range(rounds):
        for each in zip(*known.values(), strict=False):
            for depth, path in zip(known, each, strict=True):
                found[depth].append(ours.took(path))
    first = statistics.median(found[0])
    print(f"\n{'a page of 50 at depth':28}{'p50 ms':>8}{'p99 ms':>8}{'of first':>10}")
    for depth, took in found.items():
        median, last = statistics.median(took), statistics.quantiles(took, n=100)[-1]
        print(f"{depth:<28,}{median:8.2f}{last:8.2f}{median / first:10.2f}")


def limit(ours: Server, rivals: Server, peer: Server | None, rounds: int) -> None:
    """Print requests a second against the limit and the usual ways."""
    keys = questions.everywhere()
    paths = [questions.page(key) for key in keys]
    tags = [ours.get(path)[2] for path in paths]
    raw = [f"/raw?after={questions.after(key)}" for key in keys]
    subjects: dict[str, tuple[Server, Sequence[str], Sequence[str]]] = {
        "raw: plain WSGI, JSON made by the database": (rivals, raw, ()),
        "the API": (ours, paths, ()),
        "the API, ETag, 304": (ours, paths, tags),
        "CursorPagination, select_related": (
            rivals,
            [f"/cursor?{questions.usual_cursor(key)}" for key in keys],
            (),
        ),
        "PageNumberPagination, select_related": (rivals, _numbered("/joined"), ()),
        "PageNumberPagination, stock": (rivals, _numbered("/stock"), ()),
    }
    if peer:
        subjects["datasette, canned query"] = peer, datasette.queries(keys), ()
        subjects["datasette, table page"] = peer, datasette.tables(keys), ()
    found: dict[str, list[Load]] = defaultdict(list)
    sizes = {name: len(server.get(asked[0])[1]) for name, (server, asked, _) in subjects.items()}
    for _ in range(rounds):
        for name, (server, asked, known) in subjects.items():
            found[name].append(server.loaded(asked, known))
    limit_name, our_name, *_ = subjects
    print(
        f"\n{'four connections, keys all over':44}{'req/s':>8}{'p50 ms':>9}{'p99 ms':>9}"
        f"{'KB':>6}{'of raw':>8}{'ours is':>9}{'errors':>8}"
    )
    for name, loads in found.items():
        told = median_of(loads)
        of_raw = _ratio(loads, found[limit_name])
        times = _ratio(found[our_name], loads)
        size = 0 if "304" in name else sizes[name] / 1024
        print(
            f"{name:44}{told.rate:8.1f}{told.p50:9.2f}{told.p99:9.2f}"
            f"{size:6.0f}{of_raw:8.2f}{times:8.1f}x{told.bad:8}"
        )


def search(ours: Server, rounds: int) -> None:
    """Print how long a search with two filters takes by class of word."""
    asked = questions.searches()
    paths = [questions.page(key) for key in questions.everywhere()]
    ours.took(paths[0])  # a server's first answer takes seconds
    plain, found = [], defaultdict(list)
    for _ in range(rounds):
        for number, one in enumerate(asked):
            found[one.kind].append((ours.took(one.path), one.path))
            plain.append(ours.took(paths[number % len(paths)]))
    usual = statistics.median(plain)
    print(f"\n{'q with two filters':28}{'p50 ms':>8}{'p95 ms':>8}{'of plain':>10}   slowest")
    print(f"{'no q, no filter':28}{usual:8.2f}{_p95(plain):8.2f}{1:10.2f}")
    for kind, told in sorted(found.items()):
        _tell_search(kind, [took for took, _ in told], usual, max(told))
    whole = [one for told in found.values() for one in told]
    _tell_search("all of them", [took for took, _ in whole], usual, max(whole))


def _tell_search(kind: str, took: list[float], usual: float, slowest: tuple[float, str]) -> None:
    median = statistics.median(took)
    worst = f"{slowest[0]:.0f} ms {slowest[1].removeprefix('/api/v1/timeline/?')}"
    print(f"{kind:28}{median:8.2f}{_p95(took):8.2f}{median / usual:10.2f}   {worst}")


def counts(ours: Server) -> None:
    """Print how long the histogram takes: counted, kept, and when the client has it."""
    print(f"\n{'histogram':44}{'ms':>9}")
    for name, path in (
        ("by month, counted", "/api/v1/timeline/histogram/?by=month"),
        ("by year, from the same counts", "/api/v1/timeline/histogram/?by=year"),
        ("by month, of one language, counted", "/api/v1/timeline/histogram/?by=month&language=en"),
    ):
        print(f"{name:44}{ours.took(path):9.1f}")
    path = "/api/v1/timeline/histogram/?by=month"
    _, _, tag = ours.get(path)
    for name, held in (("by month, kept", ""), ("by month, ETag, 304", tag)):
        took = statistics.median(ours.took(path, held) for _ in range(50))
        print(f"{name:44}{took:9.1f}")


def export(ours: Server) -> None:
    """Print what it takes to export everything as JSON Lines."""
    began, before = time.perf_counter(), ours.peak
    lines = size = 0
    for piece in ours.pieces(EXPORT, CHUNK):
        lines += piece.count(b"\n")
        size += len(piece)
    took = time.perf_counter() - began
    print(
        f"\nexport of {lines:,} entries as JSON Lines: {size / 1024**2:,.0f} MB in {took:.0f} s; "
        f"peak memory of the server {ours.peak:.0f} MB ({before:.0f} MB before)"
    )


def _numbered(path: str) -> list[str]:
    """Return the first pages by number, which are the quickest of their kind."""
    return [f"{path}?page={number}" for number in range(1, 21)]


def _ratio(these: Sequence[Load], those: Sequence[Load]) -> float:
    """Return the median over the rounds of how many times as many requests were answered."""
    pairs = zip(these, those, strict=True)
    return statistics.median(a.rate / b.rate if b.rate else math.inf for a, b in pairs)


def _p95(took: list[float]) -> float:
    return statistics.quantiles(took, n=20)[-1]


@contextmanager
def _servers(given: argparse.Namespace) -> Iterator[tuple[Server, Server, Server | None]]:
    with ExitStack() as running:
        ours = running.enter_context(served("timeline.wsgi:application"))
        rivals = running.enter_context(served("benchmarks.rivals:application"))
        peer = running.enter_context(datasette.served(given.datasette)) if given.datasette else None
        yield ours, rivals, peer


def main() -> None:
    """Read the command line, serve, measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--datasette", default="", help="the command, to measure it on SQLite too")
    given = parser.parse_args()
    if not Entry.objects.exists():
        parser.error("the chronology is empty; make one with: python -m benchmarks.million")
    if given.datasette and connection.vendor != "sqlite":
        parser.error("datasette serves SQLite alone")
    told = Entry.objects.count()
    print(f"{connection.vendor}, {told:,} entries, {given.rounds} rounds")
    with _servers(given) as (ours, rivals, peer):
        parts: dict[str, Callable[[], None]] = {
            "counts": partial(counts, ours),
            "pages": partial(pages, ours, given.rounds),
            "limit": partial(limit, ours, rivals, peer, given.rounds),
            "search": partial(search, ours, given.rounds),
            "export": partial(export, ours),
        }
        for name, measure in parts.items():
            if name in given.only:
                measure()


if __name__ == "__main__":
    main()
