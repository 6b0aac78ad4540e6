"""The words behind a gathering's noun that belong to its name: "on", "for", "of" and their topic.

A year right behind the noun is read off and left out.
"""

from events.extraction.forums.heads import head_of, known_number
from events.extraction.forums.places import places
from events.extraction.forums.reading import (
    CLOSES,
    JOINS,
    LONGEST,
    OPENS,
    PERIODS,
    Token,
    offices,
    year,
)
from events.extraction.lexicon import table, words

_FIELDS = frozenset(  # "advances in water"
    {"advances", "challenges", "developments", "innovation", "innovations", "progress", "research"}
    | {"safety", "trends", "women", "youth"}
)
_ADVERBIAL = frozenset({"across", "at", "for", "from", "in", "on", "to", "under", "with"})
_OF_BODIES = frozenset({"session", "meeting"})  # "of the Health Committee for the Pacific"
_LISTED = 8  # words of a list of topics behind a comma
_REGIONS = frozenset({"Asia", "Africa", "Europe", "America", "Pacific", "Latin", "East", "Arctic"})
_OF_WORLD = (
    _REGIONS - {"Latin"}
    | {"Americas", "Balkans", "Basin", "Caribbean", "Caucasus"}
    | {"Gulf", "Levant", "Maghreb", "Mediterranean", "Sahel"}
)
_LONG_BODY = 20  # words: "the Heads of State and Government of the Reef Community of West Fiji"
_LONG_REGION = 4  # words: "Horn of Africa"
_SCIENCES = frozenset(  # "Conference of the Society of Engineering in Medicine"
    {"Agriculture", "Business", "Education", "Engineering", "Health", "Industry", "Law"}
    | {"Medicine", "Nursing", "Research", "Science", "Schools", "Surgery"}
)
_HOLDERS = frozenset({"chiefs", "governors", "ministers", "speakers"})
_ABOUT = frozenset({"discussion", "discussions", "event", "meeting"})
_OWNERS = frozenset({"children", "men", "people", "women"})  # "on women's rights"
_TIMES = frozenset({"days", "hours", "months", "weeks", "years"})
_THEN = frozenset({"after", "ago", "before", "earlier", "later"})
_WHEREABOUTS = frozenset(
    {"behalf", "board", "campus", "eve", "fringes", "invitation", "margins", "occasion", "schedule"}
    | {"alert", "course", "hold", "ice", "record", "sidelines", "site", "stage", "television"}
    | {"time", "top", "track"}
)


