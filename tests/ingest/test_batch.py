"""Articles end to end, with the engine as it is: documents, files, and reading again."""

import pytest

from events import review
from events.extraction import Document
from events.ingest import (
    Failure,
    Outcome,
    Result,
    SourceError,
    batch,
    find,
    ingest_document,
    ingest_files,
    reextract,
)
from events.models import Article, DateMention, Entry, Forum, Speaker, Statement
from events.vocabulary import Subject
from tests.factories import make_curator
from tests.tables import dump

pytestmark = pytest.mark.django_db

TEXT = "Tides will rise, said Ana Lim, director of the Harbour Council, on May 7, 2024.\n"


@pytest.fixture
def seeds(root):
    """Both seed articles, ingested."""
    return list(ingest_files(find(root / "seeds")))


def test_the_seeds_go_in_once(seeds, root):
    assert [outcome.result for outcome in seeds] == [Result.NEW, Result.NEW]
    before = dump()
    again = list(ingest_files(find(root / "seeds")))
    assert [outcome.result for outcome in again] == [Result.UNCHANGED, Result.UNCHANGED]
    assert [outcome.result for outcome in reextract([one.article for one in again])] == [
        Result.UNCHANGED,
        Result.UNCHANGED,
    ]
    assert dump() == before


@pytest.mark.usefixtures("seeds")
def test_the_seeds_give_their_forums_and_speakers():
    assert [
        (row.name, row.edition, row.edtf, row.city, sorted(host.name for host in row.hosts.all()))
        for row in Forum.objects.order_by("pk")
        if row.edition
    ] == [
        (
            "US-China Internet Industry Forum",
            5,
            "2011-12-07/2011-12-08",
            "Washington",
            ["Internet Society of China", "Microsoft"],
        )
    ]
    assert [speaker.name for speaker in Speaker.objects.filter(names__name__in=["Lu", "Qian"])] == [
        "Lu Wei",
        "Qian Xiaoqian",
    ]


@pytest.mark.usefixtures("seeds")
def test_decisions_outlive_reading_again_and_can_be_undone():
    """Reject a statement, amend a date, merge two speakers; read all again; undo all three."""
    curator = make_curator()
    before = dump()
    rejected = Statement.objects.filter(speaker__name="Lu Wei").order_by("pk")[0]
    amended = DateMention.objects.get(text="Sept 18")
    keep, gone = Speaker.objects.get(name="Lu Wei"), Speaker.objects.get(name="Qin Xiongning")
    decisions = [
        review.reject(Subject.STATEMENT, rejected.pk, curator=curator),
        review.amend(Subject.DATE, amended.pk, {"date": "2014-09-19"}, curator=curator),
        review.merge(Subject.SPEAKER, keep.pk, gone.pk, curator=curator),
    ]
    ruled = dump()
    for article in Article.objects.all():
        article.runs.update(engine="an older one", digest="")
    outcomes = list(reextract(Article.objects.order_by("pk").values_list("pk", flat=True)))
    assert [(one.result, one.unfit) for one in outcomes] == [(Result.UPDATED, [])] * 2
    after = dump()
    for table in set(ruled) - {"ExtractionRun"}:
        assert settled(after[table]) == settled(ruled[table]), table
    assert Entry.objects.get(statement=rejected.pk).status == "rejected"
    for decision in reversed(decisions):
        review.undo(decision, curator=curator)
    restored = dump()
    for table in ("Statement", "DateMention", "Speaker", "Appearance", "Forum", "Report"):
        assert settled(restored[table]) == settled(before[table]), table


def settled(rows):
    """The rows but for their rank in the queue, which follows all the others."""
    return [{name: value for name, value in row.items() if name != "doubt"} for row in rows]


def test_a_document_is_ingested_once_and_may_be_told_more_of():
    first = ingest_document(Document(text=TEXT), source="api")
    assert first.result is Result.NEW
    assert ingest_document(Document(text=TEXT), source="api").result is Result.UNCHANGED
    more = Document(text=TEXT.replace("\n", "\r\n"), published="2024-05-08", title="Tides")
    told = ingest_document(more, source="api", outlet="Harbour Post")
    assert (told.article, told.result) == (first.article, Result.UPDATED)
    article = Article.objects.get()
    assert (article.edtf, article.published_basis, article.title, article.outlet.name) == (
        "2024-05-08",
        "given",
        "Tides",
        "Harbour Post",
    )
    assert article.text == TEXT


@pytest.mark.parametrize(
    ("document", "outlet", "why"),
    [
        (Document(text=""), None, "api: is empty; give the article's text"),
        (Document(text="a\0b"), None, "api: holds a NUL byte (at character 1), so it is no text"),
        (Document(text=TEXT, url="a.example"), None, "api: url is 'a.example'; give an http"),
        (Document(text=TEXT, published="now"), None, "api: published: 'now' is not a date"),
        (Document(text=TEXT), "x" * 201, "api: outlet is longer than 200 characters; shorten it"),
    ],
)
def test_a_bad_document_is_refused_and_leaves_nothing(document, outlet, why):
    before = dump()
    with pytest.raises(SourceError) as error:
        ingest_document(document, source="api", outlet=outlet)
    assert str(error.value).startswith(why)
    assert dump() == before


def test_a_bad_file_never_stops_the_others(tmp_path):
    for name, content in {
        "a.txt": TEXT,
        "b.txt": "",
        "c.txt": "\0",
        "d.txt": "It rains, said Ana Lim.",
    }.items():
        (tmp_path / name).write_text(content)
    told = [
        one.reason if isinstance(one, Failure) else one.result
        for one in ingest_files(find(tmp_path))
    ]
    assert told == [
        "new",
        "is empty; give the article's text",
        "holds a NUL byte (at character 0), so it is no text; save it as plain text in UTF-8",
        "new",
    ]
    assert Article.objects.count() == 2


def test_the_same_text_in_two_files_is_one_article(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT)
    assert [one.result for one in ingest_files(find(tmp_path))] == ["new", "unchanged"]


def test_an_unknown_id_is_named():
    assert list(reextract([99])) == [Failure("article 99", "there is none; look up its id")]


def test_what_nobody_foresaw_is_one_failure_and_leaves_nothing(tmp_path, monkeypatch, caplog):
    """An engine that breaks on one text: the only way to have one is to break it here."""

    def break_on_tides(text, **known):
        if "Tides" in text:
            raise RecursionError("too deep")
        return real(text, **known)

    real = batch.extract  # type: ignore[attr-defined] # it is what the batch calls
    monkeypatch.setattr(batch, "extract", break_on_tides)
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text("It rains, said Ana Lim.")
    failed, taken = ingest_files(find(tmp_path))
    assert (
        str(failed) == f"{tmp_path.as_posix()}/a.txt: RecursionError: too deep; please report this"
    )
    assert isinstance(taken, Outcome)
    assert Article.objects.count() == 1
    assert [record.message for record in caplog.records] == [
        f"{tmp_path.as_posix()}/a.txt could not be stored"
    ]


def test_a_long_line_is_taken_in(tmp_path):
    (tmp_path / "a.txt").write_text("The council met again under the wall. " * 20_000)
    (outcome,) = ingest_files(find(tmp_path))
    assert outcome.result is Result.NEW
