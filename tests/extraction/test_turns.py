"""What the form of a page gives to somebody: turns, signed lines, posts, announced statements."""

import pytest

from events.extraction import extract

CASES = [
    (
        "turns of a transcript by family name and office",
        (
            "News of the dam today\n\nAnn Osei and Kofi Addo met in Reefside to talk about the dam.\n\n"
            "OSEI: The dam is safe. I went there myself.\n\nAnd it will stay so.\n\n"
            "Q Is it really safe?\n\nPRESIDENT MENSAH: I think it leaks.\n\n"
            "THE VICE PRESIDENT: Thank you.\n\nPRESIDENT MENSAH: It does.\n\nTHE VICE PRESIDENT: No."
        ),
        [
            ("Ann Osei", "The dam is safe. I went there myself. | And it will stay so."),
            ("MENSAH", "I think it leaks."),
            ("VICE PRESIDENT", "Thank you."),
            ("MENSAH", "It does."),
            ("VICE PRESIDENT", "No."),
        ],
    ),
    (
        "labels that stand alone",
        (
            "Reef doorstop of Ann Osei in the old harbour\n\nANN OSEI:\n\nIt is great to be here in Suva again.\n\n"
            "QUESTION:\n\nWhy are you here?\n\nANN OSEI:\n\nI like the harbour of this town."
        ),
        [
            ("ANN OSEI", "It is great to be here in Suva again."),
            ("ANN OSEI", "I like the harbour of this town."),
        ],
    ),
    (
        "no turns: places, fields of a notice",
        (
            "WHAT: A fair of the reefs.\n\nWHERE: It is in Suva.\n\nSUVA: The fair was long.\n\n"
            "ACCRA: The fair was short."
        ),
        [],
    ),
    (
        "lines with a name and a paper under quotations",
        (
            "The two wings differ, as they did before.\n\n“The dam is safe, and that is good for all of us.”\n\n"
            "Ama Osei, Reef Times\n\n“The dam leaks, and that is bad for all of us.”\n\n- Ken Addo"
        ),
        [
            ("Ama Osei", "“The dam is safe, and that is good for all of us.”"),
            ("Ken Addo", "“The dam leaks, and that is bad for all of us.”"),
        ],
    ),
    (
        "no line: a heading under a quotation",
        "News of the dam today\n\nAma Osei said it leaks. She was angry.\n\n“The dam is safe, and that is good for all of us.”\n\nMorning Brief",
        [
            ("Ama Osei", "it leaks"),
            ("Ama Osei", "“The dam is safe, and that is good for all of us.”"),
        ],
    ),
    (
        "posts with handle and day",
        (
            "Some were angry at the dam.\n\nThe dam leaks again! — Ama Osei (@amaosei) January 11, 2031\n\n"
            "It does not — Ken Addo ( @ kenaddo ) January 11 , 2031"
        ),
        [("Ama Osei", "The dam leaks again!"), ("Ken Addo", "It does not")],
    ),
    (
        "an announced statement in marks",
        (
            "News of the dam today\n\nMinister Ama Osei this evening made the following statement after the fair:\n\n"
            "“The dam is safe. I went there.”\n\n“It will stay so.”\n\nThe fair was long and cold."
        ),
        [("Ama Osei", "“The dam is safe. I went there.” | “It will stay so.”")],
    ),
    (
        "an announced statement in the first person",
        (
            "News of the dam today\n\nMinister Ama Osei issued the following statement on the dam.\n\nRemarks as prepared:\n\n"
            "The dam is safe. I went there.\n\nIt will stay so.\n\nContact: Ken Addo."
        ),
        [("Ama Osei", "The dam is safe. I went there. | It will stay so.")],
    ),
    (
        "no statement: nobody's words follow",
        "News of the dam today\n\nMinister Ama Osei issued the following statement on the dam.\n\nThe dam is new and long.",
        [],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, expected, id=name) for name, text, expected in CASES]
)
def test_heard(text, expected):
    found = [
        (one.speaker, " | ".join(part.of(text) for part in one.parts))
        for one in extract(text).statements
    ]
    assert found == expected
