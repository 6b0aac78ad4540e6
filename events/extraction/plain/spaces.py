"""Runs of spaces inside a sentence, which scanned pages have: "the Reef    Government will"."""

import re

from events.extraction.plain.edits import Edit

_RUN = re.compile(r"(?<! )   ++(?=[^\W\d_]|[“\"‘(])")
_INSIDE = ",;"  # marks before a run that end no sentence


def spaces(text: str) -> list[Edit]:
    """Return the edits that leave one space of each run between words.

    Two may stand for a mark that was taken out, and those before a number or mark part columns.
    """
    if "   " not in text:
        return []
    found = []
    for run in _RUN.finditer(text):
        before = text[run.start() - 1 : run.start()]
        if before.isalpha() or (before and before in _INSIDE):
            found.append(Edit(run.start(), run.end(), " "))
    return found
