"""Spaces round marks, which programs that count words leave behind: "Mr. Okoro , 54 , said ."."""

import re

from events.extraction.plain.edits import Edit

_COMMAS = 3  # set apart, more than half of all, in a text of that kind
_OPENING = r"\(\[“‘$£€#"
_APART = re.compile(
    r" (?:"
    r"(?P<joins>’ )(?=(?:s|S|t|re|ll|m|ve|d)\b|[A-Z](?<= O ’ [A-Z]))"  # "Okoro ’ s", "O ’ Malley"
    r"|(?P<quotes>'')(?!')"
    r"|(?=[,.;:?!%)\]”’'](?:\s|\Z)|(?:n't|'(?:s|S|re|ll|m|ve|d))\b)"
    r")"
    rf"|(?<!\S)(?P<opens>``?|[{_OPENING}]) "
)
_PRINTED = {"``": "“", "`": "‘"}


def tokens(text: str) -> list[Edit]:
    """Return the edits that print marks beside their words, as a page does."""
    apart = text.count(" , ")
    if apart < _COMMAS or 2 * apart < text.count(", "):
        return []
    return [Edit(*found.span(), _printed(found)) for found in _APART.finditer(text)]


def _printed(found: re.Match[str]) -> str:
    """Return what stands for marks and the spaces beside them."""
    if found["quotes"]:
        return "”"
    opens = found["opens"]
    return _PRINTED.get(opens, opens) if opens else "’" if found["joins"] else ""
