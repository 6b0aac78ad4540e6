"""Tokens of API clients: made, seen and revoked, here or by ``manage.py token``."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from events.admin.base import ReadOnlyAdmin
from events.models import ApiToken


class TokenForm(forms.ModelForm):
    """A new token."""

    days = forms.IntegerField(
        required=False,
        min_value=1,
        max_value=3650,
        help_text="Valid for so long; else until revoked",
    )

    class Meta:
        model = ApiToken
        fields = ["user", "name"]


@admin.register(ApiToken)
class ApiTokenAdmin(ReadOnlyAdmin):
    """Tokens; a secret is shown once, when it is made."""

    form = TokenForm
    list_display = (
        "prefix",
        "name",
        "user",
        "created_at",
        "last_used_at",
        "expires_at",
        "revoked_at",
    )
    list_select_related = ("user",)
    search_fields = ("name", "prefix", "user__username")
    actions = ("revoke_selected",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Tell whether the user may make tokens."""
        return bool(request.user.has_perm("events.add_apitoken"))

    def has_revoke_permission(self, request: HttpRequest) -> bool:
        """Tell whether the user may revoke tokens."""
        return bool(request.user.has_perm("events.change_apitoken"))

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        """Make the token, and show its secret."""
        secret = ApiToken.objects.issue(obj.user, obj.name, days=form.cleaned_data["days"])
        obj.pk = ApiToken.objects.latest("pk").pk
        messages.warning(request, f"The token {obj.name}, shown this once: {secret}")

    @admin.action(description="Revoke the selected", permissions=["revoke"])
    def revoke_selected(self, request: HttpRequest, queryset: QuerySet[ApiToken]) -> None:
        """Revoke tokens that are not yet revoked."""
        chosen = ApiToken.objects.filter(pk__in=list(queryset.values_list("pk", flat=True)))
        self.message_user(request, f"{chosen.revoke()} revoked.")
