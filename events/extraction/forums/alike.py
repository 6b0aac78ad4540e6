"""Whether two names are one gathering's: the same words, part of them, or initials."""

import re

from events.extraction.forums.mentions import Mention

_PARTNERS = re.compile(r"\b([A-Z]\w+)-([A-Z]\w+)")
_WORD = re.compile(r"\w+")
_PAIR = 2  # letters: initials that many names share


def of_another(one: str, other: str) -> bool:
    """Tell whether one name has a partner more: "ASEAN-India Summit", "ASEAN Summit"."""
    if "-" not in one + other:
        return False
    for long, short in ((one, other), (other, one)):
        pair, words_of = _PARTNERS.search(long), set(_WORD.findall(short))
        if pair and pair[1] in words_of and pair[2] not in words_of:
            return True
    return False


def one_name(mention: Mention, own: frozenset[str], heads: set[str]) -> bool:
    """Tell whether a name is another one, or is part of it with its noun."""
    key = mention.key
    if key < own:
        return mention.head in heads or mention.head in own
    return key == own or (own < key and (mention.head in heads or not heads.isdisjoint(key)))


def initials(one: str, other: str) -> bool:
    """Tell whether one name is the other with some words cut to initials: "KL Summit"."""
    names = (name.replace("’", "'").split() for name in (one, other))
    short, long = sorted(names, key=len)
    letters = "".join(word[0] for word in long)
    large = "".join(filter(str.isupper, letters))  # "ANZAM" leaves "and" and "of" out
    same = {word.casefold() for word in long}
    cut = [word for word in short if word.casefold() not in same]
    letter_word = len(cut) == 1 and len(cut[0]) > 1 and cut[0].isupper()
    return letter_word and (cut[0] in letters or (len(cut[0]) > _PAIR and cut[0] in large))
