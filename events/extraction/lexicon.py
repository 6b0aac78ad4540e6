"""The engine's vocabulary: word lists in ``data/*.txt``, and patterns made of them.

A line is ``entry`` or ``entry = value``; ``#`` starts a remark; blank lines are nothing. Entries
keep their case. The files are part of the package and read once, when first asked for.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

Trie = dict[str, "Trie"]

_END = ""


@cache
def lines(name: str) -> tuple[str, ...]:
    """Return the entries of ``data/<name>.txt`` in their order, without remarks.

    Raises ``FileNotFoundError`` where there is no such list.
    """
    printed = (files("events.extraction") / "data" / f"{name}.txt").read_text(encoding="utf-8")
    entries = (line.partition("#")[0].strip() for line in printed.splitlines())
    return tuple(entry for entry in entries if entry)


@cache
def words(name: str) -> frozenset[str]:
    """Return the entries of ``data/<name>.txt`` as a set; the case is kept as written."""
    return frozenset(lines(name))


@cache
def table(name: str) -> Mapping[str, str]:
    """Return the ``entry = value`` lines of ``data/<name>.txt``."""
    pairs = (line.partition("=") for line in lines(name))
    return MappingProxyType({entry.strip(): value.strip() for entry, _, value in pairs})


def alternation(entries: Iterable[str]) -> str:
    """Fold literal entries into one pattern that matches the longest of them first.

    The pattern is a prefix tree, so a thousand entries cost no more a character than ten. A space
    in an entry matches any run of white space within a line. The group does not capture, and the
    pattern of no entries matches nothing.
    """
    root: Trie = {}
    for entry in entries:
        node = root
        for char in " ".join(entry.split()):
            node = node.setdefault(char, {})
        node[_END] = {}
    return _pattern(root) if root else r"(?!)"


def ahead(entries: Iterable[str]) -> str:
    """Return a glance at the first characters of literal entries.

    In front of a choice of patterns it rejects a place at once, where each would be tried.
    """
    return f"(?=[{''.join(sorted({re.escape(entry[0]) for entry in entries}))}])"


def _pattern(node: Trie) -> str:
    """Return the pattern of a tree: its branches, optional where an entry ends here."""
    singles = [_literal(char) for char, rest in node.items() if char and rest.keys() == {_END}]
    branches = [
        _literal(char) + _pattern(rest)
        for char, rest in node.items()
        if char and rest.keys() != {_END}
    ]
    if len(singles) > 1 and all(len(single.removeprefix("\\")) == 1 for single in singles):
        singles = [f"[{''.join(singles)}]"]
    options = branches + singles
    if len(options) == 1 and _END not in node:
        return options[0]
    return f"(?:{'|'.join(options)}){'?' if _END in node else ''}"


def _literal(char: str) -> str:
    """Return the pattern of one character; white space may be of any kind but a new line."""
    return r"[^\S\n]+" if char == " " else re.escape(char)
