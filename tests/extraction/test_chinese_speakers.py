"""Chinese: names, roles and bodies of those who speak, and the forms that stand for them."""

import pytest

from events.extraction import extract

ROWS = {
    # text: name, kind, role, organisation of each speaker
    "office with its body": (
        "国家互联网信息办公室主任庄明表示，网络连接你我。",
        [("庄明", "person", "主任", "国家互联网信息办公室")],
    ),
    "company without a word for it": (
        "华为轮值董事长胡厚坤说，算力是基础。",
        [("胡厚坤", "person", "轮值董事长", "华为")],
    ),
    "institute of a university": (
        "清华大学国家战略研究院教授王清说，合作为先。",
        [("王清", "person", "教授", "清华大学国家战略研究院")],
    ),
    "a country is no body": (
        "新加坡总理李显龙说，合作为先。",
        [("李显龙", "person", "总理", None)],
    ),
    "former office": (
        "美国前国务卿基辛格说，合作为先。",
        [("基辛格", "person", "前国务卿", None)],
    ),
    "field of an office": (
        "美国智库蓝德公司（RAND）亚洲政策倡议主任郭泓钧（Raymond Kuo）说，合作为先。",
        [("郭泓钧", "person", "亚洲政策倡议主任", "美国智库蓝德公司")],
    ),
    "several offices": (
        "国家数据局党组书记、局长刘宏说，合作为先。",
        [("刘宏", "person", "党组书记、局长", "国家数据局")],
    ),
    "a word that parts phrases inside the body": (
        "国家发展和改革委员会副主任林念说，合作为先。",
        [("林念", "person", "副主任", "国家发展和改革委员会")],
    ),
    "a gathering as a body": (
        "博鳌亚洲论坛秘书长周文说，合作为先。",
        [("周文", "person", "秘书长", "博鳌亚洲论坛")],
    ),
    "ambassador to": (
        "中国驻美国大使谢锋说，合作为先。",
        [("谢锋", "person", "驻美国大使", None)],
    ),
    "city and its committee": (
        "中央政治局委员、上海市委书记李明说，合作为先。",
        [("李明", "person", "书记", "上海市委")],
    ),
    "a word of time behind a short name": (
        "中国人民银行行长易纲日前表示，合作为先。",
        [("易纲", "person", "行长", "中国人民银行")],
    ),
    "a foreign name without an office": (
        "特朗普在推特上表示，会谈顺利。",
        [("特朗普", "person", None, None)],
    ),
    "a company whose name begins like a word": (
        "和昇电子董事长简志说，合作为先。",
        [("简志", "person", "董事长", "和昇电子")],
    ),
    "honorific behind the office": (
        "马来西亚中华总商会（中总）总会长丹斯里卢成说，合作为先。",
        [("卢成", "person", "总会长", "马来西亚中华总商会")],
    ),
    "foreign name with dots, its last part later": (
        "联合国秘书长安东尼奥·古特雷斯说，合作为先。古特雷斯强调，时间不多。",
        [("安东尼奥·古特雷斯", "person", "秘书长", "联合国")],
    ),
    "foreign name by its sound": (
        "国际货币基金组织总裁格奥尔基耶娃警告说，风险上升。",
        [("格奥尔基耶娃", "person", "总裁", "国际货币基金组织")],
    ),
    "foreign name with a wide dot": (
        "諾貝爾獎得主詹姆斯．羅賓森說，制度最重要。",
        [("詹姆斯．羅賓森", "person", "諾貝爾獎得主", None)],
    ),
    "family name of two characters": (
        "中国荒漠学会理事长欧阳树说，合作为先。",
        [("欧阳树", "person", "理事长", "中国荒漠学会")],
    ),
    "office behind the name": (
        "王毅外长表示，合作为先。",
        [("王毅", "person", "外长", None)],
    ),
    "family name and office stand for a name": (
        "新加坡总理李显龙说，合作为先。李总理强调，时间不多。",
        [("李显龙", "person", "总理", None)],
    ),
    "office alone stands for its holder": (
        "蔡英总统出席论坛。总统指出，合作为先。",
        [("蔡英", "person", "总统", None)],
    ),
    "she": (
        "外交部发言人毛静表示，合作为先。她说，时间不多。",
        [("毛静", "person", "发言人", "外交部")],
    ),
    "short form in brackets": (
        "马来西亚中华总商会（中总）举办论坛。中总发出文告指出，合作为先。",
        [("马来西亚中华总商会", "organisation", None, None)],
    ),
    "the company": (
        "南港集团副总经理卢美说，合作为先。该集团表示，将新开三条航线。",
        [("卢美", "person", "副总经理", "南港集团"), ("南港集团", "organisation", None, None)],
    ),
    "a company that nobody names": ("该公司表示，合作为先。", [("该公司", "unnamed", None, None)]),
    "a report that nobody names": ("报告指出，贸易放缓。", [("报告", "unnamed", None, None)]),
    "a side": (
        "中国和美国举行对话。中方强调，合作为先。",
        [("中国", "organisation", None, None)],
    ),
    "a capital": (
        "华盛顿警告说，制裁仍在考虑之中。",
        [("华盛顿", "organisation", None, None)],
    ),
    "a ministry": ("商务部表示，合作为先。", [("商务部", "organisation", None, None)]),
    "nameless": ("有分析人士指出，风险上升。", [("分析人士", "unnamed", None, None)]),
    "nameless of the gathering": ("与会专家认为，前景广阔。", [("与会专家", "unnamed", None, None)]),
    "name and office behind the body": (
        "蓝湾大学顾承泽教授说，合作为先。",
        [("顾承泽", "person", "教授", "蓝湾大学")],
    ),
    "deputy office behind the name": (
        "蓝湾市文化局洪苹副局长说，合作为先。",
        [("洪苹", "person", "副局长", "蓝湾市文化局")],
    ),
    "form of address behind a name with 来": (
        "葛来仪女士表示，合作为先。",
        [("葛来仪", "person", "女士", None)],
    ),
    "foreign name with a hyphen": (
        "法国前总理让-皮埃尔·拉法说，合作为先。总干事恩戈·奥孔-伊韦说，时间不多。",
        [
            ("让-皮埃尔·拉法", "person", "前总理", None),
            ("恩戈·奥孔-伊韦", "person", "总干事", None),
        ],
    ),
    "an office between the office and the name": (
        "美国总统气候特使约翰·科里说，合作为先。",
        [("约翰·科里", "person", "总统气候特使", None)],
    ),
    "a verb with 发 behind the name": (
        "国台办新闻发言人安峰发布消息，论坛明天开幕。安峰表示，合作为先。",
        [("安峰", "person", "新闻发言人", "国台办")],
    ),
    "a name that ends in 作": (
        "海湾学会会长池田大作表示，合作为先。",
        [("池田大作", "person", "会长", "海湾学会")],
    ),
    "limited company": (
        "蓝湾电器股份有限公司副总经理董明说，合作为先。",
        [("董明", "person", "副总经理", "蓝湾电器股份有限公司")],
    ),
    "bureau of two fields": (
        "财经事务及库务局局长许正说，合作为先。",
        [("许正", "person", "局长", "财经事务及库务局")],
    ),
    "minister in Korea, coach of a team": (
        "韩国财政经济部长官李揆说，合作为先。巴西队主教练扎加罗说，时间不多。",
        [("李揆", "person", "财政经济部长官", None), ("扎加罗", "person", "主教练", "巴西队")],
    ),
    "an adverb is no name": (
        "周总理当年明确指出，合作为先。",
        [("周总理", "person", "总理", None)],
    ),
    "a council that begins like a family name": (
        "安理会要求各方停止行动。",
        [("安理会", "organisation", None, None)],
    ),
    "chair of a committee in Taiwan": (
        "陆委会主委张小说，合作为先。陆委会主委张小月说，时间不多。",
        [("张小月", "person", "主委", "陆委会")],
    ),
    "a body, 的, name and office": (
        "据海湾医学研究所的杨西教授介绍，合作为先。",
        [("杨西", "person", "教授", "海湾医学研究所")],
    ),
    "words of manner behind the name": (
        "村民王继岗十分激动地说，合作为先。执行长林雅惠话锋一转说，时间不多。",
        [("王继岗", "person", "村民", None), ("林雅惠", "person", "执行长", None)],
    ),
    "a name that ends like a word that joins": (
        "国防部长魏凤和就合作表示，时间不多。",
        [("魏凤和", "person", "国防部长", None)],
    ),
    "an expert by the sound of the name": (
        "该协会的问题专家德利乌斯（Ulrich Delius）表示，合作为先。",
        [("德利乌斯", "person", "问题专家", None)],
    ),
    "no name behind an office": (
        "西班牙队的教练虽然认为，合作为先。科林总理曾多次表示，时间不多。",
        [("科林", "person", "总理", None)],
    ),
    "assistant of a president": (
        "国防大学校长助理濮励说，合作为先。",
        [("濮励", "person", "校长助理", "国防大学")],
    ),
    "a name that is not Chinese, and its office": (
        "高井早苗首相指出，合作为先。她说，时间不多。",
        [("高井早苗", "person", "首相", None)],
    ),
    "a rare sound at the end of a foreign name": (
        "肯尼亚外交部长阿莱娜·穆萨尼说，合作为先。",
        [("阿莱娜·穆萨尼", "person", "外交部长", None)],
    ),
    "a ministry of two fields, a word that parts phrases between": (
        "坦桑尼亚外交与东非合作部长奥古斯丁·马里说，合作为先。",
        [("奥古斯丁·马里", "person", "外交与东非合作部长", None)],
    ),
    "a teacher by name": (
        "第八中学语文老师罗田坦言，合作为先。",
        [("罗田", "person", "语文老师", "第八中学")],
    ),
    "some head of a school is not the one named": (
        "第八中学校长李镇说，合作为先。也有校长坦言，时间不多。",
        [("李镇", "person", "校长", "第八中学"), ("校长", "unnamed", None, None)],
    ),
    "a company named by a land or a town": (
        "中国石油总裁林舟说，合作为先。宁德时代董事长李明说，时间不多。",
        [("林舟", "person", "总裁", "中国石油"), ("李明", "person", "董事长", "宁德时代")],
    ),
    "whose spokesman, without a word for a body": (
        "摩根士丹利发言人林舟说，合作为先。",
        [("林舟", "person", "发言人", "摩根士丹利")],
    ),
    "who chairs": (
        "会议由梁振主持，他在开场时说，合作为先。",
        [("梁振", "person", None, None)],
    ),
    "people whose word begins like a family name": (
        "游客表示，合作为先。高校指出，时间不多。",
        [("游客", "unnamed", None, None), ("高校", "unnamed", None, None)],
    ),
    "a ministry that begins like a name": (
        "文化和旅游部党组成员王晓说，合作为先。",
        [("王晓", "person", "党组成员", "文化和旅游部")],
    ),
    "a company that begins like a name": (
        "台积电表示，合作为先。",
        [("台积电", "organisation", None, None)],
    ),
    "a name that begins like a word": (
        "卢比奥表示，合作为先。江南春说，时间不多。",
        [("卢比奥", "person", None, None), ("江南春", "person", None, None)],
    ),
    "by video": (
        "阿穆尔州州长奥尔科夫视频致辞说，合作为先。",
        [("奥尔科夫", "person", "阿穆尔州州长", None)],
    ),
    "more family names": (
        "迟浩田强调，合作为先。全国政协副主席辜胜说，时间不多。",
        [("迟浩田", "person", None, None), ("辜胜", "person", "副主席", "全国政协")],
    ),
    "a student by name": (
        "听课的学生陈伟说，合作为先。",
        [("陈伟", "person", "学生", None)],
    ),
    "office behind a name, of the police": (
        "南湾市交警支队杨子支队长说，合作为先。",
        [("杨子", "person", "支队长", "南湾市交警支队")],
    ),
    "an office without a name": (
        "韩国队教练说，合作为先。作者指出，时间不多。",
        [("韩国队教练", "unnamed", None, None), ("作者", "unnamed", None, None)],
    ),
    "a side in brackets between two offices": (
        "两岸峰会理事长（大陆）、海湾经济交流中心理事长曾炎表示，合作为先。",
        [("曾炎", "person", "理事长", "海湾经济交流中心")],
    ),
    "foreign names at the opening of a sentence": (
        "基里达科说，合作为先。奥尔布里特日前公开表示，时间不多。",
        [("基里达科", "person", None, None), ("奥尔布里特", "person", None, None)],
    ),
    "half of a body's name before a word that joins": (
        "渡口机器人与人体工程实验室主任顾承说，合作为先。王毅与海湾部副部长林舟说，时间不多。",
        [
            ("顾承", "person", "主任", "渡口机器人与人体工程实验室"),
            ("王毅", "person", None, None),
        ],
    ),
    "he of offices at two bodies": (
        "港务局局长王勇说，合作为先。海湾大学教授、渡口实验室主任霍尼·卡泽对论坛赞誉有加，他直言时间不多。",
        [
            ("王勇", "person", "局长", "港务局"),
            ("霍尼·卡泽", "person", "主任", "渡口实验室"),
        ],
    ),
    "who chairs the meeting": (
        "会议主席伊辛警告说，时间不多。",
        [("伊辛", "person", "主席", None)],
    ),
    "a body, 的 and the office": (
        "蓝湾大学的国际关系教授山田太郎说，合作为先。蓝湾大学的政治观察员 Tom Mokhtar 说，时间不多。",
        [
            ("山田太郎", "person", "国际关系教授", "蓝湾大学"),
            ("Tom Mokhtar", "person", "政治观察员", "蓝湾大学"),
        ],
    ),
    "an office, 的 and the name": (
        "海湾研究所资深研究学者的胡逸（Hu Yi）表示，合作为先。",
        [("胡逸", "person", "资深研究学者", "海湾研究所")],
    ),
    "who takes part has no body": (
        "与会的蓝林县长张丽善表示，合作为先。",
        [("张丽善", "person", "蓝林县长", None)],
    ),
    "chief scientist and vice president": (
        "Meta副总裁兼首席AI科学家杨立说，合作为先。",
        [("杨立", "person", "副总裁兼首席AI科学家", "Meta")],
    ),
    "a name that ends in 可": (
        "郭毅可早前重申，合作为先。",
        [("郭毅可", "person", None, None)],
    ),
    "a constituency before the body": (
        "会计界立法会议员黄俊石说，合作为先。",
        [("黄俊石", "person", "议员", "立法会")],
    ),
    "a party school, and an office before another body's": (
        "中央党校副校长龚育说，合作为先。国务委员兼国家体改委主任李铁说，时间不多。",
        [
            ("龚育", "person", "副校长", "中央党校"),
            ("李铁", "person", "主任", "国家体改委"),
        ],
    ),
    "no word of time or manner behind an office is a name": (
        "外经贸部新闻发言人今天说，合作为先。这位负责人还解释说，时间不多。海协负责人去年表示，门槛过高。",
        [
            ("外经贸部新闻发言人", "unnamed", None, None),
            ("这位负责人", "unnamed", None, None),
            ("海协负责人", "unnamed", None, None),
        ],
    ),
    "a head of government behind a word of time": (
        "不久前李鹏总理说，合作为先。",
        [("李鹏", "person", "总理", None)],
    ),
    "companies of a place, associations in short, offices of Taiwan": (
        "中银香港总裁林舟说，合作为先。工总秘书长李明说，时间不多。友达光电协理王勇说，门槛过高。",
        [
            ("林舟", "person", "总裁", "中银香港"),
            ("李明", "person", "秘书长", "工总"),
            ("王勇", "person", "协理", "友达光电"),
        ],
    ),
    "the first of two": (
        "巴基斯坦总理夏巴兹·谢里夫和土耳其总统埃尔多安表示，合作为先。",
        [("夏巴兹·谢里夫", "person", "总理", None)],
    ),
    "an office that begins with the end of a body, and words that are neither": (
        ("港大校长张翔说，合作为先。中国网络秘书长李明又说，时间不多。大和资本分析师陈明说，门槛过高。"
        "同党立委王勇说，费率不妥。民主思路召集人汤家强说，机会难得。"),
        [
            ("张翔", "person", "校长", "港大"),
            ("李明", "person", "秘书长", "中国网络"),
            ("陈明", "person", "分析师", "大和资本"),
            ("王勇", "person", "立委", None),
            ("汤家强", "person", "召集人", "民主思路"),
        ],
    ),
    "an office alone before an adverb, a company of someone out of office": (
        "发言人又说，市民不必担心。前中研院长李哲说，减碳没有旁观者。",
        [("发言人", "unnamed", None, None), ("李哲", "person", "院长", "中研")],
    ),
    "a foreign name cut to its first part, without and with a dot": (
        "政府发言人拿督法比加里指出，合作为先。法比随后说，时间不多。总理安达尔·洛克表示，门槛过高。安达尔强调，机会难得。",
        [("法比加里", "person", "发言人", "政府"), ("安达尔·洛克", "person", "总理", None)],
    ),
    "a foreign name of two parts with a dash, its last part alone": (
        "贸易副部长彭塔诺-马纳多说，合作为先。马纳多表示，时间不多。",
        [("彭塔诺-马纳多", "person", "贸易副部长", None)],
    ),
    "a body in marks, behind another office": (
        "大会主席、“中国海湾经济促进会”会长蓝俊表示，合作为先。前“海安会”秘书长苏启说，时间不多。",
        [
            ("蓝俊", "person", "会长", "中国海湾经济促进会"),
            ("苏启", "person", "秘书长", "海安会"),
        ],
    ),
    "an aside between the office and the name": (
        "中国心海研究所副所长（主持工作）蒋义说，合作为先。",
        [("蒋义", "person", "副所长", "中国心海研究所")],
    ),
    "a name that ends in 发 before 表示": (
        "海湾会展中心总裁唐明发表示，合作为先。唐明发说，时间不多。",
        [("唐明发", "person", "总裁", "海湾会展中心")],
    ),
    "newly elected": (
        "新任主席唐明表示，合作为先。",
        [("唐明", "person", "新任主席", None)],
    ),
    "a body with 代表 in it": (
        "渡口乡镇代表会联合总会秘书长刘雄表示，合作为先。",
        [("刘雄", "person", "秘书长", "渡口乡镇代表会联合总会")],
    ),
    "who takes part by video": (
        "以视频方式参会的海湾贸易中心协会（BTCA）执行总裁罗宾·普恩罗认为，合作为先。",
        [("罗宾·普恩罗", "person", "执行总裁", "海湾贸易中心协会")],
    ),
    "he of a stage of the gathering": (
        "港务局局长王勇说，合作为先。论坛主旨报告环节，海湾科学院院士、渡口大学教授张启作报告。他表示，时间不多。",
        [("王勇", "person", "局长", "港务局"), ("张启", "person", "教授", "渡口大学")],
    ),
    "a land as a partner, and to the media": (
        "作为最大贸易伙伴的美国回应称，合作为先。王勇走出会场后，向媒体如是表示。",
        [("美国", "organisation", None, None)],
    ),
    "a minister of local government": (
        "房屋及地方政府部长倪敏表示，合作为先。",
        [("倪敏", "person", "房屋及地方政府部长", None)],
    ),
    "whose proposal somebody speaks of": (
        "王勇呼吁，企业能够采纳首相安达的提议。首相安达说，合作为先。",
        [("王勇", "person", None, None), ("安达", "person", "首相", None)],
    ),
    "a paper that passes on whom it heard": (
        "泰国《渡口日报》2日报道称，泰国商业部长林舟表示，合作为先。",
        [("林舟", "person", "商业部长", None)],
    ),
    "a body of Egypt, a gene company and a labour office": (
        "埃及海湾事务委员会秘书长齐明说，合作为先。当代渡口研究所所长王勇说，时间不多。就业促进局局长李明说，门槛过高。",
        [
            ("齐明", "person", "秘书长", "埃及海湾事务委员会"),
            ("王勇", "person", "所长", "当代渡口研究所"),
            ("李明", "person", "局长", "就业促进局"),
        ],
    ),
    "by whose words": (
        "按照海湾论坛总裁博尔格·布伦此前的说法，合作为先。",
        [("博尔格·布伦", "person", "总裁", "海湾论坛")],
    ),
    "a prince and how he is addressed": (
        "挪威王子哈康殿下到访。“我们应承担责任，”王子殿下说，“时间不多了。”",
        [("哈康", "person", "王子", None)],
    ),
    "who congratulates, and a chief of a state": (
        "曹友恭贺刘志荣，并指这次是首次。槟首长曹友说，合作为先。",
        [("曹友", "person", "槟首长", None)],
    ),
    "whom others sent": (
        "校友代表刘苗说，合作为先。企业代表团团长王刚说，时间不多。王勇代表市政府表示，欢迎各位。",
        [
            ("刘苗", "person", "校友代表", None),
            ("王刚", "person", "团长", "企业代表团"),
            ("王勇", "person", None, None),
        ],
    ),
    "she behind an office and a comma": (
        "教授权衡认为，合作为先。市政协委员，海湾实验室主任杨燕相信，前景广阔。她认为，时间不多。",
        [("权衡", "person", "教授", None), ("杨燕", "person", "主任", "海湾实验室")],
    ),
    "the pope, and a body with 及 in it": (
        "教皇方济会见了联合国粮食及渔业组织总干事屈明。教皇为此祝贺，并重申支持合作。屈总干事表示，时间不多。",
        [
            ("方济", "person", "教皇", None),
            ("屈明", "person", "总干事", "联合国粮食及渔业组织"),
        ],
    ),
    "a president and a chief executive by name": (
        "代表团拜会蔡文总统。蔡总统表示，合作为先。贺诚行政长官致辞时说，时间不多。准副总统萧琴指出，门槛过高。",
        [
            ("蔡文", "person", "总统", None),
            ("贺诚", "person", "行政长官", None),
            ("萧琴", "person", "准副总统", None),
        ],
    ),
    "Japanese names without an office": (
        "小野田纪子表示，合作为先。高桥健一指出，时间不多。中谷原对记者说，门槛过高。岩屋刚在会上说，机会难得。前田建设表示，港口够用。",
        [
            ("小野田纪子", "person", None, None),
            ("高桥健一", "person", None, None),
            ("中谷原", "person", None, None),
            ("岩屋刚", "person", None, None),
        ],
    ),
    "this official, of some": (
        "商务厅有关负责人表示，规模最大。该负责人介绍，展位已满。部长林舟说，合作为先。与会专家认为，时间不多。这位部长强调，门槛过高。",
        [
            ("商务厅有关负责人", "unnamed", None, None),
            ("林舟", "person", "部长", None),
            ("与会专家", "unnamed", None, None),
        ],
    ),
    "a council of a continent, a bank behind another name": (
        "欧洲理事会主席科塔说，合作为先。基金组织总裁格奥尔瓦和海湾银行行长班加发表讲话。班加则呼吁加大投资。",
        [
            ("科塔", "person", "主席", "欧洲理事会"),
            ("班加", "person", "行长", "海湾银行"),
        ],
    ),
    "a doctor by name": (
        "海湾医院院长陈刚主任医师表示，合作为先。",
        [("陈刚", "person", "院长", "海湾医院")],
    ),
    "a meeting, and the report that it gave out": (
        "会议指出，合作为先。论坛发布的报告指出，时间不多。王勇在会议上说，门槛过高。",
        [
            ("会议", "organisation", None, None),
            ("论坛发布的报告", "organisation", None, None),
            ("王勇", "person", None, None),
        ],
    ),
    "offices at two bodies, a joint in the second": (
        "渡口大学法学院副院长兼渡口大学两岸及海湾法制研究中心主任祝捷说，合作为先。",
        [("祝捷", "person", "主任", "渡口大学两岸及海湾法制研究中心")],
    ),
    "whom an agency quotes, and a short foreign name": (
        "路透社引述英国学者布朗指出，合作为先。专家普遍认为，前景广阔。",
        [("布朗", "person", "学者", None), ("专家", "unnamed", None, None)],
    ),
    "a premier in short": (
        "行政院院长卓泰致词说，合作为先。卓揆强调，时间不多。",
        [("卓泰", "person", "院长", "行政院")],
    ),
    "who meets another": (
        "主席王勇与俄罗斯总统普京会面，强调愿意合作。普京则指，时间不多。",
        [("王勇", "person", "主席", None), ("普京", "person", "总统", None)],
    ),
    "bodies that hold or end like an office": (
        "国家能源局新能源和可再生能源司副司长王勇说，合作为先。国民党主席朱伦说，时间不多。联合国贸易和发展会议秘书长林舟说，门槛过高。",
        [
            ("王勇", "person", "副司长", "国家能源局新能源和可再生能源司"),
            ("朱伦", "person", "主席", "国民党"),
            ("林舟", "person", "秘书长", "联合国贸易和发展会议"),
        ],
    ),
    "a teacher of doctors, an institute in Taiwan, an office in a city": (
        "海湾大学教授、博士生导师王勇说，合作为先。美国在台协会处长李明说，时间不多。中国驻悉尼总领事陈刚说，门槛过高。",
        [
            ("王勇", "person", "教授、博士生导师", "海湾大学"),
            ("李明", "person", "处长", "美国在台协会"),
            ("陈刚", "person", "驻悉尼总领事", None),
        ],
    ),
    "a full representative with a foreign name": (
        "全权代表尤里·特鲁特在论坛上表示，合作为先。",
        [("尤里·特鲁特", "person", "全权代表", None)],
    ),
    "a paper and a treaty by their titles": (
        "《渡口》杂志主编王勇说，合作为先。《海湾公约》秘书处执行秘书李明说，时间不多。",
        [
            ("王勇", "person", "主编", "《渡口》杂志"),
            ("李明", "person", "执行秘书", "《海湾公约》秘书处"),
        ],
    ),
    "what somebody took part in before": (
        "曾任基金副总裁，亲身参与推动渡口货币纳入海湾货币基金组织货币篮子的海湾研究院院长朱明认为，重要的是稳。",
        [("朱明", "person", "院长", "海湾研究院")],
    ),
    "a body whose whole name comes later": (
        "基金会董事长苏启表示，合作为先。海湾论坛基金会董事长苏启说，时间不多。",
        [("苏启", "person", "董事长", "海湾论坛基金会")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS.keys())
def test_speakers(text, expected):
    found = extract(text, language="zh", published="2023-03-08")
    assert [(s.name, s.kind, s.role, s.organisation) for s in found.speakers] == expected
    assert all(one.speaker for one in found.statements)


def test_every_form_of_a_name_is_kept():
    text = "新加坡总理李显龙说，合作为先。李总理强调，时间不多。"
    (one,) = extract(text, language="zh").speakers
    assert (one.aliases, [span.of(text) for span in one.spans]) == (
        ("李总理",),
        ["李显龙", "李总理"],
    )
