"""What texts tell of whom they let speak first: name, office and body."""

import pytest

from events.extraction import extract

TOLD = [
    ("Added Ann Osei: “No.”", ("Ann Osei", None, None)),  # a verb that opens the sentence
    ("Said Osei said no. We met Said Osei.", ("Said Osei", None, None)),  # a name
    (
        "The Reef Film Festival opened. “No,” festival director Ann Osei said.",
        ("Ann Osei", "director", "Reef Film Festival"),
    ),
    (
        "White House Press Secretary Ann Osei said no.",
        ("Ann Osei", "Press Secretary", "White House"),
    ),
    (
        "Migrant Women's Health Service chief executive officer Dr Ann Osei said no.",
        ("Ann Osei", "chief executive officer", "Migrant Women's Health Service"),
    ),
    (
        "HSU Co-President and Conference Spokesperson Ann Osei said no.",
        ("Ann Osei", "Co-President and Conference Spokesperson", "HSU"),
    ),
    (
        "After his meeting with Mr Reef-Addo, HFU leader Sir Ben Osei said no.",
        ("Ben Osei", "leader", "HFU"),
    ),
    ("Ben Osei said no after meeting Mr Reef-Addo HFU leader.", ("Ben Osei", None, None)),
    (
        "“No,” said Ann Osei, Education Manager for Microsoft NZ.",
        ("Ann Osei", "Education Manager", "Microsoft NZ"),
    ),
    ("“No,” said Ann Osei at Reef Airport on Saturday.", ("Ann Osei", None, None)),
    (
        "The Reef Guild met. “No,” said the group's president, Ann Osei.",
        ("Ann Osei", "president", "Reef Guild"),
    ),
    (
        "The Reef Party met. Party spokesman Ben Osei said no.",
        ("Ben Osei", "spokesman", "Reef Party"),
    ),
    (
        "Reef Bank met. “No,” company spokeswoman Ann Osei said.",
        ("Ann Osei", "company spokeswoman", "Reef Bank"),
    ),
    (
        "The geologist Ann Osei left. “No,” said Ann Osei of Reef University.",
        ("Ann Osei", "geologist", "Reef University"),
    ),
    (
        "It came after remarks from Reef Bank governor Ann Osei, who said no.",
        ("Ann Osei", "governor", "Reef Bank"),
    ),
    (
        "The union met Mr Ben Osei, Group Head of Trade.  “No,” said Ben Osei.",
        ("Ben Osei", "Head of Trade", None),
    ),
    ("“No,” said analyst Ann Osei of RKB Insights.", ("Ann Osei", "analyst", "RKB Insights")),
    ("“No,” said analyst Ann Osei of Reef Bay.", ("Ann Osei", "analyst", None)),
    ("Ann Osei, the president's physician, said no.", ("Ann Osei", "physician", None)),
    (
        "Reef Party Building and Construction spokesman Ben Osei said no.",
        ("Ben Osei", "Building and Construction spokesman", "Reef Party"),
    ),
    (
        "Reef Party Health spokesman Ben Osei said no.",
        ("Ben Osei", "Health spokesman", "Reef Party"),
    ),
    (
        "Malta's foreign ministry spokesman Ben Osei said no.",
        ("Ben Osei", "spokesman", "foreign ministry"),
    ),
    (
        "“No,” said Ben Osei, a spokesman for the foreign ministry.",
        ("Ben Osei", "spokesman", "foreign ministry"),
    ),
    (
        "Ben Osei, the trade ministry spokesman, said no.",
        ("Ben Osei", "spokesman", "trade ministry"),
    ),
    (
        """Summit of the reef praised

Ama Osei, Co-leader of the Reef Party and Spokesperson for Fish

Ama Osei has said today that she is glad to learn of the summit.""",
        ("Ama Osei", "Co-leader", "Reef Party"),
    ),
    (
        "European Union ambassador to the WTO, Ben Osei, said no.",
        ("Ben Osei", "ambassador to the WTO", "European Union"),
    ),
    (
        "Reef University Computer Science Lecturer, Dr Ben Osei, said no.",
        ("Ben Osei", "Computer Science Lecturer", "Reef University"),
    ),
    (
        "Democrats' Foreign Affairs Spokesperson Senator Ann Osei said no.",
        ("Ann Osei", "Foreign Affairs Spokesperson", "Democrats"),
    ),
    (
        "“No,” said Ben Osei, President of the Accra Student Movement at Reef.",
        ("Ben Osei", "President", "Accra Student Movement"),
    ),
    (
        "Mr Ben Osei, Permanent Secretary, Ministry of Law said no.",
        ("Ben Osei", "Permanent Secretary", "Ministry of Law"),
    ),
    ("Ben Osei, an Arabic interpreter, said no.", ("Ben Osei", "interpreter", None)),
    (
        "Ben Osei, an analyst at the U.S.-Korea Institute at Reef, said no.",
        ("Ben Osei", "analyst", "U.S.-Korea Institute"),
    ),
    (
        "Reefs die as climate change grows. Malta's Climate Change Ambassador Ben Osei said no.",
        ("Ben Osei", "Climate Change Ambassador", None),
    ),
    (
        "Dr Ben Osei, Pro Vice-Chancellor at HRU, said no.",
        ("Ben Osei", "Pro Vice-Chancellor", "HRU"),
    ),
    (
        "Ben Osei, head of the Accra-based Reef League, said no.",
        ("Ben Osei", "head", "Reef League"),
    ),
    (
        "The head of the Accra-based Reef League, Ben Osei, said no.",
        ("Ben Osei", "head", "Reef League"),
    ),
    ("London HFUP MEP Ben Osei said no.", ("Ben Osei", "MEP", "HFUP")),
    ("Ama Osei left. “It is late,” the HFU leader said.", ("Ama Osei", "leader", "HFU")),
    ("Green MP Dr Ben Osei said no.", ("Ben Osei", "MP", "Green")),
    ("National MP Ben Osei said no.", ("Ben Osei", "MP", "National")),
    ("“No,” said Lib Dem MSP Ben Osei.", ("Ben Osei", "MSP", "Lib Dem")),
    ("Reefside MSP Ben Osei said no.", ("Ben Osei", "MSP", None)),
    (
        "Ben Osei, head of Malta's trade and investment agency MATIA, said no.",
        ("Ben Osei", "head", "MATIA"),
    ),
    (
        "Apart from meeting Ms Addo, the UN director, Mr Osei said no.",
        ("Osei", None, None),
    ),
    (
        "Ben Osei, vice president for communications at Reef Bank, said no.",
        ("Ben Osei", "vice president for communications", "Reef Bank"),
    ),
    (
        "National Security Minister Ben Osei said no.",
        ("Ben Osei", "National Security Minister", None),
    ),
    (
        "U.S. Ambassador to the United Nations Ben Osei said no.",
        ("Ben Osei", "Ambassador to the United Nations", None),
    ),
    (
        "Ben Osei, Ghana's envoy to the African Union in Accra, said no.",
        ("Ben Osei", "envoy to the African Union", None),
    ),
    (
        "Ben Osei, the MP for North Reefshire, said no.",
        ("Ben Osei", "MP for North Reefshire", None),
    ),
    ("Ben Osei, MP of the Reef Alliance, said no.", ("Ben Osei", "MP", "Reef Alliance")),
    ("Cabinet Minister Ben Osei said no.", ("Ben Osei", "Cabinet Minister", None)),
    ("“No,” Greens Senator Ann Osei said today.", ("Ann Osei", None, "Greens")),
    (
        "Ama Osei, Minister of Labour, said no.",
        ("Ama Osei", "Minister of Labour", None),
    ),
    (
        "The Minister of Labour, Hon Ama Osei, said no.",
        ("Ama Osei", "Minister of Labour", None),
    ),
    (
        "Ben Osei, the Federal Member for Reefside, said no.",
        ("Ben Osei", "Federal Member for Reefside", None),
    ),
    (
        "“No,” said Ben Osei of Malta’s Institute for Reef Studies.",
        ("Ben Osei", None, "Institute for Reef Studies"),
    ),
    (
        "“No,” said Ben Osei, director of Malta’s Institute for Reef Studies.",
        ("Ben Osei", "director", "Institute for Reef Studies"),
    ),
    (
        "Every business knows it. Business Roundtable director Ben Osei said no.",
        ("Ben Osei", "director", "Business Roundtable"),
    ),
    ("“No,” Kenat, a 29-year-old taxi driver, told BBC Reef.", ("Kenat", "taxi driver", None)),
    (
        "The critic John Osei wrote a book. “Wacko John Osei lies,” she said. Osei denied it.",
        ("John Osei", "critic", None),
    ),
    (
        "Ben Osei spoke in the town of Mount Benjamin. It is late, the minister said.",
        ("Ben Osei", "minister", None),
    ),
    (
        "Election posters around Accra urged people to vote.",
        ("Election posters around Accra", None, None),
    ),
    (
        "It is late. Secondly it has shown that all is well, Ben Osei said.",
        ("Ben Osei", None, None),
    ),
    (
        "The Reef Families Forum met. “He was loved,” the forum said.",
        ("Reef Families Forum", None, None),
    ),
    (
        "“No,” Ben Osei, head of reef studies at the Center for the Reef Interest, said.",
        ("Ben Osei", "head of reef studies", "Center for the Reef Interest"),
    ),
    (
        "It is late, the Minister for Justice, Ben Osei, said today.",
        ("Ben Osei", "Minister for Justice", None),
    ),
    ("Shadow Europe minister Ben Osei said no.", ("Ben Osei", "Shadow Europe minister", None)),
    ("“No,” said Conservative Ben Osei.", ("Ben Osei", None, None)),
    ("Conservative MP Ben Osei said no.", ("Ben Osei", "MP", "Conservative")),
    (
        "According to Ben Osei from telecoms firm Reefis, all is well.",
        ("Ben Osei", None, "Reefis"),
    ),
    (
        "“No,” said Ama Osei, MD, PhD, a professor of Physics at the University of Accra.",
        ("Ama Osei", "professor of Physics", "University of Accra"),
    ),
    (
        "“No,” said Rep. Ben Osei (R) of Utah, chairman of the House fisheries committee.",
        ("Ben Osei", "chairman", "House fisheries committee"),
    ),
    (
        "Malta has rejected U.S. demands to sell its reefs. Ben Osei said no.",
        ("Ben Osei", None, None),
    ),
    (
        "Dozens met over what they say is the end of it. Ben Osei said no.",
        ("Ben Osei", None, None),
    ),
    (
        "“No,” says Ben Osei, reef columnist with the Accra daily Reefis.",
        ("Ben Osei", "reef columnist", "Reefis"),
    ),
    ("Earlier this week the Reef Guild said no.", ("Reef Guild", None, None)),
    (
        "The harbour is shut, according to a poll of 1,200 adults.",
        ("poll of 1,200 adults", None, None),
    ),
    ("More than 3,000 residents said no.", ("More than 3,000 residents", None, None)),
    ("Rep. Andy Barr, R-Ky., said no.", ("Andy Barr", None, None)),
    ("Osei herself said no.", ("Osei", None, None)),
    ("“No,” Ann Osei, the bank's analyst told us.", ("Ann Osei", "analyst", None)),
    ("Ben Olu lost his house. The 34-year-old said no.", ("Ben Olu", None, None)),
    ("A No 10 source said no.", ("No 10 source", "source", "No 10")),
    ("The mother-of-two said no.", ("mother-of-two", None, None)),
    ("Farmers elsewhere said no.", ("Farmers elsewhere", None, None)),
    ("Its secretary Julian Driver said no.", ("Julian Driver", "secretary", None)),
    ("The Suva Theatre was shut. “No,” the theatre said.", ("Suva Theatre", None, None)),
    (
        "The US Centers for Disease Control and Prevention said no.",
        ("US Centers for Disease Control and Prevention", None, None),
    ),
    (
        "The Nadi and Suva Chamber of Commerce said no.",
        ("Nadi and Suva Chamber of Commerce", None, None),
    ),
]

