"""Rules for dates that are counted from no other: days, months, years, decades, numeric forms."""

import re
from itertools import pairwise

from events.extraction.dates.reading import Context, Phrase, Reading, Rule
from events.extraction.dates.tense import direction, year_of
from events.extraction.dates.tokens import FIRST_YEAR, LAST_YEAR
from events.extraction.dates.values import checked, to_edtf

MONTH = "month dot?"
DAY = "(day|dayth)"
YEAR = "(comma? (year|short))"
OF_THIS = "(of? (last|next|this|previous) uyear (?!poss))"
WEEKDAY = "((weekday part?|shortday dot?) comma? (the)?)"
EDGE = "((early|late|mid) hyphen?|(end|start|middle|early|late|mid) (of|in))"
SPELLED = "word ten (hyphen? word)?"
_DECADE_BEFORE = re.compile(r"\b(?:1[89]|20)\d0s\s(?:and|or)\s$")  # "the 1980s and 90s"
_YEARS_AHEAD = 20  # of the reference: "'98" lies no later, nor eighty years before it
_BASE = 2000  # what two figures are read by where there is no reference

_PREPOSED = re.compile(
    r"\b(?:in|by|since|until|till|of|from|to|through|during|between|and|or|before|after|for|last|"
    r"next|this|every|each|on|early|late|mid|starting|beginning|ending|ended|with|as)[\s-]+(?:the\s+)?$",
    re.IGNORECASE,
)
_WORDLIKE = {"May", "March", "Mar", "Jan", "Jun", "Dec", "MAY", "MARCH"}
_MODERN = range(1700, 2101)  # years that need no preposition
_NAMELIKE = {"April", "June", "August", "January"}
_IN = re.compile(r"\b(?:in|by|since|until|of|last|next|this|early|late|during)\s$", re.IGNORECASE)
_IN_MONTH = re.compile(r"(?:^|\W)(?:In|[Ss]ince|[Ll]ast|[Uu]ntil)\s$")  # "In May Lim sang"
_BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)
_EVERY = re.compile(r"\b(?:second|other|third|each|every)\s$")
_NAMED = re.compile(r"\s[A-Z][a-z]|-a-")  # "Mar Lago", "Mar-a-Lago"
_NAMED_BEFORE = re.compile(r"[A-Z]\w*\s$")


def edge_of(phrase: Phrase) -> str:
    """Return START, MID or END where the phrase says early, mid, late, the end of."""
    return next((v for v in phrase.all("early", "late", "mid", "end", "start", "middle") if v), "")


def day_number(printed: str) -> int:
    """Return 7 for "7" and "7th"."""
    return int(re.match(r"\d+", printed)[0])  # type: ignore[index] # the class is digits first


def year_number(phrase: Phrase, context: Context) -> int | None:
    """Return the year printed in the phrase; '98 is the one nearest to the reference."""
    if printed := phrase.get("year"):
        return int(printed)
    if phrase.has("month") and phrase.has("uyear"):
        return context.today.year - phrase.has("last", "previous") + phrase.has("next")
    if printed := phrase.get("short"):
        return _whole_year(int(printed[1:]), context, ahead=_YEARS_AHEAD)
    if phrase.has("ten", "hundred"):
        first, *rest = (int(number) for number in phrase.all("word", "ten"))
        return first * (1000 if phrase.has("hundred") else 100) + sum(rest)
    return None


def _whole_year(short: int, context: Context, *, ahead: int) -> int:
    """Return the year of two figures that lies so many years ahead of the reference at most."""
    base = context.reference.year if context.reference else _BASE
    year = base - base % 100 + short
    return year - 100 if year > base + ahead else year


def month_day(phrase: Phrase, context: Context) -> Reading | None:
    """Sept. 18; Dec 7, 2011; Friday, 9 December 2011; the 5th of May."""
    day = day_number((phrase.all("day", "dayth") or phrase.all("nth"))[0])
    return _one_day(phrase, context, int(phrase.get("month")), day)


def _one_day(phrase: Phrase, context: Context, month: int, day: int) -> Reading | None:
    value = dated_day(phrase, context, month, day)
    return Reading("DATE", value, value) if value else None


