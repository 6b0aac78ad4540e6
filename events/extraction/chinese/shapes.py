"""What a person's name looks like in Chinese text, and where it ends.

No segmenter: a name is two or three characters that begin with a family name, characters that
write foreign names, or a name in Latin letters, up to a word that may follow a name.
"""

import re
from collections.abc import Iterator
from functools import cache

from events.extraction.chinese.offices import behind, bodies, lands_named, offices
from events.extraction.hanzi import HAN
from events.extraction.lexicon import ahead, alternation, lines, table, words
from events.extraction.records import Span

# Characters that write foreign names by their sound.
_SOUNDS = (
    "阿埃艾爱安奥巴白班邦保贝本比彼毕宾波博伯勃布茨查次达大戴丹当道德登邓迪蒂丁杜多顿俄厄恩尔法"
    "范菲费芬丰冯佛夫弗福盖甘冈戈哥格葛根贡古哈海汉京豪赫黑亨洪胡华霍基吉及季济加贾简江杰金津卡凯"
    "坎康考柯科克肯孔库夸拉莱兰朗劳勒雷黎里理力立利莉丽连列烈林伦罗洛鲁路吕略马玛麦曼芒梅门蒙孟"
    "米密敏明莫默姆穆拿娜纳南内尼涅宁纽农努诺帕潘庞佩彭皮匹平珀普奇齐乔切钦琴丘让瑞若撒萨塞赛桑"
    "瑟森沙珊莎山尚舍申什圣施史斯苏索塔泰坦汤唐陶特滕提田铁廷通图托瓦万旺威韦维魏文翁沃乌武西希"
    "锡夏香肖谢辛欣休雪逊雅亚扬耶叶伊依易因英尤于约泽扎詹张珍朱兹佐坤差迈翰娃黛丝芙娅妮菲蕾琼卜腾斐弥孚朔罕卢堆热延赖汗欧昂鲍露"
)
_FOLLOWS = (  # what may stand behind a name beside the words of zh-name-ends
    r"$|[\s,;:。!?()“”‘’、《·/|\d]|[一二三四五六七八九十]{1,3}[日月号]|就(?!业)|作(?![表说指强认称介坦透呼重建提,。、:])"
    r"|即(?!将)|[\u4e00-\u9fff]{2,4}(?:地[说表指强介告问]|[着著]说)"
)
_ADVERBS = frozenset(
    "日在对就向于从以同与和及还也又则都曾将今昨并或等时后前任是的称说指会为给用被已不没可要能"
)
_BEFORE_NOUNS = frozenset("同与和及向对为从以于给用被在将可")  # no verb stands behind them
_NO_NOUN = (  # before which no preposition stands
    "致|出席|率|主持|告诉|会见|会谈|访问|抵达|就|将|与|在|对|也|还|则|今天|昨天|代表|发表|感谢|希望|期待"
    "|相信|围绕|结合|应邀|受邀|回顾|分享|批评|首先|接过|接着|早前"
)
_ADDRESSES = frozenset(("先生", "女士", "小姐", "同志"))  # behind a name only
_HONORIFIC = r"(?:丹斯里|拿督斯里|拿督|斯里|敦|爵士)?"
_GROUP = re.compile(
    r"(?:学者|代表|专家|记者|领导人|企业家|学家|农民|居民|渔民|志愿者|得主|作者|学生|同学|研究生|工人|职工|市民|家长|患者|商人|司机|教师|干部|创业者|投资人|网友)$"
)
_PAIR = re.compile(
    "如[是此]|此[前次外间]|当[天日年时]|同[时样]|这[样么]|援引|引[用述]"
)  # none of a name
SMALL = re.compile(
    "[以所比已仍将在对向为了着就曾被把让因虽但并而且则却才只最再又也每各此还不昨吃]"
)  # no name
_NO_GIVEN = re.compile(
    rf"{SMALL.pattern}|[县市区町湾港省社]|建设|工业|电机|制药|化学|重工|商事|物产"
)
HAN_RUN = re.compile(rf"[{HAN}]+")
SOUND = re.compile(rf"[{_SOUNDS}]{{2,8}}")
_ASIDE = re.compile(rf"\([{HAN}]{{2,8}}\)(?=[{HAN}])")
_HYPHEN = rf"(?:[-–—][{_SOUNDS}]{{1,8}})?"  # "让-皮埃尔·拉法兰"
_DOUBLE = re.compile(rf"[{_SOUNDS}]{{2,6}}[-–—][{_SOUNDS}]{{2,8}}(?=[{HAN},(])")  # "彭夏-马纳"
_DOTTED = re.compile(rf"[{HAN}]{{1,7}}{_HYPHEN}(?:·[{HAN}A-Z]{{1,8}}{_HYPHEN}){{1,6}}")
_LATIN = re.compile(r"[A-Z][A-Za-z.'-]{1,24}(?: [A-Z][A-Za-z.'-]{0,24}){0,3}")


