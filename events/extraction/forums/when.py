"""On which days a gathering was held, where the text dates it: never the day of one speech."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from events.extraction.forums.choice import Gathering
from events.extraction.forums.mentions import Mention
from events.extraction.forums.reading import QUOTED, ordinal
from events.extraction.records import DateMention, Support
from events.vocabulary import Precision, TimeKind

_BEGINS = r"""open(?:s|ed|ing)? | kick(?:s|ed|ing)?[ -](?:off?|started) | beg[aiu]n\w*
    | start(?:s|ed|ing)? | g[eo]ts?\sunder\sway | commenc(?:es|ed|ing) | inaugurat\w+
    | declared\sopen"""
_ENDS = r"""conclud(?:es|ed|ing) | (?<!the\s)ends? | ended | ending | clos(?:es|ed|ing)
    | wrap(?:s|ped|ping)?\sup | came\sto\san\send | to\sa\sclose | until | till | through
    | culminat\w+"""
_HOLDS = r"""held | hold | holding | occurs? | occurred | happens? | happening
    | t(?:ook|akes?|aking)\splace | hosted | hosts? | hosting | co-hosted
    | organi[sz]ed | convened | convenes? | scheduled | slated | set\s(?:for|to) | runs? | ran
    | running | staged | due | gather\w* | m(?:eets?|et) | planned | lasts? | lasting | dated"""
_VERB = re.compile(rf"\b(?:(?P<begin>{_BEGINS})|(?P<end>{_ENDS})|(?P<held>{_HOLDS}))\b", re.VERBOSE)
_BREAKS = re.compile(
    r"[;:“”\"]|\b(?:who|said|says|told|whether|because|while|after|before|when|since|if|but|added"
    r"|ahead|preceded|followed|where|deadline|registration|signed|ceasefire)\b|\sthat\s(?!open|was|is|will|end|beg|kick|start|clos|conclu|ran|wrap|t[oa]k|took)"
)
_ANOTHER = re.compile(  # "hosting of the River Congress on"
    r"\bthe\s(?:[A-Z][\w-]*\s){1,6}?(?:Forum|Summit|Conference|Congress|Convention|Expo|Assembly)\b"
)
_PLAIN = re.compile(
    r"\s*+(?:[,(–-]\s*+)?"
    r"(?:(?:here|there|online|on\scampus|(?:in|at|across|throughout)\s(?:the\s)?[^\W\d_a-z][^;:.]{0,70}?)\s?,?\s*+)?"
    r"(?P<by>on|from|between|for|this|\()?\s*(?:the\s)?$"
)
_TO_NAME = (  # what may stand between a verb and the name it is about: "opened its lively"
    r"(?:\s(?:of|at|to|for|in))?(?:\s(?:the|a|an|this|its|their|our|his|her|the\sfirst))?"
    r"(?:\s(?!(?:of|at|to|for|in|on|and|with|from|by|as)\s)[a-z][\w-]*){0,3}\s?$"
)
_BEFORE = {
    "begin": re.compile(
        r"\b(?:opened|opens|opening|beg[au]n|begins|started|starts|inaugurat\w+|kick\w*[ -]?off"
        r"|kicked off|declared open|first day|start|beginning|commencement)"
        r"(?:\s(?:ceremony|session|address|speech|remarks|plenary|dinner|day|night|reception))?"
        + _TO_NAME
    ),
    "end": re.compile(
        r"\b(?:closed|closing|conclu\w+|wrapp\w+ up|last day|final day|close|end)"
        r"(?:\s(?:ceremony|session|address|speech|remarks|plenary|day))?" + _TO_NAME
    ),
    "held": re.compile(
        r"\b(?:held|holds?|holding|hosted|hosts?|hosting|organi[sz]ed|organi[sz]es|convened|staged"
        r"|organi[sz]ing|convenes|co-hosted|co-hosts|co-hosting)" + _TO_NAME
    ),
}
_NTH_DAY = re.compile(r"\b([\w-]+)\sday\sof\s(?:the|a|an|this|its)?\s?$", re.IGNORECASE)
_OFF = re.compile(
    r"\b(?:call\w*\soff|cancel\w*|postpon\w*|announc\w*|left|leav\w+|skip\w*"
    r"|advance\sof|before|after|since)\s"
)
_ATTENDS = re.compile(r"\b(?:attending|(?:will|to)\sattend|tak(?:e|ing)\spart\sin)\b.*$")
_MINOR = frozenset(
    {"roundtable", "seminar", "workshop", "webinar", "session", "masterclass", "hackathon"}
)
_SHORT = frozenset({"colloquium", "forum", "hui", "meeting", "symposium"})  # without a name
_MEETS = re.compile(
    r"\b(?:meet|meets|meeting|met|gather|gathers|gathered|convened?|arrived?|assembled?)\b"
)
_GATHERS = re.compile(r"\b(?:gather|gathers|gathered|assembled?|convened?)\b.*\sfor\b")
_TO_ATTEND = re.compile(r",?\sto\s(?:attend|join|take\spart\sin)\s(?:the|a|an)\s$")
_FOR = re.compile(
    r"\)?,?\s(?:for|to\s(?:attend|discuss)\b[^.;:]{0,120}\s(?:at|during|in))(?:\s(?:the|a|an))?\s?$"
)
_RUNNING = re.compile(
    r"\b(?:running|held|taking\splace|scheduled|slated|from)\s(?:from\s)?$", re.IGNORECASE
)
_LABEL = re.compile(r"\b(?:dates?|when)\s*:\s*$", re.IGNORECASE)
_SUBTITLE = re.compile(r":\s[A-Z]")
_COMING = re.compile(r"\b(?:will|to\sbe|upcoming|forthcoming)\b")
_ASIDE = re.compile(r",[^,;:]{1,60},(?=\s)")
_UNITS = frozenset({Precision.INSTANT, Precision.DAY, Precision.MONTH, Precision.INTERVAL})
_AUXILIARIES = re.compile(
    r"^[\s,]*(?:(?:titled|themed|was|were|is|will|be|has|been|officially)\s)*"
)
_UNKNOWN, _SAMPLE = "XXXX", "2001"  # a year that is not known, and one without a leap day
_REACH = 240  # characters between a mention and the date that its verb gives it
_FAR = 100  # characters between a date and the verb that it belongs to
_OPENING = 30  # characters of "On Tuesday, in Doha, the"


@dataclass(frozen=True, slots=True)
class Days:
    """The first and last day of a gathering as EDTF, and what supports them."""

    start: str | None = None
    end: str | None = None
    support: tuple[Support, ...] = ()


@dataclass(frozen=True, slots=True)
class _Dated:
    relation: str  # begin, end, held, nth-day-<n>
    mention: Mention
    date: DateMention


def held(text: str, gathering: Gathering, dates: Sequence[DateMention]) -> Days:
    """Return the days that the text gives a gathering; what it does not say stays null."""
    found = list(_dated(text, gathering, dates))
    spreads = [one for one in found if one.relation != "end" and _bounds(one.date)]
    spread = min(spreads, key=lambda one: one.date.rule == "weekend", default=None)
    if spread:
        start, end = _bounds(spread.date) or (None, None)
        return Days(start, end, _support(spread))
    begins = [one for one in found if one.relation in {"begin", "held"}]
    begin = min(begins, key=lambda one: one.date.precision is Precision.MONTH, default=None)
    close = next((one for one in found if one.relation == "end"), None)
    nth = next((one for one in found if one.relation.startswith("nth-day-")), None)
    if begin is None and nth is not None:
        return _counted(nth, gathering.days)
    if begin is None and close is None:
        return Days()
    return _between(begin, close, gathering.days)


def _between(begin: _Dated | None, end: _Dated | None, length: int | None) -> Days:
    """Return the days from an opening, a closing and a length, as far as they are known."""
    start = (_printed(begin.date) or "").partition("/")[0] or None if begin else None
    last = (_printed(end.date) or "").rpartition("/")[2] or None if end else None
    if begin and not last and (begin.relation == "held" or length == 1):
        last = _moved(begin.date, (length or 1) - 1)
    elif begin and not last and length:
        last = _moved(begin.date, length - 1)
    elif end and not start and length:
        start = _moved(end.date, 1 - length)
    if start and last and end and last < start:  # a weekday that was taken for the one before
        last = _moved(end.date, 7) if end.date.rule == "weekday" else None
    return Days(start, last, tuple(one for item in (begin, end) if item for one in _support(item)))


def _printed(mention: DateMention) -> str | None:
    """Return the value of the printed words: "until Friday" is Friday here."""
    return mention.alone or mention.edtf


def _counted(nth: _Dated, length: int | None) -> Days:
    """Return the days from "the second day of the forum on Tuesday"."""
    start = _moved(nth.date, 1 - int(nth.relation.rpartition("-")[2]))
    end = _later(start, length - 1) if start and length else None
    return Days(start, end, _support(nth))


def _support(dated: _Dated) -> tuple[Support, ...]:
    return (Support(field="dates", span=dated.date.span, rule=f"forum-{dated.relation}"),)


def _bounds(mention: DateMention) -> tuple[str, str] | None:
    """Return both ends of a range of days."""
    first, slash, last = (mention.edtf or "").partition("/")
    days = slash and len(first) == len(last) == len("YYYY-MM-DD")
    return (first, last) if days and mention.precision is not Precision.WEEK else None


def _moved(mention: DateMention, by: int) -> str | None:
    """Return the day so many days later; null where the date is no single day of a known year."""
    if by == 0:
        return _printed(mention)
    whole = mention.lower is not None and mention.lower == mention.upper
    day = mention.lower.isoformat() if whole and mention.lower else _printed(mention) or ""
    return _later(day, by) if whole or day.startswith(_UNKNOWN) else None


def _later(day: str, by: int) -> str | None:
    """Return the day so many days later; one of an unknown year stays in its month."""
    known = day.replace(_UNKNOWN, _SAMPLE)
    try:
        moved = (date.fromisoformat(known) + timedelta(days=by)).isoformat()
    except (ValueError, OverflowError):
        return None
    if known == day:
        return moved
    return day[:-2] + moved[-2:] if moved[:-2] == known[:-2] else None


# ---------------------------------------------------------------- which date is whose


def _dated(text: str, gathering: Gathering, dates: Sequence[DateMention]) -> Iterator[_Dated]:
    """Yield the dates that the text ties to the gathering itself, in the order of the text."""
    placed = [one for one in dates if _placed(one)]
    starts = [one.span.start for one in placed]
    one_day = gathering.days == 1
    for named in gathering.mentions:
        mention = replace(named, days=1) if one_day else named
        if gathering.named and named.indefinite:
            mention = replace(mention, indefinite=False)  # the forum of a name, not any forum
        low = max(mention.sentence.start, mention.whole.start - _REACH)
        high = min(mention.sentence.end, mention.whole.end + _REACH)
        for one in placed[bisect_left(starts, low) : bisect_left(starts, high)]:
            if relation := _relation(text, mention, one):
                yield _Dated(relation, mention, _to_come(text, mention, one))
        nth = _nth_day(_words_before(text, mention))
        at = bisect_left(starts, mention.whole.start)
        if nth and at and starts[at - 1] >= low:
            yield _Dated(nth, mention, placed[at - 1])
    first = gathering.mentions[0]
    labelled = [one for one in placed if one.span > first.span and _labelled(text, one)]
    if len(labelled) == 1:
        yield _Dated("held", first, labelled[0])


def _labelled(text: str, one: DateMention) -> bool:
    """Tell whether a notice gives the date: "When: 25 August"."""
    return _LABEL.search(text, max(0, one.span.start - _OPENING), one.span.start) is not None


def _to_come(text: str, mention: Mention, one: DateMention) -> DateMention:
    """Return "Saturday's" with the day ahead where its clause looks ahead."""
    past = one.rule == "weekday" and one.anchor and one.lower and one.lower < one.anchor
    before = text[mention.sentence.start : one.span.start]
    before += text[mention.whole.end : mention.whole.end + _OPENING]
    if not (past and text[one.span.end : one.span.end + 2] in {"'s", "’s"}) or not (
        one.lower and _COMING.search(before)
    ):
        return one
    day = one.lower + timedelta(days=7)
    return one._replace(edtf=day.isoformat(), lower=day, upper=day, alone=None)


def _placed(one: DateMention) -> bool:
    """Tell whether a date can be one on which a gathering is held: no week, season or year."""
    told = _bounds(one) or (one.alone and len(one.alone) > len("YYYY"))
    if one.precision is Precision.INTERVAL and not told:
        return False
    return one.kind is TimeKind.DATE and one.edtf is not None and one.precision in _UNITS


def _relation(text: str, mention: Mention, one: DateMention) -> str | None:
    """Tell how a date near a mention in its sentence belongs to the gathering, if it does."""
    if mention.whole.overlaps(one.span):
        return "held" if one.precision in {Precision.DAY, Precision.MONTH} else None
    follows = one.span.start >= mention.whole.end
    start, end = (
        (mention.whole.end, one.span.start) if follows else (one.span.end, mention.whole.start)
    )
    gap = QUOTED.sub("", text[start:end].removeprefix("”").removeprefix('"'))
    if follows and _SUBTITLE.match(gap):
        gap = gap[1:]  # "the River Conference: Rivers and Rain will be held"
    if gap == " " and not follows and one.precision is not Precision.MONTH:
        return "held"  # "the May 18-20 workshop"
    if _BREAKS.search(gap) or (follows and _ANOTHER.search(gap)):
        return None
    return _after(text, mention, one, gap) if follows else _ahead(text, mention, one, gap)


def _after(text: str, mention: Mention, one: DateMention, gap: str) -> str | None:
    """Read "the forum opened in Doha on Tuesday", "opened the forum on Tuesday", "(7-8 May)"."""
    before = _words_before(text, mention)
    if verb := _last_verb(gap):
        return (_verb_before(before) or verb) if verb == "held" else verb
    plain = _PLAIN.match(gap)
    relation = (_nth_day(before) or _verb_before(before)) if plain else None
    if plain is None or relation or (mention.weak and not mention.named):
        return relation  # none for "the meeting", which may be any
    if (plain["by"] == "from" and not _bounds(one)) or _GATHERS.search(before):
        return "held" if _bounds(one) or mention.days == 1 else "begin"
    return "held" if _at_once(mention, one, gap, before) else None


def _at_once(mention: Mention, one: DateMention, gap: str, before: str) -> bool:
    """Tell whether a date that no verb gives is the gathering's and not one speech's."""
    if _bounds(one) or mention.days == 1 or mention.head in _MINOR or gap.strip() == "(":
        return True
    if gap == " " and not mention.days and not _OFF.search(before):
        return True  # "at the conference Monday"
    if mention.indefinite and not mention.named and mention.head in _SHORT:
        return gap.strip() == "on"  # "at a public forum on Tuesday"
    numbered = one.text[:1].isdigit() and gap.strip() == "on"
    return mention.named and numbered and _ATTENDS.search(before) is not None


def _ahead(text: str, mention: Mention, one: DateMention, gap: str) -> str | None:
    """Read "On Tuesday the forum opened", "From 7 to 9 May, Doha hosts the forum"."""
    if relation := _verb_before(gap):
        return relation if len(gap) < _FAR else None
    gap = _ASIDE.sub("", gap)
    if _FOR.fullmatch(gap) or gap.strip() == "at the":
        before = text[max(mention.sentence.start, mention.whole.start - 240) : mention.whole.start]
        known = "held" if _bounds(one) or mention.head in _MINOR else "begin"
        return known if _MEETS.search(before) else None
    if _TO_ATTEND.match(gap) and (mention.days == 1 or mention.head in _MINOR):
        return "held"
    before = text[max(mention.sentence.start, one.span.start - _OPENING) : one.span.start]
    if _bounds(one) and _RUNNING.search(before) and gap in {", the ", ", this "}:
        return "held"
    tail = text[mention.whole.end : min(mention.sentence.end, mention.whole.end + _REACH)]
    follows = _VERB.match(_AUXILIARIES.sub("", QUOTED.sub("", tail)))
    return follows.lastgroup if follows and len(gap) < _OPENING else None


def _words_before(text: str, mention: Mention) -> str:
    return text[max(mention.sentence.start, mention.whole.start - 60) : mention.whole.start]


def _nth_day(before: str) -> str | None:
    """Read "on the second day of the"."""
    nth = _NTH_DAY.search(before) if "day" in before.lower() else None
    number = ordinal(nth[1]) if nth else None
    return f"nth-day-{number}" if number else None


def _verb_before(before: str) -> str | None:
    """Return what the verb says whose object the gathering is: "opened the"."""
    return next((name for name, pattern in _BEFORE.items() if pattern.search(before)), None)


def _last_verb(gap: str) -> str | None:
    """Return what the verb nearest to the date says."""
    found = [match.lastgroup for match in _VERB.finditer(gap)]
    return found[-1] if found else None
