"""The chronology as it was recorded: a past moment reads the same for ever, a crawl sees one version."""

import random

import pytest
from django.utils import timezone

from events import review
from events.models import Decision, Entry, PastEntry, Speaker, Statement
from events.vocabulary import Subject
from tests.factories import make_curator, make_forum, make_speaker, make_statement
from timeline import chronology
from timeline.keyset import Place
from timeline.query import Selection

pytestmark = pytest.mark.django_db


def everything(known_at=None):
    return list(chronology.stream(Selection(known_at=known_at)))


def edit(curator, chance):
    """Change something, whatever comes: amend, rule, merge, add, undo."""
    statement = chance.choice(Statement.objects.filter(merged_into=None).order_by("pk"))
    verb = chance.choice(["date", "accept", "reject", "merge", "new", "undo"])
    try:
        if verb == "date":
            date = chance.choice(["", "2010", "2011-12", "2014-09-18~", "2009/.."])
            review.amend(Subject.STATEMENT, statement.pk, {"date": date}, curator=curator)
        elif verb == "merge":
            one, other = chance.sample(list(Speaker.objects.filter(merged_into=None)), 2)
            review.merge(Subject.SPEAKER, one.pk, other.pk, curator=curator)
        elif verb == "new":
            make_statement(f"word {chance.random()}", date="2012", speaker=statement.speaker)
        elif verb == "undo":
            review.undo(chance.choice(Decision.objects.in_force()), curator=curator)
        else:
            getattr(review, verb)(Subject.STATEMENT, statement.pk, curator=curator)
    except (review.ReviewError, IndexError, ValueError):
        return  # nothing to merge or undo: some edits are refused, and change nothing


def test_a_moment_reads_the_same_after_any_number_of_edits():
    curator, chance = make_curator(), random.Random(0)  # noqa: S311 - a repeatable test
    speakers = [make_speaker(f"Speaker {n}") for n in range(6)]
    make_forum(date="2011-12-07/2011-12-08")
    for number in range(12):
        make_statement(f"said {number}", speaker=speakers[number % 6], date="2011")
    moments = []
    for _ in range(5):
        for _ in range(20):
            edit(curator, chance)
        moments.append((timezone.now(), everything()))
    for moment, stored in moments:
        assert everything(moment) == stored
    assert PastEntry.objects.exists()


def test_before_anything_was_recorded_there_is_nothing():
    long_ago = timezone.now()
    make_statement(date="2014")
    assert everything(long_ago) == []
    assert len(everything()) == 1


def test_a_crawl_goes_on_at_the_version_it_began_at():
    curator, speaker = make_curator(), make_speaker()
    statements = [make_statement(f"word {n}", speaker=speaker, date="2014") for n in range(9)]
    version = chronology.version().number
    expected = [one.pk for one in Entry.objects.chronological()]
    seen, place = [], None
    while True:
        page = chronology.page(Selection(), limit=2, place=place, version=version)
        seen += [entry.id for entry in page.entries]
        if not page.has_next:
            break
        place = Place(key=page.entries[-1].key)
        changed = statements[len(seen) % 9]
        review.amend(Subject.STATEMENT, changed.pk, {"date": f"20{len(seen):02}"}, curator=curator)
        review.reject(Subject.STATEMENT, statements[8 - len(seen) % 9].pk, curator=curator)
        make_statement(f"new {len(seen)}", speaker=speaker, date="2014")
    assert seen == expected


def test_a_speaker_merged_since_is_still_found_under_the_old_id():
    curator = make_curator()
    keep, other = make_speaker("Lu Wei"), make_speaker("Lu")
    make_statement(speaker=other, date="2014")
    moment = timezone.now()
    review.merge(Subject.SPEAKER, keep.pk, other.pk, curator=curator)
    then = chronology.page(Selection(speaker=(other.pk,), known_at=moment), limit=5)
    now = chronology.page(Selection(speaker=(other.pk,)), limit=5)
    names = [page.entries[0].document["speaker"]["name"] for page in (then, now)]
    assert names == ["Lu", "Lu Wei"]


def test_the_api_and_a_feed_answer_for_a_moment(client):
    statement = make_statement(date="2014")
    moment = timezone.now().isoformat()
    addresses = [
        ("/api/v1/timeline/", {"known_at": moment}),
        ("/feeds/entries.csv", {"known_at": moment}),
        ("/feeds/feed.json", {"known_at": moment}),
    ]

    def bodies():
        answers = [client.get(path, query) for path, query in addresses]
        return [
            b"".join(answer.streaming_content) if answer.streaming else answer.content
            for answer in answers
        ]

    before = bodies()
    review.reject(Subject.STATEMENT, statement.pk, curator=make_curator())
    assert bodies() == before
    assert client.get("/api/v1/timeline/").json()["results"] == []


PUBLISHED = [
    "/api/v1/timeline/",
    "/api/v1/forums/",
    "/api/v1/statements/",
    *(
        f"/feeds/{name}"
        for name in (
            "timelinejs.json",
            "feed.json",
            "atom.xml",
            "forums.ics",
            "entries.csv",
            "entries.jsonl",
            "schema.jsonld",
            "annotations.jsonld",
        )
    ),
]


def test_yesterday_reads_byte_for_byte_as_it_was_stored_after_500_changes(client):
    curator, chance = make_curator(), random.Random(5)  # noqa: S311 - a repeatable test
    speakers = [make_speaker(f"Speaker {n}") for n in range(6)]
    forum = make_forum(date="2011-12-07/2011-12-08")
    for number in range(15):
        make_statement(f"said {number}", speaker=speakers[number % 6], date="2011", forum=forum)
    yesterday = {"known_at": timezone.now().isoformat(), "limit": 200}
    facts = [f"/api/v1/statements/{row.pk}/" for row in Statement.objects.all()]

    def stored():
        told = {}
        for path in (*PUBLISHED, *facts):
            limited = "entries" not in path and "forums.ics" not in path and path not in facts
            query = yesterday if limited else {"known_at": yesterday["known_at"]}
            answer = client.get(path, query)
            assert answer.status_code == 200, answer.content
            told[path] = b"".join(answer.streaming_content) if answer.streaming else answer.content
        return told

    before, decided = stored(), Decision.objects.count()
    for _ in range(500):
        edit(curator, chance)
    assert Decision.objects.count() - decided > 200
    assert stored() == before
