"""TimelineJS 3 JSON (https://timeline.knightlab.com/docs/json-format.html), for timeline pages.

One bad slide blanks the whole page of a reader, so: always ``scale: human``, a ``unique_id`` on
every slide, escaped text, no empty list, no date that does not exist. What cannot be placed is
counted in ``_meta``, which TimelineJS ignores.
"""

from html import escape
from typing import Any

from timeline.chronology import Entry
from timeline.feeds.records import Feed
from timeline.placing import Point, points
from timeline.wording import forum_name, headline, place, sources, speaker_line

CONTENT_TYPE = "application/json"


def render(feed: Feed) -> dict[str, Any]:
    """Return the feed as JSON values."""
    slides = [_slide(feed, entry) for entry in feed.entries]
    events = [slide for slide in slides if slide is not None]
    return {
        "scale": "human",
        "title": {"unique_id": "title", "text": {"headline": escape(feed.title), "text": ""}},
        "events": events or [_nothing(feed)],
        "_meta": {
            "count": len(events),
            "omitted": len(slides) - len(events),
            "omitted_because": "no date that can be placed",
            "next": feed.next,
            "version": feed.version,
            "all": feed.home,
        },
    }


def _slide(feed: Feed, entry: Entry) -> dict[str, Any] | None:
    first, last = points(entry.document["date"])
    start = first or last
    if start is None:
        return None
    slide = {
        "unique_id": f"{entry.kind}-{entry.id}",
        "start_date": _date(start),
        "display_date": escape(entry.document["date"]["display"]),
        "text": {"headline": escape(headline(entry)), "text": _text(feed, entry)},
        "group": "Forums" if entry.kind == "forum" else "Statements",
        "autolink": False,
    }
    if first and last:
        slide["end_date"] = _date(last)
    return slide


def _date(point: Point) -> dict[str, int]:
    parts = {"year": point.year, "month": point.month, "day": point.day}
    return {name: part for name, part in parts.items() if part is not None}


def _text(feed: Feed, entry: Entry) -> str:
    document = entry.document
    statement, forum = document["statement"], document["forum"]
    paragraphs = [
        f"<blockquote>{escape(statement['text'])}</blockquote>" if statement else "",
        _paragraph(speaker_line(document)),
        _paragraph(", ".join(part for part in (forum_name(forum), place(forum)) if part))
        if forum
        else "",
        *(_paragraph(f"Source: {line}") for line in sources(document)),
        f'<p><a href="{escape(feed.link(entry))}">Evidence</a></p>',
    ]
    return "".join(paragraphs)


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>" if text else ""


def _nothing(feed: Feed) -> dict[str, Any]:
    """Return the one slide of an empty feed: a reader must not go blank."""
    day = feed.changed_at
    return {
        "unique_id": "empty",
        "start_date": {"year": day.year, "month": day.month, "day": day.day},
        "display_date": " ",
        "text": {"headline": "Nothing dated matches", "text": "<p>Widen the filters.</p>"},
        "autolink": False,
    }
