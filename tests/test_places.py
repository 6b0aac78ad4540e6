"""Where an article supports a field of a forum: set by a curator, kept from machines, taken back."""

import pytest

from events import review
from events.ingest.store import restore, store
from events.models import Article, DateMention, Entry, Evidence, Forum
from events.vocabulary import Subject
from tests.factories import make_article, make_curator, make_evidence, make_forum, touch
from tests.findings import arrival, dated, extraction, forum

pytestmark = pytest.mark.django_db

TEXT = (
    "The Delta Water Forum met. Porto was host. The second Delta Water Forum in Gaia ended on "
    "May 7, 2024, a day late."
)


@pytest.fixture
def curator():
    return make_curator()


@pytest.fixture
def met():
    """A forum that is named and placed in one article."""
    article = make_article(TEXT)
    row = make_forum(article=article, city="Porto")
    make_evidence(article, "Porto", "city", forum=row)
    touch(Subject.FORUM, row)
    return row


def span(words):
    start = TEXT.index(words)
    return [start, start + len(words)]


def place(field, *words):
    sha = Article.objects.get().text_sha256
    return {"place": {"field": field, "text_sha256": sha, "spans": [span(one) for one in words]}}


def shown():
    """What the entry serves of the places, by field."""
    (report,) = Entry.objects.get().document["reports"]
    told = [(one["field"], one["target"]["selector"][0]["exact"]) for one in report["evidence"]]
    return sorted(told)


BEFORE = [("city", "Porto"), ("name", "Delta Water Forum")]
CITY, NAME = BEFORE
MOVES = [
    pytest.param("city", ["Gaia"], [("city", "Gaia"), NAME], id="to another place"),
    pytest.param("city", ["Porto"], BEFORE, id="to where it was"),
    pytest.param(
        "name",
        ["The Delta Water Forum", "The second Delta Water Forum"],
        [CITY, ("name", "The Delta Water Forum"), ("name", "The second Delta Water Forum")],
        id="two mentions",
    ),
    pytest.param("dates", ["May 7, 2024"], [CITY, ("dates", "May 7, 2024"), NAME], id="a new one"),
]


@pytest.mark.parametrize(("field", "words", "after"), MOVES)
def test_a_place_is_set_and_taken_back(met, field, words, after):
    curator = make_curator()
    decision = review.amend(Subject.FORUM, met.pk, place(field, *words), curator=curator)
    assert shown() == after
    assert {one.rule for one in Evidence.objects.filter(aside=False, field=field)} == {"curator"}
    review.undo(decision, curator=curator)
    assert (shown(), Evidence.objects.filter(aside=True).count()) == (BEFORE, 0)


def test_places_are_set_one_on_the_other_and_taken_back_in_turn(curator, met):
    rulings = [
        review.amend(Subject.FORUM, met.pk, place("city", words), curator=curator)
        for words in ("Gaia", "Porto", "Gaia", "host")
    ]
    with pytest.raises(review.ConflictError, match=f"undo {rulings[-1].pk} first"):
        review.undo(rulings[0], curator=curator)
    name = review.amend(Subject.FORUM, met.pk, place("name", "The Delta"), curator=curator)
    for ruling, words in zip(rulings[::-1], ("Gaia", "Porto", "Gaia", "Porto"), strict=True):
        review.undo(ruling, curator=curator)
        assert shown() == [("city", words), ("name", "The Delta")]
    review.undo(name, curator=curator)
    assert shown() == BEFORE


REFUSALS = [
    ("somewhere", "place: 'somewhere' is none; give the field (name, dates, city, hosts, theme)"),
    ({"field": "name"}, "is none; give the field"),
    ({"field": "edition", "text_sha256": "", "spans": []}, "is none; give the field"),
    ({"field": ["name"], "text_sha256": "", "spans": []}, "is none; give the field"),
    ({"field": "name", "text_sha256": "ab", "spans": []}, "no article with the text 'ab'"),
    ({"field": "name", "text_sha256": None, "spans": [[9, 2]]}, "spans: [[9, 2]] are no spans of"),
    ({"field": "name", "text_sha256": None, "spans": []}, "spans: [] are no spans of"),
]


@pytest.mark.parametrize(("value", "message"), REFUSALS)
def test_a_place_that_is_none_is_refused(curator, met, value, message):
    if isinstance(value, dict) and value.get("text_sha256", "") is None:
        value = {**value, "text_sha256": Article.objects.get().text_sha256}
    with pytest.raises(review.ReviewError) as refused:
        review.amend(Subject.FORUM, met.pk, {"place": value}, curator=curator)
    assert message in str(refused.value)
    assert shown() == BEFORE


# ---------------------------------------------------------------- a later reading


def read(engine, name="Delta Water Forum", when="May 7, 2024"):
    found = forum(TEXT, name, start="2024-05-07", when=when, city="Porto")
    dates = (dated(TEXT, "May 7, 2024", "2024-05-07"),)
    return extraction(engine=engine, published="2024-05-08", forums=(found,), dates=dates)


def test_a_later_reading_finds_the_forum_and_leaves_its_places(curator):
    article = Article.objects.get(pk=store(arrival(TEXT), read("1")).article)
    row = Forum.objects.get()
    before = shown()
    changes = place("name", "The second Delta Water Forum")
    ruling = review.amend(Subject.FORUM, row.pk, changes, curator=curator)
    after = shown()
    restore(article, read("2"))
    assert (Forum.objects.count(), shown()) == (1, after)
    restore(article, read("3", name="The Delta Water Forum"))
    assert (Forum.objects.count(), shown()) == (1, after)
    restore(article, read("4"))
    review.undo(ruling, curator=curator)
    assert shown() == before


def test_a_date_follows_the_expression_that_a_curator_named(curator):
    store(arrival(TEXT), read("1"))
    row, mention = Forum.objects.get(), DateMention.objects.get()
    away = review.amend(Subject.FORUM, row.pk, place("dates", "a day late"), curator=curator)
    carried = review.amend(Subject.DATE, mention.pk, {"date": "2024-05-06"}, curator=curator)
    row.refresh_from_db()
    assert row.edtf == "2024-05-07"
    with pytest.raises(review.ConflictError, match=f"undo {carried.pk} first"):
        review.undo(away, curator=curator)
    review.undo(carried, curator=curator)
    review.undo(away, curator=curator)
    review.amend(Subject.DATE, mention.pk, {"date": "2024-05-06"}, curator=curator)
    row.refresh_from_db()
    assert row.edtf == "2024-05-06"
