"""What became of work that was queued."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypedDict

from rest_framework.exceptions import NotFound
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from events import background
from events.background import Job, State
from events.ingest import Result
from events.models.document import Url
from events.vocabulary import Subject, address
from timeline.api.documents import Moment
from timeline.api.views import ReadView


class StoredItem(TypedDict):
    """What became of an article that was sent; ``original`` is set where it is a copy."""

    id: int
    url: Url
    result: Result
    original: int | None


class TaskItem(TypedDict):
    """A piece of work: ``article`` is there when it is done, ``why`` when it was refused."""

    id: str
    url: Url
    state: State
    queued_at: Moment | None
    started_at: Moment | None
    ended_at: Moment | None
    article: StoredItem | None
    why: str


class TaskDetail(ReadView):
    """One piece of work that was queued. Ask until its state is done, refused or failed."""

    operation = "task_detail"
    shows = TaskItem
    permission_classes = [IsAuthenticated]
    problems = (*ReadView.problems, "not-permitted", "not-found")

    def show(self, request: Request, values: Any, version: int, **ids: Any) -> Any:
        """Return the work; what changes every second is kept by nobody."""
        job = background.look_up(str(ids["number"]))
        if job is None:
            raise NotFound(f"There is no task {ids['number']}, or it ended long ago.")
        headers = {"Cache-Control": "no-store"}
        if job.state in {State.QUEUED, State.RUNNING}:
            headers["Retry-After"] = "1"
        return Response(task_item(job, self.root(request)), headers=headers)


def task_item(job: Job, root: str) -> TaskItem:
    """Return a piece of work as served."""
    return {
        "id": job.id,
        "url": f"{root}tasks/{job.id}/",
        "state": job.state,
        "queued_at": _moment(job.queued_at),
        "started_at": _moment(job.started_at),
        "ended_at": _moment(job.ended_at),
        "article": stored_item(job.outcome, root) if job.outcome else None,
        "why": job.why,
    }


def stored_item(outcome: Mapping[str, Any], root: str) -> StoredItem:
    """Return what became of an article as served."""
    return {
        "id": outcome["article"],
        "url": address(root, Subject.ARTICLE, outcome["article"]),
        "result": Result(outcome["result"]),
        "original": outcome["original"],
    }


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
