"""Who is reported to have said what: content, cue and source as printed."""

from events.extraction.attribution.steps import find_attributions

__all__ = ["find_attributions"]
