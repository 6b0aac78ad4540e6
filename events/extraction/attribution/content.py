"""What a cue reports: where its content begins and ends in the sentence, in tokens of a clause."""

import re
from typing import NamedTuple

from events.extraction import cues
from events.extraction.attribution import groups
from events.extraction.attribution.addressees import addressee, attending
from events.extraction.attribution.appositions import Range
from events.extraction.attribution.clauses import Clause
from events.extraction.attribution.fronts import leads_content, opens_content
from events.extraction.classes import FINITE, STATING, VERBAL
from events.extraction.lexicon import words

_ADJUNCTS = frozenset(
    ["in", "on", "at", "during", "after", "before", "with", "from", "to", "via", "through", "over"]
) | {"following"}
_LEADS = _ADJUNCTS | {"for"}
_OCCASIONS = _ADJUNCTS | {"alongside", "by", "for", "of"}
_BETWEEN = frozenset("FAXKLWSH;:(")  # classes that no long occasion has
_DOES = re.compile(r"[DJGE]*[NPMOZUK][NPMOZDICJ,]*TR?[LVNFAX]")  # "all staff to work"
_HAS_VERB = re.compile(  # of its own: not in "the deal, which has come"
    r"(?!M)(?:[,-]W[^,-]*+[,-](?!C)|[^VFAXKLEQWH]|[WH](?![VFAXKLEQ]))*+[VFAXKLEQ]"
)
_BEFORE_CONTENT = frozenset("RYJMNDITS")  # classes of which some words stand before content
_FOCUS = frozenset(["even", "just", "once", "only"])  # belong to the content behind them
_KINDS = {"^": "end", ".": "end", "H": "that", "Q": "quote", ":": "colon", "T": "to", "W": "wh"}
_KINDS |= dict.fromkeys(",;-()", "mark")
_PREDICATES = VERBAL | frozenset("NL")  # classes of which content has one
_NO_HEADING = VERBAL | frozenset("LQIH:")  # classes that no heading before a quotation has
_BARE_OFFERS = frozenset(["announce", "propose"])
_BETWEEN_COMMAS = re.compile(  # "said, however, it", "said, in a note, that", "in Lae, Ohio, that"
    "(?:,R(?=,)|,[IS][DJNPMZYGOT]{1,7}(?=,Q)|,S[DJNPMZUK]{1,6}[VEF][DJNPMZYGOTIEL]{0,8},(?=H)"
    "|-[^-HQ:;]{1,12}-(?=H)"  # "said - not for the first time - that"
    "|,(?:P{1,3}|R|[IS][DJNPMZYGOT]{1,7}|S?[EG][DJNPMZYGOTI]{1,8}|D[DJNPMZYI]{1,9}),(?=H))"
)
_QUESTIONS = frozenset(["how", "whether", "why"])  # "explained to voters why"
_WHOLE = re.compile(  # "argued if it rains, the dam will leak", "said what is needed is a dam"
    "[^,HQ]{1,16}[VFAXEL][^,HQ]{0,12},[DJMNPZUG]{1,8}R?[VFAX]|W[^,HQ]{0,12}[VFAX][^,HQ]{1,8}F"
)
_MEANWHILE = frozenset(["as", "when", "while"])
_DID = re.compile("S[DJNPMZU]*[GEV][DJNPMZYIT]*[NPYMZ]")  # "when he opened the fair"
_SUBJECT_NEXT = re.compile("M?[JNG]+(?:[IC]D?[JN]+)?R?[VFAX]")  # "40 percent of farms were"
_OTHER_NEXT = re.compile("MJ*N+R?[VFAXE]|P+R?[VFAX]")  # "two boats had sunk", "Malta would"
_POINTERS = frozenset(["the", "this", "that", "these", "those"])
_BACKWARD = frozenset(["this", "so"])
_POINTER = 2  # tokens of "the funding"
_DETERMINED = frozenset(["of", "such"])  # words with an article behind them: "in such a case"
_SUBJECT = 6  # tokens of a subject behind an adjunct
_NAME = 4  # tokens of the name of who closes a quotation
_ASIDE = 10  # tokens of "published on Monday by the bank"


class Found(NamedTuple):
    """One attribution in tokens of its clause.

    ``content`` are ranges in the order of the text; none where a colon ends the sentence and the
    content follows it. ``rule`` says how cue and content stand to each other, ``frame`` what
    complement tied them; ``verb`` is null where the cue is no verb.
    """

    content: tuple[Range, ...]
    cue: Range | None
    source: Range
    rule: str
    frame: str
    verb: cues.Verb | None = None

    def is_act(self) -> bool:
        """Tell whether the verb with this complement tells an act or attitude, and no words."""
        return self.verb is not None and self.frame in self.verb.bare


