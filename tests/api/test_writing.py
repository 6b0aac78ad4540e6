"""Writing: who may, what is refused, and that each address calls the curators' verb."""

import json

import pytest
from django.contrib.auth.models import Permission, User

from events.models import ApiToken, Article, Decision, Entry
from events.vocabulary import Subject
from tests.api.rows import ROOT, problem, token
from tests.factories import make_curator, make_forum, make_speaker, make_statement

pytestmark = pytest.mark.django_db

SENT = {
    "text": "At the Delta Water Forum in Hue, Ana Lim said that prices rose.\n",
    "url": "http://example.org/prices",
    "published": "2011-12-08",
    "outlet": "Delta Herald",
}
NOT_AUTHENTICATED = ("not-authenticated", 401, "A valid token is needed")
BAD_BODY = ("bad-body", 400, "A field of the body was refused")


def post(client, path, body, headers=None):
    return client.post(
        f"/api/v1/{path}",
        body if isinstance(body, str) else json.dumps(body),
        content_type="application/json",
        headers=headers,
    )


@pytest.mark.parametrize("subject", ["statements", "forums"])
@pytest.mark.parametrize(("verb", "status"), [("accept", "accepted"), ("reject", "rejected")])
def test_accept_and_reject(client, subject, verb, status):
    row = make_statement() if subject == "statements" else make_forum()
    curator = make_curator()
    headers = token(curator)
    answer = post(client, f"{subject}/{row.pk}/{verb}/", {"reason": "read it"}, headers)
    decision = Decision.objects.get()
    assert (answer.status_code, answer.json()) == (
        200,
        {
            "id": decision.pk,
            "verb": verb,
            "subject": subject.removesuffix("s"),
            "subject_id": row.pk,
            "url": f"{ROOT}{subject}/{row.pk}/",
            "undo": f"{ROOT}decisions/{decision.pk}/undo/",
            "undone": False,
        },
    )
    assert (decision.curator, decision.reason) == (curator, "read it")
    assert Entry.objects.get().status == status
    undone = post(client, f"decisions/{decision.pk}/undo/", {}, headers)
    assert (undone.status_code, undone.json()["undone"]) == (200, True)
    assert Entry.objects.get().status == "proposed"


def test_amend(client):
    statement = make_statement()
    body = {"changes": {"date": "2011-12~", "kind": "direct"}, "reason": "the page says so"}
    answer = post(client, f"statements/{statement.pk}/amend/", body, token())
    assert answer.status_code == 200
    document = Entry.objects.get().document
    assert (document["date"]["edtf"], document["statement"]["kind"]) == ("2011-12~", "direct")


def test_merge_and_part(client):
    keep, other, third = (make_speaker(name) for name in ("Ana Lim", "A. Lim", "Lim"))
    headers = token()
    merged = post(client, f"speakers/{keep.pk}/merge/", {"other": other.pk}, headers)
    parted = post(client, f"speakers/{keep.pk}/part/", {"other": third.pk}, headers)
    assert [answer.json()["verb"] for answer in (merged, parted)] == ["same", "different"]
    assert client.get(f"/api/v1/speakers/{other.pk}/")["Location"] == f"{ROOT}speakers/{keep.pk}/"


@pytest.mark.parametrize(
    ("headers", "detail"),
    [
        pytest.param({}, "Authentication credentials were not provided.", id="no token"),
        pytest.param(
            {"Authorization": "Bearer rostrum_wrong"},
            "The token is unknown or revoked; make another one.",
            id="wrong token",
        ),
    ],
)
@pytest.mark.parametrize("path", ["statements/1/accept/", "articles/", "decisions/1/undo/"])
def test_nothing_is_written_without_a_token(client, path, headers, detail):
    answer = post(client, path, {}, headers)
    assert (answer.status_code, answer["WWW-Authenticate"]) == (401, 'Bearer realm="rostrum"')
    assert answer.json() == problem((*NOT_AUTHENTICATED, detail), f"/api/v1/{path}")


def test_a_revoked_token_and_one_of_a_dismissed_user_are_refused(client):
    statement = make_statement()
    revoked, dismissed = token(), token(make_curator("dora", is_active=False))
    ApiToken.objects.filter(user__username="cora").revoke()
    answers = [
        post(client, f"statements/{statement.pk}/accept/", {}, headers)
        for headers in (revoked, dismissed)
    ]
    assert [answer.status_code for answer in answers] == [401, 401]


