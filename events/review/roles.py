"""Who may do what: four roles, kept as Django's groups, and the permissions that verbs ask for."""

from enum import StrEnum
from typing import Final

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import AnonymousUser, Group, Permission, User
from django.db import transaction

from events.review.errors import NotPermittedError, ReviewError


class Right(StrEnum):
    """A permission that a verb asks for; the table of decisions declares them."""

    RULE = "events.rule"
    MERGE = "events.merge"
    BULK = "events.bulk"
    ADJUDICATE = "events.adjudicate"


class Role(StrEnum):
    """What an account of the staff is for; each may do what the one before it may."""

    READER = "reader"
    CURATOR = "curator"
    LEAD = "lead"
    ADMINISTRATOR = "administrator"


RIGHTS: Final[dict[Role, frozenset[Right]]] = {
    Role.READER: frozenset(),
    Role.CURATOR: frozenset({Right.RULE}),
    Role.LEAD: frozenset(Right),
    Role.ADMINISTRATOR: frozenset(Right),
}
"""What each role may rule. All of them read every table; an administrator keeps the accounts."""

KEPT_BY_HAND: Final = ("outlet", "tenure", "speakeridentifier", "organisationidentifier")
"""Tables that hold no rulings and are edited by whoever may rule."""


KEPT_BY_ADMINISTRATORS: Final = (
    "add_apitoken",
    "change_apitoken",
    "add_subscription",
    "change_subscription",
)
"""What only an administrator makes and stops: ways in and out for other programs."""


def permit(curator: User, right: Right) -> None:
    """Refuse whoever lacks a right.

    Raises:
        NotPermittedError: the user is not signed in, no staff, or lacks the permission.
    """
    if not may(curator, right):
        raise NotPermittedError(
            f"{curator.get_username() or 'Nobody'} may not {right.name.lower()}: that needs a "
            f"staff account with the permission {right}, which manage.py roles gives."
        )


def permit_many(curator: User, count: int) -> None:
    """Refuse whoever may not rule on many facts at once.

    Raises:
        NotPermittedError: there are several, and the user lacks the permission.
    """
    if count > 1:
        permit(curator, Right.BULK)


def may(user: User | AnonymousUser, right: Right) -> bool:
    """Tell whether the user has a right."""
    return bool(user.is_active and user.is_staff and user.has_perm(right))


def write_roles() -> None:
    """Make the groups, or set them to what this version says; other groups are left alone."""
    with transaction.atomic():
        for name in ("auth", "events"):
            create_permissions(apps.get_app_config(name), verbosity=0)
        for role in Role:
            group, _ = Group.objects.get_or_create(name=role.value)
            group.permissions.set(_permissions(role))


def give(user: User, role: Role) -> None:
    """Make the user staff in one role, instead of the one held before.

    Raises:
        ReviewError: the groups were not made yet.
    """
    group = Group.objects.filter(name=role.value).first()
    if group is None:
        raise ReviewError(f"There is no group {role}; make the groups with manage.py roles.")
    with transaction.atomic():
        user.groups.remove(*Group.objects.filter(name__in=list(Role)))
        user.groups.add(group)
        user.is_staff = True
        user.save(update_fields=["is_staff"])


def _permissions(role: Role) -> list[Permission]:
    ours = Permission.objects.filter(content_type__app_label="events")
    chosen = list(ours.filter(codename__startswith="view_"))
    rights = {right.partition(".")[2] for right in RIGHTS[role]}
    chosen += ours.filter(codename__in=rights)
    if Right.RULE in RIGHTS[role]:
        by_hand = [f"{act}_{table}" for table in KEPT_BY_HAND for act in ("add", "change")]
        chosen += ours.filter(codename__in=by_hand)
    if role is Role.ADMINISTRATOR:
        chosen += ours.filter(codename__in=KEPT_BY_ADMINISTRATORS)
        accounts = Permission.objects.filter(
            content_type__app_label="auth", content_type__model__in=["user", "group"]
        )
        chosen += accounts
    return chosen
