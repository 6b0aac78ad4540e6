"""What the entries of a page name, beside its results: ``expand``."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.api.rows import make_chronology
from tests.api.test_counts import get
from tests.factories import (
    make_article,
    make_forum,
    make_organisation,
    make_speaker,
    make_statement,
)

pytestmark = pytest.mark.django_db

PARTS = ("speaker", "organisation", "series", "article")


def test_a_page_tells_whole_and_once_what_its_entries_name(client):
    make_chronology()
    page = get(client, f"timeline/?expand={','.join(PARTS)}")
    plain = get(client, "timeline/")
    assert page.pop("expanded") == {
        "speaker": get(client, "speakers/")["results"],
        "organisation": get(client, "organisations/")["results"],
        "series": get(client, "series/")["results"],
        "article": get(client, "articles/")["results"],
    }
    assert page == plain


def test_only_what_the_page_names_is_told(client):
    rows = make_chronology()
    make_statement("nothing", speaker=make_speaker("Zed Okoro"), date="2020")
    page = get(client, "statements/?expand=speaker,organisation&to=2012")
    assert [one["id"] for one in page["expanded"]["speaker"]] == [rows["speaker"].pk]
    assert [one["id"] for one in page["expanded"]["organisation"]] == [rows["host"].pk]


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("timeline/?expand=words", id="nothing that is named"),
        pytest.param("timeline/?expand=speaker&expand=series", id="given twice"),
        pytest.param("timeline/?expand=speaker&known_at=2999-01-01T00:00:00Z", id="of the past"),
    ],
)
def test_what_cannot_be_expanded_is_refused(client, path):
    assert [one["name"] for one in get(client, path, 400)["errors"]] == ["expand"]


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_grow(client, count):
    for number in range(count):
        host = make_organisation(f"Bank {number}")
        article = make_article(f"At Forum {number}, Ann said prices {number}.")
        forum = make_forum(f"Forum {number}", article=article, hosts=[host])
        speaker = make_speaker(f"Ann {number}")
        make_statement(f"prices {number}", speaker=speaker, article=article, forum=forum)
    with CaptureQueriesContext(connection) as captured:
        page = get(client, f"timeline/?expand={','.join(PARTS)}")
    assert {len(page["expanded"][part]) for part in PARTS} == {count}
    assert len(captured) == 14
