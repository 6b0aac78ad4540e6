"""Whom a source points forward to: the person whom the text names only later."""

from bisect import bisect_left

from events.extraction.lexicon import words
from events.extraction.records import NameKind
from events.extraction.speakers.bodies import Bodies
from events.extraction.speakers.cast import Figure
from events.extraction.speakers.holders import fit, offices, wanted
from events.extraction.speakers.phrases import Phrase, head_noun, plain
from events.extraction.speakers.pronouns import GENDERS

_AHEAD = 12  # names after an office that are looked at for its holder
_TITLED = 3  # words of an office that is told apart by them: "China's ambassador to Malta"
_MET = 3  # sentences after "he" in which he is named


class Ahead(Bodies):
    """A scene in which sources are looked for behind what they say."""

    def met_next(self, phrase: Phrase) -> Figure | None:
        """Return whom "she" is before anybody is named: who opens one of the next sentences."""
        gender = GENDERS.get(phrase.word)
        if not gender or self.heard:
            return None
        at = phrase.span.start
        first = bisect_left(self.starts, phrase.span.end)
        for name in self.names[first : first + _AHEAD]:
            if self.is_said(name.span.start):
                continue
            if self.sentence(name.span.start) - self.sentence(at) > _MET:
                break
            figure = self.cast.of_name[name.span]
            if figure.is_person and self.is_subject(name) and not self.in_quotation(name.span):
                return figure if figure.could_be(gender) else None
        return None

    def called_later(self, phrase: Phrase) -> Figure | None:
        """Return the person beside whose name the same words stand later in the text."""
        words_of = plain(self.text, phrase.span)
        place = self.text.find(words_of, phrase.span.end) if words_of.count(" ") >= _TITLED else -1
        if place < 0:
            return None
        index = bisect_left(self.starts, place + len(words_of))
        name = self.names[index] if index < len(self.names) else None
        between = self.text[place + len(words_of) : name.mention.start] if name else ""
        beside = name is not None and name.kind is NameKind.PERSON and not between.strip(" ,")
        return self.cast.of_name[name.span] if name and beside else None

    def named_next(self, phrase: Phrase) -> Figure | None:
        """Return the person whom the next sentences name, where nobody was named before.

        "The mayor said Ann Okoro would come": she is not the mayor; who is named behind that is,
        with a fitting office.
        """
        at = phrase.span.start
        first, passed = bisect_left(self.starts, phrase.span.end), False
        for name in self.names[first : first + _AHEAD]:
            if name.kind is NameKind.PERSON and not self.in_quotation(name.span):
                if self.is_said(name.span.start):
                    passed = True
                    continue
                sought = wanted(phrase.word, plain(self.text, phrase.span))
                held = (name.role is None and not passed) or fit(
                    sought, offices(self.text, [name])
                ) is not None
                same = name.organisation and name.organisation.of(self.text) in phrase.of(self.text)
                alone = not self.heard and self.near(at, name.span.start)
                return self.cast.of_name[name.span] if (held or same) and alone else None
        return None

    def foretold(self, phrase: Phrase) -> Figure | None:
        """Return whom the sentence behind the first names with the same office.

        "Talks failed, a Reef University professor says. Ann Okoro, professor of law, said so."
        """
        if self.heard or not phrase.of(self.text).startswith(("a ", "A ", "an ", "An ")):
            return None
        called = plain(self.text, phrase.span)
        nouns = {head_noun(called), called.split()[-1].casefold()} & words("roles")
        first = bisect_left(self.starts, phrase.span.end)
        near = self.names[first : first + _AHEAD]
        persons = (one for one in near if one.kind is NameKind.PERSON)
        name = next((one for one in persons if not self.is_said(one.span.start)), None)
        if name is None or name.role is None or not self.near(phrase.span.start, name.span.start):
            return None
        same = not nouns.isdisjoint(name.role.of(self.text).casefold().split())
        return self.cast.of_name[name.span] if same else None
