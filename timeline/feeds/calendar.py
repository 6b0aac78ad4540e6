"""iCalendar (RFC 5545) of the forums: whole days, the end exclusive, withdrawn ones cancelled.

A forum that is not known to the day is left out and counted in ``X-ROSTRUM-OMITTED``. ``SEQUENCE``
is the chronology's version at the last change, so it only grows; ``DTSTAMP`` is that moment.
"""

from datetime import timedelta

from icalendar import Calendar, Event

from events.vocabulary import Status
from timeline.chronology import Entry
from timeline.feeds.records import Feed, source_url
from timeline.placing import day_after, whole_days
from timeline.wording import forum_name, place, summary

CONTENT_TYPE = "text/calendar; charset=utf-8"
_GONE = {Status.REJECTED.value, Status.WITHDRAWN.value}


def render(feed: Feed) -> bytes:
    """Return the forums among the entries as a calendar."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Rostrum//Forums//EN")
    calendar.add("name", feed.title)
    calendar.add("x-wr-calname", feed.title)
    calendar.add("url", feed.home)
    calendar.add("refresh-interval", timedelta(hours=1), parameters={"VALUE": "DURATION"})
    events = [_event(feed, entry) for entry in feed.entries]
    placed = [event for event in events if event is not None]
    calendar.add("x-rostrum-omitted", str(len(events) - len(placed)))
    for event in placed:
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _event(feed: Feed, entry: Entry) -> Event | None:
    days = whole_days(entry.document["date"])
    forum = entry.document["forum"]
    if days is None or forum is None:
        return None
    first, last = days
    event = Event()
    event.add("uid", f"forum-{forum['id']}@rostrum")
    event.add("dtstamp", entry.changed_at)
    event.add("last-modified", entry.changed_at)
    event.add("sequence", entry.version)
    event.add("dtstart", first)
    event.add("dtend", day_after(last))
    event.add("summary", forum_name(forum))
    event.add("description", summary(entry))
    event.add("status", _status(entry))
    event.add("url", feed.link(entry))
    event.add("x-edtf", entry.edtf)
    if place(forum):
        event.add("location", place(forum))
    if source_url(entry):
        event.add("source", source_url(entry), parameters={"VALUE": "URI"})
    return event


def _status(entry: Entry) -> str:
    if entry.status in _GONE:
        return "CANCELLED"
    return "TENTATIVE" if entry.document["date"]["uncertain"] else "CONFIRMED"
