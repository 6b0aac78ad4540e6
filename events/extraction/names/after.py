"""The office printed after a person's name, in apposition: ", director of the World Bank,"."""

import re

from events.extraction.lexicon import words
from events.extraction.names.addressed import is_addressed, is_subject
from events.extraction.names.asides import past_asides
from events.extraction.names.complements import LINK, OWNS, complement
from events.extraction.names.gazetteer import is_plural
from events.extraction.names.homes import engaged, headed, home, placed
from events.extraction.names.listed import TOLD, listed, named, untied_body
from events.extraction.names.mentions import Kind, Mention
from events.extraction.names.row import (
    LANDS,
    LEADS,
    NO_OFFICE,
    POSSESSIVE,
    Office,
    Row,
    is_beat,
    points_back,
    small_body,
    span_of,
)
from events.extraction.names.seats import past_link, past_seat, ranked
from events.extraction.records import Span

_LEAD = re.compile(
    r"""(?:\s\([DIR]\)(?:\sof(?:\s[A-Z][a-z]+){1,2})?(?=,))?(?:\s?,|\s[-–—]|\s\(|(?=\s(?:is|was)\s(?:an?|the)\s))\s{0,2}
        (?:(?!C[A-Z]O,)(?:MP|MPs|SC|SAN|KC|QC|OBE|MBE|CBE|MD|JP|DBA|PhD|Ph\.?D\.?|[A-Z]{2,4}|[A-Z][A-Za-z]{1,4}[A-Z]),\s){0,3}
        (?:who\s(?:(?:also|currently|now|once|previously)\s)?(?:is|has\s(?:only\s)?been|was(?:\s(?:appointed|elected|named))?|became|heads|leads|chairs|(?:serves\s|served\s|works\s|worked\s)?as)\s|(?:is|was)\s)?
        (?:(?:also|currently|presently|previously|now|himself|herself|both|until\srecently|once|formerly)\s)*
        (?:(?:a|an|[Tt]he|its|his|her|their|our|one\sof\sthe)\s)?
        (?:\d+-year-old\s)?""",
    re.VERBOSE,
)
_ADJECTIVE = re.compile(
    r"(?!(?:said|told|and|who|with|but|as|of|in|at|for|from|to|was|is|has|on|by|not)\b)"
    r"[a-z][\w-]*(?:['’]s)?\s(?:and\s(?=[a-z]))?"
)
_SHORT_TITLE = re.compile(
    r"(?: \([A-Za-z][\w &-]{1,40}\)| [–-] [A-Z][\w &]{1,50}?)(?= (?:of|at|for|in|with) )"
)
_BUSY = re.compile(
    r" now(?= (?:at|with) )"
    r"| (?:covering|focus(?:s?ed|s?ing) on|speciali[sz]ing in|in charge of|based in|working)"
    r"(?: [\w'’-]+){0,6}?(?= (?:at|with|for) (?:the )?[A-Z])"
)
_AND = re.compile(r"(?:\s(?:and|&|cum)\s|/|,\s)(?:the\s|a\s|an\s)?")
_FROM = re.compile(
    r",? (?:(?:also|now) )?(?:of|from|with|at|representing|speaking (?:for|on behalf of)"
    rf"|who (?:{LEADS}|represented|works for|worked for|works at)) (?:[Tt]he )?"
    r"| \((?=[A-Z])(?![A-Z]-)"  # "Okoro (Reef Institute)", but "(D-Ohio)"
)
_PAST = ("former ", "ex-", "onetime ", "retired ")
_NOW = re.compile(  # "a former minister | and now head of", "the former mayor, who is now"
    r"(?:,? and (?:now |currently )?|,? who is (?:now |currently )?|, now )(?:the |an? )?"
)
_OWNER = re.compile(r"(?:[a-z][\w-]*\s){0,2}[a-z]+['’]s\s")
_SMALL_OWNER = re.compile(r"\b(?:the|its|their) (?:[a-z][\w-]* ){0,2}[a-z]+['’]s $")
_OWNED = ("'s ", "’s ")
_BRACKETED = re.compile(r" \([A-Z][\w&-]+\) ")  # "Harbour Union (HU) president"
_OWNS = re.compile(r"['’]s? ")
_IS = re.compile(
    r" (?:is|(?:(?:is|was|has been|had been|will be) (?:appointed|chosen|elected|made|named"
    r"|re-elected)(?: as)?|(?P<long>(?:has|had) been|remains"
    r"|(?:(?:has |had )?(?:served|worked)|serves|works|took over) as))(?: the| an?)?) "
)
_THE = " the "  # "Okoro the Director of Reef Bank said"
_WITH = " and "  # "Okoro | and Osei of Reef Watch"
_SMALL = re.compile(r"([a-z][\w-]*)\s")
_COMPOUND = re.compile(
    r" (?:(?!(?:of|for|at|to|in|on|by|with|from|and|or|the|a|an|who|said|says|told)\b)"
    r"[a-z][\w-]* ){0,2}"
)
_PARTISANS = ("ally", "backer", "critic", "fan", "foe", "opponent", "supporter")
_OF_LANDS = ("adviser", "advisor", "analyst", "fellow", "researcher", "specialist")
_SENIOR = frozenset({"associate ", "chief ", "lead ", "senior ", "visiting "})
_RANKS = ("assistant", "associate", "chief", "deputy")  # "deputy | Reef Bank | secretary"
_PARTS = frozenset({"Global", "Group", "Regional", "Retail"})  # of a firm
_FIELDS = frozenset({"AI", "ESG", "HR", "IT", "PR"})  # "chief AI scientist"
_HOPS = 4  # names and adjectives before the noun of an office
_REACH = 24  # characters of an opening verb, and of an owner
_LINKS = 5  # complements of one office


