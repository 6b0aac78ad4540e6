
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0009_second_readings'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='entry',
            index=models.Index(fields=['lower', 'upper', 'status'], name='entry_periods'),
        ),
    ]
