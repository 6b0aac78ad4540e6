"""Who is named in a text: the printed names gathered into persons, bodies and countries."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice, pairwise

from events.extraction.lexicon import alternation, lines, table, words
from events.extraction.records import Name, NameKind, Span
from events.extraction.speakers.lands import country_of, is_capital
from events.vocabulary import SpeakerKind

_WORD = re.compile(r"[^\W_][\w’']*")
_SLAVIC = re.compile(r"sk(?:iy|yy|yi|ii|ij|yj)\b")  # spellings of one ending
_COMPANIES = lines("company-forms")
_COMPANY = re.compile(rf",? (?:{alternation(_COMPANIES)})\.?$")  # "Harbour Inc" is Harbour
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_NICKNAME = re.compile(r"\s[\"“‘'(][^\"“”’')]*[\"”’')]")
_NAMESAKES = 24  # figures with a word of their names in common that are looked at, the last first
_INVERTED = frozenset({"department", "ministry"})
_KNOWN_AS = re.compile(r",? (?:who is |(?:also|better|commonly|popularly|widely) )*known as ")
_SPELT_OUT = 2  # words in a body that is called by their initials
_READ = 20_000  # characters in which a family name is looked for alone
_KEPT = 4096  # names whose words are remembered: most are printed more than once
_TOLD = 8  # mentions of a figure whose offices are looked at
_COUPLE = "r. and "  # "Mr. and Mrs. Okoro"
_SPOUSES = ("first lady", "first gentleman", "second lady")
_PERSON, _OTHER = NameKind.PERSON, NameKind.OTHER  # found faster than in their enumeration
_GENDERED = frozenset({"f", "m"})
_BODIES = frozenset({NameKind.ORGANISATION, NameKind.FORUM, NameKind.OTHER})


@dataclass(slots=True, eq=False)
class Figure:
    """Somebody or some body that a text names: every mention, the fullest form, the gender.

    ``gender`` is m, f, or empty where nothing tells, ``guessed`` that only the given name may
    tell it. ``known`` tells that it has spoken, or been called by a family name alone;
    ``human`` that "he" or "she" stood for it though its name does not tell;
    ``office`` is the one that a phrase told, no name beside it ("the minister said"), and
    ``employer`` the body whose "president" it is where the text only points back to that: "the
    group's president".
    """

    kind: NameKind
    name: Span
    words: tuple[str, ...]
    mentions: list[Name] = field(default_factory=list)
    gender: str = ""
    guessed: bool = True
    known: bool = False
    human: bool = False
    employer: Span | None = None
    office: Span | None = None

    @property
    def is_person(self) -> bool:
        """Tell whether a human being is meant."""
        return self.kind is _PERSON

    @property
    def speaks_as(self) -> SpeakerKind:
        """Return what kind of speaker it makes."""
        lone = self.kind is _OTHER and len(self.words) == 1
        called = lone and table("given-names").get(self.words[0].title()) in _GENDERED  # "Mary"
        human = self.is_person or self.human or called
        return SpeakerKind.PERSON if human else SpeakerKind.ORGANISATION

    def might_be_anyone(self) -> bool:
        """Tell whether at most a given name tells the gender of what may be a person."""
        lone = self.kind is _OTHER and self.known and len(self.words) == 1
        return self.guessed and (self.is_person or lone)

    def could_be(self, gender: str) -> bool:
        """Tell whether it is a person whom nothing bars from a gender, as far as the text tells."""
        if self.gender and self.gender != gender:
            return False
        return self.kind is _PERSON or (self.kind is _OTHER and self.known and len(self.words) > 1)


class Cast:
    """The figures of a text, and the figure of each name.

    ``speaking`` are the names printed as the source of a statement. Where two have one family name,
    that name alone means whoever has spoken or was called so before.
    """

    def __init__(
        self, text: str, names: Sequence[Name], speaking: AbstractSet[Span] = frozenset()
    ) -> None:
        self.text = text
        self._speaking = speaking
        self.of_name: dict[Span, Figure] = {}
        self._by_word: dict[str, dict[Figure, None]] = {}  # the one named last at the end
        self._bodies: dict[str, Figure] = {}
        self._nicknamed: dict[str, Figure] = {}  # by what marks within a full name hold
        self._lettered: dict[str, Figure] = {}  # by the initials of their words
        for name in names:
            person = self._person(name) if name.kind is _PERSON else self._bearer(name)
            figure = person or self._body(name)
            figure.mentions.append(name)
            self.of_name[name.span] = figure
        for before, after in pairwise(names):
            self._join_acronym(before, after)

    def country(self, capital: str) -> Figure | None:
        """Return the country that a capital speaks for, if the text names it."""
        return self._bodies.get(country_of(capital)) if is_capital(capital) else None

    def family(self, word: str) -> Figure | None:
        """Return the person named last who has a family name, null where nobody does."""
        last = word.casefold().replace("’", "'").rpartition("-")[2]  # "Okoro-Osei"
        linked = self._by_word.get(last, {})
        return next((one for one in reversed(linked) if one.is_person), None)

    def called(self, word: str) -> Figure | None:
        """Return the only person with a word in the name: "Ama"."""
        linked = self._by_word.get(word.casefold(), {})
        persons = [one for one in linked if one.is_person]
        return persons[0] if len(persons) == 1 else None

    def _person(self, name: Name) -> Figure:
        """Return the person that a name stands for, a new one where no earlier one fits."""
        found = _spelt(name.span.of(self.text))
        gender = self._gender_beside(name)
        known = self._nicknamed.get(found[0]) if len(found) == 1 else None
        known = known or self._same_person(found, gender, name)
        if known is None:
            known = Figure(kind=name.kind, name=name.span, words=found)
        elif len(found) > len(known.words) and not _calls_names(found, known.words):
            known.words, known.name = found, name.span
        known.gender = "" if gender and known.guessed else known.gender
        known.guessed = known.guessed and not gender
        known.gender = known.gender or gender or _usual_gender(known.name.of(self.text))
        known.known = known.known or len(found) == 1 or name.span in self._speaking
        for word in found:
            linked = self._by_word.setdefault(word, {})
            linked.pop(known, None)
            linked[known] = None
        if nickname := _NICKNAME.search(name.span.of(self.text)):
            self._nicknamed[nickname[0][2:-1].casefold()] = known
        return known

    def _bearer(self, name: Name) -> Figure | None:
        """Return the person whose family name a name is, or nickname: "Van der Osei", "Koko"."""
        found = tuple(name.span.of(self.text).casefold().split())
        if len(found) == 1:
            return self._nicknamed.get(found[0])
        if found[0] not in words("name-particles"):
            return None
        known = self.family(found[-1])
        return known if known and known.words[-len(found) :] == found else None

    def _same_person(self, found: tuple[str, ...], gender: str, name: Name) -> Figure | None:
        """Return the person named last whom these words name again."""
        family = _family(found)
        if family not in self._by_word and len(family) > 1:
            return self._called_so(found)
        linked = self._by_word.get(family, self._by_word.get(found[0], {}))
        if len(found) > 1 and " " in name.span.of(self.text):  # "Roger-Okoro" may be a woman
            gender = gender or _usual_gender(name.span.of(self.text))
        candidates = [
            figure
            for figure in islice(reversed(linked), _NAMESAKES)
            if (not gender or figure.could_be(gender) or _ends_alike(figure, found))
            and not self._is_spouse(figure, name)
        ]
        if len(found) == 1:
            families = [one for one in candidates if found[0] == _family(one.words)]
        else:  # "Dekel-Chen" of two of that name
            joined = " " not in name.span.of(self.text)
            families = [one for one in candidates if joined and one.words[-len(found) :] == found]
        if len(found) == 1 or families:
            likely = [one for one in families if one.known] or families or candidates
            titled = (one for one in families if self._holds(one, name.role))
            return next(titled, likely[0] if likely else None)
        same = next((one for one in candidates if _agree(found, one.words)), None)
        return same or next((one for one in candidates if _is_part(found, one.words)), None)

    def _called_so(self, found: tuple[str, ...]) -> Figure | None:
        """Return who was called by the first word of a full name: "Mr Dhanin", of a Thai name.

        Not "Mr Scott" beside a Lord Scott, nor beside a Scott Osei who is called Osei elsewhere,
        nor the Jade of a "Jade Prize".
        """
        named = len(found) > 1 and words("plain-words").isdisjoint(found[1:])
        linked = self._by_word.get(found[0], {}) if named else {}
        if any(len(one.words) > 1 and _family(one.words) == found[0] for one in linked):
            return None
        called = (one for one in linked if one.words == found[:1] and one.is_person)
        figure = next(called, None)
        if figure is None or not self._is_addressed(figure.mentions[0]):
            return figure
        first, family = found[0].title(), found[-1].title()
        whole = self.text.count(f"{first} {family}", 0, _READ)
        return None if self.text.count(f" {family}", 0, _READ) > whole else figure

    def _is_addressed(self, name: Name) -> bool:
        """Tell whether a form of address stands before a name: "Mr Dhanin"."""
        before = self.text[name.mention.start : name.span.start]
        return before.rstrip(" .") in table("honorifics")

    def _holds(self, figure: Figure, role: Span | None) -> bool:
        """Tell whether a person was printed with an office before."""
        printed = role.of(self.text).casefold() if role else ""
        return printed != "" and printed in self._roles(figure)

    def _is_spouse(self, figure: Figure, name: Name) -> bool:
        """Tell whether a figure is the spouse of whoever holds the office beside a name."""
        if name.role is None:
            return False
        beside = name.role.of(self.text).casefold().endswith(_SPOUSES)
        roles = [role.endswith(_SPOUSES) for role in self._roles(figure)]
        return bool(roles) and beside != any(roles)

    def _roles(self, figure: Figure) -> list[str]:
        return [one.role.of(self.text).casefold() for one in figure.mentions[:_TOLD] if one.role]

    def _body(self, name: Name) -> Figure:
        """Return the body or country that a name stands for."""
        printed = " ".join(name.span.of(self.text).removeprefix("The ").split())
        land = name.kind is NameKind.COUNTRY
        key = country_of(printed) if land else _key_of_body(printed)
        known = self._bodies.get(key) or self._longer_body(name, key) or self._spelt_out(printed)
        if known is None:
            found = tuple(key.split())
            known = self._bodies[key] = Figure(kind=name.kind, name=name.span, words=found)
            if name.kind in _BODIES:
                for word in found:
                    self._by_word.setdefault(f"={word}", {})[known] = None
                for letters in _initials(printed.split()):
                    self._lettered[letters] = known
        elif land and name.span.of(self.text) == key:
            known.name = name.span
        elif known.name.of(self.text).isupper() and not printed.isupper():
            fuller = not land or " " in printed  # not "America" for "US"
            known.name = name.span if fuller else known.name  # "EU", then "European Union"
        known.known = known.known or name.span in self._speaking
        return known

    def _longer_body(self, name: Name, key: str) -> Figure | None:
        """Return the body whose name a single word repeats: "Qihoo", "the Commission"."""
        if name.kind not in _BODIES or " " in key or key.isupper():
            return None
        begun: list[Figure] = []  # of unknown kind: a person or firm called by the first word
        for figure in islice(reversed(self._by_word.get(f"={key}", {})), _NAMESAKES):
            head = name.span.of(self.text) in words("organisation-heads")
            last = figure.words[-1] == key and (
                figure.name.of(self.text) in words("outlets") or figure.words[:-1] == ("group",)
            )
            if figure.kind is NameKind.ORGANISATION and (head or last or figure.words[0] == key):
                return figure
            if figure.kind is _OTHER and figure.words[0] == key:
                begun.append(figure)
        called = len(begun) == 1 and name.kind is _OTHER and name.span in self._speaking
        return begun[0] if called and not self._is_articled(begun[0]) else None

    def _is_articled(self, figure: Figure) -> bool:
        """Tell whether an article leads to a name, which is then no person or firm as a rule."""
        return self.text.endswith(("the ", "The ", "a ", "an "), 0, figure.name.start)

    def _spelt_out(self, printed: str) -> Figure | None:
        """Return the body named before whose initials letters are: "BOT", of "Bank of Togo".

        Letters that mean a body everywhere are not those of another: "UN".
        """
        listed = not printed.isupper() or printed in words("organisations")
        return None if listed else self._lettered.get(printed)

    def _join_acronym(self, before: Name, after: Name) -> None:
        """Make an acronym that brackets introduce a form of the name before it."""
        between = self.text[before.span.end : after.span.start]
        known_as = between.endswith(" as ") and _KNOWN_AS.fullmatch(between) is not None
        if between not in {" (", " (the "} and not known_as:
            return
        long, short = self.of_name[before.span], self.of_name[after.span]
        called = long.is_person and len(short.words) == 1  # "Kofi Okoro (Koko)"
        nickname = called and short.kind is _OTHER
        if long is short or (long.is_person != short.is_person and not nickname):
            return
        alike = called or long.words[0][0] == short.words[0][0]
        if not (known_as or self.text.startswith(")", after.span.end)) or not alike:
            return
        for name in short.mentions:
            self.of_name[name.span] = long
        long.mentions = sorted({*long.mentions, *short.mentions}, key=lambda name: name.span)
        self._bodies[" ".join(short.words)] = long

    def _gender_beside(self, name: Name) -> str:
        """Return the gender that a form of address or an office beside a name tells."""
        if name.mention == name.span:
            return ""
        if self.text.startswith(_COUPLE, max(0, name.mention.start - len(_COUPLE))):
            return ""
        beside = self.text[name.mention.start : name.span.start]
        office = name.role.of(self.text) if name.role else ""
        usual = _usual_gender(name.span.of(self.text))
        told = _WORD.findall(f"{beside} {office}".casefold())
        for word in sorted(told, key=lambda one: one.endswith("man")):  # "Chairman, Mrs Okoro"
            if gender := table("gendered-words").get(word):
                return usual or gender if word.endswith("man") else gender  # Spokesman Ann Okoro
        return ""


@lru_cache(maxsize=_KEPT)
def _spelt(printed: str) -> tuple[str, ...]:
    """Return the words of a person's name as they are compared, without a nickname."""
    folded = printed.casefold()
    plain = "".join(folded.split()).isalpha()  # most names
    if not plain:
        folded = _NICKNAME.sub("", printed).casefold().replace("’", "'")
        folded = f" {folded}".replace(" el-", " al-")  # "El-Sisi" is al-Sisi
    if "sk" in folded:
        folded = _SLAVIC.sub("sky", folded)
    return tuple(folded.split() if plain else _WORD.findall(folded)) or (printed,)


