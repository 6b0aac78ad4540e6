"""Who a cue belongs to: the noun phrase before it, or further off in its sentence.

All functions return a half-open range of tokens within the reach, None where there is no source.
"""

import re
from typing import Final

from events.extraction import cues
from events.extraction.attribution import counts, groups, relatives
from events.extraction.attribution.appositions import (
    CLAUSAL,
    PARTY,
    REACH,
    Range,
    first_listed,
    over_parenthesis,
    titled_before,
)
from events.extraction.attribution.clauses import Clause
from events.extraction.attribution.counts import PLENTY, TOGETHER
from events.extraction.attribution.relatives import ASIDE
from events.extraction.classes import VERBAL
from events.extraction.lexicon import words

_ENDS = frozenset("NPMUOZ")  # classes that a noun phrase can end with
_PLAIN = "NPMZDJR"  # classes that are always inside it, beside participles
_BREAKS = frozenset(",;:.Q")
_ADDRESSES = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir"})
_MOMENTS = frozenset(["after", "before", "since"])
_ANEW = re.compile("[NMO][DPUK]|P[DUK]|[,Q]")  # where another subject follows an object
UNNAMED: Final = frozenset(["identified", "named", "quoted"])  # "who declined to be named said"
_SPEAKING = frozenset(["speaking", "talking", "writing"])
_BEFORE_ARTICLES = frozenset(["all", "both", "half", "many", "such"])
_PERSONAL = frozenset(["he", "she", "they", "we", "i"])
_OWN_SELF = frozenset(["herself", "himself", "itself", "themselves"])
_OF_BODIES = frozenset(["for", "from", "of", "with"])
_NAMED = re.compile("(?:^P{2,4}|(?<=Q,)P{1,4})(?:,M)?,$")
_LED = 3  # tokens of "team led by"


def before(clause: Clause, verb: int) -> Range | None:
    """Return the subject of the finite verb at a token, looking back from it.

    Over an apposition or relative clause to the name before it, from "who" to its antecedent,
    from "and said" to the subject of the verb before.
    """
    return before_group(clause, groups.group_start(clause, verb))


def before_group(clause: Clause, at: int) -> Range | None:
    """Return the subject of the verb group that begins at a token."""
    if clause.words[at - 1] in TOGETHER and clause.around[at - 2] in "NPMO,-":
        at -= 1  # "the ministers all said"
    tag = clause.around[at - 1]
    if tag == "K":
        return at - 1, at
    if doing := _representing(clause, at) or _engaged(clause, at):
        return doing
    if tag in _ENDS:
        phrase = phrase_before(clause, at)
        hidden = phrase is None or clause.around[phrase[0] - 2] == "T"  # "to leave | their homes"
        return (_reduced(clause, at) if hidden else None) or phrase
    if tag in ",)-":
        return over_parenthesis(clause, at)
    if at not in clause.subjects:  # asked by each verb behind it
        clause.subjects[at] = _related(clause, at, tag)
    return clause.subjects[at]


def _reduced(clause: Clause, verb: int) -> Range | None:
    """Return the subject before a participle: of "a report released by the bank said"."""
    if clause.words[verb] in cues.nouns():
        return None  # "Osei renewed calls for"
    participle = relatives.participle_behind(clause, verb)
    found = phrase_before(clause, participle) if participle else None
    found = found or (counts.counted_before(clause, participle) if participle else None)
    return found if found and clause.around[found[0] - 1] not in "IT" else None


def _engaged(clause: Clause, end: int) -> Range | None:
    """Return the subject of "Osei while opening the fair said", "Osei, who opened it said"."""
    tags, printed = clause.tags, clause.words
    at = tags.find("S", 1, end)
    while at > 0 and printed[at] != "while":
        at = tags.find("S", at + 1, end)
    if at > 0 and clause.around[at + 1] == "G":
        named = clause.around[at - 1] in "NP" and CLAUSAL.isdisjoint(tags[at + 2 : end])
        return phrase_before(clause, at) if named else None
    at = tags.find("W", 1, end)
    told = cues.verbs().get(printed[at + 1])
    if at < 0 or printed[at] != "who" or (told and "obj" not in told.frames - told.bare):
        return None
    if clause.around[at + 1] in "PDU":
        return None  # "the guards who Osei said were late"
    rest = tags[at + 2 : end].lstrip("BLR")  # "who had been"
    rest = rest.replace("SD", "ID")  # "won a prize as a cook for “Reefs”"
    rest = rest.removesuffix("Q") if rest.endswith("IQ") else rest
    apart = not rest or "," in rest or _ANEW.search(rest)
    return None if apart or not CLAUSAL.isdisjoint(rest) else _antecedent(clause, at)


