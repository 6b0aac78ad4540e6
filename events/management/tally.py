"""What became of many articles, as the commands that read them tell it."""

from collections import Counter
from collections.abc import Iterable, Sequence

from django.core.management.base import BaseCommand
from tqdm import tqdm

from events.ingest import Failure, Outcome, Result


class Tally:
    """How many articles came to what, what failed, and which rulings no longer fit."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.failures: list[Failure] = []
        self.unfit: list[str] = []

    def follow(
        self, articles: Iterable[Outcome | Failure], total: int, *, stored: bool = False
    ) -> None:
        """Count the articles while they are read, behind a bar on a terminal.

        What was stored before goes by its number, what comes in by its file.
        """
        for one in tqdm(articles, total=total, unit="article", disable=None):
            if isinstance(one, Failure):
                self.failures.append(one)
            else:
                self.counts[one.result] += 1
                name = f"article {one.article}" if stored else one.source
                self.unfit += [f"{name}: {what}" for what in one.unfit]

    def tell(self, command: BaseCommand, total: int, results: Sequence[Result]) -> None:
        """Print it; the command ends with 1 where something failed."""
        told = ", ".join(f"{self.counts[result]} {result}" for result in results)
        command.stdout.write(f"{total} articles: {told}, {len(self.failures)} failed")
        for what in self.unfit:
            command.stdout.write(f"decided, but no longer found: {what}")
        for failure in self.failures:
            command.stderr.write(f"failed: {failure}")
        if self.failures:
            raise SystemExit(1)
