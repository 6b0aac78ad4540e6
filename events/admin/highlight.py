"""Show a finding in its place: the paragraph, with the spans marked."""

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

WINDOW = 600
"""Code points shown on either side at most, where a paragraph is very long."""

MARKS = ("part", "cue", "source", "said")
"""The fields of evidence that are marked, each in its own way."""


def paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the paragraphs that hold a span, at most a window wide."""
    first = text.rfind("\n\n", 0, start) + 2 if "\n\n" in text[:start] else 0
    last = text.find("\n\n", end)
    last = len(text) if last < 0 else last
    return max(first, start - WINDOW), min(last, end + WINDOW)


def marked(text: str, spans: Iterable[tuple[int, int, str]], bounds: tuple[int, int]) -> SafeString:
    """Return a stretch of text with spans marked; overlapping spans are cut at the earlier one."""
    pieces: list[tuple[SafeString]] = []
    at, last = bounds
    for first, final, field in sorted(spans):
        start, end = max(first, at), min(final, last)
        if start < end:
            pieces.append((format_html("{}", text[at:start]),))
            pieces.append((_mark(field, text[start:end]),))
            at = end
    pieces.append((format_html("{}", text[at:last]),))
    return format_html_join("", "{}", pieces)


def _mark(field: str, words: str) -> SafeString:
    return format_html('<mark class="{}" title="{}">{}</mark>', field, field, words)
