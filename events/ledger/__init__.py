"""The ledger: the only writer of the chronology's entries and of the history of facts.

Whoever changes a fact says so inside :func:`recording`; when the block ends, the ledger writes in
the same transaction what differs: entries, revisions and the version of the chronology.
"""

from events.ledger.recording import Recording, recording

__all__ = ["Recording", "recording"]
