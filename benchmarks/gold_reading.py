"""Annotated articles, and what the engine finds in them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from events.extraction import as_object, extract


class Article(NamedTuple):
    """A text, its annotation, and the engine's findings in the form that clients read."""

    identity: str
    text: str
    gold: dict[str, Any]
    found: dict[str, Any]


def articles(folder: Path) -> Iterator[Article]:
    """Yield the annotated articles of a folder, ``<id>.txt`` beside ``<id>.json``, in order.

    The engine gets the address that an annotation holds, as the sender of an article would give it.
    """
    for annotated in sorted(folder.glob("*.json")):
        gold = json.loads(annotated.read_text("utf-8"))
        text = annotated.with_suffix(".txt").read_bytes().decode("utf-8")
        found = as_object(extract(text, url=gold.get("url")), annotated.stem)
        yield Article(annotated.stem, text, gold, found)
