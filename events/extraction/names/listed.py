"""The body behind an office that no word ties to it: ", analyst, Reef Watch,"."""

import re

from events.extraction.lexicon import words
from events.extraction.names.complements import is_body_noun
from events.extraction.names.homes import behind_lands
from events.extraction.names.mentions import Kind
from events.extraction.names.row import LANDS, Row, span_of
from events.extraction.records import Span

TOLD = re.compile(  # what ends such a body
    r"(?: (?:in|near) (?:the )?[A-Z][\w ]{1,30})?(?: \([A-Z]{2,8}\))?"
    r"(?:[,.;)]|$|[’']s [A-Z]| (?:said|says|told)\b)"
)
_AND = re.compile(r", | and | & ")
_DASHED = re.compile(r" ?[–-] [A-Z][\w &]{1,50}(?=, )")
_DIVISION = ("age", "ing", "ion", "ity", "ment", "ments", "ons", "ps", "rces")
_LETTERED = re.compile(r" \([A-Z][\w&-]+\)")
_SHORTENED = (".,", ". ,")
_IN_TOWN = re.compile(r" in [A-Z][\w-]*(?: [A-Z][\w-]*)?[,.;]")
_CLOSES = frozenset({",", ".", ";", ")", ""})


def named(row: Row, index: int, body: Span) -> tuple[int, Span]:
    """Return the body whose name stands behind its noun: "chairman of Council, | Reef Bank,".

    Or behind a division that no list has, with the end of that, which belongs to the office: "head
    of Partnerships, | Reef Bank,".
    """
    printed = body.of(row.text)
    alone = printed[0].islower() or printed in words("organisation-heads")
    divided = printed.isalpha() and not printed.isupper() and printed.endswith(_DIVISION)
    whole = listed_body(row, index, body.end) if alone or divided else None
    return (body.end if whole and not alone else 0), whole or body


def listed(row: Row, index: int, short: int, end: int) -> tuple[int, Span | None]:
    """Return where an office ends, with its fields, and the body behind it: ", Trade, Reef Bank".

    ``short`` is where it ends without its last complement, which may tell what the body is: "head
    of a bank, Reef Bank,".
    """
    dashed = _DASHED.match(row.text, end)  # "Director – Trade, Reef Bank,"
    if dashed and (body := listed_body(row, index, dashed.end())):
        return dashed.end(), body
    body = listed_body(row, index, end)
    if body is None:
        return end, None
    end = short if is_body_noun(row.text[short:end]) else end
    fields = _past_fields(row, index, end + 2)
    return (fields - len(", ") if fields else end), body


def _past_fields(row: Row, index: int, start: int) -> int:
    """Return where what follows the fields of an office starts: ", Trade and Ports, | Reef Bank".

    Nought where no field begins at the place, or nothing follows.
    """
    end = 0
    while (field := row.starting(index, start)) and row.fields(field):
        link = _AND.match(row.text, field.end)
        if link is None:
            return 0
        start = end = link.end()
    return end


def listed_body(row: Row, index: int, end: int) -> Span | None:
    """Return the body after a comma: ", senior fellow, Brookings Institution,"."""
    if not row.text.startswith(", ", end):
        return None
    start = end + (6 if row.text.startswith(", the ", end) else 2)
    start = _past_fields(row, index, start) or start
    mention = row.starting(index, start)
    if mention and mention.kind in LANDS:  # ", director, Malta and South Asia, Reef Forum"
        mention = behind_lands(row, index, start)
    found = span_of(mention) if mention and row.is_body(mention) else None
    if found is None or row.text.startswith(_SHORTENED, found.end):
        return None  # "mayor of Harbour, Ariz.,"
    letters = _LETTERED.match(row.text, found.end)  # "Reef Energy Board (REB) said"
    end = letters.end() if letters else found.end
    closed = (
        row.text[end : end + 1] in _CLOSES
        or _IN_TOWN.match(row.text, end)
        or row.text.startswith((" said", " says", " told"), end)
        or (row.text.startswith(" and ", end) and _is_office(row, index, end + 5))
    )
    return found if closed else None


def untied_body(row: Row, index: int, end: int) -> Span | None:
    """Return the body that no word ties to its office: ", President HCC,"."""
    body = row.starting(index, end + 1) if row.text[end : end + 1] == " " else None
    closed = body and TOLD.match(row.text, body.end) and body.end < len(row.text)
    return span_of(body) if body and closed and body.kind is Kind.ORGANISATION else None


def _is_office(row: Row, index: int, place: int) -> bool:
    """Tell whether a further office starts at a place: "president, Reef Bank and | director"."""
    mention = row.starting(index, place)
    return mention is not None and mention.kind is Kind.ROLE
