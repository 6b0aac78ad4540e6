"""Bodies whose names run over small words: "Ministry of Trade, Industry and Tourism"."""

import re
from functools import cache

from events.extraction.lexicon import words
from events.extraction.names.gazetteer import demonyms
from events.extraction.names.mentions import Kind, Mention

_OF = re.compile(r" (?:of|for|on)(?: the| an?)? ")
_CAMPUS = frozenset({", ", " at ", "-", "–"})
_PEOPLE = frozenset({"Women", "Men", "Children", "People"})  # plurals whose owners add "'s"
_OWN = frozenset({"'s ", "’s "})
_SCHOOLS = frozenset(
    {"Analytics", "Church", "College", "Hospital", "Institute", "Investors", "School", "University"}
)
_SCHOOLS |= {"Bakery", "Bookshop", "Brewery", "Café", "Farm", "Kitchen", "Restaurant"}
_PREMISES = "Office"
_KEEPERS = frozenset({"Attorney", "Auditor", "Coroner", "Marshal", "Prosecutor", "Sheriff"})
_SEATS = frozenset({Kind.COUNTRY, Kind.ORGANISATION, Kind.OTHER, Kind.PLACE})
_FOUNDERS = frozenset({Kind.OTHER, Kind.PERSON, Kind.ROLE})
_AND = re.compile(r",? (?:and|&)(?: the)? |, ")
_IN = re.compile(r" in (?:the )?")
_ACRONYM = re.compile(r" ?[(\[](?:the )?[\"“']?([A-Z][\w&-]{1,11})[\"”']?[)\]]")
_BRACKETS = (" (", "(", " [", "[")
_INSIDE = re.compile(  # what may part the words that an acronym spells
    r",? (?:(?:of|for|in|on|and|against|to|with|by|the|&|de|du|des) ){0,3}|['’]s? "
)
_CAPITALS = re.compile(r"(?<![^\W\d_])[A-Z]")
_LITTLE = frozenset({" the ", " of the ", " for the ", " of ", " for ", " in ", " and "})
_OPEN = frozenset({Kind.ORGANISATION, Kind.OTHER})
_TRADE = re.compile(
    r"[A-Z][a-z]+ing (?:(?:Co|Corp|Ltd)\.?|Company|Corporation|Group|Holdings?|Limited)"
)
_CLOSES = (*",.;)’'", *(" at ", " in ", " of ", " said", " says", " spokes", " told"))
_MISSIONS = frozenset({"Consulate", "Delegation", "Embassy", "Mission"})
_SPELT = 7  # pieces of a name that an acronym spells
_LETTERS = 3  # in the shortest acronym that joins pieces
_TAIL = frozenset({"Cooperation", "Co-operation", "Development", "Affairs", "Studies", "Research"})
_STATES = frozenset({"Republic", "Kingdom", "Federal Republic", "Islamic Republic"})
_CHAMBERS = frozenset({"House", "Senate"})  # "the House Ports and | Tides Committee"
_COMMITTEES = frozenset({"Committee", "Subcommittee"})
_AGENCIES = frozenset(
    {"Administration", "Agency", "Association", "Authority", "Board", "Bureau", "Commission"}
)
_AGENCIES |= {"Committee", "Corporation", "Council", "Department", "Federation", "Service"}
_HALVES = frozenset({"Employers", "Growers", "Manufacturers", "Owners", "Practices", "Producers"})
_HALVES |= {"Securities", "Traders", "Workers"}  # "Securities and Exchange Commission"
_PURPOSES = frozenset(  # "Society for the Prevention | of Accidents"
    {"Advancement", "Control", "Defence", "Defense", "Elimination", "Prevention", "Promotion"}
)
_PURPOSES |= {"Protection", "Rights", "Study"}
_SMALL = frozenset({"of", "for", "on"})
_SIDES = frozenset({"Central", "Eastern", "Northern", "Southern", "Western"})
_SUBJECTS = frozenset({"Department", "Faculty", "School"})  # "of Art History", which is nobody
_OFFICES = words("offices-of-two")
_BODY_AND_ROLE = 2
_ARTICLES = ("the ", "The ", " a ", "A ")
_GAP = len(" for the ")  # the longest between two pieces of a name
_LONGEST = 200  # code points of a body's name
_NAMED = frozenset({Kind.ORGANISATION, Kind.FORUM})


