"""What stands behind the party and the seat of a lawmaker: "Okoro, R-Ore., chairman of"."""

import re
from typing import Final

from events.extraction.names.complements import complement
from events.extraction.names.row import NO_OFFICE, Office, Row
from events.extraction.records import Span

_PLACE = r"[A-Z][a-z]+(?:\s[A-Z][a-z]+)?"
_SEAT = re.compile(
    rf"""(?:,\s[DRI]-[A-Z][A-Za-z. ]{{1,14}}(?=,)               # ", R-Ore."
        |\s\([DRI](?:[-–.,]{{1,2}}\s?[A-Z][A-Za-z. ]{{0,14}})?\)(?:\sof\s{_PLACE})?
        |,?\s(?:of|from)\s{_PLACE}(?=\s?,)
        |,\s(?:an?\s|the\s)?(?:[A-Z][a-z]+\s){{0,3}}(?:Democrat|Republican|independent)\b
         (?:\s(?:from|of)\s{_PLACE})?)""",
    re.VERBOSE,
)
_ONWARD = re.compile(
    r"(?:\s?,(?:\sand)?|\sand)\s(?:(?:who\s)?(?:is|was|serves\sas|served\sas)\s)?(?:also\s)?"
    r"(?:an?\s|the\s)?"
)
RANK: Final = (
    r"(?:top|ranking|senior|leading|lead|highest-ranking|most\ssenior)\s"
    r"(?:Democrat|Republican|Democratic\smember|Republican\smember)"
)
_RANK = re.compile(rf"{RANK}(?=\s(?:on|of|in)\s)")


def past_seat(row: Row, end: int) -> int:
    """Return where the party and the seat that follow a name end; ``end`` where none do."""
    seat = _SEAT.match(row.text, end)
    return seat.end() if seat else end


def past_link(row: Row, end: int) -> int | None:
    """Return where what is said of a name goes on behind a comma, an "and" or a "who is"."""
    onward = _ONWARD.match(row.text, end)
    return onward.end() if onward else None


def ranked(row: Row, index: int, place: int) -> Office:
    """Read the rank of a party's member in a body: "the top Democrat on the Reef Committee"."""
    rank = _RANK.match(row.text, place)
    body = complement(row, index, rank.end(), rank[0]) if rank else None
    if rank is None or not isinstance(body, Span):
        return NO_OFFICE
    return Office(Span(place, rank.end()), body)
