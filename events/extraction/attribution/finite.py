"""Rules for finite cues: "X said …", "…, X said", "…," said X, "X said, …", "…, X said, …".

Each rule takes a ``Report`` and returns what it found or None; the first that finds wins. A cue
that is negated or only possible ("did not say", "could say") reports nothing.
"""

import re

from events.extraction.attribution import phrases, voices
from events.extraction.attribution.appositions import Range
from events.extraction.attribution.bounds import end_of
from events.extraction.attribution.clauses import Clause
from events.extraction.attribution.complements import before, closing_at
from events.extraction.attribution.content import (
    Found,
    ahead_of,
    is_clause,
    later_quotation,
    whole_quotation,
)
from events.extraction.attribution.idle import is_idle
from events.extraction.attribution.predicates import disagrees, is_aside, is_finite, is_supposed
from events.extraction.attribution.surroundings import Report
from events.extraction.classes import FINITE, STATING, VERBAL
from events.extraction.cues import Verb, verbs

_ACTS = VERBAL | {"L"}  # classes of which a clause or an infinitive has one
_STATED = re.compile("(?:(?:W[^,]*|[DNJPMZI]+),)?([DUPJNMZKG][^,]*?[VFAXK])")  # "who left, it is"
_IN_TURN = re.compile(",I[DJNY]{1,3},")  # ", in turn,"
_BESIDE_NAME = re.compile("(?:,[DW][^,Q]+)?[,:](?=Q)")  # "Said Osei, who was there, “…”"
_WORDED = frozenset(["clause", "pre", "that"])  # complements that are words
_NEVER_INVERTED = frozenset(["read", "tell"])  # "To learn more, read our story"
_MOMENT = re.compile(r"(?:[DJM]{0,3}N)?S[DJNPMZUY]+R?[VEF][^,;:QVAFXKSW]*")  # "a day after he left"
_LISTED_VERB = re.compile("[VE][,C]")  # "wrote, | directed, and starred in the film"
_GOES_ON = frozenset(
    ["because", "especially", "largely", "mainly", "particularly", "partly", "perhaps"]
)
_TELLS = frozenset(["add", "explain", "say"])


def read_finite(
    clause: Clause, at: int, verb: Verb, low: int, *, speaker: Range | None = None
) -> Found | None:
    """Return what the finite verb at a token reports, or None where it is no cue.

    ``speaker`` is the source of the report that stands before it in the clause: it is that of
    "and added" too.
    """
    if not is_finite(clause, at, verb):
        return None
    report = Report.of(clause, at, verb, low, speaker=speaker)
    if report.source and is_supposed(clause, report.source):
        return _inverted(report) if clause.around[at - 1] == "," else None  # "If …, said Osei"
    if report.source and (
        disagrees(clause, report.source, verb) or is_aside(clause, report.source, at, verb)
    ):
        return None
    for rule in _RULES:
        found = rule(report)
        if found:
            return found
    return None


# ------------------------------------------------------------------ the rules, in their order


def _opening(report: Report) -> Found | None:
    """Read “Said Osei: “…”” at the head of a sentence."""
    if report.source or report.at:
        return None
    source = phrases.behind(report.clause, 0)
    if not source:
        return None
    begin = _BESIDE_NAME.match(report.clause.tags, source[1])
    if begin:
        content = begin.end(), end_of(report.clause, begin.end())
        return report.found("before", "quote", content, source=source)
    if report.clause.tags[-1] == ":":
        return report.found("announced", "colon", source=source)
    return None


def _inverted(report: Report) -> Found | None:
    """Read “…,” said Osei, and: …, said Osei."""
    clause = report.clause
    quoted = report.quoted_before(report.start)
    if report.verb.form not in "ds" or "pre" not in report.verb.frames:
        return None
    source = phrases.behind(clause, report.at + (clause.words[report.at + 1] == "out"))
    # "Prices rose 3 percent in May, said Osei": the day is no part of the verb's group
    edge = report.at if clause.around[report.at - 1] == "," else report.start
    content = ahead_of(clause, report.low, edge)
    if (
        report.low
        and "Q" not in clause.tags[:edge]
        and not (content and is_clause(clause, *content))
    ):
        content = ahead_of(clause, 0, edge)  # "Osei told him to leave, said Adom"
    if not source or not content:
        return None
    later = later_quotation(clause, source[1])
    # not "Osei, who runs “Morning Joe,” suggested the rise would end"
    if quoted and (clause.tags[content[0]] == "Q" or clause.around[source[1]] not in FINITE):
        content = whole_quotation(clause, content)
        return report.found("inverted", "quote", content, *later, source=source)
    resumed = _resumed(clause, source, content)
    if not (resumed or is_clause(clause, *content)) or not _is_inverted(report, source, edge):
        return None
    rule = "around" if resumed else "inverted"
    return report.found(rule, "pre", content, *(resumed or later), source=source)


