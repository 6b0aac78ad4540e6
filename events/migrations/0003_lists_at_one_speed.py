"""Indices for the lists of the admin: by doubt whatever the status, by language, by parts of words.

Parts of words are looked up by trigrams, on PostgreSQL and where its extension pg_trgm may be
made; elsewhere a search reads the table, as it did.
"""

from typing import Any

from django.db import migrations, models

SEARCHED = {
    "events_appearance": ("name", "role", "organisation"),
    "events_article": ("title", "url", "source"),
    "events_datemention": ("text", "edtf"),
    "events_decision": ("reason",),
    "events_forum": ("name", "city", "country"),
    "events_forumseries": ("name",),
    "events_organisation": ("name",),
    "events_organisationname": ("name",),
    "events_report": ("text",),
    "events_revision": ("reason",),
    "events_seriesname": ("name",),
    "events_speaker": ("name",),
    "events_speakername": ("name",),
    "events_statement": ("text",),
}

EXTENSION = """
DO $$ BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
    RAISE NOTICE 'pg_trgm cannot be made here: searching lists of the admin reads whole tables';
END $$
"""


def index_parts(apps: Any, schema_editor: Any) -> None:
    """Index the columns that lists are searched by."""
    if schema_editor.connection.vendor != "postgresql":
        return
    schema_editor.execute("CREATE INDEX report_rule ON events_report (rule varchar_pattern_ops)")
    schema_editor.execute(EXTENSION)
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm'")
        if cursor.fetchone() is None:
            return
    for table, columns in SEARCHED.items():
        for column in columns:
            schema_editor.execute(
                f'CREATE INDEX {table[7:]}_{column}_parts ON {table} '
                f'USING gin (upper("{column}"::text) gin_trgm_ops)'
            )


def drop_parts(apps: Any, schema_editor: Any) -> None:
    """Drop the indices; the extension stays, others may use it."""
    if schema_editor.connection.vendor != "postgresql":
        return
    schema_editor.execute("DROP INDEX report_rule")
    for table, columns in SEARCHED.items():
        for column in columns:
            schema_editor.execute(f"DROP INDEX IF EXISTS {table[7:]}_{column}_parts")


class Migration(migrations.Migration):
    dependencies = [("events", "0002_answers_given_again")]

    operations = [
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(fields=["-doubt", "id"], name="statement_doubt"),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(
                fields=["status", "language", "-doubt", "id"], name="statement_language"
            ),
        ),
        migrations.AddIndex(
            model_name="forum",
            index=models.Index(fields=["-doubt", "id"], name="forum_doubt"),
        ),
        migrations.RunPython(index_parts, drop_parts),
    ]
