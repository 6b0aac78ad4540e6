"""Where a text names a gathering, or speaks of one without its name, one sentence at a time.

A name is read outwards from a noun that means a gathering ("forum", "summit"): to the left over
capitalised words, to the right over "on", "for" or "of" and what they open. Its number, year and
length are read off and left out of the name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from events.extraction.forums.places import places
from events.extraction.forums.reading import Token, days, name_set, ordinal, tokens_of, year
from events.extraction.lexicon import words
from events.extraction.records import Span

_LONGEST = 14  # words of a name, its topic included
_TOPIC = 5  # lower-case words before a head that may describe it
_PLURAL_OWNERS = frozenset({"People", "Peoples", "Women", "Men", "Children", "World"})
_DAYS_OF_WEEK = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
_PERIODS = frozenset({"year", "month", "week", "night", "yesterday", "today", "tomorrow"})
_RECENT = frozenset({"month", "week", "night"})  # "last week's summit" is no other edition
_ELSEWHEN = frozenset({"last", "previous", "past", "next", "earlier"})
_THE = frozenset({"the", "this", "that", "its", "their", "his", "her", "our"})
_JOINS = frozenset({"and", "&", "of", "for", "on", "the", "in", "to", "-", "–", "’", "'", ","})
_SPEAKS = frozenset({"said", "says", "warned", "reported", "estimates", "estimated", "ranked"})
_REGIONS = frozenset({"Asia", "Africa", "Europe", "America", "Pacific", "Latin", "East", "Arctic"})
_OPENS, _CLOSES = frozenset("“\"‘'"), frozenset("”\"’'")
_ACRONYM = re.compile(
    r"""\(\s*(?:the\s+|or\s+)?[“"'‘]?
        ([A-Z][A-Za-z&]*(?:-?[A-Za-z]+)*[A-Z][A-Za-z]*)   # the short form
        (?:\W{0,2}(\d+))?[^()]{0,4}\)
        (?:\s(?P<year>(?:19|20)\d\d)\b)?""",
    re.VERBOSE,
)
_TITLE_CASE = 0.75  # share of capitalised words in a line that is no sentence
_SHOUTING = 0.6  # share of capitals among the letters of a sentence without small letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One printing of a gathering's name, or of a noun that stands for one.

    ``named`` tells a proper name from a description; ``definite`` "the summit" from "a summit";
    ``key`` is what two printings of it share;
    ``elsewhen`` marks another edition ("last year's"); ``body`` the gathering spoken of as an
    organisation; ``bracketed`` another name in brackets after one; ``of_place`` a noun with nothing
    but a place before it ("the Nauru summit"). ``whole`` takes in number, year and length.
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


def mentions_in(text: str, sentence: Span, *, title: bool = False) -> list[Mention]:
    """Return the gatherings that one sentence mentions, in order, none inside another.

    A sentence in capitals has none that can be told, nor has a ``title`` with a capital on each
    word.
    """
    if not _head_pattern().search(text, *sentence):
        return []
    tokens = tokens_of(text, sentence)
    if _shouts(sentence.of(text)) or (title and _title_case(tokens)):
        return []
    found: list[Mention] = []
    for head in reversed(range(len(tokens))):
        taken = bool(found) and tokens[head].end > found[-1].whole.start
        if taken or not _is_head(tokens, head):
            continue
        limit = found[-1].whole.start if found else sentence.end
        mention = _read(text, sentence, _Leftward(tokens, head), _Rightward(tokens, head, limit))
        while found and found[-1].whole.start < mention.whole.end:
            found.pop()  # a short form in brackets after the name
        found.append(mention)
    return found[::-1]


# ---------------------------------------------------------------- heads


@cache
def _head_pattern() -> re.Pattern[str]:
    known = "|".join(re.escape(word) for word in sorted(words("forum-known")))
    heads = words("forum-heads") | words("forum-heads-weak") | words("forum-words-for")
    nouns = "|".join(sorted(heads, key=len, reverse=True))
    return re.compile(rf"\b(?:(?i:{nouns})|(?:{known})(?:[ -]?\d+)?)\b")


@cache
def _known() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(words('forum-known')))})-?(\d{{0,3}})$")


def known_number(token: Token) -> int | None:
    """Return the number of a name like "COP28", 0 where it has none; null for other words."""
    known = _known().match(token.bare)
    return int(known[1] or 0) if known else None


@cache
def _stand_ins() -> frozenset[str]:
    """Return the words that stand for a gathering and never name one."""
    return words("forum-words-for") - words("forum-heads") - words("forum-heads-weak")


def _head_of(token: Token) -> str:
    return token.bare.lower().removeprefix("mini-")


def _is_head(tokens: list[Token], at: int) -> bool:
    """Tell whether the word means a gathering here and is not part of "press conference"."""
    head = _head_of(tokens[at])
    if known_number(tokens[at]) is not None:
        return True
    if head not in words("forum-heads") and head not in _soft_heads():
        return False
    after = tokens[at + 1].bare if at + 1 < len(tokens) else ""
    if after.lower() in words("forum-not-after") and not tokens[at].possessive:
        return False
    before = [token.text.lower() for token in tokens[max(0, at - 2) : at]]
    last = before[-1] if before else ""
    if {last, " ".join(before), f"{last} {head}"} & words("forum-not-before"):
        return False
    return not (head == "convention" and after in {"on", "against", "for", "relating"})


@cache
def _soft_heads() -> frozenset[str]:
    return words("forum-heads-weak") | words("forum-words-for")


def _shouts(sentence: str) -> bool:
    """Tell whether the sentence is in capitals: then capitals mark no names."""
    letters = [char for char in sentence if char.isalpha()]
    return sum(char.isupper() for char in letters) > _SHOUTING * len(letters)


def _title_case(tokens: list[Token]) -> bool:
    long = [token.capital for token in tokens if len(token.text) > 3]  # noqa: PLR2004 - "with"
    return sum(long) > _TITLE_CASE * len(long)


# ---------------------------------------------------------------- reading to the left


class _Leftward:
    """Reads the words before a head, nearest first, and keeps those that belong to its name."""

    def __init__(self, tokens: list[Token], head: int) -> None:
        self.tokens = tokens
        self.kept = [head]
        self.proper_head = tokens[head].capital
        self.named = False
        self.edition: int | None = None
        self.year: int | None = None
        self.days: int | None = None
        self.elsewhen = False
        self.acronym: str | None = None
        self.first = head
        while self.first > 0 and len(self.kept) < _LONGEST and (taken := self._take()):
            self.first -= taken
        while len(self.kept) > 1 and self.tokens[self.kept[-1]].text in _JOINS:
            self.kept.pop()

    def _take(self) -> int:
        """Return how many tokens before the first one belong to it too."""
        token = self.tokens[self.first - 1]
        if self._number(token) or self._adjective(token):
            return 1
        if short := self._bracketed(token):
            return short
        keeps = self._word(token) or self._join(token) or self._topic(token)
        if keeps:
            self.kept.append(self.first - 1)
        return int(keeps)

    def _before(self, back: int) -> str:
        """Return the word that stands ``back`` places before the first."""
        return self.tokens[self.first - back].text if self.first >= back else ""

    def _bracketed(self, token: Token) -> int:
        """Return the length of a short form in brackets inside a name: "(WEF) Annual Meeting"."""
        if token.text != ")" or self._before(3) != "(" or not self._before(2).isupper():
            return 0
        self.acronym = self._before(2)
        return 3

    def _number(self, token: Token) -> bool:
        if (number := ordinal(token.text)) is not None:
            self.edition = self.edition or number
        elif (printed := year(token.bare)) is not None:
            self.year = self.year or printed
        elif (length := days(token.text)) is not None:
            self.days = self.days or length
        else:
            return False
        return True

    def _adjective(self, token: Token) -> bool:
        if token.possessive and (
            token.bare in _PERIODS or _DAYS_OF_WEEK.match(token.bare) is not None
        ):
            return True
        if token.text in words("forum-adjectives"):
            near = self.tokens[self.first].bare in _RECENT
            self.elsewhen = self.elsewhen or (token.text in _ELSEWHEN and not near)
            return True
        follows = self.tokens[self.first].text
        return (
            token.text in {"Annual", "Inaugural"}
            and ordinal(self._before(2)) is not None
            and self.first != self.kept[0]
            and follows != "General"
        )

    def _word(self, token: Token) -> bool:
        """Tell whether a capitalised word belongs to the name."""
        if not token.capital or token.text in words("forum-openers"):
            return False
        if token.possessive and token.bare not in _PLURAL_OWNERS:
            return False
        self.named = True
        return True

    def _join(self, token: Token) -> bool:
        """Tell whether a small word or mark holds two capitalised parts of the name together."""
        after, before = self.tokens[self.first], self._before(2)
        if not (after.capital or after.text == "the") or not before[:1].isupper():
            return token.text == "the" and after.capital and self._opens(before, self._before(3))
        if token.text in {"and", "&"}:
            two_gatherings = before.lower() in words("forum-heads") and after.start != (
                self.tokens[self.kept[0]].start
            )
            return not two_gatherings and before not in words("forum-openers")
        if token.text in {"of", "for", "on"}:
            return before in words("forum-of")
        return token.text in {"-", "–"} or (token.text == "," and self._listed())

    def _opens(self, small: str, noun: str) -> bool:
        return small in {"of", "for", "on", "in"} and noun in words("forum-of")

    def _listed(self) -> bool:
        """Tell whether a comma stands in a list that an article or number opens as one name."""
        if not any(self.tokens[kept].text in {"and", "&"} for kept in self.kept):
            return False
        at = self.first - 2
        while at >= 0 and (self.tokens[at].capital or self.tokens[at].text == ","):
            at -= 1
        opener = self.tokens[at].text.lower() if at >= 0 else ""
        return opener in {"the", "a", "an"} or ordinal(opener) is not None

    def _topic(self, token: Token) -> bool:
        """Tell whether a lower-case word describes the gathering: "climate change conference"."""
        if token.text in {"’", "'"}:
            return self._before(2).endswith("s")
        if token.text == "of":
            return self._before(2) in {"heads", "Heads"} and not self.proper_head
        if token.text in {"and", "&"}:
            return self._lower(self._before(2)) and self._lower(self.tokens[self.first].text)
        small = sum(not self.tokens[kept].capital for kept in self.kept)
        return (
            not self.proper_head and not self.named and small <= _TOPIC and self._lower(token.text)
        )

    @staticmethod
    def _lower(word: str) -> bool:
        return word[:1].islower() and word not in words("forum-function-words")


# ---------------------------------------------------------------- reading to the right


class _Rightward:
    """Reads the words after a head that belong to its name: "on China-Africa Cooperation"."""

    def __init__(self, tokens: list[Token], head: int, limit: int) -> None:
        self.tokens = tokens
        self.head = head
        self.limit = limit  # where the next gathering's name begins
        self.kept: list[int] = []
        self.quoted = False
        self.year: int | None = None
        self.end = head + 1
        self._year()
        proper = tokens[head].capital
        opens = {"on", "for", "of", "to"} if proper else {"on", "for", "of"}
        if known_number(tokens[head]) is None and not tokens[head].possessive:
            if proper and _head_of(tokens[head]) in words("forum-heads-weak"):
                self.limit = tokens[-1].end  # "Annual Meeting of the World Economic Forum"
            if self._text(self.end) in opens:
                self._topic()
        self._year()

    def _text(self, at: int) -> str:
        return self.tokens[at].text if at < len(self.tokens) else ""

    def _year(self) -> None:
        if (printed := year(self._text(self.end))) is not None:
            self.year = self.year or printed
            self.end += 1

    def _topic(self) -> None:
        """Take the preposition and the words it opens, proper after a proper head."""
        proper = self.tokens[self.head].capital
        at = self.end + 1
        if self._text(at) in _OPENS:
            self._quoted(at + 1)
            return
        if self._text(at) == "the" or self._text(at) == "a":
            at += 1
        start = at
        while self._open(at) and at - start < _LONGEST and self._goes_on(at, proper=proper):
            at += 1
        while at > start and self._text(at - 1) in _JOINS:
            at -= 1
        if at > start:
            self.kept = list(range(self.end, at))
            self.end = at

    def _quoted(self, start: int) -> None:
        """Take a topic in quotation marks, without the marks."""
        for at in range(start, min(start + _LONGEST, len(self.tokens))):
            if self._text(at) in _CLOSES:
                self.kept = [self.end, *range(start, at)]
                self.end = at + 1
                self.quoted = True
                return

    def _open(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].start < self.limit

    def _goes_on(self, at: int, *, proper: bool) -> bool:
        token = self.tokens[at]
        if token.text in words("forum-openers") or year(token.text) is not None:
            return False
        if token.possessive:
            return False
        if token.capital or token.text in {"and", "&", "of", "-", "–"}:
            return proper or token.text in {"and", "&"} or token.capital
        if token.text in {"the", "in", "for", "on"} and proper:
            return self._joins_region(at, token.text)
        return not proper and token.text.isalpha() and self._topical(token.text)

    def _joins_region(self, at: int, small: str) -> bool:
        following = self._text(at + 1)
        if small == "the":
            return self._text(at - 1) in {"of", "for", "in", "on", "and"}
        if small == "in":
            return following in _REGIONS or (following == "the" and self._text(at + 2) in _REGIONS)
        return following[:1].isupper() and following not in words("forum-openers")

    @staticmethod
    def _topical(word: str) -> bool:
        return word not in words("forum-function-words")


# ---------------------------------------------------------------- one mention


def _read(text: str, sentence: Span, left: _Leftward, right: _Rightward) -> Mention:
    """Read the mention whose name the words on both sides of its head make."""
    tokens, at = right.tokens, right.head
    head = _head_of(tokens[at])
    known = known_number(tokens[at])
    weak = head not in words("forum-heads") and known is None
    topical = any(tokens[kept].capital for kept in right.kept)
    proper = left.named or right.quoted or (tokens[at].capital and topical)
    named = known is not None or (proper and head not in _stand_ins())
    kept = sorted([*left.kept, *right.kept])
    end = tokens[right.end - 1].end - (2 if tokens[right.end - 1].possessive else 0)
    name = _joined(tokens, kept)
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
        definite=before in _THE or (left.first != kept[0] and before not in {"a", "an"}),
        weak=weak,
        edition=left.edition or known or None,
        year=left.year or right.year or _bracketed_year(acronym),
        days=left.days,
        acronym=acronym[1] if acronym else left.acronym,
        elsewhen=left.elsewhen,
        bracketed=before == "(",
        of_place=tokens[at].text.islower() and name.removesuffix(f" {head}") in places(),
        body=_is_body(tokens, left.first, right.end),
    )


def _skip_space(text: str, at: int) -> int:
    return at + 1 if text[at : at + 1] == " " else at


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


def _is_body(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the name stands for an organisation: it speaks, or has a president."""
    after = tokens[end].text if end < len(tokens) else ""
    if after in _SPEAKS or after.lower() in words("forum-bodies"):
        return True
    return any(
        tokens[at].text.lower() in words("forum-bodies") for at in _roles_before(tokens, first)
    )


def _roles_before(tokens: list[Token], first: int) -> Iterator[int]:
    """Yield the place of the noun in "president of the" before a name."""
    at = first - 1
    if at >= 0 and tokens[at].text.lower() in {"the", "a"}:
        at -= 1
    if at > 0 and tokens[at].text == "of":
        yield at - 1
