"""Store entries as the text that is served, and the history in the same shape."""

import orjson
from django.db import migrations, models

FOLDERS = {"statement": "statements", "forum": "forums"}
CHUNK = 500


def served(document):
    """Return a document in the new shape: evidence as W3C selectors, a merge only where one is."""
    for report in document.get("reports", []):
        article = report["article"]
        report["evidence"] = [
            {
                "id": one["id"],
                "field": one["field"],
                "rule": one["rule"],
                "target": {
                    "source": f"articles/{article['id']}/",
                    "text_sha256": article["text_sha256"],
                    "selector": [
                        {
                            "type": "TextQuoteSelector",
                            "exact": one["exact"],
                            "prefix": one["prefix"],
                            "suffix": one["suffix"],
                        },
                        {"type": "TextPositionSelector", "start": one["start"], "end": one["end"]},
                    ],
                },
            }
            for one in report["evidence"]
        ]
    merged = document.pop("merged_into", None)
    return {**document, "merged_into": merged} if merged else document


def write(row):
    fact = row.statement_id or row.forum_id
    stamps = {
        "version": row.version,
        "recorded_at": row.recorded_at.isoformat(),
        "changed_at": row.changed_at.isoformat(),
    }
    url = {"url": f"{FOLDERS[row.kind]}/{fact}/"}
    row.wire = orjson.dumps({**url, **in_order(served(row.document)), **stamps}).decode()


ORDER = (
    "kind",
    "status",
    "confidence",
    "date",
    "statement",
    "speaker",
    "forum",
    "reports",
    "independent_sources",
)


def in_order(document):
    """PostgreSQL's jsonb keeps no order of names."""
    first = {name: document[name] for name in ORDER if name in document}
    return {**first, **document}


def forwards(apps, schema_editor):
    for name in ("Entry", "PastEntry"):
        model = apps.get_model("events", name)
        convert(model.objects.all(), write, ["wire"])
    revisions = apps.get_model("events", "Revision").objects.filter(subject__in=list(FOLDERS))
    convert(revisions, rewrite, ["before", "after"])


def rewrite(row):
    row.before = row.before and served(row.before)
    row.after = row.after and served(row.after)


def convert(rows, change, columns):
    last = 0
    while chunk := list(rows.filter(pk__gt=last).order_by("pk")[:CHUNK]):
        for row in chunk:
            change(row)
        rows.model.objects.bulk_update(chunk, columns)
        last = chunk[-1].pk


class Migration(migrations.Migration):
    dependencies = [("events", "0003_lists_at_one_speed")]

    operations = [
        migrations.AddField("entry", "wire", models.TextField(default="", help_text="What is served: see events.models.wire"), preserve_default=False),
        migrations.AddField("pastentry", "wire", models.TextField(default="", help_text="What is served: see events.models.wire"), preserve_default=False),
        migrations.RunPython(forwards, migrations.RunPython.noop),
        migrations.RemoveField("entry", "document"),
        migrations.RemoveField("pastentry", "document"),
    ]
