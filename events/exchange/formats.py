"""Tables as files: every cell is text, and none is a formula to a spreadsheet."""

import csv
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from io import BytesIO
from typing import Any, Final

from tablib import Dataset
from tablib.exceptions import TablibException

from events.review import ReviewError

LONGEST: Final = 10_000_000
"""Bytes of a file that is read."""

UNPACKED: Final = 100_000_000
"""Bytes that a packed file may grow to."""

Row = dict[str, str]


class Format(StrEnum):
    """What a table is written as."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"


FORMATS: Final[Mapping[Format, str]] = {
    Format.CSV: "text/csv; charset=utf-8",
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Format.JSON: "application/json",
}
"""Each with its media type."""

_FORMULA: Final = re.compile(r"[=+\-@\t\r]")
_GUARDED: Final = re.compile(r"'[=+\-@\t\r']")
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # XLSX cannot hold them


def write(columns: Sequence[str], rows: Iterable[Row], form: Format) -> bytes:
    """Return a table as a file; reading it back gives the same rows."""
    guard = _plain if form is Format.JSON else _guarded
    table = Dataset(headers=list(columns))
    for row in rows:
        table.append([guard(row[name]) for name in columns])
    told = table.export(form.value)
    return told if isinstance(told, bytes) else told.encode()


def read(data: bytes, form: Format) -> list[Row]:
    """Return the rows of a file, every cell as text.

    Raises:
        ReviewError: it is too long, or no such table.
    """
    if len(data) > LONGEST:
        raise ReviewError(f"The file has {len(data):,} bytes; import at most {LONGEST:,} at once.")
    try:
        table = Dataset().load(_opened(data, form), format=form.value)
        rows: list[dict[str, Any]] = table.dict
    except (
        AttributeError,
        KeyError,
        OSError,
        TablibException,
        TypeError,
        ValueError,
        csv.Error,
        zipfile.BadZipFile,
    ) as error:
        raise ReviewError(
            f"The file is no table in {form.value.upper()} ({error}); export one and change that."
        ) from error
    unguard = _text if form is Format.JSON else _unguarded
    return [{str(name): unguard(value) for name, value in row.items() if name} for row in rows]


def _opened(data: bytes, form: Format) -> Any:
    if form is not Format.XLSX:
        return data.decode("utf-8-sig")
    with zipfile.ZipFile(BytesIO(data)) as packed:
        if sum(one.file_size for one in packed.infolist()) > UNPACKED:
            raise ReviewError(f"The file unpacks to more than {UNPACKED:,} bytes; split it.")
    return BytesIO(data)


def _plain(text: str) -> str:
    return text


def _guarded(text: str) -> str:
    text = _CONTROLS.sub("", text)
    return f"'{text}" if _FORMULA.match(text) or _GUARDED.match(text) else text


def _unguarded(value: Any) -> str:
    text = _text(value)
    return text[1:] if _GUARDED.match(text) else text


def _text(value: Any) -> str:
    """Return a cell as text; a spreadsheet makes numbers and days of what looks like them."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat()
    return str(value)
