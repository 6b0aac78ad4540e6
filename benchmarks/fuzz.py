"""The whole engine on broken texts for as long as you like: no exception, sound, no slow input.

    python -m benchmarks.fuzz [--seconds 3600] [--seed 1] [--keep FOLDER] [FOLDER ...]

Texts are articles of the folders (default: ``seeds`` and ``benchmarks/gold/own``) with marks
doubled, dropped and swapped, pieces cut, moved, repeated up to 200 times and spliced from another
article, all in capitals, without spaces, right to left; and salads of the words that the rules
read. A few words or marks are also repeated without end. What raises or breaks what holds of every
output (``tests/soundness.py``) is printed once for each place in the code, and kept in ``--keep``.
A text that takes five times the usual time of a character is read again doubled and, where the time
grows more than threefold, eight times over: what then takes more than twenty times as long (a
square takes 64) is printed as slow. Marks without end are always read eight times over: they are
cheap by the character, so that nothing else shows their square. The exit status is 1 when anything
was found.
"""

import argparse
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from statistics import median

from events.extraction import extract
from tests.salad import MARKS, SMALL, salads
from tests.soundness import unsound

ODD = ["\u00a0", "\u200f", "\u202e", "\u0000", "\ufeff", "\U0001f600", "\ud83d", "é", "中", "\t"]
DAYS = (None, "2014-05-04", "2014-05", "2014", "1000-01-01", "2199-12-31")
TORN = [
    "&amp;",
    "&nbsp;",
    "<p>",
    "</a>",
    "[",
    "](/x)",
    "**",
    "\n",
    "\n, ",
    "\nF\n",
    " MORE ",
]  # pages
JOINING = (*SMALL, "or", "but", "now", "also", "has", "told", "denied", ",")
FOLDERS = [Path("seeds"), Path("benchmarks/gold/own")]
DOUBLED = 3.0  # times the time of the half, beyond which a text is read at greater length
LONGER = 8  # times its length
GROWN = 20.0  # times the time, beyond which it is called slow; caches make 8 no more than 12
PAUSES = (0, 5, 20)  # seconds before each time that it is asked
UNITS = 8  # one text of so many is a few words or marks without end
ENDLESS = 25_000  # characters of marks without end
UNUSUAL = 5.0  # times the usual time of a character
LEAST = 0.02  # seconds; what takes less says nothing about growth


def texts(random: Random, articles: list[str]) -> Iterator[tuple[str, bool]]:
    """Yield broken texts without end, and whether each is marks without end."""
    while True:
        if not random.randrange(UNITS):
            of_marks = not random.randrange(UNITS)
            yield (marks_without_end if of_marks else without_end)(random), of_marks
            continue
        text = salads(random) if random.randint(0, 2) else random.choice(articles)
        for _ in range(random.randint(0, 8)):
            text = broken(random, text, articles)
        yield text[:200_000], False


