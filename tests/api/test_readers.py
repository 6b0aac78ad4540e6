"""Readers: pages of other sites, the past over HTTP, limits told, tokens made in the admin."""

import pytest
from django.utils import timezone
from django.utils.http import http_date, parse_http_date

from events import review
from events.models import ApiToken, Revision
from events.vocabulary import Subject
from tests.api.rows import make_chronology, problem, token
from tests.factories import make_curator, make_statement

pytestmark = pytest.mark.django_db

READ = "timeline.api.access.ReadThrottle.THROTTLE_RATES"


@pytest.mark.parametrize("path", ["/api/v1/timeline/", "/feeds/atom.xml", "/api/v1/nothing/"])
def test_a_page_of_any_site_may_read(client, path):
    answer = client.get(path, headers={"Origin": "https://example.org"})
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "ETag" in answer["Access-Control-Expose-Headers"]
    assert "Access-Control-Allow-Credentials" not in answer
    assert "Origin" not in answer.get("Vary", "")


def test_a_browser_that_asks_first_is_told_to_read_alone(client):
    asked = {"Access-Control-Request-Method": "POST", "Origin": "https://example.org"}
    answer = client.options("/api/v1/articles/", headers=asked)
    assert (answer.status_code, answer["Access-Control-Allow-Methods"]) == (204, "GET, HEAD")
    assert "Authorization" not in answer["Access-Control-Allow-Headers"]


@pytest.mark.parametrize(
    ("method", "path"), [("get", "/admin/login/"), ("get", "/"), ("post", "/api/v1/articles/")]
)
def test_nothing_else_is_shared(client, method, path):
    answer = getattr(client, method)(path, headers={"Origin": "https://example.org"})
    assert "Access-Control-Allow-Origin" not in answer


# ---------------------------------------------------------------- Memento

DATED = [
    "/api/v1/timeline/?kind=statement",
    "/api/v1/forums/",
    "/api/v1/statements/",
    "/api/v1/statements/{statement}/",
    "/api/v1/timeline/{entry}/",
    "/feeds/feed.json",
    "/feeds/atom.xml",
    "/feeds/entries.csv",
    "/feeds/forums.ics",
]


def body(answer):
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


@pytest.mark.parametrize("path", DATED)
def test_the_past_is_led_to_and_says_when_it_is_of(client, path):
    rows = make_chronology()
    entry = rows["statement"].entry
    path = path.format(statement=rows["statement"].pk, entry=entry.pk)
    Revision.objects.update(at=(then := timezone.now().replace(microsecond=0)))
    before, curator = body(client.get(path)), make_curator()
    for subject in (Subject.SPEAKER, Subject.FORUM):
        pk = rows[subject.value].pk
        review.amend(subject, pk, {"name": "Zoe Quark"}, curator=curator)
    asked = http_date(then.timestamp())
    led = client.get(path, headers={"Accept-Datetime": asked})
    site = "http://testserver"
    assert (led.status_code, led["Vary"].split(", ")[0]) == (302, "Accept-Datetime")
    assert led["Link"] == (
        f'<{site}{path}>; rel="original timegate", '
        f'<{led["Location"]}>; rel="memento"; datetime="{asked}"'
    )
    past = client.get(led["Location"].removeprefix(site), headers={"Accept-Datetime": asked})
    assert (past.status_code, past["Memento-Datetime"], past["Link"]) == (200, asked, led["Link"])
    shown = body(past)
    assert b"Quark" not in shown
    if path.count("/") == 5:
        assert shown == before
    now = client.get(path)
    assert b"Quark" in body(now)
    assert now["Link"] == f'<{site}{path}>; rel="original timegate"'
    assert "Accept-Datetime" in now["Vary"]
    assert "Memento-Datetime" not in now


def test_what_lies_ahead_is_as_it_is_now(client):
    make_statement()
    ahead = {"Accept-Datetime": "Fri, 01 Jan 2100 00:00:00 GMT"}
    led = client.get("/api/v1/timeline/", headers=ahead)
    past = client.get(led["Location"].removeprefix("http://testserver"))
    assert len(past.json()["results"]) == 1
    moment = parse_http_date(past["Memento-Datetime"])
    assert abs(moment - timezone.now().timestamp()) < 3600


