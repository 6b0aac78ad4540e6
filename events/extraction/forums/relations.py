"""How a date beside a gathering's name belongs to it: the day it opens, closes or is held on."""

import re

from events.extraction.forums.mentions import Mention
from events.extraction.forums.reading import HELD_FIRST, QUOTED, days, ordinal
from events.extraction.records import DateMention
from events.vocabulary import Precision

_BEGINS = r"""open(?:s|ed|ing)? | kick(?:s|ed|ing)?[ -](?:off?|started) | beg[aiu]n\w*
    | start(?:s|ed|ing)? | g[eo]ts?\sunder\s?way | commenc(?:es?|ed|ing) | inaugurat\w+
    | declared\sopen | got\soff\sto"""
_ENDS = r"""conclud(?:es?|ed|ing) | finish(?:es|ed)
    | (?<!the\s)ends? | ended | ending | clos(?:es|ed|ing) | will\sclose
    | w(?:ind|ound)s?\sup | wrap(?:s|ped|ping)?(?:\sup)? | came\sto\san\send
    | to\sa\sclose | until | till | through
    | culminat\w+ | complet(?:es|ed)\s(?:its|their)\swork"""
_HOLDS = r"""held | hold | holding | occurs? | occurred | happens? | happening
    | t(?:ook|akes?|aking)\splace | hosted | hosts? | hosting | co-hosted
    | organi[sz]ed | sponsored
    | convened | convenes? | scheduled | slated | set\s(?:for|to) | runs? | ran
    | running | staged | conducted | due | gather\w* | m(?:eets?|et) | planned | lasts? | lasting
    | dated | returns | on(?=\sfrom\s) | goes\son(?=\sfrom\s) | offered | span(?:s|ned|ning)?
    | (?:will|to)\sbe\sfrom"""
