"""Dates in Chinese: regular forms, one pattern."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from events.extraction.dates.reading import Context, Found, NoAnchor, Reading
from events.extraction.dates.relative import FIVE_YEAR_PLANS
from events.extraction.dates.tense import AHEAD, BACK, UNTOLD, year_of
from events.extraction.dates.values import checked, duration, shifted, to_edtf, week
from events.extraction.hanzi import DIGITS, HAN, plain

_N = r"(?:[0-9０-９]{1,3}|[一二两三四五六七八九十廿卅]{1,3})"
_Y = r"(?:[0-9０-９]{4}|[一二][〇零○0一二三四五六七八九]{3})"
_ASIDE = r"(?:\([^()]{1,6}\)|[上下]午)?"  # "(周五)" behind a day
_ON = r"(?:\s?\((?:周|星期|礼拜)?[一二三四五六日天]\))?"  # "(周五)" that belongs to a day
_TO = rf"{_ASIDE}(?:起|开始)?(?:至|到|[-—–~～]{{1,2}})"
_YEARS = {"今年": 0, "本年": 0, "去年": -1, "前年": -2, "明年": 1, "后年": 2}
_DAYS = {"前天": -2, "前日": -2, "后天": 2} | {
    day + part: shift
    for day, shift in (("昨", -1), ("今", 0), ("明", 1))
    for part in "天日晨早午晚夜"
}
_MONTHS = {"本月": 0, "这个月": 0, "上月": -1, "上个月": -1, "下月": 1, "下个月": 1}
_WEEKS = {"上": -1, "本": 0, "这": 0, "下": 1, "": 0}
_EDGE = {"初": "START", "上旬": "START", "中旬": "MID", "下旬": "END", "底": "END", "末": "END"}
_UNITS = {"天": "D", "日": "D", "周": "W", "星期": "W", "个月": "M", "年": "Y", "小时": "TH"}
_WORKDAYS = "一二三四五六日天"
_YEAR_WORD = "|".join(_YEARS)
_SAME_YEAR = {"同年": 0, "当年": 0, "翌年": 1, "次年": 1}  # counted from the year told last

# Characters before 明, 今 and 前 that make other words of them: 光明日报, 至今在, 目前日方
_IN_TOMORROW, _IN_TODAY, _IN_DAYS = (
    "文说证声透聪发表阐黎昆光清简开鲜显",
    "至如当现迄从古而",
    "提目日之以当先此今战然",
)
_IN_YEARS = "0-9年历每青少中成老大新往常童近当多几前后半整"  # before 年 of another word
_MIDDLE = "国华外心医央科小东西级青共学文非欧美日俄韩"  # behind 中 that is none of the year
_AHEAD = re.compile("[将拟]|定[于在]|预[计定]|计划|下[周月]")
_CLAUSE = 14  # characters before a day that tell whether it is to come

_REPUBLIC = 1911  # years of the Republic count from it: 106年5月16日 is in 2017
_HEAD = 600  # characters in which a dateline stands
_WIRED = re.compile("(?:综合)?(?:外电|专电|电|讯|消息)(?!视|话|子|息)")

_FIRST = '(“"「『0-9０-９一二两三四五六七八九十廿卅上下今明昨去前后本这个第周星礼当同次翌每为年民'
_PATTERN = re.compile(
    rf"""(?=[{_FIRST}])(?:  # rejects most characters soonest
    (?P<plan>[“"「『]?(?P<nth>十[一二三四五六七八九]?)五[”"」』]?(?:规划)?(?:时期|期间)?(?<![十五]))
  | (?P<decade>(?P<dy>(?:1[5-9]|20)[0-9]0)年代|(?:(?P<century>{_N}|上)世纪)?
      (?P<tens>[1-9一二三四五六七八九]0?|[一二三四五六七八九]十)年代)
  | (?P<numeric>(?<![0-9A-Za-z/.-])(?:
      (?P<ny>(?:19|20)[0-9]{{2}})(?P<nmark>[-/.])(?P<nm>[0-9]{{1,2}})(?P=nmark)(?P<nd>[0-9]{{1,2}})
      |(?P<ed>[0-9]{{1,2}})\.(?P<em>[0-9]{{1,2}})\.(?P<ey>(?:19|20)[0-9]{{2}}))(?![0-9/.-]))
  | (?P<whole>(?P<number>{_N}|[一二]十[一]?)世纪)
  | (?P<years>(?P<from>{_Y})\s?年?{_TO}\s?(?P<until>{_Y})\s?年)
  | (?P<quarter>(?:(?P<qyear>{_Y}\s?年|{_YEAR_WORD})的?)?
      (?:第?\s?(?P<q>[一二三四1-4])\s?季度|前(?P<fq>[一二两三])个?季度|(?P<half>上|下)半年))
  | (?P<days>(?P<dyear>(?:{_Y}|1[01][0-9](?=年[0-9]{{1,2}}月))\s?年\s?|(?:民国)[0-9]{{1,3}}年
        |{_YEAR_WORD}|{"|".join(_SAME_YEAR)})?
      (?:(?P<month>{_N})\s?月(?:份)?\s?|(?P<rel>{"|".join(_MONTHS)}|[本上下]\([0-9]{{1,2}}\)月))
      (?:(?P<day>{_N})\s?[日号]?
          (?:{_TO}(?:(?:(?P<year2>{_Y})年)?(?P<month2>{_N})月)?(?P<day2>{_N})[日号]{_ON}
            |[、和及与](?P<and>{_N})[日号])
        |(?P<one>{_N})\s?[日号]{_ON}|{_TO}(?P<until_month>{_N})月(?!{_N})|(?P<edge>[初底末]|[上中下]旬))?)
  | (?P<slashed>(?<![0-9/.])(?P<sm>[0-9]{{1,2}})/(?P<sd>[0-9]{{1,2}})(?=\s?\([{_WORKDAYS}]\)))
  | (?P<edged>(?<![{_IN_YEARS}])年[底末初](?![级中{_WORKDAYS}]))
  | (?P<year>(?:(?P<y>{_Y})\s?年(?:度)?|民国(?P<roc>[0-9]{{1,3}})年|{_YEAR_WORD})
      (?:年?(?:[初底末]|中(?![{_MIDDLE}]))(?!期))?)
  | (?P<weekday>(?P<w>[上本这下]?)个?(?:周|星期|礼拜)(?P<wd>[{_WORKDAYS}]))(?![期年])
  | (?P<week>(?P<wk>[上本这下])个?(?:周|星期)(?P<weekend>末)?)
  | (?P<both>(?:今明|昨今)[两二][天日])
  | (?P<relday>(?<![{_IN_DAYS}])[前后]天|(?<![{_IN_DAYS}])前日(?![本方元军常程子企债韩中美俄产报])
      |(?<!年前的)[今昨](?:[天日晨早午晚夜](?:\([0-9]{{1,2}}[日号]\))?|\([0-9]{{1,2}}日?\)[日天]?)|(?<![{_IN_TODAY}])[今昨](?=[在于与对就已起宣举召开闭揭盛隆])
      |(?<![{_IN_TOMORROW}])明(?:[天日晨早午晚夜](?:\([0-9]{{1,2}}[日号]\))?|\([0-9]{{1,2}}日?\)[日天]?)|(?<![{HAN}])明(?=[在于起]))
  | (?P<same>当天|当日|同日|(?<![此各本这首每多二两])次日|翌日|第二天)
  | (?P<ago>(?P<an>{_N})(?P<au>天|周|个星期|个月|年)(?P<way>前|后(?!的今天)))
  | (?P<often>每[年月周天日])
  | (?P<span>(?:为期)?(?P<sn>{_N})(?P<su>天|周|个星期|个月|年|个?小时)(?:间|里|来)?)
  | (?P<bareday>(?<![0-9一二三四五六七八九十月复某有第每终整])
      (?:(?![两二三四五六七八九]日(?!\(|[上下]午))(?P<b1>{_N})日(?:(?:{_TO}|(?P<listed>[、和及与]))(?P<b2>{_N})日)?{_ON}
        |(?P<c1>[0-9]{{1,2}})[至到-](?P<c2>[0-9]{{1,2}})日
        |\((?P<d1>[0-9]{{1,2}})\)日)(?![本元圆均])) )
    """,
    re.VERBOSE,
)


def number(printed: str) -> int:
    """Return the number that digits of any width or Chinese numerals to 99 write."""
    if not printed.strip("0123456789０１２３４５６７８９"):
        return int(printed)
    printed = printed.replace("廿", "二十").replace("卅", "三十")
    if "十" in printed:
        tens, _, ones = printed.partition("十")
        return 10 * DIGITS.get(tens, 1) + DIGITS.get(ones, 0)
    return int("".join(str(DIGITS[digit]) for digit in printed))


def findings(text: str, reference: date | None) -> Iterator[Found]:
    """Yield every time expression of a Chinese text, as ``grammar.findings`` does for English."""
    context = Context(text, reference)
    for match in _PATTERN.finditer(plain(text)):
        rule = match.lastgroup or ""
        context.anchor = None
        try:
            reading = _READERS[rule](match, context)
        except NoAnchor:
            reading = Reading("DATE", "")
        except OverflowError:
            continue
        if reading is not None:
            context.note(reading.value)
            _take_dateline(match, reading, context)
            wide = _opened(match, reading)
            alone = reading.edtf if wide != reading else None
            yield Found(match.start(), match.end(), rule, wide, context.anchor, alone)


def _take_dateline(match: re.Match[str], reading: Reading, context: Context) -> None:
    """Count from the day of a dateline on: "今天" of "新华社北京9月9日电" is 9 September."""
    if match.start() < _HEAD and _WIRED.match(match.string, match.end()):
        day = re.fullmatch(r"\d{4}-\d\d-\d\d", reading.edtf or "")
        context.reference = date.fromisoformat(day[0]) if day else context.reference


def _dated(value: str, edge: str = "") -> Reading:
    return Reading("DATE", value, to_edtf(value, edge))


def _opened(match: re.Match[str], reading: Reading) -> Reading:
    """Open the side of "2009年以来" and of "到2015年"."""
    if not reading.edtf or not re.fullmatch(r"\d{4}(-\d\d){0,2}", reading.edtf):
        return reading
    if re.match("以来|至今|起", match.string[match.end() : match.end() + 2]):
        return reading._replace(edtf=f"{reading.edtf}/..")
    if re.search("(?:[到至]|截至|截止)$", match.string[max(0, match.start() - 2) : match.start()]):
        return reading._replace(edtf=f"../{reading.edtf}")
    return reading


def _year_of(printed: str | None, context: Context) -> int | None:
    if not printed:
        return None
    if printed in _SAME_YEAR:
        told = int(context.last[:4]) if context.last[:4].isdigit() else context.today.year
        return told + _SAME_YEAR[printed]
    printed = printed.removeprefix("民国")
    if printed in _YEARS:
        return context.today.year + _YEARS[printed]
    year = number(printed.strip().rstrip("年度").strip())
    return year + _REPUBLIC if year < _REPUBLIC else year


def _plan(match: re.Match[str], _: Context) -> Reading | None:
    origin, length, first = FIVE_YEAR_PLANS
    nth = number(match["nth"])
    start = origin + length * nth
    return Reading("DURATION", "P5Y", f"{start}/{start + length - 1}") if nth >= first else None


def _decade(match: re.Match[str], context: Context) -> Reading:
    if match["dy"]:
        return _dated(match["dy"][:3])
    tens = number(match["tens"])
    tens = tens if tens >= 10 else 10 * tens  # 9 and 90 are one decade
    if match["century"] == "上":
        century = context.today.year // 100 - 1
    elif match["century"]:
        century = number(match["century"]) - 1
    else:
        now = (context.reference or date(2000, 1, 1)).year
        century = now // 100 - (tens > now % 100)
    return _dated(f"{century:02}{tens // 10}")


def _numeric(match: re.Match[str], _: Context) -> Reading | None:
    """Read 2024-09-06, 2024/9/6 and 23.09.2014."""
    year, month, day = (
        match["ny"] or match["ey"],
        match["nm"] or match["em"],
        match["nd"] or match["ed"],
    )
    whole = checked(f"{year}-{int(month):02}-{int(day):02}")
    return Reading("DATE", whole, whole) if whole else None


def _century(match: re.Match[str], _: Context) -> Reading:
    return _dated(f"{number(match['number']) - 1:02}XX")


def _years(match: re.Match[str], _: Context) -> Reading | None:
    whole = checked(f"{number(match['from']):04}/{number(match['until']):04}")
    return Reading("DATE", whole[:4], whole) if whole else None


def _quarter(match: re.Match[str], context: Context) -> Reading:
    year = _year_of(match["qyear"], context)
    if year is None:
        year = context.today.year
    if match["fq"]:
        months = f"{year:04}-01/{year:04}-{3 * number(match['fq']):02}"
        return Reading("DATE", f"{year:04}", months)
    part = f"Q{number(match['q'])}" if match["q"] else f"H{1 + (match['half'] == '下')}"
    return _dated(f"{year:04}-{part}")


def _days(match: re.Match[str], context: Context) -> Reading | None:
    """Read 2014年9月18日, 9月18日至20日, 9月28日至10月2日, 本月7日, 9月下旬, 去年12月."""
    if match["rel"]:
        base = shifted(context.today, _MONTHS[re.sub(r"\(\d+\)", "", match["rel"])], "M")
        year: int | None = int(base[:4])
        month = int(base[5:7])
    else:
        year, month = _year_of(match["dyear"], context), number(match["month"])
    if not 1 <= month <= 12:  # months
        return None
    printed = match["day"] or match["one"]
    day = number(printed) if printed else None
    if year is None and context.reference:
        year = year_of(context, month, day, _told(match))
    lead = f"{year:04}" if year else "XXXX"
    if match["until_month"]:
        return _months(lead, month, number(match["until_month"]))
    if day is None:
        return _dated(f"{lead}-{month:02}", _EDGE.get(match["edge"] or "", ""))
    first = checked(f"{lead}-{month:02}-{day:02}")
    if first is None or match["one"]:
        return Reading("DATE", first, first) if first else None
    return _range(match, first)


def _months(lead: str, first: int, last: int) -> Reading | None:
    """Return a range of months: 3月至5月, 11月至2月."""
    end = f"{int(lead) + 1:04}" if last < first and lead != "XXXX" else lead
    whole = checked(f"{lead}-{first:02}/{end}-{last:02}")
    return Reading("DATE", f"{lead}-{first:02}", whole) if whole else None


def _range(match: re.Match[str], first: str) -> Reading | None:
    last_month = number(match["month2"]) if match["month2"] else int(first[5:7])
    lead = f"{number(match['year2']):04}" if match["year2"] else first[:4]
    if not match["year2"] and last_month < int(first[5:7]) and lead != "XXXX":
        lead = f"{int(lead) + 1:04}"
    last = checked(f"{lead}-{last_month:02}-{number(match['day2'] or match['and']):02}")
    return _together(first, last, listed=match["and"] is not None)


def _year(match: re.Match[str], context: Context) -> Reading:
    named = next((name for name in _YEARS if match[0].startswith(name)), None)
    year = _year_of(named or match["y"] or match["roc"], context)
    return _dated(f"{year:04}")


def _edged(_: re.Match[str], context: Context) -> Reading:
    """Read 年底 and 年初, of this year."""
    return _dated(f"{context.today.year:04}")


def _slashed(match: re.Match[str], context: Context) -> Reading | None:
    """Read 5/3(六): month and day with a day of the week behind."""
    month, day = int(match["sm"]), int(match["sd"])
    if not 1 <= month <= 12:
        return None
    year = year_of(context, month, day, _told(match))
    whole = checked(f"{year:04}-{month:02}-{day:02}")
    return Reading("DATE", whole, whole) if whole else None


def _weekday(match: re.Match[str], context: Context) -> Reading:
    today, wanted = context.today, min(_WORKDAYS.index(match["wd"]), 6)
    if match["w"]:
        monday = today - timedelta(today.weekday())
        return _dated(str(monday + timedelta(7 * _WEEKS[match["w"]] + wanted)))
    back = (today.weekday() - wanted) % 7
    ahead = back and _told(match) == AHEAD
    return _dated(str(today + timedelta(7 - back if ahead else -back)))


def _week(match: re.Match[str], context: Context) -> Reading:
    value = week(context.today + timedelta(7 * _WEEKS[match["wk"]]))
    return _dated(value + ("-WE" if match["weekend"] else ""))


def _relative_day(match: re.Match[str], context: Context) -> Reading:
    shift = _DAYS.get(match[0], _DAYS.get(f"{match[0][0]}日", 0))
    return _dated(str(context.today + timedelta(shift)))


def _both(match: re.Match[str], context: Context) -> Reading:
    first = context.today - timedelta(match[0][0] == "昨")
    last = first + timedelta(1)
    return Reading("DATE", str(first), f"{first}/{last}")


def _same(match: re.Match[str], context: Context) -> Reading:
    day = context.counted_from(context.day)
    return _dated(str(day + timedelta(match[0] in {"次日", "翌日", "第二天"})))


def _ago(match: re.Match[str], context: Context) -> Reading:
    unit = _UNITS[match["au"].replace("个星期", "星期")]
    sign = -1 if match["way"] == "前" else 1
    value = shifted(context.today, sign * number(match["an"]), unit)
    text = to_edtf(value)
    return Reading("DATE", value, f"{text}~" if text and unit in {"M", "Y"} else text)


def _often(match: re.Match[str], _: Context) -> Reading:
    return Reading("SET", duration("1", _UNITS["个月" if match[0][1] == "月" else match[0][1]]))


def _span(match: re.Match[str], _: Context) -> Reading:
    unit = _UNITS[match["su"].replace("个星期", "星期").replace("个小时", "小时")]
    return Reading("DURATION", duration(str(number(match["sn"])), unit))


def _bare_day(match: re.Match[str], context: Context) -> Reading | None:
    """Read 7日 and 15至16日: in the month, this one or the next to it, that brings it nearest."""
    printed, until = match["b1"] or match["c1"] or match["d1"], match["b2"] or match["c2"]
    day, today = number(printed), context.today
    base = today
    if day > today.day + 3 and _told(match) != AHEAD:
        before = today.replace(day=1) - timedelta(1)
        ahead, back = day - today.day, today.day + before.day - day
        base = today if ahead < back else before
    elif day < today.day - 3 and _told(match) == AHEAD:
        base = date.fromisoformat(shifted(today.replace(day=1), 1, "M") + "-01")
    first = checked(f"{base.year:04}-{base.month:02}-{day:02}")
    if first is None or not until:
        return Reading("DATE", first, first) if first else None
    last = checked(f"{base.year:04}-{base.month:02}-{number(until):02}")
    return _together(first, last, listed=match["listed"] is not None)


def _together(first: str, last: str | None, *, listed: bool) -> Reading | None:
    """Return two days as a range; as a set where they are listed and not next to each other."""
    if last is None:
        return None
    apart = listed and int(last[-2:]) - int(first[-2:]) != 1
    whole = checked(f"{{{first},{last}}}" if apart else f"{first}/{last}")
    return Reading("DATE", first, whole) if whole else None


def _told(match: re.Match[str]) -> int:
    """Return AHEAD where the words before a day in its clause say that it is to come.

    BACK is a day since when something is so.
    """
    if match.string.startswith(("以来", "至今"), match.end()):
        return BACK
    before = match.string[max(0, match.start() - _CLAUSE) : match.start()]
    clause = re.split("[,;:。!?，；：]", before)[-1]
    return AHEAD if _AHEAD.search(clause) else UNTOLD


_READERS = {
    "plan": _plan,
    "decade": _decade,
    "numeric": _numeric,
    "whole": _century,
    "years": _years,
    "quarter": _quarter,
    "days": _days,
    "year": _year,
    "edged": _edged,
    "slashed": _slashed,
    "weekday": _weekday,
    "week": _week,
    "relday": _relative_day,
    "both": _both,
    "same": _same,
    "ago": _ago,
    "often": _often,
    "span": _span,
    "bareday": _bare_day,
}
