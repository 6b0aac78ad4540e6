"""Where the content of a report ends: at the end of its sentence, or where a further cue begins."""

import re

from events.extraction import cues
from events.extraction.attribution.clauses import Clause
from events.extraction.classes import VERBAL

_SURE = frozenset(
    ["said", "says", "say", "told", "added", "wrote", "tweeted", "reported", "argued", "noted"]
) | {"admits", "admitted", "claims", "claimed", "deny", "denies", "denied", "insists", "insisted"}
_CONDITIONS = frozenset(["because", "if", "unless"])  # what goes on with the words said
_CONTRASTS = frozenset(["although", "though", "whereas", "while"])  # before another's words
_THEY = frozenset(["he", "she", "they"])
_OPENED = frozenset(["addressed", "addresses", "arrived", "attended", "attends", "briefed"])
_OPENED |= frozenset(["chaired", "closed", "commissioned", "delivered", "hosted", "inaugurated"])
_OPENED |= frozenset(["launched", "launches", "opened", "opens", "received", "spoke", "toured"])
_OPENED |= frozenset(["unveiled", "updated", "visited", "visits", "welcomed"])
_PERFECT = frozenset(["have", "has", "had"])
_DID_NOT = frozenset(["did", "didn't", "does", "doesn't", "would", "wouldn't"])
_GIVEN = frozenset(["clarify", "comment", "detail", "disclose", "elaborate", "explain", "give"])
_GIVEN |= {"identify", "mention", "name", "offer", "provide", "say", "share", "specify"}
_GIVING = frozenset(["clarifying", "commenting", "disclosing", "elaborating", "explaining"])
_GIVING |= {"giving", "naming", "offering", "providing", "saying", "specifying"}
_ANOTHER = "C(?:U|[DJNPMZR]{1,8}(?:I[DJNPMZ]{1,5})?)(?:R?[VFAXK]|RE)"  # "and the crowd cheered"
_NEXT = re.compile(  # an object, before another predicate or a clause with a subject of its own
    f"[^VFAXKHWSQ]+?(?=,?CR?[VFAX]|,CR?E|,{_ANOTHER})"
    f"|[^VFAXKHWSQ]+[HW][^,;SQ]*(?=,CR?[VFAXE]|,{_ANOTHER})"  # "tours that are late, and left"
)
_NEXT_PREDICATE = re.compile("[^VFAXKHWSQC,]+(?=,R?[FAX][GEV])")  # "the dam, | were testing it"
_NEXT_ACT = re.compile("[^VFAXKHWSQC]*T[LN][^VFAXKHWSQC]*(?=,?CE[DPOUM])")  # "to act and told her"
_ALLUDING = frozenset(
    ["alluding", "apparently", "contradicting", "echoing", "referring", "reversing"]
)
_RANKS = frozenset(["first", "last", "latest", "of", "only", "second", "third"])
_JUDGED_BY = frozenset(["a", "an", "another", "his", "her", "one", "the", "what"])
_JUDGEMENTS = frozenset(
    ["contrast", "dig", "jab", "nod", "rebuke", "reference", "reversal", "shift"]
)
_JUDGEMENTS |= frozenset(["sign", "swipe", "turnaround", "warning"])
_JUDGEMENT = 5  # tokens of "of the sharpest rebukes"
_PREDICATE = VERBAL | {"R"}  # classes that a predicate begins with
_JOINTS = re.compile("[-,;CSGZ]")  # where a further cue can begin; Z: "according"
_THAT = re.compile("(?:I?[DJ]*[NY]{1,2})?H")  # "ruled | that", "ruled | in January that"
_RELATIVE = 16  # tokens of a relative clause between commas
_ASIDE = 10  # tokens that "…, the minister of finance said" may take


def end_of(clause: Clause, start: int) -> int:
    """Return where content ends that begins at a token: at the sentence's end or a further cue.

    Behind the last token there is none: it ends where it would begin.
    """
    tags = clause.tags
    end = len(tags)
    for joint in _JOINTS.finditer(tags, start + 1):
        if _ends_at(clause, start, joint.start()):
            end = joint.start()
            break
    return start + len(tags[start:end].rstrip(".,;:-C("))


def end_of_object(clause: Clause, start: int, end: int) -> int:
    """Return where content without a finite verb ends: before the next one of the sentence.

    "Called it a shame | and went home", "urged them to act, | and the crowd cheered".
    """
    for following in (_NEXT, _NEXT_PREDICATE):
        if on := following.match(clause.tags, start, end):
            return on.end()
    on = _NEXT_ACT.match(clause.tags, start, end)
    return on.end() if on else end


