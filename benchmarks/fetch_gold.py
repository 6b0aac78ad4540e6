"""Puts the texts of the annotated articles beside their annotations, when they are the same texts.

    python benchmarks/fetch_gold.py TEXTS --into DIR

TEXTS is a folder of `<id>.txt` files, flat or in folders named as the parts. An article is
taken when the SHA-256 of its text is the one that its annotation names: offsets mean nothing in
any other text. DIR then holds `<part>/<id>.txt` and `<part>/<id>.json`, as the scorer reads them.
"""

import argparse
import json
import shutil
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

GOLD = Path(__file__).parent / "gold"
PARTS = ("tune", "heldout", "heldout2")


def found(texts: Path, part: str, name: str) -> Path | None:
    """The file of one article, in the folder of its part or in the folder itself."""
    return next((p for p in (texts / part / name, texts / name) if p.is_file()), None)


def place(annotation: Path, texts: Path, into: Path) -> str | None:
    """Copies one article and its annotation; returns what is wrong with it, or None."""
    part, name = annotation.parent.name, annotation.with_suffix(".txt").name
    article = found(texts, part, name)
    wanted = json.loads(annotation.read_text("utf-8"))
    if article is None:
        return f"{part}/{name}: not in {texts}; its page is {wanted['url']}"
    if (digest := sha256(article.read_bytes()).hexdigest()) != wanted["text"]["sha256"]:
        return (
            f"{part}/{name}: another text (SHA-256 {digest[:12]}…, not "
            f"{wanted['text']['sha256'][:12]}…); cut it to its first {wanted['text']['length']} "
            "characters, in UTF-8, with line feeds alone"
        )
    (into / part).mkdir(parents=True, exist_ok=True)
    shutil.copyfile(article, into / part / name)
    shutil.copyfile(annotation, into / part / annotation.name)
    return None


def place_all(put: Callable[[Path], str | None], into: Path) -> int:
    """Puts every annotated article in its place and names those that it cannot; 1 for any."""
    annotations = [path for part in PARTS for path in sorted((GOLD / part).glob("*.json"))]
    wrong = [w for a in annotations if (w := put(a))]
    print(*wrong, sep="\n", end="\n" if wrong else "", file=sys.stderr)
    print(f"{len(annotations) - len(wrong)} of {len(annotations)} articles in {into}")
    return bool(wrong)


def main(arguments: list[str] | None = None) -> int:
    """Places every article that TEXTS holds; 1 when one is missing or differs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("texts", type=Path, metavar="TEXTS", help="folder of <id>.txt files")
    parser.add_argument("--into", type=Path, required=True, metavar="DIR", help="where to put them")
    options = parser.parse_args(arguments)
    return place_all(lambda one: place(one, options.texts, options.into), options.into)


if __name__ == "__main__":
    sys.exit(main())
