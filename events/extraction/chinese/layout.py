"""How a Chinese text is laid out: its blocks with their roles, and what its head says of itself.

A line is judged by its own shape: a share bar, a credit, a caption, a line that says when, prose. A
line that is none of these is the title where it is the first above the prose, else a heading.
"""

import re
from collections.abc import Iterator
from functools import cache

from events.extraction.chinese.datelines import (
    Dateline,
    dateline_of,
    is_credit_line,
    pattern,
    place_in_credits,
)
from events.extraction.hanzi import HAN, plain, sentences
from events.extraction.lexicon import alternation, lines
from events.extraction.records import Block, BlockRole, Document, Layout, Span
from events.extraction.text import paragraphs

_SHORT = 120  # characters; furniture, credits and captions are no longer
_PROSE = 60  # a line as long as this is prose even without a stop at its end
_LINK = 12  # characters of the longest link in a menu

_STOPPED = re.compile(r"[。!?…;:][”’)\]]*$|[”’]$")
_LABEL = re.compile(r"\s*date\s+\d{4}-\d{2}(?:-\d{2})?\s+(?=\S)")
_DAY = re.compile(
    r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?|\d{1,2}[./]\d{1,2}[./]\d{4}"
    r"|1\d\d年\d{1,2}月\d{1,2}日"
)
_DAY_NOISE = re.compile(
    r"https?://\S+|www\.\S+|\d{1,2}:\d{2}(?::\d{2})?|发布时间|更新时间|出版时间|更新|时间|日期|来源|作者|编辑|责任编辑|责编"
    r"|记者|浏览|阅读|点击|次阅读|星期[一二三四五六日]|[|:()•·\s\d]"
)
_CREDIT = re.compile(
    r"[(\[【\s]*(?:责任编辑|责编|编辑|责任校对|校对|审核|监制|来源|作者|记者|文|图|摄影|通讯员|译者|编译|稿源"
    r"|稿件来源|供稿|实习生|策划|统筹)\s?[:|/]"
)
_BYLINE = re.compile(
    rf"[□■◎◆]?\s?(?:[{HAN}A-Za-z]{{2,12}}/?\s?)?(?:本报|本网)?(?:(?:记者|特派员|编译)\s?[/:]?|文\s?[/:])\s?"
    rf"(?P<who>[{HAN}]{{2,4}}(?:[、,\s][{HAN}]{{2,4}})*)(?:[/\s]*[{HAN}]{{2,6}}(?:报导|报道|讯|电))?$"
)
_CAPTION = re.compile(
    r"[▲△▼▽◆]|图[为:]|资料图|图片来源|图片说明|(?:图|上图|下图|左图|右图)(?:为|:)|视频:"
)
_CAPTION_CLOSES = re.compile(r"(?:摄|摄影|供图|制图|资料图|资料照片|图/[^()]{1,20})\)?[。.]?$")
_SITE = re.compile(r">>|(?:网|平台|频道|首页|门户|栏目|专栏|新闻中心|资讯)\Z")  # no title
_RUNNING = re.compile(r".{8,40}[^\d],.{8,}")  # cut short, yet prose
_LEAD = re.compile(r"(?:导读|摘要|编者按|核心提示|提要|内容提要|【编者按】|导语)\s?:?")
_BULLET = re.compile(r"[•●▪■◦‣·]\s*|[-–]\s+")


def read_layout(document: Document) -> Layout:
    """Split a Chinese text into blocks with their roles, and read its head.

    Only blocks of role body have sentences. The spans of title, byline, outlet and dateline place
    are those of the words alone.
    """
    text, signs = document.text, plain(document.text)
    parts = [part for span in paragraphs(text) for part in _parted(signs, _unlabelled(signs, span))]
    placed = list(_placed(signs, parts, document.title and plain(document.title)))
    dateline = dateline_of(signs, [span for span, role in placed if role is BlockRole.BODY][:3])
    head = [span for span, role in placed if role in (BlockRole.BYLINE, BlockRole.DATE)]
    bylines = (_byline(signs, span) for span in head)
    outlets = (_outlet(signs, span) for span in head)
    places = (place_in_credits(signs, span) for span in head)
    return Layout(
        text=text,
        blocks=tuple(
            Block(span=span, role=role, sentences=_content(signs, span, role, dateline))
            for span, role in placed
        ),
        language="zh",
        title=next((span for span, role in placed if role is BlockRole.TITLE), None),
        byline=(dateline and dateline.byline) or next(filter(None, bylines), None),
        outlet=(dateline and dateline.outlet) or next(filter(None, outlets), None),
        dateline=dateline and dateline.span,
        dateline_place=dateline.place if dateline else next(filter(None, places), None),
    )


def _unlabelled(signs: str, span: Span) -> Span:
    """Return a block without a label of its day run into it: "date 2025-09-18 在晚宴上"."""
    label = _LABEL.match(signs, span.start, span.end)
    return Span(label.end(), span.end) if label else span


def _parted(signs: str, span: Span) -> Iterator[Span]:
    """Yield a block, in two where a title and the dateline behind it are run together."""
    gap = signs.find(" ", span.start + 6, min(span.end, span.start + 60))
    if gap > 0 and not re.search("[。,]", signs[span.start : gap]):
        opening = pattern().match(signs, gap + 1, span.end)
        if opening and opening["outlet"] and opening["day"]:
            yield Span(span.start, gap)
            yield Span.trimmed(signs, gap, span.end)
            return
    yield span


