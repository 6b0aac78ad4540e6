"""The history of one fact over the API: complete, in pages, and without names to strangers."""

import pytest
from django.contrib.auth.models import User

from events import review
from events.models import ApiToken, Revision
from events.review import Role
from events.vocabulary import FOLDERS, Subject
from tests.factories import (
    make_article,
    make_curator,
    make_forum,
    make_organisation,
    make_speaker,
    make_statement,
    touch,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def cora():
    return make_curator("cora")


def staff():
    """The header of a client whose user may read every table."""
    review.write_roles()
    reader = User.objects.create_user("a reader")
    review.give(reader, Role.READER)
    return bearing(User.objects.get(pk=reader.pk))


def bearing(user):
    return {"Authorization": f"Bearer {ApiToken.objects.issue(user, 'test')}"}


def history(client, folder, pk, headers=None, **asked):
    return client.get(f"/api/v1/{folder}/{pk}/history/", asked, headers=headers or {})


def told(answer):
    return [
        (
            one["action"],
            one["who"],
            one["decision"] and (one["decision"]["verb"], one["decision"]["undone"]),
            one["reason"],
            *(one[side] and one[side]["date"]["edtf"] for side in ("before", "after")),
        )
        for one in answer.json()["results"]
    ]


def amended(cora):
    """A statement that was amended, which was taken back, and rejected."""
    pk = make_statement(date="2011").pk
    ruling = review.amend(Subject.STATEMENT, pk, {"date": "2012"}, curator=cora, reason="a slip")
    review.undo(ruling, curator=cora, reason="no slip")
    return pk


OPEN = [
    ("created", None, None, "test", None, "2011"),
    ("changed", None, ("amend", True), "a slip", "2011", "2012"),
    ("changed", None, ("amend", True), "no slip", "2012", "2011"),
]


def test_every_change_is_told_and_curators_to_staff_alone(client, cora):
    pk = amended(cora)
    member = bearing(User.objects.create_user("a member"))
    named = [(one, None if one == "created" else "cora", *more) for one, _, *more in OPEN]
    assert told(history(client, "statements", pk)) == OPEN
    assert told(history(client, "statements", pk, member)) == OPEN
    assert told(history(client, "statements", pk, staff())) == named


def test_what_is_withdrawn_keeps_its_words_to_staff(client, cora):
    pk = amended(cora)
    review.reject(Subject.STATEMENT, pk, curator=cora, reason="never said")
    assert [one[4:] for one in told(history(client, "statements", pk))] == [(None, None)] * 4
    assert [one[4:] for one in told(history(client, "statements", pk, staff()))] == [
        (None, "2011"),
        ("2011", "2012"),
        ("2012", "2011"),
        ("2011", "2011"),
    ]
    assert history(client, "statements", pk).json()["results"][-1]["reason"] == "never said"


def test_what_was_merged_away_keeps_its_history_at_its_address(client, cora):
    keep, other = make_speaker("Ana Lim"), make_speaker("A. Lim")
    review.merge(Subject.SPEAKER, keep.pk, other.pk, curator=cora, reason="one person")
    last = history(client, "speakers", other.pk).json()["results"][-1]
    assert (last["action"], last["reason"], last["before"]["name"], last["after"]) == (
        "merged",
        "one person",
        "A. Lim",
        None,
    )


def test_every_subject_has_a_history(client):
    body, speaker, article = make_organisation(), make_speaker(), make_article()
    forum, statement = make_forum(), make_statement(speaker=speaker, article=article_of(article))
    touch(Subject.ARTICLE, article)
    touch(Subject.SERIES, forum.series)
    facts = {
        Subject.ORGANISATION: body,
        Subject.SPEAKER: speaker,
        Subject.FORUM: forum,
        Subject.SERIES: forum.series,
        Subject.STATEMENT: statement,
        Subject.ARTICLE: article,
    }
    for subject, row in facts.items():
        answer = history(client, FOLDERS[subject], row.pk)
        assert [one["action"] for one in answer.json()["results"]] == ["created"], subject


def article_of(article):
    """An article beside the one that is looked at."""
    return make_article(f"Ana Lim said prices rose. {article.text}")


def test_pages_give_every_change_once(client, cora):
    pk = make_statement(date="2011").pk
    other = make_statement("rain fell").pk
    for year in range(2012, 2018):
        review.amend(Subject.STATEMENT, pk, {"date": str(year)}, curator=cora)
        review.amend(Subject.STATEMENT, other, {"date": str(year)}, curator=cora)
    page = history(client, "statements", pk, limit=3, count="on").json()
    seen = page["results"]
    assert page["count"] == 7
    while page["next"]:
        page = client.get(page["next"]).json()
        seen += page["results"]
    wanted = Revision.objects.of(Subject.STATEMENT, pk).order_by("pk").values_list("pk", flat=True)
    assert [one["id"] for one in seen] == list(wanted)
    assert (page["crawl"]["rows"], page["crawl"]["complete"]) == (7, True)
    assert [one["after"]["date"]["edtf"] for one in seen] == [
        str(year) for year in range(2011, 2018)
    ]


def test_a_cursor_belongs_to_its_fact(client, cora):
    pk = amended(cora)
    following = history(client, "statements", pk, limit=1).json()["next"]
    other = make_statement("rain fell").pk
    answer = client.get(following.replace(f"/{pk}/", f"/{other}/"))
    assert (answer.status_code, "cursor" in answer.json()["detail"]) == (400, True)


@pytest.mark.parametrize(
    ("address", "status", "detail"),
    [
        ("statements/77/history/", 404, "There is no statement 77."),
        ("speakers/99999999999999999999/history/", 404, "There is no speaker"),
        ("statements/77/history/?since=1", 400, "since"),
    ],
)
def test_what_is_not_there_is_told(client, address, status, detail):
    answer = client.get(f"/api/v1/{address}")
    assert (answer.status_code, detail in answer.json()["detail"]) == (status, True)


def test_answers_to_strangers_and_to_staff_are_kept_apart(client, cora):
    pk, header = amended(cora), staff()
    open_to_all, named = (
        history(client, "statements", pk),
        history(client, "statements", pk, header),
    )
    assert "Authorization" in open_to_all["Vary"]
    assert open_to_all["ETag"] != named["ETag"]
    assert ("public" in open_to_all["Cache-Control"], "private" in named["Cache-Control"]) == (
        True,
        True,
    )
    for answer, sent in ((open_to_all, {}), (named, header)):
        held = {**sent, "If-None-Match": answer["ETag"]}
        assert history(client, "statements", pk, held).status_code == 304
    wrong = {"If-None-Match": named["ETag"]}
    assert history(client, "statements", pk, wrong).status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_a_history_costs_the_same_queries_however_long(
    client, cora, count, django_assert_num_queries
):
    pk = make_statement(date="2011").pk
    for year in range(2012, 2011 + count):
        review.amend(Subject.STATEMENT, pk, {"date": str(year)}, curator=cora)
    with django_assert_num_queries(4):
        assert len(history(client, "statements", pk).json()["results"]) == count
