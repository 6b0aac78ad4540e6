"""How a text is laid out: which blocks carry content, and what its head says of itself.

Each block is judged by its own shape first (a share bar, a byline, a caption, prose). A short line
that its shape does not decide is judged by its place: the first one above the prose is the title,
every other a heading. What is taken for content here is all that the later steps read.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import TypeVar

from events.extraction.layout.heads import (
    DAY,
    Dateline,
    byline_in,
    dateline_at,
    language_of,
    outlet_in,
)
from events.extraction.lexicon import alternation, lines, words
from events.extraction.records import Block, BlockRole, Document, Layout, Span
from events.extraction.text import holds, paragraphs, sentences

T = TypeVar("T")
Shaped = tuple[Span, BlockRole | None]

_MATTER = re.compile(r"\s*---\n(?:[\w -]+:[^\n]*\n){1,40}---\n")
_LINE = 220  # characters; furniture, bylines and captions are no longer
_CAPTION = 420  # characters of the longest caption
_HEAD = 30  # characters of the head of a list of links
_PROSE = 140  # a line as long as this is prose even without a stop at its end
_TITLE_WORDS = 17  # a title printed with a full stop has no more
_SIGNED = 64  # characters that a closing credit takes at most
_TITLE_SPACES = 3  # a line of fewer is a title only where no longer one follows
_LEADING = 4  # blocks of prose at whose start a dateline is looked for

_WORD = re.compile(r"\d+|[^\W\d_]+(?:[-'’][^\W\d_]+)*[+-]?")
_DIGIT = re.compile(r"\d")
_DAY_LINE = re.compile(DAY, re.IGNORECASE)
_LABEL = re.compile(r"\s*date\s+\d{4}-\d{2}-\d{2}\s+(?=\S)")
_DAY_NOISE = re.compile(
    r"\d{1,2}[:.h]\d{2}(?::\d{2})?"
    r"|\b(?:(?:last|first)\s)?(?:updated?|published|posted|modified|date|created)\b"
    r"|\b(?:am|pm|gmt|utc|ist|bst|e[sd]t|at|on|hrs?|by)\b|[ap]\.m\.|[+-]\d{4}"
    r"|\b(?:mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs|rsday|urday)?\b"
    r"|发布时间|更新时间|时间|来源",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\W*(?:additional\s)?(?:reporting|writing|editing|compiled|edited|translated)\s(?:by|and)\b"
    r"|\W*(?:editors?|sources?|authors?|writers?|reporter|correspondent|责任编辑|来源|编辑|记者|作者)\s?[:：|]",
    re.IGNORECASE,
)
_CAPTION_OPENS = re.compile(
    r"\W*(?:(?:file\s)?(?:photo(?:graph|s)?|pictures?|pix|images?|caption|graphic|illustration)"
    r"(?:\s?[:：/]|\sby\b|\scredit|\scourtesy|\sshows\b)|in\sthis\s[^.]{0,60}\b(?:photo|image)\b)",
    re.IGNORECASE,
)
_CAPTION_LETTERS = "CcFfGgIiPpİı"  # with which one of these words begins
_CREDIT_WORDS = ("(", "[", "/", "photo", "image", "picture")
_CAPTION_CLOSES = re.compile(
    r"(?:[(\[](?:[^()\[\]]{0,40}\b(?:photos?|images?|pictures?|file\spic)\b[^()\[\]]{0,40}"
    r"|[A-Z][^()\[\]/]{1,30}/[^()\[\]/]{2,40})[)\]]|\bfile\sphoto"
    r"|\b(?:photo(?:graph)?|image|picture)(?:\scredit)?(?::|\sby\b|\scourtesy)[^.]{0,60}"
    r"|/\s?(?:getty|afp|ap|epa|reuters|xinhua|shutterstock)(?:\simages)?"
    r"|\b(?-i:Reuters|REUTERS|AFP|AP|EPA|Xinhua|XINHUA)\s?/\s?(?-i:[A-Z])[\w. '’-]{2,40})\W{0,3}$",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"\((?:left|right|centre|center|middle|[lrc]|(?:\d\w\w|front|back|second|third|far)[^()]{1,20})\)"
    r"|\([LRC]\)\s(?:(?:and|with)|[a-z]+s)\s"  # "Okoro (R) shakes hands", no "(R) said"
)
_NOTICE = re.compile(
    r"\W*(?:©|\(c\)\s|copyright\s*(?:©|\(c\)|\d{4}))|.{0,180}\ball rights reserved\b", re.IGNORECASE
)
_NOTICE_WORDS = ("rights reserved", "©", "(c)", "copyright")  # every notice holds one of these
_BARS = re.compile(r"[|>»›•·]|\s/\s")
_BAR = re.compile(r"[|>»›•·/]")
_LINK = re.compile(r"\W*(?:https?://|www\.)\S+\W*$|\S+@\S+\.\w+$|[@#]\w+(?:\s[@#]\w+)*$")
_LINK_MARKS = ("@", "#", "://", "www.")
_BULLET = re.compile(r"[•●▪■◦‣*·]\s*|[-–]\s+")
_STOP = re.compile(r"[.!?。！？…:：;]\W{0,3}$|[\"”’»」]$")
_QUOTED = re.compile(r"[^\W_][\"”’»]$")  # and no stop inside the marks
_SENTENCE = re.compile(r"[.!?][\s\"”’]|\b(?:said|told|added|warned)\b")
_SPEECH = re.compile(r"\b(?:sa(?:id|ys)|told|added|warned|according to|announced|urged)\b|[“\"「]")
_SIGNED_PROSE = re.compile(r"[.!?][\"”’]?\s*[(\[][A-Z][^()\[\]\n]{1,60}[)\]]$")
_SIGN_OFF = re.compile(r"\s*[(\[](?P<credit>[A-Z][^()\[\]\n]{1,60})[)\]]\s*$")


def read_layout(document: Document) -> Layout:
    """Split a text into blocks with their roles, and read its head and its language.

    Only blocks of role body have sentences. The spans of title, byline, outlet and dateline place
    are those of the words alone ("Sun Chi", not "By Sun Chi"). Language is ``en``, ``zh``, what the
    document says, or ``und``.
    """
    text = document.text
    spans = (_undated(text, span) for span in paragraphs(text))
    matter = _MATTER.match(text)  # of a page in Markdown
    until = matter.end() if matter else 0
    shaped = [(span, _told(_shape(text, span), above=span.end <= until)) for span in spans]
    prose = BlockRole.BODY
    placed = tuple(_placed(text, shaped, document.title))
    dateline = _dateline(text, placed)
    blocks = tuple(
        Block(span, role, _content(text, span, dateline) if role is prose else ())
        for span, role in placed
    )
    heads = BlockRole.BYLINE, BlockRole.DATE
    head = [span for span, role in placed if role in heads]
    byline = (dateline and dateline.byline) or _first(byline_in(text, span) for span in head)
    return Layout(
        text=text,
        blocks=blocks,
        language=language_of(text, document.language),
        title=next((span for span, role in placed if role is BlockRole.TITLE), None),
        byline=byline,
        outlet=(dateline and dateline.outlet)
        or _first(outlet_in(text, _after(span, byline)) for span in head)
        or _signed(text, placed),
        dateline=dateline and dateline.span,
        dateline_place=dateline and dateline.place,
    )


def _told(role: BlockRole | None, *, above: bool) -> BlockRole | None:
    """Return the role of a block: no prose stands in what is told of a page above it."""
    return BlockRole.FURNITURE if above and role is BlockRole.BODY else role


def _undated(text: str, span: Span) -> Span:
    """Return a block without a day label run into it: "date 2018-11-27 Ann Okoro said"."""
    label = _LABEL.match(text, span.start, span.end)
    return Span(label.end(), span.end) if label else span


def _shape(text: str, span: Span) -> BlockRole | None:
    """Return the role that a block's own shape gives it; null where only its place decides."""
    printed = text[span.start : min(span.end, span.start + _LINE + 1)]
    short = len(printed) <= _LINE
    stopped = _STOP.search(printed[-4:])
    role = None
    if short and _is_day_line(printed):
        role = BlockRole.DATE
    elif _is_furniture(printed, short=short):
        role = BlockRole.FURNITURE
    elif _is_caption(text, span):
        role = BlockRole.CAPTION
    elif _CREDIT.match(printed) or (short and not stopped and byline_in(text, span)):
        role = BlockRole.BYLINE
    elif (
        len(printed) >= _PROSE
        or (stopped and not _is_label(printed))
        or _SIGNED_PROSE.search(printed)
    ):
        role = BlockRole.BODY
    return role