def name_at(signs: str, at: int, end: int) -> Span | None:
    """Return the name of a person that begins here, behind a form of address; null for none."""
    opening = _opening().match(signs, at, end)
    start = opening.end() if opening else at
    dotted = _DOTTED.match(signs, start, end) if "·" in signs[start : start + 17] else None
    if dotted and offices().search(signs, start, signs.index("·", start)):
        return None  # "总统气候特使约翰·克里": another office stands between
    if dotted:
        return _dotted(signs, Span(*dotted.span()))
    spelt = _LATIN.match(signs, start, end) or _DOUBLE.match(signs, start, end)
    if spelt:
        return Span(*spelt.span())
    return native_at(signs, start, end) or _foreign_at(signs, start, end)


def native_at(signs: str, start: int, end: int) -> Span | None:
    """Return a name of two or three characters that begins with a family name."""
    surnames = words("zh-surnames")
    double = signs[start : start + 2] in surnames
    if not double and signs[start : start + 1] not in surnames:
        return None
    if lands_named().match(signs, start, end):
        return None
    short, long = (start + 3, start + 4) if double else (start + 2, start + 3)
    followed = [
        stop
        for stop in (short, long)
        if stop <= end and is_name(signs, start, stop) and name_ends().match(signs, stop, end)
    ]
    if followed == [short, long] and (
        _is_verb_at(signs, short) or _PAIR.match(signs, short) or offices().match(signs, short)
    ):
        return Span(start, short)
    if followed == [short, long] and signs[short] in _ADVERBS:
        return Span(
            start, long if _is_verb_at(signs, long) and signs[short] in _BEFORE_NOUNS else short
        )
    return Span(start, followed[-1]) if followed else None


def parts_of(printed: str) -> Iterator[str]:
    """Yield what a foreign name may be cut to: 安华 of 安华易卜拉欣 and of 安华·易卜拉欣."""
    first, dot, _ = printed.partition("·")
    if dot:
        if len(first) > 1:
            yield first
    elif "-" in printed:
        yield from (part for part in printed.split("-") if len(part) > 1)
    elif (
        3 < len(printed) < 9
        and printed[:2] not in words("zh-surnames")
        and HAN_RUN.fullmatch(printed)
    ):
        for at in range(2, len(printed) - 1):
            yield printed[:at]
            yield printed[at:]


def japanese_at(signs: str, start: int, end: int) -> Span | None:
    """Return a Japanese name that begins here: a known family name and one to three characters."""
    family = _families().match(signs, start, end)
    if family is None:
        return None
    for length in (2, 1, 3):
        given = Span(family.end(), family.end() + length)
        fits = given.end <= end and is_name(signs, start, given.end)
        if (
            fits
            and name_ends().match(signs, given.end, end)
            and not _NO_GIVEN.search(signs, *given)
        ):
            return None if bodies().search(signs, *given) else Span(start, given.end)
    return None


def opens_word(signs: str, at: int) -> bool:
    """Tell whether a common word or the name of a body begins here that looks like a name."""
    return _common().match(signs, at) is not None


def sounds_at(signs: str, start: int, end: int) -> Span | None:
    """Return a foreign name of three characters and more, written by its sound."""
    sounds = SOUND.match(signs, start, end)
    if sounds is None or lands_named().match(signs, start, end):
        return None
    stops = range(sounds.end(), start + 2, -1)
    stop = next((one for one in stops if name_ends().match(signs, one, end)), None)
    return Span(start, stop) if stop and not bodies().search(signs, start, stop) else None