def _ends_at(clause: Clause, start: int, at: int) -> bool:
    """Tell whether the joint at a token, by its class, ends the content."""
    tag, word = clause.tags[at], clause.words[at]
    if tag == "G":
        adds = word == "adding" and clause.around[at + 1] == "H"
        return adds or (word in cues.verbs() and _follows_mark(clause, at))
    if tag == "Z":
        return word == "according" and clause.around[at + 1] == "T"
    if tag == "S":
        return (
            (word in _CONTRASTS and _own_subject(clause, at, at + 1))
            or (word not in _CONDITIONS and _follows_mark(clause, at) and not _is_time(clause, at))
            or (word == "as" and clause.tags[at - 2 : at] == "Q,")
            or _is_narrated(clause, at)
        )
    if tag == "," and at == start + 1 and clause.tags[start] == "Q":
        return clause.around[at + 1] in "GW" or _reports_again(clause, at)  # “Go!,” raising doubts
    return not (tag == "," and _is_subject(clause, start, at)) and (
        _reports_again(clause, at)
        or (tag in "C," and _is_held_back(clause, at))
        or (
            tag == ","
            and (
                _is_recapped(clause, at)
                or _is_judged(clause, at)
                or beside(clause, at)
                or (clause.words[at + 1] == "without" and clause.words[at + 2] in _GIVING)
            )
        )
        or (tag == "C" and _goes_on_calling(clause, start, at))
    )


def _is_time(clause: Clause, at: int) -> bool:
    """Tell whether a time goes on with what was said: "is “sick” when it looks inward"."""
    return clause.words[at] == "when" and clause.words[at + 1] in ("it", "they", "we", "you")


def _is_narrated(clause: Clause, at: int) -> bool:
    """Tell what the speaker did meanwhile: "as he opened the fair", "while threatening to go"."""
    word, first = clause.words[at], at + 1
    if word == "as":
        return clause.words[first] in _THEY and clause.words[first + 1] in _OPENED
    first += clause.around[first] == "R"
    verb = cues.verbs().get(clause.words[first]) if word == "while" else None
    return bool(verb and verb.form == "g" and verb.frames - verb.bare)


def _is_subject(clause: Clause, start: int, comma: int) -> bool:
    """Tell whether all before a comma is a subject and what is told of it, and its verb follows.

    "Said that Osei, the mayor, told him it was late".
    """
    subject, joint, aside = clause.tags[start:comma].partition(",")
    subject = subject.rpartition("H")[2]  # "said it was clear that Osei, the mayor, had"
    if not joint or not VERBAL.isdisjoint(subject) or "Q" in subject:
        return False
    told = aside.rpartition(",")[2]
    if "C" in told and clause.tags[start - 1] != "H":
        return False  # "promised a port, a road and a mill, said that"
    return clause.around[comma + 1] in _PREDICATE and (
        VERBAL.isdisjoint(told) or told[:1] in tuple("WEGI")
    )


def _is_held_back(clause: Clause, at: int) -> bool:
    """Tell whether a joint opens ", but did not say when", "but didn't give details"."""
    at += clause.tags[at] == ","
    if clause.words[at] != "but" or clause.words[at + 1] not in _DID_NOT:
        return False
    return clause.words[at + 2 + (clause.words[at + 2] == "not")] in _GIVEN


def _is_recapped(clause: Clause, comma: int) -> bool:
    """Tell whether a comma opens ", a claim which the union disputes": words about the content."""
    return (
        clause.words[comma + 1] == "a"
        and bool(cues.nouns().get(clause.words[comma + 2]))
        and clause.around[comma + 3] in "WHS"
    )


def _is_judged(clause: Clause, comma: int) -> bool:
    """Tell whether a comma opens what the article says of the report, no words of the speaker.

    "…, becoming the first to admit it", "…, alluding to Osei", "…, in one of the sharpest rebukes
    yet", "…, in an apparent reference to".
    """
    word = clause.words[comma + 1]
    if word == "becoming":
        return clause.words[comma + 2] in ("the", "one") and clause.words[comma + 3] in _RANKS
    if word in _ALLUDING:
        return True
    if word != "in" or clause.words[comma + 2] not in _JUDGED_BY:
        return False
    near = clause.words[comma + 3 : comma + 3 + _JUDGEMENT]
    return any(noun.removesuffix("s") in _JUDGEMENTS for noun in near)


def beside(clause: Clause, comma: int) -> bool:
    """Tell whether a comma opens ", with Osei saying that": somebody else's words beside."""
    at = comma + 2
    if clause.words[comma + 1] != "with":
        return False
    while clause.around[at] in "DJNPMZ" and at - comma < _ASIDE:
        at += 1
    verb = cues.verbs().get(clause.words[at])
    says = verb and verb.form == "g" and verb.frames - verb.bare
    following = at + 1 + (clause.around[at + 1] in ",:" and clause.around[at + 2] == "Q")
    return bool(says and at > comma + 2 and clause.around[following] in "HDUPQ")


