"""What a press release announces: "Osei issued the following statement:" above its paragraphs."""

import re
from collections.abc import Iterator, Sequence

from events.extraction.records import Attribution, Block, Layout, Span
from events.vocabulary import StatementKind

_CONFIDENCE = 0.8
_SOURCE = 160  # characters of the longest source before the verb
_FOLLOWING = " the following "
_ANNOUNCES = re.compile(
    rf"(?P<who>[A-Z][^;:“”\"\n]{{2,{_SOURCE}}}?)(?:,\s[^,;:\n]{{2,80}},)?"
    r"\s(?:(?:today|yesterday|this\s(?:morning|afternoon|evening)|on\s[A-Z][a-z]+day)\s)?"
    r"(?:made|makes|issued|released|delivered|gave|posted)\sthe\sfollowing\s"
    r"(?:[\w’'-]+\s){0,3}?(?P<cue>statement|remarks|message|comments?|speech|address|summary)\b",
    re.IGNORECASE,
)
_OPENS = ("“", '"', "``")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
_OVER = re.compile(r"[\s*_]*(?:Contact|Media|For more|About|Background|Press|Notes?)\b|[\s#*_-]+$")
_LEADS = 60  # characters of "Remarks as prepared:"


def find_announced(layout: Layout) -> Iterator[Attribution]:
    """Yield the paragraphs below a sentence that announces them as somebody's words."""
    text, body = layout.text, layout.body
    for place, block in enumerate(body[:-1]):
        if text.find(_FOLLOWING, *block.span) < 0 or not block.sentences:
            continue
        found = _ANNOUNCES.match(text, *block.sentences[-1])
        parts = _below(text, body[place + 1 :]) if found else ()
        if found and parts:
            yield Attribution(
                parts=parts,
                kind=StatementKind.DIRECT,
                cue=Span(*found.span("cue")),
                source=Span(*found.span("who")),
                rule="announced:statement",
                confidence=_CONFIDENCE,
            )


def _below(text: str, blocks: Sequence[Block]) -> tuple[Span, ...]:
    """Return the paragraphs of a statement: all in marks, or all the rest in the first person."""
    first = blocks[0].span.of(text).strip()
    lead = len(first) < _LEADS and first.endswith(":")
    found: list[Span] = []
    marked = False
    for block in blocks[lead:]:
        printed = block.span.of(text)
        opens = printed.lstrip().startswith(_OPENS)
        if _OVER.match(printed) or (found and marked and not opens):
            break
        marked = opens
        start = block.span.start + len(printed) - len(printed.lstrip())
        found.append(Span(start, start + len(printed.strip())))
    own = marked or any(_FIRST_PERSON.search(part.of(text)) for part in found)
    return tuple(found) if own else ()
