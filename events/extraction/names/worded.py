"""Bodies named by plain words that small ones tie: "Save the Reef", "Women in Trade".

Such words are one name only where an office or a bearer beside them tells it: "spokeswoman of
Women in Trade", "Save the Reef director Ann Okoro".
"""

import re
from functools import cache
from typing import Final

from events.extraction.lexicon import words
from events.extraction.names.complements import is_body_noun
from events.extraction.names.kinds import could_be_person
from events.extraction.names.mentions import Kind, Mention
from events.extraction.names.row import LEADS

_TIED = re.compile(
    rf",? (?:who (?:{LEADS}|works (?:at|for))"
    r"|of|at|for|from|with)(?: the)? (?P<sort>(?:[a-z][\w-]* ){1,3})?| \(|, (?:the )?"
)
_FIELDED = (" of ", " of the ", " for ", " for the ")  # "director of Trade for | Reefly"
_CLOSES = re.compile(
    r"(?: \([A-Z][\w&-]+\))?(?:[,.;:)”\"]|$|['’]s | (?:said|says|told|who|and|in)\b)"
)
_OPENS = re.compile(r"(?:^|[.!?:”\"\n,] *| (?:said|says|told|by|and|that)(?: the)? |The |the )$")
_OPEN_FAR = 12  # characters of what stands before a name that an office follows
_HELD = frozenset({" ", "' ", "'s ", "’ ", "’s "})
_GAPS: Final = {
    " for ": "for",
    " for a ": "for",
    " for the ": "for",
    " against ": "for",
    " without ": "for",
    " in ": "in",
    " on ": "in",
    " of ": "of",
    " of the ": "of",
    " to ": "to",
    " the ": "the",
}
_PEOPLE = frozenset({"Children", "Men", "People", "Women", "Youth"})
_UNITED = frozenset({"Brothers", "Daughters", "Friends", "Guardians", "Keepers", "Lovers"})
_UNITED |= {"Mothers", "Parents", "Sisters", "Sons", "Stewards", "Voices"}
_WAYS = frozenset({"Access", "Born", "Bridge", "Bridges", "Freedom", "Path", "Pathways", "Power"})
_WAYS |= {"Ready", "Right", "Road"}
_PURPOSES = frozenset({"All", "Animals", "Boys", "Change", "Children", "Clean", "Democracy"})
_PURPOSES |= {"Equality", "Fair", "Families", "Freedom", "Girls", "Good", "Growth", "Hope"}
_PURPOSES |= {"Humanity", "Justice", "Kids", "Life", "Living", "Peace", "People", "Progress"}
_PURPOSES |= {"Tomorrow", "Women", "Youth"}
_ENDS = frozenset({"About", "Against", "For", "In", "Of", "On", "To", "With", "Without"})
_SENT = frozenset({"adviser", "advisor", "advocate", "ambassador", "commissioner", "envoy"})
_SENT |= {"minister", "rapporteur", "representative", "secretary"}  # who have a field
_LEADING: Final = {"of": _UNITED, "the": _ENDS, "to": _WAYS}  # by what ends the first run
_OPEN = frozenset({Kind.OPENER, Kind.OTHER})
_MOST = 3  # ties in one name


def worded(text: str, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions with the pieces of such names made one, where an office tells them."""
    found: list[Mention] = []
    index = 0
    while index < len(mentions):
        mention = mentions[index]
        last = listed = _last_listed(text, mentions, index)
        if last == index and mention.kind in _OPEN:
            last = _last_piece(text, mentions, index)
        if last > index and (listed > index or _is_told(text, mentions, index, last)):
            found.append(Mention(Kind.ORGANISATION, mention.start, mentions[last].end))
        else:
            found.append(mention)
            last = index
        index = last + 1
    return found


def _last_listed(text: str, mentions: list[Mention], first: int) -> int:
    """Return the number of the last piece of a body that the list holds whole."""
    start = mentions[first].start
    if text[start : mentions[first].end].partition(" ")[0] not in _begun():
        return first
    pieces = range(min(first + _MOST, len(mentions) - 1), first, -1)
    listed = words("organisations")
    return next((at for at in pieces if text[start : mentions[at].end] in listed), first)


@cache
def _begun() -> frozenset[str]:
    """Return the words with which listed bodies of several pieces begin."""
    return frozenset(name.partition(" ")[0] for name in words("organisations") if " " in name)


def _last_piece(text: str, mentions: list[Mention], first: int) -> int:
    """Return the number of the last piece that small words could tie to the first."""
    last = first
    while last < min(first + _MOST, len(mentions) - 1):
        one, other = mentions[last : last + 2]
        tie = _GAPS.get(text[one.end : other.start])
        if tie is None or other.kind is not Kind.OTHER or not _could_tie(text, tie, one, other):
            break
        last += 1
    return last


def _could_tie(text: str, tie: str, one: Mention, other: Mention) -> bool:
    """Tell whether a small word could join two runs in the name of a body."""
    printed, rest = one.words(text), other.words(text)
    alone = len(printed) == 1
    many = alone and (printed[0] in _PEOPLE or printed[0].endswith("s"))
    fielded = not words("portfolios").isdisjoint(printed)
    held = text.endswith(_FIELDED, 0, one.start)
    if fielded and held and not many:
        return False  # "Secretary of Defense for Homeland Defense"
    if tie in _LEADING:
        return printed[-1] in _LEADING[tie] or (tie == "the" and alone)
    fields = rest[0] in words("portfolios")
    if tie == "in" or many:
        return many or fields
    return fields or rest[0] in _PURPOSES or not (fielded or held)


def _is_told(text: str, mentions: list[Mention], first: int, last: int) -> bool:
    """Tell whether an office or a bearer stands beside what could be a name."""
    start, end = mentions[first].start, mentions[last].end
    before = mentions[first - 1] if first else None
    if before and _bears(text, before) and _CLOSES.match(text, end):
        gap = text[before.end : start]
        apposed = gap not in {", ", ", the "} or before.kind is Kind.ROLE
        tie = _TIED.fullmatch(gap) if apposed else None
        if tie and (tie["sort"] is None or is_body_noun(tie["sort"])):
            return True
    after = mentions[last + 1] if last + 1 < len(mentions) else None
    if after is None or after.kind is not Kind.ROLE or text[end : after.start] not in _HELD:
        return False
    return _OPENS.search(text, max(0, start - _OPEN_FAR), start) is not None


def _bears(text: str, mention: Mention) -> bool:
    """Tell whether somebody's name, or an office that is held in a body, is printed there."""
    printed = mention.of(text)
    if mention.kind is Kind.ROLE:
        return printed.rpartition(" ")[2].casefold() not in _SENT
    unknown = mention.kind is Kind.OTHER and " " in printed and could_be_person(printed)
    return unknown or mention.kind is Kind.PERSON
