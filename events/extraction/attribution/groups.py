"""Where the group of a verb begins: "has also said", "on Friday said", "last week said"."""

import re
from typing import Final

from events.extraction.attribution.clauses import Clause

_AUXILIARY = "RYFAXBL"  # what stands between a subject and its verb
_DAY = re.compile(r"I?(?:Y,)?(?:YM|MY|Y)(?:,?M)?,$")  # "on Saturday, May 3, 2031,"
_LONG = 9  # tokens of a day
_LATELY = frozenset(["long", "since"])
UNITS: Final = frozenset(["days", "weeks", "months", "years", "hours", "minutes"]) | {
    *("day", "week", "weekend", "month", "year", "night", "evening"),
    *("spring", "summer", "autumn", "fall", "winter"),
}


def group_start(clause: Clause, verb: int) -> int:
    """Return the first token of a verb group: of "has also said", "on Friday said"."""
    tags = clause.tags
    at = len(tags[:verb].rstrip(_AUXILIARY))
    if clause.words[at - 1] in _LATELY and clause.around[at - 2] == "F":
        at -= 2  # "Osei has since said"
    dated = 2 * (tags[at - 2 : at + 1] == "IMY") or 3 * (tags[at - 3 : at] == "IYM")
    at -= dated if at > dated else 0  # "The organisers on 2 May said"
    while at and (tags[at - 1 : at + 1] == "IY" or _is_lately(clause, at)):
        at = len(tags[: at - 1 - (tags[at - 1] != "I")].rstrip(_AUXILIARY))
    if tags[at - 1 : at] == "," and (day := _DAY.search(tags, max(0, at - _LONG), at)):
        start = day.start()
        timed = clause.words[start - 1] in UNITS  # "Osei, two months later, said"
        return start if start and tags[start - 1] in "NPMUO)" and not timed else at
    return at


def _is_lately(clause: Clause, end: int) -> bool:
    """Tell whether "last week" or "this month" ends at a token, behind a subject."""
    led = end > 2 and clause.words[end - 2] in ("last", "this")
    return led and clause.words[end - 1] in UNITS and clause.tags[end - 3] in "NPMUO,)"
