"""Dates in languages without a grammar of their own: only what is whole."""

from datetime import date

import pytest

from events.extraction.dates import find_dates

ROWS = [
    (
        "es",
        "El foro se celebró el 18 de septiembre de 2014 en Lima.",
        [("18 de septiembre de 2014", "2014-09-18")],
    ),
    ("fr", "Le forum s'est ouvert le 1er mars 2013.", [("1er mars 2013", "2013-03-01")]),
    ("de", "Das Forum begann am 18. September 2014.", [("18. September 2014", "2014-09-18")]),
    ("de", "Das Forum wurde im März 2013 gegründet.", [("März 2013", "2013-03")]),
    ("pt", "O fórum abriu em 2014-09-18.", [("2014-09-18", "2014-09-18")]),
    ("es", "Desde 2009 crece.", [("2009", "2009")]),
    ("fr", "Il vient le 31 février 2013.", [("2013", "2013")]),
    ("es", "Ayer cerró la sala 2014-99-18.", []),
    ("xx", "Im März 2013", [("2013", "2013")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_what_is_dated(language, text, expected):
    mentions = find_dates(text, reference=date(2020, 1, 1), language=language)
    assert [(m.text, m.edtf) for m in mentions] == expected
