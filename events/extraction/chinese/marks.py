"""The number and the year that Chinese text prints in or before the name of a gathering."""

import re

from events.extraction.hanzi import DIGITS
from events.extraction.records import Span

NUMBER = r"[一二三四五六七八九十百两\d]{1,5}"
MARK = re.compile(
    rf"第\s?(?P<nth>{NUMBER})\s?(?:[届次]?[、和与及]第?{NUMBER})?\s?[届次轮期]|(?P<first>首届|首次(?![联共合举召主承在以于将由来参设走移落登亮采提推发]))|(?P<year>(?:19|20)\d\d|二[〇零○0][〇零○0一二三四五六七八九]{{2}})\s?年?度?|[本该今][届次]|(?<!应)该"
    r"|[一二两三四五六七八九十\d]{1,3}届"
    r"|此[届次]|[这那]一?[届次场]|(?P<other>上届|历届|前几届|下届|每届|往届|去年的?)|一年一度的?|为期[^,。]{1,4}[天日]的"
)


def marks_in(signs: str, span: Span) -> dict[str, int]:
    """Return the number and year printed in a stretch."""
    marks: dict[str, int] = {}
    for mark in MARK.finditer(signs, *span):
        marks |= read(mark)
    return marks


def read(mark: re.Match[str]) -> dict[str, int]:
    """Return what one mark tells: the number, the year, or which edition is meant."""
    if mark["nth"]:
        number = numeral(mark["nth"])
        return {"edition": number} if number else {}
    if mark["first"]:
        return {"edition": 1}
    if mark["year"]:
        return {"year": int("".join(str(DIGITS.get(one, one)) for one in mark["year"]))}
    return {"other": 1} if mark["other"] else {"meant": 1}


def numeral(printed: str) -> int | None:
    """Return the number that digits or Chinese numerals to 199 write."""
    if printed.isdigit():
        return int(printed)
    hundreds, _, rest = printed.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    try:
        value = 100 * DIGITS[hundreds or "一"] if "百" in printed else 0
        value += 10 * DIGITS[tens or "一"] if ten else 0
        return value + (DIGITS[ones] if ones else 0)
    except KeyError:
        return None
