"""The subject of a verb of speech behind a conjunction, a finite participle or an adjunct."""

import pytest

from tests.extraction.test_attribution import reported

CASES = [
    pytest.param(
        "In the words of Ama Osei: “It leaks a lot here.”",
        [("Ama Osei", "In the words of", "“It leaks a lot here.”", "direct")],
        id="in the words of somebody",
    ),
    pytest.param("In the words of the song, it leaks.", [], id="words that are not quoted"),
    pytest.param(
        "“It leaks,” Ama Osei, clearly upset, said.",
        [("Ama Osei", "said", "“It leaks,”", "direct")],
        id="how somebody is",
    ),
    pytest.param(
        "It is, Ama Osei said, a leak.",
        [("Ama Osei", "said", "It is | a leak", "indirect")],
        id="a sentence begun before",
    ),
    pytest.param(
        "Ama Osei, asked about the leak, said it was old.",
        [("Ama Osei", "said", "it was old", "indirect")],
        id="who is asked",
    ),
    pytest.param(
        "Addo has been accused of theft by the board.",
        [("the board", "accused", "theft", "indirect")],
        id="by whom, behind what",
    ),
    pytest.param("Addo was accused of being bribed by Osei.", [], id="bribed by whom"),
    pytest.param("Addo was accused of theft by the end of May.", [], id="by when"),
    pytest.param(
        "The number of friends is too small to predict ties, but adding staff can help the club.",
        [],
        id="adding as a subject",
    ),
    pytest.param("They will see how firms predict floods and lead.", [], id="how people do it"),
    pytest.param(
        "It is not clear whether Osei promised to mend it.", [], id="what is asked, not said"
    ),
    pytest.param("Osei issued a call for papers for the fair.", [], id="a call for papers"),
    pytest.param(
        "It is late, Osei, the cook who once wrote for the Reef Times.", [], id="who wrote for one"
    ),
    pytest.param(
        "Remember his campaign claim that it leaks.",
        [("his", "claim", "it leaks", "indirect")],
        id="his is no plural",
    ),
    pytest.param("Osei, who asked that question in May, left.", [], id="a question not told"),
    pytest.param(
        "Osei asked the question: “Is it late?”",
        [("Osei", "asked", "“Is it late?”", "direct")],
        id="a question told",
    ),
    pytest.param(
        "The Reef Project likewise praised “the board's long commitment to the river.”",
        [
            (
                "The Reef Project",
                "praised",
                "“the board's long commitment to the river.”",
                "direct",
            )
        ],
        id="an adverb behind a name",
    ),
    pytest.param(
        "“It leaks,” the envoy, who read the letter, said.",
        [("the envoy", "said", "“It leaks,”", "direct")],
        id="one report of a quotation, not that of the relative clause",
    ),
    pytest.param(
        'Osei continued that Togo has been "so welcoming" to many, "however, there are a lot of leaks".',
        [("Osei", "continued", '"however, there are a lot of leaks"', "direct")],
        id="no participle within the words",
    ),
    pytest.param("To learn more, read our story here.", [], id="a request to read"),
    pytest.param("However, as they always say, it was a success.", [], id="as people say"),
    pytest.param(
        "As they said in a letter, the dam leaks.",
        [("they", "said", "the dam leaks", "indirect")],
        id="as they said once",
    ),
    pytest.param("Osei wrote, directed, and starred in the film.", [], id="a list of verbs"),
    pytest.param("The rivals said or did outrageous things.", [], id="two verbs with one object"),
    pytest.param("The guests were seen asking questions and making tea.", [], id="no question"),
    pytest.param("They oppose trade and promises to mend the dam.", [], id="another number"),
    pytest.param("Osei called on members after the talk.", [], id="called on in turn"),
    pytest.param(
        "Osei called on members for calm.",
        [("Osei", "called on", "members for calm", "indirect")],
        id="called on for something",
    ),
    pytest.param("But whether this new HFU forecast will last is not known.", [], id="a noun"),
    pytest.param("Vague calls for unity and calm are rhetoric.", [], id="a noun with its verb"),
    pytest.param(
        "Osei calls for changes that are late.",
        [("Osei", "calls for", "changes that are late", "indirect")],
        id="a verb whose object has a verb",
    ),
    pytest.param(
        "A few days after he sent that letter, Ann Osei testified in private for hours.",
        [],
        id="a moment is no content",
    ),
    pytest.param(
        "Osei led all season, maintaining a hold on the cup since the days of Addo.",
        [],
        id="kept, not said",
    ),
    pytest.param(
        "Osei confirmed the deal, which has come under fire, would last.",
        [("Osei", "confirmed", "the deal, which has come under fire, would last", "indirect")],
        id="a verb behind the relative clause of its subject",
    ),
    pytest.param(
        "Osei told staff, cooks and guests that the dam leaks.",
        [("Osei", "told", "the dam leaks", "indirect")],
        id="several who are told",
    ),
    pytest.param(
        "Osei told the board and staff the dam leaks.",
        [("Osei", "told", "the dam leaks", "indirect")],
        id="two who are told, without that",
    ),
    pytest.param(
        "Osei told the board the dam and the port leak.",
        [("Osei", "told", "the dam and the port leak", "indirect")],
        id="two things that leak",
    ),
    pytest.param(
        "They met when Sen. Ann Osei (R-Ohio), one of the key votes, announced she would leave.",
        [("Sen. Ann Osei", "announced", "she would leave", "indirect")],
        id="apposition behind when",
    ),
    pytest.param(
        "Osei, whose club grew when it endorsed him last May, said he would leave.",
        [("Osei", "said", "he would leave", "indirect")],
        id="no verb of its own behind when",
    ),
    pytest.param(
        "It came just hours after Sen. Ann Osei, R-Ohio, and Sen. Tom Mensah, D-Iowa, announced "
        "they would leave.",
        [("Sen. Ann Osei", "announced", "they would leave", "indirect")],
        id="the first of two lawmakers with their seats",
    ),
    pytest.param(
        "After the vote, the mayor, a cook, said the dam was safe.",
        [("the mayor", "said", "the dam was safe", "indirect")],
        id="no subject behind after",
    ),
    pytest.param(
        "Friends of Osei displayed paper signs that said “Late” in red.",
        [("paper signs", "said", "“Late” in red", "mixed")],
        id="an antecedent behind a finite verb",
    ),
    pytest.param(
        "The Reef backed coalition said the dam was safe.",
        [("The Reef backed coalition", "said", "the dam was safe", "indirect")],
        id="a participle behind a name",
    ),
    pytest.param(
        "Osei said the fair was late and after the meeting complained about the guards.",
        [
            (
                "Osei",
                "said",
                "the fair was late and after the meeting complained about the guards",
                "indirect",
            )
        ],
        id="content goes on",
    ),
    pytest.param(
        "Osei left at noon and after the meeting complained about the guards.",
        [("Osei", "complained about", "the guards", "indirect")],
        id="no occasion speaks behind and after",
    ),
    pytest.param(
        "Comparing Fiji’s foreign direct investment to that of Togo, Osei stressed that it grew.",
        [("Osei", "stressed", "it grew", "indirect")],
        id="direct before a noun",
    ),
    pytest.param(
        "Osei sent a letter to demand that it explain how it chose the guards.",
        [],
        id="no words that are only asked for",
    ),
    pytest.param(
        "Osei, who left in May, told the Reef Times he was “pretty sad” at news Mr Mensah was "
        "late, saying it would rain.",
        [
            ("Osei", "told", "he was “pretty sad” at news Mr Mensah was late", "mixed"),
            ("Osei", "saying", "it would rain", "indirect"),
        ],
        id="a participle behind clauses inside each other",
    ),
    pytest.param(
        "Osei's club is set on the question of whether Mensah has won, arguing that it rained.",
        [("Osei's club", "arguing", "it rained", "indirect")],
        id="a participle behind whether",
    ),
    pytest.param(
        "Osei took issue with Mensah's calls for a dam, saying on Monday that it leaked.",
        [
            ("Mensah's", "calls", "a dam", "indirect"),
            ("Osei", "saying", "it leaked", "indirect"),
        ],
        id="a participle behind the noun of a cue",
    ),
    pytest.param(
        "Some said the lake was full.",
        [("Some", "said", "the lake was full", "indirect")],
        id="some-said",
    ),
    pytest.param(
        "Yet another said the lake was full.",
        [("another", "said", "the lake was full", "indirect")],
        id="another-said",
    ),
    pytest.param(
        "“The lake is full,” said another.",
        [("another", "said", "“The lake is full,”", "direct")],
        id="said-another",
    ),
    pytest.param(
        "Some plans call for a dam.",
        [("Some plans", "call for", "a dam", "indirect")],
        id="some-plans",
    ),
    pytest.param(
        "Those surveyed said the lake was full.",
        [("Those surveyed", "said", "the lake was full", "indirect")],
        id="those-asked",
    ),
    pytest.param(
        "A source familiar with the talks said the lake was full.",
        [("A source familiar with the talks", "said", "the lake was full", "indirect")],
        id="the-talks",
    ),
    pytest.param(
        "A second source speaking to Lake News said, “The lake is full.”",
        [("A second source", "said", "“The lake is full.”", "direct")],
        id="speaking-to-a-station",
    ),
    pytest.param(
        "Osei, struck by the flood, said the lake was full.",
        [("Osei", "said", "the lake was full", "indirect")],
        id="struck-by-something",
    ),
    pytest.param(
        "The aides, led by campaign manager Ama Osei, said the lake was full.",
        [("The aides", "said", "the lake was full", "indirect")],
        id="led-by-somebody",
    ),
    pytest.param(
        "Osei, later alleging that the bank was late, said he would leave.",
        [("Osei", "said", "he would leave", "indirect")],
        id="later-doing-something",
    ),
    pytest.param(
        "Osei, who was mayor when Adom sat on the board, said Adom could help.",
        [("Osei", "said", "Adom could help", "indirect")],
        id="who-was-when",
    ),
    pytest.param(
        "Osei, whose town, Lae, is under water as seas rise, argues that the dam will fail.",
        [("Osei", "argues", "the dam will fail", "indirect")],
        id="whose-town-is",
    ),
    pytest.param(
        "Earlier this week, Ama Osei, who was mayor when the vote was held, said the lake was full.",
        [("Ama Osei", "said", "the lake was full", "indirect")],
        id="earlier-this-week-who",
    ),
    pytest.param(
        "Osei, the author of “Going Home,” about the flood, said the lake was full.",
        [("Osei", "said", "the lake was full", "indirect")],
        id="title-in-marks",
    ),
    pytest.param(
        "Said Ama Osei, who grew up there, “The lake is full.”",
        [("Ama Osei", "Said", "“The lake is full.”", "direct")],
        id="opening-with-who",
    ),
    pytest.param(
        "“Why wait?” Osei, the head of the union, said on Friday.",
        [("Osei", "said", "“Why wait?”", "direct")],
        id="apposition-behind-a-quotation",
    ),
    pytest.param(
        "“The lake is full,” scoffed Ama Osei.",
        [("Ama Osei", "scoffed", "“The lake is full,”", "direct")],
        id="manner-inverted",
    ),
    pytest.param(
        "“The lake is full,” remembered Ama Osei.",
        [("Ama Osei", "remembered", "“The lake is full,”", "direct")],
        id="manner-of-a-listed-verb",
    ),
    pytest.param(
        "Osei cracked, “The lake is full and I am glad.”",
        [("Osei", "cracked", "“The lake is full and I am glad.”", "direct")],
        id="manner-before",
    ),
    pytest.param(
        "The guests who met at the club in Suva, Fiji, said the dam was safe.",
        [("The guests", "said", "the dam was safe", "indirect")],
        id="a country behind a town in a relative clause without commas",
    ),
    pytest.param(
        "Delegates who met in Honiara, Solomon Islands, said the dam was safe.",
        [("Delegates", "said", "the dam was safe", "indirect")],
        id="a country of two words there",
    ),
    pytest.param(
        "The woman who runs the club in Suva, Ann Osei, said the dam was safe.",
        [("Ann Osei", "said", "the dam was safe", "indirect")],
        id="a name there",
    ),
    pytest.param(
        "Osei lauded Suva for its gift to the Harbour Club adding that he would stay.",
        [("Osei", "adding", "he would stay", "indirect")],
        id="a participle behind praise and its ground",
    ),
    pytest.param(
        "Osei lauded Suva for a letter by the Harbour Club saying that it would stay.",
        [("the Harbour Club", "saying", "it would stay", "indirect")],
        id="a participle behind a document in the ground of praise",
    ),
    pytest.param(
        "The dam was safe, she pointed out.",
        [("she", "pointed out", "The dam was safe", "indirect")],
        id="pointed out behind what is said",
    ),
    pytest.param(
        "Osei joined a fair dubbed: “Dams First: Late or Safe?”",
        [],
        id="the title of what was dubbed",
    ),
    pytest.param(
        "After the guests concluded their talks, Osei concluded the dam was safe.",
        [("Osei", "concluded", "the dam was safe", "indirect")],
        id="what was brought to an end",
    ),
    pytest.param(
        "Osei opened a dam. She reiterated it during her talk.",
        [],
        id="what only points back",
    ),
    pytest.param(
        "Osei made the plan known in a talk in Suva, saying the dam was safe.",
        [("Osei", "saying", "the dam was safe", "indirect")],
        id="a participle alone before the one that reports",
    ),
    pytest.param(
        "Paid for by the bank, the fair in Suva was late, said the club president Ann Osei.",
        [
            (
                "the club president Ann Osei",
                "said",
                "Paid for by the bank, the fair in Suva was late",
                "indirect",
            )
        ],
        id="an office and a name behind what is said, and commas in it",
    ),
    pytest.param(
        "During talks that had just concluded, Osei left.",
        [],
        id="a relative clause of an opening phrase",
    ),
    pytest.param(
        "Osei rejected claims saying that he was late.",
        [],
        id="claims that somebody rejects",
    ),
    pytest.param(
        "The mayor is of the view that, even though it rains, the dam is safe.",
        [("The mayor", "is of the view", "even though it rains, the dam is safe", "indirect")],
        id="a comma behind that",
    ),
    pytest.param(
        "According to Ann Osei, chief of the bank, around 10 guests came.",
        [("Ann Osei", "According to", "around 10 guests came", "indirect")],
        id="a count behind an apposition",
    ),
    pytest.param(
        "Osei said rather than wait for the club the town should pay.",
        [("Osei", "said", "rather than wait for the club the town should pay", "indirect")],
        id="rather than",
    ),
    pytest.param(
        "The dam is late, a guest told the website of the weekly Harbour Post.",
        [("a guest", "told", "The dam is late", "indirect")],
        id="told whose website",
    ),
    pytest.param(
        "After the fair, Osei told guests of the plan.",
        [("Osei", "told", "the plan", "indirect")],
        id="told of something behind an opening phrase",
    ),
    pytest.param(
        "Osei fired back saying the dam was safe.",
        [("Osei", "saying", "the dam was safe", "indirect")],
        id="fired back saying",
    ),
    pytest.param(
        "Osei continued to state that the dam was safe.",
        [("Osei", "state", "the dam was safe", "indirect")],
        id="continued to state",
    ),
    pytest.param(
        "According to a note by the hosts, Harbour Fair 2031, organised by the bank, will open.",
        [
            (
                "a note",
                "According to",
                "Harbour Fair 2031, organised by the bank, will open",
                "indirect",
            )
        ],
        id="a subject with a participle behind according to",
    ),
    pytest.param(
        "It was their choice, Osei said, but for the club the fair was “too good to miss at all.”",
        [
            (
                "Osei",
                "said",
                "It was their choice | but for the club the fair was “too good to miss at all.”",
                "mixed",
            )
        ],
        id="a quotation behind but",
    ),
    pytest.param(
        "In response, Osei states the dam was safe. Osei left the United States the next day.",
        [("Osei", "states", "the dam was safe", "indirect")],
        id="states",
    ),
    pytest.param(
        "“The dam is safe,” said Osei while speaking at the “75th Conference on Dams and Fish”.",
        [("Osei", "said", "“The dam is safe,”", "direct")],
        id="the title of a gathering that a number opens",
    ),
    pytest.param(
        "Osei said the towns must pay and urged banks to lend.",
        [
            ("Osei", "said", "the towns must pay", "indirect"),
            ("Osei", "urged", "banks to lend", "indirect"),
        ],
        id="a further cue behind what must be done",
    ),
    pytest.param(
        "The dam is safe, said Ann Osei, the mayor, and urged banks to lend.",
        [
            ("Ann Osei", "said", "The dam is safe", "indirect"),
            ("Ann Osei", "urged", "banks to lend", "indirect"),
        ],
        id="a further cue behind an inverted one",
    ),
    pytest.param(
        "The dam will be full by May, a top official pledged, while declining to say why.",
        [("a top official", "pledged", "The dam will be full by May", "indirect")],
        id="pledged behind what is said",
    ),
    pytest.param(
        "Asked what the town hoped to gain following the fair, Osei replied that it was unknown.",
        [("Osei", "replied", "it was unknown", "indirect")],
        id="a hope in an opening phrase",
    ),
    pytest.param(
        "The bank is the largest here and according to its head, Ann Osei, it is glad.",
        [("its head", "according to", "it is glad", "indirect")],
        id="according to behind and",
    ),
    pytest.param(
        "According to a press release, Osei spoke of old ties, noting that towns are small.",
        [
            ("a press release", "According to", "Osei spoke of old ties", "indirect"),
            ("Osei", "noting", "towns are small", "indirect"),
        ],
        id="a participle of whom a paper tells",
    ),
    pytest.param(
        "The fair is a success, the mayor informed the Harbour Post on Friday.",
        [("the mayor", "informed", "The fair is a success", "indirect")],
        id="informed behind what is said",
    ),
    pytest.param(
        "Osei said the dam was full, but the mayor, who had left, said it was dry.",
        [
            ("Osei", "said", "the dam was full", "indirect"),
            ("the mayor", "said", "it was dry", "indirect"),
        ],
        id="a relative clause before the next cue",
    ),
    pytest.param(
        "Osei entreated them to leave and intoned that it was late.",
        [
            ("Osei", "entreated", "them to leave", "indirect"),
            ("Osei", "intoned", "it was late", "indirect"),
        ],
        id="entreated and intoned",
    ),
    pytest.param(
        "Ministers from Malta, Ghana and Togo said the dam was safe.",
        [("Ministers from Malta, Ghana and Togo", "said", "the dam was safe", "indirect")],
        id="people from several countries, who open the sentence",
    ),
    pytest.param(
        "Reuters reported that Ann Osei said the dam was safe.",
        [("Ann Osei", "said", "the dam was safe", "indirect")],
        id="who tells what an outlet reports",
    ),
    pytest.param(
        "Reuters reported that the club, which said it would stay, had left.",
        [
            (
                "Reuters",
                "reported",
                "the club, which said it would stay, had left",
                "indirect",
            )
        ],
        id="a report in a relative clause of what an outlet reports",
    ),
    pytest.param(
        "Osei told the fair it was late, while Tom Kano, her deputy, warned that dams leak.",
        [
            ("Osei", "told", "it was late", "indirect"),
            ("Tom Kano", "warned", "dams leak", "indirect"),
        ],
        id="an apposition before the next cue",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_reported(text, expected):
    assert reported(text) == expected
