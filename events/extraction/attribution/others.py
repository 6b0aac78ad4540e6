"""Rules for participles, infinitives, phrases ("of the view that"), manners and colons."""

import re
from collections.abc import Sequence

from events.extraction import cues
from events.extraction.attribution import phrases, sources, voices
from events.extraction.attribution.appositions import Range
from events.extraction.attribution.bounds import end_of, end_of_object
from events.extraction.attribution.clauses import Clause
from events.extraction.attribution.content import (
    Found,
    ahead_of,
    complement_or_quotation,
    framed,
    is_clause,
    later_quotation,
)
from events.extraction.attribution.surroundings import Report
from events.extraction.attribution.wordings import worded
from events.extraction.classes import FINITE, VERBAL
from events.extraction.cues import Verb
from events.extraction.lexicon import words

_RELAYS = frozenset(["quoted", "quotes", "reported", "cited", "cites"])
_PEOPLE = frozenset("NPUO")  # classes that a phrase for somebody ends with
_ACTS = VERBAL | frozenset("LQ")
_RELAYED = 10  # tokens of "quoted the mayor of the town as"
_INSIDE = frozenset("HWSNPOVE")  # classes before the subject of a clause inside another
_GROUND = 16  # tokens of "the bank and the town for making the coast the pearl of the sea"
_BESIDE = 8  # tokens of "with the chair of the board, Ama Osei"
_NAME_WORDS = 6  # of a speaker just behind a quotation
_MAKES = frozenset(["make", "makes", "made"])
_TITLED = frozenset(["question", "slogan", "theme", "title"])  # "to address the question: “…”"
_UNDERLINES = frozenset(["highlighting", "illustrating", "underlining", "underscoring"])
_NEEDS = frozenset(
    ["importance", "need", "purpose", "role", "urgency", "value"]
)  # not "Underscoring Women's Day, the bank"
_TOLD = frozenset(["allegations", "claims", "reports", "rumours", "rumors"])  # that say something
_MADE_IT = 2  # tokens of "made it"
_IN_REMARKS = re.compile("[IT][DJNPMZYIT]{1,10}(?=H)")
_AIMED = frozenset(["about", "at", "of", "to"])  # "adding of Osei, “…”"


def read_participle(clause: Clause, at: int, verb: Verb, earlier: Sequence[Found]) -> Found | None:
    """Read “…, adding that …”, “Osei is saying that …”, “issued a letter saying that …”."""
    kind, begin = complement_or_quotation(clause, at, verb.frames)
    left = _left_of(clause, at)
    relayed = _relayed(clause, left) if clause.words[left] == "as" else None
    if relayed and kind in ("end", "mark", "by"):
        return _relayed_before(clause, at, verb, relayed)
    rule, source = _participle_source(clause, left, begin, earlier)
    if relayed:
        rule, source = "participle", relayed
    end = end_of(clause, begin)
    if rule == "opening":
        end = min(end, _closing_comma(clause, begin))
    frame = framed(clause, kind, (begin, end), verb.frames)
    if source and end > begin:
        verb, frame = worded(clause, source, verb, (frame, kind, begin, end), cue=at)
    aimed = kind in _AIMED and kind not in verb.frames and "that" in verb.frames
    far = later_quotation(clause, begin) if aimed else ()
    if far and source:
        return Found(far, (at, at + 1), source, rule, "quote", verb)
    pointed_out = clause.words[at + 1] == "out" and frame in ("that", "wh")
    worth = clause.words[left] == "worth"  # "it is worth noting that"
    if frame == "obj":
        end = end_of_object(clause, begin, end)
    if not source or worth or end <= begin or not (pointed_out or frame in verb.frames | {"quote"}):
        return None
    if _does(clause, at, rule, (frame, begin, end)):
        return None
    if rule == "opening" and clause.words[at] in _UNDERLINES:
        told = not _NEEDS.isdisjoint(clause.words[begin:end])
        verb = verb if told else verb._replace(bare=verb.bare | {"obj"})
    return Found(((begin, end),), (at, at + 1 + pointed_out), source, rule, frame, verb)


def _left_of(clause: Clause, at: int) -> int:
    """Return the token on which a participle hangs, over adverbs: "fired | back angrily saying"."""
    left = at - 1
    while clause.around[left] in "RY" or (
        clause.words[left] == "back" and clause.around[left - 1] in "VE"
    ):
        left -= 1
    return left


