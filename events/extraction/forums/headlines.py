"""Which gatherings a title names though each of its words has a capital.

There capitals tell no names: one is read only where the title itself tells both of its ends.
"""

import re

from events.extraction.records import Span

_ADDRESS = re.compile(  # a line of capitals that tells where a speech was given
    r"(?:[A-Z][^:\n]{0,60}:\s)?(?:Speech|Address|Speaking\s[Nn]otes|Remarks|Keynote\s[Aa]ddress|Presentation)"
    r"\s(?:to|at|for):?\s"
)
_INTO = re.compile(  # "Speech by the Minister at the", "Mayor Opens"
    r"\b(?:at|during|opening\sof|recap\sof|attend(?:s|ing)?|address(?:es|ing)|host(?:s|ing)?)\s(?:the\s|an?\s)?[“\"‘']?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r":\s|\sRecap\b|\s[|–—-]\s")  # and no verb
_NEAR = 40  # characters of "to attend the"


def of_speech(text: str, title: Span) -> bool:
    """Tell whether a title says where a speech was given, and begins so: "Speech to the"."""
    return _ADDRESS.match(text, *title) is not None


def is_bounded(text: str, title: Span, whole: Span) -> bool:
    """Tell whether a name stands behind "at the", or is all of the title up to a colon."""
    start = max(title.start, whole.start - _NEAR)
    if _INTO.search(text, start, whole.start):
        return True
    alone = not text[title.start : whole.start].strip("#*“\"‘' ")
    return alone and _BEHIND.match(text[whole.end : title.end].lstrip("”\"’'")) is not None
