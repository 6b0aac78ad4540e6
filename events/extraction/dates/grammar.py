"""The grammar at work: rows of time words in, findings in the order of the text out."""

from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from re import Pattern

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
from events.extraction.dates.tokens import BLANK, Row, between, marked, symbol

# First come, first served: what is longer or needs more words stands before what it contains.
_ORDER = ("clock", "iso", "numeric", "plan", "days", "month-day", "month-year", "years")
_SHORT = 24  # classes in a stretch whose reading is kept


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


def _phrases(text: str) -> Iterator[tuple[Phrase, Rule]]:
    """Yield each phrase of a text and its rule.

    A phrase holds no ordinary word: what stands between two of those is read by itself.
    """
    rules, _ = _grammar()
    marks, ordinary = marked(text), symbol("x")
    for start, end in between(text):
        at = start
        for opening in _openings().finditer(marks, start, end):
            place = opening.start()
            if place < at:
                continue
            first = max(start, marks.rfind(ordinary, start, place) + 1)
            at = (marks.find(ordinary, place, end) + 1) or end
            classes = marks[first:at].replace(BLANK, "")
            read = _stretch if len(classes) <= _SHORT else _stretch.__wrapped__
            if found := read(classes):
                starts = [n for n in range(first, at) if marks[n] != BLANK]
                row = Row(text, classes, [*starts, at])
                yield from ((Phrase(row, n, last), rules[rule]) for n, last, rule in found)


@lru_cache(maxsize=4096)
def _stretch(classes: str) -> tuple[tuple[int, int, int], ...]:
    """Return the phrases between two ordinary words; rules are tried only where one can begin."""
    found = []
    taken = 0
    _, pattern = _grammar()
    for opening in _openings().finditer(classes):
        at = opening.start()
        if at >= taken and (match := pattern.match(classes, at)):
            taken = match.end()
            found.append((at, taken, (match.lastindex or 1) - 1))
    return tuple(found)


def findings(text: str, reference: date | None) -> Iterator[Found]:
    """Yield every time expression; a relative one without a reference has value "" and no EDTF."""
    context = Context(text, reference)
    for phrase, rule in _phrases(text):
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
