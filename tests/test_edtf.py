from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from events.edtf import Edtf, EdtfError, between, parse
from events.vocabulary import Precision

D = date.fromisoformat

READ = [
    # text, lower, upper, precision, in words
    ("2011", "2011-01-01", "2011-12-31", "year", "2011"),
    ("0987", "0987-01-01", "0987-12-31", "year", "0987"),
    ("2011-12", "2011-12-01", "2011-12-31", "month", "December 2011"),
    ("2012-02", "2012-02-01", "2012-02-29", "month", "February 2012"),
    ("2011-12-07", "2011-12-07", "2011-12-07", "day", "7 December 2011"),
    (
        "2011-12-07T09:30:00+08:00",
        *("2011-12-07", "2011-12-07", "instant"),
        "7 December 2011, 09:30:00+08:00",
    ),
    ("2011-12-07T16:57", "2011-12-07", "2011-12-07", "instant", "7 December 2011, 16:57"),
    ("199X", "1990-01-01", "1999-12-31", "decade", "1990s"),
    ("19XX", "1900-01-01", "1999-12-31", "century", "20th century"),
    ("20XX", "2000-01-01", "2099-12-31", "century", "21st century"),
    ("11XX", "1100-01-01", "1199-12-31", "century", "12th century"),
    ("XXXX-09-18", None, None, "day", "18 September, year unknown"),
    ("XXXX-02-29", None, None, "day", "29 February, year unknown"),
    ("XXXX-09", None, None, "month", "September, year unknown"),
    ("2011-21", "2011-03-01", "2011-05-31", "quarter", "spring 2011"),
    ("2011-24", "2011-12-01", "2012-02-29", "quarter", "winter 2011"),
    ("2011-12-07/2011-12-08", "2011-12-07", "2011-12-08", "interval", "7-8 December 2011"),
    (
        "2011-12-30/2012-01-02",
        *("2011-12-30", "2012-01-02", "interval"),
        "30 December 2011 to 2 January 2012",
    ),
    (
        "2011-11-30/2011-12-02",
        *("2011-11-30", "2011-12-02", "interval"),
        "30 November to 2 December 2011",
    ),
    ("2011-01/2011-10", "2011-01-01", "2011-10-31", "interval", "January to October 2011"),
    ("2006/2010", "2006-01-01", "2010-12-31", "interval", "2006 to 2010"),
    ("2011-07/2011-09", "2011-07-01", "2011-09-30", "quarter", "third quarter of 2011"),
    ("2011-02/2011-04", "2011-02-01", "2011-04-30", "interval", "February to April 2011"),
    ("2011-01/2011-06", "2011-01-01", "2011-06-30", "half", "first half of 2011"),
    ("2011-07/2011-12", "2011-07-01", "2011-12-31", "half", "second half of 2011"),
    (
        "2011-11-28/2011-12-04",
        *("2011-11-28", "2011-12-04", "week"),
        "28 November to 4 December 2011",
    ),
    ("2009/..", "2009-01-01", None, "interval", "since 2009"),
    ("2009-03/", "2009-03-01", None, "interval", "since March 2009"),
    ("../2015", None, "2015-12-31", "interval", "until 2015"),
    ("/2015-06-01", None, "2015-06-01", "interval", "until 1 June 2015"),
    ("XXXX-09-18/XXXX-09-20", None, None, "interval", "18-20 September, year unknown"),
    (
        "{2011-11-03,2011-11-10}",
        *("2011-11-03", "2011-11-10", "interval"),
        "3 November 2011 and 10 November 2011",
    ),
    (
        "[2011-07-12,2011-12-07]",
        *("2011-07-12", "2011-12-07", "interval"),
        "12 July 2011 or 7 December 2011",
    ),
]


