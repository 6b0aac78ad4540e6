"""Forums, speakers, statements and dates against articles annotated by hand.

    python -m benchmarks.forums GOLD [--scorer FILE] [--per-doc] [--lines FILE]

``GOLD`` is a folder of ``<id>.txt`` and ``<id>.json`` annotated by the guidelines; the scorer is
the ``forums/score.py`` beside them, given by ``--scorer`` or found under ``ROSTRUM_EVAL``. The
address that an annotation holds is given to the engine as the sender of an article would give it;
the day of publication is to be found in text or address. Below the scorer's table stand the record
of each rule, and how often findings were right by their confidence; ``python -m benchmarks.forums
benchmarks/gold/own`` without a scorer prints the figures that ``floors.json`` holds, counted by
``agreement.py``.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from benchmarks.agreement import figures, outcomes_of
from benchmarks.gold_reading import articles

MARGINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


def predictions(gold: Path) -> list[str]:
    """Return what the engine finds in each article, a line of JSON each."""
    return [json.dumps(article.found, ensure_ascii=False) for article in articles(gold)]


def show_records(gold: Path) -> None:
    """Print how often each rule, and each degree of confidence, was right on annotated articles."""
    rules: dict[str, Counter[str]] = defaultdict(Counter)
    bins: dict[float, Counter[str]] = defaultdict(Counter)
    for article in articles(gold):
        for statement, matched, right in outcomes_of(article):
            confidence = statement["confidence"]
            margin = max(low for low in MARGINS if low <= confidence)
            rule = statement["rule"].partition(": ")[0]
            for counter in (rules[rule], bins[margin]):
                counter.update(found=1, matched=int(matched), right=int(matched and right))
            bins[margin]["percent"] += round(100 * confidence)
    print(f"{'rule':36}{'found':>8}{'matched':>9}{'speaker too':>13}")
    for name, counts in sorted(rules.items(), key=lambda item: -item[1]["found"]):
        print(
            f"{name:36}{counts['found']:8}{_share(counts, 'matched')}{_share(counts, 'right', 12)}"
        )
    print(f"\n{'confidence from':18}{'found':>8}{'mean':>8}{'matched':>9}{'speaker too':>13}")
    for low, counts in sorted(bins.items()):
        mean = counts["percent"] / counts["found"] / 100
        row = f"{_share(counts, 'matched')}{_share(counts, 'right', 12)}"
        print(f"{low:<18.2f}{counts['found']:8}{mean:8.2f}{row}")


def _share(counts: Counter[str], name: str, width: int = 8) -> str:
    return f"{100 * counts[name] / counts['found']:{width}.0f}%"


def main() -> int:
    """Score the engine; return the scorer's exit status."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("gold", type=Path, help="folder of articles with their annotations")
    parser.add_argument("--scorer", type=Path, help="forums/score.py")
    parser.add_argument("--per-doc", action="store_true", help="a line for each article")
    parser.add_argument("--lines", type=Path, help="keep the predictions in this file")
    args = parser.parse_args()
    scorer = args.scorer or Path(os.environ.get("ROSTRUM_EVAL", "."), "forums", "score.py")
    if args.scorer and not scorer.is_file():
        parser.error(f"{scorer} is no file; name forums/score.py by --scorer or ROSTRUM_EVAL.")
    if not any(args.gold.glob("*.json")):
        parser.error(f"{args.gold} holds no annotated article (<id>.txt beside <id>.json).")
    if not scorer.is_file():
        for name, value in figures(args.gold).items():
            print(f"{name:36}{value:8.3f}")
        show_records(args.gold)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        lines = args.lines or Path(folder, "predictions.jsonl")
        lines.write_text("\n".join(predictions(args.gold)) + "\n", "utf-8")
        command = [sys.executable, str(scorer), str(lines), "--gold", str(args.gold)]
        status = subprocess.run([*command, *["--per-doc"] * args.per_doc], check=False).returncode  # noqa: S603 - the scorer that was named
    show_records(args.gold)
    return status


if __name__ == "__main__":
    sys.exit(main())
