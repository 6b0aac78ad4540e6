"""The feeds: each renders one selection, leaves nothing out silently, and can be read by others."""

import csv
import io
import json
from hashlib import sha256

import feedparser
import icalendar
import pytest
import vobject
from django.urls import reverse

from events import review
from events.models import Entry
from events.vocabulary import Subject
from tests.factories import (
    make_article,
    make_curator,
    make_forum,
    make_organisation,
    make_speaker,
    make_statement,
)

pytestmark = pytest.mark.django_db

FEEDS = ["timelinejs", "jsonfeed", "atom", "jsonld", "annotations", "calendar", "csv", "jsonl"]
PAGED = ["timelinejs", "jsonfeed", "atom"]


def get(client, name, status=200, **query):
    response = client.get(reverse(f"feeds:{name}"), query)
    assert response.status_code == status, response.content
    return b"".join(response.streaming_content) if response.streaming else response.content


def get_json(client, name, **query):
    return json.loads(get(client, name, **query))


def get_rows(client, **query):
    return list(csv.DictReader(io.StringIO(get(client, "csv", **query).decode(), newline="")))


@pytest.fixture
def chronology():
    """A forum, two dated statements and an undated one."""
    article = make_article(
        "The Delta Water Forum met. Ana Lim said prices rose. Rain fell, she added. Snow, she said.",
        url="https://example.org/a",
        title="Prices & rain",
        published="2014-09-28",
    )
    speaker = make_speaker()
    forum = make_forum(
        article=article,
        date="2011-12-07/2011-12-08",
        city="Washington",
        country="United States",
        edition=5,
        hosts=[make_organisation()],
    )
    return [
        forum.entries.get(kind="forum"),
        make_statement(article=article, speaker=speaker, date="2014-09-18", forum=forum).entry,
        make_statement("Rain fell", article=article, speaker=speaker, date="2015~").entry,
        make_statement("Snow", article=article, speaker=speaker, date="XXXX-09-18").entry,
    ]


def test_timelinejs(client, chronology):
    forum, first, second, _ = chronology
    feed = get_json(client, "timelinejs")
    proof = f"http://testserver/entries/{forum.pk}/"
    assert feed["events"][0] == {
        "unique_id": f"forum-{forum.pk}",
        "start_date": {"year": 2011, "month": 12, "day": 7},
        "end_date": {"year": 2011, "month": 12, "day": 8},
        "display_date": "7-8 December 2011",
        "text": {
            "headline": "5th Delta Water Forum",
            "text": "<p>5th Delta Water Forum, Washington, United States</p>"
            "<p>Source: Prices &amp; rain, 2014-09-28</p>"
            f'<p><a href="{proof}">Evidence</a></p>',
        },
        "group": "Forums",
        "autolink": False,
    }
    assert [slide["unique_id"] for slide in feed["events"]] == [
        f"forum-{forum.pk}",
        f"statement-{first.pk}",
        f"statement-{second.pk}",
    ]
    assert feed["events"][2]["start_date"] == {"year": 2015}
    assert feed["events"][2]["display_date"] == "about 2015"
    assert feed["scale"] == "human"
    assert (feed["_meta"]["count"], feed["_meta"]["omitted"]) == (3, 1)


def test_an_empty_timelinejs_feed_still_has_a_slide(client):
    feed = get_json(client, "timelinejs")
    assert [slide["unique_id"] for slide in feed["events"]] == ["empty"]
    assert feed["_meta"]["count"] == 0


def test_markup_in_a_statement_is_text(client):
    make_statement("<img src=x onerror=alert(1)> & more", date="2014")
    (slide,) = get_json(client, "timelinejs")["events"]
    assert slide["text"]["headline"] == "Ana Lim: &lt;img src=x onerror=alert(1)&gt; &amp; more"
    assert "<img" not in slide["text"]["text"]


def test_json_feed(client, chronology):
    entry = chronology[1]
    feed = get_json(client, "jsonfeed", kind="statement")
    assert {name: feed[name] for name in ("version", "home_page_url", "feed_url")} == {
        "version": "https://jsonfeed.org/version/1.1",
        "home_page_url": "http://testserver/",
        "feed_url": "http://testserver/feeds/feed.json?kind=statement",
    }
    item = feed["items"][0]
    assert item.pop("_rostrum")["date"]["edtf"] == "2014-09-18"
    assert item == {
        "id": f"http://testserver/entries/{entry.pk}/",
        "url": f"http://testserver/entries/{entry.pk}/",
        "external_url": "https://example.org/a",
        "title": "Ana Lim: prices rose",
        "content_text": "prices rose\nAna Lim\n"
        "5th Delta Water Forum, Washington, United States\nHosts: Harbour Council\n"
        "18 September 2014\nSource: Prices & rain, 2014-09-28",
        "date_published": entry.recorded_at.isoformat(),
        "date_modified": entry.changed_at.isoformat(),
        "tags": ["statement", "proposed"],
        "authors": [{"name": "Ana Lim"}],
        "language": "en",
    }


