"""Lines that a page breaks within a sentence: round a link, and behind a capital set apart.

said                    A line goes on in the next one that begins with a comma, a stop or small
Li Fei                  letters, and so does the one that leads to such a line: what stands in a
, vice-minister of      line of its own is a link. Captions, headings and lists do not go on: they
trade.                  are too short, or begin small themselves.
"""

import re
from itertools import pairwise

from events.extraction.lexicon import words
from events.extraction.plain.edits import Edit
from events.extraction.text import hard_wrapped, lines_of

_GOES_ON = re.compile(r"\n[ \t]*(?:[a-z,;)]|\.(?:\s|$))")
_ADDRESS = re.compile(r"https?:|www\.")
_STOPS = '.!?…:;"”'
_LONG = 40  # characters of a line of prose
_FEW = 3  # words of a line that goes on by itself
_RAISED = re.compile(r"[^\n]*\d\n(?:st|nd|rd|th)\n")  # "he 17", "th", "Reef Forum"
_ORDINALS = ("st", "nd", "rd", "th")
_AROUND = 4000  # characters in which the word that a capital may stand before is looked for
_LEADS = frozenset(
    {"a", "an", "and", "as", "at", "between", "but", "by", "for", "from", "in", "into", "its", "of"}
    | {"on", "or", "that", "the", "their", "to", "was", "were", "where", "which", "who", "with"}
)


def breaks(text: str) -> list[Edit]:
    """Return the edits that join the lines of a sentence."""
    if not _GOES_ON.search(text):
        return []
    spans = lines_of(text)
    if hard_wrapped(text, spans):
        return []
    lines = [span.of(text) for span in spans]
    gaps = pairwise(spans)
    parted = [text.count("\n", one.end, other.start) > 1 for one, other in gaps]
    found = []
    joined = False
    for index, apart in enumerate(parted):
        first, second = lines[index : index + 2]
        join = _whole_word(text, spans[index].end, first, second)
        if join is None and _runs(first, second, joined=joined, apart=apart):
            join = "" if second[0] in ",.;)" or second in _ORDINALS else " "
        elif join is None and not apart and second[0] not in "([•*-":
            ahead = index + 1 < len(parted)
            linked = ahead and _runs(second, lines[index + 2], joined=True, apart=parted[index + 1])
            tied = _last(first) in _LEADS or first in _ORDINALS
            if _leads(first, joined=joined):
                goes_on = tied or (linked and not second[0].islower())
            else:  # "Speaking at", a link, "in Suva on Monday, she said no."
                goes_on = tied and linked and first[0].isupper()
            join = " " if goes_on else None
        joined = join is not None
        if join is not None:
            found.append(Edit(spans[index].end, spans[index + 1].start, join))
    return found


def _whole_word(text: str, start: int, first: str, second: str) -> str | None:
    """Return what joins a capital set apart to its word: "F", "oreign"; null where it is none."""
    if len(first) > 1 or not first.isupper() or not second[0].islower():
        return None
    if len(second) < _LONG and not _RAISED.match(text, start + 1):
        return None
    word = second.split(" ", 1)[0]
    alone = word in words("english-words") or text.find(f" {word} ", start, start + _AROUND) >= 0
    return " " if first in "AI" and alone else ""


def _runs(first: str, second: str, *, joined: bool, apart: bool) -> bool:
    """Tell whether a line goes on in the next one, by how that begins."""
    if first[-1] in _STOPS:
        return False
    if second[0] in ",;)" or (second[0] == "." and not second[1:2].strip()):
        return not apart
    word, _, more = second.partition(" ")
    prose = joined or (len(first) >= _LONG and not first[0].islower()) or first[-1] == ","
    if not (prose and word.islower()) or _ADDRESS.match(second):
        return False
    few = not apart and (word in _LEADS or word in _ORDINALS or second[-1] in ".,")
    return few or more.count(" ") + 2 >= _FEW


def _leads(first: str, *, joined: bool) -> bool:
    """Tell whether a line of prose stops before its sentence does."""
    prose = joined or len(first) >= _LONG or (len(first) > 1 and first.lower() in _LEADS)
    return prose and (first[-1].isalnum() or first[-1] in ",’'–—-")


def _last(line: str) -> str:
    return line.rpartition(" ")[2].lower()
