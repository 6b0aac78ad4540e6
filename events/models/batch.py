"""Rulings on many facts that are looked at, done and taken back as one thing."""

from django.conf import settings
from django.db import models

from events.models.curation import Decision
from events.models.fields import known, word_field
from events.vocabulary import Planned, Subject, Verb


class Batch(models.Model):
    """Rulings planned together: shown first, then done in pieces, then undone as one if need be."""

    title = models.CharField(max_length=200, help_text='For example "reject statements"')
    reason = models.CharField(max_length=500, blank=True)
    curator = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="batches"
    )
    planned_at = models.DateTimeField(auto_now_add=True)
    begun_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="undone_batches",
    )

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "batches"

    def __str__(self) -> str:
        return f"batch {self.pk}: {self.title}"


class BatchItem(models.Model):
    """One ruling of a batch: what is asked, on which version of the fact, and what became of it."""

    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="items")
    line = models.PositiveIntegerField(null=True, blank=True, help_text="In the imported table")
    verb = word_field(Verb)
    subject = word_field(Subject)
    subject_id = models.BigIntegerField(null=True, blank=True, help_text="Null until it is added")
    other_id = models.BigIntegerField(null=True, blank=True, help_text="What is merged into it")
    change = models.JSONField(default=dict, blank=True)
    before = models.JSONField(default=dict, blank=True, help_text="The values that were shown")
    version = models.BigIntegerField(default=0, help_text="Of the fact as it was shown; 0: none")
    other_version = models.BigIntegerField(default=0)
    state = word_field(Planned, default=Planned.WAITS.value)
    why = models.CharField(max_length=500, blank=True, help_text="Why it was left out")
    decision = models.OneToOneField(
        Decision, on_delete=models.PROTECT, null=True, blank=True, related_name="item"
    )

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["batch", "state", "id"], name="batchitem_state")]
        constraints = [
            known("verb", Verb),
            known("subject", Subject),
            known("state", Planned),
            models.CheckConstraint(
                condition=models.Q(state=Planned.DONE.value, decision__isnull=False)
                | ~models.Q(state=Planned.DONE.value) & models.Q(decision__isnull=True),
                name="batchitem_done_by_a_decision",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.subject} {self.subject_id or 'new'}"
