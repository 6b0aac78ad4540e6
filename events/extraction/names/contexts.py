"""What a capitalised run stands for, told by what is around it and by the rest of the document."""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from events.extraction.lexicon import alternation, lines, table, words
from events.extraction.names.gazetteer import countries, known
from events.extraction.names.kinds import could_be_person, is_common, is_given, without_fields
from events.extraction.names.mentions import Kind, Mention
from events.extraction.records import NameKind

_OPEN = frozenset({Kind.OTHER, Kind.PLACE, Kind.ORGANISATION, Kind.FORUM})
_SPEAKS = re.compile(
    r",?\swho\s|,?\s(?:(?:also|has|had|have|further|then|later|earlier|who)\s){0,2}"
    rf"(?:{alternation(lines('speech-verbs'))})\b"
)
_SPOKEN = re.compile(rf"\b(?:{alternation(lines('speech-verbs'))}|[Aa]ccording to|by)\s$")
_IN_FIELD = re.compile(r" (?:of|for)(?: the)? $")
_IN_BODY = re.compile(r" (?:of|at|from|with)(?: the)? $")
_SLAVIC = ("y", "iy", "yy", "yi", "ii", "ij", "yj")  # spellings of one ending behind "sk"
_FAR_IN_BODY = re.compile(r" (?:of|for|in|on) [\w -]{2,40} at(?: the)? $")
_DESCRIBED_BODY = re.compile(r" (?:of|at|with) the (?:[a-z-]+ )?([a-z-]+) $")
_SENT_TO = frozenset({" to ", " to the ", " for "})
_ARTICLE = re.compile(r"^(?:al|el|ul|as|ad|ar|ash|az|an)-", re.IGNORECASE)
_TRADE = re.compile(rf" (?:{alternation(lines('body-trades'))})\b")  # "the Harbour news agency"
_SETTLEMENTS = ("city of ", "suburb of ", "town of ", "village of ")
_FIELD_OF = re.compile(r" (?:of|for) (?:[a-z]+ ){0,2}([a-z]+) ")
_FIELDED = frozenset({"professor", "lecturer", "director", "minister", "secretary", "president"})
_GERUND = re.compile(r"[A-Z][a-z]{3,}ing")  # "Minister Assisting the Treasurer"
_DATED = re.compile(r"(?:\b(?:in|last|since|until|of|early|late|mid|next|this)|\d)[ -]$")
_AGED = re.compile(r", (?:\d\d,|(?:an? |the )?\d\d?-year-old\b)")
_APPOSED = re.compile(
    r"(?:\s?,\s(?:(?:a|an|the|its|who is|who was)\s)?|\s(?:is|was)\s(?:an?|the)\s)"
    r"(?:[a-z][\w-]*\s){0,4}"
)


_LETTERS = re.compile(r"[A-Z]{3,}")
_INITIALS = 3  # that may stand before a family name
_FULL = 2  # words in a given and a family name
_HOLDER = 4  # words in the longest name that is parted from a body without a word between
_LONGEST = 8  # words of such a body
_UNTIED = frozenset({Kind.OTHER, Kind.ORGANISATION})
_FIELD_AND_NAME = 2  # words that are too few for a field and a full name


@dataclass(frozen=True, slots=True)
class People:
    """The words of the names of persons that a document introduces."""

    words: AbstractSet[str]
    families: AbstractSet[str]

    @classmethod
    def of(cls, text: str, mentions: Iterable[Mention]) -> "People":
        """Collect the words of the persons among the mentions.

        A lone word that speaks ("Buret said") or is addressed ("Mr Buret") tells that a longer
        run ending in it ("Enevul Buret") is a person too.
        """
        full: list[list[str]] = []
        runs: set[str] = set()
        speaking: set[str] = set()
        addressed: set[str] = set()  # "President Okoro", "Mr Okoro"
        for one in mentions:
            printed = one.of(text)
            if one.kind is Kind.PERSON and " " in printed:
                full.append(printed.split())
            elif one.kind is Kind.PERSON:
                speaking.add(printed.casefold())
                addressed.add(printed.casefold())
            elif one.kind is Kind.OTHER and " " in printed and could_be_person(printed):
                runs.add(printed.rpartition(" ")[2].casefold())
            elif one.kind is Kind.OTHER and _speaks(text, one):
                speaking.add(printed.casefold())
        introduced = (speaking & runs) | addressed
        every = (word.casefold() for name in full for word in name if len(word) > 1)
        first = words("surnames-first")
        families = introduced.union(
            form
            for name in full
            for form in _family_forms(name[0] if name[0] in first else name[-1])
        )
        return cls(words=families.union(every), families=families)


