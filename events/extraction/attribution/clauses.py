"""A sentence of narration as the cue rules see it: words with their classes, quotations as one.

The class of a word is one letter (``data/word-classes.txt``; besides those: P capitalised, N any
other noun or open word, Z genitive, V/L/E/G finite verb, plain form, -ed form, -ing form, Q a
quotation), so a sentence is a string over which patterns run.
"""

import re
from dataclasses import dataclass
from functools import cache

from events.extraction.attribution import cues
from events.extraction.lexicon import table
from events.extraction.records import Span

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|\w+(?:[-‐‑’'.,&/]\w+)*(?:(?<=s)[’'](?!\w))?"
    r"|(?P<aside>\([^()\n\"“”]{1,60}\)|\[[^\[\]\n]{1,60}\])|--+|[–—]|[,;:()\[\]!?…]|\.(?=[\s\"”’')]*$)"
)
_MARKS = {",": ",", ";": ";", ":": ":", "(": "(", "[": "(", ")": ")", "]": ")"}
_LONGEST = 400  # words: a longer sentence is no prose and is read in pieces


@dataclass(frozen=True, slots=True)
class Clause:
    """One sentence of narration, quotations whole: parallel tuples, one entry a word or mark.

    ``tags`` has one letter a token; ``quoted`` maps a token to the quotation that it stands for;
    ``span`` is the range of the text that was read.
    """

    text: str
    span: Span
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    tags: str
    quoted: dict[int, int]

    def cover(self, first: int, last: int) -> Span:
        """Return the span of the tokens from ``first`` up to but not including ``last``."""
        return Span(self.starts[first], self.ends[last - 1])


@cache
def _classes() -> dict[str, str]:
    """Return the class of every listed word; cue verbs that can be nothing else are verbs."""
    plain = {
        word: "V"
        for word, verb in cues.verbs().items()
        if word not in cues.nouns()
        and ((verb.form == "s") or (verb.form in "dn" and not word.endswith("ed")))
    }
    return plain | dict(table("word-classes"))


def read(text: str, span: Span, quotations: list[tuple[Span, int]]) -> list[Clause]:
    """Read a range as clauses of bounded length; ``quotations`` inside it become one token each."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    tags: list[str] = []
    quoted: dict[int, int] = {}
    at = span.start
    for quotation, number in [*quotations, (Span(span.end, span.end), -1)]:
        for match in _TOKEN.finditer(text, at, quotation.start):
            if match["aside"]:
                continue
            starts.append(match.start())
            ends.append(match.end())
            word = match[0].replace("’", "'")
            words.append(word.lower())
            tags.append(_tag(word, first=not tags))
        at = quotation.end
        if number >= 0:
            quoted[len(tags)] = number
            starts.append(quotation.start)
            ends.append(quotation.end)
            words.append('"')
            tags.append("Q")
            if (
                text[max(quotation.start, quotation.end - 3) : quotation.end]
                .rstrip("\"”»’' ")
                .endswith(",")
            ):
                starts.append(at)  # the comma inside the marks belongs to the sentence too
                ends.append(at)
                words.append(",")
                tags.append(",")
    return list(
        _pieces(Clause(text, span, tuple(starts), tuple(ends), tuple(words), "".join(tags), quoted))
    )


def _pieces(clause: Clause) -> list[Clause]:
    """Return the clause, in pieces where it is too long to be prose."""
    if len(clause.tags) <= _LONGEST:
        return [clause] if clause.tags else []
    found = []
    for low in range(0, len(clause.tags), _LONGEST):
        high = min(low + _LONGEST, len(clause.tags))
        found.append(
            Clause(
                clause.text,
                clause.cover(low, high),
                clause.starts[low:high],
                clause.ends[low:high],
                clause.words[low:high],
                clause.tags[low:high],
                {k - low: clause.quoted[k] for k in range(low, high) if k in clause.quoted},
            )
        )
    return found


def _tag(word: str, *, first: bool) -> str:
    """Return the class of a word by the lists, its capitals and its ending."""
    lower = word.lower()
    known = _classes().get(lower)
    head = word[0]
    if head.isupper():
        if known and (first or known in "DIUKYMTHWSCO" or known == "J"):
            return known
        return "Z" if lower.endswith(("'s", "s'")) else "P"
    if known:
        return known
    if not head.isalnum():
        return _MARKS.get(word, "-" if head in "-–—" else ".")
    if head.isdigit():
        return "M"
    return _by_ending(lower)


def _by_ending(lower: str) -> str:
    """Return the class of a word that no list has."""
    if lower.endswith(("'s", "s'")):
        return "Z"
    if lower.endswith("ly"):
        return "R"
    if lower.endswith("ing") and len(lower) > 4:  # "king", "ring" are nouns
        return "G"
    return "E" if lower.endswith("ed") and len(lower) > 3 else "N"  # "bed", "red"
