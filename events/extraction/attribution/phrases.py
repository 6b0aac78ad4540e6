"""Noun phrases read forwards: behind a verb, or from the token with which they begin."""

from events.extraction.attribution.appositions import REACH, Range
from events.extraction.attribution.clauses import Clause


def behind(clause: Clause, verb: int) -> Range | None:
    """Return the noun phrase that follows a verb at once: "said Lu Wei, director of X"."""
    return phrase_at(clause, verb + 1)


def phrase_at(clause: Clause, start: int) -> Range | None:
    """Return the noun phrase that begins at a token, with what "of" or "for" hangs on it."""
    tags = clause.tags
    if clause.around[start] in "UO":
        return start, start + 1
    at = start
    while _holds_on(clause, start, at):
        at += 1
    while at > start and tags[at - 1] in "DJGE":
        at -= 1
    if at == start:
        of = tags[start : start + 2] == "DI" and clause.words[start + 1] == "of"
        some = phrase_at(clause, start + 2) if of else None
        return (start, some[1]) if some else None
    link = clause.words[at] if at + 1 < len(tags) and at - start < REACH else ""
    if link in ("of", "for") or (link == "and" and tags[at + 1] == "P"):
        longer = phrase_at(clause, at + 1)
        return (start, longer[1]) if longer else (start, at)
    if link == "and" and tags[at + 1] in "JN" and "P" not in tags[start:at]:
        titled = phrase_at(clause, at + 1)  # "police and fire chief Ann Osei"
        return (start, titled[1]) if titled and "P" in tags[slice(*titled)] else (start, at)
    return start, at


def _holds_on(clause: Clause, start: int, at: int) -> bool:
    """Tell whether the token at ``at`` goes on with the noun phrase that began at ``start``."""
    tag = clause.around[at]
    if tag == "R":
        return clause.around[at + 1] in "JE"
    if tag in "GE" and at > start:
        return clause.tags[at - 1] not in "NP"
    return tag in "DJMZNPGE"
