"""Who a cue belongs to: the noun phrase before it, behind it, or further off in its sentence.

All functions take a clause and token indices, and return a half-open range of tokens, or None
where the sentence gives no source.
"""

from events.extraction.attribution.clauses import Clause

Range = tuple[int, int]

_NOMINAL = frozenset("NPMUOZ")  # what a noun phrase can end with
_INNER = frozenset("NPMZDJGER")  # what it can hold before its end
_SUBJECTS = frozenset("U")
_REACH = 60  # tokens to look back
_ADVERBS = frozenset("RY")


def before(clause: Clause, verb: int) -> Range | None:
    """Return the subject of the finite verb at ``verb``, looking back from it."""
    tags = clause.tags
    at = verb
    while at and tags[at - 1] in "RYFAXBL":
        at -= 1
    if not at:
        return None
    tag = tags[at - 1]
    if tag == "K":
        return at - 1, at
    if tag == "W":
        return _antecedent(clause, at - 1)
    if tag in _NOMINAL:
        return _phrase_before(clause, at)
    if tag in ",)-":
        return _over_parenthesis(clause, at)
    if tag == "C":
        return _shared(clause, at - 1)
    return None


def behind(clause: Clause, verb: int) -> Range | None:
    """Return the noun phrase that follows the verb at once: "said Lu Wei, director of X"."""
    return phrase_at(clause, verb + 1)


def main(clause: Clause, limit: int) -> Range | None:
    """Return the subject of the last finite verb before ``limit`` that has one of its own."""
    tags = clause.tags
    low = max(0, limit - _REACH)
    for at in range(limit - 1, low, -1):
        if tags[at] in "VFXAE" and tags[at - 1] in "NPUMOWKZRY,)":
            found = before(clause, at)
            if found:
                return found
    return None


def opening(clause: Clause, low: int, high: int) -> Range | None:
    """Return the leftmost noun phrase of a range that can be a subject."""
    tags = clause.tags
    for at in range(low, high):
        if tags[at] in "FVAXE" and at > low and tags[at - 1] in "NPUMOK,)RY":
            found = before(clause, at)
            if found and found[0] >= low:
                return found
    return None


def phrase_at(clause: Clause, start: int) -> Range | None:
    """Return the noun phrase that begins at a token, with what "of" hangs on it."""
    tags = clause.tags
    if start >= len(tags):
        return None
    if tags[start] in "UO":
        return start, start + 1
    at = start
    while at < len(tags) and (
        tags[at] in "DJMZNPGE" or (tags[at] == "R" and at + 1 < len(tags) and tags[at + 1] in "JE")
    ):
        if tags[at] in "GE" and at > start and tags[at - 1] in "NP":
            break
        at += 1
    while at > start and tags[at - 1] in "DJGE":
        at -= 1
    if at == start:
        return None
    if at + 1 < len(tags) and clause.words[at] in ("of", "for", "and"):
        longer = phrase_at(clause, at + 1) if at - start < _REACH else None
        if longer and (clause.words[at] != "and" or tags[at + 1] in "P"):
            return start, longer[1]
    return start, at


def _phrase_before(clause: Clause, end: int) -> Range | None:
    """Return the noun phrase that ends at a token, with the phrases that prepositions hang on it."""
    tags, words = clause.tags, clause.words
    if tags[end - 1] in "UO":
        return (end - 1, end) if words[end - 1] != "there" else None
    at = end
    low = max(0, end - _REACH)
    while at > low:
        tag = tags[at - 1]
        if tag in _INNER:
            if tag == "E" and at - 1 > low and tags[at - 2] in ",(":
                break
            at -= 1
        elif tag in "IT" and at < end and at - 1 > low and tags[at - 2] in _NOMINAL - _SUBJECTS:
            at -= 1
        elif tag == "C" and words[at - 1] in ("and", "or") and at < end and at - 1 > low:
            if tags[at - 2] not in "NPM" or _has_verb(clause, low, at - 1):
                break
            at -= 1
        else:
            break
    return _settled(clause, at, end)


def _has_verb(clause: Clause, low: int, high: int) -> bool:
    """Tell whether the words just before a conjunction hold a verb: then it joins clauses."""
    for at in range(high - 1, low - 1, -1):
        if clause.tags[at] in ",;:(Q.":
            return False
        if clause.tags[at] in "VFAXKE":
            return True
    return False


def _settled(clause: Clause, start: int, end: int) -> Range | None:
    """Trim what cannot begin a noun phrase; after a leading preposition keep the last phrase."""
    tags, words = clause.tags, clause.words
    while start < end and (tags[start] in "RIT" or (tags[start] == "Z" and end - start == 1)):
        start += 1
    if start and tags[start - 1] in "IT":
        # "At a rally in Ohio Trump said": the subject follows the adjunct without a comma.
        for at in range(end - 1, start, -1):
            if tags[at] == "D" or (tags[at] == "P" and tags[at - 1] in "NYM"):
                return at, end
        return None if not (start >= 2 and tags[start - 2] == ",") else (start, end)
    if start >= end or words[start] == "according":
        return None
    if tags[start] == "G" and start and tags[start - 1] in ",-":
        return None  # a participle with its object
    return start, end


def _antecedent(clause: Clause, relative: int) -> Range | None:
    """Return what "who" or "which" stands for, or the word itself."""
    at = relative
    while at and clause.tags[at - 1] in ",(-":
        at -= 1
    if at and clause.tags[at - 1] in "NPMO":
        return _phrase_before(clause, at)
    return relative, relative + 1


def _over_parenthesis(clause: Clause, comma: int) -> Range | None:
    """Return the subject before "…, a doctor from Ohio, said": the leftmost phrase that can be one.

    ``comma`` is the token behind the last comma. Segments between commas are walked to the left
    while they can be appositions, relative clauses or items of a list.
    """
    tags = clause.tags
    best = None
    end = comma - 1
    low = max(0, comma - _REACH)
    first = True
    while end > low:
        start = end
        while start > low and tags[start - 1] not in ",;:.Q(" and not (tags[start - 1] == ")"):
            start -= 1
        begin = start
        while begin < end and tags[begin] in "CRY":
            begin += 1
        if begin < end and not first and _subject_like(clause, begin, end):
            best = (begin, end)
        relative = begin < end and (tags[begin] in "WIJDMNPEGZSR")
        if tags[start - 1 : start] not in (",", "(", "-", ")") or not relative or begin != start:
            break
        end = start - 1
        first = False
    if best is None:
        return None
    return _head_phrase(clause, *best)


def _subject_like(clause: Clause, start: int, end: int) -> bool:
    """Tell whether a segment can be a subject: a noun phrase without a verb of its own."""
    tags = clause.tags
    if tags[start] not in "DJMNPUZ" or tags[end - 1] not in "NPMUO":
        return False
    return not any(tag in "VFAXKLSH" for tag in tags[start:end])


def _head_phrase(clause: Clause, start: int, end: int) -> Range:
    """Return a segment up to where a verb or a relative clause begins in it."""
    for at in range(start + 1, end):
        if clause.tags[at] in "WS":
            return start, at
    return start, end


def _shared(clause: Clause, conjunction: int) -> Range | None:
    """Return the subject of "X did A and said B": that of the verb before the conjunction."""
    at = conjunction
    while at and clause.tags[at - 1] in ",RY":
        at -= 1
    return main(clause, at) if at else None
