"""What a picture's credit or an address on the web leaves in a run: no name of a person."""

from collections.abc import Sequence
from typing import Final

_AGENCIES = frozenset({"AFP", "AP", "EPA", "Getty", "Reuters", "Shutterstock", "Sputnik", "TASS"})
CREDITS: Final = (".com", ".gov", ".net", ".org", *(f"/{agency}" for agency in _AGENCIES))


def credit(run: Sequence[str]) -> int:
    """Return how many words are a picture's credit: 4 of "Kofi Okoro/AFP/Getty Images Ann Roy"."""
    for at, word in enumerate(run[:-1], 1):
        if "/" in word and word.rpartition("/")[2] in _AGENCIES:
            return at + (run[at] == "Images") if at + (run[at] == "Images") < len(run) else 0
    return 0
