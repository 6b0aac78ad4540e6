"""What a capitalised run stands for, told by what is around it and by the rest of the document."""

import re

from events.extraction.lexicon import alternation, lines, table, words
from events.extraction.names.complements import is_body_noun
from events.extraction.names.gazetteer import known
from events.extraction.names.kinds import could_be_person, without_fields
from events.extraction.names.mentions import Kind, Mention
from events.extraction.names.openers import SAMPLE, is_common
from events.extraction.names.people import People, speaks
from events.extraction.names.persons import is_given
from events.extraction.names.row import LEADS, NO_EMPLOYERS
from events.extraction.names.splits import (
    leads_to,
    split_dashed,
    split_employed,
    split_fields,
    split_postings,
    split_untied,
)

_OPEN = frozenset({Kind.OTHER, Kind.PLACE, Kind.ORGANISATION, Kind.FORUM})
_OF_MANY = frozenset({"Employee", "Graduate", "Student"})
_STUDIES = frozenset({"Index", "Programme", "Program", "Study", "Survey"})
_MISTER = ("Mr ", "Mr. ", "Mrs ", "Mrs. ", "Ms ", "Ms. ")  # "Mr Bishop", not "Mr Mayor"
_ADDRESSED = frozenset({"Chancellor", "Constable", "Judge", "Mayor", "Provost", "Sheriff"})
_OF_LANDS = ("across", "against", "between", "from", "in", "into", "of", "to", "with")
ITSELF = re.compile(r" [a-z]+(?: that)? its?\b")  # no person: "said it", "said that its"
_SAYS = re.compile(r" (?:said|says|told)\b")
_OF_BODY = frozenset({" of ", " of the ", " from ", " from the ", " at ", " at the "})
_IN_BODY = re.compile(r" (?:of|at|from|with)(?: the)? $")
_FIRMS = frozenset({"contractor", "organiser", "organizer", "promoter", "sponsor"})
_OWNING = frozenset({"'s ", "’s "})
_FAR_IN_BODY = re.compile(r" (?:of|for|in|on) [\w -]{2,40} at(?: the)? $")
_DESCRIBED_BODY = re.compile(r" (?:of|at|with) the (?:[a-z-]+ )?([a-z-]+) $")
_FIRM = re.compile(
    rf" (?:of|at|by|for|from|with|{LEADS}) (?:(?:the|a|an) )?(?:[A-Z][\w.-]* )?"
    r"(?:[a-z][\w-]* ){1,4}$"
)
_TRADE = re.compile(rf" (?:{alternation(lines('body-trades'))})\b")  # "the Harbour news agency"
_SETTLEMENTS = ("city of ", "suburb of ", "town of ", "village of ")
_FIELD_OF = re.compile(r" (?:of|for) (?:(?!(?:a|at|for|in|of|the|to|with) )([a-z]+) ){1,3}")
_FIELDED = frozenset({"professor", "lecturer", "director", "minister", "secretary", "president"})
_WHERE = frozenset({Kind.PLACE, Kind.OTHER})
_ARTICLED = frozenset({", a ", ", an ", ", the "})
_APPOSING = _ARTICLED | {", "}
_PLACED = frozenset({"at", "from", "in", "near", "of", "to"})
_TIED = re.compile(  # what stands behind it is no subject: "who heads | Reef Watch, said"
    rf" (?:of|at|from|with|for|in|{LEADS})(?: the)? $"
)
_TELLS = re.compile(r",? (?:said|says|told)\b|\.(?= [A-Z]|$|\n)")
_FIELDED_GAPS = frozenset({" of ", " for ", " – ", " - ", ", ", " and ", " & "})
_FIELDS = 4  # an office and fields of it
_TIE = 18  # characters of that
_LAST_WORD = 8  # characters in which the word before a name is looked for
_BESIDE = frozenset({Kind.COUNTRY, Kind.DEMONYM, Kind.ORGANISATION})
_GERUND = re.compile(r"[A-Z][a-z]{3,}ing")  # "Minister Assisting the Treasurer"
_REACH = 60  # characters of what leads to the name of a body
_FULL = 2  # words in a given and a family name
_DATED = re.compile(r"(?:\b(?:in|last|since|until|of|early|late|mid|next|this)|\d)[ -]$")
_OPENS = re.compile(r"(?:^|[\n.!?”\"] *)(?:The )?$")  # what stands before a sentence's first office
_ADJECTIVE = re.compile(r" (?:[a-z]+ )?")  # "the Left-party | state | premier"
_LEAST = 8  # characters of that
_OFFICE_AND_BODY = 2
_VERBAL = re.compile(r" (?:the|an?|his|her|its|their|our)\b")  # "Okoro coaches | the team"
_ACTS = re.compile(r",? (?:has |had |also )?[a-z]{3,}ed\b")
_AGED = re.compile(r", (?:\d\d,|(?:an? |the )?\d\d?-year-old\b)")
_APPOSED = re.compile(
    r"(?:\s?,\s(?:(?:a|an|the|its|who is|who was)\s)?|\s(?:is|was)\s(?:an?|the)\s)"
    r"(?:[a-z][\w-]*(?:['’]s)?\s){0,4}"
)


