"""Tables out and in: the same rows back, only what was changed is ruled, nothing is a formula."""

import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from events import exchange, review
from events.exchange import Format
from events.models import Batch, Decision, Forum, Speaker, Statement
from events.vocabulary import Subject
from tests.factories import (
    make_article,
    make_curator,
    make_forum,
    make_organisation,
    make_speaker,
    make_statement,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead():
    return make_curator("lea")


# ---------------------------------------------------------------- cells

CELLS = [
    "",
    "plain",
    "=1+1",
    '=HYPERLINK("x")',
    "+44",
    "-3",
    "@sum",
    "\tx",
    "'quoted'",
    "'=shown",
    "2014",
    "2014-05-07",
    "two\nlines; “quoted”, 数字",
]


@pytest.mark.parametrize("form", list(Format))
def test_every_cell_comes_back_as_it_was(form):
    rows = [{"id": str(number), "name": cell} for number, cell in enumerate(CELLS)]
    assert exchange.read(exchange.write(["id", "name"], rows, form), form) == rows


def test_nothing_is_a_formula_to_a_spreadsheet():
    rows = [{"name": cell} for cell in CELLS]
    text = exchange.write(["name"], rows, Format.CSV).decode()
    cells = [cell.strip('"') for cell in text.splitlines()]
    assert [cell for cell in cells if cell[:1] in {"=", "+", "-", "@", "\t"}] == []
    book = load_workbook(io.BytesIO(exchange.write(["name"], rows, Format.XLSX)))
    kinds = {cell.data_type for row in book.active.iter_rows() for cell in row}
    assert kinds <= {"s", "inlineStr", "n"}  # text, and the empty one; a formula is "f"


@pytest.mark.parametrize(
    ("data", "form", "message"),
    [
        (b"\xff\xfe", Format.CSV, "is no table in CSV .* export one and change that"),
        (b"no zip", Format.XLSX, "is no table in XLSX"),
        (b"{", Format.JSON, "is no table in JSON"),
        (b"[1]", Format.JSON, "is no table in JSON"),
        (b"x" * 10_000_001, Format.CSV, "has 10,000,001 bytes; import at most 10,000,000"),
    ],
)
def test_a_file_that_is_no_table_is_refused(data, form, message):
    with pytest.raises(review.ReviewError, match=message):
        exchange.read(data, form)


# ---------------------------------------------------------------- what a changed table asks for


def table(subject, model):
    return list(exchange.rows(subject, model.objects.order_by("pk")))


def imported(lead, subject, rows):
    batch = review.plan(exchange.asked(subject, rows), title="test", curator=lead)
    list(review.finish(batch, curator=lead))
    return list(batch.items.order_by("pk").values_list("line", "verb", "state", "why"))


def test_a_row_tells_all_of_a_statement():
    article = make_article("Ana Lim said prices rose.", url="https://herald.example/a")
    row = make_statement(article=article, forum=make_forum("Delta Forum"), date="2014-05")
    (told,) = table(Subject.STATEMENT, Statement)
    assert told == {
        "id": str(row.pk),
        "version": str(row.entry.version),
        "status": "proposed",
        "speaker": str(row.speaker_id),
        "speaker_name": "Ana Lim",
        "forum": str(row.forum_id),
        "forum_name": "Delta Forum",
        "kind": "indirect",
        "date": "2014-05",
        "text": "prices rose",
        "article": str(article.pk),
        "parts": "13-24",
        "url": "https://herald.example/a",
    }


@pytest.mark.parametrize("form", list(Format))
def test_what_was_not_changed_asks_nothing_and_twice_is_once(lead, form):
    make_statement(date="2014-05"), make_statement("rain fell")
    columns = exchange.COLUMNS[Subject.STATEMENT]
    rows = exchange.read(exchange.write(columns, table(Subject.STATEMENT, Statement), form), form)
    assert [one[2] for one in imported(lead, Subject.STATEMENT, rows)] == ["so already"] * 2
    rows[0] |= {"date": "2015", "status": "accepted"}
    rows[1] |= {"status": "rejected"}
    assert imported(lead, Subject.STATEMENT, rows) == [
        (2, "amend", "done", ""),
        (2, "accept", "done", ""),
        (3, "reject", "done", ""),
    ]
    first, second = Statement.objects.order_by("pk")
    assert (first.edtf, first.status, second.status) == ("2015", "accepted", "rejected")
    assert [one[2] for one in imported(lead, Subject.STATEMENT, rows)] == ["so already"] * 2


def test_a_fact_that_was_changed_since_the_export_is_left_out(lead):
    statement = make_statement()
    rows = table(Subject.STATEMENT, Statement)
    review.amend(Subject.STATEMENT, statement.pk, {"kind": "direct"}, curator=lead)
    rows[0]["date"] = "2015"
    ((line, _, state, why),) = imported(lead, Subject.STATEMENT, rows)
    assert (line, state, why.split(" that")[0]) == (
        2,
        "left out",
        f"statement {statement.pk} was changed since version {rows[0]['version']}",
    )


def test_hosts_spans_and_new_statements_go_by_the_verbs(lead):
    forum, host, ana = make_forum(), make_organisation(), make_speaker()
    article = make_article("Ana Lim said prices rose. Rain fell, she added.")
    make_statement(speaker=ana, article=article)
    rows = table(Subject.FORUM, Forum)
    rows[0] |= {"hosts": str(host.pk), "edition": "5"}
    assert imported(lead, Subject.FORUM, rows) == [(2, "amend", "done", "")]
    forum.refresh_from_db()
    assert (forum.edition, list(forum.hosts.all())) == (5, [host])
    rows = table(Subject.STATEMENT, Statement)
    rows[0]["parts"] = "13-19 20-24"
    new = {"id": "", "article": str(article.pk), "parts": "26-35", "speaker": str(ana.pk)}
    rows.append({**dict.fromkeys(rows[0], ""), **new, "kind": "indirect"})
    assert imported(lead, Subject.STATEMENT, rows) == [
        (2, "amend", "done", ""),
        (3, "add", "done", ""),
    ]
    texts = Statement.objects.order_by("pk").values_list("text", flat=True)
    assert list(texts) == ["prices rose", "Rain fell"]
    assert imported(lead, Subject.STATEMENT, rows)[1][2] == "so already"


def test_new_speakers_and_forums_go_by_the_verbs_too(lead):
    article = make_article("Ana Lim of Delta Bank said so at the Delta Forum.")
    new = {"id": "", "article": str(article.pk)}
    who = {"span": "0-7", "name": "Ana Lim", "kind": "person", "role": "chair"}
    who |= {**new, "organisation_as_printed": "Delta Bank"}
    where = {**new, "span": "37-48", "name": "Delta Forum", "date": "2014", "edition": "5"}
    assert imported(lead, Subject.SPEAKER, [who]) == [(2, "add", "done", "")]
    assert imported(lead, Subject.FORUM, [where | {"city": "Suva"}]) == [(2, "add", "done", "")]
    (speaker,), (forum,) = table(Subject.SPEAKER, Speaker), table(Subject.FORUM, Forum)
    assert {name: speaker[name] for name in who} == who | {"id": speaker["id"]}
    assert {name: forum[name] for name in where} == where | {"id": forum["id"]}
    assert (forum["city"], forum["status"]) == ("Suva", "accepted")
    # again, and with the same name printed elsewhere: nothing
    assert imported(lead, Subject.SPEAKER, [who])[0][2] == "so already"
    assert imported(lead, Subject.FORUM, [where | {"span": "33-48"}])[0][2] == "so already"
    review.undo_batch(Batch.objects.order_by("pk")[0], curator=lead)
    assert Speaker.objects.get().withdrawn


NEW_FAULTS = {
    "a speaker of no kind": (
        Subject.SPEAKER,
        {"article": "1", "span": "0-7", "name": "Ana"},
        "A new speaker needs kind.",
    ),
    "a forum without a place in the text": (
        Subject.FORUM,
        {"name": "Delta Forum"},
        "A new forum needs article, span.",
    ),
    "no span": (
        Subject.FORUM,
        {"article": "1", "span": "0", "name": "Delta Forum"},
        "span: '0'; write start-end.",
    ),
    "no article": (
        Subject.FORUM,
        {"article": "999999", "span": "0-5", "name": "Delta Forum"},
        "There is no article 999999; look it up again.",
    ),
    "what can only be amended": (
        Subject.FORUM,
        {"article": "1", "span": "0-5", "name": "Delta Forum", "theme": "rain"},
        "A new forum takes no theme; amend it once it is there.",
    ),
    "one copied from another, whose series is found by the name": (
        Subject.FORUM,
        {
            "article": "1",
            "span": "0-5",
            "name": "Delta Forum",
            "series": "7",
            "series_name": "Delta Forum",
        },
        "A new forum takes no series; amend it once it is there.",
    ),
    "a series": (
        Subject.SERIES,
        {"name": "Delta Forum"},
        "A series comes with the facts of articles; it cannot be added.",
    ),
}


@pytest.mark.parametrize(("subject", "row", "why"), NEW_FAULTS.values(), ids=NEW_FAULTS)
def test_a_new_row_that_cannot_be_says_why(lead, subject, row, why):
    assert imported(lead, subject, [{"id": "", **row}]) == [(2, "add", "left out", why)]


FAULTS = {
    "no such fact": ({"id": "999999"}, "There is no statement 999999; look it up again."),
    "no status to ask for": (
        {"status": "withdrawn"},
        (
            "status: 'withdrawn' cannot be asked for; write accepted or rejected, or undo the ruling "
            "in the history of the fact."
        ),
    ),
    "a name for an id": ({"speaker": "Bo"}, "speaker: 'Bo'; write a number."),
    "no span": ({"parts": "here"}, "parts: 'here'; write start-end start-end."),
    "no date": ({"date": "31 Feb"}, "'31 Feb' is not a date"),
    "new, of nothing": ({"id": "", "parts": ""}, "A new statement needs parts."),
    "new, in no article": ({"id": "", "article": "x"}, "article: 'x'; write a number."),
}


@pytest.mark.parametrize(("cells", "why"), FAULTS.values(), ids=FAULTS)
def test_a_row_that_cannot_be_is_named_with_its_line(lead, cells, why):
    make_statement()
    rows = [row | cells for row in table(Subject.STATEMENT, Statement)]
    ((line, _, state, told),) = imported(lead, Subject.STATEMENT, rows)
    assert (line, state, told[: len(why)]) == (2, "left out", why)
    assert not Decision.objects.exists()


def test_a_fact_in_two_lines_is_taken_from_the_first(lead):
    make_statement()
    (row,) = table(Subject.STATEMENT, Statement)
    told = imported(lead, Subject.STATEMENT, [row | {"date": "2014"}, row | {"date": "2015"}])
    assert told == [
        (2, "amend", "done", ""),
        (3, "amend", "left out", f"Line 2 is about {row['id']} too; keep one of them."),
    ]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([], "The table has no rows, or no column 'id'; export one and change that."),
        ([{"name": "x"}], "The table has no rows, or no column 'id'"),
        ([{"id": "1", "colour": "red"}], "A table of speakers has no column 'colour'; use id, "),
    ],
)
def test_a_table_of_something_else_is_refused(rows, message):
    with pytest.raises(review.ReviewError, match=message):
        exchange.asked(Subject.SPEAKER, rows)


