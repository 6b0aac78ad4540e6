"""The body that a person belongs to with no office between: leads, teaches at, sits for."""

import re

from events.extraction.lexicon import table, words
from events.extraction.names.gazetteer import demonyms
from events.extraction.names.mentions import Kind, Mention
from events.extraction.names.row import LANDS, NO_OFFICE, POSSESSIVE, Office, Row, span_of
from events.extraction.names.seats import RANK
from events.extraction.records import Span

_LED = re.compile(
    r",?(?: which is| now| currently)? (?:led|headed|chaired|run|founded|established|directed)"
    r" by (?:the |its )?$"
)
_RANKED = re.compile(rf"\b({RANK}) (?:on|of|in) the $")
_RANK_FAR = 60  # characters before a body in which the rank of one of its members stands
_STUDIED = ("History", "Literature", "Studies", "ics", "istry", "ology", "osophy")
_RANKED_TITLES = frozenset({"Adjunct Professor", "Assistant Professor", "Associate Professor"})
_RANKED_TITLES |= {"Crown Prince", "Crown Princess"}
_SPELT = frozenset({"Representative", "Senator"})
_SEATS = _SPELT | {"Rep", "Sen"}
_CHIEFLY = frozenset({"Deputy", "Grand", "National", "Regional"})
_SEATED_BEFORE = re.compile(r"\b(?:(?:former|state) )+$")
_SEAT_FAR = 16  # characters of "former state"
_LED_FAR = 40  # characters between a body and the office of who leads it
_LED_PIECES = 4  # mentions between them, and the office


def teaching(row: Row, at: int, office: Office) -> Office:
    """Read the body right before a professor: "Reef University Professor Ann Okoro".

    An office before it that takes no body is none: "a leader in farming and Reef University". A
    name of unknown kind loses the subject: "Reefside Zoology Professor Ann Okoro".
    """
    body, address = row.at(at - 1), row.mentions[at]
    taught = address.kind is Kind.HONORIFIC and "Prof" in address.of(row.text)
    if body is None or not taught or row.gap(at - 1, at) != " " or office.body:
        return office
    if row.fields(body) or row.is_portfolio(body, "minister"):
        return office  # "Minister for Finance Professor Ann Okoro"
    if body.kind is Kind.ORGANISATION:
        return Office(None, span_of(body))
    named = body.kind is Kind.OTHER and row.is_body(body)
    *_, subject = body.words(row.text)
    end = body.end - (len(subject) + 1 if is_subject(subject) else 0)
    return Office(None, Span(body.start, end)) if named and end > body.start else office


def is_subject(word: str) -> bool:
    """Tell whether a word is a subject of study: "English", "Zoology", "Law"."""
    return word in words("portfolios") or word in demonyms() or word.endswith(_STUDIED)


def ranked(row: Row, at: int) -> Office:
    """Read the rank of a party's member: "the top Democrat on the Reef Committee, Ann Okoro"."""
    body = row.at(at - 1)
    if body is None or body.kind is not Kind.ORGANISATION or row.gap(at - 1, at) != ", ":
        return NO_OFFICE
    rank = _RANKED.search(row.text, max(0, body.start - _RANK_FAR), body.start)
    return Office(Span(*rank.span(1)), span_of(body)) if rank else NO_OFFICE


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


def _is_named_body(row: Row, owner: Mention) -> bool:
    """Tell whether a name of unknown kind that owns a person is a body: "Iron Reef's Ann Okoro".

    No town that the text tells to be one ("in Reefside"), nor what is no name.
    """
    printed = owner.of(row.text)
    places = (f" {word} {printed}" for word in ("in", "near", "from", "to"))
    return (
        owner.kind is Kind.OTHER
        and row.is_body(owner)
        and printed not in words("calendar-words")
        and not any(place in row.text for place in places)
    )


def of_owner(row: Row, at: int) -> Office:
    """Read a body that the person belongs to: "the WEF's Schwab"."""
    owner = row.at(at - 1)
    owns = owner is not None and row.gap(at - 1, at) in POSSESSIVE
    if owner and owns and (owner.kind is Kind.ORGANISATION or _is_named_body(row, owner)):
        return Office(None, span_of(owner))
    if owner and (chief := _chief(row, owner, at)):
        return chief
    title = row.mentions[at].of(row.text).rstrip(".")
    seated = title in table("honorific-offices") and not title.endswith("Justice")
    if owner and seated and owner.of(row.text) in words("parties") and row.gap(at - 1, at) == " ":
        return Office(None, span_of(owner))  # "Greens Senator Ann Okoro"
    return NO_OFFICE


def _chief(row: Row, body: Mention, at: int) -> Office | None:
    """Read the chief of a body: "NATO Chief Ann Okoro", "Reef Council Grand Chief Ann Okoro"."""
    title = row.mentions[at]
    beside = title.of(row.text) == "Chief" and row.text[body.end : title.start] == " "
    if not beside or not (row.is_body(body) and body.kind in {Kind.ORGANISATION, Kind.OTHER}):
        return None
    named, _, rank = body.of(row.text).rpartition(" ")
    if rank in _CHIEFLY and named:
        end = body.start + len(named)
        return Office(Span(end + 1, title.end), Span(body.start, end))
    return Office(span_of(title), span_of(body)) if body.kind is Kind.ORGANISATION else None


def seated_title(row: Row, start: int, person: int) -> Span | None:
    """Return a form of address that a seat or rank makes an office: "U.S. Senator Ann Okoro"."""
    title = row.mentions[start]
    if start == person or title.kind is not Kind.HONORIFIC:
        return None
    printed = title.of(row.text).rstrip(".")
    if printed in _RANKED_TITLES:
        return span_of(title)
    before = _SEATED_BEFORE.search(row.text, max(0, title.start - _SEAT_FAR), title.start)
    seat = row.ending(title.start - 1)
    begin = before.start() if before else title.start
    spelt = printed in _SPELT and seat is not None and row.text[seat.end] == " "
    if seat and spelt and seat.kind in LANDS:
        begin = seat.start
    return Span(begin, title.end) if printed in _SEATS and begin < title.start else None
