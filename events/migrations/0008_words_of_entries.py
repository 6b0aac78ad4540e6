"""Fold what full text looks in, and index its words: GIN on PostgreSQL, FTS5 on SQLite.

The year and the month that a row begins in are indexed like words, so that common words are looked
up a period at a time. PostgreSQL indexes a function of the columns. SQLite has a table of words beside each table, kept
by triggers; a later migration that makes the table anew (most that alter it do) loses the triggers
and has to call :func:`index_words` again.
"""

from typing import Any

from django.db import migrations

from events.words import folded

TABLES = ("events_entry", "events_pastentry")
CHUNK = 2000

FUNCTION = """
CREATE FUNCTION events_words(search text, lower date) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN array_to_tsvector(
    string_to_array(btrim(search), ' ')
    || ('~y' || date_part('year', lower)::int::text)
    || ('~m' || (date_part('year', lower)::int * 100 + date_part('month', lower)::int)::text)
)
"""
INDEX = "CREATE INDEX {table}_words ON {table} USING gin (events_words(search, lower))"

WORDS = (
    "{row}search || ' y' || ltrim(substr({row}lower, 1, 4), '0')"
    " || ' m' || ltrim(substr({row}lower, 1, 4) || substr({row}lower, 6, 2), '0')"
)
ADD = "INSERT INTO {table}_words(rowid, search) VALUES (new.id, " + WORDS.format(row="new.") + "); "
REMOVE = (
    "INSERT INTO {table}_words({table}_words, rowid, search) VALUES ('delete', old.id, "
    + WORDS.format(row="old.")
    + "); "
)
# Only which rows hold a word is kept (detail=none): phrases are compared in the row itself.
SQLITE = (
    "CREATE VIRTUAL TABLE {table}_words"
    " USING fts5(search, content='', detail=none, tokenize='ascii', prefix='1 2')",
    "CREATE TRIGGER {table}_words_added AFTER INSERT ON {table} BEGIN " + ADD + "END",
    "CREATE TRIGGER {table}_words_gone AFTER DELETE ON {table} BEGIN " + REMOVE + "END",
    "CREATE TRIGGER {table}_words_changed AFTER UPDATE OF search, lower ON {table}"
    " WHEN old.search <> new.search OR old.lower <> new.lower BEGIN " + REMOVE + ADD + "END",
    "INSERT INTO {table}_words(rowid, search) SELECT id, " + WORDS.format(row="") + " FROM {table}",
)


def fold(apps: Any, schema_editor: Any) -> None:
    """Fold the words of the rows there are: until now they stood as printed, a field a line."""
    for name in ("Entry", "PastEntry"):
        model = apps.get_model("events", name)
        rows = model.objects.only("search").order_by("pk")
        last = 0
        while chunk := list(rows.filter(pk__gt=last)[:CHUNK]):
            for row in chunk:
                row.search = folded(row.search.split("\n"))
            model.objects.bulk_update(chunk, ["search"])
            last = chunk[-1].pk


def index_words(apps: Any, schema_editor: Any) -> None:
    """Make the index of words."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(FUNCTION)
    for table in TABLES:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(INDEX.format(table=table))
            schema_editor.execute(f"ANALYZE {table}")
        else:
            for statement in SQLITE:
                schema_editor.execute(statement.format(table=table))


def drop_words(apps: Any, schema_editor: Any) -> None:
    """Drop the index of words; the folded words stay."""
    for table in TABLES:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(f"DROP INDEX {table}_words")
        else:
            for trigger in ("added", "gone", "changed"):
                schema_editor.execute(f"DROP TRIGGER {table}_words_{trigger}")
            schema_editor.execute(f"DROP TABLE {table}_words")
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION events_words")


class Migration(migrations.Migration):
    dependencies = [("events", "0007_rulings_on_many_at_once")]

    operations = [
        migrations.RunPython(fold, migrations.RunPython.noop),
        migrations.RunPython(index_words, drop_words),
    ]
