"""Who is reported to have said what: content, cue and source as printed."""

from events.extraction.attribution.drafts import Finding
from events.extraction.attribution.steps import find_attributions, find_rated

__all__ = ["Finding", "find_attributions", "find_rated"]
