"""On which days a gathering is held, in literal texts."""

import pytest

from events.extraction import extract
from tests.extraction.test_forums import forums_in

DAYS = {
    "days before it behind a comma": (
        "Crowds came to the Nile Water Forum. Spread over four halls, 7 to 9 May, the forum was lively.",
        ("7 to 9 May", "2024-05-07/2024-05-09"),
        ("2024-05-07", "2024-05-09"),
    ),
    "a weekday and a day behind a place": (
        "Music is played at the Nile Water Festival at Lake Hall, Giza, on Tuesday, May 7. The Nile Water Festival is free.",
        ("Tuesday, May 7", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "the night of a convention": (
        "Ada Lim sang on the second night of the Nile Water Forum on Tuesday, May 7, in Giza. The Nile Water Forum is free.",
        ("Tuesday, May 7", "2024-05-07"),
        ("2024-05-06", None),
    ),
    "who met on a day for it": (
        "On 7 May, six ministers of the lake states met in Giza for the third Nile Water Forum. The Nile Water Forum is free.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "who comes on which days for it": (
        "Ada Lim will come to Giza 7 to 9 May for the first Nile Water Forum. The Nile Water Forum is free.",
        ("7 to 9 May", "2024-05-07/2024-05-09"),
        ("2024-05-07", "2024-05-09"),
    ),
    "the days of a visit": (
        "Ada Lim will be on a visit to Giza from 3 to 9 May for the Nile Water Forum. The Nile Water Forum is free.",
        ("3 to 9 May", "2024-05-03/2024-05-09"),
        (None, None),
    ),
    "days behind the name of a hall": (
        "The Nile Water Forum was organised by the Reef Board at the Queen Ada Convention Center in Giza from 7 to 9 May.",
        ("7 to 9 May", "2024-05-07/2024-05-09"),
        ("2024-05-07", "2024-05-09"),
    ),
    "days on which it returns": (
        "The Nile Water Forum returns this year from 7 to 9 May with new songs. The Nile Water Forum is free.",
        ("7 to 9 May", "2024-05-07/2024-05-09"),
        ("2024-05-07", "2024-05-09"),
    ),
    "a day behind a title": (
        "The school hosted a seminar, titled, “Fish and the Lake” on 7 May. The seminar was free.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "its length in the sentence": (
        "The Nile Water Forum opens on 7 May and during its three days hears many songs.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", "2024-05-09"),
    ),
    "what was done to it on a day": (
        "He called off the Nile Water Forum Tuesday. The Nile Water Forum is no more.",
        ("Tuesday", "2024-05-07"),
        (None, None),
    ),
    "held on a day first": (
        "Held on 7 May at the Lake Hall, the Nile Water Forum drew many.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "days behind its short form": (
        "She will attend the Nile Water Forum (NWF) in Aswan (Egypt), from 7 to 9 May.",
        ("7 to 9 May", "2024-05-07/2024-05-09"),
        ("2024-05-07", "2024-05-09"),
    ),
    "a day between verb and name": (
        "She opened on Tuesday the 2024 edition of the Nile Water Forum.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", None),
    ),
    "a range behind the meeting": (
        "At the Nile Water Forum, many will speak. All are at the meeting, from 7 to 9 May.",
        ("7 to 9 May", "2024-05-07/2024-05-09"),
        ("2024-05-07", "2024-05-09"),
    ),
    "a range before the gathering": (
        "Ada Lim spoke at the Nile Water Forum. The May 7-9 gathering will be held in Giza.",
        ("May 7-9", "2024-05-07/2024-05-09"),
        ("2024-05-07", "2024-05-09"),
    ),
    "said at a seminar on a day": (
        "Dams leak, speakers at a water seminar said on Tuesday. The seminar was opened by Bo.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "said on a day at a seminar": (
        "Dams leak, Ada Lim said on Tuesday at a water seminar. The seminar was opened by Bo.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "said on a day of several": (
        "Dams leak, Ada Lim said on Tuesday at a two-day water seminar. The seminar was opened by Bo.",
        ("Tuesday", "2024-05-07"),
        (None, None),
    ),
    "a day told before the speech that opened it": (
        "Dams leak, Ada Lim said on Tuesday. Opening the Nile Water Forum, she wept.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", None),
    ),
    "a day before the verb": (
        "The Nile Water Forum has on Tuesday opened in Giza.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", None),
    ),
    "held on a day first, an aside before the name": (
        "Held 7 May, at the Lake Hall, the Nile Water Forum drew many.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "the days that people meet on in its city": (
        "Ada Lim spoke at the Nile Water Forum in Giza. Divers gathered in Giza from 7 to 9 May.",
        ("7 to 9 May", "2024-05-07/2024-05-09"),
        ("2024-05-07", "2024-05-09"),
    ),
    "the days that people meet on in another city": (
        "Ada Lim spoke at the Nile Water Forum in Giza. Divers gathered in Suva from 7 to 9 May.",
        ("7 to 9 May", "2024-05-07/2024-05-09"),
        (None, None),
    ),
    "where many are gathering": (
        "Divers are gathering in Giza today (Tuesday) for the Nile Water Forum.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", None),
    ),
    "finished": (
        "The Nile Water Forum in Giza, which finished on Tuesday, drew many.",
        ("Tuesday", "2024-05-07"),
        (None, "2024-05-07"),
    ),
    "the year of another one": (
        "The Nile Water Forum will be held on 7 May. The 2023 forum was lively.",
        ("7 May", "XXXX-05-07"),
        ("XXXX-05-07", "XXXX-05-07"),
    ),
    "sponsored on a day": (
        "The Nile Water Forum was sponsored by the Reef Institute on 7 May.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "underway": (
        "The Nile Water Forum got underway in Giza on 7 May.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", None),
    ),
    "the year of a printing": (
        "Ada Lim spoke at the Nile Water Fair in Giza. The 2024 fair ran from 7 to 9 May.",
        ("7 to 9 May", "XXXX-05-07/XXXX-05-09"),
        ("2024-05-07", "2024-05-09"),
    ),
    "a gathering of its city": (
        "Ada Lim spoke of the Suva Summit. The Suva gathering will be held on 7 May.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "days over a month's end without a year": (
        "Ada Lim spoke at the Nile Water Forum in Giza. Divers gathered in Giza from 31 May to 4 June.",
        ("31 May to 4 June", "XXXX-05-31/XXXX-06-04"),
        ("XXXX-05-31", "XXXX-06-04"),
    ),
    "conducted": (
        "The mayor conducted the Nile Water Forum on 7 May.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "this coming day": (
        "The Nile Water Forum is lively. Giza will host a lively forum this coming Tuesday, 7 May.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "who is to open it on a day": (
        "Ada Lim is on Tuesday expected to officially open the Nile Water Forum.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", None),
    ),
    "set on some days": (
        "The Nile Water Forum is back. Set on 7-9 May at the Lake Hall, the forum is lively.",
        ("7-9 May", "2024-05-07/2024-05-09"),
        ("2024-05-07", "2024-05-09"),
    ),
    "it will be from": (
        "The Nile Water Summit has fresh fish, rice and bread and will be from 7 to 9 May.",
        ("7 to 9 May", "2024-05-07/2024-05-09"),
        ("2024-05-07", "2024-05-09"),
    ),
    "who joined its opening ceremony": (
        "Ada Lim spoke at the Nile Water Forum. Divers joined the opening ceremony on 7 May.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", None),
    ),
    "the year of its name": (
        "The Nile Water Forum 2024 was held on 7 May.",
        ("7 May", "XXXX-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "days of an edition": (
        "She inaugurated the 41st edition of the Nile Water Forum on Tuesday.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", None),
    ),
    "days of what it is": (
        "Egypt's largest water expo, the Nile Water Forum, ended. The expo will be held on 7 May.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "a season": (
        "The Nile Water Forum was held this summer.",
        ("this summer", "2024-06~/2024-08~"),
        (None, None),
    ),
    "a day right behind it": (
        "Ada Lim spoke at the Nile Water Forum Tuesday.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "a day right behind a longer one": (
        "Ada Lim spoke at the three-day Nile Water Forum Tuesday.",
        ("Tuesday", "2024-05-07"),
        (None, None),
    ),
    "held on two days": (
        "The Nile Water Forum was held in Aswan on 7 and 8 May.",
        ("7 and 8 May", "2024-05-07/2024-05-08"),
        ("2024-05-07", "2024-05-08"),
    ),
    "a length and an opening": (
        "The three-day Nile Water Forum opened in Aswan on Tuesday.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", "2024-05-09"),
    ),
    "a length and a closing": (
        "The three-day Nile Water Forum, which ended on Thursday, drew crowds.",
        ("Thursday", "2024-05-09"),
        ("2024-05-07", "2024-05-09"),
    ),
    "an opening alone": (
        "The Nile Water Forum kicked off here on Tuesday.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", None),
    ),
    "somebody opened it": (
        "The mayor opened the Nile Water Forum on Tuesday.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", None),
    ),
    "its opening ceremony": (
        "The mayor spoke at the opening ceremony of the Nile Water Forum on Tuesday.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", None),
    ),
    "its second day": (
        "He spoke on the second day of the three-day Nile Water Forum on Wednesday.",
        ("Wednesday", "2024-05-08"),
        ("2024-05-07", "2024-05-09"),
    ),
    "held on one day": (
        "The Nile Water Forum took place in Aswan on Tuesday.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "a day in front": (
        "On Tuesday the mayor opened the Nile Water Forum.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", None),
    ),
    "a seminar's day": (
        "The mayor told the Nile Water Seminar on Tuesday that rivers are dying.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "the day of one speech": (
        "The mayor told the Nile Water Forum on Tuesday that rivers are dying.",
        ("Tuesday", "2024-05-07"),
        (None, None),
    ),
    "the day of something else": (
        "At the Nile Water Forum, the mayor said that elections would be held on Tuesday.",
        ("Tuesday", "2024-05-07"),
        (None, None),
    ),
    "a verb, and words before the name": (
        "The union is holding a lively Nile Water Forum in Suva on Tuesday.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "a city that opens with no plain capital": (
        "Organisers of a two-day water summit in Ōtara on 7-8 May spoke. The summit drew many.",
        ("7-8 May", "2024-05-07/2024-05-08"),
        ("2024-05-07", "2024-05-08"),
    ),
    "from a day on": (
        "Ministers are meeting for the Nile Water Forum from 7 May, in Suva.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", None),
    ),
    "an aside before the verb": (
        "On 7 May 2024, less than a month away, the Nile Water Forum will begin in Suva.",
        ("7 May 2024", "2024-05-07"),
        ("2024-05-07", None),
    ),
    "running on some days": (
        "She opened the Nile Water Forum. Running from 7 to 9 May, the event drew many.",
        ("7 to 9 May", "2024-05-07/2024-05-09"),
        ("2024-05-07", "2024-05-09"),
    ),
    "gathered on a day at": (
        "Divers gathered in Suva on 7 May to discuss reefs at the Nile Water Forum.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", None),
    ),
    "one day, gathered for it": (
        "Divers will gather for the Nile Water Forum on 7 May. The one-day forum is new.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "the day ahead": (
        "Divers will be at Saturday’s Nile Water Forum. The one-day forum is new.",
        ("Saturday", "2024-05-11"),
        ("2024-05-11", "2024-05-11"),
    ),
    "the day of a lead": (
        "Today’s Nile Water Forum is backed by divers. Ada Lim opened the forum.",
        ("Today", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "opening what is to be held on a day": (
        "Ada Lim is opening the Nile Water Forum, to be held in Reef Hall, Suva, on 7 May.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "a month behind a place": (
        "Divers are to come to the annual Nile Water Forum in Suva in July 2024. It is new.",
        ("July 2024", "2024-07"),
        ("2024-07", "2024-07"),
    ),
    "a month of what came before": (
        "Divers have met since the Nile Water Forum in July 2024. The forum drew many.",
        ("July 2024", "2024-07"),
        (None, None),
    ),
    "it will be held, two sentences on": (
        "Divers spoke at the Nile Water Forum. Reefs matter. Ada said so. It will be held on 7 May.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "something opened, two sentences on": (
        "Divers spoke at the Nile Water Forum. They like Reef Hall. Ada said so. It opened on 7 May.",
        ("7 May", "2024-05-07"),
        (None, None),
    ),
    "a day that no word ties to it": (
        "Divers of all ages had a feast at the Nile Water Forum with much to see on 7 May.",
        ("7 May", "2024-05-07"),
        ("2024-05-07?", "2024-05-07?"),
    ),
    "days that no word ties to it": (
        "All who came to the Nile Water Forum with a mask, 7-9 May, were in for a treat.",
        ("7-9 May", "2024-05-07/2024-05-09"),
        ("2024-05-07?", "2024-05-09?"),
    ),
    "the day of a budget": (
        "Divers came to the Nile Water Forum with much of the 7 May budget.",
        ("7 May", "2024-05-07"),
        (None, None),
    ),
    "a notice in capitals": (
        "WHO Ada Lim WHAT Nile Water Forum WHEN 7 May WHERE Suva. She opens the forum.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "a day before it": (
        "He spoke in advance of the Nile Water Forum Tuesday. The forum drew many.",
        ("Tuesday", "2024-05-07"),
        (None, None),
    ),
    "days right before it": (
        "The 7-9 May Nile Water Workshop in Suva is new. The workshop drew many.",
        ("7-9 May", "2024-05-07/2024-05-09"),
        ("2024-05-07", "2024-05-09"),
    ),
    "behind its subtitle": (
        "The Nile Water Forum: Rivers for All will be held in Suva on 7 May.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "a label": (
        "She will lead a Nile Water Workshop. The workshop is open to all.\n\nDate: 7 May 2024",
        ("7 May 2024", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "to attend it on a day": (
        "He will attend the Nile Water Forum on 7 May.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "to speak at it on a day": (
        "He will speak at the Nile Water Forum on 7 May.",
        ("7 May", "2024-05-07"),
        (None, None),
    ),
    "under its short form": (
        "She opened the Nile Water Forum (NWF). It grew. NWF 2024 will run from 7 to 9 May in Suva.",
        ("7 to 9 May", "2024-05-07/2024-05-09"),
        ("2024-05-07", "2024-05-09"),
    ),
    "another meeting": (
        "She spoke at the Nile Water Forum. The meeting in Paris on 7-8 May was a bore.",
        ("7-8 May", "2024-05-07/2024-05-08"),
        (None, None),
    ),
    "it, in the next sentence": (
        "They agreed to host the Nile Water Forum. It will take place in Giza on 27 and 28 May.",
        ("27 and 28 May", "2024-05-27/2024-05-28"),
        ("2024-05-27", "2024-05-28"),
    ),
    "its name without the noun": (
        "She opened the Nile Alive Conference. It rained. Nile Alive runs from 7 to 9 May in Giza.",
        ("7 to 9 May", "2024-05-07/2024-05-09"),
        ("2024-05-07", "2024-05-09"),
    ),
    "a length in a year that is not told": (
        "The three-day Nile Water Forum opened on 7 May.",
        ("7 May", "XXXX-05-07"),
        ("XXXX-05-07", "XXXX-05-09"),
    ),
    "a length over the end of a month in a year that is not told": (
        "The three-day Nile Water Forum opened on 30 May.",
        ("30 May", "XXXX-05-30"),
        ("XXXX-05-30", None),
    ),
    "the first day, and a day of another sentence": (
        "He won on Wednesday. On the first day of the Nile Water Forum he spoke.",
        ("Wednesday", "2024-05-08"),
        (None, None),
    ),
    "a closing mark before its verb": (
        "She spoke at a “Nile Water Forum” hosted by Hydrosoft in Giza on Tuesday night.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "a gathering that wrapped up": (
        "He spoke at the Nile Water Forum, a meeting of divers that wrapped up Tuesday.",
        ("Tuesday", "2024-05-07"),
        (None, "2024-05-07"),
    ),
    "a second gathering behind it": (
        "She opened the Nile Water Forum, with the host of the Reef Divers Congress from 7 to 9 May.",
        ("7 to 9 May", "2024-05-07/2024-05-09"),
        (None, None),
    ),
    "what they began": (
        "On Tuesday leaders of ten states began the Nile Water Forum.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", None),
    ),
    "a seminar of hours that one is to attend": (
        "She will come on Tuesday to attend a two-hour water seminar. The seminar is free.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "a forum on a day": (
        "Ada Lim spoke at a water forum on Tuesday. The water forum was opened by the mayor.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "on campus": (
        "Ada Lim will speak at the reef symposium on campus on 7 and 8 May. The symposium is free.",
        ("7 and 8 May", "2024-05-07/2024-05-08"),
        ("2024-05-07", "2024-05-08"),
    ),
    "across a country": (
        "Ada Lim will hold the Nile Water Forum across Egypt between 7 and 9 May.",
        ("7 and 9 May", "2024-05-07/2024-05-09"),
        ("2024-05-07", "2024-05-09"),
    ),
    "what was said at a seminar": (
        "Speakers at a water seminar in Aswan said on Tuesday that dams fail. The seminar ended.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "what was said on a day at a seminar": (
        "Ada Lim said on Tuesday at a water seminar that dams fail. The seminar was free.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "the seminar that a nameless one is": (
        "Dams fail, speakers at a seminar said on Tuesday. A bank held the seminar on “Dry Dams”.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "when it will conclude": (
        "The two-day Nile Water Forum will conclude on Tuesday.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-06", "2024-05-07"),
    ),
    "the day on which one will speak at it": (
        "Ada Lim will be a speaker at the fifth annual water conference on 7 May. It is free.",
        ("7 May", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "a day before its noun": (
        "Ada Lim spoke at a water symposium. The May 7 symposium, Clean Dams, was free.",
        ("May 7", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "a seminar that one gives": (
        "Ada Lim on Tuesday presents a water seminar in Giza. The seminar is free.",
        ("Tuesday", "2024-05-07"),
        ("2024-05-07", "2024-05-07"),
    ),
    "another summit": (
        "She opened the Nile Water Summit. Then he left for a summit Tuesday with the king.",
        ("Tuesday", "2024-05-07"),
        (None, None),
    ),
}


@pytest.mark.parametrize(("text", "when", "expected"), DAYS.values(), ids=DAYS.keys())
def test_days_are_those_the_text_gives_the_gathering(text, when, expected):
    (forum,) = forums_in(text, when)
    assert (forum.start, forum.end) == expected


def test_a_last_day_takes_the_first_of_the_range_that_ends_with_it():
    text = "The Nile Water Forum ended on 9 May. All followed the talks from 7 to 9 May."
    (forum,) = forums_in(text, ("9 May", "2024-05-09"), ("7 to 9 May", "2024-05-07/2024-05-09"))
    assert (forum.start, forum.end) == ("2024-05-07", "2024-05-09")


def test_no_weekday_ends_what_began_years_later():
    text = "The Nile Water Forum opened on 17 November 2020. The Nile Water Forum closed on Sunday."
    (forum,) = extract(text, published="2014-05-09").forums
    assert (forum.start, forum.end) == ("2020-11-17", None)


OF_A_YEAR = {
    "the year in its name": (
        "The Nile Water Forum 2024 opens on 29 February.",
        ("2024-02-29", None),
    ),
    "a year without that day": (
        "The Nile Water Forum 2023 opens on 29 February.",
        ("XXXX-02-29", None),
    ),
    "into the next year": (
        "The Nile Water Forum 2024 will be held from 30 December to 2 January.",
        ("XXXX-12-30", "XXXX-01-02"),
    ),
    "a leap day of no year ends the range": (
        "The Nile Water Forum opened on 27 February. They stay from 27 to 29 February.",
        ("XXXX-02-27", "XXXX-02-29"),
    ),
    "people met until a leap day of no year": (
        "They met in Suva from 27 to 29 February. The Nile Water Forum in Suva was large.",
        ("XXXX-02-27", "XXXX-02-29"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), OF_A_YEAR.values(), ids=OF_A_YEAR.keys())
def test_a_day_takes_the_year_of_the_name_where_that_has_it(text, expected):
    (forum,) = extract(f"{text} She spoke at the Nile Water Forum.").forums
    assert (forum.start, forum.end) == expected
