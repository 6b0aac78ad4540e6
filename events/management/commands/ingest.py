"""Take in articles from files and folders."""

from itertools import chain
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import InterfaceError, OperationalError, ProgrammingError

from events.ingest import LONGEST, Result, find, ingest_files
from events.management.tally import Tally


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
        tally = Tally()
        try:
            tally.follow(ingest_files(found, longest=options["longest"]), len(found))
        except (OperationalError, ProgrammingError, InterfaceError) as error:
            raise CommandError(
                f"The database refuses: {str(error).strip()}. What was taken in so far is stored; "
                "check DATABASE_URL, run `manage.py migrate`, then run this again."
            ) from error
        tally.tell(self, len(found), list(Result))
