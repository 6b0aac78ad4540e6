"""Lost updates: what a client saw is compared with what is; a write that is sent again is one."""

import json
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import OperationalError
from django.utils import timezone

from events import review
from events.models import Article, Decision, KeptAnswer
from events.vocabulary import Subject
from tests.api.rows import make_chronology, token
from tests.factories import make_speaker, make_statement
from timeline.api.adding import AddArticle

pytestmark = pytest.mark.django_db

SENT = {"text": "At the Delta Water Forum in Hue, Ana Lim said that prices rose.\n"}
# What is amended first, and then, by subject.
SUBJECTS = [
    ("statements", "statement", {"date": "2012"}, {"date": "2013"}),
    ("forums", "forum", {"city": "Porto"}, {"city": "Lima"}),
    ("speakers", "speaker", {"name": "Ana B. Lim"}, {"name": "Ana C. Lim"}),
    ("organisations", "host", {"name": "Harbour Board"}, {"name": "Port Board"}),
    ("series", "series", {"name": "Delta Forum"}, {"name": "Water Forum"}),
    ("dates", "mention", {"date": "2011-12-08"}, {"date": "2011-12-09"}),
]


def send(client, write, body, headers):
    """Send a write: its method and address, the body and its headers."""
    method, path = write.split(" ")
    return getattr(client, method.lower())(
        f"/api/v1/{path}", json.dumps(body), content_type="application/json", headers=headers
    )


@pytest.mark.parametrize("row", SUBJECTS, ids=lambda row: row[0])
def test_a_change_of_what_was_seen_is_made_and_of_anything_older_refused(client, row):
    path, name, first, second = row
    rows = make_chronology()
    rows["series"] = rows["forum"].series
    address = f"{path}/{rows[name].pk}/"
    headers = token()
    send(client, f"POST {address}amend/", {"changes": first}, headers)
    seen = {"If-Match": client.get(f"/api/v1/{address}")["ETag"]}
    answers = [
        send(client, f"PATCH {address}", {"changes": changes}, headers | seen)
        for changes in (second, first)
    ]
    assert [answer.status_code for answer in answers] == [200, 412]
    fresh = {"If-Match": client.get(f"/api/v1/{address}")["ETag"]}
    again = send(client, f"PATCH {address}", {"changes": first}, headers | fresh)
    assert again.status_code == 200


def test_a_refusal_shows_both_versions(client):
    statement = make_statement(date="2011")
    address = f"statements/{statement.pk}/"
    seen = client.get(f"/api/v1/{address}")
    headers = token()
    body = {"changes": {"date": "2012"}, "reason": "the page says so"}
    send(client, f"PATCH {address}", body, headers | {"If-Match": seen["ETag"]})
    refused = send(client, f"PATCH {address}", body, headers | {"If-Match": seen["ETag"]}).json()
    version = seen.json()["version"]
    assert refused["detail"] == (
        f"statement {statement.pk} was changed since version {version} that you saw "
        f"(it is now at {version + 1}). Look at it again, then decide."
    )
    both = refused["conflict"]
    assert [(both[one]["version"], both[one]["reason"]) for one in ("seen", "current")] == [
        (version, "test"),
        (version + 1, "the page says so"),
    ]
    dates = [both[one]["document"]["date"]["edtf"] for one in ("seen", "current")]
    assert dates == ["2011", "2012"]


STALE = '"1-0-statement-7-0123456789abcdef"'
CONDITIONS = [
    pytest.param("PATCH {}", {}, 428, id="a change must say what it saw"),
    pytest.param("PATCH {}", {"If-Match": "*"}, 200, id="any version, said so"),
    pytest.param("PATCH {}", {"If-Match": 'W/"x", "{tag}"'}, 200, id="one of several"),
    pytest.param("PATCH {}", {"If-Match": 'W/"{tag}"'}, 200, id="made weak by compression"),
    pytest.param("PATCH {}", {"If-Match": '"x"'}, 412, id="a tag that we never gave"),
    pytest.param("PATCH {}", {"If-Match": STALE}, 412, id="a tag of another fact"),
    pytest.param("PATCH {}", {"If-Match": "x"}, 400, id="no tag"),
    pytest.param("POST {}amend/", {}, 200, id="a verb may go without"),
    pytest.param("POST {}amend/", {"If-Match": STALE}, 412, id="a verb that looked"),
    pytest.param("POST {}part/", {"If-Match": "*"}, 400, id="a verb that overwrites nothing"),
]


@pytest.mark.parametrize(("write", "headers", "status"), CONDITIONS)
def test_a_condition_is_met_refused_or_missing(client, write, headers, status):
    statement = make_statement()
    address = f"statements/{statement.pk}/"
    tag = client.get(f"/api/v1/{address}")["ETag"].strip('"')
    headers = {name: value.replace("{tag}", tag) for name, value in headers.items()}
    body = {"other": 1} if "part" in write else {"changes": {"date": "2012"}}
    answer = send(client, write.format(address), body, token() | headers)
    assert (answer.status_code, Decision.objects.count()) == (status, int(status == 200))


def test_a_version_is_said_once(client):
    statement = make_statement()
    body = {"changes": {"date": "2012"}, "version": 1}
    headers = token() | {"If-Match": "*"}
    answer = send(client, f"PATCH statements/{statement.pk}/", body, headers)
    assert (answer.status_code, answer.json()["errors"]) == (
        400,
        [
            {
                "name": "If-Match",
                "value": "*",
                "accepted": "must stand alone: the body names a version too",
            }
        ],
    )


