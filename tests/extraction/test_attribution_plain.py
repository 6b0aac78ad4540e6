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
    (
        "wrote-a-thing",
        "The talks hurt since Bo Lim, a cook who wrote a tell-all, will be there.",
        [],
    ),
    (
        "an-object-with-a-participle-before-and",
        "He saw the flat in the home damaged by rain, and said he hoped for a dam.",
        [("He", "said", "he hoped for a dam", "indirect")],
    ),
    (
        "a-document-and-the-subject",
        "According to the charges, the girls, some as young as 14, were paid.",
        [("the charges", "According to", "the girls, some as young as 14, were paid", "indirect")],
    ),
    (
        "a-document-cited",
        "According to court records, cited by Reef News, Osei owns a dam.",
        [("court records", "According to", "Osei owns a dam", "indirect")],
    ),
    (
        "a-time-before-an-apposition",
        "Earlier this year, Osei, a former chair of the Ways and Means board, said it was late.",
        [("Osei", "said", "it was late", "indirect")],
    ),
    (
        "who-won-as-something-for-a-title",
        "Osei, who won a prize as a cook for “Reef List” said the lake was full.",
        [("Osei", "said", "the lake was full", "indirect")],
    ),
    (
        "inside-a-clause-before-its-verb",
        "The highly publicized protests, one diver predicted, could hurt the lake.",
        [
            (
                "one diver",
                "predicted",
                "The highly publicized protests | could hurt the lake",
                "indirect",
            )
        ],
    ),
    (
        "without-saying-more",
        "Osei told us that the lake was full, without elaborating.",
        [("Osei", "told", "the lake was full", "indirect")],
    ),
    (
        "an-object-that-is-told-of",
        "Malta announced tours that were late due to rain, and Osei was able to go.",
        [("Malta", "announced", "tours that were late due to rain", "indirect")],
    ),
    (
        "accused-of-and-a-deed",
        "Malta accused Togo of being late, and subsequently opened the lake.",
        [("Malta", "accused", "Togo of being late", "indirect")],
    ),
    (
        "warned-of-a-matter-that",
        "Osei warned the row over his dam should not hurt the town.",
        [("Osei", "warned", "the row over his dam should not hurt the town", "indirect")],
    ),
    ("waited-for-somebody-to-say", "Osei waited for Lim to say the lake was full.", []),
    ("what-somebody-tweeted-did", "What the mayor tweeted only fed the fears of many.", []),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_plain_news_is_read(text, expected):
    assert reported(text) == expected
