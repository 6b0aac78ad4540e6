"""The grammar at work: rows of time words in, findings in the order of the text out."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from re import Match, Pattern

from events.extraction.dates import absolute, extents, quarters, relative
from events.extraction.dates.reading import (
    Context,
    Found,
    NoAnchor,
    Phrase,
    Reading,
    Rule,
    compiled,
    openings,
)
from events.extraction.dates.tokens import rows

# First come, first served: what is longer or needs more words stands before what it contains.
_ORDER = ("clock", "iso", "numeric", "plan", "days", "month-day", "month-year", "years")


@cache
def _grammar() -> tuple[tuple[Rule, ...], Pattern[str]]:
    every = (*quarters.RULES, *relative.RULES, *absolute.RULES, *extents.RULES)
    first = [rule for name in _ORDER for rule in every if rule.name == name]
    rest = [rule for rule in every if rule not in first]
    rules = (*first, *rest)
    return rules, compiled(rules)


@cache
def _openings() -> Pattern[str]:
    return openings()


def _matches(pattern: Pattern[str], classes: str) -> Iterator[Match[str]]:
    """Yield the phrases of a row; rules are tried only where one can begin."""
    taken = 0
    for opening in _openings().finditer(classes):
        at = opening.start()
        if at >= taken and (match := pattern.match(classes, at)):
            taken = match.end()
            yield match


def findings(text: str, reference: date | None) -> Iterator[Found]:
    """Yield every time expression; a relative one without a reference has value "" and no EDTF."""
    rules, pattern = _grammar()
    context = Context(text, reference)
    for row in rows(text):
        for match in _matches(pattern, row.classes):
            rule = rules[(match.lastindex or 1) - 1]
            phrase = Phrase(text, row, match.start(), match.end())
            context.anchor = None
            try:
                reading = rule.read(phrase, context)
            except NoAnchor:
                reading = Reading("DATE", "")
            except OverflowError:
                continue
            if reading is not None:
                context.note(reading.parts[-1][2] if reading.parts else reading.value)
                yield Found(phrase.start, phrase.end, rule.name, reading, context.anchor)
