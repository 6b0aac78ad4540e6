"""``manage.py gold``: what curators ruled, as articles to measure the engine on."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.gold import curated


class Command(BaseCommand):
    """Write the curated articles as a gold folder."""

    help = (
        "export DIR: write every article whose statements and forums are all ruled on as DIR/*.txt "
        "with its annotation DIR/*.json, in the format of benchmarks/gold; "
        "`python benchmarks/forums.py DIR` then scores the engine on them."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder."""
        parser.add_argument("direction", choices=["export"])
        parser.add_argument("folder", type=Path, metavar="DIR")

    def handle(self, **options: Any) -> None:
        """Write two files an article; a folder that holds others is left alone."""
        folder: Path = options["folder"]
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise CommandError(f"{folder} is not an empty folder; name another one.")
        folder.mkdir(parents=True, exist_ok=True)
        articles = statements = forums = 0
        for one in curated():
            told = json.dumps(one.annotation, ensure_ascii=False, indent=1)
            (folder / f"{one.stem}.txt").write_bytes(one.text.encode())
            (folder / f"{one.stem}.json").write_text(told + "\n", "utf-8")
            articles += 1
            statements += len(one.annotation["statements"])
            forums += len(one.annotation["forums"])
        self.stdout.write(f"{articles} articles: {statements} statements, {forums} forums.")
