"""What holds for every text: spans, bounds, abstention, anchors, linear time."""

import gc
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events import edtf
from events.extraction.dates import find_dates
from events.extraction.records import DateMention, Span
from events.vocabulary import Precision, TimeKind

REFERENCE = date(2011, 12, 7)


def test_everything_about_a_date():
    assert find_dates("It has run since early May 2009.", reference=REFERENCE) == (
        DateMention(
            span=Span(17, 31),
            text="early May 2009",
            kind=TimeKind.DATE,
            edtf="2009-05-01~/2009-05-10~",
            lower=date(2009, 5, 1),
            upper=date(2009, 5, 10),
            precision=Precision.INTERVAL,
            approximate=True,
            uncertain=False,
            rule="month-year",
            anchor=None,
        ),
    )


def test_a_relative_date_names_its_anchor():
    (mention,) = find_dates("They met last month.", reference=REFERENCE)
    assert (mention.edtf, mention.rule, mention.anchor) == ("2011-11", "unit-shifted", REFERENCE)


def test_a_widened_date_keeps_what_was_printed():
    (mention,) = find_dates("It has run since 2009.", reference=REFERENCE)
    assert (mention.text, mention.edtf, mention.alone) == ("2009", "2009/..", "2009")
    assert (mention.lower, mention.upper) == (date(2009, 1, 1), None)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("They met on Monday.", "weekday:no-reference"),
        ("They met last year.", "unit-shifted:no-reference"),
        ("They met three years ago.", "ago:no-reference"),
        ("They met last Wednesday.", "weekday-shifted:no-reference"),
    ],
)
def test_without_a_day_of_publication_what_is_relative_stays_undated(text, rule):
    (mention,) = find_dates(text, reference=None)
    assert (mention.kind, mention.edtf, mention.lower, mention.rule) == (
        TimeKind.DATE,
        None,
        None,
        rule,
    )


@pytest.mark.parametrize("reference", [date.min, date(999, 12, 31), date(2200, 1, 1), date.max])
def test_a_day_on_which_no_article_was_published_counts_as_none(reference):
    text = "On March 5 they met as they had last year."
    mentions = find_dates(text, reference=reference)
    assert [(m.edtf, m.rule) for m in mentions] == [
        ("XXXX-03-05", "month-day"),
        (None, "unit-shifted:no-reference"),
    ]


def test_what_points_back_to_no_day_stays_undated():
    (mention,) = find_dates("A fund was launched the same day.", reference=REFERENCE)
    assert (mention.edtf, mention.rule) == (None, "unit-shifted:no-antecedent")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on March 5.", "XXXX-03-05"),
        ("They met on 5 and 6 March.", "XXXX-03-05/XXXX-03-06"),
        ("They met on March 5 and March 6.", "XXXX-03-05/XXXX-03-06"),
        ("They met in March.", "XXXX-03"),
        ("They met on 29 February.", "XXXX-02-29"),
    ],
)
def test_without_a_day_of_publication_a_missing_year_stays_unknown(text, expected):
    (mention,) = find_dates(text, reference=None)
    assert (mention.edtf, mention.lower, mention.upper) == (expected, None, None)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("two days", TimeKind.DURATION, "P2D"),
        ("a two-day forum", TimeKind.DURATION, "P2D"),
        ("several weeks", TimeKind.DURATION, "PXW"),
        ("2 1/2 years", TimeKind.DURATION, "P2Y6M"),
        ("two decades", TimeKind.DURATION, "P20Y"),
        ("the past three months", TimeKind.DURATION, "P3M"),
        ("five hours", TimeKind.DURATION, "PT5H"),
        ("every year", TimeKind.SET, "P1Y"),
        ("each Monday", TimeKind.SET, "XXXX-WXX-1"),
        ("Mondays", TimeKind.SET, "XXXX-WXX-1"),
        ("daily", TimeKind.SET, "P1D"),
        ("700 seats a week", TimeKind.SET, "P1W"),
    ],
)
def test_durations_and_recurring_times_are_kept_apart(text, kind, value):
    (mention,) = find_dates(text, reference=REFERENCE)
    assert (mention.kind, mention.value, mention.edtf) == (kind, value, None)


