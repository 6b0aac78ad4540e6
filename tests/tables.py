"""Every row of the application, to tell whether anything at all changed."""

from django.apps import apps

from events.models import Article, Candidate, Chronology, DateMention, Entry, Evidence, Revision


def dump():
    """All rows of all tables of events, by table and primary key."""
    return {
        table.__name__: list(table._default_manager.order_by("pk").values())
        for table in apps.get_app_config("events").get_models(include_auto_created=True)
    }


def content():
    """What the tables tell, whatever ids and times the rows were given."""

    def told(document):
        if isinstance(document, dict):
            # A target's address holds the id of its article; the hash beside it tells which.
            unstable = {"id", "source"} if "selector" in document else {"id"}
            return {name: told(value) for name, value in document.items() if name not in unstable}
        return [told(one) for one in document] if isinstance(document, list) else document

    return {
        "version": Chronology.objects.get().version,
        "articles": sorted(
            Article.objects.values_list("source", "url", "text_sha256", "original__source")
        ),
        "entries": sorted(
            (str(told(entry.document)), entry.version) for entry in Entry.objects.all()
        ),
        "evidence": sorted(
            Evidence.objects.values_list("article__source", "field", "start", "end")
        ),
        "dates": sorted(DateMention.objects.values_list("article__source", "start", "end", "edtf")),
        "revisions": sorted(Revision.objects.values_list("version", "subject", "action")),
        "pairs": sorted(Candidate.objects.values_list("subject", "score")),
    }
