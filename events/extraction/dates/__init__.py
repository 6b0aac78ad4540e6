"""Dates: every time expression of a text, where it is printed and what it resolves to."""

from datetime import date

from events import edtf
from events.extraction.dates import chinese, grammar, others
from events.extraction.dates.joins import joined
from events.extraction.dates.published import find_published
from events.extraction.dates.reading import Found
from events.extraction.dates.tokens import FIRST_YEAR, LAST_YEAR
from events.extraction.records import DateMention, Span
from events.vocabulary import TimeKind

__all__ = ["find_dates", "find_published"]

_KINDS = {
    "DATE": TimeKind.DATE,
    "TIME": TimeKind.DATE,
    "DURATION": TimeKind.DURATION,
    "SET": TimeKind.SET,
}
_VAGUE = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})


def find_dates(
    text: str, *, reference: date | None, language: str = "en"
) -> tuple[DateMention, ...]:
    """Return the dates, durations and recurring times of a text, in its order.

    ``reference`` is the day of publication in the place of publication: relative expressions are
    counted from it, and missing years chosen by it. Without it the former have no ``edtf`` (their
    rule ends in ":no-reference") and the latter an unknown year ("XXXX-09-18"); "the same day"
    with no day before it ends in ":no-antecedent". Vague words ("recently", "now") and bare clock
    times are not listed. A reference outside the years 1000-2199, which no article has, counts as
    none. ``language`` is an ISO 639-1 code; besides English and Chinese only whole
    dates, months with a year and years are read.
    """
    if reference and not FIRST_YEAR <= reference.year <= LAST_YEAR:
        reference = None
    if language == "en":
        found = joined(text, grammar.findings(text, reference))
    elif language == "zh":
        found = chinese.findings(text, reference)
    else:
        found = others.findings(text, language)
    return tuple(mention for item in found if (mention := _mention(text, item, reference)))


def _why_undated(reference: date | None) -> str:
    return "no-antecedent" if reference else "no-reference"


def _mention(text: str, item: Found, reference: date | None) -> DateMention | None:
    reading = item.reading
    if reading.value in _VAGUE or (
        reading.type == "TIME" and reading.edtf is None and reading.value
    ):
        return None
    value = edtf.parse(reading.edtf) if reading.edtf else None
    return DateMention(
        span=Span(item.start, item.end),
        text=text[item.start : item.end],
        kind=TimeKind.DATE if value else _KINDS[reading.type],
        edtf=value.text if value else None,
        lower=value.lower if value else None,
        upper=value.upper if value else None,
        precision=value.precision if value else None,
        approximate=value.approximate if value else False,
        uncertain=value.uncertain if value else False,
        rule=item.rule if value or reading.value else f"{item.rule}:{_why_undated(reference)}",
        anchor=item.anchor,
        alone=item.alone,
        value=reading.value if reading.type in {"DURATION", "SET"} else None,
    )