def _family_forms(family: str) -> tuple[str, ...]:
    """Return the forms of a family name: "al-Okoro" is "Okoro" too, "-skiy" also "-sky"."""
    printed = family.casefold()
    stem, ending, spelt = printed.rpartition("sk")
    if ending and spelt in _SLAVIC:
        return tuple(f"{stem}sk{form}" for form in _SLAVIC)
    if "-" not in family:
        return (printed,)
    return printed, _ARTICLE.sub("", family).casefold(), printed.rpartition("-")[2]


def settle(text: str, mentions: list[Mention]) -> None:
    """Give the runs that their own words leave open a kind by what stands beside them."""
    _split_fields(text, mentions)
    _split_postings(text, mentions)
    _split_untied(text, mentions)
    for index, mention in enumerate(mentions):
        if mention.kind is Kind.OTHER:
            settled = text.endswith(_SETTLEMENTS, 0, mention.start)
            mention.kind = Kind.PLACE if settled else _by_neighbours(text, mentions, index)


def _split_fields(text: str, mentions: list[Mention]) -> None:
    """Part the field of an office from its holder: "CAS for Foreign Affairs | Ababu Namwamba"."""
    if all(mention.kind is not Kind.ROLE for mention in mentions):
        return
    for index in range(len(mentions) - 1, 0, -1):
        mention = mentions[index]
        printed = mention.of(text).split() if mention.kind is Kind.OTHER else []
        if len(printed) <= _FIELD_AND_NAME:
            continue
        fields = without_fields(printed)
        fields = _heads(printed) or fields or _given_name(printed)
        while 0 < fields < len(printed) and printed[fields][0] == "(":  # "Education (Tertiary) Ann"
            fields += 1
        if not 0 < fields < len(printed) - 1 or not _leads_to(text, mentions, index):
            continue
        if could_be_person(" ".join(printed[fields:])):
            end = mention.end
            mention.end = mention.start + len(" ".join(printed[:fields]))
            if printed[fields - 1] in words("organisation-heads"):
                mention.kind = Kind.ORGANISATION  # "Speaker of the Reef Assembly | Ann Okoro"
            mentions.insert(index + 1, Mention(Kind.PERSON, mention.end + 1, end))


def _split_postings(text: str, mentions: list[Mention]) -> None:
    """Part the country of an envoy from the envoy: "ambassador to Ghana | Ababu Okoro"."""
    for index in range(len(mentions) - 1, 0, -1):
        office, run = mentions[index - 1 : index + 1]
        sent = office.kind is Kind.ROLE and text[office.end : run.start] in _SENT_TO
        if not (sent and run.kind is Kind.OTHER):
            continue
        printed = run.of(text)
        land = next((land for land in _lands(printed) if land in countries()), "")
        if land and could_be_person(printed[len(land) + 1 :]):
            end, run.end, run.kind = run.end, run.start + len(land), Kind.COUNTRY
            mentions.insert(index + 1, Mention(Kind.PERSON, run.end + 1, end))


def _split_untied(text: str, mentions: list[Mention]) -> None:
    """Part what an office is held in from its holder, where no word ties them.

    "President HCCI | Abrar Okoro", "Director Reef Food Authority | Abrar Okoro", "Secretary Health
    Reefshire | Abrar Okoro".
    """
    for index in range(len(mentions) - 1, 0, -1):
        office, run = mentions[index - 1 : index + 1]
        beside = office.kind is Kind.ROLE and text[office.end : run.start] == " "
        if not beside or run.kind not in _UNTIED or not text[office.start].isupper():
            continue
        printed = run.words(text)
        size = _size_untied(text, printed)
        if not size:
            continue
        held = printed[:size]
        body = held[0][-1].isupper() or any(word in words("organisation-heads") for word in held)
        end, run.end = run.end, run.start + len(" ".join(held))
        run.kind = Kind.ORGANISATION if body else Kind.OTHER
        mentions.insert(index + 1, Mention(Kind.PERSON, run.end + 1, end))


def _size_untied(text: str, printed: list[str]) -> int:
    """Return how many words before a full name are a body, field of work or place; else nought.

    Three letters may be initials ("Minister AKM Okoro") unless the text introduces them.
    """
    first = printed[0]
    capitals = _LETTERS.fullmatch(first) is not None
    letters = (capitals and (len(first) > _INITIALS or f"the {first} " in text)) or (
        first[-1].isupper() and f"({first})" in text
    )
    if not letters and is_given(first):
        return 0
    for size in range(min(len(printed) - _FULL, _LONGEST), 0, -1):
        holder = " ".join(printed[size:])
        told = (letters and size == 1) or _is_told(printed[:size])
        named = holder[0].isupper() and len(printed) - size <= _HOLDER
        if told and named and could_be_person(holder):
            return size
    return 0


