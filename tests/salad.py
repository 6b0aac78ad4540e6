"""Texts of the very words that the rules read, in any order: they reach what no letters reach."""

from collections import defaultdict
from functools import cache
from pathlib import Path
from random import Random

from events.extraction import lexicon

MARKS = [*"“”\"'‘’()—-,.:;…《》，。„«»", "``", "''"]
BREAKS = [".", "\n\n", ".\n", "\n"]
SMALL = ("he", "she", "they", "it", "who", "which", "that", "the", "The", "of", "and", "to", "in",
          "at", "a", "by", "Mr", "minister", "not", "said", "Ada Lim", "Nile Forum")  # fmt: skip
_DATA = Path(lexicon.__file__).parent / "data"
_MENU = 14  # words that one text is made of: few, so that those which belong together meet


@cache
def _lists() -> tuple[tuple[str, ...], ...]:
    """Every list of the engine; a list of words with classes counts as a list for each class."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(_DATA.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines()[:2000]:
            entry, _, value = line.partition("=")
            if entry.strip() and not entry.startswith("#") and path.stem != "cue-precision":
                found[f"{path.stem} {value.split()[0] if value.split() else ''}"].append(entry)
    return tuple(tuple(entry.strip() for entry in entries) for entries in found.values())


@cache
def _dated() -> tuple[tuple[str, ...], ...]:
    """The classes of the grammar of dates, and numbers."""
    words = lexicon.table("dates_en")
    classes = {value.split()[0] for value in words.values()}
    found = [tuple(w for w in words if words[w].split()[0] == one) for one in sorted(classes)]
    return (*found, ("1", "2", "7", "30", "99", "2014", "1990s", "2,000"))


def salads(random: Random) -> str:
    """A text of up to 80 words."""
    kinds = random.choice([_dated(), _lists(), _lists()])
    menu = [random.choice(random.choice(kinds)) for _ in range(_MENU)]
    menu += [*random.sample(SMALL, 6), *random.sample(MARKS, 4)]
    words = []
    for _ in range(random.randint(3, 80)):
        word = random.choice(menu)
        words.append(word.capitalize() if random.random() < 0.1 else word)
        if random.random() < 0.08:
            words.append(random.choice(BREAKS))
    text = " ".join(words)
    return text.replace(" .", ".").replace(" ,", ",") if random.random() < 0.3 else text
