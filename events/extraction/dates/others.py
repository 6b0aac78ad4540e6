"""Dates in languages that have no grammar here: found by their form, months read by dateparser."""

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module

from events.extraction.dates.reading import Found, Reading
from events.extraction.dates.values import checked

# A day, a word that may be a month, a year ("18 de septiembre de 2014", "18. September 2014"); an
# ISO date; a year. The spaces are bounded, so that the time is linear.
_DATE = re.compile(
    r"""(?<![\w.,/$€£¥-])(?:
        (?P<whole>(?:[0-9]{1,2}(?:\.|º|er)?\s{1,3}(?:de\s|d['’])?)?
          (?P<word>[^\W\d_]{3,12})\.?\s{1,3}(?:del?\s)?[12][0-9]{3})
      | (?P<iso>[12][0-9]{3}-[0-9]{2}-[0-9]{2})
      | (?P<year>(?:1[5-9]|20)[0-9]{2})
    )(?![\w%/$€-]|[.,][0-9])""",
    re.VERBOSE,
)
_SETTINGS = {"REQUIRE_PARTS": ["month", "year"], "PARSERS": ["absolute-time"]}


def findings(text: str, language: str) -> Iterator[Found]:
    """Yield whole dates, months with a year, ISO dates and years; nothing relative."""
    at = 0
    while match := _DATE.search(text, at):
        at = match.end()
        value = match[0] if match.lastgroup != "whole" else _read(match[0], language)
        start = match.start()
        if value is None:  # the word is no month: only the year is left
            value, start = match[0][-4:], match.end() - 4
        if checked(value):
            yield Found(start, match.end(), match.lastgroup or "", Reading("DATE", value, value))


@lru_cache(maxsize=4096)
def _read(printed: str, language: str) -> str | None:
    # Imported here because it takes as long as reading 500 KB, and English and Chinese never do.
    dateparser = import_module("dateparser.date")
    try:
        parser = dateparser.DateDataParser(languages=[language], settings=_SETTINGS)
        found = parser.get_date_data(re.sub(r"(?<=\d)(?:º|er)", "", printed))
    except ValueError:  # a language that dateparser does not know
        return None
    if found.date_obj is None:
        return None
    return str(found.date_obj.date())[: 10 if printed[0].isdigit() else 7]
