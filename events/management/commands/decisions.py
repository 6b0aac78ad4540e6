"""``manage.py decisions``: the rulings in force as JSON lines, out and in."""

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError

from events import review


class Command(BaseCommand):
    """Carry rulings from one database to another of the same articles."""

    help = (
        "export: print the rulings in force, one a line, keyed on text and span. "
        "import: read such lines from standard input and rule so again, through the curators' "
        "verbs, as the user --as; what rules already is skipped, what does not fit is listed."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the direction, and who imports."""
        parser.add_argument("direction", choices=["export", "import"])
        parser.add_argument("--as", dest="curator", metavar="USER", help="who imports")

    def handle(self, **options: Any) -> None:
        """Print or read."""
        if options["direction"] == "import":
            self._import(options["curator"])
            return
        for line in review.export():
            self.stdout.write(json.dumps(line, ensure_ascii=False, sort_keys=True))

    def _import(self, name: str | None) -> None:
        user = User.objects.filter(username=name or "").first()
        if user is None:
            raise CommandError(f"There is no user {name!r}; say who imports with --as USER.")
        try:
            told = review.replay(review.read(sys.stdin), curator=user)
        except (UnicodeDecodeError, review.ReviewError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"{told.done} ruled, {told.known} ruled so before, {len(told.unfit)} do not fit."
        )
        for one in told.unfit:
            self.stdout.write(f"does not fit: {one}")
