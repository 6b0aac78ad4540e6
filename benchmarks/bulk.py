"""Fill a PostgreSQL database with as many facts as are asked for, within the database itself.

One of everything is made as in life, by the factories of the tests; then each row is copied with
what must differ. So a million statements with articles, speakers, forums, proofs, entries and
history take minutes, and every constraint holds. What is filled is for measuring only.
"""

from typing import Any, Final

from django.db import connection, models

from events.models import (
    Appearance,
    Article,
    Candidate,
    DateMention,
    Decision,
    Entry,
    Evidence,
    ExtractionRun,
    Forum,
    Organisation,
    OrganisationIdentifier,
    OrganisationName,
    Revision,
    SeriesName,
    Speaker,
    SpeakerIdentifier,
    SpeakerName,
    Statement,
    Tenure,
)
from tests.factories import (
    make_article,
    make_forum,
    make_organisation,
    make_speaker,
    make_statement,
)

AN_ARTICLE: Final = 20
"""Statements of one article."""

SENTENCE: Final = 100
"""Code points between the beginnings of two statements."""

A_SPEAKER: Final = 100
"""Statements of one speaker; and of one organisation."""

A_FORUM: Final = 50
"""Statements at one forum."""

RARE: Final = 997
"""Every so many-th statement, speaker and forum has a word of its own: what a search looks for."""


def fill(count: int) -> None:
    """Add so many statements, with all that belongs to them; at least 100."""
    first = Statement.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    body = make_organisation("Harbour Council")
    names = OrganisationName.objects.create(organisation=body, name=body.name, key=body.name)
    speaker = make_speaker()
    forum = make_forum(f"Delta Water Forum {first}", hosts=[body], city="Porto", confidence=0.9)
    text = "Ana Lim said prices rose at the Delta Water Forum. ".ljust(AN_ARTICLE * SENTENCE, "x")
    article = make_article(f"{text} {first}", title="Delta Water Forum", published="2024-05-09")
    statement = make_statement(speaker=speaker, article=article, forum=forum, date="2024-05-07")
    _People(count, body, speaker, names).copy()
    _Facts(count, first, forum, statement).copy()
    with connection.cursor() as cursor:
        cursor.execute("analyze")


