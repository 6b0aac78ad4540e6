"""The office printed after a person's name, in apposition: ", director of the World Bank,"."""

import re

from events.extraction.lexicon import table, words
from events.extraction.names.gazetteer import countries
from events.extraction.names.mentions import Kind, Mention
from events.extraction.names.row import (
    FORCE,
    NO_OFFICE,
    POSSESSIVE,
    Office,
    Row,
    small_body,
    span_of,
)
from events.extraction.records import Span

_LEAD = re.compile(
    r"""(?:\s\([DIR]\)(?:\sof(?:\s[A-Z][a-z]+){1,2})?(?=,))?(?:\s?,|\s[-–—]|\s\(|(?=\s(?:is|was)\s(?:an?|the)\s))\s?
        (?:(?:MP|MPs|SC|SAN|KC|QC|OBE|MBE|CBE|MD|JP|DBA|PhD|Ph\.?D\.?|[A-Z]{2,4}),\s){0,3}
        (?:who\s(?:is|was|became|heads|leads|chairs|(?:serves\s|served\s|works\s|worked\s)?as)\s|(?:is|was)\s)?
        (?:(?:also|currently|presently|previously|now|himself|herself|both|until\srecently|once|formerly)\s)*
        (?:(?:a|an|the|its|his|her|their|our|one\sof\sthe)\s)?
        (?:\d+-year-old\s)?""",
    re.VERBOSE,
)
_ADJECTIVE = re.compile(
    r"(?!(?:said|told|and|who|with|but|as|of|in|at|for|from|to|was|is|has|on|by)\b)"
    r"[a-z][\w-]*(?:['’]s)?\s"
)
_HEADS = re.compile(  # "Okoro, who heads the Reef Institute,"
    r", (?:who (?:heads|leads|chairs|runs|founded|represents)|representing|speaking for) (?:the )?"
)
_SHORT_TITLE = re.compile(r" \([A-Za-z-]{2,12}\)(?= (?:of|at|for|in|with) )")
_LINK = re.compile(
    r",?\s(of|for|at|with|from|in charge of|in|on|to|under|within)\s"
    r"(?:[Tt]he\s|its\s|his\s|her\s|their\s)?"
)
_AND = re.compile(r"(?:\s(?:and|&|cum)\s|/|,\s)(?:the\s|a\s|an\s)?")
_PLAIN = re.compile(
    r"(?:(?!(?:said|says|told|who|which|that|is|was|has|at|from|with|of|in|on)\b)"
    r"[a-z][\w'’-]*(?:\s|(?=[,.;)]))){1,6}"
)
_DESCRIBED = re.compile(r"(?:['’]s)? (?:[a-z][\w-]* ){1,5}")
_LISTED = re.compile(r",? and |, | & ")
_FROM = re.compile(
    r",? (?:of|from|with|at|representing|speaking for|who (?:represents|represented|works for"
    r"|worked for|works at|heads|leads|runs|directs|chairs|founded|co-founded)) (?:the )?"
    r"| \((?=[A-Z])"  # "Okoro (Reef Institute)"
)
_ADDRESSED = re.compile(
    r"(?:^|[.!?:”\"] )(?!According)[A-Z][a-z]+(?:ing|ed) (?:(?:to|with|by|at) )?$"
)
_OWNER = re.compile(r"(?:[a-z][\w-]*\s){0,2}[a-z]+['’]s\s")
_GROUP = re.compile(  # "of the Commons intelligence and security committee"
    r" (?:[a-z]+ ){1,4}(?:committee|subcommittee|commission|council|department|panel|caucus)\b"
)
_SCHOOL = re.compile(r" (?:university|college|hospital|polytechnic)\b(?!['’])")
_LEARNED = re.compile(r"(?:[Pp]rofessor|[Ll]ecturer|[Rr]eader|[Dd]octor|[Ss]tudent|[Ff]ellow)$")
_BRACKETED = re.compile(r" \([A-Z][\w&-]+\) ")  # "Harbour Union (HU) president"
_OWNS = re.compile(r"['’]s (?:[a-z][\w-]* )?")
_IS = re.compile(r" is ")
_SMALL = re.compile(r"([a-z][\w-]*)\s")
_COMPOUND = re.compile(
    r" (?:(?!(?:of|for|at|to|in|on|by|with|from|and|or|the|a|an|who|said|says|told)\b)"
    r"[a-z][\w-]* ){0,2}"
)
_OUTWARD = re.compile(r"(?:(?!(?:said|and|who|with)\b)[a-z][\w-]*,? ){0,3}")
_NO_FIELD = frozenset({Kind.PERSON, Kind.ROLE, Kind.HONORIFIC, Kind.DEMONYM})
_SENT = frozenset({"ambassador", "envoy", "representative"})
_VENUES = frozenset({"Airport", "Hall", "Station", "Theatre"})
_CLOSES = frozenset({",", ".", ";", ")", ""})
_HOPS = 4  # names and adjectives before the noun of an office
_REACH = 24  # characters of an opening verb
_LINKS = 5  # complements of one office


