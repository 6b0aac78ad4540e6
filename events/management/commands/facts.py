"""``manage.py facts``: tables of facts, out and in."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError

from events import exchange, review
from events.management.commands.bulk import do
from events.review.subjects import there
from events.vocabulary import Status, Subject


class Command(BaseCommand):
    """Export facts as a table; import what was changed in one."""

    help = (
        "export: write the facts of a subject as a table. import FILE: rule as a changed table "
        "asks, through the curators' verbs, as one batch that can be undone; rows that were not "
        "changed do nothing, rows whose fact was changed since the export are left out."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the direction, what, and where to."""
        parser.add_argument("direction", choices=["export", "import"])
        parser.add_argument(
            "file", type=Path, nargs="?", metavar="FILE", help="its suffix tells how"
        )
        parser.add_argument("--subject", choices=list(exchange.COLUMNS), default=Subject.STATEMENT)
        parser.add_argument("--format", choices=list(exchange.Format), help="csv unless given")
        parser.add_argument("--status", choices=list(Status), help="export only these")
        parser.add_argument("--as", dest="curator", metavar="USER", help="who imports")
        parser.add_argument("--reason", default="")
        parser.add_argument("--dry-run", action="store_true")

    def handle(self, **options: Any) -> None:
        """Write or read."""
        subject, file = Subject(options["subject"]), options["file"]
        form = format_of(file, options["format"])
        if options["direction"] == "export":
            table: Any = review.MERGEABLE[subject]
            facts = there(table.objects).order_by("pk")
            if options["status"] and "status" not in exchange.COLUMNS[subject]:
                raise CommandError(f"A {subject} has no status; leave --status out.")
            if options["status"]:
                facts = facts.filter(status=options["status"])
            told = exchange.write(exchange.COLUMNS[subject], exchange.rows(subject, facts), form)
            put(told, file)
            return
        curator = User.objects.filter(username=options["curator"] or "").first()
        if curator is None:
            raise CommandError(
                f"There is no user {options['curator']!r}; say who imports with --as USER."
            )
        try:
            asked = exchange.asked(subject, exchange.read(take(file), form))
            title = f"import {subject}s from {file.name}"[:200]
            batch = review.plan(asked, title=title, curator=curator, reason=options["reason"])
            do(batch, curator, self.stdout, dry=options["dry_run"])
        except review.ReviewError as error:
            raise CommandError(str(error)) from error


def format_of(file: Path | None, given: str | None) -> exchange.Format:
    """Return the format that is asked for, or the one of the file's name.

    Raises:
        CommandError: neither tells.
    """
    word = given or (file.suffix.removeprefix(".") if file else "csv")
    try:
        return exchange.Format(word)
    except ValueError:
        known = ", ".join(exchange.Format)
        raise CommandError(f"{word!r} is no format; name one by --format: {known}.") from None


def put(data: bytes, file: Path | None) -> None:
    """Write to a file, or to standard output."""
    if file is None:
        sys.stdout.buffer.write(data)
    else:
        file.write_bytes(data)


def take(file: Path | None) -> bytes:
    """Return what a file holds.

    Raises:
        CommandError: none was named, or there is none.
    """
    if file is None:
        raise CommandError("Name the file to import.")
    try:
        return file.read_bytes()
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}.") from error
