"""Where quotation marks open and close, and whether they hold speech.

Curly, straight and low marks, guillemets, doubled single marks ('' and ``), and single marks where
an article quotes with them. A quotation that is not closed runs to the end of its paragraph, and
on over the next ones while each opens with a mark again. One pass over the text.
"""

import re
from collections.abc import Iterator
from itertools import islice, zip_longest

from events.extraction.records import Layout, Quotation, Span
from events.extraction.text import holds

_PAIRS = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    '"': '"”',
    "``": "''",
    "''": "''",
    "‘": "’",
    "'": "'",
}
# Both begin with a set of characters, which is searched for fastest.
_DOUBLE = re.compile(
    r"[“”„«»\"`'](?:(?<=[“”„«»\"])|(?<=`)`|(?<=')(?:(?<!'')'(?!')"
    r"|(?<=[^\s(']'')'(?!')|(?<!'')'(?='\w)(?<![^\s(]'')))"  # of three the inner one is single
)
_SINGLE = re.compile(r"[‘'’](?:(?<![^\W_][‘'])(?<=[‘'])(?=\w)|(?<=[\w.,?!…;][’'])(?![^\W_]))")
_DOUBLES, _SINGLES = ("“", '"', "”", "„", "«", "»", "``", "''"), ("‘", "'", "’")
_STRICT_OPENING = re.compile(r"(?:(?<=^)|(?<=[\s(\[—–-]))(?:[“„«\"]|``|'')(?=[^\W_]|[‘'$€£…\[(])")
_WORD = re.compile(r"\w+(?:[-’'.,]\w+)*")
# An attribution at the end of a paragraph whose quotation nobody closed: "… gone, said Ama Osei."
_SIGNED = re.compile(
    r",\s((?:said|says|added)\s[A-Z]|(?:the\s[A-Za-z]+|[A-Z]\w+|he|she)\s(?:said|says|added))"
    r"(?:[^.\n]|\.(?=\S|\s[A-Z]))*\.?$"
)
_STOPPED = re.compile(r"[.!?…,—][\"“”»’']*$")
_SMALL = re.compile(r"(?:a|an|and|at|by|for|from|in|of|on|or|the|to|vs|with)$")
_TITLED = re.compile(
    r"\b(?:themed?|(?:en)?titled|tagged|dubbed(?=:)|christened|slogan|motto|topic)"
    r"(?: is| was|:|,|:-)? ?$"
)
_TITLE_ON = re.compile(r" ?(?:about|and|by|in|is|on|was|which|who|with)\b")
_TITLED_FAR = 16  # characters before a title in marks that tell it
_SIGNATURE = 120  # characters in which an attribution that ends a paragraph is looked for
_PARAGRAPH = 600  # characters in which the mark that closes is looked for
_RESUMED = re.compile(  # "“The sea,” she said, "
    r",[”\"’'][^“”\".;:]{1,60}\b(?:add|ask|explain|note|said|say|told|warn)[a-z]*\b[^“”\".;:]{0,60},\s$"
)
_SHOUTED = re.compile(r"\b(?:chant|scream|shout|yell)(?:ed|ing|s)?[,:]?\s$")
_SHOUTED_FAR = 12  # characters before a mark in which "shouting: " stands
_SAID = re.compile(  # ", said Osei", ", the mayor said."
    r",\s(?:(?:said|says|asked|adds|added)\b|(?:[\w’'-]+\s){1,4}(?:said|says|asked|added)[.,])"
)
_RESUMED_FAR = 130  # characters of an attribution inside a quotation
_SPEECH_WORDS = 4  # in news, four words and more in marks are speech nine times in ten
_NAME_WORDS = 12


def find_quotations(layout: Layout) -> tuple[Quotation, ...]:
    """Return the quotations of the body in their order, marks included; they never overlap."""
    text = layout.text
    found: list[tuple[Span, ...]] = []
    running: list[Span] = []  # the parts of a quotation that no paragraph has closed yet
    for block in layout.body:
        start = block.span.start
        broken = _closing(text, running[-1], block.span) if running else None
        if broken:
            found.append((*running, broken))
            running, start = [], broken.end
        quoted, closed = _marked(text, Span(start, block.span.end))
        if running:
            if quoted and quoted[0][0].start == start and text[start] == text[running[-1].start]:
                running += quoted.pop(0)
                if not quoted and not closed:
                    continue  # nor does this paragraph close it
                found.append(tuple(running))
            else:
                found += _kept(text, running)
            running = []
        if quoted and not closed:
            running = list(quoted.pop())
        found += quoted
    found += _kept(text, running)
    return tuple(_quotation(text, parts) for parts in sorted(found))


