"""The history of one fact: each change with when, why, before and after; to staff, who made it."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any, ClassVar, TypedDict

from django.db.models import QuerySet
from django.utils.cache import patch_vary_headers
from rest_framework.request import Request

from events.models import Revision
from events.models.document import Count
from events.vocabulary import Action, Subject, Verb
from timeline.api.changes import served_document, withdrawn
from timeline.api.details import missing
from timeline.api.documents import Moment
from timeline.api.tables import TableView
from timeline.api.views import PageItem, ReadView
from timeline.query import MAX_ID, Window

PERMISSION = "events.view_revision"


class RulingItem(TypedDict):
    """The decision that a change was made by; ``undone`` when it was taken back since."""

    id: int
    verb: Verb
    undone: bool


class HistoryItem(TypedDict):
    """One change of the fact.

    ``before`` and ``after`` are the fact as served; null where it was not there, or is withdrawn by
    now and whoever asks may not see that. ``who`` is told to staff alone; ``engine`` is the version
    that read the article, where a machine made the change.
    """

    id: int
    version: Count
    at: Moment
    action: Action
    who: str | None
    engine: str | None
    decision: RulingItem | None
    reason: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class HistoryPage(PageItem):
    """One page of a history."""

    results: list[HistoryItem]


class History(TableView[Revision]):
    """Every change of one fact, oldest first: when, why, what it was before and after.

    Curators are named to staff with a token, who also see what a withdrawn fact said. What was
    merged away keeps its own history at its own address.
    """

    shows = HistoryPage
    subject: Subject = Subject.STATEMENT
    operation = "history"
    problems: ClassVar[tuple[str, ...]] = (*ReadView.problems, "not-found")

    @property
    def told_all(self) -> bool:
        """Whether whoever asks may see who changed what, and what is withdrawn."""
        user = self.request.user
        return bool(user.is_staff and user.has_perm(PERMISSION))

    def tag(self, request: Request, version: int) -> str:
        """Return an ETag of what is shown to such a client, which the view alone can tell."""
        tag = super().tag(request, version)
        return f'{tag[:-1]}-{"all" if self.told_all else "some"}"'

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Keep the answers to different clients apart."""
        answer = super().finalize_response(request, response, *args, **kwargs)
        patch_vary_headers(answer, ["Authorization"])
        if "Cache-Control" in answer and self.told_all:
            answer["Cache-Control"] = answer["Cache-Control"].replace("public", "private")
        return answer

    def show(self, request: Request, values: Any, version: int, **ids: Any) -> Any:
        """Return one page, if the fact ever was one."""
        pk = ids["pk"]
        if pk > MAX_ID or not Revision.objects.of(self.subject, pk).exists():
            missing(self.subject, pk)
        return super().show(request, values, version, **ids)

    def rows(self, extra: Mapping[str, Any]) -> QuerySet[Revision]:
        """Select the changes of the fact that the address names."""
        rows = Revision.objects.of(self.subject, self.kwargs["pk"])
        return rows.select_related("curator", "run", "decision")

    def fingerprint(self, values: Window) -> str:
        """Bind cursors to the fact."""
        fact = f"history {self.subject} {self.kwargs['pk']}"
        return sha256(fact.encode()).hexdigest()[:16]

    def items(self, rows: Sequence[Revision], root: str) -> list[HistoryItem]:
        """Show changes."""
        hidden = not self.told_all and bool(withdrawn(rows))
        return [self._item(row, root, hidden=hidden) for row in rows]

    def _item(self, row: Revision, root: str, *, hidden: bool) -> HistoryItem:
        documents: list[dict[str, Any] | None] = [None, None]
        if not hidden:
            documents = [
                served_document(row.subject, told, root, whole=self.told_all)
                for told in (row.before, row.after)
            ]
        decision = row.decision
        return {
            "id": row.pk,
            "version": row.version,
            "at": row.at.isoformat(),
            "action": Action(row.action),
            "who": row.curator.get_username() if row.curator and self.told_all else None,
            "engine": row.run.engine if row.run else None,
            "decision": {
                "id": decision.pk,
                "verb": Verb(decision.verb),
                "undone": decision.undone_at is not None,
            }
            if decision
            else None,
            "reason": row.reason,
            "before": documents[0],
            "after": documents[1],
        }
