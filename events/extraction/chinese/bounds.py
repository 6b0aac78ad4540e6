"""How far the name of a gathering reaches to the left and to the right of its noun.

To the left up to its number or year, or a word that cannot belong to it. A word that parts names
("与", "和", "、") stands inside this one where the number is printed before it, or where a verb of
holding opens the phrase; what stands in quotation marks or brackets is passed over whole.
"""

import re
from collections.abc import Sequence
from functools import cache

from events.extraction.chinese.marks import MARK, NUMBER, marks_in, read
from events.extraction.chinese.places import cities
from events.extraction.hanzi import HAN, last_match
from events.extraction.lexicon import ahead, alternation, lines, words
from events.extraction.records import Span

LONGEST = 44  # characters before its noun that a name takes at most
_BETWEEN = 20  # characters between a theme and its noun at most
_ROUND = " ()”·、一届次年"  # what may stand between a number or year and the name
_ENDS = frozenset(",。、;:()”》的上在将于由以是和与")  # what follows a name that goes on no further
_JOINTS = ("与", "和", "及", "、")

_CUT = (
    r"[,;:。!?()“”【】|丨…\n\s]|——|一?连[^,。]{1,2}[天日]|[的在于由是以到了等自从将把就让被向对给跟该着令使其]|为|出席|参加|举[办行]|召开"
    r"|主办|承办|协办|合办|迎来|推出|创办|参与|关于|期间|围绕|聚焦|包括|通过|宣布|介绍|表示|指出|称|说|当[天日]|今[天日]|昨[天日]|作为|[一两多数]个|[一二三四五六七八九十两多数\d]场"
    r"|系列|主持|日(?!本)|月(?!球)|上(?!海)|(?:联合|共同|隆重)举[办行]?|成功|来到|在会|本次|此次|这次|今次|每年|连续|连任|历史[上性]|现场"
    r"|年度|开幕|闭幕|今年|去年|明年|刚刚?|支持|欢迎|祝贺|希望|推动|参观|负责|感谢|发起|筹[备办]|利用(?=[本此这论峰大年])|借助|依托|有关|本年|贺信|发来|邀[请集]"
    r"|迈入|进入|步入|相关|(?<![第十百])一[类种次项届]|此类|前往|探馆|走进|亮相|直击|吸引|另有|还有|获悉|本报|出任|择定|按照|依照|根据|例如|比如|诸如"
)
_JOINT = "以及|[、与和及](?!会)"
_HOLDING = re.compile(r"(?:举[办行]|召开|[主合承协]办|[主合承举]办的)$")
_GOING = re.compile(r"(?:参加|出席)$")
_ASIDE = r"“[^“”。!?;]{1,44}”|\((?<=\w\()[^(),。;]{1,20}\)|《[^》]*》"
_SPACE = rf" (?:(?<=[A-Za-z\d] )(?=[A-Za-z\d{HAN}])|(?=[A-Za-z\d]))"  # beside Latin letters
_TAILS = "年会|峰会|部长级会议|部长会议|高官会|高峰论坛|国际论坛|云端峰会|论坛"
_NOT_ITS = re.compile(
    "主席|秘书|嘉宾|代表|会场|组委|执委|成员|官员|负责|主题|议程|平行|专题|分|边会|框架|旗下|升级|更名|暨|^[与和及]"
)  # what follows a name and is none of it
_OTHER_BODIES = re.compile("人民代表大会|政治协商|常务?委员?会|中央委员会|董事会|股东")
_SEAT = re.compile(rf"[{HAN}]{{2,3}}省[{HAN}]{{2,4}}市(?=[{HAN}]{{4}})")  # 江苏省东海市...
_WIDER = re.compile("(?:全国|中国|世界|国际|亚洲|全球|海峡两岸|两岸)$")  # before a quoted theme
_CEREMONIES = "发布会|推介会|发布仪式|启动仪式|签约仪式|典礼|盛典|颁奖仪式"


def heads() -> tuple[str, ...]:
    """Return the nouns that end the name of a gathering."""
    return tuple(line.lstrip("?") for line in lines("zh-forum-heads"))


@cache
def noun() -> re.Pattern[str]:
    """Return the pattern of these nouns, and of the words that only hold one."""
    no = lines("zh-forum-no-heads")
    return re.compile(
        f"{ahead((*heads(), *no))}(?:{alternation(no)}|(?P<head>{alternation(heads())}))"
    )


def start_of(signs: str, low: int, head: Span, end: int) -> tuple[int, dict[str, int]]:
    """Return where a name begins before its noun, and the number and year read off on the way.

    It begins at ``low`` at the earliest; ``end`` is where it ends.
    """
    floor = max(low, head.start - LONGEST)
    cut, joints, opened = _walked(signs, floor, head.start)
    if opened >= 0 and signs[end : end + 1] == "”":
        start = opened + 1
        lead = MARK.match(signs, start, head.start)
        return (lead.end() if lead else start), marks_in(
            signs, Span(max(low, start - 15), head.start)
        )
    start = _parted(signs, Span(floor, head.end), cut, joints)
    marks: dict[str, int] = {}
    last = last_match(MARK, signs, max(low, start - 9), head.start)
    if last and not signs[last.end() : start].strip(_ROUND):
        marks = _read_back(signs, max(low, last.start() - 9), last)
        start = max(start, last.end())
        if last["nth"] or (last["year"] and last[0].isdigit()):
            start = _before(signs, cut, last, head.start)
    while start < head.start and signs[start] in _ROUND:
        start += 1
    start += 2 * (signs.startswith("以及", start) and head.start - start > 2)
    seated = _SEAT.match(signs, start, head.start)
    return (seated.end() if seated else start), marks


