"""In which city and country a gathering is held: beside its name, else by the dateline."""

import re
from collections.abc import Iterator
from dataclasses import replace

from events.extraction.forums.choice import Gathering
from events.extraction.forums.datelines import (
    STAFF,
    attended,
    by_dateline,
    by_line,
    by_writer,
    noticed,
    only_city,
)
from events.extraction.forums.mentions import Mention
from events.extraction.forums.places import (
    ABBREVIATED,
    LAST_YEAR,
    READ,
    RUN,
    SEAT,
    THEN,
    TROUBLE,
    Known,
    Place,
    capitals,
    cities,
    countries,
    elsewhere,
    held_in,
    in_row,
    inside,
    is_city,
    known_place,
    printed_in,
    state,
    supported,
    towns,
)
from events.extraction.forums.reading import HELD_FIRST, QUOTED
from events.extraction.forums.spots import looks_like_place, spot_at
from events.extraction.forums.venues import of_venue
from events.extraction.lexicon import words
from events.extraction.records import Layout, Span

_IN = re.compile(
    rf"\b(?P<in>in|at|on(?=\s(?:the\s)?[A-Z]\w+\s(?:Coast|[Bb]each|[Ss]eafront|[Ww]aterfront)\b))\s+(?:[Tt]he\s+)?"
    rf"(?:an?\s+(?:[a-z]+\s+)?(?=[A-Z]\w+\s(?:ballroom|hall|hotel|resort|theat(?:er|re)|university|venue)\b))?"
    rf"(?:(?<=at\sthe\s)[a-z]+\s+of\s+(?:the\s+)?|(?!which|whom)[a-z]\w+\s+)?"
    rf"(?:[^,.;()]{{0,50}}?(?:\bcapital|\bcity|town|\bresort|\bport|\bvillage|\bhub|\bsuburb|\bmunicipality)\s+"
    rf"(?:(?:city|town|village|of)\s+){{0,2}})?(?:(?P<owner>[A-Z]\w+(?:\s[A-Z]\w+)?)(?:[’']s|(?<=s)[’'])\s)?(?P<run>{RUN})"
)
_STOPS = re.compile(
    r"""(?<=[a-z)’'])(?<!\.m)\.\s | [;“”"]
      | \b(?:said|says|told|added|who|where|after|before|while|but|when|because|since|about)\b
      | \b(?:first|last|previously|originally)\s(?:held|met|took|hosted)\b
      | \bago\s?$ | \bnext\s(?:conference|edition|forum|meeting|session|summit)\b
      | \bnext\s(?:be|convenes?|gathers?|meets?)\b
      | \b(?:professor|lecturer|dean|fellow|researcher)\b
      | \bthat\s(?!open|was|is|will|end|beg|br|t(?:ook|akes?)\b|kick|close|conclude|drew|gather)""",
    re.VERBOSE,
)
_AWAY = re.compile(
    r"\b(?:ahead\sof|before|after|since|prior\sto)\s(?:(?:the|a|an|this)\s)?$", re.IGNORECASE
)
_ANOTHER = re.compile(  # "will be told again at the coming World River Forum in"
    r"\b(?:[A-Z][\w-]*\s){1,6}(?:Conference|Congress|Convention|Expo|Forum|Summit)\b"
    r"(?!\s(?:and\s[A-Z]\w+\s)?(?:Cent|Hall|Room))"
)
_ALSO = re.compile(rf"^\sand\s(?:the\s)?(?:\d\w+\s)?{_ANOTHER.pattern}")  # "and the Lake Expo in"
_HELD = re.compile(
    r"\b(?:h[eo]ld|open(?:s|ed|ing)?|t(?:ook|akes?|aking) place|kick(?:s|ed) off|beg[aiu]ns?"
    r"|concluded|ended|convene[sd]?|gather(?:s|ed|ing)?|meet(?:s|ing)?|met)\s+$"
)
_TO_BE_AT = (
    r"(?:[^.;A-Z“”\"]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]+\b|\.)?"
    r"){0,60}?\b(?:for|at|during|as\spart\sof"
    r"|to\s(?:attend|take\spart\sin|participate\sin|address|join|hold|open|cover|speak\sat)"
    r"|after\s(?:addressing|attending|taking\spart\sin)"
    r"|on\sthe\s(?:sidelines|margins|(?:opening|first|second|third|final|last)\s(?:day|night|evening))\sof"
    r"|where\s(?:s?he|they|it)\s(?:is|was|are|were)\sattending)\s"
    r"(?:(?:the|a|an|this|its|their)\s)?(?:[a-z’'-]+\s){0,2}(?:of\s(?:the|a|an|this|its)\s)?$"
)
_LATELY = re.compile(r"\b(?:held|took\splace|taking\splace|takes\splace|hosted)\b[^,;]{0,24}$")
_GATHER = re.compile(
    rf"\b(?:in(?:to)?|return\w*\sfrom|through|visit\w*(?:\sto)?|(?:meet|met|gather|conven|assembl)\w*\sat|at(?=\s\w+[’']s\s[A-Z])"
    rf"|(?:travel\w*|fl(?:y|ew|ies|ying)|head\w*|go(?:es|ing)?|went|le(?:ft|aves?|aving)|trip"
    rf"|depart\w*|jet(?:s|ted)|descend\w*|converg\w*|flock\w*|c[ao]m(?:e|es|ing))"
    rf"(?:\s\w+){{0,3}}?\s(?:to|for|on))\s(?:[Tt]he\s)?(?:(?:[A-Z]\w+\s)?(?:(?:capital|city|resort|town)\s(?:city\s)?of|capital,?)\s)?"
    rf"(?P<run>{RUN})(?:,\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+){{0,2}})?{_TO_BE_AT}"
)
_BEFORE_IT = re.compile(r"\b(?:ahead\sof|before|prior\sto)\b")
_AT_VENUE = re.compile(  # "told divers at Lake Hall, Suva on the first day of the"
    rf"\bat\s(?:[Tt]he\s)?(?P<run>{RUN})(?:,\s[A-Z]\w+(?:\s[A-Z]\w+){{0,2}})?{_TO_BE_AT}"
)
_BROUGHT = re.compile(  # "the forum will bring three hundred divers to Suva", "returns to Suva"
    r"(?:,?\s(?:which|that|will|is|has|would|also|again|now|to))*\s(?:(?:return|com|mov|head)\w*"
    r"|(?:br[io]\w*|draw\w*|drew|attract\w*|lur\w*|sees?|saw|seen?|t[ao]kes?|took)\s[^.;:“”]{3,90}?)"
    rf"\s(?:back\s)?(?:in)?to\s(?:the\s)?(?P<run>{RUN})"
)
_OPENED = re.compile(
    rf"\b(?:[Ii]n|[Ss]peaking\sfrom)\s(?P<run>{RUN})(?:,\s[A-Z][\w ]{{2,24}})?,\s(?:where\s)?"
    r"(?:held\sin\sconjunction\swith\s)?(?:the\s)?$"
)
_AT_FIRST = re.compile(  # "At the Lake Hotel, Suva, the fair"
    rf"\bAt\s(?:a\s(?:\w+\s){{1,3}}(?:at|in)\s)?(?:[Tt]he\s)?(?P<run>{RUN}),\s[^.;:]{{3,60}},\s(?:the|this|its)\s(?:[a-z]+\s)?$"
)
_OWNER = re.compile(r"\b(?P<run>[A-Z]\w+(?:\s[A-Z]\w+)?)[’']s\s$")  # "Suva's fifth Reef Festival"
_SHOWS = frozenset({"biennale", "carnival", "expo", "fair", "festival", "show", "week"})
_WENT = re.compile(
    rf"\bIn\s(?P<run>{RUN})(?:\s(?:on|from|this|next|last|today|tomorrow|yesterday)\b[^,;]{{0,40}})?"
    r",\s[^.;]{0,120}\b(?:t[ao][ko]\w*\spart\sin|attend\w*|address\w*|join\w*|at|for|open\w*|told)\s"
    r"(?:the|a|an)\s(?:[a-z]+\s)?$"
)
_HOSTED = re.compile(
    rf"(?P<run>{RUN})(?:,\s(?:the|an?)\s[^,.;]{{3,48}},|,)?"
    r"(?:\son\s[A-Z]\w+day)?(?:\s(?:all|is|was|will|has|be|been|also|to|again|currently|now|chosen|named|picked|selected"
    r"|due|poised|ready|set|slated)){0,4}"
    r"\s(?:hosts|hosted|hosting|host|play(?:s|ed|ing)?\shost\s(?:to|for)|welcom(?:es|ed)|to welcome"
    r"|welcom(?:es|ed)\s(?:[\w-]+\s){1,3}to"
    r"|(?:prepar|gear|brac)\w+(?:\s(?:up|itself))?\sfor|(?:as\s)?(?:the\s)?(?:host|venue)(?:\scity)?\s(?:of|for))"
    r"(?:\son\s[^.;]{3,24}|\s[^.;:“”\"]{0,60}?\sahead\sof)?\s(?:the|a|an|this|its)?\s?$"
)
_CAPITAL_HOSTS = re.compile(
    r"\b[Tt]he\s(?P<of>[A-Z]\w+(?:\s[A-Z]\w+)?)\scapital(?P<land>)(?P<city>)(?:\s(?:is|was|will|has|to|be)){0,3}"
    r"\s(?:host(?:s|ed|ing)?|welcom(?:es|ed|ing))\s(?:the|an?)\s$"
)
_SET_FOR = re.compile(
    rf"(?:,?\s(?:which|is|was|has|been|now)){{0,3}}\s(?:billed|planned|scheduled|set|slated)\sfor\s(?P<run>{RUN})"
)
_HOST_CITY = re.compile(  # ", hosted by the city of Suva", ", whose host city is Suva"
    rf"[^.;:“”\"]{{0,40}}?\b(?:hosted\sby\s(?:the\s)?(?:(?:capital|city)\sof\s)?|host\scity\b[^.;,]{{0,20}}?\sis\s)(?P<run>{RUN})"
)
_LEG = re.compile(rf"\b(?P<run>{RUN})\s(?:edition|leg|stop)\sof\s(?:the|its|this)\s$")
_WHERE = re.compile(
    rf"\b(?P<run>{RUN})(?:,\s[A-Z]\w+(?:\s[A-Z]\w+)?)?,\swhere\s(?:the|its|this)\s$"
)
_COMMA = re.compile(  # "Conference, Suva,", "Conference, Lake Hall, Suva,"
    r"(?:,\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){1,4}(?=,))?,\s([A-Z][\w]+(?:\s[A-Z]\w+)?)(?=[,.:;)”\"\n]|\s-)"
)
_BRACKETED = re.compile(  # "the forum (Suva, 7-8 May)", "(7-8 May, Suva)"
    rf"\s?\((?:[\w\s–—-]{{3,24}},\s)?(?P<run>{RUN})(?:,\s[^()]{{2,40}})?\)"
)
_CAPITAL = re.compile(  # "in the Fijian capital", "in Fiji's capital", "in the capital of Fiji"
    r"\bin\s+(?:the\s+)?(?:(?P<of>[A-Z]\w+(?:\s[A-Z]\w+)?)(?:[’']s)?\s+capital\b"
    r"|(?:[a-z]+\s+)?capital\s+of\s+(?:the\s+)?(?P<land>[A-Z]\w+(?:\s[A-Z]\w+)?)"
    rf"|[^,.;()]{{0,50}}?\bcapital,\s+(?P<city>{RUN}))"
)
_OPENS = ("“", '"', "“The ", '"The ')
_CALLED = re.compile(  # "on the opening day of the Suva conference"
    r"(?:T(?<!\w.)he|t(?<!\w.)h(?:eir|e|is)|i(?<!\w.)ts|o(?<!\w.)ur)\s(?:[a-z]{4,12}\s)?(?P<run>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2})\s(?P<noun>[a-z]+)\b"
)
_OF_YEAR = re.compile(r"\sin\s(?:19|20)\d\d\s(?:was|were|took)\b")  # another one
_NEAR = 110  # characters between a mention and "in"
_REACH = 300  # characters between a mention and the place given for it