def _is_label(printed: str) -> bool:
    """Tell whether a line that ends in a mark of prose is none: "WRITER:", "‘No right to go’"."""
    if printed[-1] == ":":
        return len(printed) < _HEAD and printed.isupper()
    return _QUOTED.search(printed) is not None and not _SENTENCE.search(printed)


def _is_furniture(printed: str, *, short: bool) -> bool:
    """Tell whether a block is a share bar, a menu, a form, a notice or a link to elsewhere."""
    if _is_notice(printed):
        return True
    if not short:
        return False
    if _opener().match(printed) or _is_link(printed) or _heads_links(printed):
        return True
    if _says_nothing(printed):
        return True
    bars = _BARS.split(printed) if len(_BAR.findall(printed)) > 1 else ()
    segments = [segment for segment in bars if segment.strip()]
    few = all(segment.count(" ") < 5 for segment in segments)  # words of a link
    return len(bars) > 2 and few and not _DAY_LINE.search(printed)  # two bars


def _says_nothing(printed: str) -> bool:
    """Tell whether a block has numbers and words of share bars and menus only."""
    for word in _WORD.finditer(printed):
        if not word[0].isdigit() and word[0].casefold() not in words("furniture-words"):
            return False
    return True


def _heads_links(printed: str) -> bool:
    """Tell whether a line is the head of a list of links."""
    return len(printed) < _HEAD and printed.rstrip(" :").casefold() in words("furniture-lists")


