"""Whom a pronoun stands for: he and she, it and they, who, and the "I" of quoted speech."""

import re
from bisect import bisect_left
from typing import Final

from events.extraction.classes import class_of
from events.extraction.lexicon import words
from events.extraction.records import NameKind, Span
from events.extraction.speakers.cast import Figure
from events.extraction.speakers.phrases import (
    Phrase,
    head_noun,
)
from events.extraction.speakers.plurals import first_people, opening_plural, people_before
from events.extraction.speakers.scene import Scene, Source, Unnamed
from events.extraction.speakers.subjects import opening_phrase

_SUBJECT = 1.5  # what standing at the head of a sentence or speaking is worth, in sentences
# what a gender that is told is worth: more men go without a given name
_TOLD = {"m": 0.5, "f": 1.0}
_VOICE = 0.5  # what having spoken is worth, in sentences
_MATTER = ("Regarding ", "Concerning ", "Regarding the ", "Concerning the ")
_ARTICLE = 4  # characters of "the "
_VOICES = 6  # sources heard last
_NEXT = 2  # sentences within which "he said" is whoever was just heard
_JUST = 1  # sentences over which a name of unknown kind that spoke may be a body
_NEAR = 3  # sentences over which a person is one in spite of the given name
_CORRESPONDENT = 3.0  # sentences by which a correspondent is farther off than who is reported
_LONE = 1.0  # sentences by which a lone word that spoke, and may be a body, is farther off
_FRESH = 1.0  # sentences by which a full name that no list has, and never spoke, is farther off
_FULL = (2, 3)  # words of a given and a family name
_ACTS = 0.3  # what being the subject of a clause inside another is worth
_DOING = re.compile(r"(?: of (?:the )?(?:[A-Z][\w-]* ?){1,3}(?<! ))? (?:also )?([a-z]+)\b")
_OWNS = 1.0  # sentences by which the owner of what is told of is farther off
_OPENING = 90  # characters in which the subject of a sentence is looked for
CLAUSE: Final = 160  # characters of a clause that opens a sentence
_OWNED = re.compile(r"['’]s (?:[a-z][\w-]*,? ){1,4}(?:(?:in|at|during) which|where) ")
_ACCORDING = "ccording to "
_LED_BY_THE = ("the ", "The ")
_SUBORDINATE = re.compile(
    r"[\s“\"]*(?:Despite|After|Although|Though|While|When|As|Before|Since|In|Even if|If)\b[^,.;]*"
)
_THINGS = ("that", "which", "whose")
_ASIDES = re.compile(r"(?: \([^()]{1,40}\))?(?:, [^,.;:]{1,60})?,?[ \n]?(?:and |but )?")
_ANYONE = ("those ", "anyone ", "everyone ", "people ")
_LANDS = frozenset({NameKind.COUNTRY, NameKind.PLACE})
FAR: Final = 12  # sentences over which a pronoun reaches back
VOICES: Final = frozenset({NameKind.ORGANISATION, NameKind.COUNTRY, NameKind.FORUM})
GENDERS: Final = {"he": "m", "she": "f"}
_PERSONAL = ("He ", "She ")
_SINGLE = frozenset({*GENDERS, "it"})


