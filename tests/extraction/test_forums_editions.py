"""Which number and name a gathering has where they stand apart from its noun, in literal texts."""

import pytest

from events.extraction import extract
from events.extraction.forums.heads import nouns_in
from events.extraction.forums.mentions import mentions_in
from events.extraction.records import Span
from tests.extraction.test_forums import forums_in


@pytest.mark.parametrize(
    "text",
    [
        "She spoke at the Nile Water Forum. The forum, hosted by Suva, held its fourth edition in May.",
        "The Nile Water Summit, which we are organising the fourth edition, is a brand.",
        "She spoke at the Nile Water Forum (NWF) in Giza. It rained. The fourth NWF ended.",
        "The Nile Water Forum opened its fourth edition in Giza.",
        "The Nile Water Summit launches its 4th edition in Giza.",
        "The Nile Water Summit marked its fourth edition in Giza.",
        "The Nile Water Summit celebrated its fourth edition in Giza.",
        "The Nile Water Summit (4th edition) opened in Giza.",
        "This year’s Nile Water Summit, the fourth, opened in Giza.",
        "This year’s Nile Water Summit – the fourth edition – opened in Giza.",
        "Marking its fourth edition, the Nile Water Summit opened in Giza.",
        "For its 4th edition, the Nile Water Summit opened in Giza.",
        "The 4 th Nile Water Summit opened in Giza.",
        "The 4th assembly of the Nile Water Forum opened in Giza.",
        "The Nile Water Forum, celebrating its fourth edition this year, opened in Giza.",
        "The 4th edition of Africa's largest water fest, the Nile Water Forum, opened in Giza.",
        "The ‘Nile Water Forum - 2024,’ the 4th in sequence, opened in Giza.",
        "The Nile Water Forum, being held for the fourth time, opened in Giza.",
        "The Nile Water Forum is held for the fourth consecutive year in Giza.",
        "The Reef Union opened its fourth water congress, the “Nile Water Forum”, in Giza.",
        "The Reef Union opened its fourth congress “Nile Water Forum” in Giza.",
        "The Nile Water Forum opened in Giza. The fourth edition drew many divers.",
        "The Nile Water Forum opened in Giza. This year’s edition, the fourth, drew many.",
        "The Nile Water Forum opened in Giza. The forum is now in its fourth edition.",
        "The Nile Water Forum opened in Giza. The annual event is in its fourth edition.",
        "The Nile Water Forum, now into its fourth edition, opened in Giza.",
        "The Nile Water Forum opened in Giza. This is the 4th forum in the series.",
        "The Nile Water Forum 2024 – 4th edition – opened in Giza.",
        "Giza hosts the Nile Water Forum, the fourth in the series.",
        "Giza hosts the Nile Water Forum, the fourth such gathering.",
        "The fourth ministerial Nile Water Forum opened in Giza.",
        "The fourth Reef Union's Nile Water Forum opened in Giza.",
        "The IVth Nile Water Forum opened in Giza.",
    ],
)
def test_an_edition_is_held(text):
    (forum,) = forums_in(text)
    assert forum.edition == 4


@pytest.mark.parametrize(
    "text",
    [
        "The Nile Water Forum opened in Giza. The first edition was held in Suva.",
        "The Nile Water Forum opened in Giza. The fourth edition will be held next year.",
        "The Nile Water Forum opened in Giza. The fourth edition of the report was shown.",
        "The Nile Water Forum opened in Giza. The first Nile Water Forum was held in 2010.",
        "The Nile Water Forum opened in Giza. The first Nile Water Forum (May 2010) was dull.",
        "Ms Lim addressed the inaugural session of the Nile Water Forum in Giza.",
        "The fourth largest Nile Water Forum opened in Giza.",
    ],
)
def test_a_number_of_something_else_is_no_edition(text):
    (forum,) = forums_in(text)
    assert forum.edition is None


def test_a_roman_number_may_have_a_full_stop_in_a_title():
    title = "Address at the IV. Nile Water Forum in Giza"
    (forum,) = forums_in(f"{title}\n\nThe Nile Water Forum has become a brand.", title=title)
    assert forum.edition == 4


