"""``manage.py bulk``: rule on many facts as one thing, from a script."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError, OutputWrapper
from tqdm import tqdm

from events import review
from events.models import Batch
from events.vocabulary import Planned, Subject, Verb

VERBS = {"accept": Verb.ACCEPT, "reject": Verb.REJECT, "amend": Verb.AMEND, "merge": Verb.SAME}


class Command(BaseCommand):
    """The batches of the admin, for scripts."""

    help = (
        "accept, reject, amend (--set FIELD=VALUE) or merge (--into ID) the facts with these ids "
        "(-: read them from standard input), or undo the batch with this id. --dry-run prints what "
        "would change and rules nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the verb, the facts, and who rules."""
        parser.add_argument("verb", choices=[*VERBS, "undo"])
        parser.add_argument("ids", nargs="+", metavar="ID", help="of facts, or of one batch")
        parser.add_argument("--as", dest="curator", metavar="USER", help="who rules")
        parser.add_argument("--subject", choices=list(review.TABLES), default=Subject.STATEMENT)
        parser.add_argument(
            "--set", dest="sets", metavar="FIELD=VALUE", action="append", default=[]
        )
        parser.add_argument("--into", type=int, metavar="ID", help="what the others merge into")
        parser.add_argument("--reason", default="")
        parser.add_argument("--dry-run", action="store_true")

    def handle(self, **options: Any) -> None:
        """Plan, tell, do; or undo."""
        curator = User.objects.filter(username=options["curator"] or "").first()
        if curator is None:
            raise CommandError(
                f"There is no user {options['curator']!r}; say who rules with --as USER."
            )
        try:
            if options["verb"] == "undo":
                self._undo(options, curator)
                return
            asked = list(_asked(options))
            title = f"{options['verb']} {options['subject']}s by command"
            batch = review.plan(asked, title=title, curator=curator, reason=options["reason"])
            do(batch, curator, self.stdout, dry=options["dry_run"])
        except review.ReviewError as error:
            raise CommandError(str(error)) from error

    def _undo(self, options: dict[str, Any], curator: User) -> None:
        (pk,) = _ids(options["ids"])[:1]
        batch = Batch.objects.filter(pk=pk).first()
        if batch is None:
            raise CommandError(f"There is no batch {pk}; see the list of batches in the admin.")
        count = review.undo_batch(batch, curator=curator, reason=options["reason"])
        self.stdout.write(f"batch {pk}: {count} rulings undone.")


def do(batch: Batch, curator: User, out: OutputWrapper, *, dry: bool) -> None:
    """Do a batch and tell what became of it; or, ``dry``, tell what it would do and forget it."""
    if not dry:
        with tqdm(total=batch.items.count(), unit="fact", disable=None) as bar:
            for step in review.finish(batch, curator=curator):
                waits = step.items.filter(state=Planned.WAITS.value).count()
                bar.update((bar.total or 0) - waits - bar.n)
    for line in review.summary(batch):
        out.write(line)
    if dry:
        review.discard(batch, curator=curator)
    else:
        out.write(f"Undo: manage.py bulk undo {batch.pk} --as {curator.username}")


def _asked(options: dict[str, Any]) -> Iterator[review.Asked]:
    verb, subject = VERBS[options["verb"]], Subject(options["subject"])
    if verb is Verb.SAME and options["into"] is None:
        raise CommandError("Say with --into ID what the others merge into.")
    change = dict(_pair(one) for one in options["sets"])
    if bool(change) != (verb is Verb.AMEND):
        raise CommandError("amend needs --set FIELD=VALUE; no other verb takes it.")
    for pk in _ids(options["ids"]):
        if verb is Verb.SAME:
            yield review.Asked(verb=verb, subject=subject, pk=options["into"], other=pk)
        else:
            yield review.Asked(verb=verb, subject=subject, pk=pk, change=change)


def _pair(text: str) -> tuple[str, Any]:
    name, sign, value = text.partition("=")
    if not sign:
        raise CommandError(f"--set {text!r} sets nothing; write FIELD=VALUE.")
    return name, _value(name, value)


def _value(name: str, value: str) -> Any:
    """Return a value as a ruling takes it: rows by id, nothing for an empty one."""
    if name not in review.REFERENCES:
        return value
    if value and not value.isdecimal():
        raise CommandError(f"--set {name}={value}: give the id of a row.")
    return int(value) if value else None


def _ids(given: list[str]) -> list[int]:
    texts = sys.stdin.read().split() if given == ["-"] else given
    wrong = [text for text in texts if not text.isdecimal()]
    if wrong:
        raise CommandError(f"{wrong[0]!r} is no id; give numbers, or - to read them.")
    return [int(text) for text in texts]