def _is_inverted(report: Report, source: Range, edge: int) -> bool:
    """Tell "…, said Mayor Osei" from "X, the mayor, told Osei the dam" and "X, 40, said Osei"."""
    clause = report.clause
    comma = clause.around[edge - 1] == ","
    if not comma or report.verb.lemma in _NEVER_INVERTED or clause.around[source[1]] == "Q":
        return False
    reports = clause.tags[source[0]] == "D" and clause.words[source[1]] in verbs()
    if reports or clause.around[source[1]] in FINITE:
        return False  # "A note by Osei, said the minister stressed that", "confirmed he was"
    if not voices.is_somebody(clause, source):
        return False  # "The rise, the third, suggests a shift"
    if report.source and _IN_TURN.fullmatch(clause.tags, report.source[1], edge):
        return False  # "Osei, in turn, said Malta was late"
    return not report.source or _is_speaker(clause, source, edge, report.verb.lemma)


def _resumed(clause: Clause, source: Range, front: Range) -> tuple[Range, ...]:
    """Return what goes on behind "The dam, said Osei, is safe": a verb behind the comma.

    Or a clause, where none stands before: "By contrast, said Osei, the dam is safe".
    """
    if clause.around[source[1]] != ",":
        return ()
    begin = source[1] + 1
    joined = clause.around[begin] == "C" and clause.around[begin + 1] in FINITE
    if clause.around[begin] not in FINITE and not joined:
        aside = None if _is_whole(clause, front) else _STATED.match(clause.tags, begin)
        if aside is None:
            return ()
        begin = aside.start(1)
    end = end_of(clause, begin)
    return ((begin, end),) if end > begin else ()


def _is_speaker(clause: Clause, phrase: Range, start: int, verb: str) -> bool:
    """Tell "…, said Mayor Osei" from "X, who is a lawyer, said Osei was late".

    No subject has one comma behind it: "Two people died in the crash, said the ministry".
    """
    comma = clause.tags.find(",", phrase[1])
    rest = clause.tags[phrase[1] : comma if comma > 0 else None]
    _, earlier, segment = clause.tags[: start - 1].rpartition(",")
    named = clause.tags[slice(*phrase)].startswith(("P", "ZP"))
    alone = clause.tags[phrase[0]] != "U" or not rest.strip(".")  # "said it leaks"
    named = named or (verb in _TELLS and comma < 0 and alone)
    named = named and not segment.startswith("W")
    return (named or not earlier) and (_ACTS | {"B", "T"}).isdisjoint(rest)


def _after_quotation(report: Report) -> Found | None:
    """Read “…,” Osei said; with “…” going on behind it."""
    if not report.ahead or not report.source or not report.quoted_before(report.edge):
        return None
    frames = report.verb.frames
    if "pre" not in frames and report.complement.kind not in ("end", "mark"):
        return None
    ahead = report.clause.tags[slice(*report.ahead)]
    if ahead[0] != "Q" and _ACTS.isdisjoint(ahead) and _is_told(report):
        return None  # "To cries of “More!,” Osei said the dam was late"
    later = later_quotation(report.clause, report.complement.at)
    return report.found("after", "quote", whole_quotation(report.clause, report.ahead), *later)


def _is_told(report: Report) -> bool:
    """Tell whether a clause with a verb of its own follows the cue."""
    kind, at = report.complement
    return kind in ("that", "clause") and not FINITE.isdisjoint(report.clause.tags[at:])


def _announced(report: Report) -> Found | None:
    """Read “Osei said:” where the quotation is the next paragraph, and “Osei said.” before one."""
    kind, at = report.complement
    if not report.source or kind not in ("end", "colon"):
        return None
    stopped = report.verb.lemma == "say" and not report.ahead and report.clause.tags[at:] == "."
    if stopped or (report.clause.tags[-1] == ":" and at >= len(report.clause.tags)):
        return report.found("announced", "colon")
    return None


