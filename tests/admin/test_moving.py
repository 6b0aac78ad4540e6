"""What a merge would move is shown by name, with its page, as far as there is room."""

import pytest

from events.admin.moving import SHOWN, moving, printed
from events.models import SpeakerName, Tenure
from events.vocabulary import Subject
from tests.factories import (
    make_article,
    make_forum,
    make_organisation,
    make_speaker,
    make_statement,
)

pytestmark = pytest.mark.django_db


def a_speaker():
    speaker = make_speaker("Bo Chen")
    article = make_article("Bo Chen said prices rose.", title="Prices")
    make_statement(speaker=speaker, article=article)
    Tenure.objects.create(speaker=speaker, role="chair", source="the diary")
    return speaker


def a_body():
    body = make_organisation("Kelp Trust")
    make_forum(hosts=[body])
    make_speaker("Kelp Trust", kind="organisation", organisation=body)
    return body


def a_series():
    forum = make_forum()
    return forum.series


def a_forum():
    article = make_article("The Delta Water Forum met.", title="Water")
    forum = make_forum(article=article)
    make_statement(forum=forum)
    return forum


def a_statement():
    return make_statement(article=make_article("Ana Lim said prices rose.", title="Prices"))


TABLES = [
    pytest.param(
        Subject.SPEAKER,
        a_speaker,
        {
            "statements": ("prices rose", "statement"),
            "appearances": ("Bo Chen, in Prices", "appearance"),
            "tenures": ("Bo Chen: chair", "tenure"),
        },
        id="a speaker",
    ),
    pytest.param(
        Subject.ORGANISATION,
        a_body,
        {
            "speakers": ("Kelp Trust", "speaker"),
            "forums hosted": ("Delta Water Forum", "forum"),
        },
        id="an organisation and its memberships",
    ),
    pytest.param(
        Subject.SERIES, a_series, {"forums": ("Delta Water Forum", "forum")}, id="a series"
    ),
    pytest.param(
        Subject.FORUM,
        a_forum,
        {
            "statements": ("prices rose", "statement"),
            "evidence": ("name: Delta Water Forum, in Water", "evidence"),
        },
        id="a forum",
    ),
    pytest.param(
        Subject.STATEMENT,
        a_statement,
        {"reports": ("prices rose, in Prices", "report")},
        id="a statement",
    ),
]


@pytest.mark.parametrize(("subject", "make", "wanted"), TABLES)
def test_every_table_is_shown_with_pages(admin_client, subject, make, wanted):
    told = moving(subject, make().pk)
    assert {one.name: [row.words for row in one.shown] for one in told} == {
        name: [words] for name, (words, _) in wanted.items()
    }
    for one in told:
        (row,) = one.shown
        assert f"/{wanted[one.name][1]}/" in row.page
        assert admin_client.get(row.page).status_code == 200


def test_what_there_is_no_room_for_is_counted(django_assert_num_queries):
    speaker = make_speaker()
    for number in range(SHOWN + 3):
        make_statement(f"word {number}", speaker=speaker)
    long = make_statement("x" * 99, speaker=make_speaker("Bo Chen"))
    with django_assert_num_queries(5):  # three tables, two of which have more than are shown
        statements, appearances = moving(Subject.SPEAKER, speaker.pk)
    for told in (statements, appearances):
        assert (told.number, len(told.shown), told.more) == (SHOWN + 3, SHOWN, 3)
    (told, _) = moving(Subject.SPEAKER, long.speaker_id)
    assert told.shown[0].words == "x" * 80 + "…"


def test_the_other_names_are_told():
    speaker = make_speaker("Bo Chen")
    SpeakerName.objects.create(speaker=speaker, name="Chen Bo", key="chen bo")
    assert (printed(speaker), printed(make_statement())) == (["Chen Bo"], [])
