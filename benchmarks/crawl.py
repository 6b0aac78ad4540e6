"""Crawl a made chronology forward and back over HTTP while another process changes it.

    DATABASE_URL=postgres://... python -m benchmarks.million
    DATABASE_URL=postgres://... python -m benchmarks.crawl

The first page fixes the snapshot; then the changes begin (``benchmarks/changing.py``) and go on
until both crawls are done. Every row of the snapshot has to come exactly once each way, and the
digest that the last page tells has to be that of the rows that the database held at the beginning.
The exit status is 1 where it is not so. The database is changed by it.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from typing import Any, Final
from urllib.parse import urlsplit

import django
import orjson

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
os.environ.setdefault("ROSTRUM_SECRET_KEY", "for measuring only")
django.setup()

from benchmarks.serving import ROOT, Server, served  # noqa: E402 - settings first
from events.models import Chronology, Entry  # noqa: E402 - as above

FIRST: Final = "/api/v1/timeline/?limit=200"


def read(server: Server, address: str) -> Any:
    """Return a page."""
    parts = urlsplit(address)
    status, body, _ = server.get(f"{parts.path}?{parts.query}")
    if status != 200:  # noqa: PLR2004 - OK
        raise SystemExit(f"{address} was answered with {status}: {body[:300]!r}")
    return orjson.loads(body)


def crawl(server: Server, page: Any, link: str) -> tuple[list[int], Any]:
    """Follow the links of one name from a page on; return all ids, its own too, and the end."""
    found: list[int] = []
    while True:
        ids = [one["id"] for one in page["results"]]
        found += ids if link == "next" else ids[::-1]
        if page[link] is None:
            return found, page
        page = read(server, page[link])


@contextmanager
def changes() -> Iterator[None]:
    """Let another process change the chronology meanwhile, and tell what it did."""
    command = [sys.executable, "-m", "benchmarks.changing"]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - ours
    yield
    told, _ = process.communicate()
    version = Chronology.objects.get().version
    print(f"changes meanwhile: {told.decode().strip()}; the version is {version:,} now")


def digest(ids: list[int]) -> str:
    """Return what the last page of a crawl that was given these rows has to tell."""
    total = sum(int.from_bytes(sha256(str(pk).encode()).digest()[:16]) for pk in ids)
    return f"{total % 2**128:032x}"


def judged(way: str, snapshot: list[int], crawled: tuple[list[int], Any], took: float) -> bool:
    """Print what a crawl came to; tell whether it is the snapshot, each row once."""
    found, end = crawled
    proof = end["crawl"]
    right = found == snapshot or (way == "back" and found == snapshot[::-1])
    told = {"rows": len(snapshot), "digest": digest(snapshot), "complete": True}
    proven = {name: proof[name] for name in told} == told
    print(
        f"{way:8} {len(found):,} rows, {len(set(found)):,} different, in {took:.0f} s; "
        f"the snapshot in its order: {right}; digest equal: {proven} ({proof['digest']})"
    )
    return right and proven


def main() -> int:
    """Crawl both ways; return 1 where a row is missing, came twice, or the proof is wrong."""
    snapshot = list(Entry.objects.published().chronological().values_list("pk", flat=True))
    with served("timeline.wsgi:application") as server:
        first = read(server, FIRST)
        print(f"{len(snapshot):,} entries at version {first['crawl']['version']:,}")
        with changes():
            began = time.monotonic()
            forward = crawl(server, first, "next")
            turned = time.monotonic()
            back = crawl(server, forward[1], "previous")
            done = time.monotonic()
    right = judged("forward", snapshot, forward, turned - began)
    right &= judged("back", snapshot, back, done - turned)
    return int(not right)


if __name__ == "__main__":
    sys.exit(main())
