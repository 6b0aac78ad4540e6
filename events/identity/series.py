"""Which printed name is which series of forums."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from events.identity.keys import GATHERINGS, is_generic, script_of, series_key
from events.identity.pairs import Doubt, follow, propose
from events.models import ForumSeries, SeriesName
from events.vocabulary import Subject

NEAR: Final = 0.6
"""Share of words that the names of two series have in common before a curator is asked."""

_OWN: Final = 2  # words beside "forum", "summit" ... that they must share


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesClaim:
    """A series as one article prints it."""

    name: str
    aliases: tuple[str, ...] = ()


def resolve_series(claims: Sequence[SeriesClaim], *, language: str) -> list[ForumSeries]:
    """Return the series of each claim, in order; an unknown name makes a new one.

    "US-China", "China-US" and "China US Internet Industry Forum" are one: the words count, not
    their order. Names that share most words, and other names for one series, go to a curator.
    """
    keys = {form: series_key(form) for claim in claims for form in (claim.name, *claim.aliases)}
    rows = list(
        SeriesName.objects.filter(key__in=set(keys.values()))
        .select_related("series")
        .order_by("id")
    )
    ends = follow({row.series for row in rows})
    known: dict[str, dict[int, ForumSeries]] = {}
    for row in rows:
        end = ends[row.series_id]
        known.setdefault(row.key, {})[end.pk] = end
    new: dict[str, ForumSeries] = {}
    found: list[ForumSeries] = []
    for claim in claims:
        key = keys[claim.name]
        same = {} if is_generic(key) else known.get(key, {})
        if len(same) == 1:
            found.append(next(iter(same.values())))
        else:
            fresh = ForumSeries(name=claim.name)
            found.append(new.setdefault(key, fresh))
    ForumSeries.objects.bulk_create(new.values())
    doubts = _by_name(claims, found, keys, known)
    propose(Subject.SERIES, [*doubts, *_by_words(new)])
    _print_names(claims, found, keys, language)
    return found


def _names(claim: SeriesClaim, keys: dict[str, str]) -> list[str]:
    """Return the forms that name the series: "the forum" and "a water forum" only describe it."""
    return [
        form
        for form in (claim.name, *claim.aliases)
        if not is_generic(keys[form]) and form != form.casefold()
    ]


def _by_name(
    claims: Sequence[SeriesClaim],
    found: list[ForumSeries],
    keys: dict[str, str],
    known: dict[str, dict[int, ForumSeries]],
) -> list[Doubt]:
    """Doubt every series that goes by one of the names, but is not the one that was found."""
    return [
        Doubt(series, other, 0.8, f"both printed {form}")
        for claim, series in zip(claims, found, strict=True)
        for form in _names(claim, keys)
        for other in known.get(keys[form], {}).values()
    ]


def _by_words(new: dict[str, ForumSeries]) -> list[Doubt]:
    """Doubt the known series that share most words with a new one."""
    if not new:
        return []
    hits = [
        (series, row, share)
        for row in SeriesName.objects.only("key", "series_id").order_by("id").iterator()
        for key, series in new.items()
        if row.series_id != series.pk and (share := _share(key, row.key)) >= NEAR
    ]
    ends = follow(ForumSeries.objects.filter(pk__in={row.series_id for _, row, _ in hits}))
    return [
        Doubt(series, other, share, f"{series} and {other} share most words")
        for series, row, share in hits
        for other in [ends[row.series_id]]
    ]


def _share(one: str, other: str) -> float:
    left, right = set(one.split()), set(other.split())
    common = left & right
    if len(common - GATHERINGS) < _OWN:
        return 0.0
    return len(common) / len(left | right)


def _print_names(
    claims: Sequence[SeriesClaim], found: list[ForumSeries], keys: dict[str, str], language: str
) -> None:
    wanted = {
        (series.pk, form): SeriesName(
            series=series,
            name=form,
            key=keys[form],
            language=language,
            script=script_of(form),
        )
        for claim, series in zip(claims, found, strict=True)
        for form in {claim.name: None, **dict.fromkeys(_names(claim, keys))}
    }
    there = set(SeriesName.objects.filter(series__in=found).values_list("series_id", "name"))
    SeriesName.objects.bulk_create(row for pair, row in wanted.items() if pair not in there)
