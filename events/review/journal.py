"""The rulings in force as lines of JSON that any database of the same articles understands.

A line names facts by where the machine found them (:mod:`events.review.origins`), so it survives a
fresh ingest. Replaying goes through the verbs: each checks who asks and leaves a trace.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.dateparse import parse_datetime

from events.models import Article, Decision
from events.review.adding import add_forum, add_speaker
from events.review.errors import MissingError, NotPermittedError, ReviewError
from events.review.merges import judge, merge
from events.review.origins import Origins, Ref
from events.review.roles import Right, permit
from events.review.rulings import accept, amend, reject
from events.review.spans import add
from events.review.subjects import REFERENCES
from events.vocabulary import Subject, Verb

Line = dict[str, Any]

FIELDS: Final = frozenset({"verb", "subject", "fact", "other", "change", "reason", "curator", "at"})


@dataclass(slots=True)
class Replayed:
    """What became of the lines: how many rule now, did so before, and which do not fit, and why."""

    done: int = 0
    known: int = 0
    unfit: list[str] = field(default_factory=list)


def export() -> Iterator[Line]:
    """Yield the decisions in force, oldest first."""
    origins = Origins()
    rows = Decision.objects.in_force().select_related("curator").order_by("pk")
    for decision in rows.iterator(chunk_size=1000):
        subject = Subject(decision.subject)
        other = decision.other_id
        yield {
            "verb": decision.verb,
            "subject": decision.subject,
            "fact": origins.name(subject, decision.subject_id),
            "other": None if other is None else origins.name(subject, other),
            "change": _named(decision, origins),
            "reason": decision.reason,
            "curator": decision.curator.get_username(),
            "at": decision.at.isoformat(),
        }


def _named(decision: Decision, origins: Origins) -> dict[str, Any]:
    """Return what a decision set, with names in the place of ids."""
    change = _change(decision)
    for name, target in REFERENCES.items():
        if change.get(name) is not None:
            value = change[name]
            several = isinstance(value, list)
            names = [origins.name(target, pk) for pk in (value if several else [value])]
            change[name] = names if several else names[0]
    return change


def read(text: Iterable[str]) -> Iterator[Line]:
    """Read lines as :func:`export` writes them.

    Raises:
        ReviewError: a line is no such thing; the message has its number.
    """
    for number, one in enumerate(text, 1):
        if one.strip():
            try:
                line = json.loads(one)
            except ValueError as error:
                raise ReviewError(f"Line {number} is no JSON: {error}.") from None
            if not isinstance(line, dict) or set(line) != FIELDS:
                wanted = ", ".join(sorted(FIELDS))
                raise ReviewError(f"Line {number} is no ruling; it has to have {wanted}.")
            yield line


def replay(lines: Iterable[Line], *, curator: User, dry: bool = False) -> Replayed:
    """Rule again what was ruled, in its order; what rules here already is left as it is.

    The decision is of who ruled first, if that account is known here, and of that time; the history
    tells who replayed it. What does not fit any more changes nothing and is listed. ``dry`` tells
    the same and leaves everything as it was.

    Raises:
        NotPermittedError: the user may not rule on many facts at once, or not in this way.
    """
    permit(curator, Right.BULK)
    wanted = list(lines)
    if not dry:
        return _Replay(curator).run(wanted)
    with transaction.atomic():
        told = _Replay(curator).run(wanted)
        transaction.set_rollback(True)
    return told


@dataclass(frozen=True, slots=True, eq=False)
class _Later:
    """The name of a row that an earlier line is to add, or to make on its way."""

    subject: Subject
    name: Ref


@dataclass(slots=True)
class _Asked:
    """What a line asks, in ids; where a row is not there yet, in its name (``_Later``)."""

    verb: Verb
    subject: Subject
    fact: Any
    other: Any
    change: dict[str, Any]


class _Replay:
    """One replay: names become ids before anything changes, for rulings move what they stand on."""

    def __init__(self, curator: User) -> None:
        self._curator = curator
        self._origins = Origins()
        self._authors = {user.get_username(): user.pk for user in User.objects.all()}
        in_force = list(Decision.objects.in_force())
        self._ruling = {
            (row.verb, row.subject, row.subject_id, row.other_id, _text(_change(row)))
            for row in in_force
        }
        self._ruled_added = {
            (row.subject, row.subject_id) for row in in_force if row.verb == Verb.ADD
        }

    def run(self, lines: list[Line]) -> Replayed:
        told = Replayed()
        asked: list[_Asked | ReviewError] = [self._read(line) for line in lines]
        for number, (line, one) in enumerate(zip(lines, asked, strict=True), 1):
            try:
                if isinstance(one, ReviewError):
                    raise one
                if self._rule(line, one):
                    told.done += 1
                else:
                    told.known += 1
            except NotPermittedError:
                raise
            except ReviewError as error:
                told.unfit.append(f"line {number}, {line['verb']} {line['subject']}: {error}")
        return told

    def _read(self, line: Line) -> _Asked | ReviewError:
        """Return what a line asks; or why it asks nothing that can be done here."""
        try:
            subject = Subject(line["subject"])
            change = dict(line["change"])
            for name, target in REFERENCES.items():
                if isinstance(change.get(name), list):
                    change[name] = [self._fact(target, one) for one in change[name]]
                elif change.get(name) is not None:
                    change[name] = self._fact(target, change[name])
            other = self._fact(subject, line["other"]) if line["other"] else None
            fact = self._fact(subject, line["fact"])
            return _Asked(Verb(line["verb"]), subject, fact, other, change)
        except ReviewError as error:
            return error
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            return ReviewError(f"it cannot be read ({error!r}); export it again")

    def _fact(self, subject: Subject, name: Ref | None) -> int | _Later:
        pk = None if name is None else self._origins.find(subject, name)
        if name is not None and pk is None and name.get("added"):
            return _Later(subject, name)
        if pk is None:
            raise MissingError(f"there is no {subject} that was found at {_text(name)}")
        return pk

    def _rule(self, line: Line, asked: _Asked) -> bool:
        """Rule, unless it is ruled so already."""
        if asked.verb is Verb.ADD:
            if (asked.subject, asked.fact) in self._ruled_added:
                return False
            decision = self._add(line, asked)
            self._origins.learn(decision)
        else:
            fact = self._known(asked.fact)
            other = None if asked.other is None else self._known(asked.other)
            change = self._changed(asked.change)
            ruling = (asked.verb, asked.subject, fact, other, _text(change))
            if ruling in self._ruling:
                return False
            ready = replace(asked, fact=fact, other=other, change=change)
            decision = self._do(ready, str(line["reason"]))
        self._sign(decision, line)
        return True

    def _known(self, fact: Any) -> int:
        if not isinstance(fact, _Later):
            return int(fact)
        pk = self._origins.find(fact.subject, fact.name)
        if pk is None:
            raise MissingError(f"there is no {fact.subject} that was added at {_text(fact.name)}")
        return pk

    def _changed(self, change: dict[str, Any]) -> dict[str, Any]:
        """Return a change with the ids of what earlier lines added."""
        told = dict(change)
        for name in REFERENCES:
            if isinstance(told.get(name), list):
                told[name] = sorted(self._known(one) for one in told[name])
            elif told.get(name) is not None:
                told[name] = self._known(told[name])
        return told

    def _add(self, line: Line, asked: _Asked) -> Decision:
        place = line["fact"]
        article = Article.objects.filter(text_sha256=place["text_sha256"]).first()
        if article is None:
            raise MissingError(f"there is no article with the text {place['text_sha256']}")
        told = {**self._changed(asked.change), "curator": self._curator}
        told["reason"] = str(line["reason"])
        if asked.subject is Subject.STATEMENT:
            return add(article.pk, **told)
        span = (place["start"], place["end"])
        return _ADDED[asked.subject](article.pk, span, **told)

    def _do(self, asked: _Asked, reason: str) -> Decision:
        fact, other, change = asked.fact, asked.other, asked.change
        told: dict[str, Any] = {"curator": self._curator, "reason": reason}
        if asked.verb in _RULED:
            return _RULED[asked.verb](asked.subject, fact, **told)
        if asked.verb is Verb.AMEND:
            return amend(asked.subject, fact, change, **told)
        if other is None:
            raise ReviewError(f"{asked.verb} needs another {asked.subject}; export it again")
        if asked.verb is Verb.SAME:
            return merge(asked.subject, fact, other, **told)
        return judge(asked.subject, fact, other, asked.verb, **told)

    def _sign(self, decision: Decision, line: Line) -> None:
        """Keep who ruled first, and when."""
        author = self._authors.get(str(line["curator"]), self._curator.pk)
        at = parse_datetime(str(line["at"])) or decision.at
        Decision.objects.filter(pk=decision.pk).update(curator=author, at=at)


_RULED: Final[dict[Verb, Callable[..., Decision]]] = {Verb.ACCEPT: accept, Verb.REJECT: reject}


_ADDED: Final[dict[Subject, Callable[..., Decision]]] = {
    Subject.SPEAKER: add_speaker,
    Subject.FORUM: add_forum,
}


def _change(decision: Decision) -> dict[str, Any]:
    """Return what a decision set; of a ruling on a pair that is in its verb."""
    if decision.verb in {Verb.SAME, Verb.DIFFERENT, Verb.UNSURE}:
        return {}
    return dict(decision.change)


def _text(value: Any) -> str:
    return json.dumps(value, sort_keys=True)
