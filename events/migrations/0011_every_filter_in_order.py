"""Give every filter an index in the order of the chronology, and intervals a class of length."""

from importlib import import_module
from typing import Any, Final

from django.db import migrations, models

WORDS: Final = import_module("events.migrations.0008_words_of_entries")

REACHES: Final = (0, 6, 30, 365, 3652, 3652058)
FILTERS: Final = ("country", "status", "kind", "language", "reach")
DAYS: Final = {
    "postgresql": "(upper - lower)",
    "sqlite": "(julianday(upper) - julianday(lower))",
}


def measure(apps: Any, schema_editor: Any) -> None:
    """Set the class of length, and fold the countries."""
    days = DAYS[schema_editor.connection.vendor]
    cases = " ".join(f"WHEN {days} <= {one} THEN {one}" for one in REACHES)
    for name in ("Entry", "PastEntry"):
        model = apps.get_model("events", name)
        table = model._meta.db_table  # noqa: SLF001 - Django's documented Meta API
        schema_editor.execute(f"UPDATE {table} SET reach = CASE {cases} END")  # noqa: S608 - our own words
        for country in model.objects.order_by().values_list("country", flat=True).distinct():
            if country != country.casefold():
                model.objects.filter(country=country).update(country=country.casefold())


def lay_aside(apps: Any, schema_editor: Any) -> None:
    """Drop the triggers of words, which SQLite loses when it makes a table anew."""
    if schema_editor.connection.vendor == "sqlite":
        WORDS.drop_words(apps, schema_editor)


def take_up(apps: Any, schema_editor: Any) -> None:
    """Index the words again."""
    if schema_editor.connection.vendor == "sqlite":
        WORDS.index_words(apps, schema_editor)


class Migration(migrations.Migration):
    """One more column and five indexes."""

    dependencies = [("events", "0010_periods_are_counted_in_an_index")]

    operations = [
        migrations.RunPython(lay_aside, take_up),
        *(
            migrations.AddField(
                name,
                "reach",
                models.PositiveIntegerField(
                    default=0, help_text="The class of length, in days: see REACHES"
                ),
                preserve_default=False,
            )
            for name in ("entry", "pastentry")
        ),
        *(
            migrations.AlterField(
                name,
                "country",
                models.CharField(
                    blank=True, max_length=200, help_text="Folded: case is no matter"
                ),
            )
            for name in ("entry", "pastentry")
        ),
        migrations.RunPython(measure, migrations.RunPython.noop),
        *(
            migrations.AddIndex(
                "entry",
                models.Index(fields=[name, "lower", "upper", "id"], name=f"entry_{name}_order"),
            )
            for name in FILTERS
        ),
        migrations.RunPython(take_up, lay_aside),
    ]
