"""Statements, and each article's report of them."""

from django.db import models
from django.db.models import F, Q

from events.models.article import Article
from events.models.fields import Dated, doubt_field, known, span_forward, word_field
from events.models.forum import Forum
from events.models.people import Appearance, Speaker
from events.vocabulary import SaidBasis, StatementKind, Status


class Statement(Dated):
    """One thing said by one speaker, however many articles report it. The date is when.

    Where the engine abstains ``speaker`` is null: the statement waits for a curator and is not on
    the chronology.
    """

    speaker = models.ForeignKey(
        Speaker, on_delete=models.PROTECT, null=True, blank=True, related_name="statements"
    )
    forum = models.ForeignKey(
        Forum, on_delete=models.PROTECT, null=True, blank=True, related_name="statements"
    )
    kind = word_field(StatementKind)
    text = models.TextField(help_text="The wording in the report that was found first")
    language = models.CharField(max_length=16, blank=True)
    said_basis = word_field(SaidBasis, blank=True)
    status = word_field(Status, default=Status.PROPOSED.value)
    confidence = models.FloatField(editable=False)
    doubt = doubt_field()
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged",
    )
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta(Dated.Meta):
        ordering = ["lower", "upper", "id"]
        indexes = [
            models.Index(fields=["status", "-doubt", "id"], name="statement_queue"),
            models.Index(fields=["status", "language", "-doubt", "id"], name="statement_language"),
            models.Index(fields=["-doubt", "id"], name="statement_doubt"),
            models.Index(fields=["speaker", "id"], name="statement_speaker"),
        ]
        constraints = [
            *Dated.Meta.constraints,
            known("kind", StatementKind),
            known("said_basis", SaidBasis, blank=True),
            known("status", Status),
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1),
                name="statement_confidence_unit",
            ),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")),
                name="statement_not_merged_into_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]


class Report(models.Model):
    """One article's account of a statement; ``start`` and ``end`` span it in the article's text.

    Its parts, cue and source are evidence; here they stand as printed.
    """

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="reports")
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="reports")
    appearance = models.ForeignKey(
        Appearance, on_delete=models.PROTECT, null=True, blank=True, related_name="reports"
    )
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    kind = word_field(StatementKind)
    text = models.TextField()
    cue = models.CharField(max_length=200, blank=True)
    source = models.CharField(max_length=500, blank=True, help_text='As printed: "he", "Lu"')
    rule = models.CharField(max_length=64)
    confidence = models.FloatField()

    class Meta:
        ordering = ["article", "start"]
        constraints = [
            span_forward(),
            known("kind", StatementKind),
            models.UniqueConstraint(fields=["article", "start", "end"], name="report_once"),
        ]

    def __str__(self) -> str:
        return self.text[:80]
