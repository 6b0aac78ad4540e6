"""What a word that opens a sentence is, told by its form: a participle, an adverb, people."""

import re
from typing import Final

from events.extraction.lexicon import words
from events.extraction.names.gazetteer import known
from events.extraction.names.mentions import Mention
from events.extraction.names.persons import is_given

SAMPLE: Final = 4000  # characters in which a word printed small tells that it is no name
GERUND: Final = re.compile(r"[A-Z][a-z]{3,}(?:ing|ed)")  # "Addressing Okoro, he said"
_ADVERB = re.compile(r"[A-Z][a-z]{2,}(?:al|ing|ed|ate|ous|ant|ent|ive|ish|est|ar|ab|erse)ly")
_OBJECT = re.compile(  # what stands behind a participle, and behind no family name
    r" (?:about|an?|at|for|her|him|his|how|its|me|my|on|our|that|the|their|them|to|us|what"
    r"|whether|with|you|your) "
)
_TIED = re.compile(r" (?:and|&|for|of|or) (?:the )?[A-Z]")  # "Sales and Business Development"
_SAID = re.compile(r"(?<!s)(?:,?\swho\b[^.;]{0,60},)?\s(?:said|says)\b")  # "Target said", no plural
_GOES_ON = frozenset("abcdefghijklmnopqrstuvwxyz,;:")  # before the space in mid-sentence


def is_passive(text: str, run: Mention, first: str) -> bool:
    """Tell whether a lone word is a participle: "Organised by the bank, the fair opened"."""
    alone = run.end - run.start == len(first) and text.startswith(" by ", run.end)
    return alone and GERUND.fullmatch(first) is not None and not is_given(first)


def is_doing(text: str, run: Mention, first: str) -> bool:
    """Tell whether a lone word is a participle with its object: "Reading what he wrote, she".

    Not "Boeing to".
    """
    alone = run.end - run.start == len(first) and first.endswith("ing") and first not in known()
    return alone and not is_given(first) and _OBJECT.match(text, run.end) is not None


def is_common_word(word: str) -> bool:
    """Tell whether a lone capitalised word is a common one: "Officially", "Analysts"."""
    if word.endswith("ly"):
        return _ADVERB.fullmatch(word) is not None
    one = word.removesuffix("s").removesuffix("sse").casefold() if word.endswith("s") else ""
    one += "ss" if word.endswith("sses") else ""
    people = one in words("roles") or one in words("speaking-nouns")
    return people and word not in words("organisation-heads")  # Democrats


def is_plain(text: str, word: str, end: int) -> bool:
    """Tell whether a lone word is common in news, and here capital only where a sentence begins."""
    plain = word[1:].islower() and words("plain-words").issuperset(word.casefold().split("-"))
    named = plain and (_TIED.match(text, end) or _SAID.match(text, end) or is_inside(word, text))
    return plain and not named


def is_inside(printed: str, text: str) -> bool:
    """Tell whether a sentence prints a run elsewhere than at its head."""
    at = text.find(f" {printed}", 1, SAMPLE)
    while at > 0:
        if text[at - 1] in _GOES_ON:
            return True
        at = text.find(f" {printed}", at + 1, SAMPLE)
    return False


def is_common(text: str, printed: str) -> bool:
    """Tell whether a text also prints a name in small letters: "climate change"."""
    return text.find(f" {printed.casefold()} ", 0, SAMPLE) >= 0
