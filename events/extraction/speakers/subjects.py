"""Whether a name is the subject of its sentence, and not only named early in it."""

import re
from functools import cache
from itertools import pairwise

from events.extraction.classes import FINITE, VERBAL, class_of, known
from events.extraction.lexicon import table, words

_REACH = 120  # characters of a sentence in which its subject begins
_OPENS = re.compile(
    r"[\s“\"‘'(]*(?:(?:[A-Z][a-z]+\s)?[A-Z][a-z]+,?\s|[A-Z][^,.;:“”\"]{0,70},\s"
    r"|(?:When|While|After|As|Before|Since|Although|Though|If|Once|Because|By the time)\s)?$"
)
_OPENING = 80  # characters of an opening phrase
_TRADE = re.compile(r"(?:The )?[A-Za-z][a-z-]+ (?:[a-z-]+ )?[a-z-]+ ")  # "Oil giant | Okoro"
_PHRASE = re.compile(
    r"(?:(?:After|Ahead|Although|As|At|Because|Before|During|Earlier|For|However|If|In|Later"
    r"|Meanwhile|On|Since|Though|When|While|With)\b[^.;:“”\"]{0,90}, )?"
    r"(?:(?:And|But|Although|Though|While) )?([Tt]he|This) "
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LED_BY_SUBJECT = frozenset("DPUN")
_FOLLOWING = frozenset("DPIUTO")  # what may stand behind "held" where it is a finite verb
_AFTER = re.compile(
    r"(?: \([^()]{1,40}\))?(?:, [^.;:“”\"]{1,90},)?,? "
    r"(?:(?:also|then|now|later|[a-z]+ly) )?([a-z]+)\b"
)
_INVERTED = re.compile(
    r"(?:Also|Among|Alongside|At|In|Inside|On|With)\b[^.;:“”\"]* "
    r"(?:is|are|was|were) (?:[\w’'-]+ ){0,3}"
)
_ADDRESSED = re.compile(
    r"[\s“\"]*(?:(?:And|But) )?(?:[A-Z][a-z]+ing(?: [a-z]+){0,4}|(?:Asked|Pressed|Questioned) by"
    r"|(?:After|At|Before|During|In) (?:an?|the|his|her|its|their) (?:[a-z-]+ ){1,4}(?:to|with)) "
)
_TITLED = re.compile(
    r"(?:(?:Also|Earlier|Later|Then|Separately) )?"
    r"(?:(?:[A-Z][\w.’'&/-]*|of|for|and|the|[–-]|[a-z]+) )*"
)
_SMALL = frozenset({"of", "for", "and", "the", "–", "-"})


def is_subject(text: str, start: int, mention: int, end: int) -> bool:
    """Tell whether a name is the subject of the sentence that begins at ``start``.

    ``mention`` is where the name or the title before it begins, ``end`` where the name ends.
    """
    length = mention - start
    if length <= 0 or length >= _REACH:
        return length == 0
    before = text[start:mention]
    if length < _OPENING and _OPENS.fullmatch(before):
        addressed = _ADDRESSED.fullmatch(before) and not _acts(text, end)
        return not addressed and not _has_subject(before)
    if before[:-1].rpartition(" ")[2] in table("body-nouns") and _TRADE.fullmatch(before):
        return True
    return (_acts(text, end) and _is_titled(before)) or _INVERTED.fullmatch(before) is not None


def is_addressed(text: str, start: int, mention: int) -> bool:
    """Tell whether a sentence opens with what somebody else does to a name: "Addressing Okoro, he".

    Neither "he" nor "the minister" in that sentence is then the one named.
    """
    return mention - start < _OPENING and _ADDRESSED.fullmatch(text, start, mention) is not None


def opening_phrase(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the noun phrase is that is the subject of a sentence: "The premier met Okoro".

    Of "The plan made by the guards" that is "The plan"; a name is none.
    """
    found = _PHRASE.match(text, start, end)
    if found is None:
        return None
    place = last = found.end()
    for word in _WORD.finditer(text, last, min(end, last + _OPENING)):
        tag = known()[word[0]][1]
        if tag in VERBAL:
            return (found.start(1), place) if place > found.end() else None
        if tag not in "NPJR" or word.start() - last > 1:
            return None
        last = word.end()
        if not word[0].endswith("ly"):
            place = last
    return None


def _has_subject(before: str) -> bool:
    """Tell whether an opening phrase has a subject with its verb: "He met the mayor, Okoro"."""
    found = [word for word in _WORD.findall(before) if word not in {"But", "And", "Yet"}]
    if not found or class_of(found[0], first=True) not in _LED_BY_SUBJECT:
        return False
    classes = [known()[word][1] for word in found[1:]]
    return any(
        tag in FINITE or (tag == "E" and follows in _FOLLOWING)
        for tag, follows in pairwise([*classes, ""])
    )


def _is_titled(before: str) -> bool:
    """Tell whether the words between the last comma and a name can be its title alone."""
    head, comma, title = before.rpartition(", ")
    if comma and _has_subject(head):
        return False
    if _TITLED.fullmatch(title) is None:
        return False
    plain = [word for word in title.split() if word.islower() and word not in _SMALL]
    first = title.split()[0] if title else ""
    opens = not title or comma or class_of(first, first=True) not in {"I", "S", "W"}
    return bool(opens) and all(word in _titles() or word.endswith(("ed", "ly")) for word in plain)


def _acts(text: str, end: int) -> bool:
    """Tell whether a verb follows a name."""
    found = _AFTER.match(text, end)
    return found is not None and known()[found[1]][1] in VERBAL


@cache
def _titles() -> frozenset[str]:
    return words("roles") | words("role-modifiers") | frozenset(table("body-nouns"))
