import re
from collections import Counter
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.extraction import lexicon

LISTS = sorted(
    one.name.removesuffix(".txt") for one in (files("events.extraction") / "data").iterdir()
)


@pytest.mark.parametrize("name", LISTS)
def test_no_list_has_an_entry_twice(name):
    entries = Counter(line.partition("=")[0].strip() for line in lexicon.lines(name))
    assert [entry for entry, times in entries.items() if times > 1] == []


def test_no_word_of_a_report_is_listed_where_another_list_tells_it():
    cues, stances = lexicon.table("cue-verbs").keys(), lexicon.table("stance-verbs").keys()
    finite = {word for word, kind in lexicon.table("word-classes").items() if kind == "V"}
    assert not cues & stances
    assert lexicon.table("irregular-verbs").keys() <= cues | stances
    assert not finite & lexicon.words("finite-verbs")


@pytest.mark.parametrize(
    ("entries", "text", "found"),
    [
        pytest.param(["said", "say"], "said", "said", id="longer-first"),
        pytest.param(["point", "point out"], "point out", "point out", id="longest-phrase"),
        pytest.param(["point", "point out"], "point at", "point", id="shorter-where-longer-fails"),
        pytest.param(["point out"], "point \t out", "point \t out", id="any-white-space"),
        pytest.param(["point out"], "point\nout", None, id="not-over-lines"),
        pytest.param(["U.S."], "UxSx", None, id="dots-are-literal"),
        pytest.param(["a]", "a^", "a-"], "a^", "a^", id="marks-in-a-class"),
        pytest.param([], "a", None, id="no-entries"),
    ],
)
def test_alternation(entries, text, found):
    match = re.compile(lexicon.alternation(entries)).match(text)
    assert (match and match[0]) == found


@given(st.lists(st.text(alphabet="ab^-].x ", min_size=1).map(str.strip).filter(bool), min_size=1))
def test_alternation_accepts_exactly_its_entries(entries):
    pattern = re.compile(lexicon.alternation(entries))
    entries = [" ".join(entry.split()) for entry in entries]
    assert [bool(pattern.fullmatch(entry)) for entry in entries] == [True] * len(entries)
    assert bool(pattern.fullmatch("ab]ba-^x")) == ("ab]ba-^x" in entries)


@pytest.mark.parametrize("text", ["say", "]", "^", "-", "\\"])
def test_a_glance_ahead_rejects_what_begins_no_entry(text):
    entries = ["said", "]x", "^x", "-x", "\\x"]
    assert re.match(lexicon.ahead(entries), text)
    assert not re.match(lexicon.ahead(entries), "x")


def test_words_drop_comments_and_blank_lines():
    assert "Mr" in lexicon.words("abbreviations-leading")
    assert not [entry for entry in lexicon.words("abbreviations-leading") if "#" in entry]


def test_an_unknown_list_is_an_error():
    with pytest.raises(FileNotFoundError):
        lexicon.words("no such list")
