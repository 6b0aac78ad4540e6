"""``manage.py agreement``: how far two readers agree, rule by rule."""

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError

from events import review


class Command(BaseCommand):
    """Print the agreement; with ``--draw``, draw a sample first."""

    help = (
        "Print, for each rule, how many statements were drawn, read a second time, agreed on, and "
        "Cohen's kappa. --draw SHARE puts that share of each rule's decided statements before "
        "second readers first; drawing again keeps what was drawn."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the share, and who draws."""
        parser.add_argument("--draw", type=float, metavar="SHARE", help="for example 0.1")
        parser.add_argument("--as", dest="curator", metavar="USER", help="who draws")

    def handle(self, **options: Any) -> None:
        """Draw if asked to, then print."""
        if options["draw"] is not None:
            self._draw(options["draw"], options["curator"])
        for one in review.agreement():
            kappa = "-" if one.kappa is None else f"{one.kappa:.2f}"
            self.stdout.write(
                f"{one.rule or 'all'}: {one.drawn} drawn, {one.read} read, {one.agreed} agreed, "
                f"kappa {kappa}, {one.open} to settle"
            )

    def _draw(self, share: float, name: str | None) -> None:
        user = User.objects.filter(username=name or "").first()
        if user is None:
            raise CommandError(f"There is no user {name!r}; say who draws with --as USER.")
        try:
            new = review.draw(share, curator=user)
        except review.ReviewError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{new} more to be read a second time.")
