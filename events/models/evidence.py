"""What supports a fact: the engine's runs, the dates it read, and the spans."""

from typing import Final

from django.db import models
from django.db.models import Q

from events.models.article import Article
from events.models.fields import Dated, known, span_forward, word_field
from events.models.forum import Forum
from events.models.people import Appearance
from events.models.statement import Report
from events.vocabulary import TimeKind

CONTEXT: Final = 32
"""Code points of prefix and of suffix, if they make the quotation unique in its text."""

MOST_CONTEXT: Final = 64
"""Code points of each where fewer do not, and in texts too long to be searched for each span."""

SEARCHED: Final = 200_000  # code points

BY_HAND: Final = "curator"
"""The rule of evidence that a person marked, and of a report that a person added."""


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """Return prefix and suffix of a quotation, longer where it would not be unique otherwise."""
    if len(text) <= SEARCHED:
        prefix, suffix = _around(text, start, end, CONTEXT)
        quotation = prefix + text[start:end] + suffix
        if text.find(quotation, text.find(quotation) + 1) < 0:
            return prefix, suffix
    return _around(text, start, end, MOST_CONTEXT)


def _around(text: str, start: int, end: int, length: int) -> tuple[str, str]:
    return text[max(0, start - length) : start], text[end : end + length]


class ExtractionRun(models.Model):
    """One reading of an article by one version of the engine; ``digest`` is of what it found."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="runs")
    engine = models.CharField(max_length=32)
    digest = models.CharField(max_length=64)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["article", "id"]
        constraints = [
            models.UniqueConstraint(fields=["article", "engine", "digest"], name="run_once")
        ]

    def __str__(self) -> str:
        return f"{self.article_id} by {self.engine}"


class DateMention(Dated):
    """A date expression in an article and what it resolves to.

    ``rule`` and ``anchor`` (the day it was counted from) make every relative value checkable.
    """

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="dates")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.CharField(max_length=200)
    kind = word_field(TimeKind)
    rule = models.CharField(max_length=64)
    anchor = models.DateField(null=True, blank=True)

    class Meta(Dated.Meta):
        ordering = ["article", "start"]
        indexes = [models.Index(fields=["lower", "upper", "id"], name="datemention_order")]
        constraints = [
            *Dated.Meta.constraints,
            span_forward(),
            known("kind", TimeKind),
            models.UniqueConstraint(fields=["article", "start", "end"], name="datemention_once"),
        ]

    def __str__(self) -> str:
        return f"{self.text}: {self.edtf or 'not resolved'}"


class Evidence(models.Model):
    """A span of an article that supports one field of one fact (W3C Web Annotation selectors).

    ``exact`` with ``prefix`` and ``suffix`` is the TextQuoteSelector, ``start`` and ``end`` the
    TextPositionSelector, in code points. ``broken`` says that the last check failed. ``aside`` is
    what the engine found for a field of a forum or a speaker that a curator marked elsewhere: it is
    kept, and not shown.
    """

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="evidence")
    run = models.ForeignKey(
        ExtractionRun, on_delete=models.PROTECT, null=True, blank=True, related_name="evidence"
    )
    report = models.ForeignKey(
        Report, on_delete=models.CASCADE, null=True, blank=True, related_name="evidence"
    )
    forum = models.ForeignKey(
        Forum, on_delete=models.CASCADE, null=True, blank=True, related_name="evidence"
    )
    appearance = models.ForeignKey(
        Appearance, on_delete=models.CASCADE, null=True, blank=True, related_name="evidence"
    )
    field = models.CharField(
        max_length=32, help_text="part, cue, source, said, name, role, city, start, host ..."
    )
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField()
    prefix = models.CharField(max_length=64, blank=True)
    suffix = models.CharField(max_length=64, blank=True)
    rule = models.CharField(max_length=64)
    verified_at = models.DateTimeField(null=True, blank=True)
    broken = models.BooleanField(default=False)
    aside = models.BooleanField(default=False)

    class Meta:
        ordering = ["article", "start", "id"]
        verbose_name_plural = "evidence"
        indexes = [
            models.Index(fields=["id"], condition=Q(broken=True), name="evidence_broken"),
            models.Index(
                fields=["rule"],
                opclasses=["varchar_pattern_ops"],  # the beginning of a name; PostgreSQL's alone
                condition=Q(forum__isnull=False),
                name="evidence_forum_rule",
            ),
        ]
        constraints = [
            span_forward(),
            models.CheckConstraint(
                condition=(
                    Q(report__isnull=False, forum__isnull=True, appearance__isnull=True)
                    | Q(report__isnull=True, forum__isnull=False, appearance__isnull=True)
                    | Q(report__isnull=True, forum__isnull=True, appearance__isnull=False)
                ),
                name="evidence_supports_one_fact",
            ),
            models.UniqueConstraint(
                fields=["report", "field", "start", "end"],
                condition=Q(report__isnull=False),
                name="evidence_once_a_report",
            ),
            models.UniqueConstraint(
                fields=["forum", "article", "field", "start", "end"],
                condition=Q(forum__isnull=False, aside=False),
                name="evidence_once_a_forum",
            ),
            models.UniqueConstraint(
                fields=["appearance", "field", "start", "end"],
                condition=Q(appearance__isnull=False, aside=False),
                name="evidence_once_an_appearance",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.field}: {self.exact[:60]}"
