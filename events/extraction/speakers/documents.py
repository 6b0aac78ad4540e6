"""Who a document is by: "the statement", "a letter by the head, Ann Okoro"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from events.extraction.lexicon import words
from events.extraction.records import Attribution, Layout, Name, NameKind
from events.extraction.speakers.ahead import Ahead
from events.extraction.speakers.phrases import Phrase, head_noun, plain
from events.extraction.speakers.pronouns import VOICES
from events.extraction.speakers.scene import Source

_ISSUED = re.compile(r" in (?:an?|its|his|her|their) (?:[a-z]+ ){0,2}?([a-z]+)(?! [a-z]+ed)\b")
_BY = re.compile(r"[^.;:“”\"]{0,60}?\b(?:by|from|of|signed by)\s(?:the\s|its\s|his\s)?")


class Documents(Ahead):
    """A scene that remembers who issued what."""

    def __init__(
        self, layout: Layout, names: tuple[Name, ...], attributions: Sequence[Attribution]
    ) -> None:
        super().__init__(layout, names, attributions)
        self._written: dict[str, Source] = {}

    def note_document(self, attribution: Attribution, source: Source) -> None:
        """Remember who said something "in a statement": the statement is theirs."""
        cue = attribution.cue
        issued = _ISSUED.match(self.text, cue.end) if cue else None
        if issued and issued[1] in words("issued-documents"):
            self._written[issued[1]] = source

    def author(self, phrase: Phrase) -> Source | None:
        """Return who a statement is by: "a statement on Thursday by the head, Ann Okoro"."""
        noun = head_noun(plain(self.text, phrase.span))
        if noun not in words("issued-documents"):
            return None
        for name in self.inside(phrase.span):
            owned = self.text.startswith(("'s ", "’s ", "' ", "’ "), name.span.end)
            if owned and (name.kind is NameKind.PERSON or name.kind in VOICES):
                return self.cast.of_name[name.span]
        index = bisect_left(self.starts, phrase.span.end)
        for name in self.names[index : index + 4]:
            if name.kind is NameKind.PERSON:
                if _BY.fullmatch(self.text, phrase.span.end, name.mention.start):
                    self._written[noun] = self.cast.of_name[name.span]
                    return self._written[noun]
                break
        return (self._written.get(noun) or self._wrote(phrase)) if phrase.definite else None

    def _wrote(self, phrase: Phrase) -> Source | None:
        """Return who was heard just before, to whom "the post" then belongs."""
        place, last = self.heard[-1] if self.heard else (0, None)
        return last if self.sentence(phrase.span.start) - self.sentence(place) <= 1 else None
