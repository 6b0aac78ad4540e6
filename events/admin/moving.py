"""What a merge would move: some of the rows of each table, with their pages, and how many more."""

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from django.db.models import Model, QuerySet
from django.urls import reverse

from events.models import Appearance, Evidence, Forum, Report, Statement, Tenure
from events.review.merges import REPOINTED
from events.vocabulary import Subject

SHOWN: Final = 5
"""Rows of each table that are shown; of the others it is told how many they are."""

LONGEST: Final = 80
"""Characters of what a row is called."""


class Row(NamedTuple):
    """What a row is called, and where it can be looked at."""

    words: str
    page: str


class Moving(NamedTuple):
    """The rows of one table that belong to a fact."""

    name: str
    number: int
    shown: list[Row]

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.number - len(self.shown)


def moving(subject: Subject, pk: int) -> list[Moving]:
    """Return what would move with a row: a query for each table, two where it has many."""
    tables = (_of(table, field, pk) for table, field in REPOINTED[subject])
    return [one for one in tables if one.number]


def printed(row: Any) -> list[str]:
    """Return the other names that a row was printed under: they lead to the one that stays."""
    names = getattr(row, "names", None)
    return [] if names is None else sorted({name.name for name in names.all()} - {str(row)})


def _of(table: type[Model], field: str, pk: int) -> Moving:
    rows: QuerySet[Any] = table._default_manager.filter(**{field: pk}).order_by("pk")  # noqa: SLF001 - any table
    brought, show = _SHOWN.get(table, ((), _itself))
    if brought:
        rows = rows.select_related(*brought).defer(*(_TEXT if "article" in brought else ()))
    found = list(rows[: SHOWN + 1])
    count = len(found) if len(found) <= SHOWN else rows.count()
    name = str(_NAMES.get(table, table._meta.verbose_name_plural))  # noqa: SLF001 - Django's documented Meta API
    return Moving(name, count, [show(row) for row in found[:SHOWN]])


def _itself(row: Any, words: str = "") -> Row:
    told = words or str(row)
    name = row._meta.model_name  # noqa: SLF001 - Django's documented Meta API
    short = f"{told[:LONGEST]}…" if len(told) > LONGEST else told
    return Row(short, reverse(f"admin:events_{name}_change", args=[row.pk]))


def _said(row: Any) -> Row:
    return _itself(row, row.text)


def _in_article(row: Any) -> Row:
    return _itself(row, f"{row}, in {row.article}")


def _hosted(row: Any) -> Row:
    return _itself(row.forum)


_TEXT: Final = ("article__text",)
_HOSTS: Final = Forum.hosts.through
_NAMES: Final[dict[type[Model], str]] = {_HOSTS: "forums hosted"}
_SHOWN: Final[dict[type[Model], tuple[tuple[str, ...], Callable[[Any], Row]]]] = {
    Appearance: (("article",), _in_article),
    Evidence: (("article",), _in_article),
    Report: (("article",), _in_article),
    Statement: ((), _said),
    Tenure: (("speaker",), _itself),
    _HOSTS: (("forum",), _hosted),
}
"""What is brought along of a table, and how its rows are shown."""