class Complement(NamedTuple):
    """What follows a cue: its kind, and the token where it begins.

    Kinds: that, wh, to, quote, clause (anything else), a preposition by its name, ``mark`` (a
    comma or dash; the token is the mark), ``colon``, ``end``.
    """

    kind: str
    at: int


def complement(clause: Clause, verb: int, frames: frozenset[str]) -> Complement:
    """Return what follows a verb, behind the addressee, the time, the place and the medium."""
    tags, printed = clause.tags, clause.words
    at = verb + 1
    if at < len(tags) and printed[at] == "out":
        at += 1
    if "tell" in frames:
        whom = at
        at = addressee(clause, at, told=printed[verb].startswith("t"))
        if "of" in frames and clause.around[at] in "^.":
            places = [place for place in range(whom, at) if printed[place] == "of"]
            if places:
                return Complement("of", places[-1] + 1)  # "assured her of support"
        at = attending(clause, at)
    told = "clause" in frames
    at = _behind_settings(clause, at, frames)
    if aside := _BETWEEN_COMMAS.match(tags, at):
        at = aside.end()
    free = clause.words[at] not in frames or clause.tags[at : at + 2] == "IM"  # "told us about 20"
    if told and free and leads_content(clause, at):
        return Complement("clause", at)
    if "for" in frames and "for" in printed[verb + 2 : at - 2]:
        at = printed.index("for", verb + 2)  # "asked the court for a quick answer"
    cue = cues.verbs().get(printed[verb])
    past = "that" in frames and cue and cue.form == "d"  # no noun: "emails combed through"
    found = _kind(clause, _far_that(clause, at, frames) if past else at)
    if told and found.kind == "wh" and "wh" not in frames and _WHOLE.match(tags, found.at):
        return Complement("clause", found.at)
    return _object(clause, found) if "obj" in frames and found.kind not in frames else found


def _object(clause: Clause, found: Complement) -> Complement:
    """Return "what she saw" and "that report" as the object of a verb that takes no clause."""
    kind, at = found
    if kind == "wh" and clause.words[at] == "what":
        return Complement("clause", at)
    that = kind == "that" and clause.words[at - 1] == "that" and clause.around[at] in "NJ"
    return Complement("clause", at - 1) if that else found


def _begins(clause: Clause, at: int) -> bool:
    """Tell whether an adverb opens what was said: "said here was the proof", "nearly 40 are"."""
    if clause.around[at + 1] == "M" or clause.words[at + 1] in ("all", "every", "half"):
        return True
    return clause.around[at + 1] in "FA" and clause.words[at] in ("here", "now")


def _behind_settings(clause: Clause, at: int, frames: frozenset[str]) -> int:
    """Return the token behind all times, places and media, before what opens the content."""
    while (after := _setting(clause, at, frames)) != at:
        if "clause" in frames and opens_content(clause, at):
            break
        at = after
    return at


def _setting(clause: Clause, at: int, frames: frozenset[str]) -> int:
    """Return the token behind one time, place, medium or adverb before content; else ``at``."""
    tag, word = clause.around[at], clause.words[at]
    after = at
    if tag not in _BEFORE_CONTENT:
        return at
    if word == "ahead" and clause.words[at + 1] == "of":
        after = _adjunct(clause, at + 1)
        after = at if after == at + 1 else after
    elif tag in "RY" and word not in _FOCUS and not (tag == "R" and _begins(clause, at)):
        after = at + (clause.words[at + 1] != "than")  # "said rather than wait they must go"
    elif word in ("early", "late", "this") and clause.around[at + 1] == "Y":
        after = at + 2
    elif word in ("early", "late") and (
        clause.around[at + 1 : at + 3] == "IY" or clause.words[at + 1] == "last"
    ):
        after = at + 1  # "late on Monday", "late last night"
    elif tag in "JMND":
        after = _time(clause, at)
    elif tag in "ITS" and word in _LEADS and word not in frames:
        after = _adjunct(clause, at)
    return after


def complement_or_quotation(clause: Clause, verb: int, frames: frozenset[str]) -> Complement:
    """Return what follows a verb; of a comma, dash or colon before a quotation, the quotation."""
    kind, at = complement(clause, verb, frames)
    quotation = at + (kind == "mark")
    if kind in ("mark", "colon") and clause.around[quotation] == "Q":
        return Complement("quote", quotation)
    return Complement(kind, at)


