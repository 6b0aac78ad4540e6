"""The ledger: what changed is written once, whole, and in the transaction of the change."""

import pytest
from django.db.models import F

from events import ledger
from events.models import Chronology, Entry, Revision, Speaker
from events.vocabulary import Subject
from tests.factories import (
    make_article,
    make_evidence,
    make_forum,
    make_organisation,
    make_speaker,
    make_statement,
    touch,
)

pytestmark = pytest.mark.django_db


def test_a_statement_becomes_one_entry_that_holds_all_that_is_served():
    article = make_article("Ana Lim said prices rose.", url="https://example.org/a", title="Prices")
    statement = make_statement(article=article, date="2011-12-07/2011-12-08")
    entry = Entry.objects.get(statement=statement)
    part, name = article.evidence.get(field="part"), article.evidence.get(field="name")
    assert name.exact == "Ana Lim"
    assert (entry.lower.isoformat(), entry.upper.isoformat()) == ("2011-12-07", "2011-12-08")
    assert entry.search == " prices rose | ana lim "
    assert entry.document == {
        "kind": "statement",
        "status": "proposed",
        "confidence": 0.8,
        "date": {
            "edtf": "2011-12-07/2011-12-08",
            "lower": "2011-12-07",
            "upper": "2011-12-08",
            "precision": "interval",
            "approximate": False,
            "uncertain": False,
            "display": "7-8 December 2011",
            "basis": "",
            "printed": "",
        },
        "statement": {
            "id": statement.pk,
            "kind": "indirect",
            "text": "prices rose",
            "parts": ["prices rose"],
            "language": "en",
        },
        "speaker": {
            "id": statement.speaker_id,
            "name": "Ana Lim",
            "kind": "person",
            "role": "",
            "organisation": None,
            "organisation_as_printed": "",
        },
        "forum": None,
        "reports": [
            {
                "id": statement.reports.get().pk,
                "article": {
                    "id": article.pk,
                    "url": "https://example.org/a",
                    "title": "Prices",
                    "outlet": "",
                    "published": "",
                    "text_sha256": article.text_sha256,
                },
                "kind": "indirect",
                "text": "prices rose",
                "cue": "said",
                "source": "Ana Lim",
                "rule": "test",
                "confidence": 0.8,
                "evidence": [
                    {
                        "id": part.pk,
                        "field": "part",
                        "rule": "test",
                        "target": {
                            "source": f"articles/{article.pk}/",
                            "text_sha256": article.text_sha256,
                            "selector": [
                                {
                                    "type": "TextQuoteSelector",
                                    "exact": "prices rose",
                                    "prefix": "Ana Lim said ",
                                    "suffix": ".",
                                },
                                {"type": "TextPositionSelector", "start": 13, "end": 24},
                            ],
                        },
                    }
                ],
            }
        ],
        "independent_sources": 1,
    }


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param("2010", ("2010-01-01", "2010-12-31", True), id="a year keeps its bounds"),
        pytest.param("2009/..", ("2009-01-01", "9999-12-31", True), id="an open end"),
        pytest.param("../2015", ("0001-01-01", "2015-12-31", True), id="an open start"),
        pytest.param("XXXX-09-18", ("9999-12-31", "9999-12-31", False), id="no year: last bucket"),
        pytest.param("", ("9999-12-31", "9999-12-31", False), id="undated: last bucket"),
    ],
)
def test_sort_bounds_are_never_null(date, expected):
    entry = make_statement(date=date).entry
    assert (entry.lower.isoformat(), entry.upper.isoformat(), entry.dated) == expected


def test_touching_what_did_not_change_writes_nothing():
    statement, forum = make_statement(), make_forum()
    before = Chronology.objects.get().version, Revision.objects.count()
    touch(Subject.STATEMENT, statement)
    touch(Subject.FORUM, forum)
    touch(Subject.SPEAKER, statement.speaker)
    assert (Chronology.objects.get().version, Revision.objects.count()) == before


def test_a_new_name_reaches_every_entry_that_shows_it():
    speaker = make_speaker()
    statements = [make_statement(text, speaker=speaker) for text in ("prices rose", "rain fell")]
    Speaker.objects.filter(pk=speaker.pk).update(name="Ana B. Lim")
    touch(Subject.SPEAKER, speaker)
    names = {entry.document["speaker"]["name"] for entry in Entry.objects.all()}
    assert names == {"Ana B. Lim"}
    assert Entry.objects.filter(version=F("version")).count() == len(statements)


def test_a_host_that_is_renamed_changes_the_forum_and_its_statements():
    host = make_organisation()
    forum = make_forum(hosts=[host])
    statement = make_statement(forum=forum)
    host.name = "Harbour Board"
    host.save()
    touch(Subject.ORGANISATION, host)
    for entry in (forum.entries.get(kind="forum"), statement.entry):
        entry.refresh_from_db()
        assert entry.document["forum"]["hosts"] == [{"id": host.pk, "name": "Harbour Board"}]


def test_a_statement_without_a_speaker_waits_off_the_chronology():
    statement = make_statement()
    statement.speaker = None
    statement.save()
    touch(Subject.STATEMENT, statement)
    assert Entry.objects.get(statement=statement).status == "withdrawn"
    assert list(Entry.objects.published()) == []