class _People:
    """Who speaks: a speaker and a body for a hundred statements, with names and identifiers."""

    def __init__(
        self, count: int, body: Organisation, speaker: Speaker, names: OrganisationName
    ) -> None:
        self.number = max(1, count // A_SPEAKER)
        self.body, self.speaker, self.names = body, speaker, names

    def copy(self) -> None:
        number, body, speaker = self.number, self.body, self.speaker
        said = f"'Ana Lim ' || n || {_rare('Okoro')}"
        whose, theirs = {"speaker_id": f"{speaker.pk} + n"}, {"organisation_id": f"{body.pk} + n"}
        multiply(body, number, {"name": f"'Council ' || n || {_rare('Okoro')}"})
        multiply(self.names, number, {**theirs, "name": "'Council ' || n"})
        multiply(speaker, number, {"name": said})
        multiply(SpeakerName.objects.get(speaker=speaker), number, {**whose, "name": said})
        known = {"scheme": "wikidata", "value": "Q"}
        one = SpeakerIdentifier.objects.create(speaker=speaker, **known)
        multiply(one, number, {**whose, "value": "'Q' || n"})
        other = OrganisationIdentifier.objects.create(organisation=body, **known)
        multiply(other, number, {**theirs, "value": "'Q' || n"})
        held = Tenure.objects.create(speaker=speaker, organisation=body, role="chair", source="x")
        multiply(held, number, {**whose, **theirs})
        pair = Candidate.objects.create(
            subject="speaker", left_id=speaker.pk, right_id=speaker.pk + 1, score=0.5
        )
        multiply(
            pair,
            number - 1,
            {
                "left_id": f"{speaker.pk} + n",
                "right_id": f"{speaker.pk} + n + 1",
                "score": "random()",
            },
        )


class _Facts:
    """What is said, where and when: articles, forums, statements, proofs, entries, history."""

    def __init__(self, count: int, first: int, forum: Forum, statement: Statement) -> None:
        self.count, self.first = count, first
        self.forum, self.statement = forum, statement
        self.report = statement.reports.get()
        self.article: Article = self.report.article

    def copy(self) -> None:
        self._articles()
        self._forums()
        self._statements()
        self._history()

    def _articles(self) -> None:
        number = max(1, self.count // AN_ARTICLE)
        here = {"article_id": f"{self.article.pk} + n"}
        title = f"'Delta Water Forum ' || n || {_rare('Okoro')}"
        own = {"text_sha256": f"md5(n::text) || '{self.first}'", "title": title}
        multiply(self.article, number, own)
        multiply(ExtractionRun.objects.get(article=self.article), number, here)
        told = {**here, "speaker_id": f"{self.statement.speaker_id} + n % {self._speakers}"}
        multiply(Appearance.objects.get(article=self.article), number, told)
        mention = DateMention(article=self.article, start=0, end=7, text="Ana Lim", kind="date")
        mention.set_date("2024-05-07")
        mention.save()
        multiply(mention, number, here)

    def _forums(self) -> None:
        number = max(1, self.count // A_FORUM)
        series, forum = self.forum.series, self.forum
        name = f"'Delta Water Forum ' || n || {_rare('Okoro')}"
        multiply(series, number, {"name": name})
        printed = SeriesName.objects.get(series=series)
        multiply(printed, number, {"series_id": f"{series.pk} + n", "name": name})
        held = {"series_id": f"{series.pk} + n", "name": name, "doubt": "random()"}
        multiply(forum, number, held)
        entry = Entry.objects.get(kind="forum", forum=forum)
        multiply(entry, number, {"forum_id": f"{forum.pk} + n", "series_id": f"{series.pk} + n"})

    def _statements(self) -> None:
        statement, report = self.statement, self.report
        spoken = {
            "speaker_id": f"{statement.speaker_id} + n % {self._speakers}",
            "forum_id": f"{self.forum.pk} + n % {max(1, self.count // A_FORUM)}",
        }
        dated = {"lower": _DAY, "upper": _DAY, "edtf": f"({_DAY})::text"}
        words = f"'prices rose ' || n || {_rare('walls')}"
        told = {"kind": _KIND, "language": "case when n % 10 = 0 then 'zh' else 'en' end"}
        multiply(
            statement,
            self.count,
            {**spoken, **dated, **told, "doubt": "random()", "text": words},
        )
        at = f"(n % {AN_ARTICLE}) * {SENTENCE}"
        span = {
            "start": at,
            "end": f"{at} + 11",
            "article_id": f"{self.article.pk} + n / {AN_ARTICLE}",
        }
        whose = {"statement_id": f"{statement.pk} + n"}
        multiply(report, self.count, {**span, **whose, "text": words})
        proof = Evidence.objects.get(report=report)
        multiply(proof, self.count, {**span, "report_id": f"{report.pk} + n"})
        entry = Entry.objects.get(statement=statement)
        multiply(
            entry, self.count, {**spoken, **dated, **whose, "search": f"' ' || {words} || ' '"}
        )

    def _history(self) -> None:
        about = {"subject_id": f"{self.statement.pk} + n"}
        multiply(Revision.objects.latest("pk"), self.count, about)
        curator = _curator()
        ruled = Decision.objects.create(
            verb="unsure",
            subject="statement",
            subject_id=self.statement.pk,
            curator_id=curator,
            text_sha256=self.article.text_sha256,
            start=0,
            end=7,
        )
        multiply(ruled, max(1, self.count // AN_ARTICLE), about)

    @property
    def _speakers(self) -> int:
        return max(1, self.count // A_SPEAKER)


_KIND: Final = "(array['direct', 'indirect', 'mixed'])[1 + n % 3]"

_DAY: Final = "date '1995-01-01' + (n::bigint * 7919 % 11000)::int"
"""Days of thirty years, in no order."""


def _rare(word: str) -> str:
    return f"case when n % {RARE} = 1 then ' {word}' else '' end"


def _curator() -> int:
    from django.contrib.auth.models import User  # noqa: PLC0415 - tables exist when this is called

    user, _ = User.objects.get_or_create(username="bulk")
    return int(user.pk)


def multiply(row: models.Model, count: int, changes: dict[str, str]) -> None:
    """Copy a row so many times.

    ``changes`` maps columns to expressions in ``n``, which counts from 1. The copies have the ids
    that follow the newest of the table: those of the newest row follow its own.
    """
    table: Any = row._meta.db_table  # noqa: SLF001 - Django's documented Meta API
    with connection.cursor() as cursor:
        cursor.execute(
            "select column_name from information_schema.columns where table_name = %s "
            "and is_generated = 'NEVER' and column_name <> 'id'",
            [table],
        )
        columns = [name for (name,) in cursor.fetchall()]
        values = [changes.get(name, f't."{name}"') for name in columns]
        names = ", ".join(f'"{name}"' for name in columns)
        cursor.execute(
            f"insert into {table} (id, {names}) "  # noqa: S608 - our own words
            f"select (select max(id) from {table}) + n, {', '.join(values)} "
            f"from {table} t, generate_series(1, {count}) n where t.id = {row.pk}"
        )
        cursor.execute(f"select setval('{table}_id_seq', (select max(id) from {table}))")  # noqa: S608 - as above