def test_without_the_permission_nothing_is_written(client):
    statement = make_statement()
    reader = User.objects.create_user("rita", is_staff=True)
    headers = token(reader)
    path = f"statements/{statement.pk}/accept/"
    answer = post(client, path, {}, headers)
    assert (answer.status_code, answer.json()) == (
        403,
        problem(
            (
                "not-permitted",
                403,
                "The token's user may not do this",
                (
                    "rita may not rule: that needs a staff account with the permission "
                    "events.rule, which manage.py roles gives."
                ),
            ),
            f"/api/v1/{path}",
        ),
    )
    reader.user_permissions.add(Permission.objects.get(codename="rule"))
    assert post(client, path, {}, headers).status_code == 200


def test_a_fact_that_changed_meanwhile_is_a_conflict(client):
    statement = make_statement()
    headers = token()
    seen = Entry.objects.get().version
    path = f"statements/{statement.pk}/amend/"
    first = post(client, path, {"changes": {"date": "2011"}, "version": seen}, headers)
    second = post(client, path, {"changes": {"date": "2012"}, "version": seen}, headers)
    assert (first.status_code, second.status_code) == (200, 409)
    assert second.json()["detail"] == (
        f"statement {statement.pk} was changed since version {seen} that you saw "
        f"(it is now at {seen + 1}). Look at it again, then decide."
    )


BODIES = [
    pytest.param(
        {"reasons": "x"},
        ("reasons", "unknown field; known here: reason, version"),
        id="unknown field",
    ),
    pytest.param({"version": "x"}, ("version", "A valid integer is required."), id="no number"),
    pytest.param(
        {"reason": "a\0b"}, ("reason", "Null characters are not allowed."), id="NUL in a text"
    ),
    pytest.param(
        [], ("non_field_errors", "Invalid data. Expected a dictionary, but got list."), id="a list"
    ),
]


@pytest.mark.parametrize(("body", "refused"), BODIES)
def test_a_body_that_is_not_understood_is_refused(client, body, refused):
    statement = make_statement()
    path = f"statements/{statement.pk}/accept/"
    answer = post(client, path, body, token())
    name, accepted = refused
    assert (answer.status_code, answer.json()) == (
        400,
        problem((*BAD_BODY, f"{name}: {accepted}"), f"/api/v1/{path}", [(name, "", accepted)]),
    )


IMPOSSIBLE = [
    pytest.param(
        "statements/1/amend/",
        {"changes": {"text": "x"}},
        "A statement has no field text to amend; use speaker, forum, kind, date, parts.",
        id="no such field",
    ),
    pytest.param("statements/1/amend/", {"changes": {"date": "soon"}}, None, id="bad EDTF"),
    pytest.param(
        "statements/1/amend/", {"changes": {"speaker": "Ana"}}, None, id="a name for an id"
    ),
    pytest.param(
        "statements/1/merge/",
        {"other": 1},
        "statement 1 cannot be merged with itself; name another one.",
        id="with itself",
    ),
    pytest.param(
        "statements/1/part/",
        {"other": 1},
        "statement 1 is the same row twice; name another one.",
        id="other than itself",
    ),
]


@pytest.mark.parametrize(("path", "body", "detail"), IMPOSSIBLE)
def test_what_makes_no_sense_is_told(client, path, body, detail):
    statement = make_statement()
    path = path.replace("/1/", f"/{statement.pk}/")
    body = {"other": statement.pk} if "other" in body else body
    answer = post(client, path, body, token())
    assert (answer.status_code, answer.json()["type"]) == (422, "/api/v1/problems/not-possible/")
    if detail:
        assert answer.json()["detail"] == detail.replace(" 1 ", f" {statement.pk} ")
    assert Decision.objects.count() == 0


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("statements/404/accept/", {}),
        ("speakers/404/merge/", {"other": 405}),
        ("decisions/404/undo/", {}),
        (f"statements/{2**63}/accept/", {}),
    ],
)
def test_what_is_not_there_cannot_be_ruled_on(client, path, body):
    answer = post(client, path, body, token())
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        pytest.param("{", "application/json", 400, id="no JSON"),
        pytest.param("a=1", "application/x-www-form-urlencoded", 415, id="a form"),
        pytest.param("x" * (8 * 2**20 + 1), "application/json", 413, id="too long"),
    ],
)
def test_a_body_that_cannot_be_read_is_a_problem_document(client, body, kind, status):
    answer = client.post("/api/v1/statements/1/accept/", body, kind, headers=token())
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")


