"""The curators' screens. Every change goes through the verbs of :mod:`events.review`."""

from django.contrib import admin

from events.admin import access, batches, curation, evidence, facts, people, readings, webhooks
from events.admin.signing_in import GuardedSignIn

__all__ = ["access", "batches", "curation", "evidence", "facts", "people", "readings", "webhooks"]

admin.site.site_header = "Rostrum"
admin.site.site_title = "Rostrum"
admin.site.index_title = "Curation"
admin.site.index_template = "admin/events/index.html"
admin.site.login_template = "admin/events/login.html"
admin.site.login_form = GuardedSignIn
