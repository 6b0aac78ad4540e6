"""``manage.py decisions``: the rulings in force as JSON lines or as a table, out and in."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError

from events import exchange, review
from events.management.commands.facts import format_of, put, take


class Command(BaseCommand):
    """Carry rulings from one database to another of the same articles."""

    help = (
        "export: print the rulings in force, one a line, keyed on text and span; to a FILE "
        "(.csv, .xlsx, .json) as a table. import: read such lines from standard input, or a table "
        "from FILE, and rule so again, through the curators' verbs, as the user --as; what rules "
        "already is skipped, what does not fit is listed. --dry-run tells this and rules nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the direction, a file, and who imports."""
        parser.add_argument("direction", choices=["export", "import"])
        parser.add_argument(
            "file", type=Path, nargs="?", metavar="FILE", help="its suffix tells how"
        )
        parser.add_argument("--as", dest="curator", metavar="USER", help="who imports")
        parser.add_argument("--dry-run", action="store_true")

    def handle(self, **options: Any) -> None:
        """Print or read."""
        file = options["file"]
        if options["direction"] == "import":
            self._import(file, options["curator"], dry=options["dry_run"])
        elif file is None:
            for line in review.export():
                self.stdout.write(json.dumps(line, ensure_ascii=False, sort_keys=True))
        else:
            told = exchange.ruling_rows(review.export())
            put(exchange.write(exchange.RULING_COLUMNS, told, format_of(file, None)), file)

    def _import(self, file: Path | None, name: str | None, *, dry: bool) -> None:
        user = User.objects.filter(username=name or "").first()
        if user is None:
            raise CommandError(f"There is no user {name!r}; say who imports with --as USER.")
        try:
            told = review.replay(_lines(file), curator=user, dry=dry)
        except (UnicodeDecodeError, review.ReviewError) as error:
            raise CommandError(str(error)) from error
        ruled = "would be ruled" if dry else "ruled"
        self.stdout.write(
            f"{told.done} {ruled}, {told.known} ruled so before, {len(told.unfit)} do not fit."
        )
        for one in told.unfit:
            self.stdout.write(f"does not fit: {one}")


def _lines(file: Path | None) -> Iterable[review.Line]:
    if file is None:
        return review.read(sys.stdin)
    return exchange.lines(exchange.read(take(file), format_of(file, None)))
