"""Who said what against PolNeAR, beside the published rows; how right each rule is.

    python -m benchmarks.statements [--split dev] [--eval DIR] [--polnear GITDIR]
                                    [--least X] [--said-only]
    python -m benchmarks.statements --rules
    python -m benchmarks.statements --count > events/extraction/data/cue-precision.txt

``--eval`` (or ``ROSTRUM_EVAL``) is the folder that holds ``polnear/score.py``, ``--polnear`` (or
``POLNEAR_GIT``) a git directory of networkdynamics/PolNeAR. The corpus states no licence: it is
read where it is, and only counts of it are kept. ``--least`` leaves out what has less confidence:
the corpus joins a quotation to the one in the paragraph before, which the engine gives, at low
confidence, as a statement of its own. ``--said-only`` leaves out the attitudes and topics that
``extract`` leaves out too. ``--rules`` prints one table of each rule's record on the training part
and on dev, and says of every rule that is right too seldom why it stays. ``--count`` counts on the
training part how often each rule is right; it gives everything the rules find, however doubtful.
"""

import argparse
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from events.extraction.attribution import Finding, find_rated
from events.extraction.quotes import find_quotations
from events.extraction.records import Attribution, Block, BlockRole, Layout
from events.extraction.text import paragraphs, sentences

# Other systems on the same articles, attribution F1 (dev): scope speech, all, direct, mixed.
PUBLISHED = (
    ("regular expression, direct quotations only", 32.5, 21.3, 67.6, 12.4),
    ("textacy 0.13 on given parses, by paragraph", 37.2, 24.9, 69.1, 31.3),
    ("Gender Gap Tracker 7 on given parses", 44.1, 39.8, 55.8, 49.2),
    ("parser-based rules on given parses", 55.7, 48.8, 77.8, 57.5),
    ("conditional random field on text, trained on PolNeAR", 57.8, 53.2, 80.4, 58.8),
    ("parser, and the field where it is silent", 61.3, 57.7, 78.9, 64.6),
    ("annotator against annotator (train)", 84.5, 74.8, 98.1, 89.1),
)
SELDOM, FEW = 60, 10  # per cent; findings, under which a share tells nothing
GUIDELINE = "by the guidelines a statement, which the corpus often leaves out"
REASONS = {
    "continued:quotation": "by the guidelines a statement; the corpus joins it to the last",
    "before:to": GUIDELINE + ": a promise, a request",
    "participle:obj": GUIDELINE + ": accusing X of, calling X Y",
    "gerund:obj": GUIDELINE + ": by calling X Y",
    "gerund:clause": GUIDELINE + ": after saying that",
    "infinitive:clause": GUIDELINE + ": rose to say",
    "noun:for": GUIDELINE + ": her call for; the corpus has few nouns as cues",
    "noun:that": GUIDELINE + ": her claim that",
    "noun:that+marks": GUIDELINE + ": her claim that",
    "noun:to": GUIDELINE + ": her vow to",
    "before:of": GUIDELINE + ": warned of, assured them of",
    "before:as": GUIDELINE + ": called X a Y",
    "before:as+marks": GUIDELINE + ": called X a “Y”",
}
"""Why a rule stays whose findings are right less often than ``SELDOM``."""
MARGINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


def layout_of(text: str) -> Layout:
    """Lay a text out with every line a paragraph of the body: PolNeAR scores headlines too."""
    blocks = tuple(
        Block(span=span, role=BlockRole.BODY, sentences=sentences(text, span))
        for span in paragraphs(text)
    )
    return Layout(text=text, blocks=blocks, language="en")


def predictions(text: str, found: list[Attribution]) -> list[dict[str, Any]]:
    """Return attributions as the scorer reads them; one that goes on has the source before it."""
    given, last = [], None
    for one in found:
        source = last if one.continues else one.source
        if not one.rule.startswith(("stance:", "noun")):
            last = source or last
        given.append(
            {
                "speaker_text": source.of(text) if source else None,
                "speaker_span": list(source) if source else None,
                "cue_span": list(one.cue) if one.cue else None,
                "content_spans": [list(part) for part in one.parts],
            }
        )
    return given


class Bench:
    """The scorer, a split of the corpus, and what the engine finds in it."""

    found: dict[str, list[Finding]]

    def __init__(self, folder: Path, git: str, split: str) -> None:
        sys.path.insert(0, str(folder / "polnear"))
        self.score: Any = import_module("score")  # of the evaluation folder
        self.articles: list[tuple[Any, Any]] = list(self.score.documents(git, split))

    def run(self, find: Callable[[str], list[Finding]]) -> None:
        """Find everything once."""
        self.found = {article.id: find(article.text) for article, _ in self.articles}

    def given(self, article: Any) -> list[dict[str, Any]]:
        """Return what was found in an article as predictions."""
        return predictions(article.text, [one.attribution for one in self.found[article.id]])

    def table(self, scope: str) -> dict[str, Any]:
        """Return the scorer's figures."""

        def given(article: Any, _doc: Any) -> list[dict[str, Any]]:
            return self.given(article)

        table: dict[str, Any] = self.score.score(self.articles, given, 0.5, scope)
        return table

    def outcomes(self) -> Iterator[tuple[Finding, bool]]:
        """Yield every finding and whether content and source are right, whatever its cue."""
        for article, doc in self.articles:
            golds = [doc.gold(one) for one in article.gold]
            given = [doc.predicted(one) for one in self.given(article)]
            pairs = {j: i for i, j in self.score.pair(golds, given, 0.5).items()}
            for place, finding in enumerate(self.found[article.id]):
                gold = golds[pairs[place]] if place in pairs else None
                yield finding, bool(gold and self.score.source_right(gold, given[place]))

    def records(self) -> dict[str, Counter[str]]:
        """Return how many findings each rule has, and how many of them are right."""
        records: dict[str, Counter[str]] = defaultdict(Counter)
        for finding, right in self.outcomes():
            records[finding.attribution.rule].update(found=1, right=int(right))
        return records


