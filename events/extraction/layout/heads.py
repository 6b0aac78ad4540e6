"""What the head of an article says of itself: dateline, byline, outlet; and in which language."""

import re
from functools import cache
from typing import NamedTuple

from events.extraction.lexicon import alternation, lines, words
from events.extraction.records import Span

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
DAY = (
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}"
    rf"|{MONTH},?[ ]\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?[ ]\d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[ ]{MONTH},?(?:[ ]\d{{4}})?|\d{{4}}年\d{{1,2}}月\d{{1,2}}日)"
)
_WHO = (
    r"[A-Z][\w.'’-]*(?:[ ](?:[A-Z][\w.'’-]*|and|de|van|von|bin|al|el|&)"
    r"|,[ ](?=[A-Z][\w'’-]+[ ][A-Z])[\w'’-]+)*"
)
_BYLINE = re.compile(
    r"\W*(?:(?:written|story|text|reported|report)\s+)?(?-i:By|BY|by)\b[:：]?\s*"
    rf"(?P<who>(?-i:{_WHO}))",
    re.IGNORECASE,
)
_PLACE = r"[A-Z](?:[\w.'’]|-\w)*(?:[ ](?:[A-Z](?:[\w.'’]|-\w)*|de|of|el|al|la|es)){0,4}(?![a-z])"
_DATELINE = re.compile(
    rf"""
    (?:,[ ])?
    (?:By[ ](?P<by>[A-Z][\w.'’-]+(?:[ ][A-Z][\w.'’-]+){{1,3}}?)[ ]+(?:[Ii][Nn][ ]+|[-–—|]+[ ]*))?
    (?:Newswise[ ]?[-–—]+[ ]?|{DAY}(?:,|[ ]\|)[ ](?=[A-Z][A-Za-z]+[ ][-–—]))?
    (?:
        (?P<place>{_PLACE}) (?P<region>(?:,[ ]{_PLACE}){{0,2}}?)
        (?P<day>(?:[ ]?[,/|]|[ ][-–—]+|)[ ]*(?:[A-Z][a-z]+day,?[ ])?{DAY})?
        (?:(?:[ ]?[,/|]?[ ]?|[ ]?--[ ]?)[(\[](?P<agency>[^()\[\]\n]{{2,48}})[)\]]
          |[ ]?/(?P<wire>PRNewswire)[\w-]{{0,24}}/
          |,?[ ](?P<bare>[A-Z]{{3,6}}(?![A-Z]))|[ ]?[|/][ ]?(?P<barred>[A-Z]\w+(?:[ ][A-Z]\w+)?))?
      | (?:{DAY}[ ])?[(\[](?P<alone>[A-Z][^()\[\]\n]{{1,39}})[)\]]
    )
    (?P<mark>\s*(?:-{{1,3}}|[–—―]+|:|\||\.-+|\.[–—])(?=\s|["“‘]|[A-Z]) | (?<!-)(?=[ ]?["“A-Z]))
    \s*(?=["“‘'A-Z\d])
    """,
    re.VERBOSE,
)
_CREDITED = ("agency", "wire", "bare", "barred", "alone")
_NO_PLACE = re.compile(
    r"(?:ANALYSIS|BREAKING|COLUMN|CORRECTION|EDITORIAL|EXCLUSIVE|FACTBOX|FEATURE|FOCUS|INTERVIEW"
    r"|LIVE|NEWS|NOTE|OPINION|PHOTOS?|POLL|PREVIEW|REVIEW|SPECIAL|TIMELINE|UPDATED?|VIDEO|WATCH)\b"
)
_CJK = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_KANA = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")
_LETTERS = re.compile(r"[a-z]+[^\W\d_]*|[^\W\d_]+")  # plain ones are matched faster
_ASCII_LETTERS = re.compile(r"[a-z]+")
_SAMPLE = 3000  # characters that tell a language
_HEAD = 600  # of these, which tell it where nothing in them is doubtful
_SURE = 0.3  # share of the commonest words in a head that is plainly English
_ENGLISH = frozenset({"and", "from", "that", "the", "this", "with"})  # no other language has them
_OWN, _SOME = 0.035, 4  # share and number of them in a schedule, which has few other plain words
_SIGN = 0.15  # share of an English text that its commonest words make up; 0.3 to 0.5 is usual


class Dateline(NamedTuple):
    """The opening "NAIROBI, Sept. 4 (Reuters) -": the whole of it, and the words in it."""

    span: Span
    place: Span | None
    outlet: Span | None
    byline: Span | None


def dateline_at(text: str, span: Span) -> Dateline | None:
    """Read the dateline that opens a block, if there is one.

    A place in capitals, a known one, a day or an agency makes a dateline; a mark alone does not.
    """
    found = _DATELINE.match(text, span.start, span.end)
    if found is None or not _opens(found):
        return None
    outlet = next((name for name in _CREDITED if found[name]), None)
    placed = "place" if found["place"] is not None else None
    if outlet == "alone" and _is_spot(found["alone"]):  # "(SUVA, Md.) -- "
        placed, outlet = "alone", None
    if placed and is_outlet(found[placed]):
        placed, outlet = None, placed
    place = Span(*found.span(placed)) if placed else None
    paper = Span(*found.span(outlet)) if outlet else None
    if place and (apart := _before_outlet(place.of(text))):  # "Suva CNN —"
        paper = Span(place.start + apart + 1, place.end)
        place = Span(place.start, place.start + apart)
    return Dateline(
        span=Span(found.start(), found.end()),
        place=place,
        outlet=paper,
        byline=Span(*found.span("by")) if found["by"] else None,
    )


