"""How a text is laid out: its blocks with their roles, its head and its language."""

from events.extraction.layout.blocks import read_layout

__all__ = ["read_layout"]