def test_the_weekday_of_a_title_in_small_letters_is_no_topic():
    title = "She spoke at the Nile Water Forum on Sunday."
    (forum,) = forums_in(f"{title}\nThe forum was good.", title=title)
    assert forum.name == "Nile Water Forum"


TITLES = {
    "where the speech was": (
        "Opening Speech by Minister for Water, Ms Ada Lim, at the 3rd Nile Divers Congress 2024",
        "Good morning. I wish you a fruitful congress.",
        [("Nile Divers Congress", 3)],
    ),
    "up to a colon": (
        "#ReefCare Summit: Saving Rivers, Reefs and Lakes",
        "Lake Bank brought 200 divers together. Ada Lim said the event was good.",
        [("ReefCare Summit", None)],
    ),
    "who holds it": (
        "Lake College To Host 6th Annual Reef Dream Conference",
        "Divers will meet at a conference in Suva on Tuesday. The conference is free.",
        [("Reef Dream Conference", 6)],
    ),
    "where a verb may be": (
        "Lake College Offers Reef Pruning Workshop",
        "Ada Lim will speak at a reef workshop in Suva on Tuesday. The workshop is free.",
        [("reef workshop", None)],
    ),
}


@pytest.mark.parametrize(("title", "text", "expected"), TITLES.values(), ids=TITLES.keys())
def test_a_title_in_capitals_names_what_it_tells_both_ends_of(title, text, expected):
    found = forums_in(f"{title}\n\n{text}", title=title)
    assert [(forum.name, forum.edition) for forum in found] == expected


