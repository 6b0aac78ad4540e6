"""The class of a word, one letter, so that a sentence is a string of them.

The letters stand in ``data/word-classes.txt``; besides those: P capitalised, N any other noun or
open word, Z genitive, E -ed form, G -ing form, V another finite verb, and the marks
``, ; : - ( ) .``.
"""

from functools import cache
from typing import Final

from events.extraction import cues
from events.extraction.lexicon import table, words

FINITE: Final = frozenset("VFAX")  # classes of a finite verb
STATING: Final = FINITE | {"K"}  # and of "she's": of these every whole clause has one
VERBAL: Final = STATING | {"E"}  # and of "held", which may be finite or not
_CLOSED = frozenset("DIUKYMTHWSCOJ")  # classes that a capital letter does not change
_KEPT = 40_000  # words whose class is remembered
_MARKS = {",": ",", ";": ";", ":": ":", "(": "(", "[": "(", ")": ")", "]": ")"}


def class_of(printed: str, *, first: bool) -> str:
    """Return the class of a word by the lists, its capitals and its ending.

    ``first`` tells that it opens a sentence, where the capital means nothing.
    """
    word = printed.replace("’", "'")
    lower = word.lower()
    known = _classes().get(lower)
    if word[0].isupper():
        acronym = len(word) > 1 and word.isupper() and "'" not in word
        if known and not acronym and (first or known in _CLOSED):
            return known
        return "Z" if lower.endswith(("'s", "s'")) else "P"
    if known:
        return known
    return _by_shape(lower)


class Known(dict[str, tuple[str, str]]):
    """The words met so far: lower-cased, and their class inside a sentence."""

    def __missing__(self, word: str) -> tuple[str, str]:
        """Read a word that is new."""
        lower = word.replace("’", "'").lower()
        found = word if lower == word else lower, class_of(word, first=False)  # one string, not two
        if len(self) < _KEPT:
            self[word] = found
        return found


@cache
def known() -> Known:
    """Return the words met so far, in any text."""
    return Known()


@cache
def _classes() -> dict[str, str]:
    """Return the class of every listed word; cue verbs that can be nothing else are verbs."""
    finite = {
        word: "V"
        for word, verb in cues.verbs().items()
        if word not in cues.nouns()
        and (verb.form == "s" or (verb.form == "d" and not word.endswith("ed")))
    }
    past = {word: "E" for word, verb in cues.verbs().items() if verb.form == "n"}  # "known as"
    going = {word: "G" for word, verb in cues.verbs().items() if verb.form == "g"}
    every = dict.fromkeys(words("finite-verbs"), "V") | past | going | finite
    return every | dict(table("word-classes"))


def _by_shape(word: str) -> str:
    """Return the class of a mark, a number or a word that no list has."""
    if not word[0].isalnum():
        return _MARKS.get(word, "-" if word[0] in "-–—―" else ".")
    if word[0].isdigit():
        return "M"
    return _by_ending(word)


def _by_ending(lower: str) -> str:
    """Return the class that the ending of a word tells."""
    if lower.endswith(("'s", "s'")):
        return "Z"
    if lower.endswith("ly"):
        return "R"
    if lower.endswith("ing") and len(lower) > 4:  # "king", "ring" are nouns
        return "G"
    return "E" if lower.endswith("ed") and len(lower) > 3 else "N"  # "bed", "red"
