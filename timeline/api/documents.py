"""The wire format: the shape of every document that the API answers with.

The shapes are plain typed dictionaries. The OpenAPI schema is made from them, so what is written
here, what is served and what is described cannot part. Functions turn stored documents into these
shapes; none of them asks the database.
"""

from typing import Annotated, Any, Final, TypedDict

from events.models.document import (
    Count,
    DateDocument,
    EntryDocument,
    ForumDocument,
    NamedRef,
    ReportDocument,
    Sha256,
    SpeakerDocument,
    StatementDocument,
    Target,
    Url,
)
from events.vocabulary import Action, EntryKind, SpeakerKind, Status, Subject, TimeKind, address
from timeline.chronology import Entry

ROOT: Final = "/api/v1/"

Moment = Annotated[str, ("format", "date-time")]


class FactItem(TypedDict):
    """A statement or a forum with its date, its reports and all that supports it."""

    kind: EntryKind
    status: Status
    confidence: float
    date: DateDocument
    statement: StatementDocument | None
    speaker: SpeakerDocument | None
    forum: ForumDocument | None
    reports: list[ReportDocument]
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


def _report(report: ReportDocument, root: str) -> ReportDocument:
    """Make the addresses of a report whole."""
    return {
        **report,
        "evidence": [
            {**one, "target": {**one["target"], "source": f"{root}{one['target']['source']}"}}
            for one in report["evidence"]
        ],
    }