def place_of(layout: Layout, gathering: Gathering) -> Place:
    """Return where a gathering is held; a country alone where the text gives no city.

    A city of several countries is in the one whose state the text prints behind it somewhere.
    """
    place = _told(layout, gathering)
    known = place.city and place.country in words("forum-us-states")  # Tbilisi, Georgia
    country = _of_state(layout.text, place.city) if place.city and not known else None
    return replace(place, country=country) if country else place


def _of_state(text: str, city: str) -> str | None:
    """Return the country of a state that the text prints behind a city: "SUVA, CA"."""
    for printed in (city, city.upper()):
        at = text.find(f"{printed}, ", 0, READ)
        then = THEN.match(text, at + len(printed)) if at >= 0 else None
        if then and (country := state(ABBREVIATED.sub("", then[1]))):
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
    others.sort(key=lambda one: one.head != gathering.full.head)  # the summit before its talks
    first = gathering.mentions[0]
    any_one: list[Mention] = []  # not the one: "at a River summit in Suva"
    its_own: list[Mention] = []
    for mention in named:
        general = mention.indefinite and mention.sentence != first.sentence
        (any_one if general else its_own).append(mention)
    by_name = _in_name(layout.text, gathering)
    if by_name and any(mention.of_place for mention in its_own):
        return by_name  # "the Hanoi summit"
    for mentions, next_best in ((its_own, by_name), (others, None), (any_one, None)):
        for mention in mentions:
            for place in () if mention.body else _in_sentence(layout.text, mention):
                if place.city:
                    return place
                found.append(place)
        if next_best:
            return next_best
    country = next((one for one in found if one.country), None)
    known = {None, country.country} if country else None
    fallback = noticed(layout.text)
    near = gathering.venue or gathering.leads
    if near and not gathering.mentions[0].later and fallback is None:
        steps = (_called, by_dateline, by_line, by_writer, only_city, attended)
        told = (one for step in steps if (one := step(layout)))
        fallback = next((one for one in told if known is None or one.country in known), None)
    if country and fallback and fallback.country not in {None, country.country}:
        return country
    return fallback or country or Place()


