"""What the phrase that gives a source is: a pronoun, a name, an office, or a plain noun phrase."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from events.extraction.cues import speaking_nouns
from events.extraction.lexicon import alternation, lines, table, words
from events.extraction.records import Name, NameKind, Span
from events.extraction.speakers.lands import peoples

_RANK = r"(?:royal )?(?:excellency|majesty|highness|holiness|eminence)"
PRONOUNS: Final = re.compile(
    rf"(?P<he>he|him|his|himself|his {_RANK})|(?P<she>she|her|hers|herself|her {_RANK})"
    r"|(?P<they>they|them|their|both)|(?P<it>it|its)|(?P<i>i|we|my|our|me|us)"
    r"|(?P<who>who|which|whom|whose|that)",
    re.IGNORECASE,
)
_CONTRACTED = re.compile(r"(?<=[a-zI])[’'](?:s|re|ve|d|ll|m)$")
LEADING: Final = re.compile(
    r"^(?:(?:but|and|yet)\s+)?(?:(?:the|a|an|this|that|these|those|its|his|her|their|our|my|one|another|some)\s+(?!of\s))*",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"(?:the|this|that|its|his|her|their|these|those)\s", re.IGNORECASE)
_INDEFINITE = re.compile(
    r"(?:an?|one|each|every|either|neither|some|any|another|several|many|most|two|three|no|senior|top|unnamed)\s",
    re.IGNORECASE,
)
_JOINT = re.compile(r" and (?:the )?")
_ADDRESS = re.compile(r"(?:H\.?E\.?|His Excellency|Her Excellency|Mr|Mrs|Ms|Madam)[.,]?\s+")
_LAND = r"(?:the )?[A-Z][\w-]*"
_TRAILING = re.compile(
    rf"(?:,(?!\d{{3}}\b|(?: {_LAND},){{0,4}} {_LAND} and {_LAND}$)|\s[-–—(]"
    r"|\s(?:like|such as)\s"
    r"|\s(?:who|which|whose|issued|released|published|signed|posted|sent|dated|taken)\b"
    r"|\s(?:briefed|close|familiar|involved)$|\sin\s(?:early |late )?\d{4}$"
    r"|\s(?:last|this) (?:week|month|year)$).*",
    re.DOTALL,
)
_LINKS = "of|for|to|from|by|at|with|in|on|against|among|between|near|around|across|outside|inside"
LINKED: Final = re.compile(rf"\b(?:{_LINKS}|familiar with|close to)\s", re.IGNORECASE)
_IN_FIELD = re.compile(  # "Lecturer in law and | course director Dr Okoro"
    r"(?:[A-Z][a-z]+ )?(?:lecturer|professor|researcher|specialist) in [a-z ]{3,40} and ",
    re.IGNORECASE,
)
_SUCH_AS = (" including ", " such as ", " like ")  # "senators - including Ann Okoro"
_PREPOSITION = re.compile(rf"\b(?:{_LINKS})\s+(?:the\s+)?$", re.IGNORECASE)
_OFFICE = re.compile(rf"(?<![\w-])(?:{alternation(lines('roles'))})(?![\w-])", re.IGNORECASE)
_ARTICLES = re.compile(
    r"\W*(?:(?:this|last)\s(?:week|month|year)\s)?(?:(?:the|a|an|both|even|meanwhile)\s+)?",
    re.IGNORECASE,
)


_SMALL = rf"(?:{_LINKS}|and|or|the|a|an)\b"
# "tech giant Google", "the aid group Oxfam": a noun in small letters just before a name
_DESCRIBED = re.compile(
    rf"(?:[Tt]he |[Aa]n? )?(?:(?!{_SMALL})[\w’'-]+ ){{0,4}}?"
    rf"(?:(?!{_SMALL})[a-z][a-z-]+|[A-Z][\w’'-]*-based) "
)
_SEVERAL = re.compile(r"(?:all|many|most|several|some|two|three) [a-z]+s ", re.IGNORECASE)
_OWNED = re.compile(r"(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+(?:['’]s|(?<=s)['’]) ")  # "South Korea's"
_SHARED = re.compile(r"(?:and|&) (?:[A-Z][\w.-]* ){1,3}[a-z-]+s")  # "US and German officials"
_ATTRIBUTES = frozenset({"army", "company", "government", "industry", "intelligence", "military"})
_ATTRIBUTES |= {"navy", "party", "police", "state", "union"}
_FIELDS = re.compile(r"[a-z-]+ (?:aides|analysts|leaders|officers|officials|sources)")
_AWARE = re.compile(r" (?:aware|briefed|close|familiar|involved)$")
_BRACKETED = re.compile(r"\([^()]*\) [a-z]")  # "Harbour Union (HU) leader"
_ACRONYM = re.compile(r" \([A-Z][\w&-]+\)(?= [a-z])")
_SEAT = re.compile(
    rf"(?<![\w-])(?:{alternation(lines('elected-offices'))}) for (?:the )?$", re.IGNORECASE
)
_ENDS = frozenset({"", "'s", "’s", "'", "’"})
_MARKS = ("'s", "’s", "s'", "s’")
POSSESSIVE: Final = ("'s ", "’s ", "' ", "’ ")


_SOMEBODY = (
    "year-old",
    "ist",
    "man",
    "ian",
    "crat",
    "ican",
    "runner",
    "legend",
    "nominee",
    "admiral",
    "tycoon",
)
_FOLLOWING = re.compile(r"\s([a-z-]+)(?:\s([a-z-]+))?(?![\w-])")
_AGED = ("year-old", "year-olds")
_SOMEWHERE = frozenset(
    {"abroad", "alike", "elsewhere", "here", "involved", "nationwide", "overseas"}
)
_SOMEWHERE |= {"present", "there", "worldwide"}
_KEPT = 2048  # phrases whose reading is remembered: an article asks for each several times
_MANY = frozenset(
    {"all", "both", "everyone", "few", "half", "many", "most", "one", "others", "several", "some"}
    | {"three", "two"}
)
_NOBODY = ("no ", "nobody", "none", "nothing")
_COUNTED = frozenset(
    {"cent", "dozens", "hundreds", "number", "percent", "third", "thousands"}
    | {*("fifth", "quarter", "quarters", "tenth", "thirds")}
)


class Sort(StrEnum):
    """What a source phrase is."""

    PRONOUN = "pronoun"
    NAME = "name"
    OFFICE = "office"
    BODY = "body"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source as read: its sort, its words, and the name that heads it.

    ``word`` is the pronoun's class, the noun of the office or body; ``definite`` tells that the
    phrase points back ("the minister").
    """

    sort: Sort
    span: Span
    word: str = ""
    name: Name | None = None
    definite: bool = False

    def of(self, text: str) -> str:
        """Return the phrase as printed."""
        return self.span.of(text)


