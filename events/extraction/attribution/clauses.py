"""A sentence of narration as the cue rules see it: words with their classes, quotations as one.

The class of a word is one letter, so a sentence is a string of them that patterns can search:
those of ``classes``, and Q for a quotation. Asides in brackets are no part of the sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from events.extraction.classes import FINITE, class_of, known
from events.extraction.lexicon import table
from events.extraction.records import Span

Quoted = tuple[Span, int]  # a quotation, or its part in one paragraph, and the quotation's number

_TOKEN = re.compile(  # begins with what rejects a space: no branch is tried there
    # most words: nothing is repeated for them
    r"(?! )([A-Za-z]++(?![-‐‑’'.,&/\w])(?<!\bthink)(?<!\bUnder)"
    r"|[^\W\d_]\.[^\W\d_]\.(?:[^\W\d_]\.)*"  # U.S.
    r"|think tanks?\b|Under Secretary\b"
    r"|\w+(?:[-‐‑’'.,&/]\w+)*(?:(?<=s)[’'](?!\w))?"
    r"|--+|[–—―]|(?<=\s)-(?=\s)|[,;:()\[\]!?…]"
    r"|\.(?=[\s\"”’')]*$))"  # a stop elsewhere only shortens a word
)
_ASIDE = re.compile(r"\([^()\n\"“”]{1,60}\)|\[[^\[\]\n]{1,60}\]")
_BEYOND = "^" * 8  # further than any rule looks over an edge
_NO_WORDS = [""] * 8
_LONGEST = 400  # tokens: a longer sentence is no prose and is read in pieces
_NO_QUESTION = ([","], ["V"], ["E"])  # what follows no subject of "Will Osei come?"
_SAYING = (["A", "V"], ["L", "V"], ["V", "V"])  # of whom a name is also a verb
_ALONE = re.compile(r"D(?:(?=[VFAK]|E[,H])|(?<=VD)(?=[.,]*$))")  # "some said", "said another."
_ANOTHER = frozenset(["another", "each"])
_SOME = frozenset(["both", "few", "many", "most", "several", "some"])
_HER = re.compile(  # "told her that", "an aide of her said"
    r"D(?:(?=[UHTQ,.:]|$)|(?<=ID)(?=[VFA]))"
)
_OWNED = frozenset(["the", "their", "his", "its", "our"])  # what a plural follows, and no verb
_SAYS = frozenset(["said", "says", "told"])
_NOUN = re.compile("V(?:(?<=[DTI]V)|(?<=DJV))")  # "the talks", "of claims"


@dataclass(slots=True)
class Clause:
    """One sentence of narration, quotations whole: parallel sequences, one entry a token.

    ``tags`` has one letter a token. ``around`` is the same with ``^`` beyond both edges, and
    ``words`` has empty ones there, so that a token that may not be there can be asked. ``quoted``
    maps a token to the number of the quotation that it stands for; ``span`` is the range of the
    text that was read.
    """

    text: str
    span: Span
    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    tags: str
    quoted: dict[int, int]
    around: str = field(init=False)
    subjects: dict[int, tuple[int, int] | None] = field(default_factory=dict)  # by token, once read

    def __post_init__(self) -> None:
        """Mark the places behind the last token, which are those before the first one too."""
        self.around = self.tags + _BEYOND

    def cover(self, first: int, last: int) -> Span:
        """Return the span of the tokens from ``first`` up to but not including ``last``."""
        bounds = self.starts[first], self.ends[last - 1]
        return tuple.__new__(Span, bounds)  # half the time of the constructor


def read(text: str, span: Span, quotations: Sequence[Quoted]) -> list[Clause]:
    """Read a range as clauses of bounded length; each quotation inside it becomes one token.

    The comma that a quotation closes with inside its marks stands behind it as a token of its own.
    """
    starts: list[int] = []
    ends: list[int] = []
    printed: list[str] = []
    tags: list[str] = []
    quoted: dict[int, int] = {}
    at = span.start
    for quotation, number in quotations:
        _read_words(text, at, quotation.start, (starts, ends, printed, tags))
        at = quotation.end
        quoted[len(tags)] = number
        tokens = [(quotation.start, '"', "Q")]
        if text[max(quotation.start, at - 3) : at].rstrip("\"”»’' ").endswith(","):
            tokens.append((at, ",", ","))
        for start, word, tag in tokens:
            starts.append(start)
            ends.append(at)
            printed.append(word)
            tags.append(tag)
    _read_words(text, at, span.end, (starts, ends, printed, tags))
    if tags[:2] == ["P", ","] and printed[0].endswith("ly") and not _is_named(printed[0]):
        tags[0] = "R"  # "Additionally, the bank said"
    if printed[:1] == ["will"] and tags[1:2] == ["P"] and tags[2:3] in _NO_QUESTION:
        tags[0] = "P"  # "Will Osei, a cook, said"
    if tags[:2] in _SAYING and printed[1] in _SAYS:
        tags[0] = "P"  # "Go said"
    printed += _NO_WORDS
    clause = Clause(text, span, starts, ends, printed, _in_place("".join(tags), printed), quoted)
    return [clause] if 0 < len(tags) <= _LONGEST else [*_pieces(clause)]


def _in_place(tags: str, printed: Sequence[str]) -> str:
    """Return the classes with those of words that are others where they stand.

    A plural behind "the" is no verb; "some" before a verb is a pronoun (one for many, if the verb
    has no ending: "some plans"), and so is "her" before no noun.
    """
    classes = [*tags]
    for noun in _NOUN.finditer(tags):
        at = noun.start()
        if printed[at].endswith("s") and (tags[at - 1] != "D" or printed[at - 1] in _OWNED):
            classes[at] = "N"
    for alone in _ALONE.finditer(tags):
        at = alone.start()
        plural = printed[at] in _SOME and not printed[at + 1].endswith("s")
        if plural or printed[at] in _ANOTHER:
            classes[at] = "U"
    for alone in _HER.finditer(tags):
        at = alone.start()
        if printed[at] == "her" and (
            tags[at + 1 : at + 2] not in FINITE or printed[at + 1] in _SAYS
        ):
            classes[at] = "O"
    return "".join(classes)


def _is_named(word: str) -> bool:
    """Tell whether a word in small letters is a given name or country: unlike "additionally"."""
    return word == "italy" or word.capitalize() in table("given-names")


def _read_words(
    text: str, start: int, end: int, columns: tuple[list[int], list[int], list[str], list[str]]
) -> None:
    """Append the tokens of a range without quotations to the four columns of a clause.

    The text is split into what stands between tokens and tokens, in turn: no match is made of each.
    """
    starts, ends, printed, tags = columns
    start -= text[start - 1 : start].isspace()  # tells whether a hyphen there is a dash
    parts = _TOKEN.split(_without_asides(text[start:end]))
    words = parts[1::2]
    if not words:
        return
    first, bounds = len(tags), [*accumulate(map(len, parts), initial=start)]
    lowered, classes = zip(*map(known().__getitem__, words), strict=True)
    starts += bounds[1:-1:2]
    ends += bounds[2::2]
    printed += lowered
    tags += classes
    if not first and words[0][0].isupper():
        tags[0] = class_of(words[0], first=True)
    if "May" in words:
        for at, word in enumerate(words, first):
            if word == "May" and at and (tags[at - 1] == "I" or printed[at - 1] == "last"):
                tags[at] = "Y"


def _without_asides(printed: str) -> str:
    """Return a stretch in which what stands in brackets is as long, and no token."""
    if "(" not in printed and "[" not in printed:
        return printed
    return _ASIDE.sub(lambda aside: "~" * len(aside[0]), printed)


def _pieces(clause: Clause) -> Iterator[Clause]:
    """Yield the pieces of a clause that is too long to be prose."""
    size = len(clause.tags)
    for low in range(0, size, _LONGEST):
        high = min(low + _LONGEST, size)
        yield Clause(
            clause.text,
            clause.cover(low, high),
            clause.starts[low:high],
            clause.ends[low:high],
            [*clause.words[low:high], *_NO_WORDS],
            clause.tags[low:high],
            {at - low: clause.quoted[at] for at in range(low, high) if at in clause.quoted},
        )
