"""Any sequence of rulings: nothing is lost, all of it replays, and all of it can be taken back.

A longer search: ROSTRUM_VERBS=1000 ROSTRUM_SEQUENCES=4 pytest tests/test_curation.py -s; it tells of
each sequence what was asked, made and refused, and how long the proofs took.
"""

import os
import re
from random import Random
from time import perf_counter
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import ProtectedError
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from events import ledger, review
from events.extraction.records import Document
from events.ingest import ingest_document
from events.models import (
    Article,
    Batch,
    DateMention,
    Decision,
    Entry,
    Evidence,
    Forum,
    ForumSeries,
    Organisation,
    Revision,
    Speaker,
    Statement,
)
from events.vocabulary import SpeakerKind, Subject, Verb
from tests.factories import make_curator

VERBS = int(os.environ.get("ROSTRUM_VERBS", "20"))
"""Rulings in one sequence; a longer search is asked for by the environment."""

LONG = 100
"""Verbs from which on a failing sequence is told as it is: each shorter one takes a minute to try."""

SEQUENCES = int(os.environ.get("ROSTRUM_SEQUENCES", "3"))

ARTICLES = [
    Document(
        text=(
            "PORTO, May 9, 2024 - Tides will rise, said Ana Lim, director of the Harbour Council, "
            "on May 7, 2024 at the second Delta Water Forum in Porto. “We must build walls now,” "
            "Lim added. Rain fell.\n\nBo Chen, president of Kelp Trust, said that walls cost money "
            "and that nobody pays.\n\nThe forum, hosted by the Harbour Council, ended on May 8."
        ),
        url="https://herald.example/a",
        published="2024-05-09",
    ),
    Document(
        text=(
            "“We must build walls now,” said A. Lim of the Harbor Council at the 2nd Delta Forum "
            "in Porto on Tuesday. Water has no memory, she warned.\n\nChen Bo, who heads the Kelp "
            "Trust, told the Delta Water Forum that nobody pays for walls. Fish come back, he said "
            "on May 7, 2024."
        ),
        url="https://courier.example/b",
        published="2024-05-09",
    ),
    Document(
        text=(
            "Carla Ruiz said on March 3, 2023 that “salt is the cheapest stone.” She spoke at the "
            "Reef Finance Summit in Lisbon, held on March 2-3, 2023.\n\nAccording to Dan Okoro, "
            "the minister of ports, the summit changed nothing. “Ports are slow,” Okoro said."
        ),
        url="https://post.example/c",
        published="2023-03-04",
    ),
]

TABLES = {
    Subject.STATEMENT: Statement,
    Subject.FORUM: Forum,
    Subject.SPEAKER: Speaker,
    Subject.ORGANISATION: Organisation,
    Subject.SERIES: ForumSeries,
    Subject.DATE: DateMention,
}
MERGEABLE = [subject for subject in TABLES if subject is not Subject.DATE]
DATES = ["", "2011", "2014-09-18", "2024-05-07/2024-05-08", "XXXX-05-07", "2010~"]
FORUMS = ["The Forum", "Delta Water Forum", "Kelp Summit"]
NAMES = ["Ana Lim", "Kelp Trust", "Somebody Else", "The Forum"]


ADDRESS = re.compile(r"^([a-z]+)/\d+/$")
"""The address of a row, which holds its id."""


def published():
    """What readers are served, whatever ids the rows have and whichever evidence came first."""

    def told(value, key=""):
        if isinstance(value, dict):
            return {name: told(one, name) for name, one in value.items() if name != "id"}
        if isinstance(value, list):
            return (
                [told(one) for one in value]
                if key == "parts"
                else sorted(map(str, map(told, value)))
            )
        return ADDRESS.sub(r"\1/", value) if isinstance(value, str) else value

    entries = Entry.objects.filter(status__in=["proposed", "accepted"])
    return sorted(str(told(entry.document)) for entry in entries)


def ingest():
    for number, article in enumerate(ARTICLES):
        ingest_document(article, source=f"{number}.txt")


def decided():
    """The rulings in force."""
    return Decision.objects.in_force().order_by("pk").values_list("pk", flat=True)


DICE = st.integers(0, 0xFFFF).map(Random)
"""What a ruling is about, in two bytes for hypothesis."""


