"""Let the desk find the forums of a rule without reading all evidence; most of it is of reports."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("events", "0014_filters_in_the_index_of_words")]

    operations = [
        migrations.AddIndex(
            model_name="evidence",
            index=models.Index(
                fields=["rule"],
                opclasses=["varchar_pattern_ops"],
                condition=Q(forum__isnull=False),
                name="evidence_forum_rule",
            ),
        ),
    ]
