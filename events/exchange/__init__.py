"""Tables of facts and rulings, out and in: CSV, XLSX, JSON. What comes in goes by the verbs."""

from events.exchange.facts import COLUMNS, asked, rows
from events.exchange.formats import FORMATS, Format, read, write
from events.exchange.rulings import RULING_COLUMNS, lines, ruling_rows

__all__ = [
    "COLUMNS",
    "FORMATS",
    "RULING_COLUMNS",
    "Format",
    "asked",
    "lines",
    "read",
    "rows",
    "ruling_rows",
    "write",
]
