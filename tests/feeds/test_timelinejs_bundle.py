"""Our TimelineJS feed in TimelineJS's own code: no error, and as many events as were sent."""

import hashlib
import tarfile
from base64 import b64encode
from pathlib import Path

import pytest
from django.urls import reverse

from tests.factories import make_forum, make_speaker, make_statement

BUNDLE = Path(".rostrum/knight-lab-timelinejs-3.9.11.tgz")
INTEGRITY = (
    "+jUuY1OJ+9zSO5O3AfYSLd1yB0vQkm22zyIElz8BWT5DQ9mL0rsxlQkBKAqLbWpJjFuAAJeqzLY35xFIg6GW4g=="
)
"""SHA-512 of the package as the npm registry states it for version 3.9.11."""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db,
    pytest.mark.skipif(
        not BUNDLE.exists(),
        reason="no TimelineJS: npm pack @knight-lab/timelinejs@3.9.11 --pack-destination .rostrum",
    ),
]

DATES = [
    "2011-12-07/2011-12-08",
    "2014-09-18",
    "2010",
    "199X",
    "2009/..",
    "../2015",
    "2024-05~",
    "2024-05-07?",
    "2024-02-29T09:00:00+08:00",
    "0987-01-02",
]

LOAD = """feed => new Promise(resolve => {
    document.body.innerHTML = '<div id="story" style="width: 900px; height: 600px"></div>';
    const timeline = new TL.Timeline('story', feed, {font: null, hash_bookmark: false});
    timeline.on('ready', () => resolve({
        messages: timeline.config.messages,
        events: timeline.config.events.map(event => event.unique_id),
        starts: timeline.config.events.map(event => event.start_date.data.date_obj.getFullYear()),
        drawn: document.querySelectorAll('.tl-timemarker').length,
        refused: document.querySelectorAll('.tl-message-full').length,
    }));
})"""


@pytest.fixture(scope="module")
def bundle():
    digest = hashlib.sha512(BUNDLE.read_bytes()).digest()
    assert b64encode(digest).decode() == INTEGRITY
    with tarfile.open(BUNDLE) as package:
        return package.extractfile("package/dist/js/timeline.js").read().decode()


def load(client, page, bundle, **query):
    feed = client.get(reverse("feeds:timelinejs"), query).json()
    page.set_content("<!doctype html><body></body>")
    page.evaluate(bundle)
    return feed, page.evaluate(LOAD, feed)


def test_every_kind_of_date_is_taken(client, page, bundle):
    speaker = make_speaker('Ana "A" Lim <b>')
    for number, date in enumerate(DATES):
        make_statement(f"说 & <i>word</i> {number}", speaker=speaker, date=date)
    make_statement("undated", speaker=speaker)
    make_forum(date="2011-12-07/2011-12-08")
    feed, read = load(client, page, bundle)
    assert (read["messages"], read["refused"]) == ({"errors": [], "warnings": []}, 0)
    sent = {slide["unique_id"]: slide["start_date"]["year"] for slide in feed["events"]}
    assert dict(zip(read["events"], read["starts"], strict=True)) == sent
    assert (len(read["events"]), read["drawn"], feed["_meta"]["omitted"]) == (11, 11, 1)


def test_an_empty_feed_blanks_no_page(client, page, bundle):
    _, read = load(client, page, bundle)
    assert read["messages"] == {"errors": [], "warnings": []}
    assert (read["events"], read["drawn"]) == (["empty"], 1)
