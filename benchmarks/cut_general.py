"""Cuts the articles of general news that are annotated in short out of public repositories.

    python -m benchmarks.cut_general REPOSITORIES --into DIR

REPOSITORIES holds clones as `benchmarks.cut_gold` reads them. Each line of `gold/general/*.jsonl`
is one article: where its text lies, the digest of the text, the gatherings and the speakers. DIR
gets `<part>/<id>.txt` and `<part>/<id>.json`, as the scorer of forums reads them. The annotation
says who makes a statement, but not where: each speaker that is required stands behind a statement
without a place, so that names, roles and organisations are scored, and statements are not.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.cut_gold import piece_with, repository_of, strings_at

GENERAL = Path(__file__).parent / "gold" / "general"
_FORUM: dict[str, Any] = {
    "aliases": [],
    "edition": None,
    "start": None,
    "end": None,
    "date_alts": [],
    "city": None,
}
_SPEAKER: dict[str, Any] = {"aliases": [], "short": [], "role": None, "organisation": None}


def annotations(part: Path) -> Iterator[dict[str, Any]]:
    """Yield the annotated articles of one part, each as its line holds it."""
    with part.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def scored(line: dict[str, Any]) -> dict[str, Any]:
    """Return the annotation in the form of the scorer, what a line leaves out filled in."""
    speakers = [{**_SPEAKER, **one} for one in line["speakers"]]
    return {
        "forums": [{**_FORUM, **one} for one in line["forums"]],
        "mentioned_forums": line["mentioned_forums"],
        "speakers": speakers,
        "statements": [
            {"speaker": one["name"], "parts": [[0, 0]], "optional": one.get("optional", False)}
            for one in speakers
        ],
        "dates": [],
        "ignore": [],
    }


@cache
def _strings(clone: Path, path: str) -> tuple[str, ...]:
    """Return the strings of a file, read once for all articles that it holds."""
    return tuple(strings_at(clone, path))


def text_of(line: dict[str, Any], repositories: Path) -> str | None:
    """Return the annotated text, or None where no clone at hand holds it."""
    clone = repository_of(repositories, line["repository"].replace("/", "+"))
    return piece_with(_strings(clone, line["path"]), **line) if clone else None


def main(arguments: list[str] | None = None) -> int:
    """Cut every article that the repositories hold and name the others; 1 when there are any."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("repositories", type=Path, metavar="REPOSITORIES", help="folder of clones")
    parser.add_argument("--into", type=Path, required=True, metavar="DIR", help="where to put them")
    options = parser.parse_args(arguments)
    placed = missing = 0
    for part in sorted(GENERAL.glob("*.jsonl")):
        folder = options.into / part.stem
        folder.mkdir(parents=True, exist_ok=True)
        for line in annotations(part):
            if (text := text_of(line, options.repositories)) is None:
                where = f"{line['repository']}, {line['path']}"
                print(f"{line['id']}: no such text in {where}; clone it", file=sys.stderr)
                missing += 1
                continue
            (folder / f"{line['id']}.txt").write_bytes(text.encode())
            annotated = json.dumps(scored(line), ensure_ascii=False, indent=1)
            (folder / f"{line['id']}.json").write_text(annotated, "utf-8")
            placed += 1
    print(f"{placed} of {placed + missing} articles in {options.into}")
    return bool(missing)


if __name__ == "__main__":
    sys.exit(main())
