"""Which printed name is which speaker.

Within an article the engine has told already. Across articles a whole name is enough, whatever its
title, middle initial or diacritics; a bare surname, words in another order, a middle name that
only one has, or another post at another organisation go to a curator.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from django.db.models import Q
from rapidfuzz import fuzz

from events.identity.keys import (
    Likeness,
    PersonKey,
    organisation_key,
    person_key,
    script_of,
)
from events.identity.pairs import Doubt, follow, propose
from events.models import Appearance, Organisation, Speaker, SpeakerName
from events.vocabulary import SpeakerKind, Subject

LOOSE: Final = 200
"""Rows looked at for pairs that only share a word of the name."""

_POSTS_ALIKE: Final = 70  # per cent of words that two posts or organisations share


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerClaim:
    """A speaker as one article prints it.

    ``current`` is who it was taken for by an earlier reading under another name, and whom no other
    article and no ruling knows: where nobody else is meant, that row takes the new name.
    """

    name: str
    kind: SpeakerKind
    role: str = ""
    organisation: str = ""
    entity: Organisation | None = None  # the row of an organisation that speaks
    aliases: tuple[str, ...] = ()
    current: Speaker | None = None

    @property
    def key(self) -> str:
        """The form that the name is looked up by."""
        return _key(self.name, self.kind)


@dataclass(slots=True)
class _Known:
    """The speakers that the names may stand for, and what was printed of them before."""

    names: dict[str, list[tuple[str, Speaker]]] = field(default_factory=lambda: defaultdict(list))
    posts: dict[int, set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))
    printed: set[tuple[int, str]] = field(default_factory=set)


def resolve_speakers(
    claims: Sequence[SpeakerClaim], *, kin: Iterable[int], language: str
) -> list[Speaker]:
    """Return the speaker of each claim, in order; an unknown name makes a new one.

    ``kin`` are the articles that this one is a copy or a later version of: who is printed there
    under the same name is the same, even by a surname alone.
    """
    own = _in_kin(claims, kin)
    known = _look_up([claim for claim in claims if claim.name not in own])
    doubts: list[Doubt] = []
    fresh: list[Speaker] = []
    found: list[Speaker] = []
    for claim in claims:
        speaker = own.get(claim.name) or _surely(claim, known)
        if speaker is None:
            speaker = claim.current or Speaker()
            doubts += _doubts(claim, speaker, known)
            fresh.append(speaker)
        found.append(speaker)
    renamed = [one for one in fresh if one.pk]
    Speaker.objects.bulk_create(one for one in fresh if not one.pk)
    Speaker.objects.bulk_update(renamed, ["name", "kind", "organisation"])
    _print_names(claims, found, language)
    propose(Subject.SPEAKER, [*doubts, *_loose(fresh)])
    return found


def introduce(claim: SpeakerClaim, *, language: str) -> Speaker:
    """Make a new speaker, whoever else goes by that name: those are pairs for a curator."""
    speaker = Speaker()
    doubts = _doubts(claim, speaker, _look_up([claim]))
    speaker.save()
    _print_names([claim], [speaker], language)
    propose(Subject.SPEAKER, [*doubts, *_loose([speaker])])
    return speaker


def _key(name: str, kind: SpeakerKind) -> str:
    return person_key(name).key if kind is SpeakerKind.PERSON else organisation_key(name)


def _in_kin(claims: Sequence[SpeakerClaim], kin: Iterable[int]) -> dict[str, Speaker]:
    appearances = Appearance.objects.filter(
        article__in=list(kin), name__in=[claim.name for claim in claims]
    ).select_related("speaker")
    kinds = {claim.name: claim.kind for claim in claims}
    fitting = [one for one in appearances if one.speaker.kind == kinds[one.name]]
    ends = follow({one.speaker for one in fitting})
    return {one.name: ends[one.speaker_id] for one in fitting}


def _look_up(claims: Sequence[SpeakerClaim]) -> _Known:
    known = _Known()
    keys = {claim.key for claim in claims if claim.kind is not SpeakerKind.UNNAMED}
    rows = SpeakerName.objects.filter(key__in=keys).select_related("speaker").order_by("id")
    names = list(rows)
    ends = follow({row.speaker for row in names})
    for row in names:
        known.names[row.key].append((row.name, ends[row.speaker_id]))
    posts = Appearance.objects.filter(speaker__in={end.pk for end in ends.values()})
    for speaker, role, organisation in (
        posts.exclude(role="", organisation="")
        .order_by()
        .values_list("speaker_id", "role", "organisation")
        .distinct()
    ):
        known.posts[speaker].add((role, organisation))
    return known


def _surely(claim: SpeakerClaim, known: _Known) -> Speaker | None:
    """Return the one known speaker that the claim can mean."""
    if claim.kind is SpeakerKind.UNNAMED:
        return None
    judged = _judge(claim, known)
    same = [speaker for speaker, likeness, _ in judged if likeness is Likeness.SAME]
    return same[0] if len(same) == 1 else None


def _doubts(claim: SpeakerClaim, fresh: Speaker, known: _Known) -> list[Doubt]:
    """Make a row stand for the claim; return whom else it may be."""
    fresh.name, fresh.kind = claim.name, claim.kind.value
    fresh.organisation = claim.entity
    if claim.kind is SpeakerKind.UNNAMED:
        return []
    doubts = [
        Doubt(fresh, speaker, 0.9 if likeness is Likeness.SAME else 0.6, reason)
        for speaker, likeness, reason in _judge(claim, known)
    ]
    known.names[claim.key].append((claim.name, fresh))
    return doubts


def _judge(claim: SpeakerClaim, known: _Known) -> list[tuple[Speaker, Likeness, str]]:
    """Tell how like the claim each known speaker of its key is, and why."""
    by_speaker: dict[int, tuple[Speaker, list[str]]] = {}
    for name, speaker in known.names[claim.key]:
        if speaker.kind == claim.kind:
            by_speaker.setdefault(id(speaker), (speaker, []))[1].append(name)
    judged = [
        (speaker, *_likeness(claim, names, known.posts[speaker.pk] if speaker.pk else set()))
        for speaker, names in by_speaker.values()
    ]
    return [verdict for verdict in judged if verdict[1]]


def _likeness(
    claim: SpeakerClaim, names: list[str], posts: set[tuple[str, str]]
) -> tuple[Likeness, str]:
    if claim.kind is not SpeakerKind.PERSON:
        return Likeness.SAME, f"both printed {claim.name}"
    key = person_key(claim.name)
    levels = {key.likeness(person_key(name)) for name in names}
    if levels == {Likeness.APART}:
        return Likeness.APART, ""
    if levels != {Likeness.SAME}:
        return Likeness.DOUBTFUL, f"{claim.name} and {names[0]} may be forms of one name"
    if _elsewhere(claim, posts):
        return Likeness.DOUBTFUL, f"both {claim.name}, but at different organisations"
    return Likeness.SAME, f"both {claim.name}"


def _elsewhere(claim: SpeakerClaim, posts: set[tuple[str, str]]) -> bool:
    """Tell whether the claim has another post at another organisation than ever before."""
    known = [(role, organisation) for role, organisation in posts if organisation]
    if not claim.organisation or not known or len(known) != len(posts):
        return False
    return not any(
        _alike(claim.organisation, organisation)
        or (claim.role and role and _alike(claim.role, role))
        for role, organisation in known
    )


def _alike(one: str, other: str) -> bool:
    left, right = organisation_key(one), organisation_key(other)
    return fuzz.token_set_ratio(left, right) >= _POSTS_ALIKE


def _print_names(claims: Sequence[SpeakerClaim], speakers: list[Speaker], language: str) -> None:
    """Remember every form that the speakers were printed under."""
    wanted = {
        (speaker.pk, form): SpeakerName(
            speaker=speaker,
            name=form,
            key=(key := _key(form, claim.kind)),
            first_word=key.partition(" ")[0],
            last_word=key.rpartition(" ")[2],
            language=language,
            script=script_of(form),
        )
        for claim, speaker in zip(claims, speakers, strict=True)
        for form in (claim.name, *claim.aliases)
    }
    there = set(SpeakerName.objects.filter(speaker__in=speakers).values_list("speaker_id", "name"))
    SpeakerName.objects.bulk_create(row for pair, row in wanted.items() if pair not in there)


def _loose(fresh: list[Speaker]) -> list[Doubt]:
    """Doubt whom a new person may be by a surname alone or by the words in another order."""
    persons = {
        speaker.pk: (speaker, person_key(speaker.name))
        for speaker in fresh
        if speaker.kind == SpeakerKind.PERSON
    }
    if not persons:
        return []
    forms = {form for _, key in persons.values() for form in (key.reversed, *key.words)}
    bare = {key.key for _, key in persons.values() if len(key.words) == 1}
    rows = (
        SpeakerName.objects.filter(
            Q(key__in=forms) | Q(first_word__in=bare) | Q(last_word__in=bare),
            speaker__kind=SpeakerKind.PERSON.value,
        )
        .exclude(speaker__in=list(persons))
        .select_related("speaker")
        .order_by("-id")[:LOOSE]
    )
    ends = follow({row.speaker for row in rows})
    return [
        doubt
        for speaker, key in persons.values()
        for row in rows
        if (doubt := _loose_pair(speaker, key, row, ends[row.speaker_id]))
    ]


def _loose_pair(speaker: Speaker, key: PersonKey, row: SpeakerName, other: Speaker) -> Doubt | None:
    words = row.key.split(" ")
    if len(key.words) > 1 and row.key == key.reversed:
        return Doubt(speaker, other, 0.5, f"{speaker} and {row} have the same words")
    surname = len(words) == 1 and not person_key(other.name).whole and row.key in key.words
    if surname or (len(key.words) == 1 and key.key in {words[0], words[-1]}):
        return Doubt(speaker, other, 0.4, f"{speaker} and {other} share a surname")
    return None
