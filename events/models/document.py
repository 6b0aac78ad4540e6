"""The shape of ``Entry.document``: what the ledger writes, and API, feeds and pages render.

Everything in it is derived from the fact tables, deterministic, and JSON as it stands. Lists are
in a fixed order, so that two documents are equal exactly when nothing that is served differs.
"""

from typing import TypedDict


class NamedRef(TypedDict):
    """Another row, by id and name."""

    id: int
    name: str


class DateDocument(TypedDict):
    """A date as served: EDTF, inclusive bounds (ISO, null on an open side), and where it is from.

    ``display`` is the date in English words; ``basis`` says where the date was taken from, and
    ``printed`` gives the words of the article that it was read from.
    """

    edtf: str
    lower: str | None
    upper: str | None
    precision: str
    approximate: bool
    uncertain: bool
    display: str
    basis: str
    printed: str


class ArticleDocument(TypedDict):
    """The source article, without its text."""

    id: int
    url: str
    title: str
    outlet: str
    published: str
    text_sha256: str


class EvidenceDocument(TypedDict):
    """A span that supports a field: both W3C selectors, in code points, and the rule."""

    id: int
    field: str
    rule: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


class ReportDocument(TypedDict):
    """One article's account of a statement or a forum, with its evidence in text order."""

    id: int | None
    article: ArticleDocument
    kind: str
    text: str
    cue: str
    source: str
    rule: str
    confidence: float
    evidence: list[EvidenceDocument]


class SpeakerDocument(TypedDict):
    """The speaker, with role and organisation as printed in the first report."""

    id: int
    name: str
    kind: str
    role: str
    organisation: NamedRef | None
    organisation_as_printed: str


class StatementDocument(TypedDict):
    """What was said; ``parts`` are the pieces of the first report without the attribution."""

    id: int
    kind: str
    text: str
    parts: list[str]
    language: str


class ForumDocument(TypedDict):
    """A forum, with its own date."""

    id: int
    name: str
    edition: int | None
    series: NamedRef
    city: str
    country: str
    theme: str
    hosts: list[NamedRef]
    date: DateDocument


class EntryDocument(TypedDict):
    """One entry as served; ``statement`` and ``speaker`` are null for a forum.

    ``merged_into`` is the statement or forum that took this one over, which is then withdrawn.

    ``independent_sources`` counts the articles among the reports that are no copy of another.
    """

    kind: str
    status: str
    merged_into: int | None
    confidence: float
    date: DateDocument
    statement: StatementDocument | None
    speaker: SpeakerDocument | None
    forum: ForumDocument | None
    reports: list[ReportDocument]
    independent_sources: int
