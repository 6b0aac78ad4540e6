"""Every parameter: what it reads, and what it says when it refuses."""

from datetime import date

import pytest

from events.vocabulary import EntryKind, Status
from events.words import Term
from timeline.query import Order, Parameter, QueryError, Selection, read, read_text
from timeline.terms import ACCEPTS

BUILT_ON = [
    pytest.param({"from": ["2011"]}, {"start": date(2011, 1, 1)}, id="a year begins"),
    pytest.param({"to": ["2011"]}, {"end": date(2011, 12, 31)}, id="a year ends"),
    pytest.param({"from": ["2011-12~"]}, {"start": date(2011, 12, 1)}, id="approximate"),
    pytest.param({"to": ["2009/2011-12-08"]}, {"end": date(2011, 12, 8)}, id="interval"),
    pytest.param({"from": ["2009/.."]}, {"start": date(2009, 1, 1)}, id="open on the other side"),
    pytest.param({"to": ["20111208"]}, {"end": date(2011, 12, 8)}, id="ISO basic form"),
    pytest.param({"to": ["2011-12-08T09:00:00+08:00"]}, {"end": date(2011, 12, 8)}, id="moment"),
    pytest.param({"speaker": ["7"]}, {"speaker": (7,)}, id="one id"),
    pytest.param({"forum": ["7,3,7"]}, {"forum": (3, 7)}, id="ids sorted, once each"),
    pytest.param({"country": [" China "]}, {"country": "China"}, id="trimmed"),
    pytest.param({"kind": ["forum"]}, {"kind": (EntryKind.FORUM,)}, id="kind"),
    pytest.param({"status": ["accepted"]}, {"status": (Status.ACCEPTED,)}, id="status"),
    pytest.param({"language": ["zh-Hans,en"]}, {"language": ("en", "zh-Hans")}, id="languages"),
    pytest.param(
        {"q": ["cyber 网络 Cyber"]},
        {"terms": (Term(("cyber",)), Term(("网络",)))},
        id="words once each",
    ),
    pytest.param(
        {"q": ["“US-China forum” inter*"]},
        {"terms": (Term(("us", "china", "forum")), Term(("inter",), prefix=True))},
        id="a phrase and a beginning",
    ),
    pytest.param({"order": ["-date"]}, {"order": Order.DATE_DESCENDING}, id="latest first"),
]

DATE = "must be a date with a known {}, as EDTF or ISO 8601 (2011, 2011-12, 2011-12-07)"
IDS = "must be the id of a speaker, or up to 20 of them with commas between"
KNOWN = (
    "from, to, speaker, forum, series, organisation, country, kind, language, status, q, order, "
    "known_at, limit, cursor, count"
)
REFUSED = [
    pytest.param(
        {"frm": ["2011"]}, [f"frm=2011: unknown parameter; known here: {KNOWN}"], id="unknown"
    ),
    pytest.param({"q": ["a", "b"]}, ["q=a, b: must be given once"], id="repeated"),
    pytest.param({"from": ["soon"]}, ["from=soon: " + DATE.format("beginning")], id="no date"),
    pytest.param({"from": [""]}, ["from=: " + DATE.format("beginning")], id="empty"),
    pytest.param({"from": ["../2011"]}, ["from=../2011: " + DATE.format("beginning")], id="open"),
    pytest.param({"to": ["XXXX-09-18"]}, ["to=XXXX-09-18: " + DATE.format("end")], id="no year"),
    pytest.param(
        {"to": ["2011-02-30"]}, ["to=2011-02-30: " + DATE.format("end")], id="no such day"
    ),
    pytest.param({"speaker": ["Lu"]}, ["speaker=Lu: " + IDS], id="a name for an id"),
    pytest.param({"speaker": ["0"]}, ["speaker=0: " + IDS], id="zero"),
    pytest.param({"speaker": ["١"]}, ["speaker=١: " + IDS], id="digits of another script"),
    pytest.param({"speaker": [f"{2**63}"]}, [f"speaker={2**63}: {IDS}"], id="more than a row id"),
    pytest.param(
        {"speaker": [",".join(map(str, range(1, 22)))]},
        [f"speaker={','.join(map(str, range(1, 22)))}: {IDS}"],
        id="too many",
    ),
    pytest.param(
        {"kind": ["speech"]},
        ["kind=speech: must be one or several, with commas between, of forum, statement"],
        id="no such kind",
    ),
    pytest.param(
        {"status": ["rejected"]},
        ["status=rejected: must be one or several, with commas between, of proposed, accepted"],
        id="not for readers",
    ),
    pytest.param(
        {"language": ["English"]},
        ["language=English: must be language tags with commas between (en, zh-Hans)"],
        id="no tag",
    ),
    pytest.param(
        {"q": ["a\0b"]},
        [f"q=a\0b: must be {ACCEPTS}"],
        id="NUL",
    ),
    pytest.param(
        {"order": ["name"]}, ["order=name: must be one of date, -date"], id="no such order"
    ),
    pytest.param(
        {"limit": ["201"]}, ["limit=201: must be a whole number from 1 to 200"], id="page too large"
    ),
    pytest.param(
        {"limit": ["0"]}, ["limit=0: must be a whole number from 1 to 200"], id="page of none"
    ),
    pytest.param({"count": ["yes"]}, ["count=yes: must be on or off"], id="no switch"),
    pytest.param(
        {"limit": ["x"], "count": ["1"]},
        ["limit=x: must be a whole number from 1 to 200", "count=1: must be on or off"],
        id="all errors together",
    ),
    pytest.param(
        {"from": ["2012"], "to": ["2011"]},
        ["to=2011: must not end before from begins"],
        id="backwards",
    ),
]


@pytest.mark.parametrize(("given", "filters"), BUILT_ON)
def test_a_filter_is_read_into_the_selection(given, filters):
    assert read(given).selection == Selection(**filters)


@pytest.mark.parametrize(("given", "reasons"), REFUSED)
def test_what_is_not_understood_is_refused_with_what_is_accepted(given, reasons):
    with pytest.raises(QueryError) as refusal:
        read(given)
    assert [str(error) for error in refusal.value.errors] == reasons


def test_nothing_given_is_the_first_page_of_everything_published():
    query = read({})
    assert (query.selection, query.limit, query.cursor, query.count, query.extra) == (
        Selection(status=(Status.PROPOSED, Status.ACCEPTED)),
        50,
        "",
        False,
        {},
    )


def test_an_output_may_have_parameters_of_its_own():
    own = [Parameter("bom", "mark", "1", "1", read_text)]
    assert read({"bom": ["1"], "limit": ["7"]}, own).extra == {"mark": "1"}


def test_equal_selections_have_one_fingerprint_and_others_another():
    same = {
        read(given).selection.fingerprint for given in ({"speaker": ["2,1"]}, {"speaker": ["1,2"]})
    }
    different = {read({"speaker": ["1"]}).selection.fingerprint, Selection().fingerprint}
    assert (len(same), len(same | different)) == (1, 3)