def _called(layout: Layout) -> Place | None:
    """Return the one city that gatherings are called by: "the Suva conference"."""
    text, nouns = (
        layout.text,
        words("forum-heads") | words("forum-heads-weak") | {"arena", "event", "venue"},
    )
    named = {one["run"]: one for one in _CALLED.finditer(text) if one["noun"] in nouns}
    found = [
        one
        for run, one in named.items()
        if run in cities() or (run in towns() and f" in {run}" in text)
    ]
    if len(found) != 1:
        return None
    return supported(*held_in(found[0]["run"]) or (None, None), Span(*found[0].span("run")))


def _of_another(text: str, mention: Mention) -> bool:
    """Tell whether it may be somebody else's: "the party at its convention in Tampa".

    "Their annual convention" is told of those whom the article is about.
    """
    before = text[max(0, mention.whole.start - len(" their ")) : mention.whole.start]
    owned = before.endswith((" its ", " their ", " his ", " her "))  # not "this"
    return owned and mention.whole.start == mention.span.start


def _in_sentence(text: str, mention: Mention) -> Iterator[Place]:
    """Yield the places that the sentence of a mention gives the gathering, nearest first."""
    if not _OF_YEAR.match(text, mention.whole.end, mention.sentence.end):
        yield from _behind(text, mention)
        yield from _ahead(text, mention)


