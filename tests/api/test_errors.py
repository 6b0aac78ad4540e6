"""Every way to be refused: a problem document that names the input and the remedy."""

import pytest

from tests.api.rows import problem
from tests.factories import make_statement

pytestmark = pytest.mark.django_db

PARAMETER = ("bad-parameter", 400, "A parameter was refused")
ALTERED = "must be a cursor as a page of this list gave it, unaltered"
OTHER = "belongs to a list with other filters or another order; begin without a cursor"
DATE = "must be a date with a known beginning, as EDTF or ISO 8601 (2011, 2011-12, 2011-12-07)"

REFUSED = [
    pytest.param(
        "timeline/?limit=201",
        ("limit", "201", "must be a whole number from 1 to 200"),
        id="page of 201",
    ),
    pytest.param("timeline/?from=2011-13", ("from", "2011-13", DATE), id="bad EDTF"),
    pytest.param("timeline/?cursor=abc", ("cursor", "abc", ALTERED), id="bad cursor"),
    pytest.param(
        "timeline/?speaker=404",
        ("speaker", "404", "names no row; ids are those that this API gave"),
        id="no such speaker",
    ),
    pytest.param(
        "speakers/?limit=0",
        ("limit", "0", "must be a whole number from 1 to 200"),
        id="page of none",
    ),
    pytest.param(
        "speakers/1/?x=1", ("x", "1", "unknown parameter; known here: "), id="a detail takes none"
    ),
    pytest.param(
        "forums/?kind=forum",
        (
            "kind",
            "forum",
            "unknown parameter; known here: from, to, speaker, forum, series, organisation, country, language, status, q, order, known_at, facets, expand, limit, cursor, count",
        ),
        id="kind is fixed",
    ),
    pytest.param(
        "changes/?since=-1",
        ("since", "-1", "must be the version of the chronology that a copy is at"),
        id="no version",
    ),
]


@pytest.mark.parametrize(("path", "refused"), REFUSED)
def test_a_bad_parameter_is_refused(client, path, refused):
    name, value, accepted = refused
    answer = client.get(f"/api/v1/{path}")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert answer.json() == problem(
        (*PARAMETER, f"{name}={value}: {accepted}"), f"/api/v1/{path}", [refused]
    )


@pytest.mark.parametrize(
    ("alter", "query", "accepted"),
    [
        pytest.param(
            lambda cursor: cursor[:-1] + ("A" if cursor[-1] != "A" else "B"),
            "",
            ALTERED,
            id="signature",
        ),
        pytest.param(lambda cursor: "X" + cursor[1:], "", ALTERED, id="content"),
        pytest.param(lambda cursor: cursor, "&order=-date", OTHER, id="other order"),
        pytest.param(lambda cursor: cursor, "&kind=statement", OTHER, id="other filters"),
    ],
)
def test_a_cursor_that_was_altered_or_belongs_elsewhere_is_refused(client, alter, query, accepted):
    make_statement()
    make_statement()
    following = client.get("/api/v1/timeline/?limit=1").json()["next"]
    cursor = alter(following.partition("cursor=")[2].replace("%3A", ":"))
    answer = client.get(f"/api/v1/timeline/?limit=1&cursor={cursor}{query}")
    assert answer.status_code == 400
    assert answer.json()["errors"] == [{"name": "cursor", "value": cursor, "accepted": accepted}]


ELSEWHERE = [
    pytest.param(
        ("get", "/api/v1/nothing/", {}),
        (
            "not-found",
            404,
            "Nothing is served at this address",
            "Nothing is served at /api/v1/nothing/; /api/v1/ lists what is.",
        ),
        id="unknown address",
    ),
    pytest.param(
        ("post", "/api/nothing", {}),
        (
            "not-found",
            404,
            "Nothing is served at this address",
            "Nothing is served at /api/nothing; /api/v1/ lists what is.",
        ),
        id="unknown address, POST",
    ),
    pytest.param(
        ("post", "/api/v1/timeline/", {}),
        ("method-not-allowed", 405, "The method is not allowed here", 'Method "POST" not allowed.'),
        id="method",
    ),
    pytest.param(
        ("options", "/api/v1/timeline/", {}),
        (
            "method-not-allowed",
            405,
            "The method is not allowed here",
            'Method "OPTIONS" not allowed.',
        ),
        id="options",
    ),
    pytest.param(
        ("get", "/api/v1/timeline/", {"Accept": "text/html"}),
        (
            "not-acceptable",
            406,
            "The API cannot answer in that format",
            "Could not satisfy the request Accept header.",
        ),
        id="format",
    ),
    pytest.param(
        ("get", "/api/v1/timeline/", {"Authorization": "Bearer wrong"}),
        (
            "not-authenticated",
            401,
            "A valid token is needed",
            "The token is unknown or revoked; make another one.",
        ),
        id="wrong token",
    ),
    pytest.param(
        ("get", "/api/v1/timeline/", {"Authorization": "Basic x"}),
        (
            "not-authenticated",
            401,
            "A valid token is needed",
            "Send Authorization: Bearer, one space and a token.",
        ),
        id="other scheme",
    ),
    pytest.param(
        ("get", "/api/v1/problems/none/", {}),
        (
            "not-found",
            404,
            "Nothing is served at this address",
            "There is no kind of problem none.",
        ),
        id="unknown problem",
    ),
]


@pytest.mark.parametrize(("asked", "told"), ELSEWHERE)
def test_every_refusal_is_a_problem_document(client, asked, told):
    method, path, headers = asked
    answer = getattr(client, method)(path, headers=headers)
    assert (answer.status_code, answer["Content-Type"], answer["Cache-Control"]) == (
        told[1],
        "application/problem+json",
        "no-store",
    )
    assert answer.json() == problem(told, path)


def test_a_missing_last_slash_is_mended_with_the_query_kept(client):
    answer = client.get("/api/v1/timeline?limit=7")
    assert (answer.status_code, answer["Location"]) == (301, "/api/v1/timeline/?limit=7")


def test_a_host_that_is_not_served_is_a_problem_document(client):
    answer = client.get("/api/v1/timeline/", headers={"Host": "evil.example"})
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")


def test_a_failure_tells_nothing_of_its_cause(client, monkeypatch, caplog):
    def fail(*_, **__):
        raise RuntimeError("secret")

    monkeypatch.setattr("timeline.chronology.page", fail)
    answer = client.get("/api/v1/timeline/")
    assert (answer.status_code, answer.json()) == (
        500,
        problem(
            (
                "server-error",
                500,
                "The server failed",
                "Try again later; the operator finds the cause in the log.",
            ),
            "/api/v1/timeline/",
        ),
    )
    assert "RuntimeError: secret" in caplog.text


def test_too_many_requests_are_told_when_to_come_back(client, monkeypatch):
    monkeypatch.setattr("timeline.api.access.ReadThrottle.THROTTLE_RATES", {"read": "2/min"})
    answers = [client.get("/api/v1/timeline/") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert 1 <= int(answers[-1]["Retry-After"]) <= 60
    assert answers[-1].json()["type"] == "/api/v1/problems/too-many-requests/"


def test_each_problem_explains_itself(client):
    kinds = client.get("/api/v1/problems/").json()
    assert [client.get(kind["type"]).json() for kind in kinds] == kinds
