"""What the steps of the engine hand to each other and to the world: frozen values.

Every span is half-open, in Unicode code points, into the one text that was given; the text is
never changed, so ``text[span.start:span.end]`` is what is printed there. What a text has by the
hundred is a tuple with names, which is made in half the time of a frozen dataclass.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from events.vocabulary import (
    Precision,
    PublishedBasis,
    SaidBasis,
    SpeakerKind,
    StatementKind,
    TimeKind,
)


class Span(NamedTuple):
    """A half-open range of code points in the text."""

    start: int
    end: int

    @classmethod
    def trimmed(cls, text: str, start: int, end: int) -> "Span":
        """Return a range of the text without the white space at its edges."""
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return tuple.__new__(cls, (start, end))  # half the time of the constructor

    def of(self, text: str) -> str:
        """Return the characters that the span covers."""
        return text[self.start : self.end]

    def line_of(self, text: str) -> str:
        """Return the words that the span covers on one line, a space between them."""
        return " ".join(self.of(text).split())

    def contains(self, other: "Span") -> bool:
        """Tell whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end


# ---------------------------------------------------------------- what goes in


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article as given: its text and what is known of its origin.

    ``published`` is an EDTF string; what is not given is read from the text, then from the address.
    """

    text: str
    url: str | None = None
    published: str | None = None
    language: str | None = None
    title: str | None = None


# ---------------------------------------------------------------- how a text is laid out


class BlockRole(StrEnum):
    """What a block of text is for."""

    TITLE = "title"
    HEADING = "heading"
    BYLINE = "byline"
    DATE = "date"  # a line that says when it was published or updated
    CAPTION = "caption"
    FURNITURE = "furniture"  # navigation, share bars, forms, advertisements, related links
    BODY = "body"


class Block(NamedTuple):
    """A paragraph, or a line that stands alone; ``sentences`` are spans inside ``span``."""

    span: Span
    role: BlockRole
    sentences: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The text in blocks, in order, with what its head says of itself.

    ``dateline`` is the span of "NAIROBI, Sept. 4 (Reuters) -", ``dateline_place`` the span of its
    place; content starts after it.
    """

    text: str
    blocks: tuple[Block, ...]
    language: str
    title: Span | None = None
    byline: Span | None = None
    outlet: Span | None = None
    dateline: Span | None = None
    dateline_place: Span | None = None

    body: tuple[Block, ...] = field(init=False)  # the blocks that carry content

    def __post_init__(self) -> None:
        """Gather the blocks of the body once: every step asks for them."""
        object.__setattr__(self, "body", self.of_role(BlockRole.BODY))  # frozen

    def of_role(self, role: BlockRole) -> tuple[Block, ...]:
        """Return the blocks that are for one thing, in order."""
        return tuple(block for block in self.blocks if block.role is role)


# ---------------------------------------------------------------- what the steps find


class DateMention(NamedTuple):
    """A time expression and what it resolves to.

    ``edtf`` is null where the text does not tell; ``lower`` and ``upper`` are inclusive days, null
    on an open side. ``anchor`` is the day a relative expression was counted from. ``kind`` other
    than date never has bounds; ``value`` is then an ISO 8601 duration ("P2D"). Where a neighbouring
    word widened ``edtf`` ("since 2009": 2009/..), ``alone`` is that of the printed words (2009).
    """

    span: Span
    text: str
    kind: TimeKind
    edtf: str | None
    lower: date | None
    upper: date | None
    precision: Precision | None
    approximate: bool
    uncertain: bool
    rule: str
    anchor: date | None
    value: str | None = None
    alone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When the article was published, as EDTF, where that was taken from, and where it is printed.

    All are null where nobody says; ``span`` is null unless the basis is the text.
    """

    edtf: str | None = None
    basis: PublishedBasis | None = None
    span: Span | None = None


class NameKind(StrEnum):
    """What a printed name stands for."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    PLACE = "place"
    FORUM = "forum"
    OTHER = "other"


