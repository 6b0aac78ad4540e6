"""OpenAPI 3.1 from what the views declare: parameters, the shape they show, their problems."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from http import HTTPStatus
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    NotRequired,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ComponentRegistry, ResolvedComponent
from drf_spectacular.utils import OpenApiParameter
from rest_framework.permissions import IsAuthenticated

from timeline.api.choosing import FIELDS, item
from timeline.api.choosing import MEDIA_TYPE as MEDIA_TYPE_OF_PARTS
from timeline.api.documents import ROOT
from timeline.problems import KINDS, MEDIA_TYPE, Problem
from timeline.query import Parameter

JsonSchema = dict[str, Any]

PLAIN: Final[Mapping[Any, JsonSchema]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    Any: {},
}
SCHEMES: Final[JsonSchema] = {
    "token": {
        "type": "http",
        "scheme": "bearer",
        "description": "A token that `manage.py token USER NAME` made.",
    }
}
STRING: Final[JsonSchema] = {"type": "string"}
HEADERS: Final[JsonSchema] = {
    "ETag": {"schema": STRING, "description": "Send it back as If-None-Match."},
    "Last-Modified": {"schema": STRING, "description": "When the chronology last changed."},
    "Cache-Control": {"schema": STRING},
}
RETRY_AFTER: Final[JsonSchema] = {
    "Retry-After": {"schema": {"type": "integer"}, "description": "Seconds to wait."}
}
_PROBLEM_HEADERS: Final[Mapping[HTTPStatus, JsonSchema]] = {
    HTTPStatus.UNAUTHORIZED: {"WWW-Authenticate": {"schema": STRING}},
    HTTPStatus.METHOD_NOT_ALLOWED: {"Allow": {"schema": STRING}},
    HTTPStatus.CONFLICT: RETRY_AFTER,
    HTTPStatus.TOO_MANY_REQUESTS: RETRY_AFTER,
    HTTPStatus.SERVICE_UNAVAILABLE: RETRY_AFTER,
}


class Shapes:
    """Turns the shapes of documents into components of one schema."""

    def __init__(self, registry: ComponentRegistry) -> None:
        self.registry = registry

    def of(self, shape: Any) -> JsonSchema:
        """Return the JSON Schema of a type of :mod:`timeline.api.documents`."""
        if shape in PLAIN:
            return dict(PLAIN[shape])
        compose = _COMPOSED.get(get_origin(shape))
        return compose(self, get_args(shape)) if compose else self.component(shape)

    def component(self, shape: Any) -> JsonSchema:
        """Return a reference to a named shape, which is described once."""
        component = ResolvedComponent(  # type: ignore[no-untyped-call] # the library's
            name=shape.__name__, type=ResolvedComponent.SCHEMA, object=shape
        )
        if component not in self.registry:
            self.registry.register(component)
            component.schema = self._described(shape)
        return {"$ref": f"#/components/schemas/{shape.__name__}"}

    def _described(self, shape: Any) -> JsonSchema:
        description = " ".join((shape.__doc__ or "").split())
        if is_typeddict(shape):
            hints = get_type_hints(shape, include_extras=True)
            return {
                "type": "object",
                "description": description,
                "properties": {name: self.of(hint) for name, hint in hints.items()},
                "required": [name for name in hints if name in shape.__required_keys__],
            }
        if issubclass(shape, StrEnum):
            return {
                "type": "string",
                "description": description,
                "enum": [word.value for word in shape],
            }
        raise TypeError(f"{shape!r} has no JSON Schema here")


def _union(shapes: Shapes, arguments: tuple[Any, ...]) -> JsonSchema:
    schemas = [shapes.of(one) for one in arguments]
    types = [schema.get("type") for schema in schemas]
    if "null" in types and len(schemas) == 2 and "$ref" not in (other := schemas[0]):  # noqa: PLR2004 - a type and null
        return {**other, "type": [other["type"], "null"]}
    return {"anyOf": schemas}


_COMPOSED: Final[Mapping[Any, Callable[[Shapes, tuple[Any, ...]], JsonSchema]]] = {
    Annotated: lambda shapes, given: {**shapes.of(given[0]), **dict(given[1:])},
    Literal: lambda _, given: {"type": "string", "enum": list(given)},
    NotRequired: lambda shapes, given: shapes.of(given[0]),
    Union: _union,
    UnionType: _union,
    list: lambda shapes, given: {"type": "array", "items": shapes.of(given[0])},
    dict: lambda shapes, given: {"type": "object", "additionalProperties": shapes.of(given[1])},
}


class Schema(AutoSchema):
    """Describes a view by its own attributes."""

    view: Any

    @property
    def told(self) -> Any:
        """The view that answers this method: an address may have another one for what writes."""
        writer = getattr(self.view, "writers", {}).get(self.method)
        return writer() if writer else self.view

    def get_operation_id(self) -> str:
        """Name the operation after the view: ``timeline``, ``speaker_detail``, ``article_add``."""
        return str(self.told.operation)

    def get_tags(self) -> list[str]:
        """Group by whether the operation reads or writes."""
        return ["Reading" if self.method == "GET" else "Writing"]

    def get_auth(self) -> list[dict[str, list[str]]]:
        """Ask for a token where the operation writes; elsewhere it may be left out."""
        token: dict[str, list[str]] = {name: [] for name in SCHEMES}
        needed = IsAuthenticated in self.told.permission_classes
        return [token] if needed else [token, {}]

    def get_summary(self) -> str:
        """Return the first sentence of what the view says of itself, without marks of code."""
        first = self.get_description().partition("\n\n")[0]
        return first.replace("\n", " ").replace("``", "")

    def get_description(self) -> str:  # type: ignore[override] # as the base of this base does
        """Return what the view says of itself."""
        return str(self.told.get_view_description())

    def get_override_parameters(self) -> list[Any]:
        """Describe the query parameters by the same table that reads them."""
        query = [_described(one) for one in getattr(self.told, "parameters", ())]
        if self._is_cut():
            query.append(_described(FIELDS))
        sent = getattr(self.told, "takes", ()) if self.method != "GET" else ()
        return query + [_described(one, OpenApiParameter.HEADER) for one in sent]

    def get_request_serializer(self) -> Any:
        """Return the fields of the body, where there is one."""
        return self.told.body() if self.method != "GET" else None

    def _get_request_body(self, direction: Any = "request") -> Any:
        """Describe the body with an example."""
        described: JsonSchema | None = super()._get_request_body(direction)  # type: ignore[no-untyped-call] # the library's
        for content in (described or {}).get("content", {}).values():
            content["example"] = dict(self.told.body.example)
        return described

    def _get_response_bodies(self, direction: str = "response") -> JsonSchema:
        shapes = Shapes(self.registry)
        bodies = {
            str(status): _body(description, shapes.of(shape), self._headers())
            for status, (shape, description) in self.told.answers().items()
        }
        if self._is_cut():
            bodies["200"]["content"][MEDIA_TYPE_OF_PARTS] = {"schema": _parts(self.told.shows)}
        if self.method == "GET":
            bodies["304"] = {
                "description": "Nothing changed since the answer with this ETag.",
                "headers": HEADERS,
            }
        shapes.of(Problem)
        for slug in self.told.problems:
            status = KINDS[slug].status.value
            bodies[str(status)] = {"$ref": f"#/components/responses/Problem{status}"}
        return dict(sorted(bodies.items()))

    def get_response_serializers(self) -> Any:
        """Return none: the answers are described by their shapes."""
        return {}

    def _is_cut(self) -> bool:
        """Whether a client may choose parts of the answer."""
        return self.method == "GET" and is_typeddict(getattr(self.told, "shows", None))

    def _headers(self) -> JsonSchema:
        return HEADERS if self.method == "GET" else {}


def _described(
    parameter: Parameter, place: Literal["query", "header"] = OpenApiParameter.QUERY
) -> OpenApiParameter:
    accepts = parameter.accepts
    return OpenApiParameter(
        parameter.name,
        location=place,
        type={
            **parameter.schema,
            **({"examples": [_example(parameter)]} if parameter.example else {}),
        },
        description=f"{accepts[0].upper()}{accepts[1:]}.",
    )


def _example(parameter: Parameter) -> str | int:
    whole = parameter.schema.get("type") == "integer"
    return int(parameter.example) if whole else parameter.example


def _body(description: str, schema: JsonSchema, headers: JsonSchema) -> JsonSchema:
    body = {"description": description, "content": {"application/json": {"schema": schema}}}
    return {**body, "headers": headers} if headers else body


def _parts(shape: Any) -> JsonSchema:
    """Describe an answer that holds what ``fields`` chose: of a page, in each result."""
    chosen = {"type": "object", "description": "The parts that fields names, in the same shape."}
    if item(shape) is shape:
        return chosen
    results = {"type": "array", "items": chosen}
    return {"type": "object", "properties": {"results": results}, "required": ["results"]}


def _problem(status: HTTPStatus, schema: JsonSchema) -> JsonSchema:
    """Return the answer with this status: the kinds of problem that it stands for."""
    kinds = [kind for kind in KINDS.values() if kind.status is status]
    examples: JsonSchema = {
        kind.slug: {
            "value": {
                "type": f"{ROOT}problems/{kind.slug}/",
                "title": kind.title,
                "status": status.value,
                "detail": kind.remedy,
                "instance": ROOT,
                "errors": [],
            }
        }
        for kind in kinds
    }
    body: JsonSchema = {
        "description": "; ".join(kind.title for kind in kinds) + ".",
        "content": {MEDIA_TYPE: {"schema": schema, "examples": examples}},
    }
    headers = _PROBLEM_HEADERS.get(status)
    return {**body, "headers": headers} if headers else body


def add_problems(result: JsonSchema, **_: Any) -> JsonSchema:
    """Describe each problem and the token once. drf-spectacular calls this last."""
    schema = {"$ref": "#/components/schemas/Problem"}
    result["components"]["securitySchemes"] = SCHEMES
    told = str(result["paths"])
    result["components"]["responses"] = {
        name: _problem(status, schema)
        for status in sorted({kind.status for kind in KINDS.values()})
        if (name := f"Problem{status.value}") in told
    }
    return result
