"""A changed engine reads again: what was decided stays and is not asked again; losses are told."""

from dataclasses import replace

import pytest

from events import review
from events.extraction import extract
from events.extraction.records import Span
from events.ingest import ingest_document
from events.ingest.articles import document_of
from events.ingest.store import restore
from events.models import Article, Decision, Entry, Forum, Statement
from events.vocabulary import Subject
from tests.factories import make_curator
from tests.test_curation import ARTICLES

pytestmark = pytest.mark.django_db


def shifted(found):
    """The same findings, each statement one code point later: an engine that counts otherwise."""

    def later(span):
        return Span(span.start + 1, span.end + 1)

    statements = tuple(
        one._replace(span=later(one.span), parts=tuple(map(later, one.parts)))
        for one in found.statements
    )
    return replace(found, engine="shifted", statements=statements)


def removed(found):
    """The findings without those of the first rule, and without forums."""
    rule = found.statements[0].rule
    kept = tuple(one._replace(forum=None) for one in found.statements if one.rule != rule)
    return replace(found, engine="removed", statements=kept, forums=())


def unsure(found):
    """The same places, told otherwise: another kind, another date, nobody who said it."""
    statements = tuple(
        one._replace(kind="mixed", said=None, said_basis=None, said_span=None, confidence=0.1)
        for one in found.statements
    )
    return replace(found, engine="unsure", statements=statements)


def decided():
    """All that readers see of the facts that were ruled on, but for ids."""
    ruled = Decision.objects.in_force()
    statements = ruled.filter(subject="statement").values("subject_id")
    forums = ruled.filter(subject="forum").values("subject_id")
    entries = Entry.objects.filter(statement__in=statements) | Entry.objects.filter(
        kind="forum", forum__in=forums
    )
    return {
        (entry.kind, entry.statement_id or entry.forum_id): (
            entry.status,
            entry.document["date"]["edtf"],
            entry.document["statement"],
            [report["text"] for report in entry.document["reports"]],
            (entry.document["forum"] or {}).get("name") if entry.kind == "forum" else "",
            (entry.document["forum"] or {}).get("hosts") if entry.kind == "forum" else "",
        )
        for entry in entries
    }


def rule_on_everything():
    """Accept, reject and amend in turn; of some only a span, a date or the hosts."""
    curator = make_curator()
    for number, statement in enumerate(Statement.objects.order_by("pk")):
        (start, end), *_ = review.spans.parts_of(statement)
        if number % 3 == 0:
            review.accept(Subject.STATEMENT, statement.pk, curator=curator)
        elif number % 3 == 1:
            review.reject(Subject.STATEMENT, statement.pk, curator=curator)
        else:
            changes = {"parts": [[start, end - 4]], "kind": "direct", "date": "2011"}
            review.amend(Subject.STATEMENT, statement.pk, changes, curator=curator)
    for forum in Forum.objects.all():
        review.amend(
            Subject.FORUM,
            forum.pk,
            {"name": "As ruled", "date": "2011", "hosts": []},
            curator=curator,
        )


@pytest.mark.parametrize("change", [shifted, removed, unsure], ids=lambda one: one.__name__)
def test_no_decided_fact_changes_and_none_is_asked_again(change):
    for number, document in enumerate(ARTICLES):
        ingest_document(document, source=f"{number}.txt")
    rule_on_everything()
    before = decided()
    facts = Statement.objects.count(), Forum.objects.count()
    unfit = []
    for article in Article.objects.order_by("pk"):
        found = change(extract(**_given(document_of(article))))
        unfit += restore(article, found).unfit
    assert decided() == before
    assert (Statement.objects.count(), Forum.objects.count()) == facts
    assert len(before) == sum(facts)
    assert bool(unfit) == (change is removed)


def _given(document):
    return {
        "text": document.text,
        "url": document.url,
        "published": document.published,
        "language": document.language,
        "title": document.title,
    }