@lru_cache(maxsize=_KEPT)
def _key_of_body(printed: str) -> str:
    """Return what tells a body from others: the same for its acronym where that is well known.

    "Department of Justice" and "Justice Department" are one.
    """
    firm = printed.removesuffix(".").endswith(_COMPANIES)
    plain = (_COMPANY.sub("", printed) if firm else printed).removesuffix(".com")
    usual = table("body-aliases").get(plain, plain).casefold().replace("’", "'")
    head, of, field_of = usual.partition(" of ")
    inverted = of and head in _INVERTED and " " not in field_of
    return f"{field_of} {head}" if inverted else usual


def _initials(printed: Sequence[str]) -> tuple[str, ...]:
    """Return what may be the letters of a body: of "Bank of Togo" BT and BOT."""
    if len(printed) < _SPELT_OUT:
        return ()
    capitals = "".join(word[0] for word in printed if word[0].isupper())
    return capitals, "".join(word[0] for word in printed).upper()


def _ends_alike(figure: Figure, found: tuple[str, ...]) -> bool:
    """Tell whether words end a name whose given name alone tells the gender: "Suu Kyi"."""
    return figure.guessed and len(found) > 1 and figure.words[-len(found) :] == found


def _calls_names(found: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Tell whether a longer form only puts a word before a full name: "Wacko John Bolton"."""
    given = table("given-names")
    named = len(known) > 1 and found[1:] == known and known[0].title() in given
    return named and found[0].title() not in given


def _family(found: Sequence[str]) -> str:
    """Return the family name: the first of an East Asian name, else the last but for "Jr"."""
    if found[0].capitalize() in words("surnames-first") and len(found) > 1:
        return found[0]
    if found[-1] not in _SUFFIXES:  # most names
        return found[-1]
    kept = [word for word in found if word not in _SUFFIXES]
    return kept[-1] if kept else found[-1]


def _agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether a name can be that of a person named before: initials may be left out."""
    if len(other) > 1 and _SUFFIXES & set(one) and not _SUFFIXES & set(other):
        return False  # "Okoro Jr." after "Okoro" is his son
    initials = [[word for word in name if len(word) == 1] for name in (one, other)]
    if all(initials) and initials[0][0] != initials[1][0]:
        return False  # George W. and George H.W.
    first, second = ({word for word in name if len(word) > 1} for name in (one, other))
    if not (first <= second or second <= first):
        return False
    return _family(one) == _family(other) or first == second


def _is_part(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether one name leaves out what ends the other, or is its family name of two words.

    "Kofi Sam", of "Kofi Sam Okoro"; "Le Sam", of "Ann Le Sam".
    """
    if len(one) > 1 and tuple(other[-len(one) :]) == tuple(one):
        return True
    shorter, longer = sorted((one, other), key=len)
    son = _SUFFIXES & {*longer} - {*shorter}
    return len(shorter) > 1 and not son and tuple(longer[: len(shorter)]) == tuple(shorter)


@lru_cache(maxsize=_KEPT)
def _usual_gender(printed: str) -> str:
    """Return the gender that the given name is usual for, empty where it is for both."""
    if printed.isalpha():  # one word
        return ""
    found = _WORD.findall(printed)
    if len(found) < 2 or found[0] in words("surnames-first"):  # a given name and another
        return ""
    gender = table("given-names").get(found[0], "")
    return gender if gender in {"m", "f"} else ""
