"""What stands right behind a name before anything is told of its bearer: letters and an age."""

import re
from functools import cache

from events.extraction.lexicon import alternation, lines

_AGE = re.compile(r"\s?,\s(?:aged\s|age\s)?\d{1,3}(?=\s?,)")
_LETTERED = re.compile(r",?\s[A-Z]")


def past_asides(text: str, end: int) -> int:
    """Return where what is told of a name begins: behind "Okoro | KC, 45", before the comma."""
    if _LETTERED.match(text, end) and (letters := _letters().match(text, end)):
        end = letters.end()
    age = _AGE.match(text, end)
    return age.end() if age else end


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(rf"(?:,?\s(?:{alternation(lines('post-nominals'))})(?!\w)){{1,3}}(?=\s?,)")
