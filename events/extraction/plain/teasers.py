"""Teasers run into a sentence: a name, its full form, headlines, and the word that closes them.

"Sen. Ann Okoro Ann (Annie) Mary OkoroSenate votes on reefs Five things to know MORE (R-Suva) said"
"""

import re

from events.extraction.plain.edits import Edit

_CLOSING = " MORE"
_REACH = 700  # characters that the teasers of one name take at most
_WORDS = r"(?:[(\"“]?[A-Z][\w.’'-]{0,20}[)\"”]?,?[ ](?:(?:de|da|di|la|van|von)[ ])?)"
_NAMED = re.compile(  # glued to the first headline, or with the given name twice
    rf"(?P<family>\b[A-Z][\w’'-]+)(?:,?[ ][JS]r\.?)?[ ]?{_WORDS}{{1,6}}(?P=family)"
    r"(?=(?:[ ](?:[JS]r\.|I{2,3}))?[A-Z\d‘“\"'$’])"
    r"|\b(?P<given>[A-Z][\w.’'-]+)[ ](?P<last>[A-Z][\w’'-]+)[ ](?P=given)[ ]"
    rf"{_WORDS}{{0,4}}(?P=last)\b"
)


def teasers(text: str) -> list[Edit]:
    """Return the edits that take teasers out of sentences."""
    found = []
    last, at = 0, text.find(_CLOSING)
    while at >= 0:
        end = at + len(_CLOSING)
        start = max(last, at - _REACH, text.rfind("\n", last, at) + 1)
        named = None if text[end : end + 1].isalnum() else _NAMED.search(text, start, at)
        if named:
            found.append(Edit(named.end("family" if named["family"] else "last"), end, ""))
        last, at = end, text.find(_CLOSING, end)
    return found
