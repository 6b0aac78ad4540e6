"""What curators' clients may change: each address calls one verb of the curators, and no more."""

from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, ClassVar, Final, TypedDict, TypeVar

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from rest_framework import serializers
from rest_framework.exceptions import NotFound, PermissionDenied
from rest_framework.parsers import JSONParser
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from events import review
from events.models import Decision
from events.models.document import Url
from events.vocabulary import Subject, Verb, address
from timeline.api import conditions, repeating
from timeline.api.access import WriteThrottle
from timeline.api.details import PlainDetailView
from timeline.api.documents import ROOT
from timeline.api.errors import Conflict, NotPossible, TooLarge
from timeline.api.views import ReadView
from timeline.query import MAX_ID, Parameter, ParameterError, QueryError, read_values

LARGEST_BODY: Final = settings.DATA_UPLOAD_MAX_MEMORY_SIZE or 0
"""Bytes; a longer article is ingested from a file."""

View = TypeVar("View", bound=ReadView)


class Strict(serializers.Serializer[Any]):
    """The fields of a body; any other field is refused, never ignored."""

    example: ClassVar[Mapping[str, Any]] = {}

    def to_internal_value(self, data: Any) -> Any:
        """Read the fields, and refuse those that are not known."""
        unknown = sorted(set(data) - set(self.fields)) if isinstance(data, Mapping) else []
        if unknown:
            known = f"unknown field; known here: {', '.join(self.fields)}"
            raise serializers.ValidationError(dict.fromkeys(unknown, known))
        return super().to_internal_value(data)


class ReasonBody(Strict):
    """Why."""

    example: ClassVar[Mapping[str, Any]] = {"reason": "said by somebody else"}
    reason = serializers.CharField(max_length=500, required=False, default="", allow_blank=True)


class RulingBody(ReasonBody):
    """Why, and the version of the entry that was looked at, which guards against lost updates."""

    example = {"reason": "the page says so", "version": 12}
    version = serializers.IntegerField(
        min_value=0, max_value=MAX_ID, required=False, default=None, allow_null=True
    )


class AmendmentBody(RulingBody):
    """The fields to set: a date as EDTF text, a speaker or a forum by its id, others as text."""

    example = {"changes": {"date": "2011-12~"}, "reason": "the page says so"}
    changes = serializers.DictField(allow_empty=False)


class PairBody(ReasonBody):
    """The fact that differs from the one in the address."""

    example = {"other": 8, "reason": "a namesake"}
    other = serializers.IntegerField(min_value=1, max_value=MAX_ID)


class MergeBody(RulingBody):
    """The fact that is one with the one in the address, and redirects to it from then on."""

    example = {"other": 8, "reason": "one person under two spellings"}
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
    # The headers that the view reads; REST framework has an attribute `headers` of its own.
    takes: ClassVar[tuple[Parameter, ...]] = (repeating.PARAMETER,)
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
        "unavailable",
    )

    @classmethod
    def answers(cls) -> dict[int, tuple[Any, str]]:
        """Return the shapes that the view answers with by status, each with when that is."""
        return {200: (cls.shows, "Done.")}

    def post(self, request: Request, **ids: int) -> Response:
        """Do what is asked, once for each ``Idempotency-Key``."""
        return repeating.once(request, lambda: self.act(request, **ids), self.handle_exception)

    @abstractmethod
    def act(self, request: Request, **ids: int) -> Response:
        """Do what is asked, and answer with what was done."""

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


@contextmanager
def refusals() -> Iterator[None]:
    """Tell as a problem what a verb refuses; of a lost update more is to be told than here."""
    try:
        yield
    except review.MissingError as error:
        raise NotFound(str(error)) from error
    except review.NotPermittedError as error:
        raise PermissionDenied(str(error)) from error
    except review.StaleError:
        raise
    except review.ConflictError as error:
        raise Conflict(str(error)) from error
    except review.ReviewError as error:
        raise NotPossible(str(error)) from error


