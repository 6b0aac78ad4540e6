"""Where a block prints honorifics, offices and capitalised runs: one pass, no judgement."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from events.extraction.lexicon import alternation, lines, words
from events.extraction.names.gazetteer import (
    UPPER,
    demonyms,
    given_names,
    honorific_genders,
    honorific_pattern,
    known,
    plural,
    role_pattern,
    titled,
)
from events.extraction.pieces import asked_of_each
from events.extraction.records import NameKind, Span

_PREFIX = r"(?:(?:al|el|ul|as|ad|ar|ash|az|an|ni)-|[dl]['’])"
_WORD = (  # each branch begins with a set of characters, which is rejected soonest
    rf"(?:S(?:te?|r)\.|M(?:d|t|ohd)\.|Jr\.|{UPPER}(?:\.(?:{UPPER}\.)*(?:-{UPPER}\w+|{UPPER}(?!\w))?"
    rf"|\w*(?:[-‐&/](?=\w)\w+|–(?={UPPER})\w+|['’](?![sS]\b)\w+)*"
    rf"(?:\.(?:com|gov|net|org)\b)?)|{_PREFIX}{UPPER}\w+)"
)
_MAY, _CAPITAL = "!", "!."  # a mention may begin here; none but a run
_ARTICLE = re.compile(r"t(?= {3,5}!)")  # one to three spaces behind
_OF_PLACE = {"capital": _CAPITAL, "title": "! ", "the": "t "}
_PARTS = frozenset(" \xa0-")
_THEN = frozenset({"Then", "then", "Now", "now"})  # "then-Prime Minister"
_OF_STATE = ("commissioner", "minister", "secretary")  # "Kenya Energy | minister"
_SEATS = ("MP ", "MSP ", "MEP ", "MLA ")
_PROGRAMMES = frozenset({"Program", "Programme", "Project"})  # "Program Officer"
_STAFF = ("Assistant", "Coordinator", "Manager", "Officer")  # "Development Programme Officer"
_RANKS = frozenset(["Acting", "Assistant", "Associate", "Chief", "Country", "Deputy", "Former"])
_RANKS |= {"National", "Regional", "Senior"}
_SHORTENED = tuple(  # a full stop behind belongs to the name
    f" {form}"
    for form in ("Bros", "Cos", *lines("company-forms"))
    if form in words("abbreviations-trailing")
)
_VERBS = frozenset({"chairs", "coaches", "captains", "heads"})  # "who | heads Reef Watch"
_SUBJECTS = (" who ", " which ", " also ", " now ", " currently ", " he ", " she ")
_JOINING = frozenset({"and", "&"})
_SECOND = ("Deputy ", "First ", "Second ")  # "Minister for Law and | Second Minister"
_OWNING = ("'s", "’s", "s'", "s’")  # "the College of Health's Pro Vice-Chancellor"
_FIELD = 4  # words of the field of a body: "of Trade and Foreign"
_CHIEF = re.compile(r"\bChief (?:(?:[A-Z][\w-]*|and|&) ){1,3}$")
_CHIEF_FAR = 60  # characters before an officer in which "Chief" stands
_DEAN = re.compile(  # "Dean Okoro, a diver", "Dean Okoro (R-Nev.)"
    r"Dean [A-Z][\w’'-]+(?:,? \([DR]-|, (?:an?|the|who|his|her|\d\d|chief|director|president)\b)"
)
_DEANS = (" dean", "Dean of", "Deans", "Dean and ", "University")
_TOP = 4000  # characters in which a dean is looked for
_EITHER = frozenset({"Dean", "MOS", "SMS", "SPS"})  # offices, or what opens a name
_ADDRESSED = ("Gov. ", "Mr ", "Mr. ", "Rep. ", "Representative ", "Sen. ", "Senator ")
_REACH = 24  # characters of the longest word that belongs to an office


class Kind(str):
    """What a mention is; a run is a sequence of capitalised words not yet judged.

    It is asked two thousand times an article, and CPython 3.11 takes ten times as long to find a
    member of an enumeration as an attribute of a plain class.
    """

    __slots__ = ()

    HONORIFIC: ClassVar["Kind"]
    ROLE: ClassVar["Kind"]
    RUN: ClassVar["Kind"]
    PERSON: ClassVar["Kind"]
    ORGANISATION: ClassVar["Kind"]
    COUNTRY: ClassVar["Kind"]
    DEMONYM: ClassVar["Kind"]
    PLACE: ClassVar["Kind"]
    FORUM: ClassVar["Kind"]
    OTHER: ClassVar["Kind"]
    OPENER: ClassVar["Kind"]  # capitalised at a sentence's head, unless the text has such a family


for _name in Kind.__annotations__:
    setattr(Kind, _name, Kind(_name.lower()))

_OF_GROUP = {"honorific": Kind.HONORIFIC, "role": Kind.ROLE, "run": Kind.RUN}


@dataclass(slots=True)
class Mention:
    """A stretch of a block that a name, an office or a form of address takes."""

    kind: Kind
    start: int
    end: int

    def of(self, text: str) -> str:
        """Return what is printed there."""
        return text[self.start : self.end]

    def words(self, text: str) -> list[str]:
        """Return the words printed there, split at white space."""
        return text[self.start : self.end].split()


def mentions_of(text: str, span: Span, marks: str) -> list[Mention]:
    """Return honorifics, offices and capitalised runs of a block in their order.

    ``marks`` tell where one may begin (``marked``).

    An office takes the words before it that belong to it ("vice minister", "Chief Executive
    Officer", "Foreign Minister"), be they in small letters or capitalised.
    """
    found: list[Mention] = []
    surnames = words("office-surnames")
    for match in _matches(text, span, marks):
        group = match.lastgroup or "run"
        kind = _OF_GROUP[group]
        start, end = match.span(group)
        if kind is Kind.HONORIFIC:
            end = start + len(match[group].rstrip(" \xa0,"))
            if _ends_name(text, found, start, end):
                found[-1].end = end  # "Andy Barr, R-Ky."
                continue
            if text[start:end] == "Justice" and _is_field(text, found, start):
                kind = Kind.RUN  # "the Minister for Justice, Ann Okoro"
        elif kind is Kind.ROLE:
            if match[group] in _VERBS and text.endswith(_SUBJECTS, 0, start):
                continue
            surname = match[group] in surnames and _ends_name(text, found, start, end)
            if surname or _ends_outlet(text, found, end):
                found[-1].end = end
                continue
            start = _with_modifiers(text, start, _floor(text, found, start, span.start))
            while found and found[-1].end > start:
                _shorten(text, found, start)
        else:
            end = _with_mark(text, start, end)
        found.append(Mention(kind, start, end))
    return found


def _with_mark(text: str, start: int, end: int) -> int:
    """Return where a run ends with the mark that belongs to it: "Harbour Inc.", "McDonald's"."""
    if text.startswith(".", end) and text.endswith(_SHORTENED, start, end):
        return end + 1
    owned = text.startswith(_OWNING[:2], end) and not text[end + 3 : end + 4].isupper()
    return end + 2 if owned and f"{text[start:end]}'s" in words("organisations") else end


def _is_field(text: str, found: list[Mention], start: int) -> bool:
    """Tell whether an office of what follows stands right before a place."""
    office = bool(found) and found[-1].kind is Kind.ROLE
    return office and text[found[-1].end : start] in {" for ", " of "}


def _matches(text: str, span: Span, marks: str) -> Iterator[re.Match[str]]:
    """Yield the mentions of a range."""
    at = marks.find(_MAY, *span)
    while at >= 0:
        pattern = _run() if marks.startswith(_CAPITAL, at) else _any()
        match = pattern.match(text, at, span.end)
        if match and match[0].rstrip() in _EITHER:
            run = _run().match(text, at, span.end)
            match = run if run and _is_name(text, at, run["run"]) else match
        if match:
            yield match
            small = match.lastgroup == "honorific" and text[match.end()].islower()
            if small and (family := _particled().match(text, match.end(), span.end)):
                yield (match := family)  # "Ms | von der Osei"
        at = marks.find(_MAY, match.end() if match else at + 1, span.end)


def _is_name(text: str, at: int, run: str) -> bool:
    """Tell whether a name opens so, and no office: "SMS Group", not "SMS Tong"; "Dean Okoro"."""
    if run.startswith("Dean"):
        if text.endswith(_ADDRESSED, 0, at):
            return True
        told = _DEAN.match(text, at)  # "Dean Okoro, the editor", where nobody is a dean
        return told is not None and all(text.find(dean, 0, _TOP) < 0 for dean in _DEANS)
    last = run.rsplit(maxsplit=1)[-1]
    return last in words("organisation-heads") or last.casefold() in words("plain-words")


def marked(text: str) -> str:
    """Return a text of the same length with a mark at each place where a mention may begin."""
    return _ARTICLE.sub(_MAY, " ".join(_marks(text)))  # "the Hon" begins with its article


@asked_of_each
def _marks(piece: str, word: str) -> str:
    """Return as many blanks as a piece is long, with marks where a mention may begin in it."""
    blanks = " " * len(piece)
    if word.isalpha() and word not in _firsts() and word != "the":  # most pieces
        at = piece.index(word)
        capital = f"{blanks[:at]}{_CAPITAL}{blanks[at + 2 :]}"[: len(piece)]
        return capital if word[0] in UPPER else blanks
    marks = list(blanks)
    for found in _place().finditer(f" {piece}"):
        at = found.start()
        marks[at : at + 2] = _OF_PLACE[found.lastgroup or ""]
    return "".join(marks)[: len(piece)]


@cache
def _firsts() -> frozenset[str]:
    """Return the words with which an office or form of address begins, without a stop behind."""
    offices = [form for noun in lines("roles") for form in (noun, plural(noun), *titled(noun))]
    every = ("Ex", *offices, *honorific_genders())
    return frozenset(name.split()[0].rstrip(".") for name in every) - {"the"}


@cache
def _place() -> re.Pattern[str]:
    return re.compile(
        rf"[^A-Za-z0-9_@#](?<!\w)(?:(?P<the>(?=the\Z))|(?P<title>(?={alternation(_firsts())}(?!\w)))"
        rf"|(?P<capital>(?={UPPER}|{_PREFIX}{UPPER})))"
    )


def _ends_name(text: str, found: list[Mention], start: int, end: int) -> bool:
    """Tell whether an office is the family name behind a given name: "Angus King said"."""
    last = found[-1] if found else None
    if last is None or last.kind is not Kind.RUN:
        return False
    given, _, middle = last.of(text).partition(" ")
    beside = text[last.end : start] == " " and " " not in middle
    after = text[end : end + 2]
    return beside and given in given_names() and not after[1:].isupper()


def _ends_outlet(text: str, found: list[Mention], end: int) -> bool:
    """Tell whether an office ends the name of an outlet: "the Hollywood | Reporter"."""
    return bool(found) and text[found[-1].start : end] in words("outlets")


def _floor(text: str, found: list[Mention], start: int, low: int) -> int:
    """Return how far an office may reach back: not into a body known by its whole name."""
    last = next((one for one in reversed(found[-3:]) if one.kind is not Kind.ROLE), None)
    if last and last.end < start and known().get(last.of(text)) is NameKind.ORGANISATION:
        return last.end
    return low


def _with_modifiers(text: str, start: int, floor: int) -> int:
    """Return where an office starts with the words before its noun that belong to it."""
    noun = found = start
    if text.startswith("Officer", start) and (chief := _chief(text, start, floor)) >= 0:
        return chief
    while True:
        word = _word_before(text, floor, start)
        joins = word in _JOINING and start != noun and not text.startswith(_SECOND, start)
        if not word or not (joins or _modifies(word)):
            return found
        if _ends_body(text, floor, start, word) or _ends_firm(text, floor, start, word):
            return found
        if word in words("parties") and text.startswith(_SEATS, noun):
            return found  # "National MP"
        start -= len(word) + 1
        found = found if word in _JOINING else start


def _chief(text: str, start: int, floor: int) -> int:
    """Return where "Chief People Officer" begins, whatever the field; less than nought if not."""
    led = _CHIEF.search(text, max(floor, start - _CHIEF_FAR), start)
    return led.start() if led else -1


def _ends_firm(text: str, floor: int, start: int, word: str) -> bool:
    """Tell whether a word ends a firm's name before a small office: "Reef Power | aide"."""
    small = text[start].islower() and not text.startswith(_OF_STATE, start)
    if not (small and word[0].isupper() and word in words("organisation-heads")):
        return False
    named = _word_before(text, floor, start - len(word) - 1)
    return named[:1].isupper() and named not in words("role-modifiers")


def _word_before(text: str, floor: int, start: int) -> str:
    """Return the word that a space or hyphen parts from a place, empty where none does."""
    if start <= floor or text[start - 1] not in _PARTS:
        return ""
    tail = text[max(floor, start - _REACH) : start - 1]
    word = tail[tail.rfind(" ") + 1 :]
    if "—" in word or "–" in word:
        word = word.replace("–", "—").rpartition("—")[2]
    word = word.lstrip('([“"‘/')
    then, hyphen, rest = word.partition("-")
    return rest if hyphen and then in _THEN else word


def _ends_body(text: str, floor: int, start: int, word: str) -> bool:
    """Tell whether a word before an office ends a name: "White House", "Harbour Workers Union"."""
    if word[0].islower():
        return False
    before = start - len(word) - 1
    if word in _PROGRAMMES:
        rank = _word_before(text, floor, before)
        named = rank[:1].isupper() and rank[-1].isalpha() and not rank.isupper()
        fielded = rank in words("portfolios") and text.startswith(_STAFF, start)
        return named and rank not in _RANKS and not fielded
    if word in {"House", "Union"}:
        chamber = word == "House" and _is_chamber(_word_before(text, floor, before))
        return _capital_before(text, floor, before) and not chamber
    if _is_fielded(text, floor, before):
        return True
    whole = f"{_word_before(text, floor, before)} {word}"
    return known().get(whole) is NameKind.ORGANISATION


def _is_chamber(named: str) -> bool:
    """Tell whether a name makes a chamber of a parliament: "Texas House", not "Fintan House"."""
    land = named in demonyms() or known().get(named) in {NameKind.PLACE, NameKind.COUNTRY}
    return land or named in words("parties") or not named[-1:].isalpha()


def _is_fielded(text: str, floor: int, place: int) -> bool:
    """Tell whether a body and its field lead on to a place: "Ministry of Foreign | Affairs"."""
    for _ in range(_FIELD):
        word = _word_before(text, floor, place)
        place -= len(word) + 1
        if word in ("of", "for"):
            head = _word_before(text, floor, place)
            return head[:1].isupper() and head.rpartition("-")[2] in words("organisation-heads")
        if (not word[:1].isupper() and word != "and") or word.endswith(_OWNING):
            return False
    return False


def _capital_before(text: str, floor: int, start: int) -> bool:
    """Tell whether a capitalised word stands right before a place."""
    word = _word_before(text, floor, start)
    plain = word not in words("role-modifiers") and not _modifies(word)
    return word[:1].isupper() and (plain or word in words("portfolios"))


def _modifies(word: str) -> bool:
    """Tell whether a word before the noun of an office belongs to it, not to a body."""
    word = word.removeprefix("ex-").removeprefix("Ex-")
    if word in words("role-fields") or word in _PROGRAMMES:
        return True
    return word.casefold() in words("role-modifiers") and (
        word[0].islower()
        or word in words("portfolios")
        or (word not in words("organisation-heads") and word not in words("gatherings"))
    )


def _shorten(text: str, found: list[Mention], start: int) -> None:
    """Cut the last mention where an office that begins inside it starts."""
    last = found[-1]
    last.end = last.start + len(text[last.start : start].rstrip(" -"))
    if last.start >= last.end:
        found.pop()


@cache
def _any() -> re.Pattern[str]:
    """Return the pattern of a mention."""
    return re.compile(
        rf"(?P<honorific>(?:{honorific_pattern()})+)(?={_WORD}|(?:{_particles()})[ ])"
        rf"|(?P<role>{role_pattern()})|{_capitals()}"
    )


@cache
def _run() -> re.Pattern[str]:
    """Return the pattern of a run, where no office or form of address can begin."""
    return re.compile(_capitals())


@cache
def _particled() -> re.Pattern[str]:
    """Return the pattern of a run that begins with a particle in small letters."""
    return re.compile(rf"(?P<run>(?:(?:{_particles()})[ \xa0])+{_WORD}(?:-{_WORD})?)")


@cache
def _particles() -> str:
    return alternation(lines("name-particles"))


@cache
def _capitals() -> str:
    particles = _particles()
    bodies = alternation(lines("organisation-heads"))
    capital = rf"(?={UPPER}|{_PREFIX}{UPPER})"  # rejects soonest what is no further word
    gap = (
        rf"(?:[ \xa0](?:[ \xa0]{{0,2}}(?:{capital}|(?:(?:{particles})[ \xa0])+)|&[ ]"
        rf"|(?!\([A-Z]{{3}})[\"“‘'(][^\W\d_][\w.-]{{1,14}}[\"”’')][ ](?:(?:{particles})[ ])*)"
        r"|,[ ](?=[JS]r\b)"
        rf"|['’][ ](?:(?<=s..)(?=(?:{bodies})\b)|(?<=ng..)))"  # Achieng' Okoro
    )
    days = rf"May[ ]\d|(?:{alternation([day for day in lines('calendar-words') if day != 'May'])})"
    family = "|".join(rf"(?<={name}[ ]Eng[ ])" for name in lines("surnames-first"))  # Ng Eng Hen
    addressed = rf"(?!Eng[ ](?:{family})){honorific_pattern()}{UPPER}"  # "Barr told": no barrister
    stop = rf"(?!{role_pattern()}|{addressed}|(?<!USA[ ])(?:{days})\b)"  # "May" may be a name
    return rf"(?P<run>{_WORD}(?:{gap}{capital}{stop}{_WORD})*(?:[ ]\d{{2,3}}(?![\w.:%-]|,\d))?)"
