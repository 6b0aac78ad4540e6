"""What curators' clients may change: each address calls one verb of the curators, and no more."""

from abc import abstractmethod
from collections.abc import Mapping
from typing import Any, ClassVar, Final, TypedDict

from rest_framework import serializers
from rest_framework.exceptions import NotFound, PermissionDenied
from rest_framework.parsers import JSONParser
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from events import review
from events.models import Decision
from events.vocabulary import Subject, Verb
from timeline.api.access import WriteThrottle
from timeline.api.documents import ROOT, Url, address
from timeline.api.errors import Conflict, NotPossible, TooLarge
from timeline.query import MAX_ID, read_values

LARGEST_BODY: Final = 8 * 1024 * 1024
"""Bytes; a longer article is ingested from a file."""


class Strict(serializers.Serializer[Any]):
    """The fields of a body; any other field is refused, never ignored."""

    def to_internal_value(self, data: Any) -> Any:
        """Read the fields, and refuse those that are not known."""
        unknown = sorted(set(data) - set(self.fields)) if isinstance(data, Mapping) else []
        if unknown:
            known = f"unknown field; known here: {', '.join(self.fields)}"
            raise serializers.ValidationError(dict.fromkeys(unknown, known))
        return super().to_internal_value(data)


class ReasonBody(Strict):
    """Why."""

    reason = serializers.CharField(max_length=500, required=False, default="", allow_blank=True)


class RulingBody(ReasonBody):
    """Why, and the version of the entry that was looked at, which guards against lost updates."""

    version = serializers.IntegerField(
        min_value=0, max_value=MAX_ID, required=False, default=None, allow_null=True
    )


class AmendmentBody(RulingBody):
    """The fields to set: a date as EDTF text, a speaker or a forum by its id, others as text."""

    changes = serializers.DictField(allow_empty=False)


class PairBody(ReasonBody):
    """The fact that is one with the one in the address, and redirects to it from then on."""

    other = serializers.IntegerField(min_value=1, max_value=MAX_ID)


class DecisionItem(TypedDict):
    """What a curator ruled; ``undo`` is where it can be taken back."""

    id: int
    verb: Verb
    subject: Subject
    subject_id: int
    url: Url
    undo: Url
    undone: bool


