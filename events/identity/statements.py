"""Which reports are of one statement: one speaker, near-equal words, dates that can be one."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Q
from rapidfuzz import fuzz

from events.identity.pairs import Doubt, propose
from events.models import Statement
from events.vocabulary import Status, Subject

SAME: Final = 92
"""Likeness of the wording, of 100, from which two reports are of one statement."""

DOUBTFUL: Final = 78
"""Likeness from which a curator is asked."""

SLACK: Final = timedelta(days=3)
"""Days by which two dates of one utterance may differ: papers print the day after."""

SHORTEST: Final = 20  # characters: shorter sayings are alike by chance
MOST: Final = 2000  # statements of a speaker around one date that are compared, latest first

_MARKS: Final = re.compile(r"[\W_]+")
_TURNS: Final = {"not", "no", "never", "without", "none", "neither", "nor", "cannot"}
_NEGATED: Final = re.compile(r"n['’]t\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementClaim:
    """A statement as one article reports it."""

    text: str
    speaker: int
    lower: date | None = None
    upper: date | None = None


def find_statements(
    claims: Sequence[StatementClaim], *, elsewhere_than: int
) -> list[tuple[Statement | None, list[tuple[Statement, float]]]]:
    """Return for each claim the statement that it reports too, and those that it may report.

    ``elsewhere_than`` is the article of the claims: what it tells twice stays two. Words that turn
    the sense (a number, a "not") are never passed over: such pairs go to a curator.
    """
    known = _look_up(claims, elsewhere_than)
    taken: set[int] = set()
    out: list[tuple[Statement | None, list[tuple[Statement, float]]]] = []
    for claim in claims:
        words = wording(claim.text)
        scored = [
            (row, score)
            for row, printed in known.get(claim.speaker, ())
            if row.pk not in taken
            and can_be_one_day(claim, row)
            and (score := _score(words, printed)) >= DOUBTFUL
        ]
        scored.sort(key=lambda pair: (-pair[1], pair[0].pk))
        same = next((row for row, score in scored if score >= SAME), None)
        if same is not None:
            taken.add(same.pk)
        out.append((same, [] if same is not None else scored))
    return out


def doubt_statements(pairs: Sequence[tuple[Statement, Statement, float]]) -> None:
    """Put pairs of a new statement, a known one and their likeness before a curator."""
    propose(
        Subject.STATEMENT,
        [Doubt(one, other, score / 100, "much the same words") for one, other, score in pairs],
    )


def wording(text: str) -> str:
    """Return the words without case and marks, by which two reports are compared."""
    spelt = _NEGATED.sub(" not", text.casefold())
    return _MARKS.sub(" ", spelt).strip()


def can_be_one_day(one: "StatementClaim | Statement", other: "StatementClaim | Statement") -> bool:
    """Tell whether two dates, partial or not known, can be of one utterance."""
    early = one.upper and other.lower and one.upper + SLACK < other.lower
    late = other.upper and one.lower and other.upper + SLACK < one.lower
    return not (early or late)


def _look_up(
    claims: Sequence[StatementClaim], article: int
) -> dict[int, list[tuple[Statement, str]]]:
    """Read what the speakers said around the dates of the claims, in other articles."""
    speakers = {claim.speaker for claim in claims}
    around = Q()
    if all(claim.lower and claim.upper for claim in claims):
        first = min((claim.lower for claim in claims if claim.lower), default=date.min)
        last = max((claim.upper for claim in claims if claim.upper), default=date.max)
        around = (Q(upper__isnull=True) | Q(upper__gte=_shift(first, -SLACK))) & (
            Q(lower__isnull=True) | Q(lower__lte=_shift(last, SLACK))
        )
    rows = (
        Statement.objects.filter(around, speaker__in=speakers, merged_into__isnull=True)
        .exclude(reports__article=article)
        .exclude(status=Status.WITHDRAWN.value)
        .order_by("-id")[:MOST]
    )
    known: dict[int, list[tuple[Statement, str]]] = {}
    for row in rows:
        if row.speaker_id:
            known.setdefault(row.speaker_id, []).append((row, wording(row.text)))
    return known


def _shift(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day


def _score(one: str, other: str) -> float:
    """Return how like two wordings are, of 100: one that holds the other is doubtful at most."""
    if min(len(one), len(other)) < SHORTEST:
        return 100.0 if one == other else 0.0
    score = fuzz.ratio(one, other, score_cutoff=DOUBTFUL)
    if score >= SAME:
        return score if _turns(one) == _turns(other) else SAME - 1.0
    if score:
        return score
    return DOUBTFUL if fuzz.partial_ratio(one, other, score_cutoff=SAME) else 0.0


def _turns(words: str) -> Counter[str]:
    """Count the words that turn the sense of a statement: numbers and negations."""
    return Counter(word for word in words.split() if word in _TURNS or word[0].isdigit())