def _is_told(held: list[str]) -> bool:
    """Tell whether words end in the noun of a body, in a field of work or in a known place."""
    return (
        held[-1] in words("organisation-heads")
        or held[-1] in words("portfolios")
        or known().get(held[-1]) is NameKind.PLACE
        or known().get(" ".join(held[-_FULL:])) is NameKind.PLACE
    )


def _lands(printed: str) -> tuple[str, ...]:
    """Return the first two words of a run and the first one, where a full name can follow."""
    found = printed.split(" ")
    return tuple(" ".join(found[:size]) for size in (2, 1) if len(found) > size + 1)


def _heads(printed: list[str]) -> int:
    """Return how many words a body before a full name takes: 2 of "Reef Assembly Ann Okoro"."""
    heads = words("organisation-heads")
    return next((at for at in range(len(printed) - _FULL, 0, -1) if printed[at - 1] in heads), 0)


def _given_name(printed: list[str]) -> int:
    """Return the place of the given name behind the words of a field: 2 of "Jal Shakti Ann Roy"."""
    places = range(1, len(printed) - 1)
    return next((place for place in places if is_given(printed[place])), 0)


def _leads_to(text: str, mentions: list[Mention], index: int) -> bool:
    """Tell whether an office and fields of it stand before a run: "CAS for Trade and"."""
    for back in range(index - 1, -1, -1):
        before = mentions[back]
        gap = text[before.end : mentions[back + 1].start]
        if before.kind is Kind.ROLE:
            return _IN_FIELD.match(gap) is not None
        fields = all(
            word.rstrip(",") in words("portfolios") or word in {"and", "of", "for"}
            for word in before.words(text)
        )
        if not fields or gap not in {" and ", ", ", " & ", ", and ", " for ", " of "}:
            return False
    return False


def name_again(text: str, mentions: list[Mention], people: People) -> None:
    """Take for a person what repeats a name of one, and what a known family name ends."""
    for mention in mentions:
        if mention.kind is Kind.ROLE and _is_called_so(text, mention, people):
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
    if printed not in words("office-surnames") or printed.casefold() not in people.families:
        return False
    after = text[office.end + 1 : office.end + 2]
    return not after.isupper() and not text.endswith("the ", 0, office.start)


def opens_as_family(text: str, opener: Mention, people: People) -> bool:
    """Tell whether a common word that opens a sentence is the family name of somebody: "May said".

    It has to speak.
    """
    again = opener.of(text).casefold() in people.families and _speaks(text, opener)
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
    doing = " " not in printed and _GERUND.fullmatch(printed) and not is_given(printed)
    person = not trade and not doing and could_be_person(printed) and printed not in known()
    several = " " in printed
    before, gap = _neighbour(text, mentions, index, -1)
    if before is Kind.ROLE and person and several and _is_fielded(text, mentions[index - 1], gap):
        return Kind.PERSON
    if before in {Kind.ROLE, Kind.HONORIFIC} and person and _led(gap, several=several):
        firm = not several and mentions[index - 1].of(text) in table("body-nouns")
        return Kind.ORGANISATION if firm else Kind.PERSON  # "pipeline developer Reef"
    after, gap_after = _neighbour(text, mentions, index, 1)
    if (
        trade
        or (before is Kind.ROLE and several and _is_in_body(gap))
        or (
            after is Kind.ROLE
            and gap_after == " "
            and without_fields(printed.split()) < len(printed.split())
            and _employs(text, mentions, index)
        )
    ):
        return Kind.ORGANISATION
    appositive = (after is Kind.ROLE and _APPOSED.fullmatch(gap_after)) or _is_of_body(
        text, mentions, index
    )
    holds = after is Kind.ROLE and gap_after == " "  # "said Lib Dem MP Ann Okoro"
    introduced = several and (
        appositive
        or (_speaks(text, mention) and not holds)
        or (gap == ", " and _leads_to(text, mentions, index))  # "Minister of Trade, Ann Okoro,"
    )
    aged = _AGED.match(text, mention.end)  # "Okoro, a 29-year-old driver"
    return Kind.PERSON if person and (introduced or aged) else Kind.OTHER


def _is_fielded(text: str, office: Mention, gap: str) -> bool:
    """Tell whether an office with a field in small letters leads to its holder.

    "professor of sociology | Dane Okoro", but not "head of telecoms giant Reef Bay".
    """
    field = _FIELD_OF.fullmatch(gap)
    held = office.words(text)[-1].casefold() in _FIELDED
    return held and field is not None and field[1] not in table("body-nouns")


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


def _speaks(text: str, mention: Mention) -> bool:
    """Tell whether a verb of speech stands beside a name."""
    return bool(
        _SPEAKS.match(text, mention.end)
        or _SPOKEN.search(text[max(0, mention.start - 16) : mention.start])
    )
