"""Whether the words round a date look back or ahead, and which year or week that makes it."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cache

from events.extraction import lexicon
from events.extraction.dates.reading import Context, Phrase

BACK, UNTOLD, MAYBE, AHEAD = -1, 0, 1, 2
_REACH = 160  # code points: the clause that a date stands in
_WORDS = 30  # code points: "as early as the"
_NEAR_BY = 240  # days within which a day of the week tells the year
_NEAR = 20  # words of it that are asked
_BOUND = re.compile(
    r"\b(?:until|till|by|through|next|coming|upcoming|due|effective|as\s(?:early|soon)\sas)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:since|last|past|ended|released|dated|this year through)\s+(?:the\s+)?$", re.IGNORECASE
)
_TO_BE_AT = re.compile(  # "will speak at Friday's", "is expected for Friday's"
    r"\b(?:will|to\sbe|(?:is|are|expected|going)\sto)\b[^,;]*\b(?:at|attend|join|in|during|to|for)\s$"
    r"|\bbefore\s$|\b(?:expected\sfor|gear(?:s|ing)?\sup\sfor|ready\sfor)\s$"
)
_BEFORE_IT = re.compile(  # "ahead of the summit in Suva on Thursday", "plans for the fair in June"
    r"\b(?:[Aa]head\sof|[Pp]rior\sto|(?:run|lead)(?:ing)?[-\s]?up\sto|[Pp]repar\w+\sfor|[Pp]lans\sfor)\b(?P<gap>[^,;:()]{0,80})$"
)
_CLAUSE = re.compile(  # begins with a set of characters, which is searched for fastest
    r"[.!?;:\n](?:(?<=[.!?])(?<!\bvs.)['\"”’)]*\s+(?=['\"“‘(]*[A-Z])"
    r"|(?<=\n)(?:\s*\n|(?=\s*[A-Z“\"]))|(?<=[;:])\s)"
)
_WORD = re.compile(r"(?<!-)\b[a-z]+(?:['’][a-z]+)?")
_TO_COME = re.compile(  # "he would be travelling", "it would open"
    r"\w+ be \w+ing$|would (?:begin|commence|gather|hold|host|kick|meet|open|start|take place)\b"
)
_BE = frozenset({"is", "are", "be", "was", "were", "been", "being", "now"})
# How many days back weigh as much as one day ahead, by what the words say.
_WEIGHTS = {BACK: 6.2, UNTOLD: 1.6, MAYBE: 0.6, AHEAD: 0.125}


@cache
def _told() -> Mapping[str, str]:
    return lexicon.table("dates_tense_en")


def direction(phrase: Phrase) -> int:
    """Return BACK, UNTOLD, MAYBE or AHEAD by the verb that is nearest to the phrase."""
    before = _CLAUSE.split(phrase.before(_REACH))[-1]
    after = _CLAUSE.split(phrase.after(_REACH), maxsplit=1)[0]
    owns = after.startswith(("'s", "’s"))
    awaited = _BEFORE_IT.search(before)
    if awaited and _nearest(_WORD.findall(awaited["gap"])) is None:
        return AHEAD
    if _SINCE.search(before[-_WORDS:]) or (owns and not _TO_BE_AT.search(before)):
        return BACK
    bound = _BOUND.search(before[-_WORDS:]) is not None
    words = _WORD.findall(before.lower())[-_NEAR:]
    told = _nearest(words)
    if bound and told:
        return AHEAD
    if told is None:
        words = _WORD.findall(after.lower())[:_NEAR]
        told = next((told for n in range(len(words)) if (told := _verb(words, n))), UNTOLD)
    if bound and told != BACK:
        return AHEAD
    return told


def _nearest(words: list[str]) -> int | None:
    """Return what the last verb of some words tells, null where there is none."""
    return next((told for n in reversed(range(len(words))) if (told := _verb(words, n))), None)


def _verb(words: list[str], n: int) -> int | None:
    """Return what the word tells, null for nothing; its neighbours help."""
    word = words[n]
    past = word.endswith("ed") and not word.startswith("un")  # "United", "unspecified"
    kind = _told().get(word) or ("back" if past else "")
    if not kind and word.endswith("ing") and n:
        doing = {"is": AHEAD, "are": AHEAD, "after": BACK}.get(words[n - 1])
        if doing is not None:
            return doing  # "is opening a shop on Friday", "after opening a shop on Friday"
    if not kind:
        return {"'ll": AHEAD, "’ll": AHEAD}.get(word[-3:])
    before, after = words[max(0, n - 3) : n], words[n + 1 : n + 2]
    if kind == "back":
        if after == ["by"] and not _BE & {*before[-2:]}:
            return None  # "the forum hosted by the bank on Friday"
        return _participle(words, n)
    return {
        "ahead": BACK if before[-1:] == ["been"] and "had" in before else AHEAD,
        "ahead-be": AHEAD if after == ["to"] or _BE & {*before[-1:]} else BACK,
        "ahead-they": AHEAD if not before or _are_many(before[-1]) else None,
        "ahead-to": AHEAD if after == ["to"] else None,
        "maybe-to": MAYBE if after == ["to"] else BACK,
        "maybe": AHEAD if _TO_COME.match(" ".join(words[n : n + 3])) else MAYBE,
        "to": AHEAD if before[-1:] in (["is"], ["are"]) else None,
    }.get(kind)


def _are_many(word: str) -> bool:
    """Tell a plural, which does what stands behind it in the present: "leaders gather"."""
    return word.endswith("s") and word not in _BE


def _participle(words: list[str], n: int) -> int:
    """Tell "was held" from "will be held", "to be held" and "is held"."""
    if words[max(0, n - 1) : n] in (["is"], ["are"]):
        return MAYBE
    if words[max(0, n - 2) : n] in (["is", "being"], ["are", "being"]):
        return AHEAD
    for k in range(max(0, n - 2), n):
        if words[k] == "be":
            ruling = words[max(0, k - 2) : k]
            if {"will", "shall", "would", "expected", "scheduled"} & {*ruling}:
                return AHEAD
            return MAYBE
    return BACK


def weekday(context: Context, number: int, told: int) -> date:
    """Return the nearest such weekday: the reference itself, the days before it, or after."""
    today = context.today
    back = (today.weekday() - number) % 7
    return today + timedelta((7 - back) % 7 if told == AHEAD else -back)


def year_of(
    context: Context, month: int, day: int | None, told: int, *, weekday: int | None = None
) -> int:
    """Return the year of a month or day that is printed without one.

    It is the year that brings it nearest to the reference, days ahead and days back weighed by
    what the words say; a month that is not over counts as here. A printed day of the week tells
    the year where it fits one that is near: some are misprinted.
    """
    today, weight = context.today, _WEIGHTS[told]

    def far(year: int) -> float:
        last = monthrange(year, month)[1]
        away = (date(year, month, min(day or last, last)) - today).days
        if day is None and 0 <= away < last:
            return 0
        return away * weight if away >= 0 else -away

    years = [year for year in range(today.year - 1, today.year + 2) if MINYEAR <= year <= MAXYEAR]
    if weekday is not None and day is not None:
        fitting = [year for year in years if _falls_on(year, month, day, weekday)]
        years = [
            one for one in fitting if abs((date(one, month, day) - today).days) < _NEAR_BY
        ] or years
    return min(years, key=far)


def _falls_on(year: int, month: int, day: int, weekday: int) -> bool:
    """Tell whether a day of some year is such a day of the week; 29 February may be none."""
    return day <= monthrange(year, month)[1] and date(year, month, day).weekday() == weekday
