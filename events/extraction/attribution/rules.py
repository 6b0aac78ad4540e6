"""The cue rules: each reads one clause and yields the attributions that its cue makes."""

from collections.abc import Iterator

from events.extraction.attribution import cues, sources
from events.extraction.attribution.clauses import Clause
from events.extraction.attribution.reported import Found, before_end, complement, content_end
from events.extraction.attribution.sources import Range

_BE = frozenset("is are was were be been being am isn't aren't wasn't weren't".split())
_PLURALS = frozenset("people police media women men children".split())
ALL = False


def found_in(clause: Clause) -> list[Found]:
    """Return the attributions of one clause in the order of their cues."""
    found: list[Found] = []
    forms, nouns = cues.verbs(), cues.nouns()
    for at, word in enumerate(clause.words):
        tag = clause.tags[at]
        if word == "according" and clause.words[at + 1 : at + 2] == ("to",):
            found.extend(_according(clause, at))
        elif tag in "NVEGLRJ" or (at == 0 and tag == "P"):
            if word in forms:
                hit = _verb(clause, at, forms[word], found)
                if hit:
                    found.append(hit)
                    continue
            if word in nouns and tag == "N":
                hit = _noun(clause, at, nouns[word])
                if hit:
                    found.append(hit)
                    continue
            if tag in "EV" and word not in forms:
                hit = _manner(clause, at, found)
                if hit:
                    found.append(hit)
    found.extend(_colon(clause, found))
    return found


def _low(found: list[Found]) -> int:
    return max((f.cue[1] for f in found), default=0)


def _left(clause: Clause, at: int) -> tuple[int, str]:
    """Return the token before adverbs, and how the verb is qualified on the way: negated, modal."""
    k = at
    while k and clause.tags[k - 1] in "RY":
        k -= 1
    return k - 1, clause.tags[k - 1] if k else "^"


def _verb(clause: Clause, at: int, verb: cues.Verb, found: list[Found]) -> Found | None:
    k, tag = _left(clause, at)
    words = clause.words
    quality = ""
    if verb.form == "g":
        return _participle(clause, at, verb, k, tag)
    if verb.form in "dn":
        if tag in "FXL" and words[k] in _BE:
            return None
        if tag in "DJIT" or (verb.form == "n" and tag not in "FX"):
            return None
        if tag == "Z":
            return None
    elif verb.form == "s":
        if tag in "DJITZFAX^" or (tag == "N" and words[at] in cues.nouns()):
            return None
    else:  # the plain form
        if tag == "T":
            return _infinitive(clause, at, verb, k)
        if tag in "AX":
            quality = "modal"
        elif tag in "UK":
            pass
        elif tag == "W":
            pass
        elif tag in "NP":
            subject = sources.before(clause, at)
            if (
                not subject
                or words[at] in cues.nouns()
                and tag == "N"
                and not words[k].endswith("s")
            ):
                return None
            if not any(
                w.endswith("s") or w in _PLURALS or w == "and"
                for w in words[subject[0] : subject[1]]
            ):
                return None
        elif not (tag == "F" and words[k] in ("do", "did", "does")):
            return None
    if any(t in "BX" for t in clause.tags[max(0, at - 3) : at]):
        quality = "negated"
    elif any(t == "A" for t in clause.tags[max(0, at - 3) : at]):
        quality = "modal"
    return _finite(clause, at, verb, quality, found)


def _strong(clause: Clause, start: int) -> bool:
    """Tell whether a quotation that asks for its attribution ends just before a token."""
    tags = clause.tags
    k = start - 1
    while k >= 0 and tags[k] in ",-":
        k -= 1
    if k < 0 or tags[k] != "Q":
        return False
    if k < start - 1:
        return True  # its comma, printed inside the marks or behind them
    inner = clause.text[clause.ends[k] - 4 : clause.ends[k]].rstrip("\"”»’' ")
    return inner[-1:] in ",?!…—-."


