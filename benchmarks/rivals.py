"""The same page of 50 by other means: ``granian --interface wsgi benchmarks.rivals:application``.

``/raw`` is the limit: plain WSGI, one statement, the JSON made by the database, and the very bytes
of the results that the API serves. The others are what Django REST framework gives without further
thought on the same table; they serve a sixth of it, an entry with its speaker and its forum and
without its proofs. No middleware, no authentication, no throttle: all that a project would add is
left out in their favour.
"""

import os
import threading
from collections.abc import Callable, Iterable
from typing import Any, Final
from urllib.parse import parse_qs

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
django.setup()

from django.conf import settings  # noqa: E402 - settings first

settings.MIDDLEWARE = []
settings.ROOT_URLCONF = __name__

from django.core.wsgi import get_wsgi_application  # noqa: E402 - as above
from django.db import connection  # noqa: E402 - as above
from django.urls import path  # noqa: E402 - as above
from rest_framework import generics, pagination, renderers, serializers  # noqa: E402 - as above

from events import models  # noqa: E402 - as above

SIZE: Final = 50
POSTGRESQL: Final = connection.vendor == "postgresql"
_ROWS: Final = (
    "SELECT id, lower, upper, wire FROM events_entry WHERE status IN ('proposed', 'accepted')"
    " AND (lower, upper, id) > ({0}, {0}, {0}) ORDER BY lower, upper, id LIMIT 50"
)
_TEXT: Final = (
    """SELECT '{{"results":[' || {join}(replace('{{"id":' || id || ',"url":"' || {mark}"""
    """ || substr(wire, 9), '{{"source":"', '{{"source":"' || {mark}){order}) || ']}}'"""
    " FROM ({rows}) AS page"
)
_POSTGRESQL: Final = _TEXT.format(
    join="string_agg", mark="%s", order=", ',' ORDER BY lower, upper, id", rows=_ROWS.format("%s")
)
_SQLITE: Final = _TEXT.format(join="group_concat", mark="?", order="", rows=_ROWS.format("?"))

# ---------------------------------------------------------------- the limit

_kept = threading.local()


def _cursor() -> Any:
    """Return a cursor of the driver itself; the connection is kept by each thread."""
    if not hasattr(_kept, "connection"):
        told = connection.settings_dict
        if POSTGRESQL:
            import psycopg2  # noqa: PLC0415 - of one database

            access = {"dbname": "NAME", "user": "USER", "host": "HOST", "port": "PORT"}
            given = {name: told[key] for name, key in access.items() if told[key]}
            _kept.connection = psycopg2.connect(**given)
            _kept.connection.autocommit = True
        else:
            import sqlite3  # noqa: PLC0415 - of one database

            _kept.connection = sqlite3.connect(told["NAME"])
    return _kept.connection.cursor()


def raw(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    """Answer with a page by one statement, its text as the database made it."""
    after = parse_qs(environ["QUERY_STRING"]).get("after", ["0001-01-01,0001-01-01,0"])[0]
    root = f"http://{environ['HTTP_HOST']}/api/v1/"
    cursor = _cursor()
    cursor.execute(_POSTGRESQL if POSTGRESQL else _SQLITE, (root, root, *after.split(",")))
    body = cursor.fetchone()[0].encode()
    start("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
    return [body]


# ---------------------------------------------------------------- Django REST framework


def _serializer(model: Any, *names: str, **nested: Any) -> Any:
    meta = type("Meta", (), {"model": model, "fields": [*names, *nested]})
    return type(f"{model.__name__}Stock", (serializers.ModelSerializer,), {**nested, "Meta": meta})


_STOCK: Final = _serializer(
    models.Entry,
    *("id", "kind", "status", "confidence", "edtf", "lower", "upper", "precision", "version"),
    *("recorded_at", "changed_at"),
    statement=_serializer(models.Statement, "id", "kind", "text", "language")(),
    speaker=_serializer(models.Speaker, "id", "name", "kind")(),
    organisation=_serializer(models.Organisation, "id", "name")(),
    forum=_serializer(
        models.Forum,
        *("id", "name", "edition", "city", "country", "theme"),
        series=_serializer(models.ForumSeries, "id", "name")(),
    )(),
)
_PLAIN: Final = models.Entry.objects.published().defer("wire", "search").chronological()
_JOINED: Final = _PLAIN.select_related("statement", "speaker", "organisation", "forum__series")


class _Numbers(pagination.PageNumberPagination):
    page_size = SIZE


class _Cursors(pagination.CursorPagination):
    page_size = SIZE
    ordering = ("lower", "upper", "id")


def _view(rows: Any, pages: Any) -> Any:
    view: Any = type(
        "Stock",
        (generics.ListAPIView,),
        {
            "queryset": rows,
            "serializer_class": _STOCK,
            "pagination_class": pages,
            "renderer_classes": [renderers.JSONRenderer],
            "authentication_classes": [],
            "throttle_classes": [],
        },
    )
    return view.as_view()


urlpatterns = [
    path("stock", _view(_PLAIN, _Numbers)),
    path("joined", _view(_JOINED, _Numbers)),
    path("cursor", _view(_JOINED, _Cursors)),
]

_django: Final = get_wsgi_application()


def application(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    """Answer by the way that the address names."""
    answer = raw if environ["PATH_INFO"] == "/raw" else _django
    return answer(environ, start)
