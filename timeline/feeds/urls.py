"""Where the feeds are. Every one takes the filters of the API."""

from django.urls import path

from timeline.feeds import views

app_name = "feeds"
urlpatterns = [
    path("timelinejs.json", views.timelinejs_view, name="timelinejs"),
    path("feed.json", views.jsonfeed_view, name="jsonfeed"),
    path("atom.xml", views.atom_view, name="atom"),
    path("schema.jsonld", views.jsonld_view, name="jsonld"),
    path("annotations.jsonld", views.annotations_view, name="annotations"),
    path("forums.ics", views.calendar_view, name="calendar"),
    path("entries.csv", views.csv_view, name="csv"),
    path("entries.jsonl", views.json_lines_view, name="jsonl"),
]
