"""The words that engine, tables and outputs share: closed sets of values, standard library only."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class StatementKind(StrEnum):
    """How the words of a statement are given."""

    DIRECT = "direct"  # wholly in quotation marks, or unmarked first-person speech
    INDIRECT = "indirect"  # reported without quotation marks
    MIXED = "mixed"  # reported, with some of the words in quotation marks


class SpeakerKind(StrEnum):
    """What a speaker is."""

    PERSON = "person"
    ORGANISATION = "organisation"  # bodies, companies and countries
    UNNAMED = "unnamed"  # a source the text gives only as a noun phrase


class Precision(StrEnum):
    """The unit in which a date is known, finest first."""

    INSTANT = "instant"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


TO_THE_DAY: Final = frozenset({Precision.INSTANT, Precision.DAY})
"""The precisions in which a day is known."""


class TimeKind(StrEnum):
    """What a time expression is; only a date can be placed on the chronology."""

    DATE = "date"
    DURATION = "duration"
    SET = "set"  # recurring: "every year"


class SaidBasis(StrEnum):
    """Where the date of an utterance was taken from, best first."""

    STATED = "stated"  # a date given for the utterance itself
    FORUM = "forum"  # the dates of the forum it was made at
    PUBLISHED = "published"  # the article's publication date, always approximate


class PublishedBasis(StrEnum):
    """Where an article's publication date was taken from, best first."""

    GIVEN = "given"  # by whoever sent the article
    TEXT = "text"
    ADDRESS = "address"


class EntryKind(StrEnum):
    """What an entry on the chronology is."""

    FORUM = "forum"
    STATEMENT = "statement"


class Status(StrEnum):
    """Where a fact stands with the curators."""

    PROPOSED = "proposed"  # found by the engine, not yet decided
    ACCEPTED = "accepted"
    REJECTED = "rejected"  # by a curator; never asked again
    WITHDRAWN = "withdrawn"  # no longer found by the engine, never decided; or merged away


class Verb(StrEnum):
    """What a curator ruled."""

    ACCEPT = "accept"
    REJECT = "reject"
    AMEND = "amend"
    ADD = "add"
    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


class Planned(StrEnum):
    """What became of one ruling of a batch."""

    WAITS = "waits"
    DONE = "done"
    SO_ALREADY = "so already"  # the fact is as it was to become
    LEFT_OUT = "left out"  # refused, or changed since it was shown


class Stands(StrEnum):
    """Whose answer stands where two readers differ."""

    FIRST = "first"
    SECOND = "second"


class Subject(StrEnum):
    """What a decision, a revision or a candidate pair is about."""

    STATEMENT = "statement"
    FORUM = "forum"
    SPEAKER = "speaker"
    ORGANISATION = "organisation"
    SERIES = "series"
    DATE = "date"
    ARTICLE = "article"


FOLDERS: Final[Mapping[Subject, str]] = {
    Subject.STATEMENT: "statements",
    Subject.FORUM: "forums",
    Subject.SPEAKER: "speakers",
    Subject.ORGANISATION: "organisations",
    Subject.SERIES: "series",
    Subject.DATE: "dates",
    Subject.ARTICLE: "articles",
}
"""Under which folder each subject is published."""


def address(root: str, subject: Subject, pk: int) -> str:
    """Return the address of a fact; ``root`` is that of what is published, and may be empty."""
    return f"{root}{FOLDERS[subject]}/{pk}/"


class Action(StrEnum):
    """What happened to a fact, as its history and the change feed tell it."""

    CREATED = "created"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"  # rejected by a curator, or no longer found
    RESTORED = "restored"
    MERGED = "merged"
    UNMERGED = "unmerged"
