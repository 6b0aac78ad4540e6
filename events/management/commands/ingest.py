"""Take in articles from files and folders."""

from collections import Counter
from itertools import chain
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import InterfaceError, OperationalError, ProgrammingError
from tqdm import tqdm

from events.ingest import LONGEST, Failure, Result, find, ingest_files


class Command(BaseCommand):
    """``manage.py ingest PATH...``: 0 when all went in, 1 when some did not, 2 for wrong usage."""

    help = (
        "Take in articles: text files, or folders of .txt files. What is known of their origin "
        "(url, outlet, published, title, language) stands in FILE.json or the folder's "
        "manifest.json. Doing it again changes nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the arguments."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument(
            "--longest",
            type=int,
            default=LONGEST,
            metavar="BYTES",
            help=f"refuse files longer than this ({LONGEST:,} unless given)",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Ingest, then print what became of the files."""
        listed = chain.from_iterable(map(find, options["paths"]))
        found = list({(one.path, one.problem): one for one in listed}.values())
        counts: Counter[str] = Counter()
        failures: list[Failure] = []
        unfit: list[str] = []
        articles = ingest_files(found, longest=options["longest"])
        try:
            for one in tqdm(articles, total=len(found), unit="article", disable=None):
                if isinstance(one, Failure):
                    failures.append(one)
                else:
                    counts[one.result] += 1
                    unfit += [f"{one.source}: {what}" for what in one.unfit]
        except (OperationalError, ProgrammingError, InterfaceError) as error:
            raise CommandError(
                f"The database refuses: {str(error).strip()}. What was taken in so far is stored; "
                "check DATABASE_URL, run `manage.py migrate`, then run this again."
            ) from error
        told = ", ".join(f"{counts[result]} {result}" for result in Result)
        self.stdout.write(f"{len(found)} articles: {told}, {len(failures)} failed")
        for what in unfit:
            self.stdout.write(f"decided, but no longer found: {what}")
        for failure in failures:
            self.stderr.write(f"failed: {failure}")
        if failures:
            raise SystemExit(1)
