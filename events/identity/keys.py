"""Printed names in the form by which they are compared: case, marks, titles and order set aside."""

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import Final

from events.extraction.hanzi import plain
from events.extraction.lexicon import alternation, lines

_LETTERS: Final = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"}
)
_SILENT: Final = re.compile(r"[-‐‑'’‘ʼ`·・]")  # joins the parts of one name
_WORD: Final = re.compile(r"\w+")
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_HAN: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ORDINAL: Final = re.compile(r"\d+(?:st|nd|rd|th)|(?:19|20)\d\d")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_HONORIFICS: Final = _set(
    "mr mrs ms miss mx dr prof professor sir dame hon honourable rev mme mlle herr frau"
)
_SUFFIXES: Final = _set("jr sr ii iii iv phd md esq obe cbe mp")
_LEGAL: Final = _set(
    "inc incorporated ltd limited llc llp plc co corp corporation company gmbh ag sa nv bv"
)
_FILLERS: Final = _set("the of on for and in at to a an annual s")
_ORDINALS: Final = _set(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth inaugural"
)
GATHERINGS: Final = _set(
    "forum summit conference dialogue dialog meeting event congress convention symposium seminar "
    "workshop roundtable session assembly gathering round talks expo"
)

# One word for each country that forums and bodies are often named after, whatever form is printed.
_COUNTRIES: Final = {
    form: country.strip().replace(" ", "")
    for line in """
    united states: usa, us, u s, u s a, america, united states of america, 美国
    united kingdom: uk, u k, great britain, britain, anglo, 英国
    china: prc, p r c, people s republic of china, peoples republic of china, sino, 中国
    russia: russian federation, russo, 俄罗斯
    india: republic of india, indo, 印度
    france: franco, 法国
    south korea: republic of korea, rok, 韩国
    north korea: dprk, democratic people s republic of korea, 朝鲜
    european union: eu, e u, 欧盟
    united nations: un, u n, 联合国
    united arab emirates: uae, u a e, 阿联酋
    japan: nippon, 日本
    vietnam: viet nam, 越南
    turkey: türkiye, turkiye, 土耳其
    ivory coast: cote d ivoire, cote divoire
    czechia: czech republic
    """.strip().splitlines()
    for country, _, forms in [line.partition(":")]
    for form in [country.strip(), *(one.strip() for one in forms.split(","))]
}
_LONGEST_COUNTRY: Final = max(form.count(" ") for form in _COUNTRIES) + 1


class Likeness(IntEnum):
    """How two names that share a key go together."""

    APART = 0
    DOUBTFUL = 1
    SAME = 2


@dataclass(frozen=True, slots=True)
class PersonKey:
    """A person's name: ``key`` is the first and last word, ``middle`` what stands between.

    ``whole`` says that the name can stand for one person beyond its article: a bare surname or an
    initial with a surname cannot.
    """

    key: str
    middle: tuple[str, ...] = ()
    whole: bool = True

    @property
    def reversed(self) -> str:
        """The key with the family name at the other end."""
        return " ".join(reversed(self.words))

    @property
    def words(self) -> list[str]:
        """The first and the last word, or the only one."""
        return self.key.split(" ")

    def likeness(self, other: "PersonKey") -> Likeness:
        """Tell whether two names with one key are forms of one name."""
        if not (self.whole and other.whole):
            return Likeness.DOUBTFUL
        if self.middle == other.middle:
            return Likeness.SAME
        if self.middle and other.middle:
            agree = len(self.middle) == len(other.middle) and all(
                one == two or (1 in {len(one), len(two)} and one[0] == two[0])
                for one, two in zip(self.middle, other.middle, strict=True)
            )
            return Likeness.SAME if agree else Likeness.APART
        spelt = self.middle or other.middle
        return Likeness.SAME if all(len(one) == 1 for one in spelt) else Likeness.DOUBTFUL


def person_key(name: str) -> PersonKey:
    """Read a person's name: titles and suffixes off, "Hormats, Robert D." in its usual order."""
    family, comma, given = name.partition(",")
    if comma and given.strip() and not set(_words(given)) <= _SUFFIXES:
        name = f"{given} {family}"
    words = _words(name.replace(".", " "))
    while len(words) > 1 and words[0] in _HONORIFICS:
        words = words[1:]
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words = words[:-1]
    if not words:
        return PersonKey(_plain(name), (), whole=False)
    if len(words) == 1:
        han = len(_HAN.findall(words[0])) > 1 and not _titled().fullmatch(words[0])
        return PersonKey(words[0], (), whole=han)
    whole = len(words[0]) > 1 and len(words[-1]) > 1
    return PersonKey(f"{words[0]} {words[-1]}", tuple(words[1:-1]), whole)


def organisation_key(name: str) -> str:
    """Return a body's name without article and legal form, countries in one form."""
    words = _with_countries(_words(name.replace("&", " and "), split=True))
    while len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in _LEGAL:
        words = words[:-1]
    return " ".join(words) or _plain(name)


def series_key(name: str) -> str:
    """Return the words of a series' name in one order: numbers, years and small words left out."""
    words = _with_countries(_words(name, split=True))
    kept = {
        word
        for word in words
        if word not in _FILLERS and word not in _ORDINALS and not _ORDINAL.fullmatch(word)
    }
    return " ".join(sorted(kept)) or _plain(name)


def is_generic(key: str) -> bool:
    """Tell whether a series' key names no series: "the forum", "this year's summit"."""
    return set(key.split()) <= GATHERINGS | {"year", "this", "day", "two", "international"}


@cache
def _titled() -> re.Pattern[str]:
    """Return the pattern of a Chinese family name with an office: "李总理" is no whole name."""
    behind = (line[1:] for line in lines("zh-offices") if line.startswith("+"))
    return re.compile(rf"[\u3400-\u9fff]{alternation(behind)}")


def script_of(name: str) -> str:
    """Return the ISO 15924 code of a name's script, or nothing where it is not known here."""
    for letter in name:
        if letter.isalpha():
            first = unicodedata.name(letter, "").partition(" ")[0]
            return _SCRIPTS.get(first, "")
    return ""


_SCRIPTS: Final = {
    "LATIN": "Latn",
    "CJK": "Hani",
    "CYRILLIC": "Cyrl",
    "ARABIC": "Arab",
    "GREEK": "Grek",
    "HEBREW": "Hebr",
    "HIRAGANA": "Jpan",
    "KATAKANA": "Jpan",
    "HANGUL": "Hang",
    "DEVANAGARI": "Deva",
}


def _plain(name: str) -> str:
    """Fold case, width, diacritics and traditional characters."""
    folded = unicodedata.normalize("NFKC", plain(name)).casefold().translate(_LETTERS)
    bare = unicodedata.normalize("NFKD", folded)
    return unicodedata.normalize("NFC", "".join(c for c in bare if not unicodedata.combining(c)))


def _words(name: str, *, split: bool = False) -> list[str]:
    """Return the words of a name; what a hyphen joins is one word unless ``split``."""
    plain = _plain(_POSSESSIVE.sub("", name.strip()))
    return _WORD.findall(_SILENT.sub(" " if split else "", plain))


def _with_countries(words: list[str]) -> list[str]:
    """Write each country in one form."""
    out: list[str] = []
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST_COUNTRY, len(words) - at), 0, -1):
            country = _COUNTRIES.get(" ".join(words[at : at + length]))
            if country:
                out.append(country)
                at += length
                break
        else:
            out.append(words[at])
            at += 1
    return out
