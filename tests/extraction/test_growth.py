"""What reading costs grows with the text: counted in lines of code run, and for patterns in time."""

import re
import sys
import time
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import events.extraction
from events.extraction import extract
from events.extraction.records import Span
from events.extraction.speakers import beside
from events.extraction.speakers.phrases import is_inside

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (ROOT / "seeds", ROOT / "benchmarks" / "gold" / "own")
ARTICLES = [path.read_text("utf-8") for folder in FOLDERS for path in sorted(folder.glob("*.txt"))]
SYLLABLES = ("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru")


LINEAR = 5.5  # times the steps for four times the text, with room for what is bounded; 16 is square


def name(number: int) -> str:
    """Return a word of its own for each number: "Babade", "Fiku"."""
    return "".join(SYLLABLES[int(digit)] for digit in f"{number:03}").capitalize()


def steps(text: str) -> int:
    """Return how many instructions of Python the engine runs for a text: lines hide loops."""
    count = 0

    def local(frame, _event, _argument):
        nonlocal count
        frame.f_trace_lines, frame.f_trace_opcodes = False, True
        count += 1
        return local

    sys.settrace(local)
    try:
        extract(text)
    finally:
        sys.settrace(None)
    return count


TEXTS = {
    "persons": lambda n: f"Ann {name(n)}, director of the {name(n)} Bank, said it was late.",
    "surnames": lambda n: (
        f"Ann {name(n)} spoke. {name(n)} said it was late. She added it was dark."
    ),
    "one person": lambda _: "Ann Okoro, the minister, said it was late. The minister left.",
    "unnamed": lambda n: f"A {name(n).lower()} official said it was late. The official left.",
    "bodies": lambda n: f"The {name(n)} Bank ({name(n)[0]}B) said it was late. The bank closed.",
    "forums": lambda n: f"The {name(n)} Forum opened on May 3. “It is late,” Ann Okoro told it.",
    "one forum": lambda _: (
        "The Nile Forum opened on May 3. “It is late,” Ann Okoro told the forum."
    ),
    "a name of small words": lambda _: "Come to the Rocks in the Sea Festival. " * 3,
    "any forum": lambda _: "Ann Okoro came to a Nile Forum.",
    "hosts": lambda n: f"The Nile Forum was hosted by the {name(n)} Bank and Ann {name(n)} Okoro.",
    "dates": lambda n: f"It met on {1 + n % 28} May {1900 + n % 100} and two days later.",
    "quotations": lambda n: f"“It is late in {name(n)} now,” he said. “It is dark there too.”",
    "open marks": lambda n: f"“It is late in {name(n)} now and it is dark there too.",
    "families in headings": lambda n: (
        f"Ann {name(n)} Tells Her Life\n\nIt was long. “It is late,” {name(n)} said. Ms {name(n)} left."
    ),
    "captions": lambda n: f"Photo: Ann {name(n)} at the Nile Forum",
    "lists": lambda n: f"Ann {name(n)} made two proposals: first, it is late. Second, it is dark.",
    "lists and reports": lambda n: (
        f"Ann {name(n)} made two proposals: first, it is late. Second, it is dark.\n\n"
        + "Ben Lim said it was late. " * 8
    ),
}


@pytest.mark.parametrize("kind", TEXTS)
def test_steps_grow_with_the_number_of(kind):
    few, many = ("\n\n".join(map(TEXTS[kind], range(count))) for count in (40, 160))
    extract(few)
    assert steps(many) < LINEAR * steps(few)


MARKS = (
    "said ", "Osei said ", "“a b c d,” Osei said. ", "“a b c d”\n", "said, ", "(", "according to ",
    "A", "A.", ", Osei, ", "that ", "“a b c d ", "and said ", "”—A ",
    "Nile ", "Nile Forum on 7 May and ", "or now has told denied ", "also told is or but ",
    "that Forum Nile it a he, ", "and Forum ",
)  # fmt: skip


@pytest.mark.parametrize("mark", MARKS)
def test_steps_grow_with_a_mark_without_end(mark):
    count = 1200 // len(mark)
    few, many = mark * count, mark * (4 * count)
    extract(f"Lima {many}")  # what is read once for all is read now, but no run of this text
    assert steps(many) < LINEAR * steps(few)


ENDLESS = (  # sentences in which each mention was looked for from the start of the sentence
    "to and 費 also Nile Forum, ",
    "afternoon has of Nile Forum which, ",
    "今年在北京举行的本届论坛，",
    "by Conference In Suva, ",
    "- confex but this",
    "博览会、",
    "第三届海湾论坛开幕。\n",
    "“我们很高兴，”李明说，",
    "Reef Alive, a conference, and ",
)


