"""Entries counted by period and by what they tell of: each once, nothing guessed."""

from datetime import date

import pytest

from tests.timeline import entries
from timeline import chronology
from timeline.counting import Aspect, Share, Shares, Unit, histogram, shares
from timeline.query import Selection

pytestmark = pytest.mark.django_db

DATES = [
    *("2009", "2009-03", "2009-03-02", "2009-03-02", "2009-03-31", "2009-12-31/2010-01-01"),
    *("2009-03-30/2009-04-02", "2011~", "201X", "../2009", "2012/..", "", "XXXX-09-18"),
]

COUNTED = [
    pytest.param(
        Unit.YEAR, [("2009", 6), ("2011", 1)], [], 4, id="years: a range over two is across"
    ),
    pytest.param(
        Unit.MONTH,
        [("2009-03", 4)],
        [("2009", 2), ("2011", 1)],
        4,
        id="months: a year is coarser, so is a range over two",
    ),
    pytest.param(
        Unit.WEEK,
        [("2009-W10", 2), ("2009-W14", 2), ("2009-W53", 1)],
        [("2009", 2), ("2011", 1)],
        3,
        id="weeks: one may lie in two years",
    ),
    pytest.param(
        Unit.DAY,
        [("2009-03-02", 2), ("2009-03-31", 1)],
        [("2009", 3), ("2011", 1)],
        4,
        id="days: a month is coarser",
    ),
]


@pytest.mark.parametrize(("unit", "periods", "coarser", "across"), COUNTED)
def test_each_entry_is_counted_once_as_finely_as_it_is_known(unit, periods, coarser, across):
    entries.statements(DATES)
    found = histogram(chronology.version(), Selection(), unit)
    assert [(one.name, one.count) for one in found.periods] == periods
    assert [(one.name, one.count) for one in found.coarser] == coarser
    assert (found.across, found.undated) == (across, 2)
    placed = sum(one.count for one in (*found.periods, *found.coarser))
    assert placed + found.across + found.undated == len(DATES)


def test_a_period_tells_its_days():
    entries.statements(["2008-02", "2009-01-01"])
    months = histogram(chronology.version(), Selection(), Unit.MONTH).periods
    weeks = histogram(chronology.version(), Selection(), Unit.WEEK).periods
    assert [(one.first, one.last) for one in months] == [
        (date(2008, 2, 1), date(2008, 2, 29)),
        (date(2009, 1, 1), date(2009, 1, 31)),
    ]
    assert [(one.name, one.first, one.last) for one in weeks] == [
        ("2009-W01", date(2008, 12, 29), date(2009, 1, 4))
    ]


EDGES = [
    pytest.param("0900-05", Unit.MONTH, ("0900-05", date(900, 5, 1), date(900, 5, 31)), id="early"),
    pytest.param(
        "9999-12-05", Unit.MONTH, ("9999-12", date(9999, 12, 1), date(9999, 12, 31)), id="the last"
    ),
    pytest.param(
        "9999-12-28", Unit.WEEK, ("9999-W52", date(9999, 12, 27), date.max), id="a week cut short"
    ),
]


@pytest.mark.parametrize(("edtf", "unit", "period"), EDGES)
def test_the_first_and_last_years_have_periods_too(edtf, unit, period):
    entries.statements([edtf])
    (found,) = histogram(chronology.version(), Selection(), unit).periods
    assert (found.name, found.first, found.last) == period


def test_the_commonest_come_first_and_nothing_is_lost():
    ana, bo = entries.speaker("Ana Lim"), entries.speaker("Bo Chen")
    cy = entries.speaker("Cy Dole")
    entries.statements(["2009", "2010", "2010"], speaker=bo, country="China")
    entries.statements(["2009"], speaker=ana)
    entries.statements(["2009"], speaker=cy)
    entries.statements([""])
    stamp = chronology.version()
    counted = {aspect: shares(stamp, Selection(), aspect, 2) for aspect in Aspect}
    assert counted[Aspect.SPEAKER] == Shares(
        (Share(str(bo.pk), "Bo Chen", 3), Share(str(ana.pk), "Ana Lim", 1)), others=1, none=1
    )
    assert counted[Aspect.COUNTRY] == Shares((Share("China", "China", 3),), others=0, none=3)
    assert counted[Aspect.YEAR] == Shares(
        (Share("2009", "2009", 3), Share("2010", "2010", 2)), others=0, none=1
    )
    assert counted[Aspect.KIND].shares == (Share("statement", "statement", 6),)


def test_a_count_is_kept_until_something_changes(django_assert_num_queries):
    entries.statements(["2009"])
    stamp = chronology.version()
    first = histogram(stamp, Selection(), Unit.YEAR)
    with django_assert_num_queries(0):
        assert histogram(stamp, Selection(), Unit.YEAR) == first
