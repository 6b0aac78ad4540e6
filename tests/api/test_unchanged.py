"""Repeats: a 304 that is given before anything else is done is the one that the view would give."""

import pytest
from django.db import InterfaceError, OperationalError, connection
from django.test.utils import CaptureQueriesContext

from tests.api.rows import make_chronology, token
from tests.factories import make_statement
from timeline import chronology

pytestmark = pytest.mark.django_db

READ = "timeline.api.access.ReadThrottle.THROTTLE_RATES"
WEIGHED = {"Accept": "application/json; q=0.9"}
"""What the view alone weighs, and finds good."""

REPEATED = [
    "timeline/",
    "timeline/?limit=1&order=-date",
    "timeline/?q=prices%20rose&count=on&fields=id",
    "timeline/?known_at=2100-01-01T00:00:00Z",
    "timeline/histogram/?by=month",
    "forums/",
    "statements/?speaker={speaker}",
    "timeline/{entry}/",
    "changes/",
]


@pytest.fixture
def address():
    """Return what fills the ids of a chronology into an address."""
    rows = make_chronology()
    entry = rows["statement"].entry.pk
    ids = {"entry": entry, "speaker": rows["speaker"].pk, "statement": rows["statement"].pk}
    return lambda path: f"/api/v1/{path.format(**ids)}"


def viewed(answer):
    """Tell whether an answer came from a view: the address was looked up for it."""
    return answer.wsgi_request.resolver_match is not None


@pytest.mark.parametrize("path", REPEATED)
@pytest.mark.parametrize("method", ["get", "head"])
def test_the_short_way_answers_as_the_view_does(client, address, path, method):
    path, ask = address(path), getattr(client, method)
    whole = ask(path)
    assert whole.status_code == 200
    for held in (whole["ETag"], f"W/{whole['ETag']}", f'"other", {whole["ETag"]}'):
        with CaptureQueriesContext(connection) as asked:
            short = ask(path, headers={"If-None-Match": held})
        assert (viewed(short), len(asked)) == (False, 1)
        long = ask(path, headers={"If-None-Match": held, **WEIGHED})
        assert viewed(long)
        assert (short.status_code, short.content) == (long.status_code, long.content) == (304, b"")
        assert dict(short.items()) == dict(long.items())
        shared = ["ETag", "Cache-Control", "Link", "Access-Control-Allow-Origin", "X-Frame-Options"]
        assert [short.get(name) for name in shared] == [whole.get(name) for name in shared]


@pytest.mark.parametrize("rows", [1, 3])
def test_a_repeat_is_one_query_however_many_rows(client, rows):
    for _ in range(rows):
        make_statement()
    tag = client.get("/api/v1/timeline/")["ETag"]
    with CaptureQueriesContext(connection) as asked:
        assert client.get("/api/v1/timeline/", headers={"If-None-Match": tag}).status_code == 304
    assert [one["sql"] for one in asked] == ["SELECT version, changed_at FROM events_chronology"]


@pytest.mark.parametrize(
    "asked",
    [
        ("timeline/", {"Authorization": "Bearer unknown"}, 401),
        ("timeline/", {"Authorization": ""}, 304),
        ("timeline/", {"Accept": "text/html"}, 406),
        ("timeline/", {"Accept": "text/html, */*;q=0.1"}, 304),
        ("timeline/?limit=201", {}, 400),
        ("timeline/?page=2", {}, 400),
        ("timeline/?speaker=999999", {}, 400),
        ("timeline/999999/", {}, 404),
        ("nothing/", {}, 404),
        ("timeline/?limit=2", {}, 200),
        ("statements/{statement}/history/", {}, 200),
    ],
)
def test_what_needs_a_thought_is_left_to_the_view(client, address, asked):
    path, headers, status = asked
    tag = client.get(address("timeline/"))["ETag"]
    answer = client.get(address(path), headers={"If-None-Match": tag, **headers})
    assert (answer.status_code, viewed(answer)) == (status, True)


def test_a_token_is_known_before_it_is_answered_with_304(client, address):
    tag = client.get(address("timeline/"))["ETag"]
    answer = client.get(address("timeline/"), headers={"If-None-Match": tag, **token()})
    assert (answer.status_code, viewed(answer)) == (304, True)


def test_no_tag_can_be_made_up(client, address):
    number = chronology.version().number
    given = client.get(address("timeline/"))["ETag"]
    made_up = f'"1-{number}-{"0" * 16}"'
    assert len(made_up) == len(given)
    answer = client.get(address("timeline/"), headers={"If-None-Match": made_up})
    assert answer.status_code == 200


def test_the_key_of_the_site_seals_the_tag(client, address, settings):
    ours = client.get(address("timeline/"))["ETag"]
    settings.SECRET_KEY = "of another site"  # noqa: S105 - it guards nothing
    theirs = client.get(address("timeline/"))["ETag"]
    assert ours != theirs
    assert ours.rpartition("-")[0] == theirs.rpartition("-")[0]


def test_whoever_writes_ends_the_copy_at_once(client, address):
    tag = client.get(address("timeline/"))["ETag"]
    make_statement()
    answer = client.get(address("timeline/"), headers={"If-None-Match": tag})
    assert (answer.status_code, answer["ETag"] != tag) == (200, True)


def test_where_reading_has_a_limit_repeats_count(client, address, monkeypatch):
    monkeypatch.setattr(READ, {"read": "2/min"})
    tag = client.get(address("timeline/"))["ETag"]
    held = {"If-None-Match": tag}
    statuses = [client.get(address("timeline/"), headers=held).status_code for _ in range(2)]
    assert statuses == [304, 429]


@pytest.mark.parametrize("failure", [OperationalError, InterfaceError])
def test_a_database_that_does_not_answer_is_told_by_the_view(client, address, monkeypatch, failure):
    tag = client.get(address("timeline/"))["ETag"]

    def fail():
        raise failure("gone")

    monkeypatch.setattr("timeline.chronology.version", fail)
    answer = client.get(address("timeline/"), headers={"If-None-Match": tag})
    assert (answer.status_code, answer["Content-Type"]) == (503, "application/problem+json")
