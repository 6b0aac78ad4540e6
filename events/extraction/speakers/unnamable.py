"""Sources without a name: the same words again, told of before, or asking not to be named."""

import re
from collections.abc import Sequence
from typing import Final

from events.extraction.lexicon import table, words
from events.extraction.records import Attribution, Layout, Name, NameKind, Span
from events.extraction.speakers.beside import Beside
from events.extraction.speakers.phrases import Phrase, first_of_many, head_noun, may_speak, plain
from events.extraction.speakers.scene import Source, Unnamed

_VOICES = 24  # sources heard before a phrase that are looked at
_LED = re.compile(r"[A-Z]?[a-z-]+ (?:[a-z-]+ ){0,3}?(?=(?:the )?[A-Z])")  # "Protest group"
_CAPITALS = re.compile(
    r"(?:[A-Z][\w.’'-]*(?: (?:of|for|the|and|on|in|against|to|&))* )*[A-Z][\w.’'-]*"
)  # "Stand for Justice"
_MIXED = re.compile(r"[A-Z]\w*[A-Z.]\w*[a-z]")  # "Made.com"
_LONG = 80  # characters of a phrase that is no name
_HAPPENS = re.compile(r"[A-Z][a-z]+s (?:in|on|against|to) ")  # "Protests in Malta"
_REACH = 1500  # characters before an office in which a nameless one may be introduced
_NAMELESS = frozenset(["official", "diplomat", "aide", "adviser", "analyst"])
_NAMELESS |= words("spokespeople")
_OWNER = re.compile(r"(?:[^\W\d_][\w.-]* ){0,3}([A-Z][\w.-]*)(?:['’]s|(?<=s)['’]) ")
ALL_OF_THEM: Final = re.compile(  # of persons named before
    r"(?:both|all (?:two|three|four|five|six)|the (?:two|three|four))(?: of them)? (?!sides)",
    re.IGNORECASE,
)
_HIDDEN = re.compile(
    r"\bcondition of anonymity|\b(?:ask|requested|requesting)\w* (?:for )?anonymity|anonymously\b"
    r"|\b(?:ask|declin|prefer|refus|request|want|wish)\w* (?:not )?to (?:be|remain) "
    r"(?:anonymous|identified|named|quoted|unnamed)\b"
)
_HIDING = 160  # characters behind a source in which it asks not to be named


class Unnamable(Beside):
    """A scene in which the sources are read that no name stands for."""

    def __init__(
        self, layout: Layout, names: tuple[Name, ...], attributions: Sequence[Attribution]
    ) -> None:
        super().__init__(layout, names, attributions)
        self._hides = any(word in self.text for word in ("anonym", "named", "identified", "quoted"))

    def nameless(self, phrase: Phrase) -> Source | None:
        """Return the nameless source of a noun phrase, the same for the same words."""
        name = first_of_many(plain(self.text, phrase.span))
        if not may_speak(name) or ALL_OF_THEM.match(phrase.of(self.text)):
            return None
        earlier = self.nameless_before(phrase) if phrase.definite else None
        return earlier or self.called(name)

    def introduced(self, phrase: Phrase) -> Unnamed | None:
        """Return the nameless one of whom the text told before without letting them speak.

        "A senior Malta official told of a plan. It is late, the official said."
        """
        if phrase.word not in _NAMELESS:
            return None
        start, end = max(0, phrase.span.start - _REACH), phrase.span.start
        pattern = rf"\b[Aa]n? ((?:[\w.’'-]+ ){{0,4}}?{phrase.word})\b(?!, [A-Z]| [A-Z])"
        said = {*plain(self.text, phrase.span).casefold().split()}
        told = (found[1] for found in re.finditer(pattern, self.text[start:end]))
        fitting = [one for one in told if said <= {*one.casefold().split()}]
        return self.called(fitting[-1]) if fitting else None

    def hidden(self, phrase: Phrase) -> Source | None:
        """Return the nameless source that asks not to be named: nobody whom the text names."""
        if not self._is_hidden(phrase.span):
            return None
        return self.nameless_before(phrase) or self.introduced(phrase) or self.nameless(phrase)

    def nameless_before(self, phrase: Phrase) -> Unnamed | None:
        """Return the nameless source heard last whose noun is the same: "the official".

        Where several have it, or a body, the one that is called by all the words of the phrase.
        """
        called = plain(self.text, phrase.span)
        noun, said = head_noun(called), {*called.casefold().split()}
        heard = (one for _, one in reversed(self.heard[-_VOICES:]) if isinstance(one, Unnamed))
        owner = _OWNER.match(called)
        same = [
            one
            for one in heard
            if head_noun(one.name) == noun and not _is_anothers(owner, _OWNER.match(one.name))
        ]
        if noun in words("made-documents") and not called.islower():
            same = [one for one in same if said <= {*one.name.casefold().split()}]
        whole = (one for one in same if said <= {*one.name.casefold().split()})
        only = len({*same}) == 1 and noun not in table("body-nouns")  # "Togo's foreign ministry"
        return next(whole, same[0] if only else None)

    def led(self, phrase: Phrase) -> Source | None:
        """Return the body to whose capitals a noun leads: "the group | Stand for Justice"."""
        led = _LED.match(plain(self.text, phrase.span))
        noun = led[0].split()[-1].casefold() if led else ""
        return self.capitals(phrase) if noun in table("body-nouns") else None

    def capitals(self, phrase: Phrase) -> Source | None:
        """Return a source printed in capitals, whatever its words: "Stand for Justice".

        Behind a form of address it is the person of that family name: "Professor Holland".
        """
        called = plain(self.text, phrase.span)
        if (led := _LED.match(called)) and led[0].split()[-1].casefold() in table("body-nouns"):
            called = called[led.end() :].removeprefix("the ")
        if len(called) > _LONG or _CAPITALS.fullmatch(called) is None:
            return None
        if _HAPPENS.match(called) and self._ends_in_place(phrase):
            return None
        first, _, rest = called.partition(" ")
        if first.rstrip(".") in table("honorifics") and rest:
            return self.cast.family(rest.rpartition(" ")[2])
        if not rest and not _MIXED.fullmatch(first):
            return None
        body = self.called(called)
        body.proper = True
        return body

    def _ends_in_place(self, phrase: Phrase) -> bool:
        """Tell whether a phrase ends with the name of a place or country: "Protests in Malta"."""
        last = next(reversed(self.inside(phrase.span)), None)
        placed = (NameKind.PLACE, NameKind.COUNTRY)
        return last is not None and last.kind in placed and last.span.end == phrase.span.end

    def _is_hidden(self, source: Span) -> bool:
        """Tell whether a source asks not to be named: "said on condition of anonymity".

        In its own sentence, outside what is said.
        """
        if not self._hides:
            return False
        index = self.sentence(source.start) - 1
        end = min(self.ends[index] if index >= 0 else source.end, source.end + _HIDING)
        hidden = _HIDDEN.search(self.text, source.end, max(source.end, end))
        return hidden is not None and not any(
            part.start <= hidden.start() < part.end for part in self.content
        )


def _is_anothers(owner: re.Match[str] | None, other: re.Match[str] | None) -> bool:
    """Tell whether two phrases name different owners: "Okoro's office" and "Osei's office"."""
    return owner is not None and other is not None and owner[1] != other[1]
