"""Who is heard in whole texts: who is near, and what stands beside names that speak."""

import pytest

from events.extraction import extract

CASES = [
    (
        "who is meant by an age",
        "Ama Osei, 34, met Kofi Adom, 50. The 34-year-old said it was late.",
        ["Ama Osei"],
    ),
    (
        "who is meant by an age that was not printed",
        "The port opened in Malta on Monday. Ama Osei said it was late. It has leaked, the 34-year-old said.",
        ["Ama Osei", "Ama Osei"],
    ),
    (
        "who is meant by a form of address",
        "Gen. Kofi Osei met Ama Adom. The general said it was late. The prince said no.",
        ["Kofi Osei", None],
    ),
    (
        "nobody in what is said says it",
        "The mayor said Ama Osei would join him. Mayor Kofi Adom left the town.",
        ["Kofi Adom"],
    ),
    (
        "nobody in what is said says it, and nobody else is named",
        "The mayor told the forum that Dr. Ama Osei was wrong.",
        ["mayor"],
    ),
    (
        "nobody in what she says is she",
        "She said Ama Osei would join them. It was late.",
        [None],
    ),
    (
        "a former office in capitals, and the office of an advocate",
        "Ex-President Kofi Osei said no. Attorney-at-Law Ann Addo asserted the need for it.",
        ["Kofi Osei", "Ann Addo"],
    ),
    (
        "who speaks at a gathering, without a comma",
        "Former MP Ama Osei speaking at the Reef meeting said the dam was late.",
        ["Ama Osei"],
    ),
    (
        "a name behind an article is no person",
        "The Cooks Concerned About the Salt Tax announced that it was late.",
        ["Cooks Concerned About the Salt Tax"],
    ),
    (
        "the caption of a video is no part of a name",
        "It was late. JUST WATCHED Osei on the dam. It was cold, and Osei said that it leaks.",
        ["Osei"],
    ),
    (
        "a show is no person",
        "It was on the Ann Addo Show. Ms. Addo said that it was late.",
        ["Addo"],
    ),
    (
        "one word that spoke is nearer than a person named long before",
        "Ann Mensah said no. Kofi Addo said yes. It rained. It was cold. Ise said no. He said so too.",
        ["Ann Mensah", "Kofi Addo", "Ise", "Ise"],
    ),
    (
        "whose plan it was does not speak next",
        "Ann Addo said no. It rained. It is late after Ama Osei's plan. She said it leaks.",
        ["Ann Addo", "Ann Addo"],
    ),
    (
        "the first of two nameless sources",
        "Police in Accra and Malta's state media said no. But supporters said it was late.",
        ["Police in Accra", "supporters"],
    ),
    (
        "who are one source",
        "A group of cooks and guards said no. Leaders of parties and unions said yes.",
        ["group of cooks and guards", "Leaders of parties and unions"],
    ),
    (
        "an outlet that passes on what a named person said",
        "Vice Premier Lu Wei said the dam leaks, Togo's official Reef news agency said on Monday.",
        ["Lu Wei"],
    ),
    (
        "who asks not to be named is nobody whom the text names",
        "President Ann Osei left. “It leaks,” the official said on condition of anonymity.",
        ["official"],
    ),
    (
        "whoever hides is who spoke before without a name",
        "Ann Osei left. A Malta diplomat said no. “It leaks,” said the diplomat, asking not to be named.",
        ["Malta diplomat", "Malta diplomat"],
    ),
    (
        "somebody else asks not to be named",
        "President Ann Osei left. The president said the guard declined to be named.",
        ["Ann Osei"],
    ),
    (
        "a name behind named, called or identified as",
        "A child, named Antonio, said no. “Yes,” said a cook called Kofi Addo. A guard, identified only as Ama, said it was late.",
        ["Antonio", "Kofi Addo", "Ama"],
    ),
    (
        "who is called so and speaks",
        "A cook called Kofi Addo said no. A group called Reef Watch warned of floods.",
        ["Kofi Addo", "Reef Watch"],
    ),
    (
        "the pope by another word",
        "Pope Linus came to Suva. The pontiff said the dam leaks.",
        ["Linus"],
    ),
    (
        "words that only open a sentence",
        "The board met. Sadly, it said no. Nonetheless, it said it was late.",
        ["board", "board"],
    ),
    (
        "a family name that ends like an adverb",
        "Ann Daly left. Daly said no. Italy, they say, is late. Italy said no.",
        ["Ann Daly", None, "Italy"],
    ),
    (
        "America is no fuller name than US",
        "The US said no. America said yes.",
        ["US", "US"],
    ),
    (
        "an office with its town tells that an unknown name is a person's",
        "A guard said no. Saima Afzal, a Reefside councillor, built it. “Why so late?” she said.",
        ["guard", "Saima Afzal"],
    ),
    (
        "who is told in an aside with as",
        "“It leaks,” as Ann Osei, a cook who runs the port, told us. It “was tape,” as Ama Addo, the mayor, told reporters.",
        ["Ann Osei", "Ama Addo"],
    ),
    (
        "a name before an apposition that no comma closes",
        "Meanwhile, Ann Osei, the widow of the mayor told reporters it was late.",
        ["Ann Osei"],
    ),
    (
        "who may be somebody by the sentence before alone",
        "Kofi Addo said no. It is big. It is old. It is tall. Karyna Lemus attended as a member of the club. She said it was late.",
        ["Kofi Addo", "Karyna Lemus"],
    ),
    (
        "the company of the clause before",
        "Energy group Tidal Corp said no. Since we last covered Niron Corp, in early 2031, the company announced plans for a plant. It said no.",
        ["Tidal Corp", "Niron Corp", "Niron Corp"],
    ),
    (
        "what a participle goes on with is whose words hold the other report",
        "In his speech, Osei said former mayor Ken Addo - who disagrees with the port on fees - would do well, adding: “He has what it takes.”",
        ["Osei", "Osei"],
    ),
    (
        "an outlet's man, a lecturer of two offices and a publisher",
        "According to Fox News’ Chad Pergram, four voted no. Lecturer in law and dean Dr Ann Osei says it is late. Reef Academic Publishers announced that it was out.",
        ["Chad Pergram", "Ann Osei", "Reef Academic Publishers"],
    ),
    (
        "a document of a body's body, and of fair organisers",
        "The share of women fell, according to data from the University of Suva's National Dam Institute. The trade had a good year, according to figures released by fair organisers, the Reef Union. A release by the PM’s Office said no.",
        ["National Dam Institute", "Reef Union", "PM’s Office"],
    ),
    (
        "two heads of state before a name are two persons",
        "Vice President Ama Boateng met Kofi Addo. The Vice President said that it was late. The Vice President and Prime Minister Addo spoke.",
        ["Ama Boateng"],
    ),
    (
        "he is who acts in a clause inside another, not who suffers",
        "The day before, the station revealed that in May, Prince Kofi Addo of Togo accepted blame for the death of journalist Tom Okoro. Speaking to the station, he said that it was sad.",
        ["station", "Kofi Addo"],
    ),
    (
        "a thing that shows something is no voice, one that says something is somebody's",
        "The webinar explains why it leaks. These factors reveal a flaw. The harvest said that it was late.",
        [None],
    ),
    (
        "people on both sides",
        "Dam monitors say it leaks. The Malta side stressed that it is late.",
        ["Dam monitors", "Malta side"],
    ),
    (
        "a document is whose it is by office or pronoun, and it goes on",
        "Ann Osei, a former mayor, left. The former mayor's letter said it leaks. It added that it is late. Kofi Addo said no. Ama Boateng lost. Her statement said no.",
        ["Ann Osei", "Ann Osei", "Kofi Addo", "Ama Boateng"],
    ),
    (
        "a document by somebody's mate, and one by somebody's lawyers",
        "A statement issued by Osei's running mate, Mayor Mike Addo, said it leaks. A letter by Ann Osei's lawyers said no.",
        ["Mike Addo", "letter by Ann Osei's lawyers"],
    ),
    (
        "what happens in a place is no body",
        "Protests in Malta said that it is late. Fridays for Rivers said that it is so.",
        [None, "Fridays for Rivers"],
    ),
    (
        "a word before other people is nobody named",
        "Anti-dam monitors say it leaks. She said that she was late.",
        ["Anti-dam monitors", None],
    ),
    (
        "who is of a seat, and a body of the land",
        "Ann Osei, MP for Reef Dale who proposed that it close, said it was late. The Saudi Public Prosecution announced that it was so.",
        ["Ann Osei", "Ann Osei", "Saudi Public Prosecution"],
    ),
    (
        "officials of two fields are one source",
        "Military and government officials said it was late. Police in Suva and unions said no.",
        ["Military and government officials", "Police in Suva"],
    ),
    (
        "who goes on is the outer one, where the inner clause only tells an act",
        "Ann Osei said Reef Union welcomes the launch of the hall, describing it as a key step.",
        ["Ann Osei", "Ann Osei"],
    ),
    (
        "the subject of the clause before it",
        "Togo is late. While the report showed good results, it also said that Togo is late.",
        ["report"],
    ),
    (
        "a field before another office",
        "Senior lecturer in law and course convenor Dr Ann Osei says people are late.",
        ["Ann Osei"],
    ),
    (
        "a candidate may have been president",
        "Ama Addo said no. The Reef candidate Ken Osei said no. Ama Addo said yes. “It is late,” Osei said. The former president said no.",
        ["Ama Addo", "Ken Osei", "Ama Addo", "Ken Osei", "Ken Osei"],
    ),
    (
        "who is described as whom",
        "The man described as Reef campaign organizer Ken Osei said, “It leaks.”",
        ["Ken Osei"],
    ),
    (
        "a question before its speaker with an office",
        "“Is it late?” Ken Osei, 45, chairman of the Reef Union, said in Suva.",
        ["Ken Osei"],
    ),
    (
        "a question before titles in small letters, brackets and dashes",
        "“Is it?” Reef Union chairman Ken Osei said. “No!” Ann Addo (R-Ohio) said. “Why?” Ama Boateng - a cook - told reporters. “Is it?” Togo's foreign ministry said.",
        ["Ken Osei", "Ann Addo", "Ama Boateng", "Togo's foreign ministry"],
    ),
    (
        "who has been something for long",
        "Ann Osei has been minister since May. Ken Addo is a cook. The minister said it was late.",
        ["Ann Osei"],
    ),
    (
        "a group called by capitals with small words",
        "Aid group Friends of Reef said no. The charity Save the Rivers said yes.",
        ["Friends of Reef", "Save the Rivers"],
    ),
    (
        "a full name that no list has is somebody for she, if nobody else near is",
        "The fair opened in Suva. Xhelal Lemus came as a member of the Reef Union. She said it was late.",
        ["Xhelal Lemus"],
    ),
    (
        "somebody heard just before is rather meant by she than a full name that no list has",
        "Ann Osei said no. Xhelal Lemus was late. She said it was cold.",
        ["Ann Osei", "Ann Osei"],
    ),
    (
        "neither one word nor what stands behind an article is somebody new",
        "The fair opened in Suva. The Xhelal Lemus came late. Tidal came late. She said it was cold.",
        [None],
    ),
    (
        "the charity of who spoke",
        "Ann Osei of Oxfam said no. The charity said it was late.",
        ["Ann Osei", "Oxfam"],
    ),
    (
        "the charity that opened the sentence before",
        "It rained. Oxfam sent help in May. The charity said it was late.",
        ["Oxfam"],
    ),
    (
        "a name that only speaking made a person's is the group",
        "Reef Watch said no. The campaign group said it was late.",
        ["Reef Watch", "Reef Watch"],
    ),
    (
        "a person by the given name is no group",
        "Ann Osei said no. The group said it was late.",
        ["Ann Osei", "group"],
    ),
    (
        "clubs, police, councils, think tanks and broadcasters",
        "Suva FC said no. The club said it was late. Suva Police said no. The force said it was late. The Suva Council said no. The local authority said it was late. The Reef Institute said no. The think tank said it was late. The BBC said no. The broadcaster said it was late.",
        [
            "Suva FC",
            "Suva FC",
            "Suva Police",
            "Suva Police",
            "Suva Council",
            "Suva Council",
            "Reef Institute",
            "Reef Institute",
            "BBC",
            "BBC",
        ],
    ),
    (
        "the country that spoke last",
        "Togo said no. Ann Osei said yes. The country said it was late.",
        ["Togo", "Ann Osei", "Togo"],
    ),
    (
        "it is the body whose spokesman spoke",
        "A spokesman for Oxfam said no. It said it was late.",
        ["spokesman for Oxfam", "Oxfam"],
    ),
    (
        "an age of the only person named, who has not spoken",
        "“No.” Striker Kofi Osei scored twice. The 22-year-old told reporters it was late.",
        ["Kofi Osei"],
    ),
    (
        "who is meant by a noun for kin",
        "“No.” Ama Osei, 34, lost her house. The mother of three said it was late.",
        ["Ama Osei"],
    ),
    (
        "kin told of without a name",
        "A mother fled. Ama Osei, 34, lost her house. The mother said it was late.",
        ["mother"],
    ),
    (
        "the second of two",
        "Ama Osei and Kofi Adom met in Suva. The latter said it was late.",
        ["Kofi Adom"],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, expected, id=name) for name, text, expected in CASES]
)
def test_heard(text, expected):
    assert [one.speaker for one in extract(text).statements] == expected