def _goes_on_calling(clause: Clause, start: int, at: int) -> bool:
    """Tell "pledging to stay and calling the fee “a tax”": the same form reports once more."""
    if clause.around[at + 1] != "G":
        return False
    forms = cues.verbs()
    first = forms.get(clause.words[start - 1]) or forms.get(clause.words[start - 2])
    second = forms.get(clause.words[at + 1])
    return bool(first and second and first.form == second.form == "g")


def _follows_mark(clause: Clause, at: int) -> bool:
    """Tell whether a closing mark stands just before a token: "the vote was “rigged” as …"."""
    gap = clause.text[clause.ends[at - 1] : clause.starts[at]]
    return "”" in gap or '"' in gap


def _reports_again(clause: Clause, at: int) -> bool:
    """Tell whether a comma or conjunction opens the next reporting clause of the sentence."""
    tags = clause.tags
    following = at + 1
    while (
        clause.around[following] in "CR"
        or clause.words[following] in _PERFECT
        or clause.words[following] == "while"
    ):
        following += 1
    if following >= len(tags):
        return False
    verb = _cue_at(clause, following)
    if verb:
        return tags[at] in "C," and _goes_on_saying(clause, at, following, verb)
    return tags[following] in "DPUNZSIJM" and _own_subject(clause, at, following)


def _cue_at(clause: Clause, at: int) -> cues.Verb | None:
    """Return the cue verb at a token, null where the word is rather a noun or an adjective."""
    verb, tag, behind = cues.verbs().get(clause.words[at]), clause.tags[at], clause.around[at + 1]
    if verb is None or not (tag in "NVEG" or (tag == "J" and behind in "HDUP")):
        return None
    plural = verb.form == "s" and tag == "N" and clause.words[at] in cues.nouns()
    if plural and behind not in "HQD" and clause.words[at + 1] not in verb.frames:
        return None  # "and challenges"
    return verb


def _goes_on_saying(clause: Clause, at: int, cue: int, verb: cues.Verb) -> bool:
    """Tell whether a verb behind a comma or conjunction reports once more: "…, adding that"."""
    if verb.frames == {"pre"}:
        return False  # "and went home": it only stands behind what was said
    if verb.form == "g":
        return clause.tags[at] == "," and (
            not verb.frames <= verb.bare or clause.words[cue] == "citing"
        )
    listed = (  # "had requested and expressed"
        clause.tags[at] == "C"
        and clause.around[at - 1] in "EV"
        and clause.around[cue + 1] not in "HQ"
        and not _follows_mark(clause, at)
    )
    return not listed and verb.form in ("dn" if verb.frames <= verb.bare else "dsn")


def _own_subject(clause: Clause, at: int, following: int) -> bool:
    """Tell whether ", X said" or ", but X said" follows: a short subject and a sure cue."""
    tags = clause.tags
    if clause.words[following] in ("he", "she") and clause.words[following - 1] in ("and", "but"):
        spoken = following + 1 + (clause.around[following + 1] == "R")
        verb = cues.verbs().get(clause.words[spoken])  # "but he also warned the town against"
        return bool(verb and verb.form in "ds" and verb.frames - verb.bare - {"pre"})
    relative = tags.find(",", following, following + _ASIDE)
    if clause.words[following - 1] in ("but", "while") and clause.around[relative + 1] in "DW":
        closing = tags.find(",", relative + 1, relative + _RELATIVE)  # "but Osei, who left, said"
        following = closing if relative > 0 < closing else following
    first = following + (clause.around[following] == ",")
    for k in range(first, min(following + _ASIDE, len(tags))):
        sure = clause.words[k] in _SURE or (_THAT.match(tags, k + 1) and _takes_that(clause, k))
        if tags[k] in ",.Q;:" or (tags[k] in "VFAXE" and not sure):
            return False
        if sure and k > following:
            joint = tags[at] == ";" or clause.words[at] == "but" or clause.words[at] in _CONTRASTS
            marked = tags[at - 1] == "Q" or _follows_mark(clause, at)
            joint = joint or (tags[at] == "C" and marked)  # "accused him of “lying” and Osei said"
            coordinated = joint or clause.around[at + 1] in "CS"
            return coordinated or clause.around[k + 1] in "^.,QISYT"
    return False


def _takes_that(clause: Clause, at: int) -> bool:
    """Tell whether a word is a finite cue that "that" follows: "but Osei explained that"."""
    verb = cues.verbs().get(clause.words[at])
    return bool(verb and verb.form in "ds" and "that" in verb.frames - verb.bare)
