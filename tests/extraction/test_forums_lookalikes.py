"""Which meetings, chambers, treaties and bodies are no gathering that an article reports."""

import pytest

from tests.extraction.test_forums import forums_in

REPORTED = {
    "two that somebody attends": (
        "Ms Lim attended the eighth Reef Trade Summit and the 10th Lake Summit in Suva.",
        ["Reef Trade Summit", "Lake Summit"],
    ),
    "what is presented, and its name behind it": (
        "The Reef Club presents its 17th annual summer conference, the Reef Universe, from August 3.",
        ["Reef Universe"],
    ),
    "a fair as makers spell it": (
        "Ms Lim attended the sixth annual Mini Reef Faire in Suva.",
        ["Mini Reef Faire"],
    ),
    "a town": ("Police in Summit, New Jersey, said so. Summit mayor Ada Lim agreed.", []),
    "a senate that sits": ("The Reef Senate session ran late. She told the session so.", []),
    "an assembly of a state": (
        "Ada Lim was elected to the General Assembly of Virginia. The General Assembly met.",
        [],
    ),
    "a court to choose": ("A forum shopping motion by Ada Lim failed in Suva.", []),
    "a street": ("She told divers at the workshop on Reef Street so.", ["workshop"]),
    "where things are made": (
        "The fire broke out in a carpentry workshop in Suva. The workshop was owned by Ada Lim.",
        [],
    ),
    "what is for the press": (
        "The press conference in Suva was short. Ada Lim told the conference that she would go.",
        [],
    ),
    "a feast by its kind": (
        "Diwali, the Hindu festival of lights, was celebrated in Suva. The festival drew crowds.",
        [],
    ),
    "a body that issues": (
        "The Forum of Small Reefs issued a statement. The Forum of Small Reefs has ten members.",
        [],
    ),
    "what a bank settles": (
        "The Reef Bank’s policy meeting ended in Suva. Ada Lim said the meeting changed nothing.",
        [],
    ),
    "what was said before a body": (
        "The Reef Forum wants less. “We must act now,” Forum members said in Suva.",
        [],
    ),
    "one that opens soon": (
        "Two talks have been pulled from the Black Hat conference, which kicks off tomorrow.",
        ["Black Hat conference"],
    ),
    "one that is over": ("Two divers came from the Black Hat conference, which was big.", []),
    "a roundtable conference": (
        "Ada Lim will open the CEO Reef Roundtable conference in Suva. The roundtable is big.",
        ["CEO Reef Roundtable"],
    ),
    "one that comes after it": (
        "The third round of the Reef talks in 2009 closed in Suva. Divers were glad. They had come far. It had rained. All hope for the Nadi summit, which will be held in December.",
        ["Reef talks"],
    ),
    "a summit that represents": (
        "This year's Reef Summit represents many. Leaders came to the Reef Summit.",
        ["Reef Summit"],
    ),
    "the director of a festival": (
        "Reef Film Festival director Ada Lim spoke in Suva at the opening of the festival.",
        ["Reef Film Festival"],
    ),
    "a conference that adopts": (
        "The Reef Conference adopted a declaration. It was opened by the mayor.",
        ["Reef Conference"],
    ),
    "a conference that guests come to": (
        "The Reef Conference welcomed 400 divers to Suva. It was opened by the mayor.",
        ["Reef Conference"],
    ),
    "a conference of bishops": (
        "The Reef Conference welcomed the ruling. It urged all to fast.",
        [],
    ),
    "a mart for travel": (
        "The 12th edition of Reef Travel Mart will begin tomorrow. The mart will also host an expo.",
        ["Reef Travel Mart"],
    ),
    "a shop": ("Ada Lim opened the Reef Mart in Suva. The Reef Mart drew many.", []),
    "a meet of investors": (
        "Ada Lim opened the Global Investors Meet in Suva. The meet drew many.",
        ["Global Investors Meet"],
    ),
    "one hosted last year": (
        "The Reef Petroleum Exhibition and Conference comes after Fiji just last year hosted the World Lake Summit. The exhibition in Suva drew many divers.",
        ["Reef Petroleum Exhibition and Conference"],
    ),
    "one of years ago": (
        "The Reef Forum drew many to Suva. Two years ago, Ada Lim opened the Lake Summit. She was at the Lake Summit in Nadi three months earlier.",
        ["Reef Forum"],
    ),
    "one that years of office precede": (
        "The premier, who took office two years ago, opened the Reef Forum in Suva.",
        ["Reef Forum"],
    ),
    "one that days are counted to": (
        "With less than two weeks to go until the Reef Summit, the city has told drivers to stay home.",
        ["Reef Summit"],
    ),
    "one in the mountains": (
        "Leaders met for a two-day summit in a mountain resort. The summit, which many attended, ended without a word.",
        ["summit"],
    ),
    "who is at one speaks": (
        "Leaders at the Reef Water Summit said that dams leak. All slept.",
        ["Reef Water Summit"],
    ),
    "who is in a city for one speaks": (
        "Leaders in Suva for the Reef Water Summit said that dams leak. All slept.",
        ["Reef Water Summit"],
    ),
    "who is of one speaks": (
        "Members of the Reef Water Forum said that dams leak. All slept.",
        [],
    ),
    "an assembly of bishops": (
        "Ada Lim opened the Reef bishops’ assembly in Suva. The assembly was opened at noon.",
        ["Reef bishops’ assembly"],
    ),
    "an assembly of the fall": (
        "Ada Lim opened the Reef Fall Assembly in Suva. The assembly was opened at noon.",
        ["Reef Fall Assembly"],
    ),
    "a meeting behind closed doors": (
        "Ada Lim spoke at a closed-door meeting in Suva. The meeting was opened at noon. It rained.",
        [],
    ),
    "a public meeting": (
        "Ada Lim spoke at a public meeting in Suva. The meeting was opened at noon. It rained.",
        ["public meeting"],
    ),
    "a meeting of a body": (
        "Ada Lim opened a meeting of the Reef Council. At the meeting she wept. It rained.",
        ["meeting of the Reef Council"],
    ),
    "one in a room": (
        "Ada Lim spoke at the Reef Tower meeting. The Reef Tower meeting was held in May.",
        [],
    ),
    "a row of meetings": (
        "Ada Lim spoke at the Reef Claims Meetings. The Reef Claims Meetings opened in Suva.",
        [],
    ),
    "a row that is one gathering": (
        "Ada Lim spoke at the Reef Bank Spring Meetings. The Spring Meetings opened in Suva.",
        ["Reef Bank Spring Meetings"],
    ),
    "a treaty that is signed": (
        "Ada Lim signed the Suva Convention. It rained. The Suva Convention opened in May.",
        [],
    ),
    "a treaty's signing": (
        "Ada Lim hosted the Reef Convention signing ceremony. The Reef Convention opened in May.",
        [],
    ),
    "a deal signed at a convention": (
        "Ada Lim signed a deal at the Reef Convention in Suva. The Reef Convention was held in May.",
        ["Reef Convention"],
    ),
    "a mountain's summit": (
        "Ada Lim climbed on towards the summit. She spoke at the summit. It rained.",
        [],
    ),
    "a summit that is reached": (
        "Ada Lim spoke of it at the summit in Suva. They had reached the summit at noon.",
        [],
    ),
    "a feast that all keep": (
        "Ada Lim joined the Songkran festival in Suva. The Songkran festival was held in April.",
        [],
    ),
    "a league": (
        (
            "Ada Lim spoke at the Reef Conference. The Reef Conference opened its season in May. "
            "Each coach hopes for the playoffs."
        ),
        [],
    ),
    "what two houses settle": (
        "The Reef Bill conference won. The conference report will pass. The Reef Bill conference rose.",
        [],
    ),
    "a body with an adviser": (
        "Ann Okoro is an adviser at the Forum for the Reef. The Forum for the Reef study is new.",
        [],
    ),
    "a body that holds another": (
        "Ada Lim went to Suva for talks organised by the Reef Conference on Law. The Reef Conference wept.",
        [],
    ),
    "a body that serves": (
        "The council serves as the lead forum to hear divers. A lead forum for all, Ada Lim said.",
        [],
    ),
    "a house of a state": (
        "Ada Lim spoke in the Reef House of Assembly. The Reef House of Assembly rose at noon.",
        [],
    ),
    "what is put together": (
        "Hydrosoft began Pump One assembly in Suva. Ada Lim will host the Pump One assembly. It rained.",
        [],
    ),
    "a state's general assembly": (
        "Ada Lim spoke to the General Assembly in May. It rained. The General Assembly rose.",
        [],
    ),
    "the nations' general assembly": (
        "Ada Lim of the United Nations spoke to the General Assembly in May. It rained.",
        ["General Assembly"],
    ),
    "an assembly of the world": (
        "Ada Lim spoke at the World Reef Assembly in Suva. The World Reef Assembly was held.",
        ["World Reef Assembly"],
    ),
    "an assembly with a number": (
        "Ada Lim spoke at the third Divers Assembly in Suva. It rained. Birds sang.",
        ["Divers Assembly"],
    ),
    "a number of a parliament": (
        "Ada Lim told the 113th Reef Congress that dams leak. The 113th Reef Congress met in Suva.",
        [],
    ),
    "a parliament that elsewhere has no article": (
        "Ada Lim told the Reef Congress that dams leak. The Reef Congress met. In Congress, few spoke.",
        [],
    ),
    "a party's members": (
        "Ada Lim told the GOP conference that dams leak. The GOP conference met on Monday.",
        [],
    ),
    "a party's members without its name": (
        "Ada Lim leads the House conference. She addressed the conference. The conference wept.",
        [],
    ),
    "one that party members attend": (
        "Ada Lim of the House Conference opened a conference on dams. The conference was held in Suva.",
        ["conference on dams"],
    ),
    "a treaty by its name": (
        "Ada Lim spoke at the birth of the Refugee Convention. The Refugee Convention opened doors.",
        [],
    ),
    "a body in the lead": ("Ada Lim leads the Senior Divers Forum. It rained. Birds sang.", []),
    "a body behind its short form": (
        "The Reef Divers Roundtable (RDR) wants dams. The Reef Divers Roundtable is in the town.",
        [],
    ),
    "who launched it": (
        "Lamps were launched by the Reef Divers Forum. The Reef Divers Forum is good for dams.",
        [],
    ),
    "what its research found": (
        "The Reef Divers Forum research is old. Dams leak, the Reef Divers Forum’s research shows.",
        [],
    ),
    "its adviser": (
        "Dams leak, said Reef Divers Forum adviser Ada Lim. The Reef Divers Forum is old.",
        [],
    ),
    "a chamber by its time": (
        "A law was signed by the Okoro-era Congress in Suva. Ada Lim told the Congress so.",
        [],
    ),
    "the members of a party in a house": (
        "Ada Lim was early in the House GOP conference. The House GOP conference met on Monday.",
        [],
    ),
    "a body that is asked at the head of a sentence": (
        "According to the National Conference of State Clerks, ten states vote. It is in Suva.",
        [],
    ),
    "who are sent there from a place": (
        "Divers came to Suva for the Reef Convention. The Fiji Reef Convention delegation slept.",
        ["Reef Convention"],
    ),
    "one told of far down, once": (
        "Ada Lim wants a dam. "
        + "It rained. Birds sang. " * 5
        + "She spoke at the Nile Water Summit in Suva.",
        [],
    ),
    "one of days, told of far down": (
        "Ada Lim wants a dam. "
        + "It rained. Birds sang. " * 5
        + "Chiefs opened the two-day Nile Water Summit in Suva.",
        ["Nile Water Summit"],
    ),
    "those whom one leads": (
        "Lim has trouble in his conference. Republicans balk. He spoke to his conference on Monday.",
        [],
    ),
    "a brand in marks": (
        "Ada Lim opened the “reefica” conference in Suva on Monday.",
        ["reefica conference"],
    ),
    "what is of a house and no party": (
        "Ada Lim opened the House Music Conference in Suva on Monday. It was long.",
        ["House Music Conference"],
    ),
    "a letter that ends a sentence": ("She took Vitamin C. Conference staff came to Suva.", []),
    "who called it": ("A video summit called by the mayor was held on Monday.", []),
    "one told of far down, and come back to": (
        "Ada Lim wants a dam. "
        + "It rained. Birds sang. " * 5
        + "She spoke at the Nile Water Summit in Suva. The summit was long. She left the summit.",
        ["Nile Water Summit"],
    ),
    "one told of near the top, once": (
        "Ada Lim wants a dam. "
        + "It rained. Birds sang. " * 3
        + "She spoke at the Nile Water Summit in Suva.",
        ["Nile Water Summit"],
    ),
    "a feast in the lead": ("It is Yule, the Nile Festival of Lights. It rained. Birds sang.", []),
}


@pytest.mark.parametrize(("text", "expected"), REPORTED.values(), ids=REPORTED.keys())
def test_what_only_looks_like_a_gathering_is_not_reported(text, expected):
    assert [forum.name for forum in forums_in(text)] == expected
