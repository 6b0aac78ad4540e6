"""The curators' screens. Every change goes through the verbs of :mod:`events.review`."""

from events.admin import access, curation, evidence, facts, people

__all__ = ["access", "curation", "evidence", "facts", "people"]