_STREETS = frozenset({"Avenue", "Boulevard", "Drive", "Lane", "Road", "Street"})


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
        if self._text(self.end) in _ABOUT and self._text(self.end + 1) in opens:
            self.end += 1  # "a roundtable discussion on rivers"
        if proper and self._text(self.end) == "Series":
            self.kept.append(self.end)  # "the Winter Reef Symposium Series"
            self.end += 1
        if known_number(tokens[head]) is None and not tokens[head].possessive:
            if proper and head_of(tokens[head]) in words("forum-heads-weak"):
                self.limit = tokens[-1].end  # "Annual Meeting of the World Economic Forum"
            opener = self._text(self.end)  # "Forum To Tackle Dams" is a headline
            if opener.lower() in opens and opener != "To":
                self._topic()
            elif proper and (self._text(self.end) in places() or self._text(self.end) in _REGIONS):
                self.kept.append(self.end)  # "Fan Expo Canada", "Reef Show Europe"
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
        told = at + (self._text(at) == "the")
        if self._text(self.end) == "on" and self._text(told) in _WHEREABOUTS:
            return  # "the forum on the invitation of"
        if self._text(self.end) == "on" and not _STREETS.isdisjoint(
            map(self._text, (at + 1, at + 2))
        ):
            return  # "the workshop on Reef Street"
        if self._text(at) in OPENS:
            self._quoted(at + 1)
            return
        if self._text(at) == "the" or self._text(at) == "a":
            at += 1
        end = self._run(at, proper=proper)
        if self.tokens[self.head].text in _OF_BODIES and self._text(at)[:1].isupper():
            end = max(end, self._run(at, proper=True))
        if end == at and proper and self._text(self.end) == "on":
            end = self._run(at, proper=False)  # "Conference on enriching the East"
        if end > at:
            self.kept = list(range(self.end, end))
            self.end = end

    def _run(self, start: int, *, proper: bool) -> int:
        """Return where the words end that go on with a topic."""
        at = start
        last = min(len(self.tokens), start + (_LONG_BODY if proper else LONGEST))
        while at < last and self.tokens[at].start < self.limit and self._goes_on(at, proper=proper):
            at += 1
        while at > start and self._text(at - 1) in JOINS:
            at -= 1
        return at

    def _quoted(self, start: int) -> None:
        """Take a topic in quotation marks, without the marks."""
        for at in range(start, min(start + LONGEST, len(self.tokens))):
            if self._text(at) in CLOSES:
                last = at - 1 if self._text(at - 1) == "," else at  # “Rivers and Reefs,” opened
                self.kept = [self.end, *range(start, last)]
                self.end = at + 1
                self.quoted = True
                return

    def _goes_on(self, at: int, *, proper: bool) -> bool:
        token = self.tokens[at]
        opens = token.text in words("forum-openers") or year(token.text) is not None
        if opens or (token.possessive and not self._owns_topic(at, proper=proper)):
            return False
        before = self._text(at - 2), self._text(at - 1)
        group = token.text.isdecimal() and before == ("Group", "of")
        joins = token.capital or token.text in {"and", "&"} or group  # "the Group of 7"
        if joins or not proper:
            return joins or self._describes(at, token.text) or self._enumerates(at)
        if token.text in {",", "a", "an"}:
            of = self._text(at - 1) == "of" and self._text(at + 1)[:1].isupper()
            return of if token.text != "," else self._lists(at)
        return self._links(at, token.text)

    def _links(self, at: int, word: str) -> bool:
        """Tell whether a small word goes on with a name: "of", "for the Pacific", "ministers"."""
        if word.isalpha() and word not in words("forum-function-words"):
            return self._text(self.end) == "of" and self._of_offices(at)
        if word == "to":  # "Meeting of the Parties to the Suva Protocol"
            return self._text(at - 1) == "Parties"
        region = word in {"the", "in", "for", "on"} and self._joins_region(at, word)
        return region or word in {"of", "-", "–"}

    def _of_offices(self, at: int) -> bool:
        """Tell whether holders of offices meet: "Conference of REEFCOM heads of government"."""
        word = self._text(at)
        if word in {"state", "government"}:
            return "heads" in map(self._text, range(self.end, at))
        if "member" in {word, self._text(at - 1)}:  # "of the member states of the Reef Union"
            return self._text(at + (word == "member")) in {"countries", "nations", "states"}
        ahead = {self._text(place) for place in range(at, at + 3)}  # "central bank governors"
        return (word == "heads" and "of" in ahead) or not ahead.isdisjoint(_HOLDERS)

    def _describes(self, at: int, word: str) -> bool:
        """Tell whether a word of small letters goes on with a topic: "the future of the media"."""
        before, after = self._text(at - 1), self._text(at + 1)
        if word == "the":
            return before == "of" or after[:1].isupper()
        if word == "in" and before not in _FIELDS:
            return at > self.end + 1 and self._is_region(at + 1)
        if word in {"of", "for", "in", "through"}:  # "growth through trade", not "through Friday"
            follows = self._topical(after) and (after.islower() or word in {"of", "for"})
            return at > self.end + 1 and (follows or (word, after) == ("of", "the"))
        if word.endswith("ing") and after in _ADVERBIAL and self._text(self.end) == "for":
            return not before.endswith("s")  # "workshop for teachers working in"
        plain = word.isalpha() or self.tokens[at].bare in _OWNERS
        later = word in _TIMES and after in _THEN
        return plain and self._topical(word) and not later and after != "by"  # "rights lost by"

    def _is_region(self, at: int) -> bool:
        """Tell whether a part of the world stands there: "in the Horn of Africa"."""
        at += self._text(at) == "the"
        for place in range(at, min(at + _LONG_REGION, len(self.tokens))):
            word = self._text(place)
            if word in _OF_WORLD and not self._text(place + 1)[:1].isupper():
                return True  # no "Africa Hall"
            if not (word[:1].isupper() or word == "of"):
                return False
        return False

    def _enumerates(self, at: int) -> bool:
        """Tell whether a comma stands in a list of topics: "conference on food, rain and dams"."""
        if self._text(at) != ",":
            return False
        for place in range(at + 1, min(at + _LISTED, len(self.tokens) - 1)):
            word = self._text(place)
            if word in {"and", "&"}:
                return place > at + 1 and self._text(place - 1) != ","
            if word != "," and not (word.isalpha() and self._topical(word)):
                return False
        return False

    def _owns_topic(self, at: int, *, proper: bool) -> bool:
        """Tell whether a possessive is part of the topic: "Conference on Women's Rights"."""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return after is not None and after.text.isalpha() and after.capital == proper

    def _lists(self, at: int) -> bool:
        """Tell whether a comma stands in a list of topics: "on Water, Energy and Food"."""
        for place in range(at + 1, min(at + LONGEST, len(self.tokens) - 1)):
            token = self.tokens[place]
            if token.text in {"and", "&"}:
                last = place == at + 1  # "Water, Energy, and Food"
                listed = not last or "," in map(self._text, range(self.head + 1, at))
                return listed and self._names_topic(self.tokens[place + 1])
            named = token.capital and token.text.lower() not in offices()
            if not named and token.text not in {",", "in", "of"}:
                return False
            if token.text in table("given-names") or token.text in words("forum-openers"):
                return False
        return False

    def _names_topic(self, token: Token) -> bool:
        """Tell whether the last word of a list is one more topic: no office, no person."""
        person = token.text in table("given-names") or token.text.lower() in offices()
        return token.capital and not person

    def _joins_region(self, at: int, small: str) -> bool:
        following = self._text(at + 1)
        if small == "the":
            return self._text(at - 1) in {"of", "for", "in", "on", "and", "to"}
        if small == "in":
            opener = following in words("forum-openers") or following in places()
            region = self._text(at + 2) if following == "the" else following
            on = any(self._text(place) in {"on", "to"} for place in range(self.head + 1, at))
            field = following in _SCIENCES and self._text(self.head + 1) == "of"
            return field or region in _REGIONS or (on and following[:1].isupper() and not opener)
        if (small, following) == ("for", "the"):  # "Union for the Mediterranean"
            following = self._text(at + 2)
        return following[:1].isupper() and following not in words("forum-openers")

    @staticmethod
    def _topical(word: str) -> bool:
        return word not in words("forum-function-words") and word not in PERIODS