def _is_notice(printed: str) -> bool:
    """Tell whether a block says who holds the rights."""
    return holds(printed.lower(), _NOTICE_WORDS) and _NOTICE.match(printed) is not None


def _is_link(printed: str) -> bool:
    """Tell whether a block is an address and no more."""
    return holds(printed, _LINK_MARKS) and _LINK.match(printed) is not None


def _is_caption(text: str, span: Span) -> bool:
    """Tell whether a block describes a picture: by its label, its credit, or "(left)" in it."""
    if span.end - span.start > _CAPTION:
        return False
    other = text[span.start].isalpha() and text[span.start] not in _CAPTION_LETTERS
    if not other and _CAPTION_OPENS.match(text, span.start, span.end):
        return True
    tail = text[max(span.start, span.end - 90) : span.end]
    if holds(tail.lower(), _CREDIT_WORDS) and _CAPTION_CLOSES.search(tail):
        return True
    shown = _SHOWN.search(text, span.start, span.end)
    return shown is not None and not _SPEECH.search(text, span.start, span.end)


def _is_day_line(printed: str) -> bool:
    """Tell whether a line says little more than a day."""
    if printed.endswith(".") or not _DIGIT.search(printed) or _is_link(printed):
        return False
    if not _DAY_LINE.search(printed):
        return False
    left = _WORD.findall(_DAY_NOISE.sub(" ", _DAY_LINE.sub(" ", printed)))
    return len(left) <= 6  # an outlet and a name


