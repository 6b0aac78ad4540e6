"""Where a text names a gathering, or speaks of one without its name, one sentence at a time."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from operator import or_

from events.extraction.forums.bodies import is_body, is_voice
from events.extraction.forums.famous import begins, famous
from events.extraction.forums.headlines import is_bounded, title_words
from events.extraction.forums.heads import (
    head_of,
    is_head,
    known_number,
    shouts,
    stand_ins,
)
from events.extraction.forums.leftward import Leftward
from events.extraction.forums.places import places
from events.extraction.forums.reading import JOINS, Token, name_set, ordinal, tokens_of, year
from events.extraction.forums.rightward import Rightward
from events.extraction.lexicon import words
from events.extraction.records import Span

_THE = frozenset({"the", "this", "that", "its", "their", "his", "her", "our"})
_WHOSE = frozenset({"her", "his", "my", "your"})
_STRONG = frozenset({"roundtable", "round-table", "summit", "town", "townhall"})
_ANY = frozenset({"any", "each", "every"})
_NUMBERED = frozenset({"session", "meeting"})  # "the 54th session of the Health Committee"
_WHOLE = frozenset(
    {"Congress", "Dialogue", "Expo", "Festival", "Roundtable", "Summit", "Symposium"}
)
_SAID_AGAIN = frozenset({"conference", "event", "exhibition", "fair", "forum", "gathering"})
_LAW = frozenset({"Assembly", "Bundestag", "Cabinet", "Congress", "Court", "Duma", "House"})
_LAW |= {"Knesset", "Legislature", "Parliament", "Sabha", "Senate", "Tribunal"}
_OPENERS = frozenset({"on", "for", "of"})  # what may open a topic after the noun
_CONGRESSES = 99  # of a body that meets
_GAP = 2  # code points between sentences of a paragraph or of two
_NEAR = 80  # code points on each side of a noun
_NOUN = 32  # code points of "the conference" and of the word after it
_THE_NOUN = re.compile(r"[Tt](?<!\w.)h(?:e|is)\s([a-z]{3,})$")
_PLAIN_AFTER = re.compile(r"[.,;]?(?:\s([a-z]+)(?=[\s.,;])|\s?$|\s(?=[“\"]))")
_LATER = re.compile(r"\s(?:next|later\sthis)\s(?:month|year|spring|summer|autumn|fall|winter)\b")
_OF_PERIOD = re.compile(
    r"\s(?:since\b"
    r"|(?:of|in|for)\s(?:the|this|its|a)\s(?:\w+\s)?(?:year|month|season|day|week|decade)\b"
    r"|in\s(?:(?:more\sthan|over|almost|nearly|about)\s)?[\w-]+\s(?:year|month|week|decade)s?\b)"
)
_ONCE = re.compile(  # "the first forum was held in Suva in 2010", "the first forum (May 2010)"
    r"(?:\s\((?:[A-Z][a-z]+\s)?|\sin\s)(?P<bracketed>(?:19|20)\d\d)\b"
    r"|,?\s(?:(?:which\s)?(?:was|were)\s)?(?:took\splace|(?:first\s)?(?:convened|held|hosted|launched|organi[sz]ed|staged))"
    r"(?:\s(?:in|at)\s(?:the\s)?[A-Z][\w\s,]{2,40}?)?,?\s(?:back\s)?(?:in|on)\s"
    r"(?:(?:\d{1,2}\s)?[A-Z][a-z]+\s(?:\d{1,2},\s)?)?(?P<told>(?:19|20)\d\d)\b"
)
_FEAST = "anniversary"  # "the 75th anniversary summit"
_EDITION_OF = re.compile(
    r"\b([\w-]+)\s(?:(?:annual|regular|ordinary|special|ministerial|high-level)\s)?"
    r"(round|edition|session|iteration|instalment|installment|meeting|assembly)\sof\s(?:(?:the|this|its)\s)?$",
    re.IGNORECASE,
)
_SITS = frozenset({"conference", "congress", "convention", "summit"})
_THE_NAME = re.compile(  # "its water fair, the Reef Expo", "its fair called “Reef Expo”"
    r"\s?[,:–—-]\s(?:the\s)?[“\"‘']?|,?\s(?:(?:called|dubbed|named|titled)\s)?(?:the\s)?[“\"‘']"
)
_A_KIND = re.compile(r"\s?[,–—-]\san?\s")
_ADDRESSED = re.compile(
    r"\b(?:address\w*|brief(?:ed|s|ing)|[Tt]old|spoke(?:\sto)?|speak\w*(?:\sto)?)\s(?:the|this)\s$"
)
_ALSO_KNOWN = re.compile(
    r",\sor\s(?:the\s)?$|(?:known|referred\sto)\s(?:simply\s)?as\s(?:(?:the|an?)\s)?[“\"'‘]?$|(?:dubbed|called)\s(?:the\s)?$"
)
_ACRONYM = re.compile(
    r"""\(\s*(?:the\s+|or\s+)?[“"'‘]?
        ([A-Z](?=[A-Za-z&-]{0,14}[A-Z])[A-Za-z&-]{0,14}[A-Za-z])   # the short form
        (?:\W{0,2}(\d+))?[^()]{0,4}\)
        (?:\s(?P<year>(?:19|20)\d\d)\b)?""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One printing of a gathering's name, or of a noun that stands for one.

    ``named`` tells a proper name from a description; ``definite`` and ``indefinite`` "the summit"
    and "a summit" from "water summit";
    ``key`` is what two printings of it share; ``elsewhen`` marks another edition ("last year's"),
    ``body`` the gathering spoken of as an organisation, ``bracketed`` another name after one, in
    brackets or as "also known as", ``of_place`` a noun with nothing but a place before it ("the
    Nauru summit"), ``beside`` the name that a description stands in apposition to, ``numbered``
    a name like "COP27", ``heads`` one in a title, ``large`` one in a title with a capital on each
    word. ``whole`` takes in number, year and length.
    """

    span: Span
    whole: Span
    sentence: Span
    name: str
    key: frozenset[str]
    head: str
    named: bool
    definite: bool
    weak: bool
    edition: int | None = None
    year: int | None = None
    days: int | None = None
    acronym: str | None = None
    elsewhen: bool = False
    body: bool = False
    bracketed: bool = False
    of_place: bool = False
    numbered: bool = False
    indefinite: bool = False
    later: bool = False
    beside: Span | None = None
    large: bool = False
    heads: bool = False

    def follows(self, other: "Mention") -> bool:
        """Tell whether it opens the sentence right behind another's."""
        opens = self.whole.start - self.sentence.start <= len("The ")
        return opens and 0 < self.sentence.start - other.sentence.end <= _GAP

    @property
    def legislates(self) -> bool:
        """Tell whether its number makes it a parliament: "the 113th Congress"."""
        return self.head == "congress" and (self.edition or 0) > _CONGRESSES


def mentions_in(
    text: str, sentence: Span, nouns: Sequence[int], *, title: bool = False
) -> list[Mention]:
    """Return the gatherings that one sentence mentions, in order, none inside another.

    ``nouns`` tell where a word in it ends that can mean one. A sentence in capitals has none that
    can be told; a ``title`` with a capital on each word only those whose ends it tells.
    """
    plain = [_of_edition(text, one) for noun in nouns if (one := _plain(text, sentence, noun))]
    rest = nouns if len(plain) < len(nouns) else ()
    quiet = [noun for noun in rest if not shouts(_round(text, sentence, noun))]
    if not quiet:
        return plain
    tokens, large = title_words(text, sentence) if title else (tokens_of(text, sentence), False)
    starts = [token.start for token in tokens]
    found: list[Mention] = []
    for noun in reversed(quiet):
        head = bisect_left(starts, noun) - 1
        taken = bool(found) and tokens[head].end > found[-1].whole.start
        if taken or not is_head(tokens, head):
            continue
        limit = found[-1].whole.start if found else sentence.end
        left = Leftward(tokens, begins(tokens, head))
        mention = _of_edition(text, read(text, sentence, left, Rightward(tokens, head, limit)))
        if title:
            numbered = mention.edition is not None
            if large and not (
                mention.named and is_bounded(text, sentence, mention.whole, numbered=numbered)
            ):
                continue
            # headlines leave "the" out
            definite = mention.definite or mention.key == {mention.head}
            mention = replace(mention, large=large, heads=True, definite=definite)
        while found and found[-1].whole.start < mention.whole.end:
            found.pop()  # a short form in brackets after the name
        if found and _owns(text, mention, found[-1]):
            whole = Span(mention.whole.start, found[-1].whole.end)
            found[-1] = replace(found[-1], whole=whole)  # what stands before stands before both
            mention = replace(mention, body=True)
        if found and mention.named != found[-1].named:
            mention = _apposed(text, mention, found)
        found.append(mention)
    return found[::-1]


def _apposed(text: str, mention: Mention, found: list[Mention]) -> Mention:
    """Tie "Asia's largest water fair, the Reef Expo", "the Reef Expo, a water fair" together."""
    gap = text[mention.whole.end : found[-1].whole.start]
    tells = len(mention.key) > 1 or mention.edition
    if found[-1].named and tells and _THE_NAME.fullmatch(gap):
        return replace(mention, beside=found[-1].span)
    if mention.named and found[-1].indefinite and _A_KIND.fullmatch(gap):
        found[-1] = replace(found[-1], beside=mention.span)
    return mention


def _round(text: str, sentence: Span, noun: int) -> str:
    """Return the words round a noun: a sentence may begin with a headline run into it."""
    return text[max(sentence.start, noun - _NEAR) : min(sentence.end, noun + _NEAR)]


def _owns(text: str, mention: Mention, other: Mention) -> bool:
    """Tell whether a gathering holds the one named after it: "the Forum's Annual Meeting"."""
    return other.named and text[mention.span.end : other.whole.start] in {"'s ", "’s "}


# ---------------------------------------------------------------- one mention


@cache
def _telling() -> frozenset[str]:
    """Return the words after a noun that make more of it than "the forum"."""
    return _OPENERS | words("forum-not-after") | words("forum-bodies") | words("forum-body-verbs")


def _plain(text: str, sentence: Span, noun: int) -> Mention | None:
    """Read "the forum" where no word beside it can belong to a name: most mentions are such."""
    before = _THE_NOUN.search(text, max(sentence.start, noun - _NOUN), noun)
    after = _PLAIN_AFTER.match(text, noun, min(sentence.end, noun + _NOUN))
    if before is None or after is None:
        return None
    head, word = before[1], after[1] or ""
    if word in _telling():
        return None
    span = Span(before.start(1), noun)
    return Mention(
        span=span,
        whole=span,
        sentence=sentence,
        name=head,
        key=frozenset({head}),
        head=head,
        named=False,
        definite=True,
        weak=head not in words("forum-heads"),
    )


def read(text: str, sentence: Span, left: Leftward, right: Rightward) -> Mention:
    """Read the mention whose name the words on both sides of its head make."""
    tokens, at = right.tokens, right.head
    head = head_of(tokens[at])
    listed = famous(tokens, at)
    known = 0 if listed else known_number(tokens[at])
    weak = head not in words("forum-heads") and known is None and not _is_strong(tokens, at)
    topical = any(tokens[kept].capital for kept in right.kept)
    session = head in _NUMBERED and left.edition and topical and not _makes_laws(right)
    yearly = at > 1 and tokens[at - 1].text == "general" and tokens[at - 2].text == "annual"
    whose = (head in words("forum-heads") or yearly) and _of_body(tokens, right)
    large = topical and (tokens[at].capital or whose)
    proper = left.named or right.quoted or session or large
    named = known is not None or (proper and head not in stand_ins())
    if right.kept and not tokens[at].capital and _addressed(text, tokens[left.first].start):
        right.leave_topic()  # "told the conference on Monday", "on rural work"
    kept = sorted({*left.kept, *listed, *right.kept})
    left.first = min(left.first, kept[0])
    end = tokens[right.end - 1].end - (2 if tokens[right.end - 1].possessive else 0)
    told = kept[:-1] if _told_twice(tokens, kept, at) else kept
    name = _joined(tokens, told)
    acronym = _ACRONYM.match(text, _skip_space(text, end), sentence.end)
    before = tokens[left.first - 1].text.lower() if left.first else ""
    return Mention(
        span=Span(tokens[kept[0]].start, end),
        whole=Span(tokens[left.first].start, acronym.end() if acronym else end),
        sentence=sentence,
        name=name,
        key=name_set(name),
        head=head,
        named=named,
        definite=before in _THE
        or before[:1].isdigit()  # "the May 18-20 gathering"
        or (left.first != kept[0] and before not in {"a", "an"}),
        weak=weak,
        edition=known
        or _numbered(tokens, left.kept)
        or _edition(text, sentence, left, end)
        or _bracketed_number(acronym),
        year=left.year
        or right.year
        or _bracketed_year(acronym)
        or (_once(text, sentence, end) if left.edition else None),
        days=left.days,
        acronym=acronym[1] if acronym else None if left.of_body else left.acronym,
        elsewhen=left.elsewhen or before in _ANY,
        later=left.coming or _LATER.match(text, end, sentence.end) is not None,
        bracketed=before == "(" or _also_known(text, sentence, tokens[left.first].start),
        indefinite=before in {"a", "an", "another"},
        numbered=bool(known),
        of_place=tokens[at].text.islower() and name.removesuffix(f" {head}") in places(),
        body=is_body(tokens, left.first, right.end)
        or is_voice(text, sentence, tokens[left.first].start, head),
    )


def _told_twice(tokens: list[Token], kept: list[int], at: int) -> bool:
    """Tell whether a small noun says again what a name is: "the Reef Dialogue forum"."""
    before = tokens[at - 1]
    whole = len(kept) > 2 and kept[-2:] == [at - 1, at] and tokens[at].text in _SAID_AGAIN
    return whole and before.text in _WHOLE


def _is_strong(tokens: list[Token], at: int) -> bool:
    """Tell a "town hall meeting" and a "conference and exhibition", one by itself, from others."""
    before = [token.text.lower() for token in tokens[max(0, at - 3) : at]]
    pairs = pairwise(before)  # also "conference and general assembly"
    joined = any(one in words("forum-heads") and small in {"and", "&"} for one, small in pairs)
    return joined or (head_of(tokens[at]) == "meeting" and not _STRONG.isdisjoint(before))


def _makes_laws(right: Rightward) -> bool:
    """Tell whether a session is one of a parliament or court."""
    return not _LAW.isdisjoint(right.tokens[at].bare for at in right.kept)


def _of_body(tokens: list[Token], right: Rightward) -> bool:
    """Tell whether a noun is "of the Reef Union", whose it is: that makes a name of it."""
    kept = [tokens[at] for at in right.kept]
    of = len(kept) > 2 and kept[0].text == "of" and kept[1].text == "the"
    large = [one.capital or one.text.isdecimal() for one in kept]  # "of the Group of 7"
    joined = [one.text in JOINS for one in kept]
    return of and sum(large[2:]) > 1 and all(map(or_, large, joined))


def _edition(text: str, sentence: Span, left: Leftward, end: int) -> int | None:
    """Return the number read on the left, none for "the first webinar of the year", "since May".

    Nor for "his second summit", which counts how often he went.
    """
    feast = _FEAST in text[left.tokens[left.first].start : end]
    own = left.first and left.tokens[left.first - 1].text.lower() in _WHOSE
    return None if feast or own or _OF_PERIOD.match(text, end, sentence.end) else left.edition


def _once(text: str, sentence: Span, end: int) -> int | None:
    """Return the year of a numbered one that is told to have been held: "was held in 2010"."""
    told = _ONCE.match(text, end, sentence.end)
    return int(told["told"] or told["bracketed"]) if told else None


def _of_edition(text: str, mention: Mention) -> Mention:
    """Return a mention with the number or year of "the fifth round of the forum", all one.

    A session of what has no name here is a part of it.
    """
    start = mention.whole.start
    if not text.endswith(("of ", "of the ", "of this ", "of its "), mention.sentence.start, start):
        return mention
    match = _EDITION_OF.search(text, max(mention.sentence.start, start - _NEAR), start)
    if match is None or (match[2] == "session" and not mention.named):
        return mention
    number, printed = ordinal(match[1]), year(match[1])
    sits = mention.head in _SITS or match[1] == "inaugural"
    if number == 1 and match[2] == "session" and sits:
        return mention  # where it sits first
    if number is None and printed is None:
        return mention
    whole, edition = Span(match.start(), mention.whole.end), mention.edition or number
    return replace(mention, whole=whole, edition=edition, year=mention.year or printed)


def _addressed(text: str, start: int) -> bool:
    """Tell whether it is who hears something: "addressed the conference on rural work"."""
    return _ADDRESSED.search(text, max(0, start - _NOUN), start) is not None


def _also_known(text: str, sentence: Span, start: int) -> bool:
    """Tell whether another name stands before one: ", also known as the Summer Davos"."""
    return _ALSO_KNOWN.search(text, max(sentence.start, start - _NOUN), start) is not None


def _numbered(tokens: list[Token], kept: list[int]) -> int | None:
    """Return the number in a name like "COP27 climate summit"."""
    return next((number for at in kept if (number := known_number(tokens[at]))), None)


def _skip_space(text: str, at: int) -> int:
    at += text[at : at + 1] == "”"  # “Reef Summit” (RS) 2024
    return at + 1 if text[at : at + 1] == " " else at


def _bracketed_number(acronym: re.Match[str] | None) -> int | None:
    """Return the number of a known row in brackets: "the Climate Change Conference (COP27)"."""
    if acronym is None or acronym[1] not in words("forum-known"):
        return None
    return int(acronym[2]) if acronym[2] and len(acronym[2]) < len("YYYY") else None


def _bracketed_year(acronym: re.Match[str] | None) -> int | None:
    if acronym is None:
        return None
    return year(acronym["year"] or acronym[2] or "")


def _joined(tokens: list[Token], kept: list[int]) -> str:
    """Return the kept words as printed, without what was read off between them."""
    printed = ""
    for place, at in enumerate(kept):
        apart = place > 0 and tokens[kept[place - 1]].end < tokens[at].start
        last = place == len(kept) - 1
        printed += (" " if apart else "") + (tokens[at].bare if last else tokens[at].text)
    return printed
