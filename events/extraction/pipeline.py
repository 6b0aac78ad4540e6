"""The steps of the engine in their order; nothing else knows it, so this is the file to read first.

Which language a text is in is told first, and once: it chooses the ``Reader``, the steps in which
languages differ. All read the same records and give the same records.

- plain: the text without what a page put between its words, where there is any; what is found in
  it is handed back as the text was given
- layout: blocks with their roles, title, dateline
- published: the day of publication: given, else in the text, else in the address
- dates: time expressions, resolved from the day of publication
- names: people, bodies, places, with role and organisation as printed
- quotations: stretches in quotation marks, speech told from titles and scare quotes
- attribution: content, cue and source as printed
- speakers: who each source is: names, surnames, pronouns, "the minister"
- forums: the gatherings the article reports
- assemble: which gathering and which day each statement belongs to
"""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from events import edtf
from events.extraction import chinese, hanzi, pieces
from events.extraction.assemble import assemble, printed_dates, without_days
from events.extraction.attribution import find_attributions
from events.extraction.dates import find_dates, find_published
from events.extraction.forums import find_forums
from events.extraction.layout import language_of, read_layout
from events.extraction.names import find_names
from events.extraction.plain import as_given, layers_of
from events.extraction.quotes import find_quotations
from events.extraction.records import (
    Attribution,
    BlockRole,
    DateMention,
    Document,
    Extraction,
    Forum,
    Layout,
    Name,
    Quotation,
    Resolution,
)
from events.extraction.speakers import is_said, resolve_speakers
from events.vocabulary import TO_THE_DAY, Precision

ENGINE_VERSION = "1"


class Reader(NamedTuple):
    """The steps that read a language, each in the place that its records give it."""

    layout: Callable[[Document], Layout]
    names: Callable[[Layout], tuple[Name, ...]]
    quotations: Callable[[Layout], tuple[Quotation, ...]]
    attributions: Callable[
        [Layout, tuple[Name, ...], tuple[Quotation, ...]], tuple[Attribution, ...]
    ]
    speakers: Callable[[Layout, tuple[Name, ...], tuple[Attribution, ...]], Resolution]
    forums: Callable[
        [Layout, tuple[Name, ...], tuple[DateMention, ...], date | None], tuple[Forum, ...]
    ]


_ENGLISH = Reader(
    read_layout, find_names, find_quotations, find_attributions, resolve_speakers, find_forums
)
_READERS = {
    "zh": Reader(
        chinese.read_layout,
        chinese.find_names,
        chinese.find_quotations,
        chinese.find_attributions,
        chinese.resolve_speakers,
        chinese.find_forums,
    )
}


def extract(
    text: str,
    *,
    url: str | None = None,
    published: str | None = None,
    language: str | None = None,
    title: str | None = None,
) -> Extraction:
    """Read one article and return all that is found in it.

    ``published`` is EDTF; it, ``language`` (ISO 639-1) and ``title`` are read from the text where
    they are not given, the day of publication from the address too. The result depends on the
    arguments alone, its spans are code points of ``text`` as given, and the time taken grows with
    its length. Raises ``ValueError`` for a ``text`` that is no string and a ``published`` that is
    no date; never for what a text holds.
    """
    document = _document(text, url=url, published=published, language=language, title=title)
    with _uncollected(), _forgotten():
        layers = layers_of(text)
        if not layers:
            return _read(document)
        return as_given(_read(replace(document, text=layers[-1].text)), text, layers)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep Python from looking for garbage in cycles: the steps make none.

    It would go through what is found so far again and again: a tenth of the time of a long text.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextmanager
def _forgotten() -> Iterator[None]:
    """Let go, at the end, of what the steps looked up once for all of them in this text."""
    try:
        yield
    finally:
        pieces.rows.cache_clear()
        hanzi.plain.cache_clear()


def _read(document: Document) -> Extraction:
    """Take the steps in their order."""
    text = document.text
    language = language_of(text, document.language)
    reader = _READERS.get(language, _ENGLISH)
    layout = reader.layout(replace(document, language=language))
    issue = find_published(layout, document)
    reference, exact = _reference(issue.edtf)
    found = find_dates(text, reference=reference, language=layout.language)
    dates = printed_dates(layout, found if exact else without_days(found))
    names = reader.names(layout)
    attributions = _said(reader.attributions(layout, names, reader.quotations(layout)))
    resolution = reader.speakers(layout, names, attributions)
    forums = reader.forums(layout, names, dates, reference)
    who = (None if one is None else resolution.speakers[one].name for one in resolution.chosen)
    said_by = [
        one
        for one in zip(attributions, who, resolution.reasons, strict=True)
        if reader is not _ENGLISH or is_said(text, one[0], one[2])
    ]
    return Extraction(
        engine=ENGINE_VERSION,
        language=layout.language,
        title=document.title or (layout.title.of(text) if layout.title else None),
        byline=layout.byline.of(text) if layout.byline else None,
        outlet=layout.outlet.of(text) if layout.outlet else None,
        published=issue.edtf,
        published_basis=issue.basis,
        published_span=issue.span,
        forums=forums,
        speakers=resolution.speakers,
        statements=assemble(layout, said_by, forums, dates=dates, published=issue.edtf),
        dates=dates,
        furniture=tuple(block.span for block in layout.of_role(BlockRole.FURNITURE)),
    )


def _document(text: str, *, published: str | None, **known: str | None) -> Document:
    """Check what was given; say what is wrong with it and what to give instead."""
    if not isinstance(text, str):
        raise ValueError(f"text is {type(text).__name__}: decode it and give a string.")  # noqa: TRY004 - one error for bad input
    if published is not None:
        try:
            published = edtf.parse(published).text
        except ValueError as error:
            raise ValueError(f"published: {error}") from error
    return Document(text=text, published=published, **known)


def _said(attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """Return what was said, without attitudes ("he hopes that") and topics ("they discussed")."""
    return tuple(one for one in attributions if not one.rule.startswith("stance:"))


def _reference(published: str | None) -> tuple[date | None, bool]:
    """Return the day from which relative dates are counted, and whether it is known to the day.

    Of a month of publication it is the middle: that tells years and months, but no days.
    """
    value = edtf.parse(published) if published else None
    if value is None or value.lower is None:
        return None, True
    if value.precision is Precision.MONTH:
        return value.lower.replace(day=15), False
    return (value.lower, True) if value.precision in TO_THE_DAY else (None, True)
