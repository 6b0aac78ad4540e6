"""Findings into rows: whole, once, and never over what a curator decided."""

import pytest

from events import review
from events.ingest.articles import document_of
from events.ingest.store import Result, restore, store
from events.models import (
    Appearance,
    Article,
    Candidate,
    DateMention,
    Entry,
    Evidence,
    Forum,
    Report,
    Revision,
    Speaker,
    Statement,
)
from events.vocabulary import Subject
from tests.factories import make_curator
from tests.findings import arrival, dated, extraction, forum, speaker, statement
from tests.tables import dump

pytestmark = pytest.mark.django_db

TEXT = (
    "Tides will rise, said Ana Lim, director of the Harbour Council, on May 7, 2024 at the "
    "second Delta Water Forum in Porto. “We must build,” Lim added. Walls cost money."
)
FOUND = {
    "speakers": (
        speaker(TEXT, "Ana Lim", role="director", organisation="Harbour Council", aliases=["Lim"]),
    ),
    "forums": (
        forum(
            TEXT,
            "Delta Water Forum",
            edition=2,
            start="2024-05-07",
            when="May 7, 2024",
            city="Porto",
            country="Portugal",
            hosts=["Harbour Council"],
        ),
    ),
    "dates": (dated(TEXT, "May 7, 2024", "2024-05-07"),),
    "statements": (
        statement(
            TEXT,
            "Ana Lim",
            "Tides will rise",
            said="2024-05-07",
            when="May 7, 2024",
            at="Delta Water Forum",
        ),
        statement(
            TEXT,
            "Ana Lim",
            "“We must build,”",
            cue="added",
            source="Lim",
            kind="direct",
            said="2024-05-07",
            when="May 7, 2024",
            at="Delta Water Forum",
        ),
    ),
}


def read(engine="1", **changes):
    return extraction(engine=engine, published="2024-05-08", **{**FOUND, **changes})


@pytest.fixture
def article():
    return Article.objects.get(pk=store(arrival(TEXT), read()).article)


@pytest.fixture
def curator():
    return make_curator()


def again(article, **changes):
    return restore(article, read(engine="2", **changes))


def test_a_reading_becomes_rows_with_their_evidence(article):
    assert [(row.name, row.role, row.organisation) for row in Appearance.objects.all()] == [
        ("Ana Lim", "director", "Harbour Council")
    ]
    assert sorted(Speaker.objects.get().names.values_list("name", "key")) == [
        ("Ana Lim", "ana lim"),
        ("Lim", "lim"),
    ]
    forum_row = Forum.objects.get()
    assert (forum_row.edition, forum_row.edtf, forum_row.city) == (2, "2024-05-07", "Porto")
    assert [host.name for host in forum_row.hosts.all()] == ["Harbour Council"]
    assert [
        (row.text, row.edtf, row.said_basis, row.forum_id, row.speaker.name)
        for row in Statement.objects.order_by("pk")
    ] == [
        ("Tides will rise", "2024-05-07", "stated", forum_row.pk, "Ana Lim"),
        ("“We must build,”", "2024-05-07", "stated", forum_row.pk, "Ana Lim"),
    ]
    assert [
        (row.field, row.exact, row.start, row.prefix, row.suffix)
        for row in Report.objects.order_by("start")[0].evidence.order_by("start")
    ] == [
        ("part", "Tides will rise", 0, "", ", said Ana Lim, director of the "),
        ("cue", "said", 17, "Tides will rise, ", " Ana Lim, director of the Harbou"),
        ("source", "Ana Lim", 22, "Tides will rise, said ", ", director of the Harbour Counci"),
        (
            "said",
            "May 7, 2024",
            67,
            "ctor of the Harbour Council, on ",
            " at the second Delta Water Forum",
        ),
    ]
    assert Entry.objects.count() == 3
    assert (article.edtf, article.published_basis, article.language) == (
        "2024-05-08",
        "given",
        "en",
    )


def test_ingesting_twice_changes_no_row(article):
    before = dump()
    assert store(arrival(TEXT), read()).result is Result.UNCHANGED
    assert dump() == before
    assert restore(article, read()).result is Result.UNCHANGED
    assert dump() == before


def test_a_newer_engine_that_finds_the_same_keeps_every_row(article):
    before = dump()
    assert again(article).result is Result.UPDATED
    after = dump()
    assert len(after.pop("ExtractionRun")) == len(before.pop("ExtractionRun")) + 1
    assert after == before


