"""A finite cue in its clause: its source, and what stands ahead of it, round it and behind it."""

from typing import NamedTuple

from events.extraction.attribution import groups, sources
from events.extraction.attribution.appositions import Range
from events.extraction.attribution.clauses import Clause
from events.extraction.attribution.content import (
    Complement,
    Found,
    ahead_of,
    complement,
    is_clause,
    later_quotation,
)
from events.extraction.classes import FINITE
from events.extraction.cues import Verb


class Report(NamedTuple):
    """A finite cue in its clause, and what the rules ask of it.

    ``at`` is the token of the verb, ``start`` the first one of its group ("has also said"),
    ``edge`` that of the whole reporting clause, ``low`` where the report before it ends; ``ahead``
    is what stands before the clause and its comma, where that can be content; ``complement`` what
    follows the verb; ``parenthetical`` tells that "as" opens the clause.
    """

    clause: Clause
    at: int
    verb: Verb
    low: int
    source: Range | None
    start: int
    edge: int
    parenthetical: bool
    complement: Complement
    ahead: Range | None

    @classmethod
    def of(
        cls, clause: Clause, at: int, verb: Verb, low: int, *, speaker: Range | None = None
    ) -> "Report":
        """Read the surroundings of a finite verb; ``speaker`` is the source of the last report."""
        tags, start = clause.tags, groups.group_start(clause, at)
        joined = clause.around[start - 1] == "C"
        source = (speaker if joined else None) or sources.before_group(clause, start)
        again = clause.around[start - 1] == ","
        if again and speaker and (source is None or source[0] == speaker[0]):
            source = speaker  # "Osei called for a ban, said it was late and left"
        edge = source[0] if source and source[1] <= at and not joined else start
        parenthetical = bool(source and source[0] and clause.words[source[0] - 1] == "as")
        edge -= parenthetical
        ahead = ahead_of(clause, low, edge) if edge and tags[edge - 1] in ",Q-" else None
        following = complement(clause, at, verb.frames)
        if low and not ahead and edge and following.kind == "end" and tags[edge - 1] == ",":
            ahead = ahead_of(clause, 0, edge)  # "Osei wrote it himself, he said"
        if ahead and not is_clause(clause, *ahead) and not _goes_on(clause, ahead, following):
            ahead = None
        if ahead and tags[ahead[0]] == "I" and later_quotation(clause, following.at):
            ahead = None  # "At noon, Osei said as he left, “…”"
        return cls(clause, at, verb, low, source, start, edge, parenthetical, following, ahead)

    def quoted_before(self, at: int) -> bool:
        """Tell whether a quotation that asks for its attribution ends just before a token."""
        quotation = at - 1
        while self.clause.around[quotation] in ",-":
            quotation -= 1
        if self.clause.around[quotation] != "Q":
            return False
        end = self.clause.ends[quotation]
        asking = self.clause.text[end - 4 : end].rstrip("\"”»’' ")[-1:] in tuple(",?!…—-.")
        first = self.clause.text[self.clause.starts[quotation] + 1]
        return asking or quotation < at - 1 or (not quotation and first.isupper())

    def found(self, rule: str, frame: str, *content: Range, source: Range | None = None) -> Found:
        """Return the finding of a rule."""
        speaker = source or self.source or (self.at, self.at + 1)
        following = self.clause.words[self.at + 1]
        particle = self.clause.around[self.at + 1] == "I" and following in ("out", frame)
        return Found(content, (self.at, self.at + 1 + particle), speaker, rule, frame, self.verb)


def _goes_on(clause: Clause, subject: Range, following: Complement) -> bool:
    """Tell whether a verb behind the attribution takes up a subject before it: "X, he said, is"."""
    mark, at = following
    nouns = not clause.tags[slice(*subject)].strip("DJNPZMI")
    begun = clause.tags[subject[1] - 1] in "FA"  # "It is, he said, late"
    return mark == "mark" and (begun or (clause.around[at + 1] in FINITE and nouns))
