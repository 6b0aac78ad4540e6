"""Forty sentences as news of forums prints them, each with the whole of what must come out."""

from datetime import date
from pathlib import Path

import pytest

from events.extraction.dates import find_dates
from events.vocabulary import TimeKind

SEEDS = Path(__file__).parents[2] / "seeds"

# number, publication, sentence, the one date it gives, why
ROWS = [
    (
        1,
        "2011-12-06",
        "The forum will be held in Beijing on Dec 7 and 8.",
        "2011-12-07/2011-12-08",
        "adjacent days: interval, not set",
    ),
    (
        2,
        "2011-09-20",
        "The report was released on Sept. 18.",
        "2011-09-18",
        "dot after the month is no sentence end",
    ),
    (
        3,
        "2012-01-05",
        "The two sides last met on Sept. 18.",
        "2011-09-18",
        "no year + past verb: nearest past",
    ),
    (4, "2011-11-25", "The exposition ran from Nov 19 to 21.", "2011-11-19/2011-11-21", ""),
    (4, "2011-11-25", "The exposition ran from Nov 19th to the 21st.", "2011-11-19/2011-11-21", ""),
    (
        5,
        "2011-12-09",
        "She addressed the session last Wednesday.",
        "2011-12-07",
        "nearest before the reference (a Friday)",
    ),
    (
        6,
        "2011-12-07",
        "The two-day forum opened in Beijing on Tuesday.",
        "2011-12-06/2011-12-07",
        "duration joined to the opening day",
    ),
    (
        7,
        "2011-12-07",
        "Delegates praised the two-day forum.",
        None,
        "bare duration: keep P2D, give no date",
    ),
    (8, "2011-12-07", "The foundation was set up in 2010.", "2010", ""),
    (9, "2011-12-07", "He has chaired the council since 2009.", "2009/..", "open end"),
    (10, "2011-12-07", "Topics for next year's forum were announced.", "2012", ""),
    (
        11,
        "2011-12-07",
        "Output will double during the 12th Five-Year Plan period.",
        "2011/2015",
        "lookup: n-th plan, n >= 3, is 1951+5n / 1955+5n",
    ),
    (12, "2011-12-07", "Officials met yesterday to discuss trade.", "2011-12-06", ""),
    (
        13,
        "2011-12-09",
        "The premier said Friday that talks would go on.",
        "2011-12-09",
        "weekday = reference weekday: same day",
    ),
    (
        14,
        "2011-12-07",
        "The seminar will open on Monday.",
        "2011-12-12",
        "future verb: nearest after",
    ),
    (15, "2011-12-07", "The seminar opened on Monday.", "2011-12-05", "past verb: nearest before"),
    (
        16,
        "2012-01-03",
        "The camp took place Dec. 30 to Jan. 2.",
        "2011-12-30/2012-01-02",
        "crosses a year end",
    ),
    (17, "2011-12-07", "The fair was held on May 4-6 in Xiamen.", "2011-05-04/2011-05-06", ""),
    (
        18,
        "2011-12-12",
        "The summit of 7-8 December 2011 ended with a declaration.",
        "2011-12-07/2011-12-08",
        "day-first range",
    ),
    (
        19,
        "2011-12-12",
        "The workshops on Nov. 3 and Nov. 10 were full.",
        "{2011-11-03,2011-11-10}",
        "not adjacent: Level 2 set",
    ),
    (20, "2011-12-07", "Growth slowed between 2006 and 2010.", "2006/2010", ""),
    (
        21,
        "2011-12-07",
        "The pilot scheme of 2009-2010 was extended.",
        "2009/2010",
        "dash between two years",
    ),
    (22, "2011-12-07", "Emissions must fall by 2015.", "../2015", "open start"),
    (23, "2011-12-07", "Trade rose 20 percent from January to October.", "2011-01/2011-10", ""),
    (
        24,
        "2011-12-07",
        "Sales grew in the third quarter of 2011.",
        "2011-07/2011-09",
        "Level 0 interval, not 2011-35",
    ),
    (
        25,
        "2011-12-07",
        "Exports fell in the first half of the year.",
        "2011-01/2011-06",
        '"the year" = reference year',
    ),
    (
        26,
        "2011-12-07",
        "The delegation toured Africa last week.",
        "2011-11-28/2011-12-04",
        "Monday to Sunday; no ISO week in EDTF",
    ),
    (27, "2011-12-12", "The youth forum was held over the weekend.", "2011-12-10/2011-12-11", ""),
    (28, "2011-12-07", "The deal was signed in September.", "2011-09", "past month of this year"),
    (29, "2012-03-01", "The forum, held last November, drew 300 people.", "2011-11", ""),
    (
        30,
        "2011-12-07",
        "The next round is due in early December 2012.",
        "2012-12-01~/2012-12-10~",
        "thirds of a month, marked approximate",
    ),
    (
        31,
        "2011-12-07",
        "The network was founded three years ago.",
        "2008~",
        "whole years back: year, approximate",
    ),
    (32, "2011-12-07", "Opening up gathered pace in the 1990s.", "199X", ""),
    (33, "2011-12-07", "It was the worst drought of the 20th century.", "19XX", ""),
    (
        34,
        "2011-12-07",
        "The ceremony begins at 9:30 am on Dec 7 Beijing time.",
        "2011-12-07T09:30:00+08:00",
        "only with a zone in text or source",
    ),
    (
        35,
        "2011-12-07",
        "A reception was held on Monday evening.",
        "2011-12-05",
        "part of day kept apart",
    ),
    (
        36,
        "2011-12-09",
        "The forum opened on Dec 7. The same day, a fund was launched.",
        "2011-12-07",
        "refers to the date before it",
    ),
    (
        37,
        "2011-12-07",
        "The 2011 China-Africa forum heard 40 papers.",
        "2011",
        "year inside a name: keep, mark as modifier",
    ),
    (
        38,
        "2011-12-07",
        "The treaty was signed on 7/12/2011.",
        "[2011-07-12,2011-12-07]",
        "order unknown: Level 2 one-of; source locale settles it",
    ),
    (
        39,
        "2011-12-07",
        "Members may march for peace, said Sun Wen, 48, of the 18th unit.",
        None,
        "may, march, Sun, 48, 18th: no date",
    ),
    (
        40,
        "2011-12-07",
        "The plan has recently been revised and 3-2 votes cost $48 each.",
        None,
        "vague adverb: no date; score and price are none",
    ),
    (
        41,
        "2024-05-01",
        "The seminar will be held on Saturday 18 and Sunday 19 May.",
        "2024-05-18/2024-05-19",
        "each day of a pair by its weekday, the month once",
    ),
    (
        42,
        "2024-05-01",
        "The seminar is at the lake on Thursday 5, Friday 6 September 2024.",
        "2024-09-05/2024-09-06",
        "the same with a comma",
    ),
]
EARLIER = {36: 1}  # the row's first sentence has a date of its own


