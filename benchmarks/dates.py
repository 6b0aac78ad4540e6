"""How well and how fast dates are found, beside other finders.

    python -m benchmarks.dates GOLD [GOLD ...] [--peers] [--timex OUT.jsonl]

GOLD is a folder of TimeML files, or JSON lines of ``{"id", "dct", "text", "timexes": [{"span",
"value", "type"}]}``. ``--timex`` writes what was found in that form, for another scorer. A span
counts code points of the text inside a file's TEXT element.

F1 in %, one to one within a document, exact spans first: strict (both ends right), relaxed (a
shared character), value and type (relaxed, and the attribute equal). Three views: all types; DATE;
CAL, dates with a plain calendar value. KB/s: the first pass over all texts in a process of its own,
in seconds of processor time, so that it tells of one core, the middle one of three such processes;
the import before it is given apart.

``--peers`` adds dateparser's ``search_dates`` and, where it is installed, datefinder; their results
are mapped to TimeML by the precision that they state.
"""

import argparse
import importlib
import importlib.util
import json
import re
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple


class Timex(NamedTuple):
    """A time expression in the terms of TimeML."""

    start: int
    end: int
    value: str
    type: str


class Article(NamedTuple):
    """A text, the day it was published and the expressions that are right."""

    name: str
    published: date
    text: str
    gold: list[Timex]


Finder = Callable[[str, date], list[Timex]]
CALENDAR = re.compile(r"(?!0000)\d{4}(-\d\d){0,2}")
MEASURES = ("strict", "relaxed", "value", "type")


# ---------------------------------------------------------------- reading


def articles(where: Path) -> Iterator[Article]:
    """Yield the annotated articles of a folder of TimeML files or of a file of JSON lines."""
    if where.is_dir():
        for path in sorted(where.glob("*.tml")):
            yield _timeml(path)
        return
    for line in where.read_text("utf-8").splitlines():
        row = json.loads(line)
        gold = [Timex(t["span"][0], t["span"][1], t["value"], t["type"]) for t in row["timexes"]]
        yield Article(row["id"], date.fromisoformat(row["dct"][:10]), row["text"], gold)


def _timeml(path: Path) -> Article:
    root = ET.parse(path).getroot()  # noqa: S314 - a corpus that the caller chose
    body, stamp = root.find(".//TEXT"), root.find(".//DCT//TIMEX3")
    if body is None or stamp is None:
        raise SystemExit(f"{path}: no TEXT or no DCT; give a folder of TimeML files")
    pieces: list[str] = []
    gold: list[Timex] = []

    def walk(node: ET.Element) -> None:
        start = sum(map(len, pieces))
        pieces.append(node.text or "")
        for child in node:
            walk(child)
            pieces.append(child.tail or "")
        end = sum(map(len, pieces))
        if node.tag == "TIMEX3" and end > start:
            gold.append(Timex(start, end, node.get("value", ""), node.get("type", "")))

    walk(body)
    published = date.fromisoformat(stamp.get("value", "")[:10])
    return Article(path.stem, published, "".join(pieces), gold)


# ---------------------------------------------------------------- finders


def ours(text: str, published: date) -> list[Timex]:
    """Find with the engine, before neighbours are joined: TimeML counts the pieces."""
    from events.extraction.dates.grammar import findings  # noqa: PLC0415 - timed from cold

    return [
        Timex(start, end, value, found.reading.type)
        for found in findings(text, published)
        for start, end, value in found.reading.parts
        or ((found.start, found.end, found.reading.value),)
    ]


def dateparser_search(text: str, published: date) -> list[Timex]:
    """Find with ``dateparser.search``; it returns no places, so they are looked for in order."""
    from dateparser.search import search_dates  # noqa: PLC0415 - timed from cold

    base = datetime(published.year, published.month, published.day)  # noqa: DTZ001 - a local day
    found: Any = search_dates(
        text, languages=["en"], settings={"RELATIVE_BASE": base}, add_period=True
    )
    timexes, at = [], 0
    for printed, moment, period in found or ():
        start = text.find(printed, at)
        if start >= 0:
            at = start + len(printed)
            timexes.append(Timex(start, at, _truncated(moment, period), "DATE"))
    return timexes


def datefinder(text: str, published: date) -> list[Timex]:
    """Find with datefinder, if it is installed."""
    extract = importlib.import_module("datefinder").extract  # a peer that need not be installed
    base = datetime(published.year, published.month, published.day)  # noqa: DTZ001 - a local day
    timexes = []
    for match in extract(text, reference_dt=base):
        moment = getattr(match.value, "datetime_value", None)
        year_only = "year_only_inference" in match.warnings
        value = _truncated(moment, "year" if year_only else match.grain) if moment else ""
        timexes.append(Timex(match.start, match.end, value, "DATE"))
    return timexes


def _truncated(moment: datetime, period: str | None) -> str:
    return moment.date().isoformat()[: {"year": 4, "month": 7}.get(period or "", 10)]