def dated_day(phrase: Phrase, context: Context, month: int, day: int) -> str | None:
    """Return the day as text, its year printed, chosen or unknown; null for 31 February."""
    year = year_number(phrase, context)
    if year is None and context.reference:
        weekday = (phrase.all("weekday", "shortday") or [""])[0]
        year = year_of(
            context, month, day, direction(phrase), weekday=int(weekday) if weekday else None
        )
    return checked(f"{year:04}-{month:02}-{day:02}" if year else f"XXXX-{month:02}-{day:02}")


def days(phrase: Phrase, context: Context) -> Reading | None:
    """Dec 7 and 8; Nov 19 to 21; 7-8 December 2011; Nov. 3, 5 and 7: an interval, or a set."""
    numbers = [day_number(printed) for printed in phrase.all("day", "dayth")]
    values = [dated_day(phrase, context, int(phrase.get("month")), day) for day in numbers]
    known = [value for value in values if value]
    if len(known) != len(values) or sorted(set(numbers)) != numbers:
        return None
    known = [f"{known[0][:4]}{value[4:]}" for value in known]  # the nearest year may differ
    ranged = phrase.has("hyphen", "dash", "to", "slash") or _BETWEEN.search(phrase.before(12))
    adjacent = all(b - a == 1 for a, b in pairwise(numbers))
    whole = f"{known[0]}/{known[-1]}" if ranged or adjacent else "{" + ",".join(known) + "}"
    spans = phrase.spans("day", "dayth")
    (start, _), *_ = phrase.spans("month", "day", "dayth")
    bounds = [*spans]
    if phrase.spans("month")[0][0] < spans[0][0]:
        bounds[0] = (start, spans[0][1])
    else:
        bounds[-1] = (spans[-1][0], phrase.end)
    parts = tuple((*bound, value) for bound, value in zip(bounds, known, strict=True))
    return Reading("DATE", known[0], whole, parts)


def month_year(phrase: Phrase, context: Context) -> Reading | None:
    """December 2011; early December 2012; the end of March, 2009; June last year."""
    year = year_number(phrase, context)
    if year is None:
        return None
    value = f"{year:04}-{int(phrase.get('month')):02}"
    return Reading("DATE", value, to_edtf(value, edge_of(phrase)))


def month(phrase: Phrase, context: Context) -> Reading | None:
    """September; early October; may and march only where they cannot be words."""
    if _EVERY.search(phrase.before(12)) or (not edge_of(phrase) and not _is_month(phrase)):
        return None
    number = int(phrase.get("month"))
    edge = edge_of(phrase)
    if context.reference is None:
        return Reading("DATE", f"XXXX-{number:02}", f"XXXX-{number:02}")
    value = f"{year_of(context, number, None, direction(phrase)):04}-{number:02}"
    return Reading("DATE", value, to_edtf(value, edge))


def _is_month(phrase: Phrase) -> bool:
    """Tell a month from a word or a name: "in May" but no "may", "June Wong" or "Jan Kavan"."""
    preposed = _PREPOSED.search(phrase.before(16)) is not None
    named = _NAMED.match(phrase.after(24)) is not None or (
        not preposed
        and phrase.before(4).lower() != "the "
        and _NAMED_BEFORE.search(phrase.before(20)) is not None
    )
    if phrase.printed.rstrip(".") in _WORDLIKE:
        if named and phrase.printed.istitle():
            return _IN_MONTH.search(phrase.before(8)) is not None
        return not named and (preposed or phrase.before(4).lower() == "the ")
    opens = re.search(r"(?:^|[.!?:;\n“\"‘'(]\s*)$", phrase.before(3)) is not None
    if named and phrase.printed in _NAMELIKE:
        return _IN.search(phrase.before(12)) is not None
    return preposed or not (named and opens)