def _behind(text: str, mention: Mention) -> Iterator[Place]:
    """Yield the places behind a mention: "the forum, held in Suva", "at the Lake Hall, Suva"."""
    start, end = mention.whole.end, min(mention.sentence.end, mention.whole.end + _REACH)
    yield from _beside(text, mention, start, end)
    ahead = max(mention.sentence.start, mention.whole.start - _REACH)
    away = _AWAY.search(text, ahead, mention.whole.start) is not None
    for match in _IN.finditer(text, start, end):
        gap = _ALSO.sub("", _between(text, mention, match.start()))
        if (
            (away and "," in gap)  # "ahead of the summit, ministers met in"
            or _STOPS.search(gap)
            or _ANOTHER.search(gap)
            or (len(gap) > _NEAR and not _HELD.search(gap))
        ):
            break
        if in_row(text, match, end):
            break
        if (SEAT if match["in"] == "at" else TROUBLE).search(text, start, match.start()):
            continue  # "organised by the Reef Institute at the University of Suva"
        place = spot_at(
            text, match, end, sure=len(gap) < 25 or _LATELY.search(gap) is not None
        )  # ", held "
        if place and not LAST_YEAR.match(text, match.end(), end):
            yield place
    brought = _BROUGHT.match(text, start, end) or _SET_FOR.match(text, start, end)
    known = brought and held_in(brought["run"])
    if brought and known and known[0]:
        yield supported(*known, Span(*brought.span("run")))
    if (capital := _CAPITAL.search(text, start, end)) and (place := _capital(capital)):
        yield place


def _beside(text: str, mention: Mention, start: int, end: int) -> Iterator[Place]:
    """Yield the city beside a mention, or who hosts it: "(Suva, 7 May)", "hosted by Suva"."""
    title = mention.named and _COMMA.match(text, start, end)
    if title and title[1] in cities() and title[1] not in countries():
        yield supported(*known_place(title[1]) or (None, None), Span(*title.span(1)))
    aside = _BRACKETED.match(text, start, end)
    if aside and aside["run"] in cities() and aside["run"] not in countries():
        yield supported(*known_place(aside["run"]) or (None, None), Span(*aside.span("run")))
    hosted = _HOST_CITY.match(text, start, end)
    if hosted and is_city(known := known_place(hosted["run"])) and known[0] == hosted["run"]:
        yield supported(*known, Span(*hosted.span("run")))


