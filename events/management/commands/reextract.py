"""Read stored articles again with a newer engine."""

from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from events.ingest import Failure, Result, reextract
from events.models import Article


class Command(BaseCommand):
    """``manage.py reextract [--all | ID...]``: 0 when all went well, 1 when some did not."""

    help = (
        "Read stored articles again with the engine as it is now. What a curator decided stays; "
        "what is decided but no longer found is listed."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the arguments."""
        parser.add_argument("ids", nargs="*", type=int, metavar="ID", help="ids of articles")
        parser.add_argument("--all", action="store_true", help="every article")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Read again, then print what became of the articles."""
        if options["all"] == bool(options["ids"]):
            raise CommandError("Give ids of articles, or --all for every one.", returncode=2)
        every = Article.objects.order_by("pk").values_list("pk", flat=True)
        ids = list(every) if options["all"] else list(dict.fromkeys(options["ids"]))
        counts: Counter[str] = Counter()
        failures: list[Failure] = []
        unfit: list[str] = []
        for one in tqdm(reextract(ids), total=len(ids), unit="article", disable=None):
            if isinstance(one, Failure):
                failures.append(one)
            else:
                counts[one.result] += 1
                unfit += [f"article {one.article}: {what}" for what in one.unfit]
        told = ", ".join(
            f"{counts[result]} {result}" for result in (Result.UPDATED, Result.UNCHANGED)
        )
        self.stdout.write(f"{len(ids)} articles: {told}, {len(failures)} failed")
        for what in unfit:
            self.stdout.write(f"decided, but no longer found: {what}")
        for failure in failures:
            self.stderr.write(f"failed: {failure}")
        if failures:
            raise SystemExit(1)