def office_after(row: Row, at: int, *, titled: bool = False) -> Office:
    """Return the office and the body in apposition to the name numbered ``at``.

    ``titled`` tells that an office without a body stands before the name: "analyst X of Y".
    """
    end = past_asides(row.text, row.mentions[at].end)
    if (seated := _seated(row, at, end)).body:
        return seated
    lead = _LEAD.match(row.text, end)
    if lead is None:
        return _unled(row, at, end, titled=titled)
    office = _apposition(row, at + 1, lead.end())
    if is_addressed(row, at) or (lead[0].endswith(", the ") and is_subject(row, at, office)):
        return NO_OFFICE
    if office is NO_OFFICE:  # "Okoro, from Reef Watch, said"
        body = _unled(row, at, end).body
        told = body and TOLD.match(row.text, body.end)
        office = Office(None, body) if told else headed(row, at, end) or placed(row, at)
        office = office if office.body else engaged(row, at, end) or office
    if lead[0].endswith("one of the ") and office.role:  # one of several holds it with others
        return Office(None, None if _stands_by(row.text, office.role) else office.body)
    many = office.role is not None and _is_of_many(row, at, office.role)
    return NO_OFFICE if many else _held_now(row, at + 1, office)


def _held_now(row: Row, index: int, office: Office) -> Office:
    """Return the office that is told behind one that is over: "former adviser and | head of"."""
    if office.role is None or not office.role.of(row.text).startswith(_PAST):
        return office
    now = _NOW.match(row.text, max(one.end for one in office if one))
    second = _apposition(row, index, now.end()) if now else NO_OFFICE
    if now is None or second.role is None or second.body is None:
        return office
    past = row.text.startswith(_PAST, now.end()) or second.role.of(row.text).startswith(_PAST)
    name = row.starting(index, second.body.start)
    lone = name is not None and name.kind is Kind.OTHER and " " not in name.of(row.text)
    return office if past or lone else second


def _seated(row: Row, at: int, end: int) -> Office:
    """Read the office behind the seat of a lawmaker: "Okoro, R-Ore., chairman of the"."""
    seat = past_seat(row, end)
    place = past_link(row, seat)
    office = ranked(row, at + 1, place) if place else NO_OFFICE
    if seat == end or office.body:
        return office
    if place:
        office = _apposition(row, at + 1, place)
    return office if office.body else headed(row, at, seat) or NO_OFFICE


