"""Names of gatherings without a name of their own: told by guests, hosts, place or a title."""

import pytest

from tests.extraction.test_forums import forums_in

TOLD = {
    "by whom somebody meets": (
        "Ada Lim flew to Giza for her summit with Egyptian premier Bo Sayed. The summit ended.",
        ["summit with Egyptian premier Bo Sayed"],
    ),
    "by guests without a name": (
        "Ada Lim hosted a roundtable with river farmers, divers, and bank chiefs to hear them.",
        ["roundtable with river farmers, divers, and bank chiefs"],
    ),
    "by both who meet": (
        "Ada Lim opened a summit between Reef Union and the Dive League. The summit went well.",
        ["summit between Reef Union and the Dive League"],
    ),
    "not by what a workshop is held with": (
        "Ada Lim opened a workshop with coffee. The workshop drew many.",
        ["workshop"],
    ),
    "by its host": (
        "Ada Lim spoke at a workshop hosted by the University of Suva. The workshop went well.",
        ["workshop hosted by the University of Suva"],
    ),
    "by its place": (
        "Ada Lim spoke at a summit at the Sayed air base in May. The summit went well.",
        ["summit at the Sayed air base"],
    ),
    "by its place and no verb": (
        "Leaders at a summit in Suva pledged clean rivers. The summit went well.",
        ["summit in Suva"],
    ),
    "by the club whose summit it is": (
        "Group of Seven leaders met in Suva. They opened a summit. It rained. The G7 will pay.",
        ["G7 summit"],
    ),
    "by no club of two": (
        "NATO and the EU sent guests. They opened a summit. It rained. NATO and the EU will pay.",
        ["summit"],
    ),
    "by whom they meet and not by the club": (
        "NATO chief Ada Lim held a summit with Bo Sayed. The summit ended. NATO will pay.",
        ["summit with Bo Sayed"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD.keys())
def test_what_has_no_name_is_told_by_what_stands_behind_it(text, expected):
    assert [forum.name for forum in forums_in(text)] == expected


TITLED = {
    "a title in marks before a kind": (
        "The ‘Reef Alive’ international conference opened in Suva. The conference is big.",
        ["Reef Alive"],
    ),
    "a saying in marks before a kind": (
        "She wrote “Dive and be merry” annual water conference papers. The water conference is big.",
        ["water conference"],
    ),
    "a title between commas": (
        "Ada Lim hosted a webinar, An Introduction to Reefs, with divers. The webinar went well.",
        ["An Introduction to Reefs"],
    ),
    "a title in front": (
        "Ada Lim invites all to “Bringing the Reef to the Classroom,” a two-day workshop in Suva.",
        ["Bringing the Reef to the Classroom"],
    ),
    "a title, though its topic is told": (
        (
            "Ada Lim opened a webinar on clean rivers. The webinar, titled “Clean at last: what "
            "now for rivers”, drew many."
        ),
        ["Clean at last: what now for rivers"],
    ),
    "a title that is held": (
        (
            "Ada Lim will open a conference in Suva. Hosted by the Reef School, “Rivers: What "
            "Next for All” will feature divers."
        ),
        ["Rivers: What Next for All"],
    ),
    "the most of its kind": (
        "Ada Lim leads Atoll United, Fiji's biggest music festival. The festival opens in Suva.",
        ["Atoll United"],
    ),
    "the most of its kind, and no name": (
        "Ada Lim opened Fiji's biggest music festival. The festival opens in Suva.",
        ["music festival"],
    ),
    "a festival is for all": (
        "The city of Suva held a river festival. Ada Lim opened the festival.",
        ["river festival"],
    ),
    "what plays at festivals is none": (
        "Their two Fiji festival gigs were held in Suva. They played more Fiji festival slots.",
        [],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TITLED.values(), ids=TITLED.keys())
def test_a_title_or_a_name_beside_it_is_the_name(text, expected):
    assert [forum.name for forum in forums_in(text)] == expected


NOUNS = {
    "a show of goods": (
        "Ada Lim spoke at the Reef Boat Show in Suva. The Reef Boat Show was held in May.",
        ["Reef Boat Show"],
    ),
    "a show of a region": (
        "Ada Lim spoke at The Battery Show Europe. It rained.",
        ["Battery Show Europe"],
    ),
    "a trade show": (
        "Ada Lim spoke at the Reef Alive trade show in Suva.",
        ["Reef Alive trade show"],
    ),
    "a show on the air": (
        "Ada Lim spoke at the Ann Okoro Show in Suva. The Ann Okoro Show was held in May.",
        [],
    ),
    "a dinner with a name": (
        "Ada Lim spoke at the Reef Correspondents Dinner in Suva. It rained.",
        ["Reef Correspondents Dinner"],
    ),
    "a dinner without": ("Ada Lim spoke at a dinner in Suva. The dinner was held in May.", []),
    "a noun run into a name": (
        "Ada Lim spoke at the ReefSummit in Suva. It rained.",
        ["ReefSummit"],
    ),
    "no noun run into a word": ("Ada Lim spoke at the Silicon in Suva. It rained.", []),
    "the body whose it is": (
        "Ada Lim spoke at the first summit of the Reef Union. It rained.",
        ["summit of the Reef Union"],
    ),
    "a festival named once and yet to come": (
        "Ada Lim leads this year's Reef Alive festival, to be held at Lake Hall in Suva.",
        ["Reef Alive festival"],
    ),
    "a body of an office's holders": (
        "Ada Lim spoke at the Association of Chiefs of Police conference. It rained.",
        ["Association of Chiefs of Police conference"],
    ),
    "two festivals in one": (
        "Ada Lim spoke at this summer's Reef and Lake festivals. The Reef and Lake festivals opened.",
        ["Reef and Lake festivals"],
    ),
    "two of a row": (
        "Ada Lim spoke at the 44th and 45th Union of Reef Nations (Urn) summits in Suva.",
        ["Union of Reef Nations summits"],
    ),
    "one of lawmakers": (
        "Ada Lim spoke at a legislative forum in Suva. The forum went well.",
        ["legislative forum"],
    ),
    "praise is no part of it": (
        "Ada Lim opened a groundbreaking river conference in Suva. The conference went well.",
        ["river conference"],
    ),
    "far more than a name in passing": (
        (
            "Ada Lim opened a river business forum in Suva. She spoke at the forum. The forum was "
            "held in May. The forum was opened at noon. At the forum she wept. Divers attended the "
            "forum. She will go to the Reef Summit."
        ),
        ["river business forum"],
    ),
    "forums without a name": ("Ada Lim spoke at forums in Suva. The forums were held in May.", []),
    "of a high level": (
        "Ada Lim opened a high-level joint river conference in Suva. The conference went well.",
        ["high-level joint river conference"],
    ),
    "at a round table": (
        "Ada Lim spoke at a round-table meeting with divers in Suva. The round-table meeting ended.",
        ["round-table meeting"],
    ),
    "a house of a state": (
        "Ada Lim spoke at the Ohio General Assembly. It rained.",
        [],
    ),
}


@pytest.mark.parametrize(("text", "expected"), NOUNS.values(), ids=NOUNS.keys())
def test_a_noun_of_gatherings_makes_a_name_of_what_is_beside_it(text, expected):
    assert [forum.name for forum in forums_in(text)] == expected


WHOLE = {
    "a title in marks": (
        "“Divers First: A Reef Law Symposium” was held in Suva. Ada Lim opened the symposium.",
        ["Divers First: A Reef Law Symposium"],
    ),
    "words that are no title": (
        "Ada Lim said: “We have gone to the Reef Forum.” The Reef Forum was opened in Suva.",
        ["Reef Forum"],
    ),
    "what stands before a colon": (
        "Ada Lim spoke at Dive Alive LIVE: The Suva Summit on Monday. It rained.",
        ["Dive Alive LIVE: The Suva Summit"],
    ),
    "what stands alone elsewhere": (
        "The third Rocks in the Sea Festival was held in Suva. Ada Lim loves Rocks in the Sea.",
        ["Rocks in the Sea Festival"],
    ),
    "what stands alone nowhere": (
        "The Prime Minister at the Sea Festival wept. The Sea Festival was held in Suva.",
        ["Sea Festival"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), WHOLE.values(), ids=WHOLE.keys())
def test_the_whole_of_a_name_is_given(text, expected):
    assert [forum.name for forum in forums_in(text)] == expected
