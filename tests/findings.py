"""Findings of an engine for tests, named by the words that they are found in."""

from datetime import date

from events import edtf
from events.extraction.records import (
    DateMention,
    Document,
    Extraction,
    Forum,
    Span,
    Speaker,
    Statement,
    Support,
)
from events.ingest.articles import Arrival
from events.vocabulary import (
    PublishedBasis,
    SaidBasis,
    SpeakerKind,
    StatementKind,
    TimeKind,
)


def span(text, words, nth=0):
    """The span of the nth occurrence of the words; wrong words are an error."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def speaker(text, name, *, kind=SpeakerKind.PERSON, role=None, organisation=None, aliases=()):
    found = tuple(span(text, form) for form in (name, *aliases) if form in text)
    support = tuple(
        Support(field=field, span=span(text, words), rule="test")
        for field, words in (("role", role), ("organisation", organisation))
        if words
    )
    return Speaker(
        name=name,
        kind=SpeakerKind(kind),
        role=role,
        organisation=organisation,
        spans=found,
        aliases=tuple(aliases),
        support=support,
    )


def forum(text, name, *, start=None, end=None, when=None, **details):
    support = [Support(field="start", span=span(text, when), rule="test")] if when else []
    return Forum(
        name=name,
        series=details.get("series", name),
        edition=details.get("edition"),
        start=start,
        end=end or start,
        city=details.get("city"),
        country=details.get("country"),
        hosts=tuple(details.get("hosts", ())),
        aliases=tuple(details.get("aliases", ())),
        spans=(span(text, details.get("printed", name)),),
        support=tuple(support),
    )


def statement(text, who, *parts, said=None, when=None, at=None, cue="said", **details):
    spans = tuple(span(text, part) for part in parts)
    basis = details.get("basis", SaidBasis.STATED if when else None)
    return Statement(
        speaker=who,
        kind=StatementKind(details.get("kind", "indirect")),
        span=Span(spans[0].start, spans[-1].end),
        parts=spans,
        cue=cue,
        cue_span=span(text, cue),
        source_text=details.get("source", who),
        source_span=span(text, who) if who and who in text else None,
        forum=at,
        said=said,
        said_basis=basis,
        said_span=span(text, when) if when else None,
        rule=details.get("rule", "test"),
        confidence=details.get("confidence", 0.8),
    )


def dated(text, words, value, *, rule="test"):
    known = edtf.parse(value)
    return DateMention(
        span=span(text, words),
        text=words,
        kind=TimeKind.DATE,
        edtf=known.text,
        lower=known.lower,
        upper=known.upper,
        precision=known.precision,
        approximate=known.approximate,
        uncertain=known.uncertain,
        rule=rule,
        anchor=date(2011, 12, 9),
    )


def extraction(*, engine="1", published=None, outlet=None, title=None, **found):
    return Extraction(
        engine=engine,
        language="en",
        title=title,
        byline=None,
        outlet=outlet,
        published=published,
        published_basis=PublishedBasis.GIVEN if published else None,
        published_span=None,
        forums=found.get("forums", ()),
        speakers=found.get("speakers", ()),
        statements=found.get("statements", ()),
        dates=found.get("dates", ()),
        furniture=(),
    )


def arrival(text, *, source="test.txt", url=None, outlet=None, published=None, title=None):
    document = Document(text=text, url=url, published=published, title=title)
    return Arrival(document=document, source=source, outlet=outlet)
