"""The words that full text search compares: folded, placed, and joined for the tables."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.words import KEPT, LONGEST, Term, folded, term, words

READ = [
    pytest.param("China’s vulnerable network", ["china", "s", "vulnerable", "network"], id="words"),
    pytest.param("U.S.-China, 100% a_b", ["u", "s", "china", "100", "a", "b"], id="signs part"),
    pytest.param("Café Straße İZMİR ΣΊΣΥΦΟΣ", ["cafe", "strasse", "izmir", "σισυφοσ"], id="folded"),
    pytest.param("cafe\u0301s", ["cafes"], id="accents apart"),
    pytest.param("中国人", ["中国", "国人", "人"], id="Chinese in twos"),
    pytest.param("5G网络, 网", ["5g", "网络", "络", "网"], id="two scripts"),
    pytest.param("かﾞ ｶﾞｷ", ["か", "カキ", "キ"], id="Japanese, whatever its width"),
    pytest.param("한국 हिन्दी", ["한국", "हिनदी"], id="vowel signs are part of a word"),
    pytest.param("①½ — …", ["112"], id="numbers in any form"),
    pytest.param("", [], id="nothing"),
]


@pytest.mark.parametrize(("text", "read"), READ)
def test_a_text_is_read_into_words(text, read):
    assert [word.text for word in words(text)] == read


HELD = [
    pytest.param("hacker", "overseas hacker attacks", ["hacker"], id="a word"),
    pytest.param("hack", "overseas hacker attacks", [], id="no part of a word"),
    pytest.param("US China", "the US-China forum", ["US-China"], id="a phrase over signs"),
    pytest.param("China US", "the US-China forum", [], id="the other way round"),
    pytest.param("网络", "中国网络空间。网络", ["网络", "网络"], id="Chinese inside"),
    pytest.param("国网络", "中国网络", ["国网络"], id="three characters"),
    pytest.param("网", "中国网络", ["网"], id="one character inside"),
    pytest.param("络", "中国网络", ["络"], id="one character at the end"),
    pytest.param("5G网", "用5G网络", ["5G网"], id="a phrase that ends in one character"),
    pytest.param("网 络", "网络", [], id="no phrase over a gap"),
]


@pytest.mark.parametrize(("asked", "text", "found"), HELD)
def test_a_term_is_found_where_it_stands(asked, text, found):
    looked_for = term(asked)
    assert [text[start:end] for start, end in looked_for.spans(text)] == found
    assert (looked_for.needle in folded([text])) == bool(found)


def test_a_field_of_signs_alone_leaves_no_gap():
    # PostgreSQL refuses to index a word of no letters.
    assert folded(["Hue", "—", "?!", "Vietnam"]) == " hue | vietnam "


def test_a_beginning_is_found_in_whole_words():
    beginning = term("cyber", prefix=True)
    assert beginning == Term(("cyber",), prefix=True)
    assert beginning.spans("Cyberspace, not micro-cybernetics or cyber") == [
        (0, 10),
        (22, 33),
        (37, 42),
    ]


def test_no_phrase_goes_on_into_another_field():
    stored = folded(["prices rose", "", "Ana Lim"])
    assert stored == " prices rose | ana lim "
    assert [term(text).needle in stored for text in ("prices rose", "rose Ana")] == [True, False]


def test_what_no_index_takes_is_cut():
    (long,) = words("x" * 500)
    assert (len(long.text), long.end) == (LONGEST, 500)
    stored = folded(["word " * KEPT])
    assert len(stored) <= KEPT + 2
    assert set(stored.split()) == {"word"}


@given(st.text(max_size=40), st.text(max_size=6))
def test_where_a_term_is_found_and_whether_agree(text, asked):
    looked_for = term(asked)
    if looked_for is not None:
        spans = looked_for.spans(text)
        assert (looked_for.needle in folded([text])) == bool(spans)
        for start, end in spans:
            assert 0 <= start < end <= len(text)
            assert looked_for.spans(text[start:end])


@given(st.text(max_size=40))
def test_words_stand_in_order_and_hold_nothing_that_a_table_could_misread(text):
    read = list(words(text))
    assert [word.start for word in read] == sorted(word.start for word in read)
    for word in read:
        assert word.text
        assert not set(word.text) & set(" |\\'\"*%_")
        assert text[word.start : word.end].strip()


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=30))
def test_case_and_the_form_of_accents_make_no_difference(text):
    decomposed = unicodedata.normalize("NFD", text)
    assert folded([decomposed]) == folded([unicodedata.normalize("NFC", text)])


@given(
    st.text("aAbB1 -’“…|", max_size=30),
    st.text("ab1 -", min_size=1, max_size=6),
    st.booleans(),
)
def test_the_short_way_through_ascii_finds_what_words_find(text, asked, prefix):
    looked_for = term(asked, prefix=prefix)
    if looked_for:
        # A Chinese character at the end is another word, and makes the way the long one.
        assert looked_for.spans(text) == looked_for.spans(f"{text} 网")


def test_the_short_way_sees_as_much_of_a_word_as_the_long_one():
    long = "x" * (LONGEST + 9)
    (read,) = term(long).words
    assert Term((read,)).spans(f"a {long}") == Term((read,)).spans(f"a {long} 网") == [(2, 75)]