def test_atom_is_read_by_another_parser(client, chronology):
    read = feedparser.parse(get(client, "atom"))
    assert not read.bozo
    assert [item.title for item in read.entries] == [
        "5th Delta Water Forum",
        "Ana Lim: prices rose",
        "Ana Lim: Rain fell",
        "Ana Lim: Snow",
    ]
    assert [item.id for item in read.entries] == [
        f"http://testserver/entries/{entry.pk}/" for entry in chronology
    ]
    assert read.entries[1].rostrum_edtf == "2014-09-18"


def test_atom_moves_only_when_something_changed(client, chronology):
    before = feedparser.parse(get(client, "atom"))
    again = feedparser.parse(get(client, "atom"))
    assert again.feed.updated == before.feed.updated
    review.accept(Subject.FORUM, chronology[0].forum_id, curator=make_curator())
    after = feedparser.parse(get(client, "atom"))
    assert after.feed.updated > before.feed.updated
    moved = [
        one.id
        for one, other in zip(after.entries, before.entries, strict=True)
        if one.updated != other.updated
    ]
    assert moved == [f"http://testserver/entries/{chronology[0].pk}/"]


def test_characters_that_xml_forbids_are_left_out_of_atom(client):
    article = make_article("Ana Lim said pri\x01ces rose.")
    make_statement("pri\x01ces rose", article=article)
    read = feedparser.parse(get(client, "atom"))
    assert (read.bozo, read.entries[0].title) == (False, "Ana Lim: prices rose")


def test_the_calendar_is_read_by_two_other_parsers(client, chronology):
    make_forum("Undated Forum")
    make_forum("Some Month Forum", date="2012-05")
    text = get(client, "calendar")
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    (event,) = vobject.readOne(text.decode()).vevent_list
    assert (event.dtstart.value.isoformat(), event.dtend.value.isoformat()) == (
        "2011-12-07",
        "2011-12-09",
    )
    assert event.uid.value == f"forum-{chronology[0].forum_id}@rostrum"
    read = icalendar.Calendar.from_ical(text)
    assert str(read["x-rostrum-omitted"]) == "2"
    assert not read.errors


def test_a_withdrawn_forum_stays_in_the_calendar_as_cancelled(client, chronology):
    before = vobject.readOne(get(client, "calendar").decode()).vevent
    review.reject(Subject.FORUM, chronology[0].forum_id, curator=make_curator())
    after = vobject.readOne(get(client, "calendar").decode()).vevent
    assert (before.status.value, after.status.value) == ("CONFIRMED", "CANCELLED")
    assert int(after.sequence.value) > int(before.sequence.value)
    assert after.uid.value == before.uid.value


def test_csv(client, chronology):
    rows = get_rows(client)
    assert [row["entry_id"] for row in rows] == [str(entry.pk) for entry in chronology]
    row = {name: value for name, value in rows[1].items() if not name.endswith("_at")}
    assert row == {
        "entry_id": str(chronology[1].pk),
        "kind": "statement",
        "status": "proposed",
        "confidence": "0.8",
        "edtf": "2014-09-18",
        "lower": "2014-09-18",
        "upper": "2014-09-18",
        "precision": "day",
        "date_display": "18 September 2014",
        "date_basis": "",
        "date_printed": "",
        "statement_id": str(chronology[1].statement_id),
        "statement_kind": "indirect",
        "statement": "prices rose",
        "language": "en",
        "speaker_id": str(chronology[1].speaker_id),
        "speaker": "Ana Lim",
        "role_as_printed": "",
        "organisation_as_printed": "",
        "forum_id": str(chronology[0].forum_id),
        "forum": "Delta Water Forum",
        "edition": "5",
        "city": "Washington",
        "country": "United States",
        "hosts": "Harbour Council",
        "article_id": rows[1]["article_id"],
        "article_url": "https://example.org/a",
        "article_title": "Prices & rain",
        "outlet": "",
        "published": "2014-09-28",
        "text_sha256": rows[1]["text_sha256"],
        "char_start": "40",
        "char_end": "51",
        "independent_sources": "1",
    }