class RulingView(WriteView):
    """A ruling on one fact of the subject that the address names."""

    subject: Subject = Subject.STATEMENT
    verb: ClassVar[str]
    takes = (conditions.PARAMETER, *WriteView.takes)
    problems = (*WriteView.problems, "precondition-failed")
    body: ClassVar[type[Strict]] = RulingBody
    guarded: ClassVar[bool] = True
    seen_first: ClassVar[bool] = False

    def act(self, request: Request, **ids: int) -> Response:
        """Rule, and answer with the decision."""
        pk, given = ids["pk"], self.given(request)
        if pk > MAX_ID:
            raise NotFound(f"There is no {self.subject} {pk}.")
        self.take_version(request, given, pk)
        try:
            with refusals():
                decision = self.rule(pk, given, request.user)
        except review.StaleError as error:
            raise conditions.stale(error, request, self.subject, pk) from error
        return Response(decision_item(decision, str(request.build_absolute_uri(ROOT))))

    def take_version(self, request: Request, given: dict[str, Any], pk: int) -> None:
        """Put the version that the client saw among the arguments of the verb."""
        if self.guarded:
            required = self.seen_first
            seen = conditions.seen_version(request, given, self.subject, pk, required=required)
            given["version"] = seen
        elif conditions.HEADER in request.headers:
            accepted = f"is not taken by {self.verb}, which overwrites nothing"
            sent = request.headers[conditions.HEADER]
            raise QueryError(ParameterError(conditions.HEADER, sent, accepted))

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


class Patch(Amend):
    """Set fields of a fact, which has to be as it was seen; what ``amend`` does for curl."""

    verb = "patch"
    http_method_names = ["patch"]
    problems = (*Amend.problems, "precondition-required")
    seen_first = True

    def patch(self, request: Request, **ids: int) -> Response:
        """Do what is asked."""
        return self.post(request, **ids)


class Merge(RulingView):
    """Rule that another fact is the same as this one: this one is kept, the other redirects."""

    verb = "merge"
    body = MergeBody

    def rule(self, pk: int, given: dict[str, Any], curator: Any) -> Decision:
        """Merge the other into this one."""
        return review.merge(self.subject, pk, given.pop("other"), curator=curator, **given)


class Part(RulingView):
    """Rule that another fact is a different one; the pair is not proposed again."""

    verb = "part"
    takes = WriteView.takes
    problems = WriteView.problems
    body = PairBody
    guarded = False

    def rule(self, pk: int, given: dict[str, Any], curator: Any) -> Decision:
        """Remember that they differ."""
        other = given.pop("other")
        return review.judge(self.subject, pk, other, Verb.DIFFERENT, curator=curator, **given)


class Undo(RulingView):
    """Take a decision back, whole or not at all; it stays in the history."""

    verb = "undo"
    takes = WriteView.takes
    problems = WriteView.problems
    body = ReasonBody
    guarded = False

    def rule(self, pk: int, given: dict[str, Any], curator: Any) -> Decision:
        """Undo it."""
        decision = Decision.objects.filter(pk=pk).first()
        if decision is None:
            raise review.MissingError(f"There is no decision {pk}.")
        return review.undo(decision, curator=curator, **given)


def writable(view: type[View], writers: Mapping[str, type[WriteView]]) -> type[View]:
    """Return the view with other views for the methods that write.

    They ask for a token and count otherwise; what the address allows is told by both.
    """

    def dispatch(self: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        writer = writers.get(request.method or "")
        if writer is not None:
            return writer.as_view()(request, *args, **kwargs)
        answer: HttpResponseBase = super(made, self).dispatch(request, *args, **kwargs)
        return answer

    methods = {name.lower(): getattr(writer, name.lower()) for name, writer in writers.items()}
    both = {
        "__doc__": view.__doc__,
        "http_method_names": [*view.http_method_names, *methods],
        "writers": writers,
        "dispatch": dispatch,
        **methods,
    }
    made: type[View] = type(view.__name__, (view,), both)
    return made


def amendable(view: type[PlainDetailView]) -> Callable[..., HttpResponseBase]:
    """Return the view of one fact with ``PATCH``, which amends it."""
    subject = view.subject
    named = {"__doc__": Patch.__doc__, "subject": subject, "operation": f"{subject}_patch"}
    return writable(view, {"PATCH": type("Patch", (Patch,), named)}).as_view()


RULINGS: Final[dict[type[RulingView], tuple[Subject, ...]]] = {
    Accept: (Subject.STATEMENT, Subject.FORUM),
    Reject: (Subject.STATEMENT, Subject.FORUM),
    Amend: tuple(subject for subject in Subject if subject is not Subject.ARTICLE),
    Merge: tuple(subject for subject in Subject if subject not in {Subject.ARTICLE, Subject.DATE}),
    Part: tuple(subject for subject in Subject if subject not in {Subject.ARTICLE, Subject.DATE}),
}
"""Which verbs each subject has."""


def decision_item(decision: Decision, root: str) -> DecisionItem:
    """Return a decision as served."""
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