def test_a_merge_is_of_what_was_seen(client):
    keep, other = make_speaker("Ana Lim"), make_speaker("A. Lim")
    seen = client.get(f"/api/v1/speakers/{keep.pk}/")["ETag"]
    review.amend(Subject.SPEAKER, keep.pk, {"name": "Bo"}, curator=User.objects.create_superuser("d"))  # fmt: skip
    headers = token() | {"If-Match": seen}
    answer = send(client, f"POST speakers/{keep.pk}/merge/", {"other": other.pk}, headers)
    assert answer.status_code == 412


# ---------------------------------------------------------------- sent again


def test_a_write_that_is_sent_again_is_answered_as_before_and_done_once(client):
    statement = make_statement()
    headers = token() | {"Idempotency-Key": "one"}
    path = f"statements/{statement.pk}/amend/"
    body = {"changes": {"date": "2012"}}
    first, again = (send(client, f"POST {path}", body, headers) for _ in range(2))
    assert (first.status_code, first.json()) == (again.status_code, again.json())
    assert ("Idempotency-Replayed" in first, again["Idempotency-Replayed"]) == (False, "true")
    assert Decision.objects.count() == 1


def test_work_that_was_queued_is_told_again_with_where_and_when_to_ask(client):
    headers = token() | {"Idempotency-Key": "one", "Prefer": "respond-async"}
    first, again = (send(client, "POST articles/", SENT, headers) for _ in range(2))
    assert (again.status_code, again["Location"], again["Retry-After"]) == (
        202,
        first["Location"],
        first["Retry-After"],
    )


def test_a_new_article_is_201_each_time_under_its_key_and_200_without(client):
    headers = token()
    keyed = headers | {"Idempotency-Key": "import-17"}
    answers = [send(client, "POST articles/", SENT, one) for one in (keyed, keyed, headers)]
    assert [answer.status_code for answer in answers] == [201, 201, 200]
    assert answers[1]["Location"] == answers[0]["Location"]


def test_a_refusal_is_kept_too(client):
    headers = token() | {"Idempotency-Key": "one"}
    first, again = (send(client, "POST articles/", {"text": " \n"}, headers) for _ in range(2))
    assert (first.status_code, first.content) == (again.status_code, again.content)
    assert again["Content-Type"] == "application/problem+json"


OTHERS = [
    pytest.param("articles/", {"text": "Something else."}, id="another body"),
    pytest.param("statements/1/accept/", SENT, id="another address"),
]


@pytest.mark.parametrize(("path", "body"), OTHERS)
def test_a_key_names_one_write(client, path, body):
    headers = token() | {"Idempotency-Key": "one"}
    send(client, "POST articles/", SENT, headers)
    answer = send(client, f"POST {path}", body, headers)
    assert (answer.status_code, answer.json()["detail"]) == (
        422,
        (
            "Idempotency-Key one was sent before with another address or body; "
            "take a new key for another write."
        ),
    )
    assert Article.objects.count() == 1


def test_keys_of_different_users_do_not_meet(client):
    one = token() | {"Idempotency-Key": "one"}
    other = token(User.objects.create_superuser("dora")) | {"Idempotency-Key": "one"}
    send(client, "POST articles/", SENT, one)
    assert send(client, "POST articles/", {"text": "Else."}, other).status_code == 201


def begun(client, age):
    """A write whose process died before it answered."""
    headers = token() | {"Idempotency-Key": "one"}
    send(client, "POST articles/", SENT, headers)
    moment = timezone.now() - age
    KeptAnswer.objects.update(status=None, begun_at=moment)
    return send(client, "POST articles/", SENT, headers)


def test_a_write_under_way_is_not_done_twice(client):
    answer = begun(client, timedelta(0))
    assert (answer.status_code, answer.json()["type"], answer["Retry-After"]) == (
        409,
        "/api/v1/problems/under-way/",
        "1",
    )


@pytest.mark.parametrize("age", [timedelta(minutes=6), timedelta(hours=25)])
def test_a_write_that_was_abandoned_may_be_done_again(client, age):
    assert begun(client, age).json()["result"] == "unchanged"
    assert KeptAnswer.objects.get().status == 200


def test_what_is_kept_ends_after_a_day(client):
    headers = token() | {"Idempotency-Key": "one"}
    send(client, "POST articles/", SENT, headers)
    KeptAnswer.objects.update(begun_at=timezone.now() - timedelta(hours=25))
    assert send(client, "POST articles/", SENT, headers).status_code == 200


@pytest.mark.parametrize("key", ["", "two words", "x" * 201, "schlüssel"])
def test_what_is_no_key_is_refused(client, key):
    answer = send(client, "POST articles/", SENT, token() | {"Idempotency-Key": key})
    assert (answer.status_code, answer.json()["errors"][0]["name"]) == (400, "Idempotency-Key")


def test_a_failure_is_told_with_when_to_come_back_and_is_not_kept(client, monkeypatch):
    def fail(*_):
        raise OperationalError("database is locked")

    headers = token() | {"Idempotency-Key": "one"}
    with monkeypatch.context() as patched:
        patched.setattr(AddArticle, "act", fail)
        answer = send(client, "POST articles/", SENT, headers)
    assert (answer.status_code, answer["Retry-After"], answer.json()["title"]) == (
        503,
        "5",
        "The database does not answer",
    )
    assert send(client, "POST articles/", SENT, headers).status_code == 201