# ---------------------------------------------------------------- the admin


def test_the_list_goes_out_as_it_is_filtered_and_comes_back_as_a_plan(client, lead):
    client.force_login(lead)
    kept, other = make_statement("rain fell"), make_statement("snow fell")
    review.reject(Subject.STATEMENT, other.pk, curator=lead)
    answer = client.get(reverse("admin:events_statement_export_json"), {"q": "fell"})
    rows = json.loads(answer.content)
    assert [row["id"] for row in rows] == [str(kept.pk)]  # the queue leaves out what is ruled on
    assert answer["Content-Disposition"] == 'attachment; filename="statements.json"'
    rows[0]["date"] = "2015"
    file = SimpleUploadedFile("changed.json", json.dumps(rows).encode())
    page = client.post(reverse("admin:events_statement_import"), {"file": file}, follow=True)
    assert Batch.objects.get().title == "import statements from changed.json"
    assert "<ins>2015</ins>" in page.content.decode()
    assert Decision.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("x.pdf", b"x", "The name of x.pdf tells no format; use .csv, .xlsx, .json."),
        ("x.csv", b"name\nx\n", "The table has no rows, or no column &#x27;id&#x27;"),
    ],
)
def test_a_bad_file_is_told_beside_the_field(client, lead, name, content, message):  # noqa: PLR0917 - two fixtures and a row
    client.force_login(lead)
    file = SimpleUploadedFile(name, content)
    page = client.post(reverse("admin:events_speaker_import"), {"file": file})
    assert message in page.content.decode()


