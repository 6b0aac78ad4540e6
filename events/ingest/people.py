"""The speakers of an article, written as appearances of known or new ones."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from events.extraction.records import Speaker as Finding
from events.extraction.records import Support
from events.identity.organisations import resolve_organisations
from events.identity.speakers import SpeakerClaim, resolve_speakers
from events.ingest.reading import Reading, assign, fitting
from events.ingest.rulings import ruled
from events.models import Appearance, Report, Speaker
from events.vocabulary import SpeakerKind, Subject


@dataclass(frozen=True, slots=True)
class People:
    """The appearances of this reading by the name that the engine gave, and those it lost."""

    by_name: dict[str, Appearance]
    lost: list[Appearance]


def write_organisations(reading: Reading) -> None:
    """Resolve every organisation that speaks, employs a speaker or hosts a forum."""
    found = reading.extraction
    names = [
        *(one.name for one in found.speakers if one.kind is SpeakerKind.ORGANISATION),
        *(one.organisation for one in found.speakers if one.organisation),
        *(host for forum in found.forums for host in forum.hosts),
    ]
    reading.organisations = resolve_organisations(
        [fitting(Appearance, "organisation", name) for name in names],
        language=reading.article.language,
    )
    touched = [row.pk for row in reading.organisations.values()]
    reading.record.touch(Subject.ORGANISATION, touched)


def write_people(reading: Reading) -> People:
    """Write who speaks. An appearance whose name stays keeps its speaker: a merge is not undone."""
    found = {one.name: one for one in reversed(reading.extraction.speakers)}
    findings = list(reversed(found.values()))
    stored = list(
        Appearance.objects.filter(article=reading.article).select_related("speaker").order_by("id")
    )
    known = _match(reading, findings, stored)
    added = reading.evidence.by_hand(Appearance, "name")
    same = {
        name
        for name, row in known.items()
        if row.pk in added or row.name == fitting(Appearance, "name", name)
    }
    unsure = [one for one in findings if one.name not in same]
    current = {one.name: known[one.name].speaker for one in unsure if one.name in known}
    alone = _alone(current.values())
    claims = {
        one.name: _claim(reading, one, speaker if speaker and speaker.pk in alone else None)
        for one in unsure
        for speaker in [current.get(one.name)]
    }
    speakers = resolve_speakers(
        list(claims.values()), kin=reading.kin, language=reading.article.language
    )
    chosen = dict(zip(claims, speakers, strict=True))
    by_name = _write(reading, findings, known, chosen)
    kept = {row.pk for row in by_name.values()}
    reading.record.touch(Subject.SPEAKER, {row.speaker_id for row in by_name.values()})
    return People(by_name, [row for row in stored if row.pk not in kept | added])


def drop_lost(people: People) -> None:
    """Delete the appearances that no report needs any more."""
    lost = [row.pk for row in people.lost]
    needed = Report.objects.filter(appearance__in=lost).values_list("appearance_id", flat=True)
    Appearance.objects.filter(pk__in=set(lost) - set(needed)).delete()


def _match(
    reading: Reading, findings: list[Finding], stored: list[Appearance]
) -> dict[str, Appearance]:
    """Pair findings with stored appearances: of one name, else by the mentions they share."""
    by_name = {row.name: row for row in stored}
    known = {one.name: by_name[_name(one)] for one in findings if _name(one) in by_name}
    taken = {row.pk for row in known.values()}
    mentions = reading.evidence.spans(Appearance, "name")
    shared = sorted(
        (-common, row.pk, one.name)
        for one in findings
        if one.name not in known
        for row in stored
        if row.pk not in taken and (common := len(mentions.get(row.pk, set()) & set(one.spans)))
    )
    by_id = {row.pk: row for row in stored}
    for _, pk, name in shared:
        if name not in known and pk not in taken:
            known[name] = by_id[pk]
            taken.add(pk)
    return known


def _alone(speakers: Iterable[Speaker]) -> set[int]:
    """Return those that appear nowhere else and that nobody ruled on: they may be renamed."""
    ids = {speaker.pk for speaker in speakers}
    if not ids:
        return set()
    once = Speaker.objects.filter(pk__in=ids, merged__isnull=True).annotate(
        times=Count("appearances")
    )
    return set(once.filter(times=1).values_list("pk", flat=True)) - ruled(Subject.SPEAKER, ids)


def _name(finding: Finding) -> str:
    return fitting(Appearance, "name", finding.name)


def _self(finding: Finding) -> str:
    """Return the name under which an organisation that speaks stands for itself."""
    return _name(finding) if finding.kind is SpeakerKind.ORGANISATION else ""


def _claim(reading: Reading, finding: Finding, current: Speaker | None) -> SpeakerClaim:
    return SpeakerClaim(
        name=_name(finding),
        kind=finding.kind,
        role=finding.role or "",
        organisation=finding.organisation or "",
        entity=reading.organisations.get(_self(finding)),
        aliases=tuple(fitting(Appearance, "name", alias) for alias in finding.aliases),
        current=current,
    )


def _write(
    reading: Reading,
    findings: list[Finding],
    known: dict[str, Appearance],
    chosen: dict[str, Speaker],
) -> dict[str, Appearance]:
    new: list[Appearance] = []
    changed: list[Appearance] = []
    by_name: dict[str, Appearance] = {}
    added = reading.evidence.by_hand(Appearance, "name")
    for finding in findings:
        row = known.get(finding.name) or Appearance(article=reading.article)
        organisation = fitting(Appearance, "organisation", finding.organisation)
        columns: dict[str, Any] = {
            "name": _name(finding),
            "role": fitting(Appearance, "role", finding.role),
            "organisation": organisation,
            "organisation_entity": reading.organisations.get(organisation or _self(finding)),
        }
        if finding.name in chosen:
            columns["speaker"] = chosen[finding.name]
        if row.pk in added:  # a curator told: the engine fills what is missing
            columns = {name: value for name, value in columns.items() if not getattr(row, name)}
        if assign(row, columns):
            (changed if row.pk else new).append(row)
        by_name[finding.name] = row
    if changed:
        Appearance.objects.bulk_update(
            changed, ["name", "role", "organisation", "organisation_entity", "speaker"]
        )
    Appearance.objects.bulk_create(new)
    for finding in findings:
        mentions = [Support(field="name", span=span, rule="mention") for span in finding.spans]
        reading.evidence.put(by_name[finding.name], [*finding.support, *mentions])
    return by_name
