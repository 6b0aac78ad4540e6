"""The words on both sides of a gathering's noun that belong to its name.

To the left a name runs over capitalised words, to the right over "on", "for" or "of" and what they
open. Number, year and length are read off on the way and left out.
"""

import re
from functools import cache

from events.extraction.forums.heads import head_of, known_number
from events.extraction.forums.places import places
from events.extraction.forums.reading import Token, days, ordinal, year
from events.extraction.lexicon import words

_LONGEST = 14  # words of a name, its topic included
_TOPIC = 5  # lower-case words before a head that may describe it
_PLURAL_OWNERS = frozenset({"People", "Peoples", "Women", "Men", "Children", "World"})
_DAYS_OF_WEEK = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
_PERIODS = frozenset({"year", "month", "week", "night", "yesterday", "today", "tomorrow"})
_RECENT = frozenset({"month", "week", "night"})  # "last week's summit" is no other edition
_ELSEWHEN = frozenset({"last", "previous", "past", "next", "earlier"})
_COMING = frozenset({"upcoming", "forthcoming", "planned", "proposed"})
_JOINS = frozenset({"and", "&", "of", "for", "on", "the", "in", "to", "-", "–", "’", "'", ","})
_REGIONS = frozenset({"Asia", "Africa", "Europe", "America", "Pacific", "Latin", "East", "Arctic"})
_COUNTS = frozenset({"One", "Two", "Three", "Four", "Five"})
_BASED = re.compile(r"[a-z]-(?:based|led|hosted|sponsored|organi[sz]ed|backed|brokered)$")
_SHOUTED = frozenset({"AT", "TO", "ON", "FOR", "THE", "A", "AN", "IN", "BY", "FROM", "WITH", "AS"})
PARTS = frozenset({"Round", "Session", "Edition", "Meeting", "Day", "Phase", "Series", "Start"})
_OPENS, _CLOSES = frozenset("“\"‘'"), frozenset("”\"’'")


@cache
def _offices() -> frozenset[str]:
    return words("roles") | words("forum-bodies") | words("body-nouns")


# ---------------------------------------------------------------- reading to the left


