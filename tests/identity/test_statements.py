"""Which reports are of one statement."""

from datetime import date

import pytest

from events.identity.statements import StatementClaim, find_statements
from tests.factories import make_article, make_statement

pytestmark = pytest.mark.django_db

WORDS = "the harbour wall will cost four million pounds and rise by two metres"


def ask(text, *, speaker, article, lower=None, upper=None):
    claim = StatementClaim(text=text, speaker=speaker, lower=lower, upper=upper or lower)
    ((same, unsure),) = find_statements([claim], elsewhere_than=article)
    return same, unsure


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        pytest.param(WORDS, "same", id="the same words"),
        pytest.param(f"“{WORDS.capitalize()}.”", "same", id="marks and case"),
        pytest.param(WORDS.replace("pounds", "pound"), "same", id="a letter"),
        pytest.param(WORDS.replace("will cost", "will not cost"), "doubt", id="a negation"),
        pytest.param("yesterday " + WORDS + " or more", "doubt", id="a few words more"),
        pytest.param(WORDS[:40], "doubt", id="cut short"),
        pytest.param(
            "the river bank is lower than a year ago and sinks", "other", id="other words"
        ),
    ],
)
def test_words(text, verdict):
    known = make_statement(WORDS)
    same, unsure = ask(text, speaker=known.speaker_id, article=make_article().pk)
    assert {
        "same": (same == known, unsure == []),
        "doubt": (same is None, [row for row, _ in unsure] == [known]),
        "other": (same is None, unsure == []),
    }[verdict] == (True, True)


@pytest.mark.parametrize(
    ("changed", "same"), [("rise by 2 metres", True), ("rise by 3 metres", False)]
)
def test_numbers_are_never_passed_over(changed, same):
    known = make_statement("the harbour wall, long discussed in the council, will rise by 2 metres")
    text = known.text.replace("rise by 2 metres", changed)
    found, unsure = ask(text, speaker=known.speaker_id, article=make_article().pk)
    assert ((found == known), len(unsure)) == (same, 0 if same else 1)


@pytest.mark.parametrize(
    ("said", "lower", "same"),
    [
        ("2024-05-07", date(2024, 5, 9), True),
        ("2024-05-07", date(2024, 5, 17), False),
        ("2024-05", date(2024, 5, 17), True),
        ("", date(2024, 5, 17), True),
        ("2024-05-07", None, True),
    ],
)
def test_dates(said, lower, same):
    known = make_statement(WORDS, date=said)
    found, _ = ask(WORDS, speaker=known.speaker_id, article=make_article().pk, lower=lower)
    assert (found == known) is same


def test_another_speaker_and_the_same_article_are_another_statement():
    known = make_statement(WORDS)
    other = make_statement("it rains")
    assert ask(WORDS, speaker=other.speaker_id, article=make_article().pk) == (None, [])
    article = known.reports.get().article_id
    assert ask(WORDS, speaker=known.speaker_id, article=article) == (None, [])


@pytest.mark.parametrize("status", ["rejected", "accepted"])
def test_what_was_decided_is_still_recognised(status):
    known = make_statement(WORDS, status=status)
    assert ask(WORDS, speaker=known.speaker_id, article=make_article().pk) == (known, [])
