"""One replacement in a text: what stands from ``start`` to ``end`` reads as ``text``."""

from typing import NamedTuple


class Edit(NamedTuple):
    """A stretch of a text and what to read in its place."""

    start: int
    end: int
    text: str
