"""Searching the lists of the admin: every word has to be there, whichever table it stands in."""

import pytest
from django.urls import reverse

from events import review
from events.models import Decision, Revision, SpeakerName
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
def found(client):
    """Search a list; what is found, as it is called."""
    curator = make_curator()
    client.force_login(curator)
    lim, chen = make_speaker("Ana Lim"), make_speaker("Bo Chen")
    once = make_speaker("Chen the Elder")
    review.merge(Subject.SPEAKER, chen.pk, once.pk, curator=curator, reason="the diary")
    SpeakerName.objects.create(speaker=lim, name="林安娜", key="林安娜")
    article = make_article(
        "Ana Lim said prices rose.", title="Ports are slow", url="http://a.example"
    )
    make_statement("prices rose", speaker=lim, article=article, forum=make_forum())
    make_statement("rain fell", speaker=chen)
    make_organisation("Harbour Council")

    def ask(table, words):
        page = client.get(reverse(f"admin:events_{table}_changelist"), {"q": words})
        return [str(row) for row in page.context["cl"].result_list]

    return ask


SEARCHES = [
    ("statement", "PRICES", ["prices rose"], "its own words, whatever their case"),
    ("statement", "lim prices", ["prices rose"], "each word in a table of its own"),
    ("statement", "lim rain", [], "every word has to be there"),
    ("statement", '"prices rose"', ["prices rose"], "several words as one"),
    ("statement", "delta", ["prices rose"], "the name of the forum"),
    ("statement", "elder", ["rain fell"], "a name that was merged away"),
    ("statement", "林安", ["prices rose"], "a part of another printed name"),
    ("speaker", "an", ["Ana Lim"], "nobody comes twice for having two names"),
    ("speaker", "林", ["Ana Lim"], "a single character"),
    ("organisation", "council", ["Harbour Council"], "a body"),
    ("article", "a.example", ["Ports are slow"], "an address"),
    ("report", "ports", ["prices rose"], "the article"),
    ("evidence", "ports", ["part: prices rose", "name: Ana Lim"], "the article of a proof"),
    ("appearance", "chen", ["Bo Chen"], "as printed"),
]


@pytest.mark.parametrize(
    ("table", "words", "rows"), [pytest.param(*one[:3], id=one[3]) for one in SEARCHES]
)
def test_search(found, table, words, rows):
    assert sorted(found(table, words)) == sorted(rows)


def test_a_decision_is_found_by_its_reason(found):
    assert found("decision", "diary") == [str(Decision.objects.get())]
    assert found("decision", "calendar") == []


@pytest.mark.parametrize("table", ["decision", "revision"])
def test_a_number_finds_the_fact_that_a_row_is_about(found, table):
    pk = Decision.objects.get().subject_id
    rows = (
        Decision.objects.filter(subject_id=pk)
        if table == "decision"
        else Revision.objects.filter(subject_id=pk)
    )
    assert sorted(found(table, str(pk))) == sorted(map(str, rows))
    assert found(table, "9" * 30) == []
