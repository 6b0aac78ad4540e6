"""Every rule of the grammar of dates on every kind of phrase that its pattern admits."""

import re
from collections import defaultdict
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events.extraction.dates import find_dates, grammar, reading, tokens

RULES = grammar._grammar()[0]
SHAPES = {
    "x": ["forum"], "stop": ["!"], "hyphen": ["-"], "poss": ["'s"], "code": ["Q3", "H2"],
    "ampm": ["p.m."], "clock": ["9:30", "23:59"], "ymd": ["2014-02-30", "2014/9/7"],
    "dmy": ["31/12/2014", "7.9.14"], "day": ["1", "7", "30", "31"], "dayth": ["2nd", "31st"],
    "year": ["1000", "2014", "2199"], "short": ["'98"], "number": ["0", "99", "2,000", "999999999"],
    "fraction": ["2 1/2"], "decade": ["1990s", "'80s"],
}  # fmt: skip


def words_of_classes() -> dict[str, list[str]]:
    """The printed forms of each class, by the character that stands for it."""
    found = defaultdict(list)
    by_value = {entry: printed for printed, entry in tokens.vocabulary().items()}
    for (kind, _), printed in by_value.items():
        found[tokens.symbol(kind)].append(printed)
    for kind, forms in SHAPES.items():
        found[tokens.symbol(kind)] += forms
    return found


WORDS = words_of_classes()


@st.composite
def phrases(draw, rule):
    """Draw a phrase: the classes that the pattern admits, what it looks for behind included."""
    pattern = re.compile(reading._symbolic(rule.pattern.replace("(?=", "(")))
    classes = draw(st.from_regex(pattern, fullmatch=True, alphabet="".join(WORDS)))
    return " ".join(draw(st.sampled_from(WORDS[one])) for one in classes)


@pytest.mark.parametrize("rule", RULES, ids=[f"{rule.name}-{n}" for n, rule in enumerate(RULES)])
def test_every_phrase_is_read(rule):
    @given(phrases(rule), st.sampled_from(["{}", "On Monday, March 3, they met. {} it", "{}, {}"]))
    @settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
    def read(phrase, around):
        text = around.replace("{}", phrase)
        for reference in (None, date(2014, 5, 4), date(1, 1, 1), date(9999, 12, 31)):
            for mention in find_dates(text, reference=reference, language="en"):
                assert mention.text == mention.span.of(text)
                assert (mention.lower or date.min) <= (mention.upper or date.max)

    read()
