"""The steps of the engine for Chinese, simplified and traditional, each in a module of its name."""

from events.extraction.chinese.attribution import find_attributions
from events.extraction.chinese.forums import find_forums
from events.extraction.chinese.layout import read_layout
from events.extraction.chinese.names import find_names
from events.extraction.chinese.quotes import find_quotations
from events.extraction.chinese.speakers import resolve_speakers

__all__ = [
    "find_attributions",
    "find_forums",
    "find_names",
    "find_quotations",
    "read_layout",
    "resolve_speakers",
]
