"""Atom (RFC 4287) with paging links (RFC 5005): permanent ids, ``updated`` only on change."""

import re
from datetime import datetime
from html import escape
from io import StringIO
from typing import Any, Final

from django.utils.feedgenerator import Atom1Feed
from django.utils.xmlutils import SimplerXMLGenerator

from timeline.chronology import Entry
from timeline.feeds.records import Feed, source_url
from timeline.wording import headline, speaker_line, summary

CONTENT_TYPE = "application/atom+xml; charset=utf-8"
NAMESPACE: Final = "urn:rostrum:ns:date"
"""Of the extension elements that carry the date of the event itself."""

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class _Generator(Atom1Feed):
    """Django's generator, with the stamp of the chronology instead of the clock."""

    content_type = CONTENT_TYPE

    def latest_post_date(self) -> datetime:
        """Return when anything in the chronology last changed; an empty feed has this too."""
        stamp: datetime = self.feed["changed_at"]
        return stamp

    def root_attributes(self) -> dict[str, str]:
        """Declare the namespace of the extension."""
        return {**super().root_attributes(), "xmlns:rostrum": NAMESPACE}

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        """Link the following page."""
        super().add_root_elements(handler)
        if self.feed["next"]:
            handler.addQuickElement("link", "", {"rel": "next", "href": self.feed["next"]})

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        """Add the date of the event and the article it comes from."""
        super().add_item_elements(handler, item)
        handler.addQuickElement("rostrum:edtf", item["edtf"])
        handler.addQuickElement("rostrum:basis", item["basis"])
        if item["via"]:
            handler.addQuickElement("link", "", {"rel": "via", "href": item["via"]})


def render(feed: Feed) -> str:
    """Return the feed as XML."""
    generator = _Generator(
        title=_clean(feed.title),
        link=feed.home,
        description="",
        feed_url=feed.address,
        feed_guid=feed.home,
        author_name="Rostrum",
        changed_at=feed.changed_at,
        next=feed.next,
    )
    for entry in feed.entries:
        _add(generator, feed, entry)
    out = StringIO()
    generator.write(out, "utf-8")
    return out.getvalue()


def _add(generator: _Generator, feed: Feed, entry: Entry) -> None:
    document = entry.document
    address = feed.link(entry)
    generator.add_item(
        title=_clean(headline(entry)),
        link=address,
        description=_clean(escape(summary(entry)).replace("\n", "<br>")),
        unique_id=address,
        author_name=_clean(speaker_line(document)) or None,
        pubdate=entry.recorded_at,
        updateddate=entry.changed_at,
        categories=(entry.kind, entry.status),
        edtf=document["date"]["edtf"],
        basis=document["date"]["basis"],
        via=source_url(entry),
    )


def _clean(text: str) -> str:
    """Drop the characters that XML 1.0 forbids."""
    return _CONTROL.sub("", text)