@pytest.mark.parametrize(
    ("text", "lower", "upper", "precision", "words"), READ, ids=[row[0] for row in READ]
)
def test_reads(text, lower, upper, *, precision, words):
    value = parse(text)
    assert value == Edtf(
        text=text,
        lower=lower and D(lower),
        upper=upper and D(upper),
        precision=Precision(precision),
    )
    assert value.display == words
    assert value.placeable == bool(lower or upper)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain", "words"),
    [
        ("2014~", True, False, "about 2014"),
        ("2014?", False, True, "possibly 2014"),
        ("2014%", True, True, "possibly about 2014"),
        ("2012-12-01~/2012-12-10~", True, False, "about 1-10 December 2012"),
        ("2009?/..", False, True, "possibly since 2009"),
        ("[2011~,2012]", True, False, "about 2011 or 2012"),
    ],
)
def test_doubt_is_marked_and_never_widens_the_bounds(text, approximate, uncertain, words):
    value, plain = parse(text), parse(text.translate({ord(mark): None for mark in "~?%"}))
    assert (value.approximate, value.uncertain, value.display) == (approximate, uncertain, words)
    assert (value.lower, value.upper, value.precision) == (
        plain.lower,
        plain.upper,
        plain.precision,
    )


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        (" 2011-12-07\n", "2011-12-07"),
        ("2011-12-XX", "2011-12"),
        ("2011-XX", "2011"),
        ("{2011-11-03, 2011-11-10}", "{2011-11-03,2011-11-10}"),
    ],
)
def test_text_is_canonical(text, canonical):
    assert parse(text) == parse(canonical)
    assert str(parse(text)) == canonical


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "a date is missing"),
        ("soon", "'soon' is not understood"),
        ("20111207", "'20111207' is not understood"),
        ("2011-W48", "'2011-W48' is not understood"),
        ("２０１１", "'２０１１' is not understood"),
        ("2011-13", "'2011-13' is not understood"),
        ("2011-1-1", "'2011-1-1' is not understood"),
        ("2011-02-31", "'2011-02-31' is not in the calendar"),
        ("0000", "'0000' is not in the calendar"),
        ("000X", "'000X' is not in the calendar"),
        ("XXXX", "'XXXX' is not in the calendar"),
        ("XXXX-02-30", "'XXXX-02-30' is not in the calendar"),
        ("2011-21-05", "'2011-21-05' is not in the calendar"),
        ("9999-24", "'9999-24' is not in the calendar"),
        ("199X-05", "'199X-05' is not in the calendar"),
        ("2011-12T09:30", "'2011-12T09:30' is not in the calendar"),
        ("2011-12-07T25:00", "'2011-12-07T25:00' is not in the calendar"),
        ("2012/2011", "it ends before it starts"),
        ("2011-12-01/2011-02", "it ends before it starts"),
        ("../..", "an interval needs a known end"),
        ("2009/2010/2011", "'2010/2011' is not understood"),
        ("XXXX-09-18/2011-09-20", "one end has a year and the other has none"),
        ("{}", "a date is missing"),
        ("{2011,XXXX-05}", "some of its dates have a year and some have none"),
        ("[2011", "'[2011' is not understood"),
        ("9" * 2000, "it is longer than 1000 characters"),
    ],
)
def test_refuses(text, why):
    with pytest.raises(EdtfError) as error:
        parse(text)
    assert str(error.value).startswith(f"{text[:60]!r} is not a date: {why}")
    assert "Accepted: 2011, 2011-12, 2011-12-07" in str(error.value)


DAYS = st.dates(min_value=D("1000-01-01"), max_value=D("2999-12-31"))
POINTS = st.one_of(
    DAYS.map(str),
    DAYS.map(lambda day: str(day)[:7]),
    DAYS.map(lambda day: str(day)[:4]),
    DAYS.map(lambda day: str(day)[:3] + "X"),
    DAYS.map(lambda day: str(day)[:2] + "XX"),
)
VALUES = st.one_of(
    POINTS,
    st.tuples(POINTS, st.sampled_from("~?%")).map("".join),
    POINTS.map(lambda point: f"{point}/.."),
    POINTS.map(lambda point: f"../{point}"),
    st.lists(DAYS, min_size=2, max_size=5, unique=True).map(
        lambda days: "{" + ",".join(map(str, sorted(days))) + "}"
    ),
)


@given(VALUES)
def test_bounds_are_in_order_and_the_text_reads_back_the_same(text):
    value = parse(text)
    assert (value.lower or date.min) <= (value.upper or date.max)
    assert parse(str(value)) == value
    assert value.display


@given(st.text(alphabet="0123456789-/X.~T:Z[]{},", max_size=24))
def test_any_text_is_read_or_refused(text):
    try:
        value = parse(text)
    except EdtfError:
        return
    assert (value.lower or date.min) <= (value.upper or date.max)


@given(DAYS, DAYS)
def test_between_writes_the_days_from_first_to_last(one, other):
    first, last = sorted((one, other))
    value = between(first, last)
    assert (value.lower, value.upper) == (first, last)
    assert ("/" in value.text) == (first != last)


# The reference reader takes neither open ends of decades nor gives days for any open end.
CLOSED = st.one_of(
    POINTS, st.lists(DAYS, min_size=2, max_size=2).map(sorted).map("{0[0]}/{0[1]}".format)
)


@given(CLOSED)
def test_the_reference_reader_agrees(text):
    value, theirs = parse(text), parse_edtf(text)
    assert tuple(theirs.lower_strict())[:3] == value.lower.timetuple()[:3]
    assert tuple(theirs.upper_strict())[:3] == value.upper.timetuple()[:3]
