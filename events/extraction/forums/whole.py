"""The whole of a name whose noun tells only its end: a title in marks, before a colon, a run.

"“Rivers: A Reef Law Symposium”", "at Dive LIVE: The Suva Summit", "the Rocks in the Sea festival"
where the text prints "Rocks in the Sea" alone too.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from events.extraction.forums.choice import Gathering
from events.extraction.forums.mentions import Mention
from events.extraction.forums.reading import LONGEST, name_set
from events.extraction.lexicon import words
from events.extraction.records import Span

_RUN = r"[A-Z][\w’'-]*(?:\s(?:(?:of|and|the|in|for|to)\s){0,2}[A-Z][\w’'-]*){0,5}"
_MARKED = re.compile(r"(?:[“\"]|(?<!\w)_)(?P<name>[A-Z][^“”\"_]*)$")
_BEFORE_COLON = re.compile(
    rf"\b(?:at|of|to|for|in|its|the|this|join|joining|stage|host)\s(?P<name>{_RUN}):\s[^:]{{0,20}}$"
)
_BEFORE_SMALL = re.compile(
    r"(?P<name>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}\s(?:at|by|in|of|on|to|with)\s(?:the\s)?)$"
)
_CLOSES = re.compile(r",?[”\"_]")
_NEAR = 120
_SHORT = 3  # letters of words that titles print small
_TITLED = 0.75  # share of long words with a capital in a title


def whole_name(text: str, gathering: Gathering) -> Mention | None:
    """Return the mention with the longer name that a named gathering has, if it has one."""
    printed: set[str] = set()  # longer names that were looked for in the whole text
    for mention in gathering.mentions:
        if not mention.named or mention.large:
            continue
        start = next(_starts(text, mention, printed), None)
        if start is not None:
            span = Span(start, mention.span.end)
            name = span.line_of(text)
            return replace(mention, span=span, whole=span, name=name, key=name_set(name))
    return None


def _starts(text: str, mention: Mention, printed: set[str]) -> Iterator[int]:
    """Yield where a longer name begins; one is looked for in the text once."""
    near = max(mention.sentence.start, mention.span.start - _NEAR)
    marked = _MARKED.search(text, near, mention.span.start)
    if text.find("http", near, mention.span.start) >= 0:
        return  # what a link is called
    if marked and _CLOSES.match(text, mention.span.end) and is_title(marked["name"]):
        yield marked.start("name")
    colon = _BEFORE_COLON.search(text, near, mention.span.start)
    if colon and not _opens(colon["name"]):
        yield colon.start("name")
    small = _BEFORE_SMALL.search(text, near, mention.span.start)
    whole = small["name"] + mention.span.of(text) if small else ""
    if small and not _opens(whole) and whole not in printed:
        printed.add(whole)
        if _stands_alone(text, whole):
            yield small.start("name")


def is_title(name: str) -> bool:
    """Tell whether most long words of a name have a capital, and there are not too many."""
    long = [word for word in name.split() if len(word) > _SHORT]
    return len(long) <= LONGEST and sum(w[:1].isupper() for w in long) >= _TITLED * len(long)


def _opens(name: str) -> bool:
    return name.split(maxsplit=1)[0] in words("forum-openers")


def _stands_alone(text: str, name: str) -> bool:
    """Tell whether the text prints a name without its noun: "Rocks in the Sea will be"."""
    stem, blank, noun = name.rpartition(" ")
    at = text.find(stem)
    while at >= 0:
        end = at + len(stem)
        if not text.startswith(blank + noun, end) and not text[end : end + 1].isalnum():
            return True
        at = text.find(stem, end)
    return False