_VERB = re.compile(rf"\b(?:(?P<begin>{_BEGINS})|(?P<end>{_ENDS})|(?P<held>{_HOLDS}))\b", re.VERBOSE)
_BREAKS = re.compile(
    r"[;:“”\"]|\b(?:who|said|says|told|whether|because|while|after|before|when|since|if|but|added"
    r"|next\s(?:be|convenes?|gathers?|meets?)|ahead|eve|preceded|followed|where|deadline|registration|signed|ceasefire)\b|\sthat\s(?!open|was|is|will|end|beg|kick|start|clos|conclu|r[au]n|wrap|t[oa]k|took)"
)
_ANOTHER = re.compile(  # "hosting of the River Congress on"
    r"\bthe\s(?:[A-Z][\w-]*\s){1,6}?(?:Forum|Summit|Conference|Congress|Convention|Expo|Assembly)\b"
    r"(?!\s(?:and\s[A-Z]\w+\s)?(?:Cent|Hall|Room))"
)
_PLAIN = re.compile(
    r"\s*+(?:[,(–-]\s*+)?"
    r"(?:(?:here|there|online|on\scampus"
    r"|at\san?\s(?:\w+\s){0,2}(?:auditorium|club|hall|hotel|resort|university)(?:\sin\s[A-Z]\w+)?"
    r"|(?:in|at|across|throughout)\s(?:the\s)?[^\W\d_a-z][^;:.]{0,70}?)\s?,?\s*+)?"
    r"(?P<by>on|from|between|for|in|this(?:\scoming\s[A-Z]\w+day,)?|\()?\s*(?:the\s)?$"
)
_TO_NAME = (  # what may stand between a verb and the name it is about: "opened its lively"
    r"[”\"]?(?:\s(?:of|at|to|for|in))?(?:\s(?:the|a|an|this|its|their|our|his|her|the\sfirst))?"
    r"(?:\s(?!(?:of|at|to|for|in|on|and|with|from|by|as)\s)[a-z][\w-]*){0,3}\s?$"
)
_BEFORE = {
    "begin": re.compile(
        r"\b(?i:(?:to|will|would)\s(?:officially\s|formally\s)?open"
        r"|opened|opens|opening|beg[au]n|begins|started|starts|inaugurat\w+|kick\w*[ -]?off"
        r"|inaugural(?=\s(?:address|ceremony|function|session)\s)"
        r"|curtains?\s(?:rose|rises|opened|went\sup|goes\sup|raised)\son"
        r"|kicked off|declar(?:ed|ing)\sopen|first day|launch of|start|beginning|commencement)"
        r"(?:\s(?:ceremony|session|address|speech|remarks|plenary|dinner|day|night|reception))?"
        + _TO_NAME
    ),
    "end": re.compile(
        r"\b(?i:(?:concluding|final|last|valedictory)\ssession|curtains?\s(?:fell|falls|c[ao]mes?\sdown|drawn|closed)\son"
        r"|closed|closing|conclu\w+|wrapp\w+ up|last day|final day|close|end)"
        r"(?:\s(?:ceremony|session|address|speech|remarks|plenary|day))?" + _TO_NAME
    ),
    "held": re.compile(
        r"\b(?:held|holds?|holding|conducts?|conducted|conducting|hosted|hosts?|hosting|organi[sz]ed"
        r"|organi[sz]es|convened|staged"
        r"|organi[sz]ing|convenes|co-hosted|co-hosts|co-hosting|co-?sponsor(?:s|ed|ing)?)"
        + _TO_NAME
    ),
}
_NTH_DAY = re.compile(
    r"\b(?:(?P<nth>[\w-]+)\s(?:day|night)|day\s(?P<count>[a-z]+|\d))\sof\s(?:the|a|an|this|its)?\s?$",
    re.IGNORECASE,
)
_OFF = re.compile(
    r"\b(?:call\w*\soff|cancel\w*|postpon\w*|announc\w*|left|leav\w+|skip\w*"
    r"|advance\sof|before|after|since)\s"
)
_ATTENDS = re.compile(r"\b(?:attending|(?:will|to)\sattend|tak(?:e|ing)\spart\sin)\b.*$")
_SPEAKS = re.compile(r"\bwill\s(?:address|be|deliver|give|present|speak)\b.*$")
MINOR = frozenset(
    {"roundtable", "seminar", "workshop", "webinar", "session", "masterclass", "hackathon"}
)
_SHORT = frozenset({"colloquium", "forum", "hui", "meeting", "symposium"})  # without a name
_IN_MONTH = re.compile(  # "in Suva, Fiji, in"
    r"(?:\s(?:in|at)\s(?:the\s)?[^\W\d_a-z][\w’'-]*(?:\s(?:(?:of|de|el|al)\s)?[^\W\d_a-z][\w’'-]*){0,3}"
    r"(?:,\s[A-Z]\w+(?:\s[A-Z]\w+)?)?,?)?\s+in\s+"
)
_AWAITED = re.compile(  # "ahead of the summit in Suva on Thursday"
    r"\b(?:[Aa]head\sof|[Pp]rior\sto|[Pp]repar\w+\sfor)\s(?:(?:a|the|this)\s)?(?:[a-z]+\s){0,2}$"
)
_LATEST = re.compile(r"\b(?:most\srecent|latest|previous|past|earlier)\s[^,.;]{0,20}$")
OF_LEADERS = frozenset({"summit", "meeting", "talks"})  # mostly of one day
_SAID = re.compile(
    r"(?:\sin\s[A-Z]\w+)?\s(?:said|heard|was\stold)\s(?:on\s)?"
)  # "speakers at a seminar said on"
_AT = re.compile(r"\s(?:at|in|to|during)\s(?:a|an|the)\s(?:[a-z]+\s)?")  # "said yesterday at a"
_MEETS = re.compile(
    r"\b(?:meet|meets|meeting|met|gather(?:s|ed|ing)?|conven(?:ed?|ing)|arriv(?:ed?|ing)"
    r"|assembled?|congregated?)\b"
)
_GATHERS = re.compile(r"\b(?:gather|gathers|gathered|assembled?|convened?)\b.*\sfor\b")
_ATTENDED = re.compile(  # "this evening she will be attending a"
    r"\b(?:attend(?:s|ed|ing)?|address(?:es|ed|ing)?|join(?:s|ed|ing)?|speak(?:s|ing)?\sat|spoke\sat"
    r"|tak(?:es?|ing)\spart\sin|took\spart\sin)\s(?:a|an|the)\s(?:[a-z]+\s)?$"
)
_TO_ATTEND = re.compile(r",?\sto\s(?:attend|join|take\spart\sin)\s(?:the|a|an)\s$")
_GIVES = re.compile(  # "who this Thursday presents a seminar"
    r"\s(?:will\s)?(?:presents?|gives?|leads?|runs?|delivers?|conducts?)\s(?:an?|the)\s(?:[a-z]+\s)?"
)
_CAME = re.compile(  # "On 7 May, ministers met in Suva for the second"
    r"\b(?:met|(?:came|come)\stogether|(?:assembl|congregat|conven|converg|gather)ed)\b[^.;]*\sfor\s(?:the|a|an|their)\s+(?:[a-z]+\s+){0,2}$"
)
_FOR = re.compile(
    r"\)?,?(?:\s(?:at|in)\s(?:the\s)?[A-Z][^.;:,]{2,40}?)?,?"
    r"\s(?:for|to\s(?:attend|discuss)\b[^.;:]{0,120}\s(?:at|during|in))(?:\s(?:the|a|an))?\s?$"
)
_TITLED = re.compile(r",?\s(?:en)?titled,?\s+(?=on\b|in\b|at\b|from\b|will\b|,)")
_BRACKETED = re.compile(r"\s?\([^()]{1,40}\)")
_WHILE = re.compile(  # "said on Monday while declaring open the", "when she opened the"
    r"(?:\s(?:at|in)\s[A-Z][^,.;:]{2,40}?)?,?\s(?:while|(?:as|when)\s(?:s?he|they|[A-Z]\w+))\s(?:formally\s|officially\s)?"
    r"(?:clos(?:ed|ing)|declar(?:ed|ing)\sopen|inaugurat(?:ed|ing)|launch(?:ed|ing)|open(?:ed|ing))\s"
)
_PART = re.compile(
    r"\b(?:(?P<end>closing)|opening)\s(?:ceremony|session)\s(?:is|takes|took|was|will)\b"
)
_GUESTS = re.compile(  # "a summit with the Fijian leader on Friday"
    r"\swith\s[^,.;:()“”\"]{2,60}?(?=\s(?:on|in|at|here|from)\s|(?<!\sthe)\s?$)"
)
_IN_FULL = re.compile(r"[A-Z][a-z]+day,?\s(?:[A-Z]|\d)")
_CEREMONY = re.compile(r"[OoCc](?:pen|los)ing\s(?:ceremony|session)$")
_SUBTITLE = re.compile(r":\s[A-Z]")
_ASIDE = re.compile(r",[^,;:]{1,60},(?=\s)")
_AUXILIARIES = re.compile(
    r"^[\s,]*(?:(?:titled|themed|was|were|is|will|be|has|been|officially)\s)*"
)
_FAR = 100  # characters between a date and the verb that it belongs to
_REACH = 240  # characters between a mention and a verb behind it
_OPENING = 30  # characters of "On Tuesday, in Doha, the"


