"""The chronology's own table: one row an entry, all that a page needs, in one order."""

from datetime import date
from typing import Final, Self

from django.db import models
from django.db.models import F, Q

from events.models import wire
from events.models.document import EntryDocument
from events.models.fields import known, word_field
from events.models.forum import Forum, ForumSeries
from events.models.people import Organisation, Speaker
from events.models.statement import Statement
from events.vocabulary import EntryKind, Precision, Status

OPEN_START: Final = date.min
OPEN_END: Final = date.max
"""Sort bounds of an open side. An undated entry has ``OPEN_END`` on both: the last bucket."""


REACHES: Final = (0, 6, 30, 365, 3652, (OPEN_END - OPEN_START).days)
"""Classes of length, in days from the first to the last: a day, a week, a month, a year, a decade.

What lasts into a day began at most so long before it: that is how it is found without a scan.
"""


def reach(lower: date, upper: date) -> int:
    """Return the class of length of an interval: the least that it does not exceed."""
    days = (upper - lower).days
    return next(one for one in REACHES if days <= one)


class EntryQuerySet(models.QuerySet["Entry"]):
    """Questions about the chronology."""

    def published(self) -> Self:
        """Return the entries that readers see when they ask for nothing else."""
        return self.filter(status__in=[Status.PROPOSED.value, Status.ACCEPTED.value])

    def chronological(self) -> Self:
        """Return the entries in the one order."""
        return self.order_by("lower", "upper", "id")


class Columns(models.Model):
    """What an entry can be asked for, and the text that is served of it.

    ``lower`` and ``upper`` are never null: an open side or an undated entry has a sentinel.
    """

    kind = word_field(EntryKind)
    country = models.CharField(max_length=200, blank=True, help_text="Folded: case is no matter")
    language = models.CharField(max_length=16, blank=True)
    status = word_field(Status)
    confidence = models.FloatField()
    edtf = models.CharField(max_length=64, blank=True)
    lower = models.DateField()
    upper = models.DateField()
    precision = word_field(Precision, blank=True)
    reach = models.PositiveIntegerField(help_text="The class of length, in days: see REACHES")
    dated = models.BooleanField(help_text="False in the last bucket")
    search = models.TextField(help_text="What full text looks in")
    wire = models.TextField(help_text="What is served: see events.models.wire")
    version = models.BigIntegerField(help_text="Of the chronology, when this last changed")
    recorded_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        abstract = True
        constraints = [
            known("kind", EntryKind),
            known("status", Status),
            known("precision", Precision, blank=True),
            models.CheckConstraint(
                condition=Q(lower__lte=F("upper")), name="%(class)s_interval_ordered"
            ),
            models.CheckConstraint(
                condition=Q(dated=True) | Q(lower=OPEN_END, upper=OPEN_END),
                name="%(class)s_undated_last",
            ),
        ]

    @property
    def document(self) -> EntryDocument:
        """The fact as served, read anew each time."""
        return wire.fact(self.wire)


class Entry(Columns):
    """One dated thing as it is served: a forum or a statement.

    ``wire`` is what the API sends and feeds render, written together with the columns by the ledger
    in the transaction that changed the fact.
    """

    statement = models.OneToOneField(
        Statement, on_delete=models.PROTECT, null=True, blank=True, related_name="entry"
    )
    forum = models.ForeignKey(
        Forum,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="entries",
        help_text="The forum itself, or the one that the statement was made at",
    )
    series = models.ForeignKey(
        ForumSeries, on_delete=models.PROTECT, null=True, blank=True, related_name="entries"
    )
    speaker = models.ForeignKey(
        Speaker, on_delete=models.PROTECT, null=True, blank=True, related_name="entries"
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="entries"
    )

    objects = EntryQuerySet.as_manager()

    class Meta(Columns.Meta):
        ordering = ["lower", "upper", "id"]
        verbose_name_plural = "entries"
        indexes = [
            models.Index(fields=["lower", "upper", "id"], name="entry_order"),
            models.Index(fields=["speaker", "lower", "upper", "id"], name="entry_speaker_order"),
            models.Index(fields=["forum", "lower", "upper", "id"], name="entry_forum_order"),
            models.Index(fields=["series", "lower", "upper", "id"], name="entry_series_order"),
            models.Index(
                fields=["organisation", "lower", "upper", "id"], name="entry_organisation_order"
            ),
            models.Index(fields=["country", "lower", "upper", "id"], name="entry_country_order"),
            models.Index(fields=["status", "lower", "upper", "id"], name="entry_status_order"),
            models.Index(fields=["kind", "lower", "upper", "id"], name="entry_kind_order"),
            models.Index(fields=["language", "lower", "upper", "id"], name="entry_language_order"),
            models.Index(fields=["reach", "lower", "upper", "id"], name="entry_reach_order"),
            models.Index(fields=["version"], name="entry_version"),
            models.Index(fields=["lower", "upper", "status"], name="entry_periods"),
        ]
        constraints = [
            *Columns.Meta.constraints,
            models.CheckConstraint(
                condition=Q(kind=EntryKind.STATEMENT.value, statement__isnull=False)
                | Q(kind=EntryKind.FORUM.value, statement__isnull=True, forum__isnull=False),
                name="entry_tells_one_thing",
            ),
            models.UniqueConstraint(
                fields=["forum"],
                condition=Q(kind=EntryKind.FORUM.value),
                name="entry_once_a_forum",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edtf or 'undated'} {self.kind} {self.pk}"


class PastEntry(Columns):
    """An entry as it was from ``version`` on, until the version ``until`` changed it.

    With the entries that did not change since, these are the chronology at any version: what a
    crawl that began then goes on to see, and what ``known_at`` asks for.
    """

    entry_id = models.BigIntegerField()
    statement_id = models.BigIntegerField(null=True, blank=True)
    forum_id = models.BigIntegerField(null=True, blank=True)
    series_id = models.BigIntegerField(null=True, blank=True)
    speaker_id = models.BigIntegerField(null=True, blank=True)
    organisation_id = models.BigIntegerField(null=True, blank=True)
    until = models.BigIntegerField()

    class Meta(Columns.Meta):
        ordering = ["lower", "upper", "entry_id", "version"]
        verbose_name_plural = "past entries"
        indexes = [
            models.Index(fields=["lower", "upper", "entry_id"], name="pastentry_order"),
            models.Index(fields=["until"], name="pastentry_until"),
        ]
        constraints = [
            *Columns.Meta.constraints,
            models.UniqueConstraint(fields=["entry_id", "version"], name="pastentry_once"),
            models.CheckConstraint(
                condition=Q(until__gt=F("version")), name="pastentry_until_later"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edtf or 'undated'} {self.kind} {self.entry_id} until {self.until}"


class Chronology(models.Model):
    """The one row that counts versions: writers queue on it, readers stamp pages with it."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    version = models.BigIntegerField(default=0)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="chronology_single"),
        ]

    def __str__(self) -> str:
        return f"version {self.version}"