def _capital(match: re.Match[str]) -> Place | None:
    """Return the city that "in Fiji's capital", "in the capital, Suva" tells."""
    country = countries().get(match["of"] or match["land"] or "")
    if city := capitals().get(country or ""):
        return supported(city, country, Span(*match.span()))
    known = held_in(match["city"]) if match["city"] else None
    return supported(*known, Span(*match.span("city"))) if known and known[0] else None


def _between(text: str, mention: Mention, end: int) -> str:
    """Return the words from a mention to a place, without titles in marks and its own last mark."""
    gap = text[mention.whole.end : end].lstrip("”’\"'")
    before = text[mention.sentence.start : mention.whole.start]
    if before.endswith(_OPENS) and len(gap) == end - mention.whole.end:
        gap = gap.replace("”" if "“" in before else '"', "", 1)  # “Reefs in a Warm Sea”
    return QUOTED.sub("", gap)


def _ahead(text: str, mention: Mention) -> Iterator[Place]:
    """Yield the places before a mention: "In Suva, the forum", "in Suva for the forum"."""
    start, end = max(mention.sentence.start, mention.whole.start - _REACH), mention.whole.start
    if HELD_FIRST.match(text, mention.sentence.start):
        found = (spot_at(text, one, end, sure=True) for one in _IN.finditer(text, start, end))
        yield from (place for place in found if place)
    hosts = _CAPITAL_HOSTS.search(text, start, end)
    if hosts and (place := _capital(hosts)):
        yield place
    yield from _leading(text, start, end)
    owner = mention.head in _SHOWS and _OWNER.search(text, start, end)
    if owner and is_city(known := known_place(owner["run"])):
        yield supported(*known, Span(*owner.span("run")))
    hall = _AT_FIRST.match(text, mention.sentence.start, end) or _AT_VENUE.search(text, start, end)
    if hall and STAFF.search(text, start, hall.start()):
        hall = None  # "a professor at the University of Suva, spoke at the"
    if hall and (place := of_venue(text, hall.start("run"), hall["run"], end)):
        yield place


def _leading(text: str, start: int, end: int) -> Iterator[Place]:
    """Yield the places that lead to a mention: "In Suva, the", "Suva hosts the", "in Suva for"."""
    for pattern in (_OPENED, _HOSTED, _GATHER, _WENT, _LEG, _WHERE):
        near = pattern.search(text, start, end)
        if near is None or (near[0][:2] == "in" and elsewhere(text, start, near.start())):
            continue
        if pattern is _GATHER and _BEFORE_IT.search(near[0]):
            continue  # "in Nadi on Tuesday ahead of her speech at the"
        if pattern is _HOSTED and text.endswith("from ", start, near.start()):
            continue  # "took over from Suva as host of the"
        span = Span(*near.span("run"))
        run = re.split("[’']s ", near["run"])[0]  # "at Suva's Lake Hall"
        known = (known_place if pattern in {_HOSTED, _LEG, _WHERE} else held_in)(run)
        if known is None and pattern is _GATHER:
            venue = near["run"].rpartition(" ")[2] in words("forum-venues")
            known = inside(near["run"], opens=venue)
        shaped = run not in words("regions") and not text.endswith("at ", 0, span.start)
        if known is None and pattern is _GATHER and shaped and looks_like_place(text, span):
            known = near["run"], None
        if known and (known[0] or pattern not in {_OPENED, _LEG, _WHERE}):
            yield supported(*known, span)


def _in_name(text: str, gathering: Gathering) -> Place | None:
    """Return the city that opens the name itself: "the Nairobi climate summit"."""
    for mention in gathering.mentions:
        if mention.named:
            known = None if " in " in mention.name else _named_for(mention) or _town(text, mention)
            if is_city(known):
                return supported(*known, printed_in(text, mention.span, known[0]))
    return None


def _town(text: str, mention: Mention) -> Known | None:
    """Return the town that opens a name, if the text says elsewhere that somebody is in it."""
    first = mention.name.partition(" ")[0]
    said = first in towns() and re.search(rf"\b(?:in|to|on)\s{re.escape(first)}\b", text[:READ])
    return held_in(first) if said else None


def _named_for(mention: Mention) -> Known | None:
    """Return the city that opens a name, or stands before its noun: "SIAC Manila Conference"."""
    before, head, after = mention.name.rpartition(f" {mention.head.title()}")
    last = before.rpartition(" ")[2]
    for place in (last, after.strip()):  # "SIAC Manila Conference", "Water Expo Manila"
        if head and place in cities():
            return known_place(place)
    first = mention.name.partition(" ")[0]
    if any(word in countries() and word != first for word in mention.name.split()):
        return None  # "London School of Trade India Summit"
    return known_place(mention.name.removeprefix("International "))
