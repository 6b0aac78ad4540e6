"""What the engine missed, added over the API: statements, speakers, forums, each with its span."""

from abc import abstractmethod
from typing import Any

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from events import review
from events.models import Decision
from events.vocabulary import SpeakerKind, StatementKind
from timeline.api.documents import ROOT
from timeline.api.entries import Forums, Statements
from timeline.api.identities import Speakers
from timeline.api.writing import (
    DecisionItem,
    ReasonBody,
    WriteView,
    decision_item,
    refusals,
    writable,
)
from timeline.query import MAX_ID


class SpanField(serializers.ListField):
    """A span of an article's text: start and end in code points, the end exclusive."""

    child = serializers.IntegerField(min_value=0, max_value=MAX_ID)

    def __init__(self, **options: Any) -> None:
        super().__init__(min_length=2, max_length=2, **options)


class MissedBody(ReasonBody):
    """Where it stands: the article."""

    article = serializers.IntegerField(min_value=1, max_value=MAX_ID)


class StatementBody(MissedBody):
    """The pieces of what was said, who said it, and how; a forum by its id, a date as EDTF."""

    example = {"article": 1, "parts": [[120, 168]], "speaker": 3, "kind": "indirect"}
    parts = serializers.ListField(child=SpanField(), min_length=1, max_length=100)
    speaker = serializers.IntegerField(min_value=1, max_value=MAX_ID)
    kind = serializers.ChoiceField([word.value for word in StatementKind])
    forum = serializers.IntegerField(
        min_value=1, max_value=MAX_ID, required=False, default=None, allow_null=True
    )
    date = serializers.CharField(max_length=64, required=False, default="", allow_blank=True)


class SpeakerBody(MissedBody):
    """The words that name the speaker, and what the article prints of them."""

    example = {
        "article": 1,
        "span": [4, 13],
        "name": "Lu Wei",
        "kind": "person",
        "role": "minister",
    }
    span = SpanField()
    name = serializers.CharField(max_length=300)
    kind = serializers.ChoiceField([word.value for word in SpeakerKind])
    role = serializers.CharField(max_length=300, required=False, default="", allow_blank=True)
    organisation_as_printed = serializers.CharField(
        max_length=300, required=False, default="", allow_blank=True
    )


class ForumBody(MissedBody):
    """The words that name the forum, and what is known of it; a date as EDTF."""

    example = {"article": 1, "span": [20, 38], "name": "Delta Water Forum", "date": "2011-12-07"}
    span = SpanField()
    name = serializers.CharField(max_length=300)
    date = serializers.CharField(max_length=64, required=False, default="", allow_blank=True)
    edition = serializers.IntegerField(
        min_value=1, max_value=10_000, required=False, default=None, allow_null=True
    )
    city = serializers.CharField(max_length=200, required=False, default="", allow_blank=True)
    country = serializers.CharField(max_length=200, required=False, default="", allow_blank=True)


class AddView(WriteView):
    """Adds one fact that the engine missed."""

    problems = tuple(slug for slug in WriteView.problems if slug != "not-found")

    @classmethod
    def answers(cls) -> dict[int, tuple[Any, str]]:
        """Return the one answer: whatever is added is new."""
        return {201: (DecisionItem, "Added.")}

    def act(self, request: Request, **ids: int) -> Response:
        """Add it, and answer with the decision and where the fact is."""
        given = self.given(request)
        with refusals():
            decision = self.add(given.pop("article"), given, request.user)
        added = decision_item(decision, str(request.build_absolute_uri(ROOT)))
        return Response(added, status=201, headers={"Location": added["url"]})

    @abstractmethod
    def add(self, article: int, given: dict[str, Any], curator: Any) -> Decision:
        """Call the verb."""


class AddStatement(AddView):
    """Add a statement that the engine missed, accepted; undoing the decision takes it back."""

    operation = "statement_add"
    body = StatementBody

    def add(self, article: int, given: dict[str, Any], curator: Any) -> Decision:
        """Add it."""
        return review.add(article, given.pop("parts"), **given, curator=curator)


class AddSpeaker(AddView):
    """Add a speaker that the engine missed; undoing the decision takes them back.

    Somebody of that name elsewhere stays somebody else, until a curator says that they are one.
    """

    operation = "speaker_add"
    body = SpeakerBody

    def add(self, article: int, given: dict[str, Any], curator: Any) -> Decision:
        """Add them."""
        return review.add_speaker(article, given.pop("span"), **given, curator=curator)


class AddForum(AddView):
    """Add a forum that the engine missed, accepted; undoing the decision takes it back.

    It joins the series that goes by its name, or makes one.
    """

    operation = "forum_add"
    body = ForumBody

    def add(self, article: int, given: dict[str, Any], curator: Any) -> Decision:
        """Add it."""
        return review.add_forum(article, given.pop("span"), **given, curator=curator)


StatementCollection = writable(Statements, {"POST": AddStatement})
SpeakerCollection = writable(Speakers, {"POST": AddSpeaker})
ForumCollection = writable(Forums, {"POST": AddForum})
"""The lists, and where what they lack is sent to."""
