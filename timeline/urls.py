"""Every address of the site on one screen."""

from django.contrib import admin
from django.urls import include, path

from timeline.api import errors

urlpatterns = [
    path("", include("timeline.web.urls")),
    path("api/", include("timeline.api.urls")),
    path("feeds/", include("timeline.feeds.urls")),
    path("admin/", admin.site.urls),
]

handler400 = errors.bad_request
handler403 = errors.not_permitted
handler404 = errors.not_found
handler500 = errors.server_error
