"""The words that report: verbs in all their forms with the complements they take, and nouns."""

import re
from functools import cache
from typing import Final, NamedTuple

from events.extraction.lexicon import table, words

_DOUBLED = re.compile("[^aeiou][ae]l$")


class Verb(NamedTuple):
    """A form of a reporting verb.

    ``form`` is d (said), n (a participle only: written), s (says), g (saying) or b (say).
    ``frames`` are the complements that make it a cue; with those in ``bare`` it tells an attitude
    or a topic ("praised X", "wants Y"), no words; with those in ``sure`` it always counts.
    """

    lemma: str
    form: str
    frames: frozenset[str]
    bare: frozenset[str]
    sure: frozenset[str] = frozenset()


@cache
def verbs() -> dict[str, Verb]:
    """Return every form of every reporting verb; where two forms coincide, the past wins."""
    found: dict[str, Verb] = {}
    for name in ("cue-verbs", "stance-verbs"):
        for lemma, printed in table(name).items():
            entries = printed.split()
            frames = frozenset(entry.rstrip("~!") for entry in entries)
            sure = frozenset(entry.rstrip("!") for entry in entries if entry.endswith("!"))
            bare = frozenset(entry.rstrip("~") for entry in entries if entry.endswith("~"))
            if name == "stance-verbs":
                bare = frames
            for form, word in _forms(lemma):
                found.setdefault(word, Verb(lemma, form, frames, bare, sure))
    return found


# Words that end a phrase which reports: "made it clear that", "is of the opinion that".
PHRASES: Final = frozenset(["adamant", "clear", "known", "opinion", "view"])


@cache
def nouns() -> dict[str, frozenset[str]]:
    """Return the reporting nouns, singular and plural, with the complements that they take.

    Nouns without any are listed because their plural is also a verb: "plans", "reports".
    """
    found = {}
    for noun, printed in table("cue-nouns").items():
        frames = frozenset(printed.split())
        found[noun] = frames
        found[noun[:-1] + "ies" if noun.endswith("cy") else noun + "s"] = frames
    return found


@cache
def speaking_nouns() -> frozenset[str]:
    """Return the nouns for people, bodies and documents that can speak."""
    return words("speaking-nouns") | words("roles") | frozenset(table("body-nouns"))


def _forms(lemma: str) -> list[tuple[str, str]]:
    """Return the forms of a verb: past first, then participle, third person, -ing and plain."""
    irregular = table("irregular-verbs").get(lemma)
    if irregular:
        third, past, participle, ing = irregular.split()
    else:
        third, past, ing = _regular(lemma)
        participle = past
    forms = [("d", past), ("n", participle), ("s", third), ("g", ing), ("b", lemma)]
    if _DOUBLED.search(lemma):  # "labelled" beside "labeled"
        forms += [("d", f"{lemma}led"), ("g", f"{lemma}ling")]
    return forms


def _regular(lemma: str) -> tuple[str, str, str]:
    """Return third person, past and -ing form of a verb that needs no list."""
    if lemma.endswith("ee"):
        return lemma + "s", lemma + "d", lemma + "ing"
    stem = lemma.removesuffix("e")
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    sibilant = lemma.endswith(("s", "sh", "ch", "x", "z"))
    return lemma + ("es" if sibilant else "s"), stem + "ed", stem + "ing"
