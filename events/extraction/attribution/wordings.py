"""Objects that give what was said: "called it a plot", "hailed her as a hero"."""

import re

from events.extraction.attribution import voices
from events.extraction.attribution.appositions import Range
from events.extraction.attribution.clauses import Clause
from events.extraction.cues import Verb

_REJECTS = frozenset(["deny", "dismiss", "dispute", "rebuff", "refute", "reject"])
_THESES = frozenset(["allegation", "argument", "assertion", "charge", "claim", "criticism", "idea"])
_THESES |= frozenset(["accusation", "notion", "premise", "report", "rumor", "rumour", "suggestion"])
_NO_WORDING = frozenset(["matter", "part", "result", "way", "whole"])
_OBJECT = "DJNPZMUOICEGY"  # classes of what is called so
# Adjectives that end "called the plan unfair"
_JUDGES = re.compile(r"(?:[ai]ble|.ful|less|ous|ish)$|^un(?!i)\w+")
_JUDGING = frozenset(["absurd", "appalling", "brutal", "corrupt", "critical", "crucial", "dead"])
_JUDGING |= {"essential", "excellent", "false", "fair", "historic", "illegal", "immoral"}
_JUDGING |= {"important", "inhumane", "insane", "invalid", "legal", "positive", "premature"}
_JUDGING |= {"racist", "sexist", "toxic", "tragic", "true", "vital", "weak", "wrong"}
_BEHIND = "^,.;CSI"  # classes behind it
_LONG = 12  # tokens of an object


def worded(
    clause: Clause, source: Range, verb: Verb, content: tuple[str, str, int, int], *, cue: int
) -> tuple[Verb, str]:
    """Return a verb, and its complement; one of words where the object gives words.

    ``content`` is the complement as the verb takes it and as it is printed, and its range.
    """
    frame, kind, at, end = content
    said = ""
    if frame == "obj" and _tells(clause, source, (at, end), verb, cue=cue):
        said = "obj"
    if not said and frame in verb.bare and "as" in verb.frames:
        said = "as" if _calls_so(clause, kind, at, end) else ""
    if not said:
        return verb, frame
    return verb._replace(bare=frozenset(), sure=verb.sure | {said}), said


def _tells(clause: Clause, source: Range, content: Range, verb: Verb, *, cue: int) -> bool:
    """Tell whether an object is words: "called it a plot", "rejected the idea that it leaks"."""
    if verb.lemma in _REJECTS:
        return _is_thesis(clause, content)
    if verb.lemma != "call" or content[0] != cue + 1 or clause.words[source[0] - 1] == "what":
        return False  # "called out Osei", "for what he called the last time"
    caller = voices.is_somebody(clause, source) or clause.tags[source[0]] == "W"  # "who called"
    which = clause.around[source[0] - 2 : source[0]] == ",W" and clause.tags[content[0]] == "D"
    return caller and (which or _is_named_so(clause, content))


def _is_thesis(clause: Clause, content: Range) -> bool:
    """Tell whether "the idea that" or "claims that" opens an object."""
    at = content[0] + (clause.tags[content[0]] == "D")
    thesis = clause.words[at] in _THESES or clause.words[at].removesuffix("s") in _THESES
    return thesis and clause.around[at + 1] == "H" and clause.around[at + 2] not in "VFAXE"


def _is_named_so(clause: Clause, content: Range) -> bool:
    """Tell "called it unfair", "called the plan a plot" from "called the mayor"."""
    at, end = content
    if clause.tags[at] in "OU" or clause.words[at] in ("this", "that", "her"):
        return clause.around[at + 1] in "DJNMEPRQG" and end > at + 1
    for place in range(at + 1, min(end, at + _LONG)):
        tag = clause.tags[place]
        if tag not in _OBJECT or tag in "IC":
            return False
        if tag == "D" and clause.tags[place - 1] in "NP":
            return True
        word = clause.words[place]
        if clause.tags[place - 1] in "NPV" and (word in _JUDGING or _JUDGES.search(word)):
            return clause.around[place + 1] in _BEHIND
    return False


def _calls_so(clause: Clause, kind: str, at: int, end: int) -> bool:
    """Tell "denounced it as “a plot”", "as a plot", which give words, from "as unfair"."""
    if kind == "as":
        return _is_marked(clause, at, end)  # "which she denounced as “a plot”"
    for as_at in range(at + 1, end - 1):
        if clause.words[as_at] == "as" and clause.words[as_at - 1] != "such":
            plain = as_at - at < _LONG and not clause.tags[at:as_at].strip(_OBJECT)
            return _is_marked(clause, as_at + 1, end) or (plain and _is_wording(clause, as_at + 1))
    return False


def _is_marked(clause: Clause, at: int, end: int) -> bool:
    """Tell whether a quotation begins at a token or behind the article there."""
    first = at + (clause.tags[at] == "D")
    start = clause.starts[min(first, end - 1)]
    return clause.tags[first : first + 1] == "Q" or clause.text[start - 1] in '“"'


def _is_wording(clause: Clause, at: int) -> bool:
    """Tell whether a noun with its article or adjective begins at a token."""
    first = at + (clause.tags[at] == "D")
    if clause.words[first] in _NO_WORDING or clause.words[at] in ("all", "many", "some"):
        return False
    return first > at or (clause.around[first] in "JNE" and clause.around[first + 1] in "JN")