NAMES = {
    "offices of member states": (
        "at the Summit of the Foreign Ministers of the member states of the Reef Union",
        ["Summit of the Foreign Ministers of the member states of the Reef Union"],
    ),
    "two sides that meet again": (
        "at the Second Fiji-Nauru Joint Trade Committee Meeting",
        ["Fiji-Nauru Joint Trade Committee Meeting"],
    ),
    "a committee that meets": ("at the Trade Committee Meeting", []),
    "a list with a comma before its last": (
        "at the 2025 Faith, Reason, and World Affairs Symposium",
        ["Faith, Reason, and World Affairs Symposium"],
    ),
    "no list": (
        "Divers of the Reef Union, and World Affairs Symposium guests,",
        ["World Affairs Symposium"],
    ),
    "a field behind an article in capitals": (
        "THE Investing in Africa Reef Indaba",
        ["Investing in Africa Reef Indaba"],
    ),
    "a long body": (
        "at the Ordinary Session of the Authority of Heads of State and Government of the Reef Community of West African States",
        [
            "Ordinary Session of the Authority of Heads of State and Government of the Reef Community of West African States",
        ],
    ),
    "a body's of every year": (
        "at the Reef Union’s Annual Conference",
        ["Reef Union’s Annual Conference"],
    ),
    "a body's of a name": ("at the Reef Union’s Lake Conference", ["Lake Conference"]),
    "two bodies with a stroke": (
        "at the 2025 Reef Fund/Lake Bank Annual Meetings",
        ["Reef Fund/Lake Bank Annual Meetings"],
    ),
    "a noun that is said again": ("launched the 3-day Reef Dialogue forum", ["Reef Dialogue"]),
    "a noun that a body holds": (
        "at the Pacific Reef Forum meeting",
        ["Pacific Reef Forum meeting"],
    ),
    "offices behind a body": (
        "The Conference of Reefcom heads of government and the Meeting of Nile Union central bank governors met",
        [
            "Conference of Reefcom heads of government",
            "Meeting of Nile Union central bank governors",
        ],
    ),
    "no offices behind a body": (
        "The Conference of Reefcom adopted rules",
        ["Conference of Reefcom"],
    ),
    "a question": ("Is Reef Congress strong enough?", ["Reef Congress"]),
    "a condition": ("Unless Congress approves it, the lake dries.", []),
    "a nickname and a plural": (
        'shakes hands with Adam "Addo" Lim as he comes to the Reef Leaders\' Summit in Suva',
        ["Reef Leaders' Summit"],
    ),
    "a short form that is no acronym": (
        "At the Tidal River Dialogue (Tide) summit in Suva",
        ["Tidal River Dialogue summit"],
    ),
    "a group of a number": ("at the Group of 20 leaders’ summit", ["Group of 20 leaders’ summit"]),
    "what was done": ("While Lim and Okoro ordered summit preparations, it rained.", []),
    "who invites": (
        "at the Nile Water Forum on the invitation of the mayor",
        ["Nile Water Forum"],
    ),
    "a parliament that meets": (
        "on the sidelines of the National People's Congress in Beijing",
        ["National People's Congress"],
    ),
    "how it opens": (
        "Reef Youth Forum opening ceremony: Speech, Suva Times",
        ["Reef Youth Forum"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), NAMES.values(), ids=NAMES.keys())
def test_a_name_ends_where_other_words_begin(text, expected):
    found = mentions_in(text, Span(0, len(text)), nouns_in(text))
    assert [mention.name for mention in found if mention.named] == expected


REPORTED = {
    "a meeting with a number": (
        "Envoys spent the day at the 56th Reef Ministers’ Meeting this week. It rained. Birds sang.",
        [("Reef Ministers’ Meeting", 56)],
    ),
    "who is welcomed for it": (
        "Fiji this week welcomes envoys of 130 countries for a Reef Trade forum. It rained.",
        [("Reef Trade forum", None)],
    ),
    "a short form with small letters": (
        "Envoys met at the Fourth Reef Ministers' Financing for Water (FfW4) Conference in Suva.",
        [("Reef Ministers' Financing for Water Conference", 4)],
    ),
    "a name in Markdown": (
        "The dams of Fiji are old, so the _Songs of the Dams_ conference met in Suva. It rained.",
        [("Songs of the Dams conference", None)],
    ),
    "an address": (
        "Read on at lim.example/30_nile_water_forum today. The Nile Water Forum was held in Suva.",
        [("Nile Water Forum", None)],
    ),
    "its title in front of it": (
        "A one-day seminar met. Titled “Clean Rivers for Whom,” the seminar was held in Suva.",
        [("Clean Rivers for Whom", None)],
    ),
    "who came for it": (
        "Fifty divers came to Suva last month for a workshop on reefs. It rained. Birds sang.",
        [("workshop on reefs", None)],
    ),
    "only that of next year": (
        "Films win at next year's Suva Film Festival. The festival will give prizes. It rained.",
        [("Suva Film Festival", None)],
    ),
    "this one and that of next year": (
        "Ada Lim spoke at the Suva Forum in Giza. Next year's Nadi Forum will be held in Cairo.",
        [("Suva Forum", None)],
    ),
    "by its initials and another mark": (
        "Ada Lim opened the Asia Zero Water Leaders' Meeting. The AZW Leaders’ Meeting ended.",
        [("Asia Zero Water Leaders' Meeting", None)],
    ),
    "a group by figure and in full": (
        (
            "Ada Lim spoke at the Group of Twenty summit in Suva. The G-20 summit ended. All at the "
            "G20 summit slept."
        ),
        [("Group of Twenty summit", None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), REPORTED.values(), ids=REPORTED.keys())
def test_what_is_reported(text, expected):
    assert [(forum.name, forum.edition) for forum in forums_in(text)] == expected


PLACES = {
    "in front": "Envoys came on Tuesday in the Egyptian city of Cairo for a Nile summit on dams.",
    "on its sidelines": "Ada Lim met Bo Ek in Cairo on the sidelines of the Nile Water Summit. It rained.",
    "next week": "Envoys are arriving in Cairo for next week's Nile Water Summit. Bo Ek attends the Nile Water Summit.",
    "a venue with its article": "Ada Lim spoke at the Nile Water Summit at The Langham, Cairo, on Monday.",
    "this one": "Ada Lim opened the Nile Water Summit. This summit, held at The Lake Hotel Cairo, ended.",
    "their regular one": "Ada Lim opened the Nile Water Summit. They held their annual summit in Cairo.",
}


@pytest.mark.parametrize("text", PLACES.values(), ids=PLACES.keys())
def test_a_city_stands_beside_it(text):
    (forum,) = forums_in(text)
    assert forum.city == "Cairo"


def test_the_city_of_another_one_is_not_its_own():
    text = (
        "Ada Lim opened the Nile Water Summit. It rained. Birds sang. All slept. The summit will be "
        "told of at the River Forum in Suva."
    )
    assert [(forum.name, forum.city) for forum in forums_in(text)] == [("Nile Water Summit", None)]


def test_a_topic_in_marks_ends_before_its_comma():
    (forum,) = forums_in(
        "Ada Lim opened a free symposium on “The Reefs of Fiji,” on Monday. All spoke."
    )
    assert forum.name == "symposium on The Reefs of Fiji"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("All met in Suva for Reef Alive, the annual conference of divers.", "Reef Alive"),
        ("All met in Suva for a dive conference. REEFA 2024 opens in May.", "REEFA"),
        ("All met for a dive conference - Reef Alive - in Suva.", "Reef Alive"),
        ("All met in Suva. Reef Alive is an annual conference of divers.", "Reef Alive"),
        ("All met at a dive conference called Reef Alive in Suva.", "Reef Alive"),
        ("Asked by Reef Alive, a conference of divers met in Suva.", "conference of divers"),
        ("All met in Suva for a dive conference. The Reef Club 2024 opens.", "dive conference"),
    ],
)
def test_a_name_may_stand_apart_from_the_noun(text, name):
    (forum,) = extract(f"{text} The conference drew Ada Lim.").forums
    assert forum.name == name


def test_a_name_apart_tells_the_days_of_a_later_sentence():
    text = "All met in Suva for Reef Alive, a dive conference. Reef Alive 2024 runs 7-9 May 2024. The conference drew Ada Lim."
    (forum,) = extract(text).forums
    assert (forum.start, forum.end) == ("2024-05-07", "2024-05-09")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ada Lim arrived in Suva on Monday ahead of the Nile Water Summit.",
            ["Nile Water Summit"],
        ),
        ("Suva is gathering its wits before the Nile Water Summit.", ["Nile Water Summit"]),
        ("Ada Lim wept in Suva on Monday ahead of the Nile Water Summit.", []),
    ],
)
def test_who_arrives_ahead_of_one_tells_of_it(text, expected):
    assert [forum.name for forum in forums_in(text)] == expected


