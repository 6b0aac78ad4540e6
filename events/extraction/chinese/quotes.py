"""Where Chinese quotation marks open and close, and whether they hold speech.

“ ” and ‘ ’ (alone too), 「 」 and 『 』, and straight marks by turns. What is not closed runs to
the end of its paragraph, and on over the next ones while each opens with a mark again.
"""

import re

from events.extraction.hanzi import plain
from events.extraction.records import Layout, Quotation, Span

_MARK = re.compile(r"[“”\"‘’]")
_SPEECH = 8  # characters; fewer in marks are speech only with a stop or a comma among them
_TERM = 16  # characters of the longest term, theme or title without a word of grammar
_GRAMMAR = re.compile(
    r"它|她|他们|如果|因为|应该|应当|必须|可以|已经|正在|什么|怎么|[吧呢吗啊]|起来|下去|或|[的了是不没我你们会能要在就都很将把被,。!?;:]"
)
_STOPS = ("", *"。,;!? \n")  # what follows a short quotation that somebody said
_SAID = re.compile(
    r"(?:[笑直坦]言|[笑直]说|笑称|说道?|写道|反问|感叹|慨叹|惊呼|高呼|[喊问答]道?):?$"
)
_THEMED = re.compile(
    r"(?:以|题为|主题(?:为|是|:)?|题目为|围绕|名为|称为|称作|称之为|誉为|列为|聚焦|聚焦于|口号|理念|秉持|标题为|就)$"
)
_THEME = re.compile(
    r"为(?:年度)?(?:主题|题)|(?:的|这一)?(?:主题|议题|题|原则|理念|论坛|研讨|座谈|对话会|计划|倡议)"
)


def find_quotations(layout: Layout) -> tuple[Quotation, ...]:
    """Return the quotations of the body in their order, marks included; they never overlap."""
    signs = plain(layout.text)
    found: list[Quotation] = []
    running: list[Span] = []
    for block in layout.body:
        spans, closed = _marked(signs, block.span)
        if running:
            if spans and spans[0].start == block.span.start:
                running.append(spans.pop(0))
                if not spans and not closed:
                    continue
            found.append(_quotation(signs, tuple(running)))
            running = []
        if spans and not closed:
            running.append(spans.pop())
        found.extend(_quotation(signs, (span,)) for span in spans)
    if running:
        found.append(_quotation(signs, tuple(running)))
    return tuple(sorted(found, key=lambda quotation: quotation.parts[0]))


def _marked(signs: str, span: Span) -> tuple[list[Span], bool]:
    """Return the marked stretches of a paragraph, and whether the last of them is closed."""
    found = []
    opened, depth = -1, 0
    single = False  # inside ‘ ’ that stand alone
    last = signs.rfind("’", span.start, span.end)
    for mark in _MARK.finditer(signs, span.start, span.end):
        if mark[0] in "‘’":
            if depth == 0 and mark[0] == "‘" and mark.end() < last:
                opened, depth, single = mark.start(), 1, True
                continue
            if not (single and depth == 1 and mark[0] == "’"):
                continue
        opens = mark[0] == "“" or (mark[0] == '"' and depth == 0)
        if opens:
            opened = mark.start() if depth == 0 else opened
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                found.append(Span(opened, mark.end()))
                single = False
    if depth:
        found.append(Span(opened, span.end))
    return found, depth == 0


def _quotation(signs: str, parts: tuple[Span, ...]) -> Quotation:
    """Return the quotation of these parts, told apart from themes, titles and terms."""
    span = parts[0]
    inner = signs[span.start + 1 : parts[-1].end].rstrip('”"’')
    before = signs[max(0, span.start - 6) : span.start]
    after = signs[span.end : span.end + 8]
    themed = bool(_THEMED.search(before) or (_THEME.match(after) and inner[-1:] not in "。!?,"))
    term = len(inner) <= _TERM and not _GRAMMAR.search(inner.removesuffix("会"))
    said = not themed and after[:1] in _STOPS and _SAID.search(before) is not None
    name = len(parts) == 1 and not said and (themed or term)
    speech = not name and (said or len(inner) >= _SPEECH or inner[-1:] in tuple("。!?,…"))
    return Quotation(parts=parts, speech=speech, name=name)
