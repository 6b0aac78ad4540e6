"""Who a document is by: "the statement", "a letter by the head, Ann Okoro", "a bank's poll"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from events.extraction.lexicon import alternation, lines, words
from events.extraction.records import Attribution, Layout, Name, NameKind
from events.extraction.speakers.ahead import Ahead
from events.extraction.speakers.phrases import POSSESSIVE, Phrase, head_noun, may_speak, plain
from events.extraction.speakers.pronouns import VOICES
from events.extraction.speakers.scene import Source, Unnamed

_ISSUED = re.compile(r" in (?:an?|its|his|her|their) (?:[a-z]+ ){0,2}?([a-z]+)(?! [a-z]+ed)\b")
_BY = re.compile(
    r"[^.;:“”\"]{0,60}?\b(?:by|from|of|signed by)\s(?:the\s|its\s|his\s)?"
    r"(?:(?:[A-Z][\w.-]*\s){0,3}[A-Z][\w.-]*\s?['’]s\s[a-z][a-z -]{2,40}\s?,\s)?"
)  # "issued by | Okoro's running mate, | Ann Osei"
# "a poll conducted by the Reef Bank", none that it has "obtained" or "seen"
_MAKING = ("compiled", "conducted", "issued", "prepared", "published", "released", "signed")
_MADE_BY = re.compile(
    rf"[^.;:,“”\"]{{0,60}}?\b(?:(?<!ed )(?<!seen )|{'|'.join(f'(?<={one} )' for one in _MAKING)})"
    rf"(?:by|from)\s(?:the\s)?(?:(?:[a-z]+ )?{alternation(lines('body-trades'))} )?"
    # "data from | the Reef University's | Dam Institute", "figures by | fair organisers, the | RFA"
    r"(?:(?:(?:[A-Z][\w-]*|of|for)\s){0,4}[A-Z][\w-]*['’]s\s"
    r"|(?:[\w-]+\s){1,3}?[a-z]+s,\s(?:the\s)?)?"
)
_WORD = re.compile(r" ([a-z]+)\b")
_KEPT = re.compile(r" (?:[a-z]+ )?(?:statement|website)\b")  # "White House press statement"
_READ: Final = 6  # sources heard last
_NEXT: Final = 4  # names behind a document among which its author is looked for


def _serves(text: str, name: Name) -> bool:
    """Tell whether a name only says which people or body are meant: "Reef Fair organisers"."""
    follows = _WORD.match(text, name.span.end)
    return follows is not None and may_speak(follows[1])


def _is_part(text: str, name: Name) -> bool:
    """Tell whether a name is one noun for bodies, a whole only with whose it is."""
    return name.span.of(text) in words("organisation-heads")


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
        """Return who a document is by: "a statement on Thursday by the head, Ann Okoro"."""
        noun = head_noun(plain(self.text, phrase.span))
        issued = noun in words("issued-documents") or noun[:-1] in words("issued-documents")
        if not issued and noun not in words("made-documents"):
            return None
        author = (self._owner(phrase) if issued else None) or self._maker(phrase, issued=issued)
        if author is None and phrase.definite and (same := self._read_before(noun)):
            return same
        if author is None and phrase.definite:
            author = self._written.get(noun) or (self._wrote(phrase) if issued else None)
        return author

    def _read_before(self, noun: str) -> Unnamed | None:
        """Return the document of this noun that was read from: "a news release", "the release"."""
        for _, source in reversed(self.heard[-_READ:]):
            if isinstance(source, Unnamed) and head_noun(source.name) == noun != source.name:
                return source
        return None

    def _owner(self, phrase: Phrase) -> Source | None:
        """Return whose a document is: "Okoro's letter", "the Reef Bank website"."""
        noun = self.text.find(head_noun(plain(self.text, phrase.span)), phrase.span.start)
        for name in self.inside(phrase.span):
            if name.span.start > noun >= 0:
                break  # "a letter by Okoro's lawyers"
            owned = self.text.startswith(POSSESSIVE, name.span.end)
            if name.kind is NameKind.ORGANISATION:
                owned = owned or _KEPT.match(self.text, name.span.end) is not None
            if owned and (name.kind is NameKind.PERSON or name.kind in VOICES):
                return self.cast.of_name[name.span]
        return None

    def _maker(self, phrase: Phrase, *, issued: bool) -> Source | None:
        """Return who is named behind "by" or "from", before the words of the document begin."""
        noun = head_noun(plain(self.text, phrase.span))
        start = max(phrase.span.start, self.text.find(noun, phrase.span.start, phrase.span.end))
        said = (one.start for one in self.content if one.end > one.start > start)
        until = min(said, default=len(self.text))
        index = bisect_left(self.starts, start)
        near = self.names[index : index + _NEXT]
        led = {one.mention.start for one in near if one.kind is NameKind.PERSON}
        for name in near:
            person = name.kind is NameKind.PERSON
            if name.span.start >= until:
                break
            if not person and name.span.start in led:
                continue  # "a statement by | Reef Bank director Ann Okoro"
            made = _BY if person and issued else _MADE_BY
            might = person or name.kind in VOICES
            if might and made.fullmatch(self.text, start, name.mention.start):
                if self.text.startswith(POSSESSIVE, name.span.end) or _serves(self.text, name):
                    continue  # "a paper by Togo's health office", "by Reef Fair organisers"
                if self.text.endswith(POSSESSIVE, 0, name.span.start) and _is_part(self.text, name):
                    break  # "a release by the Premier's | Office"
                self._written[noun] = self.cast.of_name[name.span]
                return self._written[noun]
            if person:
                break
        return None

    def _wrote(self, phrase: Phrase) -> Source | None:
        """Return who was heard just before, to whom "the post" then belongs."""
        place, last = self.last_heard
        at = min(phrase.span.start, *(part.start for part in self.content))
        return last if self.sentence(at) - self.sentence(place) <= 1 else None
