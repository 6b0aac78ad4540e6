"""Whether the words round a date look back or ahead, and which year or week that makes it."""

import re
from datetime import date, timedelta

from events.extraction.dates.reading import Context, Phrase

_REACH = 160  # code points: the clause that a date stands in
_AHEAD_WORD = re.compile(
    r"(?:\b(?:until|till|by|next|coming|upcoming|due|effective|expire)\s+(?:the\s+)?)$",
    re.IGNORECASE,
)
_BACK_WORD = re.compile(
    r"(?:\b(?:since|last|past|ended|released|dated)\s+(?:the\s+)?)$", re.IGNORECASE
)
_VERB = re.compile(
    r"""\b(?:
      (?P<ahead>
        (?:will|shall|would|may|might|must|should|can|could|to)\s+(?:\w+\s+)?be\s+\w+
        |(?:will|shall|would|may|might|must|should|can|could|wo)\b
        |\w+['’](?:ll|d)\b
        |(?:is|are|was|were|been|be|now)?\s*(?:due|expected|scheduled|slated|set|planned|poised|going|likely|ready)\s+(?:to|for|in|on|at|by|this|next)?
        |(?:plans?|planning|intends?|expects?|aims?|hopes?|agreed|vowed|pledged|promised|preparing|prepares?|wants?)\s+to
        |(?:expected|scheduled|slated|due|payable|upcoming|forthcoming|effective|redeemable|begins?|opens?|starts?|meets?|takes\s+place|ends?|expires?|closes?|runs|kicks\s+off|convenes|reconvenes|resumes?)
      )
      |(?P<back>
        (?!need|indeed|exceed|speed|proceed|succeed|united|hundred|agreed\s+to)\w+ed
        |was|were|had|did|said|told|held|met|began|begun|took|came|went|made|gave|got|saw|won|lost|led|left
        |rose|fell|grew|became|sent|spoke|wrote|found|put|set\s+up|brought|bought|sold|built|ran|broke|shot|hit|cut
        |drew|fled|paid|felt|kept|struck|chose|has\s+been|have\s+been|has|have
      )
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CLAUSE = re.compile(r"[.!?]['\"”’)]*\s+(?=['\"“‘(]*[A-Z])|\n\s*\n|[;:]\s")


def direction(phrase: Phrase) -> int:
    """Return 1 where the words round the phrase look ahead, -1 where they look back, else 0."""
    before = _CLAUSE.split(phrase.before(_REACH))[-1]
    if _AHEAD_WORD.search(before):
        return 1
    if _BACK_WORD.search(before):
        return -1
    nearest = None
    for nearest in _VERB.finditer(before):
        pass
    if nearest is None:
        nearest = _VERB.search(_CLAUSE.split(phrase.after(_REACH))[0])
    if nearest is None:
        return 0
    return 1 if nearest["ahead"] else -1


def weekday(context: Context, number: int, ahead: int) -> date:
    """Return the nearest such weekday: the reference itself, the days before it, or after."""
    today = context.today
    back = (today.weekday() - number) % 7
    return today + timedelta((7 - back) % 7 if ahead > 0 else -back)


def year_of(context: Context, month: int, day: int | None, ahead: int) -> int:
    """Return the year of a month or day that is printed without one.

    Words that look back or ahead decide; where they say nothing a month is the latest one, and a
    day the nearest.
    """
    today = context.today
    here = (today.month, today.day) if day else (today.month,)
    there = (month, day) if day else (month,)
    if ahead > 0:
        year = today.year + (there < here)
    elif ahead < 0 or not day:
        year = today.year - (there > here)
    else:
        year = today.year
    distance = (year * 12 + month) - (today.year * 12 + today.month)
    if day and abs(distance) > 9 and ahead >= 0:
        year -= 1 if distance > 0 else -1
    elif day and ahead == 0 and abs(distance) > 6:
        year += -1 if distance > 0 else 1
    return year