def _finite(
    clause: Clause, at: int, verb: cues.Verb, quality: str, found: list[Found]
) -> Found | None:
    tags = clause.tags
    source = sources.before(clause, at)
    start = at
    while start and tags[start - 1] in "RYFAXB":
        start -= 1
    cue = (at, at + 1)
    frames = verb.frames
    tail = "-" + quality if quality else ""
    inverted = None
    if (
        verb.form in "ds"
        and "pre" in frames
        and at
        and (_strong(clause, start) or (tags[start - 1] == ","))
    ):
        inverted = sources.behind(clause, at)
        if inverted and (source is None or _strong(clause, start)):
            content = before_end(clause, start)
            if content:
                content = (max(content[0], _low(found)), content[1])
                if content[0] < content[1] and (
                    _strong(clause, start) or _clausal(clause, *content)
                ):
                    parts = [content]
                    parts += _later(clause, inverted[1])
                    return Found(tuple(parts), cue, inverted, "inverted" + tail, "pre", verb)
    if source is None and at == 0 and tags[-1] == ":":
        source = sources.behind(clause, at)
        return Found((), cue, source, "announced" + tail, "colon", verb) if source else None
    if source is None:
        return None
    kind, begin = complement(clause, at, frames)
    pre = None
    if source[0] and tags[source[0] - 1] in ",Q-" and source[1] <= at:
        pre = before_end(clause, source[0])
        if pre:
            pre = (max(pre[0], _low(found)), pre[1])
            if pre[0] >= pre[1]:
                pre = None
    if (
        pre
        and _strong(clause, source[0])
        and ("pre" in frames or "quote" in frames or kind in ("end", "mark"))
    ):
        parts = [pre, *_later(clause, begin)]
        return Found(tuple(parts), cue, source, "after" + tail, "Q", verb)
    if (kind == "end" or kind == "colon" and begin >= len(tags)) and tags[-1] == ":":
        return Found((), cue, source, "announced" + tail, "colon", verb)
    if kind == "end":
        if pre and "pre" in frames and _clausal(clause, *pre):
            return Found((pre,), cue, source, "after" + tail, "pre", verb)
        return None
    if kind == "mark":
        nxt = begin + 1
        if nxt < len(tags) and tags[nxt] == "Q":
            parts = [pre] if pre and _clausal(clause, *pre) else []
            return Found(
                (*parts, (nxt, content_end(clause, nxt))), cue, source, "before" + tail, "Q", verb
            )
        if pre and "pre" in frames and _clausal(clause, *pre):
            if (
                nxt < len(tags)
                and tags[nxt] in "DPUMHK"
                and clause.words[nxt] not in ("including", "who")
            ):
                end = content_end(clause, nxt)
                if end > nxt:
                    return Found((pre, (nxt, end)), cue, source, "around" + tail, "pre", verb)
            return Found((pre,), cue, source, "after" + tail, "pre", verb)
        if nxt < len(tags) and ("clause" in frames) and tags[begin] == ",":
            end = content_end(clause, nxt)
            if end > nxt and _clausal(clause, nxt, end):
                return Found(((nxt, end),), cue, source, "before" + tail, ",", verb)
        return None
    if kind in ("quote", "colon"):
        end = content_end(clause, begin)
        if end > begin:
            return Found(((begin, end),), cue, source, "before" + tail, kind, verb)
        return None
    frame = kind
    if kind == "clause" and "clause" not in frames:
        frame = "obj"
    if frame not in frames and not (
        clause.words[at + 1 : at + 2] == ("out",) and frame in ("that", "wh", "obj")
    ):
        return None
    end = content_end(clause, begin)
    if source[0] and tags[source[0] - 1] == "S":
        comma = tags.find(",", begin)
        end = min(end, comma) if comma > begin else end
    if end <= begin:
        return None
    return Found(((begin, end),), cue, source, "before" + tail, frame, verb)


def _clausal(clause: Clause, low: int, high: int) -> bool:
    return any(tag in "VFAXKEQNL" for tag in clause.tags[low:high]) and (
        high - low > 2 or "Q" in clause.tags[low:high]
    )


def _manner(clause: Clause, at: int, found: list[Found]) -> Found | None:
    """Read any verb as a cue right behind a quotation and its speaker: "“Go,” Osei barked."."""
    source = sources.before(clause, at)
    if (
        source
        and source[1] - source[0] < 6
        and clause.tags[source[0]] in "PUD"
        and _strong(clause, source[0])
    ):
        content = before_end(clause, source[0])
        if content and content[0] >= _low(found):
            parts = [content, *_later(clause, at + 1)]
            return Found(tuple(parts), (at, at + 1), source, "manner", "Q")
    return None


def _later(clause: Clause, at: int) -> list[Range]:
    """Return the quotation that goes on behind the attribution in the same sentence."""
    tags = clause.tags
    k = tags.find("Q", at)
    if k < 0 or k == 0 or tags[k - 1] not in ",:.-":
        return []
    forms = cues.verbs()
    if any(
        w in forms and forms[w].form in "dsg" and not forms[w].stance for w in clause.words[at:k]
    ):
        return []
    return [(k, k + 1)]


