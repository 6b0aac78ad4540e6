"""Where a Chinese text speaks of a gathering: its name, number and year, and the short forms.

A name is read to the left from a noun that means a gathering, up to its number or year ("第五届"),
an opening mark, or a word that cannot belong to it.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from events.extraction.chinese.bounds import end_of, noun, start_of, theme_before
from events.extraction.chinese.marks import MARK, NUMBER, marks_in, read
from events.extraction.chinese.places import cities
from events.extraction.hanzi import HAN
from events.extraction.lexicon import lines, table, words
from events.extraction.records import Span

_ALIAS = re.compile(
    r"”?\s?\((?:以下简称|下称|简称|又称|英文简称)?:?\s?[“‘]?(?P<alias>[^()“”]{2,20})[”’]?\)"
)
_AFTER = re.compile(r"继(?:第[^,]{1,5}[届次]|首[届次]|\d{4}年?)?$")  # "继首届论坛之后"
_NO_ALIAS = re.compile(r"^\d+$|年$|^[左右]|图$|^第[^()]{1,5}[届次期]$")
_BEHIND = re.compile(rf"”?\s?\(?(?P<mark>第{NUMBER}[届期])(?!会|理|委|主|成)")
_ADDED = re.compile(
    rf"\([^(){HAN}]*\)|[“”‘’]|\s+(?![A-Za-z])|(?<![A-Za-z])\s+"
)  # an abbreviation, empty brackets, marks


class Mention(NamedTuple):
    """One printing of a gathering; ``name`` without number and year, null for "本届大会"."""

    span: Span
    sentence: Span
    name: str | None
    head: str
    edition: int | None = None
    year: int | None = None
    alias: str | None = None
    other: bool = False  # an edition before or after the one that is meant


def mentions_in(signs: str, sentence: Span) -> Iterator[Mention]:
    """Yield the gatherings that a sentence speaks of, in order."""
    low = sentence.start
    for found in noun().finditer(signs, *sentence):
        if found["head"] is None or found.start("head") < low:
            continue
        mention = _mention(signs, sentence, Span(*found.span("head")), low)
        if mention:
            low = mention.span.end
            yield mention


def _mention(signs: str, sentence: Span, head: Span, low: int) -> Mention | None:
    """Return the mention that has its noun here, and what belongs to it behind."""
    end = end_of(signs, head, sentence.end)
    theme = theme_before(signs, low, head)
    if theme:
        start, marks = theme.start, marks_in(signs, Span(max(low, theme.start - 12), theme.start))
        lead = MARK.match(signs, theme.start + 1, head.start)
        marks |= read(lead) if lead else {}
        bare = signs[theme.start : theme.end].strip("“”") in words("zh-forum-generic")
    else:
        start, marks = start_of(signs, low, head, end)
        bare = False
    if end > head.end:
        marks |= marks_in(signs, Span(head.end, end))
    behind = None if "edition" in marks else _BEHIND.match(signs, end, sentence.end)
    if behind:  # "“海湾讲坛”第三期"
        marks |= marks_in(signs, Span(*behind.span("mark")))
    name = _ADDED.sub("", MARK.sub("", signs[start:end])).removeprefix("的")
    bare = bare or name in words("zh-forum-generic")
    weak = signs[head.start : head.end] in _weak() and not marks and not theme
    if weak and name not in known_names() and _is_no_name(signs, Span(start, end), name):
        return None
    return Mention(
        span=Span(start, end),
        sentence=sentence,
        name=None if bare else name,
        head=name[-2:],
        edition=marks.get("edition"),
        year=marks.get("year"),
        alias=_alias(signs, end, sentence.end),
        other=bool(marks.get("other"))
        or _AFTER.search(signs, max(low, start - 8), start) is not None,
    )


def _is_no_name(signs: str, span: Span, name: str) -> bool:
    """Tell whether a noun that needs a name before it has none."""
    quoted = signs[span.start - 1 : span.start] == "“" and signs[span.end : span.end + 1] == "”"
    short = name in words("zh-forum-generic") or len(name) < 5 or name.endswith("对话")
    return short and not quoted


def _alias(signs: str, at: int, limit: int) -> str | None:
    """Return the short form that a bracket behind a name tells."""
    bracket = _ALIAS.match(signs, at, limit)
    if bracket is None or _NO_ALIAS.search(bracket["alias"]):
        return None
    return None if cities().fullmatch(bracket["alias"]) else bracket["alias"]


@cache
def known_names() -> dict[str, str]:
    """Return the whole name of each gathering that goes by several."""
    rows = table("zh-forum-known").items()
    return {other: name for name, others in rows for other in others.split(",")}


@cache
def _weak() -> frozenset[str]:
    return frozenset(line[1:] for line in lines("zh-forum-heads") if line.startswith("?"))
