"""Set where an article supports a field of a forum; what was shown there before is put aside."""

from collections.abc import Mapping
from typing import Any, Final

from django.db.models import QuerySet

from events.models import BY_HAND, Article, Evidence, Forum
from events.review.errors import ReviewError
from events.review.spans import check_parts, mark

PLACED: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("name",),
    "dates": ("dates", "start", "end"),
    "city": ("city", "country"),
    "hosts": ("hosts",),
    "theme": ("theme",),
}
"""What can be placed, and the fields of evidence that give way to it."""

_KEYS: Final = {"field", "text_sha256", "spans"}


def placed_field(value: Any) -> str:
    """Return the field that a value of ``place`` is about.

    Raises:
        ReviewError: it is about none.
    """
    field = value.get("field") if isinstance(value, Mapping) else None
    if not isinstance(value, Mapping) or set(value) != _KEYS or field not in tuple(PLACED):
        raise ReviewError(
            f"place: {value!r} is none; give the field ({', '.join(PLACED)}), the text_sha256 of "
            "the article and the spans there."
        )
    return str(field)


def set_place(forum: Forum, value: Mapping[str, Any]) -> dict[str, Any]:
    """Let these spans support a field of the forum in an article; return what undoing needs.

    Raises:
        ReviewError: no such field or article, or no spans of it.
    """
    field = placed_field(value)
    article = Article.objects.filter(text_sha256=str(value["text_sha256"])).first()
    if article is None:
        raise ReviewError(
            f"place: there is no article with the text {value['text_sha256']!r}; look it up again."
        )
    spans = check_parts(article, value["spans"], "spans")
    rows = _rows(forum.pk, article.pk, field).filter(aside=False)
    aside = list(rows.values_list("pk", flat=True))
    rows.update(aside=True)
    made = [mark(article, field, (start, end), forum=forum).pk for start, end in spans]
    return {"field": field, "article": article.pk, "aside": aside, "made": made}


def restore_place(forum: Forum, before: Mapping[str, Any]) -> None:
    """Show again what was shown before a place was set; of the engine also what it found since."""
    Evidence.objects.filter(pk__in=before["made"]).delete()
    rows = _rows(forum.pk, before["article"], before["field"])
    rows.filter(pk__in=before["aside"]).update(aside=False)
    if not rows.filter(rule=BY_HAND, aside=False).exists():
        rows.exclude(rule=BY_HAND).update(aside=False)


def _rows(forum: int, article: int, field: str) -> QuerySet[Evidence]:
    return Evidence.objects.filter(forum=forum, article=article, field__in=PLACED[field])
