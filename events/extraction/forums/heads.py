"""Which words mean a gathering where they stand, and which sentences tell names by capitals."""

import re
from collections.abc import Iterator
from functools import cache

from events.extraction.forums.famous import famous, last_words
from events.extraction.forums.places import places
from events.extraction.forums.reading import LONGEST, Token, days, ordinal, year
from events.extraction.lexicon import alternation, words
from events.extraction.pieces import asked_of_each

_NUMBER = re.compile(r"-?\d{1,3}\b")
# "ReefSummit", "DiveCon": a noun of gatherings run into a name
_JOINED = r"[A-Z]\w{1,12}[a-zA-Z](?:Con|Conf|Expo|Fest|Forum|Summit)(?![^\W\d])"
_JOINED_ENDS = ("Con", "Conf", "Expo", "Fest", "Forum", "Summit")
_DIGITS = "0123456789"
_END = "!"  # marks where a noun ends
_BODIES = frozenset(
    {"board", "bureau", "committee", "council", "county", "federal", "legislative", "parliamentary"}
    | {"provincial", "state"}
)
_BARE = {  # "goes to conference": two houses settle a bill; "by convention": by custom
    "conference": frozenset({"from", "in", "into", "through", "to"}),
    "convention": frozenset({"by", "defies", "defy", "defying", "from", "of", "with"}),
}
_UNIONS = frozenset({"Labor", "Labour", "Union", "Unions"})
_TRADES = frozenset({"internet", "media", "staff", "training", "video", "web"})
_TITLING = frozenset({"called", "dubbed", "entitled", "titled"})  # "a media forum titled X"
_SMALL = frozenset({"hui"})  # with a capital it is a person or a people
_FAIRS = frozenset(
    {"art", "book", "career", "careers", "export", "import", "job", "jobs", "science", "trade"}
)
_SHOWS = frozenset(
    {"agricultural", "air", "arms", "auto", "aviation", "battery", "beauty", "boat", "book"}
    | {"bridal", "car", "defence", "defense", "dog", "electronics", "energy", "farm"}
    | {"fashion", "flower", "food", "garden", "gift", "home", "horse", "jewellery", "jewelry"}
    | {"motor", "motorcycle", "toy", "trade", "travel", "wine", "yacht"}
)
_BESIDE = {  # what stands before nouns that mean much else: "the Reef Travel Mart"
    "mart": frozenset({"film", "holiday", "tourism", "trade", "travel"}),
    "meet": frozenset(
        {"alumni", "business", "buyer-seller", "investment", "investor", "investors"}
    ),
}
_IN_PLURAL = ("convention", "conference", "festival", "forum", "summit", "workshop")
_LEADS = frozenset({"annual", "the", "this"})
_NAMED_ON = frozenset({"Fair", "Talks"})  # "Fair Fight Action", "Fiji Talks Live", not "Fair India"
_LONGEST_NUMBER = 3  # digits
_BY_YEAR = frozenset({"CES", "GITEX", "IFA", "MWC", "RSAC", "SXSW"})  # "MWC24" is that of 2024
_SAMPLE = 160  # characters of a sentence that tell whether it is in capitals
_COMMON = "etaoinsrhl"
_TITLE_CASE = 0.75  # share of capitalised words in a line that is no sentence
_SHOUTING = 0.6  # share of capitals among the letters of a sentence without small letters


def nouns_in(text: str) -> list[int]:
    """Return where a word ends that can mean a gathering, in order, a number after it taken in."""
    marks = " ".join(_marks(text))
    found = []
    at = marks.find(_END)
    while at >= 0:
        found.append(at + 1)
        at = marks.find(_END, at + 1)
    return found


@asked_of_each
def _marks(piece: str, word: str) -> str:
    """Return as many blanks as a piece is long, with a mark where such a word ends in it."""
    joined = word.endswith(_JOINED_ENDS)
    known = _lower(word) in _nouns() or word in words("forum-known") or word in last_words()
    if word.isalpha() and not (known or joined):
        return " " * len(piece)  # most pieces
    marks = [" "] * len(piece)
    for end in (*_ends(_lower(piece), _noun()), *_ends(piece, _known())):
        marks[end - 1] = _END
    return "".join(marks)


def _lower(text: str) -> str:
    return text.replace("İ", "i").lower()  # the one letter whose lower case is longer


@cache
def _nouns() -> frozenset[str]:
    return (
        frozenset(noun.lower() for noun in words("forum-heads") | _soft_heads()) | _plurals().keys()
    )


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(rf"[\W_]{alternation(_nouns())}")


@cache
def _known() -> re.Pattern[str]:
    known = alternation(words("forum-known") | last_words())
    return re.compile(rf"[\W_](?:{known}|{_JOINED})")


def _ends(piece: str, pattern: re.Pattern[str]) -> Iterator[int]:
    """Yield where one of some words ends, a number after it taken in."""
    for found in pattern.finditer(f" {piece}"):
        end = found.end() - 1
        if not piece[end : end + 1].isalpha():
            number = _NUMBER.match(piece, end)
            yield number.end() if number else end


