"""Crawls over HTTP: every row once, both ways, with a proof at the end."""

from hashlib import sha256

import pytest

from events import review
from events.models import Entry
from events.vocabulary import Subject
from tests.factories import make_curator, make_speaker, make_statement
from tests.timeline import entries

pytestmark = pytest.mark.django_db


def crawl(client, address, link="next", between=lambda: None):
    """Return the pages from this address on, by their links; something may be done between them."""
    pages = []
    while address:
        answer = client.get(address)
        assert answer.status_code == 200, answer.content
        pages.append(answer.json())
        address = pages[-1][link]
        between()
    return pages


def ids(pages):
    return [item["id"] for page in pages for item in page["results"]]


def digest(rows):
    total = sum(int.from_bytes(sha256(str(pk).encode()).digest()[:16]) for pk in rows)
    return f"{total % 2**128:032x}"


@pytest.fixture
def stored():
    return entries.statements


@pytest.mark.parametrize("order", ["date", "-date"])
@pytest.mark.parametrize("limit", [7, 50, 200])
def test_a_crawl_visits_each_entry_once_and_proves_it(client, stored, order, limit):
    expected = sorted(stored(["2011-12-07"] * 300 + ["2011"] * 50 + [""] * 50))
    pages = crawl(client, f"/api/v1/timeline/?order={order}&limit={limit}")
    assert sorted(ids(pages)) == expected
    proof = {"version": 1, "rows": 400, "digest": digest(expected), "complete": True}
    assert pages[-1]["crawl"] == proof
    assert [page["crawl"]["complete"] for page in pages[:-1]] == [False] * (len(pages) - 1)
    back = crawl(client, pages[-2]["next"], "previous")
    assert ids(reversed(back)) == ids(pages)
    assert back[-1]["crawl"] == proof


def test_a_crawl_of_thousands_over_http(client, stored):
    expected = stored(["2011-12-07"] * 3000 + ["2011"] * 500 + [""] * 500)
    pages = crawl(client, "/api/v1/timeline/?limit=200")
    assert sorted(ids(pages)) == sorted(expected)
    assert len(pages) == 20


def test_a_page_of_one_leads_on_and_back(client, stored):
    stored(["2011", "2012", ""])
    pages = crawl(client, "/api/v1/timeline/?limit=1")
    assert len(pages) == 3
    assert ids(crawl(client, pages[-1]["previous"], "previous")) == ids(pages)[1::-1]


@pytest.mark.parametrize("order", ["date", "-date"])
def test_a_crawl_both_ways_is_of_one_moment_whatever_changes(client, order):
    """After each page curators amend, merge and reject, take it back, and articles come in."""
    dates = ["2011-12-07"] * 33 + ["2011"] * 9 + ["2013-02-01"] * 15 + [""] * 9
    facts = [make_statement(f"prices rose {n}", date=when).pk for n, when in enumerate(dates)]
    curator, changes = make_curator(), iter(facts)
    expected = ids(crawl(client, f"/api/v1/timeline/?order={order}&limit=200"))

    def change():
        one, other, third = (next(changes) for _ in range(3))
        review.amend(Subject.STATEMENT, one, {"date": "2012-05"}, curator=curator)
        review.merge(Subject.STATEMENT, one, other, curator=curator)
        review.undo(review.reject(Subject.STATEMENT, third, curator=curator), curator=curator)
        review.reject(Subject.STATEMENT, third, curator=curator)
        make_statement("prices fell", date="2012")

    forward = crawl(client, f"/api/v1/timeline/?order={order}&limit=8", between=change)
    back = crawl(client, forward[-1]["previous"], "previous", between=change)
    assert ids(forward) == expected
    assert ids(reversed([forward[-1], *back])) == expected
    assert Entry.objects.published().count() < len(facts)
    proof = {**forward[0]["crawl"], "rows": 66, "digest": digest(expected), "complete": True}
    assert [forward[-1]["crawl"], back[-1]["crawl"]] == [proof, proof]


def test_a_crawl_from_the_middle_proves_nothing(client, stored):
    stored(["2011", "2012", "2013", ""])
    pages = crawl(client, "/api/v1/timeline/?limit=1")
    back = crawl(client, pages[1]["previous"], "previous")
    assert back[-1]["crawl"]["complete"] is False


def test_a_crawl_goes_on_where_the_rest_was_deleted(client, stored):
    stored(["2011", "2012"])
    following = client.get("/api/v1/timeline/?limit=1").json()["next"]
    Entry.objects.filter(edtf="2012").delete()
    last = client.get(following).json()
    assert (last["results"], last["next"], last["previous"]) == ([], None, None)
    assert last["crawl"]["complete"] is True


def test_links_keep_the_query_and_are_absolute(client, stored):
    stored(["2011", "2012"])
    following = client.get("/api/v1/timeline/?from=2010&limit=1&count=on").json()["next"]
    assert following.startswith(
        "http://testserver/api/v1/timeline/?from=2010&limit=1&count=on&cursor="
    )
    assert client.get(following).json()["count"] == 2


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_lists_by_id_are_crawled_both_ways(client, limit):
    expected = [make_speaker(f"Ann {n}").pk for n in range(5)]
    pages = crawl(client, f"/api/v1/speakers/?limit={limit}")
    assert ids(pages) == expected
    assert pages[-1]["crawl"]["digest"] == digest(expected)
    back = crawl(client, pages[-1]["previous"], "previous")
    assert ids(reversed([*[pages[-1]], *back])) == expected
