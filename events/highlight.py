"""Show findings in their place: a stretch of an article's text, with spans marked, as safe HTML."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

WINDOW: Final = 600
"""Code points shown on either side at most, where a paragraph is very long."""

FIELDS: Final = ("part", "cue", "source", "said")
"""The fields of evidence that are marked, each in its own way."""


class Mark(NamedTuple):
    """A span to mark; ``href`` makes it a link, ``anchor`` a place to link to."""

    start: int
    end: int
    field: str
    href: str = ""
    anchor: str = ""


def paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the paragraphs that hold a span, at most a window wide."""
    break_before = text.rfind("\n\n", 0, start)
    first = break_before + 2 if break_before >= 0 else 0
    break_after = text.find("\n\n", end)
    last = break_after if break_after >= 0 else len(text)
    return max(first, start - WINDOW), min(last, end + WINDOW)


def marked(text: str, marks: Iterable[Mark], bounds: tuple[int, int]) -> SafeString:
    """Return a stretch of text with spans marked; where two overlap the later one begins later."""
    pieces: list[tuple[SafeString]] = []
    at, last = bounds
    for mark in sorted(marks):
        start, end = max(mark.start, at), min(mark.end, last)
        if start < end:
            pieces.append((format_html("{}", text[at:start]),))
            pieces.append((_marked(mark, text[start:end]),))
            at = end
    pieces.append((format_html("{}", text[at:last]),))
    return format_html_join("", "{}", pieces)


def _marked(mark: Mark, words: str) -> SafeString:
    inner = format_html('<a href="{}">{}</a>', mark.href, words) if mark.href else words
    anchor = format_html(' id="{}"', mark.anchor) if mark.anchor else ""
    return format_html(
        '<mark class="{}" title="{}"{}>{}</mark>', mark.field, mark.field, anchor, inner
    )