def settle(text: str, mentions: list[Mention]) -> None:
    """Give the runs that their own words leave open a kind by what stands beside them."""
    if any(mention.kind is Kind.ROLE for mention in mentions):
        split_fields(text, mentions)
        split_dashed(text, mentions)
        split_postings(text, mentions)
        split_untied(text, mentions)
        split_employed(text, mentions)
    for index, mention in enumerate(mentions):
        if mention.kind is Kind.ORGANISATION and _is_holder(text, mentions, index):
            mention.kind = Kind.PERSON
        if mention.kind is Kind.OTHER:
            settled = text.endswith(_SETTLEMENTS, 0, mention.start)
            settled = settled or _is_seat(text, mentions, index)
            mention.kind = Kind.PLACE if settled else _by_neighbours(text, mentions, index)


def _is_seat(text: str, mentions: list[Mention], index: int) -> bool:
    """Tell whether the office of a seat leads to a name: "MP for Reef Dale"."""
    if not text.endswith((" for ", " for the "), 0, mentions[index].start):
        return False
    before, gap = _neighbour(text, mentions, index, -1)
    if before is not Kind.ROLE or gap not in (" for ", " for the "):
        return False
    return mentions[index - 1].words(text)[-1].casefold() in words("elected-offices")


def _is_holder(text: str, mentions: list[Mention], index: int) -> bool:
    """Tell whether what ends like a body is a family name behind an office: "CEO Ronan Power"."""
    before = mentions[index - 1] if index else None
    if before is None or before.kind is not Kind.ROLE or not text[before.start].isupper():
        return False
    printed = mentions[index].words(text)
    beside = text[before.end : mentions[index].start] == " "
    two = beside and len(printed) == _FULL and is_given(printed[0])
    return two and speaks(text, mentions[index])


def name_again(text: str, mentions: list[Mention], people: People) -> None:
    """Take for a person what repeats a name of one, and what a known family name ends."""
    for mention in mentions:
        if (mention.kind is Kind.ROLE and _is_called_so(text, mention, people)) or (
            mention.kind is Kind.COUNTRY and _is_namesake(text, mention, people)
        ):
            mention.kind = Kind.PERSON
        if mention.kind not in _OPEN:
            continue
        printed = mention.of(text)
        last = printed.rpartition(" ")[2].casefold()
        alone = " " not in printed
        if mention.kind is not Kind.OTHER:
            again = alone and last in people.families
        else:
            known_word = last in (people.words if alone else people.families)
            again = known_word and (could_be_person(printed) or _is_family(text, mention, people))
        if again and not (printed == "May" and _is_month(text, mention)):
            mention.kind = Kind.PERSON


def _is_called_so(text: str, office: Mention, people: People) -> bool:
    """Tell whether a noun of an office is the family name of somebody: "King agreed"."""
    printed = office.of(text)
    if printed not in words("office-surnames"):
        return False
    if text.endswith(_MISTER, 0, office.start) and printed not in _ADDRESSED:
        return True
    if printed.casefold() not in people.families:
        return False
    after = text[office.end + 1 : office.end + 2]
    return not after.isupper() and not text.endswith("the ", 0, office.start)


def _is_namesake(text: str, country: Mention, people: People) -> bool:
    """Tell whether a country is the family name of somebody who speaks: "Chad said".

    The text must not speak of the country: "in Chad", "Chad said it".
    """
    name = country.of(text)
    if name.casefold() not in people.families or not speaks(text, country):
        return False
    if ITSELF.match(text, country.end):
        return False
    return all(text.find(f" {small} {name}", 0, SAMPLE) < 0 for small in _OF_LANDS)


def opens_as_family(text: str, opener: Mention, people: People) -> bool:
    """Tell whether a common word that opens a sentence is the family name of somebody: "May said".

    It has to speak.
    """
    again = opener.of(text).casefold() in people.families and speaks(text, opener)
    opener.kind = Kind.PERSON if again else opener.kind
    return again


def _is_family(text: str, mention: Mention, people: People) -> bool:
    """Tell a family name that is a common word from that word: "West said", "the West said"."""
    before = text[max(0, mention.start - 4) : mention.start].casefold()
    return mention.of(text).casefold() in people.families and not before.endswith("the ")


