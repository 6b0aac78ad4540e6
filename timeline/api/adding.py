"""Articles in over the API: extracted and stored at once, as from a file."""

from typing import Any, TypedDict

from rest_framework import serializers
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from events.ingest import Document, Result, SourceError, ingest_document
from events.vocabulary import Subject
from timeline.api.articles import Articles
from timeline.api.documents import ROOT, Url, address
from timeline.api.errors import NotPossible
from timeline.api.writing import Strict, WriteView, writable

PERMISSION = "events.add_article"


class ArticleBody(Strict):
    """The text of an article, and what is known of its origin; ``published`` is EDTF."""

    text = serializers.CharField(trim_whitespace=False)
    url = serializers.CharField(max_length=2000, required=False)
    title = serializers.CharField(max_length=1000, required=False)
    outlet = serializers.CharField(max_length=200, required=False)
    published = serializers.CharField(max_length=64, required=False)
    language = serializers.CharField(max_length=16, required=False)


class StoredItem(TypedDict):
    """What became of an article that was sent; ``original`` is set where it is a copy."""

    id: int
    url: Url
    result: Result
    original: int | None


class AddArticle(WriteView):
    """Send an article: its statements, forums and dates are extracted and stored at once.

    Sent twice, it changes nothing; sent again with more of its origin, it is read again.
    """

    operation = "article_add"
    body = ArticleBody
    shows = StoredItem
    problems = tuple(slug for slug in WriteView.problems if slug != "not-found")

    @classmethod
    def answers(cls) -> dict[int, tuple[Any, str]]:
        """Return also the answer for an article that was not known."""
        return {200: (StoredItem, "Known already."), 201: (StoredItem, "New, and stored.")}

    def act(self, request: Request, **ids: int) -> Response:
        """Ingest the article."""
        user = request.user
        if not (user.is_staff and user.has_perm(PERMISSION)):
            raise PermissionDenied(
                f"{user.get_username()} may not add articles: "
                f"that needs a staff account with the permission {PERMISSION}."
            )
        given = self.given(request)
        outlet = given.pop("outlet", None)
        try:
            outcome = ingest_document(Document(**given), source="API", outlet=outlet)
        except SourceError as error:
            raise NotPossible(f"article: {error.why}") from error
        root = str(request.build_absolute_uri(ROOT))
        stored: StoredItem = {
            "id": outcome.article,
            "url": address(root, Subject.ARTICLE, outcome.article),
            "result": outcome.result,
            "original": outcome.original,
        }
        if outcome.result in {Result.NEW, Result.NEAR_COPY}:
            return Response(stored, status=201, headers={"Location": stored["url"]})
        return Response(stored)


ArticleCollection = writable(Articles, {"POST": AddArticle})
"""The articles, and where another one is sent to."""
