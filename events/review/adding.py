"""Add a speaker or a forum that the engine missed, where an article names it; and take it back."""

from collections.abc import Sequence
from typing import Any, Final

from django.contrib.auth.models import User
from django.db.models import Q

from events import edtf, ledger
from events.identity import forums, speakers
from events.identity.organisations import resolve_organisations
from events.identity.series import SeriesClaim, resolve_series
from events.models import (
    BY_HAND,
    Appearance,
    Article,
    Decision,
    Evidence,
    Forum,
    Report,
    Speaker,
)
from events.review import footing, traces
from events.review.errors import ReviewError
from events.review.roles import Right, permit
from events.review.spans import article_of, check_parts, mark
from events.review.subjects import Key, column, decide, kind_of
from events.review.traces import Trace
from events.vocabulary import SpeakerKind, Status, Subject, Verb

_NAMED: Final = {
    Subject.SPEAKER: ("appearance", "appearance__speaker_id"),
    Subject.FORUM: ("forum", "forum_id"),
}
"""What evidence of a name belongs to, and the way from there to the fact."""


def add_speaker(  # noqa: PLR0913 - a speaker in an article is all of these
    article: int,
    span: Sequence[int],
    *,
    name: str,
    kind: SpeakerKind,
    curator: User,
    role: str = "",
    organisation_as_printed: str = "",
    reason: str = "",
) -> Decision:
    """Add a speaker that the engine missed; ``span`` is where the article names them.

    Somebody of that name elsewhere stays somebody else: the two become a pair of who is who. Role
    and organisation are as the article prints them.

    Raises:
        ReviewError: no such article, span or kind, no name, or the article has that speaker.
        NotPermittedError: the user may not rule.
    """
    permit(curator, Right.RULE)
    with ledger.recording(curator=curator, reason=reason) as record:
        source = article_of(article)
        place = _place(source, span)
        told = {
            "name": _text(Appearance, "name", name, needed=True),
            "kind": kind_of(SpeakerKind, kind).value,
            "role": _text(Appearance, "role", role),
            "organisation_as_printed": _text(
                Appearance, "organisation", organisation_as_printed, named="organisation_as_printed"
            ),
        }
        _refuse_known(Subject.SPEAKER, source, place, told["name"])
        trace = Trace(Subject.ORGANISATION)
        speaker, appearance = _speak(source, place, told)
        mark(source, "name", span, appearance=appearance)
        bodies = {appearance.organisation_entity_id, speaker.organisation_id}
        decision = _decide(
            record,
            Subject.SPEAKER,
            speaker,
            curator=curator,
            reason=reason,
            place=place,
            change=told,
            trace=trace.ended(bodies),
            before={"appearance": appearance.pk},
        )
        record.because(decision=decision)
    return decision


def add_forum(  # noqa: PLR0913 - a forum is all of these
    article: int,
    span: Sequence[int],
    *,
    name: str,
    curator: User,
    date: str = "",
    edition: int | None = None,
    city: str = "",
    country: str = "",
    reason: str = "",
) -> Decision:
    """Add a forum that the engine missed, accepted; ``span`` is where the article names it.

    It joins the series that goes by its name, or makes one. What may be the same edition becomes a
    pair of who is who.

    Raises:
        ReviewError: no such article or span, no name, no date, or the article has that forum.
        NotPermittedError: the user may not rule.
    """
    permit(curator, Right.RULE)
    with ledger.recording(curator=curator, reason=reason) as record:
        source = article_of(article)
        place = _place(source, span)
        told: dict[str, Any] = {
            "name": _text(Forum, "name", name, needed=True),
            "date": _date(date),
            "edition": _edition(edition),
            "city": _text(Forum, "city", city),
            "country": _text(Forum, "country", country),
        }
        _refuse_known(Subject.FORUM, source, place, told["name"])
        trace = Trace(Subject.SERIES)
        forum = _hold(source, told)
        mark(source, "name", span, forum=forum)
        decision = _decide(
            record,
            Subject.FORUM,
            forum,
            curator=curator,
            reason=reason,
            place=place,
            change=told,
            trace=trace.ended({forum.series_id}),
            before={},
        )
        record.because(decision=decision)
    return decision


def known_in(subject: Subject, article: int, span: Sequence[Any], name: str) -> set[int]:
    """Return the speakers or forums that an article has by that name, or names just there."""
    start, end = span
    owner, pk = _NAMED[subject]
    there = Q(start=start, end=end, field="name", aside=False, **{f"{owner}__isnull": False})
    here = Evidence.objects.filter(Q(**{f"{owner}__name": name}) | there, article=article)
    return set(here.values_list(pk, flat=True))


def take_back(record: ledger.Recording, decision: Decision) -> None:
    """Undo an addition: what the engine names by now stays, all else is withdrawn."""
    if decision.subject == Subject.SPEAKER:
        _silence(decision)
    else:
        _disband(decision)
    record.touch(Subject(decision.subject), [decision.subject_id])
    for word, ids in decision.before["trace"].items():
        record.touch(Subject(word), traces.efface(Subject(word), ids, decision))


# ---------------------------------------------------------------- what is given


