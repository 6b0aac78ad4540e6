"""Whether a source can have a voice at all, by the noun that heads its phrase."""

from functools import cache

from events.extraction.attribution.appositions import Range
from events.extraction.attribution.clauses import Clause
from events.extraction.cues import speaking_nouns
from events.extraction.lexicon import table, words

_RULES_OF_THINGS = frozenset({"laws", "principles"})  # "according to the laws of physics"
_INQUIRIES = frozenset({"poll", "polls", "questionnaire", "survey", "surveys"})
_BEHIND = frozenset({"close", "familiar", "present"})  # "people familiar with the plan"


def has_voice(clause: Clause, source: Range) -> bool:
    """Tell "according to the bank" from "according to law": one bare noun that nobody wrote."""
    bare = clause.tags[slice(*source)] in ("N", "NE")
    if bare and clause.words[source[0]] in words("voiceless"):
        return False
    head = _head(clause, source)
    return clause.words[head] not in _RULES_OF_THINGS or clause.words[head + 1] != "of"


def may_speak(clause: Clause, source: Range) -> bool:
    """Tell whether a phrase is headed by a noun for things, which are nobody's voice.

    Asked where the verb alone tells little: "the festival promises to be the largest".
    """
    at = _head(clause, source)
    noun = at >= source[0] and (clause.tags[at] == "N" or _opens(clause, at))
    head = clause.words[at] if noun else ""
    return words("voiceless").isdisjoint((head, head.removesuffix("s")))


def is_somebody(clause: Clause, source: Range) -> bool:
    """Tell whether a phrase is a name, a pronoun, or headed by a noun for somebody."""
    named = "P" in clause.tags[slice(*source)] or clause.tags[source[0]] == "U"
    return named or has_noun_for_somebody(clause, source)


def has_noun_for_somebody(clause: Clause, source: Range) -> bool:
    """Tell whether a phrase is headed by a noun for people, bodies or documents."""
    at = _head(clause, source)
    while at > source[0] and clause.words[at] in _BEHIND:
        at -= 1
    if source[0] <= at < source[1] - 2 and clause.tags[at] == "M" and clause.words[at + 1] == "of":
        return has_noun_for_somebody(clause, (at + 2, source[1]))  # "one of the drivers"
    head = clause.words[at] if at >= source[0] else ""
    return not speaking_nouns().isdisjoint((head, head.removesuffix("s")))


def is_inquiry(clause: Clause, source: Range) -> bool:
    """Tell whether a phrase is headed by a noun for what asks many people: "a poll"."""
    return clause.words[_head(clause, source)] in _INQUIRIES


def is_evidence(clause: Clause, source: Range) -> bool:
    """Tell whether a phrase is headed by a noun for something, which only shows: "the polls".

    Asked where the verb is also what evidence does: "the polls suggest that".
    """
    at = _head(clause, source)
    if at < source[0]:
        return False
    head = clause.words[at]
    if _opens(clause, at):
        return not words("voiceless").isdisjoint((head, head.removesuffix("s")))
    if clause.tags[at] != "N":
        return False
    persons = words("roles") | frozenset(table("body-nouns"))
    people = {head, head.removesuffix("s")} & (persons | _staff())
    return not people


@cache
def _staff() -> frozenset[str]:
    """Return the nouns for people among those that can speak: all but those for documents."""
    papers = words("issued-documents") | words("made-documents") | words("papers")
    return frozenset(
        noun
        for noun in words("speaking-nouns")
        if papers.isdisjoint((noun, noun.removesuffix("s")))
    )


def _opens(clause: Clause, at: int) -> bool:
    """Tell whether a plural with the capital of the first word stands there: "Protests in Suva"."""
    return at == 0 and clause.around[:2] in ("PI", "PF", "PV") and clause.words[0].endswith("s")


def _head(clause: Clause, source: Range) -> int:
    """Return the token of the noun that heads a phrase, the one before it where none does."""
    at = source[0]
    while at < source[1] and clause.tags[at] not in "IT,W(-":
        at += 1
    return at - 1
