"""Which series, and which of its editions, an article tells of."""

from datetime import date

import pytest

from events import edtf, review
from events.identity.forums import ForumClaim, resolve_forums
from events.identity.series import SeriesClaim, resolve_series
from events.models import Candidate, Forum, ForumSeries
from events.vocabulary import Subject
from tests.factories import make_article, make_curator, make_forum

pytestmark = pytest.mark.django_db


def series(name, *aliases):
    (found,) = resolve_series([SeriesClaim(name=name, aliases=aliases)], language="en")
    return found


def meet(name="Delta Forum", *, edition=None, when=None, seen=None, kin=()):
    claim = ForumClaim(
        name=name,
        series=series(name),
        edition=edition,
        when=edtf.parse(when) if when else None,
        seen=date.fromisoformat(seen) if seen else None,
    )
    (found,) = resolve_forums([claim], kin=kin)
    return found


def reasons(subject):
    return [one.reasons[0] for one in Candidate.objects.filter(subject=subject).order_by("id")]


def test_one_series_whatever_the_order_of_its_words():
    one = series("US-China Internet Industry Forum")
    assert series("China-US Internet Industry Forum") == one
    assert series("China US Internet Industry Forum") == one
    assert reasons("series") == []


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (
            ("US-China Internet Industry Forum",),
            ("US-China Internet Forum",),
            "US-China Internet Forum and US-China Internet Industry Forum share most words",
        ),
        (("Boao Rivers Talks",), ("Talks of Harbours", "Boao Rivers Talks"), "both printed"),
        (("BRT", "Talks of Harbours"), ("Boao Rivers Talks", "BRT"), "both printed BRT"),
    ],
)
def test_what_may_be_one_series_goes_to_a_curator(first, second, reason):
    one, other = series(*first), series(*second)
    assert one != other
    assert [found[: len(reason)] for found in reasons("series")] == [reason]


def test_the_forum_names_no_series():
    assert series("the forum") != series("The Forum")
    series("Delta Water Forum", "the forum", "a water forum")
    assert [
        name.name for name in ForumSeries.objects.get(name="Delta Water Forum").names.all()
    ] == ["Delta Water Forum"]
    assert reasons("series") == []


def test_a_merged_series_leads_to_the_one_that_took_it_over():
    one, other = series("Delta Water Forum"), series("Rivers Summit")
    review.merge(Subject.SERIES, one.pk, other.pk, curator=make_curator())
    assert series("Rivers Summit") == one


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param({"edition": 5}, {"edition": 5}, id="edition"),
        pytest.param(
            {"edition": 5, "when": "2011-12-07/2011-12-08"},
            {"when": "2011-12"},
            id="the date of one holds that of the other",
        ),
        pytest.param({"when": "2011"}, {"edition": 5, "when": "2011-12-07"}, id="year"),
        pytest.param({"when": "2011-12-07"}, {"seen": "2011-12-09"}, id="in the news"),
        pytest.param({"edition": 5, "when": "2011-12-07"}, {"edition": 5}, id="edition, no date"),
    ],
)
def test_one_forum(first, second):
    one = meet(**first)
    assert (meet(**second), reasons("forum")) == (one, [])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param({"edition": 5}, {"edition": 6}, id="edition"),
        pytest.param({"when": "2011"}, {"when": "2012"}, id="year"),
        pytest.param({"when": "2011-12-31"}, {"when": "2012-01"}, id="day and month"),
        pytest.param({"when": "2011-12-07"}, {"seen": "2012-12-09"}, id="in the news"),
    ],
)
def test_two_forums(first, second):
    one = meet(**first)
    assert meet(**second) != one
    assert reasons("forum") == []


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (
            {"edition": 5, "when": "2011"},
            {"edition": 5, "when": "2013"},
            "both edition 5, but at different times",
        ),
        (
            {"edition": 5, "when": "2011-12-07"},
            {"edition": 6, "when": "2011-12-07"},
            "the same days, but another edition",
        ),
        (
            {"when": "2011-03-07"},
            {"when": "2011-12-07"},
            "both in one year, but on different days",
        ),
        ({"when": "2011"}, {}, "one of one series, but without a date"),
        ({}, {}, "one of one series, but without a date"),
    ],
)
def test_what_may_be_one_forum_goes_to_a_curator(first, second, reason):
    one = meet(**first)
    assert meet(**second) != one
    assert reasons("forum") == [reason]


def test_an_undated_forum_is_known_by_when_it_was_in_the_news():
    article = make_article("Delta Forum met. One.", published="2011-12-09")
    one = make_forum("Delta Forum", article=article)
    one.series.names.update(key="delta forum")
    assert meet(seen="2011-12-20") == one
    assert meet(seen="2012-12-20") != one


def test_a_copy_tells_of_the_forum_of_its_original():
    article = make_article("Delta Forum met. Two.")
    one = make_forum("Delta Forum", article=article)
    one.series.names.update(key="delta forum")
    assert meet(kin=[article.pk]) == one
    assert Forum.objects.count() == 1
