"""Lists of what is no entry: pages by id, which never change their order under a crawl."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any, ClassVar, Generic, TypeVar

from django.db.models import Model, QuerySet

from timeline.api.views import Found, ListView
from timeline.cursor import Cursor
from timeline.query import PAGING, Parameter, Window, read_window

Row = TypeVar("Row", bound=Model)


class TableView(ListView[Row], Generic[Row]):
    """A list of rows by id, shown a page at a time."""

    own: ClassVar[tuple[Parameter, ...]] = ()

    def __init_subclass__(cls) -> None:
        """Describe the parameters of pages after those of the list itself."""
        cls.parameters = (*cls.own, *PAGING)

    @abstractmethod
    def rows(self, extra: Mapping[str, Any]) -> QuerySet[Row]:
        """Return the rows that the list's own parameters select."""

    def read(self, given: Mapping[str, Sequence[str]]) -> Window:
        """Read the parameters of pages and those of the list."""
        return read_window(given, self.own)

    def fingerprint(self, values: Window) -> str:
        """Bind cursors to the list and its parameters."""
        canonical = f"{type(self).__name__} {sorted(values.extra.items())}"
        return sha256(canonical.encode()).hexdigest()[:16]

    def count(self, values: Window) -> int:
        """Count the rows."""
        return self.rows(values.extra).count()

    def find(self, values: Window, cursor: Cursor | None, version: int) -> Found[Row]:
        """Return the page of rows beside the cursor's."""
        rows = self.rows(values.extra).order_by("pk")
        backward = cursor is not None and cursor.backward
        if cursor:
            (pk,) = cursor.key
            rows = rows.filter(pk__lt=pk).reverse() if backward else rows.filter(pk__gt=pk)
        found = list(rows[: values.limit + 1])
        more = len(found) > values.limit
        page = found[: values.limit][:: -1 if backward else 1]
        ids = [row.pk for row in page]
        return Found(
            rows=page,
            ids=ids,
            ends=[(pk,) for pk in (*ids[:1], *ids[-1:])],
            has_previous=more if backward else cursor is not None,
            has_next=backward or more,
        )