def _kept(text: str, running: list[Span]) -> list[tuple[Span, ...]]:
    """Return what no paragraph closed; behind a single mark, an apostrophe, nothing is quoted."""
    single = running and _SINGLE.match(text, running[0].start) is not None
    return [tuple(running)] if running and not single else []


def _closing(text: str, opened: Span, block: Span) -> Span | None:
    """Return the stretch that closes, in the next line, a quotation broken at a sentence's end.

    Its first mark closes: nothing in the line opens before it.
    """
    mark = next(_DOUBLE.finditer(text, block.start, block.end), None)
    opening = text[opened.start : opened.start + 2]
    closing = _PAIRS.get(opening) or _PAIRS[opening[0]]
    if mark is None or mark[0] not in closing or mark.start() == block.start:
        return None
    ended = text[mark.start() - 1] in ",.?!…" and not text[mark.end() : mark.end() + 1].strip(" .,")
    return Span(block.start, mark.end()) if ended else None


def _marked(text: str, span: Span) -> tuple[list[tuple[Span, ...]], bool]:
    """Return the parts of each quotation of a paragraph, and whether the last one is closed.

    One that opens again before it was closed goes on: there the paragraphs were run together.
    """
    found: list[tuple[Span, ...]] = []
    running: list[Span] = []
    opened: re.Match[str] | None = None
    for mark in _marks(text, span):
        if opened is None:
            if _may_open(text, mark):
                opened = mark
        elif _closes(text, opened, mark) and not _reopens(text, mark, span):
            found.append((*running, Span(opened.start(), mark.end())))
            opened, running = None, []
        elif _reopens(text, mark, span):
            stretch = _cut_short(text, opened.start(), mark.start())
            running += [stretch] if stretch else []
            if not (stretch and _runs_on(text, stretch, mark.start())):
                found.extend((part,) for part in running)
                running = []
            opened = mark
    if opened is None or (opened[0] in "‘'" and not _is_paragraph(text, opened, span)):
        found.extend((part,) for part in running)
        return found, True
    signed = _signature(text, Span(opened.start(), span.end))
    found.append((*running, Span(opened.start(), signed.start() + 1 if signed else span.end)))
    return found, signed is not None


def _is_paragraph(text: str, opened: re.Match[str], span: Span) -> bool:
    """Tell whether a single mark before a capital opens a paragraph that ends with a stop."""
    first = text[opened.end() : opened.end() + 1]
    whole = opened.start() == span.start and text[span.end - 1] in ".!?"
    return whole and first.isupper() and text.find(" said ", *span) < 0


def _signature(text: str, span: Span) -> re.Match[str] | None:
    """Return the attribution with which an unclosed stretch ends, and the comma before it."""
    return _SIGNED.search(text, max(span.start, span.end - _SIGNATURE), span.end)


def _marks(text: str, span: Span) -> Iterator[re.Match[str]]:
    """Yield the marks that can bound a quotation; single ones only where there are no others."""
    printed = text[span.start : span.end]
    marks = list(_DOUBLE.finditer(text, *span)) if holds(printed, _DOUBLES) else []
    if not marks:
        if holds(printed, _SINGLES):
            yield from _single_marks(list(_SINGLE.finditer(text, *span)))
        return
    opened = nested = False
    for mark, second, third in zip_longest(marks, marks[1:], marks[2:]):
        if opened and mark[0] == "“" and second and third and second[0] == third[0] == "”":
            nested = True  # a quotation in a quotation: its two marks are content
        elif nested:
            nested = False
        else:
            opened = mark[0] == "“"
            yield mark