class WriteView(APIView):
    """A view that writes: needs a token, reads one JSON body, answers with what it did."""

    http_method_names = ["post"]
    parser_classes = [JSONParser]
    permission_classes = [IsAuthenticated]
    throttle_classes = [WriteThrottle]
    operation: str = ""
    body: ClassVar[type[Strict]]
    shows: ClassVar[Any] = DecisionItem
    problems: ClassVar[tuple[str, ...]] = (
        "bad-request",
        "bad-parameter",
        "bad-body",
        "not-authenticated",
        "not-permitted",
        "not-found",
        "not-acceptable",
        "conflict",
        "too-large",
        "unsupported-media-type",
        "not-possible",
        "too-many-requests",
        "server-error",
    )

    @classmethod
    def answers(cls) -> dict[int, tuple[Any, str]]:
        """Return the shapes that the view answers with by status, each with when that is."""
        return {200: (cls.shows, "Done.")}

    def get_serializer(self) -> Strict:
        """Return the fields of the body; the schema is made from them."""
        return self.body()

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Refuse a body that is too large before it is read, and parameters altogether."""
        super().initial(request, *args, **kwargs)
        if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST_BODY:
            raise TooLarge(f"Send at most {LARGEST_BODY} bytes; ingest longer texts from files.")
        read_values(dict(request.query_params.lists()), ())

    def given(self, request: Request) -> dict[str, Any]:
        """Return the body, checked."""
        body = self.body(data=request.data)
        body.is_valid(raise_exception=True)
        return dict(body.validated_data)


class RulingView(WriteView):
    """A ruling on one fact of the subject that the address names."""

    subject: Subject = Subject.STATEMENT
    verb: ClassVar[str]
    body: ClassVar[type[Strict]] = RulingBody

    def post(self, request: Request, pk: int) -> Response:
        """Rule, and answer with the decision."""
        given = self.given(request)
        if pk > MAX_ID:
            raise NotFound(f"There is no {self.subject} {pk}.")
        try:
            decision = self.rule(pk, given, request.user)
        except review.MissingError as error:
            raise NotFound(str(error)) from error
        except review.NotPermittedError as error:
            raise PermissionDenied(str(error)) from error
        except review.ConflictError as error:
            raise Conflict(str(error)) from error
        except review.ReviewError as error:
            raise NotPossible(str(error)) from error
        return Response(_decision(decision, str(request.build_absolute_uri(ROOT))))

    @abstractmethod
    def rule(self, pk: int, given: dict[str, Any], curator: Any) -> Decision:
        """Call the verb."""


class Accept(RulingView):
    """Accept a statement or a forum as it stands."""

    verb = "accept"

    def rule(self, pk: int, given: dict[str, Any], curator: Any) -> Decision:
        """Accept it."""
        return review.accept(self.subject, pk, curator=curator, **given)


class Reject(RulingView):
    """Reject a statement or a forum: it leaves the chronology and is never proposed again."""

    verb = "reject"

    def rule(self, pk: int, given: dict[str, Any], curator: Any) -> Decision:
        """Reject it."""
        return review.reject(self.subject, pk, curator=curator, **given)


class Amend(RulingView):
    """Set fields of a fact; later extractions leave them as they were set."""

    verb = "amend"
    body = AmendmentBody

    def rule(self, pk: int, given: dict[str, Any], curator: Any) -> Decision:
        """Amend it."""
        return review.amend(self.subject, pk, given.pop("changes"), curator=curator, **given)


class Merge(RulingView):
    """Rule that another fact is the same as this one: this one is kept, the other redirects."""

    verb = "merge"
    body = PairBody

    def rule(self, pk: int, given: dict[str, Any], curator: Any) -> Decision:
        """Merge the other into this one."""
        return review.merge(self.subject, pk, given.pop("other"), curator=curator, **given)


class Part(RulingView):
    """Rule that another fact is a different one; the pair is not proposed again."""

    verb = "part"
    body = PairBody

    def rule(self, pk: int, given: dict[str, Any], curator: Any) -> Decision:
        """Remember that they differ."""
        other = given.pop("other")
        return review.judge(self.subject, pk, other, Verb.DIFFERENT, curator=curator, **given)


class Undo(RulingView):
    """Take a decision back, whole or not at all; it stays in the history."""

    verb = "undo"
    body = ReasonBody

    def rule(self, pk: int, given: dict[str, Any], curator: Any) -> Decision:
        """Undo it."""
        decision = Decision.objects.filter(pk=pk).first()
        if decision is None:
            raise review.MissingError(f"There is no decision {pk}.")
        return review.undo(decision, curator=curator, **given)


RULINGS: Final[dict[type[RulingView], tuple[Subject, ...]]] = {
    Accept: (Subject.STATEMENT, Subject.FORUM),
    Reject: (Subject.STATEMENT, Subject.FORUM),
    Amend: tuple(subject for subject in Subject if subject is not Subject.ARTICLE),
    Merge: tuple(subject for subject in Subject if subject not in {Subject.ARTICLE, Subject.DATE}),
    Part: tuple(subject for subject in Subject if subject not in {Subject.ARTICLE, Subject.DATE}),
}
"""Which verbs each subject has."""


def _decision(decision: Decision, root: str) -> DecisionItem:
    subject = Subject(decision.subject)
    return {
        "id": decision.pk,
        "verb": Verb(decision.verb),
        "subject": subject,
        "subject_id": decision.subject_id,
        "url": address(root, subject, decision.subject_id),
        "undo": f"{root}decisions/{decision.pk}/undo/",
        "undone": decision.undone_at is not None,
    }