def _is_month(text: str, mention: Mention) -> bool:
    """Tell "in May", "May 3" and "3 May" from Mrs May."""
    before = text[max(0, mention.start - 8) : mention.start]
    return bool(_DATED.search(before)) or text[mention.end + 1 : mention.end + 2].isdigit()


def _by_neighbours(text: str, mentions: list[Mention], index: int) -> Kind:
    """Return the kind that the neighbours of a run tell."""
    mention = mentions[index]
    printed = mention.of(text)
    trade = _TRADE.match(text, mention.end)
    several = " " in printed
    doing = not several and _GERUND.fullmatch(printed) and not is_given(printed)
    person = not trade and not doing and could_be_person(printed) and printed not in known()
    before, gap = _neighbour(text, mentions, index, -1)
    if before is Kind.ROLE and several and _is_titled_work(text, mentions, index):
        person = False
    if before is Kind.ROLE and person and several and _is_fielded(text, mentions[index - 1], gap):
        return Kind.PERSON
    held = before in {Kind.ROLE, Kind.HONORIFIC} and person and _led(gap, several=several)
    if held and not _is_tied(text, mentions, index):
        firm = not several and mentions[index - 1].of(text) in table("body-nouns")
        firm = firm or _is_firm(text, mention)
        return Kind.ORGANISATION if firm else Kind.PERSON  # "pipeline developer Reef"
    after, gap_after = _neighbour(text, mentions, index, 1)
    if (
        trade
        or (several and _is_firm(text, mention))
        or (before is Kind.ROLE and several and _is_in_body(gap))
        or (
            after is Kind.ROLE
            and gap_after == " "
            and not (
                text[mentions[index + 1].end - 1] == "s"
                and _VERBAL.match(text, mentions[index + 1].end)
            )
            and without_fields(printed.split()) < len(printed.split())
            and _employs(text, mentions, index)
        )
    ):
        return Kind.ORGANISATION
    if person and several and _is_introduced(text, mentions, index):
        return Kind.PERSON
    aged = _AGED.match(text, mention.end) or text.endswith("-old ", 0, mention.start)
    return Kind.PERSON if person and aged else Kind.OTHER  # "Okoro, a 29-year-old driver"


def _is_titled_work(text: str, mentions: list[Mention], index: int) -> bool:
    """Tell whether a run ends what a study or body is called: "Student | Job Search"."""
    if mentions[index - 1].of(text) not in _OF_MANY:
        return False
    printed, plain = mentions[index].words(text), words("plain-words")
    return printed[-1] in _STUDIES or all(word.casefold() in plain for word in printed)


def _is_firm(text: str, mention: Mention) -> bool:
    """Tell whether what a body is leads to a name: "of campaign group | Reef Watch"."""
    before = text[max(0, mention.start - _REACH) : mention.start]
    noun = before.rstrip(" ").rpartition(" ")[2]
    told = (is_body_noun(noun) or noun in _FIRMS) and _FIRM.search(before) is not None
    return told and not is_given(mention.words(text)[0])


def _is_introduced(text: str, mentions: list[Mention], index: int) -> bool:
    """Tell whether a full name is printed as that of a person: with an office, or speaking."""
    after, gap = _neighbour(text, mentions, index, 1)
    noun = _behind_body(text, mentions, index + 1) if after in _BESIDE else after
    if _speaks_beside(text, mentions, index):
        return True
    if after in _WHERE and gap in _ARTICLED and _is_enclosed_office(text, mentions, index + 2):
        start = mentions[index].start
        last = text[max(0, start - _LAST_WORD) : start].casefold().split()[-1:]
        return _PLACED.isdisjoint(last)  # "Ann Okoro, a Suva councillor,"
    inside = text.endswith(" in ", 0, mentions[index].start)  # "in Reef Wells, the mayor said"
    if (noun is Kind.ROLE and not inside and _APPOSED.fullmatch(gap)) or _is_of_body(
        text, mentions, index
    ):
        return True
    holds = after is Kind.ROLE and gap == " "  # "said Lib Dem MP Ann Okoro"
    holds = holds or (after is Kind.PERSON and gap in _OWNING)  # "said Iron Reef's Ann Okoro"
    article = text.endswith(("the ", "The "), 0, mentions[index].start)
    if speaks(text, mentions[index]) and not (holds or article or _is_tied(text, mentions, index)):
        return True
    _, before = _neighbour(text, mentions, index, -1)
    held = _heads_body(text, mentions, index) or leads_to(text, mentions, index)
    return before == ", " and held  # "Minister of Trade, Ann Okoro,"


