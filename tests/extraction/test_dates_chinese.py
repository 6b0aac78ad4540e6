"""Dates as Chinese news prints them."""

from datetime import date

import pytest

from events.extraction.dates import find_dates
from events.vocabulary import TimeKind

SUNDAY = date(2014, 9, 28)

ROWS = [
    ("2014年9月18日，论坛开幕。", ["2014-09-18"], "whole"),
    ("论坛于9月18日举行。", ["2014-09-18"], "without a year"),
    ("论坛将于10月8日举行。", ["2014-10-08"], "soon"),
    ("去年12月，他来访。", ["2013-12"], "month of last year"),
    ("今年9月18日", ["2014-09-18"], "day of this year"),
    ("2013年9月", ["2013-09"], "month"),
    ("2013年", ["2013"], "year"),
    ("去年", ["2013"], "last year"),
    ("前年", ["2012"], "the year before last"),
    ("本月7日", ["2014-09-07"], "day of this month"),
    ("上月底", ["2014-08-21~/2014-08-31~"], "end of last month"),
    ("9月下旬", ["2014-09-21~/2014-09-30~"], "last third"),
    ("7日，他表示", ["2014-09-07"], "day alone"),
    ("25日至26日", ["2014-09-25/2014-09-26"], "days alone"),
    ("9月18日至20日", ["2014-09-18/2014-09-20"], "range"),
    ("9月28日至10月2日", ["2014-09-28/2014-10-02"], "over a month end"),
    ("12月30日至1月2日", ["2014-12-30/2015-01-02"], "over a year end"),
    ("9月18日和19日", ["2014-09-18/2014-09-19"], "adjacent"),
    ("9月18日和25日", ["{2014-09-18,2014-09-25}"], "days apart"),
    ("2011年至2015年", ["2011/2015"], "years"),
    ("2011-2015年", ["2011/2015"], "years, hyphen"),
    ("今年上半年", ["2014-01/2014-06"], "half of this year"),
    ("2013年第三季度", ["2013-07/2013-09"], "quarter"),
    ("一季度", ["2014-01/2014-03"], "quarter of this year"),
    ("“十二五”时期", ["2011/2015"], "plan, in marks"),
    ("十三五期间", ["2016/2020"], "plan, bare"),
    ("2010年以来", ["2010/.."], "since"),
    ("到2015年", ["../2015"], "by"),
    ("20世纪", ["19XX"], "century"),
    ("上世纪90年代", ["199X"], "decade of the last century"),
    ("二十世纪八十年代", ["198X"], "decade in numerals"),
    ("今天", ["2014-09-28"], "today"),
    ("昨日", ["2014-09-27"], "yesterday"),
    ("明天", ["2014-09-29"], "tomorrow"),
    ("周三", ["2014-09-24"], "weekday, the latest"),
    ("上周五", ["2014-09-19"], "weekday of last week"),
    ("上周", ["2014-09-15/2014-09-21"], "last week"),
    ("三年前", ["2011~"], "years back"),
    ("10天前", ["2014-09-18"], "days back"),
    ("9月18日开幕，次日闭幕", ["2014-09-18", "2014-09-19"], "the next day"),
    ("9月18日，此次日方代表团到访", ["2014-09-18"], "no next day"),
    ("二〇一四年九月十八日", ["2014-09-18"], "in numerals"),
    ("２０１４年９月１８日", ["2014-09-18"], "full-width digits"),
    ("2月30日", [], "not in the calendar"),
    ("2014年13月", [], "no such month"),
    ("100日元", [], "yen"),
    ("2014-09-06 16:10", ["2014-09-06"], "digits"),
    ("2014/9/6", ["2014-09-06"], "digits, slashes"),
    ("06.09.2014", ["2014-09-06"], "digits, day first"),
    ("103年9月6日", ["2014-09-06"], "year of the Republic"),
    ("今（28）日", ["2014-09-28"], "today with its number"),
    ("昨在台北表示", ["2014-09-27"], "yesterday in one character"),
    ("今明兩天", ["2014-09-28/2014-09-29"], "today and tomorrow"),
    ("週三，兩年後", ["2014-09-24", "2016~"], "traditional characters"),
    ("今年前三季度", ["2014-01/2014-09"], "the first quarters"),
    ("1970年代", ["197X"], "decade in digits"),
    ("一连两日", [], "two days long"),
    ("新华社北京9月9日电 今天，9日", ["2014-09-09"] * 3, "counted from the dateline"),
    ("2014 年 9 月", ["2014-09"], "spaces round the digits"),
    ("为期两天，每年一次", [], "durations and recurring times"),
    ("15至16日，3-4日", ["2014-09-15/2014-09-16", "2014-09-03/2014-09-04"], "two days of a month"),
    ("9月26日（周五）至28日", ["2014-09-26/2014-09-28"], "a range with a weekday inside"),
    ("9月26日起至28日", ["2014-09-26/2014-09-28"], "a range from ... on"),
    ("2014年12月30日至2015年1月2日", ["2014-12-30/2015-01-02"], "a range with both years"),
    ("二０一四年九月八日", ["2014-09-08"], "in numerals with a round nought"),
    ("今早，昨午，明晚", ["2014-09-28", "2014-09-27", "2014-09-29"], "parts of days"),
    ("今（28日）在台北", ["2014-09-28"], "today with its day"),
    ("论坛昨举行，會議今開幕", ["2014-09-27", "2014-09-28"], "one character before holding"),
    ("昨宣布，今起", ["2014-09-27", "2014-09-28/.."], "one character before a verb"),
    ("前日在港", ["2014-09-26"], "the day before yesterday"),
    ("昨今兩日", ["2014-09-27/2014-09-28"], "yesterday and today"),
    ("光明日报，文明与发展，说明日程", [], "明 inside a word is no tomorrow"),
    ("至今已举办三届，目前日方，目前天津，今后天气", [], "今, 前 and 后 inside other words"),
    (
        "三日（周日），三日上午，三日",
        ["2014-09-03", "2014-09-03"],
        "a day or three days",
    ),
    ("将于2日举行，论坛定于8日至9日", ["2014-10-02", "2014-10-08/2014-10-09"], "days to come"),
    ("9月26日（周五）举行，今日（28日）", ["2014-09-26", "2014-09-28"], "one day told twice"),
    ("（吉隆坡30日讯）", ["2014-09-30"], "some days ahead"),
    ("将于6月8日举行", ["2015-06-08"], "a day of the next year"),
    ("30日举行，9日举行", ["2014-09-30", "2014-09-09"], "the month that brings it nearest"),
    ("8日及9日，8日和20日", ["2014-09-08/2014-09-09", "{2014-09-08,2014-09-20}"], "days listed"),
    ("25年前的今天", ["1989~"], "the same day of another year"),
    ("42年后的今天，会馆落成", ["2014-09-28"], "today, so long after"),
    ("9 月 8 日，（8）日", ["2014-09-08", "2014-09-08"], "spaces, and a day in brackets"),
    ("2014年中国医学大会，2014年中举行", ["2014", "2014"], "中 of another word, and the middle"),
    ("许立明与他，会议明在台北举行，明在台北", ["2014-09-29"], "a name that ends with 明"),
    ("十月廿五日，廿二日", ["2014-10-25", "2014-09-22"], "twenties in one character"),
    ("3月至5月，2013年11月至2月", ["2014-03/2014-05", "2013-11/2014-02"], "ranges of months"),
    (
        "2008年成立，同年6月举行，翌年3月落幕",
        ["2008", "2008-06", "2009-03"],
        "months of the year told last",
    ),
    ("年底前，去年年底，青年底气，大年初一", ["2014", "2013"], "the end of the year"),
    ("民國103年，民國98年5月6日", ["2014", "2009-05-06"], "years of the Republic by name"),
    ("10/3（五）登場，1/2的人", ["2014-10-03"], "a slash and a day of the week"),
    ("将于周三举行，周三举行", ["2014-10-01", "2014-09-24"], "a weekday to come"),
    ("12月以来", ["2013-12/.."], "since a month that is past"),
    ("本（9）月10日至12日", ["2014-09-10/2014-09-12"], "this month with its number"),
    ("从9月10日开始到10月2日结束", ["2014-09-10/2014-10-02"], "a range that begins and ends"),
    (
        "2013 年举行，2014 年第二季度，2011 至 2013 年",
        ["2013", "2014-04/2014-06", "2011/2013"],
        "years with spaces",
    ),
    ("日复一日，某一日", [], "day after day"),
    ("9月18日开幕，翌日闭幕", ["2014-09-18", "2014-09-19"], "the next day, another word"),
]


@pytest.mark.parametrize(("text", "edtf"), [pytest.param(t, e, id=why) for t, e, why in ROWS])
def test_what_is_dated(text, edtf):
    mentions = find_dates(text, reference=SUNDAY, language="zh")
    assert [m.edtf for m in mentions if m.kind is TimeKind.DATE] == edtf


def test_without_a_day_of_publication():
    mentions = find_dates("去年9月18日，9月18日，今天", reference=None, language="zh")
    assert [(m.text, m.edtf) for m in mentions] == [
        ("去年9月18日", None),
        ("9月18日", "XXXX-09-18"),
        ("今天", None),
    ]
