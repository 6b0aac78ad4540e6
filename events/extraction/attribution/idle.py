"""Verbs that report in most sentences, and where each of them tells no words."""

import re
from collections.abc import Callable
from typing import Final

from events.extraction.attribution import voices
from events.extraction.attribution.appositions import Range
from events.extraction.attribution.clauses import Clause
from events.extraction.attribution.content import has_verb
from events.extraction.attribution.surroundings import Report
from events.extraction.classes import FINITE
from events.extraction.cues import speaking_nouns, verbs
from events.extraction.lexicon import words

_OBJECT = re.compile("D?[JMENP]*[NP]")  # "the new members"
_PRIZES = frozenset(["asylum", "crown", "medal", "prize", "sea", "seas", "territory", "title"])
_TALKS = frozenset(["agreement", "deal", "negotiations", "pact", "talks", "treaty", "trip"])
_SPEAKING = re.compile("[DJNP]{0,6}PR?[VFAE]")
_STORIES = frozenset(["stories", "story", "tale", "tales"])
_ASKS = frozenset(["for", "to"])
_ONWARD = re.compile("[DJMNPZUE]{1,8}R?[VFAX]")  # a subject and its verb
_QUESTIONS = frozenset(["question", "questions"])  # "asked that question"
_MARKS = frozenset(["mark", "colon", "quote"])
_EVIDENT = frozenset(["guarantee", "highlight", "illustrate", "suggest", "underline", "underscore"])
_LITTLE = frozenset(["anything", "little", "much", "nothing", "something"])
_UPON = frozenset(["on", "upon"])
_DEED = 2  # tokens of "to deliver": "the roads which the town promised to deliver"
_SOME = 3
_TOLL = 6  # tokens of "more than 13,000 civilian lives"


def is_idle(report: Report, source: Range) -> bool:
    """Tell whether a verb reports no words: "a list called Reefs", "claimed more than 40 lives"."""
    asked = _ASKED.get(report.verb.lemma)
    return asked is not None and asked(report, source)


def _admits(report: Report, _source: Range) -> bool:
    """Tell "the club admitted new members" from what somebody admits."""
    let_in = _object(report)
    return not speaking_nouns().isdisjoint((let_in, let_in.removesuffix("s")))


def _asks(report: Report, source: Range) -> bool:
    """Tell "a poll asked people whether they vote", "asked that question"."""
    kind, at = report.complement
    asked = report.clause.words[report.at + 1 : at + _SOME]
    posed = kind not in _MARKS and not _QUESTIONS.isdisjoint(asked)
    return posed or voices.is_inquiry(report.clause, source)


def _calls(report: Report, source: Range) -> bool:
    """Tell "a man called Osei said", "what doctors call shock, tests show"."""
    clause, (kind, at) = report.clause, report.complement
    named = kind == "clause" and clause.tags[at] in "PD"
    return named and (_speaks(clause, at) or voices.is_evidence(clause, source))


def _claims(report: Report, _source: Range) -> bool:
    """Tell "claimed more than 40 lives" and "claimed the crown"."""
    at = report.complement.at
    return "lives" in report.clause.words[at : at + _TOLL] or _object(report) in _PRIZES


def _concludes(report: Report, _source: Range) -> bool:
    """Tell "the premiers concluded their summit"."""
    return _object(report) in words("occasions") | _TALKS


def _describes(report: Report, _source: Range) -> bool:
    """Tell "the man described as Ann Osei said"."""
    kind, at = report.complement
    return kind == "as" and _speaks(report.clause, at)


def _dubs(report: Report, _source: Range) -> bool:
    """Tell "opened a fair dubbed: “Reefs First”"."""
    return report.complement.kind in _MARKS


def _goes(report: Report, _source: Range) -> bool:
    """Tell "went on a tour of “Mansion House”"."""
    return report.clause.around[report.at + 2] in "DJN"


def _says(report: Report, _source: Range) -> bool:
    """Tell "said little to calm them" and "who said the same"."""
    clause, at = report.clause, report.complement.at
    same = clause.words[at : at + 2] == ["the", "same"] and clause.around[at + 2] not in "NFAVX"
    little = clause.words[at] in _LITTLE and not has_verb(clause, (at, len(clause.tags)))
    return same or little


def _tells(report: Report, _source: Range) -> bool:
    """Tell "the film tells the story of a town"."""
    told = report.clause.words[report.at + 1 : report.complement.at]
    return not _STORIES.isdisjoint(told)


