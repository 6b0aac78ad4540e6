"""The wire format: the shape of every document that the API answers with.

The shapes are plain typed dictionaries. The OpenAPI schema is made from them, so what is written
here, what is served and what is described cannot part. Functions turn stored documents into these
shapes; none of them asks the database.
"""

from typing import Annotated, Any, Final, Literal, TypedDict

from events.models.document import (
    ArticleDocument,
    DateDocument,
    EntryDocument,
    EvidenceDocument,
    ForumDocument,
    NamedRef,
    ReportDocument,
    SpeakerDocument,
    StatementDocument,
)
from events.vocabulary import Action, EntryKind, SpeakerKind, Status, Subject, TimeKind
from timeline.chronology import Entry

ROOT: Final = "/api/v1/"

Url = Annotated[str, ("format", "uri")]
Moment = Annotated[str, ("format", "date-time")]
Count = Annotated[int, ("minimum", 0)]
Sha256 = Annotated[str, ("pattern", "^[0-9a-f]{64}$")]


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


class EvidenceItem(TypedDict):
    """What supports one field of a fact, and the rule that found it."""

    id: int
    field: str
    rule: str
    target: Target


class ReportItem(TypedDict):
    """One article's account of a statement or a forum; a forum's has neither id nor wording."""

    id: int | None
    article: ArticleDocument
    kind: str
    text: str
    cue: str
    source: str
    rule: str
    confidence: float
    evidence: list[EvidenceItem]


class FactItem(TypedDict):
    """A statement or a forum with its date, its reports and all that supports it."""

    kind: EntryKind
    status: Status
    confidence: float
    date: DateDocument
    statement: StatementDocument | None
    speaker: SpeakerDocument | None
    forum: ForumDocument | None
    reports: list[ReportItem]
    independent_sources: Count


class EntryItem(FactItem):
    """One entry of the chronology. ``version`` is that of the chronology when it last changed."""

    id: int
    url: Url
    version: Count
    recorded_at: Moment
    changed_at: Moment


class NameItem(TypedDict):
    """A form of a name as printed, with its language and script where they are known."""

    name: str
    language: str
    script: str


class IdentifierItem(TypedDict):
    """An identifier that others gave, for example the Wikidata item Q42."""

    scheme: str
    value: str


class RoleItem(TypedDict):
    """A role as printed in at least one article."""

    role: str
    organisation: str


class TenureItem(TypedDict):
    """A role that a speaker held, when, and where that is known from."""

    role: str
    organisation: NamedRef | None
    date: str
    source: str


class SeriesItem(TypedDict):
    """The gatherings that belong together, with the names that they were printed under."""

    id: int
    url: Url
    name: str
    names: list[NameItem]
    entries: Url


class OrganisationItem(SeriesItem):
    """A body that speaks, employs speakers or hosts forums; countries too."""

    identifiers: list[IdentifierItem]


class SpeakerItem(OrganisationItem):
    """A person or an organisation to whom statements are attributed."""

    kind: SpeakerKind
    organisation: NamedRef | None


class SpeakerDetailItem(SpeakerItem):
    """A speaker with the roles as printed beside the roles held."""

    roles: list[RoleItem]
    tenures: list[TenureItem]


class ArticleItem(TypedDict):
    """An article without its text. ``published`` is EDTF; ``original`` is set on a copy."""

    id: int
    url: Url
    address: str
    title: str
    byline: str
    outlet: str
    language: str
    published: str
    published_basis: str
    text_sha256: Sha256
    fetched_at: Moment | None
    recorded_at: Moment
    original: int | None
    supersedes: int | None


class HighlightItem(TypedDict):
    """A span of the text (code points, end exclusive) that supports a published fact."""

    start: Count
    end: Count
    field: str
    fact: Url


class ArticleDetailItem(ArticleItem):
    """An article with its text, and the spans of it that support what is published."""

    text: str
    highlights: list[HighlightItem]


class DateItem(TypedDict):
    """A date expression in an article and what it resolves to, by which rule, counted from when.

    ``edtf`` is empty where it could not be resolved.
    """

    id: int
    url: Url
    article: int
    kind: TimeKind
    edtf: str
    lower: str | None
    upper: str | None
    precision: str
    rule: str
    anchor: str | None
    target: Target


class ChangeItem(TypedDict):
    """One change of one fact.

    ``document`` is the fact after the change: null where it has been withdrawn or merged away
    since, which a copy should follow. ``redirect`` is the address that took a merged fact over.
    """

    id: int
    version: Count
    at: Moment
    action: Action
    subject: Subject
    subject_id: int
    url: Url
    redirect: Url | None
    reason: str
    document: dict[str, Any] | None


PATHS: Final = {
    Subject.STATEMENT: "statements",
    Subject.FORUM: "forums",
    Subject.SPEAKER: "speakers",
    Subject.ORGANISATION: "organisations",
    Subject.SERIES: "series",
    Subject.DATE: "dates",
    Subject.ARTICLE: "articles",
}
"""Where each subject is served, under the root of the API."""


def address(root: str, subject: Subject, pk: int) -> str:
    """Return the address of a fact; ``root`` is the absolute address of the API."""
    return f"{root}{PATHS[subject]}/{pk}/"


def fact_of(entry: Entry) -> tuple[Subject, int]:
    """Return what an entry tells of: a statement or a forum, and its id."""
    if entry.statement_id is not None:
        return Subject.STATEMENT, entry.statement_id
    return Subject.FORUM, entry.forum_id or 0


def entry_item(entry: Entry, root: str) -> EntryItem:
    """Return an entry as served."""
    return {
        "id": entry.id,
        "url": address(root, *fact_of(entry)),
        **fact_item(entry.document, root),
        "version": entry.version,
        "recorded_at": entry.recorded_at.isoformat(),
        "changed_at": entry.changed_at.isoformat(),
    }


def fact_item(document: EntryDocument, root: str) -> FactItem:
    """Return a stored document as served."""
    return {
        "kind": EntryKind(document["kind"]),
        "status": Status(document["status"]),
        "confidence": document["confidence"],
        "date": document["date"],
        "statement": document["statement"],
        "speaker": document["speaker"],
        "forum": document["forum"],
        "reports": [_report(report, root) for report in document["reports"]],
        "independent_sources": document["independent_sources"],
    }


def _report(report: ReportDocument, root: str) -> ReportItem:
    article = report["article"]
    source = address(root, Subject.ARTICLE, article["id"])
    return {
        "id": report["id"],
        "article": article,
        "kind": report["kind"],
        "text": report["text"],
        "cue": report["cue"],
        "source": report["source"],
        "rule": report["rule"],
        "confidence": report["confidence"],
        "evidence": [
            {
                "id": one["id"],
                "field": one["field"],
                "rule": one["rule"],
                "target": target(source, article["text_sha256"], one),
            }
            for one in report["evidence"]
        ],
    }


class Span(TypedDict):
    """A span of an article with the words around it."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


def target(source: str, text_sha256: str, span: Span | EvidenceDocument) -> Target:
    """Return a span of an article as both W3C selectors."""
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