def read_phrase(text: str, source: Span, inside: Sequence[Name]) -> Phrase:
    """Read a source phrase; ``inside`` are the names printed in it, in order.

    Whose claim something is, is read without the mark: "Okoro's".
    """
    printed = source.of(text)
    owned = next((mark for mark in _MARKS if printed.endswith(mark)), "")
    if owned:
        source = Span(source.start, source.end - len(owned) + owned.startswith("s"))
        printed = source.of(text)
    pronoun = PRONOUNS.fullmatch(_CONTRACTED.sub("", printed.strip()))
    if pronoun:
        return Phrase(Sort.PRONOUN, source, pronoun.lastgroup or "")
    name = _related(text, source, inside) or _heading(text, source, inside)
    if name is not None:
        return Phrase(Sort.NAME, source, name=name)
    seat = inside[-1] if inside and _is_seat(text, source, inside[-1]) else None
    core = text[source.start : seat.span.start].rstrip() if seat else printed
    return _pointing(source, _ADDRESS.sub("", _core(core), count=1))


def _is_seat(text: str, source: Span, place: Name) -> bool:
    """Tell whether a place behind an office only says which: "the governor Reefshire"."""
    ends = place.span.end == source.end and place.kind is NameKind.PLACE
    return ends and last_office(text[source.start : place.span.start]) != ""


