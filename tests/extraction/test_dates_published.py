from pathlib import Path

import pytest

from events.edtf import EdtfError
from events.extraction.dates import find_published
from events.extraction.records import Block, BlockRole, Document, Layout, Published, Span
from events.vocabulary import PublishedBasis

SEEDS = Path(__file__).parents[2] / "seeds"
NOTHING = Published()
STORY = "The forum opened on 3 May 2023 in Accra, where 40 delegates met for two days of talks."


def laid_out(lines, *, language="en", roles=None):
    text = "\n\n".join(lines)
    blocks, at = [], 0
    for n, line in enumerate(lines):
        role = (roles or {}).get(n, BlockRole.BODY)
        blocks.append(Block(span=Span(at, at + len(line)), role=role))
        at += len(line) + 2
    return Layout(text=text, blocks=tuple(blocks), language=language)


def published(lines, *, url=None, given=None, **layout):
    laid = laid_out(lines, **layout)
    return find_published(laid, Document(text=laid.text, url=url, published=given))


@pytest.mark.parametrize(
    ("line", "edtf", "printed"),
    [
        ("Updated: 2011-12-09 16:57", "2011-12-09", "2011-12-09 16:57"),
        ("Published: 5 March 2024", "2024-03-05", "5 March 2024"),
        ("Published on March 5, 2024 at 9:12 a.m. EST", "2024-03-05", "March 5, 2024"),
        ("Posted Tue, 5 Mar 2024", "2024-03-05", "Tue, 5 Mar 2024"),
        ("5 March 2024", "2024-03-05", "5 March 2024"),
        ("Tuesday, March 5, 2024", "2024-03-05", "Tuesday, March 5, 2024"),
        ("2024-03-05T08:00:00Z", "2024-03-05T08:00:00Z", "2024-03-05T08:00:00Z"),
        ("By Ama Owusu | 5 March 2024", "2024-03-05", "5 March 2024"),
        ("By Ama Owusu, Accra, March 5, 2024", "2024-03-05", "March 5, 2024"),
        ("Source: Daily Courier 2024-03-05", "2024-03-05", "2024-03-05"),
        ("(Daily Courier 25/03/2024 page 3)", None, None),
        ("Last updated 25/03/2024 10:15 GMT", "2024-03-25", "25/03/2024"),
        ("Date: 05/03/2024", None, None),
        ("Published: March 2024", None, None),
        ("Published: 31 February 2024", None, None),
        ("Speaking on 5 March 2024 she thanked the hosts", None, None),
    ],
)
def test_a_line_of_the_head(line, edtf, printed):
    found = published(["Ministers meet in Accra", line, STORY], roles={0: BlockRole.TITLE})
    if edtf is None:
        assert found == NOTHING
        return
    start = len("Ministers meet in Accra\n\n") + line.index(printed)
    span = Span(start, start + len(printed))
    assert found == Published(edtf=edtf, basis=PublishedBasis.TEXT, span=span)


@pytest.mark.parametrize(
    ("url", "edtf"),
    [
        ("https://news.example/2014/09/28/forum.html", "2014-09-28"),
        ("https://news.example/a/2014-09-28/forum", "2014-09-28"),
        ("https://news.example/2014-09/28/content_18676431.htm", "2014-09-28"),
        ("https://news.example/201409/28/forum", "2014-09-28"),
        ("https://news.example/content_12345_20140928.htm", "2014-09-28"),
        ("https://news.example/t20140928_531.html", "2014-09-28"),
        ("https://news.example/world/2014/sep/28/forum", "2014-09-28"),
        ("https://news.example/2014/9/5/forum", "2014-09-05"),
        ("https://news.example/forum?date=2014-09-28", "2014-09-28"),
        ("https://news.example/2014/09/forum", "2014-09"),
        ("https://news.example/forum-2014", None),
        ("https://news.example/id/20141345", None),
        ("https://news.example/id/120140928", None),
        ("https://news20140928.example/forum", None),
        ("", None),
    ],
)
def test_the_address(url, edtf):
    basis = PublishedBasis.ADDRESS if edtf else None
    assert published([STORY], url=url) == Published(edtf=edtf, basis=basis)


