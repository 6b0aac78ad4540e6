"""The shape of a fact as it is served: what the ledger writes, and API, feeds and pages render.

Everything in it is derived from the fact tables, deterministic, and JSON as it stands. Lists are
in a fixed order, so that two documents are equal exactly when nothing that is served differs.
Stored addresses are relative to the root of the API; :mod:`events.models.wire` makes them whole.
"""

from typing import Annotated, Literal, NotRequired, TypedDict

Url = Annotated[str, ("format", "uri")]
Count = Annotated[int, ("minimum", 0)]
Sha256 = Annotated[str, ("pattern", "^[0-9a-f]{64}$")]


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


class TextQuoteSelector(TypedDict):
    """W3C Web Annotation: the very words, with what stands before and after them."""

    type: Literal["TextQuoteSelector"]
    exact: str
    prefix: str
    suffix: str


class TextPositionSelector(TypedDict):
    """W3C Web Annotation: where the words stand, in Unicode code points; the end is exclusive."""

    type: Literal["TextPositionSelector"]
    start: Count
    end: Count


class Target(TypedDict):
    """The place that both selectors choose in the article's text, whose hash is given."""

    source: Url
    text_sha256: Sha256
    selector: list[TextQuoteSelector | TextPositionSelector]


class EvidenceDocument(TypedDict):
    """What supports one field of a fact, and the rule that found it."""

    id: int
    field: str
    rule: str
    target: Target


class Span(TypedDict):
    """A span of a text in code points, the end exclusive, with the words in and around it."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


def target(source: str, text_sha256: str, span: Span) -> Target:
    """Return a span of an article as both W3C selectors; ``source`` is where the article is."""
    return {
        "source": source,
        "text_sha256": text_sha256,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span["exact"],
                "prefix": span["prefix"],
                "suffix": span["suffix"],
            },
            {"type": "TextPositionSelector", "start": span["start"], "end": span["end"]},
        ],
    }


def position(evidence: EvidenceDocument) -> tuple[int, int]:
    """Return the start and the end of what supports a field."""
    for selector in evidence["target"]["selector"]:
        if selector["type"] == "TextPositionSelector":
            return selector["start"], selector["end"]
    raise ValueError(f"evidence {evidence['id']} has no position")


class ReportDocument(TypedDict):
    """One article's account of a statement or a forum; a forum's has neither id nor wording.

    Its evidence is in the order of the text.
    """

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
    """One fact as served; ``statement`` and ``speaker`` are null for a forum.

    ``merged_into`` is there only once another statement or forum took this one over, which is then
    withdrawn.

    ``independent_sources`` counts the articles among the reports that are no copy of another.
    """

    kind: str
    status: str
    merged_into: NotRequired[int]
    confidence: float
    date: DateDocument
    statement: StatementDocument | None
    speaker: SpeakerDocument | None
    forum: ForumDocument | None
    reports: list[ReportDocument]
    independent_sources: int


class StoredDocument(EntryDocument):
    """A fact as it is stored: with its address, relative to the root of the API, and its stamps.

    ``version`` is that of the chronology when the fact last changed; the moments are ISO 8601.
    """

    url: str
    version: int
    recorded_at: str
    changed_at: str
