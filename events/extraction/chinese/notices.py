"""What a notice tells of its gathering line by line: "时间：5月8日", "地点：南京市…"."""

import re
from collections.abc import Sequence
from typing import Final

from events.extraction.chinese.holding import Days, Place, day_of, placed
from events.extraction.chinese.places import cities
from events.extraction.records import DateMention, Span, Support

ITEM: Final = r"^[ \t【\[(]*(?:[一二三四五六七八九十\d]{1,3}[)、.]\s?)?"  # "一、", "【"
COLON: Final = r"\s?[】\]]?\s?:"
_OF_IT = "(?:会议|活动|举[办行]|论坛|大会|讲座|报告|召开|展览|展会)?"  # no "报名时间:"
_WHEN = re.compile(rf"{ITEM}{_OF_IT}(?:时\s?间|日\s?期){COLON}", re.MULTILINE)
_WHERE = re.compile(rf"{ITEM}{_OF_IT}(?:地\s?[点址]|会\s?场){COLON}", re.MULTILINE)
_LONGEST = 80  # characters of such a line that are read


def noticed_days(signs: str, dates: Sequence[DateMention]) -> Days:
    """Return the days that a line of a notice tells."""
    for found in _WHEN.finditer(signs):
        line = _rest(signs, found.end())
        for one in dates:
            if line.contains(one.span) and day_of(one):
                first, _, last = (one.edtf or "").partition("/")
                told = Support(field="dates", span=one.span, rule="day-notice")
                return Days(first, last or first, (told,))
    return Days()


def noticed_place(signs: str) -> Place | None:
    """Return the city that a line of a notice tells; null for none."""
    for found in _WHERE.finditer(signs):
        city = cities().search(signs, *_rest(signs, found.end()))
        if city:
            return placed(city[0], Span(*city.span()), "city-notice")
    return None


def _rest(signs: str, start: int) -> Span:
    """Return the rest of a line."""
    end = signs.find("\n", start, start + _LONGEST)
    return Span(start, end if end >= 0 else min(len(signs), start + _LONGEST))
