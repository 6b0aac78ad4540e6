"""Which body a noun points back to ("the ministry"), and who serves which ("its president")."""

import re
from bisect import bisect_left
from functools import cache

from events.extraction.lexicon import table, words
from events.extraction.records import Name, NameKind, Span
from events.extraction.speakers.cast import Figure
from events.extraction.speakers.nameless import held_by
from events.extraction.speakers.phrases import POSSESSIVE, Phrase, Sort, plain
from events.extraction.speakers.pronouns import FAR, Pronouns
from events.extraction.speakers.scene import Source, Unnamed

_OWNER = re.compile(r"\b(?:[Tt]he|its|their) (?:[a-z]+ )?([a-z-]+(?: tank)?)['’]s $")
_HEADS = frozenset({"chairman", "chairwoman", "chief", "director", "executive", "leader"})
_HEADS |= {"president"}
_CALLED_HEADS = frozenset({"boss", "chief", "head"})
_HEADING = _HEADS | {"ceo", "chair", "chairperson", "commissioner", "founder", "general"}
_HEADING |= {"governor", "head", "secretary"}
_BEFORE = re.compile(r"\b([A-Za-z][a-z]+) $")  # "Party | spokesman"
_HOLDS = re.compile(r"(?:['’]s)?(?: [a-z][\w-]*){1,3}")  # "Reef Party's deputy leader"
_OPENED = re.compile(
    r"(?:After|Although|As|At|Before|Because|Since|Though|Until|When|While)\s[^.;:“”\"]{8,160},\s"
)
_IN_CLAUSE = 4  # names in the clause before "the company"
_SHORT = re.compile(r" \([A-Z][\w&-]+\)")
_ITS = (". Its ", "\nIts ", ", its ", " and its ")
_HELD = frozenset({Sort.OFFICE, Sort.PHRASE})
_BENCH = re.compile(r"Justice(?<!\wJustice)s? (?:(?:[A-Z][\w.’'-]* ){1,3}and )?$")
_NAMES = 60  # names on either side of a justice among which the court is looked for
_OWNED = 48  # characters before an office in which its owner stands
_TOLD = 8  # mentions of a person whose offices are looked at
_BY_NAME = 48  # characters beside a name in which somebody is named whom it serves
_BARE = frozenset({"ceo", "chairman", "chairwoman", "chief executive", "director"})
_BARE |= {"executive director", "press secretary", "secretary general"}
_BARE |= {"spokesman", "spokesperson", "spokeswoman"}
_COMPANY = frozenset({"ceo", "cfo", "chief executive", "chief executive officer", "co-founder"})
_COMPANY |= {"chief financial officer", "chief operating officer", "cofounder", "founder"}
_COMPANY |= {"managing director"}
_SMALL = frozenset({"chair", "general secretary", "governor", "leader", "president"})
_SMALL |= {"director general", "director-general", "secretary-general", "vice chancellor"}
_SMALL |= {"vice-chancellor", "vice president", "vice-president"}  # "the Bank met and president X"
_CLOSE = 2  # sentences over which "the group" is the body of who spoke last
_TITLED = 4  # sentences over which a company has a "Chief Executive Ann Okoro"
_TWICE = 2  # mentions of what may be a company
_BESIDE = 24  # characters before a bare office
_OWNED_BY = re.compile(r"(?:['’]s?|\b(?:[Aa]n?|of|[Hh]is|[Hh]er|[Tt]heir|former)|[A-Z][\w.]*) $")
_PRIVATE = frozenset(
    ["automaker", "business", "carmaker", "chain", "chipmaker", "company", "conglomerate"]
)
_PRIVATE |= {"drugmaker", "firm", "giant", "maker", "manufacturer", "operator", "retailer"}
_PRIVATE |= {"start-up", "startup", "supermarket"}
_PUBLIC = frozenset(["agency", "army", "association", "authority", "center", "centre"])
_PUBLIC |= {"commission", "committee", "congress", "federation", "foundation", "institute", "party"}
_PUBLIC |= {"council", "court", "department", "government", "house", "ministry", "parliament"}
_PUBLIC |= {"police", "senate", "union", "university"}
_UNTOLD = frozenset(["agency", "airline", "association", "bank", "broadcaster", "carrier"])
_UNTOLD |= {"charity", "federation", "foundation", "insurer", "lender", "network", "newspaper"}
_UNTOLD |= {"paper", "party", "regulator", "society", "think tank", "think-tank", "thinktank"}
_UNTOLD |= {"trust", "union", "watchdog"}  # nouns for bodies whose names often do not tell
_UNTOLD |= {"body", "club", "force", "group", "ngo", "organisation", "organization"}
_GROUPS = frozenset(  # that name no more of a body than "the group"
    ["advocacy group", "aid group", "campaign group", "lobby group", "rights group"]
)
_STATES = frozenset(["country", "kingdom", "nation", "republic"])
_FULL = 2  # words of a full name
_VOICES = 6  # sources heard last
_FOUNDED = frozenset({NameKind.ORGANISATION, NameKind.FORUM})
_NAMED = _FOUNDED | {NameKind.OTHER}
_FIRMS = frozenset({NameKind.ORGANISATION, NameKind.OTHER})


