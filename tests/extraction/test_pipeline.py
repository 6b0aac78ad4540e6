"""The engine as a whole: what it refuses, what it never does, and what always holds of its output."""

import gc
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from events.extraction import Extraction, extract
from events.vocabulary import PublishedBasis, SaidBasis
from tests.salad import salads
from tests.soundness import unsound

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
ARTICLES = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]


# ---------------------------------------------------------------- what it does to the interpreter


@pytest.mark.parametrize("text", ARTICLES, ids=range(len(ARTICLES)))
def test_reading_makes_no_cycle_that_the_paused_collector_would_have_to_find(text):
    extract(text)  # whatever is made once is made
    gc.collect()
    gc.disable()
    extract(text)
    assert (gc.collect(), gc.isenabled()) == (0, False)
    gc.enable()
    extract(text)
    assert gc.isenabled()


@pytest.mark.parametrize(
    "line", ["“The reef lives,” Ada Lim said.", "林爱达表示：“礁石还活着，很好。”"]
)
def test_nothing_holds_a_text_once_it_is_read(line):
    text = f"{line}\n2019-05-07"
    held = sys.getrefcount(text)
    extract(text)
    assert sys.getrefcount(text) == held


# ---------------------------------------------------------------- what is given

REFUSED = {
    "bytes": ({"text": b"Ada Lim said no."}, "text is bytes: decode it and give a string."),
    "nothing": ({"text": None}, "text is NoneType: decode it and give a string."),
    "no date": (
        {"text": "", "published": "yesterday"},
        "published: 'yesterday' is not a date: 'yesterday' is not understood.",
    ),
    "no such day": ({"text": "", "published": "2024-02-30"}, "published: '2024-02-30'"),
}


