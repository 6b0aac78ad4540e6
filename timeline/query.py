"""The parameters that every output accepts, read once and strictly into plain values.

What is not known, given twice, empty or malformed is refused, never ignored: each error names the
parameter, the value and what is accepted, and all errors of one query are told together.
"""

import dataclasses
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from typing import Any, Final, TypeVar

from events import edtf
from events.vocabulary import EntryKind, Status
from events.words import Term
from timeline.terms import ACCEPTS, TermError, read_terms

DEFAULT_LIMIT: Final = 50
MAX_LIMIT: Final = 200
MAX_IDS: Final = 20
MAX_TEXT: Final = 200
MAX_ID: Final = 2**63 - 1

Word = TypeVar("Word", bound=StrEnum)

PUBLISHED: Final = (Status.PROPOSED, Status.ACCEPTED)
"""What readers see; facts that were rejected or withdrawn are told by ``changes`` alone."""


class Order(StrEnum):
    """The two orders of the chronology; undated entries come last in both."""

    DATE = "date"
    DATE_DESCENDING = "-date"


@dataclass(frozen=True)
class ParameterError:
    """One parameter that was refused."""

    name: str
    value: str
    accepted: str

    def __str__(self) -> str:
        return f"{self.name}={self.value}: {self.accepted}"


class QueryError(ValueError):
    """A query that is refused; ``errors`` holds every reason, in the order of the query."""

    def __init__(self, *errors: ParameterError) -> None:
        self.errors = errors
        super().__init__("; ".join(str(error) for error in errors))