@pytest.mark.parametrize(
    "name",
    [
        "Anuga",
        "Arctic Circle Assembly",
        "DSEI",
        "EICMA",
        "Euronaval",
        "Eurosatory",
        "FITUR",
        "GLOBSEC",
        "InfoComm",
        "NAVDEX",
        "NetMundial",
        "TrailheaDX",
        "Vinexpo",
        "VMX",
        "VMworld",
        "WWDC",
    ],
)
def test_a_name_without_a_usual_noun_is_known(name):
    (forum,) = forums_in(f"Ada Lim spoke at the {name} in Suva on Monday.")
    assert forum.name == name


def test_a_known_name_has_the_number_before_it():
    (forum,) = forums_in("Ada Lim opened the 12th South by Southwest in Suva on Monday.")
    assert (forum.name, forum.edition) == ("South by Southwest", 12)


def test_the_eve_of_an_opening_is_not_its_day():
    (forum,) = extract(
        "Ada Lim came on Monday, the eve of the opening of the Nile Water Summit. The Nile Water Summit is big.",
        published="2024-05-07",
    ).forums
    assert forum.start is None


def test_the_year_behind_a_quoted_name_is_that_of_its_days():
    (forum,) = extract(
        "Suva hosts the “Nile Water Summit” (NWS) 2024, which is held on 7-8 May. It rained."
    ).forums
    assert (forum.start, forum.end) == ("2024-05-07", "2024-05-08")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She opened a two-day long conference on dams.", "conference on dams"),
        ("She opened the 3 Day Nile Conference.", "Nile Conference"),
        (
            "She opened the 2024 Nile, Lake and Dam Conference in Giza.",
            "Nile, Lake and Dam Conference",
        ),
        ("At the heart of the Nile Water Forum 2024, Suva did more.", "Nile Water Forum"),
        ("The Nile Water Forum (of May) opened in Giza.", "Nile Water Forum"),
        ("The Nile Water Forum is set for Giza.", "Nile Water Forum"),
        ("The Nile Water Forum is due to open in Giza.", "Nile Water Forum"),
    ],
)
def test_a_gathering_is_named_without_its_length_and_year(text, expected):
    (forum,) = extract(text, published="2024-05-07").forums
    assert forum.name == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("runs from Monday to Wednesday", ("2024-05-06", "2024-05-08")),
        ("is held from Monday through Tuesday", ("2024-05-06", "2024-05-07")),
        ("will be held from Monday to Wednesday", ("2024-05-13", "2024-05-15")),
        ("runs from Thursday to Friday", ("2024-05-09", "2024-05-10")),
    ],
)
def test_weekdays_between_which_a_text_is_written_have_begun(told, expected):
    (forum,) = extract(f"The Nile Water Summit {told} in Giza.", published="2024-05-07").forums
    assert (forum.start, forum.end) == expected


