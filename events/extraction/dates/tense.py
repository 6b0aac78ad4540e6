"""Whether the words round a date look back or ahead, and which year or week that makes it."""

import re
from calendar import monthrange
from datetime import date, timedelta

from events.extraction.dates.reading import Context, Phrase

BACK, UNTOLD, MAYBE, AHEAD = -1, 0, 1, 2
_REACH = 160  # code points: the clause that a date stands in
_BOUND = re.compile(
    r"\b(?:until|till|by|through|next|coming|upcoming|due|effective|as\s(?:early|soon)\sas)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:since|last|past|ended|released|dated)\s+(?:the\s+)?$", re.IGNORECASE)
_VERB = re.compile(
    r"""\b(?:
      (?P<ahead>
        (?:will|shall|wo|is\sto|are\sto)\b(?:\s+(?:\w+\s+)?be\s+\w+)?
        |\w+['’]ll\b
        |(?:(?:is|are|be|being|now)\s+(?:\w+ly\s+)?|(?<!had\sbeen\s)(?<!had\s))
          (?:due|expected|scheduled|slated|planned|poised)\b
        |(?:is|are|be|was|were)\s+(?:set|going|likely|ready)\b|set\s+to\b
        |(?:plans?|intends?|expects?|aims?|hopes?|prepares?|preparing|planning)\s+(?:to|for)\b
        |payable|upcoming|forthcoming|redeemable|begins|opens|starts|takes\s+place|expires|runs|kicks\s+off
        |reconvenes|resumes
      )
      |(?P<maybe>
        (?:would|may|might|must|should|can|could|to)\s+(?:\w+\s+)?be\s+\w+
        |(?:would|may|might|must|should|can|could)\b|\w+['’]d\b
        |(?:agreed|vowed|pledged|promised|wants?|wanted)\s+to\b|deadline
      )
      |(?P<back>
        (?!need\b|indeed\b|exceed\b|speed\b|proceed\b|succeed\b|united\b|hundred\b)\w+ed
        |was|were|had|did|said|told|held|met|began|begun|took|came|went|made|gave|got|saw|won|lost
        |led|left|rose|fell|grew|became|sent|spoke|wrote|found|put|set|brought|bought|sold|built
        |ran|broke|shot|hit|cut|drew|fled|paid|felt|kept|struck|chose|has|have|read
      )
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CLAUSE = re.compile(r"[.!?]['\"”’)]*\s+(?=['\"“‘(]*[A-Z])|\n\s*\n|[;:]\s")
# How many days back weigh as much as one day ahead, by what the words say.
_WEIGHTS = {BACK: 6.0, UNTOLD: 1.6, MAYBE: 0.6, AHEAD: 0.125}


def direction(phrase: Phrase) -> int:
    """Return BACK, UNTOLD, MAYBE or AHEAD by the verb that is nearest to the phrase."""
    before = _CLAUSE.split(phrase.before(_REACH))[-1]
    after = _CLAUSE.split(phrase.after(_REACH))[0]
    if _SINCE.search(before) or after.startswith(("'s", "’s")):
        return BACK
    bound = _BOUND.search(before)
    nearest = None
    for nearest in _VERB.finditer(before):  # noqa: B007 - the last one is asked for
        pass
    if bound and nearest:
        return AHEAD
    if nearest is None:
        nearest = _VERB.search(after)
    told = nearest.lastgroup if nearest else None
    if bound and told != "back":
        return AHEAD
    return {"ahead": AHEAD, "maybe": MAYBE, "back": BACK}.get(told or "", UNTOLD)


def weekday(context: Context, number: int, told: int) -> date:
    """Return the nearest such weekday: the reference itself, the days before it, or after."""
    today = context.today
    back = (today.weekday() - number) % 7
    return today + timedelta((7 - back) % 7 if told == AHEAD else -back)


def year_of(context: Context, month: int, day: int | None, told: int) -> int:
    """Return the year of a month or day that is printed without one.

    It is the year that brings it nearest to the reference, days ahead and days back weighed by
    what the words say; a month that is not over counts as here.
    """
    today, weight = context.today, _WEIGHTS[told]

    def far(year: int) -> float:
        last = monthrange(year, month)[1]
        away = (date(year, month, min(day or last, last)) - today).days
        if day is None and 0 <= away < last:
            return 0
        return away * weight if away >= 0 else -away

    return min((today.year - 1, today.year, today.year + 1), key=far)
