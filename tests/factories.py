"""Rows for tests: whole facts with their evidence, recorded by the ledger as in life."""

from hashlib import sha256
from itertools import count

from django.contrib.auth.models import User

from events import ledger
from events.models import (
    Appearance,
    Article,
    Evidence,
    ExtractionRun,
    Forum,
    ForumSeries,
    Organisation,
    Report,
    SeriesName,
    Speaker,
    SpeakerName,
    Statement,
)
from events.vocabulary import SpeakerKind, StatementKind, Subject

_numbers = count(1)


def make_curator(name="cora", **options):
    """A user with every permission."""
    return User.objects.create_superuser(name, **options)


def make_article(text=None, **columns):
    text = text or f"Ana Lim said prices rose. Story {next(_numbers)}."
    columns.setdefault("source", "test.txt")
    published = columns.pop("published", "")
    article = Article(
        text=text,
        text_sha256=sha256(text.encode()).hexdigest(),
        normaliser="1",
        fingerprint=0,
        language="en",
        **columns,
    )
    article.set_date(published)
    article.save()
    ExtractionRun.objects.create(article=article, engine="test", digest="test")
    return article


def make_evidence(article, exact, field, **target):
    start = article.text.index(exact)
    return Evidence.objects.create(
        article=article,
        run=article.runs.get(),
        field=field,
        start=start,
        end=start + len(exact),
        exact=exact,
        prefix=article.text[max(0, start - 32) : start],
        suffix=article.text[start + len(exact) : start + len(exact) + 32],
        rule="test",
        **target,
    )


def make_speaker(name="Ana Lim", kind=SpeakerKind.PERSON, **columns):
    speaker = Speaker.objects.create(name=name, kind=SpeakerKind(kind).value, **columns)
    SpeakerName.objects.create(speaker=speaker, name=name, key=name.casefold())
    touch(Subject.SPEAKER, speaker)
    return speaker


def make_organisation(name="Harbour Council"):
    organisation = Organisation.objects.create(name=name)
    touch(Subject.ORGANISATION, organisation)
    return organisation


def make_forum(
    name="Delta Water Forum", *, date="", article=None, series=None, hosts=(), **columns
):
    series = series or ForumSeries.objects.get_or_create(name=name)[0]
    SeriesName.objects.get_or_create(series=series, name=name, defaults={"key": name.casefold()})
    forum = Forum(name=name, series=series, **columns)
    forum.set_date(date)
    forum.save()
    forum.hosts.set(hosts)
    if article:
        make_evidence(article, name, "name", forum=forum)
    touch(Subject.FORUM, forum)
    return forum


def make_statement(content="prices rose", *, speaker=None, article=None, date="", **columns):
    """A statement with one report; the article's text is made to hold it if none is given."""
    speaker = speaker or make_speaker()
    article = article or make_article(f"{speaker.name} said {content}. Story {next(_numbers)}.")
    statement = Statement(
        speaker=speaker,
        kind=StatementKind.INDIRECT.value,
        text=content,
        language="en",
        **{"confidence": 0.8, **columns},
    )
    statement.set_date(date)
    statement.save()
    appearance, new = Appearance.objects.get_or_create(
        article=article, name=speaker.name, defaults={"speaker": speaker}
    )
    start = article.text.index(content)
    report = Report.objects.create(
        statement=statement,
        article=article,
        appearance=appearance,
        start=start,
        end=start + len(content),
        kind=statement.kind,
        text=content,
        cue="said",
        source=speaker.name,
        rule="test",
        confidence=statement.confidence,
    )
    make_evidence(article, content, "part", report=report)
    if new and speaker.name in article.text:
        make_evidence(article, speaker.name, "name", appearance=appearance)
    touch(Subject.STATEMENT, statement)
    return statement


def touch(subject, *rows):
    """Let the ledger record what was changed in these rows."""
    with ledger.recording(reason="test") as record:
        record.touch(subject, [row.pk for row in rows])
