"""``fields``: answers cut to what a client wants, and names that nothing has."""

import pytest

from tests.api.rows import make_chronology

pytestmark = pytest.mark.django_db

TYPE = "application/vnd.rostrum.fields+json"


@pytest.fixture
def rows():
    return make_chronology()


CHOSEN = [
    pytest.param("id", {"id": "entry"}, id="one"),
    pytest.param(
        "statement.text,speaker.name",
        {"statement": {"text": "prices rose"}, "speaker": {"name": "Ana Lim"}},
        id="inside",
    ),
    pytest.param(
        "reports.article.title,date.edtf",
        {
            "reports": [{"article": {"title": "Prices at the forum"}}],
            "date": {"edtf": "2011-12-07"},
        },
        id="in each of a list",
    ),
    pytest.param(
        "reports.evidence.target.selector.start",
        {"reports": [{"evidence": [{"target": {"selector": [{}, {"start": 65}]}}]}]},
        id="of one kind among several",
    ),
    pytest.param(
        "forum.series,forum.series.id,forum.hosts.name",
        {"forum": {"series": "whole", "hosts": [{"name": "Harbour Council"}]}},
        id="whole before a part",
    ),
]


@pytest.mark.parametrize(("fields", "expected"), CHOSEN)
def test_an_answer_has_the_chosen_parts_alone(client, rows, fields, expected):
    statement = rows["statement"]
    answer = client.get(f"/api/v1/statements/{statement.pk}/?fields={fields}")
    series = rows["forum"].series
    if "id" in expected:
        expected = {"id": statement.entry.pk}
    if "forum" in expected:
        whole = {"id": series.pk, "name": series.name}
        expected = {"forum": {**expected["forum"], "series": whole}}
    assert (answer.json(), answer["Content-Type"]) == (expected, TYPE)


def test_an_answer_that_nobody_keeps_is_cut_too(client):
    answer = client.get("/api/v1/usage/?fields=user,limits.scope")
    assert (answer.json(), answer["Content-Type"]) == (
        {"user": None, "limits": [{"scope": "read"}]},
        TYPE,
    )
    assert answer["Cache-Control"] == "no-store"


def test_what_a_part_is_missing_in_stays_null(client, rows):
    forum = rows["forum"].pk
    answer = client.get(f"/api/v1/forums/{forum}/?fields=statement.text,kind").json()
    assert answer == {"statement": None, "kind": "forum"}


def test_a_page_keeps_its_links_and_its_proof(client, rows):
    whole = client.get("/api/v1/timeline/?limit=1").json()
    page = client.get("/api/v1/timeline/?limit=1&fields=id,speaker.name&q=prices").json()
    assert page["results"] == [{"id": rows["statement"].entry.pk, "speaker": {"name": "Ana Lim"}}]
    assert page.keys() == whole.keys()
    on = client.get(client.get("/api/v1/timeline/?limit=1&fields=id").json()["next"]).json()
    assert [list(one) for one in on["results"]] == [["id"]]


@pytest.mark.parametrize(
    "path", ["speakers/", "series/", "organisations/", "articles/", "dates/", "changes/"]
)
@pytest.mark.usefixtures("rows")
def test_every_list_can_be_cut(client, path):
    results = client.get(f"/api/v1/{path}?fields=id").json()["results"]
    assert results
    assert {tuple(one) for one in results} == {("id",)}


REFUSED = [
    pytest.param(
        "text",
        "text names no part of what is served; known there: kind, status, confidence, date, "
        "statement, speaker, forum, reports, independent_sources, id, url, version, recorded_at, "
        "changed_at",
        id="unknown",
    ),
    pytest.param(
        "speaker.age",
        "speaker.age names no part of what is served; known there: id, name, kind, role, "
        "organisation, organisation_as_printed",
        id="unknown inside",
    ),
    pytest.param(
        "id.x",
        "id.x names no part of what is served; known there: nothing, for it has no parts",
        id="inside a number",
    ),
]


@pytest.mark.parametrize(("fields", "accepted"), REFUSED)
def test_what_no_answer_has_is_refused_with_what_there_is(client, rows, fields, accepted):
    answer = client.get(f"/api/v1/statements/{rows['statement'].pk}/?fields={fields}")
    assert answer.status_code == 400
    assert answer.json()["errors"] == [{"name": "fields", "value": fields, "accepted": accepted}]


@pytest.mark.usefixtures("rows")
def test_a_cut_answer_is_kept_like_the_whole(client):
    address = "/api/v1/timeline/?fields=id"
    tag = client.get(address)["ETag"]
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 304
    assert client.get("/api/v1/timeline/", headers={"If-None-Match": tag}).status_code == 200
