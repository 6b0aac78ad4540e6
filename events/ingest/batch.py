"""One article or many: whatever fails with one, the others go on."""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from django.db import InterfaceError, OperationalError, ProgrammingError

from events.extraction import extract
from events.extraction.records import Document, Extraction
from events.ingest.articles import Arrival, document_of, find_article, learn
from events.ingest.origin import OriginError, check_origin
from events.ingest.sources import Found, Source, SourceError, read, source_of
from events.ingest.store import Outcome, Result, restore, store
from events.ingest.text import LONGEST, TextError, clean
from events.models import Article

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that was not taken, and why; nothing of it is stored."""

    source: str
    reason: str

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


def ingest_document(document: Document, *, source: str, outlet: str | None = None) -> Outcome:
    """Extract and store one article. ``source`` says where it came from, ``outlet`` who published.

    Sent twice, it changes nothing; sent again with more of its origin, it is read again.

    Raises:
        SourceError: the text or what is said of its origin cannot be; nothing is stored.
    """
    said = {
        "url": document.url,
        "published": document.published,
        "title": document.title,
        "language": document.language,
        "outlet": outlet,
    }
    try:
        text = clean(document.text)
        origin = check_origin(said)
    except (TextError, OriginError) as error:
        raise SourceError(source, str(error)) from error
    return _ingest(source_of(text, origin, name=source))


def ingest_files(found: Iterable[Found], *, longest: int = LONGEST) -> Iterator[Outcome | Failure]:
    """Read, extract and store files, in order; ``longest`` is the most bytes of one.

    Raises:
        OperationalError, ProgrammingError, InterfaceError: the database is the matter, no file.
    """
    for one in found:
        yield _guarded(one.path.as_posix(), partial(_ingest_file, one, longest))


def reextract(ids: Iterable[int]) -> Iterator[Outcome | Failure]:
    """Read stored articles again with the engine as it is; curators' decisions stay.

    Raises:
        OperationalError, ProgrammingError, InterfaceError: the database is the matter.
    """
    for pk in ids:
        yield _guarded(f"article {pk}", partial(_reextract, pk))


def _ingest_file(found: Found, longest: int) -> Outcome:
    return _ingest(read(found, longest=longest))


def _ingest(source: Source) -> Outcome:
    arrival = Arrival(document=source.document, source=source.name, outlet=source.outlet)
    article = find_article(arrival)
    if article is None:
        return store(arrival, _extract(arrival.document))
    if not learn(article, arrival):
        return Outcome(article=article.pk, source=arrival.source, result=Result.UNCHANGED)
    return store(arrival, _extract(document_of(article)))


def _reextract(pk: int) -> Outcome:
    article = Article.objects.filter(pk=pk).first()
    if article is None:
        raise SourceError(f"article {pk}", "there is none; look up its id")
    return restore(article, _extract(document_of(article)))


def _extract(document: Document) -> Extraction:
    return extract(
        document.text,
        url=document.url,
        published=document.published,
        language=document.language,
        title=document.title,
    )


def _guarded(source: str, work: Callable[[], Outcome]) -> Outcome | Failure:
    try:
        return work()
    except SourceError as error:
        return Failure(error.name, error.why)
    except (OperationalError, ProgrammingError, InterfaceError):
        raise
    except Exception as error:
        logger.exception("%s could not be stored", source)
        return Failure(source, f"{type(error).__name__}: {error}; please report this")