def office_after(row: Row, at: int, *, titled: bool = False) -> Office:
    """Return the office and the body in apposition to the name numbered ``at``.

    ``titled`` tells that an office without a body stands before the name: "analyst X of Y".
    """
    end = row.mentions[at].end
    lead = _LEAD.match(row.text, end)
    if lead is None:
        return _unled(row, at, titled=titled)
    if _ADDRESSED.search(row.text, max(0, row.mentions[at].start - _REACH), row.mentions[at].start):
        return NO_OFFICE  # "Addressing Okoro, the premier thanked him"
    office = _apposition(row, at + 1, lead.end())
    if office is NO_OFFICE:  # "Okoro, from Reef Watch, said"
        home = _unled(row, at).body
        told = home and row.text[home.end] in ",)"
        office = Office(None, home) if told else _headed(row, at) or NO_OFFICE
    if lead[0].endswith("one of the ") and office.role:  # one of several holds it with others
        return Office(None, office.body)
    return NO_OFFICE if office.role and _is_of_many(row, at, office.role) else office


def _unled(row: Row, at: int, *, titled: bool = False) -> Office:
    """Read "Okoro is director of", and the body of "Okoro of Reef Watch"."""
    end = row.mentions[at].end
    plainly = _IS.match(row.text, end)
    noun = row.starting(at + 1, plainly.end()) if plainly else None
    if plainly and noun and noun.kind is Kind.ROLE:
        return _apposition(row, at + 1, plainly.end())
    home = _FROM.match(row.text, end)
    return Office(None, _home(row, at + 1, home.end(), titled=titled)) if home else NO_OFFICE


def _headed(row: Row, at: int) -> Office | None:
    """Return the body that somebody heads or speaks for, null where none is told."""
    heads = _HEADS.match(row.text, row.mentions[at].end)
    body = row.starting(at + 1, heads.end()) if heads else None
    return Office(None, span_of(body)) if body and row.is_body(body) else None


def _is_of_many(row: Row, at: int, role: Span) -> bool:
    """Tell whether a plural behind one name is no office of it: "to Okoro, many delegates said"."""
    noun = _LINK.split(role.of(row.text), 1)[0].rpartition(" ")[2]
    several = noun[0].islower() and noun.endswith("s") and noun not in words("roles")
    return several and not row.text.endswith("and ", 0, row.mentions[at].start)


def _apposition(row: Row, index: int, place: int) -> Office:
    """Read an apposition from its first word: "US undersecretary for", "World Bank chief"."""
    first, body = place, None
    for _ in range(_HOPS):
        place = _past_adjectives(row, index, place)
        mention = row.starting(index, place)
        if mention is None:
            return NO_OFFICE
        index = row.from_place(index, place) + 1
        owned = mention.kind is Kind.ROLE and _OWNS.match(row.text, mention.end)
        if owned and row.starting(index, owned.end()):
            place = owned.end()  # "the president's physician"
            continue
        if mention.kind is Kind.ROLE:
            body = body or small_body(row.text, mention.start)
            begin = max(first, body.end + 1) if body and body.start >= first else first
            return _held(
                row, index, Span(_past_epithets(row.text, begin, mention.start), mention.end), body
            )
        short = _BRACKETED.match(row.text, mention.end)
        after = short.end() if short else _gap_end(row.text, mention.end)
        if after is None:
            return NO_OFFICE
        if mention.kind in {Kind.PERSON, Kind.HONORIFIC}:  # "a former Okoro aide", "Okoro's aide"
            first = after if row.text[after - 2] in "s'’" and after - mention.end > 1 else first
        elif row.is_body(mention):
            body, first = span_of(mention), after
        elif not row.fields(mention) and mention.kind is not Kind.PLACE:
            first = after
        place = after
    return NO_OFFICE