def _does(clause: Clause, at: int, rule: str, content: tuple[str, int, int]) -> bool:
    """Tell whether a participle is an act: "Writing reports on budgets, Osei left"."""
    frame, begin, end = content
    if frame == "to":  # "more threatening to the town"
        return clause.words[at] == "threatening" and clause.around[begin + 1] in "DPZOU"
    if frame != "clause":
        return False
    if clause.words[at] == "adding":  # "the process of adding staff", "but adding staff can help"
        return rule == "gerund" or clause.words[at - 1] == "but"
    return rule == "opening" and _ACTS.isdisjoint(clause.tags[begin:end])


def _relayed(clause: Clause, left: int) -> Range | None:
    """Return whom "the agency quoted the mayor as saying" is about; None where nobody stands so.

    Also of "the mayor was quoted by the agency as saying", "the mayor was quoted as saying".
    """
    for at in range(left - 1, max(-1, left - _RELAYED), -1):
        if clause.words[at] in _RELAYS:
            passive = clause.around[at - 1] in FINITE  # "was quoted in the paper as saying"
            if clause.words[at + 1] == "by" or (passive and clause.around[at + 1] in "IS"):
                return sources.before(clause, at)
            someone = clause.tags[at + 1 : left].strip("MI")[-1:] in _PEOPLE
            return (at + 1, left) if someone else None
        if clause.tags[at] not in "DJNPZMIUOY":
            return None
    return None


def _relayed_before(clause: Clause, at: int, verb: Verb, person: Range) -> Found | None:
    """Read “…, the agency quoted the mayor as saying”, “…, the mayor was quoted as saying”."""
    quoted = clause.words[person[0] - 1] in _RELAYS
    first = sources.before(clause, person[0] - 1) if quoted else person
    content = ahead_of(clause, 0, first[0]) if first and first[0] else None
    if not content or clause.tags[content[1]] not in ",Q-" or not is_clause(clause, *content):
        return None
    return Found((content,), (at, at + 1), person, "after", "pre", verb)


def _participle_source(
    clause: Clause, left: int, begin: int, earlier: Sequence[Found]
) -> tuple[str, Range | None]:
    """Return how a participle hangs on its sentence, by the token before it, and its subject."""
    tag = clause.around[left]
    if tag in "FK":
        return "progressive", sources.before(clause, left + 1)
    outer = [one for one in earlier if one.rule not in ("noun", "reduced")]
    outer = [one for one in outer if not _is_told(clause, one, outer)] or outer
    speakers = [found.source for found in outer]
    said = tag in "VE" and clause.words[left] in cues.verbs()
    said = said and clause.around[left - 1] not in "VE"  # "rejected claims saying"
    back = tag in "VE" and clause.words[left + 1] == "back"  # "fired back saying"
    said = said or (back and clause.around[left - 1] in _PEOPLE)
    first = clause.tags[:1] == "G" and FINITE.isdisjoint(clause.tags[:left])
    if (tag in ",-C(" or said) and not (tag == "C" and first):
        main = _main_speaker(clause, left) if not speakers or clause.around[0] == "S" else None
        main = sources.before(clause, left) if said and not speakers else main  # "replied saying"
        main = main or _behind_paper(clause, left, earlier)
        return "participle", main or (speakers[-1] if speakers else None)
    if tag == "^" or first:
        low = _closing_comma(clause, begin) + 1 or len(clause.tags)
        return "opening", sources.opening(clause, low, len(clause.tags))
    if tag in "IS":
        going_on = speakers and clause.words[left] == "while"
        return "gerund", speakers[-1] if going_on else sources.main(clause, left)
    return _attached(clause, left, begin, speakers)


def _is_told(clause: Clause, one: Found, others: Sequence[Found]) -> bool:
    """Tell whether a report stands in what another says: "Osei said Addo, who thinks so, left".

    One with a quotation is nobody's but its own.
    """
    at = one.cue[0] if one.cue else -1
    if any("Q" in clause.tags[low:high] for low, high in one.content):
        return False
    telling = (one for one in others if not one.is_act())
    return any(low <= at < high for other in telling for low, high in other.content)


