"""Whom a source phrase stands for, read in the order of the text.

A pronoun takes the person nearest before it who speaks or is the subject of a sentence and whom
nothing bars from its gender; an office ("the minister") who holds it; a noun for bodies ("the
ministry") the body so called. Names inside quotations are nobody's antecedent.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from events.extraction.lexicon import words
from events.extraction.records import Attribution, Layout, Name, NameKind, Span
from events.extraction.speakers.cast import Figure
from events.extraction.speakers.holders import Office, Wanted, fit, offices, titles, wanted
from events.extraction.speakers.phrases import (
    POSSESSIVE,
    Phrase,
    Sort,
    gender_of,
    head_noun,
    is_somebody,
    may_speak,
    plain,
    plain_phrase,
)
from events.extraction.speakers.pronouns import GENDERS
from events.extraction.speakers.scene import Source, Unnamed
from events.extraction.speakers.unnamable import ALL_OF_THEM, Unnamable

NOBODY: Final = "the phrase names nobody who could speak"
_JUST = 2  # sentences within which "the senator" may be whoever spoke last
_AGED = re.compile(r"(\d{1,3})-year-old\b")
_SECOND = frozenset({"latter", "the latter"})
_PAIR = 2  # persons of whom "the latter" is the second
_KIN = frozenset({"father", "grandfather", "grandmother", "mother", "widow", "widower"})
_TOLD = 1500  # characters in which somebody without a name may be told of
_STATE = frozenset({"minister", "president", "ambassador"})
_CLOSE = 400  # characters within which "the Reef senator" may be whoever spoke last
_PARTISANS = frozenset({"conservative", "democrat", "republican"})
_PARTISANS |= {"candidate", "contender", "hopeful", "nominee"}
_RANKED = re.compile(r"\b(?:[Tt]op|[Rr]anking|[Ss]enior|[Ll]eading|No|former [A-Z]\w+|of|on|in)\b")
_LINK = " of "
_BY_FORM = ("turn:", "signed:line", "signed:post")  # rules that give a name and no phrase
_OF_SOMEBODY = re.compile(r"(?:his|her|their|its) ", re.IGNORECASE)
_WHOSE = re.compile(
    r"([Tt]he [A-Za-z][A-Za-z -]{2,40})(?:[’']s|(?<=s)[’']) (?=[a-z])|([Hh]is|[Hh]er) (?=[a-z])"
)
_PLAIN = frozenset({Sort.NAME, Sort.PRONOUN})


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom an attribution goes to, or why to nobody."""

    source: Source | None
    reason: str | None = None


