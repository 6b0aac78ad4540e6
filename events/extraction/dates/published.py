"""When an article was published: as given, else as its head or foot says, else by its address."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import chain
from urllib.parse import unquote, urlsplit

from events.edtf import EdtfError, parse
from events.extraction.dates import chinese, grammar
from events.extraction.dates.reading import Found
from events.extraction.records import Block, BlockRole, Document, Layout, Published, Span
from events.vocabulary import TO_THE_DAY, Precision, PublishedBasis

_HEAD, _FOOT = 10, 5  # lines looked at from either end; between them lies the story
_LONGEST_LINE = 160  # code points; a line that says when is short
_LABEL = re.compile(
    r"(?:\b(?:published|posted|updated|modified|released|issued|created|uploaded|filed|dated?|time"
    r"|online|on\s+air)|发布|发表|更新|时间|日期|[:：|])(?:[\s:：|,–—-]|(?<=\s)(?:on|at|date|time))*$",
    re.IGNORECASE,
)
_REVISED = re.compile(r"\b(?:updated|modified|revised)\b|更新", re.IGNORECASE)
_BYLINE = re.compile(r"^\s*(?:by\s+[A-Z]|source\b|来源|作者|记者)", re.IGNORECASE)
_REST = re.compile(
    r"[\s\d:.,|/•·()\[\]+–—-]|\b(?:at|on|am|pm|a\.m|p\.m|hrs?|page|[A-Z]{2,4}|"
    r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?)\b"
)
_ADDRESS = re.compile(
    r"(?<![0-9])(?P<year>(?:19[89]|20[0-4])[0-9])(?P<mark>[-/_.]?)"
    r"(?P<month>0[1-9]|1[0-2]|[1-9](?=[-/_.])|[a-z]{3}(?=[-/]))[-/_.]?"
    r"(?P<day>0[1-9]|[12][0-9]|3[01]|[1-9])(?![0-9])"
    r"|(?<=/)(?P<year2>(?:19[89]|20[0-4])[0-9])[-/]?(?P<month2>0[1-9]|1[0-2])/",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s")
_YEAR = re.compile(r"[0-9](?:[0-9]{3}|[-/.][0-9])|['’][0-9]{2}")  # 2004, 5/12/04, Dec. 5 '04
_RUN_IN = re.compile(
    r"\s*date\s+(\d{4}-\d{2}-\d{2})\s+\S"
    r"|[^\n]{0,200}\b(?:[Ff]or|FOR)\s(?:[Ii]mmediate|IMMEDIATE)\s(?:[Rr]elease|RELEASE):?\s+"
    r"(\d{1,2}\s[A-Z][a-z]{2,8}\s(?:19|20)\d\d)\b"
)
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def find_published(layout: Layout, document: Document) -> Published:
    """Return when the article was published and how that is known; never a date of the story.

    The text tells in a short line of its head or foot that says so ("Updated: 2011-12-09 16:57"),
    holds nothing but a date, or is a byline; or in a dateline with a year. What says when it was
    updated yields to what says when it was published. Where nothing else tells, a picture taken on
    a day of the week and year tells it about. Raises ``EdtfError`` if the date
    that was given is none.
    """
    if document.published:
        return Published(edtf=parse(document.published).text, basis=PublishedBasis.GIVEN)
    revised = None
    for text, span, revision in chain(_of_label(layout), _of_dateline(layout), _of_lines(layout)):
        printed = Published(edtf=text, basis=PublishedBasis.TEXT, span=span)
        if not revision:
            return printed
        revised = revised or printed
    if revised:
        return revised
    address = _narrowed(of_address(document.url or ""), layout)
    if address:
        return Published(edtf=address, basis=PublishedBasis.ADDRESS)
    return next(_of_captions(layout), Published())


def of_address(url: str) -> str | None:
    """Return the day, else the month, that an address holds: /2014/09/28/, content_20140928."""
    parts = urlsplit(url)
    for match in _ADDRESS.finditer(unquote(f"{parts.path}?{parts.query}")):
        month = (match["month"] or match["month2"]).lower()
        if month in _NAMES:
            month = str(_NAMES.index(month) + 1)
        if not month.isdigit():
            continue
        text = f"{match['year'] or match['year2']}-{month:0>2}"
        try:
            return parse(f"{text}-{match['day']:0>2}" if match["day"] else text).text
        except EdtfError:
            continue
    return None


def _of_label(layout: Layout) -> Iterator[tuple[str, Span, bool]]:
    """Yield the date of a label run into the text: "For immediate release: 7 May 2009 Ann"."""
    label = _RUN_IN.match(layout.text)
    if label:
        for text, span in _whole_days(layout, Span(*label.span(1 if label[1] else 2))):
            yield text, span, False


def _narrowed(address: str | None, layout: Layout) -> str | None:
    """Return the day that a dateline gives the month of an address: /2019/11/ and "Nov 21"."""
    if address is None or layout.dateline is None or parse(address).precision != Precision.MONTH:
        return address
    printed = layout.dateline.of(layout.text)
    known = (found.reading.edtf or "" for found in _finder(layout)(printed, parse(address).lower))
    return next((day for day in known if day[:-3] == address and len(day) == 10), address)


def _of_dateline(layout: Layout) -> Iterator[tuple[str, Span, bool]]:
    if layout.dateline:
        for text, span in _whole_days(layout, layout.dateline):
            yield text, span, False


def _of_captions(layout: Layout) -> Iterator[Published]:
    """Yield the days of pictures, "Wednesday, Dec. 11, 2019": an article follows its pictures."""
    for block in layout.blocks:
        if block.role is BlockRole.CAPTION:
            for text, span in _whole_days(layout, block.span):
                if _WEEKDAY.search(layout.text, max(block.span.start, span.start - 12), span.end):
                    yield Published(edtf=f"{text}~", basis=PublishedBasis.TEXT, span=span)


def _of_lines(layout: Layout) -> Iterator[tuple[str, Span, bool]]:
    """Yield date, place and whether it is that of a revision, for lines that tell."""
    for line, role in _outer_lines(layout):
        if line.end - line.start > _LONGEST_LINE or role in {BlockRole.TITLE, BlockRole.HEADING}:
            continue
        for text, span in _whole_days(layout, line):
            before = layout.text[line.start : span.start]
            if _tells(layout.text[line.start : line.end], before, role, span):
                yield text, span, _REVISED.search(before[-24:]) is not None


def _tells(line: str, before: str, role: BlockRole, span: Span) -> bool:
    after = line[len(before) + span.end - span.start :]
    rest = _REST.sub("", before + after)
    if not rest or (_LABEL.search(before) and not re.search(r"[.!?]\s", before)):
        return True
    return role in {BlockRole.DATE, BlockRole.BYLINE} or _BYLINE.match(line) is not None


def _outer_lines(layout: Layout) -> list[tuple[Span, BlockRole]]:
    """Return the first and the last lines; every block has one at least."""
    if len(layout.blocks) > _HEAD + _FOOT:
        head = list(_lines(layout.text, layout.blocks[:_HEAD]))
        return head[:_HEAD] + list(_lines(layout.text, layout.blocks[-_FOOT:]))[-_FOOT:]
    lines = list(_lines(layout.text, layout.blocks))
    return lines[:_HEAD] + lines[max(_HEAD, len(lines) - _FOOT) :]


def _lines(text: str, blocks: Iterable[Block]) -> Iterator[tuple[Span, BlockRole]]:
    for block in blocks:
        if text.find("\n", *block.span) < 0:
            yield block.span, block.role
            continue
        for match in _LINE.finditer(text, *block.span):
            yield Span(*match.span()), block.role


def _finder(layout: Layout) -> Callable[[str, date | None], Iterator[Found]]:
    """Return what finds the dates of the language that a text is in."""
    return chinese.findings if layout.language == "zh" else grammar.findings


def _whole_days(layout: Layout, span: Span) -> Iterator[tuple[str, Span]]:
    """Yield the dates in the span that say day, month and year."""
    printed = span.of(layout.text)
    if not _YEAR.search(printed) and layout.language != "zh":
        return  # a year is printed in digits where a day is whole
    for found in _finder(layout)(printed, None):
        text = found.reading.edtf
        if (
            text
            and "/" not in text
            and parse(text).precision in TO_THE_DAY
            and parse(text).placeable
        ):
            yield text, Span(span.start + found.start, span.start + found.end)
