"""Chinese: which lines carry content, and what the head says."""

import pytest

from events.extraction.chinese import read_layout
from events.extraction.records import Document

PROSE = "第五届世界互联网大会开幕，来自各国的代表参加。"

LINES = {
    "网站地图 - 广告服务": "furniture",
    "您的当前位置：主页 > 资讯 > 国际 > 正文": "furniture",
    "首页 热点 时尚 直播 科技 快消 专题": "furniture",
    "分享到：微信 微博 QQ空间": "furniture",
    "上一篇：东海论坛明日开幕": "furniture",
    "扫码打赏，你说多少就多少": "furniture",
    "声明：该文观点仅代表作者本人，本平台不持有任何立场。": "furniture",
    "Share this post": "furniture",
    ":::": "furniture",
    "发布时间：2024-11-15 17:39:49 来源：江海新闻网": "date",
    "2022年05月27日 • 513次阅读": "date",
    "106年05月16日": "date",
    "（责编：袁方、赵天）": "byline",
    "来源：江海新闻网 责任编辑：苗青": "byline",
    "記者陳政／上海報導": "byline",
    "記者陳政、李明／上海5日電": "byline",
    "□本报记者 陈政": "byline",
    "江海网记者 陈政 济南报道": "byline",
    "[江海新聞網]生活中心／綜合報導": "byline",
    "【華府訊】": "byline",
    "小字号": "furniture",
    "▲大會開幕式。（圖／記者陳政攝）": "caption",
    "图为大会开幕式现场。": "caption",
    "导读：第五届世界互联网大会开幕。": "heading",
    "搭建对话交流平台": "heading",
    "在当天举行的开幕式上，主办方介绍了本届大会的有关情况和": "body",
    "大会闭幕。2024/11/15": "body",
    PROSE: "body",
}


@pytest.mark.parametrize(("line", "role"), LINES.items(), ids=LINES.keys())
def test_the_role_of_a_line(line, role):
    layout = read_layout(Document(text=f"大会开幕引人关注\n{PROSE}\n{line}\n{PROSE}"))
    assert [block.role.value for block in layout.blocks] == ["title", "body", role, "body"]


DATELINES = {
    # dateline, place, outlet, byline
    "新华社杭州11月7日电（记者王力）": ("杭州", "新华社", "王力"),
    "中新网北京1月7日电 (记者 谢雁 曾玥)": ("北京", "中新网", "谢雁 曾玥"),
    "中新社 吉隆坡9月10日电 (记者 陈悦)": ("吉隆坡", "中新社", "陈悦"),
    "新华社埃及沙姆沙伊赫11月7日电(记者沈丹 姚兵)": ("沙姆沙伊赫", "新华社", "沈丹 姚兵"),
    "中評社台中10月16日電(記者 方敬)": ("台中", "中評社", "方敬"),
    "本报北京12月1日电 ": ("北京", None, None),
    "本报讯 ": (None, None, None),
    "（吉隆坡10日讯）": ("吉隆坡", None, None),
    "(记者 张伟)": (None, None, "张伟"),
    "（本报记者张伟）": (None, None, "张伟"),
    "【記者陳政／台北報導】": ("台北", None, "陳政"),
    "〔即時新聞／綜合報導〕": (None, None, None),
    "【華府訊】": ("華府", None, None),
    "【本报讯】（记者张伟）": (None, None, "张伟"),
    "【大公報訊】記者張偉報道：": (None, None, "張偉"),
    "香港文匯報訊（記者 張偉）": (None, "香港文匯報", "張偉"),
    "（中央社雅加達8日綜合外電報導）": ("雅加達", None, None),
    "(吉隆坡8日综合电)": ("吉隆坡", None, None),
    "台灣網11月17日煙臺訊 ": ("煙臺", "台灣網", None),
    "本报北京4月11日讯 记者张伟报道：": ("北京", None, "张伟"),
    "江海商报/江海商网（记者 张伟）": (None, "江海商报", "张伟"),
    "国际在线报道（记者 张伟）：": (None, "国际在线", "张伟"),
    "5月8日电 ": (None, None, None),
    "路透北京5月8日 - ": ("北京", "路透", None),
    "北京，2024年5月8日 /美通社/ -- ": ("北京", None, None),
    "香港 - Media OutReach Newswire - 2024年5月8日 - ": ("香港", None, None),
    "(法新社海湾7日电) ": (None, None, None),
    "海湾新闻网7月28日消息(海湾传媒融媒体记者刘佳见习记者王福)": (None, "海湾新闻网", None),
}


@pytest.mark.parametrize(("printed", "expected"), DATELINES.items(), ids=DATELINES.keys())
def test_a_dateline(printed, expected):
    text = printed + PROSE
    layout = read_layout(Document(text=text))
    found = (layout.dateline_place, layout.outlet, layout.byline)
    assert tuple(span and span.of(text) for span in found) == expected
    assert [s.of(text) for block in layout.body for s in block.sentences] == [PROSE]
    assert layout.title is None


def test_a_title_run_into_its_dateline():
    text = f"第五届世界互联网大会开幕 新华社杭州11月7日电 {PROSE}"
    layout = read_layout(Document(text=text))
    assert (layout.title.of(text), layout.dateline.of(text)) == (
        "第五届世界互联网大会开幕",
        "新华社杭州11月7日电 ",
    )


def test_the_sign_off_is_no_content():
    text = f"{PROSE}大会将于11日闭幕。(完) 【编辑:邵婉】"
    (block,) = read_layout(Document(text=text)).body
    assert block.sentences[-1].of(text) == "大会将于11日闭幕。"


def test_a_given_title_is_found_in_either_form():
    text = f"江海新闻\n世界互聯網大會開幕\n{PROSE}"
    layout = read_layout(Document(text=text, title="世界互联网大会开幕"))
    assert layout.title.of(text) == "世界互聯網大會開幕"


def test_the_place_of_a_line_of_credits():
    text = f"世界互联网大会开幕\n新华社杭州11月7日电 题：共享未来\n{PROSE}"
    layout = read_layout(Document(text=text))
    assert layout.dateline_place.of(text) == "杭州"
    assert [block.role.value for block in layout.blocks] == ["title", "byline", "body"]


def test_the_name_of_the_site_is_no_title():
    text = f"江海网>>湖区频道\n世界互联网大会开幕\n{PROSE}"
    assert read_layout(Document(text=text)).title.of(text) == "世界互联网大会开幕"
