"""Whether a name is only addressed or told of, so that an office behind it is somebody else's."""

import re

from events.extraction.names.row import Office, Row

_ADDRESSED = re.compile(
    r"(?:^|[.!?:”\"] +)(?!According)[A-Z][a-z]+(?:ing|ed) (?:(?:to|with|by|at) )?$"
)
_OPENED = re.compile(  # "In a talk with Okoro, the premier said"
    r"(?:^|[.!?:”\"\n] *)(?:In|On|At|During|After|Before|With|For|From|Following|Despite|Unlike"
    r"|Like|Besides|As|When|While|[A-Z][a-z]+ing)\b[^.!?,;:\n]{0,80} $"
)
_ACTS = re.compile(r" (?:also |then |later )?(?:said|says|told|was|is|has|had|will|[a-z]{3,}ed)\b")
_CLOSING = re.compile(r" (?:said|says)[.\n]")
_GOVERNING = (" by ", " for ", " from ", " to ", " with ")
_REACH = 24  # characters of an opening verb
_OPENING = 100  # characters of a phrase that opens a sentence


def is_addressed(row: Row, at: int) -> bool:
    """Tell whether a name stands behind a participle: "Addressing Okoro, the premier left"."""
    start = row.mentions[at].start
    return _ADDRESSED.search(row.text, max(0, start - _REACH), start) is not None


def is_subject(row: Row, at: int, office: Office) -> bool:
    """Tell whether an office behind a name is the subject: "With Okoro, the premier said"."""
    end = max((one.end for one in office if one), default=0)
    if office.role is None or _ACTS.match(row.text, end) is None:
        return False
    start = row.mentions[at].start
    opened = _OPENED.search(row.text, max(0, start - _OPENING), start) is not None
    closes = _CLOSING.match(row.text, end) and row.text.endswith(_GOVERNING, 0, start)
    return opened or bool(closes)  # "sent to Okoro, the lawyer said."
