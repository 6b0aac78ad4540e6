"""By whom a gathering is held, as Chinese text says it: behind "由" or before "主办"."""

import re
from collections.abc import Iterator
from functools import cache

from events.extraction.chinese.holding import Spoken
from events.extraction.chinese.notices import COLON, ITEM
from events.extraction.chinese.offices import offices
from events.extraction.chinese.places import joined, land
from events.extraction.chinese.shapes import SOUND
from events.extraction.hanzi import without_joints
from events.extraction.lexicon import alternation, lines
from events.extraction.records import Layout, Span, Support

_WAY = "(?:负责|牵头)?(?:共同|联合|携手|合作)?"
_BY = rf"由(?P<who>[^。;]{{2,160}}?){_WAY}"
_BARE = (
    r"(?:^|[,;。:)!?]|(?<=\d日))(?P<who>[^,;。:!?]{2,60}?)"
    r"(?:[今昨明][^,。]{0,3}|(?:将?[于在]?|定于)(?:(?:\d{1,2}月)?\d{1,2}日[至到—-])?(?:\d{1,2}月)?\d{1,2}日|日前|近日)?(?:[在于][^,。]{2,20})?"
    r"(?:共同|联合|携手|合作|成功)*(?P<verb>主办|主催|举办|合办|举行|召开)(?:的|了)?"
    r"(?=[“第首\d《]|以“|[^,。]{0,30}(?:论坛|峰会|大会|会|班|沙龙))"
)
_PATTERNS = tuple(
    map(
        re.compile,
        (
            rf"(?:本届|此次|这次|论坛|大会|峰会)[^,。]{{0,6}}由(?P<who>[^。;,]{{2,100}}?){_WAY}主(?:办|催)",
            rf"{_BY}主(?:办|催)",
            rf"{_BY}(?:举办|合办|承办|发起|组织)",
            _BARE,
        ),
    )
)
_OTHERS = re.compile(  # other parts than hosting
    r"(?:指导|承办|协办|支持|支援|赞助)(?:的|[,、]|以及|和)*由?"
)
_HOLDS = re.compile("举办|合办|发起|举行")
_PARTS = re.compile(r"、|以及|联合(?!会|国|总会)|联同|会同|携手|[和与及]")
_SHORT = re.compile(r"\((?:(?:以下|下)?简?称[^()]*|[A-Za-z\d .&-]+)\)$")
_BEFORE = re.compile("^(?:近日|日前|而|为此|当天|当日|和|与|及)")
_BEHIND = re.compile(
    "(?:[等一二三四五六七八九十两\\d]{1,3}[家个](?:机构|部门|单位)|等(?:多?家)?(?:机构|部门|部委|单位|团体)?|有关(?:方面|部门)|共同|联合|携手|合作|自发性?|自行|成功|首次|再度|再次|轮流|隆重|正式|[今昨明][天日]?|曾|已)$"
)
_TOLD = re.compile(
    r"(?:活动|会议|盛会)由(?P<by>[^。;]{2,100}?)(?:共同|联合)?主办"
    r"|主办(?:单位|方|机构)?(?:包括|为|是|有|:)(?P<are>[^。;)]{2,100})"
)
_NOTICED = re.compile(  # a line of a notice
    rf"{ITEM}主\s?办\s?(?:单\s?位|方|机构)?{COLON}\s?(?P<are>[^\n。;]{{2,100}})", re.MULTILINE
)
_NO_HOST = re.compile(
    r"^第|^正?在|^选择|^决定|^本届|^此次|回忆|\d年|连续|持续|[上中下]旬|\($|^[^()]*\)$|[,。]|\d日|我们|记者|期间|迄今|至今|来自|希望|每[年届]|[今去明]年|都$|[的是了将于该]|之所以|择定|上一?[次届]|^我国$|先后$|定期|^又|分别$|陆续$"
)


def hosts_of(
    layout: Layout, signs: str, spoken: Spoken
) -> tuple[tuple[Span, ...], tuple[Support, ...]]:
    """Return who holds a gathering, as printed: by the text rather than by its title."""
    hosts = next(filter(None, _tellings(layout, signs, spoken)), ())
    return hosts, tuple(Support(field="hosts", span=span, rule="hosted-by") for span in hosts)


