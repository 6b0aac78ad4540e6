"""Rows by the thousand into the project's own tables: COPY on PostgreSQL, executemany on SQLite.

The indexes that no constraint needs are made at the end, which is several times faster. Every
constraint is checked as in life.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import StringIO
from typing import Any, Final

from django.db import connection, models, transaction

POSTGRESQL: Final = connection.vendor == "postgresql"

_ESCAPES: Final = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})

_INDEXES: Final = {
    "postgresql": "SELECT c.relname, pg_get_indexdef(c.oid) FROM pg_index i"
    " JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid"
    " WHERE t.relname LIKE 'events\\_%' AND NOT i.indisunique",
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index'"
    " AND sql LIKE 'CREATE INDEX%' AND tbl_name LIKE 'events\\_%' ESCAPE '\\'",
}


class Table:
    """Rows that wait to be written to one table."""

    def __init__(self, model: type[models.Model], *columns: str) -> None:
        meta = model._meta  # noqa: SLF001 - Django's documented Meta API
        self.name, self.columns = meta.db_table, columns
        self._rows: list[Sequence[Any]] = []

    def add(self, *row: Any) -> None:
        """Add a row: a value for each column, None for null."""
        self._rows.append(row)

    def write(self) -> None:
        """Write what waits, and forget it."""
        names = ", ".join(f'"{name}"' for name in self.columns)
        with connection.cursor() as cursor:
            if POSTGRESQL:
                text = "".join(map(_line, self._rows))
                cursor.copy_expert(f"COPY {self.name} ({names}) FROM STDIN", StringIO(text))
            else:
                marks = ", ".join(["%s"] * len(self.columns))
                cursor.executemany(
                    f"INSERT INTO {self.name} ({names}) VALUES ({marks})",  # noqa: S608 - our own words
                    self._rows,
                )
        self._rows = []


def write(tables: Sequence[Table]) -> None:
    """Write what waits in several tables, in one transaction."""
    with transaction.atomic():
        for table in tables:
            table.write()


@contextmanager
def without_indexes() -> Iterator[None]:
    """Drop the indexes that no constraint needs, and make them again at the end."""
    with connection.cursor() as cursor:
        cursor.execute(_INDEXES[connection.vendor])
        dropped = cursor.fetchall()
        for name, _ in dropped:
            cursor.execute(f'DROP INDEX "{name}"')
        yield
        if POSTGRESQL:
            cursor.execute("SET maintenance_work_mem = '1GB'")
        for _, definition in dropped:
            cursor.execute(definition)


def count_on(tables: Sequence[Table]) -> None:
    """Let ids go on after those that were given."""
    if POSTGRESQL:
        with connection.cursor() as cursor:
            for table in tables:
                cursor.execute(
                    f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'),"  # noqa: S608 - our own words
                    f" (SELECT max(id) FROM {table.name}))"
                )


def analyze() -> None:
    """Tell the planner what there is, the indexes too."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if POSTGRESQL else "ANALYZE")


def _line(row: Sequence[Any]) -> str:
    """Return a row in the text format of COPY."""
    return "\t".join("\\N" if one is None else str(one).translate(_ESCAPES) for one in row) + "\n"
