"""Where an entry holds what a search asks for: spans in code points, and a stretch around them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from events.models.document import EntryDocument
from events.words import Term

Spans = list[tuple[int, int]]

LENGTH: Final = 240
"""Code points of a text that are shown at most."""

BEFORE: Final = 60
"""Code points before the first find, where a text has to be cut."""


@dataclass(frozen=True, slots=True)
class Match:
    """A field that holds something of what was asked for.

    ``text`` is the field, or a stretch of it that begins at ``start``; ``spans`` count from the
    beginning of that stretch.
    """

    field: str
    text: str
    start: int
    spans: Spans


def hits(text: str, terms: tuple[Term, ...]) -> Spans:
    """Return where a text holds any of the terms, in order; what overlaps is one."""
    joined: Spans = []
    for start, end in sorted(span for term in terms for span in term.spans(text)):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def matches(document: EntryDocument, terms: tuple[Term, ...]) -> list[Match]:
    """Return the fields of an entry that hold any of the terms."""
    found = ((name, text, hits(text, terms)) for name, text in _searched(document) if text)
    return [_cut(name, text, spans) for name, text, spans in found if spans]


def _searched(document: EntryDocument) -> Iterator[tuple[str, str]]:
    """Give what full text looks in, as the ledger writes it: each field with its path."""
    statement, speaker, forum = document["statement"], document["speaker"], document["forum"]
    if statement:
        yield "statement.text", statement["text"]
    if speaker:
        yield "speaker.name", speaker["name"]
        yield "speaker.role", speaker["role"]
        yield "speaker.organisation_as_printed", speaker["organisation_as_printed"]
    if forum:
        yield "forum.name", forum["name"]
    if forum and not statement:
        yield "forum.series.name", forum["series"]["name"]
        yield "forum.city", forum["city"]
        yield "forum.country", forum["country"]
        yield "forum.theme", forum["theme"]
        for host in forum["hosts"]:
            yield "forum.hosts.name", host["name"]


def _cut(name: str, text: str, spans: Spans) -> Match:
    """Keep a stretch around the first find, from the beginning of a word on."""
    start = 0
    if len(text) > LENGTH:
        start = max(0, min(spans[0][0] - BEFORE, len(text) - LENGTH))
        space = text.find(" ", start, spans[0][0])
        start = space + 1 if start and space >= 0 else start
    end = start + LENGTH
    kept = [(first - start, min(last, end) - start) for first, last in spans if first < end]
    return Match(name, text[start:end], start, kept)
