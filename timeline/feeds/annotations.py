"""Web Annotations (https://www.w3.org/TR/annotation-model/): every span that supports an entry.

Both selectors pick the same text, in code points; the SHA-256 of that text says which one it was.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from events.models.document import EvidenceDocument
from timeline.chronology import Entry
from timeline.feeds.records import Feed

CONTENT_TYPE: Final = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"

ArticleLink = Callable[[int], str]


def render(feed: Feed, article_link: ArticleLink) -> dict[str, Any]:
    """Return the feed as one annotation page; ``article_link`` gives an article's address."""
    page: dict[str, Any] = {
        "@context": CONTEXT,
        "id": feed.address,
        "type": "AnnotationPage",
        "items": [
            {
                **_about(feed, entry, evidence),
                "target": {
                    "source": article_link(report["article"]["id"]),
                    "schema:sha256": report["article"]["text_sha256"],
                    "selector": evidence["target"]["selector"],
                },
            }
            for entry in feed.entries
            for report in entry.document["reports"]
            for evidence in report["evidence"]
        ],
    }
    if feed.next:
        page["next"] = feed.next
    return page


def _about(feed: Feed, entry: Entry, evidence: EvidenceDocument) -> dict[str, Any]:
    body = feed.link(entry)
    return {
        "id": f"{body}#evidence-{evidence['id']}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": {"id": body, "rdfs:label": evidence["field"]},
        "created": _utc(entry.recorded_at),
        "modified": _utc(entry.changed_at),
        "generator": {"type": "Software", "name": f"Rostrum, rule {evidence['rule']}"},
    }


def _utc(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
