import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.extraction import text as primitives
from events.extraction.records import Span


def cut(text):
    return [span.of(text) for span in primitives.sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One. Two? Three!", ["One.", "Two?", "Three!"], id="plain"),
        pytest.param(
            "Mr. Osei met Dr. Lim. They left.",
            ["Mr. Osei met Dr. Lim.", "They left."],
            id="titles",
        ),
        pytest.param("J. R. Park spoke.", ["J. R. Park spoke."], id="initials"),
        pytest.param("The U.S. Senate sat.", ["The U.S. Senate sat."], id="acronym-inside"),
        pytest.param(
            "He left the U.S. The vote failed.",
            ["He left the U.S.", "The vote failed."],
            id="acronym-at-the-end",
        ),
        pytest.param("It rose 3.5 percent to 4.", ["It rose 3.5 percent to 4."], id="decimals"),
        pytest.param("On Sept. 4 it began.", ["On Sept. 4 it began."], id="month"),
        pytest.param(
            "“We won. They lost.” Ana left.", ["“We won.", "They lost.”", "Ana left."], id="marks"
        ),
        pytest.param("“Why?” he asked.", ["“Why?” he asked."], id="question-inside"),
        pytest.param('"We won." The end.', ['"We won."', "The end."], id="straight-marks"),
        pytest.param(
            "the hang-ups.China opposes it.",
            ["the hang-ups.", "China opposes it."],
            id="run-together",
        ),
        pytest.param(
            "Visit example.com. Then go.", ["Visit example.com.", "Then go."], id="addresses"
        ),
        pytest.param("Acme Inc. said so. It won.", ["Acme Inc. said so.", "It won."], id="company"),
        pytest.param("So... we left. Yes.", ["So... we left.", "Yes."], id="ellipsis"),
        pytest.param("no stop", ["no stop"], id="no-stop"),
        pytest.param("  ", [], id="blank"),
        pytest.param("你好。再见。", ["你好。", "再见。"], id="chinese"),
    ],
)
def test_sentences(text, expected):
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\nTwo.\n\n Three. \n", ["One.", "Two.", "Three."], id="lines"),
        pytest.param("", [], id="empty"),
        pytest.param(
            "\n".join(["the committee met in the old hall and talked of the"] * 9)
            + "\n\nThen it left.",
            [
                "\n".join(["the committee met in the old hall and talked of the"] * 9),
                "Then it left.",
            ],
            id="hard-wrapped",
        ),
        pytest.param("\n".join(["Ana Ruiz spoke."] * 9), ["Ana Ruiz spoke."] * 9, id="short-lines"),
    ],
)
def test_paragraphs(text, expected):
    assert [span.of(text) for span in primitives.paragraphs(text)] == expected


@given(st.text(alphabet="aB .?!\"“”'’\n1(—", max_size=80))
def test_sentences_lose_no_printed_character(text):
    spans = [s for p in primitives.paragraphs(text) for s in primitives.sentences(text, p)]
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert "".join("".join(s.of(text).split()) for s in spans) == "".join(text.split())


@pytest.mark.parametrize("unit", [".", ". ", '"', ".”", "a.A", "—", "U.S.", " ", "\n", "?!"])
def test_time_is_linear(unit):
    text = unit * (200_000 // len(unit))
    begun = time.process_time()
    for paragraph in primitives.paragraphs(text):
        primitives.sentences(text, paragraph)
    assert time.process_time() - begun < 5