def name_behind(signs: str, office: re.Match[str], end: int) -> Span | None:
    """Return the name behind an office: of "专家" a known family name, of "先生" a foreign one."""
    if _cue().match(signs, office.end()):
        return None
    if signs[office.end() : office.end() + 1] == "的":  # "研究员的王勇表示"
        name = native_at(signs, office.end() + 1, end)
        told = name and (_cue().match(signs, name.end, end) or signs.startswith("(", name.end))
        return name if told else None
    aside = _ASIDE.match(signs, office.end(), end)  # "副所长(主持工作)王勇表示"
    name = native_at(signs, aside.end(), end) if aside else name_at(signs, office.end(), end)
    if name is None or "·" in signs[name.start : name.end]:
        return name
    if office[0] in _ADDRESSES:
        return None
    native = signs[name.start] in words("zh-surnames")
    sounds = SOUND.fullmatch(signs, *name) and (
        name.end - name.start > 2 or _cue().match(signs, name.end, end)
    )
    return name if native or sounds or not _GROUP.search(office[0]) else None


def _foreign_at(signs: str, start: int, end: int) -> Span | None:
    """Return a foreign name written by its sound, else two to four characters of any kind."""
    sounds = SOUND.match(signs, start, end)
    if sounds:
        stops = range(sounds.end(), start + 1, -1)
        found = next((stop for stop in stops if name_ends().match(signs, stop, end)), None)
        if found and found - start >= 2:
            return Span(start, found)
        if len(sounds[0]) > 2:
            return Span(*sounds.span())
    if opens_word(signs, start):
        return None
    for stop in range(start + 2, min(end, start + 7) + 1):
        if is_name(signs, start, stop) and _close().match(signs, stop, end):
            cut = stop - start > 4 and signs[start] in words("zh-surnames")  # "王继十分激动"
            name = Span(start, start + 3 if cut else stop)
            return None if SMALL.search(signs, *name) else name
    return None


def is_name(signs: str, start: int, stop: int) -> bool:
    """Tell whether characters may be a name: Chinese ones, none of a word that is no name."""
    printed = signs[start:stop]
    if not HAN_RUN.fullmatch(printed) or no_name().search(printed):
        return False
    return len(printed) < 4 or not offices().search(printed)


def _is_verb_at(signs: str, at: int) -> bool:
    """Tell whether a verb stands here, before which no preposition can."""
    return _verbs().match(signs, at) is not None


def _dotted(signs: str, span: Span) -> Span:
    """Return a name with dots, cut where its last part runs into the words behind it."""
    last = max(signs.rfind(mark, span.start, span.end) for mark in "·-–—") + 1
    ends = range(span.end, last, -1)
    all_stops = [stop for stop in ends if name_ends().match(signs, stop)]
    sounds = SOUND.match(signs, last, span.end)
    longest = sounds.end() if sounds else last + 3
    fitting = [stop for stop in all_stops if stop <= max(longest, last + 3)]
    if longest in fitting and longest - last > 1:
        return Span(span.start, longest)
    longer = [stop for stop in all_stops if not sounds and longest < stop <= last + 6]
    return Span(span.start, next(iter(fitting or longer[::-1]), min(longest, span.end)))


@cache
def _families() -> re.Pattern[str]:
    return re.compile(alternation(lines("zh-japanese-surnames")))


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"”?\s?{_HONORIFIC}")


@cache
def name_ends() -> re.Pattern[str]:
    """Return the pattern of what may stand behind a name."""
    words_behind = (*lines("zh-name-ends"), *behind(), *table("zh-cues"))
    known = f"{ahead(words_behind)}{alternation(words_behind)}"
    return re.compile(f"(?!发表示)(?:{known}|{_FOLLOWS})")  # "唐发表示": 唐发 speaks


@cache
def _common() -> re.Pattern[str]:
    named = (body for body in lines("zh-bodies") if len(body) > 1)
    return re.compile(alternation((*lines("zh-no-names"), *named)))


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(alternation(table("zh-cues")))


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(f"{alternation(table('zh-cues'))}|{_NO_NOUN}")


@cache
def _close() -> re.Pattern[str]:
    """Return the pattern of what surely ends a name."""
    return re.compile(
        rf"$|[,;:。!?()“”、\d]|在|对|就|向|致|还|也|则|今天|昨天|周|出席|{alternation(table('zh-cues'))}|用"
    )


@cache
def no_name() -> re.Pattern[str]:
    """Return the pattern of what stands in no name."""
    return re.compile(
        "表示|指出|认为|强调|介绍|透露|[他她我你这那们等的了是都及与便很]|[来地]$|参会|与会|联名|安理|[省市县区党]委|明确|当年|不断|一致|不久|[再多首]次|最后|首先|随后|论坛|大会|会议|峰会|本届|此次|代表团|参与|出席|报告|声明|致辞|发言|演讲|会见|会面|会谈|会晤|办公"
    )