def _after(report: Report) -> Found | None:
    """Read “…, Osei said”, and “…, Osei said, …”."""
    clause = report.clause
    kind, at = report.complement
    if not report.ahead or not report.source or "pre" not in report.verb.frames:
        return None
    ahead = clause.tags[slice(*report.ahead)]
    moment = kind != "mark" and _MOMENT.fullmatch(clause.tags, *report.ahead)
    relative = clause.around[report.start - 1] == "W"  # "Osei, who once wrote for the paper"
    ruled = report.verb.lemma == "rule" and clause.words[report.at + 1] in ("over", "with")
    if report.verb.lemma == "continue" or ruled or moment or relative or _is_set(report, ahead):
        return None  # "such policies continue to hurt", "After he left, Osei testified for hours"
    goes_on = kind in ("that", "wh", "quote", "clause", "colon", "to", *report.verb.frames)
    told = kind == "of" and report.verb.lemma == "tell" and _is_whole(clause, report.ahead)
    if kind == "end" or told or (kind != "mark" and not goes_on):
        return report.found("after", "pre", report.ahead)  # "…, he said at the launch of …"
    if kind != "mark" or clause.around[at + 1] == "Q":
        return None
    unfinished = ahead[0] in "STI" or _ACTS.isdisjoint(ahead)
    end = 0
    on = clause.words[at + 1] in _GOES_ON or clause.around[at + 1] in "XFA"  # ", would leak"
    if on or clause.around[at + 1] in ("DPUMHKFVANJECI" if unfinished else "DPUMHK"):
        end = end_of(clause, at + 1)
    quoted = clause.around[at + 1] == "C" and "Q" in clause.tags[at + 1 :]
    if quoted:  # "It is late, she said, but her firm is “a winner”"
        end = end_of(clause, at + 1)
    relayed = end > at + 1 and clause.words[end - 1] == "reported"  # ", the agency reported"
    return (
        report.found("around", "pre", report.ahead, (at + 1, end))
        if end > at + 1 and not relayed
        else report.found("after", "pre", report.ahead)
    )


def _is_set(report: Report, ahead: str) -> bool:
    """Tell "At the fair, Osei said without water there is no life" from content and its cue."""
    kind, at = report.complement
    setting = ahead[0] in "STIG" and STATING.isdisjoint(ahead) and "Q" not in ahead
    return setting and kind != "mark" and not FINITE.isdisjoint(report.clause.tags[at:])


def _is_whole(clause: Clause, content: Range) -> bool:
    """Tell whether what stands before an attribution is a clause: no "After the fair"."""
    low, high = content
    return clause.tags[low] not in "STI" and not FINITE.isdisjoint(clause.tags[low:high])


def _before_quotation(report: Report) -> Found | None:
    """Read “Osei said, “…””, and “Osei said: …”."""
    clause = report.clause
    kind, at = report.complement
    source = report.source
    if not source or kind not in ("mark", "colon", "quote") or is_idle(report, source):
        return None
    begin = at + (kind == "mark")
    if kind == "mark" and clause.around[begin] != "Q":
        return None
    end = end_of(clause, begin)
    if clause.around[begin] == "Q":
        end = _end_of_marked(report, source, (begin, end))
    content = begin, end
    if end <= begin:
        return None
    earlier = report.ahead if report.ahead and kind == "mark" else None
    if earlier and clause.tags[earlier[0]] == "Q":
        return report.found("before", "quote", earlier, content)
    return report.found("before", "quote" if clause.around[begin] == "Q" else "colon", content)


def _end_of_marked(report: Report, source: Range, content: Range) -> int:
    """Return where what begins with a quotation ends: "Osei, who said “…”, | left".

    Also "what she called “…” | was signed".
    """
    clause, (begin, end) = report.clause, content
    inside = clause.around[source[0] - 1] == "W" and clause.around[begin + 1] in FINITE
    return begin + 1 if inside else min(end, closing_at(report, source, ("quote", begin)) or end)


def _before_far_quotation(report: Report) -> Found | None:
    """Read “Osei joked of the museum, “…””."""
    kind, at = report.complement
    if not report.source or kind in report.verb.frames or kind in ("mark", "colon", "quote"):
        return None
    if is_idle(report, report.source):
        return None
    far = later_quotation(report.clause, at)
    return report.found("before", "quote", *far) if far else None


def _before_comma(report: Report) -> Found | None:
    """Read “As Osei said, …”, and “Osei said, …”."""
    kind, at = report.complement
    told = not _WORDED.isdisjoint(report.verb.frames)  # not "As he spoke, the crowd left"
    told = told and report.source is not None and not is_idle(report, report.source)
    if not report.source or not told or kind != "mark" or report.clause.tags[at] != ",":
        return None
    if report.clause.words[report.start - 1] in ("that", "which") or "clause" in report.verb.bare:
        return None  # "During talks that had just concluded, Osei left", "what she hoped for, Osei"
    they = report.clause.words[slice(*report.source)] == ["they"]
    people = report.parenthetical and report.verb.form == "b" and they
    if people or ("clause" not in report.verb.frames and not report.parenthetical):
        return None  # "as they always say, it rains"
    end = end_of(report.clause, at + 1)
    joined = report.clause.around[at + 1] == "C" and not report.parenthetical
    again = joined or _LISTED_VERB.match(report.clause.tags, at + 1) is not None
    relates = again or report.clause.words[at + 1] in ("which", "who")  # "asked, and added that"
    if end > at + 1 and not relates and is_clause(report.clause, at + 1, end):
        return report.found("before", "comma", (at + 1, end))
    return None


_RULES = (
    _opening,
    _inverted,
    _after_quotation,
    _announced,
    _after,
    _before_quotation,
    _before_far_quotation,
    _before_comma,
    before,
)