def framed(clause: Clause, kind: str, content: Range, frames: frozenset[str]) -> str:
    """Return the complement as a verb takes it: words without a verb are an object, no clause."""
    if kind == "clause" and clause.words[content[0]] in ("and", "or"):
        return "joined"  # "said or did outrageous things"
    does = kind == "clause" and "do" in frames and _DOES.match(clause.tags, *content)
    if does or kind != "clause":
        return "do" if does else kind
    need = is_need(clause, content[0])
    bare = "obj" in frames and (need or not has_verb(clause, content))
    return "obj" if bare or "clause" not in frames else kind


def has_verb(clause: Clause, content: Range) -> bool:
    """Tell whether content has a verb of its own: "concluded it failed", not "their talks"."""
    return _HAS_VERB.match(clause.tags, *content) is not None


def is_need(clause: Clause, at: int) -> bool:
    """Tell whether "the need" begins at a token: "stressed the need to stay" gives the words."""
    return clause.words[at] == "the" and clause.words[at + 1] == "need"


def points_back(clause: Clause, verb: cues.Verb, frame: str, content: Range) -> bool:
    """Tell "announced the funding", which says nothing, from "announced a new fund"."""
    tags = clause.tags[slice(*content)]
    back = clause.words[content[0]] in _BACKWARD and "that" in verb.frames
    if back and (len(tags) == 1 or tags[1] in "IT,"):
        return True  # "said this at the close of the fair"
    if frame == "obj" and clause.words[content[0] : content[1]] == ["the", "same"]:
        return True
    if frame != "obj" or verb.lemma not in _BARE_OFFERS:
        return False
    short = len(tags) <= _POINTER or tags.startswith("DNY")  # "the funding on Friday"
    return tags in ("N", "V") or (short and clause.words[content[0]] in _POINTERS)


def _kind(clause: Clause, at: int) -> Complement:
    """Return the complement that begins at a token."""
    tag = clause.around[at]
    word = clause.words[at]
    if tag == "I" or word == "as":
        return Complement(word, at + 1)
    if word == "if":
        return Complement("wh", at)
    that = tag == "," and clause.around[at + 1] == "H" and clause.tags[at - 1] != "Q"
    if that and clause.around[at + 2] not in FINITE:
        at, tag = at + 1, "H"  # "said on Monday, that"
    if tag == "H" and clause.around[at + 1] in "FA":
        return Complement("clause", at)  # "said that was a lie"
    if tag in "H:":
        at += 1
    colon = tag == "H" and clause.around[at] == ":"
    if colon and clause.around[at + 1] in "^Q":
        return Complement("colon", at + 1)  # "said that: “…”"
    if colon or (tag == "H" and clause.around[at] == ","):
        at += 1
    return Complement(_KINDS.get(tag, "clause"), at)


def _far_that(clause: Clause, at: int, frames: frozenset[str]) -> int:
    """Return the token of "that" behind a long occasion without a verb of its own; or ``at``.

    "Said in a written note in March that", "in a letter published on Monday by the bank that".
    """
    occasion = clause.around[at] in "EG" or clause.words[at] in _OCCASIONS
    that = clause.tags.find("H", at, at + _ASIDE)
    if clause.words[at] in _MEANWHILE and _DID.fullmatch(clause.tags, at, max(that, at)):
        return that
    asked = clause.words[at] in frames and clause.words[at] != "with"  # "agreed with Osei that"
    if not occasion or asked or that < 0:
        return at
    between = clause.tags[at:that]
    whole = between[1:2] != "G" and _BETWEEN.isdisjoint(between) and between[-1] in "NPYMZQ,"
    return that if whole and clause.around[that + 1] not in FINITE else at


def _time(clause: Clause, at: int) -> int:
    """Return the token behind "last week", "months ago", "two days earlier"; else ``at``."""
    end = at
    while end < at + 3 and clause.around[end] in "JMNDY":
        end += 1
        if clause.words[end - 1] == "times":
            return end
        if clause.words[end - 1] in groups.UNITS or clause.tags[end - 1] == "Y":
            led = clause.words[end - 2] in ("last", "this") and end - at == 2
            ago = clause.words[end] in ("ago", "earlier", "later")
            return end + ago if led or ago else at
    return at


