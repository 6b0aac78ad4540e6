"""The days of a gathering that its head, a caption or what people do tell, in literal texts."""

import pytest

from events.extraction import extract

DAYS = {
    "the hours before it in a notice": (
        "Ms Lim will speak at the Nile Water Forum.\n\nIt is free.\n\nWhen: 8am-6pm, Thursday, 9 May\n",
        ("2024-05-09", "2024-05-09"),
    ),
    "when those who met said it": (
        "As chiefs convened in Suva for a summit, Ms Lim said late on Monday that the summit is free.",
        (None, None),
    ),
    "talks with somebody": (
        "Mr Lim held a historic summit with Ms Roy on Friday. The summit is free.",
        ("2024-05-03", "2024-05-03"),
    ),
    "who meets for a summit": (
        "Mr Lim met Ms Roy in Suva on Monday for a summit on reefs. The summit is free.",
        ("2024-05-06", "2024-05-06"),
    ),
    "a summit of a month": (
        "All will be debated before July's Nile Water Summit in Suva. The summit is free, Ms Lim said.",
        ("2024-07", "2024-07"),
    ),
    "ahead of a day to come": (
        "Ms Lim spoke ahead of the Nile Water Summit in Suva on Thursday. The summit is free, Ms Lim said.",
        ("2024-05-09", "2024-05-09"),
    ),
    "plans for a month to come": (
        "Plans for the Nile Water Forum in June were told. The forum is free, Ms Lim said.",
        ("2024-06", "2024-06"),
    ),
    "who gather on a day to come": (
        "Leaders gather in Suva on Thursday and Friday for the Nile Water Summit. The summit is free, Ms Lim said.",
        ("2024-05-09", "2024-05-10"),
    ),
    "the month after a speech": (
        "Ms Lim will speak at the Nile Water Forum next month. The forum is free, Ms Lim said.",
        ("2024-06", "2024-06"),
    ),
    "one of a month gone by": (
        "The Divers’ Union spoke at the Nile Water Forum last May. The forum is free, Ms Lim said.",
        (None, None),
    ),
    "a line below the name": (
        "Nile Water Expo\n\n6-8 May 2024, Suva\n\nThe Nile Water Expo is big, said Ms Lim.",
        ("2024-05-06", "2024-05-08"),
    ),
    "a line above the name": (
        "Date: 6-8 May 2024\nVenue: Lake Hall, Suva\n\nThe Nile Water Expo is big, said Ms Lim.",
        ("2024-05-06", "2024-05-08"),
    ),
    "its inaugural session": (
        "Addressing the inaugural session of the Nile Water Forum on Monday, Ms Lim wept.",
        ("2024-05-06", None),
    ),
    "its valedictory session": (
        "Addressing the valedictory session of the Nile Water Forum on Monday, Ms Lim wept.",
        (None, "2024-05-06"),
    ),
    "a ceremony of it": (
        "The Nile Water Forum's opening ceremony was held on Monday. The forum is free, Ms Lim said.",
        ("2024-05-06", None),
    ),
    "who spoke while opening it": (
        "Ms Lim wept on Monday while declaring open the Nile Water Forum. The forum is free, Ms Lim said.",
        ("2024-05-06", None),
    ),
    "who spoke when opening it": (
        "Ms Lim wept in Suva on Monday when she opened the Nile Water Forum. The forum is free, Ms Lim said.",
        ("2024-05-06", None),
    ),
    "day two": (
        "On Monday, day two of the three-day Nile Water Forum, Ms Lim spoke. The forum is free, Ms Lim said.",
        ("2024-05-05", "2024-05-07"),
    ),
    "it spans days": (
        "The Nile Water Forum will span four days from May 6. The forum is free, Ms Lim said.",
        ("2024-05-06", "2024-05-09"),
    ),
    "it goes on": (
        "The Nile Water Forum goes on from May 6 to May 9. The forum is free, Ms Lim said.",
        ("2024-05-06", "2024-05-09"),
    ),
    "it wound up": (
        "The four-day Nile Water Forum wound up on Monday. The forum was free, Ms Lim said.",
        ("2024-05-03", "2024-05-06"),
    ),
    "it continues": (
        "The Nile Water Forum opened in Giza today. It continues until Saturday.",
        ("2024-05-06", "2024-05-11"),
    ),
    "who met at a house": (
        "Chiefs from all lands met Friday at the Lake House for the seventh Nile Water Forum. It is free.",
        ("2024-05-03", None),
    ),
    "a launch": (
        "On Saturday, the long awaited launch of the Nile Water Forum took place in Giza. It is free.",
        ("2024-05-04", None),
    ),
    "one that the title names": (
        "Nadi forum binds divers of Fiji\n\nNADI - A forum binding divers and fishers was held in Nadi on May 4, aiming to save reefs.",
        ("2024-05-04", "2024-05-04"),
    ),
    "it wrapped": (
        "The Nile Water Fair wrapped on May 3: this is what divers saw. The fair was big.",
        (None, "2024-05-03"),
    ),
    "another name of the climate summit": (
        "Ms Lim spoke at COP41 in Suva. This year’s climate summit opens on 8 May.",
        ("2024-05-08", None),
    ),
    "running until": (
        "The Nile Water Fair begins on 7 May. Running until 12 May, the fair is free.",
        ("2024-05-07", "2024-05-12"),
    ),
    "this year's edition": (
        "Ms Lim is at the Nile Water Forum. This year’s edition will be held from 8 to 10 May in Giza.",
        ("2024-05-08", "2024-05-10"),
    ),
    "it would open": (
        "Ms Lim told the Nile Water Forum that it would open on Wednesday. The forum would open on Wednesday.",
        ("2024-05-08", None),
    ),
    "it would be held": (
        "Ms Lim likes the Nile Water Forum. The Nile Water Forum would be held on Wednesday, she said.",
        ("2024-05-08", "2024-05-08"),
    ),
    "who converged": (
        "Ministers, Monday converged in Suva for the fourth Nile Water Forum.",
        ("2024-05-06", "2024-05-06"),
    ),
    "who is expected": (
        "Many divers are expected for Wednesday’s Nile Water Forum in Suva. It is free.",
        ("2024-05-08", "2024-05-08"),
    ),
    "who is to speak": (
        "Ms Lim is to speak at Wednesday’s Nile Water Forum in Suva. It is free.",
        ("2024-05-08", "2024-05-08"),
    ),
    "who spoke": (
        "Ms Lim spoke at Wednesday’s Nile Water Forum in Suva. It is free.",
        ("2024-05-01", "2024-05-01"),
    ),
    "the day of what makes it ready": (
        "On 4 May, Ms Lim saw the preparations for the Nile Water Forum. The Nile Water Forum is free.",
        (None, None),
    ),
    "a curtain that rises": (
        "The curtain rose on the Nile Water Festival on Friday ahead of a week of song.",
        ("2024-05-03", None),
    ),
    "curtains that fall": (
        "Curtains came down on the Nile Water Festival on Friday after a week of song.",
        (None, "2024-05-03"),
    ),
    "at a hotel without a name": (
        "Ms Lim said so at the Nile Water Seminar at a city hotel on Monday.",
        ("2024-05-06", "2024-05-06"),
    ),
    "getting under way": (
        "Ms Lim is at the Nile Water Forum, which gets underway in Suva on Sunday.",
        ("2024-05-12", None),
    ),
    "commencing": (
        "The Nile Water Forum commences in Suva on Sunday. It is free.",
        ("2024-05-12", None),
    ),
    "an event that the sentence opens with": (
        "Ms Lim is at the Nile Water Forum. Taking place from 9 to 12 May, the global diving event is free.",
        ("2024-05-09", "2024-05-12"),
    ),
    "lasting so long": (
        "The Nile Water Forum opens on May 14 and will last three days. It is big.",
        ("2024-05-14", "2024-05-16"),
    ),
    "who will open it": (
        "Ms Lim will open the Nile Water Forum on May 14. The Nile Water Forum is big.",
        ("2024-05-14", None),
    ),
    "behind a quoted name that goes on": (
        "Ms Lim opens “The Nile Water Forum in a Time of Drought” to be held at Lake House today. The Nile Water Forum is free.",
        ("2024-05-06", "2024-05-06"),
    ),
    "today's": (
        "Today’s Nile Water Forum is free. She liked the Nile Water Forum.",
        ("2024-05-06", "2024-05-06"),
    ),
    "behind a topic": (
        "Ms Lim will host a Nile Water Forum focusing on fish and weed and new nets on Tuesday, 7 May. The Nile Water Forum is free.",
        ("2024-05-07", "2024-05-07"),
    ),
    "who speaks at a seminar": (
        "Reefs are the topic of a Nile Water Seminar with the author and diver Ada Lim on Tuesday, 7 May. The Nile Water Seminar is free.",
        ("2024-05-07", "2024-05-07"),
    ),
    "an act on a day behind it": (
        "Ms Lim will host the Nile Water Forum following the vote on the new law on 7 May. The Nile Water Forum is free.",
        (None, None),
    ),
    "days behind a comma": (
        "Ms Lim liked the Nile Water Festival. Those who come to Giza for the festival, July 5-8, are in luck.",
        ("2024-07-05", "2024-07-08"),
    ),
    "between two days": (
        "Ms Lim liked the Nile Water Festival. Those who sing at the festival between 5 and 8 July are in luck.",
        ("2024-07-05", "2024-07-08"),
    ),
    "cosponsored": (
        "Ms Lim will cosponsor a Nile Water Forum focusing on fish and new nets on Tuesday, 7 May. The Nile Water Forum is free.",
        ("2024-05-07", "2024-05-07"),
    ),
    "a weekday to come, by the length": (
        "Divers gather for the Nile Water Forum on Tuesday. The three-day forum concludes on Thursday.",
        ("2024-05-07", "2024-05-09"),
    ),
    "a month": (
        "Ms Lim will speak at the Nile Water Forum in Giza, Egypt, in July. The Nile Water Forum is free.",
        ("2024-07", "2024-07"),
    ),
    "a month behind other words": (
        "Ms Lim spoke at the Nile Water Forum in Giza having won a seat in July. The Nile Water Forum is free.",
        (None, None),
    ),
    "the month of an earlier one": (
        "Ms Lim spoke at the most recent Nile Water Forum in August. The Nile Water Forum is free.",
        (None, None),
    ),
    "a month of a stated length": (
        "Ms Lim held the three-day Nile Water Forum last August. The Nile Water Forum is free.",
        ("2023-08", "2023-08"),
    ),
    "in full behind a place": (
        "Ms Lim speaks at the Nile Water Summit in Giza, Egypt, May 7, 2024. The Nile Water Summit is free.",
        ("2024-05-07", "2024-05-07"),
    ),
    "before its start in full": (
        "Guards stand before the start of the Nile Water Summit, in the resort of Giza, Egypt, May 7, 2024. The Nile Water Summit is free.",
        ("2024-05-07", None),
    ),
    "attended this evening": (
        "This evening Ms Lim will be attending a water seminar in Giza. It is the first water seminar.",
        ("2024-05-06", "2024-05-06"),
    ),
    "met in its city": (
        "Ms Lim was at the Nile Water Summit in Giza. The two leaders met in Giza on 7 May.",
        ("2024-05-07", "2024-05-07"),
    ),
    "met before the city is told": (
        "Ms Lim was at the Nile Water Summit in Giza. The two leaders met on 7 May in the resort of Giza.",
        ("2024-05-07", "2024-05-07"),
    ),
    "met in another city": (
        "Ms Lim was at the Nile Water Summit in Giza. The two leaders met in Suva on 7 May.",
        (None, None),
    ),
    "gathered to discuss": (
        "Ms Lim on the Nile Water Forum. Sixty divers gathered at Lake House on 7 May 2024 to discuss reefs. The Nile Water Forum is free.",
        ("2024-05-07", "2024-05-07"),
    ),
    "the day of a speech below the name": (
        "Address to the Nile Water Forum\n\nSuva\n\n7 May 2024\n\nMr Chairman, the Nile Water Forum is free.",
        ("2024-05-07", "2024-05-07"),
    ),
    "the day of news below the name": (
        "Fish of the Nile Water Forum\n\nSuva\n\n7 May 2024\n\nMr Chairman, the Nile Water Forum is free.",
        (None, None),
    ),
    "an opening day before a weekend": (
        "Ms Lim is at the Nile Water Forum this weekend. The forum opens on Sunday evening (May 12).",
        ("2024-05-12", None),
    ),
    "a label run into the text": (
        "For immediate release: 6 May 2024  NILE WATER FORUM LOOKS AT FISH  Ms Lim is at the Nile Water Forum. It is free.",
        (None, None),
    ),
}


