"""Articles in over the API: extracted and stored at once, as from a file, or queued."""

from dataclasses import asdict
from typing import Any, Final

from rest_framework import serializers
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from events import background
from events.ingest import Document, Result, SourceError, ingest_document
from timeline.api.articles import Articles
from timeline.api.documents import ROOT
from timeline.api.errors import NotPossible
from timeline.api.tasks import StoredItem, TaskItem, stored_item, task_item
from timeline.api.writing import Strict, WriteView, writable
from timeline.query import Parameter

PERMISSION = "events.add_article"


class ArticleBody(Strict):
    """The text of an article, and what is known of its origin; ``published`` is EDTF."""

    example = {
        "text": "At the Delta Water Forum in Hue, Ana Lim said that prices rose.",
        "url": "http://example.org/prices",
        "outlet": "Delta Herald",
        "published": "2011-12-08",
    }
    text = serializers.CharField(trim_whitespace=False)
    url = serializers.CharField(max_length=2000, required=False)
    title = serializers.CharField(max_length=1000, required=False)
    outlet = serializers.CharField(max_length=200, required=False)
    published = serializers.CharField(max_length=64, required=False)
    language = serializers.CharField(max_length=16, required=False)


PREFER: Final = Parameter(
    "Prefer",
    "prefer",
    "respond-async, to queue the article and be told where to ask what became of it",
    "respond-async",
    str,
    {"type": "string"},  # other preferences are ignored, as RFC 7240 asks
)
LATER: Final = "respond-async"


class AddArticle(WriteView):
    """Send an article: its statements, forums and dates are extracted and stored at once.

    Sent twice, it changes nothing; sent again with more of its origin, it is read again. With
    ``Prefer: respond-async`` it is queued: the answer is a 202 with the address that tells more.
    """

    operation = "article_add"
    takes = (PREFER, *WriteView.takes)
    body = ArticleBody
    shows = StoredItem
    problems = tuple(slug for slug in WriteView.problems if slug != "not-found")

    @classmethod
    def answers(cls) -> dict[int, tuple[Any, str]]:
        """Return also the answer for an article that was not known."""
        return {
            200: (StoredItem, "Known already."),
            201: (StoredItem, "New, and stored."),
            202: (TaskItem, "Queued."),
        }

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
        root = str(request.build_absolute_uri(ROOT))
        document = Document(**given)
        if LATER in {one.strip().lower() for one in request.headers.get("Prefer", "").split(",")}:
            task = task_item(background.submit(document, outlet), root)
            headers = {"Location": task["url"], "Retry-After": "1", "Preference-Applied": LATER}
            return Response(task, status=202, headers=headers)
        try:
            outcome = ingest_document(document, source="API", outlet=outlet)
        except SourceError as error:
            raise NotPossible(f"article: {error.why}") from error
        stored = stored_item(asdict(outcome), root)
        if outcome.result in {Result.NEW, Result.NEAR_COPY}:
            return Response(stored, status=201, headers={"Location": stored["url"]})
        return Response(stored)


ArticleCollection = writable(Articles, {"POST": AddArticle})
"""The articles, and where another one is sent to."""
