"""Where content begins and ends, and who is no voice: patterns of fresh articles."""

import pytest

from tests.extraction.test_attribution import reported

CASES = [
    (
        "a view that one insists on",
        "Ama Osei was adamant that the dam leaks.",
        [("Ama Osei", "was adamant", "the dam leaks", "indirect")],
    ),
    (
        "announced by what it is according to",
        "According to Ama Osei:\n\n“The dam leaks and it will fall soon.”",
        [("Ama Osei", "According to", "“The dam leaks and it will fall soon.”", "direct")],
    ),
    (
        "inverted, and the verb of the content behind it",
        "The tone of the plan, said Ama Osei, would be mild.",
        [("Ama Osei", "said", "The tone of the plan | would be mild", "indirect")],
    ),
    (
        "told is never inverted",
        "Ama Osei, head of the river union, told BBC Kojo was “a kind man”.",
        [("Ama Osei", "told", "Kojo was “a kind man”", "mixed")],
    ),
    (
        "an apposition before said, a name behind it",
        "In a letter, Ama Osei, his wife and the head of the river union, said Kojo “never slept”.",
        [("Ama Osei", "said", "Kojo “never slept”", "mixed")],
    ),
    (
        "told somebody, content that begins with a pronoun for things",
        "Ama Osei told IPS anything short of a dam would not help.",
        [("Ama Osei", "told", "anything short of a dam would not help", "indirect")],
    ),
    (
        "told a body that capitals name",
        "Ama Osei told the BBC ferry firms “can easily pay”.",
        [("Ama Osei", "told", "ferry firms “can easily pay”", "mixed")],
    ),
    (
        "warned needs no addressee",
        "The union warned the dams would fail in “hard times”.",
        [("The union", "warned", "the dams would fail in “hard times”", "mixed")],
    ),
    (
        "here tells a place",
        "The dam is safe, Minister Ama Osei said here on Tuesday.",
        [("Minister Ama Osei", "said", "The dam is safe", "indirect")],
    ),
    (
        "as opens a clause of the content",
        "Ama Osei says as demand grows, prices are rising.",
        [("Ama Osei", "says", "as demand grows, prices are rising", "indirect")],
    ),
    (
        "pointed out, in the middle",
        "In a way, he pointed out, that would help the river.",
        [("he", "pointed out", "In a way | that would help the river", "indirect")],
    ),
    (
        "an occasion with its participle",
        "Ama Osei said in a statement published on Monday by the river agency that the dam was safe.",
        [("Ama Osei", "said", "the dam was safe", "indirect")],
    ),
    (
        "that, and a comma",
        "Ama Osei explained that, although it rained, the dam held.",
        [("Ama Osei", "explained", "although it rained, the dam held", "indirect")],
    ),
    (
        "an opening with a parenthesis",
        "Noting that, at the moment, there is more water than sand, she said: “We wait.”",
        [
            ("she", "Noting", "at the moment, there is more water than sand", "indirect"),
            ("she", "said", "“We wait.”", "direct"),
        ],
    ),
    (
        "a participle behind said without a comma",
        "“The dam is safe and sound,” he said adding that it would last.",
        [
            ("he", "said", "“The dam is safe and sound,”", "direct"),
            ("he", "adding", "it would last", "indirect"),
        ],
    ),
    (
        "writing something is an act",
        "Showing pictures and writing reports on dams, he said the dam was safe.",
        [("he", "said", "the dam was safe", "indirect")],
    ),
    (
        "a noun that takes up the content",
        "The union said fares “are fair” here, a claim which the ferry firm disputes.",
        [("The union", "said", "fares “are fair” here", "mixed")],
    ),
    (
        "two participles",
        "Ama Osei left early, pledging she would return and calling the fee “a new tax”.",
        [
            ("Ama Osei", "pledging", "she would return", "indirect"),
            ("Ama Osei", "calling", "the fee “a new tax”", "mixed"),
        ],
    ),
    (
        "but somebody explained that",
        "Ama Osei said few dams leak, but Kojo Addo explained that most of them do.",
        [
            ("Ama Osei", "said", "few dams leak", "indirect"),
            ("Kojo Addo", "explained", "most of them do", "indirect"),
        ],
    ),
    (
        "an adverb that opens the sentence is nobody",
        "Additionally, Ama Osei, the minister, stated that the dam was safe.",
        [("Ama Osei", "stated", "the dam was safe", "indirect")],
    ),
    (
        "a moment between subject and verb",
        "The ferry ministry shortly after the storm called for “a full inquiry” into the dam.",
        [("The ferry ministry", "called for", "“a full inquiry” into the dam", "mixed")],
    ),
    (
        "a subject over a clause with a modal",
        "She noted that the dam is old, showing how firms must act, and said the river was clean.",
        [
            ("She", "noted", "the dam is old, showing how firms must act", "indirect"),
            ("She", "said", "the river was clean", "indirect"),
        ],
    ),
    (
        "his calls for",
        "Osei on Monday renewed his calls for cheaper ferries on the lake.",
        [("his", "calls", "cheaper ferries on the lake", "indirect")],
    ),
    (
        "an act with an object",
        "The ferry firm confirmed his remarks on Monday.",
        [],
    ),
    ("announced points back", "Ama Osei announced the funding.", []),
    ("a festival has no voice", "The festival promises to be the largest of its kind.", []),
    ("nor has the law", "The river is to be governed according to law.", []),
    (
        "protests expected",
        "The police made sure that protests expected at the lake were small.",
        [],
    ),
    (
        "an announced quotation, then the next sentence",
        (
            'Ama Osei, a delegate, said: "No dams, no more of them here." '
            "Speakers also claimed fares had risen."
        ),
        [
            ("Ama Osei", "said", '"No dams, no more of them here."', "direct"),
            ("Speakers", "claimed", "fares had risen", "indirect"),
        ],
    ),
    (
        "a curly mark that a straight one closes",
        '“We will be there and ready" Ferry Secretary Ama Osei said on Monday.',
        [("Ferry Secretary Ama Osei", "said", '“We will be there and ready"', "direct")],
    ),
    (
        "an attribution that comes a paragraph later",
        (
            "Kojo Addo says the river has risen.\n\n“The river has risen by a foot.\n\n"
            "“It will rise again next year,” he says."
        ),
        [
            ("Kojo Addo", "says", "the river has risen", "indirect"),
            (
                "he",
                "says",
                "“The river has risen by a foot. | “It will rise again next year,”",
                "direct",
            ),
        ],
    ),
    (
        "a gerund announces a clause",
        "Ama Osei opened the lake by announcing the town would build a dam.",
        [("Ama Osei", "announcing", "the town would build a dam", "indirect")],
    ),
    (
        "some of",
        "The town and some of its ferry partners announced they will build a dam.",
        [
            (
                "The town and some of its ferry partners",
                "announced",
                "they will build a dam",
                "indirect",
            )
        ],
    ),
    (
        "a genitive before a noun that is a verb too",
        (
            "“The dam is safe for us all,” Osei said. “We built it for you all.” "
            "Osei's remarks at the lake come a day before the vote."
        ),
        [
            (
                "Osei",
                "said",
                "“The dam is safe for us all,” | “We built it for you all.”",
                "direct",
            )
        ],
    ),
    (
        "a subject with a participle",
        "The lawyer leading the inquiry said the dam was safe.",
        [("The lawyer", "said", "the dam was safe", "indirect")],
    ),
    (
        "a passive, then the next cue",
        "Ama Osei said the dam “must be closed” and warned that it may fail.",
        [
            ("Ama Osei", "said", "the dam “must be closed”", "mixed"),
            ("Ama Osei", "warned", "it may fail", "indirect"),
        ],
    ),
    (
        "a perfect, then the next one",
        "Unions have said the dam is old and have accused the town of neglect.",
        [
            ("Unions", "said", "the dam is old", "indirect"),
            ("Unions", "accused", "the town of neglect", "indirect"),
        ],
    ),
    (
        "the statement read",
        "“We have to accept that the dam is gone,” the statement read.",
        [("the statement", "read", "“We have to accept that the dam is gone,”", "direct")],
    ),
    (
        "a quotation with its stop, then a sentence that reports",
        (
            "Ama Osei said the town slept. “They wait for the rain. It is no plan.” "
            "Osei claimed this was the sixth dam."
        ),
        [
            ("Ama Osei", "said", "the town slept", "indirect"),
            (None, None, "“They wait for the rain. It is no plan.”", "direct"),
            ("Osei", "claimed", "this was the sixth dam", "indirect"),
        ],
    ),
    (
        "guests are welcomed with words",
        "Ama Osei welcomed the guests saying their visit meant a lot.",
        [("Ama Osei", "saying", "their visit meant a lot", "indirect")],
    ),
    (
        "a letter to somebody warning that",
        "The farmers signed an open letter to the town's leaders warning that the dam leaks.",
        [("The farmers", "warning", "the dam leaks", "indirect")],
    ),
    (
        "an agency reports what somebody said",
        "The dam is safe for years to come, Osei insisted at a forum, the lake agency reported.",
        [("Osei", "insisted", "The dam is safe for years to come", "indirect")],
    ),
    (
        "while another said",
        "Ama Osei said she would “bring rain” while Kojo Addo said the lake was full.",
        [
            ("Ama Osei", "said", "she would “bring rain”", "mixed"),
            ("Kojo Addo", "said", "the lake was full", "indirect"),
        ],
    ),
    (
        "several times",
        "Ama Osei has repeated several times in recent months that the dam is safe.",
        [("Ama Osei", "repeated", "the dam is safe", "indirect")],
    ),
    (
        "no mark between quotation and attribution",
        "“This dam shows how the town can work for all of us” says Ama Osei.",
        [
            (
                "Ama Osei",
                "says",
                "“This dam shows how the town can work for all of us”",
                "direct",
            )
        ],
    ),
    (
        "an attribution inside marks that nobody closed",
        "“We would rather stay here. But the rain has come to the lake, said Ama Osei, a farmer.",
        [
            (
                "Ama Osei",
                "said",
                "“We would rather stay here. But the rain has come to the lake,",
                "direct",
            )
        ],
    ),
    ("commenting is no claim", "Commenting on the dam, Ama Osei smiled.", []),
    (
        "by saying",
        "The judges paved the way by saying the first inquiry was weak.",
        [("The judges", "saying", "the first inquiry was weak", "indirect")],
    ),
    (
        "over the weekend",
        "The river union announced over the weekend that it would strike.",
        [("The river union", "announced", "it would strike", "indirect")],
    ),
    (
        "a list behind a subject is no apposition",
        "According to a calendar, publication of the tables, including those of May, was “late”.",
        [
            (
                "a calendar",
                "According to",
                "publication of the tables, including those of May, was “late”",
                "mixed",
            )
        ],
    ),
    ("the funding, with its day", "Ama Osei announced the loan Friday at the lake.", []),
    ("adding something", "He thanked the town for finding and adding value to the lake.", []),
    ("reports on", "Ama Osei reports on the lake talks, which saw ministers sign a pact.", []),
    (
        "what suggests a shift",
        "The rise of the lake, the third since May, suggests a shift of the river.",
        [],
    ),
    (
        "inverted behind a list with commas",
        (
            "How these dams work is known, and will help to find new sand, silt and mud traps, "
            "explains Professor Osei."
        ),
        [
            (
                "Professor Osei",
                "explains",
                "How these dams work is known, and will help to find new sand, silt and mud traps",
                "indirect",
            )
        ],
    ),
    (
        "a party behind a name",
        "Rep. Ama Osei, R-Iowa, who said that it was a day “picked at random”.",
        [("Rep. Ama Osei", "said", "it was a day “picked at random”", "mixed")],
    ),
    (
        "told somebody after something",
        "Osei told reporters after the tour that the dam was done.",
        [("Osei", "told", "the dam was done", "indirect")],
    ),
    (
        "told a station somewhere it is",
        "Osei told KXQY radio in Accra it's not too late to build.",
        [("Osei", "told", "it's not too late to build", "indirect")],
    ),
    (
        "people who advocate",
        "River advocates have been tough on the town, urging it to build a dam.",
        [("River advocates", "urging", "it to build a dam", "indirect")],
    ),
    ("dubbed", "The march, dubbed the Long Walk, was meant to help.", []),
    (
        "has since said",
        "Osei has since said she would build it.",
        [("Osei", "said", "she would build it", "indirect")],
    ),
    (
        "a subject before however",
        "Friends of the dam, however, say it would hold.",
        [("Friends of the dam", "say", "it would hold", "indirect")],
    ),
    (
        "has said for weeks",
        "Osei has said for weeks he's the best.",
        [("Osei", "said", "he's the best", "indirect")],
    ),
    (
        "a programme in marks",
        'Osei said on "The Week With Ama Addo" that he would "take a look" at it.',
        [("Osei", "said", 'he would "take a look" at it', "mixed")],
    ),
    (
        "a long occasion",
        "Osei said in one of the written notes in March that it was dry.",
        [("Osei", "said", "it was dry", "indirect")],
    ),
    (
        "who told somebody between dashes",
        "Osei — who is a guard in Accra — told the radio it was dry.",
        [("Osei", "told", "it was dry", "indirect")],
    ),
    (
        "content goes on behind the attribution with because",
        "The dam is dry, Osei said, because it leaks.",
        [("Osei", "said", "The dam is dry | because it leaks", "indirect")],
    ),
    (
        "whose message was that",
        "Her closing message was that the dam can be mended.",
        [("Her", "message", "the dam can be mended", "indirect")],
    ),
    (
        "a quotation that ends, and a new statement",
        "“It is old,” Osei said. “We must leave it.” Osei said guards of the dam would stay.",
        [
            ("Osei", "said", "“It is old,” | “We must leave it.”", "direct"),
            ("Osei", "said", "guards of the dam would stay", "indirect"),
        ],
    ),
    (
        "states that vote, and a state senator",
        "More than 30 states use it, a Malta state senator hid.",
        [],
    ),
    (
        "a bank between dashes",
        "Harbour Bank - itself a lender - said notes had been lost.",
        [("Harbour Bank", "said", "notes had been lost", "indirect")],
    ),
    (
        "rules that state something",
        "The rules state that it is late.",
        [("The rules", "state", "it is late", "indirect")],
    ),
    (
        "according to somebody, even though",
        "According to Osei, even though it rained, such dams continue to leak.",
        [("Osei", "According to", "even though it rained, such dams continue to leak", "indirect")],
    ),
    (
        "who said something and added more",
        "The speaker who had come early, added that the dam was dry.",
        [("The speaker", "added", "the dam was dry", "indirect")],
    ),
    (
        "agreed with somebody that",
        "Osei agreed with the guards of the dam that it was dry.",
        [("Osei", "agreed", "it was dry", "indirect")],
    ),
    (
        "towns charged to do something",
        "Osei charged the Town, District and River Boards, TDRBs, to move away from it.",
        [
            (
                "Osei",
                "charged",
                "the Town, District and River Boards, TDRBs, to move away from it",
                "indirect",
            )
        ],
    ),
    (
        "a note says that a minister stressed something",
        "A note signed by Ama Osei, said the minister stressed the need for work.",
        [
            (
                "A note signed by Ama Osei",
                "said",
                "the minister stressed the need for work",
                "indirect",
            )
        ],
    ),
    (
        "the need for something, expressed",
        "Osei expressed the need for the dam to be full.",
        [("Osei", "expressed", "the need for the dam to be full", "indirect")],
    ),
    ("he noted this somewhere", "He noted this at the close of the fair.", []),
    (
        "risks and challenges",
        "Osei said the drought presents risks and challenges like hunger.",
        [("Osei", "said", "the drought presents risks and challenges like hunger", "indirect")],
    ),
    (
        "made it clear, and of the view",
        "Osei made it clear that the dam was dry. He is of the view that it leaks.",
        [
            ("Osei", "made it clear", "the dam was dry", "indirect"),
            ("He", "is of the view", "it leaks", "indirect"),
        ],
    ),
    (
        "with somebody saying that, without a comma",
        "It is likely to be full with board chair Ama Osei saying that it rained.",
        [("board chair Ama Osei", "saying", "it rained", "indirect")],
    ),
    (
        "a thing before adding that",
        "Osei said it would cost two million adding that the town was ready.",
        [
            ("Osei", "said", "it would cost two million", "indirect"),
            ("Osei", "adding", "the town was ready", "indirect"),
        ],
    ),
    (
        "stressed on the need, and advocated it",
        "The guards stressed on the need of rain. Osei advocated the need for a dam.",
        [
            ("The guards", "stressed on", "the need of rain", "indirect"),
            ("Osei", "advocated", "the need for a dam", "indirect"),
        ],
    ),
    (
        "who somebody said was there",
        "The guards who Ama Osei said were late have left.",
        [("Ama Osei", "said", "were late have left", "indirect")],
    ),
    (
        "inverted behind a verb that could be a participle",
        "Two people died in the flood, said the ministry of health.",
        [("the ministry of health", "said", "Two people died in the flood", "indirect")],
    ),
    (
        "inverted behind a number and a month",
        "Prices rose 3 percent in May, said the minister.",
        [("the minister", "said", "Prices rose 3 percent in May", "indirect")],
    ),
    (
        "inverted, people who know of it",
        "The dam had been shut, said two people familiar with the matter.",
        [("two people familiar", "said", "The dam had been shut", "indirect")],
    ),
    (
        "inverted, one of many",
        "There was no danger, said one of the guards.",
        [("one of the guards", "said", "There was no danger", "indirect")],
    ),
    (
        "a comma behind a subject is a slip where a clause follows",
        "The guard who came, said the dam was late.",
        [("The guard", "said", "the dam was late", "indirect")],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, expected, id=name) for name, text, expected in CASES]
)
def test_bounds(text, expected):
    assert reported(text) == expected
