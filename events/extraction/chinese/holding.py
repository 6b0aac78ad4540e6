"""When and where a gathering is held, and under which theme, as Chinese text says it."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from events.extraction.chinese.gatherings import Mention
from events.extraction.chinese.marks import numeral
from events.extraction.chinese.places import cities, country_of, land, lands
from events.extraction.hanzi import last_match
from events.extraction.lexicon import words
from events.extraction.records import DateMention, Layout, Span, Support

_OPENS = (
    "开幕|揭幕|启幕|拉开帷幕|拉开大幕|鸣锣|拉开序幕|掀开序幕|揭开序幕|登场|开锣|开启|首日|正式开会"
)
_HELD = "举行|召开|举办|联办|推出|迎来|登场|圆满成功|展开(?=为期)"
_CLOSES = "闭幕|落幕|落下帷幕|降下帷幕|结束(?![后了访对的时前])"
_VERB = re.compile(
    rf"(?P<opens>{_OPENS})|(?P<closes>{_CLOSES})|(?P<held>{_HELD})"
    r"(?!(?:了)?(?:例行)?(?:记者会|新闻|第[一二三]次|欢迎|以来|之?后|过|的[^,。]{0,12}(?:发布会|记者会|吹风会|说明会|通气会)|了[一二三四五六七八九十\d]|宴会|会谈|会见))"
)
_SIDE = re.compile(
    "(?:暨[^,。]{2,30})?”?(?:首[场次]|专题|系列)?(?:新闻)?(?:发布会|通气会|记者会|说明会|筹备会|启动仪式|推介会|动员会|签约|组委会|筹委会)"
)  # what is held for a gathering, on another day and elsewhere
_LENGTH = re.compile(
    r"(?:(?:为期|一连|会期|历时|持续|举行|进行)(?:举行|召开|举办|进行)?\s?"
    r"(?P<days>[一二两三四五六七八九十\d]{1,2})\s?[天日](?!前|后|[上下]午)"
    r"|(?P<over>[一二两三四五六七八九十\d]{1,2})天(?:来|(?:的)?(?:会议|论坛|活动|大会|会期|议程|峰会)))"
)
_DAYS = re.compile(r"[\dX]{4}-[\dX]{2}-\d{2}(?:/\.\.|/[\dX]{4}-[\dX]{2}-\d{2})?")
_ANOTHER = re.compile(
    "过去|前[几一二两三四五六七八九十]+届|历届|去年|前年|明年|后年|[上下]届|往届|此前|曾|^继"
)
_ITS = re.compile("时间|驻|代表|政府|方面|大使|领事|总统|总理")  # of a country, not in it
_OF_BODY = re.compile("市?(?:大学|学院|商会|总商会|集团|银行|合作组织|日报|政府|公司|代表|基金)")
_REMOTE = re.compile("视[频讯]|线上|云端|网络")
_NO_COUNTRIES = ("香港", "澳门", "台湾")
_LONGEST = 600  # characters of a sentence that are read
_SHORTEST = 5  # characters of a city right before its verb at most
_NUMBERED = 6  # characters of "第二十五届" between a year and a name
_NEAR = 60  # characters between a gathering and the verb that holds it
_AT = re.compile(
    r"[在于](?!线)|(?<!暑)假(?!期|如|设)|来到|走进|赴|前往|相约|相聚|齐聚|齐集|汇聚|移师|重返|小镇|落户|登陆"
)
_SHORT_PLACES = {
    "京": "北京",
    "沪": "上海",
    "穗": "广州",
    "渝": "重庆",
    "津": "天津",
    "汉": "武汉",
    "蓉": "成都",
    "港": "香港",
    "澳": "澳门",
    "杭": "杭州",
    "甬": "宁波",
    "宁": "南京",
    "深": "深圳",
    "莞": "东莞",
    "榕": "福州",
    "厦": "厦门",
    "邕": "南宁",
    "昆": "昆明",
    "筑": "贵阳",
    "郑": "郑州",
    "青": "青岛",
    "连": "大连",
    "沈": "沈阳",
    "哈": "哈尔滨",
}
_SHORT = re.compile(rf"在(?P<short>[{''.join(_SHORT_PLACES)}])(?=举|召|开幕|隆|正|成|落|闭|揭|启)")
_THEME = re.compile(
    r"(?:以|围绕|聚焦)(?:“(?P<a>[^“”]{2,80})”|(?P<b>[^“”,。;]{4,30}?))"
    r"(?:为(?:年度|大会|核心|论坛)?(?:主题|题(?!为)|主轴)|(?:这一|的)?主题)"
    r"|主题(?:为|是|[定订]为|聚焦)?:?(?:“(?P<c>[^“”]{2,80})”|(?<=:)(?P<d>[^“”。;]{4,40})(?=[。;]))"
)


Spoken = dict[Span, list[Mention]]  # the sentences that speak of a gathering, in order


class Days(NamedTuple):
    """First and last day of a gathering as EDTF, and the spans that tell them."""

    start: str | None = None
    end: str | None = None
    support: tuple[Support, ...] = ()


class Place(NamedTuple):
    """City and country of a gathering, and the span that tells the city."""

    city: str | None = None
    country: str | None = None
    support: tuple[Support, ...] = ()


def by_sentence(mentions: Sequence[Mention]) -> Spoken:
    """Return the mentions of each sentence, without those of other editions.

    Of a sentence that never ends only the beginning counts.
    """
    found: dict[Span, list[Mention]] = {}
    for one in mentions:
        start, end = one.sentence
        if not one.other and one.span.start - start < _LONGEST:
            found.setdefault(Span(start, min(end, start + _LONGEST)), []).append(one)
    return found


def held(signs: str, spoken: Spoken, dates: Sequence[DateMention]) -> Days:
    """Return the days of a gathering: those with a verb of holding, opening or closing."""
    days = _held(signs, spoken, dates, day_of)
    return days if days.start or days.end else _held(signs, spoken, dates, _is_month)


def _held(
    signs: str,
    spoken: Spoken,
    dates: Sequence[DateMention],
    fits: Callable[[DateMention], bool],
) -> Days:
    """Return the days of a gathering as told by the dates that fit."""
    starts = [one.span.start for one in dates]
    start: str | None = None
    end: str | None = None
    support: list[Support] = []
    for sentence, here in spoken.items():
        inside = dates[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        for day, verb in _dated(signs, sentence, here, inside, fits=fits):
            first, _, last = (day.edtf or "").removesuffix("/..").partition("/")
            new: tuple[str | None, str | None]
            if verb == "closes" and not (last and start is None):
                new = (start, end or last or first)
            elif last and verb != "opens":
                new = (first, last)  # a range tells most
            elif last or verb == "held":
                new = (start or first, end or last or first)
            else:
                new = (start or first, end)
            if new != (start, end) and not _runs_back(*new):
                start, end = new
                support.append(Support(field="dates", span=day.span, rule=f"day-{verb}"))
        if start and end and start != end:
            break
    if fits is day_of and (start or end) and (start == end or not (start and end)):
        start, end = _with_length(start, end, _length(signs, spoken))
    return Days(start, end, tuple(support))


def _runs_back(start: str | None, end: str | None) -> bool:
    """Tell whether a last day lies before the first: it is that of something else."""
    return start is not None and end is not None and "X" not in start + end and end < start


def _dated(
    signs: str,
    sentence: Span,
    here: Sequence[Mention],
    inside: Sequence[DateMention],
    *,
    fits: Callable[[DateMention], bool],
) -> list[tuple[DateMention, str]]:
    """Return the days that stand before a verb of holding in a sentence, with that verb."""
    found = []
    low = sentence.start
    told = [
        one
        for one in inside
        if one.edtf
        and not any(of.span.contains(one.span) or _is_its_year(one, of) for of in here)
        and not (one.rule == "weekday" and signs[one.span.start - 1] == "(")  # "9日(周五)"
    ]
    for verb in _VERB.finditer(signs, *sentence):
        if _is_of_another(signs, low, verb.start()):
            continue
        if not any(_is_near(signs, verb, one) for one in here):
            continue
        before = [one for one in told if low <= one.span.start and one.span.end <= verb.start()]
        if not before and verb.lastgroup == "held":
            before = [
                one
                for one in told
                if 0 <= one.span.start - verb.end() <= 12
                and not any(verb.end() <= of.span.start < one.span.start for of in here)
            ]
        if before and fits(before[-1]):
            opens = (before[-1].edtf or "").endswith("/..")
            found.append((before[-1], "opens" if opens else verb.lastgroup or "held"))
            low = verb.end()
    return found


def _is_near(signs: str, verb: re.Match[str], one: Mention) -> bool:
    """Tell whether a verb of holding may be about a mention: not about "论坛新闻发布会"."""
    beside = (
        abs(verb.start() - one.span.end) <= _NEAR
        or 0 <= one.span.start - verb.end() <= _NEAR // 2
        or one.span.start <= verb.start() <= one.span.end
    )
    return beside and not _SIDE.match(signs, one.span.end)


def _is_its_year(one: DateMention, of: Mention) -> bool:
    """Tell whether a date is the year in front of a name: "2025年第三届东海论坛"."""
    return len(one.edtf or "") == 4 and 0 <= of.span.start - one.span.end <= _NUMBERED


def _is_month(one: DateMention) -> bool:
    """Tell whether a date is a month, and no more."""
    return re.fullmatch(r"\d{4}-\d{2}", one.edtf or "") is not None


def day_of(one: DateMention) -> bool:
    """Tell whether a date is one day or a few in a row."""
    if one.edtf is None or one.rule == "week" or not _DAYS.fullmatch(one.edtf):
        return False
    first, _, last = one.edtf.partition("/")
    return (
        not last
        or first[:7] == last[:7]
        or (one.lower is None or one.upper is None)
        or ((one.upper - one.lower).days < 40)
    )


def _length(signs: str, spoken: Spoken) -> int | None:
    """Return how many days the text says a gathering lasts."""
    for sentence in spoken:
        found = _LENGTH.search(signs, *sentence)
        if found:
            return numeral(found["days"] or found["over"])
    return None


def _with_length(
    start: str | None, end: str | None, length: int | None
) -> tuple[str | None, str | None]:
    """Return both days where the length and one of them are known."""
    if not length or (start and end and start != end):
        return start, end
    if start and "X" not in start and (end is None or end == start):
        return start, _moved(start, length - 1)
    if end and start is None and "X" not in end:
        return _moved(end, 1 - length), end
    return start, end


def _moved(day: str, days: int) -> str | None:
    """Return a day so many days later; null where the calendar ends."""
    try:
        return str(date.fromisoformat(day) + timedelta(days))
    except OverflowError:
        return None


def place_of(layout: Layout, signs: str, spoken: Spoken, name: str) -> Place:
    """Return where a gathering is held: beside the verb, else in its name, else by the dateline."""
    return next(_places(layout, signs, spoken, name), Place())


def _places(layout: Layout, signs: str, spoken: Spoken, name: str) -> Iterator[Place]:
    """Yield where a gathering may be held, what tells most first."""
    sentences = list(spoken)
    for sentence, here in spoken.items():
        yield from _beside_verb(signs, sentence, here)
    inside = re.search(f"(?P<city>{cities().pattern})(?:安全)?(?:峰会|会议|高峰会)", name)
    if inside:
        yield placed(inside["city"], _printed(signs, inside["city"], spoken), "city-named")
    leading = cities().match(name)
    if leading and not _OF_BODY.match(name, leading.end()):
        yield placed(leading[0], _printed(signs, leading[0], spoken), "city-named")
    for sentence in sentences[:4]:
        named = {
            found[0]: Span(*found.span())
            for found in cities().finditer(signs, *sentence)
            if not any(one.span.contains(Span(*found.span())) for one in spoken[sentence])
        }
        if len(named) == 1 and _AT.search(signs, *sentence):
            ((city, span),) = named.items()
            near = signs[max(sentence.start, span.start - 8) : span.start]
            if _AT.search(near) and not _is_of_another(signs, sentence.start, span.start):
                yield placed(city, span, "city-lead")
    for sentence, here in spoken.items():
        yield from _in_region(signs, sentence, here)
    lead = next((one for one in sentences[:2] if _leads(layout, one)), None)
    if layout.dateline_place and lead and not _REMOTE.search(signs, *lead):
        span = layout.dateline_place
        yield placed(signs[span.start : span.end], span, "city-dateline")


def _leads(layout: Layout, sentence: Span) -> bool:
    """Tell whether a sentence stands in the first paragraph, and is held where that was written."""
    first = next(iter(layout.body), None)
    return first is not None and first.span.contains(sentence)


def _beside_verb(signs: str, sentence: Span, here: Sequence[Mention]) -> Iterator[Place]:
    """Yield the city between "在" and a verb of holding."""
    for verb in _verbs(signs, sentence, here):
        short = _SHORT.search(signs, max(sentence.start, verb.start() - 5), verb.end())
        if short:
            yield placed(_SHORT_PLACES[short["short"]], Span(*short.span("short")), "city-held")
        low = max(sentence.start, verb.start() - 40)
        at = last_match(_AT, signs, low, verb.start())
        last = (
            _city_between(signs, at.end(), verb.start())
            if at
            else _city_before(signs, verb.start())
        )
        if last and not any(one.span.contains(last) for one in here):
            yield placed(last.of(signs), last, "city-held")


def _city_before(signs: str, at: int) -> Span | None:
    """Return the city that ends right before a verb: "论坛杭州开幕", "杭州迎来论坛"."""
    spans = (Span(*city.span()) for city in cities().finditer(signs, max(0, at - _SHORTEST), at))
    return next((span for span in spans if span.end == at), None)


def _in_region(signs: str, sentence: Span, here: Sequence[Mention]) -> Iterator[Place]:
    """Yield the country of a province or country, where no city is told: "在福建举办"."""
    for verb in _verbs(signs, sentence, here):
        at = last_match(_AT, signs, max(sentence.start, verb.start() - 40), verb.start())
        region = land().match(signs, at.end(), verb.start()) if at else None
        if region and region[0] not in _NO_COUNTRIES and not _ITS.match(signs, region.end()):
            inside = region[0] in words("zh-regions")
            yield Place(country="中国" if inside else lands().get(region[0]))


def _verbs(signs: str, sentence: Span, here: Sequence[Mention]) -> Iterator[re.Match[str]]:
    """Yield the verbs of holding that stand near a mention."""
    for verb in _VERB.finditer(signs, *sentence):
        if _is_of_another(signs, sentence.start, verb.start()):
            continue
        if any(
            abs(verb.start() - one.span.end) <= _NEAR and not _SIDE.match(signs, one.span.end)
            for one in here
        ):
            yield verb


def _is_of_another(signs: str, low: int, at: int) -> bool:
    """Tell whether the clause before a verb speaks of another year's: "去年在杭州举行"."""
    clause = signs[max(low, at - 30) : at].rpartition(",")[2]
    return _ANOTHER.search(clause) is not None


