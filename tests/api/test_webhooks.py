"""Webhooks, against real servers: signed, in order, at least once, and nowhere private."""

import base64
import hmac
import json
import socketserver
import threading
from datetime import timedelta
from hashlib import sha256
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from events import outbox, review
from events.models import Delivery, Revision, Subscription, webhooks
from events.vocabulary import Subject
from tests.factories import make_curator, make_statement
from tests.processes import Receiver
from timeline.webhooks import deliver, sending
from timeline.webhooks.signing import signed

pytestmark = pytest.mark.django_db


@pytest.fixture
def receiver(settings):
    settings.ROSTRUM_WEBHOOKS_PRIVATE = True
    opened = Receiver()
    yield opened
    opened.close()


@pytest.fixture
def subscription(receiver):
    return Subscription.objects.subscribe("ours", receiver.address)


def due():
    """Let the time pass until the next attempt."""
    Subscription.objects.update(next_at=timezone.now())


def verified(secret, headers, body):
    """Check a message as the receiver does, by the words of the standard."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    content = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.{body.decode()}"
    expected = base64.b64encode(hmac.new(key, content.encode(), sha256).digest()).decode()
    return headers["webhook-signature"] == f"v1,{expected}"


def test_changes_are_told_signed_in_order_and_once(receiver, subscription, client):
    statement = make_statement(date="2011")
    review.amend(Subject.STATEMENT, statement.pk, {"date": "2012"}, curator=make_curator())
    assert deliver() == 1
    ((headers, body),) = receiver.got
    assert verified(subscription.secret, headers, body)
    assert headers["Content-Type"] == "application/json"
    message = json.loads(body)
    listed = client.get("/api/v1/changes/").json()
    site = json.dumps(listed["results"]).replace("http://testserver", "http://127.0.0.1:8000")
    assert (message["type"], message["data"]) == (
        "changes",
        {"version": listed["version"], "changes": json.loads(site)},
    )
    assert deliver() == 0
    assert len(receiver.got) == 1


def test_a_new_subscriber_is_told_what_comes_after(receiver):
    make_statement()
    Subscription.objects.subscribe("late", receiver.address)
    assert deliver() == 0
    make_statement()
    assert deliver() == 1


@pytest.mark.usefixtures("subscription")
def test_many_changes_are_several_messages_in_order(receiver):
    for number in range(40):
        make_statement(f"word {number}")
    assert deliver() > 1
    assert receiver.changes == sorted(Revision.objects.values_list("pk", flat=True))


@pytest.mark.usefixtures("subscription")
@pytest.mark.parametrize("answer", [500, 404, 301, 429])
def test_what_failed_is_told_again_with_its_number_before_anything_later(receiver, answer):
    make_statement("one")
    receiver.answer = answer
    assert deliver() == 0
    make_statement("two")
    assert deliver() == 0, "it waits"
    receiver.answer = 200
    due()
    assert deliver() == 2
    first, again, later = (headers["webhook-id"] for headers, _ in receiver.got)
    assert (first == again, later == first) == (True, False)
    assert receiver.got[0][1].count(b'"id"') == receiver.got[1][1].count(b'"id"')
    log = Delivery.objects.order_by("id").values_list("attempts", "status", "error")
    assert list(log) == [(2, 200, ""), (1, 200, "")]


def test_the_waits_grow_and_end_with_the_subscription(receiver, subscription):
    make_statement()
    receiver.answer = 503
    waits = []
    for _ in range(len(outbox.DELAYS) + 1):
        due()
        before = timezone.now()
        deliver()
        subscription.refresh_from_db()
        waits.append(round((subscription.next_at - before) / timedelta(seconds=5)) * 5)
    assert waits[:-1] == [delay.total_seconds() for delay in outbox.DELAYS]
    assert subscription.disabled_at is not None
    due()
    assert (deliver(), len(receiver.got)) == (0, len(outbox.DELAYS) + 1)
    receiver.answer = 200
    Subscription.objects.all().start()
    assert deliver() == 1


@pytest.mark.usefixtures("subscription")
def test_a_receiver_that_is_gone_is_not_asked_again(receiver):
    make_statement()
    receiver.answer = 410
    deliver()
    due()
    deliver()
    assert len(receiver.got) == 1


@pytest.mark.usefixtures("subscription")
def test_a_receiver_that_hangs_or_listens_nowhere_is_left_and_taken_up_again(receiver, monkeypatch):
    monkeypatch.setattr(sending, "SECONDS", 0.3)
    make_statement()
    receiver.answer = "hang"
    assert deliver() == 0
    assert Delivery.objects.get().error == "no answer within 0.3 seconds"
    Subscription.objects.update(address="http://127.0.0.1:1/")
    due()
    assert deliver() == 0
    assert Delivery.objects.get().error.startswith("ConnectionRefusedError")
    Subscription.objects.update(address=receiver.address)
    receiver.answer = 200
    due()
    assert deliver() == 1


def test_a_receiver_that_drips_is_cut_off(settings, monkeypatch):
    settings.ROSTRUM_WEBHOOKS_PRIVATE = True
    monkeypatch.setattr(sending, "SECONDS", 0.5)
    ended = threading.Event()

    class Drip(socketserver.BaseRequestHandler):
        def handle(self):
            while not ended.wait(0.1):
                try:
                    self.request.sendall(b"HTTP/1.1 200 OK\r\nX-"[:1])
                except OSError:
                    return

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Drip) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        told = sending.post(f"http://127.0.0.1:{server.server_address[1]}/", b"{}", {})
        ended.set()
        server.shutdown()
    assert told == outbox.Outcome(error="no answer within 0.5 seconds")


def test_a_connection_that_came_too_late_is_not_used(receiver):
    parts = webhooks.receiver(receiver.address)
    connection = sending._Connection(parts, "127.0.0.1")
    connection.cut()
    with pytest.raises(TimeoutError):
        connection.request("POST", "/", b"{}")
    connection.close()
    assert receiver.got == []


@pytest.mark.usefixtures("subscription")
def test_a_replay_tells_again_what_came_after_a_version(receiver):
    for word in ("one", "two", "three"):
        make_statement(word)
    deliver()
    told = receiver.changes
    seen = Revision.objects.get(pk=told[1]).version
    outbox.replay(Subscription.objects.all(), seen)
    receiver.got.clear()
    deliver()
    later = Revision.objects.filter(version__gt=seen).values_list("pk", flat=True)
    assert receiver.changes == sorted(later)


def test_two_workers_do_not_tell_one_subscriber_at_once(subscription):
    make_statement()
    taken = list(outbox.take())
    assert (taken, list(outbox.take())) == ([subscription], [])


def test_a_worker_keeps_its_subscription_from_message_to_message(subscription):
    make_statement("one")
    (mine,) = outbox.take()
    outbox.settle(outbox.next_message(mine), outbox.Outcome(status=200))
    make_statement("two")
    assert list(outbox.take()) == []
    outbox.release(mine)
    assert list(outbox.take()) == [subscription]


def test_where_there_is_nothing_to_tell_nothing_is_written(subscription, django_assert_num_queries):
    make_statement()
    outbox.settle(outbox.next_message(subscription), outbox.Outcome(status=200))
    due()
    with django_assert_num_queries(1):
        assert list(outbox.take()) == []


@pytest.mark.parametrize("status", [200, 500])
def test_who_is_stopped_while_a_message_is_on_its_way_stays_stopped(subscription, status):
    make_statement()
    (mine,) = outbox.take()
    message = outbox.next_message(mine)
    Subscription.objects.all().stop()
    outbox.settle(message, outbox.Outcome(status=status))
    subscription.refresh_from_db()
    assert subscription.disabled_at is not None
    make_statement()
    assert outbox.next_message(mine) is None


def test_a_late_failure_takes_back_nothing_that_another_worker_had_taken(subscription):
    make_statement("one")
    workers = []
    for _ in range(2):
        due()
        workers += outbox.take()
    early, late = (outbox.next_message(one) for one in workers)
    outbox.settle(early, outbox.Outcome(status=200))
    outbox.settle(late, outbox.Outcome(error="late"))
    make_statement("two")
    subscription.refresh_from_db()
    following = outbox.next_message(subscription)
    assert following.delivery.first > early.delivery.last
    assert (subscription.failures, subscription.position) == (0, early.delivery.last)


@pytest.mark.usefixtures("subscription")
def test_what_was_withdrawn_since_is_not_told(receiver):
    statement = make_statement("prices rose")
    review.reject(Subject.STATEMENT, statement.pk, curator=make_curator())
    deliver()
    assert b"prices rose" not in receiver.got[0][1]


def test_the_secret_is_kept_nowhere(subscription):
    kept = json.dumps(list(Subscription.objects.values()), default=str)
    assert subscription.secret.removeprefix("whsec_") not in kept
    assert Subscription.objects.get().secret == subscription.secret


def test_the_signature_is_that_of_the_standard(monkeypatch):
    # The example of the reference libraries of Standard Webhooks.
    monkeypatch.setattr("time.time", lambda: 1614265330)
    key = base64.b64decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    assert signed("msg_p5jXN8AQM9LWM0D4loKWxJek", key, b'{"test": 2432232314}') == {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }


PRIVATE = [
    ("http://127.0.0.1:9/", "127.0.0.1 is 127.0.0.1, a private address"),
    ("http://[::1]/", "::1 is ::1, a private address"),
    ("http://10.0.0.1/", "10.0.0.1 is 10.0.0.1, a private address"),
    ("http://169.254.169.254/latest", "169.254.169.254 is 169.254.169.254, a private address"),
    ("http://[::ffff:127.0.0.1]/", "::ffff:127.0.0.1 is ::ffff:127.0.0.1, a private address"),
    ("http://0/", "0 is 0.0.0.0, a private address"),
    ("http://224.0.0.1/", "224.0.0.1 is 224.0.0.1, a private address"),
    ("http://[64:ff9b::a00:1]/", "64:ff9b::a00:1 is 64:ff9b::a00:1, a private address"),
    ("http://[2002:a00:1::]/", "2002:a00:1:: is 2002:a00:1::, a private address"),
    ("ftp://example.org/", "'ftp://example.org/' is no web address; give one of http or https."),
    ("http:///x", "'http:///x' is no web address; give one of http or https."),
    ("http://a:99999/", "'http://a:99999/' is no web address: Port out of range 0-65535."),
    ("http://a@example.org/", "'http://a@example.org/' holds a user or a space"),
    ("http://a..b/", "'http://a..b/' is no web address: encoding with 'idna' codec failed"),
    (
        "http://example.org/é",
        "'http://example.org/é' holds letters outside of ASCII; write them as %C3%A9.",
    ),
]


@pytest.mark.parametrize(("address", "why"), PRIVATE)
def test_nothing_is_sent_to_what_is_no_address_of_the_open_internet(address, why):
    told = sending.post(address, b"{}", {})
    assert (told.status, told.error[: len(why)]) == (None, why)


def command(*arguments, **options):
    out = StringIO()
    call_command("webhook", *arguments, stdout=out, **options)
    return out.getvalue().strip()


def test_the_command_makes_lists_replays_and_stops(receiver):
    secret = command("ours", receiver.address)
    assert secret == Subscription.objects.get().secret
    make_statement()
    assert command() == f"ours {receiver.address} (0 failures in a row)"
    call_command("deliver", stdout=(out := StringIO()))
    assert out.getvalue() == "1 messages were taken.\n"
    assert command("ours", since=0) == "ours is told what changed after version 0."
    assert deliver() == 1
    assert command("ours", stop=True) == "ours is told nothing more."
    assert command() == f"ours {receiver.address} (stopped)"


REFUSED = [
    (("ours",), {}, "Say what to do with it: --since VERSION or --stop."),
    (("none",), {"stop": True}, "There is no subscription 'none'; give its ADDRESS to make one."),
    (
        ("ours", "http://a/"),
        {},
        "There is a subscription 'ours' already; take another name.",
    ),
    (("x", "a"), {}, "'a' is no web address; give one of http or https."),
]


@pytest.mark.usefixtures("subscription")
@pytest.mark.parametrize(("arguments", "options", "reason"), REFUSED)
def test_what_the_command_cannot_do_is_said(arguments, options, reason):
    with pytest.raises(CommandError) as refusal:
        command(*arguments, **options)
    assert str(refusal.value) == reason


def test_the_admin_makes_a_subscription_and_shows_its_log(client, receiver):
    client.force_login(make_curator())
    sent = {"name": "ours", "address": receiver.address}
    page = client.post("/admin/events/subscription/add/", sent, follow=True)
    made = Subscription.objects.get()
    assert f"The secret of ours, shown this once: {made.secret}" in page.content.decode()
    make_statement()
    deliver()
    log = client.get("/admin/events/delivery/")
    assert Delivery.objects.get().number in log.content.decode()
    for action in ("stop_selected", "start_selected", "replay_selected"):
        chosen = {"action": action, "_selected_action": [made.pk]}
        client.post("/admin/events/subscription/", chosen)
    made.refresh_from_db()
    assert (made.position, made.disabled_at) == (0, None)