def marks_without_end(random: Random) -> str:
    """Return one to three marks or letters again and again: " ", "A-", "(A"."""
    unit = "".join(random.choices([*MARKS, *ODD, *TORN, *"aA1 .-"], k=random.randint(1, 3)))
    return unit * (ENDLESS // len(unit))


def without_end(random: Random) -> str:
    """Return a few words that the rules read, again and again: what grows by its square shows."""
    menu = [*salads(random).split(" ")[:5], *random.choices(JOINING, k=4)]
    unit = " ".join(random.sample(menu, random.randint(1, min(7, len(menu)))))
    return (unit + random.choice([" ", " ", "", "\n\n", ", "])) * (20_000 // (len(unit) + 1))


def broken(random: Random, text: str, articles: list[str]) -> str:
    """Return the text with one thing done to it."""
    at, mark = random.randint(0, len(text)), random.choice([*MARKS, *ODD, *TORN])
    piece = text[at : at + random.randint(1, 400)]
    other = random.choice(articles)
    start = random.randint(0, len(other))
    ways: list[Callable[[], str]] = [
        lambda: text[:at] + mark + text[at:],
        lambda: text.replace(mark, mark * 2),
        lambda: text.replace(mark, ""),
        lambda: text.replace(mark, random.choice(MARKS)),
        lambda: text[:at] + text[at + len(piece) :],
        lambda: text[at:] + text[:at],
        lambda: text[:at] + piece * random.choice([2, 3, 200]) + text[at:],
        lambda: text[:at] + other[start : start + 600] + text[at:],
        lambda: text[:at] + salads(random) + text[at:],
        lambda: random.choice([text.upper(), text.lower(), text.title(), text[::-1]]),
        lambda: text.replace(" ", ""),
    ]
    return random.choice(ways)()


def seconds(text: str, published: str | None) -> float:
    """Return the processor time of a reading; raises ``AssertionError`` for what is unsound."""
    start = time.process_time()
    found = extract(text, published=published)
    taken = time.process_time() - start
    broken_rules = unsound(text, found)
    assert not broken_rules, broken_rules[0]  # noqa: S101 - reported like any other exception
    return taken


class Report:
    """What was found so far; each place in the code is told once."""

    def __init__(self, keep: Path | None) -> None:
        self.keep = keep
        self.told: set[str] = set()

    def tell(self, what: str, text: str) -> None:
        """Print a finding that is new, and keep its text."""
        if what in self.told:
            return
        self.told.add(what)
        print(f"{what}: {len(text)} characters, {text[:200]!r}", flush=True)
        if self.keep:
            self.keep.mkdir(parents=True, exist_ok=True)
            path = self.keep / f"{len(self.told):03}.txt"
            path.write_text(text, "utf-8", errors="surrogatepass")


def slow(text: str, published: str | None, taken: float, *, endless: bool) -> bool:
    """Tell whether the text takes far more than its length, each time it is asked.

    ``endless`` marks are longer without a paragraph between, which would part what is one.

    A busy machine makes one of many comparisons wrong, even with the best of three on both sides,
    and all that follow within seconds: so it is asked again when that other work may be over, and
    of a length at which a square cannot be mistaken.
    """
    for pause in PAUSES:
        time.sleep(pause)
        taken = min(taken, *(seconds(text, published) for _ in range(2)))
        if not endless:
            doubled = min(seconds(text + "\n\n" + text, published) for _ in range(3))
            if doubled <= DOUBLED * taken:
                return False
        longer = ("" if endless else "\n\n").join([text] * LONGER)
        if seconds(longer, published) <= GROWN * taken:
            return False
    return True


def run(ask: argparse.Namespace, articles: list[str]) -> Report:
    """Read broken texts until the time is over."""
    random, report = Random(ask.seed), Report(ask.keep)  # noqa: S311 - no secrets
    end, count, size = time.monotonic() + ask.seconds, 0, 0
    usual: list[float] = []
    for text, endless in texts(random, articles):
        if time.monotonic() > end:
            break
        published = random.choice(DAYS)
        try:
            taken = seconds(text, published)
            each = taken / (len(text) + 500)  # a short text has costs of its own
            odd = taken > LEAST and usual and each > UNUSUAL * median(usual)
            if (endless or odd) and slow(text, published, taken, endless=endless):
                report.tell(f"slow, {1e6 * each:.0f} us a character", text)
            usual = [*usual[-500:], each]
        except Exception as error:  # noqa: BLE001 - whatever it is, it is to be told
            place = traceback.extract_tb(error.__traceback__)[-1]
            what = f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}"
            report.tell(what, text)
        count, size = count + 1, size + len(text)
    print(f"{count} texts, {size / 1e6:.1f} million characters, {len(report.told)} findings")
    print(f"usual time: {1e6 * median(usual):.2f} us a character")
    return report


def main() -> int:
    """Read the command line."""
    say = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    say.add_argument("folders", nargs="*", type=Path, default=FOLDERS)
    say.add_argument("--seconds", type=float, default=3600)
    say.add_argument("--seed", type=int, default=1)
    say.add_argument("--keep", type=Path, help="a folder for the texts that broke something")
    ask = say.parse_args()
    paths = [path for folder in ask.folders for path in sorted(folder.glob("*.txt"))]
    if not paths:
        say.error(f"{', '.join(map(str, ask.folders))}: no .txt file there; name other folders.")
    return 1 if run(ask, [path.read_text("utf-8") for path in paths]).told else 0


if __name__ == "__main__":
    sys.exit(main())
