"""The engine's vocabulary: words in ``data/*.txt``, one entry a line, read once when first asked.

A line is ``entry`` or ``entry = value``; ``#`` starts a remark; blank lines are nothing. Entries
keep their case: a list of names reads ``World Bank``, a list of words ``summit``.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


def _lines(name: str) -> list[str]:
    text = files("events.extraction").joinpath("data", f"{name}.txt").read_text("utf-8")
    bare = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in bare if line]


@cache
def words(name: str) -> frozenset[str]:
    """Return the entries of ``data/<name>.txt``."""
    return frozenset(_lines(name))


@cache
def table(name: str) -> Mapping[str, str]:
    """Return the ``entry = value`` lines of ``data/<name>.txt``."""
    pairs = (line.partition("=") for line in _lines(name))
    return MappingProxyType({entry.strip(): value.strip() for entry, _, value in pairs})
