"""Who hosts or organises a gathering, and under which theme it meets."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from events.extraction.forums.choice import Gathering
from events.extraction.forums.mentions import Mention
from events.extraction.forums.places import countries
from events.extraction.lexicon import words
from events.extraction.records import Name, NameKind, Span, Support

_BY = re.compile(
    r"""\b(?: under\sthe\s(?:auspices|aegis)\sof
          | (?: co-?hosted | hosted | co-?organi[sz]ed | organi[sz]ed | co-?sponsored | sponsored
              | convened | staged | initiated | jointly\sheld | held\sjointly | arranged
              | put\stogether | put\son | co-?convened )
            (?:\s(?:jointly|annually|together|in\s[A-Z]\w+))? \s by ) \s""",
    re.VERBOSE,
)
_AUSPICES = re.compile(
    r"\b(?:[Uu]nder\sthe\s(?:auspices|aegis)\sof|(?:[Oo]rgani[sz]ed|(?:[Cc]o-?)?[Hh]osted)\sby)"
    r"\s(?P<bodies>[^.;]{3,160}?),\s(?:the|a)\s$"
)
_OTHER = re.compile(r"\ban?\s(\w+)\s$")  # "in a bus organised by"
_WORD = r"(?:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z0-9][\w’'.&+-]*|e-[A-Z]\w+)"
_JOIN = r"(?:of|for|the|on|de|du|des|di|&|in|at|to)"
_SHORT = r"(?:\s\([A-Z][\w&-]*\))?"
_BODY = (
    rf"(?:the\s)?{_WORD}(?:\s(?:(?:{_JOIN}\s){{0,2}})(?:and\s(?={_WORD}))?{_WORD}){{0,11}}{_SHORT}"
)
_PART = re.compile(_BODY)
_NEXT = re.compile(
    r"""\s* (?: ,\s* (?:and\s|as\swell\sas\s|together\swith\s|along\swith\s)?
        | \s (?:and|as\swell\sas|together\swith|along\swith|with) \s
        | ,?\s in\s (?:collaboration|partnership|conjunction|cooperation|co-operation|association)
          \s with \s )
        (?= (?:the\s)? [A-Z] )""",
    re.VERBOSE,
)
_SUBJECT = re.compile(
    rf"(?P<bodies>(?>{_BODY}(?:(?:,\s|\sand\s){_BODY})*))(?:\s\([A-Z][\w&-]*\))?,?\s"
    r"(?:(?:which|that|is|was|are|were|will|has|have|be|been|also|jointly|recently)\s){0,4}"
    r"(?:hosts?|hosted|hosting|co-?hosts?|co-?hosted|co-?hosting|organi[sz](?:es|ed|ing)|convened"
    r"|convenes|sponsored|held|holds|holding)\s(?:the|its|their|a|an|this)\s$"
)
_HOSTS = re.compile(r"(?:host|organi[sz]|conven|sponsor|h[eo]ld)\w*\s(?:the|its|their|an?|this)\s$")
_THEME = re.compile(
    r"""(?: \b(?:under|with|on|around|carrying|bearing) \s (?:the|a|its) \s (?:\w+\s)?
            (?:theme|title|topic|banner|slogan|motto|tagline)
          | \b(?:themed|(?:en)?titled) | \btheme (?:\sof\s[^.“"]{3,80})? \s (?:is|was|being) )
        (?: \s (?:of|is|was|being|around) )? \s? [,:]? \s*
        [“"'‘] (?P<theme>[^“”"]{4,200}?) ,? [”"'’] (?!\w)""",
    re.VERBOSE,
)
_THEME_WORDS = ("theme", "titl", "topic", "banner", "slogan", "tagline", "motto")  # it has one
_TOPICAL = re.compile(
    r"\b(?:Ministry|Ministries|Department|Chamber|Office|Bureau|Commission|Agency|Council|Board"
    r"|Institute|Centre|Center|Association|Committee|Federation|Society|Authority|Union|Academy"
    r"|Faculty|School|Bank|Administration|Organi[sz]ation|Fund|Foundation|Confederation)\s(?:of|for|on)\s"
    r"(?:the\s)?(?P<topic>[\w\s,’'-]+)$"
)
_OFFICE = re.compile(
    r"(?:the\s)?(?:\w+\s)?(?:Ministry|Department|Office)\s(?:of|for)\s(?:the\s)?\w+$"
)
_FIELDS = re.compile(
    r"(?:,\s[A-Z]\w+){1,4},?\s(?:and|&)\s[A-Z]\w+(?!\s[A-Z(])"
)  # Trade, Labour and Energy
_NOUN = re.compile(r"\s(?!(?:and|in|on|at|from|with|as|to|for|under|this|last|next)\b)[a-z]")
_TITLE = re.compile(
    r"""(?: \s? | ,?\s(?:[^.;“"‘”]{0,90}\s)?(?:en)?titled\s
          | ,?\s(?:called|named|dubbed)\s(?:the\s)?
          | ,?\s[^.;“"‘]{0,40}\bthe\s(?:topic|subject)\s(?:of\s)? )
        (?:[“"‘]|(?<=\s)') (?P<title>[^“”"‘]{6,160}?) [,.]? [”"’'] (?!\w)""",
    re.VERBOSE,
)
_TITLED = re.compile(r"(?:Ent|T)itled\s[“\"‘'](?P<title>[^“”\"‘]{6,160}?)[,.]?[”\"’'],?\s")
_REACH = 160
_SMALL = 3  # letters of a word that titles print small


def hosts_of(
    text: str, gathering: Gathering, names: tuple[Name, ...]
) -> tuple[tuple[str, ...], tuple[Support, ...]]:
    """Return the bodies that host or organise a gathering, as printed, and where."""
    person = NameKind.PERSON
    people = [name.span for name in names if name.kind is person]
    starts = [person.start for person in people]
    found: dict[str, Span] = {}
    for mention in gathering.mentions:
        if mention.body:
            continue
        for span in (*_passive(text, mention), *_active(text, mention)):
            near = people[
                max(0, bisect_left(starts, span.start) - 1) : bisect_left(starts, span.end)
            ]
            if not any(person.overlaps(span) for person in near):
                found.setdefault(_bare(span.of(text)), span)
    support = (Support(field="hosts", span=span, rule="forum-host") for span in found.values())
    return tuple(found), tuple(support)


def title_of(text: str, gathering: Gathering, *, told: bool = False) -> Span | None:
    """Return the title in quotation marks behind "a seminar", "a talk entitled", or in front.

    ``told`` asks for one that the text calls so.
    """
    for mention in gathering.mentions:
        match = _TITLE.match(text, mention.whole.end, mention.sentence.end) or _TITLED.match(
            text, mention.sentence.start, mention.whole.start
        )
        if match is None:
            continue
        long = [word for word in match["title"].split() if len(word) > _SMALL]
        proper = sum(word[:1].isupper() for word in long)
        called = "itled" in text[match.start() : match.start("title")]
        if called or (not told and 2 * proper > len(long) > 1):
            return Span(*match.span("title"))
    return None


def theme_of(text: str, gathering: Gathering) -> tuple[str | None, tuple[Support, ...]]:
    """Return the theme a gathering meets under, where the text prints it in quotation marks."""
    for mention in gathering.mentions:
        start = max(mention.sentence.start, mention.whole.start - 2 * _REACH)
        end = min(mention.sentence.end, mention.whole.end + 2 * _REACH)
        told = any(text.find(word, start, end) >= 0 for word in _THEME_WORDS)
        match = _THEME.search(text, start, end) if told else None
        if match:
            span = Span(*match.span("theme"))
            return match["theme"], (Support(field="theme", span=span, rule="forum-theme"),)
    return None, ()


def _bare(printed: str) -> str:
    """Return a body's name without article, possessive and short form in brackets."""
    name = re.sub(r"\s\([A-Z][\w&-]*\)$", "", printed)
    return re.sub(r"['’]s$", "", re.sub(r"^[Tt]he\s", "", name)).rstrip(".,")


def _passive(text: str, mention: Mention) -> Iterator[Span]:
    """Read "the forum, organised by the Chamber of Commerce and the city"."""
    by = _BY.search(text, mention.whole.end, min(mention.sentence.end, mention.whole.end + _REACH))
    start = max(mention.sentence.start, mention.whole.start - _REACH)
    before = _AUSPICES.search(text, start, mention.whole.start)
    if before is not None:
        yield from _bodies(text, Span(*before.span("bodies")))
    other = _OTHER.search(text, mention.whole.end, by.start()) if by else None
    if by and (other is None or other[1] in words("forum-words-for")):
        yield from _bodies(text, Span(by.end(), min(mention.sentence.end, by.end() + 2 * _REACH)))


def _active(text: str, mention: Mention) -> Iterator[Span]:
    """Read "the Chamber of Commerce hosted the forum"."""
    start = max(mention.sentence.start, mention.whole.start - _REACH)
    if not _HOSTS.search(text, start, mention.whole.start):
        return
    subject = _SUBJECT.search(text, start, mention.whole.start)
    if subject is None:
        return
    for span in _bodies(text, Span(*subject.span("bodies"))):
        if span.of(text).split(" ")[0] not in words("forum-openers") - {"The"}:
            yield span


def _bodies(text: str, listed: Span) -> Iterator[Span]:
    """Yield the bodies of a list, one after the other."""
    at = listed.start
    while (part := _PART.match(text, at, listed.end)) is not None:
        if part[0].removeprefix("the ").split(" ")[0].lower() in words("roles"):
            return  # "hosted by the Foundation, the Ambassador of ..."
        fields = _FIELDS.match(text, part.end(), listed.end) if _OFFICE.match(part[0]) else None
        end = fields.end() if fields else part.end()
        if not (part[0].removeprefix("the ") in countries() and _NOUN.match(text, end)):
            yield from [Span(part.start(), end)] if fields else _split(text, Span(*part.span()))
        following = _NEXT.match(text, end, listed.end)
        if following is None:
            return
        at = following.end()


def _split(text: str, span: Span) -> Iterator[Span]:
    """Split "the Internet Society of China and Microsoft", not "Ministry of Trade and Industry"."""
    printed = span.of(text)
    joint = printed.rfind(" and ")
    if joint < 0:
        yield span
        return
    left, right = printed[:joint], printed[joint + len(" and ") :]
    topic = _TOPICAL.search(left)
    one_name = (
        topic is not None
        and topic["topic"].strip() not in countries()
        and not right.startswith("the ")
        and not right.isupper()
        and " of " not in right
    )
    if one_name:
        yield span
        return
    yield from _split(text, Span(span.start, span.start + joint))
    yield Span(span.end - len(right), span.end)