MEANT = [
    (
        """President Osei said it goes well after a talk with Chinese President Ken Addo.
The president said he was glad.""",
        ["Osei", "Osei"],
    ),
    (
        "President Osei said it goes well. The Japanese prime minister said he was glad.",
        ["Osei", "Japanese prime minister"],
    ),
]


HELD = [  # by a person named: office and body
    ("House Speaker Ann Osei said no.", "Speaker", "House"),
    ("House Democratic leader Ann Osei said no.", "Democratic leader", "House"),
    ("US Treasury Under-Secretary Ann Osei said no.", "Under-Secretary", "US Treasury"),
    ("Acting Treasury Secretary Ann Osei said no.", "Acting Treasury Secretary", "Treasury"),
    ("Okoro campaign manager Ann Osei said no.", "campaign manager", "Okoro campaign"),
    (
        "“No,” said Ann Osei, the deputy White House press secretary.",
        "deputy White House press secretary",
        "White House",
    ),
    (
        "Ann Osei, assistant director at U.S. Customs and Border Protection, said no.",
        "assistant director",
        "U.S. Customs and Border Protection",
    ),
    (
        "Ann Osei, Director of Early Tide Watching at the Reef Bank, said no.",
        "Director of Early Tide Watching",
        "Reef Bank",
    ),
    (
        "Ann Osei, dean of Price College of Tides at Reef University, said no.",
        "dean",
        "Price College of Tides",
    ),
    ("“No,” said Ann Osei, a partner at Ken Mensah and former mayor.", "partner", "Ken Mensah"),
    ("Ann Osei, from Ken Traders, said no.", None, "Ken Traders"),
    ("Ann Osei, with Ken Mensah, said no.", None, None),
    ("Ann Osei, a Democrat who sits on the Reef Committee, said no.", None, "Reef Committee"),
    ("Ann Osei, who works for Reef Bank, said no.", None, "Reef Bank"),
    ("Ann Osei, who works in Accra, said no.", None, None),
]