def bounds(mention: DateMention) -> tuple[str, str] | None:
    """Return both ends of a range of days."""
    first, slash, last = (mention.edtf or "").partition("/")
    days = slash and len(first) == len(last) == len("YYYY-MM-DD")
    return (first, last) if days and mention.precision is not Precision.WEEK else None


def is_run(mention: DateMention) -> bool:
    """Tell whether a date is a range of days that the text prints, no weekend."""
    return bounds(mention) is not None and mention.rule != "weekend"


def relation_of(text: str, mention: Mention, one: DateMention) -> str | None:
    """Tell how a date near a mention in its sentence belongs to the gathering, if it does."""
    if mention.whole.overlaps(one.span):
        apart = one.span.start < mention.whole.start and text.startswith("  ", one.span.end)
        own = not apart  # as in "For release: 7 May 2009  Reef Forum opens"
        return "held" if own and one.precision in {Precision.DAY, Precision.MONTH} else None
    follows = one.span.start >= mention.whole.end
    gap = _between(text, mention, one) if follows else text[one.span.end : mention.whole.start]
    gap = QUOTED.sub("", gap).replace("U.S.", "US")
    gap = _BRACKETED.sub("", gap) if "(" in gap else gap
    gap = _TITLED.sub(" ", gap)
    gap = _GUESTS.sub("", gap) if gap.startswith(" with ") else gap
    if follows and _SUBTITLE.match(gap):
        gap = gap[1:]  # "the River Conference: Rivers and Rain will be held"
    if mention.head in MINOR and (_SAID if follows else _AT).fullmatch(gap):
        return "held" if mention.days in {None, 1} else None
    if not follows and (beside := _beside(mention, one, gap)):
        return beside
    if _BREAKS.search(gap) or (follows and _ANOTHER.search(gap)):
        return None
    return _after(text, mention, one, gap) if follows else _ahead(text, mention, one, gap)


