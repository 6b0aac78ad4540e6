"""Whether a gathering's name stands for the body that also bears it: it speaks, or has members."""

import re

from events.extraction.forums.leftward import PARTS
from events.extraction.forums.reading import Token
from events.extraction.lexicon import words
from events.extraction.records import Span

_ISSUED = frozenset(
    {"report", "index", "survey", "study", "website", "statement", "members", "research"}
)
_QUOTES = frozenset("“‘\"'`\\")  # "the Education Forum's “New Deal”"
_OWNED = 5  # words after a possessive that hold what a body issued
_REACH = 32  # code points before a name that tell what it does
_VOICE = re.compile(
    r"\b(?:(?:advis[eo]r|analyst|campaigner|economist|fellow|officer|researcher)\s(?:at|of|for|with)"
    r"|(?:commissioned|conducted|convened|founded|funded|hosted|organi[sz]ed|published|sponsored)\sby"
    r"|[Aa]ccording\sto|issued\sby|statements?\s(?:by|from)|spokes\w+\s(?:of|for)|members?\sof|bureau\sof"
    r"|founded|leaders?\sof|group)\s(?:the\s)?$"
)
_ACTS = re.compile(r"\bby\s(?:the\s)?$")  # "launched by the Reef Forum", which is a body
_NO_BODIES = frozenset({"exhibition", "expo", "fair", "festival", "seminar", "summit"})
_NO_BODIES |= {"symposium", "webinar", "workshop"}
_VOTE = frozenset({"conference", "congress", "convention"})
_RESOLVES = frozenset({"adopted", "comprises", "elected", "issued", "recommended", "voted"})
_BODIES = frozenset({"forum", "roundtable"})


def is_voice(text: str, sentence: Span, start: int, head: str) -> bool:
    """Tell whether what stands before a name makes it a body that says or does something."""
    near = max(sentence.start, start - _REACH)
    acts = head in _BODIES and _ACTS.search(text, near, start)
    return bool(acts or _VOICE.search(text, near, start))


_PRESENT = frozenset({"at", "attending", "during"})


def is_body(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the name stands for an organisation: it speaks, or has a president."""
    after = tokens[end].text if end < len(tokens) else ""
    if after == "(" and end + 3 < len(tokens) and tokens[end + 2].text == ")":
        after = tokens[end + 3].text  # "the Reef Forum (RF) wants"
    head = tokens[end - 1].bare.lower()
    if head in _NO_BODIES and after not in {"said", "says"}:
        return False
    acts = after in words("forum-body-verbs") and not _at_it(tokens, first)
    acts = acts and not (head in _VOTE and _resolves(tokens, end))
    if acts or after.lower() in words("forum-bodies"):
        return True
    issued = after in _QUOTES or any(
        token.text.lower() in _ISSUED for token in tokens[end : end + _OWNED]
    )
    if tokens[end - 1].possessive and issued:
        return True  # "the World Economic Forum's Global Risks Report"
    if first > 1 and tokens[first - 1].text in {"of", "for"} and tokens[first - 2].capital:
        # "gathered in Suva on Monday for COP29"
        placed = first > 2 and tokens[first - 3].text in {"in", "on"}
        return tokens[first - 2].text not in PARTS and not placed  # "Centre for Reef Dialogue"
    return _noun_before(tokens, first) in words("forum-bodies")


def _resolves(tokens: list[Token], at: int) -> bool:
    """Tell whether a meeting does what a verb says: "adopted a text", "welcomed 400 guests"."""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    many = after[:1].isdigit() or after in {"hundreds", "more", "over", "thousands"}
    return tokens[at].text in _RESOLVES or (tokens[at].text == "welcomed" and many)


def _noun_before(tokens: list[Token], first: int) -> str:
    """Return the noun in "president of the" before a name, empty where none is there."""
    at = first - 1
    if at >= 0 and tokens[at].text.lower() in {"the", "a"}:
        at -= 1
    return tokens[at - 1].text.lower() if at > 0 and tokens[at].text == "of" else ""


def _at_it(tokens: list[Token], first: int) -> bool:
    """Tell whether those who are at it act: "all at the Reef Summit said", "in Suva for the"."""
    at = first - 1
    at -= at >= 0 and tokens[at].text == "the"
    small = tokens[at].text if at > 0 else ""
    return small in _PRESENT or (small == "for" and tokens[at - 1].capital)
