"""Chinese: reports beside, inside and without others, a row a rule."""

import pytest

from events.extraction import extract

ROWS = {
    # the text, then what each statement in it is: who, kind, cue, content
    "what a paper gave out, and expects": (
        "海湾证券发表报告，预计明年经济增长放缓。",
        [("海湾证券", "indirect", "预计", "明年经济增长放缓")],
    ),
    "added in a sentence without a subject": (
        "王勇说，港口够用。在贸易收缩下，增长将放缓，并强调渡口没有关闭的必要。",
        [
            ("王勇", "indirect", "说", "港口够用"),
            ("王勇", "indirect", "强调", "渡口没有关闭的必要"),
        ],
    ),
    "added with its own words": (
        "王勇表示，预料增长为负，更直言“谁有信心，谁就天真。”",
        [
            ("王勇", "indirect", "表示", "预料增长为负"),
            ("王勇", "direct", "直言", "“谁有信心，谁就天真。”"),
        ],
    ),
    "as another says": (
        "院长王勇表示，渡口是福地，也如海湾协会理事李明所言，渡口是美地。",
        [("王勇", "indirect", "表示", "渡口是福地，也如海湾协会理事李明所言，渡口是美地")],
    ),
    "another on the other hand": (
        "主席王勇强调两国关系正处于关键时刻，李明则称期待坦诚交谈。总统李明离开。",
        [
            ("王勇", "indirect", "强调", "两国关系正处于关键时刻"),
            ("李明", "indirect", "称", "期待坦诚交谈"),
        ],
    ),
    "what somebody was asked": (
        "被问及机构预计增长将放缓时，王勇说：“不要押注衰弱。”",
        [("王勇", "direct", "说", "“不要押注衰弱。”")],
    ),
    "one whom another quotes at once": (
        "大使张越表示，王勇主席在论坛中指出，渡口改变了世界。",
        [("张越", "indirect", "表示", "王勇主席在论坛中指出，渡口改变了世界")],
    ),
    "a comma in brackets": (
        "外交部长吴明在智库「海湾研究中心」(Gulf Institute, GI)的研讨会发表演说表示，时间不多。",
        [("吴明", "indirect", "表示", "时间不多")],
    ),
    "an office and a ministry in marks": (
        "对于参选人可能访问美国，“外交部长”吴明上午受访说，原则一致。“外交部”表示，时间不多。",
        [
            ("吴明", "indirect", "说", "原则一致"),
            ("外交部", "indirect", "表示", "时间不多"),
        ],
    ),
    "she whom a country stands before": (
        "德国财长林纳表示，门槛过高。意大利总理梅洛并未出席会议。不过，她在社交媒体上写道，时间不多。",
        [
            ("林纳", "indirect", "表示", "门槛过高"),
            ("梅洛", "indirect", "写道", "时间不多"),
        ],
    ),
    "an office of a country, once more": (
        "德国总理林纳表示，门槛过高。法国总理梅洛说，港口够用。德国总理强调，时间不多。这位法国总理还说，机会难得。",
        [
            ("林纳", "indirect", "表示", "门槛过高"),
            ("梅洛", "indirect", "说", "港口够用"),
            ("林纳", "indirect", "强调", "时间不多"),
            ("梅洛", "indirect", "说", "机会难得"),
        ],
    ),
    "who leads the talks": (
        "负责主持会谈的美国国务卿卢比（Marco Rubi）表示，问题仍待厘清。",
        [("卢比", "indirect", "表示", "问题仍待厘清")],
    ),
    "in a message, and countries": (
        "贺电中称：“渡口愿与各方开展对话。”在外长会上，各国强调合作的意义。",
        [
            ("贺电", "direct", "称", "“渡口愿与各方开展对话。”"),
            ("各国", "indirect", "强调", "合作的意义"),
        ],
    ),
    "three characters thought, and why": (
        "对于升值，海湾经济学家认为是趋势，但不会马上升值。王勇说，港口够用。他表示之所以写信，是因为门槛过高。",
        [
            ("海湾经济学家", "indirect", "认为", "是趋势，但不会马上升值"),
            ("王勇", "indirect", "说", "港口够用"),
            ("王勇", "indirect", "表示", "之所以写信，是因为门槛过高"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS.keys())
def test_reports(text, expected):
    found = extract(text, language="zh", published="2023-03-08")
    assert [
        (one.speaker, one.kind, one.cue, " | ".join(part.of(text) for part in one.parts))
        for one in found.statements
    ] == expected