class Leftward:
    """Reads the words before a head, nearest first, and keeps those that belong to its name."""

    def __init__(self, tokens: list[Token], head: int) -> None:
        self.tokens = tokens
        self.kept = [head]
        self.proper_head = tokens[head].capital
        self.named = False
        self.edition: int | None = None
        self.year: int | None = None
        self.days: int | None = None
        self.elsewhen = self.coming = False
        self.acronym: str | None = None
        self.first = head
        while self.first > 0 and len(self.kept) < _LONGEST and (taken := self._take()):
            self.first -= taken
        self._spell_out()
        while len(self.kept) > 1 and self.tokens[self.kept[-1]].text in _JOINS:
            self.kept.pop()
        small = len(self.kept) > 1 and not tokens[self.kept[-1]].capital
        if small and self._before(1) == "to":
            self.kept.pop()  # "to close the water summit"
        self.named = self.named and not self._opening()

    def _spell_out(self) -> None:
        """Take in what a short form begins with: "Brain Research in Asia (BRIA) Forum"."""
        acronym = self.acronym
        if acronym is None or self.tokens[self.kept[-1]].text[:1] == acronym[0]:
            return
        for at in range(self.first - 1, max(-1, self.first - _LONGEST), -1):
            token = self.tokens[at]
            if not (token.capital or token.text in _JOINS) or token.text in words("forum-openers"):
                return
            large = sum(one.capital for one in self.tokens[at : self.kept[0]])
            if token.text[:1] == acronym[0] and token.capital and large + 1 >= len(acronym):
                self.kept += range(self.first - 1, at - 1, -1)
                self.first = at
                return

    def _opening(self) -> bool:
        """Tell whether the one capital is the sentence's own: "Preliminary water talks"."""
        capitals = [self.tokens[at] for at in self.kept if self.tokens[at].capital]
        first = self.tokens[0] if self.tokens[0].text.isalnum() else self.tokens[1]
        return capitals == [first] and not first.text.isupper() and first.bare not in places()

    def _take(self) -> int:
        """Return how many tokens before the first one belong to it too."""
        token = self.tokens[self.first - 1]
        if self._number(token) or self._adjective(token):
            return 1
        if short := self._bracketed(token) or self._quoted(token) or self._spelled(token):
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
        if token.text != ")":
            return 0
        if self._before(3) == "(" and self._before(2).isupper():
            self.acronym = self._before(2)
            return 3
        for back in range(4, min(_LONGEST, self.first)):
            if self._before(back) == "(":  # "the NWF (Nile Water Friends) conference"
                return back if self._before(back + 1)[1:].isupper() else 0
        return 0

    def _quoted(self, token: Token) -> int:
        """Return the length of a name in quotation marks right before its noun."""
        if token.text not in _CLOSES or len(self.kept) > 1:
            return 0
        for back in range(2, min(_LONGEST, self.first + 1)):
            if self._before(back) in _OPENS:
                self.kept += range(self.first - 2, self.first - back, -1)
                self.named = True
                return back
        return 0

    def _number(self, token: Token) -> bool:
        if self.tokens[self.first].text == "Century":  # "21st Century Forum"
            self.kept.append(self.first - 1)
        elif (number := ordinal(token.text)) is not None:
            self.edition = self.edition or number
        elif (printed := year(token.bare)) is not None:
            self.year = self.year or printed
        elif (length := days(token.text)) is not None:
            self.days = self.days or length
        else:
            return False
        return True

    def _spelled(self, token: Token) -> int:
        """Return the length, in words, of how many days it lasts without a hyphen: "one day"."""
        length = days(f"{self._before(2)}-day") if token.text in {"day", "days"} else None
        self.days = self.days or length
        return 2 if length else 0

    def _adjective(self, token: Token) -> bool:
        if token.possessive and (
            token.bare in _PERIODS or _DAYS_OF_WEEK.match(token.bare) is not None
        ):
            return True
        if _BASED.search(token.text):
            return True  # "the Manila-based forum"
        if token.text == "annual" and self.tokens[self.first].text == "meeting":
            return False  # what a body calls its own
        opens = self.first == 1 and self.tokens[1].text.islower()  # "Major conference"
        plain = token.text.lower() if opens else token.text
        if plain in words("forum-adjectives"):
            self.elsewhen |= plain in _ELSEWHEN and self.tokens[self.first].bare not in _RECENT
            self.coming |= plain in _COMING
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
        if token.text.isdecimal() and len(self.kept) == 1:
            return self._before(2)[:1].isupper()  # "the Wired 25 conference"
        if not token.capital or token.text in words("forum-openers") or token.text in _SHOUTED:
            return False
        if token.text in _COUNTS and not self.tokens[self.first].capital:
            return False  # "One working session"
        if token.possessive and not (
            token.bare in _PLURAL_OWNERS or self._titled() or self._owned(token)
        ):
            return False
        self.named = True
        return True

    def _owned(self, token: Token) -> bool:
        """Tell whether a body gives its name to its gathering: "the Farmers Union's congress"."""
        body = token.bare in words("organisation-heads") or (
            token.bare.isupper() and len(token.bare) > 1
        )
        return body and not self.proper_head and not self.named

    def _titled(self) -> bool:
        """Tell whether a possessive is part of a name: "the Ambassador's Roundtable"."""
        owner = self.tokens[self.first - 1].bare.lower()
        led = self._before(2)[:1].isupper() and (owner in _offices() or owner == "leader")
        opens = len(self.kept) == 1 and self._before(2).lower() == "the"
        return self.proper_head and (opens or led)

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
            return before.rpartition("-")[2] in words("forum-of") or (
                self._several(before) if after.text == "the" else self._inner(before, token.text)
            )
        if token.text in {"-", "–"}:  # "Courts Bill - Courts conference" has two parts
            return self.proper_head or token.end == after.start
        return token.text == "," and self._listed()

    def _opens(self, small: str, noun: str) -> bool:
        """Tell whether "of the" goes on with a noun before it: "Voices of the Future"."""
        if small not in {"of", "for", "on", "in"}:
            return False
        return noun in words("forum-of") or (small == "of" and self._several(noun))

    def _inner(self, noun: str, small: str) -> bool:
        """Tell whether "of" and "for" stand inside a name: "Burden of Disease Summit"."""
        opens = noun in words("forum-openers") or noun in PARTS
        if small == "on" or self.first < 3 or opens:
            return False
        office = noun.lower().removesuffix("s") in _offices() or noun.lower() in _offices()
        return not office and noun not in words("organisation-heads")

    def _several(self, noun: str) -> bool:
        """Tell whether a noun in mid-sentence is a plural and no office: "Voices of the"."""
        inner = self.first > 4  # "Members of the" opens a sentence
        office = noun.lower() in _offices() or noun.lower().removesuffix("s") in _offices()
        return inner and noun[:1].isupper() and noun[-1:] == "s" and not office

    def _listed(self) -> bool:
        """Tell whether a comma stands in a list that an article or number opens as one name."""
        if not any(self.tokens[kept].text in {"and", "&"} for kept in self.kept):
            return False
        at = self.first - 2
        while at >= 0 and (self.tokens[at].capital or self.tokens[at].text == ","):
            if self.tokens[at].text in words("forum-openers"):
                break
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
        if not word[:1].islower() or word in words("forum-function-words"):
            return False
        if re.split("['’]", word)[0] in words("forum-function-words"):
            return False  # "that's why"
        if word.endswith("ly") and word not in {"early", "family", "supply", "monthly", "assembly"}:
            return False  # "openly hostile"
        return word not in words("finite-verbs")  # "the farmers told the convention"


# ---------------------------------------------------------------- reading to the right