class Resolver(Unnamable):
    """Reads the sources of a text in order; remembers who spoke."""

    def __init__(
        self, layout: Layout, names: tuple[Name, ...], attributions: Sequence[Attribution]
    ) -> None:
        super().__init__(layout, names, attributions)
        self._held: dict[Figure, tuple[Office, ...]] = {}
        self._meant: dict[str, Source] = {}  # whom the words of a phrase meant last
        self._paper: Source | None = None  # whose document was heard just now
        self._said_until = 0  # where the last words that were said end

    def resolve(self, attribution: Attribution) -> Choice:
        """Return whom an attribution goes to, and remember it."""
        source = self.behind_opener(attribution)
        if source is None:
            last = self._continued(attribution) if attribution.continues else None
            return Choice(last, None if last else "no source is printed")
        self.content = attribution.parts
        if attribution.rule.startswith(_BY_FORM):
            voice = self.labelled(source)
            self.heard.append((source.start, voice))
            return Choice(voice)
        phrase = self.phrase(source)
        pointed = phrase.sort not in _PLAIN
        holder = (self.beside(source) or self.apposed(phrase)) if pointed else None
        holder = holder or self.serving(phrase) or self.describing(phrase)
        choice = Choice(holder) if holder else self._choose(phrase)
        if phrase.definite and choice.source is not None:
            self._meant[self._key(phrase)] = choice.source
        self._said_until = attribution.parts[-1].end
        self._paper = self._writer(phrase, choice.source)
        if choice.source is not None:
            if not attribution.rule.startswith("noun"):  # "Osei heard Okoro's claim that"
                self.heard.append((self.place_of(choice.source, source), choice.source))
            self.note_document(attribution, choice.source)
            if isinstance(choice.source, Unnamed):
                choice.source.spans.append(source)
            elif choice.source.is_person:
                self.note_office(choice.source, phrase, cued=attribution.rule)
        return choice

    def _writer(self, phrase: Phrase, source: Source | None) -> Source | None:
        """Return the person behind a document that was heard just now: "it" is that still."""
        if not isinstance(source, Figure) or not source.is_person:
            return None
        paper = phrase.word == "it" and source is self._paper
        if phrase.sort is Sort.PHRASE:
            printed = phrase.of(self.text)
            paper = paper or head_noun(plain_phrase(printed)) in words("issued-documents")
        return source if paper else None

    def _continued(self, attribution: Attribution) -> Source | None:
        """Return who goes on: whoever the sentence before introduces, else who was heard last."""
        at = attribution.parts[0].start
        place, last = self.last_heard
        for named, figure, subject in reversed(self.recent(at)):
            if named > place and subject and isinstance(figure, Figure) and figure.is_person:
                near = self.sentence(at) - self.sentence(named) <= 1
                return figure if near else last
        return last

    def _choose(self, phrase: Phrase) -> Choice:
        if phrase.sort is Sort.NAME and phrase.name is not None:
            return Choice(self._named(phrase.name))
        if phrase.sort is Sort.PRONOUN:
            found = self._paper if phrase.word == "it" else None  # "her letter said no. It went on"
            found = found or self._subject(phrase) or self.pronoun(phrase) or self.met_next(phrase)
            said = phrase.span.of(self.text)
            return Choice(found, None if found else f"nothing before tells who “{said}” is")
        hidden = self.hidden(phrase)
        if hidden is not None:
            return Choice(hidden)
        if phrase.sort is Sort.OFFICE:
            found = self.firm_heard(phrase) or self._holder(phrase)
        elif phrase.sort is Sort.BODY:
            meant = self._meant.get(self._key(phrase))
            apart = phrase.word == "office" and self._is_owned(phrase)  # "Osei's office"
            found = (
                (None if apart else self.body(phrase.word, phrase.span.start, meant))
                or self._as_before(phrase)
                or self.body_untold(phrase)
            )
        else:
            somebody = phrase.definite and is_somebody(plain(self.text, phrase.span))
            found = self._titled(phrase) if phrase.definite else None
            somebody = somebody or self._is_told_anew(phrase)
            found = found or (self._only_voice(phrase) if somebody else self._owner_of(phrase))
            found = found or (None if somebody else self.author(phrase)) or self._latest(phrase)
        found = found or self.foretold(phrase) or self.led(phrase) or self.land(phrase)
        found = found or self.nameless(phrase) or self.capitals(phrase)
        joint = ALL_OF_THEM.match(phrase.of(self.text))
        reason = "the phrase means persons named before" if joint else NOBODY
        return Choice(found, None if found else reason)

    def _is_owned(self, phrase: Phrase) -> bool:
        """Tell whether a phrase has a name in the genitive: "Okoro's office"."""
        text = self.text
        return any(text.startswith(POSSESSIVE, one.span.end) for one in self.inside(phrase.span))

    def _subject(self, pronoun: Phrase) -> Source | None:
        """Return who the phrase is that opens the sentence before: "The premier met Osei. He"."""
        span = self.subject_phrase(pronoun)
        phrase = self.phrase(span) if span else None
        if phrase is None or phrase.sort in _PLAIN or not may_speak(plain(self.text, phrase.span)):
            return None
        source = self._choose(phrase).source
        gender = GENDERS.get(pronoun.word)
        if source is None or (gender and not source.could_be(gender)):
            return None
        person = source.person if isinstance(source, Unnamed) else source.is_person
        return source if gender or not person else None

    def _owner_of(self, phrase: Phrase) -> Source | None:
        """Return who owns a document without a name: "the former mayor's letter"."""
        printed = phrase.of(self.text)
        owner = _WHOSE.match(printed)
        if owner is None or head_noun(printed) not in words("issued-documents"):
            return None
        span = Span(phrase.span.start, phrase.span.start + owner.end(owner.lastindex or 0))
        whose = self.phrase(span)
        return None if whose.sort is Sort.PHRASE else self._choose(whose).source

    # ------------------------------------------------------------ by sort of phrase

    def _named(self, name: Name) -> Figure:
        """Return the figure of a name; a capital stands for its country where that is named."""
        figure = self.cast.of_name[name.span]
        if name.kind is NameKind.PLACE:
            return self.cast.country(name.span.of(self.text)) or figure
        return figure

    def _holder(self, phrase: Phrase) -> Source | None:
        """Return who holds the office that a phrase points back to.

        In order: whose office it is, whom the same words meant before, the nameless holder of it,
        who is called so by another word ("the premier"), the only voice, who is named next. "Her
        deputy" is nobody who only was heard: that is whose deputy it is.
        """
        sought = wanted(phrase.word, plain(self.text, phrase.span))
        worth, place, holder = self._best_holder(phrase, sought)
        meant = self._meant.get(self._key(phrase))
        if holder is not None and (worth > 0 or meant is None) and worth >= 0:
            return holder
        near = holder if holder is not None and self.near(place, phrase.span.start) else None
        return (
            (None if isinstance(meant, Unnamed) else meant)
            or self.called_later(phrase)
            or self.head_of(phrase)
            or self.nameless_before(phrase)
            or meant
            or self.introduced(phrase)
            or self._by_nearness(phrase, near)
        )

    def _by_nearness(self, phrase: Phrase, near: Figure | None) -> Source | None:
        """Return whom an office points back to by nothing but who stands near or was heard."""
        if _OF_SOMEBODY.match(phrase.of(self.text)):
            return self.named_next(phrase)
        return (
            (near if near and near.known else None)
            or self._only_voice(phrase)
            or self.named_next(phrase)
            or self._heard_before(phrase)
            or near
            or self._latest(phrase)
        )

    def _heard_before(self, phrase: Phrase) -> Source | None:
        """Return who spoke just before, unless a phrase names whom somebody else serves."""
        voice = self._voice_before(phrase)
        other = isinstance(voice, Figure) and self._serves_another(phrase, voice)
        return None if other else voice

    def _titled(self, phrase: Phrase) -> Source | None:
        """Return who is meant by an age or a form of address: "the 34-year-old", "the general"."""
        called = plain(self.text, phrase.span)
        if aged := _AGED.match(called):
            of_age = self.of_age(aged[1], phrase.span.start)
            return of_age or self._just_heard(phrase) or self._only_voice(phrase)
        if called.casefold() in _SECOND:
            return self._second(phrase.span.start)
        noun = called.rpartition(" ")[2].casefold()
        return self._best_holder(phrase, wanted(noun, called))[2] if noun in titles() else None

    def _is_told_anew(self, phrase: Phrase) -> bool:
        """Tell whether "the mother of three" may be somebody named: no such person without name."""
        noun = head_noun(plain(self.text, phrase.span))
        if noun not in _KIN or not phrase.of(self.text).startswith(("The ", "the ")):
            return False
        before = self.text[max(0, phrase.span.start - _TOLD) : phrase.span.start].casefold()
        return f" a {noun}" not in f" {before}".replace("\n", " ")

    def _second(self, at: int) -> Figure | None:
        """Return whom "the latter" means: the last of two named in the sentence before."""
        here = self.sentence(at)
        named = [(place, one) for place, one, _ in self.recent(at) if isinstance(one, Figure)]
        near = [one for place, one in named if here - self.sentence(place) <= 1 and one.is_person]
        return near[-1] if len(dict.fromkeys(near)) == _PAIR else None

    def _just_heard(self, phrase: Phrase) -> Figure | None:
        place, last = self.last_heard
        until = max(place, self._said_until)
        near = self.sentence(phrase.span.start) - self.sentence(until) <= _JUST
        return last if near and isinstance(last, Figure) and last.is_person else None

    def _best_holder(self, phrase: Phrase, sought: Wanted) -> tuple[int, int, Figure | None]:
        """Return the person named before a phrase whose office answers best.

        Of several whoever spoke just before, else whose office is told without a country, not
        "Malta's President Osei", else the one named last.
        """
        best: tuple[int, bool, bool, int, Figure | None] = (0, False, False, -1, None)
        bodies, owner = self.bodies_in(phrase), self.owner_in(phrase)
        spoke, last = self.last_heard
        last = last if self.sentence(phrase.span.start) - self.sentence(spoke) <= 1 else None
        for place, source, _ in self.recent(phrase.span.start, everyone=True):
            if isinstance(source, Unnamed) or not source.is_person:
                continue
            worth = fit(sought, self._offices(source))
            if worth is None or self.is_elsewhere(source, bodies, worth):
                continue
            if (owner and not self.serves(source, owner)) or self.is_addressed(
                place, phrase.span.start
            ):
                continue
            own = not all(office.country for office in self._offices(source))
            if best[4] is None or (worth, source is last, own, place) > best[:4]:
                best = (worth, source is last, own, place, source)
        return best[0], best[3], best[4]

    def _voice_before(self, phrase: Phrase) -> Source | None:
        """Return who spoke just before, where nothing told of them contradicts an office."""
        place, last = self.last_heard
        until = max(place, self._said_until)
        near = self.sentence(phrase.span.start) - self.sentence(until) <= _JUST
        if isinstance(last, Figure) and self.is_elsewhere(last, self.bodies_in(phrase)):
            return None
        if not near or not isinstance(last, Figure) or phrase.word in words("spokespeople"):
            return None
        gender = gender_of(phrase.word)
        seat = phrase.word in words("elected-offices") and place > phrase.span.start - _CLOSE
        fits = last.gender == gender if gender else seat or not self._offices(last)
        return last if last.is_person and fits and _LINK not in phrase.of(self.text) else None

    def _latest(self, phrase: Phrase) -> Figure | None:
        """Return who spoke or opened a sentence just before "the Reef Republican", "the president".

        With an office that is no seat only who has none.
        """
        called = plain(self.text, phrase.span)
        noun = head_noun(called)
        seat = noun in _PARTISANS or (noun in words("elected-offices") and called.endswith(noun))
        state = phrase.sort is Sort.OFFICE and noun in _STATE and called.islower()
        definite = phrase.of(self.text)[:4] in {"The ", "the "}
        if not (seat or state) or not definite or _RANKED.search(called):
            return None
        at = min(phrase.span.start, *(part.start for part in self.content))
        for place, one, subject in sorted(self.recent(at), key=lambda one: -one[0]):
            if self.sentence(at) - self.sentence(max(place, self._said_until)) > _JUST:
                return None
            if not subject or isinstance(one, Unnamed) or not one.is_person:
                continue
            held = [office for office in self._offices(one) if office.words.isdisjoint(_PARTISANS)]
            barred = self._is_denied(phrase, one) or (not seat and held)
            if not barred and one.could_be(gender_of(noun) or one.gender):
                return None if self.is_elsewhere(one, self.bodies_in(phrase)) else one
        return None

    def _key(self, phrase: Phrase) -> str:
        return plain(self.text, phrase.span).casefold()

    def _only_voice(self, phrase: Phrase) -> Figure | None:
        """Return the one person whom the text has let speak, or named, so far."""
        at = phrase.span.start
        if phrase.word in words("spokespeople"):
            return None
        heard = {
            source
            for place, source in self.heard[-6:]
            if self.near(place, at) and (isinstance(source, Unnamed) or source.is_person)
        }
        named = {one for _, one, subject in self.recent(at) if subject and isinstance(one, Figure)}
        near: set[Source] = heard or {one for one in named if one.is_person}
        gender = gender_of(phrase.word or plain(self.text, phrase.span))
        if len(near) != 1:
            return None
        (voice,) = near
        if isinstance(voice, Unnamed) or not voice.is_person or self._serves_another(phrase, voice):
            return None
        if self.is_elsewhere(voice, self.bodies_in(phrase)) or self._is_denied(phrase, voice):
            return None
        return voice if not gender or voice.could_be(gender) else None

    def _is_denied(self, phrase: Phrase, voice: Figure) -> bool:
        """Tell whether somebody holds an office that is not the one meant: the noun is the same.

        "The Japanese prime minister" means nobody who holds another office.
        """
        sought, held = wanted(phrase.word, plain(self.text, phrase.span)), self._offices(voice)
        other = sought.country != "" and sought.noun in _STATE and bool(held)
        return (other or any(sought.noun in one.words for one in held)) and fit(
            sought, held
        ) is None

    def _serves_another(self, phrase: Phrase, voice: Figure) -> bool:
        """Tell whether "the Ghana minister" names a body or country that no mention of one has."""
        owner = self.owner_in(phrase)
        if owner:
            return not self.serves(voice, owner)
        definite = phrase.of(self.text).startswith(("The ", "the "))
        if not definite or phrase.word in words("elected-offices"):
            return False  # "the Reef senator" tells where the last voice was elected
        told = [name.mention.of(self.text) for name in voice.mentions]
        held = any(name.role or name.organisation for name in voice.mentions)
        named = [
            name.span.of(self.text)
            for name in self.inside(phrase.span)
            if held or name.kind is not NameKind.ORGANISATION
        ]
        return bool(told) and any(not any(one in mention for mention in told) for one in named)

    def _as_before(self, phrase: Phrase) -> Source | None:
        """Return whom the same words meant before, else the nameless source of the same noun."""
        return self._meant.get(self._key(phrase)) or self.nameless_before(phrase)

    def _offices(self, figure: Figure) -> tuple[Office, ...]:
        """Return every office that a person has in the text."""
        held = self._held.get(figure)
        if held is None:
            held = self._held[figure] = offices(self.text, figure.mentions)
        return held