def test_what_is_given_comes_first():
    found = published(["5 March 2024", STORY], url="https://x.example/2014/09/28/", given="2024-03")
    assert found == Published(edtf="2024-03", basis=PublishedBasis.GIVEN)


def test_what_is_given_must_be_a_date():
    with pytest.raises(EdtfError, match="'yesterday' is not a date"):
        published([STORY], given="yesterday")


def test_published_is_better_than_updated():
    found = published(["Updated: 7 March 2024", "Published: 5 March 2024", STORY])
    assert found.edtf == "2024-03-05"


def test_the_foot_tells_too():
    found = published([*[STORY] * 12, "First published 6 March 2024"])
    assert (found.edtf, found.basis) == ("2024-03-06", PublishedBasis.TEXT)


def test_a_date_of_the_story_never_counts():
    assert published([STORY] * 3) == NOTHING


def test_a_dateline_with_a_year():
    text = "NAIROBI, Sept. 4, 2014 (Wire) - Ministers met."
    layout = Layout(
        text=text,
        blocks=(Block(span=Span(0, len(text)), role=BlockRole.BODY),),
        language="en",
        dateline=Span(0, 31),
    )
    found = find_published(layout, Document(text=text))
    assert found == Published(edtf="2014-09-04", basis=PublishedBasis.TEXT, span=Span(9, 22))


def test_chinese():
    found = published(["来源：日报 2014年09月28日 10:20", "论坛于9月18日开幕。"], language="zh")
    assert found == Published(edtf="2014-09-28", basis=PublishedBasis.TEXT, span=Span(6, 17))


def test_the_seed_with_its_own_date_line():
    text = (SEEDS / "004_cd258a3c68a1cfb1.txt").read_text("utf-8")
    found = published(text.split("\n\n"), roles={0: BlockRole.TITLE})
    expected = Published(edtf="2011-12-09", basis=PublishedBasis.TEXT, span=Span(58, 74))
    assert found == expected


def test_the_seed_without():
    text = (SEEDS / "000_107a5fb45efae9b5.txt").read_text("utf-8")
    assert published(text.split("\n\n")) == NOTHING


def test_a_label_run_into_the_text_tells():
    text = f"date 2023-05-04 {STORY}"
    assert published([text]) == Published(
        edtf="2023-05-04", basis=PublishedBasis.TEXT, span=Span(5, 15)
    )


def test_a_dateline_gives_the_day_in_the_month_of_the_address():
    text = f"ACCRA, May 4 - {STORY}"
    layout = Layout(
        text=text,
        blocks=(Block(span=Span(0, len(text)), role=BlockRole.BODY),),
        language="en",
        dateline=Span(0, len("ACCRA, May 4 -")),
    )
    url = "https://news.example/2023/05/forum-opens/"
    assert find_published(layout, Document(text=text, url=url)) == Published(
        edtf="2023-05-04", basis=PublishedBasis.ADDRESS
    )


@pytest.mark.parametrize(
    ("caption", "edtf"),
    [
        ("Ada Lim in Suva, Wednesday, Dec. 11, 2019. (AP Photo/B. Rao)", "2019-12-11~"),
        ("Ada Lim in Suva, Dec. 11, 2019. (AP Photo/B. Rao)", None),
        ("Ada Lim in Suva on Wednesday. (AP Photo/B. Rao)", None),
    ],
)
def test_a_picture_of_a_day_tells_about_when_nothing_else_does(caption, edtf):
    found = published([caption, STORY], roles={0: BlockRole.CAPTION})
    assert (found.edtf, found.basis) == (edtf, PublishedBasis.TEXT if edtf else None)
    assert published([caption, STORY, "5 March 2024"], roles={0: BlockRole.CAPTION}).edtf == (
        "2024-03-05"
    )
