"""What belongs to an office on its left, and the body there: "Reef Bank's deputy | head"."""

import re
from collections.abc import Iterator
from typing import Final

from events.extraction import classes
from events.extraction.lexicon import words
from events.extraction.names.gazetteer import countries
from events.extraction.names.mentions import Kind, Mention
from events.extraction.names.owners import is_subject
from events.extraction.names.row import (
    LANDS,
    POSSESSIVE,
    Office,
    Row,
    is_beat,
    points_back,
    small_body,
    span_of,
)
from events.extraction.records import Span

_TITLES = 3  # in a row: "Harbour Bank chairman Lord Mayor"
_FORMER = re.compile(r"\b[Ff]ormer $")
ABROAD: Final = re.compile(
    r"ambassador|envoy|consul|representative|high commissioner", re.IGNORECASE
)
_BRACKETS = frozenset({" (", "'s (", "’s ("})  # "Harbour Bank's (HB) president"
_LEARNED = frozenset({"graduate", "instructor", "lecturer", "professor", "scholar", "student"})
_OPEN = (" of", " for", " and")  # "Department of | English"
_QUARTERS = frozenset(
    ["Central", "East", "Eastern", "North", "Northern", "South", "Southern", "West", "Western"]
)
_SEATS = frozenset({Kind.OTHER, Kind.PLACE})
_HEADS = frozenset({"President", "Vice President"})  # "The President | and Premier Okoro met"
_PREMIERS = frozenset({"Chancellor", "Premier", "President", "Prime Minister"})
_AND = frozenset({" and ", "/", " & ", " cum "})
_AT_WORK = frozenset({"analyst", "economist", "expert", "lawyer", "researcher", "inspector"})
_CREEDS = frozenset({"Conservative", "Liberal", "National"})  # adjectives, too
_PARTISAN = frozenset({"candidate", "leader", "spokesman", "spokesperson", "spokeswoman", "whip"})
_AND_SMALL = re.compile(r" and (?:a )?(?:[a-z][\w-]* ){0,2}")
_ASSISTING = frozenset({"Assistant", "Deputy", "Acting", "Associate", "Vice", "Former"})
_FIELD_AND = re.compile(r" (?:of|for) [a-z][a-z -]{2,40} and (?:the )?")
_FIELDS_AND = re.compile(r" (?:of|for) (?:the )?[A-Z][\w,& -]{2,60}(?<!,) and (?:the )?")
_SERVES = frozenset({" to the ", " to "})
_FIRST = re.compile(r" ([a-z]+) ")  # "Reef Bank | chose school | teacher"
_ADJECTIVES = re.compile(
    r"(?:['’]s)? (?:(?!(?:of|for|to|by|from|with|at|in|on|the|a|an|said|says|and|was|is|has|his|her"
    r"|its|who|as|when|while|that|but|or|where)\b)[a-z][\w-]* (?:and (?=[a-z]+ ))?){1,4}(?<! and )"
)


def whole(row: Row, office: int, end: int, titles: int = _TITLES) -> Office:
    """Return an office with what belongs to it on its left, and the body printed there.

    ``titles`` tells how many more may stand in a row before it.
    """
    office = _first_listed(row, office)
    start = row.mentions[office].start
    for back, gap in _leftwards(row, office):
        left = row.mentions[back]
        if not _continues(row, back, gap, Span(start, end)):
            # "Education Spokesman and reading expert"
            if titles and _is_first_of_two(row, back, office):
                return whole(row, back, left.end, titles - 1)
            if titles and left.kind is Kind.ROLE and gap == " ":  # "AU chairperson President X"
                return Office(Span(start, end), whole(row, back, left.end, titles - 1).body)
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
    """Return the first of two offices with fields: "Minister for Works and Minister for Trade".

    Or the one before that of a seat: "Labour's housing spokesperson and Reefdale MP".
    """
    seat, before = row.at(office - 1), row.at(office - 2)
    if seat and before and before.kind is Kind.ROLE and seat.kind in _SEATS:
        joined = row.gap(office - 2, office - 1) == " and " and row.gap(office - 1, office) == " "
        elected = row.mentions[office].of(row.text).casefold() in words("elected-offices")
        if joined and elected and before.words(row.text)[-1].casefold() in _PARTISAN:
            return office - 2
    for back in range(office - 1, max(office - 6, -1), -1):
        if row.mentions[back].kind is Kind.PERSON:
            return office
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
        abroad = left.kind is Kind.DEMONYM and ABROAD.search(row.text, office.start, office.end)
        shadow = left.words(row.text)[0] == "Shadow"  # "Shadow Europe minister"
        assists = shadow or left.of(row.text) in _ASSISTING or _assisted(row, back)
        meets = left.of(row.text) in words("gatherings") | {"Cabinet"}  # "Conference Spokesperson"
        beat = is_beat(row.text, left, office.of(row.text).rpartition(" ")[2])
        secures = left.of(row.text) == "National" and office.of(row.text).startswith("Security")
        assists = assists or secures  # no party's
        named = left.kind is Kind.PLACE or assists or meets or beat
        return bool(abroad) or named or row.fields(left)
    if left.kind is Kind.ROLE:
        listed = _FIELD_AND.fullmatch(gap) or _AND_SMALL.fullmatch(gap)
        titled = left.of(row.text)[0].isupper() and row.text[office.start].islower()
        apart = gap == " and " and left.of(row.text) in _HEADS and office.of(row.text) in _PREMIERS
        apart = apart and row.text.endswith(("The ", "the "), 0, left.start)
        return (gap in _AND or gap in _SERVES or listed is not None) and not titled and not apart
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
    if left.of(row.text) in {"Labor", "Labour"} and noun in _AT_WORK:
        return True
    partisan = noun in words("elected-offices") or noun in _PARTISAN
    return left.of(row.text) in _CREEDS and not partisan


def _branch(row: Row, land: int) -> Span | None:
    """Return the body whose branch in a country is meant: "Harbour Council (HC) | Malta chair"."""
    body = row.at(land - 2)
    lettered = row.at(land - 1) is not None and row.gap(land - 1, land) == ") "
    if body is None or not lettered or row.gap(land - 2, land - 1) not in _BRACKETS:
        return None
    return Span(body.start, row.mentions[land].end) if row.is_body(body) else None


def _past_lands(row: Row, land: int) -> Span | None:
    """Return the body whose branch in two countries is meant."""
    if row.at(land - 1) is None or row.gap(land - 1, land) not in {" and ", " & "}:
        return None
    other, body = row.mentions[land - 1], row.at(land - 2)
    if body and other.kind in LANDS and row.gap(land - 2, land - 1) == " ":
        return span_of(body) if row.is_body(body) else None
    named, _, country = other.of(row.text).rpartition(" ")
    branch = other.kind in {Kind.ORGANISATION, Kind.OTHER} and country in countries() and named
    return Span(other.start, other.start + len(named)) if branch else None


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
        branch = _past_lands(row, back) or _branch(row, back) if left.kind is Kind.COUNTRY else None
        return branch or (span_of(left) if _employs(row, left, office) else None), start
    verb = _FIRST.match(gap)
    done = verb is not None and classes.known()[verb[1]][1] in classes.VERBAL
    if body and not done and office.of(row.text)[0].islower() and _ADJECTIVES.fullmatch(gap):
        return body, office.start - len(gap.partition(" ")[2])
    return None, office.start
