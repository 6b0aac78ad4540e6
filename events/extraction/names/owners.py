"""The body that a person belongs to with no office between: leads, teaches at, sits for."""

import re

from events.extraction.lexicon import table, words
from events.extraction.names.mentions import Kind
from events.extraction.names.row import NO_OFFICE, POSSESSIVE, Office, Row, span_of
from events.extraction.records import Span

_LED = re.compile(
    r",?(?: which is| now| currently)? (?:led|headed|chaired|run|founded|established|directed)"
    r" by (?:the |its )?$"
)
_LED_FAR = 40  # characters between a body and the office of who leads it
_LED_PIECES = 4  # mentions between them, and the office


def teaching(row: Row, at: int, office: Office) -> Office:
    """Read the body right before a professor: "Reef University Professor Ann Okoro".

    An office before it that takes no body is none: "a leader in farming and Reef University".
    """
    body, address = row.at(at - 1), row.mentions[at]
    taught = address.kind is Kind.HONORIFIC and "Prof" in address.of(row.text)
    if body and taught and body.kind is Kind.ORGANISATION and row.gap(at - 1, at) == " ":
        return office if office.body else Office(None, span_of(body))
    return office


def led(row: Row, at: int, role: Span | None) -> Span | None:
    """Return the body that the person leads: "the Reef Office, headed by Director Ann Okoro"."""
    start = role.start if role else row.mentions[at].start
    found = _LED.search(row.text, max(0, start - _LED_FAR), start) if _by(row.text, start) else None
    if found is None:
        return None
    for back in range(at - 1, max(at - _LED_PIECES, -1), -1):
        if row.mentions[back].end == found.start():
            body = row.mentions[back]
            return span_of(body) if body.kind is Kind.ORGANISATION and row.is_body(body) else None
    return None


def _by(text: str, start: int) -> bool:
    return text.endswith((" by ", " by the ", " by its "), 0, start)


def of_owner(row: Row, at: int) -> Office:
    """Read a body that the person belongs to: "the WEF's Schwab"."""
    owner = row.at(at - 1)
    if owner and owner.kind is Kind.ORGANISATION and row.gap(at - 1, at) in POSSESSIVE:
        return Office(None, span_of(owner))
    seated = row.mentions[at].of(row.text).rstrip(".") in table("honorific-offices")
    if owner and seated and owner.of(row.text) in words("parties") and row.gap(at - 1, at) == " ":
        return Office(None, span_of(owner))  # "Greens Senator Ann Okoro"
    return NO_OFFICE
