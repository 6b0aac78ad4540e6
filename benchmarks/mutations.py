"""The date engine on articles mutilated at random: no exception, sound results, linear time.

    python -m benchmarks.mutations [--articles 10000] [FOLDER ...]

Articles are the texts of the folders (default: ``seeds``), up to eight of them in a row, with
pieces cut out, doubled, moved or replaced by time words and arbitrary characters, as hypothesis
draws them. Each is read as English, Chinese or French, and every mention must have a span that
slices to its text, bounds in order and an EDTF that round-trips; the first that does not is printed
reduced. Seconds are of processor time; the articles are told apart by length.
"""

import argparse
import time
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Verbosity, given, settings
from hypothesis import strategies as st

from events import edtf
from events.extraction.dates import find_dates

WORDS = """
    May March Sept. 7 31 2011 '98 2,000 Monday last next the of from to until by since and - – ,
    first quarter half year months ago later two 1990s early end noon 9:30 a.m. GMT 2011-12-07
    31/02/2011 every today Christmas 去年 十二五 9月18日 上半年
"""
PIECES = st.text(max_size=20) | st.lists(
    st.sampled_from([*WORDS.split(), "\n\n"]), max_size=12
).map(" ".join)
CUTS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 400), st.none() | PIECES), max_size=15)


def mutilated(text: str, cuts: list[tuple[float, int, str | None]]) -> str:
    """Return the text with, at each place, a piece replaced, or moved to the front twice."""
    for place, size, instead in cuts:
        start = int(place * len(text))
        piece = text[start : start + size]
        rest = text[:start] + (instead or "") + text[start + size :]
        text = rest if instead is not None else piece * 2 + rest
    return text


def check(text: str, reference: date | None, language: str) -> float:
    """Read a text; return the seconds it took; raises ``ValueError`` for an unsound mention."""
    start = time.process_time()
    mentions = find_dates(text, reference=reference, language=language)
    seconds = time.process_time() - start
    for mention in mentions:
        if (
            mention.text != mention.span.of(text)
            or (mention.lower or date.min) > (mention.upper or date.max)
            or (mention.edtf is not None and edtf.parse(mention.edtf).text != mention.edtf)
        ):
            raise ValueError(f"unsound: {mention}")
    return seconds


def main() -> None:
    """Read the command line."""
    say = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    say.add_argument("folders", nargs="*", type=Path, default=[Path("seeds")])
    say.add_argument("--articles", type=int, default=10_000)
    ask = say.parse_args()
    texts = [p.read_text("utf-8") for folder in ask.folders for p in sorted(folder.glob("*.txt"))]
    if not texts:
        raise SystemExit(f"{ask.folders}: no .txt file there; name folders of articles")
    read: list[tuple[int, float]] = []

    @settings(
        max_examples=ask.articles,
        deadline=None,
        database=None,
        derandomize=True,
        verbosity=Verbosity.quiet,
        suppress_health_check=list(HealthCheck),
    )
    @given(
        st.lists(st.sampled_from(texts), min_size=1, max_size=8).map("\n\n".join),
        CUTS,
        st.none() | st.dates(),
        st.sampled_from(["en", "zh", "fr"]),
    )
    def run(text: str, cuts: Any, reference: date | None, language: str) -> None:
        article = mutilated(text, cuts)
        read.append((len(article), check(article, reference, language)))

    run()
    report(sorted(read))


def report(read: list[tuple[int, float]]) -> None:
    """Print, for each quarter of the articles by length, the time that a character takes."""
    print(
        f"{len(read)} articles, {sum(size for size, _ in read) / 1e6:.1f} million characters: sound"
    )
    step = max(1, len(read) // 4)
    for group in (read[n : n + step] for n in range(0, step * 4, step)):
        size, seconds = sum(size for size, _ in group), sum(seconds for _, seconds in group)
        print(
            f"{group[0][0]:7} to {group[-1][0]:7} characters: "
            f"{1e9 * seconds / size:6.0f} ns a character; slowest {max(s for _, s in group):.3f} s"
        )


if __name__ == "__main__":
    main()
