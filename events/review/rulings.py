"""Accept, reject and amend one fact."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from events import ledger
from events.edtf import EdtfError
from events.models import DateMention, Decision, Forum, Organisation, Statement
from events.models.fields import Dated
from events.review import footing
from events.review.dating import carry, dated_by, dates_beside
from events.review.errors import ReviewError
from events.review.places import placed_field, set_place
from events.review.roles import Right, permit
from events.review.spans import parts_of, set_parts
from events.review.subjects import (
    AMENDABLE,
    REFERENCES,
    Row,
    check_there,
    check_version,
    column,
    decide,
    find,
    key,
)
from events.vocabulary import Status, Subject, Verb


def accept(
    subject: Subject,
    pk: int,
    *,
    curator: User,
    reason: str = "",
    version: int | None = None,
) -> Decision:
    """Accept a statement or a forum as it stands. ``version`` is that of the entry as seen.

    Raises:
        ReviewError: no such fact, one of another kind, changed since, or not permitted.
    """
    return _rule(Verb.ACCEPT, subject, pk, curator=curator, reason=reason, version=version)


def reject(
    subject: Subject,
    pk: int,
    *,
    curator: User,
    reason: str = "",
    version: int | None = None,
) -> Decision:
    """Reject a statement or a forum: it leaves the chronology and is never proposed again.

    Raises:
        ReviewError: as for :func:`accept`.
    """
    return _rule(Verb.REJECT, subject, pk, curator=curator, reason=reason, version=version)


def _rule(
    verb: Verb,
    subject: Subject,
    pk: int,
    *,
    curator: User,
    reason: str,
    version: int | None,
) -> Decision:
    permit(curator, Right.RULE)
    with ledger.recording(curator=curator, reason=reason) as record:
        row = find(subject, pk)
        if not isinstance(row, Statement | Forum):
            raise ReviewError(f"A {subject} cannot be {verb}ed; amend or merge it instead.")
        check_version(subject, row, version)
        before = {"status": row.status}
        row.status = (Status.ACCEPTED if verb is Verb.ACCEPT else Status.REJECTED).value
        row.save(update_fields=["status"])
        change = {"status": row.status}
        decision = decide(
            verb,
            subject,
            row,
            curator=curator,
            ground=footing.Ground(
                rests={footing.row(subject, pk)},
                changes={footing.part(subject, pk, "status")},
            ),
            reason=reason,
            before=before,
            change=change,
        )
        record.because(decision=decision)
        record.rule(subject, row)
    return decision


def amend(
    subject: Subject,
    pk: int,
    changes: Mapping[str, Any],
    *,
    curator: User,
    reason: str = "",
    version: int | None = None,
) -> Decision:
    """Set fields of a fact to what the curator says; machines leave them alone from then on.

    ``changes`` maps names of :data:`AMENDABLE` to values: an EDTF string for ``date``, the id of a
    row for ``speaker``, ``forum``, ``series`` and ``organisation``, a list of ids for ``hosts``,
    spans of the first report's article for ``parts``, what :mod:`events.review.places` reads for
    ``place``. A date expression that is amended carries along the facts that were dated by it.

    Raises:
        ReviewError: an unknown field or value, no such fact, changed since, or not permitted.
    """
    permit(curator, Right.RULE)
    allowed = AMENDABLE[subject]
    unknown = sorted(set(changes) - set(allowed))
    if unknown or not changes:
        raise ReviewError(
            f"A {subject} has no field {', '.join(unknown) or '(none given)'} to amend; "
            f"use {', '.join(allowed)}."
        )
    with ledger.recording(curator=curator, reason=reason) as record:
        row = find(subject, pk)
        check_version(subject, row, version)
        place = key(subject, row)
        carried = dated_by(row) if isinstance(row, DateMention) else []
        before = {name: value_of(row, name) for name in changes}
        ground = _ground(subject, row, before, changes)
        for name, value in changes.items():
            if name == "place" and isinstance(row, Forum):
                before[name] = set_place(row, value)
            else:
                set_value(row, name, value)
        row.save()
        moved = [carry(fact, row.edtf) for fact in carried if isinstance(row, DateMention)]
        ground.changes |= {
            footing.part(Subject(one["subject"]), one["id"], "date") for one in moved
        }
        decision = decide(
            Verb.AMEND,
            subject,
            row,
            curator=curator,
            ground=ground,
            place=place,
            reason=reason,
            before={**before, "carried": moved} if moved else before,
            change=dict(changes),
        )
        record.because(decision=decision)
        record.touch(subject, [pk])
        for one in moved:
            record.touch(Subject(one["subject"]), [one["id"]])
    return decision


def _ground(
    subject: Subject, row: Row, before: Mapping[str, Any], changes: Mapping[str, Any]
) -> footing.Ground:
    """An amendment rests on the rows it names, before and after; a date on its expressions."""
    ground = footing.Ground(
        rests={footing.row(subject, row.pk)},
        changes={footing.part(subject, row.pk, _part(name, changes[name])) for name in changes},
    )
    for name, target in REFERENCES.items():
        for value in (before.get(name), changes.get(name)):
            ids = value if isinstance(value, list | tuple) else [value]
            ground.rests |= footing.rows(target, (pk for pk in ids if isinstance(pk, int)))
    if "place" in changes and placed_field(changes["place"]) == "dates":
        ground.changes |= {footing.dates(pk) for pk in dates_beside(row)}
    if "date" in changes:
        articles = {footing.dates(pk) for pk in dates_beside(row)}
        if isinstance(row, DateMention):
            ground.changes |= articles
        else:
            ground.rests |= articles
    return ground


def _part(name: str, value: Any) -> str:
    """Name what an amendment changes: of places that of one field."""
    return f"place {placed_field(value)}" if name == "place" else name


def value_of(row: Row, name: str) -> Any:
    """Return an amendable field as a decision keeps it."""
    if name == "date":
        return row.edtf if isinstance(row, Dated) else ""
    if name == "parts" and isinstance(row, Statement):
        return parts_of(row)
    if name == "place":
        return None  # of each field and article its own: the ruling itself tells what was there
    if name == "hosts" and isinstance(row, Forum):
        return sorted(row.hosts.values_list("pk", flat=True))
    return getattr(row, column(row, name).attname)


def set_value(row: Row, name: str, value: Any) -> None:
    """Set an amendable field, checked.

    Raises:
        ReviewError: the value is none for this field.
    """
    try:
        if name == "date" and isinstance(row, Dated):
            row.set_date(str(value or ""))
        elif name == "hosts" and isinstance(row, Forum):
            row.hosts.set(hosts_of(value))
        elif name == "parts" and isinstance(row, Statement):
            set_parts(row, value)
        else:
            field = column(row, name)
            setattr(row, field.attname, field.clean(value, row))
            if name in REFERENCES and value is not None:
                check_there(REFERENCES[name], getattr(row, name))
    except EdtfError as error:
        raise ReviewError(str(error)) from error
    except ValidationError as error:
        raise ReviewError(f"{name}: {value!r}: {' '.join(error.messages)}") from error


def hosts_of(value: Any) -> list[int]:
    """Return the ids of organisations that can host a forum, in order.

    Raises:
        ReviewError: one of them is not there, or not any more.
    """
    wanted = set(value) if isinstance(value, list | tuple) else {value}
    known = {one.pk: one for one in Organisation.objects.filter(pk__in=wanted)}
    if wanted - set(known):
        missing = ", ".join(map(str, sorted(wanted - set(known), key=str)))
        raise ReviewError(f"hosts: there is no organisation {missing}; give a list of ids.")
    for host in known.values():
        check_there(Subject.ORGANISATION, host)
    return sorted(known)
