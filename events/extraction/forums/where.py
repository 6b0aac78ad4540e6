"""In which city and country a gathering is held: beside its name, else by the dateline."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from events.extraction.forums.choice import Gathering
from events.extraction.forums.mentions import Mention
from events.extraction.forums.places import (
    capitals,
    cities,
    countries,
    held_in,
    inside,
    known_place,
    plain,
    several,
    state,
)
from events.extraction.forums.reading import QUOTED
from events.extraction.lexicon import words
from events.extraction.records import BlockRole, Layout, Span, Support

_RUN = (
    r"[A-Z][\w’'.-]*"
    r"(?:\s(?:(?:de|da|do|del|la|le|el|al|es|am|of|and|upon)\s|(?:el|al|es|ash)-)?[A-Z][\w’'-]*){0,4}"
)
_IN = re.compile(
    rf"\b(?P<in>in|at)\s+(?:the\s+)?(?:(?!which|whom)[a-z]\w+\s+)?"
    rf"(?:[^,.;()]{{0,50}}?\b(?:capital|city|town|resort|port|village|hub|suburb|municipality)\s+"
    rf"(?:(?:city|town|village|of)\s+){{0,2}})?(?:(?P<owner>[A-Z]\w+)[’']s\s)?(?P<run>{_RUN})"
)
_THEN = re.compile(rf",\s+(?:the\s)?(?:capital\sof\s|in\s)?(?:the\s)?({_RUN})")
_STOPS = re.compile(
    r"""(?<=[a-z)’'])\.\s | [;“”"]
      | \b(?:said|says|told|added|who|where|after|before|while|but|when|because)\b
      | \bthat\s(?!open|was|is|will|end|beg|br|t[oa]|kick|close|conclude|drew|gather)""",
    re.VERBOSE,
)
_HELD = re.compile(
    r"\b(?:h[eo]ld|open(?:s|ed|ing)?|t(?:ook|akes?|aking) place|kick(?:s|ed) off|beg[aiu]ns?"
    r"|concluded|ended|convene[sd]?)\s$"
)
_TO_BE_AT = (
    r"(?:[^.;A-Z“”\"]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day){0,60}?\b(?:for|at|during"
    r"|to attend|to take part in|to participate in|to address|to join)\s"
    r"(?:(?:the|a|an|this|its|their)\s)?(?:[a-z-]+\s){0,2}(?:of\s(?:the|a|an|this|its)\s)?$"
)
_LATELY = re.compile(r"\b(?:held|took\splace|taking\splace|takes\splace|hosted)\b[^,;]{0,24}$")
_GATHER = re.compile(
    rf"\b(?:in|visit(?:s|ed|ing)?|(?:meet|met|gather|conven|assembl)\w*\sat"
    rf"|(?:travel\w*|fl(?:y|ew|ies|ying)|head\w*|go(?:es|ing)?|went|le(?:ft|aves?|aving)|visit\w*|trip)"
    rf"\s(?:to|for))\s(?:[Tt]he\s)?(?P<run>{_RUN}){_TO_BE_AT}"
)
_OPENED = re.compile(
    rf"\b[Ii]n\s(?P<run>{_RUN})(?:,\s[A-Z][\w ]{{2,24}})?,\s(?:where\s)?(?:the\s)?$"
)
_NOTICE = re.compile(  # begins with a set of characters, which is searched for fastest
    r"[WVLP](?<=\b.)(?:(?<=W)here|(?<=V)enue|(?<=L)ocation|(?<=P)lace)\s?:\s(?P<where>[^\n]{4,160})"
)
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
_OUTSIDE = re.compile(
    rf",\s(?:just\s)?(?:outside|near|south|north|east|west)(?:\sof)?\s(?P<run>{_RUN})"
)
_ADDRESSED = re.compile(rf",\s(?:\d[\w-]*\s)?(?:in\s|at\s|of\s)?(?:the\s)?(?P<run>{_RUN})")
_INTO = re.compile(rf"\b(?P<in>[Ii]n|to|at(?:\sthe)?)\s(?P<run>{_RUN})")
_WRITER = re.compile(
    rf"(?:\bBy\s[^.]{{3,60}}\sin\s|(?:Correspondent|Reporter),\s)(?P<run>{_RUN})\s*$"
)
_HEAD = 8  # blocks from the top that may tell a place
_ADDRESS = 4  # parts of an address between commas
_ACT = re.compile(r"\bthat\b.*\b(?:would|will|should|could)\b")  # what was said, not where
_SEAT = re.compile(  # "an adviser from the Reef Institute in Suva"
    r"\b(?:from|of|with)\s(?:the\s)?(?:[A-Z][\w&'’-]*\s(?:(?:of|and|for)\s)?){1,6}$"
)
_ABBREVIATED = re.compile(r"(?:[.]?[-–—].*|[.](?:\s.*)?)$")  # "Calif.", "CA--Rivers"
_LISTED = re.compile(r",\s|,?\sand\s[A-Z]")
_OF_YEAR = re.compile(r"\sin\s(?:19|20)\d\d\s(?:was|were|took)\b")  # another one
_LAST_YEAR = re.compile(r",?\s(?:last|the\s(?:previous|past)|a)\syear\b")
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
    """Return where a gathering is held; a country alone where the text gives no city.

    A city of several countries is in the one whose state the text prints behind it somewhere.
    """
    place = _told(layout, gathering)
    country = _of_state(layout.text, place.city) if place.city else None
    return replace(place, country=country) if country else place


def _of_state(text: str, city: str) -> str | None:
    """Return the country of a state that the text prints behind a city: "SUVA, CA"."""
    for printed in (city, city.upper()):
        at = text.find(f"{printed}, ", 0, _READ)
        then = _THEN.match(text, at + len(printed)) if at >= 0 else None
        if then and (country := state(_ABBREVIATED.sub("", then[1]))):
            return country
    return None


def _told(layout: Layout, gathering: Gathering) -> Place:
    """Return the place that the text tells, nearest to a mention first, else by its head."""
    found: list[Place] = []
    named = [one for one in gathering.mentions if one.named == gathering.named]
    others = [
        one
        for one in gathering.mentions
        if one.named != gathering.named and not _of_another(layout.text, one)
    ]
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
    near = gathering.venue or gathering.leads
    if near and not gathering.mentions[0].later and fallback is None:
        fallback = _dateline(layout) or _byline(layout) or _only_city(layout)
    country = next((place for place in found if place.country), None)
    if country and fallback and fallback.country not in {None, country.country}:
        return country
    return fallback or country or Place()


def _of_another(text: str, mention: Mention) -> bool:
    """Tell whether it may be somebody else's: "the party at its convention in Tampa"."""
    return text.endswith(("its ", "their ", "his ", "her "), 0, mention.whole.start)


def _beside(text: str, mention: Mention) -> Iterator[Place]:
    """Yield the places that the sentence of a mention gives the gathering, nearest first."""
    if not _OF_YEAR.match(text, mention.whole.end, mention.sentence.end):
        yield from _behind(text, mention)
        yield from _ahead(text, mention)


def _behind(text: str, mention: Mention) -> Iterator[Place]:
    """Yield the places behind a mention: "the forum, held in Suva", "at the Lake Hall, Suva"."""
    start, end = mention.whole.end, min(mention.sentence.end, mention.whole.end + _REACH)
    for match in _IN.finditer(text, start, end):
        gap = QUOTED.sub("", text[start : match.start()].lstrip("”’\"'"))
        if _STOPS.search(gap) or (len(gap) > _NEAR and not _HELD.search(gap)):
            break
        if _in_row(text, match, end):
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


def _ahead(text: str, mention: Mention) -> Iterator[Place]:
    """Yield the places before a mention: "In Suva, the forum", "in Suva for the forum"."""
    start, end = max(mention.sentence.start, mention.whole.start - _REACH), mention.whole.start
    for pattern in (_OPENED, _HOSTED, _GATHER, _WENT):
        near = pattern.search(text, start, end)
        if near is None or (near[0][:2] == "in" and _SEAT.search(text, start, near.start())):
            continue
        span = Span(*near.span("run"))
        known = (known_place if pattern is _HOSTED else held_in)(near["run"])
        if known is None and pattern is _GATHER:
            venue = near["run"].rpartition(" ")[2] in words("forum-venues")
            known = inside(near["run"], opens=venue)
        if known is None and pattern is _GATHER and _shaped(text, span):
            known = near["run"], None
        if known and (known[0] or pattern is not _OPENED):
            yield _supported(*known, span)


def _in_row(text: str, match: re.Match[str], end: int) -> bool:
    """Tell whether the text names several cities, of a row of meetings: "in Suva, Nadi and Ba"."""
    run = match["run"]
    then = _THEN.match(text, match.end("run"), end)
    if then is None or countries().get(then[1]):
        return several(run)
    listed = _LISTED.match(text, then.end(), end) and several(f"{run} and {then[1]}")
    return several(run) or several(then[1]) or bool(listed)


def _resolved(text: str, match: re.Match[str], end: int, *, sure: bool) -> Place | None:
    """Return the place that "in <Capitals>" names, if it names one."""
    run = match["run"].rstrip(".'’")
    start = match.start("run")
    then = _THEN.match(text, start + len(run), end)
    tail = then[1].rstrip(".") if then else ""
    country = countries().get(tail) or state(tail)
    outside = match["in"] == "at" and _OUTSIDE.match(text, start + len(run), end)
    if known := (held_in if match["in"] == "in" else known_place)(run):
        return _supported(known[0], (known[0] and country) or known[1], _span(start, run))
    if match["owner"] in cities():  # "at Nairobi's Hilton Hotel"
        return _supported(*known_place(match["owner"]) or (None, None), Span(*match.span("owner")))
    if run in words("regions") or run.split()[0] in words("forum-openers"):
        return None
    if not outside and (run.split()[-1] in words("forum-venues") or match["in"] == "at"):
        return _of_venue(text, start, run, end)
    if outside:
        country = (known_place(outside["run"]) or (None, None))[1]
    one_place = country is not None or (sure and _shaped(text, _span(start, run)))
    return _supported(plain(run), country, _span(start, run)) if one_place else None


def _shaped(text: str, span: Span) -> bool:
    """Tell whether a name that no list has, behind "in", is that of a place by its shape."""
    run = span.of(text)
    first, _, last = run.rpartition(" ")
    body = last in words("organisation-heads") or last in words("forum-openers")
    owner = text[span.end : span.end + 1] in {"'", "’"} or text.endswith("the ", 0, span.start)
    return " " not in first and run.istitle() and not (body or owner or _is_word(text, run))


def _is_word(text: str, run: str) -> bool:
    """Tell whether a text also prints a name in small letters, as no place is: "in Conflict"."""
    last = run.rpartition(" ")[2].lower()
    return re.search(rf"\b{re.escape(last)}\b", text[:_READ]) is not None


def _of_venue(text: str, start: int, run: str, end: int) -> Place | None:
    """Return the city in the name of a venue, else in the address that goes on behind it."""
    venue = run.rpartition(" ")[2] in words("forum-venues")
    if city := inside(run, opens=venue):
        return _supported(*city, _span(start, run))
    at = start + len(run)
    for _ in range(_ADDRESS):
        part = _ADDRESSED.match(text, at, end)
        if part is None:
            return None
        known = known_place(part["run"]) or inside(part["run"], opens=False)
        if known and known[0]:
            return _supported(*known, Span(*part.span("run")))
        at = part.end()
    return None


def _span(start: int, run: str) -> Span:
    return Span(start, start + len(run))


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
        if (known := known_place(part[0])) and known[0] and known[0] not in words("forum-no-cities")
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
    known = held_in(head.strip())
    country = countries().get(tail.strip()) or state(tail.strip())
    if known and known[0] and len(known[0]) < len(head.strip()):
        known = None  # "KOTA SERAI" is not Kota
    if known is None:  # capitals alone tell a place that no list has
        told = country or printed.isupper()
        return _supported(head.strip(), country, layout.dateline_place) if told else None
    return _supported(known[0], country or known[1], layout.dateline_place)


def _only_city(layout: Layout) -> Place | None:
    """Return the one city that the head and the first sentences say somebody is in or goes to."""
    lead = [span for block in layout.body for span in block.sentences][:_LEAD]
    roles = {BlockRole.TITLE, BlockRole.HEADING}
    heads = [block.span for block in layout.blocks[:_HEAD] if block.role in roles]
    return _only(layout.text, heads) or _only(layout.text, lead)


def _only(text: str, spans: list[Span]) -> Place | None:
    """Return the one city that some sentences put somebody into; null where they tell several."""
    found: dict[str, Place] = {}
    for span in spans:
        for into in _INTO.finditer(text, *span):
            known = _reached(into["in"].lower(), into["run"])
            if not known or not known[0] or known[0] in words("forum-no-cities"):
                continue
            aside = (
                _LAST_YEAR.match(text, into.end())
                or _in_row(text, into, span.end)
                or _ACT.search(text, span.start, into.start())
                or (into["in"] == "in" and _SEAT.search(text, span.start, into.start()))
            )
            if not aside:
                found.setdefault(known[0], _supported(*known, _span(into.start("run"), known[0])))
    return next(iter(found.values())) if len(found) == 1 else None


def _reached(small: str, run: str) -> tuple[str | None, str | None] | None:
    """Return city and country of a run behind "in", "to" or "at the": there a venue's."""
    if small == "in":
        return held_in(run)
    venue = run.rpartition(" ")[2] in words("forum-venues")
    return known_place(run) if small == "to" else inside(run, opens=True) if venue else None


def _byline(layout: Layout) -> Place | None:
    """Return where the writer is: "By Ann Okoro in Suva", "Staff Correspondent, Suva"."""
    for block in layout.blocks[:_HEAD]:
        if block.role is BlockRole.BODY:
            continue
        if near := _WRITER.search(layout.text, *block.span):
            city, country = held_in(near["run"]) or (near["run"], None)
            return _supported(city, country, Span(*near.span("run")))
    return None


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
        return known_place(last)
    return known_place(mention.name)
