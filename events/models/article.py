"""Articles as stored: the text that every fact is checked against."""

from django.db import models
from django.db.models import F, Q

from events.models.fields import Dated, known, word_field
from events.vocabulary import PublishedBasis


def _band(number: int) -> models.GeneratedField:
    """Return a column with the 16 bits of the fingerprint that start at bit 16 x ``number``."""
    return models.GeneratedField(
        expression=F("fingerprint").bitrightshift(16 * number).bitand(0xFFFF),
        output_field=models.IntegerField(),
        db_persist=True,
    )


class Outlet(models.Model):
    """Who published an article."""

    name = models.CharField(max_length=200, unique=True)
    domain = models.CharField(max_length=200, blank=True, help_text="For example english.gov.cn")

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Article(Dated):
    """One document; its text never changes after it is stored. The date is that of publication.

    Equal text from another address is another article that points at the first (``original``), as
    does a near copy: both are told, and independent sources are counted by originals. New text at
    a known address is another article too, which ``supersedes`` the older one.
    """

    text = models.TextField(editable=False)
    text_sha256 = models.CharField(max_length=64, editable=False)
    normaliser = models.CharField(
        max_length=16, editable=False, help_text="Version of the rules that made the stored text"
    )
    fingerprint = models.BigIntegerField(
        editable=False, help_text="64-bit simhash of the text, for near copies"
    )
    band_0 = _band(0)
    band_1 = _band(1)
    band_2 = _band(2)
    band_3 = _band(3)
    given = models.JSONField(
        default=dict,
        editable=False,
        help_text="What the sender said of it, by which it is read again: published, title ...",
    )
    source = models.CharField(max_length=500, help_text="File or feed that it came from")
    url = models.URLField(max_length=2000, blank=True)
    title = models.CharField(max_length=1000, blank=True)
    byline = models.CharField(max_length=500, blank=True)
    outlet = models.ForeignKey(
        Outlet, on_delete=models.PROTECT, null=True, blank=True, related_name="articles"
    )
    language = models.CharField(max_length=16, blank=True)
    published_basis = word_field(PublishedBasis, blank=True)
    fetched_at = models.DateTimeField(null=True, blank=True)
    recorded_at = models.DateTimeField(auto_now_add=True)
    original = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="copies"
    )
    supersedes = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )

    class Meta(Dated.Meta):
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["url"], name="article_url"),
            *(models.Index(fields=[f"band_{n}"], name=f"article_band_{n}") for n in range(4)),
            models.Index(fields=["lower", "upper", "id"], name="article_order"),
        ]
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(fields=["text_sha256", "url"], name="article_once"),
            known("published_basis", PublishedBasis, blank=True),
            models.CheckConstraint(
                condition=Q(original__isnull=True) | ~Q(original=F("id")),
                name="article_not_own_copy",
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.source
