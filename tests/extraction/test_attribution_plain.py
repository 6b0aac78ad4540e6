"""Sentences of everyday news: when something was said, what only looks said, who of several."""

import pytest

from tests.extraction.test_attribution import reported

CASES = [
    (
        "the-night-before-that",
        "Osei said last night that the lake was full.",
        [("Osei", "said", "the lake was full", "indirect")],
    ),
    (
        "late-the-night-before",
        "Osei left, saying late last night that the lake was full.",
        [("Osei", "saying", "the lake was full", "indirect")],
    ),
    (
        "what-was-not-told",
        "Osei said the lake was full, but did not give any details.",
        [("Osei", "said", "the lake was full", "indirect")],
    ),
    (
        "what-was-not-said",
        "Osei said the lake was full but didn’t say why.",
        [("Osei", "said", "the lake was full", "indirect")],
    ),
    (
        "a-time-behind-a-marked-word",
        "Osei said the lake becomes “sick” when it is full.",
        [("Osei", "said", "the lake becomes “sick” when it is full", "mixed")],
    ),
    ("said-little", "The divers left and said little to calm the town.", []),
    ("said-the-same", "Nine in ten divers who said the same in June were asked.", []),
    ("went-on-a-tour", "Osei went on a tour of “Lake House,” the seat of kings.", []),
    ("ruled-with-something", "For fifty years, the Oseis ruled with an iron fist.", []),
    ("complained-and-more", "One of the divers complained, and the lake was closed.", []),
    ("it-would-be-wrong-to-say", "It would be wrong to say the lake is full.", []),
    ("it-is-worth-noting", "It is worth noting that the lake is full.", []),
    (
        "despite-a-vow",
        "Osei, despite her pledge to save the lake, remains unpopular.",
        [("her", "pledge", "to save the lake", "indirect")],
    ),
    (
        "despite-a-vow-at-the-head",
        "Despite her pledge to save the lake, Osei left.",
        [("her", "pledge", "to save the lake", "indirect")],
    ),
    (
        "several-with-their-seats",
        "Ama Osei of Malta, Bo Cruz of Fiji and Kofi Lee of Togo said the lake was full.",
        [
            (
                "Ama Osei of Malta, Bo Cruz of Fiji and Kofi Lee of Togo",
                "said",
                "the lake was full",
                "indirect",
            )
        ],
    ),
    ("alleged-before-a-noun", "They had to prove that alleged thieves used force.", []),
    ("announced-and-a-verb", "The plan announced on Monday would cost a million.", []),
    ("announced-the-day-before", "The cuts announced yesterday will hurt the town.", []),
    ("writes-on-several", "Osei is a cook who writes on law, trade and dams.", []),
    ("what-to-say-and-do", "Friends may be uneasy about what to say and do.", []),
    ("says-that-but", "I know everybody says that, but I really do not care.", []),
    (
        "what-one-said-was-that",
        "What Osei said was that the lake was full.",
        [("Osei", "said", "the lake was full", "indirect")],
    ),
    (
        "an-object-and-a-further-predicate",
        "Osei proposed the dam in June, was testing it by May, and took data in March.",
        [("Osei", "proposed", "the dam in June", "indirect")],
    ),
    (
        "an-aim-before-a-subject",
        "Osei said to be safe the town needs a lake.",
        [("Osei", "said", "to be safe the town needs a lake", "indirect")],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_plain_news_is_read(text, expected):
    assert reported(text) == expected