def known_number(token: Token) -> int | None:
    """Return the number of a name like "COP28", 0 where it has none; null for other words."""
    name = token.bare.rstrip(_DIGITS)
    if name in _BY_YEAR:
        return 0
    joined = name.endswith(_JOINED_ENDS) and re.fullmatch(_JOINED, name)
    if not joined and name.removesuffix("-") not in words("forum-known"):
        return None
    number = token.bare[len(name) :]
    return int(number or 0) if len(number) <= _LONGEST_NUMBER else None


@cache
def stand_ins() -> frozenset[str]:
    """Return the words that stand for a gathering and never name one."""
    return words("forum-words-for") - words("forum-heads") - words("forum-heads-weak")


def head_of(token: Token) -> str:
    """Return the noun of a word as the lists have it."""
    noun = token.bare.lower().removeprefix("mini-").removeprefix("e-")
    return _plurals().get(noun, noun)


@cache
def _plurals() -> dict[str, str]:
    """Return the one noun of each plural: "the Reef and Lake festivals"."""
    return {f"{noun}s": noun for noun in _IN_PLURAL}


def is_head(tokens: list[Token], at: int) -> bool:
    """Tell whether the word means a gathering here and is not part of "press conference"."""
    head = head_of(tokens[at])
    if known_number(tokens[at]) is not None or famous(tokens, at):
        return True
    if (
        not _named_together(tokens, at)
        or not _means_one(tokens, at)
        or _is_parliament_or_church(tokens, at)
        or _bare(tokens, at)
    ):
        return False
    if _modifies(tokens, at):
        return False
    before = [token.text.lower() for token in tokens[max(0, at - 2) : at]]
    last = before[-1] if before else ""
    weak = head not in words("forum-heads")
    beside = {" ".join(before), f"{last} {head}"} | (
        {last} if weak or last not in _BODIES else set()
    )
    barred = beside & words("forum-not-before")
    met = _is_nth_congress(tokens, at) or _is_joint(tokens, at)
    met = met or (at > 1 and tokens[at - 2].capital and f"{last} {tokens[at].text}" == "state Fair")
    if barred and not (met or _is_of_trade(tokens, at, barred)):
        return False
    return not (_inside_name(tokens, at) or (head == "convention" and _on_a_matter(tokens, at)))


def _modifies(tokens: list[Token], at: int) -> bool:
    """Tell whether another noun follows: "conference call", but not "summit set for May"."""
    after = [token.bare.lower() for token in tokens[at + 1 : at + 3]]
    planned = after[:1] in (["set"], ["sets"]) and after[1:] in (["for"], ["in"], ["out"], ["to"])
    barred = bool(after) and after[0] in words("forum-not-after") and not planned
    return barred and not tokens[at].possessive


def _is_nth_congress(tokens: list[Token], at: int) -> bool:
    """Tell whether a congress of unions meets and has a number: "the 16th Trade Union Congress"."""
    union = at > 0 and tokens[at].text == "Congress" and tokens[at - 1].text in _UNIONS
    return union and any(ordinal(one.text) for one in tokens[max(0, at - LONGEST) : at])


def _is_joint(tokens: list[Token], at: int) -> bool:
    """Tell whether two sides meet again: "the Second Reef-Lake Joint Committee Meeting"."""
    before = [one.text for one in tokens[max(0, at - LONGEST) : at]]
    return tokens[at].capital and "Joint" in before and any(map(ordinal, before))


def _is_of_trade(tokens: list[Token], at: int, barred: frozenset[str] | set[str]) -> bool:
    """Tell whether a trade gathers: "the World Media Summit", not "the Media Conference"."""
    named = tokens[at].capital and tokens[at - 1].capital
    title = tokens[at + 2] if at + 2 < len(tokens) and tokens[at + 1].text in _TITLING else None
    titled = title is not None and (title.capital or not title.text.isalnum())
    return (named or titled) and head_of(tokens[at]) != "conference" and barred <= _TRADES


def _named_together(tokens: list[Token], at: int) -> bool:
    """Tell whether a noun ends a name if it is a plural: "the Reef and Lake festivals"."""
    if tokens[at].bare.lower() not in _plurals():
        return True
    before = tokens[at - 1] if at else tokens[at]
    named = before.text == ")" or (before.capital and before.text not in words("forum-openers"))
    return named and at > 0 and ordinal(before.text) is None


def _bare(tokens: list[Token], at: int) -> bool:
    """Tell whether a word without an article means a way and no meeting: "goes to conference"."""
    small = at > 0 and tokens[at].text.islower()
    return small and tokens[at - 1].text in _BARE.get(tokens[at].text, ())


