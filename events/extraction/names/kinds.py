"""What a run of capitalised words stands for; it may hold two names, "United States Zhang Yesui".

A run is judged by the words in it first: known names, nouns of bodies and gatherings, given names,
the shape of East Asian names. What these leave open is judged by what stands around it and by the
rest of the document, in ``contexts``.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from events.extraction.lexicon import words
from events.extraction.names.credits import CREDITS, credit
from events.extraction.names.gazetteer import LONGEST, demonyms, given_names, inhabitants, known
from events.extraction.names.mentions import Kind, Mention
from events.extraction.names.openers import (
    GERUND,
    is_common,
    is_common_word,
    is_doing,
    is_inside,
    is_passive,
    is_plain,
)
from events.extraction.names.persons import is_east_asian, is_given, tells_person, tells_who
from events.extraction.records import NameKind

_FAMILY = 4  # words in the longest name that is taken for a person's by its given name alone
_FULL = 2  # words in a given and a family name
_MOST = 60  # words of a run that are read at once: no name has more
_NEW_SUBJECT = re.compile(r", (?:I|he|it|she|there|these|they|this|those|we|you) ")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?")
_LED_BY = ("-led", "-run", "-based", "-backed", "-controlled")  # "the Reef-led House"
_LED = words("epithets")
_SEATED = "-based"
_RATED = re.compile(r"[A-Z][a-z]{2,}-(?:born|known|serving|time|[a-z]{3,}ed)")  # "Highly-rated"
_FAMILIES = frozenset({"Black", "Child", "Christian", "East", "Justice", "North", "Power", "Small"})
_FAMILIES |= {"South", "Waters", "West", "White"}
_ABROAD = frozenset({"Banque", "Conseil", "Institut", "Universidad", "Université"})
_BUILDINGS = frozenset({"Airport", "Building", "House", "Plaza", "Stadium", "Tower", "Towers"})
_NUMERALS = frozenset({"II", "III", "IV", "V", "VI", "VII", "VIII"})
_ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z&-]+s?|[A-Z]{2,}\d*")
_SEATS = frozenset({"AM", "MHK", "MLA", "MLC", "MNA", "MP", "MS", "MSP", "TD"})
_WILL = re.compile(r",|['’]s | (?:says|said|told|was|is|has|had|who|[a-z]+ed)\b")
_OF = (" of ", " for ")  # "University of Accra", of whose kind the text prints others small
_WORDS = re.compile(r"[^ \xa0]+")

_OF_NAME = {
    NameKind.COUNTRY: Kind.COUNTRY,
    NameKind.PLACE: Kind.PLACE,
    NameKind.ORGANISATION: Kind.ORGANISATION,
    NameKind.OTHER: Kind.OTHER,
}


def judged(text: str, run: Mention, *, opening: bool) -> list[Mention]:
    """Return the mentions that a run consists of; those left open are of kind other.

    ``opening`` tells that a sentence begins with the run, so that its first word may be no name.
    """
    printed = text[run.start : run.end]
    start = run.start
    first = printed.partition(" ")[0]
    if (
        (opening or first == "The")
        and not (printed in words("organisation-heads") and text.startswith(_OF, run.end))
        and (
            is_passive(text, run, first)
            or is_doing(text, run, first)
            or _lone_opener(printed, first, text, run.end)
            or _is_adverb(printed, run.end, text)
        )
        and not (first == "Will" and _WILL.match(text, run.end))
    ):
        if printed == first:
            named = first not in words("sentence-openers")
            return [Mention(Kind.OPENER, start, run.end)] if named else []
        printed = printed[len(first) :].lstrip()
        start = run.end - len(printed)
        if printed.isdigit():  # "All 25 of them"
            return []
    if text[run.end : run.end + 1] == " " and text[run.end + 1 : run.end + 2].isupper():
        printed = _without_people(printed)
    return [Mention(kind, start + begin, start + end) for begin, end, kind in _parts(printed)]


def _without_people(printed: str) -> str:
    """Cut off the adjective of the office that follows: "Ann Mary Okoro | Chinese" President."""
    name, _, last = printed.rpartition(" ")
    person = last in demonyms() and " " in name and is_given(name.partition(" ")[0])
    return name if person else printed


def without_body(text: str, run: Mention) -> Mention | None:
    """Cut the acronym of a body off the end of a run and return it: "Mr Okoro | HFU leader"."""
    name, _, last = run.of(text).rpartition(" ")
    if not name or not _ACRONYM.fullmatch(last) or last in _NUMERALS:
        return None
    body = Mention(Kind.ORGANISATION, run.end - len(last), run.end)
    run.end = run.start + len(name)
    return body


def _lone_opener(printed: str, first: str, text: str, end: int) -> bool:
    """Tell whether the first word of a sentence stands before a name rather than in it."""
    plain = first.partition("’")[0].partition("'")[0]
    particle = first.casefold() in words("name-particles") and first != printed
    if particle or printed in words("parties"):  # "National MP", beside "a national forum"
        return False
    if plain in words("sentence-openers"):
        return printed not in known() or printed == first
    if first == printed:
        if _known(first) is not None:
            return False
        return is_common_word(first) or is_common(text, first) or is_plain(text, first, end)
    return _stands_before(printed.split(), first, text)


def _is_adverb(word: str, end: int, text: str) -> bool:
    """Tell "Sadly, it rains" from "Daly, a farmer, said", by the pronoun behind the comma."""
    adverb = word.endswith("ly") and _NEW_SUBJECT.match(text, end) is not None
    return adverb and _known(word) is None


def _stands_before(run: Sequence[str], first: str, text: str) -> bool:
    """Tell whether the first of several words is no part of the name that they seem to make."""
    if _is_body(run) or _is_gathering(run) or _known(" ".join(run[:2])) is not None:
        return first in words("epithets")
    small, going = first.casefold(), GERUND.fullmatch(first) is not None
    if going and is_given(first) and run[1] not in words("organisations"):
        return False
    if going or small in words("speech-verbs"):  # "Added Ann Okoro: “No.”"
        return not is_inside(" ".join(run), text)
    named = first in words("organisation-heads") or is_given(first)
    if named and not small.endswith("-old"):
        return False
    return tells_who(run, small) or is_common(text, small)


@lru_cache(maxsize=8192)
def _parts(printed: str) -> tuple[tuple[int, int, Kind], ...]:
    """Return the bounds, in a run, of the mentions it consists of, and their kinds."""
    if printed.isalpha():  # one word, as most are
        return ((0, len(printed), _first([printed])[1]),)
    bounds = [found.span() for found in _WORDS.finditer(printed)]
    at, found = 0, []
    while at < len(bounds) - 1 and printed[bounds[at][0]] in "([\"“‘'":  # "(Tertiary) Ann Okoro"
        at += 1
    while at < len(bounds):
        run = [printed[start:end] for start, end in bounds[at : at + _MOST]]
        run = run[: _repeats(run) or len(run)]  # "Ann Okoro Okoro speaks": captions run together
        month = len(run) > 1 and run[-1] == "May" and (len(run) > 2 or not is_given(run[0]))
        lettered = len(run) > _FULL and run[-1] in words("post-nominals")
        taken, kind = _first(run[:-1] if month or lettered else run)  # "Brussels May", not Theresa
        found.append((bounds[at][0], bounds[at + taken - 1][1], kind))
        skipped = lettered and taken == len(run) - 1 and could_be_person(" ".join(run[:-1]))
        at += taken + skipped  # "Ann Okoro SC"
    return tuple(found)


def _repeats(run: Sequence[str]) -> int:
    """Return the place of the word that repeats the one before it, nought where none does."""
    return next(
        (at for at in range(1, len(run)) if run[at] == run[at - 1] and len(run[at]) > _FULL), 0
    )


def _first(run: Sequence[str]) -> tuple[int, Kind]:
    """Return how many of the words the first mention takes, and its kind."""
    seated = _seat(run) or credit(run)
    led = (
        run[0] in _LED
        or run[0].endswith(_SEATED)
        or _RATED.fullmatch(run[0])
        or _is_of_several(run)
        or (run[0] == "New" and run[1:] != ["Labour"] and _is_outlet(" ".join(run[1:])))
        or (
            run[0] in words("calendar-words")
            and not is_given(run[0])
            and _known(" ".join(run)) is None  # "Sunday Times"
        )
    )
    fields = seated or (1 if led else without_fields(run))
    goes_on = 0 < fields < len(run) and run[fields] in words("organisation-heads")
    held = led or seated or (not goes_on and _is_person(run[fields:]))
    if 0 < fields < len(run) and held:
        return fields, Kind.OTHER
    for length in range(1, len(run)):
        if run[length - 1] in words("organisation-heads") and _is_beside(run, length):
            return length, Kind.ORGANISATION
    # "Ghanaian | Natural Resources and Ecology Minister"
    people = run[0] in demonyms() and len(run) > _FULL and not run[1 + without_fields(run[1:]) :]
    alone = people or _is_lettered(run) or _is_share_bar(run)
    whole = Kind.DEMONYM if people else Kind.ORGANISATION if alone else _whole(run)
    if whole is not None:
        return 1 if alone else len(run), whole
    for length in range(min(LONGEST, len(run) - 1), 0, -1):
        prefix = _known(" ".join(run[:length]))
        if prefix is not None:
            return _after_known(run, length, prefix)
    return len(run), Kind.PERSON if _is_person(run) else Kind.OTHER


def _is_branch(run: Sequence[str]) -> bool:
    """Tell whether letters and a country name the branch of a body: "RKC Pakistan"."""
    lettered = _ACRONYM.fullmatch(run[0]) is not None and _known(run[0]) is None
    return lettered and len(run) > 1 and _known(" ".join(run[1:])) is Kind.COUNTRY


def _is_of_several(run: Sequence[str]) -> bool:
    """Tell whether the office of several stands before the first one: "Co-Chairs | Ann Okoro"."""
    office = run[0].endswith("s") and run[0][:-1].casefold() in words("roles")
    return office and _is_person(run[1:])


def _seat(run: Sequence[str]) -> int:
    """Return how many words before a full name end in a party's member or the letters of a seat.

    "Reef Judiciary Democrat | Ama Okoro", "North Reef MS | Ama Okoro".
    """
    for at, word in enumerate(run[:-_FULL]):
        rest = run[at + 1 :]
        member = word == "Democrat" or (word == "Republican" and at > 0 and is_given(rest[0]))
        member = member and words("organisation-heads").isdisjoint(rest)
        letters = at > 0 and _ACRONYM.fullmatch(word) and not (at == 1 and is_given(run[0]))
        seated = member or (letters and word in _SEATS)
        if (seated and could_be_person(" ".join(rest))) or (letters and _is_person(rest)):
            return at + 1
    return 0


def _is_lettered(run: Sequence[str]) -> bool:
    """Tell whether the letters of a body stand before a full name: "HRFU | Ann Okoro"."""
    first = run[0].title()
    family = first in words("surnames-first") or first in given_names()  # "KIM Jong Un"
    letters = len(run) > _FULL and run[0].isupper() and run[0].isalpha() and len(run[0]) > _FULL
    return letters and not family and is_given(run[1]) and _is_person(run[1:])


def _is_beside(run: Sequence[str], end: int) -> bool:
    """Tell whether a person, or the field of an office, stands behind the name of a body.

    "Reef Bank | Ann Okoro", "Reef Party | Health" before "spokesman".
    """
    rest = run[end:]
    alone = end == 1 and run[0] == "Bank"  # "Bank Sal Oppenheim"
    return (_is_person(rest) and not alone) or (
        run[end - 1] == "Party" and without_fields(rest) == len(rest)
    )


def _is_share_bar(run: Sequence[str]) -> bool:
    """Tell whether a run begins with a label of a share bar: "Facebook Twitter Ann Okoro"."""
    return len(run) > 1 and _is_outlet(run[0]) and (_is_outlet(run[1]) or _is_person(run[1:]))


def _is_outlet(word: str) -> bool:
    """Tell whether a word alone names a body."""
    return _known(word) is Kind.ORGANISATION


def _after_known(run: Sequence[str], length: int, prefix: Kind) -> tuple[int, Kind]:
    """Tell whether a known name that begins a run is a part of a longer one."""
    rest = run[length:]
    named = prefix is not Kind.OTHER
    lettered = _ACRONYM.fullmatch(rest[0]) is not None and len(rest) == 1
    apart = prefix is Kind.PLACE and lettered  # "Accra HFU"
    party = " ".join(run[:length]) in words("parties")
    apart = apart or (party and without_fields(rest) == len(rest))  # before "Housing spokesman"
    if (
        named
        and not apart
        and _whole(rest) is Kind.ORGANISATION
        and " ".join(rest) not in words("organisations")
    ):
        return len(run), Kind.ORGANISATION
    beyond = _known(" ".join(rest))
    if prefix is Kind.ORGANISATION and beyond is Kind.COUNTRY:
        return len(run), Kind.ORGANISATION  # "Reef Oil Ghana": the branch in a country
    people = prefix is Kind.DEMONYM and not _is_called_like_people(run)
    if apart or _is_person(rest) or beyond or people:
        return length, prefix
    if named and (length > 1 or not is_given(run[0])):  # "Sri Lanka Okoro", though Sri is given
        service = prefix is Kind.ORGANISATION and _ACRONYM.fullmatch(run[0])  # "BBC Tamil"
        return len(run), Kind.ORGANISATION if service else Kind.OTHER
    return len(run), Kind.PERSON if _is_person(run) else Kind.OTHER


def _is_called_like_people(run: Sequence[str]) -> bool:
    """Tell a given name from the noun for one of a people: "Dane Okoro", "Scot Okoro"."""
    return len(run) == _FULL and run[0] in inhabitants() and _is_person(run)


def _whole(run: Sequence[str]) -> Kind | None:
    """Return the kind of a run that is known as a whole or says what it is."""
    kind = _known(" ".join(run))
    if kind is None and _is_gathering(run):
        return Kind.FORUM
    if (
        kind is None
        and not _has_particle(run)
        and (_is_body(run) or _is_branch(run) or (len(run) == 1 and _ACRONYM.fullmatch(run[0])))
    ):
        return Kind.ORGANISATION
    return kind


def _has_particle(run: Sequence[str]) -> bool:
    """Tell whether a particle ties a given and a family name: "Rob da Bank" is no bank."""
    return len(run) == _FULL + 1 and run[1].islower() and is_given(run[0]) and _is_person(run)


def _is_gathering(run: Sequence[str]) -> bool:
    """Tell whether a noun of gatherings ends a run; "Assembly", "Congress" mean bodies."""
    person = len(run) == _FULL and run[-1] == "Sessions" and is_given(run[0])  # Jeff Sessions
    return run[-1] in words("gatherings") - words("organisation-heads") and not person


def _is_body(run: Sequence[str]) -> bool:
    """Tell whether a noun of bodies begins or ends a run; "Ann Justice" is a person."""
    if len(run) == _FULL and run[1] in _FAMILIES and is_given(run[0]) and _known(run[0]) is None:
        return False
    heads = words("organisation-heads")
    return run[0] in heads or any(word.rstrip("'’.,") in heads for word in run[-2:])


@cache
def _known(printed: str) -> Kind | None:
    """Return the kind of a name or adjective that the lists hold."""
    if printed in demonyms():
        return Kind.DEMONYM
    name = known().get(printed)
    return _OF_NAME[name] if name else None


def _is_person(run: Sequence[str]) -> bool:
    """Tell whether a run reads as the name of a person by its own words."""
    whole = " ".join(run)
    known_so = whole.startswith("Christian ") or _known(whole) is Kind.COUNTRY  # "Solomon Islands"
    if len(run) < _FULL or known_so or not could_be_person(whole):
        return False
    initials = [_INITIAL.fullmatch(word) is not None for word in run]
    return (
        is_east_asian(run)
        or (any(initials[:-1]) and not initials[-1])
        or any(map(tells_person, run[1:-1]))
        or (len(run) <= _FAMILY and is_given(run[0]))
    )


def _could_be_person(run: Sequence[str]) -> bool:
    """Tell whether no word of a run rules out that it names a person; Dave West is one."""
    if len(run) >= _FULL and run[-1] in _FAMILIES and is_given(run[0]):
        return len(run) == _FULL or _could_be_person(run[:-1])
    run = run[1:] if run[0] == "Christian" and len(run) == _FULL else run
    if run[-1] in _BUILDINGS and len(run) > 1:
        return False  # "Fintan House"
    if len(run) == 1 and run[0].endswith("day") and run[0] in words("calendar-words"):
        return False  # "told reporters Thursday"
    return not any(
        word in words("not-names")
        or word in _ABROAD
        or word.endswith(_LED_BY)
        or word in words("portfolios")
        or (not word.isalpha() and any(char.isdigit() for char in word))
        or word.endswith(CREDITS)
        for word in run
    )


def without_fields(run: Sequence[str]) -> int:
    """Return how many words for fields of work open a run: 2 of "Foreign Affairs Ann Okoro"."""
    return next((at for at, word in enumerate(run) if word not in words("portfolios")), len(run))


@lru_cache(maxsize=8192)
def could_be_person(printed: str) -> bool:
    """Tell whether a run that stands where persons stand may name one."""
    run = printed.split()
    if printed == "I":
        return False
    if len(run) > 1 and run[-1] in _NUMERALS:
        run = run[:-1]
    longest = 2 * _FAMILY + 2 if any(map(tells_person, run)) else _FAMILY + 2
    return (
        0 < len(run) <= longest
        and _could_be_person(run)
        and (not _ACRONYM.fullmatch(run[-1]) or _is_family_in_capitals(run))
    )


def _is_family_in_capitals(run: Sequence[str]) -> bool:
    """Tell a family name from letters of a body behind a given name: "Kofi OKORO"."""
    name = run[-1]
    long = len(name) > _FAMILY and name.isalpha() and name.isupper()
    return long and len(run) > 1 and is_given(run[0]) and _known(name) is None
