"""What is true of everything that the engine ever finds; tests and the fuzzer hold it."""

from collections.abc import Iterator

from events import edtf
from events.extraction import Extraction, Forum, Span, Speaker
from events.extraction.plain import layers_of

_TOLD = ("city", "role", "organisation", "hosts", "theme")  # the fields that are served as printed


def spans_of(found: Extraction) -> list[Span]:
    """Every span of the output."""
    spans = [one.span for one in found.dates]
    for forum in found.forums:
        spans += [*forum.spans, *(one.span for one in forum.support)]
    for speaker in found.speakers:
        spans += [*speaker.spans, *(one.span for one in speaker.support)]
    for one in found.statements:
        spans += [one.span, *one.parts]
        spans += [span for span in (one.cue_span, one.source_span, one.said_span) if span]
    return [*spans, *found.furniture]


def unsound(text: str, found: Extraction) -> list[str]:
    """What the output breaks, in words; nothing of a sound one."""
    return [*_places(text, found), *_support(text, found), *_references(found), *_days(found)]


def _places(text: str, found: Extraction) -> Iterator[str]:
    for span in spans_of(found):
        if not 0 <= span.start < span.end <= len(text):
            yield f"{span} is not inside the text"
    for mention in found.dates:
        if mention.span.of(text) != mention.text:
            yield f"date {mention.text!r} is not printed at {mention.span}"
    for one in found.statements:
        if one.span != (one.parts[0].start, one.parts[-1].end):
            yield f"statement {one.span} does not span its parts {one.parts}"
        if any(a.end > b.start for a, b in zip(one.parts, one.parts[1:], strict=False)):
            yield f"parts {one.parts} overlap or are out of order"
        if one.cue != (one.cue_span.of(text) if one.cue_span else None):
            yield f"cue {one.cue!r} is not printed at {one.cue_span}"
        if one.source_text != (one.source_span.of(text) if one.source_span else None):
            yield f"source {one.source_text!r} is not printed at {one.source_span}"


def _support(text: str, found: Extraction) -> Iterator[str]:
    """What is served of a forum or speaker stands where its support says, as a reader sees it."""
    told_of: list[Forum | Speaker] = [*found.forums, *found.speakers]
    for one in told_of:
        told = {field: getattr(one, field, None) for field in _TOLD}
        for support in one.support:
            value, printed = told.get(support.field), _plain(_linked(text, support.span))
            tells = any(_plain(name) in printed for name in _each(value))
            if support.field in told and not (tells or _means_city(support.field, printed)):
                yield f"{support.field} {value!r} of {one.name!r} is supported by {printed!r}"
        missing = {field for field, value in told.items() if value} - {s.field for s in one.support}
        yield from (f"{field} of {one.name!r} has no support" for field in sorted(missing))


def _means_city(field: str, printed: str) -> bool:
    """Tell whether a city is told by another name: "Fiji's capital", 在京 for Beijing."""
    return field == "city" and ("capital" in printed or "首都" in printed or len(printed) == 1)


def _each(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value or ()


def _linked(text: str, span: Span) -> str:
    """Return the words of a span, with the bracket that opens a link which they close."""
    opens = text.endswith("[", 0, span.start) and "](" in span.of(text)
    return text[span.start - opens : span.end]


def _plain(text: str) -> str:
    """The characters that a page shows of a piece of text, without white space and capitals."""
    layers = layers_of(text)
    shown = layers[-1].text if layers else text
    return "".join(shown.split()).casefold()


def _references(found: Extraction) -> Iterator[str]:
    speakers, forums = {one.name for one in found.speakers}, {one.name for one in found.forums}
    for one in found.statements:
        if not 0 <= one.confidence <= 1:
            yield f"confidence {one.confidence} is no share"
        if (one.said is None) != (one.said_basis is None):
            yield f"said {one.said} on the basis {one.said_basis}"
        if one.speaker not in speakers | {None}:
            yield f"{one.speaker!r} is among no speakers"
        if one.forum not in forums | {None}:
            yield f"{one.forum!r} is among no forums"


def _days(found: Extraction) -> Iterator[str]:
    for forum in found.forums:
        told = [day for day in (forum.start, forum.end) if day]
        for day in told:
            try:
                edtf.parse(day)
            except ValueError as error:
                yield f"{forum.name!r} has a day that is none: {error}"
        if told != sorted(told) and "X" not in "".join(told):
            yield f"{forum.name!r} ends before it starts: {told}"
