"""The words behind a bare noun that tell which gathering it is: who meets, who hosts, where.

"A summit" is told from others as "summit with the premier of Suva", "workshop hosted by Reef
University", "summit at Lake Hall".
"""

import re
from collections import Counter
from collections.abc import Callable
from functools import cache

from events.extraction.forums.choice import Gathering
from events.extraction.forums.mentions import Mention
from events.extraction.forums.reading import JOINS, LONGEST, tokens_of, year
from events.extraction.lexicon import alternation, lines, words
from events.extraction.records import Span

_MEETING = frozenset({"meeting", "roundtable", "round-table", "summit", "talks"})  # of people
_DETERMINERS = frozenset({"a", "an", "her", "his", "its", "our", "the", "their"})
_ARTICLES = frozenset({"a", "an"})
_HOSTED = frozenset({"held", "hosted", "organised", "organized", "sponsored", "convened"})
_PLACED = frozenset({"at", "in", "on"})
_GROUNDS = frozenset({"air", "base", "conference", "convention", "country", "estate", "hotel"})
_REACH = 400  # characters behind a noun
_TWICE = 2  # printings of a club whose summit it must be


def told_by_company(text: str, gathering: Gathering) -> tuple[str, Span] | None:
    """Return a bare noun with what tells it from others, where the text has that, and its place.

    Who meets tells more than whose summit it is, that more than who hosts it or where it is.
    """
    full = gathering.full
    mentions = [mention for mention in gathering.mentions if mention.head in gathering.heads]
    read = [_Behind(text, mention) for mention in mentions if not mention.named]
    if found := _first(read, _Behind.guests):
        return found.line_of(text), found
    if full.key == {full.head} and (club := _club_of(text, gathering)):
        return f"{club} {full.name.lower()}", full.span
    if found := _first(read, _Behind.hosts) or _first(read, _Behind.place):
        return found.line_of(text), found
    return None


def _first(read: list["_Behind"], end_of: Callable[["_Behind"], int | None]) -> Span | None:
    """Return the first mention that words of one kind follow, with them."""
    for behind in read:
        if end := end_of(behind):
            return Span(behind.mention.span.start, end)
    return None


def _club_of(text: str, gathering: Gathering) -> str | None:
    """Return the club of countries whose summit it must be: no other one is printed as often."""
    if gathering.heads != {"summit"}:
        return None
    told = Counter(_club_names()[one[0]] for one in _clubs().finditer(text))
    first, second = [*told.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] >= max(_TWICE, 1 + second[1]) else None


@cache
def _club_names() -> dict[str, str]:
    """Return the name that a club's summit has by each of the club's names."""
    pairs = [line.partition(" = ") for line in lines("forum-clubs")]
    return {name: short or name for name, _, short in pairs}


@cache
def _clubs() -> re.Pattern[str]:
    return re.compile(rf"\b{alternation(_club_names())}\b")


class _Behind:
    """Reads the words behind one mention."""

    def __init__(self, text: str, mention: Mention) -> None:
        self.mention = mention
        end = min(mention.sentence.end, mention.span.end + _REACH)
        self.tokens = tokens_of(text, Span(mention.span.end, end))[: 2 * LONGEST]

    def guests(self) -> int | None:
        """Return where "with Prime Minister Okoro", "between Ann and Ben Okoro" ends."""
        if self._text(0) == "between":
            return self._run(1, pair=True)
        if self._text(0) != "with":
            return None
        plain = self.mention.head in _MEETING
        return self._run(1, plain=plain)

    def hosts(self) -> int | None:
        """Return where "hosted by the Reef University" ends."""
        hosted = self._text(0) in _HOSTED and self._text(1) == "by"
        return self._run(2) if hosted else None

    def place(self) -> int | None:
        """Return where "at Lake Hall" ends, and no day."""
        bare = self.mention.head in _MEETING and self.mention.key == {self.mention.head}
        return self._run(1, proper=True) if bare and self._text(0) in _PLACED else None

    def _text(self, at: int) -> str:
        return self.tokens[at].text if at < len(self.tokens) else ""

    def _run(
        self, start: int, *, plain: bool = False, proper: bool = False, pair: bool = False
    ) -> int | None:
        """Return where a run of words ends, of which one is a name unless a ``plain`` one will do.

        A ``proper`` one is a name alone; a ``pair`` is two with "and" between them.
        """
        at = start
        while at < min(len(self.tokens), start + LONGEST) and self._goes_on(at, start):
            if proper and not self._is_ground(at):
                break
            at += 1
        if proper and self._text(start) in _ARTICLES and self._describes(at):
            return None
        while at > start and self._text(at - 1) in JOINS:
            at -= 1
        kept = self.tokens[start:at]
        named = any(token.capital for token in kept)
        if not kept or not (named or plain) or (pair and all(one.text != "and" for one in kept)):
            return None
        return kept[-1].end - 2 * kept[-1].possessive

    def _describes(self, at: int) -> bool:
        """Tell whether a noun follows a name that only describes it: "in a Fijian resort"."""
        word = self._text(at)
        return word[:1].islower() and word not in words("forum-function-words")

    def _goes_on(self, at: int, start: int) -> bool:
        token = self.tokens[at]
        if token.text in _DETERMINERS:
            return at == start or self._text(at - 1) in JOINS
        if token.text in {"and", "&", "of"}:
            return at > start and self._text(at + 1)[:1].isalpha()
        opens = token.text in words("forum-openers") or year(token.text) is not None
        if opens or not token.text[:1].isalnum():
            return token.text == "," and self._lists(at)
        return token.capital or token.text not in words("forum-function-words")

    def _is_ground(self, at: int) -> bool:
        """Tell whether a word can be of a place's name: "the Reef air base"."""
        token = self.tokens[at]
        small = token.text in _DETERMINERS | _GROUNDS | {"of"}
        return small or token.capital or token.text.capitalize() in words("forum-venues")

    def _lists(self, at: int) -> bool:
        """Tell whether a comma stands in a list that "and" ends: "unions, firms, and banks"."""
        for place in range(at + 1, min(at + LONGEST, len(self.tokens))):
            if self._text(place) in {"and", "&"}:
                return True
            word = self.tokens[place]
            if word.text != "," and (word.capital or word.text in words("forum-function-words")):
                return False
        return False
