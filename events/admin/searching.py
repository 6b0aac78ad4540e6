"""Search that asks an index: what stands in other tables is looked up first, and found by its id.

A condition on two tables at once reads both of them whole. Here each table is asked for itself, no
more than the rows that a list leads through, so a search costs the same with a million rows. On
PostgreSQL the indices of parts of words are those of the migration ``lists_at_one_speed``.
"""

from collections.abc import Iterator
from typing import Any, Final

from django.contrib import admin
from django.db import models
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.text import smart_split, unescape_string_literal

from events.admin.lists import MOST
from events.models import Forum, Outlet, Speaker

NAMES: Final[dict[type[models.Model], tuple[str, ...]]] = {
    Speaker: ("name", "names__name"),
    Forum: ("name", "series__name"),
    Outlet: ("name",),
}
"""The columns that a row is called by."""


def named(table: type[models.Model], words: str) -> set[int]:
    """Return the ids of rows with these words in a name, at most ``MOST`` for each column.

    Of one that was merged away it is the id of the one that took it over.
    """
    return {pk for column in NAMES[table] for pk in bearing(table, column, words)}


def bearing(table: type[models.Model], column: str, words: str) -> list[int]:
    """Return the ids of rows with these words in a column, at most ``MOST``."""
    rows: QuerySet[Any] = table._default_manager.filter(**{f"{column}__icontains": words})  # noqa: SLF001 - any table
    if getattr(table, "withdrawn", None):
        rows = rows.filter(withdrawn=False)
    stands: Any = F("pk")
    if hasattr(table, "merged_into"):
        stands = Coalesce("merged_into", "pk")
    return list(rows.order_by().values_list(stands, flat=True)[:MOST])


class SearchingAdmin(admin.ModelAdmin):
    """Searches the columns of ``search_fields``; one that is marked by ``=`` holds a number."""

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Leave the rows that have every word of the term; none comes twice."""
        for words in _words(search_term):
            queryset = queryset.filter(self._bearing(words))
        return queryset, False

    def numbered(self, column: str, number: int) -> Q:
        """Return the condition that a column holds a number."""
        return Q(**{column: number})

    def _bearing(self, words: str) -> Q:
        """Return the condition that a row has a word: a number is looked for as one alone."""
        numbers = [name[1:] for name in self.search_fields if name.startswith("=")]
        if numbers and words.isdecimal() and len(words) < _DIGITS:
            conditions = [self.numbered(name, int(words)) for name in numbers]
        else:
            columns = [name for name in self.search_fields if not name.startswith("=")]
            conditions = [self._condition(name, words) for name in columns]
        return Q.create([*conditions], connector=Q.OR)

    def _condition(self, name: str, words: str) -> Q:
        relation, _, column = name.partition("__")
        if not column:
            return Q(**{f"{name}__icontains": words})
        field: Any = self.opts.get_field(relation)
        if field.one_to_many:  # the names of a row, each in a row of its own
            names = field.related_model._default_manager.filter(**{f"{column}__icontains": words})  # noqa: SLF001 - any table
            owner = names.order_by().values_list(field.field.attname, flat=True)
            return Q(pk__in=list(owner[:MOST]))
        return Q(**{f"{relation}__in": bearing(field.related_model, column, words)})


_DIGITS: Final = 19
"""Digits from which on a number may not fit a column."""


def _words(term: str) -> Iterator[str]:
    for word in smart_split(term):
        quoted = word[0] in "\"'" and word[0] == word[-1]
        yield unescape_string_literal(word) if quoted and len(word) > 1 else word
