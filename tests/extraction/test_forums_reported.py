"""What looks like a gathering and is none, and what a gathering without a name is called."""

from datetime import date

import pytest

from events.extraction import extract
from events.extraction.dates import find_dates
from events.extraction.forums import find_forums
from events.extraction.forums.heads import nouns_in
from events.extraction.forums.mentions import mentions_in
from events.extraction.layout import read_layout
from events.extraction.lexicon import words
from events.extraction.records import Document, Span
from tests.extraction.test_forums import forums_in

NAMES = {
    "a list knows one with a word between": (
        "at the South by Southwest stand",
        [("South by Southwest", None)],
    ),
    "a list knows one whose noun means else elsewhere": (
        "at the Web Summit",
        [("Web Summit", None)],
    ),
    "a web summit is a call": ("at the web summit", []),
    "the words of a known name apart": ("A man was burning wood; Man and boy left Lions", []),
    "the White House is no house of parliament": (
        "at a White House summit on river trade",
        [("White House summit on river trade", None)],
    ),
    "a length without a hyphen": ("She opened the one day symposium", [("symposium", None)]),
    "a length in words": ("at a three day water forum", [("water forum", None)]),
    "a plural of the": (
        "Suva will host the lively Songs of the Reef youth conference",
        [("Songs of the Reef youth conference", None)],
    ),
    "an office of the": (
        "at noon the Presidents of the Reef Union conference",
        [("Reef Union conference", None)],
    ),
    "two parts of a headline": (
        "Dams Bill - Water conference in time",
        [("Water conference", None)],
    ),
    "a spaced dash in a name": ("at the Nile – Danube Forum", [("Nile – Danube Forum", None)]),
    "whose body's": (
        "at the River Teachers Union’s annual congress",
        [("River Teachers Union’s annual congress", None)],
    ),
    "whose acronym's": ("at the RTU’s congress", [("RTU’s congress", None)]),
    "a person's": ("at Ada Lim’s water forum", [("water forum", None)]),
    "of inside a name": (
        "at the Burden of Reefs Brain Summit",
        [("Burden of Reefs Brain Summit", None)],
    ),
    "for inside a name": (
        "at the River Divers for Change Conference",
        [("River Divers for Change Conference", None)],
    ),
    "a list that opens the sentence": (
        "The Rivers, Reefs and Rain Conference opened",
        [("Rivers, Reefs and Rain Conference", None)],
    ),
    "a list of topics": (
        "the Forum on Rivers, Reefs and Rain in Cairo",
        [("Forum on Rivers, Reefs and Rain", None)],
    ),
    "people after a topic": (
        "At the Forum on Rivers, President Lim and Minister Bo spoke",
        [("Forum on Rivers", None)],
    ),
    "a topic in a state": (
        "the Dialogue on Saving Reefs in Danger, held today",
        [("Dialogue on Saving Reefs in Danger", None)],
    ),
    "against": ("the Summit Against Reef Loss", [("Summit Against Reef Loss", None)]),
    "a country behind": ("at Reef Expo Canada 2024", [("Reef Expo Canada", None)]),
    "two nouns with a stroke": (
        "at the Reef Symposium/Xpo in Suva",
        [("Reef Symposium", None)],
    ),
    "where it is based": ("the Suva-based water forum", [("water forum", None)]),
    "capitals of a headline": (
        (
            "DIRECTOR TO SPEAK AT REEF JOURNALISM CONFERENCE, says Ada Lim of the city of Suva and "
            "more of the same kind that goes on and on until there is no doubt left."
        ),
        [("REEF JOURNALISM CONFERENCE", None)],
    ),
    "questions and answers": ("in a Q&A session", []),
    "whose right": (
        "the World Conference on Women’s Rights in Suva",
        [("World Conference on Women’s Rights", None)],
    ),
    "of a thing to come": (
        "the Conference for the Adoption of a Reef Treaty opened",
        [("Conference for the Adoption of a Reef Treaty", None)],
    ),
    "the future of": (
        "a conference on the future of the local press in Suva",
        [("conference on the future of the local press", None)],
    ),
    "for whom": (
        "a conference on language learning for migrant divers opened",
        [("conference on language learning for migrant divers", None)],
    ),
    "what is done to it by": (
        "a conclave on wrongs suffered by divers",
        [("conclave on wrongs", None)],
    ),
    "leaders behind a name": (
        "a Reef Union summit of heads of state",
        [("Reef Union summit of heads of state", None)],
    ),
    "its agenda": ("the formal summit agenda", []),
    "a council that meets at the top": (
        "at next week’s Reef Council summit",
        [("Reef Council summit", None)],
    ),
    "a council's meeting": ("at a council meeting", []),
    "the leader's": (
        "the Coral Island Forum Leader’s Meeting",
        [("Coral Island Forum Leader’s Meeting", None)],
    ),
    "what its short form begins with": (
        "hosting of the Brain and Mind Research in the Reef-Pacific (BMRRP) Symposium",
        [("Brain and Mind Research in the Reef-Pacific Symposium", None)],
    ),
    "a round of": (
        "The Second Round of Nile-Danube Water Talks ended",
        [("Nile-Danube Water Talks", 2)],
    ),
    "an edition of": (
        "hosts the second edition of Water Expo Suva",
        [("Water Expo Suva", 2)],
    ),
    "a regular session of": (
        "at the 14th regular session of the Reef Ministers Conference",
        [("Reef Ministers Conference", 14)],
    ),
    "a session of what has no name": (
        "in the second session of the seminar",
        [("session", 2), ("seminar", None)],
    ),
    "a kind between number and name": (
        "the 8th international DIVER congress",
        [("international DIVER congress", 8)],
    ),
    "a kind without a number": ("the international DIVER congress", [("DIVER congress", None)]),
    "a small word inside a name": (
        "the third Nile-Danube trilateral Ministers' Dialogue",
        [("Nile-Danube trilateral Ministers' Dialogue", 3)],
    ),
    "a year behind its number": (
        "the 5th (2024) Reef Expo",
        [("Reef Expo", 5)],
    ),
    "a name with its year": ("at MWC24 in Suva", [("MWC24", None)]),
    "two and two ministers": (
        "the inaugural Nile-Danube 2+2 Dialogue",
        [("Nile-Danube 2+2 Dialogue", 1)],
    ),
    "a short form between commas": (
        "at the coming Reef Divers Union, RDU, 54th annual conference",
        [("Reef Divers Union conference", 54)],
    ),
    "a short form of whose it is": (
        "for the River Union’s (RU) Reef Fair",
        [("Reef Fair", None)],
    ),
    "a name with a stroke": ("at its R/D conference", [("R/D conference", None)]),
    "a session of a body": (
        "opened the 54th session of the WHO Reef Committee for the Nile",
        [("session of the WHO Reef Committee for the Nile", 54)],
    ),
    "a maritime confex": ("at the Nile Maritime Confex", [("Nile Maritime Confex", None)]),
    "a fair that is none": ("Ada Lim leads Fair Fight Action", []),
    "topics before a verb": (
        "a water conference on innovation and dams started in Giza",
        [("water conference on innovation and dams", None)],
    ),
    "a list of small topics": (
        "at a conference on food, rain and dams in Giza",
        [("conference on food, rain and dams", None)],
    ),
    "advances in a field": (
        "a conference on innovation in water and dams",
        [("conference on innovation in water and dams", None)],
    ),
    "a fair of a year": ("The 2006 fair ran", [("fair", None)]),
    "a part of it": (
        "at the Opening Ceremony of the Reef Forum",
        [("Reef Forum", None)],
    ),
    "a verb cut short": (
        "Reefs wouldn't discuss private water talks",
        [("discuss private water talks", None)],
    ),
    "a fair's company": ("at the Reef Trade Fair & Advertising Company", []),
    "a trade fair": ("at a trade fair", [("trade fair", None)]),
    "a fair of days": ("the fourteen-day fair", [("fair", None)]),
    "what is fair": ("a fair deal", []),
    "a headline run into the sentence": (
        (
            "REMARKS BY THE DEPUTY MINISTER OF WATER AND REEFS AT THE PROVINCIAL ROAD SHOW IN THE "
            "HALL OF THE CITY OF SUVA ON TUESDAY MORNING As you are aware, and as all of us who "
            "came here today have known for a long time, President Lim will host the Fifth Reef "
            "Summit in Suva."
        ),
        [("Reef Summit", 5)],
    ),
    "a judgement": ("an openly hostile convention", [("hostile convention", None)]),
    "a period": ("its first webinar of the year", [("webinar", None)]),
    "a convention on a day": (
        "the Reef Divers Convention on Saturday",
        [("Reef Divers Convention", None)],
    ),
    "what a body does": ("the union conducts workshop on reefs", [("workshop on reefs", None)]),
    "a church": ("at Summit View Church", []),
    "a hall": ("at the Suva International Convention and Exhibition Centre", []),
    "a trade union": ("the Nile Labour Congress struck", []),
    "an online forum": ("users of an online forum", []),
}


