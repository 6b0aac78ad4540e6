"""The curators' screens: every list opens at one speed, and every button is a ruling."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from events import review
from events.models import (
    ApiToken,
    Batch,
    Candidate,
    DateMention,
    Decision,
    Entry,
    Organisation,
    OrganisationIdentifier,
    Outlet,
    Revision,
    Speaker,
    SpeakerIdentifier,
    Statement,
    Tenure,
)
from events.vocabulary import Subject
from tests.factories import (
    make_article,
    make_curator,
    make_evidence,
    make_forum,
    make_organisation,
    make_speaker,
    make_statement,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator():
    return make_curator()


@pytest.fixture
def desk(client, curator):
    client.force_login(curator)
    return client


def populate(number):
    """One of everything, each with rows of its own behind it."""
    article = make_article(
        f"Ana Lim {number} said on Sept {number} that prices rose.",
        outlet=Outlet.objects.create(name=f"Herald {number}"),
    )
    speaker, other = make_speaker(f"Ana Lim {number}"), make_speaker(f"Ana {number}")
    body = make_organisation(f"Council {number}")
    forum = make_forum(f"Forum {number}", hosts=[body])
    make_statement("prices rose", speaker=speaker, article=article, forum=forum)
    mention = make_evidence(article, f"Sept {number}", "start", forum=forum)
    DateMention.objects.create(
        article=article, start=mention.start, end=mention.end, text="Sept", kind="date", rule="test"
    )
    Candidate.objects.create(subject="speaker", left_id=speaker.pk, right_id=other.pk, score=0.5)
    Tenure.objects.create(speaker=speaker, role="chair", organisation=body, source="by hand")
    SpeakerIdentifier.objects.create(speaker=speaker, scheme="wikidata", value=f"Q{number}")
    OrganisationIdentifier.objects.create(organisation=body, scheme="wikidata", value=f"Q{number}")
    user = make_curator(f"user {number}")
    ApiToken.objects.create(user=user, name="crawler", prefix="rst", digest=str(number))
    review.accept(Subject.FORUM, forum.pk, curator=user)
    Batch.objects.create(title="test", curator=user)


LISTS = [
    "apitoken",
    "appearance",
    "article",
    "batch",
    "candidate",
    "datemention",
    "decision",
    "evidence",
    "extractionrun",
    "forum",
    "forumseries",
    "organisation",
    "organisationidentifier",
    "outlet",
    "report",
    "revision",
    "speaker",
    "speakeridentifier",
    "statement",
    "tenure",
]


@pytest.mark.parametrize("table", LISTS)
def test_a_list_asks_the_same_number_of_queries_for_one_row_and_for_three(
    desk, table, django_assert_num_queries
):
    address = reverse(f"admin:events_{table}_changelist")
    query = {"status": "all"} if table in {"statement", "forum"} else {}
    populate(1)
    with CaptureQueriesContext(connection) as once:
        assert desk.get(address, query).status_code == 200
    populate(2)
    populate(3)
    with django_assert_num_queries(len(once)):
        assert desk.get(address, query).status_code == 200


def test_nobody_sees_anything_without_signing_in_as_staff(client):
    make_statement()
    address = reverse("admin:events_statement_changelist")
    assert client.get(address).status_code == 302
    client.force_login(User.objects.create_user("reader"))
    assert client.get(address).status_code == 302


def test_the_queue_shows_the_least_sure_first_with_the_sentence_marked(desk):
    text = "The port is open.\n\nAna Lim said <b>prices</b> rose. Rain fell.\n\nThe end."
    speaker = make_speaker()
    sure = make_statement("Rain fell", speaker=speaker, article=make_article(text), confidence=0.9)
    unsure = make_statement(
        "<b>prices</b> rose", speaker=speaker, article=sure.reports.get().article, confidence=0.3
    )
    page = desk.get(reverse("admin:events_statement_changelist"))
    assert [row.pk for row in page.context["cl"].result_list] == [unsure.pk, sure.pk]
    assert (
        "Ana Lim said "
        '<mark class="part" title="part">&lt;b&gt;prices&lt;/b&gt; rose</mark>. Rain fell.</a>'
    ) in page.content.decode()
    assert "The port is open" not in page.content.decode()


@pytest.mark.parametrize(("button", "status"), [("_accept", "accepted"), ("_reject", "rejected")])
def test_a_button_rules_and_shows_the_next(desk, button, status):
    first, second = make_statement(confidence=0.2), make_statement("rain fell", confidence=0.4)
    response = desk.post(_form(first), {**_fields(first), button: "1", "reason": "read"})
    first.refresh_from_db()
    assert (first.status, response.url) == (status, _form(second))
    decision = Decision.objects.get()
    assert (decision.verb, decision.reason) == (button.strip("_"), "read")


def test_saving_amends_what_was_changed_and_nothing_else(desk, curator):
    statement, other = make_statement(), make_speaker("Bo Chen")
    changed = {**_fields(statement), "edtf": "2011-12", "speaker": other.pk, "_continue": "1"}
    desk.post(_form(statement), changed)
    decision = Decision.objects.get()
    assert (decision.change, decision.curator) == (
        {"date": "2011-12", "speaker": other.pk},
        curator,
    )
    assert Entry.objects.get().document["speaker"]["name"] == "Bo Chen"


def test_a_bad_date_is_refused_beside_its_field(desk):
    statement = make_statement()
    page = desk.post(_form(statement), {**_fields(statement), "edtf": "31 Feb", "_continue": "1"})
    (message,) = page.context["adminform"].form.errors["edtf"]
    assert message.startswith("'31 Feb' is not a date")
    assert not Decision.objects.exists()


def test_the_second_of_two_curators_is_told(desk, curator):
    statement = make_statement()
    seen = _fields(statement)
    review.amend(Subject.STATEMENT, statement.pk, {"date": "2012"}, curator=curator)
    page = desk.post(_form(statement), {**seen, "edtf": "2013", "_continue": "1"}, follow=True)
    assert "was changed since version" in page.content.decode()
    statement.refresh_from_db()
    assert statement.edtf == "2012"


def test_the_history_tells_and_undoes(desk, curator):
    statement = make_statement()
    decision = review.amend(
        Subject.STATEMENT, statement.pk, {"date": "2012-05"}, curator=curator, reason="the diary"
    )
    address = reverse("admin:events_statement_history", args=[statement.pk])
    page = desk.get(address)
    newest, changes = page.context["told"][0]
    assert (newest.curator, newest.reason) == (curator, "the diary")
    assert ("date.edtf", "", "2012-05") in changes
    undo = reverse("admin:events_statement_undo", args=[decision.pk])
    assert desk.get(undo).status_code == 403
    assert desk.post(undo).url == address
    statement.refresh_from_db()
    assert statement.edtf == ""


def test_merging_asks_with_a_preview_first(desk):
    keep, other = make_speaker("Lu Wei"), make_speaker("Lu")
    said = make_statement(speaker=other)
    address = reverse("admin:events_speaker_changelist")
    chosen = {"action": "merge_selected", "_selected_action": [keep.pk, other.pk]}
    page = desk.post(address, chosen)
    rows = page.context["rows"]
    assert [(row, [(one.name, one.number) for one in moving]) for row, _, moving, _ in rows] == [
        (keep, []),
        (other, [("statements", 1), ("appearances", 1)]),
    ]
    assert reverse("admin:events_statement_change", args=[said.pk]) in page.content.decode()
    desk.post(address, {**chosen, "keep": keep.pk, "reason": "same man"})
    assert Statement.objects.get().speaker == keep
    assert Speaker.objects.get(pk=other.pk).merged_into == keep


def test_one_alone_is_not_merged(desk):
    speaker = make_speaker()
    page = desk.post(
        reverse("admin:events_speaker_changelist"),
        {"action": "merge_selected", "_selected_action": [speaker.pk]},
        follow=True,
    )
    assert "Select at least two to merge." in page.content.decode()


@pytest.mark.parametrize(
    ("action", "judgement", "left"),
    [
        ("same_selected", "same", 1),
        ("different_selected", "different", 2),
        ("unsure_selected", "unsure", 2),
    ],
)
def test_pairs_are_judged(desk, action, judgement, left):
    one, other = make_speaker("Lu Wei"), make_speaker("Lu")
    pair = Candidate.objects.create(
        subject="speaker", left_id=one.pk, right_id=other.pk, score=0.5, reasons=["surname"]
    )
    desk.post(
        reverse("admin:events_candidate_changelist"),
        {"action": action, "_selected_action": [pair.pk]},
    )
    pair.refresh_from_db()
    assert pair.judgement == judgement
    assert Speaker.objects.filter(merged_into=None).count() == left


def test_an_article_is_shown_whole_with_its_findings_marked(desk):
    statement = make_statement(article=make_article("Ana Lim said prices rose.\n\nThe end."))
    article = statement.reports.get().article
    page = desk.get(reverse("admin:events_article_change", args=[article.pk])).content.decode()
    assert 'Ana Lim said <mark class="part" title="part">prices rose</mark>.\n\nThe end.' in page


def test_a_forum_is_amended_with_its_hosts(desk):
    host = make_organisation()
    forum = make_forum()
    address = reverse("admin:events_forum_change", args=[forum.pk])
    fields = desk.get(address).context["adminform"].form.initial
    plain = {name: value or "" for name, value in fields.items() if name != "hosts"}
    desk.post(address, {**plain, "hosts": [host.pk], "edition": 5, "_continue": "1"})
    forum.refresh_from_db()
    assert (forum.edition, list(forum.hosts.all())) == (5, [host])
    assert Decision.objects.get().change == {"edition": 5, "hosts": [host.pk]}


def test_tokens_are_revoked(desk, curator):
    token = ApiToken.objects.create(user=curator, name="crawler", prefix="rst", digest="0")
    desk.post(
        reverse("admin:events_apitoken_changelist"),
        {"action": "revoke_selected", "_selected_action": [token.pk]},
    )
    token.refresh_from_db()
    assert token.revoked_at is not None


def test_what_machines_wrote_is_not_edited_by_hand(desk):
    revision = make_statement() and Revision.objects.latest("id")
    address = reverse("admin:events_revision_change", args=[revision.pk])
    assert desk.post(address, {"reason": "forged"}).status_code == 403
    body = make_organisation()
    gone = reverse("admin:events_organisation_delete", args=[body.pk])
    assert desk.post(gone, {"post": "yes"}).status_code == 403
    assert Organisation.objects.filter(pk=body.pk).exists()


def _form(statement):
    return reverse("admin:events_statement_change", args=[statement.pk])


def _fields(statement):
    return {
        "speaker": statement.speaker_id,
        "forum": statement.forum_id or "",
        "edtf": statement.edtf,
        "kind": statement.kind,
        "version": statement.entry.version,
        "reason": "",
    }
