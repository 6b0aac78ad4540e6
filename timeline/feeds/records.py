"""What a renderer is given: entries, and where this feed stands."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from timeline.chronology import Entry

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One feed as asked for: its entries in order, its addresses, the chronology's stamp.

    ``link`` makes the absolute, permanent address of an entry's page; ``next`` is the address of
    the following page, if there is one.
    """

    entries: tuple[Entry, ...]
    title: str
    home: str
    address: str
    next: str | None
    version: int
    changed_at: datetime
    link: Callable[[Entry], str]


def source_url(entry: Entry) -> str:
    """Return the address of the first article that has one, or nothing."""
    return next(
        (one["article"]["url"] for one in entry.document["reports"] if one["article"]["url"]), ""
    )
