"""``manage.py decisions``: the rulings in force as JSON lines, out and in."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError

from events import review


class Command(BaseCommand):
    """Carry rulings from one database to another of the same articles."""

    help = (
        "export: write the rulings in force, one a line, keyed on text and span. "
        "import: rule again what FILE says, through the curators' verbs, as the user --as; what "
        "rules already is skipped, what does not fit any more is listed."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the direction, a file, and who imports."""
        parser.add_argument("direction", choices=["export", "import"])
        parser.add_argument("file", metavar="FILE", help="a path; - for standard output or input")
        parser.add_argument("--as", dest="curator", metavar="USER", help="who imports")

    def handle(self, **options: Any) -> None:
        """Write or read."""
        if options["direction"] == "export":
            self._export(options["file"])
        else:
            self._import(options["file"], options["curator"])

    def _export(self, name: str) -> None:
        lines = (json.dumps(line, ensure_ascii=False, sort_keys=True) for line in review.export())
        if name == "-":
            for line in lines:
                self.stdout.write(line)
            return
        count = 0
        with Path(name).open("w", encoding="utf-8") as file:
            for count, line in enumerate(lines, 1):  # noqa: B007 - how many is told below
                file.write(line + "\n")
        self.stdout.write(f"{count} rulings written to {name}.")

    def _import(self, name: str, curator: str | None) -> None:
        user = User.objects.filter(username=curator or "").first()
        if user is None:
            raise CommandError(f"There is no user {curator!r}; say who imports with --as USER.")
        try:
            text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
            told = review.replay(review.read(text.splitlines()), curator=user)
        except (OSError, UnicodeDecodeError, review.ReviewError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"{told.done} ruled, {told.known} ruled so before, {len(told.unfit)} do not fit."
        )
        for one in told.unfit:
            self.stdout.write(f"does not fit: {one}")