def _between(text: str, mention: Mention, one: DateMention) -> str:
    """Return the words from a mention to a date, without a mark that closes its own quotation."""
    gap = text[mention.whole.end : one.span.start]
    quoted = text.endswith(("“", '"', "“The ", '"The '), 0, mention.whole.start)
    if quoted and gap[:1] not in {"”", '"'}:  # “Reefs in a Warm Sea” to be held
        return gap.replace("”", "", 1) if "”" in gap else gap.replace('"', "", 1)
    return gap.removeprefix("”").removeprefix('"').removeprefix(")")


def _beside(mention: Mention, one: DateMention, gap: str) -> str | None:
    """Read "today's forum", "on Monday while declaring open the forum"."""
    if _is_of(mention, one, gap):
        return "held"
    return verb_before(gap) if _WHILE.match(gap) else None


def _is_of(mention: Mention, one: DateMention, gap: str) -> bool:
    """Tell whether a day stands right before the noun: "the 7 May fair", "today's forum"."""
    if gap == " ":
        return one.precision is not Precision.MONTH
    month = one.precision is Precision.MONTH and mention.head in OF_LEADERS
    owned = month or (one.precision is Precision.DAY and mention.days in {None, 1})
    owns = gap in {"'s ", "’s "} and owned
    return owns and (mention.named or not mention.weak)


def _after(text: str, mention: Mention, one: DateMention, gap: str) -> str | None:
    """Read "the forum opened in Doha on Tuesday", "opened the forum on Tuesday", "(7-8 May)"."""
    before = words_before(text, mention)
    if verb := _last_verb(gap) or _behind(text, one, gap):
        whole = verb != "held" or gap.lstrip(" ,").startswith("to be held")
        return verb if whole else (verb_before(before) or verb)
    plain = _PLAIN.match(gap)
    several = (
        plain is not None
        and bounds(one)
        and (plain["by"] in {"from", "between"} or gap.strip() == ",")
    )
    if plain is None:
        return _far(mention, one, gap, before)
    relation = nth_day(before) or verb_before(before) or _part(text, mention)
    whole = gap.rstrip().endswith(",") and (one.edtf or "")[:4] in one.text  # "May 7, 2024"
    if relation or (mention.weak and not (mention.named or several or whole)):
        return relation  # none for "the meeting", which may be any
    if (plain["by"] == "from" and not bounds(one)) or _GATHERS.search(before):
        return "held" if bounds(one) or mention.days == 1 else "begin"
    before += text[mention.whole.start : mention.span.start]  # "the most recent"
    return "held" if _at_once(mention, one, gap, before) else None


def _behind(text: str, one: DateMention, gap: str) -> str | None:
    """Return what the verb right behind a date says: "the forum has today kicked off"."""
    verb = _VERB.match(text, one.span.end + 1) if len(gap) < _OPENING else None
    return verb.lastgroup if verb and verb.lastgroup != "held" else None


def _far(mention: Mention, one: DateMention, gap: str, before: str) -> str | None:
    """Read "hosts the forum, open to all, on 7 May": its verb, and a date of figures after "on"."""
    close = gap.rstrip()
    if len(gap) > _REACH or "following" in gap or not any(map(str.isdigit, one.text)):
        return None
    if close.endswith((" on", " from", " on the", " from the")):
        one_day = mention.days == 1 or mention.head in MINOR
        return verb_before(before) or ("held" if one_day else None)
    whole = close.endswith(",") and len(one.edtf or "") == len("YYYY-MM-DD")
    return verb_before(before) if whole else None


def _part(text: str, mention: Mention) -> str | None:
    """Tell which end of a gathering "the opening ceremony" is."""
    part = _CEREMONY.match(text, *mention.whole)
    return {"o": "begin", "c": "end"}[part[0][0].lower()] if part else None


def _at_once(mention: Mention, one: DateMention, gap: str, before: str) -> bool:
    """Tell whether a date that no verb gives is the gathering's and not one speech's."""
    if bounds(one) or mention.days == 1 or mention.head in MINOR or gap.strip() == "(":
        return True
    if one.precision is Precision.MONTH:
        earlier = _OFF.search(before) or _LATEST.search(before)
        beside = gap == " " and not one.text.startswith("last ")  # "at the forum next month"
        return earlier is None and (beside or _IN_MONTH.fullmatch(gap) is not None)
    if (_adjoins(mention, one, gap) and not _OFF.search(before)) or _awaits(mention, gap, before):
        return True
    if mention.indefinite and not mention.named and mention.head in _SHORT:
        return gap.strip() == "on"  # "at a public forum on Tuesday"
    numbered = gap.strip() in {"on", "on campus on"} and any(map(str.isdigit, one.text))
    attends = mention.named and _ATTENDS.search(before) is not None
    speaks = mention.edition is not None and _SPEAKS.search(before) is not None
    return numbered and (attends or speaks)