def _is_tied(text: str, mentions: list[Mention], index: int) -> bool:
    """Tell whether a run ends what is told of a name, so that not it but the name speaks.

    "Ann Okoro of Reef Watch said", "Ann Okoro, analyst, Reef Watch, said".
    """
    start, end = mentions[index].start, mentions[index].end
    if _TIED.search(text, max(0, start - _TIE), start):
        return True
    if not text.endswith(", ", 0, start) or not _TELLS.match(text, end):
        return False
    for back in range(index - 1, max(index - _FIELDS, 0), -1):
        if mentions[back].kind is Kind.ROLE:
            return text[mentions[back - 1].end : mentions[back].start] in _APPOSING
        if text[mentions[back - 1].end : mentions[back].start] not in _FIELDED_GAPS:
            break
    return False


def _is_enclosed_office(text: str, mentions: list[Mention], index: int) -> bool:
    """Tell whether an office follows the name before it at once and a comma follows both."""
    office = mentions[index] if index < len(mentions) else None
    if office is None or office.kind is not Kind.ROLE:
        return False
    closed = text.startswith((",", " of ", " for "), office.end)
    return closed and _ADJECTIVE.fullmatch(text, mentions[index - 1].end, office.start) is not None


def _heads_body(text: str, mentions: list[Mention], index: int) -> bool:
    """Tell whether a sentence opens with the office of a run that acts: "Head of Reef Bank, X"."""
    if index < _OFFICE_AND_BODY or not _ACTS.match(text, mentions[index].end):
        return False
    office, body = mentions[index - _OFFICE_AND_BODY : index]
    tied = text[office.end : body.start] in _OF_BODY
    opens = _OPENS.search(text, max(0, office.start - _LEAST), office.start)
    held = office.kind is Kind.ROLE and body.kind is Kind.ORGANISATION
    return held and tied and opens is not None


def _speaks_beside(text: str, mentions: list[Mention], index: int) -> bool:
    """Tell whether what speaks is a body or a person behind: "Okoro of the Reef Bank said"."""
    after, gap = _neighbour(text, mentions, index, 1)
    tied = gap in _OF_BODY if after is Kind.ORGANISATION else gap == " and "
    if after not in {Kind.ORGANISATION, Kind.PERSON} or not tied:
        return False
    mention, other = mentions[index : index + 2]
    article = text.endswith(("the ", "The "), 0, mention.start)
    whole = after is Kind.ORGANISATION or " " in other.of(text)
    return whole and not article and _SAYS.match(text, other.end) is not None


def _is_fielded(text: str, office: Mention, gap: str) -> bool:
    """Tell whether an office with a field in small letters leads to its holder.

    "professor of sociology | Dane Okoro", but not "head of telecoms giant Reef Bay".
    """
    field = _FIELD_OF.fullmatch(gap)
    held = office.words(text)[-1].casefold() in _FIELDED
    return held and field is not None and field[1] not in table("body-nouns")


def _behind_body(text: str, mentions: list[Mention], index: int) -> Kind | None:
    """Return the kind of what stands right behind a body or country: "a Reef Bank | analyst"."""
    kind, gap = _neighbour(text, mentions, index, 1)
    return kind if gap == " " else None


def _is_in_body(gap: str) -> bool:
    """Tell whether what is between an office and a name leads to a body.

    " of the ", " of policy at ", " of the charity ".
    """
    if _IN_BODY.fullmatch(gap) or _FAR_IN_BODY.fullmatch(gap):
        return True
    described = _DESCRIBED_BODY.fullmatch(gap)
    return described is not None and described[1] in table("body-nouns")


def _employs(text: str, mentions: list[Mention], index: int) -> bool:
    """Tell whether a run directly before an office can be its body: no seat, no epithet."""
    noun = mentions[index + 1].words(text)[-1].casefold()
    printed = mentions[index].of(text)
    return (
        noun not in words("elected-offices")
        and printed not in words("epithets")
        and printed not in NO_EMPLOYERS
        and not is_common(text, printed)
        and not (printed.endswith("ed") and " " not in printed)
    )


def _is_of_body(text: str, mentions: list[Mention], index: int) -> bool:
    """Tell whether the office of a body stands behind a name: "Ann Okoro, Harbour's director"."""
    if index + 2 >= len(mentions) or mentions[index + 2].kind is not Kind.ROLE:
        return False
    first, body, office = mentions[index : index + 3]
    owned = text[body.end : office.start] in {"'s ", "’s ", "' ", "’ "}
    return owned and text[first.end : body.start] == ", "


def _neighbour(
    text: str, mentions: list[Mention], index: int, step: int
) -> tuple[Kind | None, str]:
    """Return the kind of the mention before or after, and the text between."""
    other = index + step
    if not 0 <= other < len(mentions):
        return None, ""
    first, second = mentions[min(index, other)], mentions[max(index, other)]
    return mentions[other].kind, text[first.end : second.start].replace("  ", " ")


def _led(gap: str, *, several: bool) -> bool:
    """Tell whether an office or form of address stands directly before a name."""
    return gap in {" ", ""} or (gap == ", " and several)