def _tellings(layout: Layout, signs: str, spoken: Spoken) -> Iterator[tuple[Span, ...]]:
    """Yield the hosts that sentences with the gathering tell, then their paragraphs."""
    for sentence in sorted(spoken, key=lambda one: one == layout.title):
        printed = signs[sentence.start : sentence.end]
        for pattern in _PATTERNS:
            found = pattern.search(printed)
            who = found and _hosting(printed, Span(*found.span("who")))
            if not found or not who:
                continue
            hosts = _listed(signs, Span(sentence.start + who.start, sentence.start + who.end))
            verb = found.groupdict().get("verb")
            if verb and len(hosts) == 1 and land().fullmatch(hosts[0].of(signs)):
                continue  # "中国举办了多场会议"
            if verb not in ("举行", "召开") or (
                hosts and printed[who.start] != "在" and _ends_body(hosts[-1].of(signs))
            ):
                yield hosts
    for block in layout.body:
        if not spoken.keys().isdisjoint(block.sentences):
            found = _TOLD.search(
                signs, block.span.start, min(block.span.end, block.span.start + 600)
            )
            if found:
                yield _listed(signs, Span(*found.span("by" if found["by"] else "are")))
    for line in _NOTICED.finditer(signs):
        yield _listed(signs, Span(*line.span("are")))


def _hosting(printed: str, who: Span) -> Span | None:
    """Return a list of bodies without those who do another part: "甲指导，乙主办"."""
    start = max((one.end() for one in _OTHERS.finditer(printed, *who)), default=who.start)
    return None if _HOLDS.search(printed, start, who.end) else Span(start, who.end)


def _listed(signs: str, span: Span) -> tuple[Span, ...]:
    """Return the bodies of a list, none parted inside its own name.

    A joint of a known name parts none, but behind a body: "港务局和贸易发展局".
    """
    text, whole = span.of(signs), without_joints(signs, span, joined())
    found, at = [], 0
    for part in [*_PARTS.finditer(text), None]:
        stop = part.start() if part else len(text)
        sure = part and part[0] in ("、", "以及") and whole[stop] == part[0][0]
        hidden = part and whole[stop] != part[0][0]
        ended = _named_end().search(text[at:stop]) if hidden else _ends_body(text[at:stop])
        if part and not sure and not ended:
            continue
        one = _trimmed(signs, span.start + at, span.start + stop)
        at = part.end() if part else stop
        if one:
            found.append(one)
    return tuple(found) if all(_is_host(signs, one) for one in found) else ()


def _ends_body(printed: str) -> bool:
    """Tell whether a name may end here, so that "与" behind it parts two bodies."""
    return bool(_body().search(printed)) or land().fullmatch(printed.strip(" ")) is not None


@cache
def _named_end() -> re.Pattern[str]:
    return re.compile(rf"{alternation(lines('zh-bodies'))}$")


@cache
def _body() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{alternation(lines('zh-bodies'))}|[A-Za-z\d”》)]|国|办|报|论坛|会议|部门)(?<!大会)\s?$"
    )


def _trimmed(signs: str, start: int, end: int) -> Span | None:
    """Return a body without what stands round its name."""
    before = _BEFORE.match(signs, start, end)
    start = before.end() if before else start
    for pattern in (_BEHIND, _SHORT, _BEHIND):
        last = pattern.search(signs[start:end])
        end = start + last.start() if last else end
    while start < end and signs[start] in " 《“":
        start += 1
    while end > start and (
        signs[end - 1] == " "
        or (signs[end - 1] in "》”" and not re.search("[《“]", signs[start:end]))
    ):
        end -= 1
    return Span(start, end) if end - start >= 2 else None


def _is_host(signs: str, span: Span) -> bool:
    printed = signs[span.start : span.end]
    person = (SOUND.fullmatch(printed) or offices().match(printed)) and not _ends_body(printed)
    return len(printed) <= 36 and not person and not _NO_HOST.search(printed)
