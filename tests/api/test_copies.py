"""Copies of the chronology: changes alone keep one in step, and every old id tells where it went."""

import random

import pytest

from events import ledger, review
from events.ingest import Document, ingest_document
from events.models import Revision
from events.vocabulary import Subject
from tests.api.rows import ROOT, STORY, make_chronology
from tests.factories import (
    make_curator,
    make_forum,
    make_organisation,
    make_speaker,
    make_statement,
)
from tests.timeline.test_known_at import edit

pytestmark = pytest.mark.django_db

OWN = {"id", "url", "version", "recorded_at", "changed_at"}


def crawl(client, path):
    """Every row of a list, page by page."""
    address, rows = f"/api/v1/{path}", []
    while address:
        page = client.get(address).json()
        rows += page["results"]
        address = (page["next"] or "").removeprefix("http://testserver")
    return rows, page


def follow(copy, changes):
    """Do to a copy what docs/api.md says."""
    for change in changes:
        if change["subject"] not in {"statement", "forum"}:
            continue
        if change["document"] is None:
            copy.pop(change["url"], None)
        else:
            copy[change["url"]] = change["document"]
    return copy


@pytest.mark.parametrize("seed", [1, 2])
def test_a_copy_that_follows_the_changes_is_the_chronology(client, seed):
    curator, chance = make_curator(), random.Random(seed)  # noqa: S311 - a repeatable test
    speakers = [make_speaker(f"Speaker {n}") for n in range(5)]
    forum = make_forum(date="2011-12-07/2011-12-08")
    for number in range(8):
        make_statement(f"said {number}", speaker=speakers[number % 5], date="2011", forum=forum)
    rows, page = crawl(client, "timeline/?limit=5")
    copy = {row["url"]: {name: row[name] for name in row.keys() - OWN} for row in rows}
    for _ in range(60):
        edit(curator, chance)
    changes, _ = crawl(client, f"changes/?limit=7&since={page['crawl']['version']}")
    now, _ = crawl(client, "timeline/?limit=5")
    assert follow(copy, changes) == {
        row["url"]: {name: row[name] for name in row.keys() - OWN} for row in now
    }


MAKE = {
    Subject.STATEMENT: (
        "statements",
        lambda n: make_statement(f"word {n}", speaker=make_speaker()),
    ),
    Subject.FORUM: ("forums", lambda n: make_forum(f"Forum {n}")),
    Subject.SPEAKER: ("speakers", lambda n: make_speaker(f"Speaker {n}")),
    Subject.ORGANISATION: ("organisations", lambda n: make_organisation(f"Council {n}")),
    Subject.SERIES: ("series", lambda n: make_forum(f"Forum {n}").series),
}


def told(client, subject, pk):
    """The changes of one fact, as action and redirect."""
    rows, _ = crawl(client, f"changes/?subject={subject}")
    return [(row["action"], row["redirect"]) for row in rows if row["subject_id"] == pk][1:]


@pytest.mark.parametrize("subject", MAKE)
def test_what_was_merged_redirects_with_its_reason_and_comes_back_when_undone(client, subject):
    path, make = MAKE[subject]
    curator = make_curator()
    if subject is Subject.STATEMENT:
        first = make_statement("word 1")
        second, third = (make_statement(f"word {n}", speaker=first.speaker) for n in (2, 3))
    else:
        first, second, third = (make(n) for n in range(3))
    for row in (first, second, third):
        with ledger.recording() as record:
            record.touch(subject, [row.pk])
    review.merge(subject, second.pk, first.pk, curator=curator, reason="the same")
    last = review.merge(subject, third.pk, second.pk, curator=curator, reason="the same too")
    answers = [client.get(f"/api/v1/{path}/{row.pk}/") for row in (first, second)]
    kept = f"{ROOT}{path}/{third.pk}/"
    assert [(one.status_code, one["Location"], one.json()["reason"]) for one in answers] == [
        (301, kept, "the same"),
        (301, kept, "the same too"),
    ]
    assert (told(client, subject, second.pk)[-1]) == ("merged", kept)
    review.undo(last, curator=curator)
    assert client.get(f"/api/v1/{path}/{second.pk}/").status_code == 200
    assert told(client, subject, second.pk)[-1] == ("unmerged", None)


def gone(rows):
    """Rows that a later reading may lose, by subject."""
    return {
        Subject.DATE: ("dates", rows["mention"]),
        Subject.SPEAKER: ("speakers", make_speaker("Nobody Else")),
        Subject.ORGANISATION: ("organisations", make_organisation("No Council")),
    }


@pytest.mark.parametrize("subject", [Subject.DATE, Subject.SPEAKER, Subject.ORGANISATION])
def test_what_was_lost_is_a_tombstone_and_gone_with_its_reason(client, subject):
    path, row = gone(make_chronology())[subject]
    pk = row.pk
    with ledger.recording() as record:
        record.touch(subject, [pk])
    with ledger.recording(reason="no longer found") as record:
        row.delete()
        record.touch(subject, [pk])
    answer = client.get(f"/api/v1/{path}/{pk}/")
    assert (answer.status_code, answer.json()["detail"]) == (
        410,
        f"The {subject} {pk} was withdrawn: no longer found.",
    )
    assert told(client, subject, pk) == [("withdrawn", None)]


def test_every_fact_that_ingest_lists_has_a_history(client):
    text = f"{STORY}\n\nThe Harbour Council said on 8 December that water is scarce.\n"
    ingest_document(Document(text=text), source="test", outlet="Delta Herald")
    for path in (
        "forums",
        "statements",
        "speakers",
        "organisations",
        "series",
        "articles",
        "dates",
    ):
        listed, _ = crawl(client, f"{path}/")
        subject = path.removesuffix("s") if path != "series" else path
        known = Revision.objects.filter(subject=subject).values_list("subject_id", flat=True)
        assert {row["url"] for row in listed} == {f"{ROOT}{path}/{pk}/" for pk in known}
        assert listed, path
