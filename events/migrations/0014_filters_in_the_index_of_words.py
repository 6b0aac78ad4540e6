"""Let the index of words know the values of filters too, so that it names those that have both.

What narrows a search most may be its words or its filters, and only an index that knows both finds
the few rows that have them together. On SQLite a later migration that makes the table anew has to
call :func:`index_words` again.
"""

from importlib import import_module
from typing import Any, Final

from django.db import migrations

BEFORE: Final = import_module("events.migrations.0008_words_of_entries")
TABLES: Final = BEFORE.TABLES

# Not inlined, and dear: the planner then asks the index instead of making the words of each row.
FUNCTION: Final = """
CREATE FUNCTION events_words(
    search text, lower date, kind text, status text, language text, country text,
    speaker bigint, forum bigint, series bigint, organisation bigint
) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 100 AS $$ BEGIN
RETURN array_to_tsvector(array_remove(
    string_to_array(btrim(search), ' ') || ARRAY[
        '~y' || date_part('year', lower)::int::text,
        '~m' || (date_part('year', lower)::int * 100 + date_part('month', lower)::int)::text,
        '~k' || kind, '~t' || status, '~l' || language, '~c' || country,
        '~s' || speaker, '~f' || forum, '~e' || series, '~o' || organisation
    ],
    NULL
)); END $$
"""
INDEX: Final = (
    "CREATE INDEX {table}_words ON {table} USING gin (events_words(search, lower, kind, status,"
    " language, country, speaker_id, forum_id, series_id, organisation_id))"
)

COLUMNS: Final = (
    *("search", "lower", "kind", "status", "language", "country"),
    *("speaker_id", "forum_id", "series_id", "organisation_id"),
)
# Letters and digits alone are words there: texts stand in hexadecimal.
WORDS: Final = (
    BEFORE.WORDS + " || ' k' || hex({row}kind) || ' t' || hex({row}status)"
    " || ' l' || hex({row}language) || ' c' || hex({row}country)"
    " || ifnull(' s' || {row}speaker_id, '') || ifnull(' f' || {row}forum_id, '')"
    " || ifnull(' e' || {row}series_id, '') || ifnull(' o' || {row}organisation_id, '')"
)
ADD: Final = f"INSERT INTO {{table}}_words(rowid, search) VALUES (new.id, {WORDS.format(row='new.')}); "
REMOVE: Final = (
    "INSERT INTO {table}_words({table}_words, rowid, search) VALUES ('delete', old.id, "
    f"{WORDS.format(row='old.')}); "
)
CHANGED: Final = " OR ".join(f"old.{name} IS NOT new.{name}" for name in COLUMNS)
SQLITE: Final = (
    BEFORE.SQLITE[0],
    "CREATE TRIGGER {table}_words_added AFTER INSERT ON {table} BEGIN " + ADD + "END",
    "CREATE TRIGGER {table}_words_gone AFTER DELETE ON {table} BEGIN " + REMOVE + "END",
    "CREATE TRIGGER {table}_words_changed AFTER UPDATE OF "
    + f"{', '.join(COLUMNS)} ON {{table}} WHEN {CHANGED} BEGIN {REMOVE}{ADD}END",
    f"INSERT INTO {{table}}_words(rowid, search) SELECT id, {WORDS.format(row='')} FROM {{table}}",
)


def drop_before(apps: Any, schema_editor: Any) -> None:
    """Drop the index that knows words alone."""
    BEFORE.drop_words(apps, schema_editor)


def index_before(apps: Any, schema_editor: Any) -> None:
    """Make the index that knows words alone."""
    BEFORE.index_words(apps, schema_editor)


def index_words(
    apps: Any, schema_editor: Any, function: str = FUNCTION, sqlite: tuple[str, ...] = SQLITE
) -> None:
    """Make the index; a later migration gives it another function, or another table."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(function)
    for table in TABLES:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(INDEX.format(table=table))
            schema_editor.execute(f"ANALYZE {table}")
        else:
            for statement in sqlite:
                schema_editor.execute(statement.format(table=table))


def drop_words(apps: Any, schema_editor: Any) -> None:
    """Drop the index; the folded words stay."""
    BEFORE.drop_words(apps, schema_editor)


class Migration(migrations.Migration):
    """One index, made anew."""

    dependencies = [("events", "0013_places_of_forums")]

    operations = [
        migrations.RunPython(drop_before, index_before),
        migrations.RunPython(index_words, drop_words),
    ]
