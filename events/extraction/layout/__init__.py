"""How a text is laid out: its blocks with their roles, its head and its language."""

from events.extraction.layout.blocks import read_layout
from events.extraction.layout.heads import language_of

__all__ = ["language_of", "read_layout"]
