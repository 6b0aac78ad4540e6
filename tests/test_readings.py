"""Two readers: drawn by hash, read blind, compared by rule, settled by a lead."""

import io
from itertools import chain, repeat

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from events import review
from events.models import Decision, Reading, Statement
from events.review import Role
from events.vocabulary import Stands, Subject, Verb
from tests.factories import make_curator, make_speaker, make_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead():
    return make_curator("lea")


@pytest.fixture
def second():
    return make_curator("sam")


def decided(lead, number, rule="rule:a"):
    row = make_statement(f"said {number} things")
    row.reports.update(rule=rule)
    review.accept(Subject.STATEMENT, row.pk, curator=lead)
    return row


def drawn(lead, *amendments, verb=review.accept):
    """One statement, ruled on by the lead, before a second reader."""
    row = make_statement(date="2013")
    for change in amendments:
        review.amend(Subject.STATEMENT, row.pk, change, curator=lead)
    verb(Subject.STATEMENT, row.pk, curator=lead)
    review.draw(1, curator=lead)
    return Reading.objects.get()


# ---------------------------------------------------------------- kappa

A, M, R = "accept", "amend", "reject"


def pairs(**counts):
    """Pairs of answers by their initials, so that ``ar=2`` is accept and reject, twice."""
    words = {"a": A, "m": M, "r": R}
    return list(
        chain.from_iterable(
            repeat((words[one[0]], words[one[1]]), count) for one, count in counts.items()
        )
    )


@pytest.mark.parametrize(
    ("told", "kappa"),
    [
        (pairs(), None),
        (pairs(aa=5), None),  # chance explains it all
        (pairs(aa=5, rr=5), 1.0),
        (pairs(aa=20, ar=5, ra=10, rr=15), 0.4),  # the textbook's: po 0.7, pe 0.5
        (pairs(aa=1, ar=1, ra=1, rr=1), 0.0),
        (pairs(ar=1, ra=1), -1.0),
        (pairs(aa=2, mm=1, rr=1, am=1, mr=1), 0.5),  # po 4/6, pe (3x2 + 2x2 + 1x2)/36
    ],
)
def test_kappa(told, kappa):
    found = review.kappa(told)
    assert found == (kappa if kappa is None else pytest.approx(kappa))


# ---------------------------------------------------------------- the sample


def test_a_sample_is_a_share_of_each_rule_and_drawing_again_keeps_it(lead):
    for number in range(10):
        decided(lead, number)
    decided(lead, 10, rule="rule:b")
    make_statement("said nothing yet")
    assert review.draw(0.2, curator=lead) == 3
    first = set(Reading.objects.values_list("place", flat=True))
    by_rule = sorted(Reading.objects.values_list("rule", flat=True))
    assert by_rule == ["rule:a", "rule:a", "rule:b"]
    assert review.draw(0.2, curator=lead) == 0
    Reading.objects.all().delete()
    review.draw(0.2, curator=lead)
    assert set(Reading.objects.values_list("place", flat=True)) == first
    assert review.draw(0.5, curator=lead) == 3
    assert first < set(Reading.objects.values_list("place", flat=True))


@pytest.mark.parametrize("share", [0, -0.1, 1.1])
def test_a_share_is_a_share(lead, share):
    with pytest.raises(review.ReviewError, match="more than 0 and at most 1"):
        review.draw(share, curator=lead)


def test_drawing_asks_the_same_for_one_and_for_three(lead, django_assert_num_queries):
    decided(lead, 1)
    with CaptureQueriesContext(connection) as once:
        review.draw(1, curator=lead)
    for number in (2, 3, 4):
        decided(lead, number)
    with django_assert_num_queries(len(once)):
        assert review.draw(1, curator=lead) == 3


# ---------------------------------------------------------------- reading blind


def test_the_second_reader_sees_what_the_engine_proposed(client, lead, second):
    other = make_speaker("Bo Chen")
    reading = drawn(lead, {"date": "2031"}, {"date": "2032", "speaker": other.pk})
    ana = Statement.objects.get().reports.get().appearance.speaker
    assert reading.shown == {"speaker": ana.pk, "forum": None, "kind": "indirect", "date": "2013"}
    client.force_login(second)
    page = client.get(reverse("admin:events_reading_read")).content.decode()
    assert 'value="2013"' in page
    assert f'<option value="{ana.pk}" selected>Ana Lim</option>' in page
    told = page.partition('class="desk-item"')[2]
    assert [word for word in ("2031", "2032", "Bo Chen", "accepted") if word in told] == []


