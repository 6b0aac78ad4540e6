"""Every address of the API on one screen."""

from django.urls import include, path
from django.views.generic import RedirectView

from events.vocabulary import FOLDERS
from timeline.api import (
    adding,
    articles,
    changes,
    counts,
    describing,
    entries,
    history,
    identities,
    missed,
    root,
    tasks,
    usage,
    writing,
)
from timeline.api.writing import amendable

version_1 = [
    path("", root.Root.as_view(), name="root"),
    path("timeline/", entries.Timeline.as_view(), name="timeline"),
    path("timeline/histogram/", counts.Histogram.as_view(), name="histogram"),
    path("timeline/counts/", counts.Counts.as_view(), name="counts"),
    path("timeline/<int:pk>/", entries.EntryDetail.as_view(), name="entry"),
    path("forums/", missed.ForumCollection.as_view(), name="forums"),
    path("forums/<int:pk>/", amendable(entries.ForumDetail), name="forum"),
    path("statements/", missed.StatementCollection.as_view(), name="statements"),
    path(
        "statements/<int:pk>/",
        amendable(entries.StatementDetail),
        name="statement",
    ),
    path("series/", identities.AllSeries.as_view(), name="all-series"),
    path(
        "series/<int:pk>/",
        amendable(identities.SeriesDetail),
        name="series",
    ),
    path("speakers/", missed.SpeakerCollection.as_view(), name="speakers"),
    path(
        "speakers/<int:pk>/",
        amendable(identities.SpeakerDetail),
        name="speaker",
    ),
    path("organisations/", identities.Organisations.as_view(), name="organisations"),
    path(
        "organisations/<int:pk>/",
        amendable(identities.OrganisationDetail),
        name="organisation",
    ),
    path("articles/", adding.ArticleCollection.as_view(), name="articles"),
    path("articles/<int:pk>/", articles.ArticleDetail.as_view(), name="article"),
    path("dates/", articles.Dates.as_view(), name="dates"),
    path("dates/<int:pk>/", amendable(articles.DateDetail), name="date"),
    path("changes/", changes.Changes.as_view(), name="changes"),
    path("tasks/<slug:number>/", tasks.TaskDetail.as_view(), name="task"),
    path("usage/", usage.Usage.as_view(), name="usage"),
    path("problems/", root.Problems.as_view(), name="problems"),
    path("problems/<slug:slug>/", root.ProblemDetail.as_view(), name="problem"),
    path("schema/", describing.SchemaView.as_view(), name="schema"),
    path("docs/", describing.DocsView.as_view(), name="docs"),
    *(
        path(
            f"{FOLDERS[subject]}/<int:pk>/{view.verb}/",
            view.as_view(subject=subject, operation=f"{subject}_{view.verb}"),
        )
        for view, subjects in writing.RULINGS.items()
        for subject in subjects
    ),
    *(
        path(
            f"{folder}/<int:pk>/history/",
            history.History.as_view(subject=subject, operation=f"{subject}_history"),
        )
        for subject, folder in FOLDERS.items()
    ),
    path("decisions/<int:pk>/undo/", writing.Undo.as_view(operation="decision_undo")),
]

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="api:root")),
    path("v1/", include((version_1, "api"))),
    path("<path:rest>", root.unknown),
]
