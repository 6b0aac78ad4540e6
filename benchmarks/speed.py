"""How fast the engine reads, on one core, beside what others take for less.

    python -m benchmarks.speed [FOLDER ...] [--seconds 3] [--curve] [--longest 3]

``FOLDER`` holds articles as ``*.txt`` (left out: the seeds and ``benchmarks/gold/own``). They are
joined and cut between paragraphs into articles of at least 3 KB. In one run, article by article in
turn, each at its quickest: the whole engine, a blank spaCy pipeline with a sentencizer, pySBD,
textacy's quotation rules, ``dateparser``'s ``search_dates``. The curve is the time a KB takes
against the length of one text, up to ``--longest`` MB, with the peak of memory of the process.

The others but dateparser are no packages of this project. To compare all, make an environment that
has them beside the engine's own::

    python -m venv bench && bench/bin/pip install -r requirements.txt
    bench/bin/pip install spacy textacy pysbd
    bench/bin/python -m benchmarks.speed --curve

What is not installed is named. textacy's rules need the parse of a spaCy model: without one they
run on the blank pipeline, find nothing, and their time is the least that they could take.
"""

import argparse
import resource
import time
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from importlib.metadata import version
from math import inf
from pathlib import Path

from events.extraction import extract

ARTICLE = 3_000  # characters
LONG = 10_000_000  # characters; longer texts are read once
ROUNDS = 3  # at least, of which the quickest counts
CURVE = (3_000, 30_000, 300_000, 3_000_000, 30_000_000, 50_000_000)
ROOT = Path(__file__).resolve().parent.parent
DEFAULT = [ROOT / "seeds", ROOT / "benchmarks" / "gold" / "own"]

Reader = Callable[[str], object]


def articles(folders: Iterable[Path]) -> list[str]:
    """Return texts of 3 KB and a paragraph at most, none shorter unless all is."""
    printed = [
        path.read_text("utf-8").strip()
        for folder in folders
        for path in sorted(folder.glob("*.txt"))
    ]
    found, text = [], ""
    for paragraph in "\n\n".join(printed).split("\n\n"):
        text += paragraph + "\n\n"
        if len(text) >= ARTICLE:
            found.append(text)
            text = ""
    return found or [text]


def least(readers: Sequence[Reader], texts: list[str], seconds: float) -> list[float]:
    """Return the processor time that each reader takes for all texts, each text at its quickest.

    The readers take turns at every text, so that what else the machine does meets all of them.
    """
    taken = [[inf] * len(texts) for _ in readers]
    start = time.process_time()
    rounds = 0
    while rounds < ROUNDS or time.process_time() - start < seconds * len(readers):
        for place, text in enumerate(texts):
            for read, best in zip(readers, taken, strict=True):
                best[place] = min(best[place], _spent(read, [text]))
        rounds += 1
    return [sum(best) for best in taken]


# ---------------------------------------------------------------- the others


def spacy_blank() -> Reader:
    """Return a tokenizer with sentence ends."""
    blank: Reader = _blank()
    return blank


def pysbd() -> Reader:
    """Return a finder of sentence ends."""
    segment: Reader = import_module("pysbd").Segmenter(language="en", clean=False).segment
    return segment


def textacy() -> Reader:
    """Return the quotation rules, on a parse where a model is installed."""
    models = import_module("spacy").util.get_installed_models()
    parse = import_module("spacy").load(models[0]) if models else _blank()
    rules = import_module("textacy.extract").direct_quotations

    def read(text: str) -> object:
        try:
            return list(rules(parse(text)))
        except ValueError:  # an odd number of marks: the article is given up
            return None

    return read


def dateparser() -> Reader:
    """Return the search for dates alone."""
    search = import_module("dateparser.search").search_dates
    return lambda text: search(text, languages=["en"])


def _blank() -> Reader:
    blank = import_module("spacy").blank("en")
    blank.add_pipe("sentencizer")
    pipeline: Reader = blank
    return pipeline


