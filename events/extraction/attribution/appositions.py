"""The subject before a parenthesis: over appositions, relative clauses and items of a list."""

import re
from typing import Final

from events.extraction.attribution.clauses import Clause
from events.extraction.attribution.groups import UNITS
from events.extraction.classes import FINITE
from events.extraction.lexicon import words

Range = tuple[int, int]

CLAUSAL: Final = FINITE | frozenset("KLSH")  # what no subject has inside it
ITEM: Final = 6  # tokens of one item of a list
PARTY: Final = ("r-", "d-", "i-")
REACH: Final = 60
_HEADED = 2  # tokens of "Ministers from"
_LISTED = 5  # what stands between commas behind a name: an office, a body, a town
_OPENS = frozenset("DJMNPUZ")  # classes that a subject opens with
_SEGMENTS = frozenset(",;:.Q()-")
_CONJUNCTIONS = frozenset(
    ["although", "because", "if", "though", "unless", "when", "whereas", "whether", "while"]
)
_SET = re.compile("(?:I?Y|IM|I[DZ]?J*N|JN|GI[DJ]*N)(?=P{2,}$|D[JN]*N$)")  # "On Monday Ann Osei,"
_SEATED = re.compile("W[^,]*I[DJ]*P{1,4}$")
_LANDS = frozenset(  # first words of countries' names
    ["burkina", "costa", "new", "north", "papua", "saudi", "sierra", "solomon", "south", "sri"]
)
_WHOSE = re.compile(",W[DJNPMZ]+,[^,]+,$")
_LATER = frozenset(["ago", "afterwards", "earlier", "later"])  # ", two months later,"
_ONCE = frozenset(["currently", "formerly", "now", "once", "previously"])  # "Osei, now director,"


def over_parenthesis(clause: Clause, comma: int) -> Range | None:
    """Return the subject before "…, a doctor from Ohio, said": the leftmost phrase that can be.

    ``comma`` is the token behind the last comma. The segments between commas are walked to the
    left while they can be appositions, relative clauses or items of a list.
    """
    tags = clause.tags
    best: Range | None = None
    nearest: Range | None = None
    end, low = comma - 1, max(0, comma - REACH)
    start = end
    listing = False  # "the mayor of Suva, and a delegate, said"
    while end > low:
        start = end
        while start > low and tags[start - 1] not in _SEGMENTS:
            start -= 1
        begin = _behind_conjunction(clause, start, end)
        once = _is_once(clause, start, begin, end)
        nominal = tags[start] != "W" and _subject_like(clause, begin, end)
        if not once and nominal:
            if end == comma - 1:
                nearest = begin, end
            else:
                best = begin, end
                if first := _joined_before(clause, start):
                    return first
                if _is_apposed(clause, start, end):
                    break
        adverb = begin == end > start or clause.words[end - 1] in _LATER  # ", however,"
        again = listing or end == comma - 1 or _is_party(clause, start - 2)
        listing = nominal and tags[start:begin] == "C" and again
        hangs_on = adverb or once or listing or (begin < end and _may_hang(clause, start, begin))
        if not hangs_on or clause.around[start - 1] not in ",()-":
            break
        end = start - 1
    met = _before_relative(clause, start) if not best and _is_town(clause, nearest) else None
    return best or met or nearest or _before_relative(clause, start)


def _is_once(clause: Clause, start: int, begin: int, end: int) -> bool:
    """Tell whether a segment is no subject for its time: "now director", "Earlier this year"."""
    once = start < begin < end and clause.words[start] in _ONCE
    return once or (not start and clause.words[end - 1] in UNITS)


def _joined_before(clause: Clause, start: int) -> Range | None:
    """Return the first of two people whose offices stand between: "X, the mayor, and Y, a cook,".

    ``start`` is where the segment of the second begins.
    """
    tags = clause.tags
    if not tags.startswith(("CP", "CDP", "CZP"), start) or clause.around[start - 1] != ",":
        return None
    comma = tags.rfind(",", 0, start - 1)
    office, end = tags[comma + 1 : start - 1], comma
    begin = max(tags.rfind(mark, 0, max(end, 0)) for mark in ",-Q:;") + 1
    apart = office[:1] in tuple("DWZIP") and (office[0] == "W" or CLAUSAL.isdisjoint(office))
    named = comma > 0 and "P" in tags[begin:end] and not tags[begin:end].strip("PZNDJ")
    return (begin, end) if apart and named else None


def _is_town(clause: Clause, phrase: Range | None) -> bool:
    """Tell whether a phrase says where a place is: "The guests who met in Accra, Ghana, said"."""
    if phrase is None or clause.tags[slice(*phrase)].strip("P"):
        return False
    land = phrase[1] == phrase[0] + 1 or clause.words[phrase[0]] in _LANDS
    return land and _SEATED.search(clause.tags, 0, phrase[0] - 1) is not None