class Curation(RuleBasedStateMachine):
    """Curators rule at random; each ruling is made, or refused without a trace."""

    def __init__(self):
        super().__init__()
        self.atom = transaction.atomic()
        self.atom.__enter__()
        ingest()
        self.curator = make_curator()
        self.machine = published()
        self.began = perf_counter()
        self.made = self.refused = 0

    def teardown(self):
        """Replay all on a fresh ingest, then take all back, and see that nothing is lost."""
        took = perf_counter() - self.began
        in_force = Decision.objects.in_force().count()
        try:
            self.stands()
            self.replays()
            self.takes_back()
            proofs = perf_counter() - self.began - took
            print(  # noqa: T201 - what a longer search is read for
                f"\n{self.made + self.refused} verbs asked in {took:.0f} s: {self.made} made, "
                f"{self.refused} refused, {in_force} in force; replayed, taken back, nothing lost "
                f"in {proofs:.0f} s"
            )
        finally:
            transaction.set_rollback(True)
            self.atom.__exit__(None, None, None)

    def stands(self):
        """What is served is what the tables tell: written anew, nothing differs."""
        with ledger.recording(reason="test") as record:
            for subject, table in TABLES.items():
                record.touch(subject, table._default_manager.values_list("pk", flat=True))
        differing = Revision.objects.filter(reason="test")
        assert list(differing.values("subject", "before", "after")) == []

    def replays(self):
        lines = list(review.export())
        here = published()
        with transaction.atomic():
            clear()
            ingest()
            assert published() == self.machine
            told = review.replay(lines, curator=self.curator)
            assert told.unfit == []
            assert (told.done, told.known) == (len(lines), 0)
            assert published() == here
            assert list(review.export()) == lines
            assert review.replay(lines, curator=self.curator).known == len(lines)
            transaction.set_rollback(True)

    def takes_back(self):
        before = Decision.objects.count()
        for decision in Decision.objects.in_force().order_by("-pk"):
            review.undo(decision, curator=self.curator)
        assert published() == self.machine
        assert Decision.objects.count() == before
        for decision in Decision.objects.all():
            assert decision.undone_by_id == self.curator.pk

    def ask(self, verb):
        """Rule; what is refused leaves no trace."""
        count = Revision.objects.count()
        try:
            verb()
            self.made += 1
        except review.ReviewError:
            self.refused += 1
            assert Revision.objects.count() == count

    def row(self, dice, subject):
        ids = list(TABLES[subject]._default_manager.order_by("pk").values_list("pk", flat=True))
        return dice.choice(ids)

    @rule(dice=DICE, verb=st.sampled_from([review.accept, review.reject]))
    def judges(self, dice, verb):
        subject = dice.choice([Subject.STATEMENT, Subject.STATEMENT, Subject.FORUM])
        pk = self.row(dice, subject)
        self.ask(lambda: verb(subject, pk, curator=self.curator))

    @rule(dice=DICE, subject=st.sampled_from(list(TABLES)))
    def amends(self, dice, subject):
        amendable = review.subjects.AMENDABLE[subject]
        fields = dice.sample(amendable, dice.randint(1, min(2, len(amendable))))
        changes = {name: self.value(dice, subject, name) for name in fields}
        pk = self.row(dice, subject)
        self.ask(lambda: review.amend(subject, pk, changes, curator=self.curator))

    def value(self, dice, subject, name):
        references = review.subjects.REFERENCES
        if name == "hosts":
            return sorted({self.row(dice, references[name]) for _ in range(2)})
        if name in references:
            return self.row(dice, references[name])
        if name in {"parts", "place"}:
            return self.placed(dice, name)
        if name == "kind" and subject is Subject.SPEAKER:
            return dice.choice(["person", "organisation"])
        plain: dict[str, list[Any]] = {
            "date": DATES,
            "kind": ["direct", "indirect", "mixed"],
            "edition": [None, 2, 5],
        }
        return dice.choice(plain.get(name, NAMES))

    def placed(self, dice, name):
        if name == "parts":
            return self.parts(dice, ARTICLES[0].text)
        article = dice.choice(list(Article.objects.order_by("pk")))
        return {
            "field": dice.choice(["name", "dates", "city"]),
            "text_sha256": article.text_sha256,
            "spans": self.parts(dice, article.text),
        }

    def parts(self, dice, text):
        words = [0, *(at + 1 for at, char in enumerate(text) if char == " ")]
        bounds = sorted(dice.sample(words, dice.choice([2, 4])))
        return [list(pair) for pair in zip(bounds[::2], bounds[1::2], strict=True)]

    @rule(dice=DICE, date=st.sampled_from(DATES))
    def adds(self, dice, date):
        article = dice.choice(list(Article.objects.order_by("pk")))
        told = {"speaker": self.row(dice, Subject.SPEAKER), "kind": "indirect", "date": date}
        told["forum"] = dice.choice([None, self.row(dice, Subject.FORUM)])
        parts = self.parts(dice, article.text)
        self.ask(lambda: review.add(article.pk, parts, **told, curator=self.curator))

    @rule(dice=DICE, name=st.sampled_from(NAMES))
    def adds_a_speaker(self, dice, name):
        article = dice.choice(list(Article.objects.order_by("pk")))
        told = {"role": dice.choice(["", "envoy"]), "kind": dice.choice(list(SpeakerKind))}
        told["organisation_as_printed"] = dice.choice(["", *NAMES])
        self.ask(
            lambda: review.add_speaker(
                article.pk, self.span(dice, article), name=name, curator=self.curator, **told
            )
        )

    @rule(dice=DICE, name=st.sampled_from(FORUMS))
    def adds_a_forum(self, dice, name):
        article = dice.choice(list(Article.objects.order_by("pk")))
        told = {"date": dice.choice(DATES), "edition": dice.choice([None, 2, 5])}
        self.ask(
            lambda: review.add_forum(
                article.pk, self.span(dice, article), name=name, curator=self.curator, **told
            )
        )

    def span(self, dice, article):
        """Some words, or those that name somebody or something already."""
        named = Evidence.objects.filter(article=article, field="name").order_by("pk")
        known = list(named.values_list("start", "end"))
        return dice.choice([*self.parts(dice, article.text), *known[:2]])

    @rule(dice=DICE, subject=st.sampled_from(MERGEABLE))
    def merges(self, dice, subject):
        keep, other = self.row(dice, subject), self.row(dice, subject)
        self.ask(lambda: review.merge(subject, keep, other, curator=self.curator))

    @rule(
        dice=DICE,
        subject=st.sampled_from(MERGEABLE),
        verb=st.sampled_from([Verb.DIFFERENT, Verb.UNSURE]),
    )
    def tells_apart(self, dice, subject, verb):
        one, other = self.row(dice, subject), self.row(dice, subject)
        self.ask(lambda: review.judge(subject, one, other, verb, curator=self.curator))

    @rule(dice=DICE, number=st.integers(2, 5))
    def rules_on_many(self, dice, number):
        """Plan a batch of mixed rulings, and do it in pieces; what cannot be done is left out."""
        asked = [self.asked(dice) for _ in range(number)]

        def do():
            batch = review.plan(asked, title="some", curator=self.curator)
            while batch.ended_at is None:
                batch = review.go_on(batch, curator=self.curator, most=2)

        self.ask(do)

    def asked(self, dice):
        verb = dice.choice([Verb.ACCEPT, Verb.REJECT, Verb.AMEND, Verb.SAME])
        subjects = {Verb.AMEND: list(review.MANY), Verb.SAME: MERGEABLE}
        subject = dice.choice(subjects.get(verb, [Subject.STATEMENT, Subject.FORUM]))
        told = {"verb": verb, "subject": subject, "pk": self.row(dice, subject)}
        if verb is Verb.SAME:
            return review.Asked(**told, other=self.row(dice, subject))
        if verb is Verb.AMEND:
            name = dice.choice(review.MANY[subject])
            return review.Asked(**told, change={name: self.value(dice, subject, name)})
        return review.Asked(**told)

    @rule(dice=DICE)
    def takes_a_batch_back(self, dice):
        """All of it, or nothing where a later ruling stands in the way."""
        batches = list(Batch.objects.filter(begun_at__isnull=False, undone_at=None).order_by("-pk"))
        if batches:
            batch, in_force = dice.choice(batches), list(decided())
            self.ask(lambda: review.undo_batch(batch, curator=self.curator))
            batch.refresh_from_db()
            left = Decision.objects.in_force().filter(item__batch=batch)
            assert not left.exists() if batch.undone_at else list(decided()) == in_force

    @rule(dice=DICE)
    def takes_one_back(self, dice):
        decisions = list(Decision.objects.in_force().order_by("-pk")[:12])
        if decisions:
            decision = dice.choice(decisions)
            self.ask(lambda: review.undo(decision, curator=self.curator))

    @invariant()
    def evidence_holds(self):
        """Whatever is proved is printed just there."""
        for one in Evidence.objects.filter(rule="curator").select_related("article"):
            assert one.article.text[one.start : one.end] == one.exact


def clear():
    """Empty every table that an ingest and the rulings fill."""
    for subject in MERGEABLE:
        TABLES[subject]._default_manager.update(merged_into=None)
    Article.objects.update(original=None)
    tables = [*apps.get_app_config("events").get_models()]
    while tables:  # what others protect goes after them
        table = tables.pop(0)
        try:
            with transaction.atomic():
                table._default_manager.all().delete()
        except ProtectedError:
            tables.append(table)


@pytest.mark.django_db
def test_any_sequence_replays_and_can_be_taken_back(monkeypatch):
    # Hypothesis cuts a sequence at 8 KiB of choices, a third of a thousand rulings.
    for module in ("internal.conjecture.engine", "stateful"):
        monkeypatch.setattr(f"hypothesis.{module}.BUFFER_SIZE", max(8192, 64 * VERBS))
    run_state_machine_as_test(
        Curation,
        settings=settings(
            max_examples=SEQUENCES,
            stateful_step_count=VERBS,
            deadline=None,
            derandomize=True,
            phases=[Phase.generate, *([Phase.shrink] if VERBS < LONG else [])],
            suppress_health_check=list(settings().suppress_health_check),
        ),
    )
    assert not User.objects.exists()
