"""How fast the engine reads, on one core, beside what others take for less.

    python benchmarks/speed.py [FOLDER] [--seconds 3] [--curve]

``FOLDER`` holds articles as ``*.txt`` (the two seeds when left out). They are joined and cut into
articles of 3 KB. In one run, each for the same number of seconds: the whole engine, a blank spaCy
pipeline with a sentencizer (where spaCy is installed), ``dateparser``'s ``search_dates``. The curve
is the time a KB takes against the length of one text, with the peak of memory.
"""

import argparse
import importlib.util
import time
import tracemalloc
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

from dateparser.search import search_dates

from events.extraction import extract

ARTICLE = 3_000  # characters
CURVE = (3_000, 30_000, 300_000, 3_000_000)


def articles(folder: Path) -> list[str]:
    """Return texts of about 3 KB, cut between paragraphs."""
    printed = "\n\n".join(
        path.read_text("utf-8") for path in sorted(folder.glob("*.txt")) if path.stat().st_size
    )
    found, text = [], ""
    for paragraph in printed.split("\n\n"):
        text += paragraph + "\n\n"
        if len(text) >= ARTICLE:
            found.append(text)
            text = ""
    return found or [text]


def rate(read: Callable[[str], object], texts: list[str], seconds: float) -> tuple[float, float]:
    """Return articles and KB a second of processor time."""
    size = 0
    read(texts[0])
    start = time.process_time()
    for count, text in enumerate(cycle(texts), 1):
        read(text)
        size += len(text)
        if (spent := time.process_time() - start) >= seconds:
            return count / spent, size / 1000 / spent
    return 0.0, 0.0


def readers() -> Iterator[tuple[str, Callable[[str], object]]]:
    """Yield what is compared; what is not installed is left out and said."""
    yield "rostrum, whole engine", extract
    if importlib.util.find_spec("spacy") is None:
        print("spaCy is not installed: not compared")
    else:
        spacy = importlib.import_module("spacy")
        blank = spacy.blank("en")
        blank.add_pipe("sentencizer")
        yield f"spaCy {spacy.__version__} blank + sentencizer", blank
    yield "dateparser search_dates alone", lambda text: search_dates(text, languages=["en"])


def curve(texts: list[str]) -> None:
    """Print time a KB and peak memory against the length of one text."""
    print(f"\n{'length':>10} {'s':>8} {'ms/KB':>8} {'peak MB':>8}")
    whole = "".join(texts)
    for length in CURVE:
        text = (whole * (length // len(whole) + 1))[:length]
        repeats = max(1, 30_000 // length)
        start = time.process_time()
        for _ in range(repeats):
            extract(text)
        spent = (time.process_time() - start) / repeats
        tracemalloc.start()
        extract(text)
        peak = tracemalloc.get_traced_memory()[1] / 1e6
        tracemalloc.stop()
        print(f"{length:>10,} {spent:>8.3f} {1e6 * spent / length:>8.3f} {peak:>8.1f}")


def main() -> None:
    """Print the table, and the curve when it is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    seeds = Path(__file__).resolve().parent.parent / "seeds"
    parser.add_argument("folder", nargs="?", type=Path, default=seeds, help="articles as *.txt")
    parser.add_argument("--seconds", type=float, default=3.0, help="for each reader")
    parser.add_argument("--curve", action="store_true", help="time and memory against length")
    args = parser.parse_args()
    texts = articles(args.folder)
    print(f"{len(texts)} articles of about 3 KB, one core\n")
    print(f"{'':42}{'articles/s':>11} {'KB/s':>9} {'ratio':>7}")
    own = 0.0
    for name, read in readers():
        count, size = rate(read, texts, args.seconds)
        own = own or count
        print(f"{name:42}{count:>11.1f} {size:>9.1f} {own / count:>7.2f}")
    if args.curve:
        curve(texts)


if __name__ == "__main__":
    main()