def _unled(row: Row, at: int, end: int, *, titled: bool = False) -> Office:
    """Read "Okoro is director of", and the body of "Okoro of Reef Watch"."""
    plainly = _IS.match(row.text, end)
    if plainly and plainly["long"] and " " not in row.mentions[at].of(row.text):
        plainly = None  # "Reef has been a partner of"
    noun = row.starting(at + 1, plainly.end()) if plainly else None
    if plainly and noun and noun.kind is Kind.ROLE:
        return _apposition(row, at + 1, plainly.end())
    title = row.starting(at + 1, end + (len(_THE) if row.text.startswith(_THE, end) else 1))
    seat = title and title.of(row.text).casefold() in words("elected-offices")  # "Okoro MP"
    if title and title.kind is Kind.ROLE and not seat:
        held = _held(row, at + 2, span_of(title), None)  # "Okoro Director, Reef Bank, said"
        small = row.text[title.start].islower() and row.text.startswith(" of ", title.end)
        small = small and not row.text.endswith("the ", 0, row.mentions[at].start)  # a chair
        closed = small and held.body and TOLD.match(row.text, held.body.end)
        if closed or row.text[title.start].isupper():
            return held if held.body else NO_OFFICE
    title = row.at(at - 1)
    alone = title is None or title.kind is not Kind.ROLE or title.of(row.text).endswith("s")
    if (
        alone
        and row.text.startswith(_WITH, end)
        and (other := row.starting(at + 1, end + len(_WITH)))
    ):
        at, end = at + 1, other.end if other.kind is Kind.PERSON else end
    tie = _FROM.match(row.text, end)
    return Office(None, home(row, at + 1, tie, titled=titled)) if tie else NO_OFFICE


def _stands_by(text: str, role: Span) -> bool:
    """Tell whether a description is of whom somebody is for or against: "Okoro critics"."""
    return role.of(text).rpartition(" ")[2] in words("adherents")


def _is_of_many(row: Row, at: int, role: Span) -> bool:
    """Tell whether a plural behind one name is no office of it: "to Okoro, many delegates said"."""
    noun = LINK.split(role.of(row.text), 1)[0].rpartition(" ")[2]
    several = noun[0].islower() and is_plural(noun)
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
        if mention.kind is Kind.ROLE and (owned := _owned(row, index, mention.end)):
            place = owned  # "the president's physician"
            continue
        if owner := _owner(row, index, mention):
            first = place = owner
            continue
        if mention.kind is Kind.ROLE:
            return _office(row, index, mention, first, body=body)
        short = _BRACKETED.match(row.text, mention.end)
        after = short.end() if short else _gap_end(row.text, mention.end)
        if after is None:
            return NO_OFFICE
        noun = row.starting(index, after)  # "the hall's Promotions | Coordinator"
        beat = noun is not None and is_beat(row.text, mention, noun.words(row.text)[-1])
        field = beat or _is_field_of(row.text, mention)
        if mention.kind in {Kind.PERSON, Kind.HONORIFIC}:  # "a former Okoro aide", "Okoro's aide"
            first = after if row.text[after - 2] in "s'’" and after - mention.end > 1 else first
        elif row.is_body(mention) and not (
            field or points_back(row, mention) or _is_seat(row, mention, noun)
        ):
            body, first = span_of(mention), after
        elif not (field or row.fields(mention)) and mention.kind is not Kind.PLACE:
            ranked = row.text[first:place] in _SENIOR and row.text.startswith(_OF_LANDS, after)
            ranked = ranked and mention.kind is Kind.COUNTRY
            first = first if ranked else after  # "senior China fellow"
        place = after
    return NO_OFFICE


def _owned(row: Row, index: int, end: int) -> int:
    """Return where the office of whoever serves an office starts: "the president's | aide"."""
    owns = OWNS.match(row.text, end)
    places = (owns.end(), end + owns[0].index(" ") + 1) if owns else ()
    return next((place for place in places if row.starting(index, place)), 0)


def _is_seat(row: Row, mention: Mention, noun: Mention | None) -> bool:
    """Tell the seat of an office, of which no list tells what it is: "a Reefside councillor"."""
    printed = mention.of(row.text)
    unknown = mention.kind is Kind.OTHER and printed not in words("parties")
    elected = noun is not None and noun.of(row.text).casefold() in words("elected-offices")
    return unknown and elected and printed[-1].islower()


def _office(row: Row, index: int, noun: Mention, first: int, *, body: Span | None) -> Office:
    """Read the office of an apposition that begins at ``first``, behind the body it is held in."""
    fielded = Span(body.start, noun.end) if body and _could_be_field(row.text, body) else None
    if (
        fielded
        and row.text[noun.start].isupper()
        and (held := _held(row, index, fielded, None)).body
    ):
        return held  # "Group Events Director of | Reef Fairs", "Joint General Secretary of | "
    body = body or small_body(row.text, noun.start)
    begin = max(first, body.end + 1) if body and body.start >= first else first
    role = Span(_past_epithets(row.text, begin, noun.start), noun.end)
    return _held(row, index, role, body)


