"""What nouns and passives report: whose words they are stands behind "by" or "from"."""

import pytest

from tests.extraction.test_attribution import reported

CASES = [
    (
        "by and that",
        "Osei bristled at claims by Democrats that his plan was thin.",
        [("Democrats", "claims", "his plan was thin", "indirect")],
    ),
    (
        "made by",
        "They mocked the claims made on Monday by Ama Osei that she saved ten million.",
        [("Ama Osei", "claims", "she saved ten million", "indirect")],
    ),
    (
        "a place between a claim and its words",
        "They mocked Osei's claim in Accra that nobody left.",
        [("Osei's", "claim", "nobody left", "indirect")],
    ),
    (
        "from and for",
        "It fueled calls from Reef lawmakers for Osei to leave.",
        [("Reef lawmakers", "calls", "Osei to leave", "indirect")],
    ),
    (
        "from and to",
        "It came after a pledge from Osei to focus on dams.",
        [("Osei", "pledge", "to focus on dams", "indirect")],
    ),
    ("a need", "There is strong demand from Malta for oil.", []),
    ("by nobody", "They answered calls by phone for help.", []),
    (
        "accused by",
        "Addo was accused by Malta of planning the attack.",
        [("Malta", "accused", "planning the attack", "indirect")],
    ),
    (
        "urged by many",
        "Parliament was urged by more than 50 experts to build a dam.",
        [("50 experts", "urged", "to build a dam", "indirect")],
    ),
    (
        "described by, between commas",
        "The call, described by Osei as “candid and long,” was the first.",
        [("Osei", "described", "“candid and long,”", "direct")],
    ),
    ("not accused by", "Addo was not accused by Malta of planning the attack.", []),
    ("done by", "The dam was made by Osei as a gift.", []),
    ("by no voice", "The dam was described by day as safe.", []),
    (
        "claim-that-is",
        "The claim by Osei that dams have been late for years has upset the board.",
        [("Osei", "claim", "dams have been late for years", "indirect")],
    ),
    (
        "his-claim-that-is",
        "His claim that dams are late is false.",
        [("His", "claim", "dams are late", "indirect")],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, expected, id=name) for name, text, expected in CASES]
)
def test_reported(text, expected):
    assert reported(text) == expected