def _single_marks(marks: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Yield single marks without the apostrophe of "ministers’ word" inside a quotation."""
    for mark, following in zip_longest(marks, marks[1:]):
        genitive = mark.string[mark.start() - 1 : mark.end() + 1] in ("s’ ", "s' ")
        closes_later = following and mark.string[following.start() - 1] in ",.?!…"
        if not (mark.start() and genitive and closes_later):
            yield mark


def _may_open(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a mark can open a quotation, by its shape and its right side."""
    if mark[0] in ("”", "’", "»"):
        return False
    following = text[mark.end() : mark.end() + 1]
    return bool(following.strip())


def _closes(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    """Tell whether a mark closes what another opened.

    A straight one closes a curly one after a stop, and after a word where none of its own follows.
    """
    if mark[0] in '"“' and opened[0] == "“":
        if text[mark.end() : mark.end() + 1].isalnum():
            return False
        return text[mark.start() - 1] in ",.?!…" or (
            mark[0] == '"' and text[mark.start() - 1].isalnum() and not _is_closed(text, mark.end())
        )
    return mark[0] in _PAIRS[opened[0]]


def _is_closed(text: str, start: int) -> bool:
    """Tell whether a curly mark closes in the paragraph before another opens."""
    rest = text[start : start + _PARAGRAPH].partition("\n")[0]
    close = rest.find("”")
    return close >= 0 and "“" not in rest[:close]


def _reopens(text: str, mark: re.Match[str], span: Span) -> bool:
    """Tell whether a mark can only open: then the quotation before it was never closed."""
    if mark[0] in ("”", "’", "»", "'", "‘"):
        return False
    if mark.start() == span.start:
        return True
    return _STRICT_OPENING.match(text, mark.start(), span.end) is not None


def _runs_on(text: str, stretch: Span, start: int) -> bool:
    """Tell whether an unclosed stretch is words throughout, and another opens right behind it."""
    return text[stretch.end : start].isspace() and _signature(text, stretch) is None


def _cut_short(text: str, start: int, end: int) -> Span | None:
    """Return an unclosed stretch up to its last stop or comma, null where it has none."""
    stop = max(text.rfind(mark, start, end) for mark in ".!?,")
    return Span(start, stop + 1) if stop > start + 1 else None


def _quotation(text: str, parts: tuple[Span, ...]) -> Quotation:
    """Return the quotation of these parts, told apart from titles, names and single terms."""
    inner = " ".join(part.of(text) for part in parts)
    words = [word[0] for word in islice(_WORD.finditer(inner), _NAME_WORDS + 1)]
    name = _is_titled(text, parts[0].start) or _is_name(text, parts[0], words)
    speech = not name and (
        len(words) >= _SPEECH_WORDS
        or _is_sentence(inner, words)
        or (_STOPPED.search(inner) is not None and _resumes(text, parts[0].start))
        or _is_told(text, Span(parts[0].start, parts[-1].end), words)
    )
    return Quotation(parts, speech, name)


def _is_sentence(inner: str, words: list[str]) -> bool:
    """Tell whether a few words in marks open with a capital and end with a stop."""
    return bool(words) and words[0][0].isupper() and _STOPPED.search(inner) is not None


def _is_told(text: str, span: Span, words: list[str]) -> bool:
    """Tell whether a few words in marks are shouted, or followed by who said them.

    "Chanted “go”", "‘Go’, said Osei".
    """
    if _SHOUTED.search(text, max(0, span.start - _SHOUTED_FAR), span.start):
        return True
    return bool(words) and words[0][0].isupper() and _SAID.match(text, span.end) is not None


def _resumes(text: str, start: int) -> bool:
    """Tell whether marks go on with what was quoted before: "“The sea,” she said, “is rising.”"."""
    return _RESUMED.search(text, max(0, start - _RESUMED_FAR), start) is not None


def _is_titled(text: str, start: int) -> bool:
    """Tell whether the words before a mark announce a title: "under the theme “Save our sea”"."""
    return _TITLED.search(text, max(0, start - _TITLED_FAR), start) is not None


def _is_name(text: str, span: Span, words: list[str]) -> bool:
    """Tell whether the marks hold a title, a nickname, a name, capitals throughout, or no word."""
    if not words:
        return True
    last, behind = text[span.end - 2 : span.end - 1], text[span.end : span.end + 3].lstrip()
    said = last in ",." and behind[:1].islower() and not _TITLE_ON.match(text, span.end)
    if len(words) > _NAME_WORDS or last in "!?" or said:
        return False
    big = [word for word in words if not _SMALL.match(word)]
    capitals = all(word[0].isupper() or word[0].isdigit() for word in big) and bool(big)
    if len(words) == 1:
        before = text[max(0, span.start - 2) : span.start].rstrip()[-1:]
        return capitals and before.isalpha() and text[span.end : span.end + 2].strip()[:1].isupper()
    return capitals and (words[0][0].isupper() or words[0][0].isdigit())
