"""What a text is laid out as: roles, head, language."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.extraction.layout import read_layout
from events.extraction.records import BlockRole, Document, Layout

SEEDS = Path(__file__).parents[2] / "seeds"
PROSE = "The minister said on Monday that the harbour would open to every ship before the winter."


def roles(layout: Layout) -> list[str]:
    return [block.role.value for block in layout.blocks]


def head(layout: Layout) -> dict[str, str]:
    fields = ("title", "byline", "outlet", "dateline", "dateline_place")
    spans = {field: getattr(layout, field) for field in fields}
    return {field: span.of(layout.text) for field, span in spans.items() if span}


@pytest.mark.parametrize(
    ("line", "role"),
    [
        pytest.param(
            "Comments() Print Mail Large Medium  Small 分享按钮 0", "furniture", id="counters"
        ),
        pytest.param("Share Tweet Email Print", "furniture", id="share bar of words"),
        pytest.param("App | 中文 |", "furniture", id="menu of two words"),
        pytest.param("Home > News > World > Africa", "furniture", id="bread crumbs"),
        pytest.param("Advertisement", "furniture", id="advertisement"),
        pytest.param("Read also: Harbour strike goes on", "furniture", id="read also"),
        pytest.param("Related stories", "furniture", id="head of related links"),
        pytest.param("Sign up for our morning newsletter now.", "furniture", id="form"),
        pytest.param("© 2019 The Harbour Gazette. All rights reserved.", "furniture", id="rights"),
        pytest.param("https://harbour.example/2019/05/04/forum", "furniture", id="bare link"),
        pytest.param("By Ann Okoro", "byline", id="byline"),
        pytest.param("(Reporting by Ann Okoro; Editing by Li Bai)", "byline", id="sign-off"),
        pytest.param("Editor: Li Bai", "byline", id="editor line"),
        pytest.param("Updated: 2011-12-09 16:57", "date", id="updated"),
        pytest.param("Friday, September 19, 2014 at 10:30 am", "date", id="day spelt out"),
        pytest.param("Xinhua | 19 May 2019, 11:09 GMT", "date", id="outlet and day"),
        pytest.param("Delegates arrive on Monday. [Photo/Xinhua]", "caption", id="credit"),
        pytest.param("Photo: Ann Okoro speaks in Tema", "caption", id="photo label"),
        pytest.param("Ann Okoro waves. (Xinhua/Li Bai)", "caption", id="agency and name"),
        pytest.param("Ann Okoro (left) greets Li Bai at the quay.", "caption", id="who is where"),
        pytest.param(
            "Ann Okoro (R) shakes hands with Li Bai.", "caption", id="who is on the right"
        ),
        pytest.param(
            "Ships wait on Monday. Reuters/Ann Okoro", "caption", id="credit without marks"
        ),
        pytest.param("A long way to go", "heading", id="line without a stop"),
        pytest.param(
            "“Advertising is dead,” Okoro said.", "body", id="speech opens like furniture"
        ),
        pytest.param("He came.", "body", id="short sentence"),
        pytest.param("‘No right to interfere’", "heading", id="heading in marks"),
        pytest.param("Okoro closes port over ‘threats’", "heading", id="headline with marks"),
        pytest.param("Okoro said it was “not easy”", "body", id="a stop left out"),
        pytest.param("NEWSPAPER SECTION:", "heading", id="label in capitals"),
        pytest.param("WRITER:", "byline", id="label of a byline"),
        pytest.param("Stay informed with our films and articles.", "furniture", id="promotion"),
    ],
)
def test_a_line_amid_prose_has_its_role(line, role):
    layout = read_layout(Document(text=f"Harbour to open\n\n{PROSE}\n\n{line}\n\n{PROSE}"))
    assert roles(layout) == ["title", "body", role, "body"]


@pytest.mark.parametrize(
    ("before", "below", "expected"),
    [
        pytest.param(
            [PROSE],
            [
                "FEATURED STORIES",
                "NEWS",
                "Okoro at the Reef Forum",
                "Lim: ‘Too late’",
                PROSE,
                "Quays",
            ],
            ["body", *["furniture"] * 4, "body", "heading"],
            id="amid prose, as far as the next",
        ),
        pytest.param(
            ["Popular", "Okoro opens the harbour today"],
            [PROSE],
            ["furniture", "title", "body"],
            id="above the prose is the title",
        ),
        pytest.param(
            [PROSE],
            ["Related studies of the reef", "Lim: ‘Too late’"],
            ["body", "heading", "heading"],
            id="a heading",
        ),
    ],
)
def test_a_list_of_links_has_a_head(before, below, expected):
    layout = read_layout(Document(text="\n".join([*before, *below])))
    assert roles(layout) == expected


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        pytest.param(
            "NAIROBI, Sept. 4 (Reuters) - ",
            {"outlet": "Reuters", "dateline_place": "NAIROBI"},
            id="capitals, day and agency",
        ),
        pytest.param(
            "GYEONGJU, South Korea, Nov. 1 (Xinhua) -- ",
            {"outlet": "Xinhua", "dateline_place": "GYEONGJU"},
            id="with the country",
        ),
        pytest.param("SUVA, CA--", {"dateline_place": "SUVA"}, id="a state and no space"),
        pytest.param("SUVA--", {"dateline_place": "SUVA"}, id="no space"),
        pytest.param("CNN — ", {"outlet": "CNN"}, id="an outlet alone"),
        pytest.param(
            "BERLIN, GERMANY (AFP) – ",
            {"outlet": "AFP", "dateline_place": "BERLIN"},
            id="a country in capitals",
        ),
        pytest.param("NEW DELHI: ", {"dateline_place": "NEW DELHI"}, id="colon"),
        pytest.param("Lagos – ", {"dateline_place": "Lagos"}, id="known city and dash"),
        pytest.param(
            "Accra, Sept. 4, GNA – ",
            {"outlet": "GNA", "dateline_place": "Accra"},
            id="agency without brackets",
        ),
        pytest.param(
            "Beijing (CNN)",
            {"outlet": "CNN", "dateline_place": "Beijing"},
            id="run into the text",
        ),
        pytest.param("(Reuters) - ", {"outlet": "Reuters"}, id="agency alone"),
        pytest.param("(NAIROBI) -- ", {"dateline_place": "NAIROBI"}, id="place in brackets"),
        pytest.param(
            "(REEF HARBOR, Md.) -- ",
            {"dateline_place": "REEF HARBOR, Md."},
            id="town and state in brackets",
        ),
        pytest.param(
            "SUVA--(BUSINESS WIRE)--",
            {"outlet": "BUSINESS WIRE", "dateline_place": "SUVA"},
            id="agency between dashes",
        ),
        pytest.param(
            "SUVA, May 7, 2024 /PRNewswire/ -- ",
            {"outlet": "PRNewswire", "dateline_place": "SUVA"},
            id="agency between slashes",
        ),
        pytest.param("Newswise — SUVA—", {"dateline_place": "SUVA"}, id="service in front"),
        pytest.param("7 May 2024, Lagos – ", {"dateline_place": "Lagos"}, id="day in front"),
        pytest.param("7 May 2024 | LAGOS – ", {"dateline_place": "LAGOS"}, id="day and bar"),
        pytest.param(", NAIROBI, Kenya, Apr 23 – ", {"dateline_place": "NAIROBI"}, id="cut off"),
        pytest.param("Jan. 4 (Bloomberg) -- ", {"outlet": "Bloomberg"}, id="day and agency"),
        pytest.param(
            "By Ann Okoro In Suva -- ",
            {"byline": "Ann Okoro", "dateline_place": "Suva"},
            id="byline in the same line",
        ),
    ],
)
def test_content_starts_after_the_dateline(opening, expected):
    layout = read_layout(Document(text=opening + PROSE))
    assert head(layout) == {"dateline": opening, **expected}
    assert [sentence.of(layout.text) for sentence in layout.body[0].sentences] == [PROSE]


@pytest.mark.parametrize(
    "opening",
    [
        pytest.param("UPDATE - ", id="no place"),
        pytest.param("OKORO: ", id="speaker of a transcript"),
        pytest.param("Ann Okoro said: ", id="attribution"),
        pytest.param("President Okoro – ", id="person"),
        pytest.param("", id="none"),
    ],
)
def test_no_dateline(opening):
    assert head(read_layout(Document(text=opening + PROSE))) == {}


@pytest.mark.parametrize(
    ("lines", "given_title", "expected", "kinds"),
    [
        pytest.param(
            ["Harbour to open", PROSE],
            None,
            {"title": "Harbour to open"},
            ["title", "body"],
            id="first line",
        ),
        pytest.param(
            ["Will the harbour open?", PROSE],
            None,
            {"title": "Will the harbour open?"},
            ["title", "body"],
            id="question",
        ),
        pytest.param(
            ["WORLD", "Harbour to open", PROSE],
            "Harbour to open",
            {"title": "Harbour to open"},
            ["heading", "title", "body"],
            id="given, after a kicker",
        ),
        pytest.param([PROSE, PROSE], None, {}, ["body", "body"], id="no title"),
        pytest.param(
            ["Harbour Gazette", "Harbour to open to every ship", PROSE],
            None,
            {"title": "Harbour to open to every ship"},
            ["heading", "title", "body"],
            id="name of the site above the title",
        ),
        pytest.param(
            [PROSE, "The harbour will", "open to every ship, Okoro said."],
            None,
            {},
            ["body", "body", "body"],
            id="line broken in mid-sentence",
        ),
        pytest.param(
            [f" date 2018-11-27 {PROSE}"], None, {}, ["body"], id="day label run into the text"
        ),
        pytest.param(
            ["Harbour to open", "By Ann Okoro, China Daily", "2019-05-04", "• Ships wait", PROSE],
            None,
            {"title": "Harbour to open", "byline": "Ann Okoro", "outlet": "China Daily"},
            ["title", "byline", "date", "heading", "body"],
            id="byline with outlet, bullets above the prose",
        ),
        pytest.param(
            ["Harbour to open", "Her calls:", "- open the harbour", "- pay the crews", PROSE],
            None,
            {"title": "Harbour to open"},
            ["title", "body", "body", "body", "body"],
            id="list opened by a colon",
        ),
        pytest.param([f"{PROSE} (Xinhua)"], None, {"outlet": "Xinhua"}, ["body"], id="signed"),
    ],
)
def test_head_of_an_article(lines, given_title, expected, kinds):
    layout = read_layout(Document(text="\n\n".join(lines), title=given_title))
    assert head(layout) == expected
    assert roles(layout) == kinds


def test_a_closing_credit_is_no_sentence():
    layout = read_layout(Document(text=f"{PROSE} (China Daily 09/19/2014 page3)"))
    assert [sentence.of(layout.text) for sentence in layout.body[0].sentences] == [PROSE]


@pytest.mark.parametrize(
    ("text", "given_language", "language"),
    [
        pytest.param(PROSE, None, "en", id="English by its commonest words"),
        pytest.param("部长周一表示，港口将在冬天之前向所有船只开放。", None, "zh", id="Chinese"),
        pytest.param("大臣は月曜日、港は冬の前に開かれると述べた。", None, "und", id="Japanese"),
        pytest.param("Le ministre a dit que le port ouvrira.", None, "und", id="French"),
        pytest.param(PROSE, "en-GB", "en", id="given with a region"),
        pytest.param("", None, "und", id="nothing to tell by"),
        pytest.param(
            "Ada Lim, Ann Bo, Cy Dee, Eve Fox, Gil Hay, " * 5
            + "and the Hall with the Reef from that",
            None,
            "en",
            id="a schedule",
        ),
    ],
)
def test_language(text, given_language, language):
    assert read_layout(Document(text=text, language=given_language)).language == language


@pytest.mark.parametrize(
    ("name", "expected", "furniture"),
    [
        pytest.param(
            "000_107a5fb45efae9b5.txt",
            {"title": "Country calls for creation of Asian Net hub"},
            ["App | 中文 |"],
            id="menu line",
        ),
        pytest.param(
            "004_cd258a3c68a1cfb1.txt",
            {"title": "China opposes Internet war, cyber armament race", "byline": "Sun Chi"},
            ["Comments() Print Mail Large Medium\xa0 Small 分享按钮 0"],
            id="share bar and cut byline",
        ),
    ],
)
def test_seeds(name, expected, furniture):
    layout = read_layout(Document(text=(SEEDS / name).read_text(encoding="utf-8")))
    skipped = [block.span for block in layout.blocks if block.role is BlockRole.FURNITURE]
    assert (layout.language, head(layout)) == ("en", expected)
    assert [span.of(layout.text) for span in skipped] == furniture


@given(st.text(alphabet=st.characters(codec=None), max_size=400))
def test_any_text_is_laid_out_in_order(text):
    layout = read_layout(Document(text=text))
    assert all(one.span.end <= two.span.start for one, two in pairwise(layout.blocks))
    for block in layout.blocks:
        assert all(block.span.contains(sentence) for sentence in block.sentences)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(" \n\n\t ", id="white space"),
        pytest.param("THE MINISTER SAID NO. " * 50, id="all capitals"),
        pytest.param("nospaces" * 2000, id="no spaces"),
        pytest.param("قال الوزير يوم الاثنين إن الميناء سيفتح.\n\nوأضاف.", id="right to left"),
        pytest.param("🎤🎤 🎉\n\n👩‍🚀", id="emoji"),
        pytest.param("\ud800 said \udfff.\n\n\ud800", id="lone surrogates"),
        pytest.param(PROSE * 12000, id="one line of a megabyte"),
        pytest.param("(" * 100_000, id="brackets"),
        pytest.param("By A" + " B" * 50_000, id="endless byline"),
        pytest.param("A, " * 50_000, id="endless places"),
    ],
)
def test_no_text_raises(text):
    assert read_layout(Document(text=text)).text == text


def test_a_short_first_sentence_behind_a_dateline_is_no_title():
    layout = read_layout(Document(text=f"SUVA, Fiji — A quiet day it was not.\n\n{PROSE}"))
    assert head(layout) == {"dateline": "SUVA, Fiji — ", "dateline_place": "SUVA"}
