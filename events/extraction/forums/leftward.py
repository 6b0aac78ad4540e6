"""The words before a gathering's noun that belong to its name, read outwards from the noun.

A name runs over capitalised words and what joins them, else over a topic in small letters.
Number, year and length are read off on the way and left out.
"""

import re

from events.extraction.forums.heads import known_number
from events.extraction.forums.places import places
from events.extraction.forums.reading import (
    CLOSES,
    JOINS,
    LONGEST,
    MONTHS,
    OPENED_BY,
    OPENS,
    PERIODS,
    Token,
    days,
    is_centre,
    is_office,
    is_topical,
    offices,
    ordinal,
    year,
)
from events.extraction.lexicon import words

_SHORT = 6  # letters: "the Quadrilateral Dialogue (Quad) summit"
_PAST = 4  # letters: "ordered", not "led"
_OWNER = 7  # words back from a possessive to the number before it
_PLURAL_OWNERS = frozenset({"People", "Peoples", "Women", "Men", "Children", "World"})
_DAYS_OF_WEEK = re.compile(r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day-?)+$")
_RECENT = frozenset({"month", "week", "night"})  # "last week's summit" is no other edition
_ELSEWHEN = frozenset({"last", "previous", "past", "next", "earlier"})
_COMING = frozenset({"upcoming", "forthcoming", "planned", "proposed"})
_ENDINGS = frozenset({"st", "nd", "rd", "th"})  # set apart: "the 4 th forum"
_OURS = frozenset({"I", "My", "Our", "We", "You"})
_COUNTS = frozenset({"One", "Two", "Three", "Four", "Five"})
_BASED = re.compile(r"[a-z]-(?:based|led|hosted|sponsored|organi[sz]ed|backed|brokered)$")
_SHOUTED = frozenset({"AT", "TO", "ON", "FOR", "THE", "A", "AN", "IN", "BY", "FROM", "WITH", "AS"})
_AT = frozenset({"Home", "Large", "Risk", "School", "Sea", "War", "Work"})
_WAYS = frozenset({"Access", "Path", "Paths", "Pathways", "Race", "Right", "Road", "Roads"})
_YEARLY = frozenset({"Annual", "Autumn", "Biennial", "Fall", "General", "National", "Spring"})
_SHORTENED = frozenset({"Dr", "Ft", "Jr", "Mt", "Sr", "St"})
_NUMBERED_KINDS = frozenset({"international", "national", "regional", "global", "world"})
_NO_KINDS = PERIODS | {"day", "time", "straight"}  # "the third straight Reef Forum"
_INNER_KINDS = frozenset({"trilateral", "bilateral", "vice", "ministerial"})
PARTS = frozenset({"Round", "Session", "Edition", "Meeting", "Day", "Phase", "Series", "Start"})


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
        self.of_body = False  # the short form is that of a body whose gathering it is
        self.hosted = 0  # words of a host: "the University of Suva-hosted"
        self.first = head
        while self.first > 0 and len(self.kept) < LONGEST and (taken := self._take()):
            self.first -= taken
        self._spell_out()
        while len(self.kept) > 1 and self.tokens[self.kept[-1]].text in JOINS:
            self.kept.pop()
        small = len(self.kept) > 1 and not tokens[self.kept[-1]].capital
        if small and self._before(1) == "to":
            self.kept.pop()  # "to close the water summit"
        self._number_before_marks()
        self.named = self.named and not self._opening()

    def _number_before_marks(self) -> None:
        """Read the number of "the first ever “Reef Summit”", "the fifth ordinary Reef Summit"."""
        before, back = self._before(1), 0
        if before in OPENS:
            back = 3 if self._before(2) == "ever" else 2
        elif self.named and before.islower() and before not in _NO_KINDS and is_topical(before):
            back = 0 if before[-3:] == "est" or ordinal(self._before(2)) == 1 else 2
        elif self.named and before[-2:] in {"'s", "’s"}:  # "the third Reef Union's Water Forum"
            back = next((at for at in range(2, _OWNER) if self._before(at)[:1].islower()), 0)
        self.edition = self.edition or (ordinal(self._before(back)) if back else None)

    def _spell_out(self) -> None:
        """Take in what a short form begins with: "Brain Research in Asia (BRIA) Forum"."""
        acronym = self.acronym
        if acronym is None or self.tokens[self.kept[-1]].text[:1] == acronym[0]:
            return
        for at in range(self.first - 1, max(-1, self.first - LONGEST), -1):
            token = self.tokens[at]
            if not (token.capital or token.text in JOINS) or token.text in words("forum-openers"):
                return
            large = sum(one.capital for one in self.tokens[at : self.kept[0]])
            if token.text[:1] == acronym[0] and token.capital and large + 1 >= len(acronym):
                self.kept += range(self.first - 1, at - 1, -1)
                self.first = at
                if at and self._number(self.tokens[at - 1]):
                    self.first -= 1  # "the 20th Reef Plus Three (RPT) Meeting"
                return

    def _opening(self) -> bool:
        """Tell whether the one capital is the sentence's own: "Preliminary water talks"."""
        capitals = [self.tokens[at] for at in self.kept if self.tokens[at].capital]
        first = self.tokens[0] if self.tokens[0].text.isalnum() else self.tokens[1]
        return capitals == [first] and not first.text.isupper() and first.bare not in places()

    def _take(self) -> int:
        """Return how many tokens before the first one belong to it too."""
        token = self.tokens[self.first - 1]
        if self._number(token) or self._adjective(token) or self._host(token):
            return 1
        if short := self._bracketed(token) or self._quoted(token) or self._spelled(token):
            return short
        if token.text in {"and", "&"} and self._before(2) == "," and self._lists():
            self.kept += (self.first - 1, self.first - 2)
            return 2
        if token.text.isdecimal() and (self._before(3), self._before(2)) == ("Group", "of"):
            self.kept += (self.first - 1, self.first - 2, self.first - 3)
            self.named = True
            return 3  # "the Group of 20 summit"
        keeps = self._word(token) or self._join(token) or self._topic(token) or self._kind(token)
        keeps = keeps or self._yearly(token)
        if keeps:
            self.kept.append(self.first - 1)
        return int(keeps)

    def _yearly(self, token: Token) -> bool:
        """Tell whether "annual" is of a name: "the Reef Union annual conference".

        So it is of "annual conference of the Reef Union", but not of "the annual Reef Conference".
        """
        before = self._before(2)
        if token.text != "annual" or len(self.kept) > 1:
            return False
        after = [one.text for one in self.tokens[self.kept[0] + 1 :][:3] if one.text != "the"]
        of = after[:1] == ["of"] and after[1:] and after[1][0].isupper() and not self.proper_head
        return bool(of) or (before[:1].isupper() and before not in words("forum-openers"))

    def _host(self, token: Token) -> bool:
        """Tell whether a word goes on with who hosts it: "the University of Suva-hosted forum"."""
        told = 0 < self.hosted < LONGEST and (token.capital or token.text in {"of", "and"})
        self.hosted += told
        return told

    def _before(self, back: int) -> str:
        """Return the word that stands ``back`` places before the first."""
        return self.tokens[self.first - back].text if self.first >= back else ""

    def _bracketed(self, token: Token) -> int:
        """Return the length of a short form in brackets inside a name: "(WEF) Annual Meeting"."""
        if token.text not in {")", ","} or self._before(4)[-2:] in {"'s", "’s"}:
            return 0
        short = self._before(2)
        printed = year(short) if self._before(3) == "(" else None  # "The 5th (2024) Forum"
        self.year = self.year or printed
        quoted = (short.istitle() and len(short) < _SHORT) or sum(map(str.isupper, short)) >= 2
        known = short.isupper() or (token.text == ")" and quoted)  # "(Quad)", "(FfW4)"
        if self._before(3) in {"(", token.text} and (known or printed):
            inside = len(self.kept) > 1 and self._before(4).lower() not in words("forum-heads")
            self.of_body = inside and not printed  # "the Reef Union (RU) Ministers' Meeting"
            self.acronym = self.acronym if printed else short  # also "the Reef Union, RU, annual"
            return 3
        for back in range(4, min(LONGEST, self.first) * (token.text == ")")):
            if self._before(back) == "(":  # "the NWF (Nile Water Friends) conference"
                return back if self._before(back + 1)[1:].isupper() else 0
        return 0

    def _quoted(self, token: Token) -> int:
        """Return the length of a name in quotation marks right before its noun."""
        joined = token.text == "_" and token.end == self.tokens[self.first].start  # of an address
        said = self._before(2) in {",", ".", "!", "?"}  # “We must act,” Forum members said
        if token.text not in CLOSES or joined or said or len(self.kept) > 1:
            return 0
        for back in range(2, min(LONGEST, self.first + 1)):
            if self._before(back) in OPENED_BY[token.text]:
                if back == 3 and self._before(2).islower() and self._before(4) == "a":
                    return 0  # a "productive" meeting
                printed = year(self._before(2))  # “Reef Alive 2024”
                self.year = self.year or printed
                self.kept += range(self.first - 2 - bool(printed), self.first - back, -1)
                self.named = True
                return back
        return 0

    def _number(self, token: Token) -> bool:
        if self.tokens[self.first].text == "Century":  # "21st Century Forum"
            self.kept.append(self.first - 1)
        elif (number := ordinal(token.text)) is not None and self._before(2) not in MONTHS:
            largest = self.tokens[self.first].text[-3:] == "est"  # "the fourth largest forum"
            self.edition = self.edition or (None if largest else number)
        elif (printed := year(token.bare)) is not None:
            self.year = self.year or printed
        elif (length := days(token.text)) is not None:
            self.days = self.days or length
        elif token.text == "and" and self._is_second():  # "the 44th and 45th Water Forums"
            self.edition = None
        else:  # "the III. Water Forum"
            roman = token.text == "." and self._before(2).isupper()
            return roman and ordinal(self._before(2)) is not None
        return True

    def _is_second(self) -> bool:
        """Tell whether "and" stands between two numbers, of which the first is told."""
        after = ordinal(self.tokens[self.first].text)
        return after is not None and ordinal(self._before(2)) == after - 1

    def _spelled(self, token: Token) -> int:
        """Return how many words tell a length or number without a hyphen: "one day", "4 th"."""
        if token.text in _ENDINGS and (number := ordinal(f"{self._before(2)}{token.text}")):
            self.edition = self.edition or number
            return 2
        if token.text == "long" and days(self._before(2)):
            return 1  # "the two-day long forum"
        length = days(f"{self._before(2)}-day") if token.text in {"day", "days", "Day"} else None
        self.days = self.days or length
        return 2 if length else 0

    def _adjective(self, token: Token) -> bool:
        if (token.possessive or "-" in token.text) and (
            token.bare.lower() in PERIODS or _DAYS_OF_WEEK.match(token.bare) is not None
        ):
            return True  # "Friday's summit", "the Friday-Saturday summit"
        if _BASED.search(token.text):
            self.hosted = int(token.capital)
            return True  # "the Manila-based forum"
        meeting = token.text == "annual" and self.tokens[self.first].text == "meeting"
        if meeting or self._yearly(token):
            return False  # what a body calls its own
        opens = self.first == 1 and self.tokens[1].text.islower()  # "Major conference"
        plain = token.text.lower() if opens else token.text
        if plain in words("forum-adjectives"):
            other = plain in _ELSEWHEN and self.tokens[self.first].bare not in _RECENT
            self.elsewhen |= other
            self.coming |= plain in _COMING or (other and plain == "next")
            return True
        inner = self.first != self.kept[0] and self.tokens[self.first].text != "General"
        numbered = ordinal(self._before(2)) is not None
        return token.text in {"Annual", "Inaugural"} and numbered and inner

    def _word(self, token: Token) -> bool:
        """Tell whether a capitalised word belongs to the name."""
        if token.text.isdecimal() and len(self.kept) == 1:
            before = self._before(2)  # "the Wired 25 conference", not "the May 25 conference"
            return before[:1].isupper() and before not in MONTHS
        opens = token.text in words("forum-openers") and not self._named_by(token)
        credit = self._before(2) == "/" and token.text in words("outlets")  # "Photo: Osei/Reuters"
        if not token.capital or opens or credit or token.text in _SHOUTED:
            return False
        counts = token.text in _COUNTS and not self.tokens[self.first].capital
        host = token.bare in places() and known_number(self.tokens[self.kept[0]]) is not None
        after = self.tokens[self.first].text
        acts = after.islower() and after.endswith("ed") and len(after) > _PAST
        if counts or host or acts:
            return False  # "One working session", "the Egypt COP27", "Lim ordered summit"
        if token.possessive and not (
            token.bare in _PLURAL_OWNERS or self._titled() or self._owned(token)
        ):
            return False
        self.named = True
        return True

    def _named_by(self, token: Token) -> bool:
        """Tell whether an opener is of a name: "Teachers Union May Fair", "United We Swim Fair"."""
        before = self._before(2)
        follows = before in {")", "annual"} or (
            before[:1].isupper() and before not in words("forum-openers")
        )
        month = token.text in MONTHS and len(self.kept) == 1
        return self.proper_head and follows and (month or token.text in _OURS)

    def _owned(self, token: Token) -> bool:
        """Tell whether a body gives its name to its gathering: "the Farmers Union's congress"."""
        body = token.bare in words("organisation-heads") or (
            token.bare.isupper() and len(token.bare) > 1
        )
        bare = [self.tokens[at].text for at in self.kept[1:]]
        after = self.tokens[self.kept[0] + 1 :][:1]
        of = bool(after) and after[0].text == "of"  # "Reef Bank's Annual Meeting of the Divers"
        yearly = bool(bare) and _YEARLY.issuperset(bare) and not of
        return body and (yearly or not (self.proper_head or self.named))

    def _titled(self) -> bool:
        """Tell whether a possessive is part of a name: "the Ambassador's Roundtable"."""
        owner = self.tokens[self.first - 1].bare.lower()
        led = self._before(2)[:1].isupper() and (owner in offices() or owner == "leader")
        opens = len(self.kept) == 1 and self._before(2).lower() == "the"
        return self.proper_head and (opens or led)

    def _join(self, token: Token) -> bool:
        """Tell whether a small word or mark holds two capitalised parts of the name together."""
        after, before = self.tokens[self.first], self._before(2)
        if not (after.capital or after.text == "the") or not before[:1].isupper():
            inside = self._opens(before, self._before(3)) or self._pairs(before)
            return token.text == "the" and after.capital and inside
        if token.text in {"and", "&"}:
            two_gatherings = before.lower() in words("forum-heads") and after.start != (
                self.tokens[self.kept[0]].start
            )
            return not two_gatherings and before not in words("forum-openers")
        if token.text in {"of", "for", "on", "in", "to", "at"}:
            return self._links(token.text, before)
        if token.text in {"-", "–", "/"}:  # "Courts Bill - Courts conference" has two parts
            whole = self.proper_head and len(self.kept) > 1  # "Reef loss - Conference" too
            return whole or token.end == after.start
        initial = len(before) == 1 and self._before(3)[:1].isupper() and len(self.kept) > 1
        shortened = token.text == "." and (initial or before in _SHORTENED)
        return shortened or (token.text == "," and self._listed())

    def _links(self, small: str, noun: str) -> bool:
        """Tell whether a preposition links two capitalised parts: "Women in Reef Science Forum"."""
        if small == "to":
            return noun in _WAYS and not self._before(3).istitle()
        if small == "at":  # "the Girls at Risk Symposium"
            return self.tokens[self.first].text in _AT
        if small == "in":
            opens = not self._before(3).istitle() or self._before(3) in words("forum-openers")
            return noun in words("forum-in") and opens
        whole = is_centre(noun, self._before(3)) or noun.rpartition("-")[2] in words("forum-of")
        several = self.tokens[self.first].text == "the"
        return whole or (self._several(noun) if several else self._inner(noun, small))

    def _opens(self, small: str, noun: str) -> bool:
        """Tell whether "of the" goes on with a noun before it: "Voices of the Future"."""
        if small not in {"of", "for", "on", "in"}:
            return False
        centre = is_centre(noun, self._before(4))
        return centre or noun in words("forum-of") or (small == "of" and self._several(noun))

    def _pairs(self, small: str) -> bool:
        """Tell whether two bodies hold it: "the Reef Union and the Dive Club forum"."""
        body = self._before(3) in words("organisation-heads")
        return small == "and" and body and not self.proper_head

    def _inner(self, noun: str, small: str) -> bool:
        """Tell whether "of" and "for" stand inside a name: "Burden of Disease Summit"."""
        opens = noun in words("forum-openers") or noun in PARTS
        if small == "on" or self.first < 3 or opens:
            return False
        if self._before(3) == "of" and self._before(4) in words("forum-of"):
            return True  # "the Association of Chiefs of Police conference"
        if noun[-1:] == "s" and self.proper_head and self._before(3)[:1].isupper():
            return True  # "the Global Chiefs of Mission Conference"
        return not (is_office(noun) or noun in words("organisation-heads"))

    def _several(self, noun: str) -> bool:
        """Tell whether a noun in mid-sentence is a plural and no office: "Voices of the"."""
        inner = self.first > 4  # "Members of the" opens a sentence
        return inner and noun[:1].isupper() and noun[-1:] == "s" and not is_office(noun)

    def _lists(self) -> bool:
        """Tell whether ", and" ends a list of capitals: "the Rivers, Reefs, and Lakes Forum"."""
        if not (self.proper_head and self.tokens[self.first].capital):
            return False
        before = [self._before(back) for back in range(3, min(LONGEST, self.first + 1))]
        listed = next(
            (at for at, word in enumerate(before) if not (word[:1].isupper() or word == ",")), 0
        )
        opener = before[listed] if listed else ""
        told = opener in {"the", "a", "an"} or bool(ordinal(opener) or year(opener))
        return told and "," in before[:listed]

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
        return opener in {"the", "a", "an"} or bool(ordinal(opener) or year(opener))

    def _kind(self, token: Token) -> bool:
        """Tell whether a small word is of the name: "the 8th international AIDS forum"."""
        before = self._before(2)
        if not (self.named and self.tokens[self.first].capital):
            return False
        if token.text in _INNER_KINDS:  # "China-Africa ministerial Water Dialogue"
            return before[:1].isupper() and before not in words("forum-openers")
        return token.text in _NUMBERED_KINDS and ordinal(before) is not None

    def _topic(self, token: Token) -> bool:
        """Tell whether a lower-case word describes the gathering: "climate change conference"."""
        if token.text in {"’", "'"}:
            return self._before(2).endswith("s")
        if token.text == "of":
            return self._before(2) in {"heads", "Heads"} and not self.proper_head
        if token.text in {"and", "&"}:
            return is_topical(self._before(2)) and is_topical(self.tokens[self.first].text)
        small = sum(not self.tokens[kept].capital for kept in self.kept)
        return not self.proper_head and not self.named and small <= 5 and is_topical(token.text)
