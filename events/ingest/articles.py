"""The row of an article: found again by its text, told from copies and later versions."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final
from urllib.parse import urlsplit

from django.db.models import Q

from events.extraction.records import Document, Extraction
from events.ingest.fingerprint import NEAR, alike, bands, distance, fingerprint
from events.ingest.reading import assign, fitting
from events.ingest.text import NORMALISER
from events.models import Article, Outlet

MOST: Final = 1000
"""Fingerprints that are compared bit by bit for one article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """An article as it arrives: its document, where it came from, its outlet if that is known."""

    document: Document
    source: str
    outlet: str | None = None

    @property
    def sha256(self) -> str:
        """The hash of the text, in hexadecimal."""
        return sha256(self.document.text.encode()).hexdigest()

    @property
    def given(self) -> dict[str, str]:
        """What the sender says of the article, beside its address."""
        said = {
            "published": self.document.published,
            "title": self.document.title,
            "language": self.document.language,
            "outlet": self.outlet,
        }
        return {name: value for name, value in said.items() if value}


def find_article(arrival: Arrival) -> Article | None:
    """Return the stored article of this text and address.

    A text without an address is any article of that text; one that is stored without an address
    takes the first that it is sent from.
    """
    rows = Article.objects.filter(text_sha256=arrival.sha256).select_related("outlet")
    url = arrival.document.url or ""
    there = list(rows.filter(url__in={url, ""}) if url else rows[:1000])
    return min(there, key=lambda row: (row.url != url, row.pk), default=None)


def learn(article: Article, arrival: Arrival) -> bool:
    """Take over what the sender says now; tell whether it is new.

    Whoever sent the article first may correct what was said of it; others fill what is missing.
    """
    given = dict(article.given)
    same_sender = article.source == source_name(arrival)
    for name, value in arrival.given.items():
        if same_sender or name not in given:
            given[name] = value
    return assign(article, {"given": given, "url": article.url or arrival.document.url or ""})


def document_of(article: Article) -> Document:
    """Return the document that an article was read from, to read it again."""
    given: dict[str, Any] = article.given
    return Document(
        text=article.text,
        url=article.url or None,
        published=given.get("published"),
        title=given.get("title"),
        language=given.get("language"),
    )


def make_article(arrival: Arrival) -> Article:
    """Return the row of a new article, with its original and the version that it supersedes."""
    text = arrival.document.text
    article = Article(
        text=text,
        text_sha256=arrival.sha256,
        normaliser=NORMALISER,
        fingerprint=fingerprint(text),
        source=source_name(arrival),
        url=arrival.document.url or "",
        given=arrival.given,
    )
    if article.url:
        article.supersedes = Article.objects.filter(url=article.url).order_by("-id").first()
    article.original = _original(article)
    return article


def describe(article: Article, extraction: Extraction) -> None:
    """Set what the reading tells of the article as a whole."""
    outlet = article.given.get("outlet") or extraction.outlet
    assign(
        article,
        {
            "title": fitting(Article, "title", extraction.title),
            "byline": fitting(Article, "byline", extraction.byline),
            "language": fitting(Article, "language", extraction.language),
            "published_basis": extraction.published_basis or "",
            "outlet": _outlet(outlet, article.url) if outlet else None,
        },
    )
    article.set_date(extraction.published or "")


def kin_of(article: Article) -> tuple[int, ...]:
    """Return the articles that this one is a copy or a later version of, and their copies."""
    roots = {pk for pk in (article.original_id, article.supersedes_id) if pk}
    if not roots:
        return ()
    rows = Article.objects.filter(Q(pk__in=roots) | Q(original__in=roots)).exclude(pk=article.pk)
    return tuple(rows.order_by("id").values_list("pk", flat=True))


def source_name(arrival: Arrival) -> str:
    """Return the name of the source as far as its column holds it: the end tells most."""
    return arrival.source[-500:]


def _outlet(name: str, url: str) -> Outlet:
    domain = (urlsplit(url).hostname or "").removeprefix("www.") if url else ""
    outlet, _ = Outlet.objects.get_or_create(
        name=fitting(Outlet, "name", name), defaults={"domain": fitting(Outlet, "domain", domain)}
    )
    return outlet


def _original(article: Article) -> Article | None:
    """Return the first article of this text, or of nearly this text."""
    equal = Article.objects.filter(text_sha256=article.text_sha256).order_by("id").first()
    if equal is not None:
        return equal.original or equal
    some_band = Q()
    for number, band in enumerate(bands(article.fingerprint)):
        some_band |= Q(**{f"band_{number}": band})
    rows = Article.objects.filter(some_band).order_by("id").values_list("pk", "fingerprint")[:MOST]
    near = [pk for pk, other in rows if distance(article.fingerprint, other) <= NEAR]
    for other in Article.objects.filter(pk__in=near).order_by("id").select_related("original"):
        if alike(article.text, other.text):
            return other.original or other
    return None