def _representing(clause: Clause, at: int) -> Range | None:
    """Return who speaks for somebody: "the governor, represented by his aide, Ann Osei, said"."""
    low = max(0, at - ASIDE)
    if "represented" not in clause.words[low:at]:
        return None
    by = clause.words.index("represented", low) + 1
    if clause.words[by] != "by" or not CLAUSAL.isdisjoint(clause.tags[by:at]):
        return None
    begin, end = by + 1, at - (clause.tags[at - 1] == ",")
    comma = clause.tags.rfind(",", begin, end)
    begin = comma + 1 if comma > 0 and clause.tags[comma + 1] == "P" else begin
    return (begin, end) if end > begin else None


def _related(clause: Clause, at: int, tag: str) -> Range | None:
    """Return the subject that a relative word or a conjunction before the verb hands on."""
    if known := met(clause, at):
        return known
    if tag == "W" or (tag == "H" and clause.around[at - 2] in "NP"):
        return _antecedent(clause, at - 1)
    if tag in "EYI":
        return (_described(clause, at) if tag == "E" else None) or _reduced(clause, at)
    if tag == "C":
        while at and clause.tags[at - 1] in "C,RY":
            at -= 1
        found = main(clause, at, verbs="VFXE", passive=False)
        found = found or main(clause, at)  # over "how firms must act"
        return _reporter(clause, found) if found else None
    return None


def met(clause: Clause, at: int) -> Range | None:
    """Return whom a verb just before is about: "everyone I met said", "the people she spoke to"."""
    verb = at - 1 - (clause.around[at - 1] in "IT")
    who = verb - 1
    if clause.around[verb] not in "VE" or clause.around[who] != "U" or who < 1:
        return None
    found = phrase_before(clause, who) if clause.around[who - 1] in "NMU" else None
    return found if found and clause.around[found[0] - 1] in "^,C" else None


def _described(clause: Clause, at: int) -> Range | None:
    """Return whom a participle at the end describes: "who asked not to be named", "those asked"."""
    if clause.words[at - 1] in UNNAMED:
        relative = clause.tags.rfind("W", max(0, at - ASIDE), at)
        return _antecedent(clause, relative) if relative > 0 else None
    if relative := relatives.whose_end(clause, at):
        return phrase_before(clause, relative)
    if clause.words[at - 2] == "those":
        return at - 2, at
    return _antecedent(clause, at - 2) if clause.around[at - 2] == "W" else None  # "who came said"


def _reporter(clause: Clause, subject: Range) -> Range:
    """Return who reports a clause, of which a subject is given: "Osei said it rose and warned"."""
    verb = subject[0] - 1
    verb -= clause.around[verb] == "H"
    if verb > 0 and clause.tags[verb] in "VE" and clause.words[verb] in cues.verbs():
        return before(clause, verb) or subject
    return subject


def main(clause: Clause, limit: int, *, verbs: str = "VFXAE", passive: bool = True) -> Range | None:
    """Return the subject of the last finite verb before a token that has one of its own.

    Where it is no ``passive`` one, "his home damaged by rain" has none.
    """
    tags = clause.tags
    for at in range(limit - 1, max(0, limit - REACH), -1):
        follows = tags[at] in verbs and tags[at - 1] in "NPUMOWKZRY,)"
        owned = tags[at - 1] == "Z" and clause.words[at] in cues.nouns()  # "Osei's calls"
        done = tags[at] == "E" and (  # "made the fact known", "his home damaged by rain, and"
            _is_past_alone(clause.words[at])
            or not (passive or clause.words[at + 1] != "by" or clause.around[at + 2] == "G")
        )
        if follows and not owned and not done and (found := before(clause, at)):
            return found
    return None


def _is_past_alone(word: str) -> bool:
    """Tell whether a form of a cue is a participle and nothing else: "known"."""
    verb = cues.verbs().get(word)
    return verb is not None and verb.form == "n"


def opening(clause: Clause, low: int, high: int) -> Range | None:
    """Return the subject of the first finite verb of a range."""
    tags = clause.tags
    for at in range(low + 1, min(high, low + REACH)):
        if tags[at] in "FVAXE" and tags[at - 1] in "NPUMOK,)RY":
            found = before(clause, at)
            if found and found[0] >= low:
                return found
    return None