@pytest.mark.parametrize("row", ROWS, ids=[f"{row[0]}-{row[4] or row[3]}" for row in ROWS])
def test_forty_rows(row):
    number, published, sentence, expected, _ = row
    mentions = find_dates(sentence, reference=date.fromisoformat(published))
    dated = [mention.edtf for mention in mentions if mention.kind is TimeKind.DATE]
    assert dated[EARLIER.get(number, 0) :] == ([expected] if expected else [])


def dates_of(name, reference):
    text = (SEEDS / name).read_text("utf-8")
    mentions = find_dates(text, reference=reference)
    return [(text[slice(*m.span)], m.edtf) for m in mentions if m.kind is TimeKind.DATE]


def test_the_seed_that_carries_its_own_date():
    assert dates_of("004_cd258a3c68a1cfb1.txt", date(2011, 12, 9)) == [
        ("2011-12-09 16:57", "2011-12-09"),
        ("Dec 7 and 8", "2011-12-07/2011-12-08"),
        ("2010", "2010"),
        ("2009", "2009"),
    ]


@pytest.mark.parametrize(
    ("reference", "edtf"), [(date(2014, 9, 28), "2014-09-18"), (None, "XXXX-09-18")]
)
def test_the_seed_whose_year_only_its_origin_tells(reference, edtf):
    assert dates_of("000_107a5fb45efae9b5.txt", reference) == [("Sept 18", edtf), ("2001", "2001")]
