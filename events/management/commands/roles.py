"""``manage.py roles``: the groups of curators, and who is in which."""

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError

from events import review


class Command(BaseCommand):
    """Make the groups; with a user and a role, put the one into the other."""

    help = (
        "Make the groups reader, curator, lead and administrator, or set them to what this version "
        "says. With USER and ROLE, make that user staff in that role."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take a user and a role."""
        parser.add_argument("user", metavar="USER", nargs="?", help="whose role to set")
        parser.add_argument("role", metavar="ROLE", nargs="?", choices=list(review.Role))

    def handle(self, **options: Any) -> None:
        """Write the groups, then the membership if one is asked for."""
        review.write_roles()
        name, role = options["user"], options["role"]
        if name is None:
            self.stdout.write(f"Groups: {', '.join(review.Role)}.")
            return
        if role is None:
            raise CommandError(f"Say which role {name} gets: {', '.join(review.Role)}.")
        user = User.objects.filter(username=name).first()
        if user is None:
            raise CommandError(f"There is no user {name!r}; see manage.py createsuperuser.")
        review.give(user, review.Role(role))
        self.stdout.write(f"{name} is {role} now.")