def test_an_export_asks_the_same_for_one_and_for_three(client, lead, django_assert_num_queries):
    client.force_login(lead)
    tables = {"statement": make_statement, "forum": make_forum, "speaker": make_speaker}
    for table_name, make in tables.items():
        address = reverse(f"admin:events_{table_name}_export_csv")
        make(f"said {table_name} 1")
        with CaptureQueriesContext(connection) as once:
            client.get(address)
        make(f"said {table_name} 2"), make(f"said {table_name} 3")
        with django_assert_num_queries(len(once)):
            client.get(address)


def test_the_page_of_an_import_shows_spans(client, lead):
    client.force_login(lead)
    make_statement(article=make_article("Ana Lim said prices rose."))
    (row,) = table(Subject.STATEMENT, Statement)
    file = SimpleUploadedFile(
        "x.json", exchange.write(list(row), [row | {"parts": "13-19"}], Format.JSON)
    )
    page = client.post(reverse("admin:events_statement_import"), {"file": file}, follow=True)
    assert "[[13, 19]]" in page.content.decode()


def test_rulings_are_tried_before_they_are_ruled(client, lead):
    client.force_login(lead)
    forum = make_forum(article=make_article("Delta Water Forum met."))
    decision = review.reject(Subject.FORUM, forum.pk, curator=lead, reason="no forum")
    table_of_rulings = client.get(reverse("admin:events_decision_export_csv")).content
    review.undo(decision, curator=lead)
    file = SimpleUploadedFile("rulings.csv", table_of_rulings)
    address = reverse("admin:events_decision_import")
    page = client.post(address, {"file": file})
    assert "1 would be ruled, 0 rule so already, 0 do not fit." in page.content.decode()
    assert not Decision.objects.in_force().exists()
    client.post(address, {"rulings": page.context["rulings"]})
    assert Decision.objects.in_force().get().reason == "no forum"


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"rulings": "{"}, "The rulings cannot be read"),
        ({"rulings": "[1]"}, "Line 1 is no ruling; it has to have"),
        (
            {"file": SimpleUploadedFile("x.csv", b"verb\naccept\n")},
            "Line 2 is no ruling; it has to",
        ),
    ],
)
def test_what_are_no_rulings_is_told(client, lead, given, message):
    client.force_login(lead)
    page = client.post(reverse("admin:events_decision_import"), given)
    assert message in page.content.decode()