def _placed(text: str, shaped: list[Shaped], title: str | None) -> Iterator[tuple[Span, BlockRole]]:
    """Give the lines that shape leaves open their role by place.

    Those below the head of a list of links, as far as the next prose, are links.
    """
    titled = _title(text, shaped, title)
    seen_prose = linked = listed = False
    for index, (span, shape) in enumerate(shaped):
        role = shape
        if index == titled:
            role = BlockRole.TITLE
        elif shape in (None, BlockRole.BODY) and _BULLET.match(text, span.start, span.end):
            role = BlockRole.BODY if listed or (seen_prose and shape) else BlockRole.HEADING
        elif shape is None and linked:
            role = BlockRole.FURNITURE
        elif shape is None:
            broken = index + 1 < len(shaped) and text[shaped[index + 1][0].start].islower()
            role = BlockRole.BODY if listed or (broken and seen_prose) else BlockRole.HEADING
        seen_prose = seen_prose or role is BlockRole.BODY
        if role is BlockRole.FURNITURE:
            linked = linked or (seen_prose and _heads_links(span.of(text)))
        elif role is BlockRole.BODY:
            linked = False
        listed = role is BlockRole.BODY and (
            text[span.end - 1] in ":：" or (listed and shape is None)
        )
        yield span, role or BlockRole.HEADING


def _title(text: str, shaped: list[Shaped], given: str | None) -> int | None:
    """Return the index of the title: the given one where it is printed, else by place."""
    wanted = _folded(given) if given else None
    first = None
    for index, (span, shape) in enumerate(shaped):
        printed = span.of(text)
        if wanted and len(printed) < _LINE and _folded(printed) == wanted:
            return index
        if shape is BlockRole.BODY:
            stopped = first is None and _reads_as_title(printed, shaped[index + 1 :])
            return index if stopped and dateline_at(text, span) is None else first
        if shape is None and not wanted and _WORD.search(printed) and " " in printed:
            first = index if first is None else first
            if printed.count(" ") >= _TITLE_SPACES:
                return index
    return first


def _reads_as_title(printed: str, following: list[Shaped]) -> bool:
    """Tell whether the first prose is a title printed with a stop or as a question."""
    return (
        len(printed) < _PROSE
        and len(printed.split()) <= _TITLE_WORDS
        and not _SPEECH.search(printed)
        and any(shape is BlockRole.BODY for _, shape in following)
    )


def _folded(printed: str) -> str:
    return "".join(_WORD.findall(printed.casefold()))


def _dateline(text: str, placed: tuple[tuple[Span, BlockRole], ...]) -> Dateline | None:
    """Return the first dateline at the start of the leading prose."""
    prose = (span for span, role in placed if role is BlockRole.BODY)
    return _first(dateline_at(text, span) for span in islice(prose, _LEADING))


def _content(text: str, span: Span, dateline: Dateline | None) -> tuple[Span, ...]:
    """Return the sentences of a block of prose, after its dateline and before its credit."""
    start = dateline.span.end if dateline and span.contains(dateline.span) else span.start
    signed = _sign_off(text, span)
    return sentences(text, Span(start, signed[0].start if signed else span.end))


def _sign_off(text: str, span: Span) -> tuple[Span, Span] | None:
    """Return the closing credit of a block and the outlet in it: "(Xinhua)"."""
    if text[span.end - 1] not in ")]":
        return None
    signed = _SIGN_OFF.search(text, max(span.start, span.end - _SIGNED), span.end)
    outlet = outlet_in(text, Span(*signed.span("credit"))) if signed else None
    return (Span(*signed.span()), outlet) if signed and outlet else None


def _signed(text: str, placed: tuple[tuple[Span, BlockRole], ...]) -> Span | None:
    """Return the outlet that signs the last block of prose."""
    last = next((span for span, role in reversed(placed) if role is BlockRole.BODY), None)
    signed = _sign_off(text, last) if last else None
    return signed[1] if signed else None


def _after(span: Span, byline: Span | None) -> Span:
    """Return what is left of a line of the head after the byline in it."""
    return Span(byline.end, span.end) if byline and span.contains(byline) else span


def _first(found: Iterable[T | None]) -> T | None:
    """Return the first finding."""
    return next((one for one in found if one is not None), None)


@cache
def _opener() -> re.Pattern[str]:
    """Return the pattern of the words with which forms, notices and related links begin."""
    openers = alternation(line.casefold() for line in lines("furniture-openers"))
    return re.compile(rf"[^\w“\"‘']*(?:{openers})(?!\w)", re.IGNORECASE)
