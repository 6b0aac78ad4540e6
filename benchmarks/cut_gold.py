"""Cuts the texts of annotated articles out of the public repositories that hold them.

    python -m benchmarks.cut_gold REPOSITORIES --into DIR

REPOSITORIES holds clones, bare or not, of the repositories that annotations name in `source`
("GitHub owner/name, path, how"), each as `owner+name` or `owner+name/repo`. Every string of the
named file is tried, from each place where an article may begin, until one has the SHA-256 that is
annotated: the piece is then the annotated text, whatever words `source` has for the way to it. DIR
gets `<part>/<id>.txt` and `<part>/<id>.json`, as the scorer reads them.
"""

import argparse
import csv
import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator
from hashlib import sha256 as digest
from html import unescape
from pathlib import Path
from typing import Any

from benchmarks.fetch_gold import place_all

SOURCE = re.compile(r"GitHub (?P<owner>[^/ ]+)/(?P<name>[^, ]+), (?P<path>[^,]+)")
DIALECTS = {".csv": csv.excel, ".tsv": csv.excel_tab}
HEADS = [re.compile(head, re.DOTALL) for head in ("", r"---\n.*?\n---\n", r"[^\n]*\n")]
PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")


def git(repository: Path, *arguments: str) -> bytes:
    """What git prints; nothing where it fails, as for a file that a partial clone left out."""
    command = ["git", "-C", str(repository), *arguments]
    return subprocess.run(command, check=False, capture_output=True).stdout  # noqa: S603 - no shell


def repository_of(repositories: Path, name: str) -> Path | None:
    """The clone of `owner+name`: that folder, or `repo` inside it."""
    folders = (repositories / name, repositories / name / "repo")
    return next((f for f in folders if (f / "HEAD").is_file() or (f / ".git").exists()), None)


def files(repository: Path, path: str) -> Iterator[str]:
    """The files that a source means: one, those of a folder (`a/`), or of a pattern (`a/*.tsv`)."""
    listing = git(repository, "ls-tree", "-r", "-z", "--name-only", "HEAD").decode("utf-8")
    for name in listing.split("\0"):
        if name == path or Path(name).match(path) or name.startswith(path.rstrip("/") + "/"):
            yield name


def strings(name: str, content: bytes) -> Iterator[str]:
    """Every string of a file that may be an article: by its suffix a member, value, cell or all."""
    if name.endswith(".zip"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.namelist():
                yield from strings(member, archive.read(member))
        return
    text = content.decode("utf-8", errors="replace")
    if name.endswith((".json", ".jsonl")):
        yield from (leaf for value in values(text) for leaf in leaves(value))
    elif dialect := DIALECTS.get(name[-4:]):
        csv.field_size_limit(len(text) + 1)
        yield from (
            cell for row in csv.reader(io.StringIO(text, newline=""), dialect) for cell in row
        )
    elif name.endswith((".html", ".php")):
        yield "\n".join(unescape(TAG.sub("", found)).strip() for found in PARAGRAPH.findall(text))
    elif name.endswith(".js"):
        for markup in text.split("`")[1::2]:
            lines = (line.strip() for line in unescape(TAG.sub("", markup)).splitlines())
            yield "\n\n".join(filter(None, lines))
    else:
        yield text


def values(text: str) -> list[Any]:
    """The JSON values of a file: one, or a line each."""
    try:
        return [json.loads(text)]
    except json.JSONDecodeError:
        return [json.loads(line) for line in text.split("\n") if line]


def leaves(value: Any) -> Iterator[str]:
    """The strings inside a JSON value, and each list of strings as lines."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (leaf for item in value.values() for leaf in leaves(item))
    elif isinstance(value, list):
        if all(isinstance(item, str) for item in value):
            yield "\n".join(value)
        yield from (leaf for item in value for leaf in leaves(item))


def cuts(text: str, length: int) -> Iterator[str]:
    """The pieces of that length that may be the article.

    They begin at the string's beginning, after front matter or after a headline, with the blanks
    that stand there or without them.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for head in HEADS:
        if found := head.match(text):
            rest = text[found.end() :]
            for piece in (rest, rest.lstrip("\n"), rest.lstrip()):
                if length <= len(piece):
                    yield piece[:length]


def strings_at(clone: Path, path: str) -> Iterator[str]:
    """Every string of the files that a source means."""
    for name in files(clone, path):
        yield from strings(name, git(clone, "show", f"HEAD:{name}"))


def piece_with(found: Iterable[str], *, sha256: str, length: int, **_: object) -> str | None:
    """The first piece of some strings that has that digest."""
    pieces = (piece for string in found for piece in cuts(string, length))
    return next((p for p in pieces if digest(p.encode("utf-8")).hexdigest() == sha256), None)


def cut(gold: dict[str, Any], repositories: Path) -> str | None:
    """The annotated text, or None where the repository at hand does not hold it."""
    source = SOURCE.match(gold["source"])
    clone = source and repository_of(repositories, f"{source['owner']}+{source['name']}")
    if not source or not clone:
        return None
    return piece_with(strings_at(clone, source["path"]), **gold["text"])


def place(annotation: Path, repositories: Path, into: Path) -> str | None:
    """Cuts one article and copies its annotation; returns why there is no text, or None."""
    article = f"{annotation.parent.name}/{annotation.stem}"
    gold = json.loads(annotation.read_text("utf-8"))
    if not (source := SOURCE.match(gold["source"])):
        return f"{article}: in no repository; its page is {gold['url']}"
    text = cut(gold, repositories)
    if text is None:
        clone = repository_of(repositories, f"{source['owner']}+{source['name']}")
        state = "holds no such text" if clone else f"is not in {repositories}; clone it"
        return f"{article}: {source[0]} {state}"
    target = into / annotation.parent.name / annotation.name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.with_suffix(".txt").write_bytes(text.encode("utf-8"))
    target.write_bytes(annotation.read_bytes())
    return None


def main(arguments: list[str] | None = None) -> int:
    """Cuts every article that the repositories hold and names the others; 1 when there are any."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("repositories", type=Path, metavar="REPOSITORIES", help="folder of clones")
    parser.add_argument("--into", type=Path, required=True, metavar="DIR", help="where to put them")
    options = parser.parse_args(arguments)
    return place_all(lambda one: place(one, options.repositories, options.into), options.into)


if __name__ == "__main__":
    sys.exit(main())