def test_undecided_findings_are_updated_in_place(article):
    ids = set(Statement.objects.values_list("pk", flat=True))
    longer = statement(TEXT, "Ana Lim", "Tides will rise, said", at="Delta Water Forum")
    again(article, statements=(longer, FOUND["statements"][1]))
    assert set(Statement.objects.values_list("pk", flat=True)) == ids
    assert Statement.objects.order_by("pk")[0].text == "Tides will rise, said"
    assert Statement.objects.order_by("pk")[0].edtf == ""
    assert Evidence.objects.get(field="part", start=0).exact == "Tides will rise, said"


def test_what_is_no_longer_found_is_withdrawn_and_comes_back(article):
    again(article, statements=FOUND["statements"][:1], forums=(), speakers=FOUND["speakers"])
    assert [row.status for row in Statement.objects.order_by("pk")] == ["proposed", "withdrawn"]
    assert Forum.objects.get().status == "withdrawn"
    ids = list(Statement.objects.order_by("pk").values_list("pk", flat=True))
    restore(article, read(engine="3"))
    assert [row.status for row in Statement.objects.order_by("pk")] == ["proposed", "proposed"]
    assert Forum.objects.get().status == "proposed"
    assert list(Statement.objects.order_by("pk").values_list("pk", flat=True)) == ids


def test_a_date_that_is_no_longer_read_goes_and_is_told(article):
    mention = DateMention.objects.get()
    again(article, dates=())
    assert not DateMention.objects.exists()
    last = Revision.objects.filter(subject="date", subject_id=mention.pk).last()
    assert (last.action, last.before["edtf"], last.after) == ("withdrawn", "2024-05-07", None)


def test_decided_facts_are_neither_changed_nor_asked_again(article, curator):
    first, second = Statement.objects.order_by("pk")
    review.reject(Subject.STATEMENT, first.pk, curator=curator)
    review.accept(Subject.STATEMENT, second.pk, curator=curator)
    review.accept(Subject.FORUM, Forum.objects.get().pk, curator=curator)
    before = dump()
    shifted = statement(TEXT, "Ana Lim", "Tides will", rule="new", said="2024")
    outcome = again(article, statements=(shifted,), forums=())
    after = dump()
    for table in ("Statement", "Report", "Forum", "Entry", "Evidence", "Candidate"):
        assert after[table] == before[table], table
    assert outcome.unfit == [
        f"forum {Forum.objects.get().pk} (Delta Water Forum)",
        f"statement {second.pk} (“We must build,”)",
    ]


def test_amended_fields_stay_and_the_others_follow(article, curator):
    row = Statement.objects.order_by("pk")[0]
    review.amend(Subject.STATEMENT, row.pk, {"date": "2024-05-06"}, curator=curator)
    place = Forum.objects.get()
    review.amend(Subject.FORUM, place.pk, {"city": "Gaia"}, curator=curator)
    mixed = statement(TEXT, "Ana Lim", "Tides will rise", kind="mixed", said="2024")
    moved = forum(TEXT, "Delta Water Forum", edition=3, city="Lisbon", start="2024-05-09")
    again(article, statements=(mixed,), forums=(moved,))
    row.refresh_from_db()
    place.refresh_from_db()
    assert (row.edtf, row.kind) == ("2024-05-06", "mixed")
    assert (place.city, place.edition, place.edtf) == ("Gaia", 3, "2024-05-09")


def test_an_amended_date_stays_and_carries_what_was_dated_by_it(article, curator):
    mention = DateMention.objects.get()
    review.amend(Subject.DATE, mention.pk, {"date": "2024-06-07"}, curator=curator)
    before = dump()
    again(article)
    after = dump()
    assert [row.edtf for row in Statement.objects.all()] == ["2024-06-07"] * 2
    assert Forum.objects.get().edtf == "2024-06-07"
    for table in ("Statement", "DateMention", "Forum", "Entry"):
        assert after[table] == before[table], table


def test_undo_after_a_new_reading_restores_what_was(article, curator):
    before = dump()["Statement"]
    decision = review.reject(
        Subject.STATEMENT, Statement.objects.order_by("pk")[0].pk, curator=curator
    )
    again(article)
    review.undo(decision, curator=curator)
    assert dump()["Statement"] == before