def _is_parliament_or_church(tokens: list[Token], at: int) -> bool:
    """Tell whether it is "in Congress", with no article, or the "Assembly of God"."""
    if tokens[at].text == "Assembly":
        return [token.text for token in tokens[at + 1 : at + 3]] == ["of", "God"]
    if tokens[at].text in _NAMED_ON:
        after = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
        name = after.capital and after.text not in places() | words("forum-openers")
        return name and after is not tokens[at]
    if head_of(tokens[at]) == "ceremony":
        return _is_part(tokens, at)
    if tokens[at].text != "Congress":
        return False
    before = tokens[at - 1].text if at else "in"
    bare = before.islower() and before not in words("forum-adjectives")
    return bare and before not in ("the", "this", "a") and ordinal(before) is None


def _is_part(tokens: list[Token], at: int) -> bool:
    """Tell whether a ceremony is that "of the Reef Forum", or "the Reef Forum opening ceremony"."""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    of = tokens[at].capital and after == "of"
    return of or (at > 1 and head_of(tokens[at - 2]) in words("forum-heads"))


def _on_a_matter(tokens: list[Token], at: int) -> bool:
    """Tell whether a convention is a treaty: "Convention on the Law of the Sea"."""
    after = [token.text for token in tokens[at + 1 : at + 4]]
    if after[:1] not in (["on"], ["against"], ["for"], ["relating"]):
        return False
    matter = next((word for word in after[1:] if word != "the"), "")
    return matter[:1].isupper() and matter not in words("forum-openers")


def _means_one(tokens: list[Token], at: int) -> bool:
    """Tell whether the word is a noun of gatherings, in capitals where only these make it one.

    "The four-day fair", "a trade fair" and "the opening ceremony" need no capital.
    """
    head = head_of(tokens[at])
    before = tokens[at - 1].text if at else ""
    if tokens[at].text.islower() and head in words("forum-heads-capital"):
        return _small_one(head, before) or (head == "fair" and _is_named_fair(tokens, at))
    if head == "show":  # "the Ann Okoro Show" is on the air
        royal = any(one.text == "Royal" for one in tokens[max(0, at - 3) : at])
        return royal or before.lower() in _SHOWS
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if tokens[at].text == "talks" and after == "about" and tokens[at - 1].text.isupper():
        return False  # "how the US talks about reefs"
    if head in _BESIDE:
        return not tokens[at].text.islower() and before.lower() in _BESIDE[head]
    small = head in _SMALL and not tokens[at].text.islower()
    return not small and (head in words("forum-heads") or head in _soft_heads())


def _small_one(head: str, before: str) -> bool:
    """Tell whether the word before makes a gathering of "fair", "ceremony" or "show"."""
    if head == "ceremony":
        return before in {"opening", "closing"}
    if head == "show":
        return before == "trade"
    return head == "fair" and (
        before in _FAIRS or days(before) is not None or year(before) is not None
    )


def _is_named_fair(tokens: list[Token], at: int) -> bool:
    """Tell "the luxury Watches and Wonders fair" from "is Okoro fair"."""
    first = at
    while first and (tokens[first - 1].capital or tokens[first - 1].text in {"and", "of", "&"}):
        first -= 1
    named = at - first > 1 and tokens[at - 1].capital
    first -= named and first > 0 and tokens[first - 1].text.lower() not in _LEADS
    return named and first > 0 and tokens[first - 1].text.lower() in _LEADS


def _inside_name(tokens: list[Token], at: int) -> bool:
    """Tell whether a name runs on to a noun of bodies or places: "Summit View Church"."""
    last, end = at, min(len(tokens), at + LONGEST)
    while last + 1 < end and _runs_on(tokens, last):
        last += 1
    return tokens[at].capital and last > at and tokens[last].bare in _owners()


def _runs_on(tokens: list[Token], last: int) -> bool:
    """Tell whether the next word can go on with a name: a capital, or "and" before one."""
    joins = (
        tokens[last + 1].text in {"and", "&"}
        and last + 2 < len(tokens)
        and tokens[last + 2].capital
    )
    return (tokens[last + 1].capital or joins) and not tokens[last].possessive


@cache
def _owners() -> frozenset[str]:
    """Return the nouns that end the name of a body or of grounds."""
    heads = {noun.capitalize() for noun in words("forum-heads") | _soft_heads()}
    return (words("organisation-heads") | words("forum-venues")) - heads


@cache
def _soft_heads() -> frozenset[str]:
    return words("forum-heads-weak") | words("forum-words-for")


def shouts(sentence: str) -> bool:
    """Tell whether the sentence is in capitals: then capitals mark no names."""
    letters = sentence[:_SAMPLE]
    if sum(map(letters.count, _COMMON)) >= (1 - _SHOUTING) * len(letters):
        return False  # most sentences, told in a tenth of the time
    return sum(map(str.isupper, letters)) > _SHOUTING * sum(map(str.isalpha, letters))


def title_case(tokens: list[Token]) -> bool:
    """Tell whether most long words are capitalised, as in a title."""
    long = [token.capital for token in tokens if len(token.text) > 3]  # "with"
    return sum(long) > _TITLE_CASE * len(long)
