"""Work that need not be done while somebody waits: one queue behind one interface.

Tasks are those of Django 6 (``django.tasks``), by its backport. The settings choose what keeps the
queue: the database, with any number of workers on any number of machines, or Redis. Whoever asks
knows nothing of it but a number: :func:`submit` gives it, :func:`look_up` tells what became of it.
"""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final
from uuid import uuid4

from django.conf import settings
from django.utils import timezone
from django_tasks import default_task_backend, task
from django_tasks.base import TaskResultStatus
from django_tasks.exceptions import TaskResultDoesNotExist

from events.ingest import Document, SourceError, ingest_document

QUEUE: Final = "default"
AT_ONCE: Final = 20
"""Tasks that a worker takes before it looks at what else there is to do."""
KEPT: Final = timedelta(days=7)
"""How long it is told what became of work."""
SIMPLE: Final = "rq.worker.SimpleWorker"
"""The worker that forks no process for each task."""
LOST: Final = timedelta(minutes=10)
"""After so long a task that still runs is taken for lost with its worker, and done again."""


class State(StrEnum):
    """Where a piece of work stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    REFUSED = "refused"  # by the data: done again it would be refused again
    FAILED = "failed"  # by the machine; the log of the worker has the cause


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A piece of work: ``outcome`` is there when it is done, ``why`` when it was refused."""

    id: str
    state: State
    queued_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    outcome: dict[str, Any] | None = None
    why: str = ""


@task(queue_name=QUEUE)
def ingest_article(document: dict[str, Any], outlet: str | None) -> dict[str, Any]:
    """Extract and store one article; doing it twice changes nothing."""
    try:
        outcome = ingest_document(Document(**document), source="API", outlet=outlet)
    except SourceError as error:
        return {"refused": error.why}
    return {"article": outcome.article, "result": outcome.result, "original": outcome.original}


def submit(document: Document, outlet: str | None) -> Job:
    """Queue an article."""
    return _job(ingest_article.enqueue(asdict(document), outlet))


def look_up(number: str) -> Job | None:
    """Return a piece of work by its id; nothing when there is none, or it was swept away."""
    try:
        return _job(default_task_backend.get_result(number))
    except TaskResultDoesNotExist:
        return None


_STATES: Final = {
    TaskResultStatus.READY: State.QUEUED,
    TaskResultStatus.RUNNING: State.RUNNING,
    TaskResultStatus.SUCCESSFUL: State.DONE,
    TaskResultStatus.FAILED: State.FAILED,
}


def _job(result: Any) -> Job:
    state = _STATES[result.status]
    told = result.return_value if state is State.DONE else None
    refused = told.get("refused", "") if told else ""
    return Job(
        id=str(result.id),
        state=State.REFUSED if refused else state,
        queued_at=result.enqueued_at,
        started_at=result.started_at,
        ended_at=result.finished_at,
        outcome=None if refused else told,
        why=refused,
    )


# ---------------------------------------------------------------- the worker's side


def work() -> bool:
    """Do some of what is queued; tell whether there may be more."""
    return _work_off_redis() if settings.ROSTRUM_QUEUE else _work_off_database()


def sweep() -> None:
    """Forget work that ended long ago. Redis does so by itself."""
    from django_tasks_db.models import DBTaskResult  # noqa: PLC0415 - the queue may be another

    ended = DBTaskResult.objects.finished()
    ended.filter(finished_at__lt=timezone.now() - KEPT).delete()


def _work_off_database() -> bool:
    # The library's worker lives in its command; loaded here, it burdens nobody who only asks.
    from django_tasks_db.management.commands.db_worker import Worker  # noqa: PLC0415 - as told
    from django_tasks_db.models import DBTaskResult  # noqa: PLC0415 - as told

    running = DBTaskResult.objects.running()
    running.filter(started_at__lt=timezone.now() - LOST).update(status=TaskResultStatus.READY)
    worker = Worker(
        queue_names=[QUEUE],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=AT_ONCE,
        worker_id=uuid4().hex,
        excluded_queue_names=[],
    )
    worker.run()
    return DBTaskResult.objects.ready().exists()


def _work_off_redis() -> bool:
    import django_rq  # noqa: PLC0415 - an extra: only where Redis keeps the queue
    from django_tasks_rq import Job as RqJob  # noqa: PLC0415 - as told

    worker = django_rq.get_worker(QUEUE, job_class=RqJob, worker_class=SIMPLE)
    # The command that works decides when it ends, not the signals of rq.
    vars(worker)["_install_signal_handlers"] = lambda: None
    worker.work(burst=True, max_jobs=AT_ONCE, logging_level="WARNING")
    return bool(len(django_rq.get_queue(QUEUE)))
