"""Where paragraphs and sentences begin and end: the primitives that every step reads with.

All spans are half-open, in code points of the text as given, without the white space at their
edges. Each function passes over its range once.
"""

import re

from events.extraction.lexicon import lines, words
from events.extraction.records import Span

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_WRAPPED = range(45, 130)  # columns at which hard-wrapped text breaks its lines
_STOP = re.compile(  # begins with a set of characters, which is searched for fastest
    r"""
    [.!?…。！？]
    (?: (?<= [。！？] ) [”」』]*
      | (?<! [.!?…][.!?…] ) [.!?…]*+ [”"’'»›)\]]*+ (?= \s | $ )       # a stop, with what it closes
      | (?<= [^\W\d_A-Z] [^\W\d_A-Z] [.!?] ) [”"]? (?= [“"]? [A-Z][a-z]+ [\s,’'] ) # run together
    )
    """,
    re.VERBOSE,
)
_TAIL = re.compile(r"(?:\b|(?<=[.\s]))([^\W_]+(?:\.[^\W\d_]+)*)$")
_NEXT = re.compile(r"\s*(?:[“\"'‘«(\[•–—*-]\s*)*(\w+(?:[-’']\w+)*)?")
_MARKS = ("“", '"', "‘")
_SAID_WITH_COMMA = frozenset(["d,", "s,"])  # "he said,", "she says,"
_REACH = 32  # no abbreviation is longer


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs: lines, or runs of lines where the text is hard-wrapped."""
    printed = lines_of(text)
    return tuple(_joined(text, printed, anywhere=hard_wrapped(text, printed)))


def lines_of(text: str) -> list[Span]:
    """Return the lines that hold anything."""
    found = [Span.trimmed(text, match.start(), match.end()) for match in _LINE.finditer(text)]
    return [line for line in found if line.start < line.end]


def sentences(text: str, span: Span) -> tuple[Span, ...]:
    """Return the sentences inside a span; closing marks and brackets belong to the sentence.

    A stop that ends an abbreviation or initial ends a sentence only where what follows opens one.
    """
    found = []
    start = span.start
    for stop in _STOP.finditer(text, span.start, span.end):
        if stop.start() >= start and _ends_sentence(text, stop, span):
            found.append(Span.trimmed(text, start, stop.end()))
            start = stop.end()
    found.append(Span.trimmed(text, start, span.end))
    return tuple(sentence for sentence in found if sentence.start < sentence.end)


def holds(printed: str, marks: tuple[str, ...]) -> bool:
    """Tell whether one of some strings is printed; far quicker than the pattern that needs it."""
    for mark in marks:  # noqa: SIM110 - asked of every block; a generator takes thrice as long
        if mark in printed:
            return True
    return False


def hard_wrapped(text: str, printed: list[Span]) -> bool:
    """Tell whether most lines stop in mid-sentence at about one column."""
    if len(printed) < 8:  # fewer lines show no pattern
        return False
    running = [
        line
        for line in printed
        if line.end - line.start in _WRAPPED and text[line.end - 1] not in ".!?…:\"”'’)"
    ]
    return 2 * len(running) > len(printed)


def _joined(text: str, printed: list[Span], *, anywhere: bool) -> list[Span]:
    """Join the lines that no blank line parts, of hard-wrapped text ``anywhere``.

    In other text only a quotation that goes on behind its attribution: "“A,” he said,⏎“but B.”".
    """
    found: list[Span] = []
    for line in printed:
        last = found[-1].end if found else 0
        goes_on = text.startswith(_MARKS, line.start) and text[last - 2 : last] in _SAID_WITH_COMMA
        if found and (anywhere or goes_on) and text.count("\n", last, line.start) <= 1:
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return found


def _ends_sentence(text: str, stop: re.Match[str], span: Span) -> bool:
    """Tell whether a stop ends its sentence, by the words on its two sides."""
    follows = _NEXT.match(text, stop.end(), span.end)
    following = follows[1] if follows else None
    if following is None:
        return True
    if following[0].islower():
        return False
    if stop[0] != ".":
        return True
    reach = max(span.start, stop.start() - _REACH)
    space = text.rfind(" ", reach, stop.start())
    if space >= 0 and (word := text[space + 1 : stop.start()]).isalnum():  # most sentences
        return _may_end(word, following)
    tail = _TAIL.search(text, max(reach, space), stop.start())
    return tail is None or _may_end(tail[1], following)


def _may_end(before: str, following: str) -> bool:
    """Tell whether a full stop between these two words can end a sentence."""
    if before in words("abbreviations-leading"):
        return False
    if before in words("abbreviations-numbered"):
        return not following[0].isdigit()
    initials = len(before) == 1 and before.isupper() and before != "I"
    if initials or "." in before or before in words("abbreviations-trailing"):
        return following in _openers()
    return True


def _openers() -> frozenset[str]:
    """Return the capitalised words that open sentences and are no names."""
    return frozenset(lines("sentence-openers"))