REPORTED_SO = {
    "women in a field": (
        "The 12th annual Women in Reef Law Conference opened in Suva on Monday.",
        [("Women in Reef Law Conference", 12)],
    ),
    "a congress of unions with its number": (
        "The 16th World Reef Union Congress ended in Suva on Monday.",
        [("World Reef Union Congress", 16)],
    ),
    "a body of that name": ("The Reef Union Congress met in Suva on Monday.", []),
    "the first annual one": (
        "The first-annual reef conference opened in Suva on Monday.",
        [("reef conference", 1)],
    ),
    "where a congress sits first": (
        "The first session of the Nile Union of Divers Congress began in Suva on Monday.",
        [("Nile Union of Divers Congress", None)],
    ),
    "the short form of a body before more than the noun": (
        (
            "The Union of Nile States (UNS) Foreign Ministers' Meeting opened in Suva, ahead of "
            "the 43rd UNS Summit and related summits."
        ),
        [("Union of Nile States Foreign Ministers' Meeting", None)],
    ),
    "its number before a short form": (
        "The 20th Nile Plus Three (NPT) Foreign Ministers’ Meeting was held in Suva.",
        [("Nile Plus Three Foreign Ministers’ Meeting", 20)],
    ),
    "a dialogue with its number": (
        "Peru and Fiji on Monday held their third strategic dialogue in Suva.",
        [("strategic dialogue", 3)],
    ),
    "the yearly meeting of a body": (
        "The annual general meeting of the Nile Divers Union was held in Suva on Monday.",
        [("general meeting of the Nile Divers Union", None)],
    ),
    "a conference and exhibition": (
        "A reef conference and exhibition opened in Suva on Monday. Ada Lim wept.",
        [("reef conference and exhibition", None)],
    ),
    "a summit that another one's title names": (
        (
            "Speakers at a seminar on Tuesday wept. They met at a seminar titled “The Nile Summit: "
            "What Divers Expect” by the Reef Club in Suva."
        ),
        [("The Nile Summit: What Divers Expect", None)],
    ),
    "a theme that names another one": (
        "Ada Lim opened the Nile Forum in Suva, themed “The Road to the Reef Summit”. All slept.",
        [("Nile Forum", None)],
    ),
    "on the sidelines of a larger one": (
        (
            "Ada Lim held a trilateral summit with Bo Ek and Cy Ross in Suva on the sidelines of "
            "the Nile Water Summit. At the summit, the three agreed."
        ),
        [("trilateral summit", None)],
    ),
    "no name is held before one that is": (
        (
            "Divers will host a reef forum in Suva in May. The reef forum will be held for a day. "
            "Ada Lim of the Nile Roundtable wept. The Nile Roundtable is old."
        ),
        [("reef forum", None)],
    ),
    "a name behind a yearly one": (
        "Reef Lab hosted its annual user conference, LabWorld, in Suva this week.",
        [("LabWorld", None)],
    ),
    "a name with its year before a yearly one": (
        "RECE 2024, the annual conference and exhibition, opened in Suva on Monday.",
        [("RECE", None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), REPORTED_SO.values(), ids=REPORTED_SO.keys())
def test_which_is_reported_with_its_number(text, expected):
    found = extract(text, published="2024-05-07", language="en").forums
    assert [(forum.name, forum.edition) for forum in found] == expected


def test_completing_its_work_is_its_end():
    (forum,) = extract(
        "On May 6, the Nile Water Summit completed its work in Suva.", published="2024-05-07"
    ).forums
    assert (forum.start, forum.end) == (None, "2024-05-06")


def test_a_weekday_may_stand_behind_its_week():
    (forum,) = extract(
        "The Nile Water Summit will hold in Suva from next week Tuesday to Thursday.",
        published="2024-05-07",
    ).forums
    assert (forum.start, forum.end) == ("2024-05-14", "2024-05-16")


NAMED = {
    "a summit of media": "World Reef Media Summit",
    "a congress of trainers": "Reef Training Congress",
    "a royal show": "Royal Suva Show",
    "a show of farms": "Suva Farm Show",
    "a show of arms": "Suva Arms Show",
    "parties to a treaty": "Meeting of the Parties to the Suva Protocol",
    "a way to something": "Road to Clean Reefs Conference",
    "a listed row": "Gitex",
    "a fair of networks": "AfricaCom",
}


@pytest.mark.parametrize("name", NAMED.values(), ids=NAMED.keys())
def test_a_whole_name_is_read(name):
    (forum,) = forums_in(f"Ada Lim spoke at the {name} in Suva on Monday.")
    assert forum.name == name


@pytest.mark.parametrize("told", ["the Reef Media Conference", "a Show of Ada Lim", "the Lim Show"])
def test_what_a_page_or_stage_shows_is_none(told):
    assert not forums_in(f"Ada Lim spoke at {told} in Suva on Monday.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The first ever “Nile Freedom Summit,” led by Ada Lim, opened.",
            ("Nile Freedom Summit", 1),
        ),
        ("The third “Nile Freedom Summit” opened in Suva.", ("Nile Freedom Summit", 3)),
        ("The Nile Summit in Giza was an inaugural event held by Bo Ek.", ("Nile Summit", 1)),
        (
            "The Winter Nile Symposium Series begins in Suva.",
            ("Winter Nile Symposium Series", None),
        ),
    ],
)
def test_a_number_is_told_before_marks_or_behind_the_name(text, expected):
    (forum,) = extract(text, published="2024-05-07", language="en").forums
    assert (forum.name, forum.edition) == expected