MODULES = {
    "ours": "events.extraction.dates.grammar",
    "dateparser": "dateparser.search",
    "datefinder": "datefinder",
}
FINDERS: dict[str, Finder] = {
    "ours": ours,
    "dateparser": dateparser_search,
    "datefinder": datefinder,
}


# ---------------------------------------------------------------- measuring


def score(gold: list[Timex], found: list[Timex]) -> Counter[str]:
    """Count, for one document, what was wanted, found and right by each measure."""
    pairs = []
    for i, g in enumerate(gold):
        for j, f in enumerate(found):
            shared = min(g.end, f.end) - max(g.start, f.start)
            if shared > 0:
                exact = g[:2] == f[:2]
                alike = (g.value == f.value) + (g.type == f.type)
                pairs.append((not exact, -shared, -alike, i, j))
    count = Counter(gold=len(gold), found=len(found))
    left: set[int] = set()
    right: set[int] = set()
    for inexact, _, _, i, j in sorted(pairs):
        if i in left or j in right:
            continue
        left.add(i)
        right.add(j)
        count["relaxed"] += 1
        count["strict"] += not inexact
        count["value"] += gold[i].value == found[j].value
        count["type"] += gold[i].type == found[j].type
    return count


def views(timexes: list[Timex]) -> dict[str, list[Timex]]:
    """Return the expressions of all types, the dates, and those with a calendar value."""
    dates = [t for t in timexes if t.type == "DATE"]
    calendar = [t for t in dates if CALENDAR.fullmatch(t.value)]
    return {"all": timexes, "DATE": dates, "CAL": calendar}


def speed(finder: str, gold: list[str]) -> str:
    """Return what ``timed`` prints in a process of its own, the middle one of three."""
    command = [sys.executable, "-m", "benchmarks.dates", *gold, "--time", finder]
    lines = [
        subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603 - this very module
        for _ in range(3)
    ]
    return sorted(lines, key=lambda line: float(line.split()[0]))[1]


def timed(finder: str, corpus: list[Article]) -> str:
    """Import the finder, read all texts once; return KB/s, and how long the import took."""
    size = sum(len(article.text.encode()) for article in corpus) / 1000
    start = time.process_time()
    importlib.import_module(MODULES[finder])
    ready = time.process_time()
    for article in corpus:
        FINDERS[finder](article.text, article.published)
    seconds = time.process_time() - ready
    return (
        f"{size / seconds:8.0f} KB/s, first pass over {size:.0f} KB; import {ready - start:.2f} s"
    )


def report(finder: str, corpus: list[Article]) -> None:
    """Print the figures of one finder on one corpus."""
    totals = {view: Counter[str]() for view in ("all", "DATE", "CAL")}
    for article in corpus:
        found = views(FINDERS[finder](article.text, article.published))
        for view, wanted in views(article.gold).items():
            totals[view] += score(wanted, found[view])
    for view, total in totals.items():
        size = total["gold"] + total["found"]
        figures = "".join(f"{200 * total[m] / size:9.2f}" for m in MEASURES) if size else " -"
        print(f"{finder:12}{view:6}{total['gold']:6}{total['found']:6}{figures}")


def main() -> None:
    """Read the command line."""
    say = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    say.add_argument("gold", nargs="+", type=Path)
    say.add_argument("--peers", action="store_true")
    say.add_argument("--timex", type=Path, metavar="OUT")
    say.add_argument("--time", choices=FINDERS, help=argparse.SUPPRESS)
    ask = say.parse_args()
    corpora = {path.name: list(articles(path)) for path in ask.gold}
    everything = [article for corpus in corpora.values() for article in corpus]
    if ask.time:
        print(timed(ask.time, everything))
        return
    if ask.timex:
        write(ask.timex, everything)
    finders = list(FINDERS) if ask.peers else ["ours"]
    if importlib.util.find_spec("datefinder") is None and ask.peers:
        print("datefinder is not installed: pip install datefinder")
        finders.remove("datefinder")
    for name, corpus in corpora.items():
        print(f"\n{name}: {len(corpus)} articles")
        print(f"{'':12}{'':6}{'gold':>6}{'found':>6}" + "".join(f"{m:>9}" for m in MEASURES))
        for finder in finders:
            report(finder, corpus)
    print()
    for finder in finders:
        print(f"{finder:12}{speed(finder, [str(path) for path in ask.gold])}")


def write(out: Path, corpus: list[Article]) -> None:
    """Write what the engine finds as JSON lines of TIMEX3."""
    with out.open("w", encoding="utf-8") as lines:
        for article in corpus:
            found = [
                {"span": [t.start, t.end], "value": t.value, "type": t.type}
                for t in ours(article.text, article.published)
            ]
            lines.write(json.dumps({"id": article.name, "timexes": found}) + "\n")


if __name__ == "__main__":
    main()