# ---------------------------------------------------------------- the commands


def run(*arguments):
    out = io.StringIO()
    call_command(*map(str, arguments), stdout=out)
    return out.getvalue()


@pytest.mark.usefixtures("lead")
@pytest.mark.parametrize("form", list(Format))
def test_facts_go_out_and_come_in_by_command(tmp_path, form):
    make_statement()
    file = tmp_path / f"facts.{form}"
    run("facts", "export", file)
    assert run("facts", "import", file, "--as", "lea").splitlines()[0].endswith(": 1 so already")
    rows = exchange.read(file.read_bytes(), form)
    rows[0]["kind"] = "direct"
    file.write_bytes(exchange.write(list(rows[0]), rows, form))
    told = run("facts", "import", file, "--as", "lea", "--dry-run")
    assert told.splitlines()[1] == (
        f"would: line 2: amend statement {rows[0]['id']}: "
        "{'kind': 'indirect'} -> {'kind': 'direct'}"
    )
    assert not Decision.objects.exists()
    run("facts", "import", file, "--as", "lea")
    assert Statement.objects.get().kind == "direct"


@pytest.mark.parametrize("form", list(Format))
def test_rulings_go_out_and_come_in_as_tables(lead, tmp_path, form):
    host, forum = (
        make_organisation("=Council"),
        make_forum(article=make_article("Delta Water Forum met.")),
    )
    first = review.amend(Subject.FORUM, forum.pk, {"city": "=Porto"}, curator=lead, reason="+1")
    second = review.accept(Subject.FORUM, forum.pk, curator=lead)
    file = tmp_path / f"rulings.{form}"
    run("decisions", "export", file)
    for decision in (second, first):
        review.undo(decision, curator=lead)
    dry = run("decisions", "import", file, "--as", "lea", "--dry-run")
    assert dry == "2 would be ruled, 0 ruled so before, 0 do not fit.\n"
    assert not Decision.objects.in_force().exists()
    assert run("decisions", "import", file, "--as", "lea").startswith("2 ruled, 0 ruled so before")
    assert run("decisions", "import", file, "--as", "lea").startswith("0 ruled, 2 ruled so before")
    forum.refresh_from_db()
    assert (forum.city, forum.status, host.name) == ("=Porto", "accepted", "=Council")
    reasons = Decision.objects.in_force().order_by("pk").values_list("reason", flat=True)
    assert list(reasons) == ["+1", ""]


@pytest.mark.usefixtures("lead")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["facts", "import", "--as", "lea"], "Name the file to import."),
        (["facts", "import", "none.csv", "--as", "lea"], "none.csv cannot be read: No such file"),
        (["facts", "import", "x.csv"], "There is no user None; say who imports with --as USER."),
        (
            ["facts", "export", "x.pdf"],
            "'pdf' is no format; name one by --format: csv, xlsx, json.",
        ),
        (
            ["facts", "export", "--subject", "speaker", "--status", "accepted"],
            "A speaker has no status; leave --status out.",
        ),
    ],
)
def test_a_command_that_makes_no_sense_is_refused(arguments, message):
    with pytest.raises(CommandError, match=message):
        run(*arguments)