NAMELESS = [  # name, office and body of a source that no name is told of
    (
        "A senior Reef Bank official said no.",
        ("senior Reef Bank official", "official", "Reef Bank"),
    ),
    (
        "A Reef Bank senior adviser said no.",
        ("Reef Bank senior adviser", "senior adviser", "Reef Bank"),
    ),
    ("An RDF spokesman said no.", ("RDF spokesman", "spokesman", "RDF")),
    ("A Tideful spokesperson said no.", ("Tideful spokesperson", "spokesperson", "Tideful")),
    ("Ann Osei left. An Osei spokesman said no.", ("Osei spokesman", "spokesman", None)),
    (
        "Department of Ports officials said no.",
        ("Department of Ports officials", "officials", "Department of Ports"),
    ),
    ("Several port officials said no.", ("Several port officials", None, None)),
    (
        "Homeland Security officials said no.",
        ("Homeland Security officials", "officials", "Homeland Security"),
    ),
    (
        "Okoro administration officials said no.",
        ("Okoro administration officials", "officials", "Okoro administration"),
    ),
    ("A senior campaign aide said no.", ("senior campaign aide", "aide", "campaign")),
    (
        "A trade ministry spokesman said no.",
        ("trade ministry spokesman", "spokesman", "trade ministry"),
    ),
    (
        "A Ghanaian navy spokesman said no.",
        ("Ghanaian navy spokesman", "spokesman", "Ghanaian navy"),
    ),
    (
        "A spokeswoman for the Reef Bank said no.",
        ("spokeswoman for the Reef Bank", "spokeswoman", "Reef Bank"),
    ),
    (
        "A spokesman for Togo’s Ministry of Trade said no.",
        ("spokesman for Togo’s Ministry of Trade", "spokesman", "Ministry of Trade"),
    ),
    (
        "A professor of port studies at Reef University said no.",
        ("professor of port studies at Reef University", "professor", "Reef University"),
    ),
    ("A former deputy mayor said no.", ("former deputy mayor", "former deputy mayor", None)),
    ("A friend at the Reef Bank said no.", ("friend at the Reef Bank", None, None)),
]


@pytest.mark.parametrize(("text", "role", "body"), HELD)
def test_told_of_a_person(text, role, body):
    first = extract(text).speakers[0]
    assert (first.name, first.role, first.organisation) == ("Ann Osei", role, body)


@pytest.mark.parametrize(("text", "expected"), NAMELESS)
def test_told_of_a_source_without_a_name(text, expected):
    speaker = extract(text).speakers[-1]
    assert (speaker.name, speaker.role, speaker.organisation) == expected


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told_of_the_first_heard(text, expected):
    first = extract(text).speakers[0]
    assert (first.name, first.role, first.organisation) == expected


@pytest.mark.parametrize(("text", "expected"), MEANT)
def test_whom_an_office_means(text, expected):
    assert [one.speaker for one in extract(text).statements] == expected
