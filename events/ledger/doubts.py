"""Rank what waits for a curator by how much there is to doubt, in the database itself.

Doubt is what the engine's confidence leaves, and a share for each thing that is known to go wrong:
nobody to attribute it to, articles that disagree, a name that is new here, no date.
"""

from typing import Final

from django.db.models import Case, Count, Exists, F, FloatField, OuterRef, Q, Value, When
from django.db.models.expressions import Combinable

from events.models import Evidence, Forum, Report, Statement

NOBODY: Final = 0.5
DISAGREEMENT: Final = 0.3
NEW_NAME: Final = 0.2
UNDATED: Final = 0.1


def rank_statements(ids: list[int]) -> None:
    """Set the doubt of these statements; of none it asks nothing."""
    if not ids:
        return
    others = Statement.objects.filter(speaker=OuterRef("speaker")).exclude(pk=OuterRef("pk"))
    doubt = (
        1.0
        - F("confidence")
        + _if(Q(speaker=None), NOBODY)
        + _if(~Exists(others), NEW_NAME)
        + _if(Q(lower=None, upper=None), UNDATED)
        + _if(Q(pk__in=_disagreeing(ids)), DISAGREEMENT)
    )
    Statement.objects.filter(pk__in=ids).update(doubt=doubt)


def rank_forums(ids: list[int]) -> None:
    """Set the doubt of these forums; one that a single article reports counts as new."""
    if not ids:
        return
    articles = (
        Evidence.objects.filter(forum__in=ids)
        .order_by()
        .values("forum")
        .annotate(number=Count("article", distinct=True))
    )
    several = list(articles.filter(number__gt=1).values_list("forum", flat=True))
    doubt = (
        1.0
        - F("confidence")
        + _if(~Q(pk__in=several), NEW_NAME)
        + _if(Q(lower=None, upper=None), UNDATED)
    )
    Forum.objects.filter(pk__in=ids).update(doubt=doubt)


def _if(condition: Q | Combinable, share: float) -> Case:
    return Case(When(condition, then=Value(share)), default=Value(0.0), output_field=FloatField())


def _disagreeing(ids: list[int]) -> list[int]:
    """Return the statements that their reports tell as of different kinds or speakers."""
    told = (
        Report.objects.filter(statement__in=ids)
        .order_by()
        .values("statement")
        .annotate(
            kinds=Count("kind", distinct=True), speakers=Count("appearance__speaker", distinct=True)
        )
    )
    return list(told.filter(Q(kinds__gt=1) | Q(speakers__gt=1)).values_list("statement", flat=True))
