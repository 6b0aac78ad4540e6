"""Whom a source phrase stands for, read in the order of the text.

A pronoun takes the person nearest before it who speaks or is the subject of a sentence and whom
nothing bars from its gender; an office ("the minister") who holds it; a noun for bodies ("the
ministry") the body so called. Names inside quotations are nobody's antecedent.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from events.extraction.lexicon import table, words
from events.extraction.records import Attribution, Layout, Name, NameKind, Span
from events.extraction.speakers.cast import Cast, Figure
from events.extraction.speakers.phrases import (
    Phrase,
    Sort,
    head_noun,
    is_somebody,
    may_speak,
    opening_plural,
    plain,
    read_phrase,
)

_SUBJECT = 1.5  # what standing at the head of a sentence or speaking is worth, in sentences
_CORRESPONDENT = 3.0  # sentences by which a correspondent is farther off than who is reported
_BY = re.compile(r"[^.;:“”\"]{0,60}?\b(?:by|from|of|signed by)\s(?:the\s|its\s|his\s)?")
_RECENT = 24  # names before a pronoun that are looked at
_EVERYONE = 240  # names before an office or body that are looked at
_OPENING = 60  # characters in which the subject of a sentence is looked for
_AHEAD = 12  # names after an office that are looked at for its holder
_FAR = 12  # sentences over which a pronoun reaches back
_PLAIN = frozenset({Sort.NAME, Sort.PRONOUN})
_VOICES = frozenset({NameKind.ORGANISATION, NameKind.COUNTRY, NameKind.FORUM})
_GENDERS = {"he": "m", "she": "f"}
_OPENS = re.compile(r"[\s“\"‘'(]*(?:[A-Z][a-z]+,?\s|[A-Z][^,.;:“”\"]{0,70},\s)?$")


@dataclass(slots=True, eq=False)
class Unnamed:
    """A source without a name: its noun phrase, which of them it is, and where it is printed."""

    name: str
    number: int
    spans: list[Span] = field(default_factory=list)


Source = Figure | Unnamed


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom an attribution goes to, or why to nobody."""

    source: Source | None
    reason: str | None = None


