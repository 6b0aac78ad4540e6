"""Offices, bodies and names as usual forms print them: the first who is heard in whole texts."""

import pytest

from events.extraction import extract

TOLD = [
    (
        "the name of the body behind a noun for it, of an office behind a name",
        "Ann Osei, president of the country's largest bank, the Reef Bank, said no.",
        ("Ann Osei", "president", "Reef Bank"),
    ),
    (
        "the name of the body behind a noun for it, of an office before a name",
        "As head of the region's travel body, the Reef Tourism Bureau, Ann Osei said no.",
        ("Ann Osei", "head", "Reef Tourism Bureau"),
    ),
    (
        "the name of the body behind a noun for it without a comma",
        "The chairman of the industry group Reef Oil Council, Ann Osei, said no.",
        ("Ann Osei", "chairman", "Reef Oil Council"),
    ),
    (
        "the name of the body behind a noun that a country owns",
        "Ann Osei, head of Ghana's car industry association, VDA, said no.",
        ("Ann Osei", "head", "VDA"),
    ),
    (
        "the name of the body behind a capitalised noun for it",
        "Ann Osei, President and Chairman of Council, Reef Chamber of Trade, said no.",
        ("Ann Osei", "President and Chairman", "Reef Chamber of Trade"),
    ),
    (
        "a capitalised noun for a body that no name follows",
        "Ann Osei, chairman of the Council, said no.",
        ("Ann Osei", "chairman", None),
    ),
    (
        "the body of a country that has no name",
        "Ann Osei, governor of Ghana's central bank, said no.",
        ("Ann Osei", "governor", "central bank"),
    ),
    (
        "who leads a body that a noun describes",
        "Dr Ann Osei who chairs the schools' representative body, the Reef Committee, said no.",
        ("Ann Osei", None, "Reef Committee"),
    ),
    (
        "a body of Europe in small letters",
        "European commission president Ann Osei said no.",
        ("Ann Osei", "president", "European commission"),
    ),
    (
        "letters of an honour in brackets are no body",
        "Works Minister Ann Osei (SAN) said no.",
        ("Ann Osei", "Works Minister", None),
    ),
    (
        "a form of address before others",
        "Trade Minister Tengku Datuk Seri Ann Osei said no.",
        ("Ann Osei", "Trade Minister", None),
    ),
    (
        "an office of an embassy",
        "The U.S. Chargé d’Affaires, Ann Osei, said no.",
        ("Ann Osei", "Chargé d’Affaires", None),
    ),
    (
        "a family name in capitals behind a given name",
        "The commissioner for youth Kofi OKORO said no. Kofi Mensah said yes.",
        ("Kofi OKORO", "commissioner for youth", None),
    ),
    (
        "letters of the body in brackets before the verb",
        "Dr Ann Osei, Chairman, Reef Energy Board (REB) said no.",
        ("Ann Osei", "Chairman", "Reef Energy Board"),
    ),
    (
        "an office with its letters, a body with its own, and the holder",
        "Chief Executive Officer (CEO), Reef Zone Authority (RZA), Ann Osei said no.",
        ("Ann Osei", "Chief Executive Officer", "Reef Zone Authority"),
    ),
    (
        "a judge who is retired",
        "Justice (Retd) Faqir Osei said no.",
        ("Faqir Osei", None, None),
    ),
    (
        "an office that is over, in brackets",
        "Ambassador (retd) Faqir Osei said no.",
        ("Faqir Osei", "Ambassador", None),
    ),
    (
        "a bank that no word ties to its governor",
        "Governor State Bank of Pakistan Ann Osei said no.",
        ("Ann Osei", "Governor", "State Bank of Pakistan"),
    ),
    (
        "a council of columnists",
        "World Columnist Council Chairman Kofi Osei said no.",
        ("Kofi Osei", "Chairman", "World Columnist Council"),
    ),
    (
        "a commissioner of a body, sent to none",
        "The High Commissioner of the Hungarian National Police, Ann Osei, said no.",
        ("Ann Osei", "High Commissioner", "Hungarian National Police"),
    ),
    (
        "a representative sent to a body",
        "The EU's representative to the Reef Union, Ann Osei, said no.",
        ("Ann Osei", "representative to the Reef Union", "EU"),
    ),
    (
        "the field of an office before its noun, the body behind it",
        "Ann Osei, Group Events Director of Reef Fairs, said no.",
        ("Ann Osei", "Group Events Director", "Reef Fairs"),
    ),
    (
        "an office behind a name without a comma",
        "Ann Osei the Executive Director of Reef Youth Council said no.",
        ("Ann Osei", "Executive Director", "Reef Youth Council"),
    ),
    (
        "an office in small letters behind its body in the same sentence",
        "The Reef Central Bank cut rates and president Ann Osei warned that it was late.",
        ("Ann Osei", "president", "Reef Central Bank"),
    ),
    (
        "no president of a state behind a body",
        "Congress met and President Ann Osei warned that it was late.",
        ("Ann Osei", "President", None),
    ),
    (
        "who speaks, behind a participle that is none of a regular verb",
        "Trade minister Ann Osei, seen as the mother of the treaty, said it was late.",
        ("Ann Osei", "Trade minister", None),
    ),
    (
        "who speaks, behind a participle with an adverb",
        "Ann Osei, widely viewed as the next mayor, said it was late.",
        ("Ann Osei", None, None),
    ),
    (
        "a visitor of a fair",
        "“It is late,” said one exhibitor.",
        ("exhibitor", None, None),
    ),
    (
        "one of a list, whose own office stands behind the name",
        (
            "They met Ben Kang, Adviser of the Reef Board, Ann Osei, Vice Chair of Tide Bank, and "
            "Joe Chua, President of the Reef Chamber. Osei said no."
        ),
        ("Ann Osei", "Vice Chair", "Tide Bank"),
    ),
    (
        "the first of two, whose own office stands before the name",
        "Mayor Ann Osei and Kofi Addo of the Tide Bank met. Osei said no.",
        ("Ann Osei", "Mayor", None),
    ),
    (
        "an office that goes on",
        "Ann Osei, who has been executive director of Reef Fairs, said no.",
        ("Ann Osei", "executive director", "Reef Fairs"),
    ),
    (
        "letters behind the name that no list has",
        "Ann Osei, CEcD, president of Reef Fairs, said no.",
        ("Ann Osei", "president", "Reef Fairs"),
    ),
    (
        "a second office with its field before the body",
        "Ann Osei, Deputy Chair & Group Finance Director, Reef Holdings, said no.",
        ("Ann Osei", "Deputy Chair & Group Finance Director", "Reef Holdings"),
    ),
    (
        "a body right behind an office in capitals, and a comma",
        "Managing Director Reef Lanka Ltd, Ann Osei said no.",
        ("Ann Osei", "Managing Director", "Reef Lanka Ltd"),
    ),
    (
        "the field of an office before its programme",
        "RCTR Social & Economic Development Programme Officer Ann Osei said no.",
        ("Ann Osei", "Social & Economic Development Programme Officer", "RCTR"),
    ),
    (
        "the adjective of the next office is no part of a name",
        "They met Ann Osei Chinese President Xi Roy on Monday. Osei said no.",
        ("Ann Osei", None, None),
    ),
    (
        "an office that begins like a preposition",
        "Under Secretary of State for Reefs Ann Osei told them that it was late.",
        ("Ann Osei", "Under Secretary of State for Reefs", None),
    ),
    (
        "another of the same body",
        "Ann Osei, also from the School of Reef Studies, says it is late.",
        ("Ann Osei", None, "School of Reef Studies"),
    ),
    (
        "who stands alongside the speaker",
        "Ann Osei told reporters at a meeting alongside the leaders of Malta that it was late.",
        ("Ann Osei", None, None),
    ),
    (
        "a word in capitals before an office whose body stands behind it",
        "Ann Osei, Joint General Secretary of the Reef Teachers Union, said no.",
        ("Ann Osei", "Joint General Secretary", "Reef Teachers Union"),
    ),
    (
        "a party before an office with a field",
        "Ann Osei, Labour leader of the council, said no.",
        ("Ann Osei", "leader of the council", "Labour"),
    ),
    (
        "whose descent is no body",
        "Ann Osei, a singer of Crimean Tatar descent, said no.",
        ("Ann Osei", "singer", None),
    ),
    (
        "a family name that begins small behind a form of address",
        "Ursula von der Osei left on Monday. Ms von der Osei said no.",
        ("Ursula von der Osei", None, None),
    ),
    (
        "an article of Arab names in another spelling",
        "Kofi al-Osei left on Monday. El-Osei said no.",
        ("Kofi al-Osei", None, None),
    ),
    (
        "the last two words of a name whose first is more often a man's",
        "Aung San Suu Osei left on Monday. Ms Suu Osei said no.",
        ("Aung San Suu Osei", None, None),
    ),
    (
        "a nickname in brackets",
        "President Kofi Osei (Kofiwi) left on Monday. Kofiwi said no.",
        ("Kofi Osei", "President", None),
    ),
    (
        "a nickname told in words",
        "President Kofi Osei, popularly known as Kofiwi, left on Monday. Kofiwi said no.",
        ("Kofi Osei", "President", None),
    ),
    (
        "a nickname in marks within the name",
        "President Kofi “Kofiwi” Osei left on Monday. Kofiwi said no.",
        ("Kofi “Kofiwi” Osei", "President", None),
    ),
    (
        "an office held with another",
        "Joint Secretary at the Ministry of Trade Ann Osei said no.",
        ("Ann Osei", "Joint Secretary", "Ministry of Trade"),
    ),
    (
        "a form of address before an office, with its mark",
        "The Hon’ble Minister for Trade, Ann Osei, said no.",
        ("Ann Osei", "Minister for Trade", None),
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, expected, id=name) for name, text, expected in TOLD]
)
def test_told(text, expected):
    first = extract(text).speakers[0]
    assert (first.name, first.role, first.organisation) == expected


