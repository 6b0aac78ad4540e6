"""``manage.py deliver``: tell subscribers what changed, where no worker runs."""

from typing import Any

from django.core.management.base import BaseCommand

from timeline.webhooks import deliver


class Command(BaseCommand):
    """Send what is due, once."""

    help = "Send every subscriber that is due what changed, then end. manage.py work does so too."

    def handle(self, **options: Any) -> None:
        """Go round until nobody takes anything more."""
        told = 0
        while taken := deliver():
            told += taken
        self.stdout.write(f"{told} messages were taken.")
