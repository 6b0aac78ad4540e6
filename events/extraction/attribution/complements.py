"""“X said that …”, “X called for …”: what follows a finite cue, and where its clause closes."""

import re

from events.extraction.attribution.appositions import Range
from events.extraction.attribution.bounds import end_of, end_of_object
from events.extraction.attribution.clauses import Clause
from events.extraction.attribution.content import Found, framed, has_verb, is_need, points_back
from events.extraction.attribution.fronts import is_fronted, opens_clause
from events.extraction.attribution.idle import (
    is_gist,
    is_habit,
    is_idle,
    is_mute,
    is_participle,
    is_ruling,
)
from events.extraction.attribution.surroundings import Report
from events.extraction.attribution.wordings import worded
from events.extraction.classes import FINITE

_WHERE = frozenset(["", ",", ".", "at", "during", "in", "on", "when", "while"])
_IF = frozenset(["if", "unless"])  # "If it rains, Osei said the dam would leak"
_OFFICE = re.compile("[DJNPZ]+,D[JNPMZI]+,R?[FAVXE][^,]+(?=,|$)")  # "Osei, the mayor, had left"
_CLAUSES = frozenset(["clause", "that", "wh"])
_WHO = 6  # tokens of "who last year said"
_APPOSED = re.compile(",(?:D[DJNPMZI]*)?$")


def before(report: Report) -> Found | None:
    """Read “Osei said (that) …”, “Osei called for …”, “Osei accused …”."""
    clause, frames = report.clause, report.verb.frames
    (kind, at), source = report.complement, report.source
    if not source or kind in ("end", "mark", "colon", "quote"):
        return None
    if is_idle(report, source) or is_habit(report) or is_participle(report):
        return None
    if is_gist(report):
        kind, at = "that", at + 2
    if kind not in frames and "clause" in frames and is_fronted(clause, at):
        kind, at = "clause", clause.tags.index("I", report.at + 1)
    if kind == "as" and "as" not in frames and not report.ahead and opens_clause(clause, at):
        kind, at = "clause", at - 1
    end = end_of(clause, at)
    frames = frames | {"clause"} if is_ruling(report) else frames
    frame = framed(clause, kind, (at, end), frames)
    verb, frame = worded(clause, source, report.verb, (frame, kind, at, end), cue=report.at)
    report = report._replace(verb=verb)
    if is_need(clause, at) and "obj" not in frames:
        frame, frames = "obj", frames | {"obj"}  # "advocated the need for a dam"
    pointed_out = clause.around[report.at + 1] == "I" and clause.words[report.at + 1] == "out"
    if frame not in frames and not (pointed_out and frame in ("that", "wh", "obj")):
        return None
    end = min(end, closing_at(report, source, (frame, at)) or end)
    if frame not in _CLAUSES:
        end = end_of_object(clause, at, end)
    # "who wrote a book, will come"
    bare = report.verb.lemma in ("conclude", "write") and not has_verb(clause, (at, end))
    empty = bare or end <= at or _is_this(clause, frame, at)
    empty = empty or points_back(clause, report.verb, frame, (at, end))
    if empty or is_mute(report, source, frame, (at, end)):
        return None
    front = report.ahead if report.ahead and clause.words[report.ahead[0]] in _IF else None
    return report.found("before", frame, *filter(None, (front, (at, end))))


def _is_this(clause: Clause, frame: str, at: int) -> bool:
    """Tell whether only a time or place follows: "said this in Suva", "announced it on Friday"."""
    this = clause.words[at] == "this" or (clause.words[at] == "it" and frame == "obj")
    return this and clause.words[at + 1] in _WHERE


def closing_at(report: Report, source: Range, content: tuple[str, int]) -> int:
    """Return the comma that closes the clause of a report inside its sentence; 0 for none.

    "When Osei said that …, the crowd left", "Osei, who said the dam was late, left".
    """
    clause, (frame, at) = report.clause, content
    comma = clause.tags.find(",", at + 1)
    if clause.around[source[0] - 1] == "S":
        office = _OFFICE.match(clause.tags, at) if frame in _CLAUSES else None
        return office.end() if office else max(comma, 0)
    relative = max(clause.tags.rfind("W", max(0, report.at - _WHO), report.at), 0)
    closed = "," in clause.tags[relative : report.at]  # "Osei, who runs it, said the dam, a ruin,"
    apposed = _APPOSED.search(clause.tags, 0, relative)  # "Osei, a cook who wrote a book, left"
    if closed or not apposed or source[0] > relative + 1:
        return 0
    # "the dam, once a ford, was late, left", "who wrote a book, will be there"
    whole = frame not in _CLAUSES or report.verb.lemma == "write"
    while comma > 0:
        whole = whole or not FINITE.isdisjoint(clause.tags[at:comma])
        if whole and (_is_main(clause, comma + 1) or clause.around[comma + 1 : comma + 3] == "CW"):
            return comma
        comma = clause.tags.find(",", comma + 1)
    return 0


def _is_main(clause: Clause, at: int) -> bool:
    """Tell whether the finite verb of the sentence stands at a token: "was", "left on Monday"."""
    at += clause.around[at] == "R"
    tag = clause.around[at]
    return tag in FINITE or (tag == "E" and FINITE.isdisjoint(clause.tags[at:]))
