"""What opens a Chinese report: 新华社杭州11月7日电（记者王力）, 【記者王力／台北報導】."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from events.extraction.chinese.places import city_in
from events.extraction.hanzi import HAN
from events.extraction.lexicon import alternation, lines
from events.extraction.records import Span

_WIRE = r"(?:综合|即时)?(?:外电|专电|电|讯|消息|报道|报导)(?![视话子息人])"
_DATELINE = rf"""
    (?:【[^】\n]{{1,12}}】\s?)?
    (?: (?P<outlet>OUTLETS)?\s?(?:记者[{HAN}、]{{2,12}}?)?(?P<place>[{HAN}·]{{2,14}}?)?
          (?P<day>(?:\d{{4}}年)?(?:\d{{1,2}}月)?\d{{1,2}}日)(?P<after>[{HAN}]{{2,6}}?)?(?:{_WIRE}|\s-\s)
      | (?P<alone>OUTLETS)(?P<city>[{HAN}]{{2,6}}?)?
          (?:(?:综合)?(?:讯|专电|消息)|报[道导](?=\s?[(:]))
      | (?P<credited>OUTLETS)(?:/[{HAN}]{{2,8}})?(?=\s?\([{HAN}]{{0,8}}记者)
      | OPEN(?P<credit>INSIDE{{0,8}}(?:记者|特派员)\s?AUTHORS)CLOSE
      | \((?:(?P<outlet2>OUTLETS)|(?P<place2>[{HAN}]{{2,8}}?)(?:\d{{1,2}}日)?)
          (?:综合)?(?:讯|电|综合)?\)
      | OPEN(?P<inner>INSIDE{{1,30}}?)(?:讯|电|报道|报导|消息)CLOSE
      | (?P<release>[{HAN}]{{2,8}}),?\s?DAY\s?/[^/\n]{{2,16}}/\s?-{{1,2}}
      | (?P<newswire>[{HAN}]{{2,6}})\s-\s[A-Za-z ]{{4,30}}-\sDAY\s-
    )
    (?:\s?\((?:[{HAN}]{{0,8}}?\s?(?:记者|通讯员|特派员))?[\s/:]*(?P<by>AUTHORS)\s?(?:报道|报导)?\)
      |\s?\([^()\n]{{0,12}}记者[^()\n]{{2,6}}(?:见习|实习)?(?:记者|生|通讯员)[^()\n]{{2,12}}\)
      |(?<=[讯】])\s?(?:本报|本网)?记者\s?(?P<by2>AUTHORS)(?:报道|报导)
    )?
    \s?(?:题:[^\n]{{0,40}}\n)?[,:\s]?"""
_STANDS = {
    "OPEN": r"[【〔\[(]\s?",
    "CLOSE": r"\s?[】〕\])]",
    "INSIDE": r"[^。,;()【】〔〕\[\]\n]",
    "DAY": r"\d{4}年\d{1,2}月\d{1,2}日",
}
_OUTLET = rf"[{HAN}]{{2,6}}?(?:社|网|报|在线)"  # how the name of an unknown one ends
_OUTLETS, _AUTHORS = ("outlet", "alone", "outlet2", "credited"), ("by", "by2")
_PLACES = ("place", "after", "city", "place2", "inner", "release", "newswire")
_CREDIT_LINE = re.compile(
    rf"[^。,;!?]{{0,16}}?(?:记者|特派员|中心|新闻|编译|组)\s?(?P<who>[{HAN}]{{2,4}}(?:[、\s][{HAN}]{{2,4}})*)?\s?"
    rf"(?P<rest>[/\s]\s?(?P<place>[{HAN}]{{2,6}}?)(?:\d{{1,2}}日)?(?:综合)?(?:报导|报道|讯|电))$"
    rf"|[【\[〔(](?P<alone>[{HAN}]{{2,12}})(?:讯|报导|报道|电)[】\]〕)]$"
)
_ON_DAY = re.compile(r"\d日[讯电]")
_LAST = frozenset("导道讯电】]〕)-")  # how such a line ends
_TOPIC = re.compile(r"(?:题:.{0,40})?\s?")  # "新华社北京5月8日电 题：同舟共济"
_BY = re.compile(
    rf"(?:记者|特派员)\s?(?P<who>[{HAN}]{{2,3}}(?:[、\s][{HAN}]{{2,3}})*)(?=/|$|[)】〕\]])"
)
_SOURCE = re.compile(r"报$|网$|社$|台|记者|特派|综合|\d日|新闻|卫视|广播|星岛|早报")


class Dateline(NamedTuple):
    """The opening of a report: the whole of it, and the words in it."""

    span: Span
    place: Span | None
    outlet: Span | None
    byline: Span | None


def dateline_of(signs: str, prose: Iterable[Span]) -> Dateline | None:
    """Return the first dateline at the start of some blocks of prose."""
    for span in prose:
        found = pattern().match(signs, span.start, span.end)
        if found is None or found.end() >= span.end or not _opens(found):
            continue
        outlet, place = _first(found, *_OUTLETS), _first(found, *_PLACES)
        return Dateline(
            span=Span(*found.span()),
            place=city_in(signs, place) if place else None,
            outlet=outlet if outlet and signs[outlet.start] != "本" else None,
            byline=_first(found, *_AUTHORS) or _within(found),
        )
    return None


def is_credit_line(printed: str) -> bool:
    """Tell whether a line says who wrote and where: "記者王力、李明／台北5日電", "【華府訊】"."""
    return _credits(printed, Span(0, len(printed))) is not None


def place_in_credits(signs: str, span: Span) -> Span | None:
    """Return the city of a line of credits."""
    found = _credits(signs, span)
    if found is None:
        return None
    names = [name for name in ("alone", *_PLACES) if name in found.re.groupindex]
    place = _first(found, *names)
    return city_in(signs, place) if place else None


def _credits(signs: str, span: Span) -> re.Match[str] | None:
    """Return the match of a line that is nothing but credits or a dateline."""
    if signs[span.end - 1] not in _LAST and signs.find("题:", *span) < 0:
        return None  # soonest told
    line = _CREDIT_LINE.match(signs, span.start, span.end)
    if line:
        return line
    found = pattern().match(signs, span.start, span.end)
    alone = found and _TOPIC.fullmatch(signs, found.end(), span.end)
    return found if found and alone and _opens(found) else None


def _opens(found: re.Match[str]) -> bool:
    """Tell whether what looks like a dateline is one: with an outlet, a credit or a known place."""
    on_day = found["place2"] and _ON_DAY.search(found[0])  # "(法新社海湾7日电)"
    if found["credit"] or found["release"] or found["newswire"] or on_day:
        return True
    if _first(found, *_OUTLETS, *_AUTHORS):
        return True
    inner = found["inner"]
    if inner and _SOURCE.search(inner):
        return True
    if found["day"] and not found["place"] and found.string[found.end() - 1] in " (\u3000":
        return True
    place = _first(found, *_PLACES)
    return place is not None and city_in(found.string, place) is not None


def _within(found: re.Match[str]) -> Span | None:
    """Return the names of a credit in brackets: "【記者王力／台北報導】", "（本报记者王力）"."""
    group = "credit" if found["credit"] else "inner"
    if not found[group]:
        return None
    by = _BY.search(found.string, *found.span(group))
    return Span(*by.span("who")) if by else None


def _first(found: re.Match[str], *names: str) -> Span | None:
    """Return the first of some groups that holds anything."""
    return next((Span(*found.span(name)) for name in names if found[name]), None)


@cache
def pattern() -> re.Pattern[str]:
    """Return the pattern of a dateline."""
    outlets = rf"(?:{alternation(lines('zh-outlets'))}|{_OUTLET})"
    authors = rf"[{HAN}]{{2,4}}(?:[、,\s]{{1,2}}[{HAN}]{{2,4}})*"
    written = _DATELINE.replace("OUTLETS", outlets).replace("AUTHORS", authors)
    for word, stands in _STANDS.items():
        written = written.replace(word, stands)
    return re.compile(written, re.VERBOSE)
