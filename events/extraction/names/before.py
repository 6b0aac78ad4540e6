"""The office printed before a person's name: "Qihoo 360 President Qi Xiangdong"."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from events.extraction.lexicon import words
from events.extraction.names.complements import is_mere_owner
from events.extraction.names.mentions import Kind, Mention
from events.extraction.names.owners import is_subject, led, of_owner, ranked, teaching
from events.extraction.names.row import (
    FORCE,
    NO_OFFICE,
    POSSESSIVE,
    Office,
    Row,
    is_beat,
    points_back,
    small_body,
    span_of,
)
from events.extraction.records import Span

_FAR = 150  # characters between an office and the name of its holder
_ADDRESSES = 4  # a country, forms of address and the name
_PIECES = 9  # mentions that may stand between
_DIRECT = frozenset({" ", ", ", " – ", ": ", " , ", " '", " ‘", " ’"})
_COMPLEMENT = re.compile(
    r"(?: |, )(?:of|for|to|on|in|at|from|with|in charge of)(?: [Tt]he)? [^.;:!?“”\"\d]*?(?:,? |, )"
)
_APPOSED = re.compile(r",\s(?:(?:a|an|the|its)\s)?")
_FORMER = re.compile(r"\b[Ff]ormer $")
_SEATED = re.compile(r"(?: \([\w&-]+\))?, (?:[A-Z][a-z-]+, )?(?:retired )?")  # "(RB), Suva, "
_TITLED = re.compile(r"(?: \([\w ]+\))?, (?:the )?")
_VERB = re.compile(
    r"\b(?:said|says|told|who|which|that|is|was|were|met|has|had|have|will|as|added|by|when|where)\b"
)
_PREPOSITION = re.compile(
    r",? (?:of|for|at|from|with|to|in|on)(?: [Tt]he)?(?: [A-Z][\w-]*-based)? ?$"
)
_ABROAD = re.compile(r"ambassador|envoy|consul|representative|high commissioner", re.IGNORECASE)
_FIELD_IN_BRACKETS = re.compile(r" \([A-Z][\w &-]{2,40}\),? ")  # "Dean (Research) Okoro"
_TIES = (" of ", " of the ", " for ", " for the ", " to ", " to the ", " in ", " in the ")
_BRACKETS = frozenset({" (", "'s (", "’s ("})  # "Harbour Bank's (HB) president"
_BESIDE = frozenset({" ", ") "})  # "Chairman of the Reef Bank (RB) X"
_CORPORATE = frozenset({"ceo", "chief executive", "chief executive officer", "co-founder"})
_CORPORATE |= {"cofounder", "founder", "managing director", "spokesman", "spokeswoman"}
_LEARNED = frozenset({"graduate", "instructor", "lecturer", "professor", "scholar", "student"})
_OPEN = (" of", " for", " and")  # "Department of | English"
_QUARTERS = frozenset(
    ["Central", "East", "Eastern", "North", "Northern", "South", "Southern", "West", "Western"]
)
_UNTIED = frozenset({Kind.ORGANISATION, Kind.PLACE, Kind.OTHER})
_AND = frozenset({" and ", "/", " & ", " cum "})
_NAMELESS = re.compile(
    r"\b(?:an? (?:(?! the )[^,.;:]){0,60}|according to(?: the)? [^,.;:]{0,60})$", re.IGNORECASE
)
_CLOSED = re.compile(r"[^ ]| [-–—(]|$")
_CREEDS = frozenset({"Conservative", "Liberal", "National"})  # adjectives, too
_PARTISAN = frozenset({"candidate", "leader", "spokesman", "spokesperson", "spokeswoman", "whip"})
_OWNERS = frozenset({Kind.ORGANISATION, Kind.COUNTRY, Kind.DEMONYM})
_SUBJECTS = (" who ", " which ", " that ", " he ", " she ", " also ", " and also ")
_PLAIN_FIELD = re.compile(r" (?:of|for|on) (?:[a-z][\w&-]* ){1,4}")
_AND_SMALL = re.compile(r" and (?:a )?(?:[a-z][\w-]* ){0,2}")
_ASSISTING = frozenset({"Assistant", "Deputy", "Acting", "Associate", "Vice", "Former"})
_FIELD_AND = re.compile(r" (?:of|for) [a-z][a-z -]{2,40} and (?:the )?")
_FIELDS_AND = re.compile(r" (?:of|for) (?:the )?[A-Z][\w,& -]{2,60}(?<!,) and (?:the )?")
_SERVES = frozenset({" to the ", " to "})
_ADJECTIVES = re.compile(
    r"(?:['’]s)? (?:(?!(?:of|for|to|by|from|with|at|in|on|the|a|an|said|says|and|was|is|has|his|her"
    r"|its|who|as|when|while|that|but|or|where)\b)[a-z][\w-]* (?:and (?=[a-z]+ ))?){1,4}(?<! and )"
)


def office_before(row: Row, at: int) -> Office:
    """Return the office and the body before the name, or form of address, numbered ``at``."""
    office = _beside(row, at)
    office = ranked(row, at) if office is NO_OFFICE else office
    if office.body is None and (body := led(row, at, office.role)):
        return Office(office.role, body)
    return teaching(row, at, office)


def _beside(row: Row, at: int) -> Office:
    """Return the office and the body printed right before a person."""
    owned = of_owner(row, at)
    if owned.body:
        return owned
    at = _past_land(row, at)
    start = row.mentions[at].start
    for back in range(at - 1, max(at - 1 - _PIECES, -1), -1):
        office = row.mentions[back]
        if start - office.end > _FAR or office.kind is Kind.PERSON:
            break
        if office.kind is not Kind.ROLE:
            continue
        gap = row.gap(back, at).replace(" retired ", " ")
        if gap == ") " and _is_short_title(row, back):  # "Member of Parliament (MP) X"
            return _whole(row, back - 1, row.mentions[back - 1].end)
        if gap.endswith(", ") and (
            _is_of_another(row, back) or _is_of_many(row, back) or _is_somebody_else(row, back, at)
        ):
            break
        if gap == " " and (_is_verb(row, back) or _is_audience(row, back)):
            break
        if gap in _DIRECT or _FIELD_IN_BRACKETS.fullmatch(gap):
            return _whole(row, back, office.end)
        return _with_complement(row, back, at, gap)
    return NO_OFFICE


def _is_short_title(row: Row, office: int) -> bool:
    """Tell whether an office is another in brackets: "Member of Parliament (MP)"."""
    title = row.at(office - 1)
    return (
        title is not None and title.kind is Kind.ROLE and row.gap(office - 1, office) in {" (", "("}
    )


def _past_land(row: Row, at: int) -> int:
    """Return the number of the country before a form of address: "commander, | US Gen. Okoro"."""
    land = row.at(at - 1)
    if land is None or row.mentions[at].kind is not Kind.HONORIFIC or row.gap(at - 1, at) != " ":
        return at
    held = row.text.endswith(_TIES, 0, land.start)  # "Emir of Kuwait Sheikh"
    return at - 1 if land.kind in {Kind.COUNTRY, Kind.DEMONYM} and not held else at


def _is_of_another(row: Row, office: int) -> bool:
    """Tell whether an office is in apposition to the person before it: "Ann Okoro, director"."""
    back = office - 1
    while row.at(back) and row.mentions[back].kind in _OWNERS and row.gap(back, back + 1) == " ":
        back -= 1  # "Ann Okoro, the UN director"
    before = row.at(back)
    return (
        before is not None
        and before.kind is Kind.PERSON
        and _APPOSED.fullmatch(row.gap(back, back + 1)) is not None
    )


def _is_verb(row: Row, office: int) -> bool:
    """Tell whether what reads as an office is a verb: "who chairs Okoro's campaign"."""
    start = row.mentions[office].start
    return row.text[start].islower() and row.text.endswith(_SUBJECTS, 0, start)


def _is_audience(row: Row, office: int) -> bool:
    """Tell whether an office is that of those who are told: "telling reporters Okoro left"."""
    start = row.mentions[office].start
    told = row.text.endswith(("told ", "telling ", "tells ", "tell "), 0, start)
    return told and _is_of_many(row, office)


def _is_of_many(row: Row, office: int) -> bool:
    """Tell whether an office is that of several: "one of the detainees, Ann Okoro"."""
    printed = row.mentions[office].of(row.text)
    return (
        printed[0].islower() and printed.endswith("s") and printed.split()[-1] not in words("roles")
    )


def _is_somebody_else(row: Row, office: int, person: int) -> bool:
    """Tell whether a nameless holder stands before a name: "says an official, Okoro said"."""
    start = row.mentions[office].start
    nameless = _NAMELESS.search(row.text, max(0, start - _FAR), start) is not None
    following = row.mentions[person : person + _ADDRESSES]
    holder = next((one for one in following if one.kind is Kind.PERSON), row.mentions[person])
    return nameless and not _CLOSED.match(row.text, holder.end)


def _with_complement(row: Row, office: int, person: int, gap: str) -> Office:
    """Read "Minister of Finance Ken Ofori-Atta", "director of the World Bank, Ann Okoro"."""
    if _VERB.search(gap):
        return NO_OFFICE
    between = row.mentions[office + 1 : person]
    direct = not gap.endswith(", ")
    if _COMPLEMENT.fullmatch(gap) is None:
        return _untied(row, office, person)
    if direct and (not between or row.gap(person - 1, person) not in _BESIDE):
        whole = row.mentions[person].of(row.text)
        alone = " " not in whole and row.mentions[person].kind is not Kind.HONORIFIC
        if between or alone or not _PLAIN_FIELD.fullmatch(gap):
            return NO_OFFICE
    for one, begin in _without_owners(row, between):
        link = _PREPOSITION.search(row.text, row.mentions[office].end, begin)
        known_kind = one.kind is not Kind.OTHER or _is_of_company(row, office)
        if link and row.is_body(one) and known_kind:
            held = _whole(row, office, link.start())
            title = row.mentions[office]
            minister = title.words(row.text)[-1].casefold()
            if _ABROAD.search(row.text, title.start, title.end) or row.is_portfolio(one, minister):
                break  # "European Union ambassador to the WTO", "Minister of Labour"
            return Office(held.role, span_of(one))
    printed = row.text[row.mentions[office].end : row.mentions[person].start]  # its own spaces
    end = row.mentions[office].end
    force = _force(row, between)
    if force is None:
        end += len(printed.rstrip(" ,"))
    held = _whole(row, office, end)
    return Office(held.role, force or held.body)


def _is_of_company(row: Row, office: int) -> bool:
    """Tell whether an office is one of a company, of whatever name: "the CEO of Reefly"."""
    return row.mentions[office].of(row.text).casefold() in _CORPORATE


def _without_owners(row: Row, between: list[Mention]) -> Iterator[tuple[Mention, int]]:
    """Yield mentions, and where they begin with an owner before them that is no body of its own.

    "Of the University's | School of Law".
    """
    begin = -1
    for one, inner in zip_longest(between, between[1:]):
        begin = begin if begin >= 0 else one.start
        owns = inner is not None and row.text[one.end : inner.start] in POSSESSIVE
        if not (owns and is_mere_owner(row.text, one)):
            yield one, begin
            begin = -1


def _force(row: Row, between: list[Mention]) -> Span | None:
    """Return the force or central bank of a country: "head of the Ghanaian navy, Ann Okoro"."""
    for one in between:
        found = FORCE.match(row.text, one.end) if one.kind is Kind.DEMONYM else None
        if found:
            return Span(one.start, found.end())
    return None


def _untied(row: Row, office: int, person: int) -> Office:
    """Read a body or place without a preposition: "Chairman Senate X", "Governor Suva X"."""
    body = row.mentions[office + 1]
    first = row.gap(office, office + 1)
    second = row.text[body.end : row.mentions[person].start]
    if office + 1 == person or body.kind not in _UNTIED:
        return NO_OFFICE
    if first == " " and second == ", " and row.fields(body):
        return _whole(row, office, body.end)  # "Vice-Chancellor Business Development, Okoro"
    if body.kind is not Kind.ORGANISATION:
        titled = first == second == " " and row.text[row.mentions[office].start].isupper()
        return _whole(row, office, body.end) if titled else NO_OFFICE
    listed = _TITLED.fullmatch(first) and _SEATED.fullmatch(second)
    if listed or (first == " " and second == " "):
        return Office(_whole(row, office, row.mentions[office].end).role, span_of(body))
    return NO_OFFICE


def _whole(row: Row, office: int, end: int) -> Office:
    """Return an office with what belongs to it on its left, and the body printed there."""
    office = _first_listed(row, office)
    start = row.mentions[office].start
    for back, gap in _leftwards(row, office):
        left = row.mentions[back]
        if not _continues(row, back, gap, Span(start, end)):
            if _is_first_of_two(row, back, office):  # "Education Spokesman and reading expert"
                return _whole(row, back, left.end)
            if left.kind is Kind.ROLE and gap == " ":  # "AU chairperson President X"
                return Office(Span(start, end), _whole(row, back, left.end).body)
            fielded = _with_field(row, back, Span(start, end)) if gap == " " else None
            if fielded:
                return fielded
            body, begin = _body_on_left(row, back, Span(start, end))
            return Office(Span(begin, end), body or small_body(row.text, begin))
        start = left.start
    return Office(Span(start, end), small_body(row.text, start))


def _with_field(row: Row, back: int, office: Span) -> Office | None:
    """Read a field that no list has, behind a body: "Labour's Aged Care spokesman"."""
    left, party = row.mentions[back], row.at(back - 1)
    owned = party is not None and row.gap(back - 1, back) in POSSESSIVE
    if party and owned and party.of(row.text) in words("parties"):
        return Office(Span(left.start, office.end), span_of(party))
    cut = _before_subject(row, left, office)  # "Harbour University Computer Science Lecturer"
    return Office(Span(cut.end + 1, office.end), cut) if cut else None


def _first_listed(row: Row, office: int) -> int:
    """Return the first of two offices with fields: "Minister for Works and Minister for Trade"."""
    for back in range(office - 1, max(office - 4, -1), -1):
        if row.mentions[back].kind is Kind.ROLE:
            listed = _FIELDS_AND.fullmatch(row.gap(back, office)) is not None
            return back if listed else office
    return office


def _leftwards(row: Row, office: int) -> Iterator[tuple[int, str]]:
    """Yield the mentions on the left of an office with the gap behind each."""
    for back in range(office - 1, max(office - 6, -1), -1):
        yield back, row.gap(back, back + 1)


def _continues(row: Row, back: int, gap: str, office: Span) -> bool:
    """Tell whether a mention on the left is part of the office."""
    left = row.mentions[back]
    if gap == " ":
        abroad = left.kind is Kind.DEMONYM and _ABROAD.search(row.text, office.start, office.end)
        shadow = left.words(row.text)[0] == "Shadow"  # "Shadow Europe minister"
        assists = shadow or left.of(row.text) in _ASSISTING or _assisted(row, back)
        meets = left.of(row.text) in words("gatherings") | {"Cabinet"}  # "Conference Spokesperson"
        beat = is_beat(row.text, left, office.of(row.text).rpartition(" ")[2])
        named = left.kind is Kind.PLACE or assists or meets or beat
        return bool(abroad) or named or row.fields(left)
    if left.kind is Kind.ROLE:
        listed = _FIELD_AND.fullmatch(gap) or _AND_SMALL.fullmatch(gap)
        titled = left.of(row.text)[0].isupper() and row.text[office.start].islower()
        return (gap in _AND or gap in _SERVES or listed is not None) and not titled
    first = office.of(row.text).split(maxsplit=1)[0]
    if gap == " and " and first in _QUARTERS and left.of(row.text) in _QUARTERS:
        return True  # "Eastern and Southern Africa Director"
    return (gap in _AND or gap == ", ") and row.fields(left) and first in words("portfolios")


def _is_first_of_two(row: Row, first: int, second: int) -> bool:
    """Tell whether a title has a description joined to it, which is no part of it."""
    title = row.mentions[first]
    described = row.text[row.mentions[second].start].islower() and title.of(row.text)[0].isupper()
    joined = _AND_SMALL.fullmatch(row.gap(first, second)) is not None
    return title.kind is Kind.ROLE and described and joined


def _employs(row: Row, left: Mention, office: Span) -> bool:
    """Tell whether a name directly before an office is its body: not a seat, no participle."""
    unknown = left.kind is Kind.OTHER
    nouns = office.of(row.text).casefold().split()  # "MP and Roads Minister"
    seat = unknown and not words("elected-offices").isdisjoint(nouns)
    party = left.of(row.text) in words("parties")
    return (
        row.is_body(left)
        and not points_back(row, left)
        and not _is_creed(row, left, nouns[-1])
        and (party or not seat)
        and not (unknown and left.of(row.text).endswith("ed"))
    )


def _is_creed(row: Row, left: Mention, noun: str) -> bool:
    """Tell a party's name from the adjective: "Conservative radio host", "Conservative MP"."""
    partisan = noun in words("elected-offices") or noun in _PARTISAN
    return left.of(row.text) in _CREEDS and not partisan


