"""A second reader's answer to the question that a first one answered, and what became of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from events.models.fields import known, word_field
from events.models.statement import Statement
from events.vocabulary import Stands, Verb


class Reading(models.Model):
    """One statement of the sample: as the engine proposed it, what both readers said, who is right.

    It is an opinion and no ruling: what is in force is only ever a decision.
    """

    statement = models.OneToOneField(Statement, on_delete=models.PROTECT, related_name="reading")
    rule = models.CharField(max_length=64)
    place = models.CharField(max_length=64, help_text="Hash of where it was found: the order")
    shown = models.JSONField(help_text="The statement as it was proposed, by field")
    reader = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="readings",
    )
    read_at = models.DateTimeField(null=True, blank=True)
    answer = word_field(Verb, blank=True)
    change = models.JSONField(default=dict, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    first = word_field(Verb, blank=True)
    first_change = models.JSONField(default=dict, blank=True)
    agrees = models.BooleanField(null=True, blank=True)
    stands = word_field(Stands, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="settled_readings",
    )
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["place"]
        indexes = [
            models.Index(fields=["place"], condition=Q(answer=""), name="reading_open"),
            models.Index(
                fields=["place"], condition=Q(agrees=False, stands=""), name="reading_disputed"
            ),
        ]
        constraints = [
            known("answer", Verb, blank=True),
            known("first", Verb, blank=True),
            known("stands", Stands, blank=True),
            models.CheckConstraint(
                condition=Q(answer="", agrees__isnull=True, reader__isnull=True)
                | ~Q(answer="") & Q(agrees__isnull=False, reader__isnull=False),
                name="reading_answered_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"second reading of statement {self.statement_id}"
