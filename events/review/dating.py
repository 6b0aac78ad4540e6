"""Which facts were dated by an expression, and how an amendment of it carries them along."""

from typing import Any

from events.models import DateMention, Decision, Evidence, Forum, Statement
from events.models.fields import DATED_COLUMNS
from events.review.subjects import Row
from events.vocabulary import Subject, Verb


def dates_beside(row: Row) -> set[int]:
    """Return the articles whose date expressions may date a fact, or those of an expression.

    An expression stands in one article, but a fact that it dates may stand in others too.
    """
    if isinstance(row, Statement):
        return set(row.reports.values_list("article_id", flat=True))
    if isinstance(row, Forum):
        return set(row.evidence.values_list("article_id", flat=True))
    if not isinstance(row, DateMention):
        return set()
    here = Evidence.objects.filter(article=row.article, start=row.start, end=row.end)
    forums = here.filter(forum__isnull=False).values("forum")
    reported = here.filter(report__isnull=False).values("report__statement")
    beside = set(Evidence.objects.filter(forum__in=forums).values_list("article_id", flat=True))
    statements = Statement.objects.filter(pk__in=reported)
    return {row.article_id, *beside, *statements.values_list("reports__article_id", flat=True)}


def dated_by(mention: DateMention) -> list[Statement | Forum]:
    """Return the undecided facts whose date was read from this very expression."""
    span = {"evidence__start": mention.start, "evidence__end": mention.end}
    statements = Statement.objects.filter(
        reports__article=mention.article,
        reports__evidence__field="said",
        **{f"reports__{name}": value for name, value in span.items()},
        edtf=mention.edtf,
    )
    forums = Forum.objects.filter(
        evidence__article=mention.article,
        evidence__field__in=["start", "end", "dates"],
        **span,
        evidence__aside=False,
        edtf=mention.edtf,
    )
    ruled = {
        subject: set(
            Decision.objects.in_force()
            .filter(subject=subject.value, verb=Verb.AMEND.value, change__has_key="date")
            .values_list("subject_id", flat=True)
        )
        for subject in (Subject.STATEMENT, Subject.FORUM)
    }
    return [
        *statements.exclude(pk__in=ruled[Subject.STATEMENT]).distinct(),
        *forums.exclude(pk__in=ruled[Subject.FORUM]).distinct(),
    ]


def carry(fact: Statement | Forum, date: str) -> dict[str, Any]:
    """Date a fact anew; return what undoing needs."""
    subject = Subject.STATEMENT if isinstance(fact, Statement) else Subject.FORUM
    before = {"subject": subject.value, "id": fact.pk, "date": fact.edtf}
    fact.set_date(date)
    fact.save(update_fields=DATED_COLUMNS)
    return before
