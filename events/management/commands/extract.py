"""``manage.py extract``: read articles and print what is found, without touching a database."""

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from events.extraction import as_line, extract
from events.ingest.sources import SourceError, text_of

_KEYS = ("url", "published", "title", "language")


@dataclass(frozen=True, slots=True)
class _Given:
    """One article as given: what it is called, where it came from, and its text and origin."""

    identity: str
    place: str
    text: str
    origin: dict[str, str | None]


class UnreadableError(Exception):
    """An article that cannot be read; the message names the input and the remedy."""


class Command(BaseCommand):
    """Prints one JSON object a line for each article, in the order given."""

    help = (
        "Read articles and print one JSON object a line: forums, speakers, statements and dates. "
        "No database is touched. An input that cannot be read is named on standard error, the "
        "others go on, and the exit status is then 1."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Take files with what is known of their origin, or lines of JSON."""
        parser.formatter_class = argparse.HelpFormatter
        parser.add_argument("files", nargs="*", metavar="FILE", help="a text file")
        parser.add_argument("--url", help="the address the FILEs were published at")
        parser.add_argument("--published", metavar="DATE", help="when they were published, as EDTF")
        parser.add_argument(
            "--jsonl",
            metavar="FILE",
            help='read {"id", "text", "url"?, "published"?, "title"?} a line; "-": standard input',
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print what is found in each article."""
        failed = 0
        for given in _articles(options):
            try:
                if isinstance(given, UnreadableError):
                    raise given
                self.stdout.write(_line(given))
            except UnreadableError as error:
                failed += 1
                self.stderr.write(str(error))
        if failed:
            raise CommandError(f"{failed} not read; the reasons stand above.")


def _line(given: _Given) -> str:
    try:
        found = extract(given.text, **given.origin)
    except ValueError as error:
        raise UnreadableError(f"{given.place}: {error}") from error
    return as_line(found, given.identity)


def _articles(options: dict[str, Any]) -> Iterator[_Given | UnreadableError]:
    """Yield the articles that the command line names."""
    files, lines = options["files"], options["jsonl"]
    origin = {"url": options["url"], "published": options["published"]}
    if bool(files) == bool(lines):
        raise CommandError("Name what to read: FILE..., or --jsonl FILE (- is standard input).")
    if lines and any(origin.values()):
        raise CommandError("--url and --published go with FILE; a line of --jsonl has its own.")
    return _from_lines(lines) if lines else _from_files(files, origin)


def _from_files(
    files: list[str], origin: dict[str, str | None]
) -> Iterator[_Given | UnreadableError]:
    for name in files:
        try:
            yield _Given(Path(name).stem, name, text_of(Path(name)), origin)
        except SourceError as error:
            yield UnreadableError(str(error))


def _from_lines(name: str) -> Iterator[_Given | UnreadableError]:
    """Yield an article a line; a line that holds none says why."""
    with ExitStack() as closing:
        try:
            opened = sys.stdin.buffer if name == "-" else Path(name).open("rb")  # noqa: SIM115 - closed below
        except OSError as error:
            raise CommandError(
                f"{name}: {error.strerror}; name a file that can be read."
            ) from error
        source = opened if name == "-" else closing.enter_context(opened)
        for number, line in enumerate(source, 1):
            if line.strip():
                try:
                    yield _parsed(line, f"{name}, line {number}")
                except UnreadableError as error:
                    yield error


def _parsed(line: bytes, place: str) -> _Given:
    """Return the article that one line of JSON holds."""
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(
            f"{place}: no JSON in UTF-8 ({error}); give one object a line."
        ) from error
    if not isinstance(given, dict):
        raise UnreadableError(f'{place}: no object; give {{"id": ..., "text": ...}}.')
    for key in ("id", "text"):
        if not isinstance(given.get(key), str):
            raise UnreadableError(f'{place}: "{key}" is missing or no string; each line needs one.')
    for key in _KEYS:
        if not isinstance(given.get(key), str | None):
            raise UnreadableError(f'{place}: "{key}" is no string; give one or leave it out.')
    return _Given(given["id"], place, given["text"], {key: given.get(key) for key in _KEYS})
