"""Where the pages are."""

from django.urls import path

from timeline.web import views

app_name = "web"
urlpatterns = [
    path("", views.start, name="start"),
    path("entries/<int:pk>/", views.entry, name="entry"),
    path("articles/<int:pk>/", views.article, name="article"),
]
