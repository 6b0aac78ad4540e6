"""Lists that open at one speed, however many rows there are: nothing in them scans a table."""

from typing import Any, Final

from django.contrib import admin
from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property

MOST: Final = 1_000
"""Rows that are counted, and that a list leads through; whoever looks for more filters."""


class BoundedPaginator(Paginator):
    """Pages of the first rows: a count that stops, instead of one that reads the whole table."""

    @cached_property
    def count(self) -> int:
        """How many rows there are, or ``MOST``."""
        rows: Any = self.object_list
        return int(rows.order_by()[:MOST].values("pk").count())


class SeenValues(admin.AllValuesFieldListFilter):
    """A filter by the values of a column, as far as they occur among the first rows."""

    def __init__(  # noqa: PLR0917 - Django calls it so
        self,
        field: Any,
        request: HttpRequest,
        params: dict[str, Any],
        model: type[models.Model],
        model_admin: Any,
        field_path: str,
    ) -> None:
        super().__init__(field, request, params, model, model_admin, field_path)
        first = model._default_manager.order_by("-pk").values_list(field_path, flat=True)[:MOST]  # noqa: SLF001 - any table
        self.lookup_choices: Any = sorted(set(first) - {"", None})