def _adjunct(clause: Clause, at: int) -> int:
    """Return the token behind "in a statement", "at a rally in Ohio", "on Twitter"; else ``at``."""
    tags, media = clause.tags, words("occasions")
    end = at + 1
    if clause.words[at] == "for":  # "has said for weeks"
        return at + 2 if clause.words[end] in groups.UNITS else at
    if clause.words[end] in ("least", "most"):
        return at
    occasion = of_things = next_subject = False
    while (
        clause.around[end] in "JNPMZYGE"
        or (clause.around[end] == "D" and (end == at + 1 or clause.words[end - 1] in _DETERMINED))
        or (clause.words[end] == "of" and (tags[end - 1] in "PN" or occasion))
        or (clause.around[end] == "V" and tags[end - 1] == "D" and end > at + 2)
    ):  # "in his State of the Union speech", "at the opening of the talks"
        if occasion and clause.around[end] == "G" and clause.around[end + 1] in "DP":
            break  # "at an event announcing the pact"
        of_things = of_things or (clause.words[end] == "of" and tags[end - 1] == "N")
        occasion = occasion or tags[end] == "Y" or clause.words[end] in media
        end += 1
        ended = tags[end - 1] in "NY"
        begun = ended and (clause.around[end] in "PDU" or _SUBJECT_NEXT.match(tags, end))
        # "during the storm two boats were lost"
        next_subject = tags[end - 1] == "N" and _OTHER_NEXT.match(tags, end) is not None
        if next_subject or (occasion and begun):
            break
    if end == at + 1:
        return at
    told = clause.around[end] in "HQ:,.TI^K" or clause.words[end] in _QUESTIONS
    closed = occasion or next_subject or (told and not of_things) or _is_subject(clause, end)
    return end if closed else at


def _is_subject(clause: Clause, at: int) -> bool:
    """Tell whether a new subject and its verb follow: "said during his term the town would"."""
    if clause.around[at] not in "DU":
        return False
    verb = at + 1
    while verb - at < _SUBJECT and (
        clause.around[verb] in "JNPZMRG" or clause.tags[verb - 1 : verb + 1] == "DE"
    ):  # "an estimated 300 people could"
        verb += 1
    return clause.around[verb] in FINITE


def ahead_of(clause: Clause, low: int, high: int) -> Range | None:
    """Return the content that "…, X said" closes: from ``low`` to the comma before ``high``."""
    tags = clause.tags
    while high > low and tags[high - 1] in ",-;.":
        high -= 1
    while low < high and tags[low] in ".,;)-":
        low += 1
    return (low, high) if high > low else None


def is_clause(clause: Clause, low: int, high: int) -> bool:
    """Tell whether a range can be something said: a quotation, or words with a verb or noun."""
    tags = clause.tags[low:high]
    if tags[:1] == "G" and STATING.isdisjoint(tags):
        return "Q" in tags  # "Speaking at the forum, Osei said"
    return "Q" in tags or (len(tags) > 2 and not _PREDICATES.isdisjoint(tags))


def later_quotation(clause: Clause, at: int) -> tuple[Range, ...]:
    """Return the quotation that goes on behind the attribution in the same sentence."""
    place = clause.tags.find("Q", at)
    if place < 1 or clause.tags[place - 1] not in ",:.-":
        return ()
    for word, tag in zip(clause.words[at:place], clause.tags[at:place], strict=True):
        verb = cues.verbs().get(word) if tag in "VEG" else None
        if verb and verb.form in "dsg" and verb.frames - verb.bare:
            return ()
    return () if _is_attributed(clause, place + 1) else ((place, place + 1),)


def _is_attributed(clause: Clause, behind: int) -> bool:
    """Tell whether a subject and its cue close a quotation: "“A,” said Osei, “B,” she added."."""
    at = behind + (clause.around[behind] == ",")
    verb = at + 1
    while clause.around[at] == "P" == clause.around[verb] and verb - at < _NAME:
        verb += 1
    cue = cues.verbs().get(clause.words[verb])
    return clause.around[at] in "UP" and cue is not None and cue.form in "ds"


def whole_quotation(clause: Clause, content: Range) -> Range:
    """Return content without the words that stand before a whole quotation: a heading, a name."""
    low, high = content
    before = clause.tags[low : high - 1]
    if low and clause.tags[high - 1] == "Q" and STATING.isdisjoint(before):
        return (high - 1, high)  # "said Osei, head of the bank, “…,” she added"
    led = before.endswith(":") and ":" not in before[:-1]  # "She told the radio: “…,” she said"
    if clause.tags[high - 1] != "Q" or not (led or _NO_HEADING.isdisjoint(before)):
        return content
    first = clause.text[clause.starts[high - 1] + 1 : clause.starts[high - 1] + 2]
    return (high - 1, high) if first.isupper() else content
