"""Chinese: gatherings with number, days, place, hosts and theme."""

import pytest

from events.extraction import extract

ROWS = {
    # text: name, edition, start, end, city, country, hosts, theme
    "number, day and city": (
        "第五届世界互联网大会11月7日在浙江乌镇开幕。",
        ("世界互联网大会", 5, "2018-11-07", None, "乌镇", "中国", (), None),
    ),
    "the first": (
        "首届沙洲峰会11月7日在开罗开幕。",
        ("沙洲峰会", 1, "2018-11-07", None, "开罗", "埃及", (), None),
    ),
    "a year in front": (
        "2018中国国际大数据产业博览会11月4日至6日在贵州省贵阳市举行。",
        ("中国国际大数据产业博览会", None, "2018-11-04", "2018-11-06", "贵阳", "中国", (), None),
    ),
    "a year inside": (
        "博鳌亚洲论坛2018年年会11月8日至11日在海南博鳌举行。",
        ("博鳌亚洲论坛年会", None, "2018-11-08", "2018-11-11", "博鳌", "中国", (), None),
    ),
    "a city in the name": (
        "中非合作论坛北京峰会今天闭幕。",
        ("中非合作论坛北京峰会", None, None, "2018-11-10", "北京", "中国", (), None),
    ),
    "a length and the first day": (
        "为期三天的东海论坛9日在宁波拉开帷幕。",
        ("东海论坛", None, "2018-11-09", "2018-11-11", "宁波", "中国", (), None),
    ),
    "a length and the last day": (
        "11月9日，为期3天的第十一届北山论坛在京落下帷幕。",
        ("北山论坛", 11, "2018-11-07", "2018-11-09", "北京", "中国", (), None),
    ),
    "first and last day apart": (
        "第十七届世界华商大会10日在马来西亚吉隆坡开幕。大会将于11日闭幕。",
        ("世界华商大会", 17, "2018-11-10", "2018-11-11", "吉隆坡", "马来西亚", (), None),
    ),
    "held on one day": (
        "11月3日，湖区研讨会在昆明举行。",
        ("湖区研讨会", None, "2018-11-03", "2018-11-03", "昆明", "中国", (), None),
    ),
    "a hall in a city": (
        "由香港特别行政区政府及香港贸易发展局合办的第十六届亚洲金融论坛今日在香港会议展览中心举行开幕典礼。",
        (
            "亚洲金融论坛", 16, "2018-11-10", "2018-11-10", "香港", None,
            ("香港特别行政区政府", "香港贸易发展局"), None,
        ),
    ),
    "hosts with a word that parts inside": (
        "第六届数字建设峰会11月9日在福州开幕。峰会由国家发展和改革委员会、工业和信息化部、福建省人民政府共同主办。",
        (
            "数字建设峰会", 6, "2018-11-09", None, "福州", "中国",
            ("国家发展和改革委员会", "工业和信息化部", "福建省人民政府"), None,
        ),
    ),
    "hosts before the verb, in traditional characters": (
        "《經濟週報》與國立北陵大學共同主辦的「2018大師論壇」11月10日在新竹登場。",
        (
            "大師論壇", None, "2018-11-10", None, "新竹", None,
            ("經濟週報", "國立北陵大學"), None,
        ),
    ),
    "a theme": (
        "第二届江海论坛11月9日在南京开幕，以“通江达海，互利共赢”为主题。",
        ("江海论坛", 2, "2018-11-09", None, "南京", "中国", (), "通江达海，互利共赢"),
    ),
    "named by its theme": (
        "台北論壇基金會今明兩天在台中舉辦“衝擊下產經的關鍵解析”研討會。",
        (
            "衝擊下產經的關鍵解析研討會", None, "2018-11-10", "2018-11-11", "台中", None,
            ("台北論壇基金會",), None,
        ),
    ),
    "number between name and noun": (
        "《气候变化框架公约》第二十七次缔约方大会6日至18日在埃及沙姆沙伊赫举办。",
        (
            "《气候变化框架公约》缔约方大会", 27, "2018-11-06", "2018-11-18",
            "沙姆沙伊赫", "埃及", (), None,
        ),
    ),
    "by the dateline": (
        "新华社福州11月9日电 第六届沿海论坛9日开幕。",
        ("沿海论坛", 6, "2018-11-09", None, "福州", "中国", (), None),
    ),
    "no last day before the first": (
        "第六届沿海论坛9日在福州开幕。沿海论坛8日在福州闭幕。",
        ("沿海论坛", 6, "2018-11-09", None, "福州", "中国", (), None),
    ),
    "words that part names, behind a number": (
        "第三届长河高端产业及金融服务大会9日在苏州举行。",
        ("长河高端产业及金融服务大会", 3, "2018-11-09", "2018-11-09", "苏州", "中国", (), None),
    ),
    "words that part names, behind a verb of holding": (
        "东湖大学9日在武汉举办湖泊保护与利用国际研讨会。",
        (
            "湖泊保护与利用国际研讨会", None, "2018-11-09", "2018-11-09", "武汉", "中国",
            ("东湖大学",), None,
        ),
    ),
    "a theme, more words and the noun": (
        "首届“读懂长江”环球论坛9日在武汉开幕。",
        ("读懂长江环球论坛", 1, "2018-11-09", None, "武汉", "中国", (), None),
    ),
    "a theme with a colon": (
        "“湖区七十年：回顾与展望”学术研讨会9日在昆明召开。",
        (
            "湖区七十年：回顾与展望学术研讨会", None, "2018-11-09", "2018-11-09", "昆明", "中国",
            (), None,
        ),
    ),
    "quoted whole, whatever stands in it": (
        "“庆祝湖区学会成立四十周年暨新时代湖区学发展学术研讨会”9日在北京召开。",
        (
            "庆祝湖区学会成立四十周年暨新时代湖区学发展学术研讨会", None, "2018-11-09",
            "2018-11-09", "北京", "中国", (), None,
        ),
    ),
    "an abbreviation and a number inside": (
        "东岸经济合作组织（EECO）第二十七次领导人非正式会议9日在马尼拉举行。",
        (
            "东岸经济合作组织领导人非正式会议", 27, "2018-11-09", "2018-11-09", "马尼拉",
            "菲律宾", (), None,
        ),
    ),
    "a meeting of a forum": (
        "中国—东岸国家合作论坛第八次高官会9日在多哈开幕。",
        ("中国—东岸国家合作论坛高官会", 8, "2018-11-09", None, "多哈", "卡塔尔", (), None),
    ),
    "a forum of a forum": (
        "南湖论坛国际科技与创新论坛9日在香港举行。",
        ("南湖论坛国际科技与创新论坛", None, "2018-11-09", "2018-11-09", "香港", None, (), None),
    ),
    "two in one": (
        "2018两岸大学校长论坛暨科学技术研讨会9日在烟台举行。",
        (
            "两岸大学校长论坛暨科学技术研讨会", None, "2018-11-09", "2018-11-09", "烟台", "中国",
            (), None,
        ),
    ),
    "number in brackets behind the year": (
        "2018（第四届）中国湖区产业论坛9日在昆明举行。",
        ("中国湖区产业论坛", 4, "2018-11-09", "2018-11-09", "昆明", "中国", (), None),
    ),
    "hosts, not who guides": (
        "9日，由东湖学会指导，南湖社科院与市政府新闻办主办的第二届江海论坛在南京举行。",
        (
            "江海论坛", 2, "2018-11-09", "2018-11-09", "南京", "中国",
            ("南湖社科院", "市政府新闻办"), None,
        ),
    ),
    "hosts, not who carries it out": (
        "由北岸学联承辦、東湖市青年局主辦的「科技趨勢論壇」9日在桃園登場。",
        ("科技趨勢論壇", None, "2018-11-09", None, "桃園", None, ("東湖市青年局",), None),
    ),
    "hosts, some of two words": (
        "由東湖促進會、國際展覽與項目協會、國際大會及會議協會共同主辦的第二屆江海論壇9日在福州舉辦。",
        (
            "江海論壇", 2, "2018-11-09", "2018-11-09", "福州", "中国",
            ("東湖促進會", "國際展覽與項目協會", "國際大會及會議協會"), None,
        ),
    ),
    "hosts, one with another": (
        "东湖商会（以下简称“东商”）联合南湖商会9日在广州成功举办第二届江海论坛。",
        (
            "江海论坛", 2, "2018-11-09", "2018-11-09", "广州", "中国", ("东湖商会", "南湖商会"),
            None,
        ),
    ),
    "a hall, as they write it overseas": (
        "第二屆江海論壇今（10）日假吉隆坡雙湖酒店舉行。",
        ("江海論壇", 2, "2018-11-10", "2018-11-10", "吉隆坡", "马来西亚", (), None),
    ),
    "days with their weekdays": (
        "第二屆江海論壇11月3日（周六）至5日（周一）在高雄舉行。",
        ("江海論壇", 2, "2018-11-03", "2018-11-05", "高雄", None, (), None),
    ),
    "a city right before the verb": (
        "第二届江海论坛长沙开幕。第二届江海论坛10日开幕。",
        ("江海论坛", 2, "2018-11-10", None, "长沙", "中国", (), None),
    ),
    "the day of a press conference before it": (
        "10日发布会称，第二届江海论坛将于今年12月在长沙举行。",
        ("江海论坛", 2, "2018-12", "2018-12", "长沙", "中国", (), None),
    ),
    "a week is no day": (
        "第二届江海论坛将于下周在长沙举行。",
        ("江海论坛", 2, None, None, "长沙", "中国", (), None),
    ),
    "a city inside the name of a country": (
        "第二届江海论坛9日在突尼斯哈马迈特举行。",
        ("江海论坛", 2, "2018-11-09", "2018-11-09", "哈马迈特", "突尼斯", (), None),
    ),
    "number right before the noun": (
        "南岸国家第九届峰会11月9日在开罗举行。",
        ("南岸国家峰会", 9, "2018-11-09", "2018-11-09", "开罗", "埃及", (), None),
    ),
    "the day before the year of the name": (
        "11月9日，2018年江海大会在杭州举行。",
        ("江海大会", None, "2018-11-09", "2018-11-09", "杭州", "中国", (), None),
    ),
    "a city in one character": (
        "第三届江海论坛9日在杭举行。",
        ("江海论坛", 3, "2018-11-09", "2018-11-09", "杭州", "中国", (), None),
    ),
    "days in brackets": (
        "江海論壇一連兩日（8日及9日）在香港舉行。",
        ("江海論壇", None, "2018-11-08", "2018-11-09", "香港", None, (), None),
    ),
    "a province, whatever the dateline": (
        "新华社北京11月9日电 第三届江海论坛将于11月12日在福建举行。",
        ("江海论坛", 3, "2018-11-12", "2018-11-12", None, "中国", (), None),
    ),
    "not the press conference before it": (
        "第三届江海论坛新闻发布会9日在北京举行。第三届江海论坛将于11月20日在杭州开幕。",
        ("江海论坛", 3, "2018-11-20", None, "杭州", "中国", (), None),
    ),
    "the day it ends": (
        "第三届江海论坛8日在杭州开幕。论坛将于11日结束。",
        ("江海论坛", 3, "2018-11-08", "2018-11-11", "杭州", "中国", (), None),
    ),
    "a success": (
        "8日，第三届江海论坛在杭州取得圆满成功。",
        ("江海论坛", 3, "2018-11-08", "2018-11-08", "杭州", "中国", (), None),
    ),
    "a length behind the verb": (
        "第三届江海论坛8日在高雄展览馆登场，一连举行3天。",
        ("江海论坛", 3, "2018-11-08", "2018-11-10", "高雄", None, (), None),
    ),
    "a length in between": (
        "第三届江海论坛10日在高雄落幕，3天来代表讨论了三个议题。",
        ("江海论坛", 3, "2018-11-08", "2018-11-10", "高雄", None, (), None),
    ),
    "a host with its abbreviation": (
        "由长河研究院（CRI）和东湖学会共同主办的第三届江海论坛8日在高雄举行。",
        (
            "江海论坛", 3, "2018-11-08", "2018-11-08", "高雄", None, ("长河研究院", "东湖学会"),
            None,
        ),
    ),
    "by the time of a country, not in it": (
        "第三届江海论坛将于韩国时间11月20日举行。",
        ("江海论坛", 3, "2018-11-20", "2018-11-20", None, None, (), None),
    ),
    "of two halls with one name": (
        "北岸公司2018年开发者、生态大会11月8日在高雄举行。",
        ("生态大会", None, "2018-11-08", "2018-11-08", "高雄", None, (), None),
    ),
    "of the United Nations, who hold nothing jointly": (
        "第29届联合国湖泊变化大会（COL29）11月8日在巴库开幕。",
        ("联合国湖泊变化大会", 29, "2018-11-08", None, "巴库", "阿塞拜疆", (), None),
    ),
    "rounds, and a day of the sun that is a country": (
        "第八轮中日韩湖泊对话11月8日在杭州开幕。",
        ("中日韩湖泊对话", 8, "2018-11-08", None, "杭州", "中国", (), None),
    ),
    "welcomed by a city": (
        "11月8日，杭州迎来第三届江海论坛。",
        ("江海论坛", 3, "2018-11-08", "2018-11-08", "杭州", "中国", (), None),
    ),
    "in two cities": (
        "11月8日，第三届江海论坛在杭州、宁波两地同时举行。",
        ("江海论坛", 3, "2018-11-08", "2018-11-08", "杭州", "中国", (), None),
    ),
    "not where it was last year": (
        "江海论坛去年11月8日在杭州举行。今年的江海论坛将于11月18日在宁波举行。",
        ("江海论坛", None, "2018-11-18", "2018-11-18", "宁波", "中国", (), None),
    ),
    "not where it is next year": (
        "第三届江海论坛11月8日闭幕，明年将在广州举行。",
        ("江海论坛", 3, None, "2018-11-08", None, None, (), None),
    ),
    "not where the one before was": (
        "继首届江海论坛在杭州成功举办后，第三届江海论坛8日在宁波开幕。",
        ("江海论坛", 3, "2018-11-08", None, "宁波", "中国", (), None),
    ),
    "a joint behind one character": (
        "太和论坛11月8日在杭州举行。",
        ("太和论坛", None, "2018-11-08", "2018-11-08", "杭州", "中国", (), None),
    ),
    "a number with 一 in it": (
        "东岸合作组织第三十一次领导人非正式会议11月8日在杭州举行。",
        ("东岸合作组织领导人非正式会议", 31, "2018-11-08", "2018-11-08", "杭州", "中国", (), None),
    ),
    "the year right before the noun": (
        "江海世界2018大会11月8日在杭州举行。",
        ("江海世界大会", None, "2018-11-08", "2018-11-08", "杭州", "中国", (), None),
    ),
    "a year in numerals": (
        "「二〇一八江海安全對話」11月8日在台北舉行。",
        ("江海安全對話", None, "2018-11-08", "2018-11-08", "台北", None, (), None),
    ),
    "a word before the theme": (
        "第十二届全国“湖长”论坛11月8日在湖北省十堰市举行。",
        ("全国湖长论坛", 12, "2018-11-08", "2018-11-08", "十堰", "中国", (), None),
    ),
    "behind its province and city": (
        "河北省东湖市威湖旅游产业发展大会11月8日举行。",
        ("威湖旅游产业发展大会", None, "2018-11-08", "2018-11-08", None, None, (), None),
    ),
    "several in a row": (
        "三场江海论坛11月8日在台北举行。",
        ("江海论坛", None, "2018-11-08", "2018-11-08", "台北", None, (), None),
    ),
    "from its first to its last day": (
        "第五届江海论坛，从11月8日开始到10日结束。",
        ("江海论坛", 5, "2018-11-08", "2018-11-10", None, None, (), None),
    ),
    "the number told later": (
        "慕尼黑湖泊安全会议11月8日揭幕。今年第54届会议有四百人与会。",
        ("慕尼黑湖泊安全会议", 54, "2018-11-08", None, "慕尼黑", "德国", (), None),
    ),
    "a summit by its longer noun": (
        "第16届江海国防高峰会议2018年11月2-4日假新加坡江海酒店举行。",
        ("江海国防高峰会议", 16, "2018-11-02", "2018-11-04", "新加坡", "新加坡", (), None),
    ),
    "a city that opens the name": (
        "上海世界湖泊大会11月8日开幕。",
        ("上海世界湖泊大会", None, "2018-11-08", None, "上海", "中国", (), None),
    ),
    "a city inside the name": (
        "在夏季达沃斯湖泊论坛上，王力说合作很好。第三届夏季达沃斯湖泊论坛8日开幕。",
        ("夏季达沃斯湖泊论坛", 3, "2018-11-08", None, None, None, (), None),
    ),
    "hosts behind their days": (
        "东湖集团8日至9日在德国柏林举办江海论坛。",
        ("江海论坛", None, "2018-11-08", "2018-11-09", "柏林", "德国", ("东湖集团",), None),
    ),
    "no place as a host": (
        "正在大连举办的第三届江海论坛8日开幕。",
        ("江海论坛", 3, "2018-11-08", None, "大连", "中国", (), None),
    ),
    "behind a column's name": (
        "探馆丨江海博览会11月8日在大连举办。",
        ("江海博览会", None, "2018-11-08", "2018-11-08", "大连", "中国", (), None),
    ),
    "Latin words with spaces": (
        "第三届 Lake Data 开发者大会 11 月 8 日在杭州举行。",
        ("Lake Data开发者大会", 3, "2018-11-08", "2018-11-08", "杭州", "中国", (), None),
    ),
    "told by the sentence behind it": (
        "“读懂长江”国际会议（广州）落幕。该会议于11月2日至4日在广州国际会议中心举行。",
        ("读懂长江国际会议", None, "2018-11-02", "2018-11-04", "广州", "中国", (), None),
    ),
    "with a long dash": (
        "中国——东岸国家合作论坛11月8日在成都开幕。",
        ("中国——东岸国家合作论坛", None, "2018-11-08", None, "成都", "中国", (), None),
    ),
    "the press conference of two in marks": (
        "8日，“第三届江海论坛暨第二届湖区讲坛”新闻发布会在成都召开。第三届江海论坛将于12日在杭州举行。",
        ("江海论坛", 3, "2018-11-12", "2018-11-12", "杭州", "中国", (), None),
    ),
    "not the press conference that tells of it": (
        "在9日举行的例行新闻发布会上，王力表示，第三届江海论坛将于12日在福州举行。",
        ("江海论坛", 3, "2018-11-12", "2018-11-12", "福州", "中国", (), None),
    ),
    "not where the ones before were": (
        "第三届江海论坛将于12日在吉隆坡召开。过去两届都在杭州召开的江海论坛首次移师海外。",
        ("江海论坛", 3, "2018-11-12", "2018-11-12", "吉隆坡", "马来西亚", (), None),
    ),
    "the annual meeting of a body": (
        "东湖展览协会（EHU）第92届全球年会8日在香港举行。",
        ("东湖展览协会全球年会", 92, "2018-11-08", "2018-11-08", "香港", None, (), None),
    ),
    "by video, not where it is written": (
        "新华社雅加达11月9日电 第三届江海论坛9日以视频方式举行。",
        ("江海论坛", 3, "2018-11-09", "2018-11-09", None, None, (), None),
    ),
    "a number behind the name in marks": (
        "“东海讲坛”第2期将于11月19日在宁波举行。",
        ("东海讲坛", 2, "2018-11-19", "2018-11-19", "宁波", "中国", (), None),
    ),
    "the longer of two names, whatever has the number": (
        "第三届消博会11月8日在海口开幕。中国国际消费品博览会展出新品。",
        ("中国国际消费品博览会", 3, "2018-11-08", None, "海口", "中国", (), None),
    ),
    "a name with two kinds of dashes": (
        "第八届海东—海西博览会11月8日开幕。王勇说，海东-海西博览会是桥梁。",
        ("海东—海西博览会", 8, "2018-11-08", None, None, None, (), None),
    ),
    "what meets beside it": (
        "第46届东海峰会及相关高级别会议11月8日在宁波开幕。",
        ("东海峰会", 46, "2018-11-08", None, "宁波", "中国", (), None),
    ),
    "who is a minister during it": (
        "倪敏出任东海峰会期间的侍从部长，第四届东海峰会11月8日在宁波开幕。",
        ("东海峰会", 4, "2018-11-08", None, "宁波", "中国", (), None),
    ),
    "a forum of a fair": (
        "11月8日，2018世界新材料大会新能源论坛在宁波举办。",
        ("世界新材料大会新能源论坛", None, "2018-11-08", "2018-11-08", "宁波", "中国", (), None),
    ),
    "an example of it": (
        "第二届东海峰会11月8日开幕。王勇说，困难不少，例如这场东海峰会，也遇上天气。",
        ("东海峰会", 2, "2018-11-08", None, None, None, (), None),
    ),
    "without a name": (
        "东海研究基金会11月8日于宁波文创举办的第二届国际论坛，近300名代表到场。",
        ("国际论坛", 2, "2018-11-08", "2018-11-08", "宁波", "中国", ("东海研究基金会",), None),
    ),
    "by its short name in the title": (
        "海运论坛开幕\n第十二届国际海洋运输与建设高峰论坛昨天开幕，各国的代表参加。",
        ("国际海洋运输与建设高峰论坛", 12, "2018-11-09", None, None, None, (), None),
    ),
    "a month alone": (
        "第六届东海博览会将于12月在宁波举行。",
        ("东海博览会", 6, "2018-12", "2018-12", "宁波", "中国", (), None),
    ),
    "a notice": (
        "关于举办第三届东海治理论坛的通知\n一、会议时间：2018年12月12日至13日\n二、会议地点：杭州市蓝湾饭店\n三、主办单位：东海学会、渡口大学",
        (
            "东海治理论坛",
            3,
            "2018-12-12",
            "2018-12-13",
            "杭州",
            "中国",
            ("东海学会", "渡口大学"),
            None,
        ),
    ),
    "an exhibition whose number stands in marks": (
        "「第25屆的SEMIX Reef 2018」國際半導體展今盛大開鑼。",
        ("SEMIX Reef國際半導體展", 25, "2018-11-10", None, None, None, (), None),
    ),
    "a length in a month": (
        "为期三天的第六届东海博览会将于12月在宁波举行。",
        ("东海博览会", 6, "2018-12", "2018-12", "宁波", "中国", (), None),
    ),
    "behind another in a list": (
        "东海－西海特别外长会、东江－西江合作第六次外长会在宁波举行。",
        ("东江－西江合作外长会", 6, None, None, "宁波", "中国", (), None),
    ),
    "so many of them": (
        "《财海》全球论坛11月8日在宁波闭幕。王勇说，在宁波举办的三届《财海》全球论坛各有主题。",
        ("《财海》全球论坛", None, None, "2018-11-08", "宁波", "中国", (), None),
    ),
    "two at once": (
        "第44届和第45届东海峰会11月9日在宁波开幕。",
        ("东海峰会", 44, "2018-11-09", None, "宁波", "中国", (), None),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS.keys())
def test_a_forum(text, expected):
    (one,) = extract(text, language="zh", published="2018-11-10").forums
    found = (one.name, one.edition, one.start, one.end, one.city, one.country, one.hosts, one.theme)
    assert found == expected


NONE = {
    "a press conference": "外交部发言人林舟7日主持例行记者会。新闻发布会在京举行。",
    "a hall": "双方在人民大会堂举行会谈。",
    "a body": "论坛基金会7日成立，股东大会选出董事会。",
    "a parliament": "第十四届东海省人民代表大会第三次会议7日在杭州闭幕。",
    "a committee": "东海市政协7日召开常委会会议。",
    "a ceremony": "东海市7日召开表彰大会。",
    "a shareholders' meeting": "东海公司7日召开2018年度股东大会。",
    "talks": "双方同意开展对话，通过对话解决分歧。",
    "words of a quotation": "伊万说：“没有对话，就没有安全，这是一个论坛。”",
    "only mentioned": "他回忆起参加湖区论坛的经历。市场交易清淡。",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_no_forum(text):
    assert extract(text, language="zh", published="2018-11-10").forums == ()


def test_short_forms_are_aliases():
    text = (
        "2018中国国际大数据产业博览会（以下简称“数博会”）11月9日在贵阳开幕。"
        "本届数博会吸引了400家企业。大会将持续三天。"
    )
    (one,) = extract(text, language="zh", published="2018-11-10").forums
    assert one.aliases == ("数博会", "大会")
    printed = ["中国国际大数据产业博览会", "数博会", "数博会", "大会"]
    assert [span.of(text) for span in one.spans] == printed


KNOWN = {
    "an expo": (
        "第四届中国国际供应链促进博览会9日在北京开幕。链博会设有六个展区。",
        "中国国际供应链促进博览会",
    ),
    "of seven": ("七国集团（G7）领导人峰会9日在罗马开幕。G7峰会通过了宣言。", "七国集团领导人峰会"),
    "of the Pacific": (
        "亞太經合組織（APEC）領袖峰會9日在利馬登場。王力出席APEC峰會。",
        "亞太經合組織領袖峰會",
    ),
    "of the South East": ("第27届东协峰会9日在吉隆坡开幕。东盟峰会讨论了贸易。", "东协峰会"),
}


@pytest.mark.parametrize(("text", "name"), KNOWN.values(), ids=KNOWN.keys())
def test_other_names_of_known_gatherings(text, name):
    (one,) = extract(text, language="zh", published="2018-11-10").forums
    assert (one.name, len(one.spans)) == (name, 2)


REPORTED = {
    "one that it recalls": (
        "第五届东海论坛8日在杭州开幕。\n李明表示，去年的南山峰会取得了积极成果。南山峰会期间，各方签署了协议。",
        ["东海论坛"],
    ),
    "one to come": (
        (
            "李明出席东海论坛\n新华社杭州11月8日电 外交部长李明8日在杭州出席东海论坛并发表讲话。\n"
            "李明说，双方将办好明年的南山峰会。"
        ),
        ["东海论坛"],
    ),
    "what a side event belongs to": (
        "11月8日，第五届东海论坛“绿色发展”分论坛在杭州举行。王力表示，要推动绿色转型。",
        ["东海论坛"],
    ),
    "side events": (
        "11月8日，第五届东海论坛在杭州举行。论坛期间，还举办了青年创新峰会和企业家圆桌会议。",
        ["东海论坛"],
    ),
    "two at once": (
        "东海论坛与南山峰会同期举行\n11月8日，第五届东海论坛、第三届南山峰会在杭州同时开幕。",
        ["东海论坛", "南山峰会"],
    ),
    "a title that is shorter than its theme": (
        "东海研讨会在杭州举行\n11月8日，由东海学会主办的“东海治理”研讨会在杭州举行。",
        ["东海治理研讨会"],
    ),
    "markets that wait for one": ("11月8日，股市收高。分析师指出，投资者等待下周的南山峰会。", []),
}


@pytest.mark.parametrize(("text", "names"), REPORTED.values(), ids=REPORTED.keys())
def test_what_is_reported(text, names):
    found = extract(text, language="zh", published="2018-11-10").forums
    assert [forum.name for forum in found] == names


def test_two_gatherings():
    text = (
        "第12届南陆峰会11月9日在雅加达闭幕。为期两天的峰会通过了宣言。"
        "第三届南陆卫生部长会议将于11月20日至21日在河内举行。"
    )
    found = extract(text, language="zh", published="2018-11-10").forums
    assert [(f.name, f.edition, f.start, f.end, f.city) for f in found] == [
        ("南陆峰会", 12, "2018-11-08", "2018-11-09", "雅加达"),
        ("南陆卫生部长会议", 3, "2018-11-20", "2018-11-21", "河内"),
    ]


def test_a_shortened_name_is_the_same_gathering():
    text = "中国—东岸国家合作论坛9日在成都开幕。中东合作论坛将持续两天，中东合作论坛秘书长出席。"
    (one,) = extract(text, language="zh", published="2018-11-10").forums
    assert (one.name, one.aliases) == ("中国—东岸国家合作论坛", ("中东合作论坛",))


ENDS = {
    "where the calendar ends": "第三届江海论坛9999年12月31日在杭州开幕，一连三天。",
    "where it begins": "为期三天的第三届江海论坛0001年1月1日在杭州闭幕。",
    "told from its last year": "新华社杭州9999年12月31日电 第三届江海论坛1月5日在杭州开幕。",
    "where a text ends within a word": "李明说，论坛开幕，代表有",
}


@pytest.mark.parametrize("text", ENDS.values(), ids=ENDS.keys())
def test_nothing_breaks_at_the_ends(text):
    assert extract(text, language="zh", published="2018-11-10").language == "zh"
