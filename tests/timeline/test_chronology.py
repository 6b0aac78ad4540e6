"""The one selection: order, filters, pages that visit each row once, and the index behind them."""

from datetime import date
from hashlib import sha256

import pytest

from events.models import Entry, Forum, ForumSeries, Organisation
from events.vocabulary import Status
from tests.timeline import entries
from timeline import chronology
from timeline.cursor import Crawl, proof
from timeline.keyset import Place
from timeline.query import Order, QueryError, Selection, read

pytestmark = pytest.mark.django_db

DATED = [
    "../2009",
    "2009",
    "2009-03",
    "2011-12-07",
    "2011-12-07/2011-12-08",
    "2012/..",
]
UNDATED = ["", "XXXX-09-18"]
ORDERS = [
    pytest.param(Order.DATE, [*DATED, *UNDATED], id="early to late"),
    pytest.param(Order.DATE_DESCENDING, [*DATED[::-1], *UNDATED[::-1]], id="late to early"),
]


def crawl(selection, limit, *, backward=False):
    """Return every id of a crawl from one end to the other, page by page."""
    place = Place(key=last_key(selection), backward=True) if backward else None
    ids: list[int] = []
    more = True
    while more:
        page = chronology.page(selection, limit=limit, place=place)
        found = [entry.id for entry in page.entries]
        ids = found + ids if backward else ids + found
        more = page.has_previous if backward else page.has_next
        if more:
            place = Place(key=page.entries[0 if backward else -1].key, backward=backward)
    return ids


def last_key(selection):
    """Return a key just after the last entry, from which a crawl goes back."""
    *_, last = chronology.stream(selection)
    lower, upper, pk = last.key
    return lower, upper, pk + (1 if selection.order is Order.DATE else -1)


@pytest.mark.parametrize(("order", "dates"), ORDERS)
def test_undated_entries_come_last_in_both_orders(order, dates):
    entries.statements([*UNDATED[:1], *DATED[::-1], *UNDATED[1:]])
    page = chronology.page(Selection(order=order), limit=50)
    assert [entry.edtf for entry in page.entries] == dates


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 8, 9])
@pytest.mark.parametrize(("order", "dates"), ORDERS)
def test_pages_of_any_size_visit_each_entry_once_in_both_directions(order, dates, limit):
    entries.statements([*DATED, *UNDATED])
    selection = Selection(order=order)
    whole = [entry.id for entry in chronology.stream(selection)]
    assert len(whole) == len(dates)
    assert crawl(selection, limit) == whole
    assert crawl(selection, limit, backward=True) == whole


@pytest.mark.parametrize(("limit", "ties"), [(1, 600), (7, 3000), (50, 3000), (200, 3000)])
@pytest.mark.parametrize("order", Order)
def test_a_crawl_of_thousands_of_ties_ends_and_misses_nothing(order, limit, ties):
    stored = entries.statements(["2011-12-07"] * ties + ["2011", ""] * (ties // 6))
    selection = Selection(order=order)
    forward = crawl(selection, limit)
    assert sorted(forward) == sorted(stored)
    assert crawl(selection, limit, backward=True) == forward


@pytest.mark.parametrize("order", Order)
def test_a_crawl_visits_what_stays_once_while_other_rows_come_and_go(order):
    stored = entries.statements(["2011-12-07"] * 30 + ["2010", ""] * 15)
    selection = Selection(order=order)
    doomed = set(stored[::3])
    place, seen = None, []
    while True:
        page = chronology.page(selection, limit=7, place=place)
        seen += [entry.id for entry in page.entries]
        if not page.has_next:
            break
        place = Place(key=page.entries[-1].key)
        Entry.objects.filter(pk__in=[*doomed & set(seen[-3:]), min(doomed)]).delete()
        entries.statements(["2011-12-07", "2009", ""])
    stays = [pk for pk in stored if pk not in doomed]
    assert sorted(pk for pk in seen if pk in stays) == stays
    assert len(seen) == len(set(seen))


OVERLAPS = [
    pytest.param({"start": date(2011, 12, 8)}, [*DATED[4:]], id="from its last day"),
    pytest.param({"end": date(2008, 12, 31)}, ["../2009"], id="before all that begins"),
    pytest.param(
        {"start": date(2009, 3, 31), "end": date(2009, 3, 31)},
        ["../2009", "2009", "2009-03"],
        id="one day of a month and a year",
    ),
    pytest.param({"start": date(2030, 1, 1)}, ["2012/.."], id="open end"),
]


@pytest.mark.parametrize(("bounds", "dates"), OVERLAPS)
def test_from_and_to_select_by_overlap_and_leave_the_undated_out(bounds, dates):
    entries.statements([*DATED, *UNDATED])
    page = chronology.page(Selection(**bounds), limit=50)
    assert [entry.edtf for entry in page.entries] == dates


def test_each_filter_selects_by_its_column():
    series = ForumSeries.objects.create(name="Delta Forum")
    columns = {
        "forum": Forum.objects.create(name="Delta Forum 2", series=series),
        "series": series,
        "speaker": entries.speaker(),
        "organisation": Organisation.objects.create(name="Delta Council"),
    }
    by_column = {name: entries.statements(["2011"], **{name: row}) for name, row in columns.items()}
    found = {
        name: chronology.page(read({name: [str(row.pk)]}).selection, limit=50).entries
        for name, row in columns.items()
    }
    assert {name: [entry.id for entry in page] for name, page in found.items()} == by_column


FILTERED = [
    pytest.param({"country": "China"}, {"country": "china"}, id="country in any case"),
    pytest.param({"language": ("zh",)}, {"language": "zh"}, id="language"),
    pytest.param({"status": (Status.ACCEPTED,)}, {"status": "accepted"}, id="status"),
]


@pytest.mark.parametrize(("filters", "columns"), FILTERED)
def test_filters_of_words(filters, columns):
    entries.statements(["2011"])
    stored = entries.statements(["2012"], **columns)
    page = chronology.page(Selection(**filters), limit=50)
    assert [entry.id for entry in page.entries] == stored


@pytest.mark.parametrize("status", [Status.REJECTED, Status.WITHDRAWN])
def test_what_was_rejected_or_withdrawn_is_not_published(status):
    entries.statements(["2011"], status=status.value)
    assert chronology.page(Selection(), limit=50).entries == ()


def test_the_id_of_a_merged_speaker_leads_to_the_one_that_was_kept():
    kept = entries.speaker()
    middle = entries.speaker(merged_into=kept)
    merged = entries.speaker(merged_into=middle)
    stored = entries.statements(["2011"], speaker=kept)
    page = chronology.page(Selection(speaker=(merged.pk, middle.pk)), limit=50)
    assert [entry.id for entry in page.entries] == stored


def test_a_filter_that_names_no_row_is_refused():
    with pytest.raises(QueryError) as refusal:
        chronology.page(Selection(speaker=(404,)), limit=50)
    assert str(refusal.value) == "speaker=404: names no row; ids are those that this API gave"


def test_count_and_stream_agree():
    entries.statements(["2011", "", "2012"])
    selection = Selection(start=date(2011, 1, 1))
    assert chronology.count(selection) == len(list(chronology.stream(selection))) == 2


def test_the_digest_of_a_crawl_depends_on_its_rows_alone():
    whole = Crawl(version=1).extended(proof([1, 2, 3]))
    assert Crawl(version=1).extended(proof([3])).extended(proof([2, 1])) == whole
    parts = (sha256(str(pk).encode()).digest()[:16] for pk in (1, 2, 3))
    assert whole.digest == sum(int.from_bytes(part) for part in parts) % 2**128
