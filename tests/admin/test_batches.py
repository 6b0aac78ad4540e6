"""Rulings on many: shown before, done in pieces, undone whole; and what others changed left out."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from events import review
from events.models import Batch, Candidate, Decision, Entry, Revision, Speaker, Statement
from events.review import Asked
from events.vocabulary import Subject, Verb
from tests.factories import (
    make_article,
    make_curator,
    make_forum,
    make_organisation,
    make_speaker,
    make_statement,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead():
    return make_curator("lea")


@pytest.fixture
def desk(client, lead):
    client.force_login(lead)
    return client


def statements(count):
    speaker = make_speaker()
    return [make_statement(f"price {number} rose", speaker=speaker) for number in range(count)]


def plan(lead, verb, rows, subject=Subject.STATEMENT, **details):
    asked = [Asked(verb=verb, subject=subject, pk=row.pk, **details) for row in rows]
    return review.plan(asked, title="test", curator=lead)


def outcome(batch):
    return list(batch.items.order_by("pk").values_list("state", "why"))


# ---------------------------------------------------------------- what a plan tells

FIRST, SECOND = "rain fell", "snow fell"

PLANS = {
    "accept what is proposed": (
        Verb.ACCEPT,
        {},
        ("waits", {"status": "proposed"}, {"status": "accepted"}),
    ),
    "amend to another value": (
        Verb.AMEND,
        {"date": "2014"},
        ("waits", {"date": "2013"}, {"date": "2014"}),
    ),
    "amend to the same": (Verb.AMEND, {"date": "2013"}, ("so already", {}, {})),
    "amend one of two fields": (
        Verb.AMEND,
        {"date": "2013", "kind": "direct"},
        ("waits", {"kind": "indirect"}, {"kind": "direct"}),
    ),
    "amend to the unknown speaker": (Verb.AMEND, {"speaker": None}, None),
}


@pytest.mark.parametrize(("verb", "change", "told"), PLANS.values(), ids=PLANS)
def test_a_plan_tells_what_would_change_and_changes_nothing(lead, verb, change, told):
    statement = make_statement(date="2013")
    (item,) = plan(lead, verb, [statement], change=change).items.all()
    if told is None:
        told = ("waits", {"speaker": statement.speaker_id}, {"speaker": None})
    assert (item.state, item.before, item.change) == told
    assert not Decision.objects.exists()


LEFT_OUT = {
    "no such fact": (Verb.ACCEPT, 999_999, {}, "There is no statement 999999; look it up again."),
    "no such field": (
        Verb.AMEND,
        None,
        {"colour": "red"},
        "A statement has no field colour to amend; use speaker, forum, kind, date, parts.",
    ),
    "no such value": (
        Verb.AMEND,
        None,
        {"kind": "sung"},
        "kind: 'sung': Value 'sung' is not a valid choice.",
    ),
    "merged with itself": (Verb.SAME, None, {}, "is merged with another one; name it."),
}


@pytest.mark.parametrize("row", LEFT_OUT.values(), ids=LEFT_OUT)
def test_a_plan_names_what_cannot_be_done(lead, row):
    verb, pk, change, why = row
    asked = Asked(verb=verb, subject=Subject.STATEMENT, pk=pk or make_statement().pk, change=change)
    (item,) = review.plan([asked], title="test", curator=lead).items.all()
    assert item.state == "left out"
    assert why in item.why


@pytest.mark.parametrize("count", [0, 5_001])
def test_a_batch_has_bounds(lead, count):
    asked = [Asked(verb=Verb.ACCEPT, subject=Subject.STATEMENT, pk=1)] * count
    with pytest.raises(review.ReviewError, match=f"from 1 to 5000 rulings, and not {count}"):
        review.plan(asked, title="test", curator=lead)


# ---------------------------------------------------------------- doing it, and taking it back


def test_each_fact_has_its_own_history_and_one_undo_takes_all_back(lead):
    rows = statements(3)
    batch = plan(lead, Verb.REJECT, rows)
    assert [one.ended_at is None for one in review.finish(batch, curator=lead)] == [False]
    last = Revision.objects.filter(subject="statement").order_by("-pk")[:3]
    assert {(one.subject_id, one.decision.verb, one.curator) for one in last} == {
        (row.pk, "reject", lead) for row in rows
    }
    assert review.undo_batch(batch, curator=lead) == 3
    assert list(Entry.objects.values_list("status", flat=True)) == ["proposed"] * 3
    assert set(Decision.objects.values_list("undone_by__username", flat=True)) == {"lea"}


def test_it_is_done_in_pieces_and_undone_half_way(lead):
    rows = statements(3)
    batch = review.go_on(plan(lead, Verb.ACCEPT, rows), curator=lead, most=2)
    assert (batch.ended_at, [state for state, _ in outcome(batch)]) == (
        None,
        ["done", "done", "waits"],
    )
    assert review.undo_batch(batch, curator=lead) == 2
    with pytest.raises(review.ConflictError, match="was undone; plan another one"):
        review.go_on(batch, curator=lead)
    assert set(Statement.objects.values_list("status", flat=True)) == {"proposed"}


def test_what_changed_since_it_was_shown_is_left_out_and_named(lead):
    first, second = statements(2)
    batch = plan(lead, Verb.ACCEPT, [first, second])
    review.amend(Subject.STATEMENT, first.pk, {"date": "2012"}, curator=make_curator("ana"))
    list(review.finish(batch, curator=lead))
    (refused, why), done = outcome(batch)
    assert (refused, done) == ("left out", ("done", ""))
    assert why.startswith(f"statement {first.pk} was changed since it was shown at version ")
    first.refresh_from_db()
    assert first.status == "proposed"


def test_a_fact_amended_and_accepted_in_one_batch_is_not_its_own_rival(lead):
    (row,) = statements(1)
    asked = [
        Asked(verb=Verb.AMEND, subject=Subject.STATEMENT, pk=row.pk, change={"date": "2014"}),
        Asked(verb=Verb.ACCEPT, subject=Subject.STATEMENT, pk=row.pk),
    ]
    batch = review.plan(asked, title="test", curator=lead)
    list(review.finish(batch, curator=lead))
    row.refresh_from_db()
    assert (outcome(batch), row.edtf, row.status) == ([("done", "")] * 2, "2014", "accepted")


@pytest.mark.parametrize("when", ["planned", "done"])
def test_what_follows_a_ruling_that_is_left_out_is_left_out_too(lead, when):
    (row,) = statements(1)
    date = "31 Feb" if when == "planned" else "2014"
    asked = [
        Asked(verb=Verb.AMEND, subject=Subject.STATEMENT, pk=row.pk, change={"date": date}),
        Asked(verb=Verb.ACCEPT, subject=Subject.STATEMENT, pk=row.pk),
    ]
    batch = review.plan(asked, title="test", curator=lead)
    if when == "done":
        review.amend(Subject.STATEMENT, row.pk, {"kind": "direct"}, curator=lead)
    list(review.finish(batch, curator=lead))
    assert [state for state, _ in outcome(batch)] == ["left out", "left out"]
    assert outcome(batch)[1][1] == "The ruling on this fact before it in the batch is left out."


def test_an_undo_is_refused_whole_where_a_later_ruling_builds_on_a_part(lead):
    rows = statements(3)
    batch = plan(lead, Verb.ACCEPT, rows)
    list(review.finish(batch, curator=lead))
    later = review.reject(Subject.STATEMENT, rows[1].pk, curator=lead)
    with pytest.raises(
        review.ConflictError, match=f"whole or not at all: .* undo {later.pk} first"
    ):
        review.undo_batch(batch, curator=lead)
    states = Statement.objects.order_by("pk").values_list("status", flat=True)
    assert list(states) == ["accepted", "rejected", "accepted"]
    review.undo(later, curator=lead)
    assert review.undo_batch(batch, curator=lead) == 3
    assert set(Statement.objects.values_list("status", flat=True)) == {"proposed"}


def test_a_part_undone_from_its_history_stays_undone(lead):
    rows = statements(2)
    batch = plan(lead, Verb.ACCEPT, rows)
    list(review.finish(batch, curator=lead))
    review.undo(batch.items.first().decision, curator=lead)
    assert review.undo_batch(batch, curator=lead) == 1
    with pytest.raises(review.ConflictError, match="was undone already"):
        review.undo_batch(batch, curator=lead)


def test_many_merge_into_one_and_part_again(lead):
    keep, *others = [make_speaker(name) for name in ("Lu Wei", "Lu", "Mr Lu")]
    said = [make_statement("prices rose", speaker=other) for other in others]
    asked = [
        Asked(verb=Verb.SAME, subject=Subject.SPEAKER, pk=keep.pk, other=other.pk)
        for other in others
    ]
    batch = review.plan(asked, title="test", curator=lead)
    list(review.finish(batch, curator=lead))
    assert set(Statement.objects.values_list("speaker", flat=True)) == {keep.pk}
    assert review.undo_batch(batch, curator=lead) == 2
    assert [Statement.objects.get(pk=one.pk).speaker for one in said] == others
    assert Speaker.objects.filter(merged_into=None).count() == 3


def test_a_plan_is_discarded_only_before_it_is_begun(lead):
    batch = plan(lead, Verb.ACCEPT, statements(1))
    with pytest.raises(review.ConflictError, match="was not begun; discard it instead"):
        review.undo_batch(batch, curator=lead)
    review.discard(batch, curator=lead)
    assert not Batch.objects.exists()
    batch = review.go_on(plan(lead, Verb.ACCEPT, statements(1)), curator=lead)
    with pytest.raises(review.ConflictError, match="was begun; undo it instead"):
        review.discard(batch, curator=lead)


# ---------------------------------------------------------------- the screens


def chosen(rows, action, **more):
    return {"action": action, "_selected_action": [row.pk for row in rows], **more}


def test_the_admin_shows_does_and_undoes(desk):
    rows = statements(2)
    address = reverse("admin:events_statement_changelist")
    page = desk.post(address, chosen(rows, "reject_selected"), follow=True)
    batch = Batch.objects.get()
    assert [(told, count) for told, count, _ in page.context["parts"]] == [("Will change", 2)]
    assert "<del>proposed</del> <ins>rejected</ins>" in page.content.decode()
    assert not Decision.objects.exists()
    assert desk.get(reverse("admin:events_batch_go", args=[batch.pk])).status_code == 403
    page = desk.post(reverse("admin:events_batch_go", args=[batch.pk]), follow=True)
    assert [(told, count) for told, count, _ in page.context["parts"]] == [("Done", 2)]
    desk.post(reverse("admin:events_batch_undo", args=[batch.pk]))
    assert set(Statement.objects.values_list("status", flat=True)) == {"proposed"}


def test_a_field_is_chosen_then_its_value_then_the_plan_is_shown(desk):
    rows, other = statements(2), make_speaker("Bo Chen")
    address = reverse("admin:events_statement_changelist")
    page = desk.post(address, chosen(rows, "amend_selected"))
    assert page.context["names"] == ("speaker", "forum", "kind", "date")
    page = desk.post(address, chosen(rows, "amend_selected", field="speaker"))
    assert page.context["form"].fields["value"].label == "speaker"
    assert page.context["form"].errors == {}
    given = chosen(rows, "amend_selected", field="speaker", value=other.pk, reason="same desk")
    page = desk.post(address, given, follow=True)
    batch = Batch.objects.get()
    assert (batch.title, batch.reason) == ("amend the speaker of statements", "same desk")
    assert f"<ins>Bo Chen ({other.pk})</ins>" in page.content.decode()


def test_a_bad_value_is_told_beside_the_field(desk):
    address = reverse("admin:events_statement_changelist")
    given = chosen(statements(1), "amend_selected", field="date", value="31 Feb")
    page = desk.post(address, given)
    assert page.context["form"].errors["value"][0].startswith("'31 Feb' is not a date")
    assert not Batch.objects.exists()


def test_merging_leaves_out_a_speaker_that_was_changed_meanwhile(desk, lead):
    keep, other = make_speaker("Lu Wei"), make_speaker("Lu")
    address = reverse("admin:events_speaker_changelist")
    page = desk.post(address, chosen([keep, other], "merge_selected"))
    seen = {f"version_{row.pk}": version for row, *_, version in page.context["rows"]}
    review.amend(Subject.SPEAKER, other.pk, {"name": "Lou"}, curator=lead)
    desk.post(address, chosen([keep, other], "merge_selected", keep=keep.pk, **seen))
    ((state, why),) = outcome(Batch.objects.get())
    assert (state, Speaker.objects.filter(merged_into=None).count()) == ("left out", 2)
    assert why.startswith(f"speaker {other.pk} was changed since version ")


def test_several_pairs_are_merged_as_one_batch(desk, lead):
    pairs = [
        (make_speaker("Lu Wei"), make_speaker("Lu"), "speaker"),
        (make_organisation("Council"), make_organisation("The Council"), "organisation"),
    ]
    rows = [
        Candidate.objects.create(subject=subject, left_id=one.pk, right_id=other.pk, score=0.5)
        for one, other, subject in pairs
    ]
    page = desk.post(
        reverse("admin:events_candidate_changelist"), chosen(rows, "same_selected"), follow=True
    )
    assert f"<ins>Lu ({pairs[0][1].pk})</ins>" in page.content.decode()
    batch = Batch.objects.get()
    list(review.finish(batch, curator=lead))
    assert set(Candidate.objects.values_list("judgement", flat=True)) == {"same"}
    assert review.undo_batch(batch, curator=lead) == 2
    assert set(Candidate.objects.values_list("judgement", flat=True)) == {""}


def plan_of(number):
    speaker, forum = make_speaker(f"Ana {number}"), make_forum(f"Forum {number}")
    article = make_article(f"Ana {number} said prices rose.")
    row = make_statement("prices rose", speaker=speaker, article=article, forum=forum)
    host = make_organisation(f"Council {number}")
    return [
        Asked(verb=Verb.ACCEPT, subject=Subject.STATEMENT, pk=row.pk),
        Asked(verb=Verb.AMEND, subject=Subject.FORUM, pk=forum.pk, change={"hosts": [host.pk]}),
        Asked(verb=Verb.AMEND, subject=Subject.STATEMENT, pk=row.pk, change={"kind": "direct"}),
    ]


def test_a_plan_and_its_page_ask_the_same_for_one_fact_and_for_three(
    desk, lead, django_assert_num_queries
):
    one = plan_of(1)
    with CaptureQueriesContext(connection) as shown:
        batch = review.plan(one, title="test", curator=lead)
        desk.get(reverse("admin:events_batch_change", args=[batch.pk]))
    several = [asked for number in (2, 3, 4) for asked in plan_of(number)]
    hosts = 3  # each list of hosts is checked by itself
    with django_assert_num_queries(len(shown) + hosts - 1):
        batch = review.plan(several, title="test", curator=lead)
        desk.get(reverse("admin:events_batch_change", args=[batch.pk]))


# ---------------------------------------------------------------- the command


def bulk(*arguments, **options):
    out = io.StringIO()
    call_command("bulk", *arguments, curator="lea", stdout=out, **options)
    return out.getvalue()


@pytest.mark.usefixtures("lead")
def test_a_script_looks_rules_and_undoes(monkeypatch):
    first, second = statements(2)
    told = bulk("accept", str(first.pk), "999999", dry_run=True)
    number = told.split()[1].strip(":")
    assert told == (
        f"batch {number}: 1 waits, 1 left out\n"
        f"would: accept statement {first.pk}: {{'status': 'proposed'}} -> {{'status': 'accepted'}}\n"
        "left out: accept statement 999999: There is no statement 999999; look it up again.\n"
    )
    assert not Batch.objects.exists()
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{first.pk}\n{second.pk}\n"))
    told = bulk("amend", "-", sets=["date=2014-05"])
    batch = Batch.objects.get()
    assert told == (f"batch {batch.pk}: 2 done\nUndo: manage.py bulk undo {batch.pk} --as lea\n")
    assert set(Statement.objects.values_list("edtf", flat=True)) == {"2014-05"}
    assert bulk("undo", str(batch.pk)) == f"batch {batch.pk}: 2 rulings undone.\n"
    assert set(Statement.objects.values_list("edtf", flat=True)) == {""}


@pytest.mark.usefixtures("lead")
@pytest.mark.parametrize(
    ("arguments", "options", "message"),
    [
        (["accept", "x"], {}, "'x' is no id; give numbers, or - to read them."),
        (["amend", "1"], {}, "amend needs --set FIELD=VALUE; no other verb takes it."),
        (["accept", "1"], {"sets": ["a=b"]}, "amend needs --set FIELD=VALUE"),
        (["amend", "1"], {"sets": ["date"]}, "--set 'date' sets nothing; write FIELD=VALUE."),
        (["amend", "1"], {"sets": ["speaker=Bo"]}, "--set speaker=Bo: give the id of a row."),
        (["merge", "1"], {}, "Say with --into ID what the others merge into."),
        (["undo", "7"], {}, "There is no batch 7; see the list of batches in the admin."),
    ],
)
def test_a_script_is_told_what_is_wrong(arguments, options, message):
    with pytest.raises(CommandError, match=message):
        bulk(*arguments, **options)