def _awaits(mention: Mention, gap: str, before: str) -> bool:
    """Tell whether talks on a day lie ahead: "ahead of the summit in Suva on Thursday"."""
    on = mention.head in OF_LEADERS and not mention.days and gap.rstrip().endswith(" on")
    return on and _AWAITED.search(before) is not None


def _adjoins(mention: Mention, one: DateMention, gap: str) -> bool:
    """Tell whether a day stands beside a mention, in full or without a word between them."""
    if gap.rstrip().endswith(","):  # "at the Reef Summit in Suva, Fiji, 7 May 2009"
        leaders = mention.head in OF_LEADERS and not mention.days
        return leaders and any(map(str.isdigit, one.text))
    if gap == " ":
        return not mention.days  # "at the conference Monday"
    # "at the fair on campus on Saturday, 5 May"
    return gap.rstrip().endswith("on") and _IN_FULL.match(one.text) is not None


def _ahead(text: str, mention: Mention, one: DateMention, gap: str) -> str | None:
    """Read "On Tuesday the forum opened", "From 7 to 9 May, Doha hosts the forum"."""
    if relation := verb_before(gap):
        return relation if len(gap) < _FAR else None
    gap = _ASIDE.sub("", gap)
    before = text[max(mention.sentence.start, one.span.start - _OPENING) : one.span.start]
    if gap.strip() in {"the", "its", "this", "a", "an"} and (
        relation := verb_before(before.removesuffix("on "))
    ):
        return relation  # "opened Tuesday the"
    if _FOR.fullmatch(gap) or gap.strip() == "at the":
        before = text[max(mention.sentence.start, mention.whole.start - 240) : mention.whole.start]
        talks = mention.indefinite and mention.head in OF_LEADERS and not mention.named
        known = "held" if bounds(one) or mention.head in MINOR or talks else "begin"
        whole = is_run(one) and "visit" not in before
        return known if whole or _MEETS.search(before) else None
    if _first(text, mention, gap, run=is_run(one)):
        last = text.endswith(("through ", "till ", "until "), 0, one.span.start)
        return "end" if last else "held"  # "Running until 12 May, the"
    tail = text[mention.whole.end : min(mention.sentence.end, mention.whole.end + _REACH)]
    follows = _VERB.match(_AUXILIARIES.sub("", QUOTED.sub("", tail)))
    return follows.lastgroup if follows and len(gap) < _OPENING else None


def _first(text: str, mention: Mention, gap: str, *, run: bool) -> bool:
    """Read "On 7 May to attend the workshop", "Running 7-9 May, the", "Held on 7 May, the"."""
    if _CAME.search(gap) or (mention.head in MINOR and _GIVES.fullmatch(gap)):
        return True
    one_day = mention.days == 1 or mention.head in MINOR
    if _TO_ATTEND.match(gap) and one_day:
        return True
    if (one_day or (mention.head in _SHORT and not mention.named)) and _ATTENDED.search(gap):
        return True
    if run and gap in {", the ", ", this "}:
        return True
    opens = HELD_FIRST.match(text, mention.sentence.start) is not None
    return opens and gap.endswith((" the ", " this "))


def words_before(text: str, mention: Mention) -> str:
    """Return the words that stand before a mention in its sentence."""
    return text[max(mention.sentence.start, mention.whole.start - 60) : mention.whole.start]


def nth_day(before: str) -> str | None:
    """Read "on the second day of the", "on day two of the"."""
    nth = _NTH_DAY.search(before) if " of" in before else None
    if nth is None:
        return None
    number = ordinal(nth["nth"]) if nth["nth"] else days(f"{nth['count']}-day")
    return f"nth-day-{number}" if number else None


def verb_before(before: str) -> str | None:
    """Return what the verb says whose object the gathering is: "opened the"."""
    return next((name for name, pattern in _BEFORE.items() if pattern.search(before)), None)


def _last_verb(gap: str) -> str | None:
    """Return what the verb nearest to the date says: "'s opening ceremony was held on"."""
    if part := _PART.search(gap):
        return "end" if part["end"] else "begin"
    found = [match.lastgroup for match in _VERB.finditer(gap)]
    return found[-1] if found else None
