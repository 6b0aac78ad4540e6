"""The office printed before a person's name: "Qihoo 360 President Qi Xiangdong"."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from events.extraction.names.complements import described, is_body_noun, is_mere_owner
from events.extraction.names.gazetteer import is_plural
from events.extraction.names.leftward import ABROAD, whole
from events.extraction.names.mentions import Kind, Mention
from events.extraction.names.owners import led, of_owner, ranked, teaching
from events.extraction.names.row import (
    FORCE,
    NO_OFFICE,
    POSSESSIVE,
    SPOTS,
    Office,
    Row,
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
_SEATED = re.compile(r"(?: \([\w&-]+\))?, (?:[A-Z][a-z-]+, )?(?:retired )?")  # "(RB), Suva, "
_RETIRED = re.compile(r" (?:retired|\((?:[Rr]|[Rr]e?td|[Rr]etired)\.?\)) ")
_TITLED = re.compile(r"(?: \([\w ]+\)|\))?, (?:the )?")  # "Chief Executive (CEO), "
_VERB = re.compile(
    r"\b(?:said|says|told|who|which|that|is|was|were|met|has|had|have|will|as|added|by|when|where"
    r"|after|before|despite|following|since)\b"
    r"| to (?!(?:the|his|her|its|their|our) )[a-z]"  # "the third candidate to withdraw"
)
_PREPOSITION = re.compile(
    r",? (?:of|for|at|from|with|to|in|on)(?: [Tt]he)?(?: [A-Z][\w-]*-based)? ?$"
)
_FIELD_IN_BRACKETS = re.compile(r" \([A-Z][\w &-]{2,40}\),? ")  # "Dean (Research) Okoro"
_SORTED = re.compile(r" (?:of|at|for|with) (?:the )?(?:[a-z][\w-]* ){0,2}")
_TIES = (" of ", " of the ", " for ", " for the ", " to ", " to the ", " in ", " in the ")
_BESIDE = frozenset({" ", ") "})  # "Chairman of the Reef Bank (RB) X"
_TITLES = frozenset({"Ambassador", "Architect", "Barrister", "Engineer", "Judge", "Pastor"})
_STOPS = (". ", "\n", "”", '"')
_OPENER = 8  # characters of a stop and "The "
_CORPORATE = frozenset({"ceo", "chief executive", "chief executive officer", "co-founder"})
_CORPORATE |= {"cofounder", "founder", "managing director", "spokesman", "spokeswoman"}
_UNTIED = frozenset({Kind.ORGANISATION, Kind.PLACE, Kind.OTHER})
_NAMELESS = re.compile(
    r"\b(?:an? (?:(?! the )[^,.;:]){0,60}|according to(?: the)? [^,.;:]{0,60})$", re.IGNORECASE
)
_MET = re.compile(
    r"(?:^|[.!?”\"\n] *)(?:In|On|At|During|After|Before|With|For|Following|[A-Z][a-z]+ing)\b"
    r"[^.!?,;:\n]{0,80} (?:with|of|by|from|to|between|meeting|and)"
    r"(?: (?:the|a|an|his|her|its|their))?(?: [A-Z][\w’'-]*){0,4} $"
)
_ACTS = re.compile(r",? (?:(?:also|then|later|further) )?(?:said|says|told|[a-z]{3,}ed)\b(?! by\b)")
_CLOSED = re.compile(r"[^ ]| [-–—(]|$")
_OWNERS = frozenset({Kind.ORGANISATION, Kind.COUNTRY, Kind.DEMONYM})
_SUBJECTS = (" who ", " which ", " that ", " he ", " she ", " also ", " and also ")
_STUDIES = re.compile(r" (?:of|in) [A-Z][a-z]+ (?:history|law|literature|sciences?|studies) ")
_PLAIN_FIELD = re.compile(
    r" (?:of|for|on) (?:[a-z][\w&-]* ){1,4}"
    r"(?:(?!(?:at|by|from|in|the|to|with) )[a-z][\w&-]* ){0,2}"
)


def office_before(row: Row, at: int) -> Office:
    """Return the office and the body before the name, or form of address, numbered ``at``."""
    office = _right_before(row, at)
    office = ranked(row, at) if office is NO_OFFICE else office
    if office.body is None and (body := led(row, at, office.role) or _its(row, at, office.role)):
        return Office(office.role, body)
    return teaching(row, at, office)


def _its(row: Row, at: int, role: Span | None) -> Span | None:
    """Return the body with which the sentence of "its president, X" opens: "Reef Bank said"."""
    if role is None or not row.text.endswith((" its ", " their "), 0, role.start):
        return None
    opened = max(row.text.rfind(mark, max(0, role.start - _FAR), role.start) for mark in _STOPS)
    first = next(
        (one for one in row.mentions[max(0, at - _PIECES) : at] if one.start > opened), None
    )
    begins = first is not None and first.start - opened <= _OPENER
    return span_of(first) if first and begins and first.kind is Kind.ORGANISATION else None


def _right_before(row: Row, at: int) -> Office:
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
        if office.kind is not Kind.ROLE or _is_sort(row, back):
            continue
        gap = _RETIRED.sub(" ", row.gap(back, at))
        closed = gap == ") " or gap.startswith(") in charge of ")
        if closed and _is_short_title(row, back):  # "Member of Parliament (MP) X"
            return whole(row, back - 1, row.mentions[back - 1].end)
        if gap.endswith((", ", " – ")) and (
            _is_of_another(row, back)
            or _is_of_many(row, back)
            or _is_somebody_else(row, back, at)
            or _is_met(row, back, at)
        ):
            break
        if gap == " " and (_is_verb(row, back) or _is_audience(row, back)):
            break
        if gap in _DIRECT or _FIELD_IN_BRACKETS.fullmatch(gap):
            ahead = _ahead_of_title(row, back) if gap == " " else NO_OFFICE
            return ahead if ahead.body else whole(row, back, office.end)
        return _with_complement(row, back, at, gap)
    return NO_OFFICE


def _is_sort(row: Row, noun: int) -> bool:
    """Tell whether what reads as an office tells what body follows: "of rail operator | CNER"."""
    role, body = row.mentions[noun : noun + 2]
    small = row.text[role.start].islower() and row.gap(noun, noun + 1) == " "
    tied = noun > 0 and _SORTED.fullmatch(row.gap(noun - 1, noun)) is not None
    return small and tied and row.is_body(body) and is_body_noun(role.of(row.text))


def _ahead_of_title(row: Row, title: int) -> Office:
    """Read the office before one that is used as a title: "head of the Bank, Ambassador Okoro"."""
    if row.mentions[title].of(row.text) not in _TITLES or not title:
        return NO_OFFICE
    return _right_before(row, title) if row.gap(title - 1, title) == ", " else NO_OFFICE


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
    noun = row.mentions[office].words(row.text)[-1]
    return noun[0].islower() and is_plural(noun)


def _is_somebody_else(row: Row, office: int, person: int) -> bool:
    """Tell whether a nameless holder stands before a name: "says an official, Okoro said"."""
    start = row.mentions[office].start
    nameless = _NAMELESS.search(row.text, max(0, start - _FAR), start) is not None
    following = row.mentions[person : person + _ADDRESSES]
    holder = next((one for one in following if one.kind is Kind.PERSON), row.mentions[person])
    return nameless and not _CLOSED.match(row.text, holder.end)


def _is_met(row: Row, office: int, person: int) -> bool:
    """Tell whether a phrase that opens the sentence ends with an office, and its subject follows.

    "In talks with the head of the Reef Bank, Okoro said"; not "As head of the Reef Bank, Okoro".
    """
    start = row.mentions[office].start
    met = _MET.search(row.text, max(0, start - _FAR), start)
    following = row.mentions[person : person + _ADDRESSES]
    holder = next((one for one in following if one.kind is Kind.PERSON), None)
    return bool(met and holder and _ACTS.match(row.text, holder.end))


def _with_complement(row: Row, office: int, person: int, gap: str) -> Office:
    """Read "Minister of Finance Ken Ofori-Atta", "director of the World Bank, Ann Okoro"."""
    if _VERB.search(gap):
        return NO_OFFICE
    between = row.mentions[office + 1 : person]
    direct = not gap.endswith(", ")
    if _COMPLEMENT.fullmatch(gap) is None:
        return _untied(row, office, person)
    if direct and (not between or row.gap(person - 1, person) not in _BESIDE):
        holder = row.mentions[person]
        alone = " " not in holder.of(row.text) and holder.kind is not Kind.HONORIFIC
        field = _STUDIES.fullmatch(gap) or (not between and _PLAIN_FIELD.fullmatch(gap))
        if alone or gap in _TIES or not field:
            return NO_OFFICE
    for one, begin in _without_owners(row, between):
        held_at = row.mentions[office].end
        link = _PREPOSITION.search(row.text, held_at, begin) or described(row.text, held_at, begin)
        known_kind = one.kind is not Kind.OTHER or _is_of_company(row, office)
        if link and row.is_body(one) and known_kind:
            held = whole(row, office, link.start())
            title = row.mentions[office]
            minister = title.words(row.text)[-1].casefold()
            state = " to" in link[0] or "Government" in one.words(row.text)
            sent = state and ABROAD.search(row.text, title.start, title.end)
            if sent or row.is_portfolio(one, minister):
                break  # "European Union ambassador to the WTO", "Minister of Labour"
            return Office(held.role, span_of(one))
    printed = row.text[row.mentions[office].end : row.mentions[person].start]  # its own spaces
    end = row.mentions[office].end
    force = _force(row, between)
    if force is None and not _is_whereabouts(gap, between):
        end += len(printed.rstrip(" ,"))
    held = whole(row, office, end)
    return Office(held.role, force or held.body)


def _is_whereabouts(gap: str, between: list[Mention]) -> bool:
    """Tell whether a complement says where somebody works: "correspondent in Suva Ann Okoro"."""
    places = all(one.kind in SPOTS for one in between)
    return bool(between) and places and gap.startswith(" in ")


def _is_of_company(row: Row, office: int) -> bool:
    """Tell whether an office is one of a company, of whatever name: "the CEO of Reefly"."""
    return row.mentions[office].of(row.text).casefold() in _CORPORATE


def _is_titled(row: Row, office: int, gap: str) -> bool:
    """Tell whether a body behind an office in capitals is its own: "Director Reef Bank, Okoro"."""
    return gap in {", ", " – ", " - "} and row.text[row.mentions[office].start].isupper()


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
        return whole(row, office, body.end)  # "Vice-Chancellor Business Development, Okoro"
    if body.kind is not Kind.ORGANISATION:
        titled = first == second == " " and row.text[row.mentions[office].start].isupper()
        return whole(row, office, body.end) if titled else NO_OFFICE
    listed = _TITLED.fullmatch(first) and _SEATED.fullmatch(second)
    if listed and _is_short_title(row, office):
        office -= 1
    if listed or (first == " " and (second == " " or _is_titled(row, office, second))):
        return Office(whole(row, office, row.mentions[office].end).role, span_of(body))
    return NO_OFFICE
