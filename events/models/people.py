"""Speakers and organisations, every name they were printed under, and their roles."""

from django.db import models
from django.db.models import F, Q

from events.models.article import Article
from events.models.fields import Dated, known, word_field
from events.vocabulary import SpeakerKind


class Identity(models.Model):
    """Somebody or something that several printed names may stand for.

    A merge keeps the row: ``merged_into`` redirects the old id and lets the merge be undone.
    ``withdrawn`` says that a curator added it and took it back, and that nothing else names it.
    """

    name = models.CharField(max_length=300)
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged",
    )
    withdrawn = models.BooleanField(default=False, editable=False)
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True
        ordering = ["name", "id"]
        indexes = [models.Index(fields=["name", "id"], name="%(class)s_name")]
        constraints = [
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")),
                name="%(class)s_not_merged_into_itself",
            )
        ]

    def __str__(self) -> str:
        return self.name


class PrintedName(models.Model):
    """A form of a name as printed; ``key`` is its normalised form, by which it is looked up."""

    name = models.CharField(max_length=300)
    key = models.CharField(max_length=300, editable=False)
    language = models.CharField(max_length=16, blank=True)
    script = models.CharField(max_length=4, blank=True, help_text="ISO 15924, for example Latn")

    class Meta:
        abstract = True
        ordering = ["name"]
        indexes = [models.Index(fields=["key"], name="%(class)s_key")]

    def __str__(self) -> str:
        return self.name


class Identifier(models.Model):
    """An external identifier, for example the Wikidata item Q42."""

    scheme = models.CharField(max_length=32, help_text="For example wikidata")
    value = models.CharField(max_length=200)

    class Meta:
        abstract = True
        ordering = ["scheme", "value"]

    def __str__(self) -> str:
        return f"{self.scheme}:{self.value}"


class Organisation(Identity):
    """A body that speaks, employs speakers or hosts forums; countries too."""


class OrganisationName(PrintedName):
    """A name that an organisation was printed under."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="names")

    class Meta(PrintedName.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "name"], name="organisationname_once")
        ]


class OrganisationIdentifier(Identifier):
    """An external identifier of an organisation."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="identifiers"
    )

    class Meta(Identifier.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "scheme", "value"], name="organisationidentifier_once"
            )
        ]


class Speaker(Identity):
    """A person or an organisation to whom statements are attributed.

    An organisation that speaks points at its row among the organisations.
    """

    kind = word_field(SpeakerKind)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="voices"
    )

    class Meta(Identity.Meta):
        constraints = [*Identity.Meta.constraints, known("kind", SpeakerKind)]


class SpeakerName(PrintedName):
    """A name that a speaker was printed under; its first and last word find bare surnames."""

    speaker = models.ForeignKey(Speaker, on_delete=models.CASCADE, related_name="names")
    first_word = models.CharField(max_length=300, editable=False)
    last_word = models.CharField(max_length=300, editable=False)

    class Meta(PrintedName.Meta):
        indexes = [
            *PrintedName.Meta.indexes,
            models.Index(fields=["first_word"], name="speakername_first"),
            models.Index(fields=["last_word"], name="speakername_last"),
        ]
        constraints = [models.UniqueConstraint(fields=["speaker", "name"], name="speakername_once")]


class SpeakerIdentifier(Identifier):
    """An external identifier of a speaker."""

    speaker = models.ForeignKey(Speaker, on_delete=models.CASCADE, related_name="identifiers")

    class Meta(Identifier.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["speaker", "scheme", "value"], name="speakeridentifier_once"
            )
        ]


class Appearance(models.Model):
    """A speaker in one article, with role and organisation as printed there."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="appearances")
    speaker = models.ForeignKey(Speaker, on_delete=models.PROTECT, related_name="appearances")
    name = models.CharField(max_length=300, help_text="The fullest form in the article")
    role = models.CharField(max_length=300, blank=True)
    organisation = models.CharField(max_length=300, blank=True)
    organisation_entity = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="appearances"
    )

    class Meta:
        ordering = ["article", "id"]
        constraints = [models.UniqueConstraint(fields=["article", "name"], name="appearance_once")]

    def __str__(self) -> str:
        return ", ".join(part for part in (self.name, self.role, self.organisation) if part)


class Tenure(Dated):
    """A role that a speaker held, and when, as far as a curator knows it."""

    speaker = models.ForeignKey(Speaker, on_delete=models.CASCADE, related_name="tenures")
    role = models.CharField(max_length=300)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="tenures"
    )
    source = models.CharField(max_length=500, help_text="Where this is known from")

    class Meta(Dated.Meta):
        ordering = ["speaker", "lower", "id"]

    def __str__(self) -> str:
        return f"{self.speaker}: {self.role}"