@pytest.mark.parametrize(("text", "expected"), NAMES.values(), ids=NAMES.keys())
def test_names_end_where_the_gathering_does(text, expected):
    found = mentions_in(text, Span(0, len(text)), nouns_in(text))
    assert [(mention.name, mention.edition) for mention in found] == expected


@pytest.mark.parametrize("name", sorted(words("forum-famous")))
def test_each_listed_name_is_read_whole(name):
    text = f"at the {name} in Lima"
    found = mentions_in(text, Span(0, len(text)), nouns_in(text))
    assert [(mention.name, mention.named) for mention in found] == [(name, True)]


REPORTED = {
    "a parliament that a party leads": (
        "Ada Lim told the Reef-controlled Congress that dams leak. The Reef-controlled Congress rose.",
        [],
    ),
    "a new parliament": ("Why new Congress may be worse. Ada Lim joined the new Congress.", []),
    "a treaty": (
        (
            "Peru is in breach of the Reef Convention, Ada Lim said. The Convention obliges states "
            "to act. Peru signed at the Reef Convention's birth."
        ),
        [],
    ),
    "a convention that people go to": (
        "Ada Lim spoke at the Reef Convention in Suva. The convention was opened by the mayor.",
        ["Reef Convention"],
    ),
    "a parliament": (
        "Ada Lim told Congress that dams leak. In Congress, few spoke. Congress rose.",
        [],
    ),
    "a treaty to come": (
        "Peru will work for adherence to the Reef Convention. The Reef Convention was hosted.",
        [],
    ),
    "a nameless one in the title": (
        ("Seminar tells of reefs\n\nAda Lim led an upcoming seminar. It rained."),
        ["Seminar"],
    ),
    "a meeting in an office": (
        "She said so in the Oval Office meeting. He wept. The lake was still.",
        [],
    ),
    "next month": (
        "Suva will hold a water conference next month. The conference is new, Ada Lim said.",
        ["water conference"],
    ),
    "the number that the lead names": (
        (
            "Suva will host the Fifth Reef Summit in May. It rained. The first Reef Summit was held "
            "in 2009. The third Reef Summit was held in Nadi. At the third Reef Summit, dams won."
        ),
        ["Reef Summit"],
    ),
    "what is said of it far behind": (
        "A conference on reefs in poor villages and rich towns has been held in Suva.",
        ["conference on reefs"],
    ),
    "a contraction": (
        "Ada Lim spoke at the Reef Forum in Suva. And that’s why Saturday’s forum matters.",
        ["Reef Forum"],
    ),
    "an assembly that votes": (
        "The Reef General Assembly adopted a text on dams. It rained. Birds sang.",
        [],
    ),
    "named after a year to come": (
        "Suva will host the 2040 Youth Summit in May. The 2040 Youth Summit is new.",
        ["Youth Summit"],
    ),
    "a party": (
        "Dams leak. It rained. Birds sang. The lake was still. Bo of the United Reef Congress spoke.",
        [],
    ),
    "another of its kind": (
        (
            "Ada Lim spoke at the Reef Energy Conference in Suva. The Reef Energy Conference drew "
            "many. Last week she opened an energy conference in Houston."
        ),
        ["Reef Energy Conference"],
    ),
    "talks without a name or place": (
        "Talks between the two banks went on. The talks, Ada Lim said in the talks, are hard.",
        [],
    ),
    "a platform": (
        "The board serves as a forum for river trade. Members opened the forum to all. It works.",
        [],
    ),
    "a body": (
        (
            "The Reef Families Forum said dams kill. Members of the Reef Families Forum met. "
            "The Reef Families Forum’s report came out."
        ),
        [],
    ),
    "what a body issued": (
        "The Reef Forum’s Risk Report is out. In the Reef Forum’s survey, dams lead.",
        [],
    ),
    "what it issued and where it met": (
        (
            "Ada Lim spoke at the Reef Forum. The Reef Forum opened in Suva. It ended with the "
            "Reef Forum’s report."
        ),
        ["Reef Forum"],
    ),
    "one in passing, further down": (
        (
            "Dams leak. Birds sang. The lake was still. It rained. She had seen him at the Reef "
            "Forum. Traders sold."
        ),
        [],
    ),
    "a second one far from the lead": (
        (
            "Ada Lim spoke at the Reef Forum in Suva. The Reef Forum was opened by the mayor. "
            "It rained. Birds sang. Later she will address the Danube Summit. The Danube Summit "
            "opens in May. At the Danube Summit she will rest."
        ),
        ["Reef Forum"],
    ),
    "as it is introduced": (
        (
            "Divers gathered in Suva for their reef convention. The mayor opened the bitter "
            "convention. At the convention, Ada Lim wept."
        ),
        ["reef convention"],
    ),
    "the noun that names it": (
        (
            "Ada Lim sat down in Suva for a roundtable. At the event, hosted by Hydrosoft, she "
            "wept. She opened the roundtable."
        ),
        ["roundtable"],
    ),
    "the number of its row": (
        "UN COP meetings are long. Ada Lim opened COP29 in Baku. COP29 drew many.",
        ["COP29"],
    ),
    "what the body calls its meeting": (
        (
            "Ada Lim spoke at the opening of the World Economic Forum’s 16th Annual Meeting of the "
            "New Divers, also known as the Summer Davos. The World Economic Forum’s president wept."
        ),
        ["Annual Meeting of the New Divers"],
    ),
    "its title behind the noun": (
        "She spoke at a webinar titled “Clean rivers for whom?”. The webinar was opened at noon.",
        ["Clean rivers for whom?"],
    ),
    "its title in capitals": (
        "A conference ‘Rivers and Their Songs’ opened in Suva. The conference drew many.",
        ["Rivers and Their Songs"],
    ),
    "its topic": (
        "The seminar, which focused on the topic of “Clean Rivers”, was held in Suva.",
        ["Clean Rivers"],
    ),
    "what was said there": (
        "She told a conference in Suva: “Rivers are dying.” The conference was opened at noon.",
        ["conference"],
    ),
    "a first that may be long ago": (
        "Ada Lim opened the Reef Forum in Suva. The first event was small, she told the forum.",
        ["Reef Forum"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), REPORTED.values(), ids=REPORTED.keys())
def test_what_is_none_is_left_out_and_what_has_no_name_is_described(text, expected):
    assert [forum.name for forum in forums_in(text)] == expected


TITLES = {
    "in capitals on each word": (
        "Suva Hosts Coral Reef Conference",
        "Divers met at an international conference in Suva. The conference drew many.",
        "Coral Reef Conference",
    ),
    "in capitals": (
        "CONFERENCE ON CORAL",
        "Divers met at a conference in Suva. The conference drew many.",
        "conference on coral",
    ),
    "as its subject": (
        "Seminar: Coral for all",
        "Ada Lim spoke at a seminar in Suva. The seminar drew many.",
        "Seminar: Coral for all",
    ),
    "as what it is about": (
        "Forum tackles coral loss in poor villages",
        "Ada Lim spoke at a forum in Suva. The forum drew many.",
        "Forum on coral loss in poor villages",
    ),
    "of which the text tells who comes": (
        "Suva to Host Conference on Coral",
        "Ada Lim opened a conference of good friends in Suva. The conference drew many.",
        "Conference on Coral",
    ),
    "behind what kind it is": (
        "Major conference examines coral loss",
        "Ada Lim spoke at a conference in Suva. The conference drew many.",
        "conference on coral loss",
    ),
    "cut off at its of": (
        "LIM HOLDS UNION OF CORAL DIVERS SEMINAR",
        "Ada Lim opened a seminar in Suva. The seminar drew many.",
        "seminar",
    ),
    "as what it looks at": (
        "Conference to look at coral loss",
        "Ada Lim spoke at a conference in Suva. The conference drew many.",
        "Conference on coral loss",
    ),
    "behind the verb of another": (
        "Mayor to close coral summit",
        "Ada Lim spoke at a summit in Suva. The summit drew many.",
        "coral summit",
    ),
    "with the words of its name": (
        "The RTU Congress Was Good",
        "RTU’s annual congress was well liked. It rained.",
        "RTU’s annual congress",
    ),
    "and the text names it": (
        "Suva Hosts Coral Reef Conference",
        "Divers met at the Reef Divers Conference in Suva. The conference drew many.",
        "Reef Divers Conference",
    ),
}


@pytest.mark.parametrize(("title", "body", "expected"), TITLES.values(), ids=TITLES.keys())
def test_a_title_names_what_the_text_only_describes(title, body, expected):
    (forum,) = forums_in(f"{title}\n\n{body}", title=title)
    assert forum.name == expected


def test_a_session_of_a_body_is_reported_and_one_of_a_parliament_is_none():
    (forum,) = forums_in("Ada Lim opened the 54th session of the Reef Committee. Bo spoke there.")
    assert (forum.name, forum.edition) == ("session of the Reef Committee", 54)
    assert not forums_in("Ada Lim opened the 54th session of the Nile Parliament. Bo spoke.")


def test_another_name_behind_an_article_is_the_same_meeting():
    (forum,) = forums_in(
        "Giza will host a meeting of Nile ministers. The meeting, also known as a Reefside meeting, "
        "opened in Giza. The Reefside meeting ended."
    )
    assert "Reefside meeting" in {forum.name, *forum.aliases}


def test_a_description_that_the_title_has_is_reported():
    (forum,) = forums_in(
        "Meeting of river ministers in Giza\n\nAda Lim attended the meeting of river ministers in Giza.",
        title="Meeting of river ministers in Giza",
    )
    assert forum.name == "Meeting of river ministers"


def test_a_number_told_later_is_that_of_a_description():
    (forum,) = forums_in(
        "Many expected at rivers' conference\n\nWorkers wait in Giza for the dam conference. The fourth "
        "dam conference opened in Giza. The first dam conference was lively.",
        title="Many expected at rivers' conference",
    )
    assert forum.edition == 4


def test_a_number_stands_further_behind():
    (forum,) = forums_in("The Nile Water Expo will be held in Giza again, on its 15th iteration.")
    assert forum.edition == 15


def test_a_partner_more_is_another_summit():
    (forum,) = forums_in(
        "Egypt hosted the 43rd Nile Summit in Giza. Ada Lim opened the Nile Summit. The Nile-Danube "
        "Summit ended."
    )
    assert (forum.name, forum.edition, "Nile-Danube Summit" in forum.aliases) == (
        "Nile Summit",
        43,
        False,
    )


def test_a_long_name_joins_the_two_that_it_holds():
    (forum,) = forums_in(
        "Ada Lim spoke at the Yearly Meeting of The Conference of Reef Heads. The 27th Yearly "
        "Meeting of the Conference of Reef Heads met in Giza. The Conference ended."
    )
    assert forum.edition == 27


def test_early_in_a_month_is_no_day():
    text = "The Nile Water Forum was held in Giza in early May."
    layout = read_layout(Document(text=text))
    dates = find_dates(text, reference=date(2024, 5, 10))
    (forum,) = find_forums(layout, (), dates, date(2024, 5, 10))
    assert forum.start is None


def test_a_range_tells_the_end_that_is_not_told():
    text = "The Nile Water Forum ended on 9 May in Giza. Divers came from 7 to 9 May."
    layout = read_layout(Document(text=text))
    dates = find_dates(text, reference=date(2024, 5, 10))
    (forum,) = find_forums(layout, (), dates, date(2024, 5, 10))
    assert (forum.start, forum.end) == ("2024-05-07", "2024-05-09")


def test_the_second_of_another_row_is_no_edition():
    (forum,) = forums_in("She spoke at a rural summit in Giza. The second summit failed.")
    assert (forum.name, forum.edition) == ("rural summit", None)


def test_the_first_event_is_no_edition():
    (forum,) = forums_in(REPORTED["a first that may be long ago"][0])
    assert forum.edition is None


def test_a_line_that_sums_up_tells_a_name_and_days():
    text = (
        "Divers gather for a good cause this year\n\nMeet others with good ideas at the Reef Divers Summit on 8-9 "
        "September\n\nIn September, divers will gather in Suva for talks on coral and on rain. "
        "They will speak of dams at the event, Ada Lim said on Monday morning."
    )
    layout = read_layout(Document(text=text))
    dates = find_dates(text, reference=date(2024, 5, 10))
    (forum,) = find_forums(layout, (), dates, date(2024, 5, 10))
    assert (forum.name, forum.start, forum.end) == (
        "Reef Divers Summit",
        "2024-09-08",
        "2024-09-09",
    )


def test_a_line_below_all_prose_names_no_gathering():
    text = (
        "Lim opens talks on coral\n\nAda Lim opened a coral seminar in Suva on Monday.\n\n"
        "The seminar was free.\n\nRelated files\n\n* Lim at Seminar for Divers on Attacking Coral"
    )
    (forum,) = find_forums(read_layout(Document(text=text)), (), (), None)
    assert forum.name == "coral seminar"


def test_a_gathering_without_a_name_has_that_of_the_body_that_holds_it_every_year():
    text = "Ada Lim won a prize from the Reef Watch Union at its annual conference in Suva."
    (forum,) = extract(text).forums
    assert forum.name == "Reef Watch Union conference"
    (forum,) = extract(text.replace("annual conference", "Annual Conference")).forums
    assert forum.name == "Reef Watch Union Annual Conference"


@pytest.mark.parametrize("to", ["to the", "to:"])
def test_a_line_of_capitals_tells_where_a_speech_was_given(to):
    text = f"Our Reef Must Live\n\nSpeech {to} Reef Divers Conference, Suva\n\nWe need reefs. I do."
    (forum,) = find_forums(read_layout(Document(text=text)), (), (), None)
    assert forum.name == "Reef Divers Conference"


def test_a_year_tells_an_earlier_one_of_another_noun():
    text = (
        "Ada Lim told the Nile Water Meeting to act, as said at the May 2011 summit. "
        "The Nile Water Meeting in Suva was opened by the mayor."
    )
    (forum,) = extract(text).forums
    assert (forum.start, forum.end) == (None, None)
