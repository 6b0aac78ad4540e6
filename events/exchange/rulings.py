"""Rulings (:mod:`events.review.journal`) as rows: a cell of structure holds JSON."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from events.exchange.formats import Row
from events.review import FIELDS, Line, ReviewError

RULING_COLUMNS: Final = ("verb", "subject", "fact", "other", "change", "reason", "curator", "at")
_JSON: Final = frozenset({"fact", "other", "change"})


def ruling_rows(told: Iterable[Line]) -> Iterator[Row]:
    """Yield rulings as rows."""
    for line in told:
        yield {
            name: json.dumps(value, ensure_ascii=False, sort_keys=True) if name in _JSON else value
            for name, value in line.items()
        }


def lines(table: Sequence[Row]) -> Iterator[Line]:
    """Yield rows as rulings.

    Raises:
        ReviewError: a row is none; the message has its line.
    """
    for number, row in enumerate(table, 2):
        if set(row) != FIELDS:
            raise ReviewError(
                f"Line {number} is no ruling; it has to have {', '.join(RULING_COLUMNS)}."
            )
        try:
            yield {name: json.loads(cell) if name in _JSON else cell for name, cell in row.items()}
        except ValueError as error:
            raise ReviewError(f"Line {number} holds what is no JSON: {error}.") from None
