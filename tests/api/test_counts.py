"""Counts, facets and finds, as the API tells them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import Speaker
from tests.api.rows import make_chronology
from tests.factories import make_forum, make_speaker, make_statement

pytestmark = pytest.mark.django_db


def get(client, path, status=200):
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code == status, answer.content
    return answer.json()


def test_a_histogram_tells_where_every_entry_is(client):
    make_chronology()
    made = get(client, "timeline/histogram/?by=month")
    assert made == {
        "version": made["version"],
        "by": "month",
        "total": 3,
        "periods": [{"period": "2011-12", "first": "2011-12-01", "last": "2011-12-31", "count": 2}],
        "coarser": [],
        "across": 0,
        "undated": 1,
    }
    assert get(client, "timeline/histogram/?kind=forum&q=delta")["total"] == 1


def test_counts_by_what_entries_tell_of(client):
    rows = make_chronology()
    made = get(client, "timeline/counts/?by=forum&kind=statement")
    assert made == {
        "version": made["version"],
        "by": "forum",
        "values": [{"value": str(rows["forum"].pk), "name": "Delta Water Forum", "count": 1}],
        "others": 0,
        "none": 1,
    }
    assert get(client, "timeline/counts/")["values"][0]["name"] == "Ana Lim"


def test_a_page_has_facets_when_they_are_asked_for(client):
    make_chronology()
    page = get(client, "timeline/?facets=kind,year&limit=1")
    assert page["facets"] == {
        "kind": {
            "values": [
                {"value": "statement", "name": "statement", "count": 2},
                {"value": "forum", "name": "forum", "count": 1},
            ],
            "others": 0,
            "none": 0,
        },
        "year": {
            "values": [{"value": "2011", "name": "2011", "count": 2}],
            "others": 0,
            "none": 1,
        },
    }
    assert "facets" not in get(client, "timeline/")


def test_a_search_tells_what_it_found_where(client):
    make_statement("prices rose in Hội An", speaker=make_speaker("An Rose"))
    long = "word " * 100 + "rose at last " + "word " * 100
    make_statement(long.strip())
    first, second = get(client, "statements/?q=rose")["results"]
    assert first["matches"] == [
        {
            "field": "statement.text",
            "text": "prices rose in Hội An",
            "start": 0,
            "spans": [[7, 11]],
        },
        {"field": "speaker.name", "text": "An Rose", "start": 0, "spans": [[3, 7]]},
    ]
    (match,) = second["matches"]
    assert len(match["text"]) <= 240
    ((start, end),) = match["spans"]
    assert match["text"][start:end] == "rose"
    assert second["statement"]["text"][match["start"] :].startswith(match["text"])
    assert get(client, 'statements/?q="rose in" hoi*')["results"][0]["matches"][0]["spans"] == [
        [7, 14],
        [15, 18],
    ]
    assert "matches" not in get(client, "statements/")["results"][0]


def test_a_forum_is_found_by_its_own_fields(client):
    make_forum("Delta Water Forum", city="Hue", theme="Water for all")
    (found,) = get(client, "forums/?q=water")["results"]
    assert [(one["field"], one["spans"]) for one in found["matches"]] == [
        ("forum.name", [[6, 11]]),
        ("forum.series.name", [[6, 11]]),
        ("forum.theme", [[0, 5]]),
    ]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("timeline/histogram/?by=decade", "by"),
        ("timeline/counts/?by=word", "by"),
        ("timeline/?facets=words", "facets"),
        ("timeline/histogram/?order=date", "order"),
        ("timeline/histogram/?from=2012&to=2011", "to"),
        ("timeline/counts/?speaker=404", "speaker"),
    ],
)
def test_what_cannot_be_counted_is_refused(client, path, name):
    assert [one["name"] for one in get(client, path, 400)["errors"]] == [name]


@pytest.mark.parametrize("path", ["timeline/histogram/", "timeline/counts/"])
def test_an_unchanged_count_is_answered_with_304(client, path):
    make_chronology()
    tag = client.get(f"/api/v1/{path}")["ETag"]
    with CaptureQueriesContext(connection) as captured:
        again = client.get(f"/api/v1/{path}", headers={"If-None-Match": tag})
    assert (again.status_code, len(captured)) == (304, 1)


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_grow(client, count):
    for number in range(count):
        make_statement("prices rose", speaker=make_speaker(f"Ann {number}"))
    queries = {}
    for path in ("timeline/?q=rose", "timeline/?facets=speaker", "timeline/counts/"):
        with CaptureQueriesContext(connection) as captured:
            get(client, path)
        queries[path] = len(captured)
    assert queries == {"timeline/?q=rose": 4, "timeline/?facets=speaker": 5, "timeline/counts/": 4}
    assert Speaker.objects.count() == count
