"""The number of a gathering where it stands apart from the name: "now in its fifth edition"."""

import re
from collections.abc import Iterator

from events.extraction.forums.choice import Gathering
from events.extraction.forums.mentions import Mention
from events.extraction.forums.reading import ordinal
from events.extraction.records import Layout

_RUN = r"(?:edition|iteration|instal+ment)"
_AFTER = re.compile(
    r"(?:['’]s|,?\s(?:which\sis\s)?(?:now\s)?in(?:to)?\sits)\s([\w-]+)\s(?:annual\s)?"
    r"(?:edition|iteration|round|instalment)"
)
_ON = re.compile(rf"\b(?:on|in|for|with|marking|celebrating)\sits\s([\w-]+)\s(?:annual\s)?{_RUN}\b")
_IS = re.compile(  # "the forum is the third in a series", "is now in its third edition"
    r"\s(?:is|was|will\sbe)\s(?:now\s)?the\s([\w-]+)\s(?:edition\b|in\s(?:a|the)\sseries\b|of\sits\skind\b)"
    rf"|\s(?:is|was)\s(?:(?:already|currently|now)\s)?in(?:to)?\sits\s([\w-]+)\s(?:annual\s)?{_RUN}\b"
    r"|(?:\sin\s[A-Z]\w+(?:\s[A-Z]\w+)?)?\s(?:is|was|will\sbe)\san?\s(inaugural|maiden|first-ever)\s(?:event|gathering)\b"
)
_HELD = re.compile(  # "The forum, hosted by the ministry, held its fourth edition"
    r"\b(?:h[eo]ld|holds|holding|open(?:s|ed)|launch(?:es|ed)|mark(?:s|ed)|celebrat(?:es|ed)|which\swe\s(?:are\s)?(?:hold|host|organi[sz])\w*)"
    r"\s(?:its|the)\s([\w-]+)\s(?:annual\s)?(?:edition|iteration)\b"
)
_TIME = re.compile(  # "held for the eighth time", not "for the second time in Africa"
    r"\b(?:held|hosted|organi[sz]ed|staged|convened)\s(?:here\s)?for\sthe\s([\w-]+)\s"
    r"(?:(?:consecutive|straight|successive)\s(?:time|year)|time(?=[,.;]|\s(?:from|on|this|under|with)\b))"
)
_BEFORE = re.compile(  # "Marking its fourth edition, the forum"
    rf"\b(?:[Ff]or|[Ii]n|[Mm]arking|[Ww]ith)\sits\s([\w-]+)\s(?:annual\s)?{_RUN},\s(?:the\s)?$"
)
_OF = re.compile(  # "the 11th edition of India's largest fair, the Reef Travel Mart"
    r"\b([\w-]+)\s(?:edition|instal+ment)\sof\s[^,.;:]{3,60},\s(?:the\s)?$"
)
_ASIDE = re.compile(  # "this year's forum, the fourth,", "the forum (4th edition)"
    r"\s\((?:the\s)?([\w-]+)\s(?:edition|iteration|session)\)"
    r"|(?:[,”’\"']{1,2}|\s[–—-])\sthe\s([\w-]+)(?:\s(?:edition|(?:in|of)\s[a-z][\w\s]{2,24}))?(?=,|\s[–—-])"
    r"|,\sthe\s([\w-]+)\s(?:in\s(?:a|the)\sseries|such\s(?:event|gathering))\b"
    r"|(?:\s(?:19|20)\d\d)?(?::|,|\s[–—-])?\s((?:\d|[A-Za-z])[\w-]+)\s[Ee]dition\b(?!\sof\b)"
)
_ALONE = re.compile(  # "The fifth edition drew 300 divers.", "This year's event is the fifth"
    r"\b(?:[Tt]his|(?<=[.!?\n]\s)The|(?<=\n)The|(?<=,\s)the)\s([\w-]+)\s(?:annual\s)?edition\b(?!\sof\b)"
    r"|\b[Tt]his\syear[’']s\s(?:edition|event|gathering)(?:,|\s(?:is|was|marks))\sthe\s([\w-]+)\b"
    r"|\b(?:It|[Tt]he\s(?:annual\s)?(?:event|gathering))(?:,|\sis),?\s(?:(?:already|currently|now|which\sis|held)\s)*"
    r"in\sits\s([\w-]+)\s(?:annual\s)?edition\b"
    r"|\bThe\sevent\s(?:is|was)\sthe\s([\w-]+)\sin\s(?:a|the)\sseries\b"
)
_ELSEWHEN = re.compile(
    r"\b(?:ago|next|last|previous|(?:was|were)\s(?:held|hosted|launched|organi[sz]ed|staged)|took\splace)\b"
    r"|\bin\s(?:19|20)\d\d\b"
)
_BEHIND, _FAR = 80, 400  # characters between a gathering and the number told of it
_SENTENCE = 160  # characters of a sentence that tell of another edition


def edition_beside(text: str, gathering: Gathering) -> int | None:
    """Return the number in "the forum's 22nd edition"."""
    for mention in gathering.mentions:
        for match in _told(text, mention):
            if match and (number := ordinal(match[match.lastindex or 1])):
                return number
    return None


def _told(text: str, mention: Mention) -> Iterator[re.Match[str] | None]:
    start, end = mention.whole.start, mention.span.end
    after = text[end : min(mention.sentence.end, end + _BEHIND)]
    yield _AFTER.match(after)
    yield _IS.match(after)
    yield _HELD.search(after)
    yield _ASIDE.match(after)
    if " for the " in after:
        yield _TIME.search(after)
    before = max(mention.sentence.start, start - _BEHIND)
    yield _BEFORE.search(text, before, start)
    yield _OF.search(text, before, start)
    if mention.named:
        yield _ON.search(text, end, min(mention.sentence.end, end + _FAR))


def edition_alone(layout: Layout, gathering: Gathering) -> int | None:
    """Return the one number that sentences without the name tell: "The fifth edition drew 300".

    They may be of any gathering, so that only one reported alone is asked for.
    """
    text, first = layout.text, gathering.mentions[0].span.start
    if " edition of " in text.casefold():
        return None  # it is of what this tells
    found = set()
    for block in layout.body:
        if block.span.end < first or "edition" not in block.span.of(text):
            continue
        for match in _ALONE.finditer(text, *block.span):
            rest = text[match.end() : match.end() + _SENTENCE].partition(". ")[0]
            number = ordinal(match[match.lastindex or 1])
            if number and not _ELSEWHEN.search(rest):
                found.add(number)
    return found.pop() if len(found) == 1 else None
