"""``fields``: the parts of an answer that a client wants, and nothing else.

The names are those of the shape that is described; one inside another stands after a dot. On a page
they choose from each result, so that its links and its proof stay.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final, get_args, get_type_hints, is_typeddict

from django.http import HttpResponse
from orjson import dumps, loads
from rest_framework.response import Response

from timeline.query import Parameter, ParameterError, QueryError

MEDIA_TYPE: Final = "application/vnd.rostrum.fields+json"
"""Of an answer from which parts were chosen: it has another shape than the whole one."""

FIELDS: Final = Parameter(
    "fields",
    "fields",
    "names of parts of what is served, with commas between; one in another after a dot",
    "id",
    str,
    {"type": "string", "pattern": r"^[a-z_0-9]+(\.[a-z_0-9]+)*(,[a-z_0-9]+(\.[a-z_0-9]+)*)*$"},
)

Tree = dict[str, Any]
"""The names that were chosen, each with those inside it; null: all of it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What to keep of an answer; without names everything is."""

    names: Tree = field(default_factory=dict)

    def answer(self, shown: Any, headers: Mapping[str, str]) -> HttpResponse:
        """Answer with the chosen parts; of a page with those of each result."""
        if not self.names:
            return HttpResponse(dumps(shown), headers=headers, content_type="application/json")
        if "results" in shown:
            results = loads(dumps(shown["results"]))
            cut = {**shown, "results": [_kept(one, self.names) for one in results]}
        else:
            cut = _kept(shown, self.names)
        return HttpResponse(dumps(cut), headers=headers, content_type=MEDIA_TYPE)

    def cut(self, answer: Response) -> Response:
        """Keep the chosen parts of an answer that a view made; what leads elsewhere stays."""
        if self.names and answer.status_code == HTTPStatus.OK:
            answer.data = _kept(answer.data, self.names)
            answer.content_type = MEDIA_TYPE
        return answer


def choose(shape: Any, given: Mapping[str, Sequence[str]]) -> Choice:
    """Read what is asked for of answers of this shape.

    Raises:
        QueryError: a part is unknown; it is told with those that are known.
    """
    texts = given.get("fields", [])
    if not texts:
        return Choice()
    if len(texts) > 1:
        raise QueryError(ParameterError("fields", ", ".join(texts), "must be given once"))
    names: Tree = {}
    for path in texts[0].split(","):
        _check(path, shape, texts[0])
        _add(names, path.split("."))
    return Choice(names)


def _check(path: str, shape: Any, asked: str) -> None:
    """Refuse a path of which the shape does not know a name."""
    known = item(shape)
    for name in path.split("."):
        parts = _parts(known)
        if name not in parts:
            told = ", ".join(parts) or "nothing, for it has no parts"
            accepted = f"{path} names no part of what is served; known there: {told}"
            raise QueryError(ParameterError("fields", asked, accepted))
        known = parts[name]


def _add(names: Tree, path: list[str]) -> None:
    """Add a path; what was chosen whole stays whole."""
    *outer, last = path
    for name in outer:
        inside = names.setdefault(name, {})
        if inside is None:
            return
        names = inside
    names[last] = None


def item(shape: Any) -> Any:
    """Return the shape that names choose from: that of the results of a page, else the whole."""
    return _parts(shape).get("results", shape)


def _parts(shape: Any) -> dict[str, Any]:
    """Return the parts of a shape, whether it stands alone, in a list or beside others."""
    if is_typeddict(shape):
        return get_type_hints(shape)
    return {name: part for one in get_args(shape) for name, part in _parts(one).items()}


def _kept(value: Any, names: Tree | None) -> Any:
    if names is None or value is None:
        return value
    if isinstance(value, list):
        return [_kept(one, names) for one in value]
    return {name: _kept(value[name], inside) for name, inside in names.items() if name in value}
