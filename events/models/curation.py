"""What curators ruled, what changed because of it, and what still waits for a ruling."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from events.models.evidence import ExtractionRun
from events.models.fields import known, word_field
from events.vocabulary import Action, Subject, Verb


class DecisionQuerySet(models.QuerySet["Decision"]):
    """Questions about decisions."""

    def in_force(self) -> Self:
        """Return the decisions that were not undone and are not undoings themselves."""
        return self.filter(undone_at__isnull=True)


class Decision(models.Model):
    """What a curator ruled on one fact.

    It is keyed on evidence (hash of the text and span), not on rows alone, so that it outlives
    re-extraction and can be replayed on a fresh ingest. ``change`` holds what the verb needs to be
    done again, ``before`` what it needs to be undone.
    """

    verb = word_field(Verb)
    subject = word_field(Subject)
    subject_id = models.BigIntegerField(help_text="The row that it was ruled on")
    other_id = models.BigIntegerField(null=True, blank=True, help_text="The other of a pair")
    text_sha256 = models.CharField(max_length=64, blank=True)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    change = models.JSONField(default=dict, blank=True)
    before = models.JSONField(default=dict, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    curator = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="decisions"
    )
    at = models.DateTimeField(auto_now_add=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="undoings",
    )

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["subject", "subject_id", "id"], name="decision_subject"),
            models.Index(fields=["text_sha256", "start", "end"], name="decision_evidence"),
        ]
        constraints = [known("verb", Verb), known("subject", Subject)]
        permissions = [
            ("rule", "Can accept, reject, amend, add, tell apart, and undo these"),
            ("merge", "Can merge, and undo merges"),
            ("bulk", "Can rule on many facts at once, and import rulings"),
            ("adjudicate", "Can draw a sample for second readers, and settle what they differ on"),
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.subject} {self.subject_id}"


class Footing(models.Model):
    """One thing that a decision rests on or changes (:mod:`events.review.footing`).

    An undo is refused while a later decision in force needs the one that is to be undone.
    """

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="footings")
    thing = models.CharField(max_length=64)
    changed = models.BooleanField()

    class Meta:
        ordering = ["decision", "thing"]
        indexes = [models.Index(fields=["thing", "decision"], name="footing_thing")]
        constraints = [models.UniqueConstraint(fields=["decision", "thing"], name="footing_once")]

    def __str__(self) -> str:
        return self.thing


class RevisionQuerySet(models.QuerySet["Revision"]):
    """Questions about the history."""

    def of(self, subject: Subject, pk: int) -> Self:
        """Return the history of one fact, newest first."""
        return self.filter(subject=subject.value, subject_id=pk).order_by("-id")

    def version_of(self, subject: Subject, pk: int) -> int | None:
        """Return the version of the chronology at which a fact last changed, if it ever did."""
        return self.of(subject, pk).values_list("version", flat=True).first()


class Revision(models.Model):
    """One change of one fact: who, when, why, before and after.

    Written by the ledger in the transaction of the change, by every path. ``version`` is that of
    the chronology; all revisions of one transaction share it. For statements and forums ``before``
    and ``after`` are entry documents, so any past chronology can be read back.
    """

    version = models.BigIntegerField()
    subject = word_field(Subject)
    subject_id = models.BigIntegerField()
    action = word_field(Action)
    before = models.JSONField(null=True, blank=True)
    after = models.JSONField(null=True, blank=True)
    at = models.DateTimeField()
    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, null=True, blank=True, related_name="revisions"
    )
    run = models.ForeignKey(
        ExtractionRun, on_delete=models.PROTECT, null=True, blank=True, related_name="revisions"
    )
    curator = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="revisions",
    )
    reason = models.CharField(max_length=500, blank=True)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["subject", "subject_id", "id"], name="revision_subject"),
            models.Index(fields=["version", "id"], name="revision_version"),
            models.Index(fields=["at", "version"], name="revision_at"),
        ]
        constraints = [known("subject", Subject), known("action", Action)]

    def __str__(self) -> str:
        return f"{self.action} {self.subject} {self.subject_id}"


class Candidate(models.Model):
    """Two rows that may be one and the same; a curator rules. "Different" is remembered."""

    subject = word_field(Subject)
    left_id = models.BigIntegerField()
    right_id = models.BigIntegerField()
    reasons = models.JSONField(default=list)
    score = models.FloatField()
    judgement = word_field(Verb, blank=True)
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-score", "id"]
        indexes = [models.Index(fields=["judgement", "-score", "id"], name="candidate_queue")]
        constraints = [
            known("subject", Subject),
            models.CheckConstraint(
                condition=Q(judgement__in=["", "same", "different", "unsure"]),
                name="candidate_judgement_known",
            ),
            models.CheckConstraint(
                condition=Q(left_id__lt=F("right_id")), name="candidate_pair_ordered"
            ),
            models.UniqueConstraint(
                fields=["subject", "left_id", "right_id"], name="candidate_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.left_id} and {self.right_id}"
