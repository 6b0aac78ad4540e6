"""What the history keeps of the facts that are no entries themselves, and who shows their names."""

from collections.abc import Callable
from typing import Any, Final

from django.db.models import F, Q

from events.models import (
    Article,
    DateMention,
    Forum,
    ForumSeries,
    Organisation,
    Speaker,
    Statement,
)
from events.vocabulary import Subject

Snapshot = dict[str, Any]


def _articles(ids: list[int]) -> dict[int, Snapshot]:
    rows = Article.objects.filter(pk__in=ids).select_related("outlet").defer("text")
    return {
        row.pk: {
            "url": row.url,
            "title": row.title,
            "byline": row.byline,
            "outlet": row.outlet.name if row.outlet else "",
            "published": row.edtf,
            "language": row.language,
            "text_sha256": row.text_sha256,
        }
        for row in rows
    }


def _dates(ids: list[int]) -> dict[int, Snapshot]:
    rows = DateMention.objects.filter(pk__in=ids)
    return {
        row.pk: {
            "article": row.article_id,
            "start": row.start,
            "end": row.end,
            "text": row.text,
            "edtf": row.edtf,
            "rule": row.rule,
        }
        for row in rows
    }


def _organisations(ids: list[int]) -> dict[int, Snapshot]:
    rows = Organisation.objects.filter(pk__in=ids, withdrawn=False).prefetch_related(
        "names", "identifiers"
    )
    return {row.pk: {**_identity(row), **_by_hand(row)} for row in rows}


def _series(ids: list[int]) -> dict[int, Snapshot]:
    rows = ForumSeries.objects.filter(pk__in=ids, withdrawn=False).prefetch_related("names")
    return {row.pk: _identity(row) for row in rows}


def _speakers(ids: list[int]) -> dict[int, Snapshot]:
    rows = Speaker.objects.filter(pk__in=ids, withdrawn=False).prefetch_related(
        "names", "identifiers", "tenures"
    )
    return {
        row.pk: {
            **_identity(row),
            "kind": row.kind,
            "organisation": row.organisation_id,
            **_by_hand(row),
        }
        for row in rows
    }


def _identity(row: Organisation | ForumSeries | Speaker) -> Snapshot:
    return {
        "name": row.name,
        "names": sorted(name.name for name in row.names.all()),
        "merged_into": row.merged_into_id,
    }


def _by_hand(row: Organisation | Speaker) -> Snapshot:
    """Return what curators keep by hand, where there is any: most rows have none of it."""
    told: Snapshot = {"identifiers": sorted(map(str, row.identifiers.all()))}
    if isinstance(row, Speaker):
        held = (
            {
                "role": one.role,
                "organisation": one.organisation_id,
                "held": one.edtf,
                "source": one.source,
            }
            for one in row.tenures.all()
        )
        told["tenures"] = list(held)
    return {name: value for name, value in told.items() if value}


UNSHOWN: Final = frozenset({"names", "identifiers", "tenures"})
"""What a snapshot holds and no entry shows: a new spelling rewrites no entries."""

SNAPSHOTS: Final[dict[Subject, Callable[[list[int]], dict[int, Snapshot]]]] = {
    Subject.ARTICLE: _articles,
    Subject.DATE: _dates,
    Subject.ORGANISATION: _organisations,
    Subject.SERIES: _series,
    Subject.SPEAKER: _speakers,
}


def dependents(subject: Subject, ids: list[int]) -> tuple[set[int], set[int]]:
    """Return the ids of the statements and of the forums whose entries show these facts."""
    statements, forums = _SHOWN_BY.get(subject, (None, None))
    return (
        set(Statement.objects.filter(statements(ids)).values_list("pk", flat=True))
        if statements and ids
        else set(),
        set(Forum.objects.filter(forums(ids)).values_list("pk", flat=True))
        if forums and ids
        else set(),
    )


_Condition = Callable[[list[int]], Q]
_SHOWN_BY: Final[dict[Subject, tuple[_Condition | None, _Condition | None]]] = {
    Subject.ARTICLE: (
        lambda ids: Q(reports__article__in=ids),
        lambda ids: Q(evidence__article__in=ids),
    ),
    Subject.ORGANISATION: (
        lambda ids: Q(
            reports__article__appearances__organisation_entity__in=ids,
            reports__article__appearances__speaker=F("speaker"),
        ),
        lambda ids: Q(hosts__in=ids),
    ),
    Subject.SERIES: (None, lambda ids: Q(series__in=ids)),
    Subject.SPEAKER: (lambda ids: Q(speaker__in=ids), None),
    Subject.FORUM: (lambda ids: Q(forum__in=ids), None),
}