def _past_epithets(text: str, start: int, noun: int) -> int:
    """Return where an office starts behind words that only praise or blame: "ailing senator".

    The group in "the group's president" is no part of it either.
    """
    if owner := _OWNER.match(text, start, noun):
        start = owner.end()
    while (word := _SMALL.match(text, start, noun)) and word[1].capitalize() in words("epithets"):
        if word[1] in words("role-modifiers"):
            break
        start = word.end()
    return start


def _past_adjectives(row: Row, index: int, place: int) -> int:
    """Return where the next name or office starts, words in small letters passed over."""
    for _ in range(_HOPS):
        if row.starting(index, place):
            break
        adjective = _ADJECTIVE.match(row.text, place)
        if adjective is None:
            break
        place = adjective.end()
    return place


def _gap_end(text: str, end: int) -> int | None:
    """Return where the word after a name starts, a possessive mark passed over."""
    marks = sorted(POSSESSIVE | {" "}, key=len, reverse=True)
    return next((end + len(mark) for mark in marks if text.startswith(mark, end)), None)


def _held(row: Row, index: int, office: Span, body: Span | None) -> Office:
    """Follow an office in apposition through its complements to the body it is held in."""
    end = office.end
    compound = _COMPOUND.match(row.text, end)
    noun = row.starting(index, compound.end()) if compound else None
    if noun and noun.kind is Kind.ROLE:  # "a veteran party strategist"
        office, end = Span(_past_epithets(row.text, office.start, noun.start), noun.end), noun.end
    for _ in range(_LINKS):
        joined = _AND.match(row.text, end)
        other = row.starting(index, joined.end()) if joined else None
        if other and other.kind is Kind.ROLE:
            end = other.end
            continue
        short = _SHORT_TITLE.match(row.text, end)  # "Chief Executive Officer (CEO) of"
        found = _complement(row, index, short.end() if short else end, office.of(row.text))
        if found is None or (short and not isinstance(found, Span)):
            break
        if isinstance(found, Span):
            body = body or found
            break
        end = found
    if _is_of_next(row, index, end):
        return NO_OFFICE
    return Office(Span(office.start, end), body or _listed_body(row, index, end))


def _complement(row: Row, index: int, end: int, office: str) -> Span | int | None:
    """Return the body that a complement names, else where the complement ends."""
    link = _LINK.match(row.text, end)
    if link is None:
        return None
    start = link.end()
    if (seat := row.starting(index, start)) and seat.of(row.text).endswith("-based"):
        start = seat.end + 1  # "head of the Cairo-based Reef League"
    mention = _owned(row, index, start) or row.starting(index, start)
    if mention is None:
        return _plain_complement(row, index, end, link.end())
    if _is_seat(row, office, mention, link[1]):
        return mention.end
    body = _described(row, index, mention) or _own(row, index, mention)
    if body is None and (mention.kind in _NO_FIELD or _is_whereabouts(row, mention, link[1])):
        return None
    return body or _fields_end(row, row.from_place(index, link.end()))


def _owned(row: Row, index: int, place: int) -> Mention | None:
    """Return the body of a country: "of Israel's Institute for National Security Studies"."""
    land = row.starting(index, place)
    owns = _OWNS.match(row.text, land.end) if land and land.kind is Kind.COUNTRY else None
    body = row.starting(index, owns.end()) if owns else None
    return body if body and body.kind is Kind.ORGANISATION else None


def _is_seat(row: Row, office: str, mention: Mention, link: str) -> bool:
    """Tell whether a complement says where or in what an office is held, and by no body."""
    noun = office.rpartition(" ")[2].casefold()
    if link == "to":
        return noun in _SENT  # "envoy to the United Nations"
    elected = noun in words("elected-offices") or (noun == "member" and link == "for")
    elected = elected and noun != "governor"  # "governor of the Reef central bank"
    learned = link in {"of", "in"} and _LEARNED.search(office)  # "Professor of Marketing"
    open_kind = mention.kind is Kind.OTHER and bool(elected or learned)
    return open_kind or row.is_portfolio(mention, noun)


def _is_whereabouts(row: Row, mention: Mention, link: str) -> bool:
    """Tell whether a complement says where somebody is: "strategist in Washington"."""
    return link in {"in", "from"} and not row.fields(mention)