def test_a_write_takes_no_parameters(client):
    answer = post(client, "statements/1/accept/?force=1", {}, token())
    assert answer.json()["errors"][0]["name"] == "force"


def test_too_many_writes_are_told_when_to_come_back(client, monkeypatch):
    monkeypatch.setattr("timeline.api.access.WriteThrottle.THROTTLE_RATES", {"write": "1/min"})
    headers = token()
    answers = [post(client, "statements/1/accept/", {}, headers) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [404, 429]
    assert 1 <= int(answers[-1]["Retry-After"]) <= 60


@pytest.mark.parametrize("subject", [Subject.SPEAKER, Subject.STATEMENT])
def test_a_token_is_kept_as_a_digest_only(client, subject):
    secret = token()["Authorization"].removeprefix("Bearer ")
    kept = ApiToken.objects.get()
    assert secret not in str(kept.__dict__)
    assert (kept.prefix, len(kept.digest), kept.last_used_at) == (secret[:12], 64, None)
    post(client, f"{subject}s/1/amend/", {}, {"Authorization": f"Bearer {secret}"})
    assert ApiToken.objects.get().last_used_at is not None


def test_an_article_is_stored_once(client):
    headers = token()
    first = post(client, "articles/", SENT, headers)
    article = Article.objects.get()
    stored = {"id": article.pk, "url": f"{ROOT}articles/{article.pk}/", "original": None}
    assert (first.status_code, first["Location"], first.json()) == (
        201,
        stored["url"],
        {**stored, "result": "new"},
    )
    again = post(client, "articles/", SENT, headers)
    assert (again.status_code, again.json()) == (200, {**stored, "result": "unchanged"})
    assert (article.text, article.url, article.edtf, article.outlet.name) == (
        SENT["text"],
        SENT["url"],
        "2011-12-08",
        "Delta Herald",
    )
    assert Entry.objects.get(kind="statement").document["speaker"]["name"] == "Ana Lim"


def test_equal_text_from_elsewhere_points_at_the_first(client):
    headers = token()
    first, other = (
        post(client, "articles/", {**SENT, "url": url}, headers).json()
        for url in ("http://example.org/a", "http://example.com/b")
    )
    assert (other["result"], other["original"]) == ("near-copy", first["id"])


ARTICLES = [
    pytest.param({}, 400, "text: This field is required.", id="no text"),
    pytest.param({"text": ""}, 400, "text: This field may not be blank.", id="empty"),
    pytest.param({"text": " \n"}, 422, "article: is empty; give the article's text", id="blank"),
    pytest.param({"text": "a\0b"}, 400, "text: Null characters are not allowed.", id="NUL"),
    pytest.param(
        {"text": "x", "url": "ftp://x"},
        422,
        "article: url is 'ftp://x'; give an http or https address",
        id="no web address",
    ),
    pytest.param(
        {"text": "x", "source": "me"},
        400,
        "source: unknown field; known here: text, url, title, outlet, published, language",
        id="unknown field",
    ),
]


@pytest.mark.parametrize(("body", "status", "detail"), ARTICLES)
def test_what_is_no_article_is_refused_and_leaves_nothing(client, body, status, detail):
    answer = post(client, "articles/", body, token())
    assert (answer.status_code, answer.json()["detail"]) == (status, detail)
    assert Article.objects.count() == 0


def test_a_bad_date_of_publication_is_refused(client):
    answer = post(client, "articles/", {**SENT, "published": "soon"}, token())
    assert answer.status_code == 422
    assert answer.json()["detail"].startswith("article: published: 'soon' is not a date")


def test_adding_needs_a_permission_of_its_own(client):
    reader = User.objects.create_user("rita", is_staff=True)
    headers = token(reader)
    answer = post(client, "articles/", SENT, headers)
    assert (answer.status_code, answer.json()["detail"]) == (
        403,
        (
            "rita may not add articles: "
            "that needs a staff account with the permission events.add_article."
        ),
    )
    reader.user_permissions.add(Permission.objects.get(codename="add_article"))
    assert post(client, "articles/", SENT, headers).status_code == 201


def test_what_an_address_allows_is_told(client):
    answer = client.delete("/api/v1/articles/")
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD, POST")