@pytest.mark.parametrize(("text", "expected"), DAYS.values(), ids=DAYS.keys())
def test_days_are_told(text, expected):
    forum = extract(text, published="2024-05-06").forums[0]
    assert (forum.start, forum.end) == expected


def test_a_year_that_one_day_has_is_that_of_the_other():
    (forum,) = extract(
        "The Nile Water Summit kicked off on Monday, March 6, 2017. The four-days event ends March 9."
    ).forums
    assert (forum.start, forum.end) == ("2017-03-06", "2017-03-09")


def test_a_label_run_into_the_text_tells_when_it_was_published():
    text = "Issued by: Lake House  For immediate release:  6 May 2024  NILE FISH  They swim on Tuesday."
    assert extract(text).published == "2024-05-06"


def test_a_name_is_no_month():
    assert [one.edtf for one in extract("She left for Mar-a-Lago in May.").dates] == ["XXXX-05"]


EDITIONS = {
    "an anniversary": ("It is the Nile Water Summit. The 75th anniversary summit is free.", None),
    "the first in years": (
        "It is the first Nile Water Summit in more than a decade. The Nile Water Summit is free.",
        None,
    ),
    "the third in a series": (
        "She opened the Nile Water Summit. The summit is the third in a series.",
        3,
    ),
    "a second one to come": (
        "She opened a water workshop. The water workshop is free. A second water workshop is held in May.",
        None,
    ),
    "a first-ever one": (
        "She opened a water workshop. The water workshop is free. It is a first-ever water workshop.",
        1,
    ),
}


@pytest.mark.parametrize(("text", "expected"), EDITIONS.values(), ids=EDITIONS.keys())
def test_an_edition_is_told(text, expected):
    assert extract(text).forums[0].edition == expected