def test_who_congregates_on_a_day_opens_what_is_so_long():
    (forum,) = extract(
        "On the 28th of May, envoys congregated in Giza for a three-day Nile conference. It rained.",
        published="2024-05-07",
    ).forums
    assert (forum.start, forum.end, forum.city) == ("2024-05-28", "2024-05-30", "Giza")


_SHOWN = "Divers at a lake in Giza on {shown}. REUTERS/Bo Ek"
_TOLD = (
    "The Nile Water Summit will be held in Giza on June 12, and Ada Lim said that it would be big."
)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("May 25, 2018", "2018-06-12"),  # weeks before it
        ("January 25, 2018", "XXXX-06-12"),  # of another season
        ("May 25", "XXXX-06-12"),  # no year
    ],
)
def test_a_photograph_of_those_weeks_tells_the_year(shown, expected):
    (forum,) = extract(f"Nile summit to open\n\n{_SHOWN.format(shown=shown)}\n\n{_TOLD}").forums
    assert (forum.start, forum.end) == (expected, expected)


@pytest.mark.parametrize(
    "told", ["track", "hold", "ice", "top", "record", "alert", "course", "time"]
)
def test_how_it_goes_is_no_topic(told):
    (forum,) = forums_in(f"Ada Lim opened the summit on {told} in Suva. The summit was big.")
    assert told not in forum.name


def test_a_day_in_full_behind_a_meeting_without_a_name_is_its_day():
    (forum,) = extract(
        "Ada Lim wept at a public meeting in Giza, Egypt, May 7, 2024. The public meeting was big.",
        language="en",
    ).forums
    assert (forum.start, forum.end) == ("2024-05-07", "2024-05-07")
