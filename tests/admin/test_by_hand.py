"""What curators keep by hand: identifiers and roles held are in the history of whom they are about."""

import pytest
from django.urls import reverse

from events.models import Entry, Revision, Speaker, SpeakerIdentifier, Tenure
from tests.factories import make_curator, make_organisation, make_speaker, make_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    client.force_login(make_curator())
    return client


def told(subject, pk):
    """What the history of a fact tells of what is kept by hand: who, why, what it was then."""
    return [
        (
            one.curator and one.curator.username,
            one.reason,
            one.after.get("identifiers"),
            one.after.get("tenures"),
        )
        for one in Revision.objects.filter(subject=subject, subject_id=pk).order_by("pk")[1:]
    ]


def test_an_identifier_is_added_moved_and_removed(desk):
    ana, bo = make_speaker("Ana"), make_speaker("Bo")
    make_statement(speaker=ana)
    seen = list(Entry.objects.values_list("version", "wire"))
    why = "speaker identifier, by hand"
    fields = {"speaker": ana.pk, "scheme": "wikidata", "value": "Q42"}
    desk.post(reverse("admin:events_speakeridentifier_add"), fields)
    pk = SpeakerIdentifier.objects.get().pk
    assert told("speaker", ana.pk) == [("cora", why, ["wikidata:Q42"], None)]
    change = reverse("admin:events_speakeridentifier_change", args=[pk])
    desk.post(change, {**fields, "speaker": bo.pk})
    assert told("speaker", ana.pk)[1:] == [("cora", why, None, None)]
    assert told("speaker", bo.pk) == [("cora", why, ["wikidata:Q42"], None)]
    desk.post(reverse("admin:events_speakeridentifier_delete", args=[pk]), {"post": "yes"})
    assert told("speaker", bo.pk)[1:] == [("cora", why, None, None)]
    assert list(Entry.objects.values_list("version", "wire")) == seen


def test_a_role_held_is_told_with_its_source(desk):
    ana, body = make_speaker("Ana"), make_organisation()
    desk.post(
        reverse("admin:events_tenure_add"),
        {
            "speaker": ana.pk,
            "role": "chair",
            "organisation": body.pk,
            "edtf": "2011/..",
            "source": "the diary",
        },
    )
    held = {"role": "chair", "organisation": body.pk, "held": "2011/..", "source": "the diary"}
    assert told("speaker", ana.pk) == [("cora", "tenure, by hand", None, [held])]
    page = desk.get(reverse("admin:events_speaker_history", args=[ana.pk]))
    assert page.context["told"][0][1] == [("tenures", None, [held])]
    chosen = {
        "action": "delete_selected",
        "_selected_action": [Tenure.objects.get().pk],
        "post": "yes",
    }
    desk.post(reverse("admin:events_tenure_changelist"), chosen)
    assert told("speaker", ana.pk)[1:] == [("cora", "tenure, by hand", None, None)]
    assert not Tenure.objects.exists()
    assert Speaker.objects.get().name == "Ana"


def test_an_identifier_of_a_body_is_in_its_history(desk):
    body = make_organisation()
    fields = {"organisation": body.pk, "scheme": "ror", "value": "05x2bcf33"}
    desk.post(reverse("admin:events_organisationidentifier_add"), fields)
    assert told("organisation", body.pk) == [
        ("cora", "organisation identifier, by hand", ["ror:05x2bcf33"], None)
    ]
