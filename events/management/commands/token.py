"""``manage.py token``: make, list and revoke the tokens of a user's clients."""

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError

from events.models import ApiToken


class Command(BaseCommand):
    """Make a token for a client; its secret is printed once and kept nowhere."""

    help = (
        "Make a token for a client of USER and print its secret, this once. "
        "With --revoke, revoke the user's tokens of that name; without NAME, list the tokens."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take a user, the client's name, and whether to revoke."""
        parser.add_argument("user", metavar="USER", help="who the client acts for")
        parser.add_argument("name", metavar="NAME", nargs="?", help="what the client is")
        parser.add_argument("--days", type=int, help="how long it is valid; without, until revoked")
        parser.add_argument("--revoke", action="store_true", help="revoke instead of making")

    def handle(self, **options: Any) -> None:
        """Do what was asked, or say what is wrong with it."""
        user = User.objects.filter(username=options["user"]).first()
        if user is None:
            raise CommandError(
                f"There is no user {options['user']!r}; see manage.py createsuperuser."
            )
        tokens = ApiToken.objects.filter(user=user)
        name = options["name"]
        if options["days"] is not None and options["days"] < 1:
            raise CommandError(f"--days {options['days']}: give at least one day.")
        if name is None:
            if options["revoke"]:
                raise CommandError("Say which: manage.py token USER NAME --revoke.")
            for token in tokens.order_by("id"):
                used = f"{token.last_used_at:%Y-%m-%d}" if token.last_used_at else "never"
                self.stdout.write(f"{token.prefix}… {token.name} ({token.state}, used {used})")
        elif options["revoke"]:
            revoked = tokens.filter(name=name).revoke()
            if not revoked:
                raise CommandError(f"{user.username} has no valid token {name!r}.")
            self.stdout.write(f"{revoked} revoked.")
        elif tokens.valid().filter(name=name).exists():
            raise CommandError(
                f"{user.username} has a valid token {name!r} already; revoke it first."
            )
        else:
            self.stdout.write(tokens.issue(user, name, days=options["days"]))
