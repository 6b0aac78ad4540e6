"""A small picture of the whole selection: a bar for each period, and each a link to its entries."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from timeline.chronology import Version
from timeline.counting import Period, Unit, histogram
from timeline.query import Selection

MOST_BARS: Final = 60
"""More years than this are drawn by tens, or by hundreds."""

STEP: Final = 10
"""Units of the picture from one bar to the next."""

HEIGHT: Final = 48
LOWEST: Final = 2
"""Units; one entry among a million is seen too."""

Address = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Bar:
    """One period: where it stands, how high, what it says and where it leads."""

    x: int
    y: int
    height: int
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Overview:
    """The bars from ``first`` to ``last``, and in words what they cannot show."""

    bars: list[Bar]
    width: int
    first: str
    last: str
    note: str


def overview(stamp: Version, selection: Selection, address: Address) -> Overview | None:
    """Draw a selection by year; where all is of one year, by month. Nothing for a single bar.

    ``address`` gives the way to the entries from one date to another.
    """
    found = histogram(stamp, selection, Unit.YEAR)
    places = _by_year(found.periods)
    if len(places) == 1:
        found = histogram(stamp, selection, Unit.MONTH)
        places = [(one.first.month - 1, one.name, one.name, one.count) for one in found.periods]
    if len(places) < 2:  # noqa: PLR2004 - one bar shows nothing
        return None
    rest = {
        "known to the year alone": sum(one.count for one in found.coarser),
        "over several years": found.across,
        "undated": found.undated,
    }
    note = ", ".join(f"{count:,} {what}" for what, count in rest.items() if count)
    return _drawn(places, note, address)


def _by_year(periods: tuple[Period, ...]) -> list[tuple[int, str, str, int]]:
    """Return the place, the first and last year, and the count of years, tens or hundreds."""
    if not periods:
        return []
    years = {one.first.year: one.count for one in periods}
    step = 1
    while max(years) // step - min(years) // step >= MOST_BARS:
        step *= 10
    counts: dict[int, int] = {}
    for year, count in years.items():
        counts[year // step] = counts.get(year // step, 0) + count
    begin = min(counts)
    return [
        (block - begin, _year(block * step), _year(block * step + step - 1), count)
        for block, count in sorted(counts.items())
    ]


def _year(year: int) -> str:
    return f"{min(max(year, date.min.year), date.max.year):04}"


def _drawn(places: list[tuple[int, str, str, int]], note: str, address: Address) -> Overview:
    most = max(count for *_, count in places)
    bars = []
    for place, first, last, count in places:
        height = max(LOWEST, round(HEIGHT * count / most))
        name = first if first == last else f"{first} to {last}"
        entries = "entry" if count == 1 else "entries"
        bars.append(
            Bar(
                x=place * STEP,
                y=HEIGHT - height,
                height=height,
                label=f"{name}: {count:,} {entries}",
                href=address(first, last),
            )
        )
    return Overview(
        bars=bars,
        width=(places[-1][0] + 1) * STEP,
        first=places[0][1],
        last=places[-1][2],
        note=note,
    )
