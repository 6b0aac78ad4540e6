"""Chinese: what is content, cue and source, a row a rule; texts are whole articles of a sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.extraction import extract

ROWS = {
    # the text, then what each statement in it is: who, kind, cue, content
    "cue and comma": (
        "外交部发言人林舟表示，中方愿同各方一道努力。",
        [("林舟", "indirect", "表示", "中方愿同各方一道努力")],
    ),
    "cue and colon": (
        "清华大学教授王勇说：“合作是唯一的选择。”",
        [("王勇", "direct", "说", "“合作是唯一的选择。”")],
    ),
    "traditional characters and marks": (
        "外交部發言人林劍強調：「對話是唯一的選擇。」",
        [("林劍", "direct", "強調", "「對話是唯一的選擇。」")],
    ),
    "narrow commas": (
        "外交部发言人林舟表示,中方愿同各方一道努力。",
        [("林舟", "indirect", "表示", "中方愿同各方一道努力")],
    ),
    "behind the quotation": (
        "“合作是唯一的选择。”清华大学教授王勇说。",
        [("王勇", "direct", "说", "“合作是唯一的选择。”")],
    ),
    "in the middle": (
        "“合作，”王勇说，“是唯一的选择。”",
        [("王勇", "direct", "说", "“合作，” | “是唯一的选择。”")],
    ),
    "a quotation, then reported words": (
        "“港口够用了。”港务局局长顾承泽认为，缺的是规则。",
        [("顾承泽", "mixed", "认为", "“港口够用了。” | 缺的是规则")],
    ),
    "some words in marks": (
        "顾承泽指出，这个办法“等于没有办法”。",
        [("顾承泽", "mixed", "指出", "这个办法“等于没有办法”")],
    ),
    "a term in marks": (
        "顾承泽指出，“一带一路”倡议符合各方利益。",
        [("顾承泽", "indirect", "指出", "“一带一路”倡议符合各方利益")],
    ),
    "content right behind the cue": (
        "顾承泽强调合作是唯一的选择，呼吁各国加强沟通。",
        [
            ("顾承泽", "indirect", "强调", "合作是唯一的选择"),
            ("顾承泽", "indirect", "呼吁", "各国加强沟通"),
        ],
    ),
    "the addressee of an appeal": (
        "埃及总统塞西敦促发达国家履行承诺。",
        [("塞西", "indirect", "敦促", "发达国家履行承诺")],
    ),
    "settings before the cue": (
        "顾承泽在接受本报记者采访时表示，门槛过高。",
        [("顾承泽", "indirect", "表示", "门槛过高")],
    ),
    "a day before the cue": (
        "顾承泽7日在例行记者会上说，门槛过高。",
        [("顾承泽", "indirect", "说", "门槛过高")],
    ),
    "in reply": (
        "对此，商务部新闻发言人高原回应称，中方已提出交涉。",
        [("高原", "indirect", "回应称", "中方已提出交涉")],
    ),
    "according to": (
        "据世界银行预测，今年经济增长2.5%。",
        [("世界银行", "indirect", "预测", "今年经济增长2.5%")],
    ),
    "by the account of": (
        "按照国际货币基金组织的说法，经济正在复苏。",
        [("国际货币基金组织", "indirect", "说法", "经济正在复苏")],
    ),
    "a relay is no speaker": (
        "据新华社报道，王勇在会上说，合作是唯一的选择。",
        [("王勇", "indirect", "说", "合作是唯一的选择")],
    ),
    "a relay of nobody's words": ("据报道，他提前离开了会场。", []),
    "learnt from nobody": ("据介绍，论坛将设五个分论坛。", []),
    "each sentence needs its cue": (
        "顾承泽指出，港口在增加。等待的时间没有缩短。",
        [("顾承泽", "indirect", "指出", "港口在增加")],
    ),
    "he goes on": (
        "美国前国务卿基辛格说，两国应当避免误判。他还指出，对话比对抗好。",
        [
            ("基辛格", "indirect", "说", "两国应当避免误判"),
            ("基辛格", "indirect", "指出", "对话比对抗好"),
        ],
    ),
    "nobody named goes on": (
        "王毅指出，美方应停止制裁，并强调双方应相向而行。",
        [
            ("王毅", "indirect", "指出", "美方应停止制裁"),
            ("王毅", "indirect", "强调", "双方应相向而行"),
        ],
    ),
    "the subject of the sentence before": (
        "外交部部长杨帆参加论坛并发表演讲。他指出，论坛契合了共赢的理念。",
        [("杨帆", "indirect", "指出", "论坛契合了共赢的理念")],
    ),
    "two speakers in a sentence": (
        "金管局总裁余伟指市场平稳，行政长官李达认为优势无可取代。",
        [
            ("余伟", "indirect", "指", "市场平稳"),
            ("李达", "indirect", "认为", "优势无可取代"),
        ],
    ),
    "a report inside a report": (
        "李显龙说，相关部长报告指须完成的工作还有不少。",
        [("李显龙", "indirect", "说", "相关部长报告指须完成的工作还有不少")],
    ),
    "a colon without a cue": (
        "商务部：“我们将采取必要措施。”",
        [("商务部", "direct", None, "“我们将采取必要措施。”")],
    ),
    "a quotation that follows reported words": (
        "李显龙说，东盟必须团结。“我们无可避免地得做出取舍。”",
        [
            ("李显龙", "indirect", "说", "东盟必须团结"),
            ("李显龙", "direct", None, "“我们无可避免地得做出取舍。”"),
        ],
    ),
    "over paragraphs": (
        "作家梁秋白回顾了自己的经历。\n\n“编辑部在四楼，没有电梯。\n\n“我每个星期爬一次楼。”",
        [("梁秋白", "direct", None, "“编辑部在四楼，没有电梯。 | “我每个星期爬一次楼。”")],
    ),
    "never closed": (
        "总领事史诺表示，“贵阳有着良好的双边关系。",
        [("史诺", "direct", "表示", "“贵阳有着良好的双边关系。")],
    ),
    "English words in marks": (
        "诺瓦科技执行长Daniel Reeves表示，“The supply chain will not go back.”",
        [("Daniel Reeves", "direct", "表示", "“The supply chain will not go back.”")],
    ),
    "a document": (
        "《雅加达宣言》重申，各国反对单边措施。",
        [("雅加达宣言", "indirect", "重申", "各国反对单边措施")],
    ),
    "behind a feeling": (
        "俄罗斯总统普京对与会者表示欢迎，并指出，多极世界正在形成。",
        [("普京", "indirect", "指出", "多极世界正在形成")],
    ),
    "told to a paper": (
        "“这是最受瞩目的论坛。”南洋大学副教授李明江告诉南方周末记者。",
        [("李明江", "direct", "告诉南方周末记者", "“这是最受瞩目的论坛。”")],
    ),
    "a name known from its office, before an adverb": (
        "总统府秘书长李大同表示，合作为先。李大同并说，论坛明天闭幕。",
        [
            ("李大同", "indirect", "表示", "合作为先"),
            ("李大同", "indirect", "说", "论坛明天闭幕"),
        ],
    ),
    "a reproach in words of its own": (
        "吴心波批评，格局也较小。",
        [("吴心波", "indirect", "批评", "格局也较小")],
    ),
    "words that a paper cites": ("据路透社援引知情人士的话报道，双方已接近达成协议。", []),
    "content right behind 说, the setting before it": (
        "顾承泽在开幕式上说门槛过高必须降低。林舟接受采访时则称规则还不够。",
        [
            ("顾承泽", "indirect", "说", "门槛过高必须降低"),
            ("林舟", "indirect", "称", "规则还不够"),
        ],
    ),
    "a name in Latin letters between the name and 说": (
        "世界银行行长罗伯·佐利（Rob Zolli）说门槛过高。",
        [("罗伯·佐利", "indirect", "说", "门槛过高")],
    ),
    "a verb and 说": (
        "顾承泽坦率地解释说门槛过高。林舟举例说，渡船只有两条。",
        [
            ("顾承泽", "indirect", "解释说", "门槛过高"),
            ("林舟", "indirect", "举例说", "渡船只有两条"),
        ],
    ),
    "told to somebody": (
        "顾承泽曾告诉市议会，他期待渡船复航。",
        [("顾承泽", "indirect", "告诉市议会", "他期待渡船复航")],
    ),
    "jests, defends himself, hints, warns": (
        "顾承泽笑道：“门槛太高了。”林舟辩称，规则够用。王勇暗示，渡船会停航。李达警示各方不要冒进。",
        [
            ("顾承泽", "direct", "笑道", "“门槛太高了。”"),
            ("林舟", "indirect", "辩称", "规则够用"),
            ("王勇", "indirect", "暗示", "渡船会停航"),
            ("李达", "indirect", "警示", "各方不要冒进"),
        ],
    ),
    "without mincing words": (
        "顾承泽直言不讳地说，门槛过高。",
        [("顾承泽", "indirect", "说", "门槛过高")],
    ),
    "points counted, then told": (
        "顾承泽提出三点希望，一是降低门槛，二是增加渡船。",
        [("顾承泽", "indirect", "提出", "一是降低门槛，二是增加渡船")],
    ),
    "by what a ministry disclosed before": (
        "据交通部事先披露，渡船将停航。",
        [("交通部", "indirect", "披露", "渡船将停航")],
    ),
    "words that a paper cites for somebody": (
        "《海湾时报》援引有关专家的话说，“渡船不会停航，航线也不变”。",
        [("有关专家", "direct", "说", "“渡船不会停航，航线也不变”")],
    ),
    "whose envoy somebody is": (
        "李大同主席特别代表、港口事务特使林舟表示，渡船不会停航。",
        [("林舟", "indirect", "表示", "渡船不会停航")],
    ),
    "whom somebody goes with": (
        "陪同总理李大同访问的秘书长林舟说，渡船不会停航。",
        [("林舟", "indirect", "说", "渡船不会停航")],
    ),
    "the relations of somebody are not he": ("王勇来了。他的老伴说，渡船不会停航。", []),
    "some scholars": (
        "有的学者认为，渡船不会停航。",
        [("有的学者", "indirect", "认为", "渡船不会停航")],
    ),
    "advice as a noun": ("对渡船的建议，王勇没有回应。王勇应林舟的要求参加会议。", []),
    "talk and persuasion": ("王勇说话风趣幽默。不顾王勇劝说，林舟去了码头。", []),
    "doubts and adds a doubt": (
        "王勇呼吁各方不要停航，并质疑港务局是否听到意见。",
        [
            ("王勇", "indirect", "呼吁", "各方不要停航"),
            ("王勇", "indirect", "质疑", "港务局是否听到意见"),
        ],
    ),
    "asks, quips, calls out": (
        "王勇质问，航线为何停开？林舟打趣说，码头成了会场。李达直呼“渡船早就该换了”。",
        [
            ("王勇", "indirect", "质问", "航线为何停开？"),
            ("林舟", "indirect", "打趣说", "码头成了会场"),
            ("李达", "direct", "直呼", "“渡船早就该换了”"),
        ],
    ),
    "an adverb of manner in a clause without subject": (
        "靳昌接过话茬，兴致勃勃地说：“渡船早就该换了。”",
        [("靳昌", "direct", "说", "“渡船早就该换了。”")],
    ),
    "an introduction that was given": ("王勇欢迎各方，并对航线进行了介绍。", []),
    "views that are only called different": (
        "王勇则提出不同看法，他认为渡船不会停航。",
        [("王勇", "indirect", "认为", "渡船不会停航")],
    ),
    "offices at two bodies, a word that parts phrases in the first": (
        "海湾大学国际关系与公共事务学院院长、渡船协会主席Merit Jan向本网记者表示，航线不变。Merit说，码头会修。",
        [
            ("Merit Jan", "indirect", "表示", "航线不变"),
            ("Merit Jan", "indirect", "说", "码头会修"),
        ],
    ),
    "he who is introduced behind a setting": (
        "王勇说，航线不变。谈及码头，村民李达十分激动。他说，码头会修。",
        [
            ("王勇", "indirect", "说", "航线不变"),
            ("李达", "indirect", "说", "码头会修"),
        ],
    ),
    "he who acts at the opening of a sentence": (
        "港务局局长王勇说，航线不变。李希代表市政府欢迎来宾。他说，码头会修。",
        [
            ("王勇", "indirect", "说", "航线不变"),
            ("李希", "indirect", "说", "码头会修"),
        ],
    ),
    "some experts also": (
        "也有专家认为，渡船不会停航。",
        [("专家", "indirect", "认为", "渡船不会停航")],
    ),
    "small marks": (
        "董事長賴義強調﹐門檻過高﹐必須降低。",
        [("賴義", "indirect", "強調", "門檻過高﹐必須降低")],
    ),
    "described thus": (
        "“不敢管、不能管、不想管。”多位老师如此形容。",
        [("多位老师", "direct", "形容", "“不敢管、不能管、不想管。”")],
    ),
    "in the middle, and a stop behind it": (
        "“港口够用了。”港务局局长顾承泽说。“缺的是规则。”",
        [("顾承泽", "direct", "说", "“港口够用了。” | “缺的是规则。”")],
    ),
    "a quotation that is told and then added to": (
        "顾承泽表示，“港口已经够用了”，并指出，缺的是规则。",
        [
            ("顾承泽", "direct", "表示", "“港口已经够用了”"),
            ("顾承泽", "indirect", "指出", "缺的是规则"),
        ],
    ),
    "thus": (
        "“港口够用了。”蓝湾大学教授林舟如是说。“缺的是规则。”顾承泽这样说道。",
        [
            ("林舟", "direct", "说", "“港口够用了。”"),
            ("顾承泽", "direct", "说道", "“缺的是规则。”"),
        ],
    ),
    "citing figures, once before": (
        "林舟援引数据称，港口够用了。林舟此前曾表示，缺的是规则。",
        [
            ("林舟", "indirect", "称", "港口够用了"),
            ("林舟", "indirect", "表示", "缺的是规则"),
        ],
    ),
    "who takes part": (
        "与会的港务局局长顾承泽指出，港口够用了。",
        [("顾承泽", "indirect", "指出", "港口够用了")],
    ),
    "single marks alone": (
        "王勇说：‘港口早就够用了。’",
        [("王勇", "direct", "说", "‘港口早就够用了。’")],
    ),
    "straight marks over two sentences": (
        '王勇说："港口早就够用了。缺的是规则。"该协会认为，门槛过高。',
        [
            ("王勇", "direct", "说", '"港口早就够用了。缺的是规则。"'),
            ("该协会", "indirect", "认为", "门槛过高"),
        ],
    ),
    "a cue inside the setting of another": (
        "王勇在宣布这一决定时强调，港口够用了。",
        [("王勇", "indirect", "强调", "港口够用了")],
    ),
    "a quotation takes the attribution that follows it": (
        "商会会长邓龙表示，渡口会修。“港口早就够用了。”航运局秘书长谢刚说，缺的是规则。",
        [
            ("邓龙", "indirect", "表示", "渡口会修"),
            ("谢刚", "mixed", "说", "“港口早就够用了。” | 缺的是规则"),
        ],
    ),
    "the first of two words reports": (
        "李克说，预计渡口明年开放。",
        [("李克", "indirect", "说", "预计渡口明年开放")],
    ),
    "he behind a description": (
        "港务局局长王勇说，渡口会修。有渡口大王之称的蓝湾航运执行长林舟也来了，他宣布将增开航线。",
        [
            ("王勇", "indirect", "说", "渡口会修"),
            ("林舟", "indirect", "宣布", "将增开航线"),
        ],
    ),
    "a name and words of manner": (
        "尚穆根客气地说，“渡口的道理大家都懂”。",
        [("尚穆根", "direct", "说", "“渡口的道理大家都懂”")],
    ),
    "an acronym": (
        "主办单位国际渡口协会（IFA）表示，渡口会修。IFA指出，缺的是规则。",
        [
            ("国际渡口协会", "indirect", "表示", "渡口会修"),
            ("国际渡口协会", "indirect", "指出", "缺的是规则"),
        ],
    ),
    "accuses, threatens": (
        "王勇指责港务局“用渡船代替了规则”。船员们威胁说，如果不改，他们将停航。",
        [
            ("王勇", "mixed", "指责", "港务局“用渡船代替了规则”"),
            ("船员们", "indirect", "威胁说", "如果不改，他们将停航"),
        ],
    ),
    "a book, an order": (
        "该书指出，渡船早就该换了。市政府签署的命令说，渡口关闭。",
        [
            ("该书", "indirect", "指出", "渡船早就该换了"),
            ("市政府签署的命令", "indirect", "说", "渡口关闭"),
        ],
    ),
    "after a meeting": (
        "蓝湾大学顾承泽教授会后对媒体表示，渡口会修。",
        [("顾承泽", "indirect", "表示", "渡口会修")],
    ),
    "a quotation, then he said, and another": (
        "王勇表示，渡口会修。“港口早就够用了。”他说道，“缺的是规则。”",
        [
            ("王勇", "indirect", "表示", "渡口会修"),
            ("王勇", "direct", "说道", "“港口早就够用了。” | “缺的是规则。”"),
        ],
    ),
    "a quotation, then he stressed something else": (
        "王勇表示，渡口会修。“港口的泊位早就够用了。”他强调，缺的是规则。",
        [
            ("王勇", "indirect", "表示", "渡口会修"),
            ("王勇", "direct", None, "“港口的泊位早就够用了。”"),
            ("王勇", "indirect", "强调", "缺的是规则"),
        ],
    ),
    "a stop inside the marks and a comma behind them": (
        "王勇表示，“港口早就够用了。”，缺的是规则。",
        [("王勇", "mixed", "表示", "“港口早就够用了。”，缺的是规则")],
    ),
    "praise that says what": (
        "王勇称赞，渡口的规则比别处都好。王勇称赞渡口。王勇特别提到了渡口大王。",
        [("王勇", "indirect", "称赞", "渡口的规则比别处都好")],
    ),
    "who is named inside a quotation is not the next to speak": (
        "王勇表示，渡口会修。\n\n“副市长李达会来开船。”\n\n他说，规则也会改。",
        [
            ("王勇", "indirect", "表示", "渡口会修"),
            ("王勇", "direct", None, "“副市长李达会来开船。”"),
            ("王勇", "indirect", "说", "规则也会改"),
        ],
    ),
    "a colon inside the title of a work": (
        "局长王勇出席论坛。他今日在《圆桌论坛:重修渡口》的开幕仪式上解释，渡口会修。",
        [("王勇", "indirect", "解释", "渡口会修")],
    ),
    "a report by its title": (
        "日前发布的《2022年渡口报告》说，渡口会修。",
        [("2022年渡口报告", "indirect", "说", "渡口会修")],
    ),
    "words in marks with a verb of speech": (
        "王勇指出，没有人有“权利去破坏它”。",
        [("王勇", "mixed", "指出", "没有人有“权利去破坏它”")],
    ),
    "forecasts, recalls, compares": (
        "王勇预料，渡口会修。林舟笑著忆述，年少时坐过渡船。“先修路。”李达打了个比方，“路就是渡口。”",
        [
            ("王勇", "indirect", "预料", "渡口会修"),
            ("林舟", "indirect", "忆述", "年少时坐过渡船"),
            ("李达", "direct", "打了个比方", "“先修路。” | “路就是渡口。”"),
        ],
    ),
    "denied": ("王勇没有表示是否出席。", []),
    "refused": ("王勇拒绝透露具体方案。", []),
    "supposed": ("如果王勇表示反对，会议就会推迟。", []),
    "a feeling": ("王勇对大会的召开表示祝贺。专家表示乐观。", []),
    "a topic": ("王勇谈到了数字经济的前景，并介绍了有关情况。", []),
    "a belief": ("王勇希望论坛取得成功，并相信前景光明。", []),
    "in the eyes of": ("在王勇看来，最难的是交房租。", []),
    "demands that nobody tells": ("监管部门提出具体要求。", []),
    "points told below": ("王勇就此提出五点主张：", []),
    "points without what they say": ("王勇在发言中提出三点建议。", []),
    "words that only contain a cue": ("王勇的小说名称简称《海》，指数据说上涨。", []),
    "a theme": ("论坛以“让绿色回到边缘的人们手中”为主题。", []),
    "a warning to a land": (
        "国务卿卢比表示，门槛过高。卢比曾警告欧洲，新时代即将到来。",
        [
            ("卢比", "indirect", "表示", "门槛过高"),
            ("卢比", "indirect", "警告欧洲", "新时代即将到来"),
        ],
    ),
    "a cue with 称 behind it": (
        "美国威胁称，如果门槛不降，将征收关税。",
        [("美国", "indirect", "威胁", "如果门槛不降，将征收关税")],
    ),
    "a speech, and an announcement that points back, are no reports": (
        "安达将在开幕式后，在大会上发表演说。总理林舟在会上宣布这一转折。",
        [],
    ),
    "a quotation that closes what is told": (
        "据林舟介绍，目前各方正紧密协调。尤其是第三届东海论坛，筹备工作正在进行，“我们有信心让它越办越好”。",
        [
            ("林舟", "indirect", "介绍", "目前各方正紧密协调"),
            ("林舟", "direct", None, "“我们有信心让它越办越好”"),
        ],
    ),
    "a quotation beside the speech of another": (
        "教授王勇指出，信息值得关注。相比林舟的立场，陈明的演讲只字未提，“反而显出异常，值得关注”。副总统陈明和部长林舟先后发言。",
        [
            ("王勇", "indirect", "指出", "信息值得关注"),
            ("王勇", "direct", None, "“反而显出异常，值得关注”"),
        ],
    ),
    "a title that ends in marks": (
        "卢比吁欧洲拥抱议程 王勇抨击「丛林法则」\n第五届东海论坛7日在杭州开幕。王勇表示，合作为先。",
        [("王勇", "indirect", "表示", "合作为先")],
    ),
    "few characters that somebody said": (
        "王勇表示，门槛过高。对于天气，他笑言“贵人出门招风雨”。他称“一带一路”是桥梁。",
        [
            ("王勇", "indirect", "表示", "门槛过高"),
            ("王勇", "direct", "笑言", "“贵人出门招风雨”"),
            ("王勇", "indirect", "称", "“一带一路”是桥梁"),
        ],
    ),
    "a quotation added without a subject": (
        "王勇表示，门槛过高。市场必有起伏，并称“港口将来必定有更大发展”。",
        [
            ("王勇", "indirect", "表示", "门槛过高"),
            ("王勇", "direct", "称", "“港口将来必定有更大发展”"),
        ],
    ),
    "a quotation, where he sat, and who spoke": (
        "“我期待论坛能建立机制，让更多智库交流。”坐在摆放着瓷器的柜子前，王勇对记者说。",
        [("王勇", "direct", "对记者说", "“我期待论坛能建立机制，让更多智库交流。”")],
    ),
    "whom somebody tells what not to do": (
        "部长王勇则告诉这些国家的领导人不要恐慌，保持信心。王勇告诉媒体，飞机晚点了。",
        [
            ("王勇", "indirect", "告诉", "这些国家的领导人不要恐慌，保持信心"),
            ("王勇", "indirect", "告诉媒体", "飞机晚点了"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS.keys())
def test_statements(text, expected):
    found = extract(text, language="zh", published="2023-03-08")
    assert [
        (one.speaker, one.kind, one.cue, " | ".join(part.of(text) for part in one.parts))
        for one in found.statements
    ] == expected


LONG = {
    "dots": "阿·" * 5_000,
    "Latin letters": "主席" + "A" + "b" * 5_000,
    "cues": "表示" * 5_000,
    "commas": "王勇说" + "," * 5_000,
    "adverbs": "王勇" + "最后最后地" * 50 + "说门槛过高的话",
    "a setting that never ends": "王勇在" + "在" * 5_000 + "说门槛过高",
    "modifiers of an office": "副" * 5_000 + "主席",
    "marks that never close": "“" * 5_000,
    "dots that leave out": "…" * 5_000,
    "one sentence that never ends": "王勇说，他指出，论坛在北京举行，" * 500,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_nothing_of_great_length_stops_it(text):
    extract(text, language="zh")


def test_articles_of_two_languages():
    english = "Lu Wei (鲁炜) said on Tuesday that the forum (论坛) would open. “Everybody is welcome,” he said."
    found = extract(english, published="2014-11-19")
    assert (found.language, [one.cue for one in found.statements]) == ("en", ["said", "said"])
    chinese = "执行长Daniel Reeves表示，“Trade is a two-way street.”美国商会随后引述了这句话，并祝贺论坛取得圆满成功。"
    found = extract(chinese, published="2014-11-19")
    assert (found.language, [(s.speaker, s.kind) for s in found.statements]) == (
        "zh",
        [("Daniel Reeves", "direct")],
    )


def test_what_is_said_elsewhere_belongs_to_no_forum():
    text = (
        "第六届江海论坛7日在南京开幕。协会会长顾承在会上表示，门槛过高。"
        "外交部发言人林舟在例行记者会上说，中方支持论坛。"
    )
    found = extract(text, language="zh", published="2018-11-08")
    assert [(one.speaker, one.forum) for one in found.statements] == [
        ("顾承", "江海论坛"),
        ("林舟", None),
    ]


ABSTAINED = {
    "nobody before": ("他坦言：“困难很多，但机会更多。”", "nothing before tells who “他” is"),
}


@pytest.mark.parametrize(("text", "reason"), ABSTAINED.values(), ids=ABSTAINED.keys())
def test_where_the_text_does_not_tell(text, reason):
    (one,) = extract(text, language="zh").statements
    assert (one.speaker, one.rule) == (None, f"before: {reason}")


PIECES = st.sampled_from(
    [
        "外交部发言人林舟", "王勇", "他", "据", "表示", "说", "：", "，", "。", "“", "”", "「", "」", '"', "\n",
        "第五届", "首届", "论坛", "世界互联网大会", "2019", "年", "7日", "至", "在", "北京", "举行", "开幕", "由", "主办",
        "（", "）", "·", "《", "》", "新华社", "电", "的", "和", "、", "中方", "董事长", "Q", "a b", "🙂", "\ud800", "\u3000",
    ]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=60))
def test_no_text_stops_it_and_content_is_of_the_text(pieces):
    text = "".join(pieces)
    found = extract(text, language="zh")
    for one in found.statements:
        assert list(one.parts) == sorted(one.parts)
        assert all(0 <= part.start < part.end <= len(text) for part in one.parts)
    for forum in found.forums:
        assert all(0 <= span.start < span.end <= len(text) for span in forum.spans)
