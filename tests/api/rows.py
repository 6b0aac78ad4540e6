"""What the tests of the API share: a client, a small chronology, a token."""

from events.models import ApiToken, DateMention
from tests.factories import (
    make_article,
    make_curator,
    make_forum,
    make_organisation,
    make_speaker,
    make_statement,
)

ROOT = "http://testserver/api/v1/"
STORY = "At the Delta Water Forum in Hue on 7 December 2011, Ana Lim said prices rose."


def make_chronology():
    """Store one forum with a statement, and one statement without a date."""
    host = make_organisation()
    article = make_article(STORY, title="Prices at the forum", published="2011-12-08")
    forum = make_forum(
        date="2011-12-07", article=article, hosts=[host], city="Hue", country="Viet Nam"
    )
    ana = make_speaker()
    mention = DateMention(
        article=article,
        start=STORY.index("7 December 2011"),
        end=STORY.index(", Ana"),
        text="7 December 2011",
        kind="date",
        rule="day-month-year",
    )
    mention.set_date("2011-12-07")
    mention.save()
    return {
        "mention": mention,
        "host": host,
        "article": article,
        "forum": forum,
        "speaker": ana,
        "statement": make_statement(
            "prices rose", speaker=ana, article=article, date="2011-12-07", forum=forum
        ),
        "undated": make_statement("water is scarce", speaker=ana),
    }


def token(user=None):
    """Return the header that a client of a curator sends."""
    secret = ApiToken.objects.issue(user or make_curator(), "tests")
    return {"Authorization": f"Bearer {secret}"}


def problem(told, instance, errors=()):
    """Return a whole problem document; ``told`` is its name, status, title and detail."""
    slug, status, title, detail = told
    return {
        "type": f"/api/v1/problems/{slug}/",
        "title": title,
        "status": status,
        "detail": detail,
        "instance": instance,
        "errors": [
            {"name": name, "value": value, "accepted": accepted} for name, value, accepted in errors
        ],
    }
