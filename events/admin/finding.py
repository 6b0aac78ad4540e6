"""Names for the fields of the desk: what a curator types finds speakers, forums and bodies."""

from typing import Final

from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_GET

from events.admin.searching import named
from events.models import Forum, Speaker

FOUND: Final[dict[str, type[Model]]] = {"speaker": Speaker, "forum": Forum}
"""What can be found, by the name of the field."""

SHOWN: Final = 20
"""Names that are offered; whoever looks for more types on."""


@require_GET
def names_view(request: HttpRequest) -> JsonResponse:
    """Answer with ids and names that have the words of ``q``, those that begin with them first."""
    if not request.user.has_perm("events.view_statement"):
        raise PermissionDenied("The desk shows statements, which you may not see.")
    table = FOUND.get(request.GET.get("field", ""))
    words = request.GET.get("q", "").strip()
    if table is None or not words:
        return JsonResponse({"names": []})
    rows = table._default_manager.filter(pk__in=named(table, words))  # noqa: SLF001 - either table
    told = [(row.pk, str(row)) for row in rows]
    first = words.casefold()
    told.sort(key=lambda one: (not one[1].casefold().startswith(first), one[1], one[0]))
    return JsonResponse({"names": told[:SHOWN]})