def _behind_paper(clause: Clause, left: int, earlier: Sequence[Found]) -> Range | None:
    """Return the subject of what a paper tells: "According to a note, Osei left, saying that"."""
    last = earlier[-1] if earlier else None
    if last is None or last.rule != "according" or last.frame != "first":
        return None
    named = "P" in clause.tags[slice(*last.source)]
    main = None if named else _main_speaker(clause, left)
    return main if main and clause.tags[main[0]] == "P" and main[0] > last.source[1] else None


def _attached(
    clause: Clause, left: int, begin: int, speakers: Sequence[Range]
) -> tuple[str, Range | None]:
    """Return how a participle hangs on the noun before it, or on the sentence where it does not."""
    tag = clause.around[left]
    apart = _with_somebody(clause, left) if tag in "NPUD" else None
    if apart:
        return "participle", apart
    if clause.around[begin - 1] == "H" and tag in "NMYJ" and not _is_voice(clause, left):
        main = speakers[-1] if speakers else _main_speaker(clause, left)
        return "participle", main  # "it costs a million adding that"
    praising = _praising(clause, left) if clause.around[begin - 1] == "H" else None
    return ("participle", praising) if praising else _issued(clause, left)


def _praising(clause: Clause, left: int) -> Range | None:
    """Return who praises somebody for something before a participle: "lauded X for Y adding"."""
    ground = next(
        (at for at in range(left, max(0, left - _GROUND), -1) if clause.words[at] == "for"), 0
    )
    for at in range(ground - 1, max(0, ground - _GROUND), -1):
        verb = cues.verbs().get(clause.words[at]) if clause.tags[at] in VERBAL else None
        if verb:
            praises = "obj" in verb.bare and verb.form in "ds" and not _is_voice(clause, left)
            return sources.before(clause, at) if praises else None
    return None


def _with_somebody(clause: Clause, left: int) -> Range | None:
    """Return who is beside the rest of the sentence: "it is late, with Osei saying that"."""
    at = left
    while clause.around[at] in "DJNPMZIU" and clause.words[at] != "with" and left - at < _BESIDE:
        at -= 1
    phrase = at + 1, left + 1
    if not at or clause.words[at] != "with":
        return None
    some = clause.tags[at + 1 : left + 1] == "D"  # "with some saying that"
    return phrase if some or voices.is_somebody(clause, phrase) else None


def _is_voice(clause: Clause, at: int) -> bool:
    """Tell whether the noun at a token can speak, issue or be something said."""
    told = clause.words[at] in words("occasions") or clause.words[at] in _TOLD
    return told or voices.has_noun_for_somebody(clause, (at, at + 1))


def _main_speaker(clause: Clause, left: int) -> Range | None:
    """Return the subject before a participle that stands in no clause inside another.

    Not behind "that", "whether" or "while", nor at once behind what somebody says or hears: "told
    the Reef Times he was sad at news Osei was late, saying".
    """
    subject = sources.main(clause, left)
    while subject and subject[0] and clause.around[subject[0] - 1] in _INSIDE:
        before = subject[0] - 1
        outer = sources.main(clause, before, verbs="VFX") or sources.main(clause, before)
        if outer is None:
            break
        subject = outer
    return subject


def _closing_comma(clause: Clause, begin: int) -> int:
    """Return the comma that closes an opening "Noting that, at the moment, …,"; -1 for none."""
    tags = clause.tags
    comma = tags.find(",", begin)
    return tags.find(",", comma + 1) if tags[begin - 1] == "," else comma


def _issued(clause: Clause, left: int) -> tuple[str, Range | None]:
    """Return who issued "a statement saying", or the noun that a participle follows at once."""
    if clause.around[left] not in "NPOY":
        return "reduced", None
    noun = sources.phrase_before(clause, left + 1)
    low = noun[0] if noun else left
    by = next((at for at in range(left, low, -1) if clause.words[at] in ("from", "by")), 0)
    if by and clause.words[by - 1] in words("occasions"):
        return "issued", (by + 1, left + 1)  # "remarks from Osei saying"
    phrase = len(clause.tags[: left + 1].rstrip("NPJMZDIT"))
    occasion = set(clause.words[max(phrase, left - _NAME_WORDS) : left + 1]) & words("occasions")
    if clause.around[left] == "Y" or occasion:
        return "issued", sources.main(clause, noun[0] if noun else left) or noun
    main = cues.verbs().get(clause.words[low - 1]) if low else None
    if clause.words[left] in cues.nouns() or clause.words[left].removesuffix("s") in cues.nouns():
        main = None  # "rejected claims saying"
    if main and "obj" in main.bare and main.form == "d":
        return "participle", sources.before(clause, low - 1)  # "welcomed the guests saying"
    return "reduced", noun


