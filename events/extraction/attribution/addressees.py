"""Whom a report tells: "told reporters in Ohio that", "warned voters the dam was late"."""

import re

from events.extraction.attribution import phrases
from events.extraction.attribution.appositions import Range
from events.extraction.attribution.clauses import Clause
from events.extraction.classes import FINITE

_SHOWS = frozenset(["programme", "program", "show"])
_ANYTHING = frozenset(["anything", "everything", "nothing", "something"])
_COUNTING = frozenset(["almost", "half", "more", "nearly", "neither", "none"])
_MEDIA = frozenset(["agency", "magazine", "news", "newspaper", "radio", "television", "tv"])
_OVER = re.compile("I[DJNPMZ]{1,6}R?[VFAX]")
_MORE_TOLD = re.compile("(?:,D?[JNPMZ]{1,4}){0,3},?CD?[JNPMZ]{1,4}(?=[HDU])")  # "and guests that"


def addressee(clause: Clause, at: int, *, told: bool) -> int:
    """Return the token behind "reporters in Ohio", where a verb tells somebody something.

    With a verb that needs no addressee ("warned"), a phrase before a verb is what it warns of.
    """
    if clause.words[at] in ("those", "everyone", "all") and clause.around[at + 1] not in "DMN":
        return at + (clause.around[at + 1] not in FINITE)
    counted = clause.words[at : at + 2] == ["more", "than"]
    start, at = at, at + 2 * counted
    found = phrases.phrase_at(clause, at)
    end = found[1] if found else at
    verb = clause.around[end] in FINITE
    if found is None or (verb and not told):
        return start
    matter = clause.tags[found[0]] == "D" and "P" not in clause.tags[slice(*found)]
    if not told and matter and _OVER.match(clause.tags, end):
        return start  # "warned the row over the dam would hurt"
    if clause.around[end] == "Y" and clause.words[end + 1] in _SHOWS:
        return end + 2  # "the radio's Today programme"
    second = _second_phrase(clause, found)
    bare = clause.tags[at] in "NP" and not clause.tags[at:end].strip("NPMZJ")
    early = bare and (verb or clause.around[end] == "E")  # "told reporters Trump had"
    plural = clause.tags[at] == "N" and clause.words[at].endswith("s")
    cut = plural and clause.around[at + 1] in "PMD" and clause.around[end] != "H"
    early = early or (cut and clause.words[at] != "news")  # "told voters 20 percent of"
    end = second or (at + 1 if early else end)
    while clause.words[end] in _MEDIA and clause.around[end + 1] not in FINITE:
        end += 1
    others = _MORE_TOLD.match(clause.tags, end)
    return others.end() if others else end


def attending(clause: Clause, at: int) -> int:
    """Return the token behind "attending the fair", words about those who are told; or ``at``."""
    if clause.words[at] not in ("attending", "gathered", "assembled", "present"):
        return at
    phrase = phrases.phrase_at(clause, at + 1)
    return phrase[1] if phrase else at + 1


def _second_phrase(clause: Clause, found: Range) -> int:
    """Return where the subject of the content begins in a phrase that holds it, else 0.

    "Told the show the state had", and "told the BBC rail firms had", by the capitals.
    """
    first, end = found
    for place in range(first + 1, end):
        opens = clause.tags[place] == "D" or clause.words[place] in _ANYTHING | _COUNTING
        if opens and clause.tags[place - 1] in "NP":
            return place
    outlet = first + (clause.tags[first] == "D")
    followed = clause.around[end] in FINITE or _is_cut_in(clause, end)
    return outlet + 1 if followed and outlet + 1 < end and _is_acronym(clause, outlet) else 0


def _is_cut_in(clause: Clause, at: int) -> bool:
    """Tell whether a quotation goes on with a sentence begun before it: “… was “a great man”"."""
    if clause.around[at] != "Q":
        return False
    first = clause.text[clause.starts[at] + 1 : clause.starts[at] + 2]
    return first.islower()


def _is_acronym(clause: Clause, at: int) -> bool:
    """Tell whether a token is printed in capitals throughout: "BBC"."""
    printed = clause.cover(at, at + 1).of(clause.text)
    return len(printed) > 1 and printed.isupper()