def show_rules(benches: dict[str, Bench]) -> None:
    """Print each rule's record on every split and on all; of one seldom right why it stays."""
    records = {split: bench.records() for split, bench in benches.items()}
    total: dict[str, Counter[str]] = defaultdict(Counter)
    for record in records.values():
        for rule, counts in record.items():
            total[rule] += counts
    records["all"] = total
    print(f"{'rule':32}" + "".join(f"{split:>8}{'right':>7}" for split in records))
    for rule, counts in sorted(total.items(), key=lambda item: -item[1]["found"]):
        cells = (record[rule] for record in records.values())
        print(f"{rule:32}" + "".join(map(_cell, cells)) + f"  {reason(rule, counts)}".rstrip())


def reason(rule: str, counts: Counter[str]) -> str:
    """Return why a rule stays that is right too seldom; nothing for one that is right enough."""
    if 100 * counts["right"] >= SELDOM * counts["found"]:
        return ""
    if rule.startswith("stance:"):
        return "an attitude or topic, which extract leaves out"
    if counts["found"] < FEW:
        return "too few to tell"
    return REASONS.get(rule, "NO REASON: take it out, or say in REASONS why it stays")


def _cell(counts: Counter[str]) -> str:
    if not counts["found"]:
        return f"{'':15}"
    return f"{counts['found']:8}{100 * counts['right'] / counts['found']:6.0f}%"


def show(bench: Bench) -> None:
    """Print the scorer's tables, the published rows, and the reliability."""
    ours = {scope: bench.table(scope) for scope in ("speech", "all")}
    for scope, table in ours.items():
        bench.score.show(table, f"scope {scope}")
    columns = (("speech", "all"), ("all", "all"), ("all", "direct"), ("all", "mixed"))
    own = "Rostrum", *(100 * ours[scope][kind]["attribution"][2] for scope, kind in columns)
    print(f"{'attribution F1':56}{'speech':>8}{'all':>8}{'direct':>8}{'mixed':>8}")
    for name, *cells in (*PUBLISHED, own):
        print(f"{name:56}" + "".join(f"{cell:8.1f}" for cell in cells))
    bins: dict[float, Counter[str]] = defaultdict(Counter)
    for finding, right in bench.outcomes():
        confidence = finding.attribution.confidence
        margin = max(low for low in MARGINS if low <= confidence)
        bins[margin].update(found=1, right=int(right), percent=round(100 * confidence))
    print(f"\n{'confidence from':18}{'found':>8}{'mean':>8}{'right':>8}")
    for low, counts in sorted(bins.items()):
        mean, share = counts["percent"] / counts["found"] / 100, counts["right"] / counts["found"]
        print(f"{low:<18.2f}{counts['found']:8}{mean:8.2f}{share:8.2f}")


def show_counts(bench: Bench) -> None:
    """Print how often each rule, and each verb under it, was right."""
    right_of: dict[str, Counter[str]] = defaultdict(Counter)
    least = 3  # a verb met less often tells nothing
    rules = set()
    for finding, right in bench.outcomes():
        rule, verb = finding.keys
        rules.add(rule)
        for key in {rule, verb} - {""}:
            right_of[key].update(found=1, right=int(right))
    print("# How often each rule was right on the training part of PolNeAR, as counted by")
    print(
        "# benchmarks/statements.py --count: a rule's line, then the verbs met three times or more."
    )
    verbs = {k for k, c in right_of.items() if c["found"] >= least and " - " not in k} - rules
    for key in (*sorted(rules), *sorted(verbs)):
        print(f"{key} = {right_of[key]['right']} {right_of[key]['found']}")


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--split", choices=("train", "dev"), default="dev")
    parser.add_argument("--eval", type=Path, default=os.environ.get("ROSTRUM_EVAL"))
    parser.add_argument("--polnear", default=os.environ.get("POLNEAR_GIT"))
    parser.add_argument("--least", type=float, default=0.0)
    parser.add_argument("--said-only", action="store_true")
    task = parser.add_mutually_exclusive_group()
    task.add_argument("--rules", action="store_true")
    task.add_argument("--count", action="store_true")
    args = parser.parse_args()
    if not args.eval or not (Path(args.eval) / "polnear" / "score.py").is_file():
        parser.error("name the folder that holds polnear/score.py by --eval or ROSTRUM_EVAL.")
    if not args.polnear:
        parser.error("name a git directory of PolNeAR by --polnear or POLNEAR_GIT.")

    def find(text: str) -> list[Finding]:
        layout = layout_of(text)
        quotations = find_quotations(layout)
        return [
            one
            for one in find_rated(layout, quotations)
            if args.count
            or (
                one.worth
                and one.attribution.confidence >= args.least
                and not (args.said_only and one.attribution.rule.startswith("stance:"))
            )
        ]

    splits = ("train", "dev") if args.rules else ("train",) if args.count else (args.split,)
    benches = {split: Bench(Path(args.eval), args.polnear, split) for split in splits}
    for bench in benches.values():
        bench.run(find)
    if args.rules:
        show_rules(benches)
    else:
        (show_counts if args.count else show)(benches[splits[0]])


if __name__ == "__main__":
    main()
