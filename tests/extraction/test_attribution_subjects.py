"""The subject of a verb of speech behind a conjunction, a finite participle or an adjunct."""

import pytest

from tests.extraction.test_attribution import reported

CASES = [
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
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_reported(text, expected):
    assert reported(text) == expected