def _may_hang(clause: Clause, start: int, begin: int) -> bool:
    """Tell whether a segment can be an apposition, a relative clause or a participle.

    ``begin`` is the first token that no adverb or conjunction is.
    """
    tag = clause.tags[begin]
    if start != begin:  # "widely viewed as", "also from Reef University", "who came when"
        upset = tag in "JN" and clause.around[begin + 1] == ","  # "clearly upset,"
        led = (tag in "EIG" or upset) and "C" not in clause.tags[start:begin]
        return led or clause.tags[start] == "W"
    if tag == "V" and clause.around[begin + 1] == "I":
        return True  # "struck by her fate"
    if tag in FINITE:  # "whose town, Suva, is under water"
        return _WHOSE.search(clause.tags, max(0, begin - REACH), begin) is not None
    return tag in "WIJDMNPEGZSO" or clause.words[begin : begin + 2] == ["one", "of"]


def _behind_conjunction(clause: Clause, start: int, end: int) -> int:
    """Return where the subject in a segment begins: "and Osei", "when Ann Osei, the mayor, said".

    "After" and "before" lead to one only where a name and its seat follow: "after Osei, R-Ohio, ",
    "as" where nothing but a name does.
    """
    tags = clause.tags
    begin = start
    while begin < end and tags[begin] in "CRY-":
        begin += 1
    at = tags.rfind("S", begin, end)
    if at < 0:
        front = _SET.match(tags, start, end) if clause.around[start - 1] == "^" else None
        return front.end() if front else begin
    named = not tags[at + 1 : end].strip("P") and _is_party(clause, end + 1)
    leads = clause.words[at] in _CONJUNCTIONS and "E" not in tags[at:end]
    if clause.words[at] == "as" and at == start and not tags[at + 1 : end].strip("P"):
        return at + 1  # "as Ann Osei, the mayor, said"
    return at + 1 if named or leads else begin


def _is_party(clause: Clause, at: int) -> bool:
    """Tell whether a token is a lawmaker's party and seat: "R-Ohio"."""
    return at > 0 and clause.words[at].startswith(PARTY)


def _is_apposed(clause: Clause, start: int, end: int) -> bool:
    """Tell whether a whole name and "the mayor" or "who" follow a phrase that is no name."""
    tags = clause.tags
    named = end > start + 1 and not tags[start:end].strip("P") and clause.around[end + 1] in "DW"
    before = tags[tags.rfind(",", 0, max(0, start - 1)) + 1 : max(0, start - 1)]
    return named and before.strip("PZCDJN") != ""


def _before_relative(clause: Clause, start: int) -> Range | None:
    """Return the subject of "The speaker who had come early, added": no comma opens the clause."""
    relative = clause.tags.find("W", start, start + ITEM)
    begin = start
    while clause.around[begin] in "CRY":
        begin += 1
    return (begin, relative) if _subject_like(clause, begin, max(relative, begin)) else None


def _subject_like(clause: Clause, start: int, end: int) -> bool:
    """Tell whether a segment can be a subject: a noun phrase without a verb of its own."""
    tags = clause.tags
    if start >= end or tags[start] not in _OPENS or tags[end - 1] not in "NPMUO":
        return False
    doing = start == 0 and clause.words[0].endswith("ing") and clause.around[1] in "IDRT"
    return not doing and CLAUSAL.isdisjoint(tags[start:end])  # "Looking over a booth,"


def titled_before(clause: Clause, start: int) -> int:
    """Return where the name before an office and its body begins, the start where none does."""
    end, titled = start - 1, False
    for _ in range(_LISTED):
        begin = clause.tags.rfind(",", 0, end) + 1
        segment = clause.tags[begin:end]
        if not segment or segment.strip("PNDIC"):
            return start
        if titled and not segment.strip("P"):
            return begin
        ends = clause.words[begin], clause.words[end - 1]
        office = not words("roles").isdisjoint(ends)
        if office and segment[0] in "DC":
            return start  # "the director, Ann Osei said"
        titled = titled or office
        end = begin - 1
        if end < 0:
            return start
    return start


def first_listed(clause: Clause, start: int, end: int) -> int:
    """Return where a list of names begins that ends with a phrase: "Ghana, Togo and Benin"."""
    tags = clause.tags
    if tags[start] not in "PD" or "PC" not in tags[start:end]:
        return start
    first = start
    while clause.around[first - 1] == ",":
        at = first - 1
        while (clause.around[at - 1] in "DJP" or _seated(clause, at)) and first - at < ITEM:
            at -= 1
        led = clause.words[at - 1] in ("from", "of") and at < first - 1
        if led and (clause.around[at - 2] == "N" or at == _HEADED):
            return len(tags[: at - 1].rstrip("DJNPZ"))  # "the leaders of Ghana, Togo and Benin"
        if clause.around[at - 1] not in "^,Y" or at == first - 1 or tags[first - 2] != "P":
            break
        first = at
    return first


def _seated(clause: Clause, at: int) -> bool:
    """Tell whether a name's seat begins at a token: "Ann Osei of | Iowa, Ben Roe of Ohio and"."""
    return clause.words[at - 1] in ("from", "of") and clause.around[at - 2 : at + 1] == "PIP"
