"""Which gatherings a title names though each of its words has a capital.

There capitals tell no names: one is read only where the title itself tells both of its ends.
"""

import re

from events.extraction.forums.heads import title_case
from events.extraction.forums.reading import Token, tokens_of
from events.extraction.lexicon import words
from events.extraction.records import Span

_ADDRESS = re.compile(  # a line of capitals that tells where a speech was given
    r"(?:[A-Z][^:\n]{0,60}:\s)?(?:Speech|Address|Speaking\s[Nn]otes|Remarks|Keynote\s[Aa]ddress|Presentation)"
    r"\s(?:to|at|for):?\s"
)
_INTO = re.compile(  # "Speech by the Minister at the", "Mayor Opens"
    r"\b(?:at|during|opening\sof|recap\sof|attend(?:s|ing)?|address(?:es|ing)|host(?:s|ing)?|joins?|launch(?:es)?"
    r"|inaugurates?|opens?|closes?|holds?|supports?|concludes?|invited\sto)\s(?:the\s|an?\s)?[“\"‘']?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r":\s|\sRecap\b|\s[|–—-]\s"
    r"|\s(?i:opens?|begins?|starts?|kicks?\soff|concludes?|ends?|closes?|wraps?\sup|returns?|draws"
    r"|attracts?|gets?\sunder\s?way|under\s?way|set\s(?:for|to)|scheduled|slated|takes?\splace"
    r"|to\s(?:be|begin|open|start|take|feature|focus|discuss|explore|kick|showcase|tackle|bring))\b"
)
_NEAR = 40  # characters of "to attend the"
_SMALL = frozenset({"a", "an", "and", "at", "for", "in", "of", "on", "the"})


def title_words(text: str, title: Span) -> tuple[list[Token], bool]:
    """Return the words of a title, and whether each has a capital, so that these tell no names.

    What joins a name is then read in small letters: "Mayor Opens Forum on the Reefs".
    """
    tokens = tokens_of(text, title)
    if not title_case(tokens) or of_speech(text, title):
        return tokens, False
    first = tokens[0].text.lower()
    judges = first in words("forum-adjectives") and first != "new"  # "Major Reef Forum"
    small = {0} if judges else set()
    small |= {at for at in range(1, len(tokens)) if _joins(tokens[at].text)}
    printed = (Token(one.start, one.end, one.text.lower()) for one in tokens)
    return [low if at in small else tokens[at] for at, low in enumerate(printed)], True


def _joins(word: str) -> bool:
    return word.istitle() and word.lower() in _SMALL


def of_speech(text: str, title: Span) -> bool:
    """Tell whether a title says where a speech was given, and begins so: "Speech to the"."""
    return _ADDRESS.match(text, *title) is not None


def is_bounded(text: str, title: Span, whole: Span, *, numbered: bool) -> bool:
    """Tell whether a name stands behind "at the", or is all of the title up to a colon.

    With a number it may be the whole title: "28th Reef Divers Conference".
    """
    start = max(title.start, whole.start - _NEAR)
    if _INTO.search(text, start, whole.start):
        return True
    alone = not text[title.start : whole.start].strip("#*“\"‘' ")
    behind = text[whole.end : title.end].lstrip("”\"’'")
    return alone and (_BEHIND.match(behind) is not None or (numbered and not behind.strip("*# ")))
