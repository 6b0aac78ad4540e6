"""Change a made chronology by the project's own verbs until standard input ends.

Articles come in, statements and forums are rejected, amended and merged, speakers are merged, and
some of it is undone. ``python -m benchmarks.crawl`` starts this beside a crawl.
"""

import os
import select
import sys
from collections import Counter
from collections.abc import Callable
from random import Random
from typing import Final

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
django.setup()

from django.contrib.auth.models import User  # noqa: E402 - settings first

from benchmarks.prose import Prose  # noqa: E402 - as above
from events import review  # noqa: E402 - as above
from events.ingest import Document, ingest_document  # noqa: E402 - as above
from events.models import Decision, Speaker, Statement  # noqa: E402 - as above
from events.vocabulary import Subject  # noqa: E402 - as above

DATES: Final = ("1996-01-02", "2011-12-07", "2026-11", "2015", "")


class Changes:
    """One change after the other, and how many of each were made."""

    def __init__(self) -> None:
        self.prose = Prose(os.getpid())
        self.chance = Random(os.getpid())  # noqa: S311 - no secret
        curator = {"is_staff": True, "is_superuser": True}
        self.curator, _ = User.objects.update_or_create(username="changing", defaults=curator)
        self.made: Counter[str] = Counter()
        self.statements = Statement.objects.order_by("-pk").values_list("pk", flat=True)[0]
        self.speakers = Speaker.objects.order_by("-pk").values_list("pk", flat=True)[0]

    def make(self) -> None:
        """Make one change; one that is refused, as of what is gone, is counted apart."""
        verbs = (self._insert, self._reject, self._amend, self._merge, self._merge_speakers)
        verb: Callable[[], object] = self.chance.choice((*verbs, self._undo))
        try:
            verb()
        except review.ReviewError:
            self.made["refused"] += 1
        else:
            self.made[verb.__name__.removeprefix("_")] += 1

    def _insert(self) -> None:
        said = [f"{self.prose.sentence('en', n)}, Ana Lim said on Tuesday." for n in range(4)]
        published = f"{self.chance.randint(1996, 2026)}-05-07"
        ingest_document(
            Document(text=" ".join(said), published=published, title="Delta Forum"), source="made"
        )

    def _reject(self) -> None:
        review.reject(Subject.STATEMENT, self._statement(), curator=self.curator)

    def _amend(self) -> None:
        when = {"date": self.chance.choice(DATES)}
        review.amend(Subject.STATEMENT, self._statement(), when, curator=self.curator)

    def _merge(self) -> None:
        pair = self._statement(), self._statement()
        review.merge(Subject.STATEMENT, *pair, curator=self.curator)

    def _merge_speakers(self) -> None:
        pair = (self.chance.randint(self.speakers // 2, self.speakers) for _ in range(2))
        review.merge(Subject.SPEAKER, *pair, curator=self.curator)

    def _undo(self) -> None:
        last = Decision.objects.filter(curator=self.curator).order_by("-pk").first()
        if last:
            review.undo(last, curator=self.curator)

    def _statement(self) -> int:
        return self.chance.randint(1, self.statements)


def main() -> None:
    """Tell that it begins, change until standard input ends, and tell how often."""
    changes = Changes()
    print("begun", flush=True)
    while not select.select([sys.stdin], [], [], 0)[0]:
        changes.make()
    print(", ".join(f"{count} {name}" for name, count in sorted(changes.made.items())))


if __name__ == "__main__":
    main()
