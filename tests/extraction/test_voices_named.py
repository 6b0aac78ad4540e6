"""Who is heard in whole texts: by which of several names and descriptions in a row."""

import pytest

from events.extraction import extract

CASES = [
    (
        "a description between a name and what the person says",
        "“No,” said Ann Osei, a mother of two who says she is late.",
        ["Ann Osei", "Ann Osei"],
    ),
    (
        "the word that opens the sentence of two names",
        "Together, Ann Osei and Ben Osei say the port is late.",
        ["Ann Osei"],
    ),
    (
        "a paper called by its last word",
        "The port is late, according to The Boston Globe. It was shut, the Globe said.",
        ["Boston Globe", "Boston Globe"],
    ),
    (
        "a firm without the word that opens its name",
        "Group Menaro, the Malta-based holding firm, sued. “It is late,” Menaro said.",
        ["Group Menaro"],
    ),
    (
        "a nickname with an office",
        "President Tavo “Tavi” Osei left. “It is late,” President Tavi said.",
        ["Tavo “Tavi” Osei"],
    ),
    ("plural people who open the sentence", "Eyewitnesses say no.", ["Eyewitnesses"]),
    ("a paper of a day of the week", "The Sunday Telegraph said no.", ["Sunday Telegraph"]),
    (
        "the last description joined by and",
        "Ann Osei, the mayor of Reefside, and a party delegate, said the port was late.",
        ["Ann Osei"],
    ),
    (
        "a list that ends right before the attribution is no description",
        "The town, the port, and the crews of the bank must share it, said experts at a fair.",
        ["experts"],
    ),
    (
        "a person before the body that seems to speak",
        "Ann Osei, Reef Hotel Association said: “We tried hard to keep it.”",
        ["Ann Osei"],
    ),
    (
        "a name behind an office behind a comma",
        "His wife, former Reef Bank director Ann Osei, said the port was late.",
        ["Ann Osei"],
    ),
    (
        "an office whose noun stands last",
        "The University of Reefs’s Site Leader, Director Ann Osei, says the port was late.",
        ["Ann Osei"],
    ),
    (
        "a date between who announces and the verb",
        "The Reef Party on Saturday, February 21, announced a list of 200 names.",
        ["Reef Party"],
    ),
    (
        "a predicate before the article is no part of it",
        "It is so bad the Reef Bank just announced a loss of two million.",
        ["Reef Bank"],
    ),
    (
        "as many as at least",
        "With that in mind, at least nine governments were announcing new ports.",
        ["nine governments"],
    ),
    (
        "a conjunction opens",
        "But supporters of the plan said it was late.",
        ["supporters of the plan"],
    ),
    (
        "a country like an adverb",
        "Italy, the sole member of it, said the port was late.",
        ["Italy"],
    ),
    (
        "a given name like a verb",
        "Will Osei, a cook from Reefside, said it was late. “I know,” he said.",
        ["Will Osei", "Will Osei"],
    ),
    (
        "a particle ties a name that ends like a body's",
        "Organiser Rob da Bank said the fair was late.",
        ["Rob da Bank"],
    ),
    (
        "a double family name with a man's given name in it",
        "“It is late,” Ann Roger-Osei said. Ambassador Roger-Osei said it rained.",
        ["Ann Roger-Osei", "Ann Roger-Osei"],
    ),
    (
        "a name of which no list knows a word, of a body",
        "“It is late,” explains Lanora Erix Hatalsk of the think tank Reef Way.",
        ["Lanora Erix Hatalsk"],
    ),
    (
        "quoted by somebody",
        "“We have been friends for a long time,” Mr Osei was quoted by Mr Addo as saying.",
        ["Osei"],
    ),
    (
        "quoted by a paper of a day",
        "Ann Osei, a former head of the port, was quoted by Monday’s Reef Times as saying it could take years.",
        ["Ann Osei"],
    ),
    (
        "an agency in a longer phrase passes on a report",
        "Mr Osei said the river was high, according to the Reef Kyodo news agency.",
        ["Osei"],
    ),
    (
        "an agency that cites somebody",
        "The north must not be provoked, Yonhap said, citing a port ministry spokesman.",
        ["port ministry spokesman"],
    ),
    (
        "an agency that cites papers speaks itself",
        "It will rain, Reuters reported, citing police figures..",
        ["Reuters"],
    ),
    (
        "a daily and who speaks in it",
        "Pope Kofi left. In a talk with the daily La Croix, the pope said it was late.",
        ["Kofi"],
    ),
    (
        "who met somebody is not who was met",
        "Premier Ann Osei left. During her talk with Kofi Addo, the premier said it was late.",
        ["Ann Osei"],
    ),
    (
        "a place before the office that speaks",
        "After her win in Reef Wells, the newly-elected MP said it was late. “No,” said Ann Osei MP.",
        ["Ann Osei", "Ann Osei"],
    ),
    (
        "a member named by party and state behind a description",
        "But her opponent in the race, Rep. Kevin Osei (R-N.D.), said he expects it.",
        ["Kevin Osei"],
    ),
    (
        "a description behind a conjunction and a name",
        "It began when Ann Osei, one of the key votes, announced she would back it.",
        ["Ann Osei"],
    ),
    (
        "persons named before speak as one, whom no name tells",
        "Ann Osei met Kofi Addo. The two leaders said it was late. Both men warned that it leaks.",
        [None, None],
    ),
    (
        "statements by somebody",
        "According to statements by Mr Osei, the talks ended well.",
        ["Osei"],
    ),
    (
        "figures of those who serve a body",
        "Exports grew by half, according to figures released by Reef Bank officials.",
        ["figures"],
    ),
    (
        "a thing before that and which is nobody",
        "The deal in Suva included a line that called on states to leave. It had a part which urges peace.",
        [],
    ),
    ("who is predicted to", "Malta left the fair. It's predicted that it will be late.", []),
    (
        "nobody speaks",
        "No one said it was late. There is nothing good in a plan which says no.",
        [None],
    ),
    (
        "the name of a paper, and a remark",
        "They sent their agenda in a list called “Forward Reefs,” which is long. It is what Osei called “a long and cold day”.",
        ["Osei"],
    ),
    ("a paper of a year", "A reef survey in 2031 noted that it is late.", ["reef survey"]),
    (
        "a family name that ends like a body's",
        "As Reef Bank CEO Ronan Power said, it is late.",
        ["Ronan Power"],
    ),
    (
        "the last field of an office, and letters behind a name",
        "The Minister for Climate, Energy and the Environment Dara O’Osei TD confirmed that it is late.",
        ["Dara O’Osei"],
    ),
    ("a given name like a form of address", "Minister Sri Oseiwati said no.", ["Sri Oseiwati"]),
    (
        "a king by another word",
        "King Abdul Osei opened it. The monarch said it was late.",
        ["Abdul Osei"],
    ),
    (
        "what only shows something",
        "The polls suggest that it leaks. Ann Osei’s decision underlines the need for it. The report highlights it.",
        [],
    ),
    (
        "who suggests and highlights",
        "The guards suggest that it leaks. The ministry highlighted the need for it.",
        ["guards", "ministry"],
    ),
    (
        "the first of two offices of one",
        "Rep. Todd Osei's remarks were long. The Reef congressman and party candidate suggested that it leaks.",
        ["Todd Osei"],
    ),
    (
        "a candidate who only opened the sentence before",
        "Ann Osei has hired him. The party candidate said he would help.",
        ["Ann Osei"],
    ),
    (
        "the office without a country",
        "President Osei met Malta's President Addo. Later the president said it was late.",
        ["Osei"],
    ),
    (
        "a field behind a dash and the holder of the office",
        "Reef Exchange Vice President – Trade Law and Compliance Shivandi Liyanosa explained that it is late.",
        ["Shivandi Liyanosa"],
    ),
    ("bosses", "Reef centre bosses had warned that it leaks.", ["Reef centre bosses"]),
    (
        "sources familiar with something",
        "It is late, according to multiple US and Reef sources familiar with the talks.",
        ["multiple US and Reef sources"],
    ),
    (
        "who advises against",
        "Reef health officials are advising against all ship travel.",
        ["Reef health officials"],
    ),
    (
        "a day between many and their verb",
        "Organisers of the fair on 2-3 September say it is late.",
        ["Organisers of the fair"],
    ),
    (
        "a plan that calls for something",
        "Okoro's ten-point peace plan calls for Malta to leave.",
        ["Okoro's ten-point peace plan"],
    ),
    ("who reflects", "“I know his heart,” reflected Ann Osei.", ["Ann Osei"]),
    (
        "a full name of unknown kind by its first word",
        "Tavelu Sorvai grows taro above the town. “It rains,” Tavelu said.",
        ["Tavelu Sorvai"],
    ),
    (
        "a firm by its first word",
        "Sequin Games opened a shop in Suva. Mrs Okoro was there. Sequin said sales fell.",
        ["Sequin Games"],
    ),
    (
        "two with the same first word",
        "Sequin Games met Sequin Toys in Suva on Monday. It rained. Sequin said sales fell.",
        ["Sequin"],
    ),
    (
        "an office that is a verb",
        "“We are ready,” said Tuilago. Losefa Tuilago coaches the team.",
        ["Losefa Tuilago"],
    ),
    (
        "the full name in the heading alone",
        "Ann Okoro Describes Her Life\n\nThe road was long. “We did it,” Okoro said. Ms Okoro left.",
        ["Ann Okoro"],
    ),
    (
        "two of a family in the headings",
        "Ann Okoro Meets Kofi Okoro\n\nOkoro said it was late. Ms Okoro left.\n\nKofi Okoro Leaves",
        ["Okoro"],
    ),
    (
        "a seat behind an office, and a holder with names that no list has",
        "Federal Member for Reefdale Tavelu Sorvai said it was late.",
        ["Tavelu Sorvai"],
    ),
    (
        "initials behind a seat",
        "State Member for Reef Bay K.P. Sharmanand said it was late.",
        ["K.P. Sharmanand"],
    ),
    (
        "a party's member and a committee before a name",
        "Reef Judiciary Democrat Mary Gay Okoro said it was late.",
        ["Mary Gay Okoro"],
    ),
    (
        "the letters of a seat before a name",
        "North Reef MS Tavelu Sorvai said it was late.",
        ["Tavelu Sorvai"],
    ),
    (
        "a noun for people opens the sentence",
        "“No.” Broadcasters Fiona Okoro and Jane Osei said it was late.",
        ["Fiona Okoro"],
    ),
    (
        "an age opens the sentence",
        "“No.” Nine-year-old Tavelu said it was late.",
        ["Tavelu"],
    ),
    (
        "an officer of whatever field",
        "Chief People and Culture Officer Ann Okoro said it was late.",
        ["Ann Okoro"],
    ),
    (
        "a family name that is a common word behind two names",
        "A spokeswoman, Anna Richardson White, said it was late. “No,” Ms. White said.",
        ["Anna Richardson White"] * 2,
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, expected, id=name) for name, text, expected in CASES]
)
def test_heard(text, expected):
    assert [one.speaker for one in extract(text).statements] == expected
