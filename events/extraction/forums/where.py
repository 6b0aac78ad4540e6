"""In which city and country a gathering is held: beside its name, else by the dateline."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from events.extraction.forums.choice import Gathering
from events.extraction.forums.mentions import Mention
from events.extraction.forums.places import capitals, cities, city_states, countries, state
from events.extraction.forums.reading import QUOTED
from events.extraction.lexicon import words
from events.extraction.records import Layout, Span, Support

_RUN = (
    r"[A-Z][\w’'.-]*"
    r"(?:\s(?:(?:de|da|do|del|la|le|el|al|es|am|of|and|upon)\s|(?:el|al|es|ash)-)?[A-Z][\w’'-]*){0,4}"
)
_IN = re.compile(
    rf"\b(?P<in>in|at)\s+(?:the\s+)?(?:[a-z]\w+\s+)?"
    rf"(?:[^,.;()]{{0,50}}?\b(?:capital|city|town|resort|port|village|hub|suburb|municipality)\s+"
    rf"(?:(?:city|town|village|of)\s+){{0,2}})?(?:(?P<owner>[A-Z]\w+)[’']s\s)?(?P<run>{_RUN})"
)
_THEN = re.compile(rf",\s+(?:the\s)?(?:capital\sof\s|in\s)?(?:the\s)?({_RUN})")
_STOPS = re.compile(
    r"""[.;“”"] | \b(?:said|says|told|added|who|where|after|before|while|but|when|because)\b
      | \bthat\s(?!open|was|is|will|end|beg|br|t[oa]|kick|close|conclude|drew|gather)""",
    re.VERBOSE,
)
_HELD = re.compile(
    r"\b(?:h[eo]ld|open(?:s|ed|ing)?|t(?:ook|akes?|aking) place|kick(?:s|ed) off|beg[aiu]ns?"
    r"|concluded|ended|convene[sd]?)\s$"
)
_TO_BE_AT = (
    r"(?:[^.;A-Z]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day){0,60}\b(?:for|at|to attend"
    r"|to take part in|to participate in|to address|to join)\s(?:the\s|a\s|an\s)?(?:[a-z]+\s)?$"
)
_LATELY = re.compile(r"\b(?:held|took\splace|taking\splace|takes\splace|hosted)\b[^,;]{0,24}$")
_GATHER = re.compile(
    rf"\b(?:(?:meet\w*|met|gather\w*|arriv\w*|conven\w*)\b[^.;]{{0,40}}\bin"
    rf"|(?:travel\w*|fl(?:y|ew|ies|ying)|head\w*|go(?:es|ing)?|went|le(?:ft|aves?|aving))\s(?:to|for))"
    rf"\s(?P<run>{_RUN}){_TO_BE_AT}"
)
_OPENED = re.compile(rf"\b[Ii]n\s(?P<run>{_RUN})(?:,\s[A-Z][\w ]{{2,24}})?,\s(?:the\s)?$")
_NOTICE = re.compile(r"\b(?:Where|Venue|Location|Place)\s?:\s(?P<where>[^\n]{4,160})")
_WENT = re.compile(
    rf"\bIn\s(?P<run>{_RUN})(?:\s(?:on|from|this|next|last|today|tomorrow|yesterday)\b[^,;]{{0,40}})?"
    r",\s[^.;]{0,120}\b(?:t[ao][ko]\w*\spart\sin|attend\w*|address\w*|join\w*|at|for|open\w*|told)\s"
    r"(?:the|a|an)\s(?:[a-z]+\s)?$"
)
_HOSTED = re.compile(
    rf"(?P<run>{_RUN})(?:\s(?:is|was|will|has|be|been|also|to)){{0,3}}"
    r"\s(?:hosts|hosted|hosting|host|played host to)\s(?:the|a|an|this|its)?\s?$"
)
_CAPITAL = re.compile(r"\bin\s+the\s+([A-Z]\w+(?:\s[A-Z]\w+)?)\s+capital\b")
_CAPITALS = re.compile(_RUN)
_ACT = re.compile(r"\bthat\b.*\b(?:would|will|should|could)\b")  # what was said, not where
_LAST_YEAR = re.compile(r",?\s(?:last|the\s(?:previous|past)|a)\syear\b")
_GROUNDS = frozenset(
    ["Island", "Islands", "Street", "Road", "Avenue", "River", "Bay", "Room", "Beach", "Airport"]
)
_LEAD = 4  # sentences
_READ = 20_000  # characters of a text that tell what its words are
_NEAR = 110  # characters between a mention and "in"
_REACH = 300  # characters between a mention and the place given for it


@dataclass(frozen=True, slots=True)
class Place:
    """A city and its country, each null where not known, and what supports them."""

    city: str | None = None
    country: str | None = None
    support: tuple[Support, ...] = ()


def place_of(layout: Layout, gathering: Gathering) -> Place:
    """Return where a gathering is held; a country alone where the text gives no city."""
    found: list[Place] = []
    named = [one for one in gathering.mentions if one.named == gathering.named]
    others = [one for one in gathering.mentions if one.named != gathering.named]
    by_name = _in_name(layout.text, gathering)
    if by_name and any(mention.of_place for mention in named):
        return by_name  # "the Hanoi summit"
    for mentions, next_best in ((named, by_name), (others, None)):
        for mention in mentions:
            for place in () if mention.body else _beside(layout.text, mention):
                if place.city:
                    return place
                found.append(place)
        if next_best:
            return next_best
    fallback = _noticed(layout.text)
    if gathering.venue and fallback is None:
        fallback = _dateline(layout) or _only_city(layout)
    country = next((place for place in found if place.country), None)
    if country and fallback and fallback.country not in {None, country.country}:
        return country
    return fallback or country or Place()


def _beside(text: str, mention: Mention) -> Iterator[Place]:
    """Yield the places that the sentence of a mention gives the gathering, nearest first."""
    start, end = mention.whole.end, min(mention.sentence.end, mention.whole.end + _REACH)
    for match in _IN.finditer(text, start, end):
        gap = QUOTED.sub("", text[start : match.start()])
        if _STOPS.search(gap) or (len(gap) > _NEAR and not _HELD.search(gap)):
            break
        place = _resolved(
            text, match, end, sure=len(gap) < 25 or _LATELY.search(gap) is not None
        )  # ", held "
        if place and not _LAST_YEAR.match(text, match.end(), end):
            yield place
    if capital := _CAPITAL.search(text, start, end):
        country = countries().get(capital[1])
        city = capitals().get(country or "")
        if city:
            yield _supported(city, country, Span(*capital.span()))
    start = max(mention.sentence.start, mention.whole.start - _REACH)
    if near := _OPENED.search(text, start, mention.whole.start):
        known = _known(near["run"])
        if known and known[0]:
            yield _supported(*known, Span(*near.span("run")))
    for pattern in (_HOSTED, _GATHER, _WENT):
        host = pattern.search(text, start, mention.whole.start)
        known = _known(host["run"]) if host else None
        if host and known:
            yield _supported(*known, Span(*host.span("run")))


def _resolved(text: str, match: re.Match[str], end: int, *, sure: bool) -> Place | None:
    """Return the place that "in <Capitals>" names, if it names one."""
    run = match["run"].rstrip(".'’")
    start = match.start("run")
    then = _THEN.match(text, start + len(run), end)
    tail = then[1].rstrip(".") if then else ""
    country = countries().get(tail) or state(tail)
    if known := _known(run):
        return _supported(known[0], (known[0] and country) or known[1], _span(start, run))
    if match["owner"] in cities():  # "at Nairobi's Hilton Hotel"
        return _supported(*_known(match["owner"]) or (None, None), Span(*match.span("owner")))
    if run in words("regions") or run.split()[0] in words("forum-openers"):
        return None
    if run.split()[-1] in words("forum-venues") or match["in"] == "at":
        inside = _ends_in(run) or _ends_in(tail)
        return _supported(*inside, _span(start, run)) if inside else None
    bare = not match[0][: match.start("run") - match.start()].endswith("the ")
    shaped = bare and run.count(" ") <= 1 and run.istitle() and text[start + len(run)] not in "'’"
    sure = sure and shaped and not _is_word(text, run)
    one_place = country is not None or sure
    return _supported(_plain(run), country, _span(start, run)) if one_place else None


def _is_word(text: str, run: str) -> bool:
    """Tell whether a text also prints a name in small letters, as no place is: "in Conflict"."""
    last = run.rpartition(" ")[2].lower()
    return re.search(rf"\b{re.escape(last)}\b", text[:_READ]) is not None


def _ends_in(run: str) -> tuple[str, str] | None:
    """Return the city that a run ends in: "University of Nairobi", "Hilton Abuja"."""
    parts = run.split(" ")
    for at in range(len(parts)):
        city = " ".join(parts[at:])
        if city in cities():
            return city, cities()[city]
    return None


def _span(start: int, run: str) -> Span:
    return Span(start, start + len(run))


def _plain(run: str) -> str:
    return re.sub(r"['’]s$", "", run)


def _known(run: str) -> tuple[str | None, str | None] | None:
    """Return city and country of the longest opening of a run that the gazetteer knows."""
    run = _plain(run)
    parts = run.split(" ")
    for size in range(len(parts), 0, -1):
        name = " ".join(parts[:size])
        name = name if name in cities() else name.rstrip(",.")
        after = parts[size] if size < len(parts) else ""
        if after in _GROUNDS or (after == "University" and name in words("forum-no-cities")):
            continue  # "Victoria Island" is in another city
        if name in cities() and not (name in countries() and name not in city_states()):
            return name.removesuffix(" City") if name == "Washington City" else name, cities()[name]
        if name in countries():
            return None, countries()[name]
    return None


def _supported(city: str | None, country: str | None, span: Span) -> Place:
    return Place(city, country, (Support(field="city", span=span, rule="forum-place"),))


def _noticed(text: str) -> Place | None:
    """Return the city that a notice ends its one line on the place with: "Where: Hall, Suva"."""
    lines = list(_NOTICE.finditer(text))
    if len(lines) != 1:
        return None
    found = [
        (known, part)
        for part in _CAPITALS.finditer(text, *lines[0].span("where"))
        if (known := _known(part[0])) and known[0] and known[0] not in words("forum-no-cities")
    ]
    if not found:
        return None
    known, part = found[-1]
    return _supported(*known, Span(part.start(), part.end()))


def _dateline(layout: Layout) -> Place | None:
    """Return the place of the dateline, as far as it is known to be a place."""
    if layout.dateline_place is None:
        return None
    printed = layout.dateline_place.of(layout.text).strip(" ,")
    name = printed.title() if printed.isupper() else printed
    head, _, tail = name.partition(",")
    known = _known(head.strip())
    country = countries().get(tail.strip()) or state(tail.strip())
    if known is None:  # capitals alone tell a place that no list has
        told = country or printed.isupper()
        return _supported(head.strip(), country, layout.dateline_place) if told else None
    return _supported(known[0], country or known[1], layout.dateline_place)


def _only_city(layout: Layout) -> Place | None:
    """Return the one city that the title and the first sentences name, or are in."""
    lead = [span for block in layout.body for span in block.sentences][:_LEAD]
    spans = [*([layout.title] if layout.title else []), *lead]
    found: dict[str, Place] = {}
    inside: dict[str, Place] = {}
    for span in spans:
        for match in _CAPITALS.finditer(layout.text, *span):
            known = (
                None if _ACT.search(layout.text, span.start, match.start()) else _known(match[0])
            )
            if known and known[0] and known[0] not in words("forum-no-cities"):
                place = _supported(*known, _span(match.start(), known[0]))
                found.setdefault(known[0], place)
                if layout.text[max(0, match.start() - 3) : match.start()].lower() == "in ":
                    inside.setdefault(known[0], place)
    only = inside if len(inside) == 1 else found
    return next(iter(only.values())) if len(only) == 1 else None


def _in_name(text: str, gathering: Gathering) -> Place | None:
    """Return the city that opens the name itself: "the Nairobi climate summit"."""
    for mention in gathering.mentions:
        if mention.named:
            known = None if " in " in mention.name else _named_for(mention)
            if known and known[0] and known[0] not in words("forum-no-cities"):
                start = text.find(known[0], mention.span.start, mention.span.end)
                return _supported(*known, _span(max(start, mention.span.start), known[0]))
    return None


def _named_for(mention: Mention) -> tuple[str | None, str | None] | None:
    """Return the city that opens a name, or stands before its noun: "SIAC Manila Conference"."""
    before, head, _ = mention.name.rpartition(f" {mention.head.title()}")
    last = before.rpartition(" ")[2]
    if head and last in cities():
        return _known(last)
    return _known(mention.name)
