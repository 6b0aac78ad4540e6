"""“According to X”: before its content, behind it and inside it."""

import re

from events.extraction.attribution import phrases, voices
from events.extraction.attribution.appositions import Range
from events.extraction.attribution.bounds import end_of
from events.extraction.attribution.clauses import Clause
from events.extraction.attribution.content import Found, ahead_of
from events.extraction.classes import FINITE, VERBAL
from events.extraction.lexicon import words

_THAT = re.compile("[^I^]H,?$")  # "Osei said that, according to the bank, it is late"
_CONNECTIVE = 3  # tokens of "in addition,"
_PREDICATES = VERBAL | frozenset("NQ")  # classes of which content has one
_SETTING = re.compile("C?(?:I[DJNPMZY]+|DJ?[NY]),")  # "The next day, according to the bank, "
_SUBJECT = re.compile(  # ", Osei, the mayor, had", ", Japan, Malta and Fiji would"
    ",(?:P+,D[JNPMZI]+,[FAVX]|(?:P+,)+P+CP+R?[FAVXE])"
)
_CITED = frozenset(["by", "in", "on"])
_RELATIVE = frozenset(["which", "who", "whose", "where"])


def read_according(clause: Clause, at: int, low: int) -> Found | None:
    """Read “according to X” before, behind and inside its content."""
    tags = clause.tags
    source = _source_at(clause, at + 2)
    if not source or _THAT.search(tags, 0, at):
        return None
    cue = at, at + 2
    if tags[source[1] :] == ":":
        return Found((), cue, source, "announced", "colon")
    low = _begin(clause, at, low, source)
    if _is_first(clause, at, low, source):
        return _according_first(clause, cue, source)
    content = ahead_of(clause, low, at)
    if not content or (low and FINITE.isdisjoint(tags[low:at])):
        return None  # "“…,” he told reporters, according to Reuters"
    behind = source[1] + 1
    goes_on = (
        tags[at - 1] == tags[source[1] : behind] == "," and clause.around[behind] in "RFVAXEIHUCBL"
    )
    end = end_of(clause, behind) if goes_on else behind
    later = ((behind, end),) if end > behind else ()
    return Found((content, *later), cue, source, "according", "last")


def _source_at(clause: Clause, at: int) -> Range | None:
    """Return who has a voice at a token: "the bank", "her" with no noun behind it."""
    if clause.words[at] == "her" and clause.around[at + 1] in ",.:^":
        return at, at + 1
    source = phrases.phrase_at(clause, at)
    return source if source and voices.has_voice(clause, source) else None


def _begin(clause: Clause, at: int, low: int, source: Range) -> int:
    """Return where content before the cue may begin; ``at`` where a new part begins with it."""
    tags = clause.tags
    then = tags[at - 1 : at] == "C" and clause.around[source[1]] == ","
    if tags[at - 1 : at] == ":" or (then and "," in tags[source[1] + 1 :]):
        return at  # "One thing is sure: According to the bank, …"
    if "Q" not in tags and clause.around[source[1]] in ".^" and FINITE.isdisjoint(tags[low:at]):
        return 0  # "The mayor said it was late, according to the bank"
    return low


def _is_first(clause: Clause, at: int, low: int, source: Range) -> bool:
    """Tell whether what stands before the cue is no content, which follows the source then."""
    tags, behind = clause.tags, clause.around[source[1] : source[1] + 2]
    if behind == ":Q":
        return True
    resumed = behind[:1] == "," and behind[1:] in FINITE
    if not (resumed and tags[low] in "DP"):  # "The banks, according to him, must lend"
        near = tags[at - 1 : at] == "," and at - low <= _CONNECTIVE
        if (near and "Q" not in tags[low:at]) or _PREDICATES.isdisjoint(tags[low:at]):
            return True
    setting = not resumed and "," in tags[source[1] :]
    return setting and _SETTING.fullmatch(tags, low, at) is not None


def read_words(clause: Clause, at: int) -> Found | None:
    """Read “In the words of Osei, “…””."""
    if clause.words[max(0, at - 2) : at] != ["in", "the"] or clause.words[at + 1] != "of":
        return None
    source = phrases.phrase_at(clause, at + 2)
    begin = source[1] + 1 if source and clause.around[source[1]] in ",:" else 0
    if not source or clause.around[begin] != "Q" or not voices.is_somebody(clause, source):
        return None
    content = begin, end_of(clause, begin)
    return Found((content,), (at - 2, at + 2), source, "according", "first")


def _is_paper(clause: Clause, source: Range) -> bool:
    """Tell whether a source is a document or the like, which nothing is in apposition to."""
    noun = clause.words[source[1] - 1].removesuffix("s")
    listed = noun in words("papers") | words("issued-documents") | words("made-documents")
    return listed or not voices.has_noun_for_somebody(clause, source)


def _according_first(clause: Clause, cue: Range, source: Range) -> Found | None:
    """Return the content behind "According to X, a lawyer, "."""
    tags = clause.tags
    comma = tags.find(",", source[1])
    second = tags.find(",", comma + 1)
    apposition = clause.around[comma + 1] in "DNPW" and VERBAL.isdisjoint(tags[comma + 1 : second])
    held = clause.around[second + 1] == "E" and clause.words[second + 2] in ("at", "by", "in")
    paper = "P" not in tags[slice(*source)] and _is_paper(clause, source)
    # "the fair, held in Suva, is open", "according to the report, the dam, built in 1950, leaks"
    apposition = apposition and not held and not (paper and clause.around[comma + 1] == "D")
    counts = clause.around[second + 1 : second + 3] == "IM"  # "the mayor, around 10 banks"
    if 0 < comma < second and apposition and (counts or clause.around[second + 1] not in "GICW"):
        comma = comma if _SUBJECT.match(tags, comma) else second
    cited = clause.around[comma + 1] == "E" and clause.words[comma + 2] in _CITED
    if clause.words[comma + 1] in _RELATIVE or cited:  # "the paper, which cited", ", seen by"
        comma = second
    if clause.around[source[1] : source[1] + 2] == ":Q":
        comma = source[1]
    begin = comma + 1
    end = end_of(clause, begin)
    told = begin and end > begin
    return Found(((begin, end),), cue, source, "according", "first") if told else None