def _participle(clause: Clause, at: int, verb: cues.Verb, k: int, tag: str) -> Found | None:
    tags = clause.tags
    kind, begin = complement(clause, at, verb.frames)
    frame = "obj" if kind == "clause" and "clause" not in verb.frames else kind
    if (
        kind in ("mark", "colon")
        and begin + 1 < len(tags)
        and tags[begin + (kind == "mark")] == "Q"
    ):
        frame, begin = "quote", begin + (kind == "mark")
    if frame not in verb.frames and frame not in ("quote",):
        return None
    if tag in "FK":
        source = sources.before(clause, at)
        rule = "progressive"
    elif tag in ",-C(":
        source = sources.main(clause, k)
        rule = "participle"
    elif tag == "^":
        end = next((j for j in range(begin, len(tags)) if tags[j] == ","), 0)
        source = sources.opening(clause, end + 1, len(tags)) if end else None
        rule = "opening"
        if not source:
            return None
        return Found(((begin, end),), (at, at + 1), source, rule, frame, verb)
    elif tag == "I":
        source = sources.main(clause, k)
        rule = "gerund"
    elif tag in "NPO":
        source = sources._phrase_before(clause, k + 1)
        rule = "reduced"
    else:
        return None
    end = content_end(clause, begin)
    if not source or end <= begin:
        return None
    return Found(((begin, end),), (at, at + 1), source, rule, frame, verb)


def _infinitive(clause: Clause, at: int, verb: cues.Verb, k: int) -> Found | None:
    kind, begin = complement(clause, at, verb.frames)
    frame = "obj" if kind == "clause" and "clause" not in verb.frames else kind
    if frame not in verb.frames and frame != "quote":
        return None
    source = sources.main(clause, k)
    end = content_end(clause, begin)
    if not source or end <= begin:
        return None
    return Found(((begin, end),), (at, at + 1), source, "infinitive", frame, verb)


def _noun(clause: Clause, at: int, frames: frozenset[str]) -> Found | None:
    tags, words = clause.tags, clause.words
    k = at
    while k and tags[k - 1] in "JNER" and at - k < 4:
        k -= 1
    if not k:
        return None
    j = k - 1
    nxt = words[at + 1] if at + 1 < len(words) else ""
    if nxt not in frames:
        return None
    if tags[j] == "Z":
        low = j
        while low and tags[low - 1] in "PNDJ" and j - low < 8:
            low -= 1
        source = (low, j + 1)
    elif tags[j] == "D" and words[j] in ("his", "her", "their", "its", "my", "our"):
        source = (j, j + 1)
    else:
        return None
    begin = at + 2 if nxt != "to" else at + 1
    end = content_end(clause, begin)
    if end <= begin:
        return None
    verb = cues.Verb(words[at], "noun", frames, False)
    return Found(((begin, end),), (at, at + 1), source, "noun", nxt, verb)


def _according(clause: Clause, at: int) -> list[Found]:
    tags = clause.tags
    source = sources.phrase_at(clause, at + 2)
    if not source:
        return []
    cue = (at, at + 2)
    opens = not any(tag in "VFAXKNEQ" for tag in tags[:at])
    if opens:
        if tags[source[1] : source[1] + 1] == ":" and source[1] + 1 == len(tags):
            return [Found((), cue, source, "announced", "colon")]
        comma = tags.find(",", source[1])
        if comma < 0:
            return []
        after = tags.find(",", comma + 1)
        if (
            after > 0
            and not any(t in "VFAXK" for t in tags[comma + 1 : after])
            and tags[comma + 1] in "DNPW"
        ):
            comma = after
        end = content_end(clause, comma + 1)
        return (
            [Found(((comma + 1, end),), cue, source, "according", "first")]
            if end > comma + 1
            else []
        )
    content = before_end(clause, at)
    if not content:
        return []
    parts = [content]
    k = source[1]
    if (
        k < len(tags)
        and tags[k] == ","
        and tags[at - 1] == ","
        and k + 1 < len(tags)
        and tags[k + 1] not in "WGDNP."
    ):
        end = content_end(clause, k + 1)
        if end > k + 1:
            parts.append((k + 1, end))
    return [Found(tuple(parts), cue, source, "according", "last")]


def _colon(clause: Clause, found: list[Found]) -> list[Found]:
    """A colon and a quotation, where no cue was found: "The mayor was blunt: “We lost.”"."""
    tags = clause.tags
    at = tags.find(":Q")
    if at <= 0 or any(low <= at + 1 < high for f in found for low, high in f.content):
        return []
    source = sources.opening(clause, 0, at)
    if not source and all(t in "PDNJMZ" for t in tags[:at]):
        source = (0, at)
    if not source:
        return []
    return [Found(((at + 1, content_end(clause, at + 1)),), (at, at + 1), source, "colon", "quote")]