def _city_between(signs: str, start: int, end: int) -> Span | None:
    """Return the last city of a stretch without a comma; of 广州从都 and of several the first."""
    last: Span | None = None
    for city in cities().finditer(signs, start, end):
        if "," in signs[start : city.start()]:
            break
        if last is None or signs[last.end : city.start()] not in ("", "、", "和"):
            last = Span(*city.span())
    return last


def _printed(signs: str, city: str, spoken: Spoken) -> Span:
    """Return where a city that is part of a name is first printed in it."""
    mentions = [one for here in spoken.values() for one in here]
    places = (signs.find(city, *one.span) for one in mentions)
    return next((Span(at, at + len(city)) for at in places if at >= 0), mentions[0].span)


def placed(city: str, span: Span, rule: str) -> Place:
    """Return a city with its country, and the span that tells it."""
    country = country_of(city)
    if country in _NO_COUNTRIES:
        country = None
    return Place(city, country, (Support(field="city", span=span, rule=rule),))


def theme_of(signs: str, spoken: Spoken) -> tuple[Span | None, tuple[Support, ...]]:
    """Return the theme of a gathering, without its marks."""
    for sentence in spoken:
        found = _THEME.search(signs, *sentence)
        if found:
            span = Span(*found.span(found.lastgroup or 0))
            return span, (Support(field="theme", span=span, rule="theme"),)
    return None, ()
