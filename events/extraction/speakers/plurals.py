"""Which plural for people a text prints: "port officials", whom "they" may stand for."""

import re

from events.extraction.lexicon import table, words
from events.extraction.speakers.phrases import (
    LEADING,
    PRONOUNS,
    is_person,
    may_speak,
    plain_phrase,
)

_LAST_WORDS = re.compile(r"((?:[A-Z][\w.’'-]*\s){1,4}|[a-z][\w’'-]*\s)?([^\W\d_][\w-]*),?\s$")
_LEADS = frozenset({"the", "of", "and", "by", "for", "from", "with", "to", "some", "many", "are"})
_PEOPLE = re.compile(r"((?:[A-Z][\w.’'-]*\s(?:(?:of|for)\s)?){0,5})\b([a-z]+s|people|men|women)\b")
_SHORT = 3  # letters of "his", "was": no plurals
_WORDS = re.compile(r"(?:[^\W\d_][\w.’'-]*[ ,]){1,6}")  # "U.S. and Reef officials"
_JOINED = frozenset({"and", "of"})
_LED_TO = re.compile(
    r"(?:After|At|Before|During|For|In|On|Since|With)\s[^,.;:“”\"]{1,60},\s|However,\s"
)


def people_before(before: str) -> str:
    """Return the plural for people that ends a text, with one word before it: "port officials"."""
    found = _LAST_WORDS.search(before)
    if found is None:
        return ""
    noun = found[2].casefold()
    many = noun in {"people", "men", "women"} or (noun.endswith("s") and len(noun) > _SHORT)
    if not many or noun != found[2] or not is_person(noun.removesuffix("s")):
        return ""
    first = plain_phrase(found[1] or "")
    return f"{first} {noun}".strip() if first.casefold() not in _LEADS else noun


def opening_plural(sentence: str) -> str:
    """Return the plural noun for people that opens a sentence, with the words before it.

    A phrase may lead to it: "On the dam, Suva and Baku officials".
    """
    rest = _LED_TO.sub("", sentence, count=1)
    found = _WORDS.match(LEADING.sub("", rest, count=1))
    opening = found[0].replace(",", " ").split() if found else []
    for count, word in enumerate(opening, 1):
        many = word in {"people", "men", "women"} or (word.endswith("s") and len(word) > _SHORT)
        if many and may_speak(word) and not PRONOUNS.fullmatch(opening[0]):
            return " ".join(opening[:count])
        if count > 1 and not (word[0].isupper() or word in _JOINED):
            break
    return ""


def first_people(sentence: str) -> str:
    """Return the first plural for people in a sentence, with a name before it: "Reef Club guards".

    Empty where there is none.
    """
    for found in _PEOPLE.finditer(sentence):
        noun = found[2].removesuffix("s")
        document = noun in words("issued-documents") or noun in words("made-documents")
        if may_speak(found[2]) and noun not in table("body-nouns") and not document:
            return plain_phrase(found[0])
    return ""
