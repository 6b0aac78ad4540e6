"""Every filter is answered from an index in the order of the chronology, however far inside."""

import random
import re
from datetime import date, timedelta
from itertools import product

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import REACHES, Entry, Forum, ForumSeries, Organisation, reach
from events.vocabulary import EntryKind, Status
from tests.timeline import entries
from tests.timeline.test_chronology import crawl
from timeline import chronology
from timeline.keyset import Place
from timeline.query import Order, Selection

pytestmark = pytest.mark.django_db

WRONG = re.compile(r"TEMP B-TREE|Sort  |Seq Scan on events_entry|SCAN events_entry")
RARE = 40
"""Of so many entries one is what a filter looks for."""

FILTERS = [
    ({}, {"entry_order"}),
    ({"speaker": True}, {"entry_speaker_order"}),
    ({"forum": True}, {"entry_forum_order"}),
    ({"series": True}, {"entry_series_order"}),
    ({"organisation": True}, {"entry_organisation_order"}),
    ({"country": "KENYA"}, {"entry_country_order"}),
    ({"status": (Status.ACCEPTED,)}, {"entry_status_order"}),
    ({"language": ("sw",)}, {"entry_language_order"}),
    ({"kind": (EntryKind.FORUM,)}, {"entry_kind_order"}),
    ({"end": date(2015, 1, 1)}, {"entry_order"}),
    ({"start": date(2012, 6, 15)}, {"entry_order", "entry_reach_order"}),
]


def fill(rare):
    """Store thousands of days, with ties, and years; a few entries have the rare columns."""
    days = [f"20{n % 20:02}-0{n % 9 + 1}-07" for n in range(2000)] + ["2011-12-07"] * 1000
    years = [f"20{n % 20:02}" for n in range(400)]
    dates = [*days, *years, *[""] * 200]
    entries.statements(dates[RARE:])
    entries.statements(dates[::RARE], **rare)
    gathered = [Forum(name=f"Forum {n}", series=rare["series"]) for n in range(500)]
    rows = zip(dates[::7], Forum.objects.bulk_create(gathered), strict=False)
    Entry.objects.bulk_create([entries.entry(text, kind="forum", forum=one) for text, one in rows])


@pytest.fixture
def rare():
    series = ForumSeries.objects.create(name="Delta Forum")
    rows = {
        "speaker": entries.speaker(),
        "forum": Forum.objects.create(name="Delta Forum 2", series=series),
        "series": series,
        "organisation": Organisation.objects.create(name="Delta Council"),
    }
    fill({**rows, "country": "kenya", "status": "accepted", "language": "sw"})
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return {name: (row.pk,) for name, row in rows.items()}


def test_a_page_is_searched_in_the_order_of_an_index(rare):
    found, expected = {}, {}
    for filters, indexes in FILTERS:
        for order, backward in product(Order, [False, True]):
            case = (*filters, order.value, "back" if backward else "on")
            chosen = {name: rare[name] if v is True else v for name, v in filters.items()}
            found[case] = searched(Selection(order=order, **chosen), backward)
            begun = (order is Order.DATE) == backward  # only early pages show what was under way
            expected[case] = indexes if begun else indexes - {"entry_reach_order"}
    assert found == expected


def searched(selection, backward):
    """Return the indexes that a page in the middle is searched by, and what is read or sorted."""
    key = (date(2013, 1, 7), date(2013, 1, 7), 10**9)
    with CaptureQueriesContext(connection) as captured:
        chronology.page(selection, limit=5, place=Place(key=key, backward=backward))
    plan = explained(next(one["sql"] for one in captured if "wire" in one["sql"]))
    wrong = {line.strip() for line in plan.splitlines() if WRONG.search(line)}
    if selection.start:  # of each class a page is sorted, on SQLite, and no more
        wrong = {line for line in wrong if "Seq Scan" in line or "SCAN events_entry" in line}
    return set(re.findall(r"(?<= )\w*(?:entry)\w*(?:_order|_[0-9a-f]{8}\w*)", plan)) | wrong


def explained(sql):
    verb = "EXPLAIN" if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN"
    with connection.cursor() as cursor:
        cursor.execute(f"{verb} {sql}")
        return "\n".join(str(row[-1]) for row in cursor.fetchall())


@pytest.mark.parametrize(
    ("days", "expected"),
    [(0, 0), (1, 6), (6, 6), (7, 30), (30, 30), (365, 365), (3652, 3652), (3653, REACHES[-1])],
)
def test_a_class_of_length_is_the_least_that_holds(days, expected):
    assert reach(date(2000, 1, 1), date(2000, 1, 1) + timedelta(days)) == expected


@pytest.mark.parametrize("order", Order)
def test_what_overlaps_is_what_a_scan_finds(order):
    chance = random.Random(3)  # noqa: S311 - a repeatable test
    spans = [(day(chance), chance.choice([0, 1, 6, 7, 30, 31, 365, 366, 3653])) for _ in range(250)]
    dates = [f"{first}/{first + timedelta(length)}" for first, length in spans]
    entries.statements([*dates, "../2004", "2006/..", "2005", "2005-02", ""])
    everything = list(chronology.stream(Selection(order=order)))
    for _ in range(12):
        start = day(chance)
        end = chance.choice([None, start + timedelta(chance.choice([0, 20, 900]))])
        selection = Selection(order=order, start=start, end=end)
        expected = [
            one.id
            for one in everything
            if one.dated and one.upper >= start and (end is None or one.lower <= end)
        ]
        assert [one.id for one in chronology.stream(selection)] == expected
        assert chronology.count(selection) == len(expected)
        if expected:
            assert crawl(selection, 7) == crawl(selection, 9, backward=True) == expected


def day(chance):
    return date(2000, 1, 1) + timedelta(chance.randrange(4000))