class Name(NamedTuple):
    """A proper name where it is printed, without titles and honorifics.

    ``role`` and ``organisation`` are those printed beside it there (before, after, in apposition).
    ``mention`` covers name, role and organisation together.
    """

    span: Span
    mention: Span
    kind: NameKind
    role: Span | None = None
    organisation: Span | None = None


class Quotation(NamedTuple):
    """A stretch in quotation marks, marks included; one span a paragraph it runs over.

    ``speech`` is false for marks round a title, a nickname, a term or a scare quote; ``name`` is
    true for a title or a nickname, whose marks do not make a statement mixed.
    """

    parts: tuple[Span, ...]
    speech: bool
    name: bool = False


def kind_of(content: Sequence[Span], marked: Sequence[Span]) -> StatementKind:
    """Tell how much of what was said stands in quotation marks: all of it, some or nothing.

    ``marked`` are all quotations of the text, in its order: they do not overlap.
    """
    some, whole = False, True
    for part in content:
        behind = bisect_left(marked, (part.start + 1,))
        near = marked[max(0, behind - 1) : behind + 1]
        some = some or any(map(part.overlaps, near))
        whole = whole and any(mark.contains(part) for mark in near)
    if some:
        return StatementKind.DIRECT if whole else StatementKind.MIXED
    return StatementKind.INDIRECT


class Attribution(NamedTuple):
    """Content, cue and source as printed, before anybody is told who the source is.

    ``parts`` are the pieces of content without the attribution clause. ``source`` is null where
    the text gives none: the content then continues the one before it (``continues``).
    """

    parts: tuple[Span, ...]
    kind: StatementKind
    cue: Span | None
    source: Span | None
    rule: str
    confidence: float
    continues: bool = False


# ---------------------------------------------------------------- what comes out


class Support(NamedTuple):
    """The span that supports one field of a finding, and the rule that read it there."""

    field: str
    span: Span
    rule: str


class Speaker(NamedTuple):
    """Somebody to whom statements are attributed; ``name`` is the fullest form in the text.

    ``aliases`` are the other forms the text uses for the same speaker; ``spans`` are every mention.
    """

    name: str
    kind: SpeakerKind
    role: str | None
    organisation: str | None
    spans: tuple[Span, ...]
    aliases: tuple[str, ...] = ()
    support: tuple[Support, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Whom the attributions of a text go to.

    ``chosen`` has for each attribution an index into ``speakers``, null where the text does not
    tell; ``reasons`` then says why, and is null elsewhere.
    """

    speakers: tuple[Speaker, ...]
    chosen: tuple[int | None, ...]
    reasons: tuple[str | None, ...]


class Forum(NamedTuple):
    """A gathering the article reports; ``name`` without number and year; dates are EDTF."""

    name: str
    series: str
    edition: int | None
    start: str | None
    end: str | None
    city: str | None
    country: str | None
    hosts: tuple[str, ...]
    aliases: tuple[str, ...]
    spans: tuple[Span, ...]
    theme: str | None = None
    support: tuple[Support, ...] = ()


class Statement(NamedTuple):
    """One thing said by one speaker; ``speaker`` is a ``Speaker.name``, ``forum`` a ``Forum.name``.

    ``span`` runs from the first part to the end of the last. ``speaker`` is null where the engine
    abstains, and ``rule`` then says why.
    """

    speaker: str | None
    kind: StatementKind
    span: Span
    parts: tuple[Span, ...]
    cue: str | None
    cue_span: Span | None
    source_text: str | None
    source_span: Span | None
    forum: str | None
    said: str | None
    said_basis: SaidBasis | None
    said_span: Span | None
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that one reading of an article found, and which engine read it."""

    engine: str
    language: str
    title: str | None
    byline: str | None
    outlet: str | None
    published: str | None
    published_basis: PublishedBasis | None
    published_span: Span | None
    forums: Sequence[Forum]
    speakers: Sequence[Speaker]
    statements: Sequence[Statement]
    dates: Sequence[DateMention]
    furniture: Sequence[Span]
