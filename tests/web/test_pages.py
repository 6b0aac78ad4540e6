"""The pages: one list that needs no scripts, each entry with its proof, each article marked."""

import re

import pytest
from django.urls import reverse

from events import review
from events.models import Outlet
from events.vocabulary import Subject
from tests.factories import (
    make_article,
    make_curator,
    make_evidence,
    make_forum,
    make_speaker,
    make_statement,
    touch,
)

pytestmark = pytest.mark.django_db


def items(response):
    """The entries that the list shows: (date, text without markup)."""
    found = re.findall(r"<li class=.*?</li>", response.content.decode(), re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", one).split()) for one in found]


def test_the_chronology_is_an_ordered_list_under_years(client):
    speaker = make_speaker()
    forum = make_forum(date="2011-12-07/2011-12-08", city="Washington", edition=5)
    make_statement("prices rose", speaker=speaker, date="2014~", forum=forum)
    make_statement("rain <b>fell</b>", speaker=speaker)
    page = client.get("/")
    assert re.findall(r"<h2[^>]*>([^<]+)", page.content.decode()) == ["2011", "2014", "Undated"]
    assert items(page) == [
        (
            "7-8 December 2011 5th Delta Water Forum Washington Evidence "
            "found by the engine, not yet reviewed dated by the article"
        ),
        (
            "about 2014 Ana Lim prices rose at the 5th Delta Water Forum Evidence Article "
            "found by the engine, not yet reviewed"
        ),
        (
            "Date unknown Ana Lim rain &lt;b&gt;fell&lt;/b&gt; Evidence Article "
            "found by the engine, not yet reviewed"
        ),
    ]


def test_the_page_runs_no_script_and_loads_nothing_from_elsewhere(client):
    make_statement()
    page = client.get("/").content.decode()
    assert "<script" not in page
    assert re.findall(r'(?:src|href)="(https?:[^"]+)"', page) == []


def test_an_empty_chronology_says_what_to_do(client):
    assert "manage.py ingest PATH" in client.get("/").content.decode()


def test_filters_select_and_go_on_to_the_feeds(client):
    make_statement("prices rose", date="2014")
    make_statement("rain fell", speaker=make_speaker("Bo Chen"), date="2010")
    page = client.get("/", {"q": "rain", "from": "", "to": "2012", "kind": ""})
    assert len(items(page)) == 1
    assert "/feeds/atom.xml?q=rain&amp;to=2012" in page.content.decode()


def test_what_cannot_be_read_is_told_beside_the_form(client):
    page = client.get("/", {"from": "31 Feb"})
    assert page.status_code == 400
    assert [error.name for error in page.context["errors"]] == ["from"]
    assert 'value="31 Feb"' in page.content.decode()


def bars(response):
    """The bars of the overview: (what is said, the way to its entries)."""
    found = r'<a href="([^"]+)" aria-label="([^"]+)"><title>([^<]+)</title>'
    pairs = re.findall(found, response.content.decode())
    assert [said for _, said, _ in pairs] == [title for _, _, title in pairs]
    return [(said, href.replace("&amp;", "&")) for href, said, _ in pairs]


OVERVIEWS = [
    pytest.param(
        ["2009", "2011-12-07", "2011", ""],
        "kind=statement",
        (
            [
                ("2009: 1 entry", "?kind=statement&from=2009&to=2009"),
                ("2011: 2 entries", "?kind=statement&from=2011&to=2011"),
            ],
            ["and 1 undated"],
        ),
        id="by year",
    ),
    pytest.param(
        ["2011-03", "2011-12-07", "2011", "2011/2012"],
        "q=rose&from=2011",
        (
            [
                ("2011-03: 1 entry", "?q=rose&from=2011-03&to=2011-03"),
                ("2011-12: 1 entry", "?q=rose&from=2011-12&to=2011-12"),
            ],
            ["and 1 known to the year alone, 1 over several years"],
        ),
        id="by month within a year",
    ),
    pytest.param(
        ["1848", "2009", "2011"],
        "",
        (
            [
                ("1840 to 1849: 1 entry", "?from=1840&to=1849"),
                ("2000 to 2009: 1 entry", "?from=2000&to=2009"),
                ("2010 to 2019: 1 entry", "?from=2010&to=2019"),
            ],
            [],
        ),
        id="by tens of years",
    ),
    pytest.param(["2011-12-07", ""], "", ([], []), id="nothing to compare"),
]


@pytest.mark.parametrize(("dates", "query", "overview"), OVERVIEWS)
def test_the_overview_has_a_bar_for_each_period_that_leads_there(client, dates, query, overview):
    for date in dates:
        make_statement("prices rose", date=date)
    page = client.get(f"/?{query}")
    notes = re.findall(r"<span>(and [^<]+)</span>", page.content.decode())
    assert (bars(page), notes) == overview
    for said, href in bars(page):
        assert int(said.split(": ")[1].split()[0]) <= len(items(client.get(f"/{href}")))


def test_what_a_search_found_is_marked_and_stays_text(client):
    make_statement("prices <b> rose", speaker=make_speaker("Rose Lim"))
    page = client.get("/", {"q": "rose"}).content.decode()
    mark = '<mark class="found" title="found">{}</mark>'
    assert f"prices &lt;b&gt; {mark.format('rose')}" in page
    assert f"{mark.format('Rose')} Lim</a>" in page
    assert "<mark" not in client.get("/").content.decode()


def test_pages_lead_on_and_back(client):
    statements = [make_statement(f"word {n}", date="2014") for n in range(5)]
    address, seen = "/?limit=2", []
    while address:
        page = client.get(address)
        seen.append([one["entry"].id for _, group in page.context["years"] for one in group])
        address = page.context["next"] and "/" + page.context["next"]
    ids = [statement.entry.pk for statement in statements]
    assert seen == [ids[:2], ids[2:4], ids[4:]]
    back = client.get("/" + page.context["previous"])
    assert [one["entry"].id for _, group in back.context["years"] for one in group] == ids[2:4]


def test_an_entry_shows_every_span_in_its_paragraph(client):
    article = make_article(
        "The port is open.\n\nAna Lim said on Sept 18 that prices rose.\n\nThe end.",
        outlet=Outlet.objects.create(name="Herald"),
        published="2014-09-28",
    )
    statement = make_statement(article=article, date="2014-09-18")
    make_evidence(article, "Sept 18", "said", report=statement.reports.get())
    touch(Subject.STATEMENT, statement)
    page = client.get(reverse("web:entry", args=[statement.entry.pk])).content.decode()
    assert (
        "<p>Ana Lim said on "
        '<mark class="said" title="said">Sept 18</mark> that '
        '<mark class="part" title="part">prices rose</mark>.</p>'
    ) in page
    assert "The port is open" not in page
    assert article.text_sha256[:12] in page


def test_an_entry_that_was_withdrawn_is_gone_but_told(client):
    statement = make_statement()
    review.reject(Subject.STATEMENT, statement.pk, curator=make_curator())
    page = client.get(reverse("web:entry", args=[statement.entry.pk]))
    assert page.status_code == 410
    assert "This entry was rejected" in page.content.decode()
    article = statement.reports.get().article_id
    assert "<mark" not in client.get(reverse("web:article", args=[article])).content.decode()


def test_an_article_links_each_published_statement(client):
    statement = make_statement(
        article=make_article("Ana Lim said prices <b> rose.", title="T"), content="prices <b> rose"
    )
    page = client.get(reverse("web:article", args=[statement.reports.get().article_id]))
    entry = statement.entry.pk
    assert (
        f'Ana Lim said <mark class="part" title="part" id="entry-{entry}-13">'
        f'<a href="/entries/{entry}/">prices &lt;b&gt; rose</a></mark>.</div>'
    ) in page.content.decode()


@pytest.mark.parametrize("name", ["entry", "article"])
def test_an_unknown_number_is_not_found(client, name):
    assert client.get(reverse(f"web:{name}", args=[999_999])).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_grow(client, count, django_assert_num_queries):
    article = make_article("Ana Lim said prices rose, rain fell, snow lay.")
    speaker = make_speaker()
    for content in ("prices rose", "rain fell", "snow lay")[:count]:
        statement = make_statement(content, article=article, speaker=speaker, date="2014")
    entry = reverse("web:entry", args=[statement.entry.pk])
    with django_assert_num_queries(3):  # the page, the version, the counts
        client.get("/")
    with django_assert_num_queries(2):
        client.get(entry)
    with django_assert_num_queries(2):
        client.get(reverse("web:article", args=[article.pk]))
