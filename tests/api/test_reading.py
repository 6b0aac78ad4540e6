"""Every list and detail: the whole document, the number of queries, and what was moved or removed."""

import gzip
import json
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events import ledger, review
from events.models import Appearance, Article, DateMention, Entry, ForumSeries, Revision
from events.vocabulary import Subject
from tests.api.rows import ROOT, STORY, make_chronology, problem
from tests.factories import (
    make_article,
    make_curator,
    make_evidence,
    make_forum,
    make_organisation,
    make_speaker,
    make_statement,
)

pytestmark = pytest.mark.django_db


def get(client, path, status=200, **headers):
    answer = client.get(f"/api/v1/{path}", headers=headers)
    assert answer.status_code == status, answer.content
    return answer.json() if answer.content else None


def test_a_statement_is_served_with_its_evidence_as_selectors(client):
    rows = make_chronology()
    statement, article, forum = rows["statement"], rows["article"], rows["forum"]
    entry = Entry.objects.get(statement=statement)
    (evidence,) = statement.reports.get().evidence.all()
    served = get(client, f"statements/{statement.pk}/")
    assert served == {
        "id": entry.pk,
        "url": f"{ROOT}statements/{statement.pk}/",
        "kind": "statement",
        "status": "proposed",
        "confidence": 0.8,
        "date": date("2011-12-07", "7 December 2011"),
        "statement": {
            "id": statement.pk,
            "kind": "indirect",
            "text": "prices rose",
            "parts": ["prices rose"],
            "language": "en",
        },
        "speaker": {
            "id": rows["speaker"].pk,
            "name": "Ana Lim",
            "kind": "person",
            "role": "",
            "organisation": None,
            "organisation_as_printed": "",
        },
        "forum": {
            "id": forum.pk,
            "name": "Delta Water Forum",
            "edition": None,
            "series": {"id": forum.series_id, "name": "Delta Water Forum"},
            "city": "Hue",
            "country": "Viet Nam",
            "theme": "",
            "hosts": [{"id": rows["host"].pk, "name": "Harbour Council"}],
            "date": date("2011-12-07", "7 December 2011", basis="stated"),
        },
        "reports": [
            {
                "id": statement.reports.get().pk,
                "article": {
                    "id": article.pk,
                    "url": "",
                    "title": "Prices at the forum",
                    "outlet": "",
                    "published": "2011-12-08",
                    "text_sha256": article.text_sha256,
                },
                "kind": "indirect",
                "text": "prices rose",
                "cue": "said",
                "source": "Ana Lim",
                "rule": "test",
                "confidence": 0.8,
                "evidence": [
                    {
                        "id": evidence.pk,
                        "field": "part",
                        "rule": "test",
                        "target": target(article, "prices rose"),
                    }
                ],
            }
        ],
        "independent_sources": 1,
        "version": entry.version,
        "recorded_at": entry.recorded_at.isoformat(),
        "changed_at": entry.changed_at.isoformat(),
    }
    assert get(client, f"timeline/{entry.pk}/") == served
    assert served in get(client, "timeline/")["results"]


def date(edtf, display, basis=""):
    return {
        "edtf": edtf,
        "lower": edtf,
        "upper": edtf,
        "precision": "day",
        "approximate": False,
        "uncertain": False,
        "display": display,
        "basis": basis,
        "printed": "",
    }


def target(article, exact):
    start = article.text.index(exact)
    end = start + len(exact)
    return {
        "source": f"{ROOT}articles/{article.pk}/",
        "text_sha256": article.text_sha256,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": exact,
                "prefix": article.text[max(0, start - 32) : start],
                "suffix": article.text[end : end + 32],
            },
            {"type": "TextPositionSelector", "start": start, "end": end},
        ],
    }


def test_lists_of_one_kind_are_the_chronology_with_that_kind(client):
    rows = make_chronology()
    forums, statements = get(client, "forums/"), get(client, "statements/")
    assert [one["forum"]["id"] for one in forums["results"]] == [rows["forum"].pk]
    assert [one["statement"]["id"] for one in statements["results"]] == [
        rows["statement"].pk,
        rows["undated"].pk,
    ]