def _assisted(row: Row, country: int) -> bool:
    """Tell whether a country stands inside an office: "Assistant US Attorney"."""
    before = row.at(country - 1)
    land = row.mentions[country].kind in {Kind.COUNTRY, Kind.DEMONYM}
    return (
        land
        and before is not None
        and before.of(row.text) in _ASSISTING
        and row.gap(country - 1, country) == " "
    )


def _before_subject(row: Row, left: Mention, office: Span) -> Span | None:
    """Return a body without the word behind its noun that a capitalised office begins with."""
    body, _, subject = left.of(row.text).rpartition(" ")
    learned = office.of(row.text).rpartition(" ")[2].casefold() in _LEARNED
    if body and learned and is_subject(subject) and not body.endswith(_OPEN):
        return Span(left.start, left.start + len(body))  # "RKU English professor"
    heads = words("organisation-heads")
    several = " " in body  # not "Project Reef", "Senate Judiciary"
    ends = several and body.rpartition(" ")[2] in heads and subject not in heads
    titled = row.text[office.start].isupper() and left.kind is Kind.ORGANISATION
    whole = left.of(row.text) in words("organisations")
    return Span(left.start, left.start + len(body)) if ends and titled and not whole else None


def _body_on_left(row: Row, back: int, office: Span) -> tuple[Span | None, int]:
    """Return the body directly before an office, and where the office starts."""
    left = row.mentions[back]
    gap = row.text[left.end : office.start]
    if gap == ") " and back and row.gap(back - 1, back) in _BRACKETS:
        left, gap = row.mentions[back - 1], " "
    sure = left.kind is not Kind.OTHER or left.of(row.text) in words("parties")
    noun = office.of(row.text).split()[-1].casefold()
    sure = sure and not _is_creed(row, left, noun)
    body = span_of(left) if sure and row.is_body(left) else None
    if gap in POSSESSIVE:
        party = left.of(row.text) in words("parties")
        served = party or noun not in words("adherents")
        unknown = left.kind is Kind.OTHER and row.is_body(left) and served
        return (span_of(left) if unknown else body), office.start
    if gap == " ":
        former = _FORMER.search(row.text[max(0, left.start - 8) : left.start])
        land = left.kind in {Kind.DEMONYM, Kind.COUNTRY}
        start = left.start - len(former[0]) if former and land else office.start
        owner = row.at(back - 1)
        owned = owner is not None and row.gap(back - 1, back) in POSSESSIVE | {" "}
        if land and owned and owner and owner.kind is Kind.ORGANISATION:
            return span_of(owner), left.start  # "the BBC's Vatican correspondent"
        return (span_of(left) if _employs(row, left, office) else None), start
    if body and office.of(row.text)[0].islower() and _ADJECTIVES.fullmatch(gap):
        return body, office.start - len(gap.partition(" ")[2])
    return None, office.start