MEANT = [
    (
        "the head of a body that two have headed",
        (
            "Reef Union president Ann Osei said no. Reef Union president Kofi Addo said yes. "
            "“It is late,” said the Reef Union chief."
        ),
        ["Ann Osei", "Kofi Addo", "Kofi Addo"],
    ),
    (
        "nobody who only works there",
        (
            "Reef Bank analyst Ann Osei said no. Tide Fund director Kofi Addo said yes. "
            "“It is late,” said the Reef Bank boss."
        ),
        ["Ann Osei", "Kofi Addo", "Reef Bank boss"],
    ),
    (
        "nobody whom he met in the sentence before",
        "Kofi Osei said no. It rained. He met Ben Addo on Monday. He said that it was late.",
        ["Kofi Osei", "Kofi Osei"],
    ),
    (
        "nobody whom the first sentence of a paragraph addresses",
        (
            "Premier Ann Osei said no. Kofi Addo said yes.\n\nAddressing Addo, the premier noted "
            "that it was late."
        ),
        ["Ann Osei", "Kofi Addo", "Ann Osei"],
    ),
    (
        "no institute is the company",
        "Tidewise said no. The Reef Institute said yes. The company said it was late.",
        ["Tidewise", "Reef Institute", "Tidewise"],
    ),
    (
        "no regulator is the company",
        "Tidewise said no. The Reef Competition Commission said yes. The company said it was late.",
        ["Tidewise", "Reef Competition Commission", "Tidewise"],
    ),
    (
        "who is called by the letters of the body",
        (
            "Bank of Togo Governor Ann Osei said no. Kofi Addo, head of Tide, said yes. "
            "“It is late,” the BOT governor said."
        ),
        ["Ann Osei", "Kofi Addo", "Ann Osei"],
    ),
    (
        "a body called by its letters",
        "The Reef Budget Office met. “It is late,” the RBO said.",
        ["Reef Budget Office"],
    ),
    (
        "letters that mean a body everywhere",
        "The Union of Nurses met. “It is late,” the UN said.",
        ["UN"],
    ),
    (
        "who issued a statement, named behind office and body",
        "According to a statement by Reef Bank director Ann Osei, it is late.",
        ["Ann Osei"],
    ),
    (
        "an office by its letters",
        "Reef Ports Director General Ann Osei said no. Kofi Addo said yes. “It is late,” the DG said.",
        ["Ann Osei", "Kofi Addo", "Ann Osei"],
    ),
    (
        "an office by another word of the same trade",
        "Attorney Ann Osei said no. Kofi Addo said yes. “It is late,” the lawyer said.",
        ["Ann Osei", "Kofi Addo", "Ann Osei"],
    ),
    (
        "an office of two words with a hyphen",
        (
            "Reef Union secretary general Ann Osei said no. Kofi Addo said yes. "
            "“It is late,” the secretary-general said."
        ),
        ["Ann Osei", "Kofi Addo", "Ann Osei"],
    ),
    (
        "a charity whose name does not tell that it is one",
        "Tidewise said no. Kofi Addo said yes. “It is late,” the charity said.",
        ["Tidewise", "Kofi Addo", "Tidewise"],
    ),
    (
        "a charity is no ministry",
        "The Ministry of Reefs said no. Kofi Addo said yes. “It is late,” the charity said.",
        ["Ministry of Reefs", "Kofi Addo", "charity"],
    ),
    (
        "a group is the body of who spoke last, if none has spoken",
        "Ann Osei, director of Reefpeace, said no. The group said that it was late.",
        ["Ann Osei", "Reefpeace"],
    ),
    (
        "who expresses what the next paragraph quotes",
        (
            "The talks opened on Monday in the hall by the sea. But Mayor Ann Osei expressed fears "
            "that the worst of the talks will be at the end:\n\n“It is late and the tide is near.”"
        ),
        ["Ann Osei"],
    ),
    (
        "who is blunt behind a clause that leads",
        (
            "The talks opened on Monday in the hall by the sea. Asked whether the plan was late, "
            "Mayor Ann Osei was blunt:\n\n“It is late and the tide is near.”"
        ),
        ["Ann Osei"],
    ),
    (
        "lines with a name above each quotation",
        (
            "These are key quotes from the talks that ended in Suva on Monday after a long night.\n\n"
            "Ann Osei, Reef Times\n\n“It is late and the tide is near.”\n\n"
            "Kofi Addo, one of the heads\n\n“It is early and the tide is far.”\n\nIt rained."
        ),
        ["Ann Osei", "Kofi Addo"],
    ),
    (
        "lines with a name below each quotation",
        (
            "These are key quotes from the talks that ended in Suva on Monday after a long night.\n\n"
            "“It is late and the tide is near.”\n\nAnn Osei, Reef Times\n\n"
            "“It is early and the tide is far.”\n\nKofi Addo, one of the heads\n\nIt rained."
        ),
        ["Ann Osei", "Kofi Addo"],
    ),
    (
        "two quotations of one sentence, each with its verb",
        (
            "It rained. “The plan is late and it leaks,” said Ann Osei, head of Reef Bank, “the fund "
            "will have to go,” she added."
        ),
        ["Ann Osei", "Ann Osei"],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, expected, id=name) for name, text, expected in MEANT]
)
def test_whom_a_phrase_means(text, expected):
    assert [one.speaker for one in extract(text).statements] == expected


