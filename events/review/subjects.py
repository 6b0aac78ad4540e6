"""What can be ruled on: the table behind each subject, its fields, and its key in the evidence."""

from enum import StrEnum
from typing import Any, Final, NamedTuple, TypeVar

from django.contrib.auth.models import User
from django.db import models

from events.models import (
    BY_HAND,
    DateMention,
    Decision,
    Evidence,
    Forum,
    ForumSeries,
    Organisation,
    Report,
    Revision,
    Speaker,
    Statement,
)
from events.review import footing
from events.review.errors import MissingError, ReviewError, StaleError
from events.vocabulary import Status, Subject, Verb

Kind = TypeVar("Kind", bound=StrEnum)
Row = Statement | Forum | Speaker | Organisation | ForumSeries | DateMention

TABLES: Final[dict[Subject, type[Row]]] = {
    Subject.STATEMENT: Statement,
    Subject.FORUM: Forum,
    Subject.SPEAKER: Speaker,
    Subject.ORGANISATION: Organisation,
    Subject.SERIES: ForumSeries,
    Subject.DATE: DateMention,
}

MERGEABLE: Final[dict[Subject, type[Statement | Forum | Speaker | Organisation | ForumSeries]]] = {
    Subject.STATEMENT: Statement,
    Subject.FORUM: Forum,
    Subject.SPEAKER: Speaker,
    Subject.ORGANISATION: Organisation,
    Subject.SERIES: ForumSeries,
}

AMENDABLE: Final[dict[Subject, tuple[str, ...]]] = {
    Subject.STATEMENT: ("speaker", "forum", "kind", "date", "parts"),
    Subject.FORUM: (
        "name",
        "edition",
        "series",
        "date",
        "city",
        "country",
        "theme",
        "hosts",
        "place",
    ),
    Subject.SPEAKER: ("name", "kind", "organisation"),
    Subject.ORGANISATION: ("name",),
    Subject.SERIES: ("name",),
    Subject.DATE: ("date",),
}


REFERENCES: Final[dict[str, Subject]] = {
    "speaker": Subject.SPEAKER,
    "forum": Subject.FORUM,
    "series": Subject.SERIES,
    "organisation": Subject.ORGANISATION,
    "hosts": Subject.ORGANISATION,
}
"""The amendable fields that name other rows."""


class Key(NamedTuple):
    """Where a fact stands in the evidence: text and span outlive rows and re-extractions."""

    text_sha256: str = ""
    start: int | None = None
    end: int | None = None


def find(subject: Subject, pk: int) -> Row:
    """Return the row that is ruled on, locked until the transaction ends.

    Raises:
        MissingError: there is no such row.
        ReviewError: it was merged into another, or was added by a curator and taken back.
    """
    try:
        row: Row = TABLES[subject].objects.select_for_update().get(pk=pk)
    except TABLES[subject].DoesNotExist:
        raise MissingError(f"There is no {subject} {pk}; look it up again.") from None
    check_there(subject, row)
    return row


def there(rows: "models.QuerySet[Any]") -> "models.QuerySet[Any]":
    """Leave out what was merged away, and who was added by a curator and taken back."""
    rows = rows.filter(merged_into=None)
    return rows.filter(withdrawn=False) if getattr(rows.model, "withdrawn", None) else rows


def standing(subject: Subject, pk: int) -> Row:
    """Return a row that a ruling names beside the one that it is about.

    Raises:
        ReviewError: there is none, or it was merged away or taken back.
    """
    rows: Any = MERGEABLE[subject]._default_manager.filter(pk=pk, merged_into=None)  # noqa: SLF001 - any table
    row: Row | None = rows.first()
    if row is None:
        raise ReviewError(f"There is no {subject} {pk}; look it up again.")
    check_there(subject, row)
    return row


def check_there(subject: Subject, row: Row) -> None:
    """Refuse what another row took over, and what a curator added and took back.

    Raises:
        ReviewError: it is one of them.
    """
    merged_into = getattr(row, "merged_into_id", None)
    if merged_into is not None:
        raise ReviewError(f"{subject} {row.pk} was merged into {merged_into}; take that one.")
    if _taken_back(row):
        raise ReviewError(f"{subject} {row.pk} was added and taken back; add it again instead.")


def _taken_back(row: Row) -> bool:
    if isinstance(row, Speaker | Organisation | ForumSeries):
        return row.withdrawn
    if isinstance(row, DateMention) or row.status != Status.WITHDRAWN:
        return False
    if isinstance(row, Statement):
        return row.reports.filter(rule=BY_HAND).exists()
    return not row.evidence.exists()


def key(subject: Subject, row: Row) -> Key:
    """Return where the fact first stands in the evidence."""
    if isinstance(row, DateMention):
        return Key(row.article.text_sha256, row.start, row.end)
    if subject is Subject.STATEMENT:
        reports = Report.objects.filter(statement=row.pk).order_by("id")
        first = reports.values_list("article__text_sha256", "start", "end").first()
        return Key(*first) if first else Key()
    conditions: dict[Subject, dict[str, Any]] = {
        Subject.FORUM: {"forum": row.pk},
        Subject.SERIES: {"forum__series": row.pk},
        Subject.SPEAKER: {"appearance__speaker": row.pk},
        Subject.ORGANISATION: {"appearance__organisation_entity": row.pk},
    }
    proofs = Evidence.objects.filter(**conditions[subject]).order_by("id")
    first = proofs.values_list("article__text_sha256", "start", "end").first()
    return Key(*first) if first else Key()


def check_version(subject: Subject, row: Row, expected: int | None) -> None:
    """Guard against a lost update: the fact must be as the curator saw it.

    Raises:
        StaleError: the fact changed since.
    """
    if expected is None:
        return
    version = Revision.objects.version_of(subject, row.pk)
    if version is not None and version != expected:
        raise StaleError(
            f"{subject} {row.pk} was changed since version {expected} that you saw "
            f"(it is now at {version}). Look at it again, then decide.",
            seen=expected,
            current=version,
        )


def decide(
    verb: Verb,
    subject: Subject,
    row: Row,
    *,
    curator: User,
    ground: footing.Ground,
    place: Key | None = None,
    **details: Any,
) -> Decision:
    """Write down a ruling and its ground; ``place`` is where the fact stood before it."""
    place = place or key(subject, row)
    decision = Decision.objects.create(
        verb=verb.value,
        subject=subject.value,
        subject_id=row.pk,
        text_sha256=place.text_sha256,
        start=place.start,
        end=place.end,
        curator_id=curator.pk,
        **details,
    )
    footing.keep(decision, ground)
    return decision


def column(row: models.Model, name: str) -> "models.Field[Any, Any]":
    """Return a table's column by its name."""
    field = row._meta.get_field(name)  # noqa: SLF001 - Django's documented Meta API
    if not isinstance(field, models.Field):
        raise ReviewError(f"{name} is no column of {row}.")
    return field


def kind_of(kinds: type[Kind], word: str) -> Kind:
    """Return the kind of speaker or statement that a curator names.

    Raises:
        ReviewError: there is none of that name.
    """
    try:
        return kinds(word)
    except ValueError:
        known = ", ".join(kinds)
        raise ReviewError(f"kind: {word!r} is none; use one of {known}.") from None