def _could_be_field(text: str, body: Span) -> bool:
    """Tell whether words before an office may belong to it: "Group Events", "Joint"."""
    name = body.of(text)
    if name in words("organisations") or name in words("parties"):
        return False
    printed = name.split()
    if len(printed) > 1:
        return any(word in words("portfolios") or word in _PARTS for word in printed)
    return name.isalpha() and not name[1:].isupper() and name not in words("outlets")


def _is_field_of(text: str, mention: Mention) -> bool:
    """Tell whether what reads as a body is owned by one in small letters: a field of an office."""
    owned = text.endswith(_OWNED, 0, mention.start)
    return (
        owned
        and _SMALL_OWNER.search(text, max(0, mention.start - _REACH), mention.start) is not None
    )


def _owner(row: Row, index: int, title: Mention) -> int:
    """Return where the office of a titled person's aide starts: "President Okoro's | adviser"."""
    person = row.starting(index, title.end + 1) if title.kind is Kind.ROLE else None
    owns = _OWNS.match(row.text, person.end) if person and person.kind is Kind.PERSON else None
    return owns.end() if owns else 0


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
    end = short = office.end
    noun = row.at(row.from_place(index, end))
    compound = noun is not None and _COMPOUND.fullmatch(row.text, end, noun.start)
    if noun and compound and noun.kind is Kind.ROLE:  # "a veteran party strategist"
        office, end = Span(_past_epithets(row.text, office.start, noun.start), noun.end), noun.end
    field = row.starting(index, end + 1) if row.text[end : end + 1] == " " else None
    if field and row.fields(field) and LINK.match(row.text, field.end):
        end = field.end  # "Director Communications at"
    if (noun := _behind_land(row, index, end)) is not None:
        inside = row.starting(index, end + 1)
        if inside and inside.kind is Kind.ORGANISATION and inside.of(row.text) not in _FIELDS:
            return Office(Span(office.start, noun.end), body or span_of(inside))
        end = noun.end
    for _ in range(_LINKS):
        joined = _AND.match(row.text, end)
        other = row.starting(index, joined.end()) if joined else None
        if other and joined and (second := _second(row, index, other)):
            end = second.end
            continue
        # what may stand between: the letters of "Chief Executive (CEO)", "covering trade"
        aside = _SHORT_TITLE.match(row.text, end) or _BUSY.match(row.text, end)
        found = complement(row, index, aside.end() if aside else end, office.of(row.text))
        if found is None or (aside and not isinstance(found, Span)):
            break
        if isinstance(found, Span):
            divided, whole = named(row, index, found)
            end = divided or end
            body = body or whole
            break
        short, end = end, found
    if _is_of_next(row, index, end):
        return NO_OFFICE
    return _with_body(row, index, Span(office.start, short), Office(Span(office.start, end), body))


def _with_body(row: Row, index: int, short: Span, office: Office) -> Office:
    """Return an office with the body that only stands beside it.

    Nobody is of what he speaks for or against: "a critic of the Okoro administration".
    """
    start, end = office.role or short
    if row.text.endswith(_PARTISANS, start, end) and row.text.startswith(" of ", end):
        return Office(office.role, None)
    if office.body is None:
        end, body = listed(row, index, short.end, end)
        office = Office(Span(start, end), body or untied_body(row, index, end))
    return office


def _second(row: Row, index: int, begins: Mention) -> Mention | None:
    """Return the noun of a second office, which a field may begin: "& | Group Finance Director"."""
    if begins.kind is Kind.ROLE:
        return begins
    field = row.fields(begins) or begins.of(row.text) in _PARTS
    noun = row.starting(index, begins.end + 1) if field else None
    return noun if noun and noun.kind is Kind.ROLE else None


def _behind_land(row: Row, index: int, end: int) -> Mention | None:
    """Return the noun of an office that a country or the body parts: "chief US | economist"."""
    land = row.starting(index, end + 1)
    if land is None or row.text[end] != " ":
        return None
    ranks = row.text.endswith(_RANKS, 0, end) and land.kind is Kind.ORGANISATION
    inside = land.kind in LANDS or land.of(row.text) in _FIELDS or ranks
    noun = row.starting(index, land.end + 1) if inside else None
    return noun if noun and noun.kind is Kind.ROLE else None


def _is_of_next(row: Row, index: int, end: int) -> bool:
    """Tell whether the office belongs to the name after it: "Lu Wei, President Xi Jinping"."""
    follower = row.starting(index, end + 1)
    return follower is not None and follower.kind in {Kind.PERSON, Kind.HONORIFIC}