_NOT_YEAR_BEFORE = re.compile(  # "S. 2025" is a bill, "555- 2001" a telephone
    r"(?:[$€£¥#:/@]|\b(?:no|nos|number|resolutions?|bill|room|flight|route|article|section|page|pp|to|than|about|"
    r"over|some|nearly|almost|around|least|most|total(?:ing)?|of\sabout|only|pts?|RMB|USD|Rs)\.?"
    r"|(?-i:\b(?:S|H\.\s?R|Res)\.)|(?<!\d)\d{3}-|\(\d{2,4}\)\s?\d{3})\s*$",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|by|until|till|from|through|during|between|before|after|late|early|mid|year|"
    r"fiscal|of|the|and|to|for|[Ii]ts?|around|about|on|or|ending|ended|back\sto|spring|summer|fall|autumn|winter)[\s-]+$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?:\s?[%°]|[-\s](?:people|persons?|delegates|participants|guests|students|workers|members|"
    r"soldiers|troops|miles?|met(?:er|re)s?|kilomet|km\b|feet|foot|acres?|tons?|tonnes|square|sq\b|"
    r"points?|shares|units|jobs|hours|households|companies|firms|representatives|homes|houses|"
    r"dollars|euros|yuan|rupees|pounds|francs|kg|kilograms|megawatts?|MW|calories|words|pages|"
    r"journalists|officials|experts|leaders|businesses|exhibitors|visitors|million|billion|"
    r"votes?|seats?|cases|times|dead|square|residents|volunteers|families|children|women|men|"
    r"schools|hospitals|barrels|gallons|light-years|years?\b|degrees)|[:/]\d|\.\d|\s(?:GMT|UTC|IST|EST|local\stime)\b"
    r"|(?:\s[A-Z][\w.]*){1,3}\s(?:Street|St\.|Avenue|Ave\.|Road|Boulevard|Blvd\.)"  # an address
    r")"
)


def year(phrase: Phrase, context: Context) -> Reading | None:
    """2010; late 2011; the year 2000: never an amount, a score or a number of people."""
    number = year_number(phrase, context)
    if number is None or not FIRST_YEAR <= number <= LAST_YEAR or _COUNTED.match(phrase.after(32)):
        return None
    bare = phrase.printed.strip("'’").isdigit()
    if (
        bare
        and _NOT_YEAR_BEFORE.search(phrase.before(16))
        and not _YEAR_BEFORE.search(phrase.before(16))
    ):
        return None
    if (
        (phrase.has("short") or number not in _MODERN)
        and bare
        and not _YEAR_BEFORE.search(phrase.before(12))
    ):
        return None
    value = f"{number:04}"
    return Reading("DATE", value, value)


def years(phrase: Phrase, _: Context) -> Reading | None:
    """2009-2010; 2009-10; 2014/15: from the first year to the last."""
    spans = phrase.spans("year", "day", "number")
    first, last = (phrase.text[start:end] for start, end in spans)
    if len(last) not in {2, 4}:
        return None
    last = first[:2] + last if len(last) == 2 else last
    whole = checked(f"{first}/{last}")
    if whole is None or int(last) <= int(first):
        return None
    parts = tuple((*span, value) for span, value in zip(spans, (first, last), strict=True))
    return Reading("DATE", first, whole, parts)


def decade(phrase: Phrase, context: Context) -> Reading | None:
    """The 1990s; the late '80s; the nineties."""
    printed = phrase.get("decade") or phrase.get("tens")
    digits = re.sub(r"\D", "", printed)
    if len(digits) == 2:
        if (
            phrase.get("decade")
            and printed[0].isdigit()
            and not re.search(r"\bthe\b", phrase.printed)
            and not _DECADE_BEFORE.search(phrase.before(10))
        ):
            return None  # "people in their 30s", "temperatures in the 80s" keep the article apart
        digits = str(_whole_year(int(digits), context, ahead=0))
    return Reading("DATE", f"{digits[:3]}X", f"{digits[:3]}X")


def century(phrase: Phrase, _: Context) -> Reading | None:
    """The 20th century; the nineteenth century."""
    number = day_number(phrase.get("dayth") or phrase.get("nth") or phrase.get("second"))
    if phrase.has("ten"):
        number += int(phrase.get("ten"))
    if not 1 < number <= 22:  # beyond, the years are not ours to place
        return None
    digits = f"{number - 1:02}"
    return Reading("DATE", f"{digits}XX", f"{digits}XX")


