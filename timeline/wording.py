"""Say an entry in words, as plain text: the same headline in every feed and on every page."""

from typing import Final

from events.models.document import EntryDocument, ForumDocument
from timeline.chronology import Entry

HEADLINE: Final = 120
"""Characters of a statement in a headline."""

BASIS: Final = {
    "stated": "as stated in the article",
    "forum": "from the dates of the forum",
    "published": "about the day the article was published",
}


def headline(entry: Entry) -> str:
    """Say who said what, or which forum it is."""
    document = entry.document
    statement, speaker, forum = document["statement"], document["speaker"], document["forum"]
    if statement is None:
        return forum_name(forum) if forum else ""
    said = shorten(statement["text"])
    return f"{speaker['name']}: {said}" if speaker else said


def forum_name(forum: ForumDocument) -> str:
    """Name a forum with its edition: "5th US-China Internet Industry Forum"."""
    edition = forum["edition"]
    return f"{ordinal(edition)} {forum['name']}" if edition else forum["name"]


def ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 4th, 11th, 21st ..."""
    teen = 10 <= number % 100 <= 20  # noqa: PLR2004 - 11th to 13th
    suffix = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def shorten(text: str) -> str:
    """Cut a text at a word, with an ellipsis where something is left out."""
    text = " ".join(text.split())
    if len(text) <= HEADLINE:
        return text
    return f"{text[:HEADLINE].rsplit(' ', 1)[0].rstrip(',;:')}…"


def speaker_line(document: EntryDocument) -> str:
    """Name the speaker with role and organisation as printed."""
    speaker = document["speaker"]
    if speaker is None:
        return ""
    shown = (speaker["name"], speaker["role"], speaker["organisation_as_printed"])
    return ", ".join(part for part in shown if part)


def place(forum: ForumDocument) -> str:
    """Say where a forum was held, as far as it is known."""
    return ", ".join(part for part in (forum["city"], forum["country"]) if part)


def sources(document: EntryDocument) -> list[str]:
    """Return a line for each article that reports the entry."""
    lines = []
    for report in document["reports"]:
        article = report["article"]
        title = article["title"] or f"article {article['id']}"
        lines.append(
            ", ".join(part for part in (title, article["outlet"], article["published"]) if part)
        )
    return lines


def summary(entry: Entry) -> str:
    """Say the whole entry: content, speaker, forum, date with its basis, sources."""
    document = entry.document
    lines = [document["statement"]["text"]] if document["statement"] else []
    lines.append(speaker_line(document))
    forum = document["forum"]
    if forum:
        lines.append(", ".join(part for part in (forum_name(forum), place(forum)) if part))
        lines.append(f"Theme: {forum['theme']}" if forum["theme"] else "")
        hosts = ", ".join(host["name"] for host in forum["hosts"])
        lines.append(f"Hosts: {hosts}" if hosts else "")
    lines.append(date_line(document))
    lines.extend(f"Source: {line}" for line in sources(document))
    return "\n".join(line for line in lines if line)


def date_line(document: EntryDocument) -> str:
    """Say the date and where it was taken from."""
    when = document["date"]
    if not when["display"]:
        return "Date unknown"
    basis = BASIS.get(when["basis"], "")
    return f"{when['display']} ({basis})" if basis else when["display"]