def read_phrase(clause: Clause, at: int) -> Found | None:
    """Read “Osei made it clear that …”, “is of the view that …”, “was adamant that …”."""
    word, before = clause.words[at], clause.words[max(0, at - 2) : at]
    where = _IN_REMARKS.match(clause.tags, at + 1)  # "made it clear in remarks to the fair that"
    that = where.end() if where else at + 1
    if clause.around[that] != "H" or at < _MADE_IT:
        return None
    if word in ("clear", "known"):
        it = before[1] == "it"
        verb = at - 1 - it if before[1 - it] in _MAKES else 0  # "made clear that"
    elif word == "adamant":
        verb = at - 1 if clause.tags[at - 1] == "F" else 0
    else:
        verb = at - 3 if before == ["of", "the"] and clause.around[at - 3] == "F" else 0
    source = sources.before(clause, verb) if verb else None
    begin = that + 1 + (clause.around[that + 1] == ",")
    end = end_of(clause, begin)
    if source is None or end <= begin:
        return None
    return Found(((begin, end),), (verb, at + 1), source, "before", "that", cues.verbs()["say"])


def read_manner(clause: Clause, at: int, low: int) -> Found | None:
    """Read “…,” Osei barked, “…,” barked Osei, and: Osei barked, “…”.

    Beside a quotation and a short subject any verb is a cue.
    """
    relays = clause.words[at] in _RELAYS and "as" in clause.words[at : at + _RELAYED]
    if relays or "Q" not in clause.tags:
        return None
    listed = clause.words[at] in cues.verbs()
    verb = Verb(clause.words[at], "d", frozenset(), frozenset())
    report = Report.of(clause, at, verb, low)
    source, cue = report.source, (at, at + 1)
    name = phrases.behind(clause, at) if report.quoted_before(at) else None
    content: tuple[Range, ...] = ()
    if name and clause.tags[name[0]] == "P":
        source, ahead = name, ahead_of(clause, low, at)
        if ahead and clause.tags[ahead[0]] == "Q":
            content = ahead, *later_quotation(clause, name[1])
    elif listed or not source or not _is_short(clause, source) or clause.tags[at - 1] == "W":
        return None
    elif clause.around[at + 1 : at + 3] == ",Q":
        content = ((at + 2, at + 3),)
    elif report.ahead and report.quoted_before(source[0]):
        content = report.ahead, *later_quotation(clause, at + 1)
    return Found(content, cue, source, "manner", "quote") if content and source else None


def _is_short(clause: Clause, source: Range) -> bool:
    """Tell whether a subject is a name, a pronoun or a short phrase with an article."""
    return source[1] - source[0] < _NAME_WORDS and clause.tags[source[0]] in "PUD"


def read_colon(clause: Clause) -> Found | None:
    """Read “The mayor was blunt: “…””, and “Ama Osei: “…””."""
    tags = clause.tags
    at = tags.find(":Q")
    if at < 1 or clause.words[:3] == ["in", "the", "words"]:
        return None
    label = (0, at) if not tags[:at].strip("PDNJMZ,I") else None
    source = sources.opening(clause, 0, at) or label
    if not source or clause.words[at - 1] in _TITLED:
        return None
    return Found(((at + 1, end_of(clause, at + 1)),), (at, at + 1), source, "colon", "quote")


def read_signature(clause: Clause) -> Found | None:
    """Read “…” — Ama Osei."""
    tags = clause.tags
    if not tags.startswith(("Q-P", "Q,-P")):
        return None
    start = end = tags.index("-") + 1
    while clause.around[end] in "PNDJIZ":
        end += 1
    if clause.around[end] not in "^,.":
        return None
    return Found(((0, 1),), (start - 1, start), (start, end), "signed", "quote")