def _place(article: Article, span: Sequence[int]) -> Key:
    ((start, end),) = check_parts(article, [span], "span")
    return Key(article.text_sha256, start, end)


def _text(
    table: type[Appearance | Forum], name: str, value: Any, *, needed: bool = False, named: str = ""
) -> str:
    """Return a text as its column keeps it.

    Raises:
        ReviewError: it is none, too long, or has characters that no text prints.
    """
    text = " ".join(value.split()) if isinstance(value, str) else None
    most = column(table(), name).max_length or 0
    if text is None or len(text) > most or not text.isprintable() or (needed and not text):
        least = 1 if needed else 0
        raise ReviewError(
            f"{named or name}: {value!r} is no name; give {least} to {most} characters."
        )
    return text


def _date(text: str) -> str:
    try:
        return edtf.parse(text).text if text else ""
    except edtf.EdtfError as error:
        raise ReviewError(str(error)) from error


def _edition(number: Any) -> int | None:
    most = 10_000
    if number is None or (isinstance(number, int) and 1 <= number <= most):
        return number
    raise ReviewError(f"edition: {number!r} is no number of a forum; give 1 to {most}, or nothing.")


def _refuse_known(subject: Subject, article: Article, place: Key, name: str) -> None:
    """Refuse what the article has, and a second addition at one place: they would have one key."""
    additions = Decision.objects.in_force().filter(verb=Verb.ADD.value, subject=subject.value)
    there = additions.filter(**place._asdict()).values_list("subject_id", flat=True)
    for pk in [*known_in(subject, article.pk, (place.start, place.end), name), *there]:
        raise ReviewError(f"The article has that {subject} already: choose {subject} {pk}.")


# ---------------------------------------------------------------- what is made


def _speak(article: Article, place: Key, told: dict[str, Any]) -> tuple[Speaker, Appearance]:
    """Make the speaker, and tell what the article prints of them."""
    name, kind = told["name"], SpeakerKind(told["kind"])
    employer = told["organisation_as_printed"]
    itself = name if kind is SpeakerKind.ORGANISATION else ""
    bodies = resolve_organisations(filter(None, (itself, employer)), language=article.language)
    printed = " ".join(article.text[place.start : place.end].split())[: len(name) + 100]
    speaker = speakers.introduce(
        speakers.SpeakerClaim(
            name=name,
            kind=kind,
            role=told["role"],
            organisation=employer,
            entity=bodies.get(itself),
            aliases=(printed,) if printed != name else (),
        ),
        language=article.language,
    )
    appearance = Appearance.objects.create(
        article=article,
        speaker=speaker,
        name=name,
        role=told["role"],
        organisation=employer,
        organisation_entity=bodies.get(employer or itself),
    )
    return speaker, appearance


def _hold(article: Article, told: dict[str, Any]) -> Forum:
    """Make the forum, an edition of a known or a new series."""
    (series,) = resolve_series([SeriesClaim(name=told["name"])], language=article.language)
    forum = forums.introduce(
        forums.ForumClaim(
            name=told["name"],
            series=series,
            edition=told["edition"],
            when=edtf.parse(told["date"]) if told["date"] else None,
            seen=article.lower,
        )
    )
    forum.city, forum.country, forum.status = told["city"], told["country"], Status.ACCEPTED.value
    forum.save()
    return forum


def _decide(
    record: ledger.Recording,
    subject: Subject,
    row: Speaker | Forum,
    *,
    trace: Trace,
    before: dict[str, Any],
    **details: Any,
) -> Decision:
    """Write the ruling down; it rests on the names that it found, and changes those it printed."""
    ground = trace.ground(details["change"].values())
    ground.changes |= footing.rows(subject, [row.pk])
    decision = decide(
        Verb.ADD,
        subject,
        row,
        ground=ground,
        before={**before, "trace": {trace.subject.value: trace.kept()}},
        **details,
    )
    record.touch(subject, [row.pk])
    record.touch(trace.subject, trace.rows)
    return decision


# ---------------------------------------------------------------- what is taken back


def _silence(decision: Decision) -> None:
    """Take the speaker out of the article, unless the engine has found them there meanwhile."""
    appearance = Appearance.objects.get(pk=decision.before["appearance"])
    reports = Report.objects.filter(appearance=appearance)
    if reports.exclude(statement__status=Status.WITHDRAWN.value).exists():
        appearance.evidence.filter(rule=BY_HAND).delete()
        appearance.evidence.update(aside=False)
    else:
        reports.update(appearance=None)
        appearance.delete()
    pk = decision.subject_id
    if not Appearance.objects.filter(speaker=pk).exists():
        traces.withdraw(Subject.SPEAKER, pk)


def _disband(decision: Decision) -> None:
    """Withdraw the forum, unless the engine has found it in an article meanwhile."""
    forum = Forum.objects.get(pk=decision.subject_id)
    forum.evidence.filter(rule=BY_HAND).delete()
    forum.evidence.update(aside=False)
    found = forum.evidence.exists()
    forum.status = (Status.PROPOSED if found else Status.WITHDRAWN).value
    forum.save(update_fields=["status"])
    if not found:
        traces.drop_pairs(Subject.FORUM, forum.pk)