@dataclass(frozen=True)
class Selection:
    """Which entries, in which order. The empty selection is everything that is published.

    ``start`` and ``end`` (days, inclusive) select entries whose interval overlaps theirs; undated
    entries overlap nothing. Several values of one field mean any of them, ``terms`` means all.
    ``known_at`` asks for the chronology as it was recorded at that moment.
    """

    start: date | None = None
    end: date | None = None
    speaker: tuple[int, ...] = ()
    forum: tuple[int, ...] = ()
    series: tuple[int, ...] = ()
    organisation: tuple[int, ...] = ()
    country: str = ""
    kind: tuple[EntryKind, ...] = ()
    language: tuple[str, ...] = ()
    status: tuple[Status, ...] = PUBLISHED
    terms: tuple[Term, ...] = ()
    order: Order = Order.DATE
    known_at: datetime | None = None

    @cached_property
    def fingerprint(self) -> str:
        """A short digest, the same in every process, that cursors and ETags hold."""
        canonical = "\n".join(
            f"{one.name}={getattr(self, one.name)}" for one in dataclasses.fields(self)
        )
        return sha256(canonical.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Parameter:
    """One parameter: its name in the query, what it accepts, and how its text is read.

    ``read`` raises ``ValueError``; ``field`` is the key of the value that it gives, and ``schema``
    describes the text in JSON Schema.
    """

    name: str
    field: str
    accepts: str
    example: str
    read: Callable[[str], Any]
    schema: Mapping[str, Any] = dataclasses.field(
        default_factory=lambda: {"type": "string", "minLength": 1}
    )


@dataclass(frozen=True, kw_only=True)
class Window:
    """Which page of a list. ``extra`` holds the list's own parameters that were given."""

    limit: int = DEFAULT_LIMIT
    cursor: str = ""
    count: bool = False
    extra: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Query(Window):
    """One request for entries as read: the selection, and which page of it."""

    selection: Selection


def read(
    given: Mapping[str, Sequence[str]],
    own: Iterable[Parameter] = (),
    fixed: Mapping[str, Any] | None = None,
) -> Query:
    """Read the parameters of one request, as ``dict(request.GET.lists())`` gives them.

    ``own`` are the parameters that only one output has; ``fixed`` are fields of the selection that
    an output sets for itself, whose parameters it then does not know. Raises ``QueryError`` for
    what is unknown, repeated or not accepted.
    """
    filters = [parameter for parameter in FILTERS if parameter.field not in (fixed or {})]
    window = read_window(given, (*filters, *own))
    extra = dict(window.extra)
    return Query(
        selection=select(given, extra, fixed),
        limit=window.limit,
        cursor=window.cursor,
        count=window.count,
        extra=extra,
    )


def select(
    given: Mapping[str, Sequence[str]],
    values: dict[str, Any],
    fixed: Mapping[str, Any] | None = None,
) -> Selection:
    """Take the filters out of the values that were read. Raises ``QueryError``."""
    chosen = {one.field: values.pop(one.field) for one in FILTERS if one.field in values}
    selection = Selection(**chosen, **(fixed or {}))
    if selection.start and selection.end and selection.start > selection.end:
        raise QueryError(ParameterError("to", given["to"][0], "must not end before from begins"))
    return selection


def read_window(given: Mapping[str, Sequence[str]], own: Iterable[Parameter] = ()) -> Window:
    """Read the parameters of a list that is no chronology: those of its pages and its own.

    Raises:
        QueryError: anything is unknown, repeated or not accepted.
    """
    values = read_values(given, (*own, *PAGING))
    paging = {one.field: values.pop(one.field) for one in PAGING if one.field in values}
    return Window(**paging, extra=values)


def read_values(
    given: Mapping[str, Sequence[str]], parameters: Iterable[Parameter]
) -> dict[str, Any]:
    """Return the value of each parameter that was given, by field.

    Raises:
        QueryError: anything is unknown, repeated or not accepted.
    """
    known = {parameter.name: parameter for parameter in parameters}
    values: dict[str, Any] = {}
    errors = []
    for name, texts in given.items():
        parameter = known.get(name)
        if parameter is None:
            accepted = f"unknown parameter; known here: {', '.join(known)}"
            errors.append(ParameterError(name, texts[0], accepted))
        elif len(texts) != 1:
            errors.append(ParameterError(name, ", ".join(texts), "must be given once"))
        else:
            try:
                values[parameter.field] = parameter.read(texts[0])
            except TermError as error:
                errors.append(ParameterError(name, texts[0], str(error)))
            except (KeyError, ValueError):
                errors.append(ParameterError(name, texts[0], f"must be {parameter.accepts}"))
    if errors:
        raise QueryError(*errors)
    return values


def _bounds(text: str) -> tuple[date | None, date | None]:
    try:
        when = edtf.parse(text)
    except edtf.EdtfError:
        day = datetime.fromisoformat(text).date()
        return day, day
    return when.lower, when.upper


def _start(text: str) -> date:
    lower, _ = _bounds(text)
    if lower is None:
        raise ValueError(text)
    return lower


def _end(text: str) -> date:
    _, upper = _bounds(text)
    if upper is None:
        raise ValueError(text)
    return upper


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text.replace(" ", "+"))  # a plus sign is a space in a query
    if moment.tzinfo is None:
        raise ValueError(text)
    try:
        return moment.astimezone(UTC)  # a database may refuse an offset that ISO 8601 allows
    except OverflowError as error:
        raise ValueError(text) from error


def _number(text: str, largest: int) -> int:
    if not re.fullmatch(r"[0-9]{1,19}", text) or not 1 <= int(text) <= largest:
        raise ValueError(text)
    return int(text)


def read_id(text: str) -> int:
    """Return the number of a row. Raises ``ValueError``."""
    return _number(text, MAX_ID)


def _ids(text: str) -> tuple[int, ...]:
    ids = sorted({read_id(part) for part in text.split(",")})
    if len(ids) > MAX_IDS:
        raise ValueError(text)
    return tuple(ids)


def read_text(text: str) -> str:
    """Return text that a database can look for: printable, trimmed. Raises ``ValueError``."""
    text = text.strip()
    if not text.isprintable() or not 1 <= len(text) <= MAX_TEXT:
        raise ValueError(text)
    return text


def read_words(text: str) -> tuple[str, ...]:
    """Return the distinct words of a search, in their order. Raises ``ValueError``."""
    return tuple(dict.fromkeys(read_text(text).split()))


def _terms(text: str) -> tuple[Term, ...]:
    return read_terms(read_text(text))


