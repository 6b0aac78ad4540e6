"""The text of an article as it is stored: what is taken, and the little that is changed."""

import re
from typing import Final

NORMALISER: Final = "1"
"""Version of what :func:`clean` changes: it drops a byte order mark and makes newlines LF."""

LONGEST: Final = 10_000_000
"""Bytes of the longest article that is taken, unless the caller says otherwise."""

_CONTROL: Final = re.compile(r"[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_STRANGE: Final = 200  # one control character in this many makes a text binary
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_NEWLINE: Final = re.compile(r"\r\n?")


class TextError(ValueError):
    """Something that is no text of an article; the message says why, and the remedy."""


def clean(text: str, *, longest: int = LONGEST) -> str:
    """Return the text as it is stored; every span counts its code points.

    Raises:
        TextError: it is empty, binary, too long, or holds what no database can store.
    """
    text = _NEWLINE.sub("\n", text.removeprefix("\ufeff"))
    if not text or text.isspace():
        raise TextError("is empty; give the article's text")
    null, lone = text.find("\0"), _SURROGATE.search(text)
    if null >= 0:
        raise TextError(
            f"holds a NUL byte (at character {null:,}), so it is no text; "
            "save it as plain text in UTF-8"
        )
    if lone:
        raise TextError(
            f"holds half a surrogate pair (at character {lone.start():,}); save it as UTF-8"
        )
    if _STRANGE * len(_CONTROL.findall(text)) > len(text):
        raise TextError("is binary; give the article as plain text")
    size = len(text) if text.isascii() else len(text.encode())
    if size > longest:
        raise TextError(
            f"has {size:,} bytes, more than the {longest:,} that an article may have; split it"
        )
    return text
