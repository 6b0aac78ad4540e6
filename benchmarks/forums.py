"""Forums, speakers, statements and dates against articles annotated by hand.

    python benchmarks/forums.py GOLD [--scorer FILE] [--per-doc] [--lines FILE]

``GOLD`` is a folder of ``<id>.txt`` and ``<id>.json`` annotated by the guidelines; the scorer is
the ``forums/score.py`` beside them, given by ``--scorer`` or found under ``ROSTRUM_EVAL``. The
address and the day of publication that an annotation holds are given to the engine as the sender
of an article would give them.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from events.extraction import as_line, extract


def predictions(gold: Path) -> list[str]:
    """Return what the engine finds in each article, a line of JSON each."""
    lines = []
    for annotated in sorted(gold.glob("*.json")):
        known = json.loads(annotated.read_text("utf-8"))
        text = annotated.with_suffix(".txt").read_bytes().decode("utf-8")
        found = extract(text, url=known.get("url"))
        lines.append(as_line(found, annotated.stem))
    return lines


def main() -> int:
    """Score the engine; return the scorer's exit status."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("gold", type=Path, help="folder of articles with their annotations")
    parser.add_argument("--scorer", type=Path, help="forums/score.py")
    parser.add_argument("--per-doc", action="store_true", help="a line for each article")
    parser.add_argument("--lines", type=Path, help="keep the predictions in this file")
    args = parser.parse_args()
    scorer = args.scorer or Path(os.environ.get("ROSTRUM_EVAL", "."), "forums", "score.py")
    if not scorer.is_file():
        parser.error(f"{scorer} is no file; name forums/score.py by --scorer or ROSTRUM_EVAL.")
    if not any(args.gold.glob("*.json")):
        parser.error(f"{args.gold} holds no annotated article (<id>.txt beside <id>.json).")
    with tempfile.TemporaryDirectory() as folder:
        lines = args.lines or Path(folder, "predictions.jsonl")
        lines.write_text("\n".join(predictions(args.gold)) + "\n", "utf-8")
        command = [sys.executable, str(scorer), str(lines), "--gold", str(args.gold)]
        return subprocess.run([*command, *["--per-doc"] * args.per_doc], check=False).returncode  # noqa: S603 - the scorer that was named


if __name__ == "__main__":
    sys.exit(main())
