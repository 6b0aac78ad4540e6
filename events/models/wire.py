"""An entry as the text that is served: the ledger writes it once, readers pass it through.

Two things depend on who asks, and are put in as it is sent: the id, which a new row gets only when
it is stored, and the root of the API, which stored addresses leave out. Both places are found
without reading the text as JSON: it begins with the address, and an object that begins with
``source`` is a target. No words from outside can look so, since JSON escapes their quotation marks.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final, cast

import orjson

from events.models.document import EntryDocument, StoredDocument

_ADDRESS: Final = b'{"url":"'
_SOURCE: Final = b'{"source":"'
_STAMPS: Final = frozenset({"url", "version", "recorded_at", "changed_at"})


def write(
    document: EntryDocument,
    *,
    url: str,
    version: int,
    recorded_at: datetime,
    changed_at: datetime,
) -> str:
    """Return the text to store; ``url`` is the address of the fact, relative to the root."""
    stamps = {
        "version": version,
        "recorded_at": recorded_at.isoformat(),
        "changed_at": changed_at.isoformat(),
    }
    return orjson.dumps({"url": url, **document, **stamps}).decode()


def read(text: str | bytes) -> StoredDocument:
    """Return what a stored text tells."""
    return cast("StoredDocument", orjson.loads(text))


def fact(text: str) -> EntryDocument:
    """Return the fact that a stored text tells, without its address and stamps."""
    stored: dict[str, object] = orjson.loads(text)
    return cast(
        "EntryDocument", {name: value for name, value in stored.items() if name not in _STAMPS}
    )


def served(entries: Iterable[tuple[int, bytes]], root: str) -> Iterator[bytes]:
    """Give stored texts as served, each given with its id; ``root`` ends with a slash."""
    address = orjson.dumps(root)[:-1]  # with the quotation mark before it
    source, skipped = b'{"source":' + address, len(_ADDRESS)
    for pk, text in entries:
        # To replace is to count first: to split and join looks through the text once.
        rest = source.join(text[skipped:].split(_SOURCE))
        yield b'{"id":%d,"url":%b%b' % (pk, address, rest)
