"""schema.org JSON-LD: forums as events, statements as quotations with the articles they are from.

A date that is not known to the day is no ``startDate`` or ``dateCreated``: a quotation has it as
``temporalCoverage`` (an ISO 8601 interval), an event tells it in words.
"""

from typing import Any, Final

from events.models.document import (
    ArticleDocument,
    DateDocument,
    EntryDocument,
    ForumDocument,
    NamedRef,
    SpeakerDocument,
)
from events.vocabulary import SpeakerKind, Status
from timeline.chronology import Entry
from timeline.feeds.records import Feed
from timeline.placing import points, whole_days
from timeline.wording import date_line, forum_name

CONTENT_TYPE = "application/ld+json"
_GONE: Final = {Status.REJECTED.value, Status.WITHDRAWN.value}


def render(feed: Feed) -> dict[str, Any]:
    """Return the feed as JSON values."""
    return {
        "@context": "https://schema.org",
        "@id": feed.address,
        "@type": "ItemList",
        "name": feed.title,
        "url": feed.home,
        "itemListElement": [
            {"@type": "ListItem", "position": place, "item": _thing(feed, entry)}
            for place, entry in enumerate(feed.entries, 1)
        ],
    }


def _thing(feed: Feed, entry: Entry) -> dict[str, Any]:
    document, address = entry.document, feed.link(entry)
    if document["statement"] is None and document["forum"] is not None:
        return _event(document["forum"], address, entry.status in _GONE)
    return _quotation(document, address)


def _event(forum: ForumDocument, address: str, cancelled: bool) -> dict[str, Any]:  # noqa: FBT001 - a state
    status = "EventCancelled" if cancelled else "EventScheduled"
    event: dict[str, Any] = {
        "@type": "Event",
        "@id": address,
        "url": address,
        "name": forum_name(forum),
        "eventStatus": f"https://schema.org/{status}",
        "superEvent": {"@type": "EventSeries", "name": forum["series"]["name"]},
    }
    days = whole_days(forum["date"])
    if days and not forum["date"]["approximate"]:
        event["startDate"], event["endDate"] = (day.isoformat() for day in days)
    elif forum["date"]["display"]:
        event["description"] = f"Date: {forum['date']['display']}"
    if forum["city"] or forum["country"]:
        parts = {"addressLocality": forum["city"], "addressCountry": forum["country"]}
        known = {name: part for name, part in parts.items() if part}
        event["location"] = {
            "@type": "Place",
            "name": forum["city"] or forum["country"],
            "address": {"@type": "PostalAddress", **known},
        }
    if forum["hosts"]:
        event["organizer"] = [_organisation(host) for host in forum["hosts"]]
    return event


def _quotation(document: EntryDocument, address: str) -> dict[str, Any]:
    statement, speaker = document["statement"], document["speaker"]
    quotation: dict[str, Any] = {
        "@type": "Quotation",
        "@id": address,
        "url": address,
        "text": statement["text"] if statement else "",
        "isBasedOn": [_article(report["article"]) for report in document["reports"]],
        "description": date_line(document),
        **_dated(document["date"]),
    }
    if statement and statement["language"]:
        quotation["inLanguage"] = statement["language"]
    if speaker:
        quotation["creator"] = _speaker(speaker)
    if document["forum"]:
        quotation["about"] = {"@type": "Event", "name": forum_name(document["forum"])}
    return quotation


def _dated(when: DateDocument) -> dict[str, str]:
    days = whole_days(when)
    doubtful = when["approximate"] or when["uncertain"]
    if days and days[0] == days[1] and not doubtful:
        return {"dateCreated": days[0].isoformat()}
    first, last = points(when)
    if when["approximate"] or not (first or last):
        return {}
    if first and last is None and ".." not in when["edtf"]:
        return {"temporalCoverage": first.iso}
    return {"temporalCoverage": f"{first.iso if first else '..'}/{last.iso if last else '..'}"}


def _speaker(speaker: SpeakerDocument) -> dict[str, Any]:
    if speaker["kind"] == SpeakerKind.ORGANISATION:
        return {"@type": "Organization", "name": speaker["name"]}
    person: dict[str, Any] = {"@type": "Person", "name": speaker["name"]}
    if speaker["role"]:
        person["jobTitle"] = speaker["role"]
    if speaker["organisation_as_printed"]:
        body = {"@type": "Organization", "name": speaker["organisation_as_printed"]}
        person["affiliation"] = body
    return person


def _organisation(body: NamedRef) -> dict[str, str]:
    return {"@type": "Organization", "name": body["name"]}


def _article(article: ArticleDocument) -> dict[str, Any]:
    known = {
        "headline": article["title"],
        "url": article["url"],
        "datePublished": article["published"] if len(article["published"]) in {4, 7, 10} else "",
    }
    source: dict[str, Any] = {
        "@type": "NewsArticle",
        **{name: value for name, value in known.items() if value},
    }
    if article["outlet"]:
        source["publisher"] = {"@type": "Organization", "name": article["outlet"]}
    return source