def test_nobody_reads_what_they_ruled_on(client, lead):
    reading = drawn(lead)
    assert not review.to_read(lead).exists()
    with pytest.raises(review.NotPermittedError, match="You were the first"):
        review.answer(reading, Verb.ACCEPT, curator=lead)
    client.force_login(lead)
    page = client.get(reverse("admin:events_reading_read"))
    assert "Nothing waits for a second reading by you." in page.content.decode()


ANSWERS = {
    "both accept": ((), review.accept, "accept", {}, True),
    "both reject": ((), review.reject, "reject", {}, True),
    "both amend alike": (({"date": "2014"},), review.accept, "amend", {"date": "2014"}, True),
    "they amend differently": (
        ({"date": "2014"},),
        review.accept,
        "amend",
        {"date": "2015"},
        False,
    ),
    "one accepts what one rejects": ((), review.reject, "accept", {}, False),
    "one accepts what one amends": (({"kind": "direct"},), review.accept, "accept", {}, False),
    "amended and put back": (
        ({"date": "2014"}, {"date": "2013"}),
        review.accept,
        "accept",
        {},
        True,
    ),
}


@pytest.mark.parametrize("row", ANSWERS.values(), ids=ANSWERS)
def test_an_answer_is_kept_beside_the_ruling_and_changes_nothing(lead, second, row):
    amendments, first, answer, change, agrees = row
    reading = drawn(lead, *amendments, verb=first)
    rulings = list(Decision.objects.values_list("pk", "undone_at"))
    reading = review.answer(reading, Verb(answer), change, curator=second)
    assert (reading.agrees, reading.reader) == (agrees, second)
    assert review.disputed().exists() is not agrees
    assert list(Decision.objects.values_list("pk", "undone_at")) == rulings


@pytest.mark.parametrize(
    ("verb", "change", "message"),
    [
        (Verb.AMEND, {"date": "2013"}, "amend: accept or reject it as it is shown, or amend what"),
        (Verb.ACCEPT, {"date": "2014"}, "accept: accept or reject it as it is shown"),
        (Verb.SAME, {}, "same: accept or reject it"),
        (Verb.AMEND, {"date": "31 Feb"}, "'31 Feb' is not a date"),
        (Verb.AMEND, {"colour": "red"}, "No field colour is read again; use speaker, forum"),
    ],
)
def test_an_answer_that_is_none_is_refused(lead, second, verb, change, message):  # noqa: PLR0917 - two fixtures and a row
    reading = drawn(lead)
    with pytest.raises(review.ReviewError, match=message):
        review.answer(reading, verb, change, curator=second)
    assert Reading.objects.get().answer == ""


def test_a_statement_is_read_once(lead, second):
    reading = drawn(lead)
    review.answer(reading, Verb.ACCEPT, curator=second)
    with pytest.raises(review.ConflictError, match="Somebody else has read this one"):
        review.answer(reading, Verb.REJECT, curator=make_curator("tom"))


def test_what_was_taken_back_is_not_compared(lead, second):
    reading = drawn(lead)
    review.undo(Decision.objects.get(), curator=lead)
    with pytest.raises(review.ConflictError, match="was taken back"):
        review.answer(reading, Verb.ACCEPT, curator=second)


# ---------------------------------------------------------------- settling

SETTLED = {
    "the first stands": ((), review.accept, "reject", {}, "first", ("accepted", "2013", 1)),
    "the second rejects": ((), review.accept, "reject", {}, "second", ("rejected", "2013", 2)),
    "the second accepts": ((), review.reject, "accept", {}, "second", ("accepted", "2013", 2)),
    "the second amends": (
        ({"date": "2014"},),
        review.accept,
        "amend",
        {"date": "2015"},
        "second",
        ("accepted", "2015", 3),
    ),
    "the second wants it as it was": (
        ({"date": "2014"},),
        review.accept,
        "accept",
        {},
        "second",
        ("accepted", "2013", 3),
    ),
    "the second amends what was rejected": (
        (),
        review.reject,
        "amend",
        {"date": "2015"},
        "second",
        ("accepted", "2015", 3),
    ),
}


@pytest.mark.parametrize("row", SETTLED.values(), ids=SETTLED)
def test_a_lead_settles_whose_answer_stands(lead, second, row):
    amendments, first, answer, change, stands, outcome = row
    reading = drawn(lead, *amendments, verb=first)
    review.answer(reading, Verb(answer), change, curator=second, reason="the diary")
    review.settle(reading, Stands(stands), curator=lead)
    statement = Statement.objects.get()
    assert (statement.status, statement.edtf, Decision.objects.count()) == outcome
    if stands == "second":
        assert Decision.objects.first().reason == "second reader: the diary"
    assert not review.disputed().exists()
    with pytest.raises(review.ConflictError, match="nothing to settle here any more"):
        review.settle(reading, Stands.FIRST, curator=lead)


