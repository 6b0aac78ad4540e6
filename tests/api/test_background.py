"""Work that is queued: by the API, done by a real worker process, told at an address."""

from datetime import timedelta

import pytest
import redis
import requests
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from events import background
from events.background import State
from events.extraction.records import Document
from tests.api.rows import token
from tests.processes import Receiver, Site, until

BROKER = "redis://127.0.0.1:6379/13"
QUEUES = [
    pytest.param("", id="in the database"),
    pytest.param(BROKER, id="in Redis", marks=pytest.mark.redis),
]
TEXT = "At the Delta Water Forum in Hue, Ana Lim said that prices rose.\n"
OTHERS = [  # no near-copies: two workers may store any of these texts first
    " ".join(f"{word}{number}" for word in TEXT.split()) for number in range(6)
]


@pytest.fixture(params=QUEUES)
def site(request, server, root):
    """A server; its queue is empty, and nobody works."""
    if request.param:
        redis.Redis.from_url(BROKER).flushdb()
    with Site(root, server(), ROSTRUM_QUEUE=request.param) as started:
        yield started


def run(command, code):
    return command("shell", "-v0", "-c", f"from tests.factories import *; {code}")


def send(site, text=TEXT, **headers):
    return requests.post(
        f"{site.address}/api/v1/articles/", json={"text": text}, headers=headers, timeout=60
    )


def test_an_article_is_queued_and_stored_by_workers(site):
    with site.commands() as command:
        run(command, "make_curator()")
        auth = {"Authorization": f"Bearer {command('token', 'cora', 'tests').strip()}"}
    answers = [send(site, text, Prefer="respond-async", **auth) for text in (TEXT, " \n", *OTHERS)]
    assert {answer.status_code for answer in answers} == {202}
    assert answers[0].headers["Preference-Applied"] == "respond-async"
    places = [answer.headers["Location"] for answer in answers]

    def told():
        return [requests.get(place, headers=auth, timeout=60).json() for place in places]

    assert {(one["state"], one["url"]) for one in told()} == {("queued", one) for one in places}
    for _ in range(2):
        site.work()
    ended = ["done", "refused", *["done"] * 6]
    until(lambda: [one["state"] for one in told()], ended)
    first, refused, *_ = told()
    assert refused["why"] == "is empty; give the article's text"
    stored = requests.get(first["article"]["url"], timeout=60).json()
    assert (stored["text"], first["article"]["result"]) == (TEXT, "new")
    assert requests.get(places[0], timeout=60).status_code == 401


def test_a_subscriber_that_is_slow_holds_up_no_article(server, root):
    slow = Receiver()
    slow.answer = "hang"
    with Site(root, server(), ROSTRUM_WEBHOOKS_PRIVATE="1") as site:
        with site.commands() as command:
            run(command, "make_curator()")
            auth = {"Authorization": f"Bearer {command('token', 'cora', 'tests').strip()}"}
            command("webhook", "slow", slow.address)
            run(command, "make_statement()")
        site.work()
        until(lambda: len(slow.got), 1)
        place = send(site, Prefer="respond-async", **auth).headers["Location"]
        until(lambda: requests.get(place, headers=auth, timeout=60).json()["state"], "done", 10)
        slow.close()


@pytest.fixture
def queued():
    return background.submit(Document(text=TEXT), None)


@pytest.mark.django_db
def test_what_nobody_knows_is_told(client):
    place = "/api/v1/tasks/00000000-0000-0000-0000-000000000000/"
    assert client.get(place, headers=token()).status_code == 404


@pytest.mark.django_db(transaction=True)  # the library's worker closes old connections
@pytest.mark.parametrize(
    ("state", "age", "then"),
    [
        pytest.param("RUNNING", timedelta(minutes=11), State.DONE, id="its worker was lost"),
        pytest.param("RUNNING", timedelta(minutes=1), State.RUNNING, id="somebody is at it"),
        pytest.param("READY", timedelta(0), State.DONE, id="waits"),
    ],
)
def test_lost_work_is_done_again(queued, state, age, then):
    DBTaskResult.objects.update(status=state, started_at=timezone.now() - age)
    assert background.work() is False
    assert background.look_up(queued.id).state is then


@pytest.mark.django_db(transaction=True)
def test_work_that_ended_long_ago_is_forgotten(queued):
    background.work()
    background.sweep()
    assert background.look_up(queued.id).state is State.DONE
    DBTaskResult.objects.update(finished_at=timezone.now() - timedelta(days=8))
    background.sweep()
    assert background.look_up(queued.id) is None