@pytest.mark.parametrize("asked", ["yesterday", "", "Wed, 32 Nov 2026 05:00:00 GMT"])
def test_what_is_no_date_of_http_is_refused(client, asked):
    answer = client.get("/api/v1/timeline/", headers={"Accept-Datetime": asked})
    detail = f"Accept-Datetime: {asked}: must be a date of HTTP (Wed, 23 Nov 2026 05:00:00 GMT)"
    told = ("bad-request", 400, "The request could not be read", detail)
    assert (answer.status_code, answer.json()) == (400, problem(told, "/api/v1/timeline/"))


@pytest.mark.parametrize(
    ("moment", "status"),
    [
        ("0584-04-11T19:03:38-19:15", 200),  # an offset that PostgreSQL refuses
        ("9999-12-31T23:59:59-23:00", 400),  # no calendar has that day
        ("0001-01-01T00:00:00+23:00", 400),
    ],
)
def test_a_moment_far_away_is_answered(client, moment, status):
    make_statement()
    for path in ("/api/v1/timeline/", "/feeds/feed.json"):
        assert client.get(path, {"known_at": moment}).status_code == status


def test_a_fact_reads_as_it_was_then(client):
    statement = make_statement(date="2011")
    then = timezone.now()
    curator = make_curator()
    review.amend(Subject.STATEMENT, statement.pk, {"date": "2012"}, curator=curator)
    review.reject(Subject.STATEMENT, statement.pk, curator=curator)
    path = f"/api/v1/statements/{statement.pk}/"
    assert client.get(path).status_code == 410
    past = client.get(path, {"known_at": then.isoformat()})
    assert (past.status_code, past.json()["date"]["edtf"]) == (200, "2011")
    long_ago = client.get(path, {"known_at": "2001-01-01T00:00:00Z"})
    assert long_ago.status_code == 404


# ---------------------------------------------------------------- limits


def test_an_address_is_told_its_limits(client, monkeypatch):
    monkeypatch.setattr(READ, {"read": "3/min"})
    client.get("/api/v1/timeline/")
    answer = client.get("/api/v1/usage/")
    (limit,) = answer.json()["limits"]
    assert 1 <= limit.pop("resets_in") <= 60
    assert limit == {"scope": "read", "limit": 3, "seconds": 60, "used": 2, "remaining": 1}
    assert (answer.json()["user"], answer["Cache-Control"]) == (None, "no-store")
    client.get("/api/v1/timeline/")
    refused = client.get("/api/v1/timeline/")
    assert (refused.status_code, 1 <= int(refused["Retry-After"]) <= 60) == (429, True)


def test_a_token_is_told_what_it_wrote(client):
    headers = token()
    client.post("/api/v1/articles/", {}, "application/json", headers=headers)
    told = client.get("/api/v1/usage/", headers=headers).json()
    read, write = told["limits"]
    assert (told["user"], read["limit"], read["remaining"]) == ("cora", None, None)
    assert (write["scope"], write["limit"], write["used"]) == ("write", 120, 1)


# ---------------------------------------------------------------- tokens


def test_the_admin_makes_a_token_and_shows_it_once(client):
    curator = make_curator()
    client.force_login(curator)
    sent = {"user": curator.pk, "name": "notebook", "days": "30"}
    page = client.post("/admin/events/apitoken/add/", sent, follow=True).content.decode()
    made = ApiToken.objects.get()
    secret = page.partition("shown this once: ")[2].partition("<")[0].strip()
    assert ApiToken.objects.bearing(secret) == made
    assert (made.expires_at - timezone.now()).days == 29
    chosen = {"action": "revoke_selected", "_selected_action": [made.pk]}
    client.post("/admin/events/apitoken/", chosen)
    assert ApiToken.objects.bearing(secret) is None
