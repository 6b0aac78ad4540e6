"""Who stands beside a source: before the body or behind the office that seems to speak."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from events.extraction.lexicon import table, words
from events.extraction.records import Attribution, Layout, Name, NameKind, Span
from events.extraction.speakers.cast import Figure
from events.extraction.speakers.documents import Documents
from events.extraction.speakers.phrases import (
    Phrase,
    head_noun,
    is_body,
    is_inside,
    is_person,
    last_office,
    may_speak,
    plain,
)
from events.extraction.speakers.pronouns import CLAUSE, VOICES
from events.extraction.speakers.scene import Source

_OPENER = re.compile(
    r"[A-Z][a-z]+ly|Afterwards?|However|Meanwhile|Moreover|Also|Earlier|Later|Indeed|Still"
)
_TOGETHER = re.compile(r"Together, (?=[A-Z])")  # "Together, Okoro and Osei say"
_AGED_BEFORE = 80  # names before an age that are looked at
_AGE = 40  # characters before a name in which an age stands
_JUST = 2  # sentences behind a name within which "the 34-year-old" may be whose it is
_BESIDE = 3  # names that one apposition may hold
_APPOSED = re.compile(
    r",?\s(?P<named>called|named|identified (?:only )?as)\s(?=[A-Z])|,\s(?:the\s|called\s)?"
)
_CLOSES = re.compile(
    r"(?: \([^()\n]{1,24}\))?(?: (?:of|from) [A-Z][\w ]{2,30})?(?:[,.;:”\"]|\s[-–—])"
)
_ARTICLES = ("a ", "an ")
_ASIDE = re.compile(r",(?: (?:aged )?\d{1,3},)? | [-–—] ")  # between a name and what is told of it
_TITLE = re.compile(r"(?:(?:longtime|former|then|[A-Z][\w.’'-]*) ){0,6}")


class Beside(Documents):
    """A scene in which the names beside a source are read."""

    def __init__(
        self, layout: Layout, names: tuple[Name, ...], attributions: Sequence[Attribution]
    ) -> None:
        super().__init__(layout, names, attributions)
        self._offices_at = [(name.role, name) for name in names if name.role]
        self._offices_at.sort(key=lambda one: one[0].start)

    def of_age(self, age: str, at: int) -> Figure | None:
        """Return the last person with an age beside the name: "Osei, 34,", "a 34-year-old cook".

        Where none is printed it is who acted in the last sentences, if nobody has spoken since.
        """
        beside = re.compile(rf",? \(?(?:(?:an?|the|aged) )?{age}(?:-year-old\b|[,).;])")
        end, (spoke, _) = bisect_left(self.starts, at), self.last_heard
        acting: Figure | None = None
        for name in reversed(self.names[max(0, end - _AGED_BEFORE) : end]):
            figure = self.cast.of_name[name.span]
            if not figure.is_person:
                continue
            low = max(0, name.mention.start - _AGE)
            before = self.text.find(f"{age}-year-old", low, name.span.start) >= 0
            if before or beside.match(self.text, name.span.end):
                return figure
            just = self.sentence(at) - self.sentence(name.span.start) <= _JUST
            if acting is None and just and name.span.start > spoke and self.is_subject(name):
                acting = figure
        return acting

    def labelled(self, label: Span) -> Source:
        """Return whom a label or signature names: by the family name, else somebody of its words.

        "PRESIDENT OSEI", "Ama Osei"; of "THE VICE PRESIDENT" the office is all there is.
        """
        called = label.of(self.text).removeprefix("THE ").split()
        body = next((one for one in self.inside(label) if one.span == label), None)
        if body and body.kind is NameKind.ORGANISATION:
            return self.cast.of_name[body.span]
        figure = self.cast.family(called[-1])
        if figure is None and len(called) == 1:
            figure = self.cast.called(called[0])
        if figure:
            return figure
        titles = words("roles") | words("role-modifiers")
        named = [word for word in called if word.casefold() not in titles]
        voice = self.called(" ".join(named or called))
        voice.proper, voice.person = True, voice.name not in words("outlets")
        voice.spans.append(label)
        return voice

    def place_of(self, voice: Source, source: Span) -> int:
        """Return where a source names who speaks: "the plan cites | Reef Union"."""
        named = (name for name in self.inside(source) if self.cast.of_name[name.span] is voice)
        return next((name.span.start for name in named), source.start)

    def behind_opener(self, attribution: Attribution) -> Span | None:
        """Return the source; where it is only an adverb, what stands between that and the cue."""
        source, cue = attribution.source, attribution.cue
        if source and (led := _TOGETHER.match(self.text, *source)):
            return Span(led.end(), source.end)
        if source is None or cue is None or _OPENER.fullmatch(source.of(self.text)) is None:
            return source
        if self.inside(source):  # "Italy, a founder, said"
            return source
        start = source.end + 2
        real = self.text.startswith(", ", source.end) and start < cue.start <= start + CLAUSE
        end = start + len(self.text[start : cue.start].rstrip(" ,"))
        return Span(start, end) if real else source

    def beside(self, source: Span) -> Figure | None:
        """Return the person beside whose name a phrase is the office: "the head, Ann Okoro,"."""
        index = bisect_right(self._offices_at, source.start, key=lambda one: one[0].start)
        for role, name in self._offices_at[max(0, index - 1) : index + 2]:
            if not role.overlaps(source):
                continue  # however far it is: what lies between is not read
            owned = self.text.startswith(("'s ", "’s "), name.span.end)
            owned = owned and name.span.end + 2 < source.end
            held = min(role.start, name.organisation.start if name.organisation else role.start)
            if not owned and not is_inside(self.text, source, held):
                return self.cast.of_name[name.span]
        return None

    def serving(self, phrase: Phrase) -> Figure | None:
        """Return who is named before the body that seems to speak: "Ann Okoro, Reef Union said"."""
        body = phrase.name
        if body is None or body.kind is NameKind.PERSON or phrase.span != body.span:
            return None
        index = bisect_left(self.starts, body.span.start)
        name = self.names[index - 1] if index else None
        beside = name is not None and self.text[name.span.end : body.span.start] == ", "
        return self.cast.of_name[name.span] if name and beside and _is_of(name, body) else None

    def describing(self, phrase: Phrase) -> Figure | None:
        """Return whose name stands before a description: "Ann Okoro, a mother of two who says"."""
        if not self.text.startswith((" who ", ", who "), phrase.span.end):
            return None
        index = bisect_left(self.starts, phrase.span.start)
        name = self.names[index - 1] if index else None
        if name is None or name.kind is not NameKind.PERSON:
            return None
        between = self.text[name.span.end : phrase.span.start]
        articled = phrase.of(self.text).startswith(_ARTICLES)
        return self.cast.of_name[name.span] if articled and _ASIDE.fullmatch(between) else None

    def apposed(self, phrase: Phrase) -> Figure | None:
        """Return whose name follows a phrase between commas: "the main lender, Harbour Bank,".

        An office may lead to it: "his wife, former Reef Bank director Ann Okoro,".
        """
        if (apposed := _APPOSED.match(self.text, phrase.span.end)) is None:
            return None
        at = apposed.end()
        names = self.names[bisect_left(self.starts, at) :][:_BESIDE]
        beside = [one for one in names if at in {one.mention.start, one.span.start}]
        beside = beside or [one for one in names if self._is_titled_at(one, at)]
        name = max(beside, key=lambda one: one.mention.end, default=None)
        if name is None or not _CLOSES.match(self.text, name.mention.end):
            return None
        figure = self.cast.of_name[name.span]
        body = figure.kind in VOICES or figure.kind is NameKind.OTHER
        about = plain(self.text, phrase.span)
        noun = head_noun(about)
        one = phrase.definite and noun not in table("body-nouns") and not noun.endswith("s")
        fits = (
            one
            or is_person(about)
            or last_office(about)
            or "one of" in phrase.of(self.text).casefold()
        )
        if apposed["named"] and not is_body(about):
            someone = figure.kind is NameKind.OTHER and may_speak(about)
            return figure if figure.is_person or someone else None
        return figure if (fits if figure.is_person else body and is_body(about)) else None

    def _is_titled_at(self, name: Name, at: int) -> bool:
        """Tell whether nothing but an office stands between a comma and a name."""
        if name.kind is not NameKind.PERSON or name.role is None or name.role.start < at:
            return False
        return _TITLE.fullmatch(self.text, at, name.role.start) is not None


def _is_of(person: Name, body: Name) -> bool:
    """Tell whether a body is printed as the one that a person is of."""
    return person.kind is NameKind.PERSON and person.organisation == body.span
