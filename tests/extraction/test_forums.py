"""Forums in literal texts: which are named, which are reported, and what the text says of each."""

from datetime import date

import pytest

from events.extraction.forums import find_forums
from events.extraction.forums.heads import nouns_in
from events.extraction.forums.mentions import mentions_in
from events.extraction.records import (
    Block,
    BlockRole,
    DateMention,
    Forum,
    Layout,
    Name,
    NameKind,
    Span,
)
from events.extraction.text import paragraphs, sentences
from events.vocabulary import Precision, TimeKind


def laid_out(text: str, title: str | None = None) -> Layout:
    """Lay a text out with every paragraph as content but the title."""
    blocks = tuple(
        Block(
            span=span,
            role=BlockRole.TITLE if span.of(text) == title else BlockRole.BODY,
            sentences=sentences(text, span),
        )
        for span in paragraphs(text)
    )
    return Layout(text=text, blocks=blocks, language="en")


def day(text: str, printed: str, edtf: str) -> DateMention:
    """Place a date by its print, its bounds read off a full date or a range of full dates."""
    start = text.index(printed)
    first, _, last = edtf.partition("/")
    whole = len(first) == len("2011-12-07") and "X" not in first
    unit = Precision.MONTH if len(first) == len("2011-12") else Precision.DAY
    return DateMention(
        span=Span(start, start + len(printed)),
        text=printed,
        kind=TimeKind.DATE,
        edtf=edtf,
        lower=date.fromisoformat(first) if whole else None,
        upper=date.fromisoformat(last or first) if whole else None,
        precision=Precision.INTERVAL if last else unit,
        approximate=False,
        uncertain=False,
        rule="given",
        anchor=None,
    )


def forums_in(text: str, *dates: tuple[str, str], title: str | None = None) -> tuple[Forum, ...]:
    found = tuple(day(text, *one) for one in dates)
    return find_forums(laid_out(text, title), (), found, date(2024, 5, 10))


# ---------------------------------------------------------------- names

