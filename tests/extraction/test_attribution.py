import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.extraction.attribution import find_attributions
from events.extraction.attribution.confidence import confidence_of
from events.extraction.lexicon import lines
from events.extraction.quotes import find_quotations
from tests.extraction.test_quotes import layout


def find(text):
    laid_out = layout(text)
    return find_attributions(laid_out, (), find_quotations(laid_out))


def reported(text):
    """(source, cue, content pieces, kind) of every attribution that tells words."""
    return [
        (
            one.source and one.source.of(text),
            one.cue and one.cue.of(text),
            " | ".join(part.of(text) for part in one.parts),
            one.kind.value,
        )
        for one in find(text)
        if not one.rule.startswith("stance:")
    ]


CASES = [
    (
        "before",
        "Ama Osei said the dam was safe.",
        [("Ama Osei", "said", "the dam was safe", "indirect")],
    ),
    (
        "that",
        "Ama Osei said that the dam was safe.",
        [("Ama Osei", "said", "the dam was safe", "indirect")],
    ),
    (
        "inverted",
        "“The dam is safe,” said Ama Osei, director of the Dam Board.",
        [("Ama Osei", "said", "“The dam is safe,”", "direct")],
    ),
    (
        "inverted-indirect",
        "The dam is safe, said Ama Osei, director of the Dam Board, at a forum.",
        [("Ama Osei", "said", "The dam is safe", "indirect")],
    ),
    ("after", "The dam is safe, Osei said.", [("Osei", "said", "The dam is safe", "indirect")]),
    (
        "after-with-occasion",
        "The dam is safe, Osei said at the launch of the Volta Week here.",
        [("Osei", "said", "The dam is safe", "indirect")],
    ),
    (
        "quotation-after",
        "“The dam is safe,” the minister said.",
        [("the minister", "said", "“The dam is safe,”", "direct")],
    ),
    (
        "quotation-before",
        "Osei said: “The dam is safe and dry.”",
        [("Osei", "said", "“The dam is safe and dry.”", "direct")],
    ),
    (
        "split",
        "“The dam is safe,” she said. “We checked it twice.”",
        [("she", "said", "“The dam is safe,” | “We checked it twice.”", "direct")],
    ),
    (
        "split-inside",
        "“The dam,” she said, “is safe and dry.”",
        [("she", "said", "“The dam,” | “is safe and dry.”", "direct")],
    ),
    (
        "around",
        "The old dam, Osei said, is safe.",
        [("Osei", "said", "The old dam | is safe", "indirect")],
    ),
    (
        "question",
        "“Is the dam safe?” Ama Osei asked.",
        [("Ama Osei", "asked", "“Is the dam safe?”", "direct")],
    ),
    (
        "mixed",
        "Osei said the dam was “safe as a bank”.",
        [("Osei", "said", "the dam was “safe as a bank”", "mixed")],
    ),
    (
        "title-in-marks",
        "Osei said the film “The Long River” was moving.",
        [("Osei", "said", "the film “The Long River” was moving", "indirect")],
    ),
    (
        "apposition",
        "Osei, a doctor from Accra, Ghana, said the dam was safe.",
        [("Osei", "said", "the dam was safe", "indirect")],
    ),
    (
        "relative",
        "Osei, who built the dam, said it was safe.",
        [("Osei", "said", "it was safe", "indirect")],
    ),
    (
        "relative-without-commas",
        "Ama Osei who is in Accra for the BBC says the dam is safe.",
        [("Ama Osei", "says", "the dam is safe", "indirect")],
    ),
    (
        "day-before-verb",
        "Ama Osei on Friday said the dam was safe.",
        [("Ama Osei", "said", "the dam was safe", "indirect")],
    ),
    (
        "statement",
        "Osei said in a statement on Monday that the dam was safe.",
        [("Osei", "said", "the dam was safe", "indirect")],
    ),
    (
        "told",
        "Osei told reporters in Accra that the dam was safe.",
        [("Osei", "told", "the dam was safe", "indirect")],
    ),
    (
        "according-last",
        "The dam is safe, according to the Dam Board.",
        [("the Dam Board", "according to", "The dam is safe", "indirect")],
    ),
    (
        "according-first",
        "According to the Dam Board, the dam is safe.",
        [("the Dam Board", "According to", "the dam is safe", "indirect")],
    ),
    (
        "as",
        "As Osei pointed out, the dam is old.",
        [("Osei", "pointed out", "the dam is old", "indirect")],
    ),
    (
        "called-for",
        "Osei called for a new dam at Kpong.",
        [("Osei", "called for", "a new dam at Kpong", "indirect")],
    ),
    (
        "called-on",
        "Osei called on the banks to finance a new dam.",
        [("Osei", "called on", "the banks to finance a new dam", "indirect")],
    ),
    (
        "accused",
        "Osei accused the board of hiding the cracks.",
        [("Osei", "accused", "the board of hiding the cracks", "indirect")],
    ),
    (
        "urged",
        "The forum urged governments to build dams.",
        [("The forum", "urged", "governments to build dams", "indirect")],
    ),
    (
        "participle",
        "Osei said the dam was safe, adding that it had been checked.",
        [
            ("Osei", "said", "the dam was safe", "indirect"),
            ("Osei", "adding", "it had been checked", "indirect"),
        ],
    ),
    (
        "second-verb",
        "Osei opened the dam and said it was safe.",
        [("Osei", "said", "it was safe", "indirect")],
    ),
    (
        "two-speakers",
        "Osei said the dam was safe, but Mensah said it leaked.",
        [
            ("Osei", "said", "the dam was safe", "indirect"),
            ("Mensah", "said", "it leaked", "indirect"),
        ],
    ),
    (
        "joint",
        "Osei and Mensah said the dam was safe.",
        [("Osei and Mensah", "said", "the dam was safe", "indirect")],
    ),
    (
        "issued",
        "The board issued a statement saying the dam was safe.",
        [("The board", "saying", "the dam was safe", "indirect")],
    ),
    (
        "two-people-a-paragraph",
        "“We won,” Osei said. “We lost,” Mensah said.",
        [("Osei", "said", "“We won,”", "direct"), ("Mensah", "said", "“We lost,”", "direct")],
    ),
    (
        "colon-and-next-paragraph",
        "Osei declared:\n“The dam is safe and dry.”",
        [("Osei", "declared", "“The dam is safe and dry.”", "direct")],
    ),
    (
        "next-paragraph",
        "“The dam is safe,” Osei said.\n“It was checked only last week.”",
        [
            ("Osei", "said", "“The dam is safe,”", "direct"),
            (None, None, "“It was checked only last week.”", "direct"),
        ],
    ),
    (
        "over-paragraphs",
        "“The dam is safe,” Osei said. “It is dry.\n“We checked it twice.”",
        [("Osei", "said", "“The dam is safe,” | “It is dry. | “We checked it twice.”", "direct")],
    ),
    (
        "signed",
        "“The dam is safe and dry.” — Ama Osei",
        [("Ama Osei", "—", "“The dam is safe and dry.”", "direct")],
    ),
    (
        "any-verb-behind-a-quotation",
        "“The dam is safe,” Osei thundered.",
        [("Osei", "thundered", "“The dam is safe,”", "direct")],
    ),
    ("negated", "Osei did not say the dam was safe.", []),
    ("possible", "Osei could say the dam was safe.", []),
    ("condition", "If Osei says the dam is safe, we stay.", []),
    (
        "inside",
        "Osei said Mensah had claimed that the dam leaked.",
        [("Osei", "said", "Mensah had claimed that the dam leaked", "indirect")],
    ),
    ("passive", "Osei was told that the dam was safe.", []),
    (
        "noun-no-verb",
        "Insurance claims rose by half.",
        [("Insurance", "claims", "rose by half", "indirect")],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, expected, id=name) for name, text, expected in CASES]
)
def test_reported(text, expected):
    assert reported(text) == expected


