"""Where an article itself stands: notice, venue, dateline, writer, or the one city of its lead."""

import re
from collections import Counter
from collections.abc import Iterator

from events.extraction.forums.places import (
    ABBREVIATED,
    LAST_YEAR,
    RUN,
    THEN,
    TROUBLE,
    Known,
    Place,
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
)
from events.extraction.lexicon import words
from events.extraction.records import BlockRole, Layout, Span

_NOTICE = re.compile(  # begins with a set of characters, which is searched for fastest
    r"[WVLP](?<=\b.)(?:(?<=W)here|(?<=V)enue|(?<=L)ocation|(?<=P)lace)\s?:\s(?P<where>[^\n]{4,160})"
)
_LINE = re.compile(
    r"^(?:\d{1,2}\s[A-Z][a-z]+\s(?:19|20)\d\d,?\s+)?"
    r"(?P<city>[A-Z][^\n,]{1,40}), (?P<land>[A-Z][^\n,]{1,30}?)\s*$",
    re.MULTILINE,
)
_LINE_ABOVE = re.compile(  # "Lake Hall, Suva" above "7 May 2009"
    r"^[ \t]*(?:[^\n,]{4,60},[ ])?(?P<city>[A-Z][A-Za-z .'’-]{2,30}?)\s*\n\s*"
    r"(?:[A-Za-z]+(?:day|DAY),?\s)?(?:\d{1,2}\s[A-Za-z]{3,9}|[A-Za-z]{3,9}\s\d{1,2}),?\s(?:19|20)\d\d\s*$",
    re.MULTILINE,
)
_DAYS = (
    r"(?:\d{1,2}(?:\s?[–-]\s?\d{1,2})?\s)?[A-Z][a-z]{2,8}"
    r"\s(?:\d{1,2}(?:\s?[–-]\s?\d{1,2})?,?\s)?(?:19|20)\d\d"
)
_CITY = r"(?P<city>[A-Z][a-z][\w .'’-]{1,28}?)(?:, [A-Z][A-Za-z ]{2,24}?)?"
_LINES_BESIDE = (  # "6-8 May 2009, Suva, Fiji", "Suva, Fiji | May 6-8, 2009"
    re.compile(rf"^[ \t*#]*{_DAYS}\s?[,|–-]\s?{_CITY}[ \t*]*$", re.MULTILINE),
    re.compile(rf"^[ \t*#]*{_CITY}\s?[,|–-]\s?{_DAYS}[ \t*]*$", re.MULTILINE),
)
_LINES = (_LINE_ABOVE, *_LINES_BESIDE)
_CAPITALS = re.compile(RUN)
_INTO = re.compile(rf"\b(?P<in>[Ii]n(?:to)?|to|at(?:\sthe)?)\s(?P<run>{RUN})")
_WRITER = re.compile(
    rf"(?:\bBy\s[^.]{{3,60}}\sin\s|(?:Correspondent|Reporter)(?:,\s|\s?/\s?)"
    rf"|^(?:By|BY|From)\s[A-Z][^.,\d]{{2,40}},\s(?P<listed>))(?P<run>{RUN})\s*$",
    re.MULTILINE,
)
_ACT = re.compile(r"\bthat\b.*\b(?:would|will|should|could)\b")  # what was said, not where
_OTHERWISE = re.compile(  # of another gathering, of one who lives there, of who is home again
    r"\b(?:[A-Z][\w-]*\s(?:Conference|Congress|Convention|Expo|Forum|Summit)|home|return(?:s|ed|ing))\s$"
    r"|,\san?\s(?:[a-z]+\s){1,2}$|\b(?:[Ll]ast\syear[’']s|previous)\s[^.;]{3,60}\sheld\s$"
    r"|\bthat\san?\s[a-z]+\s$|\b(?:last|originally|previously)\s(?:held|hosted|met)\s$"
    r"|\bnext\s(?:[a-z]+\s){0,2}$|\bfirst\s(?:held|hosted|met)\s$"
    r"|\b[Tt]he\snext\s[^.;]{0,40}\sheld\s$|\bsince\s(?:an?|its|the|their)\s[a-z\s]{3,30}$"
)
STAFF = re.compile(  # who is "dean of the law school at the University of Suva"
    r"\b(?:chancellor|dean|fellow|lecturer|professor|researcher|scholar|scientist|stud(?:ent|i)\w*|teach\w*)\b[^.;:]{0,60}$"
)
_EARLIER = re.compile(r"(?:\son\s[A-Z]\w+day)?\s(?:before\b|ahead\sof\s(?:her|his|their)\s)")
_LINE_FROM = re.compile(  # "a railway from Suva to Nadi"
    r"\b(?:flight|highway|line|network|rail(?:way|road)?|road|route|system|train)s?\sfrom\s[A-Z][\w’-]*(?:\s[A-Z][\w’-]*)?\s$"
)
_POSTED = re.compile(r"\b(?:representative|ambassador|envoy|embassy|consul\w*|lobbyist)s?\s$")
_CITY_OF = (
    r"(?:(?:the|her|his|its|their)\s[^.,;:]{0,30}?"
    r"(?:capital|city|town|resort|village|port)\s(?:of\s)?)?"
)
_ATTENDED = re.compile(  # "protesters gathered in Suva", "told reporters in Suva"
    r"\b(?:[Dd]elegates?|[Ll]eaders|[Pp]articipants|[Pp]rotest(?:er|or)?s?|[Dd]emonstrators?|[Cc]rowds?"
    r"|[Aa]ttendees|[Aa]udiences?|[Tt]housands|[Hh]undreds|[Rr]eporters|[Jj]ournalists|[Mm]edia"
    r"|[Vv]isitors|[Ee]xhibitors|[Ss]upporters|[Aa]ctivists|[Ss]peakers|[Gg]uests|[Ff]ans"
    r"|[Nn]egotiators|[Tt]alks|here|venue|stage|arena|arriv\w+|converg\w+|welcom\w+|gather(?:s|ed)?"
    r"|(?:are|by|is|were)\s(?:gathering|meeting)|met|meets?|conven(?:es?|ed|ing)|assembl(?:es?|ed|ing)|congregat(?:es?|ed|ing)|land(?:ed|s)|spoke"
    r"|speak(?:s|ing)?|stay\w*|remain\w*|com(?:e|es|ing)|came|Arena|Auditorium|Ballroom|Coliseum"
    r"|Hall|[Hh]otel|Palace|Resort|Stadium|Theat(?:er|re)"
    r"|(?:Conference|Convention|Exhibition|Trade)\sCent(?:er|re))\b"
    rf"(?P<gap>(?:[^.;:“”\"A-Z]|[A-Z][a-z]+day){{0,40}}?)\b(?:in|into|to|at)\s{_CITY_OF}(?P<run>{RUN})"
)
_AT_HALL = re.compile(  # "at Suva's Lake Theatre"
    r"[ai](?<!\w.)[tn](?P<gap>\s)(?P<run>[A-Z]\w+(?:\s[A-Z]\w+)?)(?:[’']s|(?<=s)[’'])\s(?:[A-Z][\w’-]*\s){0,3}"
    r"(?:Arena|Auditorium|Cent(?:er|re)|Coliseum|Hall|Hotel|Palace|Stadium|Theat(?:er|re))\b"
)
_ELSEWHEN = re.compile(
    r"\b(?:again|back|(?:ago|last|next|previous|earlier)\b.*|an?\s.*(?:conference|event|forum|meeting|rally|summit))\s$"
)
_PAST = re.compile(
    r"(?:,\s[A-Z]\w+)?,?\s(?:last|earlier|next|in\s(?:[A-Z]\w+\s)?(?:1\d|20)\d\d|[^.;]{0,30}\b(?:ago|years?)\b)"
)
_AGO = r"(?:decade|month|year)s?\sago"
_AGO_BEFORE = re.compile(rf"\b{_AGO}\b[^.;]{{0,60}}$")
_YEAR_BEFORE = re.compile(rf"\b(?:(?:1[5-9]|20)\d\d|{_AGO})\b[^.;]{{0,60}}$")
_HOMES = frozenset({"Manila"})  # what papers of that country print above news of anywhere
_HEAD = 8  # blocks from the top that may tell a place
_LEAD = 4  # sentences
_LONGEST = 1000  # characters: a longer sentence is no prose
_NEAR = 80  # characters in front of a place that tell when somebody was there
_MOSTLY = 2  # times as often as any other city
_TOP = 400  # characters above which a transcript names its venue


