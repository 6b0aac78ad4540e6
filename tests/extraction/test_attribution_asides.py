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
]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, expected, id=name) for name, text, expected in CASES]
)
def test_reported(text, expected):
    assert reported(text) == expected
