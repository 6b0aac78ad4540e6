"""Full text search: the same rows on both databases, by whichever way they are found."""

import random
from itertools import product

import pytest
from django.db import connection

from events import review
from events.models import Entry, Forum, ForumSeries, Organisation, Statement
from events.vocabulary import Subject
from events.words import folded
from tests.factories import make_curator, make_forum, make_speaker, make_statement
from tests.timeline import entries
from timeline import chronology, searching
from timeline.keyset import Place
from timeline.query import Order, QueryError, Selection, read

pytestmark = pytest.mark.django_db

WORDS = [
    *("rain", "rains", "rainfall", "Réunion", "US", "China", "US-China", "5G", "100%", "o'clock"),
    *(
        "网络",
        "中国网络空间",
        "网",
        "络",
        "国",
        "“rain”",
        "ИНТЕРНЕТ",
        "İzmir",
        "|",
        "*",
        "a_b",
        "\\",
        "''",
    ),
]
ASKED = [
    *("rain", "rain*", "ra*", "reunion", '"us china"', "US China", "5g", "100", "o’clock", "网"),
    *(
        "网络",
        "国网络",
        "中国网络 rain",
        "интернет",
        "izmir",
        "а",
        '"rain rain"',
        '"rain rains"',
        "a b",
    ),
]
WAYS = [
    pytest.param((10**9, 20_000), id="looked up"),
    pytest.param((-1, 20_000), id="read on"),
    pytest.param((-1, 3), id="read on too long"),
    pytest.param((4, 3), id="divided where too many"),
]


def set_way(way, monkeypatch):
    """Decide how many rows are few, by count and by estimate, and how many are read on."""
    few, ahead = way
    for name, number in {"FEW": few, "LIKELY": few, "AHEAD": ahead}.items():
        monkeypatch.setattr(searching, name, number)


@pytest.fixture
def stored():
    """The texts of many entries by id: each a few words, with ties in their dates."""
    chance = random.Random(0)  # noqa: S311 - a repeatable test
    texts = [" ".join(chance.choices(WORDS, k=chance.randint(0, 6))) for _ in range(200)]
    rows = entries.statements([chance.choice(["2009", "2011-12-07", "2012/..", ""]) for _ in texts])
    stored = dict(zip(rows, texts, strict=True))
    changed = [Entry(pk=pk, search=folded([text])) for pk, text in stored.items()]
    Entry.objects.bulk_update(changed, ["search"])
    return stored


@pytest.mark.parametrize("way", WAYS)
def test_what_is_found_is_what_reading_every_text_finds(stored, way, monkeypatch):
    set_way(way, monkeypatch)
    whole = {
        order: [one.id for one in chronology.stream(Selection(order=order))] for order in Order
    }
    for asked, order in product(ASKED, Order):
        selection = read({"q": [asked], "order": [order]}).selection
        expected = [
            pk for pk in whole[order] if all(term.spans(stored[pk]) for term in selection.terms)
        ]
        assert ids(selection, limit=200) == expected, asked
        if len(expected) > 3:
            key = chronology.find(id=expected[2]).key
            assert ids(selection, limit=2, place=Place(key=key)) == expected[3:5]
            assert ids(selection, limit=1, place=Place(key=key, backward=True)) == expected[1:2]


def ids(selection, **window):
    return [entry.id for entry in chronology.page(selection, **window).entries]


def test_a_search_and_other_filters_narrow_each_other(monkeypatch):
    ana, bo = entries.speaker("Ana Lim"), entries.speaker("Bo Chen")
    entries.statements(["2011"], speaker=bo, search=" prices rose ")
    entries.statements(["2011"], speaker=ana, search=" rain fell ")
    stored = entries.statements(["2011", "2014"], speaker=ana, search=" prices rose ")
    query = {"q": ["prices"], "speaker": [str(ana.pk)], "to": ["2012"]}
    for few in (10**9, -1):
        set_way((few, 500), monkeypatch)
        page = chronology.page(read(query).selection, limit=50)
        assert [entry.id for entry in page.entries] == stored[:1]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("rain sun", [0, 1]),
        ('"rain and sun"', [0]),
        ('"and rain"', [1]),
        ("rain-and-su*", [0]),
        ('"sun rain"', []),
    ],
)
def test_the_index_names_a_phrase_where_its_words_follow_each_other(asked, found):
    stored = [
        *entries.statements(["2011"], search=" rain and sun "),
        *entries.statements(["2011"], search=" sun and rain "),
    ]
    condition, values = searching.named("events_entry", read({"q": [asked]}).selection.terms)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM events_entry WHERE {condition} ORDER BY id", values)  # noqa: S608 - no input
        assert [pk for (pk,) in cursor.fetchall()] == [stored[one] for one in found]


