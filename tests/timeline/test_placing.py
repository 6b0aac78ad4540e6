"""Where a partial date goes in formats that know only years, months and days."""

from datetime import date

import pytest

from events import edtf
from timeline.placing import Point, points, whole_days


def document(text):
    known = edtf.parse(text) if text else None
    return {"edtf": text, "display": known.display if known else ""}


POINTS = [
    ("", None, None, "unknown"),
    ("XXXX-09-18", None, None, "no year: no place"),
    ("2014-09-18", Point(2014, 9, 18), None, "a day"),
    ("2014-09", Point(2014, 9), None, "a month stays a month"),
    ("2014", Point(2014), None, "a year stays a year"),
    ("2014~", Point(2014), None, "about"),
    ("199X", Point(1990), Point(1999), "a decade runs over years"),
    ("19XX", Point(1900), Point(1999), "a century too"),
    ("2011-12-07/2011-12-08", Point(2011, 12, 7), Point(2011, 12, 8), "days"),
    ("2009-01/2009-03", Point(2009, 1), Point(2009, 3), "a quarter runs over months"),
    ("2009/2011-05", Point(2009), Point(2011, 5), "ends of different fineness"),
    ("2009/..", Point(2009), None, "no end"),
    ("../2015", None, Point(2015), "no beginning"),
    ("2024-05-07T09:00:00+08:00", Point(2024, 5, 7), None, "a moment, by its own day"),
    ("[2011-07-12,2011-12-07]", Point(2011, 7, 12), Point(2011, 12, 7), "one of two"),
]


@pytest.mark.parametrize(
    ("text", "first", "last"), [pytest.param(*row[:3], id=row[3]) for row in POINTS]
)
def test_points(text, first, last):
    assert points(document(text)) == (first, last)


DAYS = [
    ("2011-12-07/2011-12-08", (date(2011, 12, 7), date(2011, 12, 8)), "days"),
    ("2014-09-18", (date(2014, 9, 18), date(2014, 9, 18)), "one day"),
    ("2014-09", None, "a month is left out"),
    ("2014", None, "a year is left out"),
    ("2009/..", None, "an open end is left out"),
    ("../2014-09-18", None, "an open beginning is left out"),
    ("", None, "unknown"),
]


@pytest.mark.parametrize(("text", "days"), [pytest.param(*row[:2], id=row[2]) for row in DAYS])
def test_whole_days(text, days):
    assert whole_days(document(text)) == days


@pytest.mark.parametrize(
    ("point", "iso"),
    [(Point(2011), "2011"), (Point(2011, 2), "2011-02"), (Point(987, 2, 3), "0987-02-03")],
)
def test_iso(point, iso):
    assert point.iso == iso