def _pointing(source: Span, core: str) -> Phrase:
    """Read a phrase without a name: one that points back to an office or body, or a plain one."""
    head = _before_link(core)
    owned = ("'s " in head or "’s " in head) and _INDEFINITE.match(core) is None
    definite = _DEFINITE.match(core) is not None or owned
    office = last_office(head.partition(" and ")[0]) or last_office(head)
    bare = _INDEFINITE.match(core) is None and not office.endswith("s")
    if office and (definite or bare):
        return Phrase(Sort.OFFICE, source, office, definite=True)
    noun = "think tank" if core.casefold().endswith("think tank") else head_noun(core)
    if definite and noun in table("body-nouns"):
        return Phrase(Sort.BODY, source, noun, definite=True)
    return Phrase(Sort.PHRASE, source, definite=definite)


def plain(text: str, source: Span) -> str:
    """Return a noun phrase without article, relative clause and what follows it."""
    return plain_phrase(_core(source.of(text)))


@lru_cache(maxsize=_KEPT)
def _core(printed: str) -> str:
    """Return a phrase without an acronym in brackets inside it and without what follows it."""
    return _TRAILING.sub("", _ACRONYM.sub("", printed) if "(" in printed else printed)


@lru_cache(maxsize=_KEPT)
def plain_phrase(core: str) -> str:
    """Return a noun phrase without its article and with single spaces."""
    return " ".join(LEADING.sub("", core, count=1).split()) or " ".join(core.split())


def first_of_many(phrase: str) -> str:
    """Return the first of two sources without a name that a phrase joins: "police in Accra".

    "A group of cooks and guards", "officials from Malta and Togo" are one.
    """
    for joint in _JOINT.finditer(phrase):
        first, rest = phrase[: joint.start()], phrase[joint.end() :]
        if _FIELDS.fullmatch(rest) and head_noun(first) in _ATTRIBUTES:
            break  # "military and government officials"
        several = head_noun(rest).endswith("s") or "'s " in rest or "’s " in rest
        small = _before_link(first).rstrip().rpartition(" ")[2].islower() or " in " in first
        if several and small and " of " not in first and may_speak(first) and may_speak(rest):
            return first
    return phrase


def head_noun(phrase: str) -> str:
    """Return the noun that a phrase is about: "spokesman" of "spokesman for the bank"."""
    return (_before_link(phrase).casefold().split() or [""])[-1].strip("“”\"‘’'")


def may_speak(phrase: str) -> bool:
    """Tell whether a noun phrase is about people, a body or a document."""
    noun = head_noun(phrase).removeprefix("ex-").removeprefix("then-")
    printed = phrase.casefold()
    if printed.startswith(_NOBODY) and not printed.startswith("no 10"):
        return False
    if noun in _COUNTED or noun.endswith("%"):
        return may_speak(plain_phrase(phrase.partition(" of ")[2]))
    return (
        noun in speaking_nouns()
        or noun.removesuffix("s") in speaking_nouns()
        or (noun.endswith("sses") and noun[:-2] in speaking_nouns())
        or (noun.endswith("ies") and f"{noun[:-3]}y" in speaking_nouns())
        or (noun.endswith("men") and f"{noun[:-3]}man" in words("roles"))
        or last_office(_before_link(phrase)) != ""
        or noun in _MANY
        or noun in peoples()
        or noun.endswith(_AGED)
        or ("-of-" in noun and noun.partition("-")[0] in table("gendered-words"))  # "mother-of-two"
    )


def is_somebody(phrase: str) -> bool:
    """Tell whether a noun phrase is about one person, by the form of its noun: "Republican"."""
    noun = head_noun(phrase)
    return noun.endswith(_SOMEBODY) and noun not in table("body-nouns")


def is_inside(text: str, source: Span, place: int) -> bool:
    """Tell whether a place in a phrase stands behind a preposition: "a sculpture by the artist"."""
    return LINKED.search(text, source.start, max(source.start, place)) is not None


def gender_of(phrase: str) -> str:
    """Return the gender that the noun of a phrase, or a word before it, tells: "spokeswoman"."""
    found = _before_link(phrase).casefold().split() or [""]
    if found[-1].endswith("woman"):
        return "f"
    told = table("gendered-words")
    return told.get(found[-1], "m" if found[-1].endswith("man") else told.get(found[0], ""))


def is_person(phrase: str) -> bool:
    """Tell whether a noun phrase is about one human being: "official", "woman from the coast"."""
    noun = head_noun(phrase)
    office = noun in words("roles") or noun in words("spokespeople")
    return office or noun in table("gendered-words") or is_somebody(phrase)


