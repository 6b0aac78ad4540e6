"""``manage.py webhook``: make, list, replay and stop subscriptions to changes."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from events import outbox
from events.models import Subscription
from events.models.webhooks import receiver


class Command(BaseCommand):
    """Make a subscription; the secret that signs is printed once."""

    help = (
        "Tell ADDRESS of every change from now on, and print the secret that signs, this once. "
        "Without ADDRESS: --since tells NAME again what changed after a version, --stop stops it. "
        "Without NAME, list the subscriptions."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take a name, an address and what to do."""
        parser.add_argument("name", metavar="NAME", nargs="?", help="what the subscriber is")
        parser.add_argument("address", metavar="ADDRESS", nargs="?", help="where it listens")
        parser.add_argument("--since", type=int, metavar="VERSION", help="replay what came after")
        parser.add_argument("--stop", action="store_true", help="tell it nothing more")

    def handle(self, **options: Any) -> None:
        """Do what was asked, or say what is wrong with it."""
        name, address, since = options["name"], options["address"], options["since"]
        named = Subscription.objects.filter(name=name)
        if name is None:
            for one in Subscription.objects.all():
                state = "stopped" if one.disabled_at else f"{one.failures} failures in a row"
                self.stdout.write(f"{one.name} {one.address} ({state})")
        elif address is not None:
            self.stdout.write(self.subscribe(name, address).secret)
        elif not named.exists():
            raise CommandError(f"There is no subscription {name!r}; give its ADDRESS to make one.")
        elif since is not None:
            outbox.replay(named, since)
            self.stdout.write(f"{name} is told what changed after version {since}.")
        elif options["stop"]:
            named.stop()
            self.stdout.write(f"{name} is told nothing more.")
        else:
            raise CommandError("Say what to do with it: --since VERSION or --stop.")

    def subscribe(self, name: str, address: str) -> Subscription:
        """Make a subscription under a name of its own."""
        if Subscription.objects.filter(name=name).exists():
            raise CommandError(f"There is a subscription {name!r} already; take another name.")
        try:
            receiver(address)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        return Subscription.objects.subscribe(name, address)
