"""Offices and bodies that no word ties to a name: told before, after, or of nobody by name."""

import pytest

from events.extraction import extract

TOLD = [
    ("The Supreme Court met. “No,” said Justice Ann Osei.", ("Ann Osei", None, "Supreme Court")),
    ("The Reef Bank met. “No,” said Justice Ann Osei.", ("Ann Osei", None, None)),
    ("The Supreme Court met. “No,” said Dr Ann Osei.", ("Ann Osei", None, None)),
    ("The Reef Union is late. “No,” a spokesman said.", ("spokesman", "spokesman", "Reef Union")),
    ("It rained near the Reef Union. “No,” a spokesman said.", ("spokesman", "spokesman", None)),
    ("Ann Osei left the Reef Union. Her spokesman said no.", ("spokesman", "spokesman", None)),
    (
        "The Accra-based firm is late. The Accra-based firm met. “No,” founder Ann Osei said.",
        ("Ann Osei", "founder", None),
    ),
    (
        "Ben Osei met Ann Osei at the G20 leaders summit. Ann Osei said no.",
        ("Ann Osei", None, None),
    ),
    (
        "Reef Power is late. Chief Executive Ann Osei said no.",
        ("Ann Osei", "Chief Executive", "Reef Power"),
    ),
    (
        "Tidewise is late. Tidewise met. It rained. “No,” founder Ann Osei said.",
        ("Ann Osei", "founder", "Tidewise"),
    ),
    ("Tidewise is late. It rained. “No,” founder Ann Osei said.", ("Ann Osei", "founder", None)),
    (
        "Malta left the Reef Union. Malta is late, and its president, Ann Osei, said no.",
        ("Ann Osei", "president", None),
    ),
    (
        "The Reef Union met. Its president, Ann Osei, said no.",
        ("Ann Osei", "president", "Reef Union"),
    ),
    (
        "The Harbour City Council met. Council leader Ann Osei said no.",
        ("Ann Osei", "leader", "Harbour City Council"),
    ),
    ("Nato met. “No,” said the alliance's head, Ann Osei.", ("Ann Osei", "head", "Nato")),
    (
        "The rebate is late, Ben Osei said. The foreign secretary told MPs it was not.",
        ("Ben Osei", "foreign secretary", None),
    ),
    ("Reef Party members said no.", ("Reef Party members", "members", "Reef Party")),
    ("Members of the Reef Party said no.", ("Members of the Reef Party", None, None)),
    ("G20 leaders said no.", ("G20 leaders", None, None)),
    ("A Labour source said no.", ("Labour source", "source", "Labour")),
    ("A senior U.S. official said no.", ("senior U.S. official", "senior U.S. official", None)),
    (
        "A spokesperson for the Maltese foreign ministry said no.",
        ("spokesperson for the Maltese foreign ministry", "spokesperson", "foreign ministry"),
    ),
    (
        "A spokesman for the ministry of health said no.",
        ("spokesman for the ministry of health", "spokesman", "ministry of health"),
    ),
    ("One of Malta's best-known Holocaust survivors, Ann Osei, said no.", ("Ann Osei", None, None)),
    ("A fair participant said no.", ("fair participant", None, None)),
    (
        "“No,” said Ann Osei of the Democratic think tank Third Reef.",
        ("Ann Osei", None, "Third Reef"),
    ),
    (
        "Ann Osei, a co-sponsor of the Green Reef resolution, said no.",
        ("Ann Osei", "co-sponsor", None),
    ),
    (
        "Ann Osei, a rancher from Tidewater, Georgia, who runs a farm, said no.",
        ("Ann Osei", "rancher", None),
    ),
    (
        "Ann Osei, the mayor of Harbour, Ariz., and a delegate, said no.",
        ("Ann Osei", "mayor of Harbour", None),
    ),
    (
        "President Ann Osei, the head of one of the Reef Union's members, said no.",
        ("Ann Osei", "President", None),
    ),
    (
        "Republican vice-presidential candidate Ann Osei said no.",
        ("Ann Osei", "Republican vice-presidential candidate", None),
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told_apart(text, expected):
    first = extract(text).speakers[0]
    assert (first.name, first.role, first.organisation) == expected
