"""Registration of the one app."""

from django.apps import AppConfig


class EventsConfig(AppConfig):
    """Forums, speakers, statements and dates, each with its evidence."""

    name = "events"
    verbose_name = "Rostrum"
    default_auto_field = "django.db.models.BigAutoField"