COUNTRIES = ["", "côte d'ivoire", "a\\b", "12", "s1", "united states"]
LANGUAGES = ["", "en", "zh-Hans"]


@pytest.fixture
def filtered():
    """Entries of one word, with columns drawn by chance; and columns that changed since."""
    chance = random.Random(1)  # noqa: S311 - a repeatable test
    rows = {
        "speaker": [None, *(entries.speaker(f"Ana {n}") for n in range(3))],
        "series": [None, *(ForumSeries.objects.create(name=f"Delta {n}") for n in range(2))],
        "organisation": [None, Organisation.objects.create(name="Delta Council")],
    }
    rows["forum"] = [
        None,
        *(Forum.objects.create(name="F", series=rows["series"][1]) for _ in "ab"),
    ]
    rows |= {"country": COUNTRIES, "language": LANGUAGES, "status": ["proposed", "accepted"]}
    stored = entries.statements(["2009", "2011-12-07", "2012/..", ""] * 30, search=" rain ")
    for _ in range(2):
        for pk in stored:
            drawn = {name: chance.choice(values) for name, values in rows.items()}
            Entry.objects.filter(pk=pk).update(**drawn)
    return rows


@pytest.mark.parametrize("way", WAYS)
def test_every_filter_narrows_a_search(filtered, way, monkeypatch):
    set_way(way, monkeypatch)
    asked = [
        {name: value}
        for name, values in filtered.items()
        for value in values
        if value not in {None, ""}
    ]
    pairs = [{**one, **other} for one, other in product(asked, asked) if [*one] != [*other]]
    found, expected = {}, {}
    for chosen in [*asked, *pairs[::5]]:
        given = {name: [str(getattr(value, "pk", value))] for name, value in chosen.items()}
        selection = read({"q": ["rain"], **given}).selection
        found[str(given)] = ids(selection, limit=200)
        rows = Entry.objects.filter(**chosen).chronological()
        expected[str(given)] = list(rows.values_list("pk", flat=True))
        assert chronology.count(selection) == len(rows)
    assert found == expected
    assert sum(map(len, expected.values())) > 1000


def test_of_several_values_any_is_found(filtered):
    speakers = [row.pk for row in filtered["speaker"][1:3]]
    given = {"speaker": [",".join(map(str, speakers))], "language": ["en,zh-Hans"]}
    rows = Entry.objects.filter(speaker__in=speakers, language__in=["en", "zh-Hans"])
    found = ids(read({"q": ["rain"], **given}).selection, limit=200)
    assert found == list(rows.chronological().values_list("pk", flat=True)) != []


@pytest.mark.parametrize("order", Order)
def test_a_text_that_holds_the_word_of_a_period_comes_no_earlier(order, monkeypatch):
    set_way((-1, 2), monkeypatch)
    texts = {
        "2011-01": [" snow "] * 3,
        "2012": [" rain m201412 "] * 2,
        "2013": [" rain m201101 "] * 2,
        "2014-12": [" snow "] * 3,
    }
    stored = {day: entries.statements([day] * len(some)) for day, some in texts.items()}
    for day, some in texts.items():
        Entry.objects.filter(pk__in=stored[day]).update(search=some[0])
    expected = [*stored["2012"], *stored["2013"]]
    selection = read({"q": ["rain"], "order": [order]}).selection
    (first,) = ids(selection, limit=1)
    assert first == (expected[0] if order == Order.DATE else expected[-1])


