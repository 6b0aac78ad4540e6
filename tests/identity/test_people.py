"""Which printed name is which speaker or organisation; doubts go to a curator."""

import pytest

from events import review
from events.identity.organisations import resolve_organisations
from events.identity.speakers import SpeakerClaim, resolve_speakers
from events.models import Appearance, Candidate, Organisation, Speaker
from events.vocabulary import SpeakerKind, Subject, Verb
from tests.factories import make_article, make_curator

pytestmark = pytest.mark.django_db


def meet(*names, kind=SpeakerKind.PERSON, role="", organisation="", kin=()):
    """Resolve the speakers of one article, and let them appear there."""
    article = make_article()
    claims = [
        SpeakerClaim(name=name, kind=kind, role=role, organisation=organisation) for name in names
    ]
    found = resolve_speakers(claims, kin=kin, language="en")
    for claim, speaker in zip(claims, found, strict=True):
        Appearance.objects.create(
            article=article, speaker=speaker, name=claim.name, role=role, organisation=organisation
        )
    return found


def pairs():
    names = dict(Speaker.objects.values_list("pk", "name"))
    return [
        (names[one.left_id], names[one.right_id], one.reasons[0])
        for one in Candidate.objects.order_by("id")
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Robert D. Hormats", "Robert Hormats"),
        ("Robert Hormats", "Robert D. Hormats"),
        ("Mr Lu Wei", "Lu Wei"),
        ("José Núñez", "Jose Nunez"),
        ("Hormats, Robert", "Robert Hormats"),
        ("钱小芊", "钱小芊"),
    ],
)
def test_one_person_across_articles(first, second):
    (one,) = meet(first)
    (other,) = meet(second)
    assert (one, pairs()) == (other, [])
    assert set(one.names.values_list("name", flat=True)) == {first, second}


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ("Lu", "Lu", "Lu and Lu may be forms of one name"),
        ("Lu Wei", "Lu", "Lu and Lu Wei share a surname"),
        ("Robert Hormats", "Hormats", "Hormats and Robert Hormats share a surname"),
        ("Lu", "Lu Wei", "Lu Wei and Lu share a surname"),
        ("Lu Wei", "Wei Lu", "Wei Lu and Lu Wei have the same words"),
        (
            "Robert David Hormats",
            "Robert Hormats",
            "Robert Hormats and Robert David Hormats may be forms of one name",
        ),
    ],
)
def test_what_may_be_one_person_goes_to_a_curator(first, second, reason):
    (one,) = meet(first)
    (other,) = meet(second)
    assert one != other
    assert pairs() == [(first, second, reason)]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Lu Wei", "Lu Jun"), ("Robert D. Hormats", "Robert F. Hormats"), ("Ana Lim", "Ana Lima")],
)
def test_other_people_are_not_asked_about(first, second):
    assert meet(first) != meet(second)
    assert pairs() == []


def test_one_name_at_two_organisations_goes_to_a_curator():
    meet("Wang Wei", role="professor", organisation="Delta University")
    meet("Wang Wei", role="coach", organisation="Harbour Rowing Club")
    meet("Wang Wei", role="senior professor", organisation="Academy of Rivers")
    assert pairs() == [("Wang Wei", "Wang Wei", "both Wang Wei, but at different organisations")]
    assert Speaker.objects.count() == 2


def test_two_that_were_ruled_different_stay_apart_and_later_ones_are_asked_about():
    (one,) = meet("Wang Wei", organisation="Delta University")
    (other,) = meet("Wang Wei", organisation="Harbour Rowing Club")
    curator = make_curator()
    review.judge(Subject.SPEAKER, one.pk, other.pk, Verb.DIFFERENT, curator=curator)
    (third,) = meet("Wang Wei")
    assert third not in {one, other}
    judged = Candidate.objects.exclude(judgement="").get()
    assert (judged.left_id, judged.right_id) == (one.pk, other.pk)
    assert Candidate.objects.filter(judgement="").count() == 2


def test_a_merged_name_leads_to_who_took_it_over():
    (one,), (other,) = meet("Ana Lim"), meet("Anna Lim")
    review.merge(Subject.SPEAKER, one.pk, other.pk, curator=make_curator())
    assert meet("Anna Lim") == [one]
    assert meet("Ana Lim") == [one]


def test_a_copy_means_whom_its_original_means():
    (lu,) = meet("Lu")
    (nameless,) = meet("a participant", kind=SpeakerKind.UNNAMED)
    kin = Appearance.objects.values_list("article", flat=True)
    assert meet("Lu", kin=kin) == [lu]
    assert meet("a participant", kind=SpeakerKind.UNNAMED, kin=kin) == [nameless]
    assert meet("a participant", kind=SpeakerKind.UNNAMED) != [nameless]


def test_an_organisation_is_no_person_of_its_name():
    (one,) = meet("Delta Moss")
    (other,) = meet("Delta Moss", kind=SpeakerKind.ORGANISATION)
    assert (one != other, pairs()) == (True, [])
    assert meet("The Delta Moss Ltd", kind=SpeakerKind.ORGANISATION) == [other]


def test_organisations_are_one_under_every_form_of_their_name():
    first = resolve_organisations(["US State Department", "Moss Corp."], language="en")
    second = resolve_organisations(["U.S. State Department", "Moss"], language="en")
    assert list(first.values()) == list(second.values())
    assert Organisation.objects.count() == 2
    assert sorted(first["Moss Corp."].names.values_list("name", flat=True)) == [
        "Moss",
        "Moss Corp.",
    ]


def test_an_organisation_of_an_ambiguous_name_is_the_one_printed_so():
    one = resolve_organisations(["Moss"], language="en")["Moss"]
    other = Organisation.objects.create(name="Moss Ltd")
    other.names.create(name="Moss Ltd", key="moss")
    found = resolve_organisations(["Moss", "Moss Ltd", "Moss Inc"], language="en")
    assert (found["Moss"], found["Moss Ltd"]) == (one, other)
    assert found["Moss Inc"] not in {one, other}
    assert Candidate.objects.filter(subject="organisation").count() == 2
