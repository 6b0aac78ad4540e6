"""The made chronology of the benchmarks is what the project itself would have written."""

import pytest
from django.core.management import call_command

from benchmarks.million import make
from events.ledger.documents import served_forums, served_statements
from events.models import Chronology, Entry, Forum, Statement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("made")]

STATEMENTS = 300


@pytest.fixture
def made():
    make(STATEMENTS)


def test_entries_are_those_of_the_ledger():
    forums = served_forums(list(Forum.objects.values_list("pk", flat=True)))
    statements = served_statements(list(Statement.objects.values_list("pk", flat=True)))
    expected = {("forum", one.fact_id): (one.document, one.columns) for one in forums}
    expected |= {("statement", one.fact_id): (one.document, one.columns) for one in statements}
    names = forums[0].columns
    found = {
        (row.kind, row.statement_id or row.forum_id): (
            row.document,
            {name: getattr(row, name) for name in names},
        )
        for row in Entry.objects.select_related("statement", "forum", "series", "speaker")
    }
    assert found == expected
    assert len(found) == STATEMENTS + 10


def test_its_proofs_hold(capsys):
    call_command("verify")
    assert capsys.readouterr().out == "900 selectors in 30 articles: 0 broken\n"


def test_it_has_ties_partial_dates_and_undated_entries():
    found = set(Entry.objects.values_list("precision", flat=True))
    assert found >= {"", "day", "month", "year", "interval"}
    assert Entry.objects.filter(dated=False).exists()
    assert {"en", "zh"} <= set(Entry.objects.values_list("language", flat=True))
    assert Chronology.objects.get().version == max(Entry.objects.values_list("version", flat=True))
