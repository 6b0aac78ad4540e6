"""What stands between a cue and its content, and quotations on either side of one."""

import pytest

from tests.extraction.test_attribution import reported

CASES = [
    (
        "told-her",
        "The dam was late, the minister told her.",
        [("the minister", "told", "The dam was late", "indirect")],
    ),
    (
        "told-her-she",
        "Osei told her she was late.",
        [("Osei", "told", "she was late", "indirect")],
    ),
    (
        "told-in-a-town",
        "Osei left early, telling voters in Lae, Ohio, that the lake was full.",
        [("Osei", "telling", "the lake was full", "indirect")],
    ),
    (
        "however-that",
        "Osei said, however, that the lake was full.",
        [("Osei", "said", "the lake was full", "indirect")],
    ),
    (
        "without-evidence-that",
        "Osei said, without evidence, that the lake was full.",
        [("Osei", "said", "the lake was full", "indirect")],
    ),
    (
        "following-a-vote-that",
        "Osei said following a vote in May that the lake was full.",
        [("Osei", "said", "the lake was full", "indirect")],
    ),
    (
        "at-noon-far-quotation",
        "At noon, however, Osei said as he left, “The lake is full.”",
        [("Osei", "said", "“The lake is full.”", "direct")],
    ),
    (
        "to-chants-of",
        "Walking in to chants of “More! More!,” the mayor said the lake was full.",
        [("the mayor", "said", "the lake was full", "indirect")],
    ),
    (
        "chanting-then-raising",
        "The crowd chanted, “Stop the dam now,” raising new doubts.",
        [("The crowd", "chanted", "“Stop the dam now,”", "direct")],
    ),
    (
        "adding-of-somebody",
        "“It is full,” Osei said, adding of Adom, “He is late again.”",
        [
            ("Osei", "said", "“It is full,”", "direct"),
            ("Osei", "adding", "“He is late again.”", "direct"),
        ],
    ),
    (
        "forecast-in-a-name",
        "“The risk,” said Ama Osei, director of the Lake Forecast, “is that it will be a flood.”",
        [("Ama Osei", "said", "“The risk,” | “is that it will be a flood.”", "direct")],
    ),
    (
        "said-stop",
        "Osei said in a statement. “The lake is full.”",
        [("Osei", "said", "“The lake is full.”", "direct")],
    ),
    (
        "according-colon",
        "According to the Lake Post: “The dam is late again.”",
        [("the Lake Post", "According to", "“The dam is late again.”", "direct")],
    ),
    (
        "colon-according",
        "It was noticed: According to the bank, the dam is late.",
        [("the bank", "According to", "the dam is late", "indirect")],
    ),
    (
        "at-least",
        "Officials said at least six boats were lost.",
        [("Officials", "said", "at least six boats were lost", "indirect")],
    ),
    (
        "up-to",
        "Police said up to 40 boats were lost.",
        [("Police", "said", "up to 40 boats were lost", "indirect")],
    ),
    (
        "despite-the-rain",
        "Osei said despite the rain the dam would open.",
        [("Osei", "said", "despite the rain the dam would open", "indirect")],
    ),
    (
        "under-the-law",
        "Osei said under the new law banks must pay.",
        [("Osei", "said", "under the new law banks must pay", "indirect")],
    ),
    (
        "of-a-person",
        "Osei said of the dam on Monday.",
        [],
    ),
    (
        "on-monday-dams",
        "Osei said on Monday dams are late.",
        [("Osei", "said", "dams are late", "indirect")],
    ),
    (
        "while-opening-that",
        "Osei said while opening the fair that dams are late.",
        [("Osei", "said", "dams are late", "indirect")],
    ),
    (
        "when-he-opened-that",
        "Osei said when he opened the fair that dams are late.",
        [("Osei", "said", "dams are late", "indirect")],
    ),
    (
        "when-asked-that",
        "Osei said, when asked about the rain, that dams are late.",
        [("Osei", "said", "dams are late", "indirect")],
    ),
    (
        "told-more-than",
        "Osei told more than 300 guests that dams are late.",
        [("Osei", "told", "dams are late", "indirect")],
    ),
    (
        "told-those-present",
        "Osei told those present that dams are late.",
        [("Osei", "told", "dams are late", "indirect")],
    ),
    (
        "told-a-news-agency",
        "Osei told AFP news agency dams are late.",
        [("Osei", "told", "dams are late", "indirect")],
    ),
    (
        "asked-the-court-for",
        "Osei asked the court for a quick answer.",
        [("Osei", "asked", "a quick answer", "indirect")],
    ),
    (
        "that-colon",
        "Osei said that: “Dams are always late.”",
        [("Osei", "said", "“Dams are always late.”", "direct")],
    ),
    (
        "that-colon-clause",
        "Osei, the mayor, noted that: the dams leak.",
        [("Osei", "noted", "the dams leak", "indirect")],
    ),
    (
        "that-according-to",
        "The bank said that, according to a study, dams are late.",
        [("The bank", "said", "according to a study, dams are late", "indirect")],
    ),
    (
        "went-on-to-say",
        "Osei went on to say that dams are late.",
        [("Osei", "say", "dams are late", "indirect")],
    ),
    (
        "had-this-to-say",
        "Osei had this to say: “Dams are always late.”",
        [("Osei", "say", "“Dams are always late.”", "direct")],
    ),
    (
        "made-clear",
        "Osei made clear that dams are late.",
        [("Osei", "made clear", "dams are late", "indirect")],
    ),
    (
        "used-a-speech-to-warn",
        "Osei used his speech to warn that dams are late.",
        [("Osei", "warn", "dams are late", "indirect")],
    ),
    (
        "left-after-saying",
        "Osei left after saying dams are late.",
        [("Osei", "saying", "dams are late", "indirect")],
    ),
    (
        "issued-a-warning",
        "Osei issued a warning that dams are late.",
        [("Osei", "warning", "dams are late", "indirect")],
    ),
    (
        "quipped-that",
        "Osei quipped that dams are late.",
        [("Osei", "quipped", "dams are late", "indirect")],
    ),
    (
        "label-with-an-office",
        "Ama Osei, minister: “Dams are always late.”",
        [("Ama Osei, minister", ":", "“Dams are always late.”", "direct")],
    ),
    (
        "plural-subject-with-an-aside",
        "Critics at home, many of them farmers, argue that dams are late.",
        [("Critics at home", "argue", "dams are late", "indirect")],
    ),
    (
        "a-show-before-the-verb",
        "Joe Osei, host of the show “Morning Joe,” suggested the rise could end.",
        [],
    ),
    (
        "day-in-apposition",
        "Osei said on Monday, the third day of the talks, that dams are late.",
        [("Osei", "said", "dams are late", "indirect")],
    ),
    (
        "a-noun-before-that",
        "Osei announced Monday, the first weekday following a weak jobs report, that he planned to leave.",
        [("Osei", "announced", "he planned to leave", "indirect")],
    ),
    (
        "a-warning-by",
        "The warning by Osei that dams are late came on Monday.",
        [("Osei", "warning", "dams are late", "indirect")],
    ),
    (
        "admonished-to",
        "Osei admonished firms to stay.",
        [("Osei", "admonished", "firms to stay", "indirect")],
    ),
    (
        "submitted-that",
        "Osei submitted that dams are late.",
        [("Osei", "submitted", "dams are late", "indirect")],
    ),
    (
        "labelled",
        "Osei labelled the plan a “late joke”.",
        [("Osei", "labelled", "the plan a “late joke”", "mixed")],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, expected, id=name) for name, text, expected in CASES]
)
def test_reported(text, expected):
    assert reported(text) == expected
