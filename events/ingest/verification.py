"""Check every selector against the stored text: exact or broken, with no fuzzy step."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

from django.utils import timezone

from events.models import Article, DateMention, Evidence

CHUNK: Final = 20  # articles in memory at once
BATCH: Final = 5_000  # rows named in one update


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What the check of one article found; ``broken`` names each selector that does not hold."""

    article: int
    selectors: int
    broken: list[str] = field(default_factory=list)


def verify() -> Iterator[Checked]:
    """Check article after article, and mark the evidence: when it was checked, or as broken."""
    last = 0
    while chunk := list(
        Article.objects.filter(pk__gt=last).only("text", "text_sha256").order_by("pk")[:CHUNK]
    ):
        for article in chunk:
            yield _check(article)
        last = chunk[-1].pk


def _check(article: Article) -> Checked:
    sound = sha256(article.text.encode()).hexdigest() == article.text_sha256
    evidence = Evidence.objects.filter(article=article)
    count, broken = 0, []
    for row in evidence.order_by("id").iterator():
        count += 1
        if not (sound and _holds(row, article.text)):
            broken.append(row)
    evidence.update(verified_at=timezone.now(), broken=False)
    for start in range(0, len(broken), BATCH):
        pks = [row.pk for row in broken[start : start + BATCH]]
        evidence.filter(pk__in=pks).update(broken=True)
    names = [f"evidence {row.pk} ({row})" for row in broken]
    for date in DateMention.objects.filter(article=article).order_by("id").iterator():
        count += 1
        if not (sound and _printed(article.text, date.start, date.end).startswith(date.text)):
            names.append(f"date {date.pk} ({date})")
    if not sound:
        names.insert(0, f"the text of article {article.pk} is not the one that was hashed")
    return Checked(article=article.pk, selectors=count, broken=names)


def _holds(row: Evidence, text: str) -> bool:
    """Tell whether both selectors pick the words that were stored."""
    return (
        _printed(text, row.start, row.end) == row.exact
        and text[: row.start].endswith(row.prefix)
        and text.startswith(row.suffix, row.end)
    )


def _printed(text: str, start: int, end: int) -> str:
    return text[start:end] if end <= len(text) else ""