def test_the_history_tells_before_and_after():
    statement = make_statement()
    statement.set_date("2012-05")
    statement.save()
    touch(Subject.STATEMENT, statement)
    history = Revision.objects.filter(subject="statement", subject_id=statement.pk)
    told = history.values_list("action", "before__date__edtf", "after__date__edtf")
    assert list(told) == [("created", None, ""), ("changed", "", "2012-05")]


def test_an_error_inside_undoes_all_of_it():
    version = Chronology.objects.get_or_create(pk=1)[0].version

    def fail_halfway():
        with ledger.recording() as record:
            record.touch(Subject.SPEAKER, [Speaker.objects.create(name="X", kind="person").pk])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_halfway()
    assert not Speaker.objects.exists()
    assert Chronology.objects.get().version == version


def accepted(fact, subject):
    """Accept a fact, and return how many revisions that wrote."""
    count = Revision.objects.count()
    fact.status = "accepted"
    fact.save(update_fields=["status"])
    with ledger.recording(reason="test") as record:
        record.rule(subject, fact)
    return Revision.objects.count() - count


def test_of_a_fact_that_is_ruled_on_the_status_alone_is_written():
    forum = make_forum(hosts=[make_organisation()], date="2014")
    statement = make_statement(forum=forum, date="2013")
    Entry.objects.update(search="as it was")
    for fact, subject in ((forum, Subject.FORUM), (statement, Subject.STATEMENT)):
        before = Revision.objects.of(subject, fact.pk).get().after
        assert accepted(fact, subject) == 1
        revision = Revision.objects.of(subject, fact.pk)[0]
        assert (revision.before, revision.after) == (before, {**before, "status": "accepted"})
        assert accepted(fact, subject) == 0
    assert set(Entry.objects.values_list("status", "search")) == {("accepted", "as it was")}
    count = Revision.objects.count()
    touch(Subject.FORUM, forum)
    touch(Subject.STATEMENT, statement)
    assert Revision.objects.count() == count  # the whole, built anew, is what was written


def test_what_has_no_speaker_stays_unserved_when_it_is_ruled_on():
    never, lost = make_statement("prices rose"), make_statement("rain fell")
    Entry.objects.filter(statement=never).delete()
    for statement in (never, lost):
        statement.speaker = None
        statement.save()
        touch(Subject.STATEMENT, statement)
    assert [accepted(one, Subject.STATEMENT) for one in (never, lost)] == [0, 0]
    assert list(Entry.objects.values_list("statement", "status")) == [(lost.pk, "withdrawn")]


def test_what_is_ruled_on_and_changed_at_once_is_written_whole():
    statement = make_statement()
    statement.set_date("2013")
    statement.status = "accepted"
    statement.save()
    with ledger.recording(reason="test") as record:
        record.rule(Subject.STATEMENT, statement)
        record.touch(Subject.STATEMENT, [statement.pk])
    entry = Entry.objects.get()
    assert (entry.status, entry.edtf, entry.document["date"]["edtf"]) == (
        "accepted",
        "2013",
        "2013",
    )
    assert Revision.objects.of(Subject.STATEMENT, statement.pk).count() == 2


def test_versions_have_no_gaps():
    for _ in range(3):
        make_statement()
    versions = sorted(set(Revision.objects.values_list("version", flat=True)))
    assert versions == list(range(1, Chronology.objects.get().version + 1))


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_grow(django_assert_num_queries, count):
    statements = [make_statement(forum=make_forum(name=f"Forum {n}")) for n in range(count)]
    for statement in statements:
        statement.set_date("2013")
        statement.save()
    with django_assert_num_queries(15):
        touch(Subject.STATEMENT, *statements)


DOUBTS = [
    pytest.param({"date": "2014"}, 0.1, id="only what confidence leaves"),
    pytest.param({"date": "2014", "confidence": 0.4}, 0.6, id="less confidence"),
    pytest.param({}, 0.2, id="no date"),
    pytest.param({"date": "2014", "speaker": "new"}, 0.3, id="a name that is new here"),
    pytest.param({"date": "2014", "speaker": None}, 0.8, id="nobody: new, and no name at all"),
]


@pytest.mark.parametrize(("columns", "doubt"), DOUBTS)
def test_the_queue_is_ranked_by_doubt(columns, doubt):
    known = make_speaker()
    make_statement("an older one", speaker=known)
    asked = columns.pop("speaker", "known")
    speaker = make_speaker("Bo Chen") if asked == "new" else known
    statement = make_statement(speaker=speaker, **{"confidence": 0.9, **columns})
    if asked is None:
        statement.speaker = None
        statement.save()
        touch(Subject.STATEMENT, statement)
    statement.refresh_from_db()
    assert round(statement.doubt, 6) == doubt


def test_articles_that_disagree_are_doubted():
    statement = make_statement(date="2014", confidence=0.9)
    make_statement("other", speaker=statement.speaker)
    other = make_statement("prices rose", speaker=statement.speaker)
    other.reports.update(statement=statement, kind="direct")
    touch(Subject.STATEMENT, statement)
    statement.refresh_from_db()
    assert round(statement.doubt, 6) == 0.4


def test_a_forum_is_doubted_until_a_second_article_reports_it():
    articles = [make_article(f"The Delta Water Forum met. {n}") for n in range(2)]
    forum = make_forum(article=articles[0], date="2014")
    forum.refresh_from_db()
    assert round(forum.doubt, 6) == 0.2
    make_evidence(articles[1], "Delta Water Forum", "name", forum=forum)
    touch(Subject.FORUM, forum)
    forum.refresh_from_db()
    assert round(forum.doubt, 6) == 0.0
