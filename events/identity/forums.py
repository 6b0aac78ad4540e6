"""Which forum of a series an article tells of: by edition, by year, else by nearness in time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Min

from events.edtf import Edtf
from events.identity.keys import Likeness
from events.identity.pairs import Doubt, follow, propose
from events.models import Forum, ForumSeries
from events.vocabulary import Status, Subject

SEASON: Final = timedelta(days=14)
"""Two gatherings of one series further apart than this, in days that are known, are two."""

NEWS: Final = timedelta(days=60)
"""How far from a forum an article is that tells of it without its number or day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForumClaim:
    """A forum as one article tells of it; ``seen`` is the day of the article, if known."""

    name: str
    series: ForumSeries
    edition: int | None = None
    when: Edtf | None = None
    seen: date | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    forum: Forum
    seen: date | None  # the day of the earliest article that tells of it


def resolve_forums(claims: Sequence[ForumClaim], *, kin: Iterable[int] = ()) -> list[Forum]:
    """Return the forum of each claim, in order; an unknown one is made, without its details.

    ``kin`` are the articles that this one is a copy or a later version of: what they tell of is
    what it tells of, if the series has no other forum there.
    """
    known = _look_up(claims)
    own = set(Forum.objects.filter(evidence__article__in=list(kin)).values_list("pk", flat=True))
    found: list[Forum] = []
    new: list[Forum] = []
    doubts: list[Doubt] = []
    for claim in claims:
        there = known.setdefault(claim.series.pk, [])
        same = [one.forum for one in there if one.forum.pk in own] if own else []
        if len(same) != 1:
            judged = [(one.forum, *_judge(claim, one)) for one in there]
            same = [forum for forum, likeness, _ in judged if likeness is Likeness.SAME]
            unsure = [(forum, why) for forum, likeness, why in judged if likeness]
        if len(same) == 1:
            found.append(same[0])
            continue
        fresh = Forum(name=claim.name, series=claim.series, edition=claim.edition)
        if claim.when:
            fresh.set_date(claim.when.text)
        there.append(_Known(fresh, claim.seen))
        new.append(fresh)
        found.append(fresh)
        doubts += [Doubt(fresh, forum, 0.7, why) for forum, why in unsure]
    Forum.objects.bulk_create(new)
    propose(Subject.FORUM, doubts)
    return found


def introduce(claim: ForumClaim) -> Forum:
    """Make a new forum, whatever else its series held: what may be the same is for a curator."""
    known = _look_up([claim]).get(claim.series.pk, [])
    judged = [(one.forum, *_judge(claim, one)) for one in known]
    forum = Forum(name=claim.name, series=claim.series, edition=claim.edition)
    forum.set_date(claim.when.text if claim.when else "")
    forum.save()
    alike = [
        Doubt(forum, other, 0.7, why or "one of one series") for other, sure, why in judged if sure
    ]
    propose(Subject.FORUM, alike)
    return forum


def _look_up(claims: Sequence[ForumClaim]) -> dict[int, list[_Known]]:
    rows = list(
        Forum.objects.filter(series__in={claim.series.pk for claim in claims})
        .exclude(status=Status.WITHDRAWN.value, evidence=None)  # added by a curator and taken back
        .annotate(seen=Min("evidence__article__lower"))
        .order_by("id")
    )
    ends = follow(rows)
    known: dict[int, list[_Known]] = {}
    for row in rows:
        if ends[row.pk].pk == row.pk:
            known.setdefault(row.series_id, []).append(_Known(row, row.seen))
    return known


def _judge(claim: ForumClaim, known: _Known) -> tuple[Likeness, str]:
    """Tell whether the claim means this forum, and why that is doubtful."""
    forum = known.forum
    days = _apart(claim.when, forum)
    numbered = claim.edition is not None and forum.edition is not None
    if numbered and claim.edition != forum.edition:
        if days is not None and days <= SEASON and _by_day(claim.when, forum):
            return Likeness.DOUBTFUL, "the same days, but another edition"
        return Likeness.APART, ""
    if days is not None:
        return _by_date(claim, forum, days, numbered=numbered)
    if numbered:
        return Likeness.SAME, ""
    return _by_news(claim, known)


def _by_date(
    claim: ForumClaim, forum: Forum, days: timedelta, *, numbered: bool
) -> tuple[Likeness, str]:
    if not days or (days <= SEASON and _by_day(claim.when, forum)):
        return Likeness.SAME, ""
    if numbered:
        return Likeness.DOUBTFUL, f"both edition {claim.edition}, but at different times"
    same_year = (
        claim.when
        and claim.when.lower
        and forum.lower
        and (claim.when.lower.year == forum.lower.year)
    )
    if same_year:
        return Likeness.DOUBTFUL, "both in one year, but on different days"
    return Likeness.APART, ""


def _by_news(claim: ForumClaim, known: _Known) -> tuple[Likeness, str]:
    """Judge by when it was in the news, where one of the two has no date."""
    forum = known.forum
    one = (claim.when.lower if claim.when else None) or claim.seen
    other = forum.lower or forum.upper or known.seen
    if one is None or other is None:
        return Likeness.DOUBTFUL, "one of one series, but without a date"
    if abs(one - other) <= NEWS:
        return Likeness.SAME, ""
    return Likeness.APART, ""


def _apart(when: Edtf | None, forum: Forum) -> timedelta | None:
    """Return how long lies between two dates; none if either is not known."""
    if when is None or not when.placeable or not (forum.lower or forum.upper):
        return None
    gaps = [timedelta(0)]
    if when.lower and forum.upper:
        gaps.append(when.lower - forum.upper)
    if when.upper and forum.lower:
        gaps.append(forum.lower - when.upper)
    return max(gaps)


def _by_day(when: Edtf | None, forum: Forum) -> bool:
    """Tell whether both dates are known to within some days."""
    return all(
        one is not None and one.lower and one.upper and one.upper - one.lower <= SEASON
        for one in (when, forum)
    )
