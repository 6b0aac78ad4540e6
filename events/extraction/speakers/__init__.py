"""Speakers: whom each attribution goes to, and what the text tells of them."""

from events.extraction.lexicon import table, words
from events.extraction.records import Attribution, Layout, Name, Resolution, Span, Speaker, Support
from events.extraction.speakers.cast import Figure
from events.extraction.speakers.choice import NOBODY, Resolver
from events.extraction.speakers.nameless import held_by
from events.extraction.speakers.scene import Scene, Unnamed
from events.vocabulary import SpeakerKind, StatementKind

__all__ = ["is_said", "resolve_speakers"]

_SAYS = frozenset({"said", "say", "says", "told"})  # cues of nothing but words

_FRONTED = ("according", "after", "around", "inverted")  # rules of words that stand before a cue
_TELLING = frozenset({"army", "government", "parliament", "police"})  # there is one in a country


def is_said(text: str, attribution: Attribution, reason: str | None) -> bool:
    """Tell a report from what a thing shows: "the webinar explains why", "these factors reveal".

    ``reason`` is why nobody speaks. Quoted words, and what is said, are somebody's all the same.
    """
    quoted = attribution.kind is not StatementKind.INDIRECT
    if reason != NOBODY or quoted or attribution.rule.startswith(_FRONTED):
        return True
    return attribution.cue is None or attribution.cue.of(text) in _SAYS


def resolve_speakers(
    layout: Layout, names: tuple[Name, ...], attributions: tuple[Attribution, ...]
) -> Resolution:
    """Return the speakers of a text, and which of them each attribution goes to.

    Attributions are read in the order given, which is that of the text. Speakers come in the order
    in which they are first heard. Where the text does not tell who speaks, the choice is null and
    the reason says why.
    """
    resolver = Resolver(layout, names, attributions)
    choices = [resolver.resolve(attribution) for attribution in attributions]
    voices = list(dict.fromkeys(choice.source for choice in choices if choice.source))
    number = {voice: index for index, voice in enumerate(voices)}
    heard: dict[int, set[Span]] = {}
    for attribution, choice in zip(attributions, choices, strict=True):
        if choice.source and attribution.source:
            heard.setdefault(id(choice.source), set()).add(attribution.source)
    return Resolution(
        speakers=tuple(
            _unnamed(resolver, voice)
            if isinstance(voice, Unnamed)
            else _named(resolver, voice, heard)
            for voice in voices
        ),
        chosen=tuple(number[choice.source] if choice.source else None for choice in choices),
        reasons=tuple(choice.reason for choice in choices),
    )


def _unnamed(scene: Resolver, voice: Unnamed) -> Speaker:
    """Return a nameless source as a speaker; what is printed as a name is taken for a body's."""
    spans = sorted(set(voice.spans))
    at = scene.text.rfind(voice.name, 0, spans[0].end)  # or before the "they" that it stands for
    named = Span(at, at + len(voice.name)) if at >= 0 else spans[0]
    told = {"name": named} | (held_by(scene, named) if at >= 0 and not voice.proper else {})
    if voice.name.casefold() in words("spokespeople") and "organisation" not in told:
        body = scene.spoken_for_at(named.start)
        told |= {"organisation": body.name} if body else {}
    return Speaker(
        name=voice.name,
        kind=_kind(voice),
        role=told["role"].line_of(scene.text) if "role" in told else None,
        organisation=told["organisation"].line_of(scene.text) if "organisation" in told else None,
        spans=tuple(spans),
        support=tuple(
            Support(field=field, span=span, rule="noun-phrase") for field, span in told.items()
        ),
    )


def _kind(voice: Unnamed) -> SpeakerKind:
    """Return what a source that no name was read in is: somebody or a body if printed as a name."""
    if not voice.proper:
        return SpeakerKind.UNNAMED
    return SpeakerKind.PERSON if voice.person else SpeakerKind.ORGANISATION


def _named(scene: Scene, figure: Figure, heard: dict[int, set[Span]]) -> Speaker:
    """Return a person, body or country as a speaker, with the office and body told first."""
    text = scene.text
    printed = {name.span for name in figure.mentions}
    name = figure.name.line_of(text)
    forms = dict.fromkeys(span.line_of(text) for span in sorted(printed))
    teller = _teller(scene, figure)
    role, organisation = (teller.role, teller.organisation) if teller else (None, None)
    role = role or figure.office  # "The minister said"
    beside = (one.organisation for one in figure.mentions if one.organisation and not one.role)
    organisation = organisation or next(beside, None) or figure.employer  # "the bank's Okoro"
    organisation = _whole_body(scene, organisation) if organisation else None
    support = {"name": figure.name, "role": role, "organisation": organisation}
    return Speaker(
        name=name,
        kind=figure.speaks_as,
        role=role.line_of(text) if role else None,
        organisation=organisation.line_of(text) if organisation else None,
        spans=tuple(sorted(printed | heard.get(id(figure), set()))),
        aliases=tuple(form for form in forms if form != name),
        support=tuple(
            Support(field=field, span=span, rule="printed-beside" if field != "name" else "name")
            for field, span in support.items()
            if span
        ),
    )


def _whole_body(scene: Scene, printed: Span) -> Span | None:
    """Return the body that a lone noun points back to: "president of the Commission".

    Null where the text names none: "director of the Company".
    """
    noun = printed.of(scene.text)
    if noun.casefold() not in table("body-nouns") or noun.casefold() in _TELLING:
        return printed
    figure = scene.cast.of_name.get(printed)
    whole = figure.name.of(scene.text) if figure else noun
    if whole.endswith(f" {noun}") or f"{noun} of " in whole or f"{noun} for " in whole:
        return figure.name if figure else printed
    pointing = scene.text.endswith(("the ", "The ", "this "), 0, printed.start)
    return None if pointing else printed


def _teller(scene: Scene, figure: Figure) -> Name | None:
    """Return the mention that tells most of a person: office and body, else office, else body.

    Sentences are asked before captions and headings.
    """
    told = [name for name in figure.mentions if name.role or name.organisation]
    return max(
        told,
        key=lambda name: (
            scene.in_prose(name.span),
            2 * (name.role is not None) + (name.organisation is not None),
        ),
        default=None,
    )