class Pronouns(Scene):
    """A scene in which pronouns are read; it remembers who of it only reports."""

    def pronoun(self, phrase: Phrase) -> Source | None:
        """Return whom a pronoun stands for, null where nothing before tells."""
        at = phrase.span.start
        found: Source | None
        if phrase.word in GENDERS:
            gender = GENDERS[phrase.word]
            found = (
                self._owner_before(at, gender)
                or self._person_after(phrase.span, gender)
                or self._person_before(at, gender)
                or self._anyone_before(at)
            )
            found = self._heard_at_once(found, at, gender) or found
            if isinstance(found, Figure):
                found.human = True
        elif phrase.word == "who":
            found = self._antecedent(at)
        elif phrase.word == "i":
            found = self.heard[-1][1] if self.heard and self.in_quotation(phrase.span) else None
        elif phrase.word == "they":
            found = (
                self._pair_before(at)
                or self._many_before(at)
                or self._body_before(at, plural=True)
                or self._people_before(at)
            )
        else:
            found = self._body_before(at, plural=False) or self._served_before(at)
        return found

    def _served_before(self, at: int) -> Figure | None:
        """Return the body whose nameless aide was heard last: "A spokesman for Oxfam said. It"."""
        place, last = self.last_heard
        near = self.sentence(at) - self.sentence(place) <= _JUST
        if not near or not isinstance(last, Unnamed) or not last.spans:
            return None
        served = (self.cast.of_name[name.span] for name in self.inside(last.spans[-1]))
        return next((one for one in served if one.kind in VOICES), None)

    def subject_phrase(self, pronoun: Phrase) -> Span | None:
        """Return the phrase without a name that opens the sentence of "he" or "it", or the last.

        None where a name that the pronoun may mean is a subject there, or somebody was heard.
        """
        if pronoun.word not in _SINGLE:
            return None
        at = min(pronoun.span.start, self.content[0].start if self.content else len(self.text))
        here = self.sentence(at) - 1
        for index in (here, here - 1):
            if index < 0:
                return None
            start, end = self.sentences[index], min(self.ends[index], pronoun.span.start)
            if self.is_said(start):  # "The president knew, he said"
                continue
            found = opening_phrase(self.text, start, end)
            first = found[0] if found else start  # who opens a clause before it is no rival
            named = (one for one in self.recent(pronoun.span.start) if first <= one[0] < end)
            if any(subject for _, _, subject in named):
                return None
            if found:
                return Span(*found)
        return None

    def _person_before(self, at: int, gender: str) -> Source | None:
        """Return the person whom "he" or "she" most likely stands for."""
        here = self.sentence(min(at, self.content[0].start) if self.content else at)
        best: tuple[float, int, Source] | None = None
        for place, source, subject in self.recent(at):
            lone = _is_lone(source) and not self.text.endswith(_LED_BY_THE, 0, place)
            fresh = subject and here - self.sentence(place) <= 1 and self._is_fresh(source, place)
            if not (lone or fresh or source.could_be(gender)) or self.is_addressed(place, at):
                continue
            if not subject and self._is_met(place, here):
                continue
            unknown = lone or (isinstance(source, Figure) and not source.is_person)
            known = -_LONE if unknown else 0.0
            known -= _FRESH if fresh and not (lone or source.could_be(gender)) else 0.0
            known += _TOLD[gender] if source.gender == gender else 0.0
            known -= _OWNS if not subject and self._owns(place) else 0.0
            known += _ACTS if not subject and self._acts(place) else 0.0
            known -= _CORRESPONDENT if self._reports(source) else 0.0
            known += _VOICE if any(source is voice for _, voice in self.heard[-_VOICES:]) else 0.0
            nameless = isinstance(source, Unnamed) and self.text.endswith(_ACCORDING, 0, place)
            score = (
                (_SUBJECT if subject and not nameless else 0.0)
                + known
                - (here - self.sentence(place))
            )
            if score > -FAR and (best is None or (score, place) > best[:2]):
                best = (score, place, source)
        return best[2] if best else None

    def _is_fresh(self, source: Source, place: int) -> bool:
        """Tell whether a full name of unknown kind may be that of somebody new, as a subject.

        "Karyna Lemus came early. She said"; nothing behind an article.
        """
        if not isinstance(source, Figure) or source.kind is not NameKind.OTHER:
            return False
        printed = source.name.of(self.text)
        if len(source.words) not in _FULL or not printed.replace(" ", "").isalpha():
            return False
        capitals = all(word[0].isupper() and not word.isupper() for word in printed.split())
        article = self.text.endswith(_LED_BY_THE, 0, place)
        return capitals and not article and printed not in words("not-names")

    def _heard_at_once(self, found: Source | None, at: int, gender: str) -> Figure | None:
        """Return who spoke in the sentence before, whom only the given name bars from a gender.

        Where whoever fits better has not spoken, and was named before: "Francie Okoro said".
        """
        place, last = self.last_heard
        if not isinstance(last, Figure) or not last.is_person or last.could_be(gender):
            return None
        if not last.guessed or last.human:  # "Ms Okoro", and who was "she" before
            return None
        if self.sentence(at) - self.sentence(place) > _NEXT or any(
            voice is found for _, voice in self.heard
        ):
            return None
        since = (source for named, source, _ in self.recent(at) if named > place)
        return None if found is None or any(source is found for source in since) else last

    def _is_met(self, place: int, here: int) -> bool:
        """Tell whether "he" or "she" opens the sentence of a name before: "He met Okoro. He"."""
        index = self.sentence(place)
        return index < here and self.text.startswith(_PERSONAL, self.sentences[index - 1])

    def _acts(self, place: int) -> bool:
        """Tell whether a verb follows a name: "The radio said that Prince Okoro accepted it"."""
        name = self.names[bisect_left(self.starts, place)]
        doing = _DOING.match(self.text, name.span.end) if name.span.start == place else None
        return doing is not None and class_of(doing[1], first=False) in "VFXE"

    def _owns(self, place: int) -> bool:
        """Tell whether the name at a place only says whose something is: "Okoro's plan"."""
        name = self.names[bisect_left(self.starts, place)]
        return name.span.start == place and self.text.startswith(("'s ", "’s "), name.span.end)

    def _anyone_before(self, at: int) -> Figure | None:
        """Return the person named last near by, where names alone bar all from the gender."""
        here = self.sentence(at)
        for place, source, subject in sorted(self.recent(at), key=lambda one: -one[0]):
            if isinstance(source, Figure) and subject and source.might_be_anyone():
                return source if here - self.sentence(place) <= _NEAR else None
        return None

    def _owner_before(self, at: int, gender: str) -> Figure | None:
        """Return the owner of what a relative clause is about: "Okoro's speech, in which he"."""
        last = bisect_left(self.starts, at) - 1
        name = self.names[last] if last >= 0 else None
        if name is None or _OWNED.fullmatch(self.text, name.span.end, at) is None:
            return None
        figure = self.cast.of_name[name.span]
        return figure if figure.could_be(gender) else None

    def _person_after(self, pronoun: Span, gender: str) -> Figure | None:
        """Return the person whom a clause points forward to: "Despite what he said, Okoro left"."""
        index = self.sentence(pronoun.start) - 1
        if index < 0 or not _SUBORDINATE.fullmatch(self.text, self.sentences[index], pronoun.start):
            return None
        comma = self.text.find(", ", pronoun.end, min(pronoun.end + CLAUSE, self.ends[index]))
        name = next(iter(self.inside(Span(comma + 2, comma + 3))), None) if comma > 0 else None
        if name is None or name.mention.start != comma + 2:
            return None
        figure = self.cast.of_name[name.span]
        return figure if figure.could_be(gender) else None

    def _pair_before(self, at: int) -> Figure | None:
        """Return the first of two persons with whom the sentence opens: "Okoro and Osei"."""
        index = self.sentence(at) - 1
        if index < 0:
            return None
        first = bisect_left(self.starts, self.sentences[index])
        pair = self.names[first : first + 2]
        if len(pair) < 2 or pair[1].span.end > at or not self.is_subject(pair[0]):
            return None
        joined = self.text[pair[0].span.end : pair[1].mention.start] == " and "
        persons = all(one.kind is NameKind.PERSON for one in pair)
        return self.cast.of_name[pair[0].span] if joined and persons else None

    def _many_before(self, at: int) -> Source | None:
        """Return the nameless people with whom the sentence of "they", or the one before, opens.

        Those who spoke before by the same noun are meant by it: "Reef leaders", "the leaders".
        """
        here = self.sentence(at) - 1
        for index in (here, here - 1):
            start = self.sentences[index] if index >= 0 else at
            many = opening_plural(self.text[start : min(at, start + _OPENING)])
            if many:
                noun = head_noun(many)
                heard = (one for _, one in reversed(self.heard[-_VOICES:]))
                same = (one for one in heard if isinstance(one, Unnamed))
                return next((one for one in same if head_noun(one.name) == noun), self.called(many))
        return None

    def _people_before(self, at: int) -> Source | None:
        """Return the nameless people whom the sentence before mentions first, whatever they do."""
        index = self.sentence(at) - 2
        if index < 0 or self.in_quotation(Span(self.sentences[index], self.sentences[index] + 1)):
            return None
        people = first_people(self.text[self.sentences[index] : self.ends[index]])
        return self.called(people) if people else None

    def _body_before(self, at: int, *, plural: bool) -> Source | None:
        """Return the body or nameless source that "it" or "they" most likely stands for."""
        here = self.sentence(at)
        phrases = [
            (place, place + len(voice.name) + _ARTICLE)
            for place, voice in self.heard[-_VOICES:]
            if isinstance(voice, Unnamed)
        ]  # "Ghana's foreign ministry" said it, not Ghana
        for place, source, subject in sorted(self.recent(at), key=lambda one: -one[0]):
            if isinstance(source, Figure) and any(low <= place < high for low, high in phrases):
                continue
            if self.text.endswith(_MATTER, 0, place):
                continue
            fits = not isinstance(source, Unnamed) or source.could_be_it != plural
            fits = fits or (plural and _could_be_many(source))
            if subject and fits and self._could_be_body(source, place, at):
                return source if here - self.sentence(place) <= FAR / 2 else None
        return None

    def _could_be_body(self, source: Source, place: int, at: int) -> bool:
        """Tell whether a source is a body, a name of unknown kind only nearby."""
        if isinstance(source, Unnamed) or source.kind in VOICES:
            return True
        spoke = any(voice is source for _, voice in self.heard[-_VOICES:])
        near = self.sentence(at) - self.sentence(place) <= (_JUST if spoke else 0)
        return source.kind is NameKind.OTHER and near

    def _antecedent(self, at: int) -> Source | None:
        """Return the figure named last before a relative pronoun, in its sentence.

        Nameless people directly before it come first: "port officials, who".
        """
        many = people_before(self.text[max(0, at - _OPENING) : at])
        if many:
            return self.called(many)
        if self.text.startswith(_THINGS, at) and not self._is_named_at(at):
            return None
        return None if self.text.endswith(_ANYONE, 0, at) else self._named_before(at)

    def _is_named_at(self, at: int) -> bool:
        """Tell whether a name ends right before a place: "Reef Bank, which"."""
        index = bisect_left(self.starts, at) - 1
        between = self.text[self.names[index].mention.end : at] if index >= 0 else "?"
        return _ASIDES.fullmatch(between) is not None

    def _named_before(self, at: int) -> Figure | None:
        """Return the person, else the name, that stands last before a place in its sentence."""
        index = bisect_left(self.starts, at) - 1
        here = self.sentence(at)
        near = [
            name
            for name in self.names[max(0, index - 3) : index + 1]
            if name.mention.end <= at
            and self.sentence(name.span.start) == here
            and not (name.kind in _LANDS and self.text.startswith("who", at))
        ]
        persons = [name for name in near if name.kind is NameKind.PERSON]
        chosen = next(iter(reversed(persons or near)), None)
        return self.cast.of_name[chosen.span] if chosen else None

    def _reports(self, source: Source) -> bool:
        """Tell whether somebody only reports for an outlet: the article is about others."""
        if not isinstance(source, Figure):
            return False
        reports = self.reporters.get(source)
        if reports is None:
            roles = (name.role.of(self.text) for name in source.mentions if name.role)
            reports = any("correspondent" in role.casefold() for role in roles)
            self.reporters[source] = reports
        return reports


def _could_be_many(source: Source) -> bool:
    """Tell whether "they" may be one source without a name: "panel", no document."""
    noun = head_noun(source.name) if isinstance(source, Unnamed) else ""
    return noun not in words("issued-documents") and noun not in words("made-documents")


def _is_lone(source: Source) -> bool:
    """Tell whether a source is one word that spoke, of which nothing tells what it names."""
    if isinstance(source, Unnamed) or source.kind is not NameKind.OTHER:
        return False
    return source.known and len(source.words) == 1 and len(source.words[0]) > 1
