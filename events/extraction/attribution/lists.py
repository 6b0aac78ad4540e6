"""A list opened by a colon: "Osei made three suggestions for the basin: first, ... Second, ..."."""

import re
from collections.abc import Iterator
from functools import cache

from events.extraction.lexicon import alternation, words
from events.extraction.records import Attribution, Block, Layout, Span
from events.vocabulary import StatementKind

_CONFIDENCE = 0.75
_SOURCE = 80  # code points of the longest source before the verb
_GOES_ON = re.compile(
    r"(?:Second|Third|Fourth|Fifth|Sixth|Last|Final)(?:ly)?\b|(?:The\s)?(?:last|final)\b|And\s"
)


def find_lists(layout: Layout) -> Iterator[Attribution]:
    """Yield the lists that somebody is reported to give, over the sentences that go on with them.

    A list counts only where the words after the colon begin to number it.
    """
    for block in layout.body:
        for place, sentence in enumerate(block.sentences):
            if layout.text.find(":", *sentence) < 0:
                continue
            opening = _opening().match(layout.text, *sentence)
            if opening:
                yield _attribution(layout.text, block, place, opening)


@cache
def _opening() -> re.Pattern[str]:
    nouns = alternation(words("list-nouns"))
    return re.compile(
        rf"""(?:[A-Z][a-z]+ly,\s)? (?P<source>[A-Z][^,;:.“”"\n]{{0,{_SOURCE}}}?)
        \s(?:further\s|also\s|then\s|again\s)?
        (?:made|makes|put\sforward|raised|raises|offered|offers|listed|lists|gave|gives|set\sout
          |outlined|outlines|named|presented|presents|tabled|laid\sdown|laid\sout|submitted)
        \s(?:[\w-]+\s){{0,3}}?(?P<cue>{nouns})(?:\s(?:for|on|to|about)\s(?P<topic>[^:;.\n]{{1,160}}))?
        :\s(?=(?:[Ff]irst|[Oo]ne|1|\(1|\(a|[Tt]o\b))""",
        re.VERBOSE,
    )


def _attribution(text: str, block: Block, place: int, opening: re.Match[str]) -> Attribution:
    """Return the list: from its topic to the last sentence that numbers a further point."""
    last = place
    while last + 1 < len(block.sentences) and _GOES_ON.match(text, *block.sentences[last + 1]):
        last += 1
    start = opening.start("topic") if opening["topic"] else opening.end()
    end = block.sentences[last].end
    while text[end - 1] in ".; ":
        end -= 1
    return Attribution(
        parts=(Span(start, end),),
        kind=StatementKind.INDIRECT,
        cue=Span(*opening.span("cue")),
        source=Span(*opening.span("source")),
        rule="list:colon",
        confidence=_CONFIDENCE,
    )