class Rightward:
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
        opens = {"on", "for", "of", "to", "against"} if proper else {"on", "for", "of"}
        if known_number(tokens[head]) is None and not tokens[head].possessive:
            if proper and head_of(tokens[head]) in words("forum-heads-weak"):
                self.limit = tokens[-1].end  # "Annual Meeting of the World Economic Forum"
            if self._text(self.end).lower() in opens:
                self._topic()
            elif proper and self._text(self.end) in places():
                self.kept.append(self.end)  # "Fan Expo Canada"
                self.end += 1
        self._year()

    def leave_topic(self) -> None:
        """Leave the words behind the head out of the name after all."""
        self.kept, self.quoted, self.end = [], False, self.head + 1

    def _text(self, at: int) -> str:
        return self.tokens[at].text if at < len(self.tokens) else ""

    def _year(self) -> None:
        """Read off a year: "Forum 2024", "Summit-2025"."""
        joined = self._text(self.end) in {"-", "–", "’", "'"}
        if (printed := year(self._text(self.end + joined))) is not None:
            self.year = self.year or printed
            self.end += 1 + joined

    def _topic(self) -> None:
        """Take the preposition and the words it opens, proper after a proper head."""
        proper = self.tokens[self.head].capital
        at = self.end + 1
        if self._text(at) in _OPENS:
            self._quoted(at + 1)
            return
        if self._text(at) == "the" or self._text(at) == "a":
            at += 1
        end = self._run(at, proper=proper)
        if end == at and proper and self._text(self.end) == "on":
            end = self._run(at, proper=False)  # "Conference on enriching the East"
        if end > at:
            self.kept = list(range(self.end, end))
            self.end = end

    def _run(self, start: int, *, proper: bool) -> int:
        """Return where the words end that go on with a topic."""
        at = start
        last = min(len(self.tokens), start + _LONGEST)
        while at < last and self.tokens[at].start < self.limit and self._goes_on(at, proper=proper):
            at += 1
        while at > start and self._text(at - 1) in _JOINS:
            at -= 1
        return at

    def _quoted(self, start: int) -> None:
        """Take a topic in quotation marks, without the marks."""
        for at in range(start, min(start + _LONGEST, len(self.tokens))):
            if self._text(at) in _CLOSES:
                self.kept = [self.end, *range(start, at)]
                self.end = at + 1
                self.quoted = True
                return

    def _goes_on(self, at: int, *, proper: bool) -> bool:
        token = self.tokens[at]
        opens = token.text in words("forum-openers") or year(token.text) is not None
        if opens or (token.possessive and not self._owns_topic(at, proper=proper)):
            return False
        joins = token.capital or token.text in {"and", "&"}
        if joins or not proper:
            return joins or self._describes(at, token.text)
        if token.text in {",", "a", "an"}:
            of = self._text(at - 1) == "of" and self._text(at + 1)[:1].isupper()
            return of if token.text != "," else self._lists(at)
        region = token.text in {"the", "in", "for", "on"} and self._joins_region(at, token.text)
        return region or token.text in {"of", "-", "–"}

    def _describes(self, at: int, word: str) -> bool:
        """Tell whether a word of small letters goes on with a topic: "the future of the media"."""
        before, after = self._text(at - 1), self._text(at + 1)
        if word == "the":
            return before == "of" or after[:1].isupper()
        if word in {"of", "for"}:
            follows = after[:1].isupper() or self._topical(after) or (word, after) == ("of", "the")
            return at > self.end + 1 and follows
        return word.isalpha() and self._topical(word) and after != "by"  # "rights lost by"

    def _owns_topic(self, at: int, *, proper: bool) -> bool:
        """Tell whether a possessive is part of the topic: "Conference on Women's Rights"."""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return after is not None and after.text.isalpha() and after.capital == proper

    def _lists(self, at: int) -> bool:
        """Tell whether a comma stands in a list of topics: "on Water, Energy and Food"."""
        for place in range(at + 1, min(at + _LONGEST, len(self.tokens) - 1)):
            token = self.tokens[place]
            if token.text in {"and", "&"}:
                return place > at + 1 and self.tokens[place + 1].capital
            named = token.capital and token.text.lower() not in _offices()
            if not named and token.text not in {",", "in", "of"}:
                return False
            if token.text in words("given-names") or token.text in words("forum-openers"):
                return False
        return False

    def _joins_region(self, at: int, small: str) -> bool:
        following = self._text(at + 1)
        if small == "the":
            return self._text(at - 1) in {"of", "for", "in", "on", "and"}
        if small == "in":
            opener = following in words("forum-openers") or following in places()
            region = self._text(at + 2) if following == "the" else following
            on = any(self._text(place) == "on" for place in range(self.head + 1, at))
            return region in _REGIONS or (on and following[:1].isupper() and not opener)
        return following[:1].isupper() and following not in words("forum-openers")

    @staticmethod
    def _topical(word: str) -> bool:
        return word not in words("forum-function-words") and word not in _PERIODS