def noticed(text: str) -> Place | None:
    """Return the city that a notice ends its one line on the place with: "Where: Hall, Suva"."""
    lines = list(_NOTICE.finditer(text))
    if len(lines) != 1:
        return None
    found = [
        (known, part)
        for part in _CAPITALS.finditer(text, *lines[0].span("where"))
        if is_city(known := known_place(part[0]))
    ]
    if not found:
        return None
    known, part = found[-1]
    return supported(*known, Span(part.start(), part.end()))


def by_dateline(layout: Layout) -> Place | None:
    """Return the place of the dateline, as far as it is known to be a place."""
    if layout.dateline_place is None:
        return None
    printed = layout.dateline_place.of(layout.text).strip(" ,")
    name = printed.title() if printed.isupper() else printed
    head, _, tail = name.partition(",")
    if head in _HOMES and layout.outlet is None:
        return None
    if name == "United Nations":  # whose seat has a dateline of its own
        return supported("New York", "United States", layout.dateline_place)
    if not tail and (then := THEN.match(layout.text, layout.dateline_place.end)):
        tail = ABBREVIATED.sub("", then[1])
    known = held_in(head.strip())
    country = countries().get(tail.strip()) or state(tail.strip())
    if known and known[0] and len(known[0]) < len(head.strip()):
        known = None  # "KOTA SERAI" is not Kota
    if known is None:  # capitals alone tell a place that no list has
        told = country or printed.isupper()
        return supported(head.strip(), country, layout.dateline_place) if told else None
    return supported(known[0], country or known[1], layout.dateline_place)