def test_the_body_that_a_group_points_back_to():
    text = "Reef Mining said no. Group chief executive Ann Osei said yes."
    speaker = extract(text).speakers[1]
    assert (speaker.role, speaker.organisation) == ("chief executive", "Reef Mining")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Tidewise said no. She left.", "organisation", id="nobody is told to be meant"
        ),
        pytest.param("Tidewise said no. She said yes.", "person", id="meant by she"),
    ],
)
def test_one_word_that_a_pronoun_stands_for_is_a_person(text, expected):
    assert extract(text).speakers[0].kind == expected


def test_what_is_told_of_a_page_above_it_is_said_by_nobody():
    text = (
        "---\ntitle: Reef Fair\nsummary: 'The fair of the reefs opened in Suva and will close in "
        "May.'\n---\n\nThe Reef Fair opened in Suva on Monday. Ann Osei said it was late."
    )
    assert [one.name for one in extract(text).speakers] == ["Ann Osei"]


def test_a_field_of_the_office_that_speaks_is_nobody():
    text = (
        "Opening the fair, Tom Osei, the Minister of Trade and Blue Economy said that it was late. "
        "He urged banks to lend."
    )
    assert [one.speaker for one in extract(text).statements] == ["Tom Osei", "Tom Osei"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Organised by Reef Bank, the fair opened. The dam is safe, said mayor Ann Osei. “It is "
            "full of fish and of birds,” she said.",
            ["Ann Osei", "Ann Osei"],
            id="a participle that opens a text",
        ),
        pytest.param(
            "Former host Sean Osei will be there.\n\nClub president Mary Okoro said no.\n\n“The dam "
            "is safe,” he said.",
            ["Mary Okoro"] * 2,
            id="a given name that misleads",
        ),
        pytest.param(
            "Club president Mary Okoro said no. Sean Osei is a cook. “The dam is safe,” he said.",
            ["Mary Okoro", "Sean Osei"],
            id="who is named behind whoever spoke",
        ),
        pytest.param(
            "Tom Osei left. The Tide-watchers said no. He said yes.",
            ["Tide-watchers", "Tom Osei"],
            id="a name with an article is not he",
        ),
        pytest.param(
            "The Prime Minister's Office said no.",
            ["Prime Minister's Office"],
            id="whose office it is",
        ),
        pytest.param(
            "President Kano left. Tom Osei said no. The President had built dams as well, he said.",
            ["Tom Osei", "Tom Osei"],
            id="who opens what he says is not he",
        ),
        pytest.param(
            "Tom Kano runs a farm. “It is late in the year,” the 34-year-old said.",
            ["Tom Kano"],
            id="who is called by an age",
        ),
        pytest.param(
            "A presidential spokesman, Tom Osei, said the dam was safe. Ann Kano said no. The "
            "presidential aide said yes.",
            ["Tom Osei", "Ann Kano", "Tom Osei"],
            id="a spokesman who is called an aide",
        ),
    ],
)
def test_who_says_what(text, expected):
    assert [one.speaker for one in extract(text).statements] == expected