class Bodies(Pronouns):
    """A scene in which nouns for bodies are read."""

    def body(self, noun: str, at: int, meant: Source | None = None) -> Figure | None:
        """Return the body that a noun at a place points back to.

        "The company" is the body heard last, else the one that was ``meant`` by it before, else
        the last that opens a sentence; "the ministry" the last with such a word in its name.
        """
        called = frozenset(table("body-nouns").get(noun, "").split())
        private = noun in _PRIVATE
        opened = self._body_opening(at) if private else None
        if opened is not None:
            return opened
        heard = None if called else self._body_heard(at, private=private)
        if heard is None and private and isinstance(meant, Figure):
            return meant
        heard = heard or (None if called else self._employer_heard(at))
        if heard is not None:
            return heard
        for _, source, subject in sorted(self.recent(at, everyone=True), key=lambda one: -one[0]):
            if isinstance(source, Unnamed) or source.kind not in _NAMED:
                continue
            if private and _is_public(source):
                continue
            printed = source.name.of(self.text).split()
            founded = source.kind in _FOUNDED
            if not called.isdisjoint(printed) or (not called and subject and founded):
                return source
        return None

    def body_untold(self, phrase: Phrase) -> Figure | None:
        """Return the body heard last whose name does not tell its kind: "the charity", of Oxfam."""
        at = phrase.span.start
        called = plain(self.text, phrase.span).casefold()
        if phrase.word not in _UNTOLD or not (called == phrase.word or called in _GROUPS):
            return None
        for place, source in reversed(self.heard[-_VOICES:]):
            near = self.sentence(at) - self.sentence(place) <= FAR
            if near and isinstance(source, Figure) and source.kind in _FIRMS:
                return source if self._is_untold(source) else None
        return self._employer_untold(at) or self._body_met(at) or self._doubted(at)

    def _is_untold(self, body: Figure) -> bool:
        """Tell whether the name of a body does not say what it is: "Oxfam"."""
        return _kinds_of_body().isdisjoint(body.name.of(self.text).split())

    def _employer_untold(self, at: int) -> Figure | None:
        """Return the body of who spoke last, if its name does not say what it is."""
        body = self._employer_heard(at)
        return body if body and self._is_untold(body) else None

    def _body_met(self, at: int) -> Figure | None:
        """Return the body that opened a sentence just before: "Oxfam sent help. The charity"."""
        for place, source, subject in sorted(self.recent(at), key=lambda one: -one[0]):
            if self.sentence(at) - self.sentence(place) > _CLOSE:
                return None
            organised = isinstance(source, Figure) and source.kind is NameKind.ORGANISATION
            if subject and organised:
                return source if isinstance(source, Figure) and self._is_untold(source) else None
        return None

    def _doubted(self, at: int) -> Figure | None:
        """Return who spoke in the sentence before, if only speaking tells that it is a person.

        "Reef Watch said no. The group said": no office, gender or usual given name.
        """
        place, last = self.last_heard
        if self.sentence(at) - self.sentence(place) > 1 or not isinstance(last, Figure):
            return None
        told = last.gender or any(one.role or one.mention != one.span for one in last.mentions)
        given = table("given-names")
        usual = any(word in given for word in last.name.of(self.text).split()[:-1])
        return None if told or usual or not last.is_person or len(last.words) < _FULL else last

    def firm_heard(self, phrase: Phrase) -> Figure | None:
        """Return the body that spoke last, where an office is a body too: "the broadcaster"."""
        _, last = self.last_heard
        either = phrase.definite and phrase.word in table("body-nouns")
        if not either or not isinstance(last, Figure) or last.kind not in _FIRMS:
            return None
        return last if plain(self.text, phrase.span).casefold() == phrase.word else None

    def land(self, phrase: Phrase) -> Figure | None:
        """Return the country that spoke or opened a sentence last: "the country", "the kingdom"."""
        at = phrase.span.start
        if not phrase.definite or plain(self.text, phrase.span) not in _STATES:
            return None
        for _, source, subject in sorted(self.recent(at), key=lambda one: -one[0]):
            if subject and isinstance(source, Figure) and source.kind is NameKind.COUNTRY:
                return source
        return None

    def _body_heard(self, at: int, *, private: bool) -> Figure | None:
        """Return the body that spoke last, a name of unknown kind being one too.

        None of a state where the noun is one for a ``private`` body: "the company".
        """
        for place, source in reversed(self.heard[-_VOICES:]):
            near = self.sentence(at) - self.sentence(place) <= FAR
            if not near or not isinstance(source, Figure) or source.kind not in _FIRMS:
                continue
            if not (private and _is_public(source)):
                return source
        return None

    def _body_opening(self, at: int) -> Figure | None:
        """Return the one body in the clause before: "Since Osei left Reef Corp, the company"."""
        index = self.sentence(at) - 1
        start = self.sentences[index] if index >= 0 else at
        if not _OPENED.fullmatch(self.text, start, at):
            return None
        first = bisect_left(self.starts, start)
        named = {
            self.cast.of_name[name.span]
            for name in self.names[first : first + _IN_CLAUSE]
            if name.span.end <= at and name.kind in _FIRMS
        }
        (body, *others) = named or (None,)
        return None if others or (body and _is_public(body)) else body

    def _employer_heard(self, at: int) -> Figure | None:
        """Return the body of who spoke last: "Ann Okoro, head of Reef Watch, said. The group"."""
        place, last = self.last_heard
        near = self.sentence(at) - self.sentence(place) <= _CLOSE
        if not near or not isinstance(last, Figure) or not last.is_person:
            return None
        held = (one.organisation for one in last.mentions[:_TOLD] if one.organisation)
        found = (self.cast.of_name[span] for span in held if span in self.cast.of_name)
        return next((one for one in found if not _is_public(one)), None)

    def head_of(self, phrase: Phrase) -> Figure | None:
        """Return who was named last of those who head the body: "the Reef Bank chief"."""
        bodies = self.bodies_in(phrase) if phrase.word in _CALLED_HEADS else None
        if not bodies:
            return None
        recent = self.recent(phrase.span.start, everyone=True)
        for _, one, _ in sorted(recent, key=lambda one: -one[0]):
            if isinstance(one, Unnamed) or self.is_elsewhere(one, bodies, -1):
                continue
            roles = (name.role.of(self.text) for name in one.mentions[:_TOLD] if name.role)
            if any(not _HEADING.isdisjoint(role.casefold().split()) for role in roles):
                return one
        return None

    def note_office(self, person: Figure, phrase: Phrase, cued: str) -> None:
        """Remember the office and the body of which a phrase for a person tells.

        "Okoro left. The Reef Party leader said": no name is printed beside that office.
        """
        if person.employer is None:
            person.employer = self.employer(person, phrase) or self._court(person)
        called = phrase.sort is Sort.OFFICE and not cued.startswith("noun")
        if called and phrase.definite and person.office is None:
            person.office = held_by(self, phrase.span).get("role")

    def employer(self, person: Figure, phrase: Phrase) -> Span | None:
        """Return the name of the body that somebody is called by, or that points back to one.

        "The Reef Party leader said"; "the group's president, Ann Okoro".
        """
        for name in self.inside(phrase.span) if phrase.sort in _HELD else ():
            rest = _SHORT.sub("", self.text[name.span.end : phrase.span.end])
            if name.kind is NameKind.ORGANISATION and _HOLDS.fullmatch(rest):
                return self.cast.of_name[name.span].name
        for name in person.mentions[:_TOLD]:
            if name.role is None or name.organisation:
                continue
            start = name.role.start
            owner = _OWNER.search(self.text, max(0, start - _OWNED), start)
            noun = owner[1] if owner else self._served(name.role)
            if noun in table("body-nouns"):
                body = self.body(noun, start)
                return body.name if body else None
            if self.text.endswith(_ITS, 0, start):  # "Its chairman, Ann Okoro"
                body = self._its_owner(start)
                return body.name if body else None
            if body := self._spoken_for(name):
                return body.name
        return None

    def _court(self, person: Figure) -> Span | None:
        """Return the court that the text names, of a justice: "Justices Okoro and Osei"."""
        for name in person.mentions[:_TOLD]:
            start = name.span.start
            if name.organisation or not _BENCH.search(self.text, max(0, start - _OWNED), start):
                continue
            at = bisect_left(self.starts, start)
            around = [
                *reversed(self.names[max(0, at - _NAMES) : at]),
                *self.names[at : at + _NAMES],
            ]
            courts = (one.span for one in around if one.kind is NameKind.ORGANISATION)
            return next((one for one in courts if one.of(self.text).endswith(" Court")), None)
        return None

    def _spoken_for(self, person: Name) -> Figure | None:
        """Return the body of a bare office: "The Reef Union is late, spokesman Okoro said".

        The last that the sentence names before it, else the one that opens the sentence before;
        none where somebody else stands there, whom the office may serve. Of a company that is
        named again and again the chief executive and the founder are told later too.
        """
        role = person.role
        printed = role.of(self.text) if role else ""
        if role is None or (printed.casefold() not in _BARE | _COMPANY and printed not in _SMALL):
            return None
        printed = printed.casefold()
        before = self.text[max(0, role.start - _BESIDE) : role.start]
        if person.span.start - role.end > 1 or _OWNED_BY.search(before):
            return None
        return self._told_near(role.start, printed)

    def spoken_for_at(self, at: int) -> Figure | None:
        """Return the body of a nameless spokesman at a place: "The Union met. A spokesman said"."""
        indefinite = self.text.endswith((" a ", " A ", "\na ", "\nA ", "“a ", "”A "), 0, at)
        return self._told_near(at - len("a "), "spokesman") if indefinite else None

    def _told_near(self, at: int, office: str) -> Figure | None:
        """Return the body named last in the sentence of an office, else the subject before it."""
        here = self.sentence(at)
        company = office in _COMPANY
        far = _TITLED if company else 1
        near = [
            (here - self.sentence(place), not subject, -place, source)
            for place, source, subject in self.recent(at)
            if self.sentence(place) == here or (subject and here - self.sentence(place) <= far)
        ]
        if company:
            near = [one for one in near if self._may_be_company(one[3])]
        source = min(near, key=lambda one: one[:3])[3] if near else None
        if not isinstance(source, Figure) or not (source.kind is NameKind.ORGANISATION or company):
            return None
        party = source.name.of(self.text).casefold().removesuffix("s") in words("party-words")
        return None if party else source  # "Republicans, starting with Chairman Okoro"

    def _may_be_company(self, source: Figure | Unnamed) -> bool:
        """Tell whether a source is a body, or a name of unknown kind that the text repeats."""
        if isinstance(source, Unnamed) or source.name.of(self.text).endswith("-based"):
            return False
        named = source.kind is NameKind.OTHER and len(source.mentions) >= _TWICE
        return named or source.kind is NameKind.ORGANISATION

    def _its_owner(self, at: int) -> Figure | None:
        """Return the body that "its" points to; none where a country is nearer: "its president"."""
        here = self.sentence(at)
        near = [
            (here - self.sentence(place), not subject, -place, source)
            for place, source, subject in self.recent(at)
            if isinstance(source, Figure) and not source.is_person
        ]
        found = min(near, key=lambda one: one[:3])[3] if near else None
        return found if found and found.kind in _FIRMS else None

    def _served(self, role: Span) -> str:
        """Return the noun of the body that somebody is told to speak for or head, else nothing."""
        *before, office = role.of(self.text).casefold().split()
        if office not in _HEADS and office not in words("spokespeople"):
            return ""
        word = _BEFORE.search(self.text, max(0, role.start - _OWNED), role.start)
        nouns = [*before[:1], word[1].casefold() if word else ""]  # "Group | chief executive"
        return next((noun for noun in nouns if noun in table("body-nouns")), "")

    def bodies_in(self, phrase: Phrase) -> set[Figure]:
        """Return the bodies that a phrase names: of "the Reef Party leader" the party."""
        found = (self.cast.of_name[name.span] for name in self.inside(phrase.span))
        return {one for one in found if one.kind is NameKind.ORGANISATION}

    def is_elsewhere(self, holder: Figure, bodies: set[Figure], worth: int = 0) -> bool:
        """Tell whether all the bodies that a person is printed with are others than these.

        Who is printed with none is elsewhere if the phrase uses another noun for the office.
        """
        if not bodies:
            return False
        held = {one.organisation for one in holder.mentions if one.organisation}
        own = {self.cast.of_name[span] for span in held if span in self.cast.of_name}
        return own.isdisjoint(bodies) if own else worth < 0

    def owner_in(self, phrase: Phrase) -> Figure | None:
        """Return whose an office is: of "Okoro's doctor" Okoro."""
        for name in self.inside(phrase.span):
            if name.kind is NameKind.PERSON and self.text.startswith(POSSESSIVE, name.span.end):
                return self.cast.of_name[name.span]
        return None

    def serves(self, holder: Figure, owner: Figure) -> bool:
        """Tell whether a person is printed beside the name of another: "spokesman for Okoro"."""
        near = ""
        for mention in (one.mention for one in holder.mentions[:_TOLD]):
            near += self.text[max(0, mention.start - _BY_NAME) : mention.start].rpartition(". ")[2]
            near += self.text[mention.end : mention.end + _BY_NAME].partition(". ")[0]
        return holder is not owner and owner.words[-1] in near.casefold()


@cache
def _kinds_of_body() -> frozenset[str]:
    """Return the words of names that tell what kind of body is named."""
    return frozenset(word for row in table("body-nouns").values() for word in row.split())


def _is_public(body: Figure) -> bool:
    """Tell whether the name of a body tells that it is no company: "Reef Commission"."""
    return not _PUBLIC.isdisjoint(body.words)
