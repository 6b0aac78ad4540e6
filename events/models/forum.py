"""Forums and the series that group their editions."""

from django.db import models
from django.db.models import Q

from events.models.fields import Dated, doubt_field, known, word_field
from events.models.people import Identity, Organisation, PrintedName
from events.vocabulary import Status


class ForumSeries(Identity):
    """The gatherings that belong together, for example every US-China Internet Industry Forum."""

    class Meta(Identity.Meta):
        verbose_name_plural = "forum series"


class SeriesName(PrintedName):
    """A name that a series was printed under."""

    series = models.ForeignKey(ForumSeries, on_delete=models.CASCADE, related_name="names")

    class Meta(PrintedName.Meta):
        constraints = [models.UniqueConstraint(fields=["series", "name"], name="seriesname_once")]


class Forum(Identity, Dated):
    """One edition of a gathering. The date runs from its first to its last day."""

    withdrawn = None  # type: ignore[assignment] # its status tells
    series = models.ForeignKey(ForumSeries, on_delete=models.PROTECT, related_name="editions")
    edition = models.PositiveIntegerField(null=True, blank=True)
    city = models.CharField(max_length=200, blank=True)
    country = models.CharField(max_length=200, blank=True)
    theme = models.CharField(max_length=500, blank=True)
    hosts = models.ManyToManyField(Organisation, blank=True, related_name="hosted")
    status = word_field(Status, default=Status.PROPOSED.value)
    confidence = models.FloatField(default=1.0, editable=False)
    doubt = doubt_field()

    class Meta(Identity.Meta):
        indexes = [
            *Identity.Meta.indexes,
            models.Index(fields=["status", "-doubt", "id"], name="forum_queue"),
            models.Index(fields=["-doubt", "id"], name="forum_doubt"),
        ]
        constraints = [
            *Identity.Meta.constraints,
            *Dated.Meta.constraints,
            known("status", Status),
            models.CheckConstraint(
                condition=Q(edition__isnull=True) | Q(edition__gte=1), name="forum_edition_counts"
            ),
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1), name="forum_confidence_unit"
            ),
        ]