def test_a_speaker_is_served_with_every_name_and_role(client):
    ana, other = make_speaker(), make_speaker("A. Lim")
    make_statement(speaker=ana)
    Appearance.objects.update(role="minister")
    ana.identifiers.create(scheme="wikidata", value="Q1")
    ana.tenures.create(
        role="minister", organisation=make_organisation(), edtf="2010/..", source="x"
    )
    review.merge(Subject.SPEAKER, ana.pk, other.pk, curator=make_curator())
    assert get(client, f"speakers/{ana.pk}/") == {
        "id": ana.pk,
        "url": f"{ROOT}speakers/{ana.pk}/",
        "name": "Ana Lim",
        "names": [
            {"name": "A. Lim", "language": "", "script": ""},
            {"name": "Ana Lim", "language": "", "script": ""},
        ],
        "entries": f"{ROOT}timeline/?speaker={ana.pk}",
        "identifiers": [{"scheme": "wikidata", "value": "Q1"}],
        "kind": "person",
        "organisation": None,
        "roles": [{"role": "minister", "organisation": ""}],
        "tenures": [
            {
                "role": "minister",
                "organisation": {
                    "id": ana.tenures.get().organisation_id,
                    "name": "Harbour Council",
                },
                "date": "2010/..",
                "source": "x",
            }
        ],
    }


def test_identities_are_listed_once_however_often_they_were_merged(client):
    curator = make_curator()
    keep, middle, last = (make_speaker(name) for name in ("Ana Lim", "A. Lim", "Lim An"))
    review.merge(Subject.SPEAKER, middle.pk, last.pk, curator=curator)
    review.merge(Subject.SPEAKER, keep.pk, middle.pk, curator=curator)
    for query in ("", "?q=lim+an", "?q=ana", "?kind=person"):
        listed = get(client, f"speakers/{query}")["results"]
        assert [one["id"] for one in listed] == [keep.pk]
        assert [one["name"] for one in listed[0]["names"]] == ["A. Lim", "Ana Lim", "Lim An"]
    assert get(client, "speakers/?kind=organisation")["results"] == []


def test_organisations_and_series(client):
    rows = make_chronology()
    host, series = rows["host"], rows["forum"].series
    listed = {
        "id": series.pk,
        "url": f"{ROOT}series/{series.pk}/",
        "name": "Delta Water Forum",
        "names": [{"name": "Delta Water Forum", "language": "", "script": ""}],
        "entries": f"{ROOT}timeline/?series={series.pk}",
    }
    assert get(client, "series/?q=water")["results"] == [listed]
    assert get(client, f"series/{series.pk}/") == listed
    organisation = get(client, f"organisations/{host.pk}/")
    assert get(client, "organisations/")["results"] == [organisation]
    assert organisation == {
        "id": host.pk,
        "url": f"{ROOT}organisations/{host.pk}/",
        "name": "Harbour Council",
        "names": [],
        "entries": f"{ROOT}timeline/?organisation={host.pk}",
        "identifiers": [],
    }


def test_an_article_is_served_with_its_text_and_what_it_supports(client):
    rows = make_chronology()
    article = rows["article"]
    served = get(client, f"articles/{article.pk}/")
    text, highlights = served.pop("text"), served.pop("highlights")
    assert text == STORY
    assert [(text[one["start"] : one["end"]], one["field"], one["fact"]) for one in highlights] == [
        ("Delta Water Forum", "name", f"{ROOT}forums/{rows['forum'].pk}/"),
        ("prices rose", "part", f"{ROOT}statements/{rows['statement'].pk}/"),
    ]
    assert get(client, "articles/?q=PRICES&from=2011&to=2011-12")["results"] == [served]
    assert get(client, "articles/?to=2011-12-07")["results"] == []
    review.reject(Subject.FORUM, rows["forum"].pk, curator=make_curator())
    highlights = get(client, f"articles/{article.pk}/")["highlights"]
    assert [one["field"] for one in highlights] == ["part"]


def test_a_date_expression_is_served_in_its_place(client):
    article = make_article("😀 On 7 December it rained.")
    mention = DateMention(
        article=article, start=5, end=15, text="7 December", kind="date", rule="day-month"
    )
    mention.set_date("2011-12-07")
    mention.save()
    served = {
        "id": mention.pk,
        "url": f"{ROOT}dates/{mention.pk}/",
        "article": article.pk,
        "kind": "date",
        "edtf": "2011-12-07",
        "lower": "2011-12-07",
        "upper": "2011-12-07",
        "precision": "day",
        "rule": "day-month",
        "anchor": None,
        "target": target(article, "7 December"),
    }
    assert get(client, f"dates/{mention.pk}/") == served
    assert get(client, f"dates/?article={article.pk}&from=2011&kind=date")["results"] == [served]
    assert get(client, "dates/?kind=duration")["results"] == []


