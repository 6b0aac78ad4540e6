"""JSON Feed 1.1 (https://jsonfeed.org/version/1.1).

``date_published`` is when Rostrum first published the record. The date of the event itself is in
``_rostrum``, with everything needed to check it, because the format has no partial dates.
"""

from typing import Any

from timeline.chronology import Entry
from timeline.feeds.records import Feed, source_url
from timeline.wording import headline, speaker_line, summary

CONTENT_TYPE = "application/feed+json"
VERSION = "https://jsonfeed.org/version/1.1"


def render(feed: Feed) -> dict[str, Any]:
    """Return the feed as JSON values."""
    document: dict[str, Any] = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.address,
        "items": [_item(feed, entry) for entry in feed.entries],
    }
    if feed.next:
        document["next_url"] = feed.next
    return document


def _item(feed: Feed, entry: Entry) -> dict[str, Any]:
    document = entry.document
    address = feed.link(entry)
    item: dict[str, Any] = {
        "id": address,
        "url": address,
        "title": headline(entry),
        "content_text": summary(entry),
        "date_published": entry.recorded_at.isoformat(),
        "date_modified": entry.changed_at.isoformat(),
        "tags": [entry.kind, entry.status],
        "_rostrum": {
            "about": "the event itself: its date (EDTF, bounds) and the spans that support it",
            "date": document["date"],
            "status": entry.status,
            "confidence": document["confidence"],
            "independent_sources": document["independent_sources"],
            "reports": document["reports"],
        },
    }
    if document["speaker"]:
        item["authors"] = [{"name": speaker_line(document)}]
    if document["statement"] and document["statement"]["language"]:
        item["language"] = document["statement"]["language"]
    if source_url(entry):
        item["external_url"] = source_url(entry)
    return item