def _before_outlet(printed: str) -> int:
    """Return where a place ends that an outlet follows without a mark, nought for none."""
    at = printed.find(" ")
    while at > 0:
        if is_place(printed[:at]) and is_outlet(printed[at + 1 :].partition(" ")[0]):
            return at
        at = printed.find(" ", at + 1)
    return 0


def _opens(found: re.Match[str]) -> bool:
    """Tell whether what looks like a dateline is one."""
    credited = next((found[name] for name in _CREDITED if found[name]), None)
    mark = found["mark"].strip()
    if found["place"] is None:
        return bool(mark) or is_outlet(credited or "")
    if _NO_PLACE.match(found["place"]):
        return False
    region = found["region"].rpartition(", ")[2]
    known = any(is_place(place) for place in (*_heads_of(found["place"]), *_alone(found, region)))
    capitals = found["place"].isupper() and len(found["place"]) > 3  # no acronym
    if credited and (found["day"] or known or capitals):
        return bool(mark) or is_outlet(credited)
    paper = is_outlet(found["place"]) or _before_outlet(found["place"]) > 0  # "CNN — "
    if not mark or not (known or capitals or paper):
        return False
    return mark != ":" or known


def _is_spot(printed: str) -> bool:
    """Tell whether a city, or a town with its state, stands alone in brackets."""
    town, _, state = printed.partition(", ")
    return is_place(town) or state.rstrip(".") in words("forum-us-states")


def _alone(found: re.Match[str], region: str) -> tuple[str, ...]:
    """Return the region behind a place of one word, as no office is: "Ba, Fiji"."""
    return (region,) if region and " " not in found["place"] else ()


def _heads_of(place: str) -> tuple[str, ...]:
    """Return the whole of a place and what stands before its last word ("Suva Fiji")."""
    return (place, place.rpartition(" ")[0])


def is_place(printed: str) -> bool:
    """Tell whether a city, country or region goes by this name, in any case."""
    return printed.casefold() in _places()


def is_outlet(printed: str) -> bool:
    """Tell whether an agency, paper or broadcaster goes by this name."""
    return printed.strip().removeprefix("The ").casefold() in _outlets()


def byline_in(text: str, span: Span) -> Span | None:
    """Return the names after "By" at the start of a line, without an outlet after them."""
    found = _BYLINE.match(text, span.start, span.end)
    if found is None:
        return None
    names = [name for name in found["who"].split(", ") if not is_outlet(name)]
    start = found.start("who")
    return Span(start, start + len(", ".join(names))) if names else None


def outlet_in(text: str, span: Span) -> Span | None:
    """Return the first name of an outlet in a line of the head."""
    found = _outlet_pattern().search(text, span.start, span.end)
    return Span(*found.span()) if found else None


def language_of(text: str, given: str | None) -> str:
    """Return ``en``, ``zh`` or ``und``: as given, else by script and commonest words."""
    if given:
        return given.replace("_", "-").partition("-")[0].casefold()
    sample = text[:_SAMPLE]
    chinese = 0 if sample.isascii() else len(_CJK.findall(sample))
    if not chinese and _is_english(sample[:_HEAD], _SURE):
        return "en"
    if (
        chinese
        and chinese > 2 * len(_LETTERS.findall(sample))
        and chinese > 10 * len(_KANA.findall(sample))
    ):
        return "zh"
    return "en" if _is_english(sample, _SIGN) or _is_english_list(sample) else "und"


def _is_english(sample: str, share: float) -> bool:
    """Tell whether so large a share of the words printed are among the commonest of English."""
    pattern = _ASCII_LETTERS if sample.isascii() else _LETTERS
    letters = pattern.findall(sample.casefold())
    plain = sum(map(words("english-words").__contains__, letters))
    return letters != [] and plain >= share * len(letters)


def _is_english_list(sample: str) -> bool:
    """Tell whether a schedule, of names and places for the most part, is in English."""
    letters = _LETTERS.findall(sample.casefold())
    own = sum(map(_ENGLISH.__contains__, letters))
    return own > _SOME and own >= _OWN * len(letters)


@cache
def _places() -> frozenset[str]:
    cities = (line.partition("\t")[0] for line in lines("cities"))
    countries = (
        name.strip()
        for line in lines("countries")
        for column in (0, 2, 3)
        for name in line.split(";")[column].split(",")
    )
    return frozenset(name.casefold() for name in (*cities, *countries, *lines("regions")) if name)


@cache
def _outlets() -> frozenset[str]:
    return frozenset(name.removeprefix("The ").casefold() for name in words("outlets"))


@cache
def _outlet_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{alternation(lines('outlets'))}|[a-z]+(?:daily|news)\.\w{{2,3}}(?:\.\w\w)?)(?!\w)"
    )
