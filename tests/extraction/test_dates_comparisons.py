"""What reports compare: quarters, fiscal ones, and "a year earlier"; and the TIMEX3 values of these."""

from datetime import date

import pytest

from events.extraction.dates import find_dates
from events.extraction.dates.grammar import findings
from events.vocabulary import TimeKind

REPORTED = date(2023, 11, 2)

DATED = [
    (
        "Sales rose from the year-ago second quarter.",
        ["2022-04/2022-06"],
        "a quarter with its year before it",
    ),
    (
        "Profit fell in the third quarter. A year earlier it rose.",
        ["2023-07/2023-09", "2022-07/2022-09"],
        "the same quarter of the year before",
    ),
    (
        "After a weak second quarter, third-quarter sales beat those of the year-ago period.",
        ["2023-04/2023-06", "2023-07/2023-09", "2022-07/2022-09"],
        "the latest quarter is the one in question",
    ),
    (
        "The third quarter was good, the second quarter was not, said a report on the quarter.",
        ["2023-07/2023-09", "2023-04/2023-06", "2023-07/2023-09"],
        "an earlier quarter is but mentioned",
    ),
    (
        "Sales rose in the quarter ended Aug. 26.",
        ["2023-06/2023-08"],
        "three months to a day that closes no quarter of the calendar",
    ),
    (
        "Sales rose in the quarter ended January 31, 2023.",
        ["2022-11/2023-01"],
        "three months over a new year",
    ),
    (
        "Sales for the quarter ended Aug. 26 were 9 million, from 8 million a year earlier.",
        ["2023-06/2023-08", "2022-06/2022-08"],
        "the same three months",
    ),
    ("Sales rose in the quarter ended Sept. 31.", [], "no such day"),
    (
        "Growth in the third quarter beat the same period last year.",
        ["2023-07/2023-09", "2022-07/2022-09"],
        "the same quarter",
    ),
    ("Trade grew against the same period last year.", ["2022"], "no quarter is spoken of"),
    (
        "In the third quarter it earned 5 million, compared with 4 million last year.",
        ["2023-07/2023-09", "2022-07/2022-09"],
        "last year's figure for the quarter",
    ),
    (
        "In the third quarter it moved. It was founded last year.",
        ["2023-07/2023-09", "2022"],
        "no comparison",
    ),
    (
        "It reported fourth-quarter earnings above those of a year earlier.",
        ["2023-10/2023-12", "2022-10/2022-12"],
        "a fiscal quarter: reported, and by the calendar not over",
    ),
    (
        "Third-quarter sales fell; the fourth-quarter result will suffer, unlike a year earlier.",
        ["2023-07/2023-09", "2023-10/2023-12", "2022-07/2022-09"],
        "a quarter ahead is not the one in question",
    ),
]

VALUES = [
    ("the quarter ended Aug. 26", ["2023-QX", "2023-08-26"], "a fiscal quarter has no number"),
    ("the quarter ended Sept. 30", ["2023-Q3", "2023-09-30"], "a quarter of the calendar"),
    ("the fiscal year ended July 2", ["P1Y", "2023-07-02"], "a year of its own"),
    ("a minute and a half", ["PT1M30S"], "one and a half"),
    ("a week and a half", ["P1W"], "half weeks are not told"),
    ("the late 1980s", ["198X"], "a decade as ISO 8601-2 has it"),
    ("on Tuesday nights", ["XXXX-WXX-2TNI"], "recurring"),
    ("4 in the morning", ["2023-11-02T04:00"], "hour and part of the day"),
    ("8 in the evening", ["2023-11-02T20:00"], "after noon"),
    ("at 10:35 a.m. (0735 GMT) on Friday", ["2023-10-27T10:35"], "a second clock in brackets"),
    ("a years-old dispute", ["PXY"], "hyphens"),
    ("For weeks it waited", ["PXW"], "at the start of a sentence"),
]


@pytest.mark.parametrize(("text", "edtf"), [pytest.param(t, e, id=why) for t, e, why in DATED])
def test_what_is_compared(text, edtf):
    found = find_dates(text, reference=REPORTED)
    assert [m.edtf for m in found if m.kind is TimeKind.DATE] == edtf


@pytest.mark.parametrize(("text", "values"), [pytest.param(t, v, id=why) for t, v, why in VALUES])
def test_values_for_timex(text, values):
    readings = [found.reading for found in findings(text, REPORTED)]
    assert [
        value
        for reading in readings
        for value in ([part[2] for part in reading.parts] or [reading.value])
    ] == values
