"""Any sequence of rulings: nothing is lost, all of it replays, and all of it can be taken back."""

import os
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import ProtectedError
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from events import review
from events.extraction.records import Document
from events.ingest import ingest_document
from events.models import (
    Article,
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
from events.vocabulary import Subject, Verb
from tests.factories import make_curator

VERBS = int(os.environ.get("ROSTRUM_VERBS", "20"))
"""Rulings in one sequence; a longer search is asked for by the environment."""

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
NAMES = ["Ana Lim", "Kelp Trust", "Somebody Else", "The Forum"]


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
        return value

    entries = Entry.objects.filter(status__in=["proposed", "accepted"])
    return sorted(str(told(entry.document)) for entry in entries)


def ingest():
    for number, article in enumerate(ARTICLES):
        ingest_document(article, source=f"{number}.txt")


class Curation(RuleBasedStateMachine):
    """Curators rule at random; each ruling is made, or refused without a trace."""

    def __init__(self):
        super().__init__()
        self.atom = transaction.atomic()
        self.atom.__enter__()
        ingest()
        self.curator = make_curator()
        self.machine = published()
        self.made = self.refused = 0

    def teardown(self):
        """Replay all on a fresh ingest, then take all back, and see that nothing is lost."""
        try:
            self.replays()
            self.takes_back()
        finally:
            transaction.set_rollback(True)
            self.atom.__exit__(None, None, None)

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

    def row(self, data, subject):
        ids = list(TABLES[subject]._default_manager.order_by("pk").values_list("pk", flat=True))
        return data.draw(st.sampled_from(ids))

    @rule(data=st.data(), verb=st.sampled_from([review.accept, review.reject]))
    def judges(self, data, verb):
        subject = data.draw(st.sampled_from([Subject.STATEMENT, Subject.STATEMENT, Subject.FORUM]))
        pk = self.row(data, subject)
        self.ask(lambda: verb(subject, pk, curator=self.curator))

    @rule(data=st.data(), subject=st.sampled_from(list(TABLES)))
    def amends(self, data, subject):
        fields = data.draw(
            st.lists(st.sampled_from(review.subjects.AMENDABLE[subject]), min_size=1, max_size=2)
        )
        changes = {name: self.value(data, subject, name) for name in fields}
        pk = self.row(data, subject)
        self.ask(lambda: review.amend(subject, pk, changes, curator=self.curator))

    def value(self, data, subject, name):
        references = review.subjects.REFERENCES
        if name == "hosts":
            return sorted({self.row(data, references[name]) for _ in range(2)})
        if name in references:
            return self.row(data, references[name])
        if name == "parts":
            return self.parts(data, ARTICLES[0].text)
        if name == "kind" and subject is Subject.SPEAKER:
            return data.draw(st.sampled_from(["person", "organisation"]))
        plain: dict[str, list[Any]] = {
            "date": DATES,
            "kind": ["direct", "indirect", "mixed"],
            "edition": [None, 2, 5],
        }
        return data.draw(st.sampled_from(plain.get(name, NAMES)))

    def parts(self, data, text):
        words = [0, *(at + 1 for at, char in enumerate(text) if char == " ")]
        bounds = data.draw(st.lists(st.sampled_from(words), min_size=2, max_size=4, unique=True))
        bounds = sorted(bounds)[: len(bounds) // 2 * 2]
        return [list(pair) for pair in zip(bounds[::2], bounds[1::2], strict=True)]

    @rule(data=st.data(), date=st.sampled_from(DATES))
    def adds(self, data, date):
        article = data.draw(st.sampled_from(list(Article.objects.order_by("pk"))))
        speaker = self.row(data, Subject.SPEAKER)
        parts = self.parts(data, article.text)
        self.ask(
            lambda: review.add(
                article.pk, parts, speaker=speaker, kind="indirect", date=date, curator=self.curator
            )
        )

    @rule(data=st.data(), subject=st.sampled_from(MERGEABLE))
    def merges(self, data, subject):
        keep, other = self.row(data, subject), self.row(data, subject)
        self.ask(lambda: review.merge(subject, keep, other, curator=self.curator))

    @rule(
        data=st.data(),
        subject=st.sampled_from(MERGEABLE),
        verb=st.sampled_from([Verb.DIFFERENT, Verb.UNSURE]),
    )
    def tells_apart(self, data, subject, verb):
        one, other = self.row(data, subject), self.row(data, subject)
        self.ask(lambda: review.judge(subject, one, other, verb, curator=self.curator))

    @rule(data=st.data())
    def takes_one_back(self, data):
        decisions = list(Decision.objects.in_force().order_by("-pk")[:12])
        if decisions:
            decision = data.draw(st.sampled_from(decisions))
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
def test_any_sequence_replays_and_can_be_taken_back():
    run_state_machine_as_test(
        Curation,
        settings=settings(
            max_examples=SEQUENCES,
            stateful_step_count=VERBS,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(settings().suppress_health_check),
        ),
    )
    assert not User.objects.exists()
