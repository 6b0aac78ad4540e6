"""What the sources of a text are read against: its names and sentences, and who spoke so far."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from events.extraction.records import Attribution, Layout, Name, Span
from events.extraction.speakers.cast import Cast, Figure
from events.extraction.speakers.phrases import (
    Phrase,
    Sort,
    gender_of,
    head_noun,
    is_person,
    read_phrase,
)
from events.extraction.speakers.subjects import is_addressed, is_subject
from events.vocabulary import StatementKind

_RECENT = 24  # names before a pronoun that are looked at
EVERYONE: Final = 240  # names before an office or body that are looked at


@dataclass(slots=True, eq=False)
class Unnamed:
    """A source that no name was read in: its noun phrase, and where it is printed.

    ``proper`` tells that the phrase is printed as a name is, in capitals.
    """

    name: str
    spans: list[Span] = field(default_factory=list)
    gender: str = ""  # m or f where the noun tells it: "spokeswoman"
    person: bool = False
    proper: bool = False

    @classmethod
    def of(cls, name: str) -> "Unnamed":
        """Make the source of a noun phrase."""
        return cls(name, gender=gender_of(name), person=is_person(name))

    @property
    def could_be_it(self) -> bool:
        """Tell whether "it" can stand for it: one body or document, "motion"."""
        return not self.person and not head_noun(self.name).endswith("s")

    def could_be(self, gender: str) -> bool:
        """Tell whether it is one human being whom nothing bars from a gender."""
        return self.person and (not self.gender or self.gender == gender)


Source = Figure | Unnamed


class Scene:
    """The names of a text where they are printed, its sentences, and who was heard."""

    def __init__(
        self, layout: Layout, names: tuple[Name, ...], attributions: Sequence[Attribution]
    ) -> None:
        self.text = layout.text
        self.names = names
        self.starts = [name.span.start for name in names]
        self._phrases: dict[Span, Phrase] = {}
        spans = [one for block in layout.body for one in block.sentences]
        self.sentences = [one.start for one in spans]
        self.ends = [one.end for one in spans]
        self.quoted = sorted(
            part for one in attributions if one.kind is StatementKind.DIRECT for part in one.parts
        )
        sources = [one.source for one in attributions if one.source]
        speaking = {name.span for source in sources for name in self._speaking(source)}
        self.cast = Cast(layout.text, names, speaking)
        self.unnamed: dict[str, Unnamed] = {}
        self.reporters: dict[Figure, bool] = {}  # who only reports for an outlet
        self.heard: list[tuple[int, Source]] = []
        self.content: tuple[Span, ...] = ()  # what is said; nobody in it says it
        self.salient: list[tuple[int, Source, bool]] = [
            (name.span.start, self.cast.of_name[name.span], self.is_subject(name))
            for name in names
            if self.in_prose(name.span) and not self.in_quotation(name.span)
        ]
        self.salient_starts = [place for place, _, _ in self.salient]

    @property
    def last_heard(self) -> tuple[int, Source | None]:
        """Return where and who spoke last: before the text, and nobody, where none has."""
        return self.heard[-1] if self.heard else (-1, None)

    def recent(self, at: int, *, everyone: bool = False) -> list[tuple[int, Source, bool]]:
        """Return what was named or heard before a place: where, who, whether as a subject."""
        last = bisect_left(self.salient_starts, at)
        first = max(0, last - (EVERYONE if everyone else _RECENT))
        found = self.salient[first:last]
        if found and self.content and found[-1][0] >= self.content[0].start:  # else none is in it
            found = [one for one in found if not self.is_said(one[0])]
        found += [(place, source, True) for place, source in self.heard[-12:] if place < at]
        return found

    def is_said(self, place: int) -> bool:
        """Tell whether a place is inside what is said."""
        return any(part.start <= place < part.end for part in self.content)

    def near(self, place: int, at: int) -> bool:
        """Tell whether a place is few sentences before another."""
        return self.sentence(at) - self.sentence(place) <= 6  # sentences

    def sentence(self, at: int) -> int:
        """Return the number of the sentence at a place."""
        return bisect_right(self.sentences, at)

    def is_subject(self, name: Name) -> bool:
        """Tell whether a name is the subject of its sentence."""
        index = self.sentence(name.mention.start) - 1
        start = self.sentences[index] if index >= 0 else 0
        return is_subject(self.text, start, name.mention.start, name.span.end)

    def is_addressed(self, place: int, at: int) -> bool:
        """Tell whether the sentence of a pronoun opens with what it does to a name at a place."""
        index = self.sentence(at) - 1
        if index < 0 or place < self.sentences[index]:
            return False
        name = bisect_left(self.starts, place)
        if self.starts[name : name + 1] != [place]:
            return False
        return is_addressed(self.text, self.sentences[index], self.names[name].mention.start)

    def in_prose(self, span: Span) -> bool:
        """Tell whether a name stands in a sentence, not in a caption."""
        index = self.sentence(span.start) - 1
        return index >= 0 and span.start < self.ends[index]

    def in_quotation(self, span: Span) -> bool:
        """Tell whether a name stands in quoted speech."""
        index = bisect_right(self.quoted, (span.start, len(self.text))) - 1
        return index >= 0 and self.quoted[index].contains(span)

    def inside(self, source: Span) -> list[Name]:
        """Return the names printed in a source phrase."""
        first = bisect_left(self.starts, source.start)
        last = bisect_left(self.starts, source.end)
        before = first > 0 and self.names[first - 1].span.overlaps(source)
        return [*self.names[first - before : last]]

    def phrase(self, source: Span) -> Phrase:
        """Return a source as read, once for the cast and for who speaks."""
        found = self._phrases.get(source)
        if found is None:
            found = self._phrases[source] = read_phrase(self.text, source, self.inside(source))
        return found

    def _speaking(self, source: Span) -> Sequence[Name]:
        """Return the names in a source that may be its speaker: of several the one that heads it.

        "Ann Okoro, mother of Tom Okoro" is Ann, and "the director of Sales" is none of them.
        """
        found = self.inside(source)
        if not found:
            return found
        phrase = self.phrase(source)
        if phrase.name is None and (len(found) == 1 or phrase.sort is Sort.OFFICE):
            return ()
        return [phrase.name] if phrase.name else found

    def called(self, name: str) -> Unnamed:
        """Return the nameless source of these words, a new one where they are new."""
        found = self.unnamed.get(name.casefold())
        if found is None:
            found = Unnamed.of(name)
            self.unnamed[name.casefold()] = found
        return found
