"""Building blocks that several tables share."""

from enum import StrEnum
from typing import Any

from django.db import models
from django.db.models import F, Q

from events import edtf
from events.vocabulary import Precision


def choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    """Return an enum of the vocabulary as Django choices."""
    return [(word.value, word.value.replace("_", " ")) for word in words]


def word_field(words: type[StrEnum], **options: Any) -> "models.CharField[str, str]":
    """Return a column for one word of the vocabulary; ``known`` makes the database hold it."""
    return models.CharField(max_length=16, choices=choices(words), **options)


def doubt_field() -> "models.FloatField[float, float]":
    """Return the column that ranks the queue: the more there is to doubt, the sooner it is asked.

    The ledger keeps it in step with the fact (:mod:`events.ledger.doubts`).
    """
    return models.FloatField(default=1.0, editable=False)


def known(field: str, words: type[StrEnum], *, blank: bool = False) -> models.CheckConstraint:
    """Return the constraint that a column holds a word of the vocabulary (or is empty)."""
    allowed = [word.value for word in words] + ([""] if blank else [])
    return models.CheckConstraint(
        condition=Q(**{f"{field}__in": allowed}), name=f"%(class)s_{field}_known"
    )


def span_forward() -> models.CheckConstraint:
    """Return the constraint that ``start`` and ``end`` make a span that is not empty."""
    return models.CheckConstraint(
        condition=Q(start__gte=0) & Q(end__gt=F("start")), name="%(class)s_span_forward"
    )


class Dated(models.Model):
    """An EDTF date with its inclusive bounds; a null bound is an open or unknown side.

    ``edtf`` is empty where nothing is known. The bounds are never padded and never invented.
    """

    edtf = models.CharField("date (EDTF)", max_length=64, blank=True)
    lower = models.DateField(null=True, blank=True, editable=False)
    upper = models.DateField(null=True, blank=True, editable=False)
    precision = word_field(Precision, blank=True, editable=False)
    approximate = models.BooleanField(default=False, editable=False)
    uncertain = models.BooleanField(default=False, editable=False)

    class Meta:
        abstract = True
        constraints = [
            known("precision", Precision, blank=True),
            models.CheckConstraint(
                condition=Q(lower__isnull=True) | Q(upper__isnull=True) | Q(lower__lte=F("upper")),
                name="%(class)s_interval_ordered",
            ),
        ]

    def set_date(self, text: str) -> None:
        """Set the date and all that is derived from it; an empty text means nothing is known.

        Raises:
            EdtfError: the text is no EDTF of the accepted subset; nothing is changed then.
        """
        date = edtf.parse(text) if text else None
        self.edtf = date.text if date else ""
        self.lower = date.lower if date else None
        self.upper = date.upper if date else None
        self.precision = date.precision.value if date and date.precision else ""
        self.approximate = date.approximate if date else False
        self.uncertain = date.uncertain if date else False


DATED_COLUMNS = ("edtf", "lower", "upper", "precision", "approximate", "uncertain")
"""What :meth:`Dated.set_date` sets."""
