import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.extraction.quotes import find_quotations
from events.extraction.records import Block, BlockRole, Layout
from events.extraction.text import paragraphs, sentences


def layout(text):
    blocks = tuple(
        Block(span=span, role=BlockRole.BODY, sentences=sentences(text, span))
        for span in paragraphs(text)
    )
    return Layout(text=text, blocks=blocks, language="en")


def quoted(text):
    found = find_quotations(layout(text))
    return [(" | ".join(part.of(text) for part in q.parts), q.speech, q.name) for q in found]


def spoken(text):
    return [parts for parts, speech, _ in quoted(text) if speech]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“We lost the vote,” she said.", ["“We lost the vote,”"], id="curly"),
        pytest.param('"We lost the vote," she said.', ['"We lost the vote,"'], id="straight"),
        pytest.param("''We lost the vote,'' she said.", ["''We lost the vote,''"], id="doubled"),
        pytest.param("``We lost the vote,'' she said.", ["``We lost the vote,''"], id="tex"),
        pytest.param("«We lost the vote», she said.", ["«We lost the vote»"], id="guillemets"),
        pytest.param("„We lost the vote“, she said.", ["„We lost the vote“"], id="low-mark"),
        pytest.param("‘We lost the vote,’ she said.", ["‘We lost the vote,’"], id="british"),
        pytest.param(
            "'We lost the vote.\n\n'We will not vote again,' she said.",
            ["'We lost the vote. | 'We will not vote again,'"],
            id="single marks over paragraphs",
        ),
        pytest.param(
            "'Twas late in town.\n\n'Tis late again in town.", [], id="apostrophes of paragraphs"
        ),
        pytest.param(
            "'We lost the vote,' she said.", ["'We lost the vote,'"], id="straight-single"
        ),
        pytest.param(
            "‘We don’t trust the ministers’ word,’ she said.",
            ["‘We don’t trust the ministers’ word,’"],
            id="apostrophes-inside",
        ),
        pytest.param("The ministers' talks and the boss's car.", [], id="apostrophes-only"),
        pytest.param(
            "“He told me ‘never again’ and left,” she said.",
            ["“He told me ‘never again’ and left,”"],
            id="nested",
        ),
        pytest.param(
            "“He shouted “never again” and left,” she said.",
            ["“He shouted “never again” and left,”"],
            id="nested-same-marks",
        ),
        pytest.param(
            '“We lost the vote," she said.', ['“We lost the vote,"'], id="straight-closes-curly"
        ),
        pytest.param(
            "“We lost the first vote.\n“We won the second one.” He left.",
            ["“We lost the first vote. | “We won the second one.”"],
            id="over-paragraphs",
        ),
        pytest.param(
            '"We lost the first vote.\n"We won the second one." He left.',
            ['"We lost the first vote. | "We won the second one."'],
            id="over-paragraphs-straight",
        ),
        pytest.param(
            "“We lost the whole vote.\nHe left.", ["“We lost the whole vote."], id="unclosed"
        ),
        pytest.param(
            "“We lost the vote, he said. “We won the next one.”",
            ["“We lost the vote, he said.", "“We won the next one.”"],
            id="unclosed-before-another",
        ),
        pytest.param(
            'He said: "We lost the first vote. "We won the second one," and left.',
            ['"We lost the first vote. | "We won the second one,"'],
            id="paragraphs-run-together",
        ),
        pytest.param(
            "“We lost the first vote.\nWe won the second one,” he said.",
            ["“We lost the first vote. | We won the second one,”"],
            id="broken-into-lines",
        ),
        pytest.param(
            "``We lost the first vote.\nWe won the second one,'' he said.",
            ["``We lost the first vote. | We won the second one,''"],
            id="doubled-marks-broken-into-lines",
        ),
        pytest.param(
            "''They say, 'You lost the vote,''' he said. '''Not us,' they say,'' he added.",
            ["''They say, 'You lost the vote,'''", "'''Not us,' they say,''"],
            id="single-marks-in-doubled-ones",
        ),
        pytest.param(
            "“Not lost,“ he said. “We won the vote.”",
            ["“Not lost,“", "“We won the vote.”"],
            id="opening-mark-that-closes",
        ),
        pytest.param('A pipe of 5" and no more.', [], id="inches"),
        pytest.param("He left.” She stayed.", [], id="closing-mark-alone"),
    ],
)
def test_speech(text, expected):
    assert spoken(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "He read “The Long River” aloud.", ("“The Long River”", False, True), id="title"
        ),
        pytest.param(
            "Under the theme “Save the river for all,” Ama sang.",
            ("“Save the river for all,”", False, True),
            id="theme",
        ),
        pytest.param(
            "She wrote “Going Home,” about the river.",
            ("“Going Home,”", False, True),
            id="title-with-its-comma",
        ),
        pytest.param("Ama “Queenie” Osei ran.", ("“Queenie”", False, True), id="nickname"),
        pytest.param("The “reform” failed.", ("“reform”", False, False), id="scare-quote"),
        pytest.param("It is no “zero sum game”.", ("“zero sum game”", False, False), id="phrase"),
        pytest.param(
            "“Never again!” he cried.", ("“Never again!”", True, False), id="short-speech"
        ),
    ],
)
def test_marks_that_are_no_speech(text, expected):
    assert quoted(text) == [expected]


@given(st.text(alphabet="aB .,?\"“”‘’'«»`\n", max_size=120))
def test_quotations_never_overlap_nor_leave_the_text(text):
    parts = sorted(part for q in find_quotations(layout(text)) for part in q.parts)
    assert all(0 <= part.start < part.end <= len(text) for part in parts)
    assert all(a.end <= b.start for a, b in itertools.pairwise(parts))


@pytest.mark.parametrize("unit", ['"', "“", "”", "'", "‘", "''", "“a ", "a” ", "“a” ", '"\n', "»«"])
def test_time_is_linear(unit):
    text = unit * (100_000 // len(unit))
    begun = time.process_time()
    find_quotations(layout(text))
    assert time.process_time() - begun < 5