def phrase_before(clause: Clause, end: int) -> Range | None:
    """Return the noun phrase that ends at a token, with the phrases that prepositions hang on."""
    tags = clause.tags
    if tags[end - 1] in "UO":
        return _pronoun_before(clause, end)
    low = max(0, end - REACH)
    at = low + len(tags[low:end].rstrip(_PLAIN))
    while at > low and _reaches_back(clause, low, at, end):
        at = low + len(tags[low : at - 1].rstrip(_PLAIN))
    return _settled(clause, at, end)


def _pronoun_before(clause: Clause, end: int) -> Range | None:
    """Return the phrase that ends with a pronoun: "she", "an aide for her", "Osei himself"."""
    last = clause.words[end - 1]
    if clause.around[end - 3 : end] == "NIO" and clause.words[end - 2] in ("for", "of"):
        whose = phrase_before(clause, end - 2)
        return (whose[0], end) if whose else None
    if clause.around[end - 3 : end] == "DIO" and clause.words[end - 3] in PLENTY:
        return end - 3, end  # "those around her"
    noun = clause.around[end - 2] in "NP"
    if last in _OWN_SELF and noun:
        return phrase_before(clause, end - 1)
    if last == "there":  # "residents there"
        found = phrase_before(clause, end - 1) if noun else None
        return (found[0], end) if found else None
    return end - 1, end


def _reaches_back(clause: Clause, low: int, at: int, end: int) -> bool:
    """Tell whether the token before ``at`` belongs to the noun phrase that ends at ``end``."""
    tags = clause.tags
    tag, earlier = tags[at - 1], clause.around[at - 2]
    if tag in "EG":  # a participle before its noun, none that governs it
        named = earlier == "P" or clause.words[at - 2] in _PERSONAL  # "She denied reports"
        acts = tag == "E" and named and clause.words[at - 1] not in words("led-by")
        apart = earlier in ",(" and clause.around[at - 3] != "Q"  # not "“…”, devastated workers"
        return at == end or not (tags[at] in "DUO" or apart or acts)
    if at == end or at - 1 == low:
        return False
    if tag in "IT":
        counted = clause.words[at - 1] == "of" or clause.words[at - 2] in PLENTY  # "many in the"
        return earlier in "NPMOZ" or (earlier == "D" and counted)
    joins = tag == "C" and clause.words[at - 1] in ("and", "or")
    return joins and earlier in "NPM" and not _has_verb(clause, low, at - 1)


def _has_verb(clause: Clause, low: int, high: int) -> bool:
    """Tell whether the words just before a conjunction hold a verb: then it joins clauses."""
    for at in range(high - 1, low - 1, -1):
        if clause.tags[at] in ",;:(Q.":
            return False
        if clause.tags[at] in VERBAL:
            return True
    return False


def _settled(clause: Clause, start: int, end: int) -> Range | None:
    """Trim what cannot begin a noun phrase; behind a leading preposition keep the last phrase."""
    tags = clause.tags
    while start < end and (tags[start] in "RIT" or (tags[start] == "Z" and end - start == 1)):
        start += 1
    start = _last_determined(clause, start, end)
    if tags[start:end].startswith("MD"):  # "On May 30 the bank"
        start += 1
    if start >= end or clause.words[start] == "according":
        return None
    leading = clause.around[start - 1]
    doing = tags[start] == "G" and leading in ",-" and clause.around[start - 2] != "Q"
    if doing or (tags[start] == "E" and leading == "F"):
        return None  # a participle with its object: "has rejected U.S. demands"
    governed = _over_participle(clause, start)
    if governed:
        return governed
    if leading not in "IT":
        timed = _before_moment(clause, start - 1, end) if leading == "S" else None
        named = _named_before(clause, start) if leading == "," else start
        return timed or (first_listed(clause, named, end), end)
    return _behind_adjunct(clause, start, end)


def _last_determined(clause: Clause, start: int, end: int) -> int:
    """Return where the phrase with the last article begins: "It is so bad | the bank said"."""
    for at in range(end - 1, start, -1):
        if clause.tags[at] == "D" and clause.tags[at - 1] in "NJ":
            return start if clause.words[at - 1] in _BEFORE_ARTICLES else at
    return start