def iso(phrase: Phrase, _: Context) -> Reading | None:
    """2011-12-09; 2011/12/9; 2011-12-09 16:57; 2011-12-09T16:57:00+08:00."""
    day = phrase.get("ymd")
    match = re.match(
        r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(T[\d:]+)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?", day
    )
    if match is None:
        return None
    value = checked(f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}")
    if value is None or not FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
        return None
    clock = match[4] or (f"T{phrase.get('clock'):0>5}" if phrase.has("clock") else "")
    instant = checked(f"{value}{clock}{match[5]}") if clock and match[5] else None
    return Reading("TIME" if clock else "DATE", value + clock, instant or value)


def numeric(phrase: Phrase, context: Context) -> Reading | None:
    """7/12/2011, 12-07-2011: where the order does not tell, one of the two days."""
    printed = phrase.get("dmy")
    *figures, last = re.split(r"[-/.]", printed)
    a, b = map(int, figures)
    if len(last) == 4:
        number = int(last)
    elif context.reference and "/" in printed:
        number = _whole_year(int(last), context, ahead=_YEARS_AHEAD)
    else:
        return None
    if not FIRST_YEAR <= number <= LAST_YEAR:
        return None
    both = {checked(f"{number}-{m:02}-{d:02}") for m, d in ((a, b), (b, a))} - {None}
    texts = sorted(text for text in both if text)
    if not texts:
        return None
    line = phrase.before(80).rpartition("\n")[2] + phrase.after(80).partition("\n")[0]
    if str(context.reference) in texts and "." not in line:
        texts = [str(context.reference)]  # no sentence: a line that says when it was published
    whole = texts[0] if len(texts) == 1 else f"[{','.join(texts)}]"
    return Reading("DATE", texts[0], whole)


JOIN = "(hyphen|dash|to|slash)"
LIST = f"((comma {DAY}){{0,6}} comma? (and|or) the? {DAY})"
RULES = (
    Rule("iso", "ymd clock?", iso),
    Rule("numeric", "dmy", numeric),
    Rule(
        "days",
        f"{WEEKDAY}? {MONTH} {DAY} ({LIST}|{JOIN} ({DAY}|the dayth)) (?!units|month)"
        f" ({YEAR}|{OF_THIS})?",
        days,
    ),
    Rule(
        "days",
        f"(?<!hyphen) the? {DAY} ({LIST}|{JOIN} the? {DAY}) (of|comma)? {MONTH}"
        f" ({YEAR}|{OF_THIS})?",
        days,
    ),
    Rule(  # Thursday 8, Friday 9 September; Sunday 18 and Monday 19 June
        "days",
        f"(?<!hyphen) {WEEKDAY} the? {DAY} (comma|and|{JOIN})"
        f" {WEEKDAY} the? {DAY} of? {MONTH} {YEAR}?",
        days,
    ),
    Rule(
        "month-day",
        f"{WEEKDAY}? (last|next|this)? {MONTH} the? ({DAY}|nth) (?!units) ({YEAR}|{OF_THIS})?",
        month_day,
    ),
    Rule(
        "month-day",
        f"((?<!hyphen)|(?=weekday|shortday)) {WEEKDAY}? the? {DAY} (hyphen|dash)? of? {MONTH}"
        f"((hyphen|dash)? ({YEAR}|{OF_THIS}))?",
        month_day,
    ),
    Rule(
        "month-year",
        f"(the? {EDGE})? {MONTH}(comma? of? (year|short|{SPELLED})|{OF_THIS})",
        month_year,
    ),
    Rule("month-day", "month dot? (hyphen|dash) day (hyphen|dash) year", month_day),
    Rule("years", "year (hyphen|dash|slash) (year|day|number)", years),
    Rule("decade", f"(the? {EDGE}? the?)? decade", decade),
    Rule("decade", f"the {EDGE}? tens", decade),
    Rule(
        "century",
        f"the? {EDGE}? the? (dayth|(ten hyphen?)? (nth|second)) hyphen? ucentury",
        century,
    ),
    Rule(
        "year",
        f"(the? {EDGE} the?|fiscal) (year|short|{SPELLED})|the uyear (year|word hundred)"
        f"|year|short|{SPELLED} (?!units|hyphen)",
        year,
    ),
    Rule("month", f"(the? {EDGE})? month", month),
)