def _threatens(report: Report, _source: Range) -> bool:
    """Tell "a rift that threatens to expose the board"."""
    return report.clause.words[report.start - 1] in ("that", "which")


def _writes(report: Report, _source: Range) -> bool:
    """Tell "who writes on law, trade and dams"."""
    kind, at = report.complement
    on = report.clause.words[report.at + 1] in _UPON | {"about"}
    return on and kind == "mark" and report.clause.around[at + 1] != "Q"


_ASKED: Final[dict[str, Callable[[Report, Range], bool]]] = {
    "admit": _admits,
    "ask": _asks,
    "call": _calls,
    "claim": _claims,
    "conclude": _concludes,
    "describe": _describes,
    "dub": _dubs,
    "go": _goes,
    "say": _says,
    "tell": _tells,
    "threaten": _threatens,
    "write": _writes,
}


def is_habit(report: Report) -> bool:
    """Tell what people are known for: "the farmers who demand reform said"."""
    clause, before = report.clause, report.start - 1
    who = clause.words[before] == "who" and clause.around[before - 1] in "NP"
    return who and report.verb.form == "b" and "clause" not in report.verb.frames


def is_gist(report: Report) -> bool:
    """Tell "What Osei said was that the dam leaks"."""
    clause, at = report.clause, report.complement.at
    what = report.source is not None and clause.words[report.source[0] - 1] in ("all", "what")
    return what and clause.words[at] in ("is", "was") and clause.around[at + 1] == "H"


def is_participle(report: Report) -> bool:
    """Tell "the plan announced on Monday would cost a million", "prove that alleged thieves"."""
    clause, (kind, at), (first, end) = report.clause, report.complement, report.source or (0, 0)
    follows = clause.around[at]
    if follows == "C" or clause.words[first:end] == ["that"]:  # "everybody says that, but"
        return True
    named = not {"P", "U"}.isdisjoint(clause.tags[first:end])
    if kind != "clause" or named or is_gist(report):
        return False
    done = follows in "FAX" and "obj" in report.verb.frames  # "announced", not "said"
    # "what he tweeted only made"
    return done or (follows in "RV" and clause.words[first - 1] == "what")


def is_ruling(report: Report) -> bool:
    """Tell a clause behind "the court ruled the ban was lawful" from "who ruled the land was"."""
    clause, (kind, at) = report.clause, report.complement
    if report.verb.lemma != "rule" or kind != "clause" or clause.around[report.start - 1] == "W":
        return False
    return _ONWARD.match(clause.tags, at) is not None


def is_mute(report: Report, source: Range, frame: str, content: Range) -> bool:
    """Tell whether a complement is what something shows or somebody does, and no words."""
    clause, (at, end) = report.clause, content
    if frame in ("obj", "to", "at") and not voices.may_speak(clause, source):
        return True
    if frame in _UPON and _is_visit(report, content):
        return True
    told = clause.around[source[0] - 1] == "W" and clause.words[source[0] - 1] in ("how", "why")
    if frame == "obj" and told:
        return True  # "explore how firms predict demand"
    deed = frame == "to" and end - at == _DEED and "W" in clause.tags[: source[0]]
    return deed or (report.verb.lemma in _EVIDENT and voices.is_evidence(clause, source))


def _is_visit(report: Report, content: Range) -> bool:
    """Tell "called on members in turn" from "called on members to vote", "for calm"."""
    printed, tags = report.clause.words[slice(*content)], report.clause.tags[slice(*content)]
    return report.verb.lemma == "call" and "Q" not in tags and _ASKS.isdisjoint(printed)


def _object(report: Report) -> str:
    """Return the noun of the object behind a verb, empty where a clause is told: "it leaks"."""
    clause, (kind, at) = report.clause, report.complement
    found = _OBJECT.match(clause.tags, at) if kind == "clause" else None
    if found is None or clause.around[found.end()] in FINITE:
        return ""
    return clause.words[found.end() - 1]


def _speaks(clause: Clause, at: int) -> bool:
    """Tell whether a verb follows the name at a token: "a cook called | Osei said"."""
    found = _SPEAKING.match(clause.tags, at)
    verb = found.end() - 1 if found else 0
    return verb > 0 and (clause.tags[verb] != "E" or clause.words[verb] in verbs())
