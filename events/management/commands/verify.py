"""Check that every stored selector still picks its words."""

from typing import Any

from django.core.management.base import BaseCommand
from tqdm import tqdm

from events.ingest import verify
from events.models import Article


class Command(BaseCommand):
    """``manage.py verify``: 0 when every selector holds, 1 when one does not."""

    help = (
        "Check every selector against the stored text: the hash is equal and the span holds the "
        "very words, else it is marked broken."
    )

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Check, then print the counts and what is broken."""
        articles = selectors = broken = 0
        for one in tqdm(verify(), total=Article.objects.count(), unit="article", disable=None):
            articles += 1
            selectors += one.selectors
            broken += len(one.broken)
            for what in one.broken:
                self.stderr.write(f"broken: {what}")
        self.stdout.write(f"{selectors} selectors in {articles} articles: {broken} broken")
        if broken:
            raise SystemExit(1)
