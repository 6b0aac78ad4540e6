"""The tables of a made chronology, with the columns that are written."""

from benchmarks.loading import Table
from events import models


class Tables:
    """One of each, and ``all`` of them in the order that their references ask for."""

    def __init__(self) -> None:
        dated = ("edtf", "lower", "upper", "precision", "approximate", "uncertain")
        columns = (
            *("kind", "country", "language", "status", "confidence", "edtf", "lower", "upper"),
            *("precision", "reach", "dated", "search", "wire", "version", "recorded_at"),
            *("changed_at", "statement_id", "forum_id", "series_id", "speaker_id"),
        )
        self.organisation = Table(models.Organisation, "id", "name", "recorded_at", "withdrawn")
        self.speaker = Table(models.Speaker, "id", "name", "recorded_at", "kind", "withdrawn")
        self.speaker_name = Table(
            models.SpeakerName,
            *("speaker_id", "name", "key", "language", "script", "first_word", "last_word"),
        )
        self.series = Table(models.ForumSeries, "id", "name", "recorded_at", "withdrawn")
        self.forum = Table(
            models.Forum,
            *("id", "name", "recorded_at", *dated, "series_id", "edition", "city", "country"),
            *("theme", "status", "confidence", "doubt"),
        )
        self.host = Table(models.Forum.hosts.through, "forum_id", "organisation_id")
        self.outlet = Table(models.Outlet, "id", "name", "domain")
        self.article = Table(
            models.Article,
            *("id", *dated, "text", "text_sha256", "normaliser", "fingerprint", "given", "source"),
            *("url", "title", "byline", "outlet_id", "language", "published_basis", "recorded_at"),
        )
        self.run = Table(models.ExtractionRun, "id", "article_id", "engine", "digest", "at")
        self.appearance = Table(
            models.Appearance,
            *("id", "article_id", "speaker_id", "name", "role", "organisation"),
            "organisation_entity_id",
        )
        self.statement = Table(
            models.Statement,
            *("id", *dated, "speaker_id", "forum_id", "kind", "text", "language", "said_basis"),
            *("status", "confidence", "doubt", "recorded_at"),
        )
        self.report = Table(
            models.Report,
            *("id", "statement_id", "article_id", "appearance_id", "start", "end", "kind", "text"),
            *("cue", "source", "rule", "confidence"),
        )
        self.evidence = Table(
            models.Evidence,
            *("id", "article_id", "run_id", "report_id", "forum_id", "field", "start", "end"),
            *("exact", "prefix", "suffix", "rule", "broken", "aside"),
        )
        self.entry = Table(models.Entry, "id", *columns, "organisation_id")
        self.chronology = Table(models.Chronology, "id", "version", "changed_at")
        self.all = (
            *(self.organisation, self.speaker, self.speaker_name, self.series, self.forum),
            *(self.host, self.outlet, self.article, self.run, self.appearance, self.statement),
            *(self.report, self.evidence, self.entry, self.chronology),
        )