def is_body(phrase: str) -> bool:
    """Tell whether a noun phrase is about a body: "country's main lender"."""
    noun = head_noun(phrase)
    return noun in table("body-nouns") or f"{noun}s" in words("speaking-nouns")


@lru_cache(maxsize=_KEPT)
def _before_link(phrase: str) -> str:
    """Return a phrase without what is hung on its noun: "farmers" of "farmers in the north"."""
    linked = LINKED.search(phrase)
    head = phrase[: linked.start()] if linked else phrase
    core, _, last = head.rpartition(" ")
    return core if core and last in _SOMEWHERE else head


def _heading(text: str, source: Span, inside: Sequence[Name]) -> Name | None:
    """Return the name that heads a phrase: a person named in it, or a body that it consists of."""
    for name in inside:
        before = text[source.start : name.span.start]
        if name.kind is not NameKind.PERSON or _possessed(text, name, source):
            continue
        if _describes(text, name, source) or any(word in before for word in _SUCH_AS):
            continue
        led = _PREPOSITION.search(before[: max(0, name.mention.start - source.start)])
        if led is None or _IN_FIELD.match(before) or _is_of_body(text, name, source, inside[0]):
            return name
    for name in inside:
        before = text[source.start : name.span.start]
        rest = _AWARE.sub("", text[name.span.end : source.end].strip())
        if name.kind is NameKind.PERSON or _is_seat(text, source, name):
            continue
        land, _, trade = rest.partition(" ")  # "the TASS | Russian news agency"
        trade = trade if land.casefold() in peoples() else rest
        told = rest in _ENDS or trade in words("body-trades")
        shared = last_office(rest) or _SHARED.fullmatch(rest)
        joint = rest.startswith(("and ", "& ")) and not shared
        if (told or joint) and _is_described(before):
            return name
        if not _ARTICLES.fullmatch(before) or _BRACKETED.match(rest):
            continue
        if told or joint or rest[0] in ",(–—-":
            return name
    return None


def _is_of_body(text: str, name: Name, source: Span, first: Name) -> bool:
    """Tell whether a body opens a phrase that its holder ends: "Council on Reefs head Ann Osei"."""
    body = first.kind is NameKind.ORGANISATION and name.role is not None
    opens = body and _ARTICLES.fullmatch(text, source.start, first.span.start)
    gap = text[first.span.end : name.mention.start]
    tied = gap == " on " or (gap == " in " and " of " in first.span.of(text))
    return bool(opens) and tied and name.span.end == source.end


def _is_described(before: str) -> bool:
    """Tell whether a description leads to a body: "tech giant", "South Korea's", "Australian"."""
    people = before.casefold().removeprefix("the ").rstrip() in peoples()
    many = _SEVERAL.match(before)  # "Several advocates NPR spoke with"
    described = many is None and _DESCRIBED.fullmatch(before)
    return bool(people or described or _OWNED.fullmatch(before))


def _related(text: str, source: Span, inside: Sequence[Name]) -> Name | None:
    """Return the person at the end of a phrase whom "who" is about: "remarks from Okoro, who"."""
    last = inside[-1] if inside else None
    if last is not None and _SEAT.search(text, source.start, last.span.start):
        return None  # "Ann Osei, MP for Reefshire who proposed it"
    about = last is not None and last.kind is NameKind.PERSON and last.span.end == source.end
    return last if about and text.startswith((" who ", ", who "), source.end) else None


def _possessed(text: str, name: Name, source: Span) -> bool:
    """Tell whether a possessive mark makes a name part of what follows: "Okoro's spokesman"."""
    return name.span.end < source.end and text.startswith(POSSESSIVE, name.span.end)


def _describes(text: str, name: Name, source: Span) -> bool:
    """Tell whether a name only says of what kind the people after it are: "Okoro supporters"."""
    rest = text[name.span.end : source.end]
    follows = _FOLLOWING.match(rest)
    if follows is None:
        return False
    made = follows[1] in words("issued-documents") or follows[1] in words("made-documents")
    return made or not words("adherents").isdisjoint(follows.groups())


@lru_cache(maxsize=_KEPT)
def last_office(head: str) -> str:
    """Return the noun of the office that ends a phrase, empty where none does."""
    found = list(_OFFICE.finditer(head))
    return found[-1][0].casefold() if found and head[found[-1].end() :].strip() == "" else ""