@pytest.mark.parametrize(
    "path",
    [
        "timeline/",
        "forums/",
        "statements/",
        "series/",
        "speakers/",
        "organisations/",
        "articles/",
        "dates/",
        "changes/",
    ],
)
def test_three_items_cost_as_many_queries_as_one(client, path):
    def add():
        number = Article.objects.count()
        article = make_article(f"Ana came to Forum {number}.")
        forum = make_forum(f"Forum {number}", date="2011", article=article)
        make_statement(speaker=make_speaker(f"Ann {number}"), forum=forum)
        make_organisation(f"Council {number}")
        DateMention.objects.create(
            article=article, start=0, end=3, text="Ana", kind="date", rule="test"
        )

    add()
    one = queries(client, path)
    add()
    add()
    assert queries(client, path) == one


def queries(client, path):
    with CaptureQueriesContext(connection) as captured:
        get(client, f"{path}?limit=100")
    return len(captured)


def make_series(name):
    series = ForumSeries.objects.create(name=name)
    with ledger.recording() as record:
        record.touch(Subject.SERIES, [series.pk])
    return series


MERGED = [Subject.SPEAKER, Subject.ORGANISATION, Subject.SERIES, Subject.FORUM, Subject.STATEMENT]
PATHS = {
    Subject.SPEAKER: "speakers",
    Subject.ORGANISATION: "organisations",
    Subject.SERIES: "series",
    Subject.FORUM: "forums",
    Subject.STATEMENT: "statements",
}
MAKERS: dict[Subject, Any] = {
    Subject.SPEAKER: make_speaker,
    Subject.ORGANISATION: make_organisation,
    Subject.SERIES: make_series,
    Subject.FORUM: make_forum,
    Subject.STATEMENT: make_statement,
}


@pytest.mark.parametrize("subject", MERGED)
def test_the_address_of_what_was_merged_redirects_with_the_reason(client, subject):
    keep, other = MAKERS[subject]("prices rose"), MAKERS[subject]("prices fell")
    review.merge(subject, keep.pk, other.pk, curator=make_curator(), reason="the same one")
    location = f"{ROOT}{PATHS[subject]}/{keep.pk}/"
    answer = client.get(f"/api/v1/{PATHS[subject]}/{other.pk}/")
    assert (answer.status_code, answer["Location"], answer.json()) == (
        301,
        location,
        {"location": location, "reason": "the same one"},
    )


def test_the_entry_of_what_was_merged_redirects_too(client):
    keep, other = make_statement(), make_statement()
    review.merge(Subject.STATEMENT, keep.pk, other.pk, curator=make_curator())
    entry = Entry.objects.get(statement=other)
    answer = client.get(f"/api/v1/timeline/{entry.pk}/")
    assert (answer.status_code, answer["Location"]) == (301, f"{ROOT}statements/{keep.pk}/")


@pytest.mark.parametrize("subject", [Subject.FORUM, Subject.STATEMENT])
def test_the_address_of_what_was_rejected_is_gone_with_the_reason(client, subject):
    row = MAKERS[subject]("prices rose")
    review.reject(subject, row.pk, curator=make_curator(), reason="never said")
    path = f"{PATHS[subject]}/{row.pk}/"
    assert get(client, path, status=410) == problem(
        (
            "gone",
            410,
            "The fact was withdrawn",
            f"The {subject} {row.pk} was rejected: never said.",
        ),
        f"/api/v1/{path}",
    )
    entry = Entry.objects.get()
    assert get(client, f"timeline/{entry.pk}/", status=410)["detail"] == (
        f"The {subject} {row.pk} was rejected: never said."
    )


@pytest.mark.parametrize(
    "path",
    [
        "timeline",
        "forums",
        "statements",
        "series",
        "speakers",
        "organisations",
        "articles",
        "dates",
    ],
)
@pytest.mark.parametrize("pk", [404, 2**63], ids=["unknown", "more than a row id"])
def test_an_unknown_id_is_not_found(client, path, pk):
    refusal = get(client, f"{path}/{pk}/", status=404)
    assert refusal["detail"].startswith("There is no ")
    assert refusal["detail"].endswith(f" {pk}.")


