"""datasette on the file of a made chronology: the same page by a canned query, and its own page."""

import json
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import quote, urlencode

from django.db import connection

from benchmarks.serving import Server, free_port, started
from timeline.keyset import Key

NAME: Final = "made"
QUERY: Final = (
    "SELECT id, wire FROM events_entry WHERE status IN ('proposed', 'accepted')"
    " AND (lower, upper, id) > (:lower, :upper, CAST(:id AS integer))"
    " ORDER BY lower, upper, id LIMIT 50"
)


@contextmanager
def served(command: str) -> Iterator[Server]:
    """Serve the file of the database until the block ends; it may only be read."""
    with tempfile.TemporaryDirectory() as folder:
        link = Path(folder) / f"{NAME}.db"
        link.symlink_to(connection.settings_dict["NAME"])
        about = Path(folder) / "metadata.json"
        query = {"sql": QUERY, "params": ["lower", "upper", "id"]}
        about.write_text(json.dumps({"databases": {NAME: {"queries": {"page": query}}}}))
        port = free_port()
        options = ["--port", str(port), "--metadata", str(about), "--setting", "suggest_facets"]
        with started([command, "serve", str(link), *options, "off"], port) as server:
            yield server


def queries(keys: Sequence[Key]) -> list[str]:
    """Return the paths of the canned query after each key."""
    return [
        f"/{NAME}/page.json?"
        + urlencode({"_shape": "array", "lower": lower, "upper": upper, "id": pk})
        for lower, upper, pk in keys
    ]


def tables(keys: Sequence[Key]) -> list[str]:
    """Return the paths of datasette's own page of the table, sorted by the first day."""
    options = "_shape=array&_size=50&_nocount=1&_nofacet=1&_sort=lower"
    return [
        f"/{NAME}/events_entry.json?{options}&_next={quote(f'{lower},{pk}')}"
        for lower, _, pk in keys
    ]
