"""Who speaks, in the clause that holds a reporting word: a name, a pronoun, a noun, or nobody."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from events.extraction.chinese.phrases import leads
from events.extraction.chinese.places import closing_land, lands
from events.extraction.hanzi import HAN
from events.extraction.lexicon import ahead, alternation, lines
from events.extraction.records import Name, NameKind, Span

PRONOUN = re.compile(r"(?:他|她|它)(?:们)?|两人|二人")
NAMELESS = (
    "人士|许多人|不少人|很多人|一些人|多数人|有些人|员们|家们|者们|士们|生们|民们|长们|游客|商家|商户|车主|业主|华人|华商|侨胞|侨领|家属|劳工|党员|支持者|牧民|农户|高校|车企|企业|机构|高管|教师|老师|家长们?|学生|律师|医生|创业者|研究人员|科学家|投资者|投资人|消费者|农民|村民|司机|店主|志愿者|参与者|组织者|青年|成员|干部|校长们|专家们?|学者们?|官员们?|高层|高官|分析师|分析家|观察家|评论员|负责人|发言人|代表们?|嘉宾们?|与会者|参会者"
    "|企业家们?|受访者|市民|居民|网友|民众|员工|工人|游客|议员|媒体|外媒|舆论|各方|双方|各国|成员国|与会各国|主办方|主办单位|承办方|方面"
    "|智库|领导人|与会领导人|外长们|部长们|经济学家|消息|声音|业者|人员|教授|院长|校长|会长|主席|总统|总理|部长|市长|主任"
    "|首相|外长|大使|秘书长|董事长|总裁|书记|院士|殿下|阁下|陛下|参会代表|首脑"
)
DOCUMENT = (
    "声明|公报|联合公报|报告|白皮书|蓝皮书|宣言|文告|文件|公告|社论|贺信|新闻稿|草案|决议|通告|文章|通知"
    "|通报|简报|方案|贺电|材料|命令|通令|该书|此书|本书"
)
_LEAD = re.compile(
    r"\s*(?:(?:但是?|也(?=有)|而|并且?|同时|此外|另外|然而|不过|因此|所以|对此|其中|其次|最后|首先|随后|接着|于是|尽管如此|而且|并|且"
    r"|与此同时|其间|期间|当时|此前|此后|之后|事实上|诚如|正如|就此|为此|另一方面|一方面|(?:作为|身为|同为)[^,。]{1,30}的(?=.{2})|[^,。的]{0,12}(?:参会|参加|出席|与会)[^,。的]{0,12}的(?=.{2})|会上|会后|会前|席间|当天|当日|当晚"
    r"|近日|日前|今天|昨天|今日|昨日|今晚|昨晚|目前|(?:在)?[^,在]{2,14}(?:上|中|期间),?(?=[他她])"
    r"|(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}[日号](?:上午|下午|晚间?|早上|凌晨|中午)?|(?:据|中新社|新华社)[^,]{0,10}(?:报道|报导)|(?:《[^》]{1,12}》|[^,。“”]{1,8}[社网报台])(?:援引|引述|引用)|(?:与会|参会|到会|在场)的|(?:最新|新近)?(?:发布|公布|发表|出台)的(?=《)|(?:主办|承办|协办)(?:单位|方|机构)(?=.{3})|[一二三四五六七八九十]、)[,\s]?)+"
)
_ACCOUNT = re.compile(r"(?:的话|的说法)?\s*$")
_ENDS = re.compile(
    r"(?<=[电函信告书文稿明])[中里内]|在(?!线)|为此|为(?=[^,]{2,30}表)|对(?!外)|(?<![协学商总工])会[上后]|事先|早前|较早前|应询|随即|便|即|再|[去今明前]年|[上本]月|[上本]周|[上下]午|如此|这样|这么|就|向|于(?!都)|今[天日年]?|昨[天日]?|\(|\d|还|也|又|则|曾|日前|近日|(?:发表|发出|发布|通过)(?!的)|发文|撰文|致[辞词]|回应|接受|进一步"
    r"|再次|一再|多次|随后|同时|明确|公开|最近|特别|普遍|一致|均|都|此前|周[一二三四五六日]|星期|当天|当日|首先|最后|继续|批评|直接|严正|沉重|联合|共同|并|强烈|出席|参加|会见|谈|先后|分别|率|赴|抵|访|抨击|指责|已"
)


_TOLD = 44  # characters of words on who speaks: "主持会谈的总理王明"
_MEETS = re.compile("会见|会晤|采访|接见|拜会|欢迎|陪同|记者|(?<!参)与|[和向对在]")
_MEETING = re.compile(r"(?:[本此这]次|[本今]届)?(?:会议|大会|论坛|峰会|全会|年会)")
_ACRONYM = re.compile("[A-Z][A-Z0-9&-]{1,9}")
_LONGEST = 80  # characters of a setting without a subject
SETTING = (  # where, when and to whom somebody speaks
    r"(?:日前|近日|今[天日晚]|昨[天日晚])?(?:在|于|就|对|当|向|出席|参加|接受|发表|会见|会[上后]|围绕|针对)"
    rf"[{HAN}\w“”‘’《》·、()\s-]{{0,60}}?(?:时|上|中|后|会|期间|里|记者|媒体)"
)


class Kind(Enum):
    """What stands as the subject of a reporting word."""

    NAME = auto()
    PRONOUN = auto()
    NOUN = auto()
    NONE = auto()  # nothing: who spoke before goes on
    OTHER = auto()  # words that can hardly speak


class Subject(NamedTuple):
    """A subject where it is printed."""

    kind: Kind
    span: Span | None = None


class Subjects:
    """Reads subjects in a text whose names are known."""

    def __init__(self, signs: str, names: Sequence[Name]) -> None:
        self._signs = signs
        self._names = [one for one in names if one.kind is NameKind.PERSON]
        self._starts = [one.mention.start for one in self._names]

    def of(self, start: int, end: int) -> Subject:
        """Return the subject of a clause that runs from ``start`` to its reporting word."""
        signs = self._signs
        lead = _LEAD.match(signs, start, end)
        at = lead.end() if lead else start
        while at < end and (
            signs[at] in " “”" or (signs[at] == "有" and not signs.startswith(("的", "关"), at + 1))
        ):
            at += 1
        marked = at - (signs[at - 1 : at] == "“" and at > start)  # "“部长”王明": with its mark
        name = self.name_from(marked, end)
        if name and leads(signs, name.mention.end, end):  # "习近平主席特别代表解振华"
            name = self.name_from(name.mention.end, end) or name
            at = name.mention.start
        if name and name.mention.start - at <= 1:
            return Subject(Kind.NAME, name.mention)
        pronoun = PRONOUN.match(signs, at, end)
        if pronoun and signs[pronoun.end() : pronoun.end() + 1] != "的":
            return Subject(Kind.PRONOUN, Span(*pronoun.span()))
        if name and name.role and self._closes(at, name):
            return Subject(Kind.NAME, name.mention)
        return self._noun(at, end) or self._inside(at, end, name)

    def _closes(self, at: int, name: Name) -> bool:
        """Tell whether a name closes what opens a clause: other offices, words on its bearer."""
        country = closing_land().search(self._signs, at, name.mention.start)
        start = country.start() if country else name.mention.start
        mark = self._signs[start - 1 : start]
        told = self._signs[at : start - 1]
        return mark == "、" or (mark == "的" and len(told) < _TOLD and not _MEETS.search(told))

    def _inside(self, at: int, end: int, name: Name | None) -> Subject:
        """Return the subject of a clause that none opens: a name further on, or nobody."""
        signs = self._signs
        last = self._named_last(name, end) if name else None
        if last and not re.search(
            "记者|采访|会见|相比|比起|[与和向对]", signs[at : last.mention.start]
        ):
            return Subject(Kind.NAME, last.mention)
        before = signs[last.mention.start - 1] if last else ""
        if last and (before == "、" or (before in tuple("与和及") and last.role)):
            return Subject(Kind.NAME, last.mention)
        bare = signs[at:end]
        if not bare or (len(bare) <= _LONGEST and _BARE.fullmatch(bare)):
            return Subject(Kind.NONE)
        return Subject(Kind.OTHER, Span(at, end))

    def _named_last(self, name: Name, end: int) -> Name:
        """Return whom the names before only describe: "陪同总理李明访问的部长王平"."""
        later = self.name_from(name.mention.end, end)
        while later:
            if self._signs[later.mention.start - 1] == "的":
                name = later
            later = self.name_from(later.mention.end, end)
        return name

    def name_from(self, start: int, end: int) -> Name | None:
        """Return the first person named in a stretch."""
        first = bisect_left(self._starts, start)
        if first < len(self._names) and self._names[first].mention.end <= end:
            return self._names[first]
        return None

    def _noun(self, start: int, end: int) -> Subject | None:
        """Return the body, land, document or nameless source that opens a clause."""
        signs = self._signs
        stop = end
        close = signs.find("》", start, end) + 1 if signs.startswith("《", start) else 0
        if close and (close == end or _ENDS.match(signs, close)):
            return Subject(Kind.NOUN, Span(start, close))
        for found in _ENDS.finditer(signs, start + 1, end):
            stop = found.start()
            if stop - start > 1:
                break
        account = _ACCOUNT.search(signs, start, stop)
        stop = account.start() if account else stop
        stop -= signs[stop - 1] == "”"
        printed = signs[start:stop]
        if not 2 <= len(printed) <= 40 or re.search("[,;:。]|^[并且而但]", printed):
            return None
        if _MEETING.fullmatch(printed):
            return Subject(Kind.NOUN, Span(start, stop))
        if printed in lands() or _ACRONYM.fullmatch(printed) or _noun_end().search(printed):
            return Subject(Kind.NOUN, Span(start, stop))
        return None


_BARE = re.compile(
    rf"(?:并|还|也|又|则|更|再次|进一步|同时|继续|特别|一再|随后|最后|首先|就此|对此|因此|另外|亦|并且|[{HAN}]{{1,5}}地|续|再|曾){{0,4}}"
    rf"(?:(?:在|对|就|当|向|于|从|围绕|针对|接受|谈到|谈及|出席|参加|会见|致|发表|回应|展望|介绍)[{HAN}\w“”‘’《》·、()\s-]{{1,60}}?(?:时|中|上|后|下|期间|里|并|题|演讲|致辞|致词|记者)?)?"
    r"(?:并|还|也|又|则|再次|进一步|同时|特别)?"
)


@cache
def _noun_end() -> re.Pattern[str]:
    bodies = (*lines("zh-bodies"), *(line.lstrip("+") for line in lines("zh-offices")))
    first = ahead((*bodies, *NAMELESS.split("|"), *DOCUMENT.split("|"), "方"))
    noun = rf"{alternation(bodies)}|{NAMELESS}|{DOCUMENT}|(?<=^.)方"
    return re.compile(rf"{first}(?:{noun})》?(?:\([^()]{{1,20}}\))?$")
