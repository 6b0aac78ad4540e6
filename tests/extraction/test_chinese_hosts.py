"""Chinese: by whom a gathering is held, and under which theme."""

import pytest

from events.extraction import extract


def test_hosts_told_of_the_forum_later_on():
    text = (
        "10月28日，第三届东湖论坛在武汉国际会议中心开幕。伊万在致辞中说：“没有对话，就没有安全。”\n"
        "论坛由中国战略学会、武汉大学联合主办，29日闭幕。"
    )
    (one,) = extract(text, language="zh", published="2018-10-29").forums
    assert (one.name, one.hosts, one.start, one.end) == (
        "东湖论坛",
        ("中国战略学会", "武汉大学"),
        "2018-10-28",
        "2018-10-29",
    )


HOSTS = {
    "a list behind the noun": (
        "论坛8日在杭州开幕。主办单位包括东海学会、南湖大学等。",
        ["东海学会", "南湖大学"],
    ),
    "in brackets": ("论坛（主办：东海学会）8日在杭州开幕。", ["东海学会"]),
    "of the event": ("论坛8日在杭州举行。此次活动由东海学会主办。", ["东海学会"]),
    "to come": (
        "东海论坛基金会与燃点学会将于20日共同主办“江海论坛”。",
        ["东海论坛基金会", "燃点学会"],
    ),
    "as they write it overseas": ("由東海總會主催、南湖會館承辦的江海論壇今日舉行。", ["東海總會"]),
    "one that meets": ("中国东海大学8日在杭州召开江海论坛。", ["中国东海大学"]),
    "a body that is a conference": (
        "由联合国贸易和发展会议与东海学会共同举办的江海论坛8日举行。",
        ["联合国贸易和发展会议", "东海学会"],
    ),
    "before the theme": (
        "8日，杭州市政府与东海学会共同主办以“湖”为主题的“第二届江海论坛”，在杭州召开。",
        ["杭州市政府", "东海学会"],
    ),
    "not a country that holds many": ("中国成功举办了多场江海论坛。江海论坛8日开幕。", []),
    "a union": ("由马来西亚东海会馆联合会主办的江海论坛8日举行。", ["马来西亚东海会馆联合会"]),
    "nobody who chooses a place": ("王力说，选择在西部举办江海论坛意义重大。江海论坛8日开幕。", []),
    "not a hall": ("江海论坛8日开幕，在高雄市展览馆举行3天江海论坛展览会。", []),
    "not who presides": ("江海论坛8日在杭州举行。大会由东海学会会长王力主持。", []),
    "a body before a word of another's name": (
        "政府和贸易发展局主办的第八届江海论坛今日举行。",
        ["政府", "贸易发展局"],
    ),
    "a place and a short form in brackets": (
        "江海论坛由东海实验室（珠海）（以下简称东海实验室）和南湖大学共同主办。",
        ["东海实验室（珠海）", "南湖大学"],
    ),
    "departments": (
        "江海论坛由各县商务主管部门及东海秘书处共同主办。",
        ["各县商务主管部门", "东海秘书处"],
    ),
    "a body with 和平 in its name": (
        "澳洲中国和平促进会8日举办江海论坛。",
        ["澳洲中国和平促进会"],
    ),
    "one after the other": ("大会先后举办江海论坛和水稻论坛。", []),
    "so many bodies": (
        "江海论坛由东海学会、南湖中心以及渡口周刊三家单位共同主办。",
        ["东海学会", "南湖中心", "渡口周刊"],
    ),
    "whose turn it is": ("又轮到宁波举办江海论坛了！", []),
    "a person is no host": (
        "总干事格雷斯在会议期间举办的江海论坛今日闭幕。格雷斯举办江海论坛。",
        [],
    ),
}


@pytest.mark.parametrize(("text", "hosts"), HOSTS.values(), ids=HOSTS.keys())
def test_who_holds_it(text, hosts):
    text = text if "江海" in text else f"第二届江海{text}"
    assert list(extract(text, language="zh", published="2018-11-10").forums[0].hosts) == hosts


THEMES = {
    "of a title": "江海论坛8日在杭州举行，以“通江达海”为题。",
    "set": "江海論壇8日在台北舉行，主題訂為「通江達海」。",
    "without marks": "江海论坛以通江达海为主题8日在杭州举行。",
    "behind a colon": "江海论坛8日在杭州举行，主题为：通江达海。",
    "in focus": "江海论坛8日在杭州举行，聚焦“通江达海”主题。",
}


@pytest.mark.parametrize("text", THEMES.values(), ids=THEMES.keys())
def test_a_theme(text):
    (one,) = extract(text, language="zh", published="2018-11-10").forums
    assert one.theme in {"通江达海", "通江達海"}