def _languages(text: str) -> tuple[str, ...]:
    tags = sorted(set(text.split(",")))
    if not all(re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", tag) for tag in tags):
        raise ValueError(text)
    return tuple(tags)


def one_of(words: Iterable[Word]) -> Callable[[str], tuple[Word, ...]]:
    """Return a reader of one or several of these words, with commas between them."""
    known = {word.value: word for word in words}

    def read_some(text: str) -> tuple[Word, ...]:
        parts = set(text.split(","))
        if not parts <= known.keys():
            raise ValueError(text)
        return tuple(word for value, word in known.items() if value in parts)

    return read_some


def _limit(text: str) -> int:
    return _number(text, MAX_LIMIT)


def _switch(text: str) -> bool:
    return {"on": True, "off": False}[text]


def _several(thing: str) -> str:
    return f"the id of {thing}, or up to {MAX_IDS} of them with commas between"


def several_of(words: Iterable[StrEnum]) -> str:
    """Return in English: one or several of these words, with commas between them."""
    return f"one or several, with commas between, of {', '.join(words)}"


def listing(words: Iterable[StrEnum]) -> Mapping[str, Any]:
    """Return the JSON Schema of one or several of these words, with commas between them."""
    word = f"({'|'.join(words)})"
    return {"type": "string", "pattern": f"^{word}(,{word})*$"}


_DATE: Final = "a date with a known {side}, as EDTF or ISO 8601 (2011, 2011-12, 2011-12-07)"
_IDS: Final = {"type": "string", "pattern": "^[1-9][0-9]{0,17}(,[1-9][0-9]{0,17}){0,19}$"}
_TEXT: Final = {"type": "string", "minLength": 1, "maxLength": MAX_TEXT}
_TAGS: Final = {
    "type": "string",
    "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*(,[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*)*$",
}

FILTERS: Final = (
    Parameter("from", "start", _DATE.format(side="beginning"), "2011-12", _start),
    Parameter("to", "end", _DATE.format(side="end"), "2014", _end),
    Parameter("speaker", "speaker", _several("a speaker"), "1", _ids, _IDS),
    Parameter("forum", "forum", _several("a forum"), "1", _ids, _IDS),
    Parameter("series", "series", _several("a forum series"), "1", _ids, _IDS),
    Parameter("organisation", "organisation", _several("an organisation"), "1", _ids, _IDS),
    Parameter(
        "country",
        "country",
        f"a country's name, up to {MAX_TEXT} characters",
        "China",
        read_text,
        _TEXT,
    ),
    Parameter(
        "kind", "kind", several_of(EntryKind), "statement", one_of(EntryKind), listing(EntryKind)
    ),
    Parameter(
        "language",
        "language",
        "language tags with commas between (en, zh-Hans)",
        "en",
        _languages,
        _TAGS,
    ),
    Parameter(
        "status", "status", several_of(PUBLISHED), "accepted", one_of(PUBLISHED), listing(PUBLISHED)
    ),
    Parameter(
        "q",
        "terms",
        ACCEPTS,
        'cyber* "overseas hacker"',
        _terms,
        _TEXT,
    ),
    Parameter(
        "order",
        "order",
        f"one of {', '.join(Order)}",
        "-date",
        Order,
        {"type": "string", "enum": [one.value for one in Order], "default": Order.DATE.value},
    ),
    Parameter(
        "known_at",
        "known_at",
        "a moment with a zone, as ISO 8601 (2026-11-23T05:00:00Z)",
        "2026-11-23T05:00:00Z",
        _moment,
        {"type": "string", "format": "date-time"},
    ),
)
"""What selects entries, and their order: the same for every output."""

PAGING: Final = (
    Parameter(
        "limit",
        "limit",
        f"a whole number from 1 to {MAX_LIMIT}",
        "50",
        _limit,
        {"type": "integer", "minimum": 1, "maximum": MAX_LIMIT, "default": DEFAULT_LIMIT},
    ),
    Parameter("cursor", "cursor", "a cursor as a page of this list gave it", "", read_text),
    Parameter(
        "count",
        "count",
        "on or off",
        "on",
        _switch,
        {"type": "string", "enum": ["on", "off"], "default": "off"},
    ),
)
"""What picks a page of any list."""
