"""What curators ruled, and machines therefore leave alone."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from events.models import Decision, Forum, Statement
from events.vocabulary import Status, Subject, Verb

DECIDED: Final = frozenset({Status.ACCEPTED.value, Status.REJECTED.value})


def is_decided(fact: Statement | Forum) -> bool:
    """Tell whether a curator accepted or rejected it: then nothing of it changes."""
    return fact.status in DECIDED


def amended_fields(subject: Subject, ids: Iterable[int]) -> dict[int, set[str]]:
    """Return the fields that curators set, by the id of the fact."""
    fields: dict[int, set[str]] = defaultdict(set)
    amendments = Decision.objects.in_force().filter(
        subject=subject.value, verb=Verb.AMEND.value, subject_id__in=list(ids)
    )
    for pk, change in amendments.values_list("subject_id", "change"):
        fields[pk].update(change)
    return fields


def ruled(subject: Subject, ids: Iterable[int]) -> set[int]:
    """Return those that any ruling in force is about, as the one or the other of a pair."""
    wanted = list(ids)
    decisions = Decision.objects.in_force().filter(subject=subject.value)
    one = decisions.filter(subject_id__in=wanted).values_list("subject_id", flat=True)
    other = decisions.filter(other_id__in=wanted).values_list("other_id", flat=True)
    return {*one, *(pk for pk in other if pk is not None)}


def moved_spans(text_sha256: str) -> dict[tuple[int, int], tuple[int, int]]:
    """Return, by the span where a curator set a report, the one where the engine had found it."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    amendments = Decision.objects.in_force().filter(
        verb=Verb.AMEND.value, text_sha256=text_sha256, change__has_key="parts"
    )
    for start, end, change in amendments.order_by("pk").values_list("start", "end", "change"):
        parts = change["parts"]
        before = (start or 0, end or 0)
        found[parts[0][0], parts[-1][1]] = found.pop(before, before)
    return found
