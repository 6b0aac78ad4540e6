"""Subscriptions to changes, and the log of what was sent."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from events import outbox
from events.admin.base import ReadOnlyAdmin
from events.models import Delivery, Subscription


@admin.register(Subscription)
class SubscriptionAdmin(ReadOnlyAdmin):
    """Who is told of changes; made here, stopped and started again."""

    fields = ("name", "address")
    list_display = ("name", "address", "position", "failures", "next_at", "disabled_at")
    search_fields = ("name", "address")
    actions = ("stop_selected", "start_selected", "replay_selected")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Tell whether the user may subscribe somebody."""
        return bool(request.user.has_perm("events.add_subscription"))

    def has_steer_permission(self, request: HttpRequest) -> bool:
        """Tell whether the user may stop and start subscriptions."""
        return bool(request.user.has_perm("events.change_subscription"))

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        """Subscribe, and show the secret."""
        made = Subscription.objects.subscribe(obj.name, obj.address)
        obj.pk = made.pk
        messages.warning(request, f"The secret of {made}, shown this once: {made.secret}")

    @admin.action(description="Stop the selected", permissions=["steer"])
    def stop_selected(self, request: HttpRequest, queryset: QuerySet[Subscription]) -> None:
        """Tell them nothing more."""
        self.message_user(request, f"{_of(queryset).stop()} stopped.")

    @admin.action(description="Start the selected where they stopped", permissions=["steer"])
    def start_selected(self, request: HttpRequest, queryset: QuerySet[Subscription]) -> None:
        """Go on with what was not taken."""
        self.message_user(request, f"{_of(queryset).start()} started.")

    @admin.action(description="Tell the selected everything again", permissions=["steer"])
    def replay_selected(self, request: HttpRequest, queryset: QuerySet[Subscription]) -> None:
        """Begin at the first change."""
        self.message_user(request, f"{outbox.replay(_of(queryset), 0)} begin again.")


def _of(rows: QuerySet[Subscription]) -> Any:
    """Return the rows as a plain question: the admin's own carries an order and joins."""
    return Subscription.objects.filter(pk__in=list(rows.values_list("pk", flat=True)))


@admin.register(Delivery)
class DeliveryAdmin(ReadOnlyAdmin):
    """What was sent to whom, and what came of it."""

    list_display = (
        "number",
        "subscription",
        "first",
        "last",
        "attempts",
        "status",
        "error",
        "tried_at",
        "ended_at",
    )
    list_filter = ("subscription",)
    list_select_related = ("subscription",)
    search_fields = ("number",)