def spent(unit: str, size: int) -> float:
    """Return the seconds for a unit repeated to that many characters: the shorter of two."""
    text, taken = unit * (size // len(unit)), []
    for _ in range(2):
        start = time.process_time()
        extract(text)
        taken.append(time.process_time() - start)
    return min(taken)


@pytest.mark.parametrize("unit", ENDLESS)
def test_time_grows_with_a_sentence_without_end(unit):
    spent(unit, 2_000)
    assert spent(unit, 80_000) < 20 * spent(unit, 10_000)  # a square takes 64 times as long


CHEAP = (
    *(" ", "A-", "A.", "\n, „é"),
    "They held a conference, “What Price? ",
    "It was seen. The Helsinki summit scares us all. ",
)


@pytest.mark.parametrize("unit", CHEAP)
def test_time_grows_with_one_piece_without_end(unit):
    """Cheap by the character, so a square shows only in long ones."""
    spent(unit, 2_000)
    assert spent(unit, 320_000) < 20 * spent(unit, 40_000)


def test_a_row_of_titles_without_end_is_read():
    (one,) = extract("Analyst " * 1500 + "Ann Osei said it was late.").statements
    assert one.speaker == "Ann Osei"


def test_steps_grow_with_articles():
    few, many = "\n\n".join(ARTICLES[:5]), "\n\n".join(ARTICLES[:5] * 4)
    extract(few)
    assert steps(many) < LINEAR * steps(few)


def test_what_lies_between_a_source_and_an_office_far_away_is_not_read(monkeypatch):
    """One search is one step, however much it reads: how far this one goes is measured."""
    lengths = [0]

    def measured(text: str, source: Span, place: int) -> bool:
        lengths.append(place - source.start)
        return is_inside(text, source, place)

    monkeypatch.setattr(beside, "is_inside", measured)
    extract("A reef official said it was late. " * 40 + "Ann Okoro, the minister, left.")
    assert max(lengths) < 100


# ---------------------------------------------------------------- patterns


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Return every compiled pattern of the engine by where it is made."""
    found = {}
    for module in walk_packages(events.extraction.__path__, "events.extraction."):
        for label, value in vars(import_module(module.name)).items():
            if getattr(value, "__module__", "") == module.name and hasattr(value, "cache_info"):
                returns = str(getattr(value, "__annotations__", {}).get("return", ""))
                made = value() if "Pattern" in returns else None
                value = next(  # noqa: PLW2901 - a pattern, alone or in what a function returns
                    (one for one in (made, *(made if isinstance(made, tuple) else ())) if one), None
                )
            several = value.values() if isinstance(value, dict) else (value,)
            for number, one in enumerate(several):
                if isinstance(one, re.Pattern):
                    found[f"{module.name}.{label}.{number}"] = one
    return found


UNITS = (
    "a", "A", "1", " ", "-", ".", ",", "(", "“", '"', "'", "’", "_", "é", "\n", "a ", "A ", "1 ", "a-",
    "A-", "A.", "a.", "A, ", "a, ", "1, ", "1.", "of ", "of the ", "and A ", "the A", "A of ", "A's ",
    "“a” ", "(A) ", "was ", "a's", "in A ", "by A ", "said ", "[a", ": ", "/a", "May 1 ", "@a", " \n",
)  # fmt: skip
SIZES = (16, 20, 24, 28, 32, 40, 48, 64, 96, 128, 256)
NOISE = 2e-4  # seconds below which nothing is compared


def seconds(pattern: re.Pattern[str], text: str) -> float:
    """Return the shorter of two searches."""
    taken = []
    for _ in range(2):
        start = time.process_time()
        pattern.search(text)
        taken.append(time.process_time() - start)
    return min(taken)


def explodes(pattern: re.Pattern[str], unit: str) -> bool:
    """Tell whether a search takes more than the third power of the length of repeated units."""
    before, shorter = NOISE, SIZES[0]
    for size in SIZES:
        taken = seconds(pattern, (unit * size)[:size] + "\x00")
        if taken > 2 * (size / shorter) ** 3 * before:
            return True
        before, shorter = max(taken, NOISE), size
    return False


@pytest.mark.parametrize("where", patterns())
def test_no_pattern_backtracks_without_bound(where):
    pattern = patterns()[where]
    assert [unit for unit in UNITS if explodes(pattern, unit)] == []


def test_a_pattern_that_backtracks_without_bound_is_noticed():
    assert explodes(re.compile(r"(?:a|a|aa)+$"), "a")
    assert not explodes(re.compile(r"a+$"), "a")


def test_the_patterns_are_found():
    assert len(patterns()) > 120