def test_changes_tell_what_to_do_to_a_copy(client):
    curator = make_curator()
    keep, other = make_speaker(), make_speaker("A. Lim")
    version = get(client, "timeline/")["version"]
    statement = make_statement(speaker=other)
    review.merge(Subject.SPEAKER, keep.pk, other.pk, curator=curator, reason="one person")
    review.reject(Subject.STATEMENT, statement.pk, curator=curator, reason="never said")
    changes = get(client, f"changes/?since={version}")
    told = [
        (one["action"], one["subject"], one["subject_id"], one["redirect"], one["reason"])
        for one in changes["results"]
    ]
    assert told == [
        ("created", "statement", statement.pk, None, "test"),
        ("merged", "speaker", other.pk, f"{ROOT}speakers/{keep.pk}/", "one person"),
        ("changed", "statement", statement.pk, None, "one person"),
        ("withdrawn", "statement", statement.pk, None, "never said"),
    ]
    assert [one["document"] for one in changes["results"]] == [None] * 4
    assert changes["version"] == Revision.objects.latest("id").version
    assert get(client, f"changes/?since={changes['version']}")["results"] == []


def test_changes_carry_the_fact_after_the_change(client):
    statement = make_statement(date="2011")
    (change,) = get(client, "changes/?subject=statement")["results"]
    entry = get(client, f"statements/{statement.pk}/")
    assert change["url"] == entry["url"]
    assert change["document"] == {
        name: value
        for name, value in entry.items()
        if name not in {"id", "url", "version", "recorded_at", "changed_at"}
    }


def test_an_unchanged_chronology_is_answered_with_304_before_any_work(client):
    make_statement()
    answer = client.get("/api/v1/timeline/?limit=10")
    tag = answer["ETag"]
    with CaptureQueriesContext(connection) as captured:
        again = client.get("/api/v1/timeline/?limit=10", headers={"If-None-Match": f"W/{tag}"})
    assert (again.status_code, again.content, len(captured)) == (304, b"", 1)
    assert (
        client.get("/api/v1/timeline/?limit=11", headers={"If-None-Match": tag}).status_code == 200
    )
    make_statement()
    assert (
        client.get("/api/v1/timeline/?limit=10", headers={"If-None-Match": tag}).status_code == 200
    )


@pytest.mark.parametrize("path", ["speakers/", "speakers/{}/"])
def test_what_no_version_tells_of_is_answered_anew(client, path):
    speaker = make_speaker()
    path = f"/api/v1/{path.format(speaker.pk)}"
    tag = client.get(path)["ETag"]
    assert client.get(path, headers={"If-None-Match": tag}).status_code == 304
    speaker.identifiers.create(scheme="wikidata", value="Q1")
    assert client.get(path, headers={"If-None-Match": tag}).status_code == 200


def test_answers_are_cacheable_and_compressed(client):
    make_chronology()
    plain = client.get("/api/v1/timeline/")
    packed = client.get("/api/v1/timeline/", headers={"Accept-Encoding": "gzip"})
    assert json.loads(gzip.decompress(packed.content)) == plain.json()
    assert {name: plain[name] for name in ("Content-Type", "Cache-Control", "Vary")} == {
        "Content-Type": "application/json",
        "Cache-Control": "public, max-age=0, must-revalidate",
        "Vary": "Accept, Accept-Datetime, Accept-Encoding",
    }
    assert plain["Last-Modified"].endswith("GMT")


def test_the_root_lists_what_is_served(client):
    listed = get(client, "")
    for address in listed.values():
        assert client.get(address.removeprefix("http://testserver")).status_code == 200


@pytest.mark.parametrize("field", ["start", "end", "dates"])
def test_a_forum_shows_the_words_that_its_days_were_read_from(client, field):
    article = make_article("The Delta Water Forum met on 7 December.")
    forum = make_forum(date="2011-12-07", article=article)
    make_evidence(article, "7 December", field, forum=forum)
    with ledger.recording() as record:
        record.touch(Subject.FORUM, [forum.pk])
    assert get(client, f"forums/{forum.pk}/")["date"]["printed"] == "7 December"