@pytest.mark.parametrize("head", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"])
def test_no_cell_is_a_formula(client, head):
    content = f"{head}HYPERLINK(1)"
    make_statement(content, article=make_article(f"Ana Lim said {content}."), date="2014")
    (row,) = get_rows(client)
    assert row["statement"] == f"'{content}"
    (line,) = [json.loads(one) for one in get(client, "jsonl").splitlines()]
    assert line["statement"]["text"] == content


def test_newlines_quotes_and_chinese_survive_csv(client):
    content = 'a "word", 说\nand more'
    make_statement(content, article=make_article(f"Ana Lim said {content}."))
    (row,) = get_rows(client)
    assert row["statement"] == content
    assert get(client, "csv", bom="1").startswith(b"\xef\xbb\xbfentry_id,")


def test_schema_org(client, chronology):
    forum, first, _second, _ = chronology
    listed = get_json(client, "jsonld")
    assert (listed["@context"], listed["@type"]) == ("https://schema.org", "ItemList")
    event, quotation, other, undated = [one["item"] for one in listed["itemListElement"]]
    address = f"http://testserver/entries/{forum.pk}/"
    assert event == {
        "@type": "Event",
        "@id": address,
        "url": address,
        "name": "5th Delta Water Forum",
        "eventStatus": "https://schema.org/EventScheduled",
        "superEvent": {"@type": "EventSeries", "name": "Delta Water Forum"},
        "startDate": "2011-12-07",
        "endDate": "2011-12-08",
        "location": {
            "@type": "Place",
            "name": "Washington",
            "address": {
                "@type": "PostalAddress",
                "addressLocality": "Washington",
                "addressCountry": "United States",
            },
        },
        "organizer": [{"@type": "Organization", "name": "Harbour Council"}],
    }
    address = f"http://testserver/entries/{first.pk}/"
    assert quotation == {
        "@type": "Quotation",
        "@id": address,
        "url": address,
        "text": "prices rose",
        "isBasedOn": [
            {
                "@type": "NewsArticle",
                "headline": "Prices & rain",
                "url": "https://example.org/a",
                "datePublished": "2014-09-28",
            }
        ],
        "description": "18 September 2014",
        "dateCreated": "2014-09-18",
        "inLanguage": "en",
        "creator": {"@type": "Person", "name": "Ana Lim"},
        "about": {"@type": "Event", "name": "5th Delta Water Forum"},
    }
    for item in (other, undated):
        assert not {"dateCreated", "temporalCoverage"} & set(item)


COVERAGE = [
    ("2014-05", "2014-05"),
    ("2014", "2014"),
    ("2009/..", "2009/.."),
    ("../2015", "../2015"),
    ("2011-12-07/2011-12-08", "2011-12-07/2011-12-08"),
    ("2014~", None),
]


@pytest.mark.parametrize(("date", "coverage"), COVERAGE)
def test_a_partial_date_covers_time_in_schema_org(client, date, coverage):
    make_statement(date=date)
    (one,) = get_json(client, "jsonld")["itemListElement"]
    assert one["item"].get("temporalCoverage") == coverage


def test_annotations_pick_the_very_words(client):
    text = "\N{CLAPPER BOARD} 开幕. Ana Lim said prices rose. Prices rose, she said."
    article = make_article(text)
    statement = make_statement(article=article, date="2014")
    page = get_json(client, "annotations")
    assert (page["@context"], page["type"]) == (
        "http://www.w3.org/ns/anno.jsonld",
        "AnnotationPage",
    )
    (one,) = page["items"]
    body = f"http://testserver/entries/{statement.entry.pk}/"
    assert (one["type"], one["body"]["id"]) == ("Annotation", body)
    quote, position = one["target"]["selector"]
    start, end = position["start"], position["end"]
    assert text[start:end] == quote["exact"] == "prices rose"
    assert text[:start].endswith(quote["prefix"])
    assert text[end:].startswith(quote["suffix"])
    assert one["target"]["source"] == f"http://testserver/articles/{article.pk}/"
    assert one["target"]["schema:sha256"] == article.text_sha256


def test_json_lines_hold_the_documents(client, chronology):
    lines = [json.loads(line) for line in get(client, "jsonl").splitlines()]
    assert [line["id"] for line in lines] == [entry.pk for entry in chronology]
    assert lines == client.get("/api/v1/timeline/").json()["results"]


MATRIX = [
    # EDTF, TimelineJS start and end, calendar; null: left out and counted
    ("2024-05-07", ({"year": 2024, "month": 5, "day": 7}, None), ("2024-05-07", "2024-05-08")),
    (
        "2024-05-07/2024-05-09",
        ({"year": 2024, "month": 5, "day": 7}, {"year": 2024, "month": 5, "day": 9}),
        ("2024-05-07", "2024-05-10"),
    ),
    ("2024-05", ({"year": 2024, "month": 5}, None), None),
    ("2024", ({"year": 2024}, None), None),
    ("2024-05~", ({"year": 2024, "month": 5}, None), None),
    ("2024-05-07?", ({"year": 2024, "month": 5, "day": 7}, None), ("2024-05-07", "2024-05-08")),
    ("../2024-05", ({"year": 2024, "month": 5}, None), None),
    ("2024-05/..", ({"year": 2024, "month": 5}, None), None),
    ("XXXX-04-12", None, None),
    ("", None, None),
]


@pytest.mark.parametrize(
    ("text", "slide", "event"), MATRIX, ids=[row[0] or "unknown" for row in MATRIX]
)
def test_a_partial_date_is_never_padded_in_any_format(client, text, slide, event):
    make_forum(date=text)
    feed = get_json(client, "timelinejs")
    if slide is None:
        assert feed["_meta"]["omitted"] == 1
    else:
        (made,) = feed["events"]
        assert (made["start_date"], made.get("end_date")) == slide
    calendar = vobject.readOne(get(client, "calendar").decode())
    found = [
        (one.dtstart.value.isoformat(), one.dtend.value.isoformat())
        for one in calendar.contents.get("vevent", [])
    ]
    assert found == ([event] if event else [])
    (row,) = get_rows(client)
    (item,) = get_json(client, "jsonfeed")["items"]
    (line,) = [json.loads(one) for one in get(client, "jsonl").splitlines()]
    (atom,) = feedparser.parse(get(client, "atom")).entries
    told = [row["edtf"], item["_rostrum"]["date"]["edtf"], line["date"]["edtf"], atom.rostrum_edtf]
    assert told == [text] * 4


@pytest.mark.parametrize("name", PAGED)
def test_pages_lead_to_the_end_and_hold_everything_once(client, name):
    statements = [make_statement(f"word {n}", date="2014") for n in range(7)]
    seen: list[str] = []
    address: str | None = reverse(f"feeds:{name}") + "?limit=3"
    while address:
        body = client.get(address).content
        if name == "atom":
            read = feedparser.parse(body)
            seen += [item.id.rsplit("/", 2)[1] for item in read.entries]
            address = next((one.href for one in read.feed.links if one.rel == "next"), None)
        elif name == "jsonfeed":
            read = json.loads(body)
            seen += [item["id"].rsplit("/", 2)[1] for item in read["items"]]
            address = read.get("next_url")
        else:
            read = json.loads(body)
            seen += [slide["unique_id"].rsplit("-", 1)[1] for slide in read["events"]]
            address = read["_meta"]["next"]
    assert seen == [str(statement.entry.pk) for statement in statements]


@pytest.mark.parametrize("name", FEEDS)
def test_a_repeat_costs_nothing_until_something_changes(client, name, django_assert_num_queries):
    statement = make_statement(date="2014")
    address = reverse(f"feeds:{name}")
    first = client.get(address)
    with django_assert_num_queries(2):  # the stamp, for ETag and for Last-Modified
        again = client.get(address, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    review.accept(Subject.STATEMENT, statement.pk, curator=make_curator())
    assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 200


@pytest.mark.parametrize("name", FEEDS)
def test_the_same_filters_as_everywhere(client, name):
    make_statement("prices rose", date="2014")
    make_statement("rain fell", speaker=make_speaker("Bo Chen"), date="2010")
    body = get(client, name, **{"from": "2014"}).decode()
    assert "Bo Chen" not in body


REFUSED = [
    ({"colour": "red"}, "colour"),
    ({"from": "31 Feb"}, "from"),
    ({"from": "2014", "to": "2011"}, "to"),
    ({"speaker": "999"}, "speaker"),
]


@pytest.mark.parametrize("name", FEEDS)
@pytest.mark.parametrize(("query", "parameter"), REFUSED)
def test_what_is_not_understood_is_refused(client, name, query, parameter):
    response = client.get(reverse(f"feeds:{name}"), query)
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    problem = response.json()
    assert [error["name"] for error in problem["errors"]] == [parameter]


@pytest.mark.parametrize("name", ["calendar", "csv", "jsonl"])
def test_a_feed_of_everything_has_no_pages(client, name):
    assert json.loads(get(client, name, 400, limit="5"))["errors"][0]["name"] == "limit"


@pytest.mark.parametrize("name", FEEDS)
@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_grow(client, name, count, django_assert_max_num_queries):
    for number in range(count):
        make_statement(f"word {number}", date="2014")
    with django_assert_max_num_queries(8):
        get(client, name)


def test_a_feed_is_the_same_bytes_twice(client, chronology):
    digests = [{name: sha256(get(client, name)).hexdigest() for name in FEEDS} for _ in "ab"]
    assert digests[0] == digests[1]
    assert Entry.objects.count() == len(chronology)
