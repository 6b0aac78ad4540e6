"""Let the index of words know which words follow each other, so that it names who holds a phrase.

Common words stand in most rows, and a phrase of them in few. PostgreSQL is told of each pair of words
one of 65,536 marks, which doubles the index; positions are kept by SQLite's own index. On SQLite
a later migration that makes the table anew has to call :func:`index_words` again.
"""

from importlib import import_module
from typing import Any, Final

from django.db import migrations

BEFORE: Final = import_module("events.migrations.0014_filters_in_the_index_of_words")

FUNCTION: Final = """
CREATE FUNCTION events_words(
    search text, lower date, kind text, status text, language text, country text,
    speaker bigint, forum bigint, series bigint, organisation bigint
) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 100 AS $$
DECLARE words text[] := string_to_array(btrim(search), ' ');
BEGIN
RETURN array_to_tsvector(array_remove(
    words || ARRAY(
        SELECT '~p' || left(md5(words[n] || ' ' || words[n + 1]), 4)
        FROM generate_series(1, array_length(words, 1) - 1) AS n
    ) || ARRAY[
        '~y' || date_part('year', lower)::int::text,
        '~m' || (date_part('year', lower)::int * 100 + date_part('month', lower)::int)::text,
        '~k' || kind, '~t' || status, '~l' || language, '~c' || country,
        '~s' || speaker, '~f' || forum, '~e' || series, '~o' || organisation
    ],
    NULL
)); END $$
"""
SQLITE: Final = (
    "CREATE VIRTUAL TABLE {table}_words"
    " USING fts5(search, content='', tokenize='ascii', prefix='1 2')",
    *BEFORE.SQLITE[1:],
)


def index_before(apps: Any, schema_editor: Any) -> None:
    """Make the index that knows no phrases."""
    BEFORE.drop_words(apps, schema_editor)
    BEFORE.index_words(apps, schema_editor)


def index_words(apps: Any, schema_editor: Any) -> None:
    """Make the index."""
    BEFORE.drop_words(apps, schema_editor)
    BEFORE.index_words(apps, schema_editor, FUNCTION, SQLITE)


class Migration(migrations.Migration):
    """One index, made anew."""

    dependencies = [("events", "0015_forums_by_the_rule_of_their_evidence")]

    operations = [migrations.RunPython(index_words, index_before)]
