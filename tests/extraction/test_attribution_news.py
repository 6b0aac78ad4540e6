"""Who is meant and where content ends, in the sentences that reports of news are made of."""

import pytest

from tests.extraction.test_attribution import reported

CASES = [
    (
        "while-doing-something-else",
        "Ama Osei while opening the fair at Lake Hall, Suva said that the lake was full.",
        [("Ama Osei", "said", "the lake was full", "indirect")],
    ),
    (
        "who-was-represented",
        "Ama Osei who was represented by the Minister of Roads, Mr Kofi Adom said the lake was full.",
        [("Mr Kofi Adom", "said", "the lake was full", "indirect")],
    ),
    (
        "who-opened-without-a-second-comma",
        "Ama Osei, who opened the Lake Fair called upon the board to stay.",
        [("Ama Osei", "called upon", "the board to stay", "indirect")],
    ),
    (
        "occasion-behind-an-apposition",
        "Ama Osei, the Lake Director, in her closing remarks said that the lake was full.",
        [("Ama Osei", "said", "the lake was full", "indirect")],
    ),
    (
        "addressed-behind-an-adjunct",
        "Speaking during the fair in Suva Mr Osei says the lake is full.",
        [("Mr Osei", "says", "the lake is full", "indirect")],
    ),
    (
        "pointing-out",
        "Osei toured the dam, pointing out that the lake was full.",
        [("Osei", "pointing out", "the lake was full", "indirect")],
    ),
    (
        "added-a-number",
        "Osei added 33 points but the team lost.",
        [],
    ),
    (
        "phrase-opens-what-was-said",
        "Osei says with the right tools for all, the lake will grow.",
        [("Osei", "says", "with the right tools for all, the lake will grow", "indirect")],
    ),
    (
        "said-this-in",
        "Osei disclosed this in Suva. She revealed this morning that the lake was full.",
        [("She", "revealed", "the lake was full", "indirect")],
    ),
    (
        "office-body-and-town",
        "Ama Osei, Director, Lake Bank, Suva said the lake was full.",
        [("Ama Osei, Director, Lake Bank, Suva", "said", "the lake was full", "indirect")],
    ),
    (
        "encouraged-to",
        "Osei encouraged all staff to work. She encouraged investment.",
        [("Osei", "encouraged", "all staff to work", "indirect")],
    ),
    (
        "added-without-that",
        "Osei added the lake was full. She added a lake that was full.",
        [("Osei", "added", "the lake was full", "indirect")],
    ),
    (
        "termed",
        "Osei termed the dam a success.",
        [("Osei", "termed", "the dam a success", "indirect")],
    ),
    (
        "and-said-is-the-same-speaker",
        "Ama Osei said the dam was “sound as a bell” and said the board had agreed to a survey.",
        [
            ("Ama Osei", "said", "the dam was “sound as a bell”", "mixed"),
            ("Ama Osei", "said", "the board had agreed to a survey", "indirect"),
        ],
    ),
    (
        "earlier-marks-are-no-content",
        "She ended with their “fine work,” and at the end Osei joked, “Sleep well.”",
        [("Osei", "joked", "“Sleep well.”", "direct")],
    ),
    (
        "quotation-goes-on-behind-adding",
        "“The dam is safe,” Osei said at the launch, adding that the road is not. “We checked.”",
        [
            ("Osei", "said", "“The dam is safe,” | “We checked.”", "direct"),
            ("Osei", "adding", "the road is not", "indirect"),
        ],
    ),
    (
        "relay-reports-no-addressee",
        "“The dam is safe,” Osei told a news briefing, according to the Harbour Agency.",
        [("Osei", "told", "“The dam is safe,”", "direct")],
    ),
    (
        "in-may",
        "The Dam Board said in May the lake was full.",
        [("The Dam Board", "said", "the lake was full", "indirect")],
    ),
    (
        "last-week",
        "Osei said last week that the lake was full.",
        [("Osei", "said", "the lake was full", "indirect")],
    ),
    (
        "months-ago",
        "Osei called months ago for a second dam.",
        [("Osei", "called", "a second dam", "indirect")],
    ),
    (
        "ahead-of",
        "Osei insisted ahead of the meeting that the lake was full.",
        [("Osei", "insisted", "the lake was full", "indirect")],
    ),
    (
        "participle-before-the-verb",
        "Ama Osei, a past head of the board, giving the opening speech said that the lake was full.",
        [("Ama Osei", "said", "the lake was full", "indirect")],
    ),
    (
        "list-of-names",
        "On Sunday, Ghana, Togo and Benin said they would share the lake.",
        [("Ghana, Togo and Benin", "said", "they would share the lake", "indirect")],
    ),
    (
        "because-behind-a-mark",
        "The board called the claims nonsense, saying they were “absurd” because the lake was full.",
        [("The board", "saying", "they were “absurd” because the lake was full", "mixed")],
    ),
    (
        "while-noting",
        "Osei confirmed that he is looking for help, while noting that money is short.",
        [
            ("Osei", "confirmed", "he is looking for help", "indirect"),
            ("Osei", "noting", "money is short", "indirect"),
        ],
    ),
    (
        "citing-is-narration",
        "Osei said that the lake had grown, citing a survey of the shore.",
        [("Osei", "said", "the lake had grown", "indirect")],
    ),
    (
        "lone-subject-before",
        "The dam, Osei said, is safe.",
        [("Osei", "said", "The dam | is safe", "indirect")],
    ),
    (
        "not-the-first-time",
        "This is not the first time the board has accused Osei of waste.",
        [],
    ),
    (
        "those-present",
        "Osei told those in attendance that the dam was safe.",
        [("Osei", "told", "the dam was safe", "indirect")],
    ),
    (
        "told-a-programme",
        "Osei told Harbour Radio’s Morning programme the board had raised its support.",
        [("Osei", "told", "the board had raised its support", "indirect")],
    ),
    (
        "heading-run-into-a-quotation",
        "A short walk “The dam is safe and we have checked it twice,” Osei said.",
        [("Osei", "said", "“The dam is safe and we have checked it twice,”", "direct")],
    ),
    (
        "sentence-opens-with-a-participle",
        "Speaking later on the same show, Ama Osei, who has left, said the dam was safe.",
        [("Ama Osei", "said", "the dam was safe", "indirect")],
    ),
    ("a-thing-that-threatens", "It is a rift that threatens to expose the board.", []),
    (
        "an-adjunct-before-the-subject-of-what-is-said",
        "Ama Osei said during her term the town would build a dam.",
        [("Ama Osei", "said", "the town would build a dam", "indirect")],
    ),
    (
        "a-medium-that-no-list-has",
        "The harbour board said on its billboard it had sent tugs to the reef.",
        [("The harbour board", "said", "it had sent tugs to the reef", "indirect")],
    ),
    (
        "early-friday-morning",
        "The lake is full, mayors said early Friday morning at a summit, where dams led the talks.",
        [("mayors", "said", "The lake is full", "indirect")],
    ),
    (
        "told-who-attends",
        "More dams are needed, Ama Osei told delegates attending the Reef Week.",
        [("Ama Osei", "told", "More dams are needed", "indirect")],
    ),
    (
        "a-team-led-by-somebody",
        "The dam would grow, a delegation led by Mayor Ama Osei stated on Thursday.",
        [("a delegation", "stated", "The dam would grow", "indirect")],
    ),
    (
        "a-group-based-somewhere",
        "A group based in Accra said the dam was safe.",
        [("A group", "said", "the dam was safe", "indirect")],
    ),
    (
        "warned-to-do",
        "Togo on Friday also warned citizens to stay off the dam.",
        [("Togo", "warned", "to stay off the dam", "indirect")],
    ),
    (
        "denounced-as",
        'The Togolese envoy denounced it as "river piracy".',
        [("The Togolese envoy", "denounced", 'it as "river piracy"', "mixed")],
    ),
    ("denounced-with-a-ground", "The Togolese envoy denounced it as unfair.", []),
    (
        "an-outlet-reports-somebody-as-saying",
        "Such tugs would stay, Reefnews reported a navy spokesman as saying.",
        [("a navy spokesman", "saying", "Such tugs would stay", "indirect")],
    ),
    (
        "an-outlet-quotes-somebody-as-saying",
        "The paper quoted Ama Osei as saying that the dam was safe.",
        [("Ama Osei", "saying", "the dam was safe", "indirect")],
    ),
    (
        "who-is-quoted-behind-a-colon",
        "Ama Osei let her anger be heard at the harbour: “There is no dam to speak of,” she said.",
        [("she", "said", "“There is no dam to speak of,”", "direct")],
    ),
    (
        "inverted-behind-a-list-a-country-first",
        "Take care that floods, storms in Togo and Benin do not recur, says Ghana's Mayor Ama Osei.",
        [
            (
                "Ghana's Mayor Ama Osei",
                "says",
                "Take care that floods, storms in Togo and Benin do not recur",
                "indirect",
            )
        ],
    ),
    (
        "a-closed-quotation-behind-one-over-paragraphs",
        "“The dam is safe,” said Osei. “We checked it.\n“It was built well.”\n“We go on with it.”",
        [
            (
                "Osei",
                "said",
                "“The dam is safe,” | “We checked it. | “It was built well.”",
                "direct",
            ),
            (None, None, "“We go on with it.”", "direct"),
        ],
    ),
    (
        "averred",
        "Ama Osei averred that the dam was safe.",
        [("Ama Osei", "averred", "the dam was safe", "indirect")],
    ),
    (
        "evening-is-no-source",
        "Ama Osei said Thursday evening the dam was safe.",
        [("Ama Osei", "said", "the dam was safe", "indirect")],
    ),
    (
        "two occasions before that",
        "Osei said at a news briefing at the opening of the talks that the dam was safe.",
        [("Osei", "said", "the dam was safe", "indirect")],
    ),
    (
        "reported to have said",
        "“Shame on them,” Osei was reported to have said during the call.",
        [("Osei", "said", "“Shame on them,”", "direct")],
    ),
    (
        "reported to have said that",
        "Osei is reported to have said that the dam was safe.",
        [("Osei", "said", "the dam was safe", "indirect")],
    ),
    (
        "took the opportunity",
        "Osei took the opportunity to urge banks to lend.",
        [("Osei", "urge", "banks to lend", "indirect")],
    ),
    ("gave an opportunity", "The talks gave Osei an opportunity to urge banks to lend.", []),
    (
        "according to her",
        "According to her, the dam was safe.",
        [("her", "According to", "the dam was safe", "indirect")],
    ),
    (
        "according to him behind the subject",
        "The dam, according to him, must go.",
        [("him", "according to", "The dam | must go", "indirect")],
    ),
    (
        "remarks from somebody",
        "That followed remarks from Ama Osei saying that the dam was safe.",
        [("Ama Osei", "saying", "the dam was safe", "indirect")],
    ),
    (
        "a quotation, then and added",
        "“Is it safe?” Osei asked, and added that the dam was old.",
        [
            ("Osei", "asked", "“Is it safe?”", "direct"),
            ("Osei", "added", "the dam was old", "indirect"),
        ],
    ),
    (
        "a question, then adding",
        "“Is it safe?” Osei asked, adding that the dam was old.",
        [
            ("Osei", "asked", "“Is it safe?”", "direct"),
            ("Osei", "adding", "the dam was old", "indirect"),
        ],
    ),
    (
        "if goes on behind a quoted word",
        "Osei said the deal foresees “sanctions” if the dam is “used as a weapon”.",
        [
            (
                "Osei",
                "said",
                "the deal foresees “sanctions” if the dam is “used as a weapon”",
                "mixed",
            )
        ],
    ),
    (
        "an acting director behind an inverted verb",
        "“The dam is safe,” said the Harbour Board acting director, Ama Osei.",
        [("the Harbour Board acting director", "said", "“The dam is safe,”", "direct")],
    ),
    (
        "states and lives",
        "Osei met Ghana, Malta and the Baltic states after a war that claimed 40 lives.",
        [],
    ),
    (
        "with somebody declaring that",
        "The union announced a strike, with party chief Ama Osei declaring that it would win.",
        [
            ("The union", "announced", "a strike", "indirect"),
            ("party chief Ama Osei", "declaring", "it would win", "indirect"),
        ],
    ),
    (
        "and alleged, which is an adjective elsewhere",
        "Osei said there was little water in the dam, and alleged both were dry.",
        [
            ("Osei", "said", "there was little water in the dam", "indirect"),
            ("Osei", "alleged", "both were dry", "indirect"),
        ],
    ),
    (
        "a comma before that",
        "Osei said in an interview on the radio, that “this must stop”.",
        [("Osei", "said", "“this must stop”", "direct")],
    ),
    (
        "ruled",
        "The dam does not harm the reef, the Harbour Court has ruled.",
        [("the Harbour Court", "ruled", "The dam does not harm the reef", "indirect")],
    ),
    (
        "a sentence that ends with quoted words has its attribution",
        "Osei said the dam will “teach you how to swim.” He praised the old dam.",
        [("Osei", "said", "the dam will “teach you how to swim.”", "mixed")],
    ),
    (
        "two fields before a name",
        "Towns should build dams, says river work and river policy researcher Ama Osei.",
        [
            (
                "river work and river policy researcher Ama Osei",
                "says",
                "Towns should build dams",
                "indirect",
            )
        ],
    ),
    (
        "a quotation goes on behind words called so",
        "Dams are often called “mud traps”, Osei says. “They need to go.”",
        [("Osei", "says", "Dams are often called “mud traps” | “They need to go.”", "mixed")],
    ),
    (
        "last week before the verb",
        "The Harbour Board last week said the dam was safe.",
        [("The Harbour Board", "said", "the dam was safe", "indirect")],
    ),
    (
        "the leaders of three lands",
        "The leaders of Ghana, Togo and Malta said that the dam was safe.",
        [("The leaders of Ghana, Togo and Malta", "said", "the dam was safe", "indirect")],
    ),
    (
        "with somebody saying, before a colon",
        "The cause is unknown, with Sheriff Ama Osei saying: “I do not know it.”",
        [("Sheriff Ama Osei", "saying", "“I do not know it.”", "direct")],
    ),
    (
        "responded saying",
        "Osei responded saying, “We will see.”",
        [("Osei", "saying", "“We will see.”", "direct")],
    ),
    (
        "a quotation before somebody else's statement",
        "“The dam is old,” he said. “They broke it.” Ama Osei said in a note that it was full.",
        [
            ("he", "said", "“The dam is old,” | “They broke it.”", "direct"),
            ("Ama Osei", "said", "it was full", "indirect"),
        ],
    ),
    (
        "while others deny it",
        "Ghana said the dam was safe, while the town's police deny claims of haste.",
        [
            ("Ghana", "said", "the dam was safe", "indirect"),
            ("the town's police", "deny", "claims of haste", "indirect"),
        ],
    ),
    (
        "according to a paper, which cited somebody",
        "According to the Journal, which cited the board, the dam was safe.",
        [("the Journal", "According to", "the dam was safe", "indirect")],
    ),
    (
        "a quotation, according to a paper, which cited somebody",
        "“The dam is safe,” according to the Journal, which cited the board.",
        [("the Journal", "according to", "“The dam is safe,”", "direct")],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_reported(text, expected):
    assert reported(text) == expected
