"""Every address of the site on one screen."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("timeline.web.urls")),
    path("feeds/", include("timeline.feeds.urls")),
    path("admin/", admin.site.urls),
]