OTHERS = (
    ("spacy", "blank pipeline + sentencizer", spacy_blank),
    ("pysbd", "sentence ends", pysbd),
    ("textacy", "quotation rules", textacy),
    ("dateparser", "search_dates", dateparser),
)


def compare(texts: list[str], seconds: float) -> None:
    """Print how many articles a second each reads, and the engine's ratio to it."""
    size = sum(map(len, texts)) / 1000
    print(f"{len(texts)} articles of {size / len(texts):.1f} KB, one core\n")
    readers: dict[str, Reader] = {"Rostrum, the whole engine": extract}
    for package, does, reader in OTHERS:
        try:
            readers[f"{package} {version(package)}, {does}"] = reader()
        except ImportError as error:
            print(f"{package}: not compared ({error}); install it beside the engine")
    print(f"{'':44}{'articles/s':>11} {'KB/s':>9} {'ratio':>7}")
    own, *others = least([*readers.values()], texts, seconds)
    for name, taken in zip(readers, [own, *others], strict=True):
        print(f"{name:44}{len(texts) / taken:>11.1f} {size / taken:>9.1f} {taken / own:>7.2f}")


# ---------------------------------------------------------------- against length


def curve(texts: list[str], longest: float, seconds: float) -> None:
    """Print time a KB and peak memory against the length of one text, and how far they spread.

    Short texts are pieces of the same whole. The lengths take turns, each piece at its quickest,
    so that what else the machine does meets all of them; texts beyond ``LONG`` are read once.
    """
    whole = "".join(texts)
    cut = {length: _pieces(whole, length) for length in CURVE if length <= longest * 1e6}
    best = {length: [inf] * len(pieces) for length, pieces in cut.items()}
    peaks: dict[int, float] = {}
    rounds, start = 0, time.process_time()
    while rounds < ROUNDS or time.process_time() - start < seconds * len(cut):
        for length, pieces in cut.items():
            if rounds and length > LONG:
                continue
            for place, piece in enumerate(pieces):
                best[length][place] = min(best[length][place], _spent(extract, [piece]))
            peaks.setdefault(length, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000)
        rounds += 1
    print(f"{'characters':>11} {'s':>9} {'ms/KB':>8} {'peak MB':>8}")
    taken = {length: sum(spent) / len(spent) for length, spent in best.items()}
    each = {length: 1e6 * spent / length for length, spent in taken.items()}
    for length, spent in taken.items():
        print(f"{length:>11,} {spent:>9.4f} {each[length]:>8.3f} {peaks[length]:>8.1f}")
    spread = 100 * (max(each.values()) / min(each.values()) - 1)
    print(f"the slowest KB takes {spread:.0f} % more than the fastest\n", flush=True)


def _pieces(whole: str, length: int) -> list[str]:
    """Cut a text, again and again where it is short, into pieces of one length."""
    text = (whole * (length // len(whole) + 1))[: max(length, len(whole) // length * length)]
    return [text[start : start + length] for start in range(0, len(text), length)]


def _spent(read: Reader, pieces: list[str]) -> float:
    start = time.process_time()
    for piece in pieces:
        read(piece)
    return time.process_time() - start


def main() -> None:
    """Print the table, and the curve when it is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path, default=DEFAULT, help="with *.txt")
    parser.add_argument("--seconds", type=float, default=3.0, help="for each reader")
    parser.add_argument("--curve", action="store_true", help="time and memory against length")
    parser.add_argument("--longest", type=float, default=3.0, help="MB of the longest text")
    args = parser.parse_args()
    texts = articles(args.folders)
    if not texts[0].strip():
        parser.error(f"{', '.join(map(str, args.folders))}: no text there; name folders of *.txt")
    if args.curve:
        curve(texts, args.longest, args.seconds)  # before the others take memory
    compare(texts, args.seconds)


if __name__ == "__main__":
    main()