def _plain_complement(row: Row, index: int, end: int, start: int) -> Span | int | None:
    """Read a complement in small letters, which may describe a body: "of hedge fund Microsoft"."""
    plain = _PLAIN.match(row.text, start)
    if plain is None or row.text[end] == "," or row.text.startswith(" to ", end):
        return None
    body = row.starting(index, plain.end())
    described = _is_body_noun(plain[0])
    if body and row.is_body(body) and (described or body.kind is Kind.ORGANISATION):
        return span_of(body)
    if ministry := small_body(f"{plain[0].rstrip()} ", len(plain[0].rstrip()) + 1):
        return Span(
            start + ministry.start, start + ministry.end
        )  # "spokesman for the ... ministry"
    return end + len(row.text[end : plain.end()].rstrip())


def _own(row: Row, index: int, mention: Mention) -> Span | None:
    """Return the body that a mention names, with the adjective of a country before it."""
    school = _SCHOOL.match(row.text, mention.end)
    if school and mention.kind not in _NO_FIELD:
        return Span(mention.start, school.end())  # "Harbour university"
    if row.is_body(mention):
        group = _GROUP.match(row.text, mention.end)
        return Span(mention.start, group.end()) if group else span_of(mention)
    body = row.starting(index, mention.end + 1)
    if mention.kind is Kind.DEMONYM and body and row.is_body(body):
        return Span(mention.start, body.end)
    force = FORCE.match(row.text, mention.end) if mention.kind is Kind.DEMONYM else None
    return Span(mention.start, force.end()) if force else None


def _described(row: Row, index: int, mention: Mention) -> Span | None:
    """Return the body that a description leads to: "of Perth conglomerate Wesfarmers"."""
    trade = mention.kind is Kind.ROLE and row.text[mention.start].islower()
    employer = row.starting(index, mention.end + 1) if trade else None
    if employer and row.is_body(employer):
        return span_of(employer)
    described = _DESCRIBED.match(row.text, mention.end)
    if described is None or not _is_body_noun(described[0]):
        return None
    body = row.starting(index, described.end())
    return span_of(body) if body and row.is_body(body) else None


def _is_body_noun(phrase: str) -> bool:
    """Tell whether a noun for bodies ends a phrase: "UK think tank"."""
    last = phrase.split()[-2:]
    return last[-1] in table("body-nouns") or " ".join(last) in table("body-nouns")


def _fields_end(row: Row, index: int) -> int:
    """Return the end of a list of fields of work: "Economic, Energy and Agricultural Affairs"."""
    end = row.mentions[index].end
    for mention in row.mentions[index + 1 :]:
        land = mention.words(row.text)[-1] in countries()  # "Greater China"
        listed = row.fields(mention) or mention.kind in {Kind.PLACE, Kind.COUNTRY} or land
        if not listed or not _LISTED.fullmatch(row.text[end : mention.start]):
            break
        end = mention.end
    return end


def _is_of_next(row: Row, index: int, end: int) -> bool:
    """Tell whether the office belongs to the name after it: "Lu Wei, President Xi Jinping"."""
    follower = row.starting(index, end + 1)
    return follower is not None and follower.kind in {Kind.PERSON, Kind.HONORIFIC}


def _listed_body(row: Row, index: int, end: int) -> Span | None:
    """Return the body after a comma: ", senior fellow, Brookings Institution,"."""
    if not row.text.startswith(", ", end):
        return None
    start = end + (6 if row.text.startswith(", the ", end) else 2)
    mention = row.starting(index, start)
    found = span_of(mention) if mention and row.is_body(mention) else None
    closed = found and (
        row.text[found.end : found.end + 1] in _CLOSES
        or row.text.startswith((" said", " says", " told"), found.end)
    )
    return found if closed else None


def _home(row: Row, index: int, place: int, *, titled: bool) -> Span | None:
    """Return the body that a person is of, behind words that describe it.

    A name of unknown kind is one where an office is told, and begins in capitals: "GBH Insights".
    """
    described = _OUTWARD.match(row.text, place)
    found = (
        _owned(row, index, place)
        or row.starting(index, place)
        or (row.starting(index, described.end()) if described else None)
    )
    if found is None:
        return None
    trade = described[0] if described else ""
    told = trade != "" and _is_body_noun(trade)  # "from telecoms firm Reef"
    firm = found.kind is Kind.OTHER and (told or (titled and found.words(row.text)[0].isupper()))
    if found.kind is not Kind.ORGANISATION and not firm:
        return None
    if found.words(row.text)[-1] in _VENUES:
        return None  # "met Okoro at Harbour Airport"
    state = row.starting(index, found.end + 2)  # "of Mission Harbour, Calif."
    town = state is not None and state.kind is Kind.PLACE and row.text[found.end] == ","
    return None if town else span_of(found)