def by_line(layout: Layout) -> Place | None:
    """Return the city that has a line at the top of a transcript: "Lake Hotel", "Suva, Fiji"."""
    for line in _LINE.finditer(layout.text, 0, _TOP):
        country = countries().get(line["land"]) or state(line["land"])
        known = held_in(line["city"]) if country else None
        if known and known[0] == line["city"]:
            return supported(known[0], country, Span(*line.span("city")))
    for line in (one for told in _LINES for one in told.finditer(layout.text, 0, _TOP)):
        city = line["city"].title() if line["city"].isupper() else line["city"]
        known = held_in(city)
        if known and known[0] == city:
            return supported(*known, Span(*line.span("city")))
    return None


def by_writer(layout: Layout) -> Place | None:
    """Return where the writer is: "By Ann Okoro in Suva", "Staff Correspondent, Suva"."""
    for block in layout.blocks[:_HEAD]:
        if block.role is BlockRole.BODY:
            continue
        if near := _WRITER.search(layout.text, *block.span):
            if near["listed"] is not None and near["run"] not in cities():
                continue  # "By Ann Okoro, Reef Times"
            city, country = held_in(near["run"]) or (near["run"], None)
            return supported(city, country, Span(*near.span("run")))
    return None


def only_city(layout: Layout) -> Place | None:
    """Return the one city that the head and the first sentences say somebody is in or goes to."""
    lead = [span for block in layout.body for span in block.sentences][:_LEAD]
    roles = {BlockRole.TITLE, BlockRole.HEADING}
    heads = [block.span for block in layout.blocks[:_HEAD] if block.role in roles]
    return _only(_quiet(layout.text, heads), heads) or _only(layout.text, lead)


def _quiet(text: str, heads: list[Span]) -> str:
    """Return a text whose first heads have no more capitals than a title: "IN SUVA".

    One that would grow by it, as the Turkish "İ" does, stays: places in it would be others.
    """
    for head in heads:
        printed = head.of(text)
        if printed.isupper() and len(printed.title()) == len(printed):
            text = text[: head.start] + printed.title() + text[head.end :]
    return text


