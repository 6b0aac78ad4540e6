"""The words that report: verbs in all their forms with the complements they take, and nouns."""

from functools import cache
from typing import NamedTuple

from events.extraction.lexicon import table


class Verb(NamedTuple):
    """A form of a reporting verb.

    ``form`` is s (says), d (said), n (a participle only: written), b (say) or g (saying);
    ``frames`` are the complements that make it a cue; ``stance`` tells attitudes from words.
    """

    lemma: str
    form: str
    frames: frozenset[str]
    stance: bool


@cache
def verbs() -> dict[str, Verb]:
    """Return every form of every reporting verb; where two forms coincide, the past wins."""
    found: dict[str, Verb] = {}
    for name, stance in (("cue-verbs", False), ("stance-verbs", True)):
        for lemma, printed in table(name).items():
            frames = frozenset(printed.split())
            for form, word in _forms(lemma):
                found.setdefault(word, Verb(lemma, form, frames, stance))
    return found


@cache
def nouns() -> dict[str, frozenset[str]]:
    """Return the reporting nouns, singular and plural, with the complements that they take."""
    found = {}
    for noun, printed in table("cue-nouns").items():
        frames = frozenset(printed.split())
        found[noun] = frames
        found[noun[:-1] + "ies" if noun.endswith("y") else noun + "s"] = frames
    return found


def _forms(lemma: str) -> list[tuple[str, str]]:
    """Return the forms of a verb: past first, then participle, third person, -ing and plain."""
    irregular = table("irregular-verbs").get(lemma)
    if irregular:
        third, past, participle, ing = irregular.split()
    else:
        stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma
        changed = lemma[:-1] + "i" if lemma.endswith("y") and lemma[-2] not in "aeou" else stem
        sibilant = lemma.endswith(("s", "sh", "ch", "x", "z"))
        past = participle = changed + "ed"
        third = changed + "es" if changed.endswith("i") or sibilant else lemma + "s"
        ing = stem + "ing"
    if lemma.endswith("ee"):
        past = participle = lemma + "d"
    return [("d", past), ("n", participle), ("s", third), ("g", ing), ("b", lemma)]
