"""Text files and folders, and what is known of their origin: the only module that opens files.

Beside ``a.txt`` may stand ``a.txt.json``, and in its folder ``manifest.json`` with an object for
each file name; both hold any of ``url``, ``outlet``, ``published``, ``title`` and ``language``.
What stands beside the file wins over the manifest.
"""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from charset_normalizer import from_bytes

from events.extraction.records import Document
from events.ingest.origin import Origin, OriginError, check_origin
from events.ingest.text import LONGEST, TextError, clean

MANIFEST: Final = "manifest.json"
SUFFIX: Final = ".txt"

ENCODINGS: Final = ["utf_16_le", "utf_16_be", "gb18030", "big5", "cp1252"]
"""What a file that is neither UTF-8 nor marked may be in; more could not be told apart safely."""

_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_UTF8_CHARACTER: Final = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)


class SourceError(ValueError):
    """An input that cannot be an article; the message names it and the remedy."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: {why}")
        self.name = name
        self.why = why


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document, the file it was read from, and its outlet if that is known."""

    document: Document
    name: str
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read, with what its manifest says of it; or why there is none to read."""

    path: Path
    manifest: Any = None
    problem: str = ""


def find(path: Path) -> list[Found]:
    """List the articles at a path: the file itself, or each ``.txt`` in a folder, recursively.

    In order of their names. What keeps one from being read is listed in its place.
    """
    if not path.exists():
        return [Found(path, problem="there is no such file or folder; check the path")]
    if path.is_dir():
        empty = Found(path, problem=f"the folder holds no {SUFFIX} file; give one that does")
        return list(_walk(path)) or [empty]
    manifest, problem = _manifest(path.parent)
    return [Found(path, manifest.get(path.name), problem)]


def read(found: Found, *, longest: int = LONGEST) -> Source:
    """Read one file. ``longest`` is the most bytes that it may have.

    Raises:
        SourceError: it cannot be read, is no text, or what is said of its origin is wrong.
    """
    name = found.path.as_posix()
    if found.problem:
        raise SourceError(name, found.problem)
    try:
        text = text_of(found.path, longest=longest)
        origin = check_origin(_entry(found.manifest) | _sidecar(found.path))
    except OSError as error:
        why = f"cannot be read ({error.strerror}); check the path and its permissions"
        raise SourceError(name, why) from error
    except OriginError as error:
        raise SourceError(name, str(error)) from error
    return source_of(text, origin, name=name)


def text_of(path: Path, *, longest: int = LONGEST) -> str:
    """Return the text of one file, and nothing of what stands beside it.

    Raises:
        SourceError: it cannot be read, or is no text.
    """
    try:
        return clean(_decode(_bytes(path, longest)), longest=longest)
    except OSError as error:
        why = f"cannot be read ({error.strerror}); check the path and its permissions"
        raise SourceError(path.as_posix(), why) from error
    except TextError as error:
        raise SourceError(path.as_posix(), str(error)) from error


def source_of(text: str, origin: Origin, *, name: str) -> Source:
    """Join a clean text and a checked origin."""
    document = Document(
        text=text,
        url=origin.url,
        published=origin.published,
        language=origin.language,
        title=origin.title,
    )
    return Source(document=document, name=name, outlet=origin.outlet)


# ---------------------------------------------------------------- which files


def _walk(folder: Path) -> Iterator[Found]:
    closed: list[OSError] = []
    for top, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        yield from _articles(Path(top), {name for name in names if not name.startswith(".")})
    for error in closed:
        why = f"the folder cannot be read ({error.strerror}); check its permissions"
        yield Found(Path(error.filename), problem=why)


def _articles(folder: Path, files: set[str]) -> Iterator[Found]:
    manifest, problem = _manifest(folder)
    if problem:
        yield Found(folder / MANIFEST, problem=problem)
    for name in sorted(files | set(manifest)):
        if name not in files:
            why = f"{MANIFEST} names it, but no such file is beside it; add it or drop the entry"
            yield Found(folder / name, problem=why)
        elif name in manifest or name.lower().endswith(SUFFIX):
            yield Found(folder / name, manifest.get(name), problem and f"not read, as {problem}")


def _manifest(folder: Path) -> tuple[dict[str, Any], str]:
    """Return what a folder's manifest says of each file, or what is wrong with it."""
    path = folder / MANIFEST
    if not path.is_file():
        return {}, ""
    try:
        entries = _json(path)
    except (OSError, ValueError) as error:
        return {}, f"{MANIFEST} cannot be read ({error}); correct it"
    return entries, ""


def _entry(manifest: Any) -> dict[str, Any]:
    if manifest is None:
        return {}
    if not isinstance(manifest, dict):
        raise OriginError(f"{MANIFEST} has {manifest!r} for it; give an object")
    return manifest


def _sidecar(path: Path) -> dict[str, Any]:
    beside = path.with_name(f"{path.name}.json")
    if not beside.is_file():
        return {}
    try:
        return _json(beside)
    except ValueError as error:
        raise OriginError(f"{beside.name} cannot be read ({error}); correct it") from error


def _json(path: Path) -> dict[str, Any]:
    value = json.loads(path.read_bytes())
    if not isinstance(value, dict):
        raise ValueError("it must hold one JSON object")  # noqa: TRY004 - as from json itself
    return value


# ---------------------------------------------------------------- from bytes to text


def _bytes(path: Path, longest: int) -> bytes:
    if not path.is_file():
        raise TextError("is no file that can be read; give a text file or a folder")
    size = path.stat().st_size
    if size > longest:
        raise TextError(
            f"has {size:,} bytes, more than the {longest:,} that an article may have; "
            "split it or raise the limit (--longest)"
        )
    return path.read_bytes()


def _decode(data: bytes) -> str:
    """Return the text in UTF-8, in what its mark says, or in what the bytes can only be."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if data.count(0) * 4 > len(data):  # UTF-16 without a mark: that is sound UTF-8 too
        return str(from_bytes(data, cp_isolation=ENCODINGS[:2]).best() or data.decode("latin-1"))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_mixed(data):
            raise TextError(
                f"mixes UTF-8 with another encoding (at byte {error.start:,}); save it as UTF-8"
            ) from error
    guess = from_bytes(data, cp_isolation=ENCODINGS).best()
    if guess is None:
        raise TextError("is in no encoding that is known here, or no text; save it as UTF-8")
    return str(guess)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise TextError(
            f"is marked as {encoding.upper()} but is not ({error.reason} at byte "
            f"{error.start:,}); save it as UTF-8"
        ) from error


def _is_mixed(data: bytes) -> bool:
    """Tell whether most of what is not ASCII is sound UTF-8: by chance that does not happen."""
    beyond = len(data.translate(None, bytes(range(0x80))))
    sound = sum(len(match.group()) for match in _UTF8_CHARACTER.finditer(data))
    return 2 * sound > beyond