WORDS = st.sampled_from(
    [
        "May",
        "March",
        "Sept.",
        "Dec",
        "7",
        "8",
        "31",
        "2011",
        "1999",
        "2,000",
        "Monday",
        "Friday",
        "Tuesday",
        "last",
        "next",
        "this",
        "the",
        "of",
        "in",
        "on",
        "from",
        "to",
        "until",
        "by",
        "since",
        "between",
        "and",
        "-",
        "–",
        "/",
        ",",
        ".",
        "first",
        "third",
        "20th",
        "quarter",
        "half",
        "year",
        "years",
        "month",
        "months",
        "week",
        "weekend",
        "day",
        "days",
        "ago",
        "later",
        "earlier",
        "two",
        "twenty",
        "five",
        "1990s",
        "'98",
        "early",
        "late",
        "mid",
        "end",
        "century",
        "decade",
        "noon",
        "9:30",
        "a.m.",
        "p.m.",
        "GMT",
        "2011-12-07",
        "7/12/2011",
        "31/02/2011",
        "annual",
        "every",
        "each",
        "today",
        "yesterday",
        "tomorrow",
        "said",
        "will",
        "be",
        "held",
        "met",
        "forum",
        "a",
        "two-day",
        "ended",
        "opened",
        "spring",
        "fall",
        "same",
        "Christmas",
        "Thanksgiving",
        "plan",
        "five-year",
        "999999999",
        "2199",
        "1000",
        "’s",
        "\n",
        "\n\n",
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join), st.none() | st.dates(), st.booleans())
def test_any_text_gives_sound_mentions(text, reference, chinese):
    language = "zh" if chinese else "en"
    mentions = find_dates(text, reference=reference, language=language)
    assert mentions == find_dates(text, reference=reference, language=language)
    for mention in mentions:
        assert mention.text == mention.span.of(text)
        assert (mention.lower or date.min) <= (mention.upper or date.max)
        if mention.edtf:
            value = edtf.parse(mention.edtf)
            assert (value.text, value.lower, value.upper, value.precision) == (
                mention.edtf,
                mention.lower,
                mention.upper,
                mention.precision,
            )
    ends = [mention.span.end for mention in mentions]
    starts = [mention.span.start for mention in mentions]
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))


@settings(max_examples=200, deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from("今去明年月日上下本周一二十五0123456789至到-世纪代第季度半前后天")
    )
)
def test_any_chinese_text_gives_sound_mentions(text):
    for mention in find_dates(text, reference=REFERENCE, language="zh"):
        assert mention.text == mention.span.of(text)
        assert (mention.lower or date.min) <= (mention.upper or date.max)


@pytest.mark.parametrize(
    ("piece", "language"),
    [
        ("1234567890", "en"),
        ("may may may ", "en"),
        ("7, 8, 9, ", "en"),
        ("2011 ", "en"),
        ("2011-", "en"),
        ("Dec 7 and ", "en"),
        ("the last ", "en"),
        ("ninety ", "en"),
        ("\n", "en"),
        ("'98", "en"),
        ("十", "zh"),
        ("2014年", "zh"),
    ],
)
def test_time_is_linear_in_the_length(piece, language):
    def seconds(size):
        text = piece * (size // len(piece))
        tries = []
        gc.disable()  # a collection walks all that other tests left, however short the text
        for _ in range(3):  # the best of three: other work on the machine only ever adds
            start = time.process_time()
            find_dates(text, reference=REFERENCE, language=language)
            tries.append(time.process_time() - start)
        gc.enable()
        return min(tries)

    seconds(1000)  # what is read once is read now
    # Quadratic time would be sixteen times as much; twice the proportion leaves room for noise.
    assert seconds(80_000) < 8 * seconds(20_000) + 0.05


@pytest.mark.parametrize("piece", ["1234567890", "may may may "])
def test_ten_megabytes_of_one_paragraph(piece):
    assert find_dates(piece * (10_000_000 // len(piece)), reference=REFERENCE) == ()


SEEDS = [
    path.read_text("utf-8") for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
]
CUTS = st.lists(
    st.tuples(st.integers(0, 4000), st.integers(0, 200), st.none() | st.text(max_size=9) | WORDS),
    max_size=12,
)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(SEEDS), CUTS, st.sampled_from(["en", "zh", "fr"]))
def test_mutilated_articles_give_sound_mentions(text, cuts, language):
    for start, size, instead in cuts:
        piece = text[start : start + size] * 2 if instead is None else instead
        text = text[:start] + piece + text[start + size :]
    for mention in find_dates(text, reference=REFERENCE, language=language):
        assert mention.text == mention.span.of(text)
        assert (mention.lower or date.min) <= (mention.upper or date.max)
        assert mention.edtf is None or edtf.parse(mention.edtf).text == mention.edtf