def joined(text: str, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions with the pieces of a body's name made one."""
    found: list[Mention] = []
    for index, mention in enumerate(_with_premises(text, mentions)):
        before = found[-1] if found else mention
        apart = mention.start - before.end > _GAP or mention.end - before.start > _LONGEST
        if before is mention or apart:  # most mentions
            found.append(mention)
            continue
        if mention.kind in _NAMED and _fields(text, before):
            gap = text[before.end : mention.start]
            if gap in {" and ", " & "} and _field(mention.words(text)[0]):
                before.end, before.kind = mention.end, mention.kind
                continue
        if _completes(text, before, mentions, index):
            before.end, before.kind = mention.end, Kind.ORGANISATION
            continue
        if before.kind is Kind.ROLE and _for_people(text, found, mention):
            found.pop()
            found[-1].end = mention.end
            continue
        if before.kind in _NAMED and (
            _is_campus(text, before, mention) or _goes_on(text, before, mention)
        ):
            if before.of(text) in _STATES and mention.kind is Kind.COUNTRY:
                before.kind = Kind.COUNTRY
            before.end = mention.end
            if before.of(text) in words("organisations"):
                before.kind = Kind.ORGANISATION
            continue
        found.append(mention)
    return _with_spelt(text, found)


def _is_counsel(text: str, body: Mention, office: Mention) -> bool:
    """Tell whether an office ends the name of a body: "Office of Legal | Counsel"."""
    named = body.kind in _NAMED and body.of(text).startswith("Office of")
    return named and text[body.end : office.end] == " Counsel"


def _with_premises(text: str, mentions: list[Mention]) -> list[Mention]:
    """Join the names of bodies: "the Premier's Office", "the Suva | Sheriff's | Office"."""
    found: list[Mention] = []
    for mention in mentions:
        if not (found and _keeps(text, found[-1], mention)):
            found.append(mention)
            continue
        first = found.pop()
        seat = found[-1] if found else first
        if text[seat.end : first.start] == " " and seat.kind in _SEATS:
            first = found.pop()
        found.append(Mention(Kind.ORGANISATION, first.start, mention.end))
    return found


def _keeps(text: str, office: Mention, premises: Mention) -> bool:
    """Tell whether premises are those of the office printed before them."""
    if premises.of(text) != _PREMISES or text[office.end : premises.start] not in _OWN:
        return False
    held = office.kind is Kind.ROLE or office.words(text)[-1] in _KEEPERS
    return held and text[office.start].isupper()


def _with_spelt(text: str, found: list[Mention]) -> list[Mention]:
    """Make one the pieces that an acronym spells: "Watch on Tides and | Harbour Care (WTHC)"."""
    for last in range(len(found) - 1, 0, -1):
        acronym = _bracketed(text, found[last].end) if last < len(found) else None
        if acronym is None:  # or the piece has become part of one behind it
            continue
        first = _first_spelt(text, found, last, acronym[1])
        if first < last:
            found[first].end, found[first].kind = found[last].end, Kind.ORGANISATION
            del found[first + 1 : last + 1]
    return found


def _first_spelt(text: str, found: list[Mention], last: int, acronym: str) -> int:
    """Return the number of the piece where the name begins that an acronym behind it spells."""
    end = found[last].end
    for first in range(last, max(last - _SPELT, -1), -1):
        piece = found[first]
        apart = first < last and not _INSIDE.fullmatch(text[piece.end : found[first + 1].start])
        if apart or piece.kind in {Kind.PERSON, Kind.HONORIFIC} or end - piece.start > _LONGEST:
            break
        if piece.kind is not Kind.ROLE and _spells(acronym, text[piece.start : end]):
            return first
    return last


def _bracketed(text: str, place: int) -> re.Match[str] | None:
    """Return the acronym in brackets that stands at a place; most have none, told by a look."""
    return _ACRONYM.match(text, place) if text.startswith(_BRACKETS, place) else None


def _spells(acronym: str, printed: str) -> bool:
    """Tell whether the capitals of a name are an acronym's, in order, but for a letter or two."""
    letters = [letter for letter in acronym.upper() if letter.isalpha()]
    initials = _CAPITALS.findall(printed)
    left = iter(letters)
    return (
        len(letters) >= _LETTERS
        and letters[:1] == initials[:1]
        and len(initials) + 2 >= len(letters)
        and all(letter in left for letter in initials)
    )


def _is_second_field(text: str, first: Mention, body: Mention) -> bool:
    """Tell whether "and" joins two fields of a body: "Coast Research and | Health Centre".

    Or two trades of a company: "Reef Research and | Publishing Company".
    """
    fielded = _field(first.words(text)[-1]) and _field(body.words(text)[0])
    several = len(first.words(text)) > 1 and len(body.words(text)) > 1
    joint = text[first.end : body.start] in {" and ", " & "}
    trades = first.kind in _OPEN and _TRADE.fullmatch(body.of(text)) is not None
    return joint and several and (fielded or trades)


def _completes(text: str, before: Mention, mentions: list[Mention], index: int) -> bool:
    """Tell whether a mention ends the name of a body that the one before it begins."""
    mention = mentions[index]
    if mention.kind is not Kind.ORGANISATION:
        return (
            _is_listed(text, before, mention)
            or _is_for_land(text, before, mention)
            or _is_counsel(text, before, mention)
        )
    return (
        _is_second_field(text, before, mention)
        or _has_two_fields(text, before, mention)
        or _has_two_towns(text, before, mention)
        or _of_people(text, before, mention)
        or _is_branch(text, before, mentions, index)
        or _is_listed(text, before, mention)
    )


def _is_for_land(text: str, body: Mention, land: Mention) -> bool:
    """Tell whether a movement is named for a country: "Tides for | America"."""
    movement = body.kind in _OPEN and land.kind is Kind.COUNTRY
    return movement and text[body.end : land.end] == " for America"


def _is_listed(text: str, first: Mention, rest: Mention) -> bool:
    """Tell whether a body that the list holds is in pieces: "Friends of the | Earth"."""
    joined = first.kind in _OPEN and text[first.end : rest.start] in _LITTLE
    printed = text[first.start : rest.end].removeprefix("U.S. ").removeprefix("US ")
    return joined and printed in words("organisations")


def _has_two_fields(text: str, first: Mention, body: Mention) -> bool:
    """Tell whether an article leads to a body of two fields: "of the Tide and | Wave Centre"."""
    alone = " " not in first.of(text) or first.words(text)[0] in _CHAMBERS
    open_kind = first.kind is Kind.OTHER and alone
    joined = text[first.end : body.start] in {" and ", " & "} and len(body.words(text)) > 1
    chamber = first.words(text)[0] in _CHAMBERS and body.words(text)[-1] in _COMMITTEES
    led = chamber or text.endswith((" of the ", " at the "), 0, first.start)
    return joined and ((open_kind and led) or _is_one_agency(text, first, body))


def _is_one_agency(text: str, first: Mention, body: Mention) -> bool:
    """Tell whether one article stands before both fields: "The Tide and | Wave Commission"."""
    led = text.endswith(("the ", "The "), 0, first.start)
    agency = body.words(text)[-1] in _AGENCIES and body.of(text) not in words("organisations")
    printed = first.of(text)
    whole = printed.isupper() or printed in words("organisations")
    last = printed.rpartition(" ")[2]
    headed = last in words("organisation-heads") and last not in _HALVES
    return led and agency and first.kind in _OPEN and not (whole or headed)


def _has_two_towns(text: str, town: Mention, body: Mention) -> bool:
    """Tell whether an article leads to a body of two places: "the Suva and | Nadi Choir Club"."""
    led = town.kind is Kind.PLACE and text.endswith(_ARTICLES, 0, town.start)
    joint = text[town.end : body.start] in {" and ", " & "} and len(body.words(text)) > 1
    return joint and led and body.of(text) not in words("organisations")


def _of_people(text: str, people: Mention, body: Mention) -> bool:
    """Tell whether a body has its people before it: "Migrant Women's | Health Service".

    Or whom a school is called after: "King's | College".
    """
    if text[people.end : body.start] not in _OWN:
        return False
    first, *_ = body.words(text)
    called = first in _SCHOOLS and people.kind in _FOUNDERS and text[people.start].isupper()
    owner = people.of(text).rpartition(" ")[2]
    return owner in _PEOPLE or called or (owner.endswith("man") and first == "Association")


def _is_branch(text: str, place: Mention, mentions: list[Mention], index: int) -> bool:
    """Tell whether a place and an acronym name a body: "Harbour ISO", but "Harbour HFU senator"."""
    body = mentions[index]
    printed = body.of(text)
    beside = place.kind is Kind.PLACE and text[place.end : body.start] == " " and printed.isupper()
    after = mentions[index + 1] if index + 1 < len(mentions) else None
    office = after is not None and after.kind is Kind.ROLE and after.start == body.end + 1
    return beside and " " not in printed and not office


def _for_people(text: str, found: list[Mention], field: Mention) -> bool:
    """Tell whether an office stands inside a body's name: "Centre for | Student | Education"."""
    if len(found) < _BODY_AND_ROLE or field.kind not in {Kind.OTHER, Kind.ORGANISATION}:
        return False
    body, people = found[-2:]
    last = field.words(text)[-1]
    return (
        body.kind in _NAMED
        and body.words(text)[-1] in _with_fields()
        and _OF.fullmatch(text[body.end : people.start]) is not None
        and text[people.start].isupper()
        and text[people.end : field.start] == " "
        and (_field(last) or last in _TAIL or last in words("organisation-heads"))
    )


def _goes_on(text: str, body: Mention, mention: Mention) -> bool:
    """Tell whether a mention is a further piece of the name of a body."""
    gap = text[body.end : mention.start]
    if (
        mention.words(text)[0] in words("calendar-words")
        or mention.kind in {Kind.HONORIFIC, Kind.ROLE}
        or (mention.kind is Kind.PERSON and body.of(text) not in _SUBJECTS)
    ):
        return False
    printed = body.words(text)
    if gap == " ":  # "Centre for Ghanaian | Progress"
        side = printed[-1] in _SIDES and mention.kind in {Kind.PLACE, Kind.COUNTRY}
        return (printed[-1] in demonyms() or side) and not _SMALL.isdisjoint(printed)
    purpose = gap == " to " and mention.kind is Kind.OTHER and " " in mention.of(text)
    if purpose or _OF.fullmatch(gap):  # "Coalition | to Stop Reef Fires"
        purposed = gap == " of " and printed[-1] in _PURPOSES and not _SMALL.isdisjoint(printed)
        return purposed or printed[-1].rpartition("-")[2] in _with_fields()
    if _AND.fullmatch(gap):
        return _lists(text, body, mention)
    sent = gap in {" to ", " to the "} and mention.kind is Kind.COUNTRY
    mission = sent and printed[-1] in _MISSIONS  # "Ghanaian Embassy | to Togo"
    return mission or (
        bool(_IN.fullmatch(gap)) and printed[-1] in _TAIL and mention.kind is not Kind.OTHER
    )


def _is_campus(text: str, body: Mention, town: Mention) -> bool:
    """Tell whether a town is the seat of a state's university: "University of Texas at Austin"."""
    if text[body.end : town.start] not in _CAMPUS:
        return False
    university, _, state = body.of(text).partition(" of ")
    seat = town.kind in {Kind.PLACE, Kind.OTHER} and town.of(text) not in _states()
    return seat and university == "University" and state in _states()


@cache
def _states() -> frozenset[str]:
    """Return the states of which a university may have several seats."""
    return words("forum-us-states")


@cache
def _with_fields() -> frozenset[str]:
    """Return the nouns of bodies and gatherings that "of" and a field can follow."""
    return words("organisation-heads") | words("gatherings") | _TAIL


def _lists(text: str, body: Mention, mention: Mention) -> bool:
    """Tell whether a mention after "and" or a comma goes on with the fields of a body."""
    printed = body.words(text)
    listed = any(word.casefold() in _SMALL for word in printed)
    acronym = _bracketed(text, mention.end)
    if listed and acronym and acronym[1][-1] == text[mention.start]:
        return True
    if _ends_list(text, printed, mention):
        return True
    bracketed = acronym is not None and _field(mention.words(text)[0])
    return (bracketed or (listed and _fields(text, mention))) and _field(printed[-1])


def _ends_list(text: str, body: list[str], mention: Mention) -> bool:
    """Tell whether a word ends the two fields of a body: "Office on Ports | and Tides,"."""
    at = next((at for at, word in enumerate(body) if word in _SMALL), 0)
    two = at and body[at - 1] in _OFFICES and body[-1] not in words("organisation-heads")
    alone = mention.kind is Kind.OTHER and not text.endswith((", ", " the "), 0, mention.start)
    return bool(two and alone and text.startswith(_CLOSES, mention.end))


def _fields(text: str, mention: Mention) -> bool:
    """Tell whether a mention consists of words for fields of work: "Agricultural Affairs"."""
    return all(_field(word) for word in mention.words(text))


def _field(word: str) -> bool:
    return word in words("portfolios")


def acronym_after(text: str, mention: Mention) -> tuple[int, int] | None:
    """Return the bounds of the acronym that brackets introduce after a name: "... Fund (IMF)"."""
    found = _bracketed(text, mention.end)
    if found is None:
        return None
    initials = [word[0] for word in mention.words(text) if word[0].isupper()]
    wanted = [letter for letter in found[1] if letter.isupper()]
    printed, at, missing = mention.of(text).upper(), 0, 0
    for letter in wanted:
        place = printed.find(letter, at)
        at, missing = (at, missing + 1) if place < 0 else (place + 1, missing)
    same = wanted[:1] == initials[:1] and len(wanted) > 1
    return found.span(1) if same and 2 * missing < len(wanted) else None  # "Ann Osei (AZBIST)"
