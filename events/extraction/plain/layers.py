"""The layers between a text as given and the copy that is read, and the way back."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from typing import Any, NamedTuple

from events.extraction.plain.breaks import breaks
from events.extraction.plain.edits import Edit
from events.extraction.plain.gaps import gaps
from events.extraction.plain.markup import markup
from events.extraction.plain.spaces import spaces
from events.extraction.plain.teasers import teasers
from events.extraction.plain.tokens import tokens
from events.extraction.records import Extraction, Span

_STEPS: tuple[Callable[[str], list[Edit]], ...] = (
    markup,
    tokens,
    spaces,
    teasers,
    breaks,
    gaps,
)


class Layer(NamedTuple):
    """A copy of a text with some stretches replaced; ``starts`` tells where they stand in it."""

    text: str
    edits: list[Edit]
    starts: list[int]

    def given(self, span: Span) -> Span:
        """Return where a span of the copy stands in the text it was made from."""
        return Span(self._place(span.start)[0], self._place(span.end - 1)[1])

    def _place(self, at: int) -> tuple[int, int]:
        """Return the bounds of what one character of the copy came from."""
        index = bisect_right(self.starts, at) - 1
        if index < 0:
            return at, at + 1
        edit = self.edits[index]
        past = at - self.starts[index] - len(edit.text)
        if past < 0:
            return edit.start, edit.end
        return edit.end + past, edit.end + past + 1


def layers_of(text: str) -> tuple[Layer, ...]:
    """Return the copies that lead to the one to read, the last; none where the text is plain."""
    found: list[Layer] = []
    for step in _STEPS:
        copy = found[-1].text if found else text
        if edits := step(copy):
            found.append(_edited(copy, edits))
    return tuple(found)


def as_given(found: Extraction, text: str, layers: Iterable[Layer]) -> Extraction:
    """Return what was found in the last of some layers with the spans and words of the text."""
    for layer in reversed(tuple(layers)):
        values = {one.name: getattr(found, one.name) for one in fields(found)}
        parts = {name: one for name, one in values.items() if isinstance(one, tuple)}
        found = replace(found, **{name: _moved(one, layer) for name, one in parts.items()})
    return replace(
        found,
        dates=tuple(one._replace(text=one.span.of(text)) for one in found.dates),
        statements=tuple(
            one._replace(
                cue=one.cue_span.of(text) if one.cue_span else None,
                source_text=one.source_span.of(text) if one.source_span else None,
            )
            for one in found.statements
        ),
    )


def _edited(text: str, edits: list[Edit]) -> Layer:
    """Return a text with its edits made."""
    pieces: list[str] = []
    starts: list[int] = []
    at = length = 0
    for edit in edits:
        pieces += (text[at : edit.start], edit.text)
        length += edit.start - at
        starts.append(length)
        length += len(edit.text)
        at = edit.end
    return Layer("".join((*pieces, text[at:])), edits, starts)


def _moved(value: Any, layer: Layer) -> Any:
    """Return findings, a tuple, with every span in them where it stands below a layer."""
    if isinstance(value, Span):
        return layer.given(value)
    parts = [_moved(one, layer) if isinstance(one, tuple) else one for one in value]
    return value._make(parts) if hasattr(value, "_fields") else tuple(parts)