def _only(text: str, spans: list[Span]) -> Place | None:
    """Return the one city that some sentences put somebody into; null where they tell several."""
    found: dict[str, Place] = {}
    for span in (Span(one.start, min(one.end, one.start + _LONGEST)) for one in spans):
        for into in _each_place(text, span):
            known = _reached(into["in"].lower(), into["run"])
            if not is_city(known):
                continue
            aside = (
                LAST_YEAR.match(text, into.end())
                or in_row(text, into, span.end)
                or _ACT.search(text, span.start, into.start())
                or _quoted(text, span.start, into.start())
                or _POSTED.search(text, span.start, into.start())
                or (into["in"][:2] == "at" and STAFF.search(text, span.start, into.start()))
                or (into["in"] == "in" and elsewhere(text, span.start, into.start()))
                or (into["in"] == "in" and text.endswith("back ", span.start, into.start()))
                or (into["in"].islower() and _OTHERWISE.search(text, span.start, into.start()))
                or _EARLIER.match(text, into.end())
                or _AGO_BEFORE.search(text, max(span.start, into.start() - _NEAR), into.start())
                or (into["in"] == "to" and _LINE_FROM.search(text, span.start, into.start()))
            )
            if not aside:
                where = printed_in(text, Span(*into.span("run")), known[0])
                found.setdefault(known[0], supported(*known, where))
    return next(iter(found.values())) if len(found) == 1 else None


def _each_place(text: str, span: Span) -> Iterator[re.Match[str]]:
    """Yield what is "in" or "to" something; in a title one run of capitals may hold another."""
    at = span.start
    while into := _INTO.search(text, at, span.end):
        yield into
        at = into.start("run") + 1


def _quoted(text: str, start: int, end: int) -> bool:
    """Tell whether a quotation that opens in a sentence goes on to a place in it."""
    return text.rfind("“", start, end) > text.rfind("”", start, end)


def attended(layout: Layout) -> Place | None:
    """Return the city where people met, came or spoke, if the text tells one or one mostly."""
    text, found = layout.text, list[tuple[str, Place]]()
    roles = {BlockRole.BODY, BlockRole.CAPTION, BlockRole.HEADING, BlockRole.TITLE}
    for block in layout.blocks:
        spots = (_ATTENDED, _AT_HALL) if block.role in roles else ()
        for one in (spot for told in spots for spot in _each_spot(told, text, block.span)):
            known = held_in(one["run"])
            if not is_city(known):
                continue
            aside = (
                _ELSEWHEN.search(one["gap"])
                or TROUBLE.search(one["gap"])
                or _PAST.match(text, one.end(), block.span.end)
                or text.endswith("next ", 0, one.start())  # "will next meet in"
                or _YEAR_BEFORE.search(
                    text, max(block.span.start, one.start() - _NEAR), one.start()
                )
            )
            if not aside and not in_row(text, one, block.span.end):
                where = printed_in(text, Span(*one.span("run")), known[0])
                found.append((known[0], supported(*known, where)))
    often = Counter(city for city, _ in found).most_common(2)
    if not often or (len(often) > 1 and often[0][1] < _MOSTLY * often[1][1]):
        return None
    return next(place for city, place in found if city == often[0][0])


def _each_spot(told: re.Pattern[str], text: str, span: Span) -> Iterator[re.Match[str]]:
    """Yield where people are; a place may be told by another: "meet at Lake Arena in Suva"."""
    at = span.start
    while one := told.search(text, at, span.end):
        yield one
        at = one.start("run")


def _reached(small: str, run: str) -> Known | None:
    """Return city and country of a run behind "in", "to" or "at the": there a venue's."""
    if small in {"in", "into"}:
        return held_in(run)
    venue = run.rpartition(" ")[2] in words("forum-venues")
    return known_place(run) if small == "to" else inside(run, opens=True) if venue else None