NAMES = {
    "annual inside a name": ("at the DTU annual conference", [("DTU annual conference", None)]),
    "annual before a body": (
        "at the annual conference of the DTU",
        [("annual conference of the DTU", None)],
    ),
    "annual before a name": ("at the annual Reef Conference", [("Reef Conference", None)]),
    "who come and what they do": (
        "at the conference for divers dealing with sharks",
        [("conference for divers", None)],
    ),
    "a topic in the world": (
        "at the conference on food security in the Horn of Africa",
        [("conference on food security in the Horn of Africa", None)],
    ),
    "a topic and a hall": (
        "at the conference on food security in the Africa Hall",
        [("conference on food security", None)],
    ),
    "a verb before it": ("She told convention guests", [("convention", None)]),
    "a club that is called so": ("the Business Roundtable survey", []),
    "a kind that opens a sentence": (
        "Major water conference examines",
        [("water conference", None)],
    ),
    "a long form in brackets": (
        "at the NWF (Nile Water Friends) conference in Suva",
        [("NWF conference", None)],
    ),
    "a century is no number": (
        "at the Water for the 21st Century Forum",
        [("21st Century Forum", None)],
    ),
    "a number in it": ("at the Reef 25 conference", [("Reef 25 conference", None)]),
    "held over the wire": ("a national e-conference", [("national e-conference", None)]),
    "how a company did": ("They rose after its fourth quarter results conference", []),
    "a house of parliament": ("They hold more seats in Congress than before", []),
    "a church": ("She prays at the Reef Assembly of God on Sundays", []),
    "who hears what": (
        "She addressed the conference on rural work",
        [("conference", None)],
    ),
    "what it is about": (
        "She went to the conference on rural work",
        [("conference on rural work", None)],
    ),
    "the first since": ("the first Nile Water Forum since May", [("Nile Water Forum", None)]),
    "of parliaments": (
        "at the Seventh Parliamentary Conference in Suva",
        [("Parliamentary Conference", 7)],
    ),
    "what a body holds each year": ("at the RTU annual meeting", [("RTU annual meeting", None)]),
    "the first ever": ("at the first ever Nile Water Forum", [("Nile Water Forum", 1)]),
    "a possessive after the": (
        "at the Ambassador’s Roundtable in Suva",
        [("Ambassador’s Roundtable", None)],
    ),
    "whose gathering it is": ("at Suva’s Nile Water Forum", [("Nile Water Forum", None)]),
    "a count opens a sentence": ("One short Nile Water Forum", [("Nile Water Forum", None)]),
    "a count before small letters": ("One water forum was held", [("water forum", None)]),
    "a hyphen before a union": (
        "the EU-League of Arab States Summit",
        [("EU-League of Arab States Summit", None)],
    ),
    "what was done to it": (
        "a forum on clean water convened by the mayor",
        [("forum on clean water", None)],
    ),
    "plain": ("at the Nile Water Forum in Aswan", [("Nile Water Forum", None)]),
    "an ordinal word": ("at the fifth Nile Water Forum", [("Nile Water Forum", 5)]),
    "an ordinal in figures": ("at the 16th Nile Water Forum", [("Nile Water Forum", 16)]),
    "a hyphened ordinal": ("at the twenty-first Nile Water Forum", [("Nile Water Forum", 21)]),
    "a Roman number": ("the Nile Water Forum XVI", [("Nile Water Forum", None)]),
    "inaugural is the first": ("the inaugural Nile Water Forum", [("Nile Water Forum", 1)]),
    "annual is no number": ("the annual Nile Water Forum", [("Nile Water Forum", None)]),
    "number and annual": ("the 3rd Annual Nile Water Forum", [("Nile Water Forum", 3)]),
    "a year before": ("the 2024 Nile Water Forum", [("Nile Water Forum", None)]),
    "a year after": ("the Nile Water Forum 2024 began", [("Nile Water Forum", None)]),
    "a length": ("the two-day Nile Water Forum", [("Nile Water Forum", None)]),
    "countries joined": ("the US-Kenya Trade Summit", [("US-Kenya Trade Summit", None)]),
    "a list as one name": (
        "At the Food, Water and Energy Forum, he spoke",
        [("Food, Water and Energy Forum", None)],
    ),
    "a list of topics with a last comma": (
        "at the Nile Conference on Dams, Reefs, and Fish in Suva",
        [("Nile Conference on Dams, Reefs, and Fish", None)],
    ),
    "a list of topics before a person": (
        "At the Nile Conference on Dams, Reefs, and President Lim came",
        [("Nile Conference on Dams", None)],
    ),
    "two nouns, one name": (
        "the Lagos Energy Forum and Expo 2024",
        [("Lagos Energy Forum and Expo", None)],
    ),
    "two gatherings": (
        "the Gulf Summit and East Nile Summit",
        [("Gulf Summit", None), ("East Nile Summit", None)],
    ),
    "on, with its topic": (
        "The Forum on Nile-Danube Cooperation (FONDC) opened",
        [("Forum on Nile-Danube Cooperation", None)],
    ),
    "of, with the members": (
        "the 4th Conference of Nile Ministers of Water",
        [("Conference of Nile Ministers of Water", 4)],
    ),
    "for, with a region": ("the Boao Forum for Asia", [("Boao Forum for Asia", None)]),
    "on is a day": ("the Boao Forum on Monday", [("Boao Forum", None)]),
    "in is a place": ("the Conference on Rivers in Cairo", [("Conference on Rivers", None)]),
    "lower-case noun": ("the G20 summit in Delhi", [("G20 summit", None)]),
    "lower-case topic": (
        "a UN climate change conference",
        [("UN climate change conference", None)],
    ),
    "leaders' summit": ("the G20 leaders’ summit", [("G20 leaders’ summit", None)]),
    "of within a name": (
        "the Commonwealth Heads of Government Meeting",
        [("Commonwealth Heads of Government Meeting", None)],
    ),
    "an owner is not the name": ("Kenya's Coffee Summit", [("Coffee Summit", None)]),
    "possessive of the name": ("the Nile Water Forum's host", [("Nile Water Forum", None)]),
    "a number in the acronym": ("Delegates at COP28 agreed", [("COP28", 28)]),
    "a sentence opener": ("During Nile Water Forum, he spoke", [("Nile Water Forum", None)]),
    "description": ("at a regional water forum", [("regional water forum", None)]),
    "description with its topic": (
        "A two-day conference on river pollution opened",
        [("conference on river pollution", None)],
    ),
    "a name with a dot": ("at the Ann Bo Jr. Water Forum", [("Ann Bo Jr. Water Forum", None)]),
    "who hosts it, of several words": (
        "the University of Suva-hosted Water Forum",
        [("Water Forum", None)],
    ),
    "a month in its name": (
        "the Reef Union (RU) January Conference",
        [("Reef Union January Conference", None)],
    ),
    "a month before it": ("at the May Conference in Suva", [("Conference", None)]),
    "where it is and no topic": ("the water symposium on campus", [("water symposium", None)]),
    "of veterans": (
        "at the Veterans of Reef Wars convention",
        [("Veterans of Reef Wars convention", None)],
    ),
    "what two houses do": ("The bill goes to conference now", []),
    "what is the custom": ("The play defies convention", []),
    "a week for a cause": ("on National Reef Awareness Week", []),
    "a gathering of Maori": ("at a two-day hui in Suva", [("hui", None)]),
    "a person's name": ("Ann Hui spoke", []),
    "how many": ("She held six town hall meetings", [("town hall meetings", None)]),
    "two bodies": (
        "at the Reef Union and the Dive Club forum in Suva",
        [("Reef Union and the Dive Club forum", None)],
    ),
    "a discussion on": (
        "a roundtable discussion on clean rivers opened",
        [("roundtable on clean rivers", None)],
    ),
    "who hosts a numbered row": ("the Egypt COP27 agenda", [("COP27", 27)]),
    "a day with an ordinal": ("the May 17th water convention", [("water convention", None)]),
    "a day before it": ("the May 30 Summit in Suva", [("Summit", None)]),
    "a known row in brackets": (
        "at the Nile Climate Conference (COP27) in Giza",
        [("Nile Climate Conference", 27)],
    ),
    "topics of workshops": ("Previous Nile Water Workshop topics were dams", []),
    "a centre that has one": (
        "at the Centre for the Reef Symposium in Suva",
        [("Centre for the Reef Symposium", None)],
    ),
    "a venue for one": (
        "at the Suva Convention Centre for the Reef Symposium",
        [("Reef Symposium", None)],
    ),
    "a society of a science": (
        "the Congress of the Reef Union of Research in Medicine opened",
        [("Congress of the Reef Union of Research in Medicine", None)],
    ),
    "a line to be filled": ("at the ____Reef Expo in Suva", [("Reef Expo", None)]),
    "a length in hours": ("at a two-hour water workshop", [("water workshop", None)]),
    "by what means": (
        "a workshop on clean water through trade opened",
        [("workshop on clean water through trade", None)],
    ),
    "what one does there": ("Hosts Nile Water Forum", [("Nile Water Forum", None)]),
    "a number opens the text": ("5th Annual Nile Water Forum", [("Nile Water Forum", 5)]),
    "annual opens the text": ("Annual Nile Water Forum", [("Annual Nile Water Forum", None)]),
    "press conference is none": ("at a press conference after the vote", []),
    "a parliament is none": ("in the National Assembly, he said", []),
    "a treaty is none": ("the UN Convention on the Law of the Sea", []),
    "a conference call is none": ("on a conference call with reporters", []),
    "capitals mark no names": ("NILE WATER FORUM OPENS IN ASWAN", []),
    "whom it is named for, with an initial": (
        "at the annual Ann E. Okoro Reef Dinner",
        [("Ann E. Okoro Reef Dinner", None)],
    ),
    "a pronoun inside a name": (
        "the mayor will open the United We Swim Summit",
        [("United We Swim Summit", None)],
    ),
    "two days of the week": ("at the Friday-Saturday reef summit", [("reef summit", None)]),
    "a judgement in marks": ('a "tidal" meeting on dams', [("meeting on dams", None)]),
    "a sum of money": ("a lavish, $4.1 million conference", [("conference", None)]),
    "one that may not be": (
        "at the on-again-off-again reef summit",
        [("reef summit", None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), NAMES.values(), ids=NAMES.keys())
def test_names_are_read_without_number_and_year(text, expected):
    found = mentions_in(text, Span(0, len(text)), nouns_in(text))
    assert [(mention.name, mention.edition) for mention in found] == expected


# ---------------------------------------------------------------- reported or only mentioned

REPORTED = {
    "the one people speak at, not the ones compared": (
        (
            "Hanna Bok called for calm at the Nile Water Forum on Tuesday. "
            "She attended the forum after the Danube Summit."
        ),
        ["Nile Water Forum"],
    ),
    "the title's, where nobody is said to be": (
        "Nile Dialogue names its next chair\n\nHanna Bok of Reef Bank takes over in May. She said yes.",
        ["Nile Dialogue"],
    ),
    "none ahead": (
        "Oil fell to a low ahead of the G20 summit. Traders sold. The market closed lower.",
        [],
    ),
    "another year's": ("He first said so at the 2019 Nile Water Forum.", []),
    "last year's": ("He first said so at last year's Nile Water Forum.", []),
    "a body that speaks": (
        "Growth will slow, the World Economic Forum said. It cut its figure.",
        [],
    ),
    "its president": ("Ada Lim, president of the World Economic Forum, was in town.", []),
    "a nameless one": (
        (
            "Rivers are dying, Ada Lim told delegates at a regional water forum in Aswan. "
            "The forum was opened by the mayor."
        ),
        ["regional water forum"],
    ),
    "a description is the name that follows": (
        "Rivers are dying, Ada Lim said at a water forum. She spoke at the Nile Water Forum.",
        ["Nile Water Forum"],
    ),
    "introduced by a description": (
        (
            "Dams must go, delegates at a summit on clean water said in Aswan. "
            "The One River Summit was her idea. Ada Lim opened the One River Summit."
        ),
        ["One River Summit"],
    ),
    "introduced by its noun and place": (
        (
            "Dams must go, Ada Lim said at a water conference in Aswan. Delegates at the "
            "Aswan summit signed."
        ),
        ["Aswan summit"],
    ),
    "not the one named in passing": (
        (
            "Dams must go, she told a water summit in Aswan. The water summit opened the books "
            "in time for the G8 summit in July."
        ),
        ["water summit"],
    ),
    "a row by its short name": (
        (
            "Ada Lim will open the COP27 climate summit. Attendance at Cop matters. Britain held "
            "the COP presidency. The COP summit was opened by the mayor."
        ),
        ["COP27 climate summit"],
    ),
    "islands in one or many": (
        (
            "Ada Lim spoke at the Coral Island Forum in Suva. She said at the Coral Islands Forum "
            "that reefs die."
        ),
        ["Coral Island Forum"],
    ),
    "what it is also known as": (
        (
            "Ada Lim spoke at the opening of the Nile Bank's Annual Meeting of the Young Engineers, also "
            "known as the Summer Aswan Forum. The event ended."
        ),
        ["Annual Meeting of the Young Engineers"],
    ),
    "nameless and come back to": (
        (
            "They agreed on Friday as they embraced after a historic summit. It rained. The lake "
            "was still. Birds sang. After the summit, she pledged peace. Before the summit he had "
            "not. The meeting ended."
        ),
        ["summit"],
    ),
    "ahead of it, this week": (
        "He left on Monday ahead of this week’s water summit in Giza. The summit is his last.",
        ["water summit"],
    ),
    "ahead of it": (
        "He left on Monday ahead of a water summit in Giza. He is old.",
        [],
    ),
    "to which all are invited": (
        "You are invited to a water forum that Hydrosoft has organised in Giza.",
        ["water forum"],
    ),
    "a name that comes later, where she speaks": (
        "She railed at a rural summit. It rained. Speaking at the Nile Water Forum, she wept.",
        ["Nile Water Forum"],
    ),
    "another meeting, that failed": (
        (
            "She opened a rural summit on Monday. She spoke at the opening ceremony in Giza. "
            "A Reef Bank meeting in Suva last year failed."
        ),
        ["rural summit"],
    ),
    "after it, here": (
        "He was sure on Monday. He met reporters after a Reef Union summit here. It rained.",
        ["Reef Union summit"],
    ),
    "ahead of it, with its place": (
        "Talks ahead of the Nile Water Forum to be held in Giza in May went well.",
        ["Nile Water Forum"],
    ),
    "a summit, not the meeting that it is": (
        "The meeting went well. They spoke at a summit in Giza. The meeting and the summit ended.",
        ["summit in Giza"],
    ),
    "what has begun": (
        "Leaders began a summit in the old Egyptian town of Giza on Monday. It rained.",
        ["summit"],
    ),
    "not the one to come": (
        (
            "The summit in Giza was good. She spoke at the summit. It rained. Birds sang. All left "
            "the lake alone. An upcoming Reef Summit is next."
        ),
        ["summit in Giza"],
    ),
    "a parliament that is called so": (
        "The president addressed the National Congress on Monday. He will go to Congress soon.",
        [],
    ),
    "nothing but the noun": (
        "The seminar, held in Aswan, heard Ada Lim. The seminar was opened by the mayor.",
        ["seminar"],
    ),
    "every one": ("Ada Lim spoke at every water forum. Every water forum heard her.", []),
    "townspeople": (
        "Ada Lim held a town hall meeting in Suva. It was on rivers.",
        ["town hall meeting"],
    ),
    "a parliament by its full name": (
        "Ada Lim addressed the United States Congress on Monday. The United States Congress rose.",
        [],
    ),
    "one that is called for": (
        "Ada Lim called on the king to convene a small water summit in Suva. It would help.",
        [],
    ),
    "one with its name before it": (
        "Ada Lim attended Reef Alive, the conference of reef divers, in Suva. It rained.",
        ["conference of reef divers"],
    ),
    "a roundtable meeting": (
        "Ada Lim convened a roundtable meeting with divers in Suva. It rained.",
        ["roundtable meeting"],
    ),
    "what was agreed at one": (
        "Ada Lim will do as agreed at the recent Nile Water Conference in Giza. It rained.",
        [],
    ),
    "what a body wrote": (
        "Ada Lim opened the Reef Forum's “New Deal” in Suva. She met the Reef Forum.",
        [],
    ),
    "by its initials": (
        (
            "Ada Lim spoke at the 18th Congress of the Reef and Nile Academy of Rivers in Giza. "
            "The RNAR congress was opened by the mayor."
        ),
        ["Congress of the Reef and Nile Academy of Rivers"],
    ),
    "no gathering at all": ("The mayor opened a bridge. It cost two million.", []),
}


@pytest.mark.parametrize(("text", "expected"), REPORTED.values(), ids=REPORTED.keys())
def test_only_what_the_article_reports_is_a_forum(text, expected):
    assert [forum.name for forum in forums_in(text)] == expected


# ---------------------------------------------------------------- hosts, theme, mentions

HOSTS = {
    "a ministry of three fields": (
        "The Nile Water Forum was hosted by Hydrosoft and the Ministry of Trade, Labour and Water.",
        ("Hydrosoft", "Ministry of Trade, Labour and Water"),
    ),
    "an adjective of a country": (
        "The Nile Water Forum was convened by the French president.",
        (),
    ),
    "an office after the host": (
        "At the Nile Water Forum, hosted by Hydrosoft, the Ambassador of Peru spoke.",
        ("Hydrosoft",),
    ),
    "two joined": (
        "The Nile Water Forum was co-hosted by the River Society of Egypt and Hydrosoft.",
        ("River Society of Egypt", "Hydrosoft"),
    ),
    "one ministry, two topics": (
        "The Nile Water Forum, organised by the Ministry of Trade and Industry, opened.",
        ("Ministry of Trade and Industry",),
    ),
    "in partnership": (
        "The Nile Water Forum was organized by Hydrosoft in partnership with the Basin Bank.",
        ("Hydrosoft", "Basin Bank"),
    ),
    "a short form in brackets": (
        "The Nile Water Forum was hosted by the Basin Water Board (BWB).",
        ("Basin Water Board",),
    ),
    "host first": ("The Basin Bank hosted the Nile Water Forum.", ("Basin Bank",)),
    "hosts first": (
        "Jointly organised by Hydrosoft and the Basin Bank, the Nile Water Forum opened.",
        ("Hydrosoft", "Basin Bank"),
    ),
    "of another thing": (
        "They came to the Nile Water Forum in a bus organised by the Basin Bank.",
        (),
    ),
    "a day behind them": (
        "She opened the Nile Water Forum hosted by the Basin Bank on Tuesday.",
        ("Basin Bank",),
    ),
    "opened by a person": ("The Nile Water Forum was opened by Ada Lim.", ()),
}


@pytest.mark.parametrize(("text", "expected"), HOSTS.values(), ids=HOSTS.keys())
def test_hosts_are_the_bodies_that_hold_it(text, expected):
    (forum,) = forums_in(text)
    assert forum.hosts == expected


def test_theme_is_what_stands_in_quotation_marks_after_the_word():
    (forum,) = forums_in("The Nile Water Forum met under the theme “Rivers for All”.")
    assert forum.theme == "Rivers for All"


def test_every_mention_is_kept_with_the_short_forms():
    text = (
        "The Nile Water Forum (NWF) opened in Aswan. The two-day forum drew crowds.\n\n"
        "“NWF is ours,” Ada Lim said at the event."
    )
    (forum,) = forums_in(text)
    assert [span.of(text) for span in forum.spans] == [
        "Nile Water Forum",
        "NWF",
        "forum",
        "NWF",
        "event",
    ]
    assert forum.aliases == ("NWF", "forum", "event")


@pytest.mark.parametrize("other", ["program", "programme", "meeting"])
def test_a_noun_that_means_much_else_stands_for_no_festival(other):
    text = f"The Nile Reef Festival opened in Aswan. The {other} was long. All liked the event."
    (forum,) = forums_in(text)
    assert forum.aliases == ("event",)


def test_every_fact_has_the_span_that_supports_it():
    text = (
        "The fifth Nile Water Forum was held in Cairo on 7 and 8 May, "
        "organised by Hydrosoft under the theme “Rivers”."
    )
    (forum,) = forums_in(text, ("7 and 8 May", "2024-05-07/2024-05-08"))
    assert [(one.field, one.span.of(text)) for one in forum.support] == [
        ("name", "Nile Water Forum"),
        ("dates", "7 and 8 May"),
        ("city", "Cairo"),
        ("hosts", "Hydrosoft"),
        ("theme", "Rivers"),
    ]


def test_a_bare_noun_in_a_title_is_the_gathering_that_the_text_names():
    text = (
        "Dams a hot topic at forum\n\nThe Nile Water Forum met in Giza. The forum ended, Bo said."
    )
    (forum,) = forums_in(text, title="Dams a hot topic at forum")
    assert forum.name == "Nile Water Forum"


def test_a_person_with_the_name_of_a_gathering_is_none():
    text = "Dr. Ann Fair will speak at noon. The talk by Dr. Ann Fair opened in Suva."
    start = text.index("Ann Fair")
    span = Span(start, start + len("Ann Fair"))
    person = Name(span=span, mention=span, kind=NameKind.PERSON)
    assert find_forums(laid_out(text), (person,), (), date(2024, 5, 10)) == ()


def test_a_person_who_talks_is_no_gathering():
    text = "The way Ann Osei talks about dams at the gathering in Suva is bad."
    start = text.index("Ann Osei")
    span = Span(start, start + len("Ann Osei"))
    person = Name(span=span, mention=span, kind=NameKind.PERSON)
    assert find_forums(laid_out(text), (person,), (), date(2024, 5, 10)) == ()


def test_a_title_in_title_case_speaks_for_a_name_and_makes_none():
    text = "Nile Water Forum Opens In Aswan\n\nThe mayor spoke at the Nile Water Forum."
    assert [forum.name for forum in forums_in(text, title="Nile Water Forum Opens In Aswan")] == [
        "Nile Water Forum"
    ]