def _placed(signs: str, parts: list[Span], title: str | None) -> Iterator[tuple[Span, BlockRole]]:
    """Yield each block with its role: that of its shape, else of its place."""
    shaped = [(span, _shape(signs, span)) for span in parts]
    first = next((n for n, (_, role) in enumerate(shaped) if role is BlockRole.BODY), len(shaped))
    open_ = [n for n, (_, role) in enumerate(shaped[:first]) if role is None]
    open_ = [n for n in open_ if not _SITE.search(signs, *shaped[n][0])] or open_
    titled = next((n for n in open_ if signs[shaped[n][0].start : shaped[n][0].end] == title), None)
    if titled is None:
        titled = next(
            (n for n in open_ if shaped[n][0].end - shaped[n][0].start >= 7), min(open_, default=-1)
        )
    if titled < 0 and _is_headline(signs, shaped[first:]):
        titled = first
    for n, (span, role) in enumerate(shaped):
        listed = n > 0 and signs[shaped[n - 1][0].end - 1] == ":" and n > first
        if n == titled:
            yield span, BlockRole.TITLE
        else:
            yield span, role or (BlockRole.BODY if listed else BlockRole.HEADING)


def _is_headline(signs: str, shaped: list[tuple[Span, BlockRole | None]]) -> bool:
    """Tell whether the first line of prose is a title that ends in marks: "海湾重申“合作”"."""
    if len(shaped) < 2 or all(role is not BlockRole.BODY for _, role in shaped[1:]):
        return False
    printed = signs[shaped[0][0].start : shaped[0][0].end]
    return len(printed) <= _PROSE and printed[-1] in "”’" and not re.search("[。!?…;]", printed)


def _shape(signs: str, span: Span) -> BlockRole | None:
    """Return the role that a block's own shape gives it; null where only its place decides."""
    printed = signs[span.start : span.end]
    short = len(printed) <= _SHORT
    role = None
    if short and _is_day_line(printed):
        role = BlockRole.DATE
    elif (short and _is_furniture(printed)) or _NOTICE.match(printed):
        role = BlockRole.FURNITURE
    elif short and (_CREDIT.match(printed) or _BYLINE.match(printed) or is_credit_line(printed)):
        role = BlockRole.BYLINE
    elif _CAPTION.match(printed) or (short and _CAPTION_CLOSES.search(printed)):
        role = BlockRole.CAPTION
    elif _LEAD.match(printed) or _BULLET.match(printed):
        role = BlockRole.HEADING
    elif (
        "。" in printed
        or _STOPPED.search(printed[-6:])
        or len(printed) >= _PROSE
        or _RUNNING.match(printed)
    ):
        role = BlockRole.BODY
    return role


def _is_day_line(printed: str) -> bool:
    """Tell whether a line says little more than a day."""
    if not _DAY.search(printed) or "。" in printed:
        return False
    left = _outlets().sub("", _DAY_NOISE.sub("", _DAY.sub("", printed)))
    return len(left) <= 16  # an outlet and a name


def _is_furniture(printed: str) -> bool:
    """Tell whether a line is a menu, a share bar, a notice or a link to elsewhere."""
    if not re.search(r"[^\W\d_]", printed) or (printed.isascii() and printed[-1] not in ".!?"):
        return True
    opener = _furniture().match(printed)
    if opener and (len(printed) < 40 or printed[opener.end() : opener.end() + 1] in ":>|】"):
        return not printed.endswith("。") or _NOTICE.match(printed) is not None
    links = re.split(r"[\s|>»/]+", printed)
    few = [link for link in links if 0 < len(link) <= _LINK]
    return len(few) > 3 and len(few) == len(links) and not re.search("[。,:]", printed)


def _content(
    signs: str, span: Span, role: BlockRole, dateline: Dateline | None
) -> tuple[Span, ...]:
    """Return the sentences of a block of prose, after its dateline and before its sign-off."""
    if role is not BlockRole.BODY:
        return ()
    start = dateline.span.end if dateline and span.contains(dateline.span) else span.start
    signed = _SIGNED.search(signs, max(start, span.end - 60), span.end)
    return sentences(signs, Span(start, signed.start() if signed else span.end))


def _byline(signs: str, span: Span) -> Span | None:
    """Return the names of who wrote it, in a line of the head."""
    found = _AUTHOR.search(signs, span.start, span.end)
    return Span(*found.span("who")) if found else None


def _outlet(signs: str, span: Span) -> Span | None:
    """Return the first outlet that a line of the head names."""
    found = _outlets().search(signs, span.start, span.end)
    if found:
        return Span(*found.span())
    source = _SOURCE.search(signs, span.start, span.end)
    return Span(*source.span("outlet")) if source else None


_AUTHOR = re.compile(
    rf"(?:作者|记者|文|撰文)\s?[:/]?\s?(?P<who>[{HAN}]{{2,4}}(?:[、,\s][{HAN}]{{2,4}})*)"
)
_SOURCE = re.compile(rf"来源\s?:\s?(?P<outlet>[{HAN}]{{2,12}})")
_NOTICE = re.compile(r"(?:免责声明|版权声明|特别声明|声明|版权所有|未经授权|郑重声明)\s?:")
_SIGNED = re.compile(
    r"\s?(?:\((?:完|完了|终)\)\s?)?(?:[(【](?:责任编辑|责编|编辑|记者|完|图|原标题)?\s?:?"
    rf"[{HAN}、/:\s]{{1,24}}[)】]\s?)?$(?<=[)】\s])"
)


@cache
def _outlets() -> re.Pattern[str]:
    return re.compile(alternation(lines("zh-outlets")))


@cache
def _furniture() -> re.Pattern[str]:
    return re.compile(rf"[\s▲】【\[]*{alternation(lines('zh-furniture'))}", re.IGNORECASE)
