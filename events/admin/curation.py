"""What was ruled, what changed, and which pairs may be one."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern

from events import review
from events.admin.base import ReadOnlyAdmin
from events.admin.batches import leads_to
from events.admin.ruling_tables import ruling_urls
from events.models import Candidate, Decision, Revision
from events.review.subjects import TABLES
from events.vocabulary import Subject, Verb


class AboutFactsAdmin(ReadOnlyAdmin):
    """A table whose rows tell of a fact by subject and id: a number finds them."""

    def numbered(self, column: str, number: int) -> Q:
        """Name every subject: the index begins with it."""
        return Q(**{column: number, "subject__in": list(Subject)})


class ActingAdmin(AboutFactsAdmin):
    """A table that is not edited, but acted on by those who may rule."""

    def has_rule_permission(self, request: HttpRequest) -> bool:
        """Tell whether the user may rule; each verb checks for itself."""
        return review.may(request.user, review.Right.RULE)

    def has_merge_permission(self, request: HttpRequest) -> bool:
        """Tell whether the user may merge."""
        return review.may(request.user, review.Right.MERGE)

    def run(self, request: HttpRequest, queryset: QuerySet[Any], act: Any) -> None:
        """Do something to each row; a refusal is told and the others go on."""
        try:
            review.permit_many(request.user, queryset.count())  # type: ignore[arg-type] # staff are users
        except review.NotPermittedError as error:
            messages.error(request, str(error))
            return
        done = 0
        for row in queryset:
            try:
                act(row)
                done += 1
            except review.ReviewError as error:
                messages.error(request, str(error))
        messages.info(request, f"{done} done.")


@admin.register(Decision)
class DecisionAdmin(ActingAdmin):
    """Rulings, newest first; the selected are undone from the newest."""

    list_display = ("at", "curator", "verb", "subject", "subject_id", "reason", "undone_at")
    list_filter = ("verb", "subject", "curator", "at")
    search_fields = ("reason", "=subject_id")
    list_select_related = ("curator",)
    actions = ("undo_selected",)
    change_list_template = "admin/events/decision_list.html"

    def get_urls(self) -> list[URLPattern]:
        """Add the tables that go out and come in."""
        return [*ruling_urls(self), *super().get_urls()]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Offer the import to whoever may."""
        may = {"has_bulk": review.may(request.user, review.Right.BULK)}
        return super().changelist_view(request, {**may, **(extra_context or {})})

    @admin.action(description="Undo the selected", permissions=["rule"])
    def undo_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Take the rulings back."""
        rows = queryset.order_by("-pk")
        self.run(request, rows, lambda row: review.undo(row, curator=request.user))  # type: ignore[arg-type] # staff are users


@admin.register(Revision)
class RevisionAdmin(AboutFactsAdmin):
    """Every change of every fact."""

    list_display = ("at", "version", "action", "subject", "subject_id", "curator", "reason")
    list_filter = ("action", "subject", "curator", "at")
    search_fields = ("=subject_id", "reason")
    list_select_related = ("curator",)


class CandidateChangeList(ChangeList):
    """A page of pairs, with the names of both sides in one query a subject."""

    def get_results(self, request: HttpRequest) -> None:
        """Look the names up for the whole page."""
        super().get_results(request)
        ids: dict[str, set[int]] = {}
        for pair in self.result_list:
            ids.setdefault(pair.subject, set()).update((pair.left_id, pair.right_id))
        names = {
            subject: {
                row.pk: str(row) for row in TABLES[Subject(subject)].objects.filter(pk__in=pks)
            }
            for subject, pks in ids.items()
        }
        for pair in self.result_list:
            known = names[pair.subject]
            pair.left_name = known.get(pair.left_id, str(pair.left_id))
            pair.right_name = known.get(pair.right_id, str(pair.right_id))


@admin.register(Candidate)
class CandidateAdmin(ActingAdmin):
    """Pairs that may be one: same, different or unsure."""

    list_display = ("left", "right", "subject", "why", "score", "judgement")
    list_filter = ("judgement", "subject")
    ordering = ("judgement", "-score", "id")
    actions = ("same_selected", "different_selected", "unsure_selected")

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """Use the page that knows names."""
        return CandidateChangeList

    @admin.display
    def left(self, obj: Any) -> str:
        """The older row."""
        return f"{obj.left_name} ({obj.left_id})"

    @admin.display
    def right(self, obj: Any) -> str:
        """The newer row."""
        return f"{obj.right_name} ({obj.right_id})"

    @admin.display(description="reasons")
    def why(self, obj: Candidate) -> str:
        """Why they may be one."""
        return "; ".join(map(str, obj.reasons))

    @admin.action(description="Same: merge the newer into the older", permissions=["merge"])
    def same_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """Merge one pair at once; plan the merges of several as a batch."""
        curator: Any = request.user
        asked = [
            review.Asked(
                verb=Verb.SAME, subject=Subject(pair.subject), pk=pair.left_id, other=pair.right_id
            )
            for pair in queryset.order_by("pk")
        ]
        if len(asked) > 1:
            try:
                batch = review.plan(asked, title="merge pairs", curator=curator)
            except review.ReviewError as error:
                messages.error(request, str(error))
                return None
            return leads_to(batch)
        self.run(
            request,
            queryset,
            lambda pair: review.merge(
                Subject(pair.subject), pair.left_id, pair.right_id, curator=curator
            ),
        )
        return None

    @admin.action(description="Different: remember it", permissions=["rule"])
    def different_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Keep each pair apart."""
        self._judge(request, queryset, Verb.DIFFERENT)

    @admin.action(description="Unsure", permissions=["rule"])
    def unsure_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Leave each pair open."""
        self._judge(request, queryset, Verb.UNSURE)

    def _judge(self, request: HttpRequest, queryset: QuerySet[Any], verb: Verb) -> None:
        self.run(
            request,
            queryset,
            lambda pair: review.judge(
                Subject(pair.subject),
                pair.left_id,
                pair.right_id,
                verb,
                curator=request.user,  # type: ignore[arg-type] # staff are users
            ),
        )
