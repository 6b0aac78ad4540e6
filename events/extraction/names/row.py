"""The mentions of a block in a row, and the small questions that are asked of it."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from events.extraction.lexicon import words
from events.extraction.names.gazetteer import demonyms, known
from events.extraction.names.mentions import Kind, Mention
from events.extraction.names.openers import is_common
from events.extraction.records import NameKind, Span

LEADS: Final = (  # behind "who", before the body that somebody leads or speaks for
    "heads|leads|chairs|runs|directs|founded|co-founded|represents"
)
_PARTICIPLE = re.compile(r"[A-Z][a-z]+-[a-z]*(?:ing|ed|old|known|class|time)")  # "Long-serving"
_MINISTRY = re.compile(
    r"\b((?:[A-Za-z]?[a-z]+ and )?"
    r"(?!(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]his)\b)[A-Za-z][a-z]+ ministry)(?:['’]s)? $"
)
_FIELD_KINDS = frozenset({Kind.OTHER, Kind.ORGANISATION})
_NEAR = 40  # characters of such a ministry
_SPACES = re.compile(" {2,}")
FORCE = re.compile(  # "of the Ghanaian navy"
    r" (?:navy|army|air force|armed forces|coast guard|police|central bank|military|parliament"
    r"|senate|supreme court)\b(?!['’])"
)
_POINTING = frozenset(
    {"Agency", "Association", "Company", "Firm", "Group", "Ministry", "Party", "University"}
)
_SERVED = re.compile(  # "Ghanaian navy spokesman", "a police spokeswoman"
    r"(?:navy|army|air force|coast guard|police|military|central bank)(?= spokes)"
)
_PARTED = (
    re.compile(  # "House | Speaker", "Acting | Treasury | Secretary", "European commission | X"
        r"(?P<rank>(?:[Aa]cting|[Ff]ormer|[Dd]eputy|[Ii]nterim) )?"
        r"(?P<body>House(?= (?:Speaker|Majority|Minority|Republican|Democratic|GOP)\b)"
        r"|(?:Treasury|Homeland Security)(?= [A-Z])"
        r"|European (?:[Cc]ommission|[Cc]ouncil|[Pp]arliament)(?= ))"
    )
)
_REPORTERS = frozenset({"correspondent", "reporter"})
_BEATS = frozenset({"Capitol Hill", "Congress", "EU", "Kremlin", "NATO", "Parliament", "Pentagon"})
_BEATS |= {"State Department", "Supreme Court", "Treasury", "UN", "White House", "Whitehall"}
_WINNERS = frozenset({"champion", "finalist", "laureate", "medalist", "medallist", "winner"})
_WINGS = frozenset({"Democratic", "Republican"})
_CLUBS = frozenset({"boss", "captain", "chairman", "coach", "goalkeeper", "head coach", "manager"})
_CLUBS |= {"midfielder", "quarterback", "skipper", "striker"}
_CAMPAIGN = "campaign "
_CHAMBERS = ("House", "Senate")
_CHAIRS = frozenset({"Chair", "Chairman", "Chairwoman", "chair", "chairman", "chairwoman"})
_CANDIDATES = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.OTHER})
_LAND_OR_PEOPLE = frozenset({Kind.COUNTRY, Kind.DEMONYM})
SPOTS = frozenset({Kind.COUNTRY, Kind.PLACE})
NO_EMPLOYERS: Final = frozenset(  # "Holocaust survivors", "Yazidi activist"
    {"Holocaust", "Latina", "Latino", "Maori", "Rohingya", "Uighur", "Uyghur", "Yazidi"}
)
LANDS = SPOTS | {Kind.DEMONYM}
POSSESSIVE = frozenset({"'s ", "’s ", "' ", "’ "})
_HYPHENED = (
    *(
        "-affiliated",
        "-backed",
        "-based",
        "-born",
        "-driven",
        "-era",
        "-focused",
        "-funded",
        "-led",
    ),
    *("-linked", "-listed", "-owned", "-powered", "-related", "-run", "-style"),
)


class Office(NamedTuple):
    """An office, and the body that it is held in, as far as the text prints them."""

    role: Span | None
    body: Span | None


NO_OFFICE = Office(None, None)


@dataclass(frozen=True, slots=True)
class Row:
    """The text and the mentions of a block, in order."""

    text: str
    mentions: list[Mention]

    def gap(self, first: int, second: int) -> str:
        """Return what is printed between two mentions."""
        between = self.text[self.mentions[first].end : self.mentions[second].start]
        return _SPACES.sub(" ", between) if "  " in between else between

    def at(self, index: int) -> Mention | None:
        """Return a mention by its number, null beyond the ends."""
        return self.mentions[index] if 0 <= index < len(self.mentions) else None

    def from_place(self, index: int, place: int) -> int:
        """Return the number of the first mention from here that starts at a place or after it."""
        while index < len(self.mentions) and self.mentions[index].start < place:
            index += 1
        return index

    def starting(self, index: int, place: int) -> Mention | None:
        """Return the mention that starts exactly at a place, looking on from a number."""
        found = self.at(self.from_place(index, place))
        return found if found and found.start == place else None

    def ending(self, place: int) -> Mention | None:
        """Return the mention that ends exactly at a place."""
        index = bisect_left(self.mentions, place, key=lambda one: one.end)
        found = self.at(index)
        return found if found and found.end == place else None

    def fields(self, mention: Mention) -> bool:
        """Tell whether a mention consists of words for fields of work: "Agricultural Affairs"."""
        if mention.kind not in _FIELD_KINDS:
            return False
        printed = mention.of(self.text)
        if printed in words("parties") or printed in words("organisations"):
            return False
        if printed.endswith(" Union"):
            return False
        return all(
            word.rstrip(",") in words("portfolios")
            or printed == "Society"  # "Digital Economy and | Society"
            or (word in _WINGS and " " in printed)  # "Republican Elections" Commissioner
            or word in {"and", "of", "for", "the"}
            or word[0] == "("
            for word in mention.words(self.text)
        )

    def is_portfolio(self, mention: Mention, noun: str) -> bool:
        """Tell the field of a minister from the party of its name: "Minister of Labour"."""
        return noun == "minister" and mention.of(self.text) in words("portfolios")

    def is_body(self, mention: Mention) -> bool:
        """Tell whether an office can be held in what a mention names."""
        if mention.kind not in {Kind.ORGANISATION, Kind.FORUM, Kind.OTHER}:
            return False
        printed = mention.of(self.text)
        if printed == "Cabinet" or (mention.kind is Kind.FORUM and printed in words("gatherings")):
            return False  # "Cabinet Minister", "Conference Spokesperson"
        if printed in words("parties"):
            return not self.fields(mention)
        if _is_adjective(printed) or printed in _no_bodies() or printed in NO_EMPLOYERS:
            return False
        headline = printed.rpartition(" ")[2] in words("sentence-openers")  # "Harbour During"
        common = headline or (mention.kind is Kind.OTHER and is_common(self.text, printed))
        return not self.fields(mention) and not common


def _is_adjective(printed: str) -> bool:
    """Tell whether a name describes: "Suva-based", "Long-serving", "African-American"."""
    people = printed.rpartition("-")[2] in demonyms()
    return (
        people
        or printed.startswith("Ex-")
        or printed.endswith(_HYPHENED)
        or _PARTICIPLE.fullmatch(printed) is not None
    )


def points_back(row: Row, mention: Mention) -> bool:
    """Tell whether a noun before an office is a body named earlier: "Company spokeswoman"."""
    return mention.of(row.text) in _POINTING


def is_beat(text: str, mention: Mention, noun: str) -> bool:
    """Tell whether a body is only what somebody reports on: "White House correspondent".

    Or what somebody has won: "Reef Open champion".
    """
    if noun.casefold() in _WINNERS:
        return True
    return noun.casefold() in _REPORTERS and mention.of(text) in _BEATS


def small_body(text: str, start: int) -> Span | None:
    """Return the ministry in small letters that ends at a place: "foreign ministry" spokesman."""
    found = _MINISTRY.search(text, max(0, start - _NEAR), start)
    return Span(*found.span(1)) if found else None


def spoken_for(row: Row, office: Office) -> Office:
    """Part what somebody speaks for, sits in or runs from the office: "House | Speaker"."""
    if office.role is None:
        return office
    if row.text.startswith(_CAMPAIGN, office.role.start):
        return _campaigning(row, office, office.role)
    if office.body:
        return _in_committee(row, office.role, office.body)
    parted = _in_chamber(row, office.role) or _in_club(row, office.role)
    return parted or _in_force(row, office.role)


def _in_committee(row: Row, role: Span, body: Span) -> Office:
    """Read a committee by its field alone: "House Homeland Security | Chairman"."""
    chamber = row.text.startswith(_CHAMBERS, body.start) and role.start == body.end + 1
    *fields, noun = role.of(row.text).split(" ")
    end = role.start
    for word in fields if chamber and noun in _CHAIRS else ():
        if word not in words("portfolios"):
            break
        end += len(word) + 1
    return Office(Span(end, role.end), Span(body.start, end - 1 if end > role.start else body.end))


def _campaigning(row: Row, office: Office, role: Span) -> Office:
    """Read "Okoro campaign manager", whose office keeps its field."""
    of_whom = row.ending(role.start - 1)
    if of_whom is None or of_whom.kind not in _CANDIDATES or row.text[of_whom.end] != " ":
        return office
    return Office(role, Span(of_whom.start, role.start + len(_CAMPAIGN) - 1))


def _in_chamber(row: Row, role: Span) -> Office | None:
    """Read the chamber or department in an office: "House | Speaker", "US Treasury | Secretary"."""
    parted = _PARTED.match(row.text, *role)
    if parted is None:
        return None
    body = Span(parted.start("body"), parted.end())
    if parted["rank"]:  # "Acting Treasury Secretary" stays whole
        return Office(role, body)
    land = row.ending(role.start - 1)
    begin = land.start if land and land.kind in _LAND_OR_PEOPLE else body.start
    return Office(Span(parted.end() + 1, role.end), Span(begin, body.end))


def _in_club(row: Row, role: Span) -> Office | None:
    """Read the club that is called by its town: "Reefside | manager"."""
    town, _, noun = role.of(row.text).rpartition(" ")
    *_, rank = town.split(" ")
    if town and rank == "head" and noun == "coach":
        town, noun = town.removesuffix("head").rstrip(), "head coach"
    club = noun in _CLUBS and known().get(town) is NameKind.PLACE
    end = role.start + len(town)
    return Office(Span(end + 1, role.end), Span(role.start, end)) if club else None


def _in_force(row: Row, role: Span) -> Office:
    """Read whom a spokesman speaks for: "Ghanaian navy | spokesman", "Labour | Trade spokesman"."""
    party, _, rest = role.of(row.text).partition(" ")
    if party in words("parties") and rest.rpartition(" ")[2].startswith("spokes"):
        start = role.start + len(party)
        return Office(Span(start + 1, role.end), Span(role.start, start))
    served = _SERVED.match(row.text, role.start)
    if served is None:
        return Office(role, None)
    land = row.ending(role.start - 1)
    start = land.start if land and land.kind in {Kind.DEMONYM, Kind.PLACE} else role.start
    return Office(Span(served.end() + 1, role.end), Span(start, served.end()))


@cache
def _no_bodies() -> frozenset[str]:
    return words("not-names") | words("epithets") | words("calendar-words")


def span_of(mention: Mention) -> Span:
    """Return the bounds of a mention."""
    return tuple.__new__(Span, (mention.start, mention.end))  # half the time of the constructor