def test_an_attitude_is_told_from_words():
    text = "Osei said the dam was safe. Mensah believes that the dam leaks."
    assert [one.rule for one in find(text)] == ["before:clause", "stance:before:that"]


def test_every_counted_record_can_be_read():
    keys = [key for key, _, _ in (line.partition(" = ") for line in lines("cue-precision"))]
    rates = [confidence_of((key, key)) for key in keys]
    assert len(keys) > 600
    assert [(key, rate) for key, rate in zip(keys, rates, strict=True) if not 0 <= rate < 1] == []


def test_a_quotation_in_the_next_paragraph_continues_the_one_before():
    found = find("“The dam is safe,” Osei said.\n“It was checked only last week.”")
    assert [(one.source is None, one.continues) for one in found] == [(False, False), (True, True)]


PIECES = st.sampled_from(
    [
        "Osei", "she", "said", "told", "according to", "that", "“", "”", '"', ",", ".", ":", "(",
        ")", "—", "\n", "the dam", "which", "and", "adding", "accused", "claim", "’", "not", "🙂",
        "on Friday", "\ud800", "A", "1", "of",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_no_text_raises_and_every_span_is_printed(text):
    for one in find(text):
        spans = [*one.parts, *filter(None, [one.cue, one.source])]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert list(one.parts) == sorted(one.parts)
        assert 0 <= one.confidence <= 1
