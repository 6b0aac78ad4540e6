"""The curators' verbs. Each is one transaction, checks who asks, and leaves a decision and history.

Admin, API and commands call these and nothing else to change a fact.
"""

from events.review.adding import add_forum, add_speaker
from events.review.batches import discard, finish, go_on, plan, summary, undo_batch
from events.review.errors import (
    ConflictError,
    MissingError,
    NotPermittedError,
    ReviewError,
    StaleError,
)
from events.review.journal import FIELDS, Line, Replayed, export, read, replay
from events.review.merges import judge, merge
from events.review.plans import MANY, Asked
from events.review.readings import (
    FIELDS_READ,
    Agreement,
    agreement,
    answer,
    disputed,
    draw,
    kappa,
    settle,
    to_read,
)
from events.review.roles import Right, Role, give, may, permit, permit_many, write_roles
from events.review.rulings import accept, amend, reject
from events.review.spans import add
from events.review.subjects import MERGEABLE, REFERENCES, TABLES
from events.review.undoing import undo

__all__ = [
    "FIELDS",
    "FIELDS_READ",
    "MANY",
    "MERGEABLE",
    "REFERENCES",
    "TABLES",
    "Agreement",
    "Asked",
    "ConflictError",
    "Line",
    "MissingError",
    "NotPermittedError",
    "Replayed",
    "ReviewError",
    "Right",
    "Role",
    "StaleError",
    "accept",
    "add",
    "add_forum",
    "add_speaker",
    "agreement",
    "amend",
    "answer",
    "discard",
    "disputed",
    "draw",
    "export",
    "finish",
    "give",
    "go_on",
    "judge",
    "kappa",
    "may",
    "merge",
    "permit",
    "permit_many",
    "plan",
    "read",
    "reject",
    "replay",
    "settle",
    "summary",
    "to_read",
    "undo",
    "undo_batch",
    "write_roles",
]