@pytest.mark.usefixtures("article")
def test_merged_speakers_stay_merged(curator):
    other_text = "Walls cost money, said Anna Lim."
    other = store(
        arrival(other_text, source="b.txt"),
        extraction(
            speakers=(speaker(other_text, "Anna Lim"),),
            statements=(statement(other_text, "Anna Lim", "Walls cost money"),),
        ),
    )
    keep = Speaker.objects.get(name="Ana Lim")
    gone = Speaker.objects.get(name="Anna Lim")
    review.merge(Subject.SPEAKER, keep.pk, gone.pk, curator=curator)
    row = Article.objects.get(pk=other.article)
    restore(
        row,
        extraction(
            engine="2",
            speakers=(speaker(other_text, "Anna Lim", role="said"),),
            statements=(statement(other_text, "Anna Lim", "Walls cost money"),),
        ),
    )
    assert set(Statement.objects.values_list("speaker", flat=True)) == {keep.pk}
    third = "It is late, said Anna Lim."
    store(
        arrival(third, source="c.txt"),
        extraction(
            speakers=(speaker(third, "Anna Lim"),),
            statements=(statement(third, "Anna Lim", "It is late"),),
        ),
    )
    assert set(Statement.objects.values_list("speaker", flat=True)) == {keep.pk}


def test_a_fuller_name_renames_who_only_this_article_knows():
    text = "It rains, said Lim. Later Ana Lim left."
    found = statement(text, "Lim", "It rains")
    outcome = store(
        arrival(text), extraction(speakers=(speaker(text, "Lim"),), statements=(found,))
    )
    before = Speaker.objects.get()
    fuller = statement(text, "Ana Lim", "It rains", source="Lim")
    restore(
        Article.objects.get(pk=outcome.article),
        extraction(
            engine="2",
            speakers=(speaker(text, "Ana Lim", aliases=["Lim"]),),
            statements=(fuller,),
        ),
    )
    after = Speaker.objects.get()
    assert (before.pk, after.pk, after.name) == (after.pk, before.pk, "Ana Lim")
    assert [row.name for row in Appearance.objects.all()] == ["Ana Lim"]


def test_the_same_text_from_another_address_is_a_copy_with_the_same_facts():
    store(arrival(TEXT, url="https://a.example/1"), read())
    outcome = store(arrival(TEXT, url="https://b.example/2", source="b"), read())
    assert outcome.result is Result.NEAR_COPY
    assert outcome.original == Article.objects.order_by("pk")[0].pk
    assert (Statement.objects.count(), Report.objects.count()) == (2, 4)
    assert (Speaker.objects.count(), Forum.objects.count(), Candidate.objects.count()) == (1, 1, 0)
    assert {entry.document["independent_sources"] for entry in Entry.objects.all()} == {1}


def test_new_text_at_a_known_address_supersedes_the_old():
    first = store(arrival(TEXT, url="https://a.example/1"), read())
    other = "Completely other words stand here now, said nobody at all."
    second = store(arrival(other, url="https://a.example/1"), extraction())
    row = Article.objects.get(pk=second.article)
    assert (row.supersedes_id, row.original_id) == (first.article, None)


@pytest.mark.usefixtures("article")
def test_an_address_or_a_date_told_later_is_taken_over():
    known = arrival(TEXT, url="https://a.example/1", published="2024-05-09", outlet="Harbour Post")
    moved = extraction(published="2024-05-09", **FOUND)
    ids = list(Statement.objects.values_list("pk", flat=True))
    assert store(known, moved).result is Result.UPDATED
    row = Article.objects.get()
    assert (row.url, row.edtf, row.outlet.name, row.outlet.domain) == (
        "https://a.example/1",
        "2024-05-09",
        "Harbour Post",
        "a.example",
    )
    assert document_of(row) == known.document
    assert list(Statement.objects.values_list("pk", flat=True)) == ids
    assert store(arrival(TEXT), read()).result is Result.UNCHANGED


@pytest.mark.usefixtures("article")
def test_who_sent_it_first_may_correct_others_only_fill_in():
    store(arrival(TEXT, published="2024-05-01"), read())
    other = arrival(TEXT, source="other.txt", published="2023-01-01", outlet="Other")
    store(other, read())
    assert Article.objects.get().given == {"published": "2024-05-01", "outlet": "Other"}
    before = dump()
    assert store(other, read()).result is Result.UNCHANGED
    assert dump() == before


def test_what_fails_half_way_leaves_nothing():
    before = dump()
    broken = statement(TEXT, "Ana Lim", "Tides will rise", said="no date")
    with pytest.raises(ValueError, match="no date"):
        store(arrival(TEXT), read(statements=(broken,)))
    assert dump() == before


@pytest.mark.parametrize("statements", [1, 3])
def test_queries_do_not_grow_with_the_findings(statements, django_assert_max_num_queries):
    words = " ".join(f"Wave {number} is higher than wave {number - 1}." for number in range(9))
    text = f"Ana Lim said so. {words}"
    found = [
        statement(text, "Ana Lim", f"Wave {number} is higher than wave {number - 1}.")
        for number in range(statements)
    ]
    with django_assert_max_num_queries(60):
        store(
            arrival(text), extraction(speakers=(speaker(text, "Ana Lim"),), statements=tuple(found))
        )
