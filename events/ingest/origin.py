"""What a sender may say of an article's origin, checked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from events import edtf

FIELDS: Final = {"url": 2000, "outlet": 200, "published": 64, "title": 1000, "language": 16}
"""What can be said of an article, and how many characters each may have."""

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_NOT_IN_ADDRESS: Final = re.compile(r"[\s\x00-\x1f\x7f]")
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


class OriginError(ValueError):
    """What is said of an article's origin cannot be; the message names the value and the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What is known of where an article is from; ``published`` is EDTF."""

    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    language: str | None = None


def check_origin(said: Mapping[str, Any]) -> Origin:
    """Return what is said of an article; empty and null values say nothing.

    Raises:
        OriginError: a field is unknown, or its value is none.
    """
    unknown = sorted(set(said) - set(FIELDS))
    if unknown:
        raise OriginError(f"nothing is known as {', '.join(unknown)}; use {', '.join(FIELDS)}")
    values = {name: _check(name, value) for name, value in said.items()}
    return Origin(**values)


def _check(name: str, value: Any) -> str | None:
    if value is None or value == "":
        return None
    if not isinstance(value, str) or _UNPRINTABLE.search(value):
        raise OriginError(f"{name} is {value!r}; give one line of text or null")
    value = value.strip()
    if len(value) > FIELDS[name]:
        raise OriginError(f"{name} is longer than {FIELDS[name]} characters; shorten it")
    if name == "url" and not _is_address(value):
        raise OriginError(f"url is {value!r}; give an http or https address")
    if name == "language" and not _LANGUAGE.fullmatch(value):
        raise OriginError(f"language is {value!r}; give a BCP 47 tag like en or zh-Hans")
    if name == "published" and value:
        return _date(value)
    return value or None


def _is_address(value: str) -> bool:
    if _NOT_IN_ADDRESS.search(value):
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _date(value: str) -> str:
    try:
        return edtf.parse(value).text
    except edtf.EdtfError as error:
        raise OriginError(f"published: {error}") from error