def test_what_the_ledger_writes_is_found_and_follows_every_change():
    curator = make_curator()
    forum = make_forum("Delta Water Forum", city="Hue", hosts=[])
    speaker = make_speaker("Ana Lim")
    statement = make_statement("Prices rose in Hội An", speaker=speaker, forum=forum)
    found = {
        asked: {
            entry.kind for entry in chronology.page(read({"q": [asked]}).selection, limit=9).entries
        }
        for asked in ("hoi", "ana", '"delta water"', "hue", "hội fell")
    }
    assert found == {
        "hoi": {"statement"},
        "ana": {"statement"},
        '"delta water"': {"statement", "forum"},
        "hue": {"forum"},
        "hội fell": set(),
    }
    review.amend(Subject.SPEAKER, speaker.pk, {"name": "Anna Lim"}, curator=curator)
    texts = {asked: chronology.count(read({"q": [asked]}).selection) for asked in ("ana", "anna")}
    assert texts == {"ana": 0, "anna": 1}
    assert Statement.objects.get().pk == statement.pk


def test_a_fact_with_a_field_of_signs_alone_is_stored_and_found():
    make_forum("Delta Water Forum", city="—", country="Vietnam")
    assert chronology.count(read({"q": ["vietnam"]}).selection) == 1


def test_a_past_moment_is_searched_as_it_was_recorded():
    curator = make_curator()
    speaker = make_speaker("Ana Lim")
    make_statement("prices rose", speaker=speaker)
    moment = Entry.objects.get().changed_at.isoformat()
    review.amend(Subject.SPEAKER, speaker.pk, {"name": "Anna Lim"}, curator=curator)
    counts = {
        asked: chronology.count(read({"q": [asked], "known_at": [moment]}).selection)
        for asked in ("ana", "anna", "prices")
    }
    assert counts == {"ana": 1, "anna": 0, "prices": 1}


@pytest.mark.sqlite
def test_the_table_of_words_follows_rows_that_go_and_change():
    one, other = entries.statements(["2011", "2012"], search=" rain ")
    Entry.objects.filter(pk=one).update(search=" snow ")
    Entry.objects.filter(pk=other).delete()
    with connection.cursor() as cursor:
        found = {
            word: cursor.execute(
                "SELECT rowid FROM events_entry_words WHERE events_entry_words MATCH %s", [word]
            ).fetchall()
            for word in ("rain", "snow")
        }
    assert found == {"rain": [], "snow": [(one,)]}


def test_rare_words_are_looked_up_in_the_index(django_assert_num_queries):
    entries.statements(["2011"] * 2000, search=" rain ")
    entries.statements(["2012"], search=" snow ")
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    (rows,) = chronology.selected(read({"q": ["snow"]}).selection)
    plan = rows.explain()
    if connection.vendor == "postgresql":
        assert "Index Scan on events_entry_words" in plan
    else:
        assert "SEARCH events_entry USING INTEGER PRIMARY KEY" in plan
        assert "VIRTUAL TABLE INDEX" in plan
    with django_assert_num_queries(3):
        chronology.page(read({"q": ["snow"]}).selection, limit=50)


REFUSED = [
    pytest.param("-rain", '-rain: signs have no meaning here; for the very words write "-rain"', id="without"),
    pytest.param("speaker:lu", 'speaker:lu: signs have no meaning here; for the very words write "speaker:lu"', id="field"),
    pytest.param("rain OR snow", 'OR is no operator here, all words must occur; the word is "OR"', id="operator"),
    pytest.param('"rain', '"rain: quotation marks stand in pairs around words, with spaces outside', id="open"),
    pytest.param('a"b"', 'a"b": quotation marks stand in pairs around words, with spaces outside', id="inside"),
    pytest.param("r*n", "r*n: one star may stand at the end of a word", id="star inside"),
    pytest.param("r*", "r*: 2 letters have to stand before a star", id="too short"),
    pytest.param('"rain*"', '"rain*": a star stands after a word, outside of quotation marks', id="star in a phrase"),
    pytest.param("rain & snow", "&: no letter and no digit to look for", id="a sign alone"),
    pytest.param('""', '"": no letter and no digit to look for', id="empty phrase"),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "reason"), REFUSED)
def test_what_a_search_does_not_know_is_refused(asked, reason):
    with pytest.raises(QueryError) as refusal:
        read({"q": [asked]})
    assert str(refusal.value) == f"q={asked}: {reason}"
