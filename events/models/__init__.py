"""The tables. Each module is named after what it holds."""

from events.models.access import ApiToken
from events.models.article import Article, Outlet
from events.models.batch import Batch, BatchItem
from events.models.chronology import (
    OPEN_END,
    OPEN_START,
    REACHES,
    Chronology,
    Entry,
    PastEntry,
    reach,
)
from events.models.curation import Candidate, Decision, Footing, Revision
from events.models.evidence import BY_HAND, DateMention, Evidence, ExtractionRun
from events.models.forum import Forum, ForumSeries, SeriesName
from events.models.idempotency import KeptAnswer
from events.models.people import (
    Appearance,
    Organisation,
    OrganisationIdentifier,
    OrganisationName,
    Speaker,
    SpeakerIdentifier,
    SpeakerName,
    Tenure,
)
from events.models.reading import Reading
from events.models.statement import Report, Statement
from events.models.webhooks import Delivery, Subscription

__all__ = [
    "BY_HAND",
    "OPEN_END",
    "OPEN_START",
    "REACHES",
    "ApiToken",
    "Appearance",
    "Article",
    "Batch",
    "BatchItem",
    "Candidate",
    "Chronology",
    "DateMention",
    "Decision",
    "Delivery",
    "Entry",
    "Evidence",
    "ExtractionRun",
    "Footing",
    "Forum",
    "ForumSeries",
    "KeptAnswer",
    "Organisation",
    "OrganisationIdentifier",
    "OrganisationName",
    "Outlet",
    "PastEntry",
    "Reading",
    "Report",
    "Revision",
    "SeriesName",
    "Speaker",
    "SpeakerIdentifier",
    "SpeakerName",
    "Statement",
    "Subscription",
    "Tenure",
    "reach",
]
