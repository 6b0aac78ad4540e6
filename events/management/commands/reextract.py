"""Read stored articles again with a newer engine."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from events.ingest import Result, reextract
from events.management.tally import Tally
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
        tally = Tally()
        tally.follow(reextract(ids), len(ids), stored=True)
        tally.tell(self, len(ids), [Result.UPDATED, Result.UNCHANGED])
