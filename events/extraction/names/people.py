"""The persons of a document: the words by which a name tells one of them again."""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from events.extraction.lexicon import alternation, lines, words
from events.extraction.names.gazetteer import known
from events.extraction.names.kinds import could_be_person
from events.extraction.names.mentions import Kind, Mention
from events.extraction.names.splits import ARTICLE

_SAID = (
    r"(?:(?:also|has|had|have|further|then|later|earlier|who)\s){0,2}"
    rf"(?:{alternation(lines('speech-verbs'))})\b"
)
_SPEAKS = re.compile(rf",?\swho\s|,?\s{_SAID}")
_SPOKEN = re.compile(rf"\b(?:{alternation(lines('speech-verbs'))}|[Aa]ccording to|by)\s$")
_SLAVIC = ("y", "iy", "yy", "yi", "ii", "ij", "yj")  # spellings of one ending behind "sk"
_HUMAN = re.compile(  # "lost her home", "was ten when he", "is old. She"
    r"(?:'s|’s)?(?:[ ,]+[a-z][\w’'-]*){0,12}?(?:,? (?:his|her|he|she|himself|herself)\b"
    r"|[.!?][”\"]? (?:He|She|His|Her)\b)"
)
_SAID_HE = re.compile(  # "Okoro said dams were his", not "Okoro said the mayor broke his word"
    rf"\s(?!who\s){_SAID}(?:[ ,]+(?!(?:an?|its?|the|their|they|when|who)\b)[a-z][\w’'-]*){{0,12}}?"
    r",?\s(?:he|her|his|she)\b"
)
_ARTICLES = ("the ", "The ", "a ", "A ", "an ", "An ")


@dataclass(frozen=True, slots=True)
class People:
    """The words of the names of persons that a document introduces."""

    words: AbstractSet[str]
    families: AbstractSet[str]

    @classmethod
    def of(cls, text: str, mentions: Iterable[Mention]) -> "People":
        """Collect the words of the persons among the mentions.

        A lone word that speaks ("Buret said") or is addressed ("Mr Buret") tells that a longer
        run ending in it ("Enevul Buret") is a person too; one for which "he" stands is a person.
        """
        full: list[list[str]] = []
        runs: set[str] = set()
        by_first: dict[str, list[Mention]] = {}  # "Tavita Sol", of whom nothing tells what it is
        speaking: set[str] = set()
        addressed: set[str] = set()  # "President Okoro", "Mr Okoro"
        for one in mentions:
            printed = one.of(text)
            if one.kind is Kind.PERSON and " " in printed:
                full.append(printed.split())
            elif one.kind is Kind.PERSON:
                speaking.add(printed.casefold())
                addressed.add(printed.casefold())
            elif one.kind is Kind.OTHER and " " in printed and could_be_person(printed):
                runs.add(printed.rpartition(" ")[2].casefold())
                by_first.setdefault(printed.partition(" ")[0].casefold(), []).append(one)
            elif one.kind is Kind.OTHER and len(printed) > 1 and speaks(text, one):
                speaking.add(printed.casefold())
                by_first.get(printed.casefold(), []).append(one)
                if " " not in printed and _is_human(text, one):
                    addressed.add(printed.casefold())
        for called in speaking & by_first.keys():
            full.extend(_called_by_first(text, by_first[called]))
        introduced = (speaking & runs) | addressed
        every = (word.casefold() for name in full for word in name if len(word) > 1)
        first = words("surnames-first")
        families = introduced.union(
            form
            for name in full
            for form in _family_forms(name[0] if name[0] in first else name[-1])
        )
        return cls(words=families.union(every), families=families)


def _is_human(text: str, word: Mention) -> bool:
    """Tell whether "he" or "she" stands for who is called by one word: "Okoro said he"."""
    printed = word.of(text)
    other = printed in known() or printed in words("calendar-words")
    if other or not printed[1:].islower() or text.endswith(_ARTICLES, 0, word.start):
        return False  # "MPs", "the Sun said she"
    return _SAID_HE.match(text, word.end) is not None


def _called_by_first(text: str, mentions: list[Mention]) -> list[list[str]]:
    """Return the words of a full name whose first word speaks, where one is told to be a human.

    "Tavita Sol grows taro with her sons. Tavita said". A company is called so too: "Reef Traders".
    """
    names = {one.of(text) for one in mentions if " " in one.of(text)}
    human = any(_HUMAN.match(text, one.end) for one in mentions)
    return [name.split() for name in names] if human and len(names) == 1 else []


def _family_forms(family: str) -> tuple[str, ...]:
    """Return the forms of a family name: "al-Okoro" is "Okoro" too, "-skiy" also "-sky"."""
    printed = family.casefold()
    stem, ending, spelt = printed.rpartition("sk")
    if ending and spelt in _SLAVIC:
        return tuple(f"{stem}sk{form}" for form in _SLAVIC)
    if "-" not in family:
        return (printed,)
    bare = ARTICLE.sub("", family).casefold()
    return printed, bare, printed.rpartition("-")[2], f"al-{bare}", f"el-{bare}"


def speaks(text: str, mention: Mention) -> bool:
    """Tell whether a verb of speech stands beside a name."""
    return bool(
        _SPEAKS.match(text, mention.end)
        or _SPOKEN.search(text[max(0, mention.start - 16) : mention.start])
    )