@pytest.mark.parametrize(("arguments", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_bad_input_is_named_with_its_remedy(arguments, message):
    with pytest.raises(ValueError, match=r"^(text is|published:)") as raised:
        extract(**arguments)
    assert str(raised.value).startswith(message)


def test_an_empty_text_has_nothing():
    found = extract("")
    assert (found.forums, found.speakers, found.statements, found.dates) == ((), (), (), ())
    assert (found.title, found.published, found.published_basis) == (None, None, None)


def test_what_is_given_comes_first():
    text = "Rivers die\n\nPublished: 9 May 2024\n\nAda Lim said on Tuesday that rivers die."
    found = extract(text, published="2024-05-16", title="Of rivers")
    assert (found.title, found.published, found.published_basis, found.published_span) == (
        "Of rivers",
        "2024-05-16",
        PublishedBasis.GIVEN,
        None,
    )
    assert [one.edtf for one in found.dates if one.text == "Tuesday"] == ["2024-05-14"]


def test_the_address_dates_a_text_that_has_no_date():
    found = extract(
        "Ada Lim said that rivers die.", url="https://news.example/2014/09/28/rivers.html"
    )
    assert (found.published, found.published_basis) == ("2014-09-28", PublishedBasis.ADDRESS)
    assert [(one.said, one.said_basis) for one in found.statements] == [
        ("2014-09-28~", SaidBasis.PUBLISHED)
    ]


def test_a_month_of_publication_tells_years_and_months_but_no_days():
    text = (
        "The Nile Forum opened on Friday, May 9. It was planned last month. "
        "It met yesterday, on Tuesday and last week."
    )
    found = extract(text, published="2014-05")
    assert [(one.text, one.edtf) for one in found.dates] == [
        ("Friday, May 9", "2014-05-09"),
        ("last month", "2014-04"),
        ("yesterday", None),
        ("Tuesday", None),
        ("last week", None),
    ]


# ---------------------------------------------------------------- what always holds


def check(text: str) -> Extraction:
    """Read a text and hold everything that is true of any output."""
    found = extract(text, published="2024-05-09")
    assert unsound(text, found) == []
    assert extract(text, published="2024-05-09") == found
    return found


MARKS = [
    *"“”‘’\"'«»‹›「」()[]–—…,.;:!?\n\u00a0\u200f\u202e\u0000\ufeff\U0001f600\ud83d\udc00é中",
    "``",
    "''",
]


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Draw an article with marks doubled, dropped, put in; pieces moved; case and space lost."""
    text = draw(st.sampled_from(ARTICLES))
    start = draw(st.integers(0, len(text) - 1))
    text = text[start : start + draw(st.integers(0, 1500))]
    for _ in range(draw(st.integers(1, 12))):
        at = draw(st.integers(0, len(text)))
        mark = draw(st.sampled_from(MARKS))
        way = draw(st.sampled_from(("insert", "drop", "double", "cut", "move")))
        if way == "insert":
            text = text[:at] + mark + text[at:]
        elif way == "drop":
            text = text.replace(mark, "")
        elif way == "double":
            text = text.replace(mark, mark * 2)
        elif way == "cut":
            text = text[:at] + text[at + 40 :]
        else:
            text = text[at:] + text[:at]
    whole = (text, text.upper(), text.lower(), text.title(), text.replace(" ", ""))
    return draw(st.sampled_from(whole))


@given(mutated())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_mutation_of_an_article_breaks_what_holds(text):
    check(text)


@given(st.text(max_size=400))
@example("\ud800")
@example("\udfff said \ud800")
@settings(max_examples=100, deadline=None)
def test_no_text_breaks_what_holds(text):
    check(text)


@given(st.randoms(use_true_random=False).map(salads))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_salad_of_the_words_that_rules_read_breaks_what_holds(text):
    check(text)


FAILED = {
    "hours ago": "Three hours ago Ada Lim said that rivers die.",
    "seconds later": "12 seconds later he left. Ten minutes earlier she came.",
    "a rule counted once": "The issuing of “rivers die” for Ada Lim, at “the dam”, was noted.",
    "one piece of two run together": (
        '"we wait to be green, the mayor of suva said at the close. "come and wait with us." '
        "lim said fares rose."
    ),
    "a name for a noun of bodies": "Ann Okoro, a professor at Reefated the Reef Bank said no.",
    "verbs that conjunctions join to no subject": "and now denied terming but now " * 60,
    "a body of several pieces, spelt at the end": (
        "Ann Osei spoke for Coast Guards, Rivers on Tides and Harbour Care (CGRTHC)."
    ),
    "a source that is only counted": "He at least said that it is late.",
    "a vow without an object": "It was Osei's.\nvow to\nhe left",
    "a name at the end behind 的": "亞太晶片論壇登場。他也呼籲放寬外籍工程師的居留限",
    "a side that nobody leads": "方面则提醒各方注意。",
    "a short form that stands alone": "(第日讯)部表示，航线不变。",
    "a city by one character": "第三届江海论坛9日在京举行。",
    "a city by its country": "The River Forum opened in Fiji's capital.",
    "a text cut behind a conjunction": (
        "playing to respective advantages and pushing forward practical cooperation. "
        "thunications, seeking common development and common ground while"
    ),
}


@pytest.mark.parametrize("text", FAILED.values(), ids=FAILED.keys())
def test_what_once_failed_is_read(text):
    check(text)


def test_a_year_before_the_first_has_no_date():
    text = "A year ago, last month, yesterday and on Monday Ada Lim said that rivers die."
    assert unsound(text, extract(text, published="1000-01-01")) == []


LONG = {
    "quotation marks": "“" * 100_000,
    "straight marks": '"' * 100_000,
    "apostrophes": "'" * 100_000,
    "open quotations": "“Rivers die " * 10_000,
    "stops": "." * 100_000,
    "brackets": "(" * 100_000,
    "one word": "said" * 25_000,
    "capitals": "Nile " * 20_000,
    "capitals joined": "Nile and " * 12_000,
    "capitals in a list": "Nile, " * 16_000,
    "forums": "forum " * 16_000,
    "forums of forums": "Forum of the " * 8_000,
    "forums in one sentence": "the Nile Forum on 7 May and " * 4_000,
    "dates": "7 May 2024 " * 10_000,
    "numbers": "1" * 100_000,
    "spaces": " " * 100_000,
    "lines": "\n" * 100_000,
    "cues": "he said " * 12_000,
    "cues with commas": "he said, " * 11_000,
    "short sentences": "He said no. " * 8_000,
    "short paragraphs": "“No,” he said.\n\n" * 6_000,
    "abbreviations": "U.S. " * 20_000,
    "hyphens": "a-" * 50_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_a_hundred_thousand_marks_are_read(text):
    assert unsound(text, extract(text, published="2024-05-09")) == []
