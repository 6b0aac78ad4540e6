"""The curators' verbs. Each is one transaction, checks who asks, and leaves a decision and history.

Admin, API and commands call these and nothing else to change a fact.
"""

from events.review.errors import ConflictError, MissingError, NotPermittedError, ReviewError
from events.review.merges import judge, merge
from events.review.rulings import accept, amend, reject
from events.review.spans import add
from events.review.undoing import undo

__all__ = [
    "ConflictError",
    "MissingError",
    "NotPermittedError",
    "ReviewError",
    "accept",
    "add",
    "amend",
    "judge",
    "merge",
    "reject",
    "undo",
]