def theme_before(signs: str, low: int, head: Span) -> Span | None:
    """Return the quoted theme that names a gathering: “…”研讨会, “…”环球论坛; marks inside."""
    closing = signs.rfind("”", max(low, head.start - LONGEST), head.start)
    opening = signs.rfind("“", max(low, closing - LONGEST), max(closing, 0))
    if opening < 0 or re.search("[。!?;]", signs[opening:closing]):
        return None
    between = Span(closing + 1, head.start)
    if between.end - between.start > _BETWEEN or signs.startswith(_JOINTS, between.start):
        return None
    if _is_cut(signs, *between):
        return None
    wider = _WIDER.search(signs, max(low, opening - 4), opening)
    return Span(wider.start() if wider else opening, closing + 1)


def end_of(signs: str, head: Span, limit: int) -> int:
    """Return where a name ends that has its noun here: "论坛2025年年会", "论坛第八次高官会"."""
    end = head.end
    if signs[end : end + 1] in _ENDS:
        return end
    more = _behind().match(signs, end, limit)
    if more:
        between = more["far"] if more["nth"] else more["near"]
        at = more.start("far" if more["nth"] else "near")
        if not _NOT_ITS.search(between) and not _is_cut(signs, at, at + len(between)):
            end = more.end()
    joined = signs.startswith("暨", end) and _joined_by().match(signs, end, limit)
    return joined.end() if joined else end


def _walked(signs: str, start: int, end: int) -> tuple[int, list[re.Match[str]], int]:
    """Return the end of the last boundary, the joints behind it, and a mark that opens a title.

    The mark is the last one that is not closed, -1 where there is none or a stop behind it.
    """
    cut, opened = start, -1
    joints: list[re.Match[str]] = []
    for found in _walk().finditer(signs, start, end):
        if found["joint"]:
            if found.start() - cut > 1:  # a single character is no name: "太和"
                joints.append(found)
        elif found["cut"]:
            cut, joints = found.end(), []
            if found[0] == "“":
                opened = found.start()
            elif found[0] in ",;。!?":
                opened = -1
    return cut, joints, opened


def _parted(signs: str, span: Span, cut: int, joints: Sequence[re.Match[str]]) -> int:
    """Return where the last of several names joined by "与" begins: behind the cut if one."""
    if not joints:
        return cut
    mark = MARK.search(signs, cut, joints[0].start())
    inside = mark is not None and not (mark["year"] and any(one[0] == "、" for one in joints))
    if not inside and _HOLDING.search(signs, span.start, cut):
        inside = all(one[0] in "与和及" for one in joints)
    if not inside and _GOING.search(signs, span.start, cut):
        inside = all(one[0] in "与及" for one in joints)
    behind = signs[joints[-1].end() : span.end]
    return cut if inside and behind not in words("zh-forum-generic") else joints[-1].end()


def _before(signs: str, cut: int, mark: re.Match[str], noun_at: int) -> int:
    """Return where a name begins whose number stands inside: 北京论坛第六届年会, 中欧第九届峰会."""
    at = mark.start()
    if signs[at - 1 : at] == "》":
        opened = signs.rfind("《", cut, at)
        return opened if opened >= 0 else mark.end()
    inside = [one for one in noun().finditer(signs, max(cut, at - 12), at) if one["head"]]
    if inside and inside[-1].end() == at:
        return start_of(signs, cut, Span(*inside[-1].span("head")), at)[0]
    of_body = mark[0].endswith("次") or signs.startswith("年会", noun_at)
    whole = of_body and _body().search(signs, cut, at) is not None
    whole = whole or (mark.end() == noun_at and at - cut > 1 and signs[at - 1] not in "午晚晨间")
    return cut if whole and not _OTHER_BODIES.search(signs, cut, at) else mark.end()


def _read_back(signs: str, low: int, last: re.Match[str]) -> dict[str, int]:
    """Return what a mark and those right before it tell: "2016（第四届）"."""
    marks, at = read(last), last.start()
    for mark in reversed(list(MARK.finditer(signs, low, at))):
        if signs[mark.end() : at].strip(_ROUND):
            break
        marks, at = read(mark) | marks, mark.start()
    return marks


def _is_cut(signs: str, start: int, end: int) -> bool:
    """Tell whether a stretch holds a boundary of names."""
    return any(found["cut"] for found in _walk().finditer(signs, start, end))


@cache
def _walk() -> re.Pattern[str]:
    """Return the pattern of boundaries, joints, and what is passed over whole."""
    keep = (*lines("zh-joined"), *lines("zh-forum-joined"))
    passed = rf"{alternation(keep)}|{cities().pattern}|{_ASIDE}|{_SPACE}"
    return re.compile(rf"{passed}|(?P<joint>{_JOINT})|(?P<cut>{_CUT})")


@cache
def _behind() -> re.Pattern[str]:
    far = rf"(?P<far>[{HAN}]{{0,8}}?)(?P<nth>第{NUMBER}[届次])[{HAN}]{{0,8}}?{alternation(heads())}"
    near = rf"(?P<near>[{HAN}]{{0,8}}?)(?:{_TAILS})"
    return re.compile(rf"(?:(?:19|20)\d\d年?)?(?:{far}|{near})")


@cache
def _joined_by() -> re.Pattern[str]:
    ends = rf"(?:{alternation(heads())}|{_CEREMONIES})"
    return re.compile(rf"暨(?!首|第|“)[{HAN}·]{{2,30}}?{ends}")


@cache
def _body() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(lines('zh-bodies'))}|界)(?:\([^()]*\))?$")