class Resolver:
    """Reads the sources of a text in order; remembers who spoke."""

    def __init__(self, layout: Layout, names: tuple[Name, ...], quoted: Iterable[Span]) -> None:
        self.text = layout.text
        self.cast = Cast(layout.text, names)
        self.names = names
        self._starts = [name.span.start for name in names]
        spans = [one for block in layout.body for one in block.sentences]
        self._sentences = [one.start for one in spans]
        self._ends = [one.end for one in spans]
        self._quoted = sorted(quoted)
        self._offices_at = [(name.role, name) for name in names if name.role]
        self._offices_at.sort(key=lambda one: one[0].start)
        self._heard: list[tuple[int, Source]] = []
        self._unnamed: dict[str, Unnamed] = {}
        self._unnamed_by_noun: dict[str, Unnamed] = {}  # the last one of each noun
        self._held: dict[Figure, frozenset[str]] = {}  # the words of everybody's offices
        self._written: dict[str, Source] = {}
        self._salient = [
            (name.span.start, self.cast.of_name[name.span], self._is_subject(name))
            for name in names
            if self._in_prose(name.span) and not self._in_quotation(name.span)
        ]

    def resolve(self, attribution: Attribution) -> Choice:
        """Return whom an attribution goes to, and remember it."""
        source = attribution.source
        if source is None:
            last = self._continued(attribution) if attribution.continues else None
            return Choice(last, None if last else "no source is printed")
        phrase = read_phrase(self.text, source, self._inside(source))
        holder = None if phrase.sort in _PLAIN else self._beside(source)
        choice = Choice(holder) if holder else self._choose(phrase)
        if choice.source is not None:
            self._heard.append((source.start, choice.source))
            if isinstance(choice.source, Unnamed):
                choice.source.spans.append(source)
        return choice

    def _continued(self, attribution: Attribution) -> Source | None:
        """Return who goes on: whoever the sentence before introduces, else who was heard last."""
        at = attribution.parts[0].start
        place, last = self._heard[-1] if self._heard else (-1, None)
        for named, figure, subject in reversed(list(self._recent(at))):
            if named > place and subject and isinstance(figure, Figure) and figure.is_person:
                near = self._sentence(at) - self._sentence(named) <= 1
                return figure if near else last
        return last

    def _choose(self, phrase: Phrase) -> Choice:
        if phrase.sort is Sort.NAME and phrase.name is not None:
            return Choice(self._named(phrase.name))
        if phrase.sort is Sort.PRONOUN:
            return self._pronoun(phrase)
        found: Source | None
        if phrase.sort is Sort.OFFICE:
            found = self._holder(phrase)
        elif phrase.sort is Sort.BODY:
            found = self._body(phrase)
        else:
            somebody = phrase.definite and is_somebody(plain(self.text, phrase.span))
            found = self._only_voice(phrase) if somebody else self._author(phrase)
        found = found or self._nameless(phrase)
        return Choice(found, None if found else "the phrase names nobody who could speak")

    # ------------------------------------------------------------ by sort of phrase

    def _named(self, name: Name) -> Figure:
        """Return the figure of a name; a capital stands for its country where that is named."""
        figure = self.cast.of_name[name.span]
        if name.kind is NameKind.PLACE:
            return self.cast.country(name.span.of(self.text)) or figure
        return figure

    def _beside(self, source: Span) -> Figure | None:
        """Return the person beside whose name a phrase is the office: "the head, Ann Okoro,"."""
        index = bisect_right(self._offices_at, source.start, key=lambda one: one[0].start)
        for role, name in self._offices_at[max(0, index - 1) : index + 2]:
            if role.overlaps(source):
                return self.cast.of_name[name.span]
        return None

    def _pronoun(self, phrase: Phrase) -> Choice:
        at = phrase.span.start
        found: Source | None
        if phrase.word in _GENDERS:
            found = self._person_before(at, _GENDERS[phrase.word])
        elif phrase.word == "who":
            found = self._antecedent(at)
        elif phrase.word == "i":
            found = self._heard[-1][1] if self._heard else None
        elif phrase.word == "they":
            found = self._many_before(at) or self._body_before(at, plural=True)
        else:
            found = self._body_before(at, plural=False)
        said = phrase.span.of(self.text)
        return Choice(found, None if found else f"nothing before tells who “{said}” is")

    def _person_before(self, at: int, gender: str) -> Figure | None:
        """Return the person whom "he" or "she" most likely stands for."""
        here = self._sentence(at)
        best: tuple[float, int, Figure] | None = None
        for place, source, subject in self._recent(at):
            if isinstance(source, Unnamed) or not source.could_be(gender):
                continue
            known = 0.5 if source.gender == gender else 0.0
            known -= _CORRESPONDENT if self._reports(source) else 0.0
            score = (_SUBJECT if subject else 0.0) + known - (here - self._sentence(place))
            if score > -_FAR and (best is None or (score, place) > best[:2]):
                best = (score, place, source)
        return best[2] if best else None

    def _many_before(self, at: int) -> Source | None:
        """Return the nameless people with whom the sentence of "they", or the one before, opens."""
        here = self._sentence(at) - 1
        for index in (here, here - 1):
            start = self._sentences[index] if index >= 0 else at
            many = opening_plural(self.text[start : min(at, start + _OPENING)])
            if many:
                return self._called(many)
        return None

    def _body_before(self, at: int, *, plural: bool) -> Source | None:
        """Return the body or nameless source that "it" or "they" most likely stands for."""
        here = self._sentence(at)
        for place, source, subject in sorted(self._recent(at), key=lambda one: -one[0]):
            nameless = isinstance(source, Unnamed)
            fits = nameless == plural or not nameless
            if subject and fits and (isinstance(source, Unnamed) or source.kind in _VOICES):
                return source if here - self._sentence(place) <= _FAR / 2 else None
        return None

    def _antecedent(self, at: int) -> Figure | None:
        """Return the figure named last before a relative pronoun, in its sentence."""
        index = bisect_left(self._starts, at) - 1
        if index < 0 or self._sentence(self._starts[index]) != self._sentence(at):
            return None
        near = [
            name for name in self.names[max(0, index - 3) : index + 1] if name.mention.end <= at
        ]
        persons = [name for name in near if name.kind is NameKind.PERSON]
        chosen = next(iter(reversed(persons or near)), None)
        return self.cast.of_name[chosen.span] if chosen else None

    def _holder(self, phrase: Phrase) -> Source | None:
        """Return who holds the office that a phrase points back to."""
        wanted = set(plain(self.text, phrase.span).casefold().split())
        best: tuple[int, int, Figure] | None = None
        for place, source, _ in self._recent(phrase.span.start, everyone=True):
            if isinstance(source, Unnamed) or not source.is_person:
                continue
            held = self._offices(source)
            if phrase.word.split()[-1] in held:
                rank = (len(wanted & held), place, source)
                best = rank if best is None or rank[:2] > best[:2] else best
        if best is not None:
            return best[2]
        return self._nameless_before(phrase) or self._only_voice(phrase) or self._named_next(phrase)

    def _named_next(self, phrase: Phrase) -> Figure | None:
        """Return the person whom the next sentences name, where nobody was named before."""
        at = phrase.span.start
        first = bisect_left(self._starts, phrase.span.end)
        for name in self.names[first : first + _AHEAD]:
            if name.kind is NameKind.PERSON and not self._in_quotation(name.span):
                held = name.role is None or phrase.word.split()[-1] in name.role.of(self.text)
                same = name.organisation and name.organisation.of(self.text) in phrase.of(self.text)
                alone = not self._heard and self._near(at, name.span.start)
                return self.cast.of_name[name.span] if (held or same) and alone else None
        return None

    def _only_voice(self, phrase: Phrase) -> Figure | None:
        """Return the one person whom the text has let speak, or named, so far."""
        at = phrase.span.start
        if phrase.word in words("spokespeople"):
            return None
        heard = {source for place, source in self._heard[-6:] if self._near(place, at)}
        named = {one for _, one, subject in self._recent(at) if subject and isinstance(one, Figure)}
        near: set[Source] = heard or {one for one in named if one.is_person}
        gender = table("gendered-words").get(phrase.word.rpartition(" ")[2], "")
        if len(near) != 1:
            return None
        (voice,) = near
        if isinstance(voice, Unnamed) or not voice.is_person:
            return None
        return voice if not gender or voice.could_be(gender) else None

    def _body(self, phrase: Phrase) -> Source | None:
        """Return the body that a noun for bodies points back to."""
        wanted = table("body-nouns").get(phrase.word, "").split()
        at = phrase.span.start
        for _, source, subject in sorted(self._recent(at, everyone=True), key=lambda one: -one[0]):
            if isinstance(source, Unnamed) or source.kind is not NameKind.ORGANISATION:
                continue
            printed = source.name.of(self.text)
            if any(word in printed for word in wanted) or (not wanted and subject):
                return source
        return self._nameless_before(phrase)

    def _author(self, phrase: Phrase) -> Source | None:
        """Return who a statement is by: "a statement on Thursday by the head, Ann Okoro"."""
        noun = head_noun(plain(self.text, phrase.span))
        if noun not in words("issued-documents"):
            return None
        index = bisect_left(self._starts, phrase.span.end)
        for name in self.names[index : index + 4]:
            if name.kind is NameKind.PERSON:
                if _BY.fullmatch(self.text, phrase.span.end, name.mention.start):
                    self._written[noun] = self.cast.of_name[name.span]
                    return self._written[noun]
                break
        return self._written.get(noun) if phrase.definite else None

    def _nameless(self, phrase: Phrase) -> Source | None:
        """Return the nameless source of a noun phrase, the same for the same words."""
        name = plain(self.text, phrase.span)
        if not may_speak(name):
            return None
        earlier = self._nameless_before(phrase) if phrase.definite else None
        return earlier or self._called(name)

    def _called(self, name: str) -> Unnamed:
        """Return the nameless source of these words, a new one where they are new."""
        found = self._unnamed.get(name.casefold())
        if found is None:
            found = Unnamed(name, len(self._unnamed))
            self._unnamed[name.casefold()] = self._unnamed_by_noun[head_noun(name)] = found
        return found

    def _nameless_before(self, phrase: Phrase) -> Unnamed | None:
        """Return the nameless source heard last that ends in the same noun: "the official"."""
        found = self._unnamed_by_noun.get(head_noun(plain(self.text, phrase.span)))
        return found if found and len(self._unnamed) - found.number <= _EVERYONE else None

    # ------------------------------------------------------------ what stands before

    def _recent(self, at: int, *, everyone: bool = False) -> Iterable[tuple[int, Source, bool]]:
        """Yield what was named or heard before a place: where, who, whether as a subject."""
        named = bisect_left(self._salient, at, key=lambda one: one[0])
        reach = _EVERYONE if everyone else _RECENT
        yield from self._salient[max(0, named - reach) : named]
        yield from ((place, source, True) for place, source in self._heard[-12:] if place < at)

    def _offices(self, figure: Figure) -> frozenset[str]:
        """Return the words of every office that a person has in the text."""
        held = self._held.get(figure)
        if held is None:
            roles = [name.role.of(self.text).casefold() for name in figure.mentions if name.role]
            held = self._held[figure] = frozenset(" ".join(roles).split())
        return held

    def _reports(self, figure: Figure) -> bool:
        """Tell whether somebody only reports for an outlet: the article is about others."""
        return any("correspondent" in office for office in self._offices(figure))

    def _near(self, place: int, at: int) -> bool:
        return self._sentence(at) - self._sentence(place) <= 6  # sentences

    def _sentence(self, at: int) -> int:
        """Return the number of the sentence at a place."""
        return bisect_right(self._sentences, at)

    def _is_subject(self, name: Name) -> bool:
        """Tell whether a name opens its sentence."""
        index = self._sentence(name.mention.start) - 1
        start = self._sentences[index] if index >= 0 else 0
        return name.mention.start - start < 80 and bool(  # an opening phrase
            name.mention.start == start or _OPENS.fullmatch(self.text, start, name.mention.start)
        )

    def _in_prose(self, span: Span) -> bool:
        """Tell whether a name stands in a sentence, not in a caption."""
        index = self._sentence(span.start) - 1
        return index >= 0 and span.start < self._ends[index]

    def _in_quotation(self, span: Span) -> bool:
        index = bisect_right(self._quoted, (span.start, len(self.text))) - 1
        return index >= 0 and self._quoted[index].contains(span)

    def _inside(self, source: Span) -> list[Name]:
        """Return the names printed in a source phrase."""
        first = bisect_left(self._starts, source.start)
        last = bisect_left(self._starts, source.end)
        before = self.names[first - 1 : first] if first else ()
        return [*(one for one in before if one.span.overlaps(source)), *self.names[first:last]]
