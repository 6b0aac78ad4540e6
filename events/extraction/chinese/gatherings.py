"""Where a Chinese text speaks of a gathering: its name, number and year, and the short forms.

A name is read to the left from a noun that means a gathering, up to its number or year ("第五届"),
an opening mark, or a word that cannot belong to it.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from events.extraction.chinese.places import cities
from events.extraction.hanzi import HAN, last_match, without_joints
from events.extraction.lexicon import ahead, alternation, lines, table
from events.extraction.records import Span

_LONGEST = 44  # characters before its noun that a name takes at most
_DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_NUMBER = r"[一二三四五六七八九十百两\d]{1,5}"
_MARK = re.compile(
    rf"第\s?(?P<nth>{_NUMBER})\s?[届次]|(?P<first>首[届次])|(?P<year>(?:19|20)\d\d)\s?年?度?|[本该今][届次]"
    r"|此[届次]|[这那]一?[届次]|(?P<other>上届|历届|前几届|下届|每届|往届|去年的?)|一年一度的?|为期[^,。]{1,4}[天日]的"
)
_CUT = re.compile(
    r"[,;:。!?、()“”【】\n\s]|——|一?连[^,。]{1,2}[天日]|[的在于由是以到了等自从将把就让被向对给跟该着]|为|与会|与|和|及|出席|参加|举办|举行|召开|主办|承办|合办|迎来|推出"
    r"|创办|参与|关于|期间|围绕|聚焦|包括|通过|宣布|介绍|表示|指出|称|说|当[天日]|今[天日]|昨[天日]|作为|[一两多数]个|一场|系列|主持"
    r"|日(?!本)|月(?!球)|上(?!海)|联合举|共同举|来到|在会|本次|此次|这次|今次|每年|连续|成功|连任|历史|现场|年度|世纪|开幕|闭幕|今年|去年|明年|刚刚?|支持|欢迎|祝贺|希望|推动|参观|负责|感谢|发起|筹备|利用|借助|依托|有关|本年|筹办|贺信|发来"
)
_BEHIND = re.compile(
    rf"(?:(?:19|20)\d\d年?)?(?:第{_NUMBER}[届次])?(?P<more>[{HAN}]{{0,4}}?(?:年会|峰会|部长级会议|部长会议|高峰论坛|国际论坛|云端峰会))"
)
_ALIAS = re.compile(
    r"\s?\((?:以下简称|下称|简称|又称|英文简称)?:?\s?[“‘]?(?P<alias>[^()“”]{2,20})[”’]?\)"
)
_GENERIC = frozenset(lines("zh-forum-generic"))


class Mention(NamedTuple):
    """One printing of a gathering; ``name`` without number and year, null for "本届大会"."""

    span: Span
    sentence: Span
    name: str | None
    head: str
    edition: int | None = None
    year: int | None = None
    alias: str | None = None
    other: bool = False  # an edition before or after the one that is meant


def mentions_in(signs: str, sentence: Span) -> Iterator[Mention]:
    """Yield the gatherings that a sentence speaks of, in order."""
    low = sentence.start
    for found in _heads().finditer(signs, *sentence):
        if found["head"] is None or found.start("head") < low:
            continue
        mention = _mention(signs, sentence, Span(*found.span("head")), low)
        if mention:
            low = mention.span.end
            yield mention


def _mention(signs: str, sentence: Span, head: Span, low: int) -> Mention | None:
    """Return the mention that ends with a noun, and what belongs to it behind."""
    end = head.end
    if signs[head.start - 1] in "”’》" and signs[head.start - 1 : head.start] != "》":
        return _themed(signs, sentence, head, low)
    low = max(low, head.start - _LONGEST)
    start, marks = _start(signs, low, head.start)
    before = signs[start : head.start]
    more = _BEHIND.match(signs, head.end, sentence.end)
    tail = ""
    if more:
        tail, end = more["more"], more.end()
        marks.update(_marks(signs, Span(head.end, more.end())))
    name = _clean(before) + signs[head.start : head.end] + tail
    bare = name in _GENERIC
    weak = signs[head.start : head.end] in _weak() and not marks and name not in known_names()
    quoted = signs[start - 1 : start] == "“" and signs[end : end + 1] == "”"
    if weak and not quoted and (bare or len(name) < 5 or name.endswith("对话")):
        return None
    bracket = _ALIAS.match(signs, end, sentence.end)
    alias = bracket["alias"] if bracket and not re.search(r"^\d+$|年$", bracket["alias"]) else None
    printed = Span(start, end)
    return Mention(
        span=printed,
        sentence=sentence,
        name=None if bare else name,
        head=name[-2:],
        edition=marks.get("edition"),
        year=marks.get("year"),
        alias=alias,
        other=bool(marks.get("other")),
    )


def _themed(signs: str, sentence: Span, head: Span, low: int) -> Mention | None:
    """Return a gathering named by its theme: “…”研讨会."""
    opening = signs.rfind("“", low, head.start)
    if opening < 0 or head.start - opening > _LONGEST:
        return None
    inner = signs[opening + 1 : head.start - 1]
    marks = _marks(signs, Span(max(low, opening - 12), opening))
    name = None if inner in _GENERIC else inner + signs[head.start : head.end]
    return Mention(
        Span(opening, head.end),
        sentence,
        name,
        signs[head.end - 2 : head.end],
        marks.get("edition"),
        marks.get("year"),
    )


def _start(signs: str, low: int, end: int) -> tuple[int, dict[str, int]]:
    """Return where a name begins before its noun, and the number and year read off on the way."""
    start = low
    for cut in _CUT.finditer(without_joints(signs, Span(low, end), _kept())):
        start = low + cut.end()
    marks: dict[str, int] = {}
    opened = signs.rfind("“", low, end)
    if opened >= 0 and not re.search("[”,;:。!?]", signs[opened:end]):
        start = opened + 1
        marks |= _marks(signs, Span(max(low, opened - 14), opened))
    last = last_match(_MARK, signs, max(low, start - 6), end)
    if last and last.end() >= start and last.end() <= end:
        marks |= _read(last)
        start = _before_mark(signs, low, last) if last["nth"] else last.end()
        if start < last.start():
            marks |= _marks(signs, Span(low, last.start())) | marks
    while start < end and signs[start] in " 一届次":
        start += 1
    return start, marks


def _before_mark(signs: str, low: int, mark: re.Match[str]) -> int:
    """Return where a name begins whose number stands inside: "北京论坛第六届年会"."""
    at = mark.start()
    if signs[at - 1 : at] == "》":
        opened = signs.rfind("《", low, at)
        return opened if opened >= 0 else mark.end()
    heads = [one for one in _heads().finditer(signs, max(low, at - 12), at) if one["head"]]
    if heads and heads[-1].end() == at:
        return _start(signs, low, heads[-1].start("head"))[0]
    return mark.end()


def _marks(signs: str, span: Span) -> dict[str, int]:
    """Return the number and year printed in a stretch."""
    marks: dict[str, int] = {}
    for mark in _MARK.finditer(signs, *span):
        marks |= _read(mark)
    return marks


def _read(mark: re.Match[str]) -> dict[str, int]:
    if mark["nth"]:
        number = numeral(mark["nth"])
        return {"edition": number} if number else {}
    if mark["first"]:
        return {"edition": 1}
    if mark["year"]:
        return {"year": int(mark["year"])}
    return {"other": 1} if mark["other"] else {"meant": 1}


def numeral(printed: str) -> int | None:
    """Return the number that digits or Chinese numerals to 199 write."""
    if printed.isdigit():
        return int(printed)
    hundreds, _, rest = printed.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    try:
        value = 100 * _DIGITS[hundreds or "一"] if "百" in printed else 0
        value += 10 * _DIGITS[tens or "一"] if ten else 0
        return value + (_DIGITS[ones] if ones else 0)
    except KeyError:
        return None


def _clean(before: str) -> str:
    """Return the part of a name before its noun, without number, year and marks."""
    return re.sub(r"[“”‘’\s]", "", _MARK.sub("", before))


@cache
def known_names() -> dict[str, str]:
    """Return the whole name of each gathering that goes by several."""
    rows = table("zh-forum-known").items()
    return {other: name for name, others in rows for other in others.split(",")}


@cache
def _heads() -> re.Pattern[str]:
    heads, no = [line.lstrip("?") for line in lines("zh-forum-heads")], lines("zh-forum-no-heads")
    return re.compile(f"{ahead((*heads, *no))}(?:{alternation(no)}|(?P<head>{alternation(heads)}))")


@cache
def _weak() -> frozenset[str]:
    return frozenset(line[1:] for line in lines("zh-forum-heads") if line.startswith("?"))


@cache
def _kept() -> re.Pattern[str]:
    keep = (*lines("zh-joined"), "日本", "上海", "和平", "与发展", "为主", "世纪海上")
    return re.compile(rf"{alternation(keep)}|{cities().pattern}|《[^》]*》")