def _named_before(clause: Clause, start: int) -> int:
    """Return where the name before an apposition begins: "Ann Osei, the widow of X told".

    Before one without an article a form of address tells that, or an office between commas: "Mr
    Osei, Director, Harbour Bank", "Ann Osei, Director, Harbour Bank, Suva".
    """
    tags, printed = clause.tags, clause.words
    named = _NAMED.search(tags, 0, start)
    if named and (named.start() or "M" in named[0]):
        return named.start()  # "“…,” Adam Osei, the bank's analyst told"
    if tags[start] != "D":
        if printed[0] in _ADDRESSES and (CLAUSAL | {"E"}).isdisjoint(tags[:start]):
            return 0
        return titled_before(clause, start)
    at = start - 1
    while clause.around[at - 1] == "P":
        at -= 1
    led = tags[:at] == "R," or not at  # "Meanwhile, Reefgrid, the operator said"
    return at if led and start - 1 > at + 1 else start


def _before_moment(clause: Clause, after: int, end: int) -> Range | None:
    """Return the subject before "shortly after the storm", where it opens the clause."""
    at = after
    while clause.around[at - 1] == "R":
        at -= 1
    if clause.around[at - 1] == "C" and clause.words[end - 1] in words("occasions"):
        return main(clause, at - 1)  # "and after the fair complained"
    if clause.words[after] not in _MOMENTS or clause.around[at - 1] not in "NPOZ":
        return None
    subject = phrase_before(clause, at) if clause.words[at - 1] not in groups.UNITS else None
    if subject is None or "E" in clause.tags[slice(*subject)]:
        return None  # "Talks turned sour after Osei said"
    return None if clause.tags[: subject[0]].strip("R,") else subject


def _over_participle(clause: Clause, start: int) -> Range | None:
    """Return the subject whose participle governs a phrase.

    "X, giving the speech, said", "the man leading the inquiry said", "a team led by X said".
    """
    tags = clause.tags
    led = clause.words[start - 1] == "by" and tags[start - 2] in "EV"
    based = clause.words[start - 1] == "in" and tags[start - 2] == "E"
    if (led or based) and start > _LED and tags[start - 3] in "NPO":
        return phrase_before(clause, start - 2)
    if led and start > _LED and tags[start - 3] == ",":
        return over_parenthesis(clause, start - 2)  # "the letter, seen by X, said"
    doing = clause.around[start - 1] == "G" and clause.around[start - 2] in "NPMO"
    if doing and tags[start] in "DPM":
        return phrase_before(clause, start - 1)
    at = start - 1
    while clause.around[at] in "DJNPZMITRY" and start - at < ASIDE:
        at -= 1
    speaks = clause.words[at] in _SPEAKING and clause.around[at - 1] in "NP"
    paper = clause.words[at - 1] if at > 0 and clause.tags[at] == "E" else ""
    if speaks or paper in words("issued-documents") or paper in words("made-documents"):
        return phrase_before(clause, at)  # "a poll published on the eve of the fair by X said"
    found = clause.around[at] == "G" and clause.around[at - 1] == ","
    return over_parenthesis(clause, at) if found else None


def _behind_adjunct(clause: Clause, start: int, end: int) -> Range | None:
    """Return the subject in a phrase that a preposition leads without a comma."""
    tags = clause.tags
    if number := counts.number_behind(clause, start, end):
        return number
    relative = relatives.relative_before(clause, start)
    if relative and _BREAKS.isdisjoint(tags[relative:start]):
        return _antecedent(clause, relative)  # "Osei who is in Accra for the BBC says"
    # "“…,” Jeff Olu, from the Harbour Union told the BBC"
    member = clause.words[start - 1] in _OF_BODIES and _NAMED.search(tags, 0, start - 1)
    told = clause.words[end - 1] in words("occasions") or clause.around[end : end + 3] == "IY,"
    if (told or member) and clause.around[start - 2] == ",":
        return over_parenthesis(clause, start - 1)  # "Osei, the mayor, in his speech said"
    for at in range(end - 1, start, -1):  # "At a rally in Ohio Osei said"
        if (
            clause.words[at] in _ADDRESSES
            or tags[at] == "D"
            or (tags[at] == "P" and tags[at - 1] in "NYM")
        ):
            return at, end
    return (start, end) if clause.around[start - 2] == "," else None


def _antecedent(clause: Clause, relative: int) -> Range:
    """Return what "who" or "which" stands for, or the word itself."""
    at = relative
    while at and clause.tags[at - 1] in ",(-":
        at -= 1
    if clause.words[at - 1].startswith(PARTY) and clause.around[at - 2] == ",":
        at -= 2  # "Ann Osei, R-Iowa, who said"
    found = phrase_before(clause, at) if clause.around[at - 1] in "NPMO" else None
    return found or counts.counted_before(clause, at) or (relative, relative + 1)