def test_agreement_is_told_by_rule_and_settling_does_not_flatter_it(lead, second):
    for number, rule in enumerate(["a", "a", "a", "b"]):
        decided(lead, number, rule=f"rule:{rule}")
    review.draw(1, curator=lead)
    for reading in Reading.objects.all()[:3]:
        review.answer(reading, Verb.REJECT, curator=second)
    told = review.agreement()
    assert [(one.rule, one.drawn) for one in told] == [("", 4), ("rule:a", 3), ("rule:b", 1)]
    assert (told[0].read, told[0].agreed, told[0].open, told[0].kappa) == (3, 0, 3, 0.0)
    review.settle(review.disputed().first(), Stands.SECOND, curator=lead)
    assert (review.agreement()[0].agreed, review.agreement()[0].open) == (0, 2)


# ---------------------------------------------------------------- who may, and the screens

MAY = {
    Role.READER: {"agreement"},
    Role.CURATOR: {"agreement", "read", "answer"},
    Role.LEAD: {"agreement", "read", "answer", "settle", "draw", "stands"},
    Role.ADMINISTRATOR: {"agreement", "read", "answer", "settle", "draw", "stands"},
}
ACTS = {
    "agreement": ("agreement", None),
    "read": ("read", None),
    "settle": ("settle", None),
    "answer": ("read", {"verb": "accept"}),
    "draw": ("agreement", {"share": "50"}),
    "stands": ("settle", {"stands": "second"}),
}


@pytest.mark.parametrize("role", MAY)
@pytest.mark.parametrize("act", ACTS)
def test_who_may_read_settle_and_draw(client, lead, second, role, act):  # noqa: PLR0917 - three fixtures and a row
    review.write_roles()
    who = User.objects.create_user("who")
    review.give(who, role)
    reading = drawn(lead)
    if act == "stands":
        review.answer(reading, Verb.REJECT, curator=second)
    client.force_login(who)
    page, body = ACTS[act]
    address = reverse(f"admin:events_reading_{page}")
    answer = (
        client.get(address)
        if body is None
        else client.post(address, {**body, "reading": reading.pk})
    )
    fine = 200 if body is None else 302
    assert answer.status_code == (fine if act in MAY[role] else 403)


def test_an_answer_by_form_leads_to_the_next(client, lead, second):
    reading = drawn(lead)
    client.force_login(second)
    shown = {"speaker": reading.shown["speaker"], "forum": "", "kind": "indirect"}
    page = client.post(
        reverse("admin:events_reading_read"),
        {"reading": reading.pk, "verb": "amend", **shown, "date": "2014", "reason": "the diary"},
        follow=True,
    )
    reading.refresh_from_db()
    assert (reading.change, reading.reason) == ({"date": "2014"}, "the diary")
    assert page.context["reading"] is None
    client.force_login(lead)
    page = client.get(reverse("admin:events_reading_settle"))
    assert [(who, verb, change) for _, who, verb, change, _ in page.context["both"]] == [
        ("First ruling", "accept", {}),
        ("Second reader", "amend", {"date": "2014"}),
    ]


@pytest.mark.usefixtures("second")
def test_pages_ask_the_same_for_one_and_for_three(client, lead, second, django_assert_num_queries):
    client.force_login(second)
    decided(lead, 1)
    review.draw(1, curator=lead)
    addresses = [reverse(f"admin:events_reading_{page}") for page in ("read", "agreement")]
    addresses.append(reverse("admin:events_reading_changelist"))
    with CaptureQueriesContext(connection) as once:
        for address in addresses:
            assert client.get(address).status_code == 200
    decided(lead, 2), decided(lead, 3)
    review.draw(1, curator=lead)
    with django_assert_num_queries(len(once)):
        for address in addresses:
            client.get(address)


def test_the_command_draws_and_tells(lead):
    decided(lead, 1)
    out = io.StringIO()
    call_command("agreement", "--draw", "0.5", "--as", "lea", stdout=out)
    assert out.getvalue() == (
        "1 more to be read a second time.\n"
        "all: 1 drawn, 0 read, 0 agreed, kappa -, 0 to settle\n"
        "rule:a: 1 drawn, 0 read, 0 agreed, kappa -, 0 to settle\n"
    )
    with pytest.raises(CommandError, match="There is no user None; say who draws with --as USER"):
        call_command("agreement", "--draw", "0.5")
    with pytest.raises(CommandError, match="more than 0 and at most 1"):
        call_command("agreement", "--draw", "7", "--as", "lea")
